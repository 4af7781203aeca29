/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests queries that are made to name other ids. */

#include "cp-query-text.h"

typedef struct
{
  CpArray array;
  const char *query;
  const char *expected;
} Case;

/* "a" becomes "b", and "long one" becomes "the \"other\"". */
static const Case cases[] = {
  { CP_ARRAY_ROLES, "role:a", "role:b" },
  { CP_ARRAY_ROLES, "role:a|b", "role:b" },
  { CP_ARRAY_ROLES, "role:b|c|a", "role:b|c" },
  { CP_ARRAY_ROLES, "-role:a tide role:c", "-role:b tide role:c" },
  { CP_ARRAY_ROLES, "ROLE:a", "ROLE:b" },
  { CP_ARRAY_ROLES, "role:\"a\"", "role:b" },
  { CP_ARRAY_ROLES, "role:\"long one\"|a", "role:\"the \\\"other\\\"\"|b" },
  { CP_ARRAY_SPEAKERS, "role:a speaker:a", "role:a speaker:b" },
  { CP_ARRAY_SPEAKERS, "\"speaker:a\" a  roles:a", "\"speaker:a\" a  roles:a" },
  { CP_ARRAY_SPEAKERS, "speaker:\"a b\"|\"c", "speaker:\"a b\"|\"c" },
  { CP_ARRAY_TOPICS, "topic:a\ttopic:none", "topic:b\ttopic:none" },
  { CP_ARRAY_OUTLETS, "outlet:ab|ba", "outlet:ab|ba" },
  { CP_ARRAY_DOCUMENTS, "document:a", "document:b" },
  { CP_ARRAY_QUESTIONS, "topic:a", "topic:a" },
  { CP_ARRAY_ROLES, "others", "others" },
  { CP_ARRAY_ROLES, "", "" },
  { CP_ARRAY_ROLES, "-", "-" },
  { CP_ARRAY_ROLES, "role:", "role:" },
};

static void
test_redirect (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (ids, (gpointer) "a", (gpointer) "b");
  g_hash_table_insert (ids, (gpointer) "long one", (gpointer) "the \"other\"");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *query = cp_query_text_redirect (cases[i].query, cases[i].array, ids);

      g_assert_cmpstr (query, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query-text/redirect", test_redirect);
  return g_test_run ();
}
