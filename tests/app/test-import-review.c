/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was imported gone through: statements in doubt, and topics found anew. */

#include "cp-snapshot-records.h"
#include "display-fixture.h"
#include "import-window.h"

static void
show_doubtful_cb (ImportWindow *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-doubtful", NULL);
  display_fixture_settle ();
}

/* Makes the program unsure of a statement of the corpus. */
static void
doubt (CpEdit *edit, CpSnapshot *snapshot, guint place)
{
  guint32 statement = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, NULL)[place];
  g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, statement);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (record);
  g_autoptr (CpRecord) doubtful = NULL;

  cp_record_builder_set_number (builder, CP_STATEMENT_CONFIDENCE, 40);
  cp_record_builder_set_boolean (builder, CP_STATEMENT_REVIEWED, FALSE);
  doubtful = cp_record_builder_end (g_steal_pointer (&builder));
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, statement, doubtful);
}

static void
assert_doubtful (ImportWindow *fixture, const char *place)
{
  show_doubtful_cb (fixture);
  g_assert_true (g_str_has_prefix (import_window_get_message (fixture->window), place));
}

/* One after the other, and around. */
static void
test_doubtful (ImportWindow *fixture, gconstpointer data)
{
  CpSession *session = cp_project_get_session (cp_window_get_project (fixture->window));
  g_autoptr (CpEdit) edit = cp_edit_new ("Doubt");

  show_doubtful_cb (fixture);
  import_window_assert_message (fixture->window, "No statement here is doubtful.");

  for (guint i = 0; i < 3; i++)
    doubt (edit, import_window_get_snapshot (fixture->window), 5 + 20 * i);
  g_assert_true (cp_corpus_apply (cp_session_get_corpus (session), edit, NULL));
  assert_doubtful (fixture, "Doubtful statement 1 of 3");
  assert_doubtful (fixture, "Doubtful statement 2 of 3");
  assert_doubtful (fixture, "Doubtful statement 3 of 3");
  assert_doubtful (fixture, "Doubtful statement 1 of 3");
}

/* What a person coded stays. */
static void
test_recode (ImportWindow *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.recode", NULL);
  display_fixture_wait_for (import_window_get_message (fixture->window) != NULL);
  g_assert_true (g_str_has_prefix (import_window_get_message (fixture->window),
                                   "No statement gets other "));
  import_window_assert_builtin (fixture->window);
}

int
main (int argc, char **argv)
{
  static const ImportWindowTest tests[] = {
    { "/import-review/doubtful", test_doubtful, FALSE },
    { "/import-review/recode", test_recode, FALSE },
  };

  return import_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
