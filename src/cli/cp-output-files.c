/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that a command makes: all of them, or none. */

#include "cp-output-files.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cp-cli-error.h"
#include "cp-file.h"
#include "cp-output.h"

typedef struct
{
  char *path;
  GBytes *contents;
} CpOutputFile;

/* Contents are all there before the first file is written, and all are written before the first
 * gets its place. */
struct _CpOutputFiles
{
  char *input;
  GPtrArray *files; /* CpOutputFile */
};

static void
free_file (gpointer data)
{
  CpOutputFile *file = data;

  g_free (file->path);
  g_bytes_unref (file->contents);
  g_free (file);
}

static gboolean
write_contents_cb (int fd, gpointer data, GError **error)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (data, &n_bytes);

  return cp_file_write_all (fd, bytes, n_bytes, error);
}

static CpFileReplacement *
write_file (const CpOutputFiles *self, CpOutputFile *file, GError **error)
{
  if (!cp_output_files_check_input (file->path, self->input, error))
    return NULL;
  return cp_file_replacement_new (file->path, NULL, write_contents_cb, file->contents, NULL, error);
}

static gboolean
print_paths (const CpOutputFiles *self, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < self->files->len; i++)
    g_string_append_printf (lines, "%s\n", ((CpOutputFile *) self->files->pdata[i])->path);
  return cp_output_print_data (lines->str, error);
}

/**
 * cp_output_files_new:
 * @input: (nullable): a file that must not be overwritten
 *
 * Makes an empty set of files.
 *
 * Returns: (transfer full): the set
 */
CpOutputFiles *
cp_output_files_new (const char *input)
{
  CpOutputFiles *self = g_new0 (CpOutputFiles, 1);

  self->input = g_strdup (input);
  self->files = g_ptr_array_new_with_free_func (free_file);
  return self;
}

/**
 * cp_output_files_free:
 *
 * Frees the set; what was saved stays.
 */
void
cp_output_files_free (CpOutputFiles *self)
{
  if (self == NULL)
    return;

  g_free (self->input);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * cp_output_files_add:
 * @path: where the file will be
 * @contents: what will be in it
 *
 * Adds a file to the set.
 */
void
cp_output_files_add (CpOutputFiles *self, const char *path, GBytes *contents)
{
  CpOutputFile *file;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL && contents != NULL);

  file = g_new0 (CpOutputFile, 1);
  file->path = g_strdup (path);
  file->contents = g_bytes_ref (contents);
  g_ptr_array_add (self->files, file);
}

/**
 * cp_output_files_save:
 *
 * Writes every file of the set and prints their paths, one a line. Where one cannot be written,
 * all are as they were before.
 *
 * Fails with %CP_CLI_ERROR_FAILED, as cp_file_replacement_new () and
 * cp_file_replacement_commit_all () do, or as cp_output_print_data () does; in the last case the
 * files are there.
 */
gboolean
cp_output_files_save (const CpOutputFiles *self, GError **error)
{
  g_autoptr (GPtrArray) written
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_file_replacement_free);

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->files->len; i++)
    {
      CpFileReplacement *file = write_file (self, self->files->pdata[i], error);

      if (file == NULL)
        return FALSE;
      g_ptr_array_add (written, file);
    }
  return cp_file_replacement_commit_all (written, error) && print_paths (self, error);
}

/**
 * cp_output_files_check_input:
 * @path: where a file is to be made
 * @input: (nullable): a file that must not be overwritten
 *
 * Tells whether a path is another file than the input.
 *
 * Fails with %CP_CLI_ERROR_FAILED.
 */
gboolean
cp_output_files_check_input (const char *path, const char *input, GError **error)
{
  g_autofree char *display = NULL;
  GStatBuf info, input_info;

  g_return_val_if_fail (path != NULL, FALSE);

  if (input == NULL || g_stat (path, &info) == -1 || g_stat (input, &input_info) == -1
      || info.st_dev != input_info.st_dev || info.st_ino != input_info.st_ino)
    return TRUE;

  display = g_filename_display_name (path);
  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
               /* Translators: %s is a file */
               _("“%s” is the corpus itself and is left alone. Name another file."), display);
  return FALSE;
}
