/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of one's own for a cell: from its comparison, from its menu, shown in its content. */

#include "cp-cell-contents.h"
#include "cp-edit-comparison.h"
#include "cp-matrix-view.h"
#include "cp-sentence-dialog.h"

#include "display-fixture.h"
#include "ties-fixture.h"

static GtkWidget *
open_dialog (TiesFixture *self, const char *topic, const char *document)
{
  GtkWindow *dialog = cp_sentence_dialog_new (self->window, self->session, topic, document);

  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &self->dialog);
  self->dialog = dialog;
  gtk_window_present (dialog);
  display_fixture_wait_for (gtk_window_is_active (dialog));
  display_fixture_settle ();

  return GTK_WIDGET (dialog);
}

static char *
dup_sentence (TiesFixture *self, const char *side)
{
  CpSnapshot *snapshot = ties_fixture_get_snapshot (self);
  guint32 summary = cp_snapshot_find_summary (
      snapshot, cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "tides"),
      cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, "d1"), side);

  if (summary == CP_HANDLE_NONE)
    return NULL;
  return g_strdup (cp_record_get_string (
      cp_item_get_record (cp_snapshot_get_item (snapshot, CP_ARRAY_SUMMARIES, summary)),
      CP_SUMMARY_TEXT));
}

static void
write_in (GtkWidget *dialog, const char *label, const char *text)
{
  GtkWidget *view = display_fixture_find_labelled (dialog, GTK_TYPE_TEXT_VIEW, label);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* One step for all sides, each on one line; nothing written takes away what is there. */
static void
test_write (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *dialog;
  g_autofree char *official = NULL;
  g_autofree char *others = NULL;
  g_autofree char *gone = NULL;

  ties_fixture_set_up (&fixture, "tides", "d1", TIES_WIDE);
  dialog = open_dialog (&fixture, "tides", "d1");
  write_in (dialog, "Sentence on Official", "  Deep\nenough. ");
  write_in (dialog, "Sentence on Others", "They wait.");
  display_fixture_key (GDK_KEY_Return, GDK_CONTROL_MASK);
  display_fixture_wait_for (fixture.dialog == NULL);
  official = dup_sentence (&fixture, "role:official");
  others = dup_sentence (&fixture, "others");
  g_assert_cmpstr (official, ==, "Deep enough.");
  g_assert_cmpstr (others, ==, "They wait.");
  g_assert_cmpstr (fixture.message, ==, "Write 2 sentences");
  dialog = open_dialog (&fixture, "tides", "d1");
  write_in (dialog, "Sentence on Official", " ");
  gtk_widget_activate_action (dialog, "answer.accept", NULL);
  display_fixture_wait_for (fixture.dialog == NULL);
  gone = dup_sentence (&fixture, "role:official");
  g_assert_null (gone);
  g_assert_cmpstr (fixture.message, ==, "Delete a sentence");
  ties_fixture_undo (&fixture, 2);
  g_assert_null (cp_history_get_undo_name (cp_session_get_history (fixture.session)));
  ties_fixture_tear_down (&fixture);
}

static void
test_shown (void)
{
  TiesFixture fixture = { 0 };
  g_autoptr (CpEdit) edit = NULL;
  CpCellContents *contents;
  CpSnapshot *snapshot;

  ties_fixture_set_up (&fixture, "tides", "d1", TIES_WIDE);
  snapshot = ties_fixture_get_snapshot (&fixture);
  edit = cp_edit_new_summary ("Write", snapshot, cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, "tides"),
                              cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, "d1"), "role:official",
                              "Deep enough.");
  g_assert_true (cp_history_apply (cp_session_get_history (fixture.session), edit, NULL));
  contents = cp_cell_contents_new (cp_session_get_matrix (fixture.session));
  g_assert_cmpstr (cp_cell_contents_get (contents, 0, 0, CP_SIDE_LEFT), ==, "Deep enough.");
  cp_cell_contents_free (contents);
  ties_fixture_tear_down (&fixture);
}

/* Of one cell, the head of the comparison leads there; of a whole topic it does not. */
static void
test_head (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *button;

  ties_fixture_set_up (&fixture, "tides", "d1", TIES_WIDE);
  button = display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON,
                                          "Write a sentence for this cell");
  g_assert_true (gtk_widget_get_mapped (button));
  display_fixture_click_middle (button);
  g_assert_cmpstr (fixture.asked, ==, "write-sentence ('tides', 'd1')");
  ties_fixture_tear_down (&fixture);
  fixture = (TiesFixture) { 0 };
  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  button = display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON,
                                          "Write a sentence for this cell");
  g_assert_true (button == NULL || !gtk_widget_get_mapped (button));
  ties_fixture_tear_down (&fixture);
}

/* The menu of a cell, by pointer and by key. */
static void
test_matrix_menu (void)
{
  TiesFixture fixture = { 0 };
  g_autoptr (CpSession) session = ties_fixture_load ();
  g_autoptr (GSimpleActionGroup) actions = ties_fixture_make_actions (&fixture);
  GtkWidget *view = cp_matrix_view_new ();
  GtkWidget *entry;
  GtkWindow *window;

  cp_matrix_view_set_session (CP_MATRIX_VIEW (view), session);
  window = display_fixture_show (view, 600, 400);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (actions));
  display_fixture_wait_frames (view, 2);
  display_fixture_click_button (view, 280, 85, GDK_BUTTON_SECONDARY, 1, 0);
  entry = display_fixture_find_labelled (view, GTK_TYPE_LABEL, "Write a Sentence…");
  g_assert_nonnull (entry);
  display_fixture_wait_frames (view, 3);
  display_fixture_click_middle (entry);
  display_fixture_wait_for (fixture.asked != NULL);
  g_assert_cmpstr (fixture.asked, ==, "write-sentence ('tides', 'd1')");
  display_fixture_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  entry = display_fixture_find_labelled (view, GTK_TYPE_LABEL, "Compare");
  g_assert_nonnull (entry);
  display_fixture_wait_frames (view, 3);
  display_fixture_click_middle (entry);
  display_fixture_wait_for (cp_session_get_comparison (session) != NULL);
  display_fixture_close (window);
  g_free (fixture.asked);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/sentences/write", test_write);
  g_test_add_func ("/sentences/shown", test_shown);
  g_test_add_func ("/sentences/head", test_head);
  g_test_add_func ("/sentences/matrix-menu", test_matrix_menu);
  return g_test_run ();
}
