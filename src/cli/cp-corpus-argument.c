/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The corpus that a command is about. */

#include "cp-corpus-argument.h"

#include <glib/gi18n-lib.h>

#include "cp-cli-error.h"
#include "cp-corpus-error.h"
#include "cp-project-file.h"

/* As many ids as an error lists before it breaks off. */
#define MAX_LISTED 20

/* A text that is taken for a project: who has an article is told where it goes. */
static gboolean
is_article (const char *path, const GError *error)
{
  return g_error_matches (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_SYNTAX)
         && !g_str_has_suffix (path, ".counterpoint");
}

static char *
list_ids (CpSnapshot *snapshot, CpArray array)
{
  GString *list = g_string_new (NULL);
  const guint32 *order;
  guint n_records;

  order = cp_snapshot_get_order (snapshot, array, &n_records);
  for (guint i = 0; i < MIN (n_records, MAX_LISTED); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            cp_item_get_id (cp_snapshot_get_item (snapshot, array, order[i])));
  if (n_records > MAX_LISTED)
    g_string_append (list, ", …");
  return g_string_free (list, FALSE);
}

static void
fail_unknown (CpSnapshot *snapshot, CpArray array, const char *option, const char *id,
              GError **error)
{
  g_autofree char *ids = list_ids (snapshot, array);

  if (*ids == '\0')
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: an option, and the id it was given */
                 _("--%1$s: The corpus has no “%2$s”, nor any other."), option, id);
  else
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
                 /* Translators: an option, the id it was given, and a list of ids */
                 _("--%1$s: The corpus has no “%2$s”. It has: %3$s"), option, id, ids);
}

/**
 * cp_corpus_argument_load:
 * @path: (nullable): a project file; %NULL for the built-in corpus
 *
 * Loads the corpus that a command is about.
 *
 * Fails with an error of the corpus layer, which names the file, or with %CP_CLI_ERROR_FAILED where
 * the file looks like an article.
 *
 * Returns: (transfer full): the corpus
 */
CpSnapshot *
cp_corpus_argument_load (const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  CpSnapshot *snapshot;

  if (path == NULL)
    return cp_project_file_load_builtin (error);

  snapshot = cp_project_file_load (path, NULL, NULL, NULL, NULL, &local_error);
  if (snapshot != NULL)
    return snapshot;
  if (!is_article (path, local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_FAILED,
               /* Translators: %s says what is wrong with a file */
               _("%s; if it is an article, “counterpoint import FILE” reads it"),
               local_error->message);
  return NULL;
}

/**
 * cp_corpus_argument_find:
 * @option: the option that names the record
 * @id: its id
 *
 * Finds a record that an option names.
 *
 * Returns: the handle, or %CP_HANDLE_NONE with %CP_CLI_ERROR_FAILED, which lists the ids there are
 */
guint32
cp_corpus_argument_find (CpSnapshot *snapshot, CpArray array, const char *option, const char *id,
                         GError **error)
{
  guint32 handle;

  g_return_val_if_fail (snapshot != NULL, CP_HANDLE_NONE);
  g_return_val_if_fail (option != NULL && id != NULL, CP_HANDLE_NONE);

  handle = cp_snapshot_find (snapshot, array, id);
  if (handle == CP_HANDLE_NONE)
    fail_unknown (snapshot, array, option, id, error);
  return handle;
}
