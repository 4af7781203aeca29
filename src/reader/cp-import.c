/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads files and folders of articles, and makes one edit of a corpus of what it found. */

#include "cp-import.h"

#include <sched.h>

#include <glib/gi18n-lib.h>

#include "cp-import-private.h"
#include "cp-thread-task.h"

/* More threads gain nothing beside a disk, and each takes memory of its own. */
#define MAX_THREADS 8

/* Microseconds from one report of progress to the next. */
#define PROGRESS_INTERVAL (G_USEC_PER_SEC / 20)

/*
 * CpImport:
 *
 * What is to be read, and after cp_import_read() what was found there. It owns all that and sees a
 * corpus only when cp_import_merge() is given a snapshot. Threads share nothing but the counters:
 * each file's results are its own, and lie in file order, so that all that follows is the same for
 * any number of threads.
 */
struct _CpImport
{
  GObject parent_instance;

  CpRules *rules;
  CpImportFiles *files;
  GPtrArray *paths; /* char * for those yet to be walked, CpArticle * in their places */
  guint n_threads;
  CpImportProgressFunc progress;
  gpointer progress_data;
  CpTopicMatcher *coded; /* whose topics the statements have, or NULL */

  /* While it reads */
  GCancellable *cancellable;
  int n_done;
  int n_statements;
  GMutex mutex;
  gint64 next_report;
};

G_DEFINE_FINAL_TYPE (CpImport, cp_import, G_TYPE_OBJECT)

/* Something to read: a path, or an article that is there already. */
typedef struct
{
  char *path;
  CpArticle *article;
} Given;

static void
free_given (gpointer data)
{
  Given *self = data;

  g_free (self->path);
  g_clear_pointer (&self->article, cp_article_free);
  g_free (self);
}

/* The processors that this process may use, which can be fewer than the machine has. */
static guint
count_processors (void)
{
  guint n = g_get_num_processors ();
  cpu_set_t allowed;

  if (sched_getaffinity (0, sizeof allowed, &allowed) == 0)
    n = MIN (n, (guint) CPU_COUNT (&allowed));
  return CLAMP (n, 1, MAX_THREADS);
}

static gboolean
is_time_to_report (CpImport *self)
{
  gint64 now = g_get_monotonic_time ();
  gboolean is_time;

  g_mutex_lock (&self->mutex);
  is_time = now >= self->next_report;
  if (is_time)
    self->next_report = now + PROGRESS_INTERVAL;
  g_mutex_unlock (&self->mutex);
  return is_time;
}

static guint
count_statements (const CpImportFile *file)
{
  guint n = 0;

  for (guint i = 0; i < file->articles->len; i++)
    n += ((CpImportArticle *) file->articles->pdata[i])->reading->statements->len;
  return n;
}

static void
read_file (CpImport *self, guint place)
{
  CpImportFile *file = self->files->files->pdata[place];
  guint n_done, n_statements;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (file->error == NULL)
    cp_import_file_read (file, self->rules, self->cancellable);
  n_statements = g_atomic_int_add (&self->n_statements, count_statements (file));
  n_statements += count_statements (file);
  n_done = g_atomic_int_add (&self->n_done, 1) + 1;
  if (self->progress != NULL && is_time_to_report (self))
    self->progress (n_done, self->files->files->len, n_statements, self->progress_data);
}

static void
read_file_cb (gpointer data, gpointer import)
{
  /* A pool takes no NULL. */
  read_file (import, GPOINTER_TO_UINT (data) - 1);
}

/* Fewer threads than wished do the work as well. */
static void
read_all (CpImport *self)
{
  guint n_files = self->files->files->len;
  guint n_threads = MIN (self->n_threads, n_files);
  GThreadPool *pool = NULL;

  if (n_threads > 1)
    pool = g_thread_pool_new (read_file_cb, self, (int) n_threads, FALSE, NULL);
  for (guint i = 0; i < n_files; i++)
    if (pool != NULL)
      g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
    else
      read_file (self, i);
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
  if (self->progress != NULL)
    self->progress ((guint) self->n_done, n_files, (guint) self->n_statements,
                    self->progress_data);
}

static void
walk (CpImport *self)
{
  for (guint i = 0; i < self->paths->len; i++)
    {
      Given *given = self->paths->pdata[i];

      if (given->article != NULL)
        cp_import_files_add_article (self->files, g_steal_pointer (&given->article));
      else
        cp_import_files_add_path (self->files, given->path, self->cancellable);
    }
  g_ptr_array_set_size (self->paths, 0);
}

static void
drop (CpImport *self)
{
  g_clear_pointer (&self->files, cp_import_files_free);
  self->files = cp_import_files_new ();
  self->n_statements = 0;
  self->n_done = 0;
}

static void
read_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (cp_import_read (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
cp_import_finalize (GObject *object)
{
  CpImport *self = CP_IMPORT (object);

  g_clear_pointer (&self->rules, cp_rules_unref);
  g_clear_pointer (&self->files, cp_import_files_free);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->coded, cp_topic_matcher_unref);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (cp_import_parent_class)->finalize (object);
}

static void
cp_import_class_init (CpImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_import_finalize;
}

static void
cp_import_init (CpImport *self)
{
  self->files = cp_import_files_new ();
  self->paths = g_ptr_array_new_with_free_func (free_given);
  self->n_threads = count_processors ();
  g_mutex_init (&self->mutex);
}

/**
 * cp_import_new:
 * @rules: what is known of the articles' language
 *
 * Makes an import of nothing yet.
 *
 * Returns: (transfer full): the import
 */
CpImport *
cp_import_new (CpRules *rules)
{
  CpImport *self;

  g_return_val_if_fail (rules != NULL, NULL);

  self = g_object_new (CP_TYPE_IMPORT, NULL);
  self->rules = cp_rules_ref (rules);
  return self;
}

/**
 * cp_import_add_path:
 * @self: an import
 * @path: a file or a folder, in the file system's encoding
 *
 * Adds what is to be read; a folder with all that is in it, in name order, as its metadata.csv
 * describes it. Nothing is looked at before cp_import_read().
 */
void
cp_import_add_path (CpImport *self, const char *path)
{
  Given *given;

  g_return_if_fail (CP_IS_IMPORT (self));
  g_return_if_fail (path != NULL);

  given = g_new0 (Given, 1);
  given->path = g_strdup (path);
  g_ptr_array_add (self->paths, given);
}

/**
 * cp_import_take_article:
 * @self: an import
 * @article: (transfer full): an article, such as one that was pasted
 *
 * Adds an article that needs no file.
 */
void
cp_import_take_article (CpImport *self, CpArticle *article)
{
  Given *given;

  g_return_if_fail (CP_IS_IMPORT (self));
  g_return_if_fail (article != NULL);

  given = g_new0 (Given, 1);
  given->article = article;
  g_ptr_array_add (self->paths, given);
}

/**
 * cp_import_set_n_threads:
 * @self: an import
 * @n_threads: how many threads read; 0 for as many as there are processors, up to 8
 *
 * Sets how many threads read. What is found does not depend on it.
 */
void
cp_import_set_n_threads (CpImport *self, guint n_threads)
{
  g_return_if_fail (CP_IS_IMPORT (self));

  self->n_threads = n_threads == 0 ? count_processors () : MIN (n_threads, MAX_THREADS);
}

/**
 * cp_import_set_progress:
 * @self: an import
 * @func: (nullable): called on any thread, at most some 20 times a second
 * @data: its data, which must live as long as the reading
 *
 * Sets who is told how far the reading is.
 */
void
cp_import_set_progress (CpImport *self, CpImportProgressFunc func, gpointer data)
{
  g_return_if_fail (CP_IS_IMPORT (self));

  self->progress = func;
  self->progress_data = data;
}

/**
 * cp_import_read:
 * @self: an import
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Reads all that was added and finds the statements. What cannot be read is no error: the summary
 * of the merge says so.
 *
 * Fails only with %G_IO_ERROR_CANCELLED; all that was read is dropped then.
 */
gboolean
cp_import_read (CpImport *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (CP_IS_IMPORT (self), FALSE);

  g_clear_pointer (&self->coded, cp_topic_matcher_unref);
  self->cancellable = cancellable;
  self->next_report = g_get_monotonic_time () + PROGRESS_INTERVAL;
  walk (self);
  read_all (self);
  self->cancellable = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    return TRUE;
  drop (self);
  return FALSE;
}

/**
 * cp_import_read_async:
 * @self: an import that nobody touches until it is done
 * @cancellable: (nullable): stops it
 * @callback: called on the thread that asked
 * @data: its data
 *
 * Does in other threads what cp_import_read() does.
 */
void
cp_import_read_async (CpImport *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CP_IS_IMPORT (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, cp_import_read_async);
  cp_thread_task_run (task, read_in_thread_cb, NULL);
}

/**
 * cp_import_read_finish:
 * @self: an import
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends what cp_import_read_async() began, and fails as cp_import_read() does.
 */
gboolean
cp_import_read_finish (CpImport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (CP_IS_IMPORT (self) && g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cp_import_get_n_articles:
 * @self: an import that was read
 *
 * Returns: how many articles could be read, those that a corpus may have already among them
 */
guint
cp_import_get_n_articles (CpImport *self)
{
  guint n = 0;

  g_return_val_if_fail (CP_IS_IMPORT (self), 0);

  for (guint i = 0; i < self->files->files->len; i++)
    n += ((CpImportFile *) self->files->files->pdata[i])->articles->len;
  return n;
}

/**
 * cp_import_get_n_statements:
 * @self: an import that was read
 *
 * Returns: how many statements all these articles have
 */
guint
cp_import_get_n_statements (CpImport *self)
{
  g_return_val_if_fail (CP_IS_IMPORT (self), 0);
  return (guint) g_atomic_int_get (&self->n_statements);
}

/**
 * cp_import_dup_title:
 * @self: an import that was read
 *
 * Thinks of a title for a new corpus: the name of the first folder, else the title of the first
 * article.
 *
 * Returns: (transfer full): the title
 */
char *
cp_import_dup_title (CpImport *self)
{
  g_return_val_if_fail (CP_IS_IMPORT (self), NULL);

  if (self->files->title != NULL)
    return g_strdup (self->files->title);
  for (guint i = 0; i < self->files->files->len; i++)
    {
      const CpImportFile *file = self->files->files->pdata[i];
      const CpArticle *article = NULL;

      if (file->articles->len > 0)
        article = ((CpImportArticle *) file->articles->pdata[0])->article;
      if (article != NULL && article->title != NULL && *article->title != '\0')
        return g_strdup (article->title);
    }
  /* Translators: the title of a corpus of articles that have none */
  return g_strdup (_("Articles"));
}

/**
 * cp_import_count_matches:
 * @self: an import that was read
 * @matcher: topics with their terms
 *
 * Counts the statements that are about any of some topics.
 *
 * Returns: how many there are
 */
guint
cp_import_count_matches (CpImport *self, const CpTopicMatcher *matcher)
{
  guint n;

  g_return_val_if_fail (CP_IS_IMPORT (self) && matcher != NULL, 0);

  n = cp_import_files_code (self->files, matcher);
  g_clear_pointer (&self->coded, cp_topic_matcher_unref);
  self->coded = cp_topic_matcher_ref ((CpTopicMatcher *) matcher);
  return n;
}

/**
 * cp_import_create_counter:
 * @self: an import that was read
 *
 * Makes what counts topics that are being written, without giving them to the statements.
 *
 * Returns: (transfer full): the counter
 */
CpTopicCounter *
cp_import_create_counter (CpImport *self)
{
  g_return_val_if_fail (CP_IS_IMPORT (self), NULL);
  return cp_import_files_create_counter (self->files);
}

/**
 * cp_import_is_fitting:
 * @n_coded: how many statements are about any of some topics
 * @n_statements: of how many
 *
 * Tells whether these are enough for the topics to be of use: at least %CP_IMPORT_FITTING_PERCENT
 * in a hundred.
 */
gboolean
cp_import_is_fitting (guint n_coded, guint n_statements)
{
  return (guint64) n_coded * 100 >= (guint64) n_statements * CP_IMPORT_FITTING_PERCENT;
}

/**
 * cp_import_fits_topics:
 * @self: an import that was read
 * @matcher: topics with their terms
 *
 * Tells whether enough of the statements are about some topics, as cp_import_is_fitting () does.
 */
gboolean
cp_import_fits_topics (CpImport *self, const CpTopicMatcher *matcher)
{
  g_return_val_if_fail (CP_IS_IMPORT (self) && matcher != NULL, FALSE);
  return cp_import_is_fitting (cp_import_count_matches (self, matcher),
                               cp_import_get_n_statements (self));
}

/**
 * cp_import_suggest_topics:
 * @self: an import that was read
 * @n_topics: how many at most
 *
 * Suggests topics for a new subject from what the articles say most.
 *
 * Returns: (transfer full) (element-type CpRecord): records of %CP_ARRAY_TOPICS
 */
GPtrArray *
cp_import_suggest_topics (CpImport *self, guint n_topics)
{
  g_return_val_if_fail (CP_IS_IMPORT (self), NULL);
  return cp_import_files_suggest (self->files, self->rules, n_topics);
}

/**
 * cp_import_merge:
 * @self: an import that was read
 * @snapshot: the corpus that it goes into
 * @matcher: (nullable): topics of @snapshot; %NULL for all of them
 * @cancellable: (nullable): stops it
 * @summary: (out) (transfer full) (optional): what became of it
 * @error: return location for an error
 *
 * Makes one edit of all that is new: texts for documents that the corpus knows without, documents,
 * outlets, speakers, statements and relations. The import keeps what it read, so that it can be
 * merged again. This may be done in any thread; a thousand articles take some tenths of a second.
 *
 * Fails only with %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the edit, empty where nothing is new
 */
CpEdit *
cp_import_merge (CpImport *self, CpSnapshot *snapshot, const CpTopicMatcher *matcher,
                 GCancellable *cancellable, CpImportSummary **summary, GError **error)
{
  g_autoptr (CpImportSummary) local = cp_import_summary_new ();
  g_autoptr (CpTopicMatcher) own = NULL;
  CpEdit *edit;

  g_return_val_if_fail (CP_IS_IMPORT (self) && snapshot != NULL, NULL);

  if (matcher == NULL)
    matcher = own = cp_topic_matcher_new_for_snapshot (snapshot);
  edit = cp_import_files_merge (self->files, self->rules, snapshot, matcher,
                                matcher == self->coded, local, cancellable, error);
  if (edit != NULL && summary != NULL)
    *summary = g_steal_pointer (&local);
  return edit;
}
