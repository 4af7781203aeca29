/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests what a corpus says of its changes, and that snapshots stay what they were. */

#include "cp-corpus.h"

#include "cp-corpus-error.h"
#include "cp-project-file.h"
#include "cp-snapshot-private.h"
#include "edit-records.h"
#include "edit-walk.h"

#define N_STEPS 400
#define N_SNAPSHOTS 12

/* What a signal said last. */
typedef struct
{
  guint n_changes;
  CpChange *change;
} Listener;

static void
corpus_changed_cb (CpCorpus *corpus, CpChange *change, Listener *self)
{
  self->n_changes++;
  g_clear_pointer (&self->change, cp_change_unref);
  self->change = cp_change_ref (change);
}

static void
apply (CpCorpus *corpus, CpEdit *edit)
{
  g_autoptr (GError) error = NULL;

  cp_corpus_apply (corpus, edit, &error);
  g_assert_no_error (error);
}

static void
insert (CpEdit *edit, CpArray array, const char *json)
{
  g_autoptr (CpRecord) record = edit_record_parse (array, json);

  cp_edit_insert (edit, array, G_MAXUINT, record);
}

static CpCorpus *
make_corpus (void)
{
  CpCorpus *corpus = cp_corpus_new ();
  g_autoptr (CpEdit) edit = cp_edit_new ("Begin");

  insert (edit, CP_ARRAY_TOPICS, "{\"id\": \"t1\", \"label\": \"Tides\"}");
  insert (edit, CP_ARRAY_TOPICS, "{\"id\": \"t2\", \"label\": \"Winds\"}");
  insert (edit, CP_ARRAY_DOCUMENTS, "{\"id\": \"d1\", \"text\": \"Low tide at noon.\"}");
  insert (edit, CP_ARRAY_STATEMENTS,
          "{\"id\": \"s1\", \"document\": \"d1\", \"start\": 0, \"end\": 8, \"gist\": \"low\", "
          "\"topics\": [\"t1\"], \"answers\": [], \"note\": \"mine\"}");
  insert (edit, CP_ARRAY_STATEMENTS, "{\"id\": \"s2\", \"document\": \"d1\", \"gist\": \"high\"}");
  apply (corpus, edit);
  return corpus;
}

static char *
dup_digest (CpCorpus *corpus)
{
  return cp_snapshot_dup_digest (cp_corpus_get_current (corpus));
}

/* What a digest is of is known once, but not beyond an edit: with nobody else who holds the snapshot it
 * changes in its place. */
static void
test_digest (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus ();
  g_autofree char *begin = dup_digest (corpus);
  g_autofree char *again = dup_digest (corpus);
  g_autoptr (CpSnapshot) held = NULL;

  g_assert_cmpstr (begin, ==, again);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CpEdit) edit = cp_edit_new ("Move");
      g_autofree char *before = dup_digest (corpus);
      g_autofree char *after = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *expected = NULL;

      cp_edit_move (edit, CP_ARRAY_TOPICS, 2, i);
      apply (corpus, edit);
      after = dup_digest (corpus);
      bytes = cp_project_file_to_bytes (cp_corpus_get_current (corpus));
      expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      g_assert_cmpstr (after, !=, before);
      g_assert_cmpstr (after, ==, expected);
      g_clear_pointer (&held, cp_snapshot_unref);
      held = cp_snapshot_ref (cp_corpus_get_current (corpus));
    }
}

static void
test_changed (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus ();
  g_autoptr (CpEdit) edit = cp_edit_new ("Several");
  g_autoptr (CpEdit) failing = cp_edit_new ("Impossible");
  g_autoptr (CpEdit) member = cp_edit_new ("Title");
  Listener listener = { 0 };
  const guint32 *handles;
  guint n_handles;

  g_signal_connect (corpus, "changed", G_CALLBACK (corpus_changed_cb), &listener);
  cp_edit_move (edit, CP_ARRAY_TOPICS, 2, 0);
  cp_edit_remove (edit, CP_ARRAY_STATEMENTS, 2);
  insert (edit, CP_ARRAY_STATEMENTS, "{\"id\": \"s3\", \"document\": \"d1\", \"gist\": \"ebb\"}");
  apply (corpus, edit);
  g_assert_cmpuint (listener.n_changes, ==, 1);
  g_assert_true (cp_change_touches (listener.change, CP_ARRAY_TOPICS));
  g_assert_false (cp_change_touches (listener.change, CP_ARRAY_SPEAKERS));
  g_assert_false (cp_change_touches_members (listener.change));
  handles = cp_change_get_handles (listener.change, CP_ARRAY_STATEMENTS, &n_handles);
  g_assert_cmpuint (n_handles, ==, 2);
  g_assert_cmpuint (handles[0], ==, 2);
  g_assert_cmpuint (handles[1], ==, 3);

  cp_edit_set_member (failing, "title", "\"Ebb\"");
  cp_edit_remove (failing, CP_ARRAY_TOPICS, 1);
  g_assert_false (cp_corpus_apply (corpus, failing, NULL));
  g_assert_cmpuint (listener.n_changes, ==, 1);

  cp_edit_set_member (member, "title", "\"Ebb\"");
  apply (corpus, member);
  g_assert_cmpuint (listener.n_changes, ==, 2);
  g_assert_true (cp_change_touches_members (listener.change));
  g_assert_false (cp_change_touches (listener.change, CP_ARRAY_ROLES));

  cp_change_unref (listener.change);
}

/* Handles of what a walk touched are those of the change; one signal for each edit. */
static void
test_changed_once (void)
{
  g_autoptr (EditWalk) walk = edit_walk_new (41, TRUE);
  Listener listener = { 0 };

  g_signal_connect (walk->corpus, "changed", G_CALLBACK (corpus_changed_cb), &listener);
  for (guint i = 0; i < N_STEPS; i++)
    {
      guint at = walk->at;
      guint n_before = listener.n_changes;

      edit_walk_step (walk);
      g_assert_cmpuint (listener.n_changes - n_before, ==, at == walk->at ? 0 : 1);
    }

  g_clear_pointer (&listener.change, cp_change_unref);
}

static void
change_again_cb (CpCorpus *corpus, CpChange *change, guint *n_calls)
{
  g_autoptr (CpEdit) edit = cp_edit_new ("Title");
  g_autoptr (GError) error = NULL;

  ++*n_calls;
  cp_edit_set_member (edit, "title", "\"Ebb\"");
  g_assert_false (cp_corpus_apply (corpus, edit, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_BUSY);
}

static void
test_no_change_within (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus ();
  g_autoptr (CpEdit) edit = cp_edit_new ("Move");
  guint n_calls = 0;

  g_signal_connect (corpus, "changed", G_CALLBACK (change_again_cb), &n_calls);
  cp_edit_move (edit, CP_ARRAY_TOPICS, 2, 0);
  apply (corpus, edit);
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_null (cp_snapshot_get_title (cp_corpus_get_current (corpus)));
}

/* Snapshots that were taken on the way are what they were when they were taken. */
static void
test_snapshots (void)
{
  g_autoptr (EditWalk) walk = edit_walk_new (42, FALSE);
  CpSnapshot *snapshots[N_SNAPSHOTS] = { NULL };
  char *texts[N_SNAPSHOTS] = { NULL };

  for (guint i = 0; i < N_STEPS; i++)
    {
      guint place = i % N_SNAPSHOTS;

      if (snapshots[place] != NULL)
        {
          g_autofree char *text = edit_snapshot_to_text (snapshots[place]);

          g_assert_cmpstr (text, ==, texts[place]);
          g_clear_pointer (&snapshots[place], cp_snapshot_unref);
          g_clear_pointer (&texts[place], g_free);
        }
      if (g_rand_boolean (walk->rand))
        {
          snapshots[place] = cp_corpus_snapshot (walk->corpus);
          texts[place] = edit_snapshot_to_text (snapshots[place]);
        }
      edit_walk_step (walk);
    }

  for (guint i = 0; i < N_SNAPSHOTS; i++)
    {
      g_clear_pointer (&snapshots[i], cp_snapshot_unref);
      g_free (texts[i]);
    }
}

typedef struct
{
  CpSnapshot *snapshot;
  char *text;
} Job;

/* Reads snapshots while the main thread edits; a job without one ends it. */
static gpointer
read_snapshots (gpointer data)
{
  GAsyncQueue *jobs = data;
  guint n_read = 0;

  for (;;)
    {
      Job *job = g_async_queue_pop (jobs);
      gboolean is_last = job->snapshot == NULL;

      for (guint i = 0; i < 3 && !is_last; i++)
        {
          g_autofree char *text = edit_snapshot_to_text (job->snapshot);

          g_assert_cmpstr (text, ==, job->text);
          for (guint topic = 0; topic < 40; topic++)
            {
              g_autofree char *id = g_strdup_printf ("t-%u", topic);

              cp_snapshot_find (job->snapshot, CP_ARRAY_TOPICS, id);
              cp_snapshot_find (job->snapshot, CP_ARRAY_STATEMENTS, id);
            }
          n_read++;
        }

      g_clear_pointer (&job->snapshot, cp_snapshot_unref);
      g_free (job->text);
      g_free (job);
      if (is_last)
        return GUINT_TO_POINTER (n_read);
    }
}

static void
test_thread (void)
{
  g_autoptr (EditWalk) walk = edit_walk_new (43, TRUE);
  g_autoptr (GAsyncQueue) jobs = g_async_queue_new ();
  GThread *thread = g_thread_new ("reader", read_snapshots, jobs);
  guint n_jobs = 0;

  for (guint i = 0; i < N_STEPS; i++)
    {
      if (g_rand_boolean (walk->rand))
        {
          Job *job = g_new0 (Job, 1);

          job->snapshot = cp_corpus_snapshot (walk->corpus);
          job->text = edit_snapshot_to_text (job->snapshot);
          g_async_queue_push (jobs, job);
          n_jobs++;
        }
      edit_walk_step (walk);
    }

  g_async_queue_push (jobs, g_new0 (Job, 1));
  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), ==, 3 * n_jobs);
}

/* Counts the columns that two states do not share, and tells whether that of the gists is one. */
static guint
count_copied (CpSnapshot *before, CpSnapshot *after)
{
  guint n_copied = 0;

  for (guint i = 0; i < CP_N_STATEMENT_COLUMNS; i++)
    n_copied += before->statements.blocks[i] != after->statements.blocks[i];
  return n_copied;
}

static void
test_copy_on_write (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus ();
  g_autoptr (CpSnapshot) before = cp_corpus_snapshot (corpus);
  g_autoptr (CpEdit) edit = cp_edit_new ("Edit statement");
  g_autoptr (CpRecord) record = edit_record_parse (
      CP_ARRAY_STATEMENTS,
      "{\"id\": \"s1\", \"document\": \"d1\", \"start\": 0, \"end\": 8, \"gist\": \"lower\", "
      "\"topics\": [\"t1\"], \"note\": \"mine\"}");
  CpSnapshot *after;

  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, 1, record);
  apply (corpus, edit);
  after = cp_corpus_get_current (corpus);

  g_assert_true (before != after);
  g_assert_cmpuint (count_copied (before, after), ==, 1);
  g_assert_true (before->statements.view.gist != after->statements.view.gist);
  g_assert_true (before->statement_order.block == after->statement_order.block);
  g_assert_true (before->statement_ids.slots == after->statement_ids.slots);
  g_assert_true (before->topic_sets == after->topic_sets);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    g_assert_true (before->registers[i] == after->registers[i]);
  for (guint i = 0; i < CP_N_RELATION_COLUMNS; i++)
    g_assert_true (before->relations.blocks[i] == after->relations.blocks[i]);

  /* While nobody else has the state, it is changed in place. */
  g_clear_pointer (&before, cp_snapshot_unref);
  apply (corpus, edit);
  g_assert_true (cp_corpus_get_current (corpus) == after);
}

/* A register is copied as a whole, the others are not. */
static void
test_copy_of_register (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus ();
  g_autoptr (CpSnapshot) before = cp_corpus_snapshot (corpus);
  g_autoptr (CpEdit) edit = cp_edit_new ("Move");
  CpSnapshot *after;

  cp_edit_move (edit, CP_ARRAY_TOPICS, 2, 0);
  apply (corpus, edit);
  after = cp_corpus_get_current (corpus);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    if (before->registers[i] != NULL)
      g_assert_cmpint (before->registers[i] == after->registers[i], ==, i != CP_ARRAY_TOPICS);
  g_assert_cmpuint (count_copied (before, after), ==, 0);
  g_assert_cmpuint (cp_snapshot_get_rank (before, CP_ARRAY_TOPICS, 2), ==, 1);
  g_assert_cmpuint (cp_snapshot_get_rank (after, CP_ARRAY_TOPICS, 2), ==, 0);
}

/* Two corpora that begin with one state go their own ways. */
static void
test_two_corpora (void)
{
  g_autoptr (CpCorpus) corpus = make_corpus ();
  g_autoptr (CpSnapshot) start = cp_corpus_snapshot (corpus);
  g_autofree char *text = edit_snapshot_to_text (start);
  g_autoptr (CpCorpus) one = cp_corpus_new_for_snapshot (start);
  g_autoptr (CpCorpus) other = cp_corpus_new_for_snapshot (start);
  g_autofree char *still = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{\"id\": \"n%u\", \"document\": \"d1\", \"gist\": \"%s\"}", i, i % 2 ? "one" : "other");
      g_autoptr (CpEdit) edit = cp_edit_new ("Add");

      insert (edit, CP_ARRAY_STATEMENTS, json);
      apply (i % 2 ? one : other, edit);
    }

  still = edit_snapshot_to_text (start);
  g_assert_cmpstr (still, ==, text);
  g_assert_cmpuint (cp_snapshot_get_n_records (cp_corpus_get_current (one), CP_ARRAY_STATEMENTS),
                    ==, 152);
  for (guint32 i = 3; i < 153; i++)
    {
      CpSnapshot *state = cp_corpus_get_current (one);

      g_assert_cmpstr (cp_snapshot_get_statements (state)->gist[i], ==, "one");
      state = cp_corpus_get_current (other);
      g_assert_cmpstr (cp_snapshot_get_statements (state)->gist[i], ==, "other");
    }
}

static void
test_finalize (void)
{
  CpCorpus *corpus = make_corpus ();

  g_assert_nonnull (cp_corpus_get_items (corpus, CP_ARRAY_TOPICS));
  g_assert_finalize_object (corpus);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/corpus/changed", test_changed);
  g_test_add_func ("/corpus/digest", test_digest);
  g_test_add_func ("/corpus/changed-once", test_changed_once);
  g_test_add_func ("/corpus/no-change-within", test_no_change_within);
  g_test_add_func ("/corpus/snapshots", test_snapshots);
  g_test_add_func ("/corpus/thread", test_thread);
  g_test_add_func ("/corpus/copy-on-write", test_copy_on_write);
  g_test_add_func ("/corpus/copy-of-register", test_copy_of_register);
  g_test_add_func ("/corpus/two-corpora", test_two_corpora);
  g_test_add_func ("/corpus/finalize", test_finalize);

  return g_test_run ();
}
