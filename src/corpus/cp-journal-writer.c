/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a journal on a thread of its own, whatever happens to the file. */

#include "cp-journal-writer.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-edit-private.h"
#include "cp-journal-output.h"

/* The main thread puts entries into a queue. One thread writes them, each whole or not at all; when
 * that fails, the entry stays first in the queue and is tried again. Another thread syncs, since that
 * may take as long as the disk likes, and meanwhile edits still have to get to the kernel. */

#define SYNC_AFTER G_USEC_PER_SEC
#define RETRY_AFTER (2 * G_USEC_PER_SEC)

typedef enum
{
  ENTRY_STEP,
  ENTRY_SAVE,    /* a save begins */
  ENTRY_WRITTEN, /* its file is written and gets its place next */
  ENTRY_SAVED,   /* the journal begins anew */
  ENTRY_RENEW,   /* the file cannot be trusted */
} EntryKind;

typedef struct
{
  EntryKind kind;
  gint64 time; /* seconds since 1970 */
  guint save;
  CpHistoryStep step;
  char *name;   /* of the edit */
  CpEdit *edit; /* or %NULL for an undo or redo that the reader knows */
  char *title;
  char *path;
  CpFileState *state;
} Entry;

struct _CpJournalWriter
{
  CpJournalTellFunc tell;
  gpointer data;
  GThread *thread;
  GThread *sync_thread;

  GMutex mutex;
  GCond changed;
  GQueue entries;
  guint n_saves;
  guint written; /* the last save whose file is in the journal */
  gboolean ending;
  gboolean failing;
  gint64 unsynced; /* monotonic time of the first write that is not synced, or 0 */
  int sync_fds[2]; /* of the base and the journal, or -1 */
  gboolean is_syncing;

  CpJournalOutput *output; /* of the thread */
};

static void
free_entry (gpointer data)
{
  Entry *self = data;

  g_free (self->name);
  g_clear_pointer (&self->edit, cp_edit_unref);
  g_free (self->title);
  g_free (self->path);
  cp_file_state_free (self->state);
  g_free (self);
}

static Entry *
new_entry (EntryKind kind)
{
  Entry *self = g_new0 (Entry, 1);

  self->kind = kind;
  self->time = g_get_real_time () / G_USEC_PER_SEC;
  return self;
}

static void
close_sync_fds (CpJournalWriter *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->sync_fds); i++)
    {
      if (self->sync_fds[i] >= 0)
        g_close (self->sync_fds[i], NULL);
      self->sync_fds[i] = -1;
    }
}

/* Lets the other thread sync what was written; a base that waits for that already stays. */
static void
ask_for_sync (CpJournalWriter *self)
{
  int base_fd = self->sync_fds[0];

  if (base_fd >= 0)
    self->sync_fds[0] = -1;
  close_sync_fds (self);
  cp_journal_output_dup_fds (self->output, self->sync_fds);
  if (self->sync_fds[0] < 0)
    self->sync_fds[0] = base_fd;
  else if (base_fd >= 0)
    g_close (base_fd, NULL);
  if (self->unsynced == 0)
    self->unsynced = g_get_monotonic_time ();
}

static gboolean
carry_out (CpJournalWriter *self, const Entry *entry, GError **error)
{
  if (entry->kind == ENTRY_RENEW)
    cp_journal_output_mark_lost (self->output);
  if (!cp_journal_output_ensure_file (self->output, error))
    return FALSE;

  switch (entry->kind)
    {
    case ENTRY_STEP:
      return cp_journal_output_write_step (self->output, entry->step, entry->name, entry->time,
                                           entry->edit, error);
    case ENTRY_SAVE:
      return cp_journal_output_write_save (self->output, entry->save, entry->path, error);
    case ENTRY_WRITTEN:
      return cp_journal_output_write_written (self->output, entry->save, entry->state, error);
    case ENTRY_SAVED:
      return cp_journal_output_begin_anew (self->output, entry->save, entry->title, entry->path,
                                           entry->state, error);
    default:
      return TRUE;
    }
}

static GList *
find_entry (CpJournalWriter *self, EntryKind kind, guint save)
{
  for (GList *at = self->entries.head; at != NULL; at = at->next)
    {
      const Entry *entry = at->data;

      if (entry->kind == kind && (save == 0 || entry->save == save))
        return at;
    }

  return NULL;
}

/* What a save brought to safety need not be written any more, when it could not be. */
static gboolean
skip_saved (CpJournalWriter *self)
{
  GList *saved = find_entry (self, ENTRY_SAVED, 0);
  GList *begun = saved == NULL ? NULL : find_entry (self, ENTRY_SAVE, ((Entry *) saved->data)->save);
  GList *written;
  Entry *entry;

  if (begun == NULL)
    return FALSE;

  entry = saved->data;
  g_queue_delete_link (&self->entries, saved);
  while (self->entries.head != begun)
    free_entry (g_queue_pop_head (&self->entries));
  free_entry (g_queue_pop_head (&self->entries));
  written = find_entry (self, ENTRY_WRITTEN, entry->save);
  if (written != NULL)
    {
      free_entry (written->data);
      g_queue_delete_link (&self->entries, written);
    }

  g_mutex_unlock (&self->mutex);
  cp_journal_output_skip_to (self->output, entry->title, entry->path, entry->state);
  free_entry (entry);
  g_mutex_lock (&self->mutex);
  return TRUE;
}

static void
wait_to_retry (CpJournalWriter *self)
{
  gint64 end = g_get_monotonic_time () + RETRY_AFTER;

  while (!self->ending && !skip_saved (self)
         && g_cond_wait_until (&self->changed, &self->mutex, end))
    ;
}

static void
note_failure (CpJournalWriter *self, const Entry *entry, const GError *error)
{
  if (!self->failing)
    self->tell (error, entry->time, self->data);
  self->failing = TRUE;
  g_cond_broadcast (&self->changed);
  if (!self->ending)
    wait_to_retry (self);
}

/* Freeing may take long, too, and whoever edits waits for the lock. */
static void
note_success (CpJournalWriter *self)
{
  Entry *entry = g_queue_pop_head (&self->entries);

  if (entry->kind == ENTRY_WRITTEN)
    self->written = entry->save;
  ask_for_sync (self);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  free_entry (entry);
  g_mutex_lock (&self->mutex);
}

static void
note_rest (CpJournalWriter *self)
{
  if (self->failing)
    self->tell (NULL, 0, self->data);
  self->failing = FALSE;
}

static void
write_next (CpJournalWriter *self)
{
  Entry *entry = g_queue_peek_head (&self->entries);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_mutex_unlock (&self->mutex);
  done = carry_out (self, entry, &error);
  g_mutex_lock (&self->mutex);
  if (done)
    note_success (self);
  else
    note_failure (self, entry, error);
}

static void
rest (CpJournalWriter *self)
{
  gboolean has_more;

  note_rest (self);
  g_mutex_unlock (&self->mutex);
  has_more = cp_journal_output_copy_piece (self->output);
  g_mutex_lock (&self->mutex);
  while (!has_more && !self->ending && g_queue_is_empty (&self->entries))
    g_cond_wait (&self->changed, &self->mutex);
}

static gpointer
write_cb (gpointer data)
{
  CpJournalWriter *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->ending || (!self->failing && !g_queue_is_empty (&self->entries)))
    if (g_queue_is_empty (&self->entries))
      rest (self);
    else
      write_next (self);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

static void
add_entry (CpJournalWriter *self, Entry *entry)
{
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->entries, entry);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* Syncs what was written; the lock is given up meanwhile. */
static void
sync_now (CpJournalWriter *self)
{
  gboolean synced = TRUE;
  int fds[2];

  while (self->is_syncing)
    g_cond_wait (&self->changed, &self->mutex);
  memcpy (fds, self->sync_fds, sizeof fds);
  self->sync_fds[0] = self->sync_fds[1] = -1;
  self->unsynced = 0;
  self->is_syncing = TRUE;
  g_mutex_unlock (&self->mutex);
  for (guint i = 0; i < G_N_ELEMENTS (fds); i++)
    if (fds[i] >= 0)
      {
        synced = fdatasync (fds[i]) == 0 && synced;
        g_close (fds[i], NULL);
      }
  if (!synced)
    add_entry (self, new_entry (ENTRY_RENEW));
  g_mutex_lock (&self->mutex);
  self->is_syncing = FALSE;
  g_cond_broadcast (&self->changed);
}

static gpointer
sync_cb (gpointer data)
{
  CpJournalWriter *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->ending)
    {
      gint64 end = self->unsynced + SYNC_AFTER;

      if (self->unsynced == 0)
        g_cond_wait (&self->changed, &self->mutex);
      else if (g_get_monotonic_time () >= end)
        sync_now (self);
      else
        g_cond_wait_until (&self->changed, &self->mutex, end);
    }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/**
 * cp_journal_writer_new:
 * @folder: where the journals are
 * @title: (nullable): of the corpus
 * @path: (nullable): the project file that it is from
 * @state: (nullable): what that file looked like when it was read; needed with @path
 * @snapshot: (nullable): the corpus as it is now; needed where there is no @path and no @file
 * @file: (nullable) (transfer full): a journal to go on with
 * @is_good: whether @file is whole; else it is written once more
 * @tell: told on another thread of what fails
 * @data: data for @tell
 *
 * Begins to write a journal. Nothing is written before there is something to write.
 *
 * Returns: (transfer full): the writer
 */
CpJournalWriter *
cp_journal_writer_new (const char *folder, const char *title, const char *path,
                       const CpFileState *state, CpSnapshot *snapshot, CpJournalFile *file,
                       gboolean is_good, CpJournalTellFunc tell, gpointer data)
{
  CpJournalWriter *self = g_new0 (CpJournalWriter, 1);

  self->output = cp_journal_output_new (folder, title, path, state, snapshot, file, is_good);
  self->tell = tell;
  self->data = data;
  self->sync_fds[0] = self->sync_fds[1] = -1;
  g_queue_init (&self->entries);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  return self;
}

/* The threads begin with the first entry. */
static void
begin (CpJournalWriter *self)
{
  if (self->thread != NULL)
    return;

  self->thread = g_thread_new ("journal", write_cb, self);
  self->sync_thread = g_thread_new ("journal-sync", sync_cb, self);
}

/**
 * cp_journal_writer_end:
 * @self: (transfer full): a writer
 * @remove: whether what was written is of no use any more
 *
 * Ends writing, when all is written or nothing more can be; waits for that.
 */
void
cp_journal_writer_end (CpJournalWriter *self, gboolean remove)
{
  g_mutex_lock (&self->mutex);
  self->ending = TRUE;
  /* What could not be written is tried once more. */
  self->failing = remove;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_clear_pointer (&self->thread, g_thread_join);
  g_clear_pointer (&self->sync_thread, g_thread_join);

  cp_journal_output_end (self->output, remove);
  close_sync_fds (self);
  g_queue_clear_full (&self->entries, free_entry);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

/**
 * cp_journal_writer_add_step:
 * @self: a writer
 * @step: what was done
 * @edit: the edit that was carried out
 * @with_lines: whether who reads the journal needs its primitives
 *
 * Adds a step.
 */
void
cp_journal_writer_add_step (CpJournalWriter *self, CpHistoryStep step, const CpEdit *edit,
                            gboolean with_lines)
{
  Entry *entry = new_entry (ENTRY_STEP);

  entry->step = step;
  entry->name = g_strdup (cp_edit_get_name (edit));
  entry->edit = with_lines ? cp_edit_copy_for_journal (edit) : NULL;
  begin (self);
  add_entry (self, entry);
}

/**
 * cp_journal_writer_begin_save:
 * @self: a writer
 * @path: where the corpus, as it is now, is going to be saved
 *
 * Notes that a save begins.
 *
 * Returns: the save's number
 */
guint
cp_journal_writer_begin_save (CpJournalWriter *self, const char *path)
{
  Entry *entry = new_entry (ENTRY_SAVE);
  guint save = ++self->n_saves;

  entry->save = save;
  entry->path = g_strdup (path);
  begin (self);
  add_entry (self, entry);
  return save;
}

/**
 * cp_journal_writer_await_save:
 * @self: a writer
 * @save: the number of a save
 * @state: what the saved file is going to look like
 *
 * Notes that a file is about to get its place, and waits until the disk has that, or cannot have it.
 */
void
cp_journal_writer_await_save (CpJournalWriter *self, guint save, const CpFileState *state)
{
  Entry *entry = new_entry (ENTRY_WRITTEN);

  entry->save = save;
  entry->state = cp_file_state_copy (state);
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->entries, entry);
  g_cond_broadcast (&self->changed);
  while (self->written < save && !self->failing && !self->ending)
    g_cond_wait (&self->changed, &self->mutex);
  sync_now (self);
  g_mutex_unlock (&self->mutex);
}

/**
 * cp_journal_writer_end_save:
 * @self: a writer
 * @save: the number of a save that went well
 * @title: (nullable): the title of what was saved
 * @path: where it is
 * @state: what the file looks like
 *
 * Lets the journal begin anew: from now on it is about that file.
 */
void
cp_journal_writer_end_save (CpJournalWriter *self, guint save, const char *title, const char *path,
                            const CpFileState *state)
{
  Entry *entry = new_entry (ENTRY_SAVED);

  entry->save = save;
  entry->title = g_strdup (title);
  entry->path = g_strdup (path);
  entry->state = cp_file_state_copy (state);
  add_entry (self, entry);
}

/**
 * cp_journal_writer_flush:
 * @self: a writer
 *
 * Waits until all is written, or cannot be.
 */
void
cp_journal_writer_flush (CpJournalWriter *self)
{
  g_mutex_lock (&self->mutex);
  while (!g_queue_is_empty (&self->entries) && !self->failing)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}
