/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to cards in the tray's panel: put in, moved, taken out, written on. */

#include "cp-tray-panel-private.h"

#include <glib/gi18n-lib.h>

#include "cp-compat.h"
#include "cp-edit-trays.h"
#include "cp-picking.h"
#include "cp-statement-drag.h"

/* A card that is dragged within the tray is moved; a statement from elsewhere is put in where it is
 * dropped. Between which rows that is, is told by a line. */

/* How near to the end of what is seen a card that is dragged scrolls the list, and how far. */
#define EDGE 24
#define EDGE_STEP 12

/* A note that was being written while the rows were moved about; it is kept when they are in order. */
typedef struct
{
  CpTrayPanel *panel;
  char *statement;
  char *text;
} LateNote;

static void
free_late_note (gpointer data)
{
  LateNote *note = data;

  g_object_unref (note->panel);
  g_free (note->statement);
  g_free (note->text);
  g_free (note);
}

static void
write_note (CpTrayPanel *self, const char *statement, const char *text)
{
  CpTray *tray = cp_tray_panel_get_tray (self);
  guint place = cp_tray_find (tray, statement);
  /* Translators: what is done, as undo names it */
  const char *name = *text != '\0' ? _("Write a note on a card")
                                   /* Translators: what is done, as undo names it */
                                   : _("Delete the note of a card");

  if (place != G_MAXUINT)
    cp_tray_panel_apply (self,
                         cp_edit_new_card_note (name, cp_tray_panel_get_snapshot (self),
                                                cp_tray_get_current (tray), place, text),
                         FALSE);
}

static gboolean
write_late_note_cb (gpointer data)
{
  LateNote *note = data;

  if (note->panel->session != NULL)
    write_note (note->panel, note->statement, note->text);
  return G_SOURCE_REMOVE;
}

static void
note_written_cb (CpTrayPanel *self, const char *text, CpTrayRow *row)
{
  LateNote *late;

  if (!self->updating)
    {
      write_note (self, cp_tray_row_get_statement (row), text);
      return;
    }
  late = g_new (LateNote, 1);
  *late = (LateNote) { g_object_ref (self), g_strdup (cp_tray_row_get_statement (row)),
                       g_strdup (text) };
  g_idle_add_full (G_PRIORITY_DEFAULT, write_late_note_cb, late, free_late_note);
}

/* Moves a card to a place, itself not counted. */
void
cp_tray_panel_move_card (CpTrayPanel *self, const char *statement, guint to)
{
  CpTray *tray = cp_tray_panel_get_tray (self);
  guint from = cp_tray_find (tray, statement);

  if (from == G_MAXUINT)
    return;
  cp_tray_panel_apply (self,
                       /* Translators: what is done, as undo names it; the tray is a list of cards for a
                        * talk */
                       cp_edit_new_card_move (_("Move a card of the tray"),
                                              cp_tray_panel_get_snapshot (self),
                                              cp_tray_get_current (tray), from, to),
                       FALSE);
}

/* Whoever does not see where it went hears it. */
static void
tell_place (CpTrayPanel *self, guint place, guint n)
{
  /* Translators: which card of how many, after it was moved. */
  g_autofree char *text = g_strdup_printf (_("%u of %u"), place + 1, n);

  cp_compat_announce (GTK_WIDGET (self), text);
}

static void
moved_cb (CpTrayPanel *self, int step, CpTrayRow *row)
{
  guint n = cp_tray_get_n_cards (cp_tray_panel_get_tray (self));
  int to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step;

  if (to < 0 || to >= (int) n)
    gtk_widget_error_bell (GTK_WIDGET (row));
  else
    {
      cp_tray_panel_move_card (self, cp_tray_row_get_statement (row), (guint) to);
      tell_place (self, (guint) to, n);
    }
}

static void
removed_cb (CpTrayPanel *self, CpTrayRow *row)
{
  const char *const ids[] = { cp_tray_row_get_statement (row), NULL };

  cp_unpick (GTK_WIDGET (self), self->session, ids, CP_TELL_DONE);
}

/* Follows what is asked for in a row. */
void
cp_tray_panel_follow_row (CpTrayPanel *self, GtkWidget *row)
{
  cp_tray_panel_follow_focus (self, row);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "note-written", G_CALLBACK (note_written_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
mark_row (CpTrayPanel *self, GtkWidget *row, gboolean behind)
{
  static const char *const names[] = { "drop-before", "drop-behind" };

  if (self->marked != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      gtk_widget_remove_css_class (self->marked, names[i]);
  g_set_weak_pointer (&self->marked, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, names[behind]);
}

/* Finds the row at a height of the panel, and between which cards that is: the place of the first one
 * behind it. */
static GtkListBoxRow *
find_gap (CpTrayPanel *self, double y, guint *place)
{
  graphene_point_t point;
  GtkListBoxRow *row;
  graphene_rect_t bounds;
  guint n = self->cards->len;

  *place = n;
  if (n == 0
      || !gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->list),
                                    &GRAPHENE_POINT_INIT (0, (float) y), &point))
    return NULL;
  row = gtk_list_box_get_row_at_y (self->list, (int) point.y);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, point.y < 0 ? 0 : (int) n - 1);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return NULL;
  *place = (guint) gtk_list_box_row_get_index (row)
           + (point.y > bounds.origin.y + bounds.size.height / 2);
  return row;
}

static void
scroll_at_edge (CpTrayPanel *self, double y)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_point_t point;
  double height = gtk_widget_get_height (self->scroller);
  double step;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), self->scroller,
                                 &GRAPHENE_POINT_INIT (0, (float) y), &point))
    return;
  step = point.y < EDGE ? -EDGE_STEP : point.y > height - EDGE ? EDGE_STEP : 0;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
}

static GdkDragAction
drag_moved_cb (GtkDropTarget *target, double x, double y, CpTrayPanel *self)
{
  guint place;
  GtkListBoxRow *row;

  scroll_at_edge (self, y);
  row = find_gap (self, y, &place);
  mark_row (self, GTK_WIDGET (row),
            row != NULL && place > (guint) gtk_list_box_row_get_index (row));
  return GDK_ACTION_COPY;
}

static void
drag_left_cb (GtkDropTarget *target, CpTrayPanel *self)
{
  mark_row (self, NULL, FALSE);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, CpTrayPanel *self)
{
  const CpStatementDrag *drag = g_value_get_boxed (value);
  const char *const *ids;
  guint place, from;

  mark_row (self, NULL, FALSE);
  if (self->session == NULL || !cp_statement_drag_is_from (drag, GTK_WIDGET (self)))
    return FALSE;
  find_gap (self, y, &place);
  ids = cp_statement_drag_get_ids (drag);
  from = cp_tray_find (cp_tray_panel_get_tray (self), ids[0]);
  if (from != G_MAXUINT && ids[1] == NULL)
    cp_tray_panel_move_card (self, ids[0], place > from ? place - 1 : place);
  else
    cp_pick (GTK_WIDGET (self), self->session, ids, place, CP_TELL_NOTHING);
  return TRUE;
}

/* Lets statements be dropped on the panel. */
void
cp_tray_panel_add_drop (CpTrayPanel *self)
{
  GtkDropTarget *target = gtk_drop_target_new (CP_TYPE_STATEMENT_DRAG, GDK_ACTION_COPY);

  g_signal_connect (target, "motion", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drag_left_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
