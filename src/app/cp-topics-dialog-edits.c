/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics that a person takes out of the list, puts back and adds. */

#include "cp-topics-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "cp-compat.h"
#include "cp-name-words.h"

/* Shows the list, or that there is none, and whether it takes more. */
void
cp_topics_dialog_update_room (CpTopicsDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->topics[self->origin]));

  gtk_widget_set_visible (self->scroller, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "topics.add", n < CP_TOPIC_MATCHER_MAX);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "topics.undo",
                                 self->removed->len > 0 && n < CP_TOPIC_MATCHER_MAX);
}

static void
clear_removed_cb (gpointer data)
{
  g_object_unref (((CpRemovedTopic *) data)->draft);
}

/* Says what was taken out last, where it can be put back. */
void
cp_topics_dialog_show_removed (CpTopicsDialog *self)
{
  guint n = self->removed->len;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->removed_bar, n > 0);
  if (n == 0)
    return;
  name = cp_words_dup_name (
      cp_topic_draft_get_label (g_array_index (self->removed, CpRemovedTopic, n - 1).draft));
  /* Translators: %s is a topic that was taken out */
  text = g_strdup_printf (_("“%s” was removed."), name);
  gtk_label_set_text (self->removed_label, text);
  cp_compat_announce (GTK_WIDGET (self), text);
}

/* @data is the frame in which this was asked for: a new row, or one that has grown, has its place in
 * the one after it. */
static gboolean
scroll_to_row_cb (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  CpTopicsDialog *self = CP_TOPICS_DIALOG (gtk_widget_get_root (row));
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if ((gsize) gdk_frame_clock_get_frame_counter (clock) <= GPOINTER_TO_SIZE (data) + 1
      || !gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                             bounds.origin.y + bounds.size.height);

  return G_SOURCE_REMOVE;
}

static void
scroll_to_row (GtkWidget *row)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (row);
  gsize frame = clock != NULL ? (gsize) gdk_frame_clock_get_frame_counter (clock) : 0;

  gtk_widget_add_tick_callback (row, scroll_to_row_cb, GSIZE_TO_POINTER (frame), NULL);
}

/* Keeps the topic that is being written in sight, with what is said of it. */
void
cp_topics_dialog_follow_focus (CpTopicsDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CP_TYPE_TOPIC_ROW) : NULL;

  if (row != NULL)
    scroll_to_row (row);
}

static void
put_in (CpTopicsDialog *self, CpTopicDraft *draft, guint place)
{
  GtkListBoxRow *row;

  g_list_store_insert (self->topics[self->origin], place, draft);
  cp_topics_dialog_update_room (self);
  row = gtk_list_box_get_row_at_index (self->list, (int) place);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  scroll_to_row (GTK_WIDGET (row));
}

/* The focus goes to the row that takes its place, where a key writes and takes nothing out. */
static void
focus_beside (CpTopicsDialog *self, guint place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) place + 1);

  if (row == NULL && place > 0)
    row = gtk_list_box_get_row_at_index (self->list, (int) place - 1);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add);
}

/* Takes the topic of a row out. */
void
cp_topics_dialog_remove (CpTopicsDialog *self, CpTopicRow *row)
{
  GListStore *store = self->topics[self->origin];
  CpRemovedTopic removed = { cp_topic_row_get_draft (row), 0 };

  if (!g_list_store_find (store, removed.draft, &removed.place))
    return;
  g_object_ref (removed.draft);
  g_array_append_val (self->removed, removed);
  focus_beside (self, removed.place);
  g_list_store_remove (store, removed.place);
  cp_topics_dialog_update_room (self);
  cp_topics_dialog_show_removed (self);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTopicsDialog *self = CP_TOPICS_DIALOG (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->topics[self->origin]));
  const CpRemovedTopic *last =
      &g_array_index (self->removed, CpRemovedTopic, self->removed->len - 1);
  g_autoptr (CpTopicDraft) draft = g_object_ref (last->draft);
  guint place = MIN (last->place, n);

  g_array_set_size (self->removed, self->removed->len - 1);
  put_in (self, draft, place);
  cp_topics_dialog_show_removed (self);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CpTopicsDialog *self = CP_TOPICS_DIALOG (widget);
  g_autoptr (CpTopicDraft) draft = cp_topic_draft_new ("", NULL);

  put_in (self, draft, g_list_model_get_n_items (G_LIST_MODEL (self->topics[self->origin])));
}

/* Adds what puts topics in. */
void
cp_topics_dialog_install_edits (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "topics.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "topics.undo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "topics.undo",
                                       NULL);
}

/* Makes the list of what is taken out, the last one at the end. */
GArray *
cp_topics_dialog_new_removed (void)
{
  GArray *removed = g_array_new (FALSE, FALSE, sizeof (CpRemovedTopic));

  g_array_set_clear_func (removed, clear_removed_cb);
  return removed;
}
