/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus with the file that it is from, its safety copy, and the session that looks at it. */

#include "cp-project.h"

#include <glib/gi18n-lib.h>

#include "cp-file.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-period.h"
#include "cp-project-private.h"

G_DEFINE_FINAL_TYPE (CpProject, cp_project, G_TYPE_OBJECT)

/* Reads the built-in corpus ahead; of the main thread. */
static GThread *preparation;

/* What went wrong is found once more, by who asks for the corpus. */
static gpointer
load_builtin_cb (gpointer data)
{
  return cp_project_file_load_builtin (NULL);
}

/* The journal hears of each step before anybody else does. */
static void
open_corpus (CpProject *self, CpCorpus *corpus)
{
  g_autoptr (CpHistory) history = cp_history_new (corpus);

  self->journal = cp_journal_new (corpus, history, self->path, self->state, NULL);
  self->session = cp_session_new_with_history (corpus, history);
}

static CpProject *
new_project (CpSnapshot *snapshot, const char *path, CpFileState *state)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new_for_snapshot (snapshot);
  CpProject *self = g_object_new (CP_TYPE_PROJECT, NULL);

  self->path = g_strdup (path);
  self->state = state;
  open_corpus (self, corpus);

  return self;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CpFileState *state = NULL;
  GError *error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_finish (result, &state, &error);

  if (snapshot != NULL)
    g_task_return_pointer (task, new_project (snapshot, g_task_get_task_data (task), state),
                           g_object_unref);
  else
    g_task_return_error (task, error);
}

/* What was edited while it was being written is not in the file. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CpProject *self = g_task_get_source_object (task);
  CpFileState *state = NULL;
  GError *error = NULL;

  if (!cp_journal_save_finish (self->journal, result, &state, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_free (self->path);
  self->path = g_strdup (g_task_get_task_data (task));
  g_clear_pointer (&self->state, cp_file_state_free);
  self->state = state;
  cp_history_end_save (cp_session_get_history (self->session));
  g_task_return_boolean (task, TRUE);
}

/* "104 statements, 5 documents" */
static char *
dup_numbers (CpSnapshot *snapshot)
{
  guint n_statements = cp_snapshot_get_n_records (snapshot, CP_ARRAY_STATEMENTS);
  guint n_documents = cp_snapshot_get_n_records (snapshot, CP_ARRAY_DOCUMENTS);
  g_autofree char *statements_number = cp_words_dup_number (n_statements);
  g_autofree char *documents_number = cp_words_dup_number (n_documents);
  g_autofree char *statements = g_strdup_printf (
      /* Translators: %s is a number */
      ngettext ("%s statement", "%s statements", n_statements), statements_number);
  g_autofree char *documents = g_strdup_printf (
      /* Translators: %s is a number */
      ngettext ("%s document", "%s documents", n_documents), documents_number);

  /* Translators: a number of statements, then a number of documents */
  return g_strdup_printf (_("%s, %s"), statements, documents);
}

static void
cp_project_finalize (GObject *object)
{
  CpProject *self = CP_PROJECT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->state, cp_file_state_free);

  G_OBJECT_CLASS (cp_project_parent_class)->finalize (object);
}

static void
cp_project_class_init (CpProjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_project_finalize;
}

static void
cp_project_init (CpProject *self)
{
}

/**
 * cp_project_prepare_builtin:
 *
 * Begins to read the built-in corpus on a thread, for the next cp_project_new_builtin (): so the
 * program reads while GTK starts.
 */
void
cp_project_prepare_builtin (void)
{
  if (preparation == NULL)
    preparation = g_thread_new ("corpus", load_builtin_cb, NULL);
}

/**
 * cp_project_new_builtin:
 * @error: return location
 *
 * Opens the built-in corpus.
 */
CpProject *
cp_project_new_builtin (GError **error)
{
  g_autoptr (CpSnapshot) snapshot = NULL;
  CpProject *self;

  if (preparation != NULL)
    snapshot = g_thread_join (g_steal_pointer (&preparation));
  if (snapshot == NULL)
    snapshot = cp_project_file_load_builtin (error);
  if (snapshot == NULL)
    return NULL;
  self = cp_project_new_for_snapshot (snapshot);
  self->is_builtin = TRUE;

  return self;
}

/**
 * cp_project_new_empty:
 *
 * Makes a project in which nothing is yet.
 */
CpProject *
cp_project_new_empty (void)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  CpProject *self = g_object_new (CP_TYPE_PROJECT, NULL);

  open_corpus (self, corpus);

  return self;
}

/**
 * cp_project_new_for_snapshot:
 *
 * Makes a project that is in no file yet.
 */
CpProject *
cp_project_new_for_snapshot (CpSnapshot *snapshot)
{
  g_return_val_if_fail (snapshot != NULL, NULL);

  return new_project (snapshot, NULL, NULL);
}

/**
 * cp_project_new_for_orphan:
 * @orphan: a journal that was left behind
 * @recovery: what it brought back
 *
 * Goes on with what was not saved when the program ended.
 */
CpProject *
cp_project_new_for_orphan (CpJournalOrphan *orphan, const CpRecovery *recovery)
{
  CpProject *self;

  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (orphan) && recovery != NULL, NULL);

  self = g_object_new (CP_TYPE_PROJECT, NULL);
  self->journal = cp_journal_orphan_continue (orphan, recovery);
  self->session = cp_session_new_with_history (recovery->corpus, recovery->history);
  self->path = g_strdup (recovery->path);
  self->state = cp_file_state_copy (recovery->state);
  self->is_copy = recovery->path == NULL && cp_journal_orphan_get_path (orphan) != NULL;

  return self;
}

/**
 * cp_project_load_async:
 * @path: a project file
 * @progress: (nullable): told now and then how far it is, on this thread
 * @data: for @progress, to be kept until @callback is called
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens a project file without keeping anybody waiting.
 */
void
cp_project_load_async (const char *path, CpProgressFunc progress, gpointer data,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, cp_project_load_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  cp_project_file_load_async (path, progress, data, cancellable, loaded_cb, task);
}

/**
 * cp_project_load_finish:
 *
 * Gets what cp_project_load_async () opened.
 *
 * Returns: (transfer full): the project, or %NULL with an error that names the file and the place
 */
CpProject *
cp_project_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cp_project_save_async:
 * @path: where to; it becomes the project's file
 *
 * Writes the corpus as it is now. A file that somebody else changed since it was read is not
 * written over; another file is, since a person was asked.
 */
void
cp_project_save_async (CpProject *self, const char *path, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer data)
{
  CpSnapshot *snapshot;
  GTask *task;

  g_return_if_fail (CP_IS_PROJECT (self) && path != NULL);

  snapshot = cp_corpus_get_current (cp_session_get_corpus (self->session));
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, cp_project_save_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  cp_history_begin_save (cp_session_get_history (self->session));
  cp_journal_save_async (self->journal, snapshot, path,
                         g_strcmp0 (path, self->path) == 0 ? self->state : NULL, NULL, NULL,
                         cancellable, saved_cb, task);
}

/**
 * cp_project_save_finish:
 *
 * Tells whether cp_project_save_async () wrote the file.
 */
gboolean
cp_project_save_finish (CpProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cp_project_forget_changes:
 *
 * Removes the safety copy of what was not saved, since the person does not want it. The project is
 * of no use any more.
 */
void
cp_project_forget_changes (CpProject *self)
{
  g_return_if_fail (CP_IS_PROJECT (self));

  cp_journal_close (self->journal, TRUE);
}

/**
 * cp_project_get_journal:
 *
 * Gets the safety copy, which tells when there is none.
 */
CpJournal *
cp_project_get_journal (CpProject *self)
{
  g_return_val_if_fail (CP_IS_PROJECT (self), NULL);

  return self->journal;
}

/**
 * cp_project_get_session:
 *
 * Gets what is looked at.
 */
CpSession *
cp_project_get_session (CpProject *self)
{
  g_return_val_if_fail (CP_IS_PROJECT (self), NULL);

  return self->session;
}

/**
 * cp_project_get_path:
 *
 * Gets the file.
 *
 * Returns: (nullable) (transfer none): its path, %NULL where there is none yet
 */
const char *
cp_project_get_path (CpProject *self)
{
  g_return_val_if_fail (CP_IS_PROJECT (self), NULL);

  return self->path;
}

/**
 * cp_project_is_builtin:
 *
 * Tells whether it is the built-in corpus, which is in no file.
 */
gboolean
cp_project_is_builtin (CpProject *self)
{
  g_return_val_if_fail (CP_IS_PROJECT (self), FALSE);

  return self->is_builtin && self->path == NULL;
}

/**
 * cp_project_is_blank:
 *
 * Tells whether nothing was done with a new project yet: it is in no file, and nothing is in it.
 */
gboolean
cp_project_is_blank (CpProject *self)
{
  CpSnapshot *snapshot;

  g_return_val_if_fail (CP_IS_PROJECT (self), FALSE);

  snapshot = cp_corpus_get_current (cp_session_get_corpus (self->session));

  return self->path == NULL && !cp_project_is_modified (self)
         && cp_snapshot_get_n_records (snapshot, CP_ARRAY_DOCUMENTS) == 0
         && cp_snapshot_get_n_records (snapshot, CP_ARRAY_TOPICS) == 0;
}

/**
 * cp_project_is_modified:
 *
 * Tells whether there is anything to be saved.
 */
gboolean
cp_project_is_modified (CpProject *self)
{
  g_return_val_if_fail (CP_IS_PROJECT (self), FALSE);

  return cp_history_is_modified (cp_session_get_history (self->session))
         || (self->is_copy && self->path == NULL);
}

/**
 * cp_project_dup_title:
 *
 * Says which corpus this is: its title, else the name of its file.
 */
char *
cp_project_dup_title (CpProject *self)
{
  const char *title;

  g_return_val_if_fail (CP_IS_PROJECT (self), NULL);

  title = cp_snapshot_get_title (cp_corpus_get_current (cp_session_get_corpus (self->session)));
  if (title != NULL && *title != '\0')
    return cp_words_dup_name (title);

  return self->path != NULL ? g_filename_display_basename (self->path) : g_strdup (_("Untitled"));
}

/* What a person has to know before all else about what is not saved. */
static const char *
get_state_words (CpProject *self)
{
  if (!cp_project_is_modified (self))
    return NULL;
  if (self->path != NULL)
    /* Translators: beside the title of a window: a corpus with changes that are not saved */
    return _("edited");
  if (self->is_builtin)
    /* Translators: beside the title of a window: a corpus with changes, from the sample */
    return _("copy of the sample, not saved");
  /* Translators: beside the title of a window: a corpus that is in no file yet */
  return _("not saved");
}

/**
 * cp_project_dup_subtitle:
 *
 * Says what is in the corpus: "edited · 104 statements, 5 documents · Nov 2023 – Nov 2024".
 */
char *
cp_project_dup_subtitle (CpProject *self)
{
  CpSnapshot *snapshot;
  g_autofree char *numbers = NULL;
  g_autofree char *period = NULL;
  const char *state;
  CpDate first, last;

  g_return_val_if_fail (CP_IS_PROJECT (self), NULL);

  state = get_state_words (self);
  snapshot = cp_corpus_get_current (cp_session_get_corpus (self->session));
  numbers = dup_numbers (snapshot);
  cp_snapshot_get_period (snapshot, &first, &last);
  period = first != 0 ? cp_words_dup_period (first, last) : NULL;

  return g_strconcat (state != NULL ? state : "", state != NULL ? " · " : "", numbers,
                      period != NULL ? " · " : "", period, NULL);
}
