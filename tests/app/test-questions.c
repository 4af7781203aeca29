/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions written, changed and asked away, with the positions that one can take on them. */

#include "cp-edit-questions.h"
#include "cp-position-row.h"
#include "cp-question-dialog.h"
#include "cp-question-heading.h"

#include "display-fixture.h"
#include "ties-fixture.h"

static GtkWidget *
open_dialog (TiesFixture *self, const char *question)
{
  GtkWindow *dialog = cp_question_dialog_new (self->window, self->session, "tides", question);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &self->dialog);
  self->dialog = dialog;
  gtk_window_present (dialog);
  display_fixture_wait_for (gtk_window_is_active (dialog));
  display_fixture_settle ();

  return GTK_WIDGET (dialog);
}

static GtkWidget *
get_row (GtkWidget *dialog, int place)
{
  GtkWidget *list = display_fixture_find (dialog, GTK_TYPE_LIST_BOX);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), place));
}

static GtkWidget *
get_entry (GtkWidget *dialog, int place)
{
  return display_fixture_find (get_row (dialog, place), GTK_TYPE_ENTRY);
}

static CpQuestion *
get_question (TiesFixture *self, const char *id)
{
  CpSnapshot *snapshot = ties_fixture_get_snapshot (self);
  guint32 question = cp_snapshot_find (snapshot, CP_ARRAY_QUESTIONS, id);

  return question != CP_HANDLE_NONE ? cp_snapshot_get_question (snapshot, question) : NULL;
}

static void
assert_positions (TiesFixture *self, const char *id, const char *expected)
{
  g_autofree char *positions =
      g_strjoinv ("|", (char **) cp_question_get_positions (get_question (self, id)));

  g_assert_cmpstr (positions, ==, expected);
}

static guint
count_answers (TiesFixture *self, const char *id, const char *position)
{
  CpSnapshot *snapshot = ties_fixture_get_snapshot (self);

  return cp_snapshot_count_answers (snapshot, cp_snapshot_find (snapshot, CP_ARRAY_QUESTIONS, id),
                                    position);
}

static void
accept (TiesFixture *self, GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "answer.accept", NULL);
  display_fixture_wait_for (self->dialog == NULL);
  display_fixture_wait_frames (self->view, 2);
}

/* Written with the keyboard alone; it stands in the band before anybody answers it. */
static void
test_add (void)
{
  TiesFixture fixture = { 0 };

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  open_dialog (&fixture, NULL);
  display_fixture_type ("who pays");
  gtk_widget_grab_focus (get_entry (GTK_WIDGET (fixture.dialog), 0));
  display_fixture_type ("the state");
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_type ("the port");
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_type ("nobody");
  accept (&fixture, GTK_WIDGET (fixture.dialog));
  g_assert_cmpstr (cp_question_get_text (get_question (&fixture, "q-1")), ==, "who pays");
  assert_positions (&fixture, "q-1", "the state|the port|nobody");
  g_assert_nonnull (display_fixture_find_labelled (
      fixture.view, GTK_TYPE_LABEL,
      "1 question, 2 statements with a position; 2 questions without an answer"));
  ties_fixture_undo (&fixture, 1);
  g_assert_null (get_question (&fixture, "q-1"));
  ties_fixture_tear_down (&fixture);
}

/* Another order, and other words for a position, which keeps its answers. */
static void
test_change (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *dialog;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  dialog = open_dialog (&fixture, "q1");
  gtk_widget_grab_focus (get_entry (dialog, 2));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (dialog, 2)), "not at all");
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  accept (&fixture, dialog);
  assert_positions (&fixture, "q1", "not at all|yes|partly");
  g_assert_cmpuint (count_answers (&fixture, "q1", "not at all"), ==, 1);
  g_assert_cmpuint (count_answers (&fixture, "q1", "yes"), ==, 1);
  ties_fixture_tear_down (&fixture);
}

static void
test_drag (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *dialog;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  dialog = open_dialog (&fixture, "q1");
  display_fixture_drag_onto (display_fixture_find (get_row (dialog, 2), GTK_TYPE_IMAGE),
                             get_row (dialog, 0), 30, 10);
  accept (&fixture, dialog);
  assert_positions (&fixture, "q1", "no|yes|partly");
  ties_fixture_tear_down (&fixture);
}

/* How many answers go is said before; all comes back as one step. */
static void
test_remove (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *dialog;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  dialog = open_dialog (&fixture, "q1");
  display_fixture_click_middle (display_fixture_find_labelled (
      get_row (dialog, 0), GTK_TYPE_BUTTON, "Remove the position with its 1 answer"));
  g_assert_nonnull (display_fixture_find_labelled (
      dialog, GTK_TYPE_LABEL, "1 answer goes with the positions that were removed."));
  accept (&fixture, dialog);
  assert_positions (&fixture, "q1", "partly|no");
  g_assert_cmpuint (count_answers (&fixture, "q1", NULL), ==, 1);
  ties_fixture_undo (&fixture, 1);
  g_assert_cmpuint (count_answers (&fixture, "q1", NULL), ==, 2);
  ties_fixture_tear_down (&fixture);
}

/* A question needs words and positions, each of them once. */
static void
test_refused (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *dialog, *button;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  dialog = open_dialog (&fixture, NULL);
  button = display_fixture_find_labelled (dialog, GTK_TYPE_BUTTON, "_Add");
  g_assert_false (gtk_widget_is_sensitive (button));
  display_fixture_type ("who pays");
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (dialog, 0)), "all");
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (dialog, 1)), " all ");
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_nonnull (
      display_fixture_find_labelled (dialog, GTK_TYPE_LABEL, "“all” stands there twice."));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (fixture.dialog == NULL);
  g_assert_null (cp_history_get_undo_name (cp_session_get_history (fixture.session)));
  ties_fixture_tear_down (&fixture);
}

/* The menu of a question says how many answers go with it. */
static void
test_menu (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *heading, *entry;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  heading = display_fixture_find (fixture.view, CP_TYPE_QUESTION_HEADING);
  display_fixture_click_button (heading, 30, 12, GDK_BUTTON_SECONDARY, 1, 0);
  display_fixture_settle ();
  entry = display_fixture_find_labelled (heading, GTK_TYPE_LABEL, "Delete with 2 Answers");
  g_assert_nonnull (entry);
  display_fixture_wait_frames (fixture.view, 3);
  display_fixture_click_middle (entry);
  display_fixture_wait_for (fixture.asked != NULL);
  g_assert_cmpstr (fixture.asked, ==, "delete-question 'q1'");
  ties_fixture_tear_down (&fixture);
}

static void
test_finalizes (void)
{
  g_autoptr (CpSession) session = ties_fixture_load ();

  display_fixture_assert_finalizes (
      cp_question_heading_new (cp_corpus_get_current (cp_session_get_corpus (session)), 1, ""));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/questions/add", test_add);
  g_test_add_func ("/questions/change", test_change);
  g_test_add_func ("/questions/drag", test_drag);
  g_test_add_func ("/questions/remove", test_remove);
  g_test_add_func ("/questions/refused", test_refused);
  g_test_add_func ("/questions/menu", test_menu);
  g_test_add_func ("/questions/finalizes", test_finalizes);
  return g_test_run ();
}
