/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page under the tray's cards: that of the card which had the focus last. */

#include "cp-tray-panel-private.h"

#include "cp-compat.h"

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

static void
update_page_actions (CpTrayPanel *self, guint page, guint n_pages)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tray.previous-page", page > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tray.next-page", page < n_pages);
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
    {
      update_page_actions (self, 1, 1);
      return;
    }
  talk = make_talk (self, matrix, card->page);
  last = self->cards->pdata[self->cards->len - 1];
  update_page_actions (self, card->page, last->page);
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

static void
scroll_to (CpTrayPanel *self, GtkWidget *row)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* The place of the first card of a page. */
static guint
find_first (CpTrayPanel *self, guint page)
{
  guint place = 0;

  while (place + 1 < self->cards->len && ((const CpTrayCard *) self->cards->pdata[place])->page < page)
    place++;

  return place;
}

/* Who turns pages by the buttons goes on to do so, as long as there is a page. */
static gboolean
is_turning (CpTrayPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page))
         && gtk_widget_is_sensitive (focus);
}

/* Shows the page before or behind, and goes to its first card. */
static void
turn_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTrayPanel *self = CP_TRAY_PANEL (widget);
  const CpTrayCard *card = find_shown (self);
  g_autofree char *heading = NULL;
  GtkWidget *row;
  guint place;

  if (card == NULL)
    return;
  place = find_first (self, g_str_equal (action, "tray.next-page") ? card->page + 1 : card->page - 1);
  heading = cp_tray_cards_dup_heading (self->cards, place);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) place));
  g_free (self->shown);
  self->shown = g_strdup (cp_tray_row_get_statement (CP_TRAY_ROW (row)));
  cp_tray_panel_show_page (self);
  scroll_to (self, row);
  if (is_turning (self))
    cp_compat_announce (widget, heading);
  else
    gtk_widget_grab_focus (row);
}

/* Installs the actions that turn the pages. */
void
cp_tray_panel_install_page_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_Page_Up, "tray.previous-page" },
    { GDK_KEY_KP_Page_Up, "tray.previous-page" },
    { GDK_KEY_Page_Down, "tray.next-page" },
    { GDK_KEY_KP_Page_Down, "tray.next-page" },
  };

  gtk_widget_class_install_action (widget_class, "tray.previous-page", NULL, turn_page_cb);
  gtk_widget_class_install_action (widget_class, "tray.next-page", NULL, turn_page_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_ALT_MASK, keys[i].action, NULL);
}
