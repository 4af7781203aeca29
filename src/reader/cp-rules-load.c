/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the rules files of a language: the program's own, and those that the user added. */

#include "cp-rules-private.h"

#include <string.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>

#include "cp-file.h"
#include "cp-reader-error.h"
#include "cp-rules-resources.h"

#define RESOURCES "/io/github/counterpoint_app/Counterpoint/rules/"
#define MAX_BYTES (1024 * 1024)

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A language is part of a path, and comes from articles. */
static gboolean
is_language (const char *language)
{
  gsize n_bytes = strlen (language);

  return n_bytes > 0 && n_bytes <= 16
         && strspn (language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") == n_bytes;
}

static gboolean
read_own_file (CpRules *self, const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (folder, "/", name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cp_rules_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  const char *text;
  gsize n_bytes;

  if (bytes == NULL)
    return FALSE;

  text = g_bytes_get_data (bytes, &n_bytes);
  return cp_rules_read (self, text, n_bytes, name, error);
}

static gboolean
read_own_files (CpRules *self, const char *language, GError **error)
{
  g_autofree char *folder = g_strconcat (RESOURCES, language, NULL);
  g_auto (GStrv) names = g_resource_enumerate_children (cp_rules_get_resource (), folder,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (names == NULL)
    {
      /* Translators: the placeholder is the code of a language. */
      g_set_error (error, CP_READER_ERROR, CP_READER_ERROR_RULES,
                   /* Translators: %s is the code of a language, such as “en” */
                   _("there are no rules for the language “%s”"), language);
      return FALSE;
    }

  qsort (names, g_strv_length (names), sizeof (char *), compare_names_cb);
  for (guint i = 0; names[i] != NULL; i++)
    if (!read_own_file (self, folder, names[i], error))
      return FALSE;
  return TRUE;
}

static char *
load_user_file (const char *path, const char *name, gsize *n_bytes, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *bytes = NULL;
  goffset size;
  int fd = cp_file_open (path, NULL, &size, error);

  if (fd < 0)
    return NULL;

  stream = g_unix_input_stream_new (fd, TRUE);
  if (size > MAX_BYTES)
    {
      /* Translators: the placeholder is a file name. */
      g_set_error (error, CP_READER_ERROR, CP_READER_ERROR_RULES,
                   /* Translators: what is wrong with a file of rules; %s is its name */
                   _("“%s”, line 1: the file is larger than 1 MiB; rules are not"), name);
      return NULL;
    }

  bytes = g_malloc ((gsize) size + 1);
  if (!g_input_stream_read_all (stream, bytes, (gsize) size, n_bytes, NULL, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

static gboolean
read_user_file (CpRules *self, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *bytes = NULL;
  gsize n_bytes;

  bytes = load_user_file (path, name, &n_bytes, error);
  return bytes != NULL && cp_rules_read (self, bytes, n_bytes, name, error);
}

static GPtrArray *
list_user_files (const char *folder)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    if (g_str_has_suffix (name, ".rules"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names_cb);
  return g_steal_pointer (&paths);
}

static gboolean
read_user_files (CpRules *self, const char *language, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "counterpoint", "rules",
                                              language, NULL);
  g_autoptr (GPtrArray) paths = list_user_files (folder);

  for (guint i = 0; i < paths->len; i++)
    if (!read_user_file (self, g_ptr_array_index (paths, i), error))
      return FALSE;
  return TRUE;
}

/**
 * cp_rules_load:
 * @language: the code of a language, such as "en"
 * @error: return location for an error
 *
 * Loads the program's rules of a language and after them, in name order, the user's: the files
 * that end in ".rules" in counterpoint/rules/LANGUAGE below the user's configuration. No such
 * folder is no error.
 *
 * Returns: (nullable) (transfer full): the rules, or %NULL with %CP_READER_ERROR_RULES or
 *   %CP_CORPUS_ERROR_READ; the message names the file and the line
 */
CpRules *
cp_rules_load (const char *language, GError **error)
{
  g_autoptr (CpRules) self = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  if (!is_language (language))
    {
      g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_RULES,
                           /* Translators: what is wrong with the name of a language, such as
                            * “English” for “en” */
                           _("this is not the code of a language"));
      return NULL;
    }

  self = cp_rules_new_empty ();
  if (!read_own_files (self, language, error) || !read_user_files (self, language, error))
    return NULL;
  return g_steal_pointer (&self);
}
