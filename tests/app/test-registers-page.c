/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that registers are listed, searched and sorted, and follow the corpus. */

#include "cp-registers-page.h"

#include "cp-column.h"
#include "cp-register-row.h"
#include "cp-switch.h"
#include "cp-register-tally.h"
#include "display-fixture.h"
#include "register-fixture.h"

static GtkWidget *page;
static CpSession *session;
static GtkWindow *window;

static void
set_up (void)
{
  session = register_fixture_load ();
  page = cp_registers_page_new ();
  cp_registers_page_set_session (CP_REGISTERS_PAGE (page), session);
  window = display_fixture_show (page, 1200, 640);
}

static void
tear_down (void)
{
  display_fixture_close (window);
  g_clear_object (&session);
}

static void
test_rows (void)
{
  set_up ();
  register_fixture_assert_rows (page, "Edda Norling, Tomas Reyle, Ada Strand, Kaspar Lund");
  cp_registers_page_show (CP_REGISTERS_PAGE (page), CP_REGISTER_TOPICS);
  register_fixture_assert_rows (page, "Ferries, Fishing");
  cp_registers_page_show (CP_REGISTERS_PAGE (page), CP_REGISTER_ROLES);
  register_fixture_assert_rows (page, "Official, Expert, Insider");
  cp_registers_page_show (CP_REGISTERS_PAGE (page), CP_REGISTER_OUTLETS);
  register_fixture_assert_rows (page, "Harbour News, The Sound");
  cp_registers_page_show (CP_REGISTERS_PAGE (page), CP_REGISTER_DOCUMENTS);
  register_fixture_assert_rows (page, "A bridge over the sound, Gulls");
  tear_down ();
}

static guint
count (CpRegisterKind kind, const char *id)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  guint32 handle = cp_snapshot_find (snapshot, cp_register_kind_get_array (kind), id);
  g_autofree CpRegisterCount *counts = cp_register_tally (snapshot, kind, NULL);

  return counts[handle].n_statements;
}

/* What is counted is what the query finds to which the number leads. */
static void
test_counts (void)
{
  set_up ();
  g_assert_cmpuint (count (CP_REGISTER_SPEAKERS, "norling"), ==, 2);
  g_assert_cmpuint (count (CP_REGISTER_SPEAKERS, "strand"), ==, 2);
  g_assert_cmpuint (count (CP_REGISTER_SPEAKERS, "lund"), ==, 0);
  g_assert_cmpuint (count (CP_REGISTER_ROLES, "official"), ==, 2);
  g_assert_cmpuint (count (CP_REGISTER_ROLES, "expert"), ==, 2);
  g_assert_cmpuint (count (CP_REGISTER_OUTLETS, "hn"), ==, 4);
  g_assert_cmpuint (count (CP_REGISTER_TOPICS, "ferries"), ==, 3);
  g_assert_cmpuint (count (CP_REGISTER_DOCUMENTS, "gulls"), ==, 1);
  for (CpRegisterKind kind = 0; kind < CP_N_REGISTERS; kind++)
    {
      CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
      CpArray array = cp_register_kind_get_array (kind);
      guint n;
      const guint32 *order = cp_snapshot_get_order (snapshot, array, &n);

      for (guint i = 0; i < n; i++)
        {
          const char *id = cp_item_get_id (cp_snapshot_get_item (snapshot, array, order[i]));
          g_autofree char *text = g_strdup_printf ("%s:%s", cp_register_kind_get_field (kind), id);
          g_autoptr (CpQuery) query = cp_query_parse (text, NULL);
          g_autoptr (CpMatcher) matcher = cp_matcher_new (query, snapshot);
          guint found = 0;

          for (guint32 j = 1; j < cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS); j++)
            found += cp_matcher_matches (matcher, j);
          g_assert_cmpuint (count (kind, id), ==, found);
        }
    }
  tear_down ();
}

static void
test_search (void)
{
  GtkWidget *entry;

  set_up ();
  entry = display_fixture_find_labelled (page, GTK_TYPE_SEARCH_ENTRY, "Search this register");
  gtk_widget_grab_focus (entry);
  display_fixture_type ("strand");
  display_fixture_wait_for (register_fixture_has_rows (page, "Ada Strand"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  display_fixture_wait_for (register_fixture_get_n_rows (page) == 4);
  /* By an alias, and by a position. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "the MAYOR");
  display_fixture_wait_for (register_fixture_has_rows (page, "Edda Norling"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody at all");
  display_fixture_wait_for (register_fixture_get_n_rows (page) == 0);
  tear_down ();
}

/* A change of the corpus is seen at once, and the selection stays with its records. */
static void
test_follows (void)
{
  set_up ();
  register_fixture_select (page, "Tomas Reyle");
  register_fixture_apply (session, CP_ARRAY_SPEAKERS, "strand", CP_SPEAKER_NAME, "Ada Quay");
  register_fixture_assert_rows (page, "Edda Norling, Tomas Reyle, Ada Quay, Kaspar Lund");
  register_fixture_assert_selected (page, "Tomas Reyle");
  register_fixture_remove (session, CP_ARRAY_SPEAKERS, "norling");
  register_fixture_assert_rows (page, "Tomas Reyle, Ada Quay, Kaspar Lund");
  register_fixture_assert_selected (page, "Tomas Reyle");
  g_assert_true (cp_history_undo (cp_session_get_history (session), NULL));
  register_fixture_assert_rows (page, "Edda Norling, Tomas Reyle, Ada Quay, Kaspar Lund");
  register_fixture_assert_selected (page, "Tomas Reyle");
  tear_down ();
}

static void
test_switch (void)
{
  GtkWidget *kinds;

  set_up ();
  kinds = display_fixture_find (page, CP_TYPE_SWITCH);
  display_fixture_click_middle (
      display_fixture_find_labelled (kinds, GTK_TYPE_TOGGLE_BUTTON, "Topics"));
  g_assert_cmpint (cp_registers_page_get_kind (CP_REGISTERS_PAGE (page)), ==, CP_REGISTER_TOPICS);
  register_fixture_assert_rows (page, "Ferries, Fishing");
  tear_down ();
}

/* Each row says all that it shows, its number what it leads to. */
static void
test_names (void)
{
  GtkWidget *row;
  GtkWidget *number;
  g_autofree char *label = NULL;
  g_autofree char *door = NULL;

  set_up ();
  row = display_fixture_find (page, CP_TYPE_REGISTER_ROW);
  label = display_fixture_dup_label (gtk_widget_get_parent (row));
  g_assert_cmpstr (label, ==, "Edda Norling · Official · mayor · 2 statements · official");
  number = display_fixture_find (row, GTK_TYPE_BUTTON);
  door = display_fixture_dup_label (number);
  g_assert_cmpstr (door, ==, "2 statements");
  tear_down ();
}

static void
test_finalizes (void)
{
  g_autoptr (CpSession) own = register_fixture_load ();
  GtkWidget *widget = cp_registers_page_new ();

  cp_registers_page_set_session (CP_REGISTERS_PAGE (widget), own);
  display_fixture_assert_finalizes (widget);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/registers-page/rows", test_rows);
  g_test_add_func ("/registers-page/counts", test_counts);
  g_test_add_func ("/registers-page/search", test_search);
  g_test_add_func ("/registers-page/follows", test_follows);
  g_test_add_func ("/registers-page/switch", test_switch);
  g_test_add_func ("/registers-page/names", test_names);
  g_test_add_func ("/registers-page/finalizes", test_finalizes);
  return g_test_run ();
}
