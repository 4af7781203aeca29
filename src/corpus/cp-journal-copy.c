/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies a file piece by piece, in the pauses of other work, and computes its digest. */

#include "cp-journal-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* Nothing depends on the copy as long as the file stays as it is, so a failure is no error: then
 * there is none. */

#define PIECE_SIZE (1024 * 1024)

struct _CpJournalCopy
{
  char *path;
  char *target;
  char *beside; /* while it is written */
  CpFileState *state;
  GChecksum *checksum;
  char *piece;
  int from;
  int to; /* -1 where only the digest is wanted */
};

static CpJournalCopy *
open_file (const char *path)
{
  CpJournalCopy *self = g_new0 (CpJournalCopy, 1);

  self->path = g_strdup (path);
  self->to = -1;
  self->from = cp_file_open (path, &self->state, NULL, NULL);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->piece = g_malloc (PIECE_SIZE);
  return self;
}

/**
 * cp_journal_copy_new:
 * @path: a file
 * @state: what it must look like
 * @target: where the copy goes
 *
 * Begins to copy a file.
 *
 * Returns: (nullable) (transfer full): the copy, or %NULL where the file is another one by now
 */
CpJournalCopy *
cp_journal_copy_new (const char *path, const CpFileState *state, const char *target)
{
  g_autoptr (CpJournalCopy) self = open_file (path);

  if (self->from < 0 || !cp_file_state_equal (self->state, state))
    return NULL;

  self->target = g_strdup (target);
  self->beside = g_strconcat (target, ".new", NULL);
  self->to = g_open (self->beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  return self->to < 0 ? NULL : g_steal_pointer (&self);
}

/**
 * cp_journal_copy_free:
 * @self: (nullable) (transfer full): a copy
 *
 * Ends copying; what is not whole is removed.
 */
void
cp_journal_copy_free (CpJournalCopy *self)
{
  if (self == NULL)
    return;

  if (self->from >= 0)
    g_close (self->from, NULL);
  if (self->to >= 0)
    g_close (self->to, NULL);
  if (self->to >= 0 && self->beside != NULL)
    g_unlink (self->beside);
  g_free (self->path);
  g_free (self->target);
  g_free (self->beside);
  cp_file_state_free (self->state);
  g_checksum_free (self->checksum);
  g_free (self->piece);
  g_free (self);
}

/* Takes one piece; 0 at the end, -1 on a failure. */
static gssize
take_piece (CpJournalCopy *self)
{
  gssize n_bytes;

  do
    n_bytes = read (self->from, self->piece, PIECE_SIZE);
  while (n_bytes < 0 && errno == EINTR);

  if (n_bytes > 0)
    g_checksum_update (self->checksum, (const guchar *) self->piece, n_bytes);
  if (n_bytes > 0 && self->to >= 0 && !cp_file_write_all (self->to, self->piece, n_bytes, NULL))
    return -1;
  return n_bytes;
}

/**
 * cp_journal_copy_go_on:
 * @self: a copy
 * @digest: (out) (nullable) (transfer full): the SHA-256 of the file when its copy is in its place
 *
 * Copies a piece of at most 1 MiB.
 *
 * Returns: whether there is more to do
 */
gboolean
cp_journal_copy_go_on (CpJournalCopy *self, char **digest)
{
  gssize n_bytes = take_piece (self);
  g_autoptr (CpFileState) now = NULL;

  *digest = NULL;
  if (n_bytes > 0)
    return TRUE;
  if (n_bytes < 0)
    return FALSE;

  now = cp_file_state_query (self->path);
  if (cp_file_state_equal (now, self->state) && g_rename (self->beside, self->target) == 0)
    {
      g_clear_pointer (&self->beside, g_free);
      *digest = g_strdup (g_checksum_get_string (self->checksum));
    }
  return FALSE;
}

/**
 * cp_journal_copy_compute_digest:
 * @path: a file
 *
 * Computes the digest of a file.
 *
 * Returns: (nullable) (transfer full): its SHA-256, or %NULL where it cannot be read
 */
char *
cp_journal_copy_compute_digest (const char *path)
{
  g_autoptr (CpJournalCopy) self = open_file (path);
  gssize n_bytes = 1;

  if (self->from < 0)
    return NULL;
  while (n_bytes > 0)
    n_bytes = take_piece (self);
  return n_bytes < 0 ? NULL : g_strdup (g_checksum_get_string (self->checksum));
}
