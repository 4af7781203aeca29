/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the journal costs who edits: small edits, and one of a million primitives. */

#include <string.h>

#include "cp-journal-orphan.h"
#include "project-fixture.h"

#define N_EDITS 10000
#define N_STATEMENTS 1000
#define N_PRIMITIVES 1000000

typedef struct
{
  CpCorpus *corpus;
  CpHistory *history;
  CpJournal *journal;
} Bench;

static double
get_milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static CpRecord *
make_statement (guint id, guint version)
{
  g_autofree char *json = g_strdup_printf (
      "{\"id\": \"s%u\", \"document\": \"d\", \"gist\": \"The tide of day %u was lower than the one "
      "before, as the harbour master says\", \"date\": \"2024-06-06\", \"confidence\": 50}",
      id, version);
  g_autoptr (GError) error = NULL;
  CpRecord *record
      = cp_record_parse (cp_schema_get (CP_ARRAY_STATEMENTS), json, strlen (json), &error);

  g_assert_no_error (error);
  return record;
}

static void
begin (Bench *self, const char *folder)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load (
      "{\"format\": \"counterpoint\", \"version\": 1,"
      " \"documents\": [{\"id\": \"d\", \"title\": \"Log\"}]}");
  g_autoptr (CpEdit) edit = cp_edit_new ("Add statements");

  self->corpus = cp_corpus_new_for_snapshot (snapshot);
  self->history = cp_history_new (self->corpus);
  for (guint i = 0; i < N_STATEMENTS; i++)
    {
      g_autoptr (CpRecord) record = make_statement (i, 0);

      cp_edit_insert (edit, CP_ARRAY_STATEMENTS, G_MAXUINT, record);
    }
  g_assert_true (cp_corpus_apply (self->corpus, edit, NULL));
  self->journal = folder == NULL
                      ? NULL
                      : cp_journal_new (self->corpus, self->history, NULL, NULL, folder);
}

static void
end (Bench *self)
{
  if (self->journal != NULL)
    cp_journal_close (self->journal, FALSE);
  g_clear_object (&self->journal);
  g_clear_object (&self->history);
  g_clear_object (&self->corpus);
}

static CpEdit *
make_edit (Bench *self, guint n_primitives, guint version)
{
  guint n_statements;
  const guint32 *order = cp_snapshot_get_order (cp_corpus_get_current (self->corpus),
                                                CP_ARRAY_STATEMENTS, &n_statements);
  CpEdit *edit = cp_edit_new ("Edit statements");

  for (guint i = 0; i < n_primitives; i++)
    {
      guint at = (version + i) % n_statements;
      g_autoptr (CpRecord) record = make_statement (at, version + i);

      cp_edit_replace (edit, CP_ARRAY_STATEMENTS, order[at], record);
    }
  return edit;
}

static void
run_small (const char *what, const char *folder)
{
  Bench self;
  double total = 0;
  double longest = 0;

  begin (&self, folder);
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (CpEdit) edit = make_edit (&self, 1, i);
      gint64 start = g_get_monotonic_time ();
      double took;

      g_assert_true (cp_history_apply (self.history, edit, NULL));
      took = get_milliseconds_since (start);
      total += took;
      longest = MAX (longest, took);
    }
  g_print ("%s: an edit takes %.4f ms, the longest %.2f ms\n", what, total / N_EDITS, longest);
  end (&self);
}

static void
run_large (const char *what, const char *folder)
{
  g_autoptr (CpEdit) edit = NULL;
  gint64 start;
  Bench self;

  begin (&self, folder);
  edit = make_edit (&self, N_PRIMITIVES, 0);
  start = g_get_monotonic_time ();
  g_assert_true (cp_history_apply (self.history, edit, NULL));
  g_print ("%s: an edit of a million primitives takes %.0f ms", what, get_milliseconds_since (start));
  start = g_get_monotonic_time ();
  if (self.journal != NULL)
    {
      cp_journal_flush (self.journal);
      g_print (", and is in the journal %.0f ms later", get_milliseconds_since (start));
    }
  g_print ("\n");
  end (&self);
}

static void
run_recovery (const char *folder)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) orphans = cp_journal_list_orphans (folder);

  g_print ("%u journals are found in %.0f ms\n", orphans->len, get_milliseconds_since (start));
  for (guint i = 0; i < orphans->len; i++)
    {
      g_autoptr (CpRecovery) recovery = NULL;
      g_autoptr (GError) error = NULL;

      start = g_get_monotonic_time ();
      recovery = cp_journal_orphan_recover (g_ptr_array_index (orphans, i), NULL, &error);
      g_assert_no_error (error);
      g_print ("%" G_GUINT64_FORMAT " changes are brought back in %.0f ms\n",
               cp_journal_orphan_get_n_changes (g_ptr_array_index (orphans, i)),
               get_milliseconds_since (start));
    }
}

int
main (void)
{
  g_autofree char *folder = project_fixture_make_folder ();

  run_small ("without a journal", NULL);
  run_small ("with a journal", folder);
  run_large ("without a journal", NULL);
  run_large ("with a journal", folder);
  run_recovery (folder);
  project_fixture_remove_folder (folder);
  return 0;
}
