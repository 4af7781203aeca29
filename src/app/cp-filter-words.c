/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What views say about what is looked at. */

#include "cp-filter-words.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"

static guint
count_all (const CpMatrix *matrix)
{
  return cp_snapshot_get_n_records (cp_matrix_get_snapshot (matrix), CP_ARRAY_STATEMENTS);
}

static guint
count_passing (const CpMatrix *matrix)
{
  return cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements;
}

/**
 * cp_filter_words_dup_total:
 *
 * Says how much is looked at: "All 104 statements", "31 of 104 statements".
 */
char *
cp_filter_words_dup_total (const CpMatrix *matrix)
{
  guint n_all;
  guint n_passing;
  g_autofree char *all = NULL;
  g_autofree char *passing = NULL;

  g_return_val_if_fail (matrix != NULL, NULL);

  n_all = count_all (matrix);
  n_passing = count_passing (matrix);
  all = cp_words_dup_number (n_all);
  passing = cp_words_dup_number (n_passing);
  if (n_all == 0)
    /* Translators: in place of a number of statements, where the corpus has none */
    return g_strdup (_("No statements"));
  if (n_passing == n_all)
    /* Translators: %s is the number of statements of a corpus */
    return g_strdup_printf (ngettext ("%s statement", "All %s statements", n_all), all);
  /* Translators: how many statements are looked at, and how many there are */
  return g_strdup_printf (ngettext ("%s of %s statement", "%s of %s statements", n_all), passing,
                          all);
}

/**
 * cp_filter_words_dup_filter:
 *
 * Says what is looked at: "Only: Official, Nov 2023 – Apr 2024", "Without: Expert".
 *
 * Returns: (nullable): the words, or %NULL where nothing restricts the matrix
 */
char *
cp_filter_words_dup_filter (const CpMatrix *matrix)
{
  const CpQuery *filter;
  g_autofree char *words = NULL;

  g_return_val_if_fail (matrix != NULL, NULL);

  filter = cp_matrix_get_filter (matrix);
  if (filter == NULL || cp_query_is_empty (filter))
    return NULL;
  words = cp_query_dup_heading (filter, cp_matrix_get_snapshot (matrix));

  return cp_words_dup_name (words);
}
