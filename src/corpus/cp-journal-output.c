/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one journal begins with, and the file that its lines go to. */

#include "cp-journal-output.h"

#include <string.h>

#include "cp-edit-journal.h"
#include "cp-journal-copy.h"
#include "cp-journal-lines.h"

/* The file begins with the first line: who only reads leaves no trace. It is written again where
 * somebody removed it, and begins anew with each save. */

#define PIECE_SIZE (64 * 1024)

/* Where in the file a save began. */
typedef struct
{
  guint save;
  goffset offset;
  guint n_steps;
} Mark;

struct _CpJournalOutput
{
  char *folder;
  char *title;
  char *path; /* the project file, or %NULL */
  CpFileState *state;
  CpSnapshot *snapshot; /* the base, until it is written beside the journal */
  CpJournalFile *file;
  CpJournalCopy *copy;
  gboolean is_copied; /* or cannot be */
  gboolean is_lost;   /* what is in the file may not be there after all */
  gboolean is_base_unsynced;
  GArray *marks;
  guint n_steps;
};

/* Puts another file, or none, in the place of the one that is written. */
static void
set_file (CpJournalOutput *self, CpJournalFile *file)
{
  if (file != self->file)
    g_clear_pointer (&self->file, cp_journal_file_free);
  self->file = file;
  g_clear_pointer (&self->copy, cp_journal_copy_free);
  self->is_copied = self->path == NULL;
  self->is_lost = FALSE;
  self->is_base_unsynced = file != NULL;
}

static CpJournalFile *
begin_file (CpJournalOutput *self, GError **error)
{
  g_autoptr (CpJournalFile) file = cp_journal_file_new (self->folder, error);
  g_autofree char *head = NULL;

  if (file == NULL)
    return NULL;

  head = cp_journal_head_to_line (self->title, self->path, self->state);
  if ((self->path == NULL && !cp_journal_file_write_base (file, self->snapshot, error))
      || !cp_journal_file_append (file, head, strlen (head), error))
    {
      cp_journal_file_remove (file);
      return NULL;
    }
  cp_journal_file_commit (file);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  return g_steal_pointer (&file);
}

/**
 * cp_journal_output_ensure_file:
 * @self: an output
 * @error: return location for an error
 *
 * Sees to it that there is a file to write into which the next start will find.
 *
 * Returns: whether there is; else %CP_CORPUS_ERROR_WRITE
 */
gboolean
cp_journal_output_ensure_file (CpJournalOutput *self, GError **error)
{
  CpJournalFile *file;

  if (self->file != NULL && !self->is_lost && cp_journal_file_is_there (self->file))
    return TRUE;

  file = self->file == NULL ? begin_file (self, error) : cp_journal_file_renew (self->file, error);
  if (file == NULL)
    return FALSE;
  if (self->file != NULL)
    cp_journal_file_remove (self->file);
  set_file (self, file);
  return TRUE;
}

static gboolean
append_line (CpJournalOutput *self, const char *line, GError **error)
{
  if (!cp_journal_file_append (self->file, line, strlen (line), error))
    return FALSE;

  cp_journal_file_commit (self->file);
  return TRUE;
}

static gboolean
append_primitives (CpJournalOutput *self, const CpEdit *edit, GString *piece, GError **error)
{
  for (guint i = 0; i < cp_edit_get_n_primitives (edit); i++)
    {
      cp_edit_append_primitive_line (edit, i, piece);
      if (piece->len < PIECE_SIZE)
        continue;
      if (!cp_journal_file_append (self->file, piece->str, piece->len, error))
        return FALSE;
      g_string_truncate (piece, 0);
    }

  return TRUE;
}

/**
 * cp_journal_output_write_step:
 * @self: an output that has its file
 * @step: what was done
 * @name: the name of the edit
 * @time: when, in seconds since 1970
 * @edit: (nullable): the edit, or %NULL for an undo or redo that whoever reads knows
 * @error: return location for an error
 *
 * Writes what was done, whole or not at all.
 *
 * Returns: whether it is written
 */
gboolean
cp_journal_output_write_step (CpJournalOutput *self, CpHistoryStep step, const char *name,
                              gint64 time, const CpEdit *edit, GError **error)
{
  guint n_primitives = edit == NULL ? 0 : cp_edit_get_n_primitives (edit);
  g_autoptr (GString) piece = g_string_new (NULL);

  cp_journal_append_step_line (piece, step, name, time, n_primitives);
  if (edit != NULL && !append_primitives (self, edit, piece, error))
    return FALSE;
  if (!append_line (self, piece->str, error))
    return FALSE;

  self->n_steps++;
  return TRUE;
}

/**
 * cp_journal_output_write_save:
 * @self: an output that has its file
 * @save: the number of a save
 * @path: where to
 * @error: return location for an error
 *
 * Writes that a save begins.
 *
 * Returns: whether it is written
 */
gboolean
cp_journal_output_write_save (CpJournalOutput *self, guint save, const char *path, GError **error)
{
  g_autofree char *line = cp_journal_save_to_line (save, path);
  Mark mark = { save };

  if (!append_line (self, line, error))
    return FALSE;

  mark.offset = cp_journal_file_get_length (self->file);
  mark.n_steps = self->n_steps;
  g_array_append_val (self->marks, mark);
  return TRUE;
}

/**
 * cp_journal_output_write_written:
 * @self: an output that has its file
 * @save: the number of a save
 * @state: what its file is going to look like
 * @error: return location for an error
 *
 * Writes that a file is about to get its place.
 *
 * Returns: whether it is written
 */
gboolean
cp_journal_output_write_written (CpJournalOutput *self, guint save, const CpFileState *state,
                                 GError **error)
{
  g_autofree char *line = cp_journal_written_to_line (save, state);

  return append_line (self, line, error);
}

static void
set_base (CpJournalOutput *self, const char *title, const char *path, const CpFileState *state)
{
  g_free (self->title);
  self->title = g_strdup (title);
  g_free (self->path);
  self->path = g_strdup (path);
  cp_file_state_free (self->state);
  self->state = cp_file_state_copy (state);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
}

static void
drop_file (CpJournalOutput *self)
{
  if (self->file != NULL)
    cp_journal_file_remove (self->file);
  set_file (self, NULL);
  g_array_set_size (self->marks, 0);
}

/* Marks before the one of the new base are of no use any more, the later ones have moved. */
static void
move_marks (CpJournalOutput *self, guint n_gone, goffset distance)
{
  g_array_remove_range (self->marks, 0, n_gone);
  for (guint i = 0; i < self->marks->len; i++)
    g_array_index (self->marks, Mark, i).offset -= distance;
}

/**
 * cp_journal_output_begin_anew:
 * @self: an output that has its file
 * @save: the number of a save that went well
 * @title: (nullable): the title of what was saved
 * @path: where it is
 * @state: what the file looks like
 * @error: return location for an error
 *
 * Begins anew with the file that was saved, and keeps what was done since the save began.
 *
 * Returns: whether that went well; else the journal is as it was
 */
gboolean
cp_journal_output_begin_anew (CpJournalOutput *self, guint save, const char *title,
                              const char *path, const CpFileState *state, GError **error)
{
  g_autofree char *head = NULL;
  Mark mark;
  guint at = 0;

  while (at < self->marks->len && g_array_index (self->marks, Mark, at).save != save)
    at++;
  /* Two saves that ended in another order than they began: the later state is the base already. */
  if (at == self->marks->len)
    return TRUE;

  mark = g_array_index (self->marks, Mark, at);
  set_base (self, title, path, state);
  if (mark.n_steps == self->n_steps && at + 1 == self->marks->len)
    {
      drop_file (self);
      return TRUE;
    }

  head = cp_journal_head_to_line (self->title, self->path, self->state);
  if (!cp_journal_file_replace_head (self->file, head, mark.offset, error))
    return FALSE;
  move_marks (self, at + 1, mark.offset - (goffset) strlen (head));
  set_file (self, self->file);
  return TRUE;
}

/**
 * cp_journal_output_skip_to:
 * @self: an output
 * @title: (nullable): the title of what was saved
 * @path: where it is
 * @state: what the file looks like
 *
 * Begins anew with a file that has all that was, or should have been, written here.
 */
void
cp_journal_output_skip_to (CpJournalOutput *self, const char *title, const char *path,
                           const CpFileState *state)
{
  set_base (self, title, path, state);
  drop_file (self);
}

/**
 * cp_journal_output_copy_piece:
 * @self: an output
 *
 * Copies a piece of the file that the journal is about, so that its lines are of use when somebody
 * changes that.
 *
 * Returns: whether there is more to copy
 */
gboolean
cp_journal_output_copy_piece (CpJournalOutput *self)
{
  g_autofree char *target = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *line = NULL;

  if (self->file == NULL || self->is_copied)
    return FALSE;

  if (self->copy == NULL)
    {
      target = cp_journal_file_dup_base_path (self->file);
      self->copy = cp_journal_copy_new (self->path, self->state, target);
    }
  if (self->copy != NULL && cp_journal_copy_go_on (self->copy, &digest))
    return TRUE;

  g_clear_pointer (&self->copy, cp_journal_copy_free);
  self->is_copied = TRUE;
  if (digest == NULL)
    return FALSE;
  line = cp_journal_digest_to_line (digest);
  append_line (self, line, NULL);
  return FALSE;
}

/**
 * cp_journal_output_mark_lost:
 * @self: an output
 *
 * Notes that the disk may not have what was written: the file is written once more.
 */
void
cp_journal_output_mark_lost (CpJournalOutput *self)
{
  self->is_lost = TRUE;
}

/**
 * cp_journal_output_dup_fds:
 * @self: an output
 * @fds: (out): descriptors to sync and to close: of the corpus beside the journal, once, and of the
 *   journal; or -1
 *
 * Gets what has to be synced.
 */
void
cp_journal_output_dup_fds (CpJournalOutput *self, int fds[2])
{
  fds[0] = self->is_base_unsynced ? cp_journal_file_dup_base_fd (self->file) : -1;
  fds[1] = self->file == NULL ? -1 : cp_journal_file_dup_fd (self->file);
  self->is_base_unsynced = FALSE;
}

/**
 * cp_journal_output_new:
 * @folder: where the journals are
 * @title: (nullable): of the corpus
 * @path: (nullable): the project file that it is from
 * @state: (nullable): what that file looked like when it was read; needed with @path
 * @snapshot: (nullable): the corpus as it is now; needed where there is no @path and no @file
 * @file: (nullable) (transfer full): a journal to go on with
 * @is_good: whether @file is whole; else it is written once more
 *
 * Prepares to write a journal.
 *
 * Returns: (transfer full): the output
 */
CpJournalOutput *
cp_journal_output_new (const char *folder, const char *title, const char *path,
                       const CpFileState *state, CpSnapshot *snapshot, CpJournalFile *file,
                       gboolean is_good)
{
  CpJournalOutput *self = g_new0 (CpJournalOutput, 1);

  self->folder = g_strdup (folder);
  self->title = g_strdup (title);
  self->path = g_strdup (path);
  self->state = cp_file_state_copy (state);
  self->snapshot = path != NULL || file != NULL ? NULL : cp_snapshot_ref (snapshot);
  self->file = file;
  self->is_copied = path == NULL;
  self->is_lost = !is_good;
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  return self;
}

/**
 * cp_journal_output_end:
 * @self: (transfer full): an output
 * @remove: whether what was written is of no use any more
 *
 * Ends writing: the file is removed, or is on the disk.
 */
void
cp_journal_output_end (CpJournalOutput *self, gboolean remove)
{
  if (remove && self->file != NULL)
    cp_journal_file_remove (self->file);
  else if (self->file != NULL)
    cp_journal_file_sync (self->file);

  set_file (self, NULL);
  g_array_unref (self->marks);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  cp_file_state_free (self->state);
  g_free (self->folder);
  g_free (self->title);
  g_free (self->path);
  g_free (self);
}
