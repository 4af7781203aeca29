/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window's menu says of what can be undone and redone. */

#include "cp-application.h"
#include "cp-window.h"
#include "display-fixture.h"

typedef struct
{
  CpWindow *window;
  CpHistory *history;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cp_window_new (GTK_APPLICATION (display_fixture_get_application ()));
  cp_window_open_builtin (fixture->window);
  fixture->history =
      cp_session_get_history (cp_project_get_session (cp_window_get_project (fixture->window)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  display_fixture_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  display_fixture_key (GDK_KEY_Escape, 0);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
set_title (Fixture *fixture, const char *name, const char *json)
{
  g_autoptr (CpEdit) edit = cp_edit_new (name);
  g_autoptr (GError) error = NULL;

  cp_edit_set_member (edit, "title", json);
  cp_history_apply (fixture->history, edit, &error);
  g_assert_no_error (error);
}

static gboolean
offers (Fixture *fixture, const char *label)
{
  GtkWidget *item = display_fixture_find_labelled (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                                                   label);

  return item != NULL && gtk_widget_get_mapped (item);
}

/* The menu names what was done last; open, it follows. */
static void
test_named (Fixture *fixture, gconstpointer data)
{
  display_fixture_key (GDK_KEY_F10, 0);
  display_fixture_wait_for (offers (fixture, "Undo"));
  g_assert_true (offers (fixture, "Redo"));

  set_title (fixture, "Merge 2 speakers", "\"Low tide\"");
  display_fixture_wait_for (offers (fixture, "Undo: Merge 2 speakers"));
  g_assert_true (offers (fixture, "Redo"));

  cp_history_undo (fixture->history, NULL);
  display_fixture_wait_for (offers (fixture, "Redo: Merge 2 speakers"));
  g_assert_true (offers (fixture, "Undo"));
}

/* Whatever is in a name stays on its line and is no mnemonic. */
static void
test_long_name (Fixture *fixture, gconstpointer data)
{
  set_title (fixture, "Move “a_b\nc, and all the other harbours of the northern coast of Sorvik”",
             "\"High tide\"");
  display_fixture_key (GDK_KEY_F10, 0);
  display_fixture_wait_for (
      offers (fixture, "Undo: Move “a_b c, and all the other harbours of…"));
}

/* Undo takes back what is typed into the search, and only then a step. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  set_title (fixture, "Name the corpus", "\"Tides\"");
  display_fixture_key (GDK_KEY_f, GDK_CONTROL_MASK);
  display_fixture_type ("quay");
  entry = gtk_widget_get_ancestor (display_fixture_get_focus (GTK_WINDOW (fixture->window)),
                                   GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "quay");
  display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), !=, "quay");
  g_assert_cmpstr (cp_history_get_undo_name (fixture->history), ==, "Name the corpus");
  while (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_null (cp_history_get_undo_name (fixture->history));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  g_test_add ("/window-history/named", Fixture, NULL, set_up, test_named, tear_down);
  g_test_add ("/window-history/long-name", Fixture, NULL, set_up, test_long_name, tear_down);
  g_test_add ("/window-history/search", Fixture, NULL, set_up, test_search, tear_down);

  return g_test_run ();
}
