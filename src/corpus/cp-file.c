/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files read and replaced with care: opened without waiting, written beside and renamed over. */

#include "cp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "cp-file-state-private.h"

/* Links that are followed one after the other, as many as Linux follows. */
#define MAX_LINKS 40

/* A file written beside its target. */
struct _CpFileReplacement
{
  char *path;         /* as the caller calls it */
  char *target;       /* the same without links */
  char *beside;       /* NULL once it is renamed */
  CpFileState *state; /* what the target must look like, or NULL */
  CpFileState *written;
  gboolean is_new; /* whether there was nothing in its place */
};

/* Such as https://example.org/quay.counterpoint, which nobody here fetches. */
static gboolean
is_address (const char *path)
{
  return g_uri_peek_scheme (path) != NULL && strstr (path, "://") != NULL;
}

/* Says why something on a path failed: the reason is errno's. */
static gboolean
set_error (GError **error, CpCorpusError code, const char *path, int reason)
{
  g_autofree char *name = g_filename_display_name (path);

  if (reason == ENOENT && is_address (path))
    {
      g_set_error (error, CP_CORPUS_ERROR, code,
                   /* Translators: the placeholder is an address. */
                   _("“%s” is not a file on this computer; save it here first and name that file"),
                   name);
      return FALSE;
    }
  g_set_error (error, CP_CORPUS_ERROR, code,
               /* Translators: a file name and the system's reason, such as "Permission denied". */
               code == CP_CORPUS_ERROR_READ ? _("“%s” cannot be read: %s")
                                            : _("“%s” cannot be written: %s"),
               name, g_strerror (reason));
  return FALSE;
}

static gboolean
check_kind (const char *path, mode_t mode, CpCorpusError code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (S_ISREG (mode))
    return TRUE;

  g_set_error (error, CP_CORPUS_ERROR, code,
               S_ISDIR (mode)
                   /* Translators: the placeholder is a file name. */
                   ? _("“%s” is a folder; name a file in it")
                   /* Translators: the placeholder is a file name. */
                   : _("“%s” is no ordinary file but a device or a pipe"),
               name);
  return FALSE;
}

/**
 * cp_file_open:
 * @path: a file name
 * @state: (out) (optional) (transfer full): what the file looks like now
 * @n_bytes: (out) (optional): its size
 * @error: return location for an error
 *
 * Opens an ordinary file for reading; never waits, as opening a pipe would.
 *
 * Returns: a file descriptor to close, or -1 with %CP_CORPUS_ERROR_READ
 */
int
cp_file_open (const char *path, CpFileState **state, goffset *n_bytes, GError **error)
{
  struct stat info;
  int fd;

  g_return_val_if_fail (path != NULL, -1);

  fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0);
  if (fd < 0 || fstat (fd, &info) != 0)
    {
      int reason = errno;

      if (fd >= 0)
        g_close (fd, NULL);
      set_error (error, CP_CORPUS_ERROR_READ, path, reason);
      return -1;
    }
  if (!check_kind (path, info.st_mode, CP_CORPUS_ERROR_READ, error))
    {
      g_close (fd, NULL);
      return -1;
    }

  if (state != NULL)
    *state = cp_file_state_new (&info);
  if (n_bytes != NULL)
    *n_bytes = info.st_size;
  return fd;
}

/**
 * cp_file_write_all:
 * @fd: a file descriptor
 * @bytes: what to write
 * @n_bytes: its length
 * @error: return location for an error
 *
 * Writes all, however often it is interrupted.
 *
 * Returns: whether all was written; else %G_FILE_ERROR, without the name of the file
 */
gboolean
cp_file_write_all (int fd, const char *bytes, gsize n_bytes, GError **error)
{
  while (n_bytes > 0)
    {
      gssize n_written = write (fd, bytes, n_bytes);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        {
          int reason = errno;

          g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (reason),
                               g_strerror (reason));
          return FALSE;
        }
      bytes += n_written;
      n_bytes -= n_written;
    }

  return TRUE;
}

/* The file that a path means, through all links; one that is not there yet is itself. A link to such
 * a file is followed as a shell does; where links go round in a circle, the path is still a link. */
static char *
resolve_links (const char *path)
{
  g_autofree char *at = g_strdup (path);
  char *resolved = realpath (path, NULL);

  if (resolved != NULL)
    return resolved;

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (at, NULL);
      g_autofree char *folder = g_path_get_dirname (at);

      if (target == NULL)
        break;
      g_free (at);
      at = g_path_is_absolute (target) ? g_strdup (target)
                                       : g_build_filename (folder, target, NULL);
    }

  return g_steal_pointer (&at);
}

/* Checks what stands where the file is to go. */
static gboolean
check_target (const char *path, const CpFileState *state, struct stat *info, gboolean *exists,
              GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  *exists = stat (path, info) == 0;
  if (!*exists && errno != ENOENT)
    return set_error (error, CP_CORPUS_ERROR_WRITE, path, errno);
  if (*exists && !check_kind (path, info->st_mode, CP_CORPUS_ERROR_WRITE, error))
    return FALSE;
  if (*exists && access (path, W_OK) != 0)
    return set_error (error, CP_CORPUS_ERROR_WRITE, path, errno);

  if (state != NULL && (!*exists || !cp_file_state_is (state, info)))
    {
      g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_CHANGED,
                   /* Translators: the placeholder is a file name. */
                   _("“%s” was changed or removed by another program since it was opened; "
                     "save under another name to keep both"),
                   name);
      return FALSE;
    }

  return TRUE;
}

/* Gives the new file what the old one had. */
static void
copy_mode (int fd, const struct stat *info)
{
  /* Only root may give a file away; anybody else keeps it, for the group if that may be, and it is no
   * failure. */
  if (fchown (fd, info->st_uid, info->st_gid) != 0 && fchown (fd, -1, info->st_gid) != 0)
    g_debug ("owner not kept: %s", g_strerror (errno));
  fchmod (fd, info->st_mode & 07777);
}

static gboolean
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    g_close (fd, NULL);
  return synced;
}

static gboolean
write_beside (int fd, const char *path, CpFileWriteFunc write_func, gpointer data,
              GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = g_filename_display_name (path);

  if (!write_func (fd, data, &reason))
    {
      if (reason->domain != G_FILE_ERROR)
        g_propagate_error (error, g_steal_pointer (&reason));
      else
        g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_WRITE,
                     /* Translators: a file name and the system's reason. */
                     _("“%s” cannot be written: %s"), name, reason->message);
      return FALSE;
    }
  if (fsync (fd) != 0)
    return set_error (error, CP_CORPUS_ERROR_WRITE, path, errno);

  /* From here on the file is as good as saved: the last moment to stop. */
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Fills a new file beside the target; it is closed afterwards, so that there may be many. */
static gboolean
fill_beside (CpFileReplacement *self, int fd, const struct stat *old, CpFileWriteFunc write_func,
             gpointer data, GCancellable *cancellable, GError **error)
{
  struct stat info;

  if (old != NULL)
    copy_mode (fd, old);
  if (!write_beside (fd, self->path, write_func, data, cancellable, error))
    return FALSE;
  if (fstat (fd, &info) != 0)
    return set_error (error, CP_CORPUS_ERROR_WRITE, self->path, errno);

  self->written = cp_file_state_new (&info);
  return TRUE;
}

static gboolean
make_beside (CpFileReplacement *self, CpFileWriteFunc write_func, gpointer data,
             GCancellable *cancellable, GError **error)
{
  gboolean exists, filled;
  struct stat info;
  int fd;

  if (!check_target (self->target, self->state, &info, &exists, error))
    return FALSE;

  self->beside = g_strconcat (self->target, ".XXXXXX", NULL);
  /* The system takes the user's mask off a new file's mode. */
  fd = g_mkstemp_full (self->beside, O_RDWR | O_CLOEXEC, exists ? 0600 : 0666);
  if (fd < 0)
    {
      set_error (error, CP_CORPUS_ERROR_WRITE, self->path, errno);
      g_clear_pointer (&self->beside, g_free);
      return FALSE;
    }

  filled = fill_beside (self, fd, exists ? &info : NULL, write_func, data, cancellable, error);
  g_close (fd, NULL);
  return filled;
}

/* What stands there is looked at again: writing may have taken its time. */
static gboolean
check_again (CpFileReplacement *self, GError **error)
{
  gboolean exists;
  struct stat info;

  if (!check_target (self->target, self->state, &info, &exists, error))
    return FALSE;

  self->is_new = !exists;
  return TRUE;
}

static gboolean
rename_over (CpFileReplacement *self, GError **error)
{
  if (g_rename (self->beside, self->target) != 0)
    return set_error (error, CP_CORPUS_ERROR_WRITE, self->path, errno);

  g_clear_pointer (&self->beside, g_free);
  return TRUE;
}

/* Takes back what can be: a file that took another's place stays, as the other one is gone. */
static void
remove_new (const GPtrArray *replacements, guint n_renamed)
{
  for (guint i = 0; i < n_renamed; i++)
    {
      CpFileReplacement *replacement = replacements->pdata[i];

      if (replacement->is_new)
        g_unlink (replacement->target);
    }
}

static void
sync_folders (const GPtrArray *replacements)
{
  g_autoptr (GHashTable) folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < replacements->len; i++)
    {
      CpFileReplacement *replacement = replacements->pdata[i];
      char *folder = g_path_get_dirname (replacement->target);

      if (g_hash_table_add (folders, folder))
        sync_folder (folder);
    }
}

/**
 * cp_file_replacement_new:
 * @path: a file name; symbolic links are followed, not replaced
 * @state: (nullable): what the file must look like, or %NULL for no matter what
 * @write: (scope call): writes the content; an error of %G_FILE_ERROR gets the name of the file
 * @data: data for @write
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Checks that a file can be made or replaced and writes the new one beside it; the old one is as it
 * was until cp_file_replacement_commit_all().
 *
 * Returns: (nullable) (transfer full): the new file, or %NULL with %CP_CORPUS_ERROR_WRITE,
 *   %CP_CORPUS_ERROR_CHANGED, %G_IO_ERROR_CANCELLED or what @write says, and nothing is left
 */
CpFileReplacement *
cp_file_replacement_new (const char *path, const CpFileState *state, CpFileWriteFunc write_func,
                         gpointer data, GCancellable *cancellable, GError **error)
{
  CpFileReplacement *self;

  g_return_val_if_fail (path != NULL && write_func != NULL, NULL);

  self = g_new0 (CpFileReplacement, 1);
  self->path = g_strdup (path);
  self->target = resolve_links (path);
  self->state = cp_file_state_copy (state);
  if (!make_beside (self, write_func, data, cancellable, error))
    g_clear_pointer (&self, cp_file_replacement_free);
  return self;
}

/**
 * cp_file_replacement_free:
 * @self: (nullable) (transfer full): a new file
 *
 * Frees a new file, and removes it where it has not got its place.
 */
void
cp_file_replacement_free (CpFileReplacement *self)
{
  if (self == NULL)
    return;

  if (self->beside != NULL)
    g_unlink (self->beside);
  g_free (self->path);
  g_free (self->target);
  g_free (self->beside);
  cp_file_state_free (self->state);
  cp_file_state_free (self->written);
  g_free (self);
}

/**
 * cp_file_replacement_commit_all:
 * @replacements: (element-type CpFileReplacement): new files of different paths
 * @error: return location for an error
 *
 * Gives all new files their places, after all places have been looked at again. Where one cannot
 * be given, which is rare by then, those before it that took no file's place are removed, and those
 * that took one stay.
 *
 * Returns: whether all have their places; else %CP_CORPUS_ERROR_WRITE or %CP_CORPUS_ERROR_CHANGED
 */
gboolean
cp_file_replacement_commit_all (const GPtrArray *replacements, GError **error)
{
  g_return_val_if_fail (replacements != NULL, FALSE);

  for (guint i = 0; i < replacements->len; i++)
    if (!check_again (replacements->pdata[i], error))
      return FALSE;

  for (guint i = 0; i < replacements->len; i++)
    if (!rename_over (replacements->pdata[i], error))
      {
        remove_new (replacements, i);
        return FALSE;
      }

  sync_folders (replacements);
  return TRUE;
}

/**
 * cp_file_replace:
 * @path: a file name; symbolic links are followed, not replaced
 * @state: (inout) (optional): what the file must look like, or %NULL in it for no matter what;
 *   what it looks like afterwards
 * @write: (scope call): writes the content; an error of %G_FILE_ERROR gets the name of the file
 * @data: data for @write
 * @ready: (nullable) (scope call): called when the new file is written but has not got its place
 * @ready_data: data for @ready
 * @cancellable: (nullable): to stop before the file is replaced
 * @error: return location for an error
 *
 * Writes a file beside the old one and renames it over: whoever reads sees the old or the new one,
 * whole, and a failure at any moment leaves the old one and nothing else.
 *
 * Returns: whether the file is there; else %CP_CORPUS_ERROR_WRITE, %CP_CORPUS_ERROR_CHANGED,
 *   %G_IO_ERROR_CANCELLED or what @write says
 */
gboolean
cp_file_replace (const char *path, CpFileState **state, CpFileWriteFunc write_func, gpointer data,
                 CpFileReadyFunc ready, gpointer ready_data, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GPtrArray) alone
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_file_replacement_free);
  CpFileReplacement *self;

  g_return_val_if_fail (path != NULL && write_func != NULL, FALSE);

  self = cp_file_replacement_new (path, state == NULL ? NULL : *state, write_func, data,
                                  cancellable, error);
  if (self == NULL)
    return FALSE;
  g_ptr_array_add (alone, self);
  if (ready != NULL)
    ready (self->written, ready_data);
  if (!cp_file_replacement_commit_all (alone, error))
    return FALSE;

  if (state != NULL)
    {
      g_clear_pointer (state, cp_file_state_free);
      *state = g_steal_pointer (&self->written);
    }
  return TRUE;
}
