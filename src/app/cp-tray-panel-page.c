/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page under the tray's cards: that of the card which had the focus last. */

#include "cp-tray-panel-private.h"

static const CpTrayCard *
find_shown (CpTrayPanel *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      const CpTrayCard *card = self->cards->pdata[i];

      if (g_strcmp0 (card->id, self->shown) == 0)
        {
          self->shown_place = i;
          return card;
        }
    }
  if (self->cards->len == 0)
    return NULL;
  self->shown_place = MIN (self->shown_place, self->cards->len - 1);
  return self->cards->pdata[self->shown_place];
}

static CpTalk *
make_talk (CpTrayPanel *self, CpMatrix *matrix, guint page)
{
  CpTalk *talk = cp_talk_new (cp_matrix_get_snapshot (matrix), cp_matrix_get_sides (matrix),
                              cp_tray_get_name (cp_tray_panel_get_tray (self)), self->n_rows);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const CpTrayCard *card = self->cards->pdata[i];

      if (card->page == page)
        cp_talk_add (talk, card->id, card->note);
    }
  return talk;
}

/* Shows the page of the card that was looked at last; where it is gone, of the one in its place. */
void
cp_tray_panel_show_page (CpTrayPanel *self)
{
  CpMatrix *matrix = cp_session_get_matrix (self->session);
  const CpTrayCard *card = find_shown (self);
  const CpTrayCard *last;
  g_autoptr (CpTalk) talk = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->page), card != NULL);
  if (card == NULL || matrix == NULL)
    return;
  talk = make_talk (self, matrix, card->page);
  last = self->cards->pdata[self->cards->len - 1];
  cp_tray_page_show (self->page, talk,
                     cp_snapshot_find (cp_matrix_get_snapshot (matrix), CP_ARRAY_STATEMENTS, card->id),
                     card->page, last->page);
}

static void
focused_cb (CpTrayPanel *self, GtkEventController *controller)
{
  CpTrayRow *row = CP_TRAY_ROW (gtk_event_controller_get_widget (controller));

  if (self->updating || g_strcmp0 (cp_tray_row_get_statement (row), self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (cp_tray_row_get_statement (row));
  cp_tray_panel_show_page (self);
}

/* Shows the page of a row when the focus comes to it. */
void
cp_tray_panel_follow_focus (CpTrayPanel *self, GtkWidget *row)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "enter", G_CALLBACK (focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, controller);
}
