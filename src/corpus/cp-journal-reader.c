/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a journal, which may come from anywhere: its lines, and where they lead from. */

#include "cp-journal-reader.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "cp-corpus-error.h"
#include "cp-journal-lines.h"
#include "cp-json-buffer.h"

/* One line is held at a time. A journal ends where its last whole line does: what is behind was being
 * written when the program ended, or was made of zeros by a file system that lost it. */

#define FIRST_CAPACITY ((gsize) 64 * 1024)

/* A line has a record, and a little more. */
#define MAX_LINE (CP_JSON_MAX_RECORD + 4096)

/* More saves than these never wait for their journal to begin anew. */
#define MAX_STARTS 1000

struct _CpJournalReader
{
  int fd;
  goffset offset; /* of what follows the last line */
  char *bytes;
  gsize capacity;
  gsize at;
  gsize fill;
  char *name; /* of the step read last */
};

/**
 * cp_journal_reader_new:
 * @fd: (transfer none): a journal
 * @offset: where to begin, after a line
 *
 * Begins to read.
 *
 * Returns: (transfer full): the reader
 */
CpJournalReader *
cp_journal_reader_new (int fd, goffset offset)
{
  CpJournalReader *self = g_new0 (CpJournalReader, 1);

  self->fd = fd;
  self->offset = offset;
  self->capacity = FIRST_CAPACITY;
  self->bytes = g_malloc (self->capacity);
  return self;
}

/**
 * cp_journal_reader_free:
 * @self: (transfer full): a reader
 *
 * Ends reading; the file stays open.
 */
void
cp_journal_reader_free (CpJournalReader *self)
{
  g_free (self->bytes);
  g_free (self->name);
  g_free (self);
}

/* Gets where the last line that was read ends. */
goffset
cp_journal_reader_get_offset (const CpJournalReader *self)
{
  return self->offset;
}

static gboolean
set_damage (GError **error, const char *message)
{
  g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
               /* Translators: the placeholder says what is wrong with a line of the journal. */
               _("the journal of unsaved changes is damaged: %s"), message);
  return FALSE;
}

static gboolean
make_room (CpJournalReader *self, GError **error)
{
  char *larger;

  if (self->at > 0)
    {
      memmove (self->bytes, self->bytes + self->at, self->fill - self->at);
      self->fill -= self->at;
      self->at = 0;
    }
  if (self->fill < self->capacity)
    return TRUE;

  larger = self->capacity >= MAX_LINE ? NULL
                                      : g_try_realloc (self->bytes, 2 * self->capacity);
  if (larger == NULL)
    /* Translators: what is wrong with a journal of unsaved changes */
    return set_damage (error, _("a line is larger than 256 MiB or than the free memory"));

  self->bytes = larger;
  self->capacity *= 2;
  return TRUE;
}

/* Reads on; FALSE without an error at the end of the file. */
static gboolean
read_on (CpJournalReader *self, GError **error)
{
  gssize n_bytes;

  if (!make_room (self, error))
    return FALSE;

  do
    n_bytes = pread (self->fd, self->bytes + self->fill, self->capacity - self->fill,
                     self->offset + (goffset) (self->fill - self->at));
  while (n_bytes < 0 && errno == EINTR);

  if (n_bytes < 0)
    return set_damage (error, g_strerror (errno));
  self->fill += n_bytes;
  return n_bytes > 0;
}

/* Takes the next line; FALSE without an error where there is no whole one. */
static gboolean
next_line (CpJournalReader *self, const char **line, gsize *n_bytes, GError **error)
{
  const char *end = NULL;
  gsize seen = 0;

  while ((end = memchr (self->bytes + self->at + seen, '\n', self->fill - self->at - seen)) == NULL)
    {
      GError *local_error = NULL;

      seen = self->fill - self->at;
      if (!read_on (self, &local_error))
        {
          if (local_error != NULL)
            g_propagate_error (error, local_error);
          return FALSE;
        }
    }

  *line = self->bytes + self->at;
  *n_bytes = end - *line;
  self->at += *n_bytes + 1;
  self->offset += *n_bytes + 1;
  return TRUE;
}

static gboolean
read_step (CpJournalReader *self, const CpLine *line, CpJournalStep *step, GError **error)
{
  static const CpLineMember verbs[] = { CP_LINE_EDIT, CP_LINE_UNDO, CP_LINE_REDO };
  guint64 time, n_primitives;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (line->values[verbs[i]] == NULL)
        continue;

      g_clear_pointer (&self->name, g_free);
      self->name = cp_line_dup_text (line, verbs[i]);
      if (self->name == NULL || !cp_line_get_number (line, CP_LINE_TIME, G_MAXINT64, &time)
          || !cp_line_get_number (line, CP_LINE_PRIMITIVES, G_MAXUINT, &n_primitives)
          || (n_primitives == 0 && i == 0))
        /* Translators: what is wrong with a journal of unsaved changes */
        return set_damage (error, _("a change lacks its name, its time or its parts"));
      *step = (CpJournalStep) { i, time, n_primitives };
      return TRUE;
    }

  return FALSE;
}

/**
 * cp_journal_reader_next_step:
 * @self: a reader
 * @step: (out): what was done; its primitives follow
 * @error: return location for an error
 *
 * Goes on to the next thing that was done.
 *
 * Returns: whether there is one; else %CP_CORPUS_ERROR_INVALID, or no error at the end
 */
gboolean
cp_journal_reader_next_step (CpJournalReader *self, CpJournalStep *step, GError **error)
{
  const char *json;
  gsize n_bytes;

  while (next_line (self, &json, &n_bytes, error))
    {
      g_autoptr (GError) reason = NULL;
      CpLine line;

      if (!cp_line_read (&line, json, n_bytes, error))
        return FALSE;
      if (read_step (self, &line, step, &reason))
        return TRUE;
      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (line.values[CP_LINE_SAVE] == NULL && line.values[CP_LINE_WRITTEN] == NULL
          && line.values[CP_LINE_DIGEST] == NULL)
        /* Translators: what is wrong with a journal of unsaved changes; “it” is the journal */
        return set_damage (error, _("it has a line of an unknown kind"));
    }

  return FALSE;
}

/**
 * cp_journal_reader_skip_primitives:
 * @self: a reader
 * @n_primitives: how many
 * @error: return location for an error
 *
 * Passes over the primitives of a step.
 *
 * Returns: whether they were there; else an error, or none where the journal was cut off
 */
gboolean
cp_journal_reader_skip_primitives (CpJournalReader *self, guint n_primitives, GError **error)
{
  const char *line;
  gsize n_bytes;

  for (guint i = 0; i < n_primitives; i++)
    if (!next_line (self, &line, &n_bytes, error))
      return FALSE;
  return TRUE;
}

/**
 * cp_journal_reader_read_edit:
 * @self: a reader
 * @n_primitives: how many
 * @error: return location for an error
 *
 * Reads the primitives of a step.
 *
 * Returns: (nullable) (transfer full): the edit, or %NULL with an error, or with none where the
 *   journal was cut off
 */
CpEdit *
cp_journal_reader_read_edit (CpJournalReader *self, guint n_primitives, GError **error)
{
  g_autoptr (CpEdit) edit = cp_edit_new (self->name);
  const char *line;
  gsize n_bytes;

  for (guint i = 0; i < n_primitives; i++)
    if (!next_line (self, &line, &n_bytes, error)
        || !cp_edit_read_primitive_line (edit, line, n_bytes, error))
      return NULL;
  return g_steal_pointer (&edit);
}

static void
clear_start (gpointer data)
{
  CpJournalStart *self = data;

  g_free (self->path);
  g_free (self->modified);
}

static void
read_state (CpJournalStart *start, const CpLine *line)
{
  guint64 size;

  g_clear_pointer (&start->modified, g_free);
  if (cp_line_get_number (line, CP_LINE_SIZE, G_MAXINT64, &size))
    {
      start->size = size;
      start->modified = cp_line_dup_text (line, CP_LINE_MODIFIED);
    }
}

static void
read_path (CpJournalStart *start, const CpLine *line)
{
  g_autofree char *uri = cp_line_dup_text (line, CP_LINE_URI);

  start->path = uri == NULL ? NULL : g_filename_from_uri (uri, NULL, NULL);
}

static gboolean
read_head (GArray *starts, const CpLine *line, goffset offset, char **title, GError **error)
{
  g_autofree char *journal = cp_line_dup_text (line, CP_LINE_JOURNAL);
  CpJournalStart start = { .offset = offset };
  guint64 version;

  if (g_strcmp0 (journal, "counterpoint") != 0
      || !cp_line_get_number (line, CP_LINE_VERSION, G_MAXINT64, &version) || version == 0)
    /* Translators: what is wrong with a journal of unsaved changes; “it” is the journal */
    return set_damage (error, _("it does not say that it is one"));
  if (version > CP_JOURNAL_VERSION)
    {
      g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_VERSION,
                           /* Translators: why unsaved changes cannot be got back */
                           _("the journal of unsaved changes was written by a newer "
                             "Counterpoint; install the newer program to get them back"));
      return FALSE;
    }

  read_path (&start, line);
  read_state (&start, line);
  *title = cp_line_dup_text (line, CP_LINE_TITLE);
  g_array_append_val (starts, start);
  if (line->values[CP_LINE_URI] != NULL && start.path == NULL)
    /* Translators: what is wrong with a journal of unsaved changes; “it” is the journal */
    return set_damage (error, _("it names no file that could be"));
  return TRUE;
}

static void
add_save (GArray *starts, const CpLine *line, goffset offset)
{
  CpJournalStart start = { .offset = offset };

  if (!cp_line_get_number (line, CP_LINE_SAVE, G_MAXUINT64, &start.save) || start.save == 0)
    return;
  if (starts->len == MAX_STARTS)
    g_array_remove_index (starts, 1);
  read_path (&start, line);
  g_array_append_val (starts, start);
}

static void
note_written (GArray *starts, const CpLine *line)
{
  guint64 save;

  if (!cp_line_get_number (line, CP_LINE_WRITTEN, G_MAXUINT64, &save))
    return;
  for (guint i = starts->len; i > 1; i--)
    if (g_array_index (starts, CpJournalStart, i - 1).save == save)
      {
        read_state (&g_array_index (starts, CpJournalStart, i - 1), line);
        return;
      }
}

static gboolean
read_start_line (CpJournalReader *self, GArray *starts, const CpLine *line, char **digest,
                 GError **error)
{
  CpJournalStep step;

  if (line->values[CP_LINE_SAVE] != NULL)
    add_save (starts, line, self->offset);
  else if (line->values[CP_LINE_WRITTEN] != NULL)
    note_written (starts, line);
  else if (line->values[CP_LINE_DIGEST] != NULL)
    {
      g_free (*digest);
      *digest = cp_line_dup_text (line, CP_LINE_DIGEST);
    }
  else
    return read_step (self, line, &step, error)
           && cp_journal_reader_skip_primitives (self, step.n_primitives, error);

  return TRUE;
}

/**
 * cp_journal_reader_list_starts:
 * @fd: (transfer none): a journal
 * @title: (out) (nullable) (transfer full): the title of the corpus
 * @digest: (out) (nullable) (transfer full): SHA-256 of the file that the head names
 * @error: return location for an error
 *
 * Finds all that a journal may begin with, up to where it is damaged or ends: the head comes first.
 *
 * Returns: (nullable) (transfer full) (element-type CpJournalStart): the starts, or %NULL with
 *   %CP_CORPUS_ERROR where the head cannot be read
 */
GArray *
cp_journal_reader_list_starts (int fd, char **title, char **digest, GError **error)
{
  g_autoptr (CpJournalReader) self = cp_journal_reader_new (fd, 0);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (CpJournalStart));
  const char *json;
  gsize n_bytes;
  CpLine line;

  *title = NULL;
  *digest = NULL;
  g_array_set_clear_func (starts, clear_start);
  if (!next_line (self, &json, &n_bytes, error))
    {
      if (error != NULL && *error == NULL)
        set_damage (error, _("it is cut off"));
      return NULL;
    }
  if (!cp_line_read (&line, json, n_bytes, error)
      || !read_head (starts, &line, self->offset, title, error))
    return NULL;

  while (next_line (self, &json, &n_bytes, NULL))
    if (!cp_line_read (&line, json, n_bytes, NULL)
        || !read_start_line (self, starts, &line, digest, NULL))
      break;

  return g_steal_pointer (&starts);
}
