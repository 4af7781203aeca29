/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file looks like, so that it is seen when another program changes it. */

#include "cp-file-state-private.h"

struct _CpFileState
{
  dev_t device;
  ino_t inode;
  off_t size;
  struct timespec modified;
};

/*
 * cp_file_state_new:
 *
 * Keeps what the system says of a file.
 */
CpFileState *
cp_file_state_new (const struct stat *info)
{
  CpFileState *self = g_new0 (CpFileState, 1);

  self->device = info->st_dev;
  self->inode = info->st_ino;
  self->size = info->st_size;
  self->modified = info->st_mtim;
  return self;
}

/*
 * cp_file_state_is:
 *
 * Whether a file still looks as it did.
 */
gboolean
cp_file_state_is (const CpFileState *self, const struct stat *info)
{
  return self->device == info->st_dev && self->inode == info->st_ino
         && self->size == info->st_size && self->modified.tv_sec == info->st_mtim.tv_sec
         && self->modified.tv_nsec == info->st_mtim.tv_nsec;
}

/**
 * cp_file_state_free:
 * @state: (transfer full): a state
 *
 * Frees a state.
 */
void
cp_file_state_free (CpFileState *state)
{
  g_free (state);
}

/**
 * cp_file_state_copy:
 * @state: (nullable): a state
 *
 * Copies a state.
 *
 * Returns: (nullable) (transfer full): the copy
 */
CpFileState *
cp_file_state_copy (const CpFileState *state)
{
  return state == NULL ? NULL : g_memdup2 (state, sizeof *state);
}

/**
 * cp_file_state_query:
 * @path: a file name
 *
 * Looks at a file.
 *
 * Returns: (nullable) (transfer full): what it looks like, or %NULL where there is no such file
 */
CpFileState *
cp_file_state_query (const char *path)
{
  struct stat info;

  g_return_val_if_fail (path != NULL, NULL);
  return stat (path, &info) == 0 && S_ISREG (info.st_mode) ? cp_file_state_new (&info) : NULL;
}

/**
 * cp_file_state_equal:
 * @a: (nullable): a state
 * @b: (nullable): another one
 *
 * Tells whether a file is the same and unchanged.
 *
 * Returns: whether both states are there and alike
 */
gboolean
cp_file_state_equal (const CpFileState *a, const CpFileState *b)
{
  return a != NULL && b != NULL && a->device == b->device && a->inode == b->inode
         && a->size == b->size && a->modified.tv_sec == b->modified.tv_sec
         && a->modified.tv_nsec == b->modified.tv_nsec;
}

/**
 * cp_file_state_get_size:
 * @self: a state
 *
 * Gets the size of the file.
 *
 * Returns: a number of bytes
 */
goffset
cp_file_state_get_size (const CpFileState *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->size;
}

/**
 * cp_file_state_dup_modified:
 * @self: a state
 *
 * Gets when the file was changed, for a file that has to tell it after a restart of the system,
 * where the other numbers of a state may be new.
 *
 * Returns: (transfer full): seconds since 1970 with nine decimals
 */
char *
cp_file_state_dup_modified (const CpFileState *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%09ld", (gint64) self->modified.tv_sec,
                          self->modified.tv_nsec);
}
