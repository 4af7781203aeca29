/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Journals that a program left behind which did not end well, and what they bring back. */

#include "cp-journal-orphan.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "cp-file.h"
#include "cp-journal-copy.h"
#include "cp-journal-lines.h"
#include "cp-journal-orphan-private.h"
#include "cp-journal-private.h"
#include "cp-journal-reader.h"
#include "cp-thread-task.h"

/* A journal begins with a state of its corpus, which is a project file or lies beside it. That file
 * may be as it was; or it may be what the journal's owner saved after its last line about a save; or
 * somebody else changed it. Then the lines do not fit it any more, and the copy beside the journal
 * takes its place. While an orphan is held, its journal is locked: nobody else is offered it. */

struct _CpJournalOrphan
{
  GObject parent_instance;

  char *folder;
  char *stem;
  char *base_path; /* the corpus beside the journal */
  int fd;

  char *title;
  char *path;            /* the project file, or NULL */
  goffset offset;        /* where the steps begin that lead on from the base */
  gboolean is_from_head; /* or from a save */
  gboolean is_from_copy; /* the base is the corpus beside the journal */
  gint64 time;
  guint64 n_changes;
  gboolean is_readable;
  gboolean is_modified;
  gboolean is_damaged;
  goffset end; /* of what was brought back */
};

G_DEFINE_FINAL_TYPE (CpJournalOrphan, cp_journal_orphan, G_TYPE_OBJECT)

/**
 * cp_recovery_free:
 * @self: (nullable) (transfer full): what was brought back
 *
 * Frees it; the corpus and its history live on where somebody has a reference.
 */
void
cp_recovery_free (CpRecovery *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->history);
  g_clear_object (&self->corpus);
  g_free (self->path);
  cp_file_state_free (self->state);
  g_free (self->damage);
  g_free (self);
}

static gboolean
is_file_of_start (const CpJournalStart *start)
{
  g_autoptr (CpFileState) state = start->path == NULL ? NULL : cp_file_state_query (start->path);
  g_autofree char *modified = state == NULL ? NULL : cp_file_state_dup_modified (state);

  return state != NULL && cp_file_state_get_size (state) == start->size
         && g_strcmp0 (modified, start->modified) == 0;
}

/* A file that was only touched, or came back from a backup, is still the one that the journal means. */
static gboolean
is_file_of_digest (const CpJournalStart *start, const char *digest)
{
  g_autoptr (CpFileState) state = start->path == NULL ? NULL : cp_file_state_query (start->path);
  g_autofree char *found = NULL;

  if (state == NULL || digest == NULL || cp_file_state_get_size (state) != start->size)
    return FALSE;

  found = cp_journal_copy_compute_digest (start->path);
  return g_strcmp0 (found, digest) == 0;
}

static void
take_start (CpJournalOrphan *self, const CpJournalStart *start, gboolean is_head)
{
  g_free (self->path);
  self->path = g_strdup (start->path);
  self->offset = start->offset;
  self->is_from_head = is_head;
}

/* Decides from where on the steps lead to what was lost: the last save that came to its end counts. */
static void
choose_start (CpJournalOrphan *self, GArray *starts, const char *digest)
{
  const CpJournalStart *head = &g_array_index (starts, CpJournalStart, 0);

  for (guint i = starts->len; i > 0; i--)
    if (is_file_of_start (&g_array_index (starts, CpJournalStart, i - 1)))
      {
        take_start (self, &g_array_index (starts, CpJournalStart, i - 1), i == 1);
        return;
      }

  take_start (self, head, TRUE);
  self->is_from_copy = !is_file_of_digest (head, digest);
}

/* Follows the steps as a history would, without carrying them out. */
static void
count_steps (CpJournalOrphan *self)
{
  g_autoptr (CpJournalReader) reader = cp_journal_reader_new (self->fd, self->offset);
  g_autoptr (GError) error = NULL;
  guint64 n_undo = 0, saved = 0;
  gboolean can_be_saved = TRUE;
  CpJournalStep step;

  while (cp_journal_reader_next_step (reader, &step, &error)
         && cp_journal_reader_skip_primitives (reader, step.n_primitives, &error))
    {
      self->n_changes++;
      self->time = step.time;
      if (step.step == CP_HISTORY_UNDO && n_undo == 0)
        saved++;
      else if (step.step == CP_HISTORY_UNDO)
        n_undo--;
      else
        n_undo++;
      if (step.step == CP_HISTORY_EDIT && saved >= n_undo)
        can_be_saved = FALSE;
    }

  self->is_modified = !can_be_saved || n_undo != saved;
  self->is_damaged = error != NULL;
}

static gboolean
examine (CpJournalOrphan *self)
{
  g_autofree char *digest = NULL;
  g_autoptr (GArray) starts = cp_journal_reader_list_starts (self->fd, &self->title, &digest, NULL);

  if (starts == NULL)
    return FALSE;

  choose_start (self, starts, digest);
  count_steps (self);
  return TRUE;
}

static void
cp_journal_orphan_finalize (GObject *object)
{
  CpJournalOrphan *self = CP_JOURNAL_ORPHAN (object);

  if (self->fd >= 0)
    g_close (self->fd, NULL);
  g_free (self->folder);
  g_free (self->stem);
  g_free (self->base_path);
  g_free (self->title);
  g_free (self->path);
  G_OBJECT_CLASS (cp_journal_orphan_parent_class)->finalize (object);
}

static void
cp_journal_orphan_class_init (CpJournalOrphanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_journal_orphan_finalize;
}

static void
cp_journal_orphan_init (CpJournalOrphan *self)
{
  self->fd = -1;
}

/* Takes over a journal that is locked; its own descriptor is kept with it. */
CpJournalOrphan *
cp_journal_orphan_new (const char *folder, const char *stem, int fd)
{
  CpJournalOrphan *self = g_object_new (CP_TYPE_JOURNAL_ORPHAN, NULL);
  g_autofree char *base = g_strconcat (stem, ".counterpoint", NULL);

  self->fd = fd;
  self->folder = g_strdup (folder);
  self->stem = g_strdup (stem);
  self->base_path = g_build_filename (folder, base, NULL);
  self->is_readable = examine (self);
  return self;
}

/* Tells what to do with it. */
CpJournalUse
cp_journal_orphan_get_use (CpJournalOrphan *self)
{
  if (self->is_readable && self->is_modified)
    return CP_JOURNAL_HAS_CHANGES;
  return self->is_readable && !self->is_damaged ? CP_JOURNAL_HAS_NONE : CP_JOURNAL_IS_UNKNOWN;
}

/**
 * cp_journal_orphan_get_name:
 * @self: a journal that was left behind
 *
 * Gets what tells it from any other: the name of its file without the ending.
 *
 * Returns: (transfer none): the name
 */
const char *
cp_journal_orphan_get_name (CpJournalOrphan *self)
{
  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (self), NULL);
  return self->stem;
}

/**
 * cp_journal_orphan_get_title:
 * @self: a journal that was left behind
 *
 * Gets the title that the corpus had when the journal began.
 *
 * Returns: (nullable) (transfer none): the title
 */
const char *
cp_journal_orphan_get_title (CpJournalOrphan *self)
{
  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (self), NULL);
  return self->title;
}

/**
 * cp_journal_orphan_get_path:
 * @self: a journal that was left behind
 *
 * Gets the project file that the changes were made to.
 *
 * Returns: (nullable) (transfer none): the path, or %NULL for a corpus that was never saved
 */
const char *
cp_journal_orphan_get_path (CpJournalOrphan *self)
{
  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (self), NULL);
  return self->path;
}

/**
 * cp_journal_orphan_is_file_changed:
 * @self: a journal that was left behind
 *
 * Tells whether somebody else has changed or removed the project file since: then a copy of what it
 * was is brought back with the changes.
 *
 * Returns: whether the file is another one
 */
gboolean
cp_journal_orphan_is_file_changed (CpJournalOrphan *self)
{
  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (self), FALSE);
  return self->path != NULL && self->is_from_copy;
}

/**
 * cp_journal_orphan_get_time:
 * @self: a journal that was left behind
 *
 * Gets when the last change was made.
 *
 * Returns: seconds since 1970
 */
gint64
cp_journal_orphan_get_time (CpJournalOrphan *self)
{
  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (self), 0);
  return self->time;
}

/**
 * cp_journal_orphan_get_n_changes:
 * @self: a journal that was left behind
 *
 * Gets how often something was done, undone or redone since the last save.
 *
 * Returns: the number
 */
guint64
cp_journal_orphan_get_n_changes (CpJournalOrphan *self)
{
  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (self), 0);
  return self->n_changes;
}

/* Says that the steps fit nothing that is there. */
static void
set_changed_error (CpJournalOrphan *self, GError **error)
{
  g_autofree char *name = self->path == NULL ? NULL : g_filename_display_name (self->path);

  g_clear_error (error);
  if (name != NULL)
    g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_CHANGED,
                 /* Translators: the placeholder is a file name. */
                 _("“%s” was changed or removed by another program, and there is no copy of what it "
                   "was; the unsaved changes do not fit it any more"),
                 name);
  else
    g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ,
                         /* Translators: why unsaved changes cannot be got back */
                         _("the corpus that the unsaved changes belong to is not there any more"));
}

static CpSnapshot *
load_base (CpJournalOrphan *self, CpFileState **state, GCancellable *cancellable, GError **error)
{
  CpSnapshot *snapshot;

  if (!self->is_from_copy)
    return cp_project_file_load (self->path, state, NULL, NULL, cancellable, error);

  snapshot = cp_project_file_load (self->base_path, NULL, NULL, NULL, cancellable, error);
  if (snapshot == NULL && !g_cancellable_is_cancelled (cancellable))
    set_changed_error (self, error);
  return snapshot;
}

static gboolean
replay_step (CpJournalReader *reader, CpHistory *history, const CpJournalStep *step, GError **error)
{
  gboolean is_known =
      (step->step == CP_HISTORY_UNDO && cp_history_get_undo_name (history) != NULL)
      || (step->step == CP_HISTORY_REDO && cp_history_get_redo_name (history) != NULL);
  g_autoptr (CpEdit) edit = NULL;

  if (is_known && !cp_journal_reader_skip_primitives (reader, step->n_primitives, error))
    return FALSE;
  if (!is_known && step->n_primitives > 0)
    {
      edit = cp_journal_reader_read_edit (reader, step->n_primitives, error);
      if (edit == NULL)
        return FALSE;
    }

  return cp_history_replay (history, step->step, edit, error);
}

/* Carries out all steps up to the end, or to where the journal is damaged. */
static gboolean
replay (CpJournalOrphan *self, CpRecovery *recovery, GCancellable *cancellable, GError **error)
{
  g_autoptr (CpJournalReader) reader = cp_journal_reader_new (self->fd, self->offset);
  g_autoptr (GError) damage = NULL;
  CpJournalStep step;

  self->end = self->offset;
  while (cp_journal_reader_next_step (reader, &step, &damage)
         && replay_step (reader, recovery->history, &step, &damage))
    {
      self->end = cp_journal_reader_get_offset (reader);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  recovery->damage = damage == NULL ? NULL : g_strdup (damage->message);
  return TRUE;
}

/**
 * cp_journal_orphan_recover:
 * @self: a journal that was left behind
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Brings back what was not saved. Any thread may, as long as nobody has what it returns. The journal
 * stays until cp_journal_orphan_continue() or cp_journal_orphan_discard().
 *
 * Returns: (nullable) (transfer full): the corpus with the changes, or %NULL with %CP_CORPUS_ERROR or
 *   %G_IO_ERROR_CANCELLED
 */
CpRecovery *
cp_journal_orphan_recover (CpJournalOrphan *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (CpRecovery) recovery = g_new0 (CpRecovery, 1);
  g_autoptr (CpSnapshot) base = NULL;

  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (self) && self->fd >= 0, NULL);

  base = load_base (self, &recovery->state, cancellable, error);
  if (base == NULL)
    return NULL;

  recovery->path = self->is_from_copy ? NULL : g_strdup (self->path);
  recovery->corpus = cp_corpus_new_for_snapshot (base);
  recovery->history = cp_history_new (recovery->corpus);
  return replay (self, recovery, cancellable, error) ? g_steal_pointer (&recovery) : NULL;
}

static void
recover_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CpRecovery *recovery = cp_journal_orphan_recover (source, cancellable, &error);

  if (recovery == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, recovery, (GDestroyNotify) cp_recovery_free);
}

/**
 * cp_journal_orphan_recover_async:
 * @self: a journal that was left behind
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Does what cp_journal_orphan_recover() does on another thread.
 */
void
cp_journal_orphan_recover_async (CpJournalOrphan *self, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CP_IS_JOURNAL_ORPHAN (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, cp_journal_orphan_recover_async);
  cp_thread_task_run (task, recover_thread_cb, (GDestroyNotify) cp_recovery_free);
}

/**
 * cp_journal_orphan_recover_finish:
 * @self: a journal that was left behind
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of cp_journal_orphan_recover_async().
 *
 * Returns: (nullable) (transfer full): as cp_journal_orphan_recover()
 */
CpRecovery *
cp_journal_orphan_recover_finish (CpJournalOrphan *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Makes the journal what a writer would have left at the end of what was brought back. */
static gboolean
prepare_file (CpJournalOrphan *self, CpJournalFile *file, const CpRecovery *recovery,
              GError **error)
{
  g_autofree char *head = NULL;

  if (!cp_journal_file_cut (file, recovery->damage != NULL, error))
    return FALSE;
  if (self->is_from_copy)
    return cp_journal_file_hold_base (file, error);
  if (self->is_from_head)
    return TRUE;

  head = cp_journal_head_to_line (self->title, recovery->path, recovery->state);
  return cp_journal_file_replace_head (file, head, self->offset, error);
}

/**
 * cp_journal_orphan_continue:
 * @self: a journal that was left behind
 * @recovery: what cp_journal_orphan_recover() brought back, not changed since
 *
 * Goes on with the journal, which has all that was brought back: nothing is lost when the program ends
 * badly once more. Of a damaged one a copy is kept for a month.
 *
 * Returns: (transfer full): the journal, which follows the history
 */
CpJournal *
cp_journal_orphan_continue (CpJournalOrphan *self, const CpRecovery *recovery)
{
  g_autoptr (GError) error = NULL;
  CpJournalFile *file;
  gboolean is_good;

  g_return_val_if_fail (CP_IS_JOURNAL_ORPHAN (self) && self->fd >= 0 && recovery != NULL, NULL);

  file = cp_journal_file_new_locked (self->folder, self->stem, self->fd, self->end);
  self->fd = -1;
  is_good = prepare_file (self, file, recovery, &error);
  if (!is_good)
    g_debug ("the journal is written again: %s", error->message);
  return cp_journal_new_for_file (recovery->corpus, recovery->history, recovery->path,
                                  recovery->state, self->folder, file, is_good);
}

/**
 * cp_journal_orphan_discard:
 * @self: a journal that was left behind
 *
 * Removes the journal, and what it would have brought back.
 */
void
cp_journal_orphan_discard (CpJournalOrphan *self)
{
  g_autoptr (CpJournalFile) file = NULL;

  g_return_if_fail (CP_IS_JOURNAL_ORPHAN (self));

  if (self->fd < 0)
    return;
  file = cp_journal_file_new_locked (self->folder, self->stem, self->fd, 0);
  self->fd = -1;
  cp_journal_file_remove (file);
}
