/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of one journal: locked while somebody writes it, lengthened by whole pieces. */

#include "cp-journal-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "cp-file.h"
#include "cp-project-writer.h"

/* STEM.journal has the lines, STEM.counterpoint the corpus with which they begin. Whoever has the lock
 * of STEM.journal owns both; the kernel drops it when the process ends, however that ends. What was
 * written but not committed is cut off again when something fails. */

#define COPY_SIZE (256 * 1024)

struct _CpJournalFile
{
  char *folder;
  char *stem;
  char *path;
  int fd;
  int base_fd;    /* the corpus that they begin with, to be written again; or -1 */
  goffset length; /* of all that was committed */
  goffset end;    /* of all that was written */
};

/**
 * cp_journal_folder_dup_default:
 *
 * Gets the folder of the journals.
 *
 * Returns: (transfer full): $XDG_STATE_HOME/counterpoint
 */
char *
cp_journal_folder_dup_default (void)
{
  return g_build_filename (g_get_user_state_dir (), "counterpoint", NULL);
}

static gboolean
set_error (GError **error, const char *path, const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_WRITE,
               /* Translators: a file name and the system's reason, such as "Permission denied". */
               _("“%s” cannot be written: %s"), name, reason);
  return FALSE;
}

static CpJournalFile *
new_file (const char *folder, int fd)
{
  CpJournalFile *self = g_new0 (CpJournalFile, 1);

  self->folder = g_strdup (folder);
  self->fd = fd;
  self->base_fd = -1;
  return self;
}

/**
 * cp_journal_file_new:
 * @folder: where; it is made when it is not there
 * @error: return location for an error
 *
 * Makes an empty journal under a name that nobody has, and locks it.
 *
 * Returns: (nullable) (transfer full): the file, or %NULL with %CP_CORPUS_ERROR_WRITE
 */
CpJournalFile *
cp_journal_file_new (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "XXXXXX.journal", NULL);
  g_autofree char *name = NULL;
  CpJournalFile *self;
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_error (error, folder, g_strerror (errno));
      return NULL;
    }
  fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      set_error (error, folder, g_strerror (errno));
      return NULL;
    }

  /* Who looks for journals holds the lock for a moment only, as it finds nothing in this one. Where
   * there are no locks, a journal of a living program may be offered; that is better than none. */
  flock (fd, LOCK_EX);
  self = new_file (folder, fd);
  name = g_path_get_basename (path);
  self->stem = g_strndup (name, 6);
  self->path = g_steal_pointer (&path);
  return self;
}

/**
 * cp_journal_file_new_locked:
 * @folder: where the file is
 * @stem: its name without the ending
 * @fd: (transfer full): the file, which is locked
 * @length: how much of it is good
 *
 * Goes on with a journal that was left behind.
 *
 * Returns: (transfer full): the file
 */
CpJournalFile *
cp_journal_file_new_locked (const char *folder, const char *stem, int fd, goffset length)
{
  CpJournalFile *self = new_file (folder, fd);
  g_autofree char *name = g_strconcat (stem, ".journal", NULL);

  self->stem = g_strdup (stem);
  self->path = g_build_filename (folder, name, NULL);
  self->length = length;
  self->end = length;
  return self;
}

/**
 * cp_journal_file_free:
 * @self: (nullable) (transfer full): a journal
 *
 * Closes a journal, which is offered at the next start unless it was removed.
 */
void
cp_journal_file_free (CpJournalFile *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0)
    g_close (self->fd, NULL);
  if (self->base_fd >= 0)
    g_close (self->base_fd, NULL);
  g_free (self->folder);
  g_free (self->stem);
  g_free (self->path);
  g_free (self);
}

static char *
dup_sibling (const CpJournalFile *self, const char *ending)
{
  g_autofree char *name = g_strconcat (self->stem, ending, NULL);

  return g_build_filename (self->folder, name, NULL);
}

/* Gets where the corpus is, or is to be, with which the journal begins. */
char *
cp_journal_file_dup_base_path (const CpJournalFile *self)
{
  return dup_sibling (self, ".counterpoint");
}

goffset
cp_journal_file_get_length (const CpJournalFile *self)
{
  return self->length;
}

/* Gets a descriptor for another thread, which closes it; or -1. */
int
cp_journal_file_dup_fd (const CpJournalFile *self)
{
  return fcntl (self->fd, F_DUPFD_CLOEXEC, 0);
}

/* The same for the corpus that the journal begins with, where it was written here. */
int
cp_journal_file_dup_base_fd (const CpJournalFile *self)
{
  return self->base_fd < 0 ? -1 : fcntl (self->base_fd, F_DUPFD_CLOEXEC, 0);
}

/* Tells whether the file can still be found under its name by the next start. */
gboolean
cp_journal_file_is_there (const CpJournalFile *self)
{
  struct stat info, found;

  return fstat (self->fd, &info) == 0 && stat (self->path, &found) == 0
         && info.st_dev == found.st_dev && info.st_ino == found.st_ino;
}

static void
take_back (CpJournalFile *self)
{
  self->end = self->length;
  if (ftruncate (self->fd, self->length) != 0)
    g_debug ("the end of a journal cannot be cut off: %s", g_strerror (errno));
}

/* Writes behind what is there; a failure takes all back that was not committed. */
gboolean
cp_journal_file_append (CpJournalFile *self, const char *bytes, gsize n_bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (lseek (self->fd, self->end, SEEK_SET) < 0)
    return set_error (error, self->path, g_strerror (errno));
  if (!cp_file_write_all (self->fd, bytes, n_bytes, &reason))
    {
      take_back (self);
      return set_error (error, self->path, reason->message);
    }

  self->end += n_bytes;
  return TRUE;
}

/* Says that what was written is whole. */
void
cp_journal_file_commit (CpJournalFile *self)
{
  self->length = self->end;
}

/* Waits for the disk, as far as that is any use. */
void
cp_journal_file_sync (CpJournalFile *self)
{
  if (self->base_fd >= 0)
    fdatasync (self->base_fd);
  fdatasync (self->fd);
}

static gboolean
write_piece_cb (const char *bytes, gsize n_bytes, gpointer data, GError **error)
{
  const CpJournalFile *self = data;

  return cp_file_write_all (self->base_fd, bytes, n_bytes, error);
}

/**
 * cp_journal_file_write_base:
 * @self: a journal that has no lines yet
 * @snapshot: what it begins with
 * @error: return location for an error
 *
 * Writes the corpus that the journal begins with beside it. It counts when the head has been written:
 * so it need not be renamed, nor be waited for until the disk has it.
 *
 * Returns: whether it is there; else %CP_CORPUS_ERROR_WRITE
 */
gboolean
cp_journal_file_write_base (CpJournalFile *self, CpSnapshot *snapshot, GError **error)
{
  g_autofree char *path = cp_journal_file_dup_base_path (self);
  g_autoptr (GError) reason = NULL;

  self->base_fd = g_open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->base_fd < 0)
    return set_error (error, path, g_strerror (errno));
  return cp_project_writer_run (snapshot, write_piece_cb, self, &reason)
         || set_error (error, path, reason->message);
}

/* Holds on to the corpus beside the journal, so that it can be written again when it is removed. */
gboolean
cp_journal_file_hold_base (CpJournalFile *self, GError **error)
{
  g_autofree char *path = cp_journal_file_dup_base_path (self);

  self->base_fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  return self->base_fd >= 0 || set_error (error, path, g_strerror (errno));
}

static gboolean
copy_range (int from, int to, goffset at, goffset end, const char *path, GError **error)
{
  g_autofree char *piece = g_malloc (COPY_SIZE);

  while (at < end)
    {
      gssize n_bytes = pread (from, piece, MIN (end - at, COPY_SIZE), at);
      g_autoptr (GError) reason = NULL;

      if (n_bytes < 0 && errno == EINTR)
        continue;
      if (n_bytes <= 0)
        return set_error (error, path, n_bytes < 0 ? g_strerror (errno) : g_strerror (EIO));
      if (!cp_file_write_all (to, piece, n_bytes, &reason))
        return set_error (error, path, reason->message);
      at += n_bytes;
    }

  return TRUE;
}

static gboolean
copy_base (CpJournalFile *self, int from, GError **error)
{
  g_autofree char *path = cp_journal_file_dup_base_path (self);
  struct stat info;

  self->base_fd = g_open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->base_fd < 0 || fstat (from, &info) != 0)
    return set_error (error, path, g_strerror (errno));
  return copy_range (from, self->base_fd, 0, info.st_size, path, error);
}

/**
 * cp_journal_file_renew:
 * @self: a journal that was removed by somebody
 * @error: return location for an error
 *
 * Writes the journal again under another name; what was removed can still be read while it is open.
 *
 * Returns: (nullable) (transfer full): the new file, or %NULL with %CP_CORPUS_ERROR_WRITE
 */
CpJournalFile *
cp_journal_file_renew (CpJournalFile *self, GError **error)
{
  g_autoptr (CpJournalFile) file = cp_journal_file_new (self->folder, error);

  if (file == NULL)
    return NULL;
  if ((self->base_fd >= 0 && !copy_base (file, self->base_fd, error))
      || !copy_range (self->fd, file->fd, 0, self->length, file->path, error))
    {
      cp_journal_file_remove (file);
      return NULL;
    }

  file->length = self->length;
  file->end = self->length;
  return g_steal_pointer (&file);
}

static gboolean
fill_replacement (CpJournalFile *self, int fd, const char *path, const char *head, goffset from,
                  GError **error)
{
  g_autoptr (GError) reason = NULL;

  flock (fd, LOCK_EX);
  if (!cp_file_write_all (fd, head, strlen (head), &reason))
    return set_error (error, path, reason->message);
  if (!copy_range (self->fd, fd, from, self->length, path, error))
    return FALSE;
  /* The new one may stand in for the old one only when it is as safe. */
  return (fdatasync (fd) == 0 && g_rename (path, self->path) == 0)
         || set_error (error, path, g_strerror (errno));
}

/**
 * cp_journal_file_replace_head:
 * @self: a journal
 * @head: what it begins with from now on
 * @from: what follows @head begins here
 * @error: return location for an error
 *
 * Puts a shorter journal in the place of this one: one of the two is there at any moment.
 *
 * Returns: whether that went well; else %CP_CORPUS_ERROR_WRITE, and the journal is as it was
 */
gboolean
cp_journal_file_replace_head (CpJournalFile *self, const char *head, goffset from, GError **error)
{
  g_autofree char *path = dup_sibling (self, ".journal.new");
  g_autofree char *base = cp_journal_file_dup_base_path (self);
  int fd = g_open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return set_error (error, path, g_strerror (errno));
  if (!fill_replacement (self, fd, path, head, from, error))
    {
      g_unlink (path);
      g_close (fd, NULL);
      return FALSE;
    }

  g_unlink (base);
  g_close (self->fd, NULL);
  self->fd = fd;
  if (self->base_fd >= 0)
    g_close (self->base_fd, NULL);
  self->base_fd = -1;
  self->length = strlen (head) + self->length - from;
  self->end = self->length;
  return TRUE;
}

/**
 * cp_journal_file_cut:
 * @self: a journal
 * @keep_rest: whether to keep a copy of all of it, for a person to look into
 * @error: return location for an error
 *
 * Cuts off what is behind the good part.
 *
 * Returns: whether that went well; else %CP_CORPUS_ERROR_WRITE
 */
gboolean
cp_journal_file_cut (CpJournalFile *self, gboolean keep_rest, GError **error)
{
  g_autofree char *path = dup_sibling (self, ".damaged");
  struct stat info;
  int fd;

  if (keep_rest)
    {
      gboolean copied;

      fd = g_open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
      if (fd < 0 || fstat (self->fd, &info) != 0)
        return set_error (error, path, g_strerror (errno));
      copied = copy_range (self->fd, fd, 0, info.st_size, path, error);
      g_close (fd, NULL);
      if (!copied)
        return FALSE;
    }

  return ftruncate (self->fd, self->length) == 0
         || set_error (error, self->path, g_strerror (errno));
}

/**
 * cp_journal_file_remove:
 * @self: a journal
 *
 * Removes a journal, and the corpus beside it, for good.
 */
void
cp_journal_file_remove (CpJournalFile *self)
{
  g_autofree char *base = cp_journal_file_dup_base_path (self);

  /* In this order: a corpus that nobody tells of is taken away some day, lines without one are lost. */
  if (cp_journal_file_is_there (self))
    g_unlink (self->path);
  g_unlink (base);
}
