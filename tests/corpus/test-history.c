/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that a corpus follows random edits, undo and redo as a simple model does. */

#include "cp-history.h"

#include <malloc.h>

#include "cp-corpus-error.h"
#include "cp-history-private.h"
#include "cp-snapshot-records.h"
#include "edit-walk.h"

#define N_STEPS 1000

static void
check_walk (guint32 seed)
{
  g_autoptr (EditWalk) walk = edit_walk_new (seed, seed % 2);
  guint last;

  for (guint i = 0; i < N_STEPS; i++)
    edit_walk_step (walk);

  while (walk->at > 0)
    {
      edit_walk_undo (walk);
      edit_walk_check (walk);
    }
  g_assert_null (cp_history_get_undo_name (walk->history));

  last = walk->states->len - 1;
  while (walk->at < last)
    {
      edit_walk_redo (walk);
      edit_walk_check (walk);
    }
  g_assert_null (cp_history_get_redo_name (walk->history));
}

static void
test_walk (gconstpointer data)
{
  check_walk (GPOINTER_TO_UINT (data));
}

/* A seed from outside, to look for more or to run one again. */
static void
add_own_seed (void)
{
  const char *seed = g_getenv ("CP_TEST_SEED");

  if (seed != NULL)
    g_test_add_data_func ("/history/own-seed",
                          GUINT_TO_POINTER (g_ascii_strtoull (seed, NULL, 10)), test_walk);
}

#define N_EDITS 10000

static void
edit_gist (CpHistory *history, CpCorpus *corpus, guint32 statement, guint i)
{
  g_autoptr (CpRecord) old = cp_snapshot_dup_record (cp_corpus_get_current (corpus),
                                                     CP_ARRAY_STATEMENTS, statement);
  CpRecordBuilder *builder = cp_record_builder_new_from (old);
  g_autofree char *gist = g_strdup_printf ("The tide was low for the %u. time.", i);
  g_autoptr (CpEdit) edit = cp_edit_new ("Edit statement");
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_string (builder, CP_STATEMENT_GIST, gist);
  record = cp_record_builder_end (builder);
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, statement, record);
  cp_history_apply (history, edit, &error);
  g_assert_no_error (error);
}

static void
undo_all (CpHistory *history)
{
  g_autoptr (GError) error = NULL;

  while (cp_history_get_undo_name (history) != NULL)
    {
      cp_history_undo (history, &error);
      g_assert_no_error (error);
    }
}

static void
test_ten_thousand (void)
{
  g_autoptr (EditWalk) walk = edit_walk_new (9, FALSE);
  guint n_statements;
  const guint32 *order =
      cp_snapshot_get_order (cp_corpus_get_current (walk->corpus), CP_ARRAY_STATEMENTS, &n_statements);
  g_autofree guint32 *statements = g_memdup2 (order, n_statements * sizeof (guint32));
  gsize before, after;

  before = mallinfo2 ().uordblks;
  for (guint i = 0; i < N_EDITS; i++)
    edit_gist (walk->history, walk->corpus, statements[i % n_statements], i);
  after = mallinfo2 ().uordblks;

  /* What has to be kept of a record that was touched: to undo it, and what snapshots may still see. */
  g_test_message ("%" G_GSIZE_FORMAT " bytes an edit", (after - before) / N_EDITS);
  g_assert_cmpuint (after - before, <, N_EDITS * 1024);

  undo_all (walk->history);
  edit_walk_check (walk);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  ++*(guint *) data;
}

static void
test_names (void)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  CpHistory *history = cp_history_new (corpus);
  g_autoptr (CpEdit) empty = cp_edit_new ("Nothing");
  g_autoptr (CpEdit) edit = cp_edit_new ("Set title");
  g_autoptr (CpEdit) next = cp_edit_new ("Set language");
  g_autofree char *name = NULL;
  guint n_notified = 0;

  g_signal_connect (history, "notify::undo-name", G_CALLBACK (count_cb), &n_notified);
  g_assert_true (cp_history_undo (history, NULL));
  g_assert_true (cp_history_redo (history, NULL));
  g_assert_true (cp_history_apply (history, empty, NULL));
  g_assert_null (cp_history_get_undo_name (history));
  g_assert_cmpuint (n_notified, ==, 0);

  cp_edit_set_member (edit, "title", "\"Low tide\"");
  g_assert_true (cp_history_apply (history, edit, NULL));
  g_object_get (history, "undo-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Set title");
  g_assert_cmpuint (n_notified, ==, 1);

  g_assert_true (cp_history_undo (history, NULL));
  g_assert_null (cp_snapshot_get_title (cp_corpus_get_current (corpus)));
  g_assert_cmpstr (cp_history_get_redo_name (history), ==, "Set title");

  /* What was undone is forgotten when something else is done. */
  cp_edit_set_member (next, "language", "\"de\"");
  g_assert_true (cp_history_apply (history, next, NULL));
  g_assert_null (cp_history_get_redo_name (history));
  g_assert_cmpstr (cp_history_get_undo_name (history), ==, "Set language");

  g_assert_finalize_object (history);
}

/* Undoing back to what was saved leaves nothing to save; another way forward never leads there. */
static void
test_modified (void)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  g_autoptr (CpHistory) history = cp_history_new (corpus);
  g_autoptr (CpEdit) edit = cp_edit_new ("Set title");
  g_autoptr (CpEdit) other = cp_edit_new ("Set title otherwise");

  cp_edit_set_member (edit, "title", "\"Low tide\"");
  cp_edit_set_member (other, "title", "\"High tide\"");
  g_assert_false (cp_history_is_modified (history));
  g_assert_true (cp_history_apply (history, edit, NULL));
  g_assert_true (cp_history_is_modified (history));
  cp_history_mark_saved (history);
  g_assert_false (cp_history_is_modified (history));

  g_assert_true (cp_history_undo (history, NULL));
  g_assert_true (cp_history_is_modified (history));
  g_assert_true (cp_history_redo (history, NULL));
  g_assert_false (cp_history_is_modified (history));

  g_assert_true (cp_history_undo (history, NULL));
  g_assert_true (cp_history_apply (history, other, NULL));
  g_assert_true (cp_history_is_modified (history));
  g_assert_true (cp_history_undo (history, NULL));
  g_assert_true (cp_history_is_modified (history));
}

static void
step_told_cb (CpHistory *history, CpEdit *edit, GString *steps)
{
  g_string_append (steps, g_quark_to_string (g_signal_get_invocation_hint (history)->detail));
  g_string_append_c (steps, ' ');
}

static void
undo_at_once_cb (CpHistory *history, GParamSpec *pspec, gboolean *undone)
{
  if (*undone)
    return;
  *undone = TRUE;
  g_assert_true (cp_history_undo (history, NULL));
}

/* Who follows by the signal hears the steps in their order, also where another one goes on. */
static void
test_steps (void)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  g_autoptr (CpHistory) history = cp_history_new (corpus);
  g_autoptr (CpEdit) edit = cp_edit_new ("Set title");
  g_autoptr (GString) steps = g_string_new (NULL);
  gboolean undone = FALSE;

  cp_edit_set_member (edit, "title", "\"Low tide\"");
  g_signal_connect (history, "notify::undo-name", G_CALLBACK (undo_at_once_cb), &undone);
  g_signal_connect (history, "applied", G_CALLBACK (step_told_cb), steps);
  g_assert_true (cp_history_apply (history, edit, NULL));
  g_assert_true (cp_history_redo (history, NULL));
  g_assert_cmpstr (steps->str, ==, "edit undo redo ");
}

static CpEdit *
make_title_edit (const char *json)
{
  CpEdit *edit = cp_edit_new ("Set title");

  cp_edit_set_member (edit, "title", json);
  return edit;
}

/* What was done before the history began is undone and redone as it was in the one before. */
static void
test_replay (void)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  g_autoptr (CpHistory) history = cp_history_new (corpus);
  g_autoptr (CpEdit) back = make_title_edit (NULL);
  g_autoptr (CpEdit) forth = make_title_edit ("\"Low tide\"");
  g_autoptr (GError) error = NULL;

  g_assert_false (cp_history_replay (history, CP_HISTORY_UNDO, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);

  g_assert_true (cp_history_replay (history, CP_HISTORY_UNDO, back, NULL));
  g_assert_null (cp_history_get_undo_name (history));
  g_assert_cmpstr (cp_history_get_redo_name (history), ==, "Set title");
  g_assert_true (cp_history_is_modified (history));

  g_assert_true (cp_history_replay (history, CP_HISTORY_REDO, NULL, NULL));
  g_assert_false (cp_history_is_modified (history));
  g_assert_true (cp_history_replay (history, CP_HISTORY_REDO, forth, NULL));
  g_assert_true (cp_history_is_modified (history));
  g_assert_cmpstr (cp_snapshot_get_title (cp_corpus_get_current (corpus)), ==, "Low tide");
  g_assert_true (cp_history_undo (history, NULL));
  g_assert_false (cp_history_is_modified (history));
}

static void
set_title (CpHistory *history, const char *title)
{
  g_autoptr (CpEdit) edit = cp_edit_new ("Set title");
  g_autoptr (GError) error = NULL;

  cp_edit_set_member (edit, "title", title);
  cp_history_apply (history, edit, &error);
  g_assert_no_error (error);
}

/* What is edited while it is being saved is not saved, and undoing it leads back to what is; where that
 * way is cut off, nothing does. */
static void
test_saving (void)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  g_autoptr (CpHistory) history = cp_history_new (corpus);

  set_title (history, "\"One\"");
  cp_history_begin_save (history);
  set_title (history, "\"Two\"");
  cp_history_end_save (history);
  g_assert_true (cp_history_is_modified (history));
  cp_history_undo (history, NULL);
  g_assert_false (cp_history_is_modified (history));
  cp_history_undo (history, NULL);
  g_assert_true (cp_history_is_modified (history));

  cp_history_redo (history, NULL);
  cp_history_begin_save (history);
  cp_history_undo (history, NULL);
  set_title (history, "\"Three\"");
  cp_history_end_save (history);
  g_assert_true (cp_history_is_modified (history));
  cp_history_undo (history, NULL);
  g_assert_true (cp_history_is_modified (history));
  cp_history_redo (history, NULL);
  g_assert_true (cp_history_is_modified (history));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/history/walk/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_walk);
    }
  add_own_seed ();

  g_test_add_func ("/history/saving", test_saving);
  g_test_add_func ("/history/ten-thousand", test_ten_thousand);
  g_test_add_func ("/history/names", test_names);
  g_test_add_func ("/history/modified", test_modified);
  g_test_add_func ("/history/steps", test_steps);
  g_test_add_func ("/history/replay", test_replay);

  return g_test_run ();
}
