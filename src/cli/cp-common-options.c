/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options that the commands about a matrix or a comparison share. */

#include "cp-common-options.h"

#include <glib/gi18n-lib.h>

#include "cp-cli-error.h"
#include "cp-corpus-argument.h"
#include "cp-output.h"

const CpOption cp_common_option_table[] = {
  /* Translators: what --filter QUERY is for */
  { "filter", 0, CP_OPTION_TEXT, "QUERY", N_("Only the statements that match") },
  /* Translators: what --left QUERY is for; in brackets what happens without it */
  { "left", 0, CP_OPTION_TEXT, "QUERY", N_("Who stands on the left (as the corpus says)") },
  /* Translators: what --right QUERY is for; in brackets what happens without it */
  { "right", 0, CP_OPTION_TEXT, "QUERY", N_("Who stands on the right (as the corpus says)") },
  { "columns", 0, CP_OPTION_TEXT, "documents|outlets|speakers|roles|countries|months",
    /* Translators: what --columns is for; the value in brackets stays English */
    N_("What a column stands for (documents)") },
  { "measure", 0, CP_OPTION_TEXT, "statements|speakers|utterances|words|row-share|column-share",
    /* Translators: what --measure is for; the value in brackets stays English */
    N_("What is counted (statements)") },
  { "sort", 0, CP_OPTION_TEXT, "name|total|date|hand",
    /* Translators: what --sort is for; in brackets what happens without it */
    N_("The order of rows and columns (rows by total, columns by date)") },
  { NULL }
};

/* Leaves "query" alone where the option is not given or matches everything. */
static gboolean
take_query (const CpArguments *arguments, const char *option, CpQuery **query, GError **error)
{
  const char *text = cp_arguments_get (arguments, option);
  g_autofree char *name = g_strconcat ("--", option, NULL);
  g_autoptr (CpQuery) parsed = NULL;

  if (text == NULL)
    return TRUE;
  parsed = cp_common_options_parse_query (text, name, error);
  if (parsed == NULL)
    return FALSE;
  if (!cp_query_is_empty (parsed))
    *query = g_steal_pointer (&parsed);
  return TRUE;
}

/* The values were checked as choices before. */
static void
take_choices (CpCommonOptions *self, const CpArguments *arguments)
{
  const char *columns = cp_arguments_get (arguments, "columns");
  const char *measure = cp_arguments_get (arguments, "measure");
  const char *sort = cp_arguments_get (arguments, "sort");

  if (columns != NULL)
    cp_source_kind_from_string (columns, &self->columns);
  if (measure != NULL)
    cp_measure_from_string (measure, &self->measure);
  if (sort != NULL)
    cp_sort_from_string (sort, &self->sort);
}

static gboolean
check_query (const CpQuery *query, const char *name, CpSnapshot *snapshot, GError **error)
{
  if (query == NULL || cp_query_check (query, snapshot, error))
    return TRUE;

  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

static gboolean
matches_anything (const CpQuery *query, CpSnapshot *snapshot)
{
  g_autoptr (CpMatcher) matcher = cp_matcher_new (query, snapshot);
  const guint32 *order;
  guint n_statements;

  order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);
  for (guint i = 0; i < n_statements; i++)
    if (cp_matcher_matches (matcher, order[i]))
      return TRUE;
  return FALSE;
}

/**
 * cp_common_options_parse_query:
 * @text: a query
 * @name: what to call it in an error
 *
 * Parses a query from the command line.
 *
 * Fails with %CP_CLI_ERROR_USAGE.
 *
 * Returns: (transfer full): the query
 */
CpQuery *
cp_common_options_parse_query (const char *text, const char *name, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  CpQuery *query;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  query = cp_query_parse (text, &local_error);
  if (query == NULL)
    g_set_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE, "%s: %s", name, local_error->message);
  return query;
}

/**
 * cp_common_options_init:
 * @self: what to fill; clear it with cp_common_options_clear ()
 *
 * Reads the common options of a command.
 *
 * Fails with %CP_CLI_ERROR_USAGE where a query is not well written.
 */
gboolean
cp_common_options_init (CpCommonOptions *self, const CpArguments *arguments, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (arguments != NULL, FALSE);

  *self = (CpCommonOptions) { .columns = CP_SOURCE_DOCUMENTS, .measure = CP_MEASURE_STATEMENTS,
                              .sort = CP_SORT_DEFAULT };
  take_choices (self, arguments);
  return take_query (arguments, "filter", &self->filter, error)
         && take_query (arguments, "left", &self->left, error)
         && take_query (arguments, "right", &self->right, error);
}

/**
 * cp_common_options_clear:
 *
 * Frees what the options own.
 */
void
cp_common_options_clear (CpCommonOptions *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->filter, cp_query_unref);
  g_clear_pointer (&self->left, cp_query_unref);
  g_clear_pointer (&self->right, cp_query_unref);
}

/**
 * cp_common_options_load:
 * @path: (nullable): a project file; %NULL for the built-in corpus
 *
 * Loads the corpus that a command is about, and says so where it has nothing that matches the
 * filter.
 *
 * Fails as cp_corpus_argument_load () and cp_sides_check () do, and with %CP_COMPARE_ERROR_UNKNOWN
 * where the corpus lacks what a query names.
 *
 * Returns: (transfer full): the corpus
 */
CpSnapshot *
cp_common_options_load (const CpCommonOptions *self, const char *path, GError **error)
{
  g_autoptr (CpSnapshot) snapshot = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  snapshot = cp_corpus_argument_load (path, error);
  if (snapshot == NULL || !check_query (self->filter, "--filter", snapshot, error)
      || !check_query (self->left, "--left", snapshot, error)
      || !check_query (self->right, "--right", snapshot, error)
      || !cp_sides_check (snapshot, self->left, self->right, error))
    return NULL;

  if (self->filter != NULL && !matches_anything (self->filter, snapshot))
    {
      g_autofree char *label = cp_query_dup_words (self->filter, snapshot);
      /* Translators: %s is a query in words */
      g_autofree char *note = g_strdup_printf (_("No statement matches the filter %s."), label);

      cp_output_print_note (note);
    }
  return g_steal_pointer (&snapshot);
}

/**
 * cp_common_options_make_matrix:
 *
 * Counts a matrix as the options want it.
 *
 * Fails as cp_matrix_new () does.
 *
 * Returns: (transfer full): the matrix
 */
CpMatrix *
cp_common_options_make_matrix (const CpCommonOptions *self, CpSnapshot *snapshot, GError **error)
{
  CpMatrixOptions options;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (snapshot != NULL, NULL);

  options = (CpMatrixOptions) {
    .filter = self->filter,
    .left = self->left,
    .right = self->right,
    .columns = self->columns,
    .measure = self->measure,
    .sort = self->sort,
  };
  return cp_matrix_new (snapshot, &options, NULL, error);
}
