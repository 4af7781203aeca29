/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The safety copy of what was not saved: survives the end of the program, however it ends. */

#include "cp-journal.h"

#include "cp-journal-private.h"
#include "cp-journal-writer.h"
#include "cp-project-file-private.h"

/* Follows a history from its first edit on and has each step written at once. An undo of a step that
 * the journal has is a word there, not its primitives again; a step that was done before the last
 * save has to be written with them, since nobody will know it who begins with the saved file. */

struct _CpJournal
{
  GObject parent_instance;

  CpCorpus *corpus;
  CpHistory *history;
  CpJournalWriter *writer; /* NULL when it was closed */
  guint n_undo;            /* steps since the last save that can be undone, and redone */
  guint n_redo;
  guint n_saves; /* that run */
  gboolean is_closed;
  gboolean remove; /* when the last save has ended */
};

/* A save that runs. */
typedef struct
{
  CpJournalWriter *writer;
  guint number;
  char *path;
  char *title;
  CpFileState *state;
} Save;

/* What went wrong on the thread that writes. */
typedef struct
{
  GWeakRef journal;
  GError *error;
  gint64 since;
} Message;

enum
{
  SIGNAL_FAILED,
  SIGNAL_RESUMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpJournal, cp_journal, G_TYPE_OBJECT)

static void
free_message (gpointer data)
{
  Message *self = data;

  g_weak_ref_clear (&self->journal);
  g_clear_error (&self->error);
  g_free (self);
}

static gboolean
tell_cb (gpointer data)
{
  Message *message = data;
  g_autoptr (CpJournal) self = g_weak_ref_get (&message->journal);

  if (self != NULL && message->error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, message->error, message->since);
  else if (self != NULL)
    g_signal_emit (self, signals[SIGNAL_RESUMED], 0);
  return G_SOURCE_REMOVE;
}

static void
writer_told_cb (const GError *error, gint64 since, gpointer data)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Message *message = g_new0 (Message, 1);

  g_weak_ref_init (&message->journal, data);
  message->error = error == NULL ? NULL : g_error_copy (error);
  message->since = since;
  g_source_set_callback (source, tell_cb, message, free_message);
  g_source_attach (source, NULL);
}

static void
edit_done_cb (CpHistory *history, CpEdit *edit, CpJournal *self)
{
  cp_journal_writer_add_step (self->writer, CP_HISTORY_EDIT, edit, TRUE);
  self->n_undo++;
  self->n_redo = 0;
}

static void
edit_undone_cb (CpHistory *history, CpEdit *edit, CpJournal *self)
{
  cp_journal_writer_add_step (self->writer, CP_HISTORY_UNDO, edit, self->n_undo == 0);
  self->n_redo++;
  if (self->n_undo > 0)
    self->n_undo--;
}

static void
edit_redone_cb (CpHistory *history, CpEdit *edit, CpJournal *self)
{
  cp_journal_writer_add_step (self->writer, CP_HISTORY_REDO, edit, self->n_redo == 0);
  self->n_undo++;
  if (self->n_redo > 0)
    self->n_redo--;
}

static void
free_save (gpointer data)
{
  Save *self = data;

  g_free (self->path);
  g_free (self->title);
  g_clear_pointer (&self->state, cp_file_state_free);
  g_free (self);
}

static void
file_ready_cb (const CpFileState *state, gpointer data)
{
  Save *save = data;

  cp_journal_writer_await_save (save->writer, save->number, state);
}

static void
end_writer (CpJournal *self)
{
  if (self->is_closed && self->n_saves == 0 && self->writer != NULL)
    cp_journal_writer_end (g_steal_pointer (&self->writer), self->remove);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CpJournal *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;

  if (cp_project_file_save_finish (result, &save->state, &error))
    {
      cp_journal_writer_end_save (self->writer, save->number, save->title, save->path,
                                  save->state);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, error);
    }
  self->n_saves--;
  end_writer (self);
}

static void
cp_journal_dispose (GObject *object)
{
  CpJournal *self = CP_JOURNAL (object);

  if (!self->is_closed)
    cp_journal_close (self, !cp_history_is_modified (self->history));
  g_clear_object (&self->corpus);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (cp_journal_parent_class)->dispose (object);
}

static void
cp_journal_class_init (CpJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_journal_dispose;

  /**
   * CpJournal::failed:
   * @self: the journal
   * @error: (type GError): what failed
   * @since: when the first change was made that is not in the journal; seconds since 1970
   *
   * Changes cannot be brought to safety. It is tried again every few seconds, without further word
   * until #CpJournal::resumed.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CP_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_ERROR, G_TYPE_INT64);

  /**
   * CpJournal::resumed:
   * @self: the journal
   *
   * All that could not be brought to safety is safe now.
   */
  signals[SIGNAL_RESUMED] = g_signal_new ("resumed", CP_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_journal_init (CpJournal *self)
{
}

/* Begins a journal, or goes on with the one in a file; one that is not good is written once more. */
CpJournal *
cp_journal_new_for_file (CpCorpus *corpus, CpHistory *history, const char *path,
                         const CpFileState *state, const char *folder, CpJournalFile *file,
                         gboolean is_good)
{
  CpJournal *self = g_object_new (CP_TYPE_JOURNAL, NULL);
  CpSnapshot *snapshot = cp_corpus_get_current (corpus);
  g_autofree char *place =
      folder == NULL ? cp_journal_folder_dup_default () : g_strdup (folder);

  self->corpus = g_object_ref (corpus);
  self->history = g_object_ref (history);
  self->writer = cp_journal_writer_new (place, cp_snapshot_get_title (snapshot), path, state,
                                        snapshot, file, is_good, writer_told_cb, self);
  g_signal_connect (history, "applied::edit", G_CALLBACK (edit_done_cb), self);
  g_signal_connect (history, "applied::undo", G_CALLBACK (edit_undone_cb), self);
  g_signal_connect (history, "applied::redo", G_CALLBACK (edit_redone_cb), self);
  return self;
}

/**
 * cp_journal_new:
 * @corpus: a corpus
 * @history: its history, in which there is nothing to save yet
 * @path: (nullable): the project file that the corpus was read from, or %NULL for any other corpus
 * @state: (nullable): what that file looked like then; needed with @path
 * @folder: (nullable): where the journal goes; %NULL for $XDG_STATE_HOME/counterpoint
 *
 * Begins to follow a history, before anybody else is connected to it. A file is made with the first
 * step; a corpus that is in no file is written beside it then. When the last reference goes, the file
 * is removed if nothing is left to save, and is offered by the next start if something is.
 *
 * Returns: (transfer full): the journal
 */
CpJournal *
cp_journal_new (CpCorpus *corpus, CpHistory *history, const char *path, const CpFileState *state,
                const char *folder)
{
  g_return_val_if_fail (CP_IS_CORPUS (corpus) && CP_IS_HISTORY (history), NULL);
  g_return_val_if_fail ((path == NULL) == (state == NULL), NULL);

  return cp_journal_new_for_file (corpus, history, path, state, folder, NULL, TRUE);
}

/**
 * cp_journal_save_async:
 * @self: a journal
 * @snapshot: its corpus, as it is now
 * @path: a file name
 * @state: (nullable): what the file must still look like, or %NULL for no matter what
 * @progress: (nullable): told now and then how far it is, on the thread that calls
 * @data: data for @progress, to be kept until @callback is called
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Saves the corpus as cp_project_file_save_async() does. At no moment are the changes in neither
 * place; when it went well, the journal goes on with what was done since.
 */
void
cp_journal_save_async (CpJournal *self, CpSnapshot *snapshot, const char *path,
                       const CpFileState *state, CpProgressFunc progress, gpointer data,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  Save *save;

  g_return_if_fail (CP_IS_JOURNAL (self) && !self->is_closed && path != NULL);
  g_return_if_fail (snapshot == cp_corpus_get_current (self->corpus));

  save = g_new0 (Save, 1);
  save->writer = self->writer;
  save->number = cp_journal_writer_begin_save (self->writer, path);
  save->path = g_strdup (path);
  save->title = g_strdup (cp_snapshot_get_title (snapshot));
  self->n_undo = 0;
  self->n_redo = 0;
  self->n_saves++;

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, cp_journal_save_async);
  g_task_set_task_data (task, save, free_save);
  cp_project_file_save_telling_async (snapshot, path, state, progress, data, file_ready_cb, save,
                                      cancellable, saved_cb, task);
}

/**
 * cp_journal_save_finish:
 * @self: a journal
 * @result: what the callback got
 * @state: (out) (optional) (transfer full): what the file looks like now
 * @error: return location for an error
 *
 * Takes the result of cp_journal_save_async().
 *
 * Returns: whether the corpus is saved
 */
gboolean
cp_journal_save_finish (CpJournal *self, GAsyncResult *result, CpFileState **state, GError **error)
{
  Save *save;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  save = g_task_get_task_data (G_TASK (result));
  if (state != NULL)
    *state = g_steal_pointer (&save->state);
  return TRUE;
}

/**
 * cp_journal_begin_anew:
 * @self: a journal, of which no save runs
 * @path: the project file that the corpus is like now, since it was read again
 * @state: what that file looks like
 *
 * Forgets what was done: all of it is in the file. Undoing it is something new.
 */
void
cp_journal_begin_anew (CpJournal *self, const char *path, const CpFileState *state)
{
  CpSnapshot *snapshot;
  guint number;

  g_return_if_fail (CP_IS_JOURNAL (self) && !self->is_closed && self->n_saves == 0);
  g_return_if_fail (path != NULL && state != NULL);

  snapshot = cp_corpus_get_current (self->corpus);
  number = cp_journal_writer_begin_save (self->writer, path);
  self->n_undo = 0;
  self->n_redo = 0;
  cp_journal_writer_end_save (self->writer, number, cp_snapshot_get_title (snapshot), path, state);
}

/**
 * cp_journal_flush:
 * @self: a journal
 *
 * Waits until the system has all that was done, or until that fails.
 */
void
cp_journal_flush (CpJournal *self)
{
  g_return_if_fail (CP_IS_JOURNAL (self));

  if (self->writer != NULL)
    cp_journal_writer_flush (self->writer);
}

/**
 * cp_journal_close:
 * @self: a journal
 * @remove: whether all was saved, or the person does not want it
 *
 * Stops to follow the history, and ends when no save runs any more. Unless it is removed, the journal
 * is offered by the next start.
 */
void
cp_journal_close (CpJournal *self, gboolean remove)
{
  g_return_if_fail (CP_IS_JOURNAL (self));

  if (self->is_closed)
    return;

  g_signal_handlers_disconnect_by_data (self->history, self);
  self->is_closed = TRUE;
  self->remove = remove;
  end_writer (self);
}
