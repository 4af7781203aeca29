/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests the registers in a whole window: their keys, where numbers lead, and what is typed there. */

#include "cp-filter.h"
#include "cp-record-form.h"
#include "cp-register-row.h"
#include "cp-registers-page.h"
#include "display-fixture.h"
#include "import-window.h"
#include "register-fixture.h"

static CpSession *
get_session (ImportWindow *fixture)
{
  return cp_project_get_session (cp_window_get_project (fixture->window));
}

static GtkWidget *
open_registers (ImportWindow *fixture)
{
  GtkWidget *page;

  display_fixture_key (GDK_KEY_5, GDK_ALT_MASK);
  page = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_REGISTERS_PAGE);
  g_assert_nonnull (page);
  display_fixture_wait_for (gtk_widget_get_mapped (page));

  return page;
}

static void
activate (ImportWindow *fixture, const char *name, GVariant *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name,
                                                     parameter));
  display_fixture_settle ();
}

static void
test_keys (ImportWindow *fixture, gconstpointer data)
{
  GtkWidget *page = open_registers (fixture);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (gtk_widget_is_ancestor (focus, page));
  g_assert_cmpuint (register_fixture_get_n_rows (page), ==,
                    import_window_count (fixture->window, CP_ARRAY_SPEAKERS));
  display_fixture_key (GDK_KEY_1, GDK_ALT_MASK);
  display_fixture_wait_for (!gtk_widget_get_mapped (page));
}

/* How many statements the filter lets through. */
static guint
count_seen (CpSession *session)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  const CpQuery *query = cp_filter_get_query (cp_session_get_filter (session), snapshot);
  g_autoptr (CpMatcher) matcher = cp_matcher_new (query, snapshot);
  guint n = 0;

  for (guint32 i = 1; i < cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS); i++)
    n += cp_matcher_matches (matcher, i);
  return n;
}

/* The number leads to the statements that it counts, whatever was looked for before. */
static void
test_door (ImportWindow *fixture, gconstpointer data)
{
  CpSession *session = get_session (fixture);
  GtkWidget *page;
  GtkWidget *row;

  cp_filter_set_search (cp_session_get_filter (session), "mode:direct");
  page = open_registers (fixture);
  row = display_fixture_find (page, CP_TYPE_REGISTER_ROW);
  display_fixture_click_middle (display_fixture_find (row, GTK_TYPE_BUTTON));
  display_fixture_wait_for (!gtk_widget_get_mapped (page));
  g_assert_cmpuint (count_seen (session), ==,
                    cp_register_item_get_n_statements (
                        cp_register_row_get_item (CP_REGISTER_ROW (row))));
}

static void
test_show_record (ImportWindow *fixture, gconstpointer data)
{
  GtkWidget *page;

  activate (fixture, "win.show-record", g_variant_new ("(ss)", "topics", "armenia"));
  page = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_REGISTERS_PAGE);
  g_assert_cmpint (cp_registers_page_get_kind (CP_REGISTERS_PAGE (page)), ==, CP_REGISTER_TOPICS);
  register_fixture_assert_selected (page, "Armenia");
  activate (fixture, "win.show-record", g_variant_new ("(ss)", "topics", "nowhere"));
  activate (fixture, "win.show-register", g_variant_new_string ("nowhere"));
  register_fixture_assert_selected (page, "Armenia");
  activate (fixture, "win.show-register", g_variant_new_string ("outlets"));
  g_assert_cmpint (cp_registers_page_get_kind (CP_REGISTERS_PAGE (page)), ==,
                   CP_REGISTER_OUTLETS);
}

/* Undo takes back what is typed, then what was done. */
static void
test_undo_typing (ImportWindow *fixture, gconstpointer data)
{
  CpHistory *history = cp_session_get_history (get_session (fixture));
  GtkWidget *form;
  GtkWidget *entry;

  activate (fixture, "win.show-record", g_variant_new ("(ss)", "topics", "armenia"));
  form = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_RECORD_FORM);
  entry = display_fixture_find_labelled (form, GTK_TYPE_ENTRY, "Name");
  display_fixture_key (GDK_KEY_F2, 0);
  display_fixture_type ("First");
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_cmpstr (cp_history_get_undo_name (history), ==, "Rename a topic");
  display_fixture_type ("Second");
  display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "First");
  g_assert_cmpstr (cp_history_get_undo_name (history), ==, "Rename a topic");
  display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Armenia");
  g_assert_null (cp_history_get_undo_name (history));
}

/* What is typed is not lost where the window is about to close. */
static void
test_close_typing (ImportWindow *fixture, gconstpointer data)
{
  CpHistory *history = cp_session_get_history (get_session (fixture));

  activate (fixture, "win.show-record", g_variant_new ("(ss)", "topics", "armenia"));
  display_fixture_key (GDK_KEY_F2, 0);
  display_fixture_type ("Typed");
  g_assert_null (cp_history_get_undo_name (history));
  g_object_ref (history);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpstr (cp_history_get_undo_name (history), ==, "Rename a topic");
  g_object_unref (history);
}

int
main (int argc, char **argv)
{
  static const ImportWindowTest tests[] = {
    { "/registers-window/keys", test_keys },
    { "/registers-window/door", test_door },
    { "/registers-window/show-record", test_show_record },
    { "/registers-window/undo-typing", test_undo_typing },
    { "/registers-window/close-typing", test_close_typing },
  };

  return import_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
