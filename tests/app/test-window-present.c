/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window presents, what it says where there is nothing, and what edits do meanwhile. */

#include <string.h>

#include "cp-door.h"
#include "cp-edit-trays.h"
#include "cp-message-bar.h"
#include "cp-synthetic.h"
#include "display-fixture.h"
#include "presentation-fixture.h"

static void
set_title (Presenting *fixture)
{
  g_autoptr (CpEdit) edit = cp_edit_new ("Change the title");
  g_autoptr (GError) error = NULL;

  cp_edit_set_member (edit, "title", "\"Another title\"");
  cp_history_apply (cp_session_get_history (fixture->session), edit, &error);
  g_assert_no_error (error);
}

static void
test_edits (Presenting *fixture, gconstpointer data)
{
  CpHistory *history = cp_session_get_history (fixture->session);

  presenting_begin_with_matrix (fixture);
  set_title (fixture);
  display_fixture_settle ();
  presenting_assert_page (fixture, MATRIX, "2 of 15");
  presenting_press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  presenting_press (fixture, GDK_KEY_Delete, 0);
  presenting_press (fixture, GDK_KEY_f, GDK_CONTROL_MASK);
  g_assert_nonnull (cp_history_get_undo_name (history));
  presenting_assert_page (fixture, MATRIX, "2 of 15");
  display_fixture_key (GDK_KEY_Escape, 0);
  presenting_wait_until_left (fixture);
}

static void
test_closed (Presenting *fixture, gconstpointer data)
{
  display_fixture_key (GDK_KEY_F5, 0);
  display_fixture_wait_for (presenting_find () != NULL);
  g_set_weak_pointer (&fixture->presentation, presenting_find ());
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  display_fixture_wait_for (fixture->presentation == NULL);
  presenting_set_up (fixture, NULL);
}

static void
assert_says (Presenting *fixture, const char *text)
{
  GtkWidget *bar;

  display_fixture_wait_for (
      (bar = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_MESSAGE_BAR)) != NULL
      && gtk_widget_get_mapped (bar));
  g_assert_cmpstr (cp_message_bar_get_text (CP_MESSAGE_BAR (bar)), ==, text);
  g_assert_null (presenting_find ());
}

static void
test_filtered (Presenting *fixture, gconstpointer data)
{
  cp_filter_set_search (cp_session_get_filter (fixture->session), "zyxwvut");
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_F5, 0);
  assert_says (fixture, "There is nothing to present: no statement is in the selection.");
}

static void
fill_tray (Presenting *fixture, guint n_statements)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  guint n_all;
  const guint32 *all = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_all);
  g_autoptr (CpEdit) edit =
      cp_edit_new_tray_with ("Pick", snapshot, "Lecture", all, MIN (n_statements, n_all));
  g_autoptr (GError) error = NULL;

  cp_history_apply (cp_session_get_history (fixture->session), edit, &error);
  g_assert_no_error (error);
  display_fixture_wait_for (cp_tray_get_n_cards (cp_session_get_tray (fixture->session))
                            == n_statements);
  display_fixture_settle ();
}

static void
test_tray (Presenting *fixture, gconstpointer data)
{
  guint n_pages;

  fill_tray (fixture, 4);
  presenting_begin_by (fixture, GDK_SHIFT_MASK);
  n_pages = cp_slideshow_get_n_pages (cp_presentation_get_slideshow (fixture->presentation));
  g_assert_cmpuint (n_pages, >, 1);
  presenting_press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpuint (
      cp_slideshow_get_place (cp_presentation_get_slideshow (fixture->presentation)).page, ==, 1);
  presenting_press (fixture, GDK_KEY_End, 0);
  g_assert_cmpuint (
      cp_slideshow_get_place (cp_presentation_get_slideshow (fixture->presentation)).page, ==,
      n_pages - 1);
  presenting_press (fixture, GDK_KEY_Page_Up, 0);
  presenting_press (fixture, GDK_KEY_Home, 0);
  display_fixture_key (GDK_KEY_Escape, 0);
  presenting_wait_until_left (fixture);
}

static void
test_no_tray (Presenting *fixture, gconstpointer data)
{
  display_fixture_key (GDK_KEY_F5, GDK_SHIFT_MASK);
  assert_says (fixture, "There is nothing to present: no card is in the tray.");
}

static void
test_empty (void)
{
  const char *project = "{\"format\": \"counterpoint\", \"version\": 1}";
  Presenting fixture = { 0 };

  presenting_set_up_project (&fixture, g_strdup (project), strlen (project));
  display_fixture_key (GDK_KEY_F5, 0);
  assert_says (&fixture, "There is nothing to present: the corpus has no statements yet.");
  presenting_tear_down (&fixture, NULL);
}

static void
test_large (void)
{
  const CpSyntheticOptions options = { .n_documents = 200, .n_speakers = 60, .n_topics = 40,
                                       .n_statements = 30000, .n_relations = 4000 };
  g_autofree char *description = NULL;
  Presenting fixture = { 0 };
  gsize length;
  char *project = cp_synthetic_project (7, &options, &length);

  presenting_set_up_project (&fixture, project, length);
  presenting_begin_with_matrix (&fixture);
  presenting_assert_page (&fixture, MATRIX, "2 of 43)");
  g_assert_nonnull (display_fixture_find (presenting_get_view (&fixture), CP_TYPE_DOOR));
  presenting_press (&fixture, GDK_KEY_Down, 0);
  description = display_fixture_dup_description (presenting_get_view (&fixture));
  g_assert_null (strstr (description, "are drawn"));
  presenting_press (&fixture, GDK_KEY_End, 0);
  presenting_press (&fixture, GDK_KEY_Home, 0);
  display_fixture_key (GDK_KEY_Escape, 0);
  presenting_wait_until_left (&fixture);
  presenting_tear_down (&fixture, NULL);
}

static void
add (const char *path, void (*test) (Presenting *fixture, gconstpointer data))
{
  g_test_add (path, Presenting, NULL, presenting_set_up, test, presenting_tear_down);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  add ("/window-present/edits", test_edits);
  add ("/window-present/closed", test_closed);
  add ("/window-present/filtered", test_filtered);
  add ("/window-present/tray", test_tray);
  add ("/window-present/no-tray", test_no_tray);
  g_test_add_func ("/window-present/empty", test_empty);
  g_test_add_func ("/window-present/large", test_large);

  return g_test_run ();
}
