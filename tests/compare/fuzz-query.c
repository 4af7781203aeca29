/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzz target: any text as a query of the built-in corpus. */

#include <stdint.h>

#include "cp-compare-error.h"
#include "cp-project-file.h"
#include "cp-query.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static CpSnapshot *
get_snapshot (void)
{
  static CpSnapshot *snapshot;

  if (snapshot == NULL)
    snapshot = cp_project_file_load_builtin (NULL);
  g_assert_nonnull (snapshot);
  return snapshot;
}

/* All statements at once and one by one. */
static void
ask (const CpQuery *query)
{
  g_autoptr (CpMatcher) matcher = cp_matcher_new (query, get_snapshot ());
  g_autofree guint8 *matches = cp_matcher_run (matcher);
  guint n_rows = cp_snapshot_get_n_handles (get_snapshot (), CP_ARRAY_STATEMENTS);

  for (guint32 i = 0; i < n_rows; i++)
    g_assert_cmpint (cp_matcher_matches (matcher, i) != FALSE, ==, matches[i]);
}

static void
check (const CpQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = cp_query_dup_label (query, get_snapshot ());

  g_assert_nonnull (label);
  if (!cp_query_check (query, get_snapshot (), &error))
    {
      g_assert_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpQuery) query = cp_query_parse (text, &error);
  g_autoptr (CpQuery) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *written_again = NULL;

  if (query == NULL)
    {
      g_assert_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_SYNTAX);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  written = cp_query_to_string (query);
  again = cp_query_parse (written, &error);
  g_assert_no_error (error);
  written_again = cp_query_to_string (again);
  g_assert_cmpstr (written, ==, written_again);
  ask (query);
  check (query);
  return 0;
}
