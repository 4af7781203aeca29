/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles become records of a corpus: all of them, once each, in file order. */

#include "import-fixture.h"

#include <string.h>

#include "cp-history.h"
#include "cp-project-file.h"
#include "thread-watch.h"

#define N_MANY 40

/* Of a thread that lets go of an object as the last one every second to fifth time. */
#define N_LET_GO 60

#define QUAY \
  "New quay opens at Saltholm\n\n" \
  "“The quay will stand for a hundred years,” Mayor Ada Moor said on Monday.\n\n" \
  "Engineer Ben Tide said that the piles rest on sand and will not last two winters.\n"
#define FIRST "The quay will stand for a hundred years"
#define SECOND "the piles rest on sand and will not last two winters"

#define HERRING \
  "Herring prices rise again\n\n" \
  "Fisher Cleo Brack said that the shoals have gone north. “The quay is of no use to us,” she said.\n"

/* Whatever the number of threads, the bytes are the same. */
static void
test_threads (ImportFixture *self, gconstpointer data)
{
  static const guint numbers[] = { 1, 2, 7, 0, 1000 };
  g_autofree char *first = NULL;

  import_fixture_write_many (self, N_MANY);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (CpImport) import = cp_import_new (self->rules);
      g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
      g_autoptr (CpCorpus) corpus = NULL;
      g_autofree char *bytes = NULL;

      cp_import_add_path (import, self->folder);
      cp_import_set_n_threads (import, numbers[i]);
      g_assert_true (cp_import_read (import, NULL, NULL));
      corpus = import_fixture_merge (import, snapshot, NULL);
      bytes = import_fixture_dup_bytes (corpus);
      if (first == NULL)
        first = g_steal_pointer (&bytes);
      else
        g_assert_cmpstr (bytes, ==, first);
    }
  g_assert_nonnull (strstr (first, "\"file\": \"a/article-00.txt\""));
  g_assert_nonnull (strstr (first, "\"statements\""));
}

/* The order is that of the names, folders in their places among files. */
static void
test_order (ImportFixture *self, gconstpointer data)
{
  static const char *const names[] = { "B.txt", "a.txt", "a/z.txt", "b.md", "é.txt" };
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpCorpus) corpus = NULL;

  for (guint i = G_N_ELEMENTS (names); i > 0; i--)
    {
      g_autofree char *text = g_strdup_printf ("Article number %u\n\nNothing is said in it.\n", i);

      import_fixture_write (self, names[i - 1], text);
    }
  import_fixture_write (self, ".hidden.txt", "Not to be read.");
  import_fixture_write (self, ".git/config.txt", "Not to be read.");
  import_fixture_write (self, "page.html", "<html><body><p>It is a page of the web.</p></body></html>");
  import_fixture_write (self, "page_files/script.txt", "Not to be read.");
  corpus = import_fixture_import (self, &summary);

  g_assert_cmpuint (summary->n_articles, ==, 6);
  g_assert_cmpuint (summary->faults->len, ==, 0);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_FILE), ==,
                   "B.txt");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 1, CP_DOCUMENT_FILE), ==,
                   "a/z.txt");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 2, CP_DOCUMENT_FILE), ==,
                   "a.txt");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 5, CP_DOCUMENT_FILE), ==,
                   "é.txt");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_ID), ==, "b");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 3, CP_DOCUMENT_ID), ==, "b-2");
}

/* One file lies in no folder. */
static void
test_file (ImportFixture *self, gconstpointer data)
{
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
  g_autoptr (CpCorpus) corpus = NULL;
  g_autoptr (CpImportSummary) summary = NULL;
  g_autofree char *title = NULL;

  import_fixture_write (self, "deep/quay.txt", QUAY);
  import = import_fixture_read (self, "deep/quay.txt");
  title = cp_import_dup_title (import);
  corpus = import_fixture_merge (import, snapshot, &summary);

  g_assert_cmpstr (title, ==, "New quay opens at Saltholm");
  g_assert_cmpuint (cp_import_get_n_articles (import), ==, 1);
  g_assert_cmpuint (cp_import_get_n_statements (import), ==, summary->n_statements);
  g_assert_cmpuint (summary->n_statements, ==, 2);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_FILE), ==,
                   "quay.txt");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_TEXT), ==, QUAY);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_STATEMENTS, 0, CP_STATEMENT_ID), ==,
                   "quay-1");
}

/* Offsets are code points, also behind letters of several bytes. */
static void
test_places (ImportFixture *self, gconstpointer data)
{
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
  g_autoptr (CpCorpus) corpus = NULL;
  const CpStatementColumns *columns;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint n_topics;

  import_fixture_write (self, "quay.txt", QUAY);
  import = import_fixture_read (self, "quay.txt");
  corpus = import_fixture_merge (import, snapshot, NULL);
  columns = cp_snapshot_get_statements (cp_corpus_get_current (corpus));
  first = cp_snapshot_dup_words (cp_corpus_get_current (corpus), 1);
  second = cp_snapshot_dup_words (cp_corpus_get_current (corpus), 2);

  g_assert_cmpstr (first, ==, FIRST);
  g_assert_true (g_str_has_prefix (second, SECOND));
  g_assert_cmpuint (columns->mode[1], ==, CP_MODE_DIRECT);
  g_assert_cmpuint (columns->mode[2], ==, CP_MODE_INDIRECT);
  g_assert_cmpuint (columns->origin[1], ==, CP_ORIGIN_FOUND);
  g_assert_cmpint (columns->confidence[1], >, 0);
  g_assert_nonnull (columns->rule[1]);
  g_assert_cmpuint (columns->mention_start[1], <, columns->mention_end[1]);
  cp_snapshot_get_topic_set (cp_corpus_get_current (corpus), columns->topics[1], &n_topics);
  g_assert_cmpuint (n_topics, ==, 1);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_SPEAKERS, 0, CP_SPEAKER_NAME), ==,
                   "Ada Moor");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_SPEAKERS, 0, CP_SPEAKER_ID), ==,
                   "ada-moor");
}

/* What a later article takes up may stand in one that the corpus has already. */
static void
test_known_relations (ImportFixture *self, gconstpointer data)
{
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpImport) later = NULL;
  g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
  g_autoptr (CpCorpus) corpus = NULL;
  g_autoptr (CpCorpus) whole = NULL;
  g_autoptr (CpImportSummary) summary = NULL;
  const CpStatementColumns *statements;
  const CpRelationColumns *relations;

  import_fixture_write (self, "old/ferry.txt",
                        "Ferries\n\nMayor Olga Berg said that the ferry company must lower its fares "
                        "for islanders before the summer timetable begins in May.\n\nMayor Olga Berg "
                        "said that seal hunting with nets should be forbidden in the northern bays.\n");
  import_fixture_write (self, "new/fares.txt",
                        "Fares\n\nBefore the summer timetable starts, the ferry company has to lower "
                        "its fares for islanders, Mayor Olga Berg said.\n");
  import_fixture_write (self, "new/seals.txt",
                        "Seals\n\nFisher Ivo Karr said: “I disagree with Olga Berg on seal hunting "
                        "with nets in northern bays.”\n");
  import = import_fixture_read (self, "old");
  corpus = import_fixture_merge (import, snapshot, NULL);
  later = import_fixture_read (self, "new");
  whole = import_fixture_merge (later, cp_corpus_get_current (corpus), &summary);
  statements = cp_snapshot_get_statements (cp_corpus_get_current (whole));
  relations = cp_snapshot_get_relations (cp_corpus_get_current (whole));

  g_assert_cmpuint (summary->n_relations, ==, 2);
  g_assert_cmpstr (statements->id[relations->from[1]], ==, "fares-1");
  g_assert_cmpstr (statements->id[relations->to[1]], ==, "ferry-1");
  g_assert_cmpuint (relations->type[1], ==, CP_RELATION_REPEATS);
  g_assert_cmpstr (statements->id[relations->from[2]], ==, "seals-1");
  g_assert_cmpstr (statements->id[relations->to[2]], ==, "ferry-2");
  g_assert_cmpuint (relations->type[2], ==, CP_RELATION_DISPUTES);
}

/* One edit, which leaves nothing behind when it is undone. */
static void
test_undo (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (&error);
  g_autoptr (CpCorpus) corpus = cp_corpus_new_for_snapshot (snapshot);
  g_autoptr (CpHistory) history = cp_history_new (corpus);
  g_autofree char *before = import_fixture_dup_bytes (corpus);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpEdit) edit = NULL;

  import_fixture_write_many (self, 12);
  import = import_fixture_read (self, NULL);
  edit = cp_import_merge (import, snapshot, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cp_edit_get_name (edit), ==, "Import of 12 articles");

  g_assert_true (cp_history_apply (history, edit, &error));
  after = import_fixture_dup_bytes (corpus);
  g_assert_true (cp_history_undo (history, &error));
  undone = import_fixture_dup_bytes (corpus);
  g_assert_true (cp_history_redo (history, &error));
  redone = import_fixture_dup_bytes (corpus);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (redone, ==, after);
  g_assert_cmpstr (after, !=, before);
}

static void
test_cancel (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
  g_autoptr (CpImport) import = cp_import_new (self->rules);
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_write_many (self, N_MANY);
  cp_import_add_path (import, self->folder);
  g_cancellable_cancel (cancellable);
  g_assert_false (cp_import_read (import, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_cmpuint (cp_import_get_n_articles (import), ==, 0);
  g_assert_cmpuint (cp_import_get_n_statements (import), ==, 0);
  edit = cp_import_merge (import, snapshot, NULL, NULL, NULL, NULL);
  g_assert_true (cp_edit_is_empty (edit));
}

static void
cancel_cb (guint n_done, guint n_files, guint n_statements, gpointer data)
{
  g_assert_cmpuint (n_done, <=, n_files);
  g_cancellable_cancel (data);
}

/* Cancelled when it is told how far it is, which is at the end at the latest. */
static void
test_cancel_midway (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CpImport) import = cp_import_new (self->rules);
  g_autoptr (GError) error = NULL;

  import_fixture_write_many (self, N_MANY);
  cp_import_add_path (import, self->folder);
  cp_import_set_progress (import, cancel_cb, cancellable);
  g_assert_false (cp_import_read (import, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (cp_import_get_n_articles (import), ==, 0);
}

/* What was read is there for another try. */
static void
test_cancel_merge (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_write_many (self, N_MANY);
  import = import_fixture_read (self, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_null (cp_import_merge (import, snapshot, NULL, cancellable, &summary, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (summary);

  edit = cp_import_merge (import, snapshot, NULL, NULL, &summary, NULL);
  g_assert_false (cp_edit_is_empty (edit));
  g_assert_cmpuint (summary->n_articles, ==, N_MANY);
}

static void
end_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cp_import_read_finish (CP_IMPORT (source), result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (data);
}

static void
test_async (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  CpImport *import = cp_import_new (self->rules);

  import_fixture_write_many (self, N_MANY);
  cp_import_add_path (import, self->folder);
  cp_import_read_async (import, NULL, end_read_cb, loop);
  g_main_loop_run (loop);
  g_assert_cmpuint (cp_import_get_n_articles (import), ==, N_MANY);
  g_assert_finalize_object (import);
}

static void
read_nothing_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;

  g_assert_true (cp_import_read_finish (CP_IMPORT (source), result, NULL));
  *done = TRUE;
}

/* Let go of while it reads, an import goes with the callback, on the thread that asked. */
static void
test_let_go (ImportFixture *self, gconstpointer data)
{
  ThreadWatch watch = THREAD_WATCH_INIT;

  for (guint i = 0; i < N_LET_GO; i++)
    {
      CpImport *import = cp_import_new (self->rules);
      gboolean done = FALSE;

      thread_watch_add (&watch, import);
      cp_import_read_async (import, NULL, read_nothing_cb, &done);
      g_object_unref (import);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpuint (watch.n_finalized, ==, N_LET_GO);
}

/* An article that needs no file, such as one from the clipboard. */
static void
test_taken (ImportFixture *self, gconstpointer data)
{
  g_autoptr (CpImport) import = cp_import_new (self->rules);
  g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
  g_autoptr (CpCorpus) corpus = NULL;
  CpArticle *article = cp_article_new ();

  cp_article_take_text (article, g_strdup (QUAY));
  article->title = g_strdup ("The quay");
  article->outlet = g_strdup ("Saltholm Mirror");
  cp_import_take_article (import, article);
  g_assert_true (cp_import_read (import, NULL, NULL));
  corpus = import_fixture_merge (import, snapshot, NULL);

  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_ID), ==,
                   "the-quay");
  g_assert_null (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_FILE));
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_OUTLET), ==,
                   "saltholm-mirror");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_OUTLETS, 0, CP_OUTLET_NAME), ==,
                   "Saltholm Mirror");
}

/* The same speaker is one in all articles, and the one that the corpus knows. */
static void
test_speakers (ImportFixture *self, gconstpointer data)
{
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpImport) later = NULL;
  g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
  g_autoptr (CpCorpus) corpus = NULL;
  g_autoptr (CpCorpus) whole = NULL;
  g_autoptr (CpImportSummary) summary = NULL;
  const CpStatementColumns *columns;

  import_fixture_write (self, "one/1.txt", QUAY);
  import_fixture_write (self, "one/2.txt",
                        "Saltholm waits\n\nMayor Ada Moor said that the ferry is late again.\n");
  import_fixture_write (self, "two/3.txt",
                        "Ferry is found\n\nMayor Ada Moor said that the ferry ran aground.\n");
  import = import_fixture_read (self, "one");
  corpus = import_fixture_merge (import, snapshot, NULL);
  g_assert_cmpuint (cp_snapshot_get_n_records (cp_corpus_get_current (corpus), CP_ARRAY_SPEAKERS),
                    ==, 2);

  later = import_fixture_read (self, "two");
  whole = import_fixture_merge (later, cp_corpus_get_current (corpus), &summary);
  g_assert_cmpuint (summary->n_speakers, ==, 0);
  g_assert_cmpuint (cp_snapshot_get_n_records (cp_corpus_get_current (whole), CP_ARRAY_SPEAKERS),
                    ==, 2);
  columns = cp_snapshot_get_statements (cp_corpus_get_current (whole));
  g_assert_cmpuint (columns->speaker[4], ==, columns->speaker[1]);
}

/* A corpus that has no roles gets those that are used. */
static void
test_roles (ImportFixture *self, gconstpointer data)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"roles\": [{\"id\": \"judge\", "
      "\"label\": \"Judge\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (project, strlen (project));
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpCorpus) corpus = NULL;

  g_assert_no_error (error);
  import_fixture_write (self, "quay.txt", QUAY);
  import = import_fixture_read (self, "quay.txt");
  corpus = import_fixture_merge (import, snapshot, NULL);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_ROLES, 0, CP_ROLE_ID), ==, "judge");
  g_assert_cmpuint (cp_snapshot_find (cp_corpus_get_current (corpus), CP_ARRAY_ROLES, "official"),
                    !=, CP_HANDLE_NONE);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_SPEAKERS, 0, CP_SPEAKER_ROLE), ==,
                   "official");
}

/* New topics are asked for where the old ones do not fit. */
static void
test_topics (ImportFixture *self, gconstpointer data)
{
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpTopicMatcher) fitting = cp_topic_matcher_new ();
  g_autoptr (CpTopicMatcher) other = cp_topic_matcher_new ();
  static const char *const quay[] = { "quay", NULL };
  static const char *const stars[] = { "telescope*", NULL };

  import_fixture_write (self, "quay.txt", QUAY);
  import = import_fixture_read (self, NULL);
  cp_topic_matcher_add (fitting, "quay", quay);
  cp_topic_matcher_add (other, "stars", stars);
  g_assert_cmpuint (cp_import_count_matches (import, fitting), >, 0);
  g_assert_cmpuint (cp_import_count_matches (import, other), ==, 0);
  g_assert_true (cp_import_fits_topics (import, fitting));
  g_assert_false (cp_import_fits_topics (import, other));
}

#define ADD(path, func) \
  g_test_add ("/reader/import/" path, ImportFixture, NULL, import_fixture_set_up, func, \
              import_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("threads", test_threads);
  ADD ("order", test_order);
  ADD ("file", test_file);
  ADD ("places", test_places);
  ADD ("undo", test_undo);
  ADD ("known-relations", test_known_relations);
  ADD ("cancel", test_cancel);
  ADD ("cancel-midway", test_cancel_midway);
  ADD ("cancel-merge", test_cancel_merge);
  ADD ("async", test_async);
  ADD ("let-go", test_let_go);
  ADD ("taken", test_taken);
  ADD ("speakers", test_speakers);
  ADD ("roles", test_roles);
  ADD ("topics", test_topics);
  return g_test_run ();
}
