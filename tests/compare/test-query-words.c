/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what queries say in words. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-query.h"

static void
test_words (void)
{
  static const char *const words[][2] = {
    { "", "" },
    { "role:official", "Official" },
    { "role:official|expert", "Official and Expert" },
    { "role:official|insider|expert", "Official, Insider and Expert" },
    { "-role:official|none", "without Official and No role" },
    { "role:official after:2023-11 before:2024-04 border",
      "Official, Nov 2023 – Apr 2024, “border”" },
    { "after:2024-03 before:2024-03", "Mar 2024" },
    { "after:2023-11", "from Nov 2023" },
    { "before:2024", "until 2024" },
    { "after:2024|2023", "from 2024 and 2023" },
    { "-after:2024 before:2023", "until 2023, not from 2024" },
    { "before:2024 after:2023", "until 2024, from 2023" },
    { "month:2024-03|none", "Mar 2024 and No date" },
    { "mode:direct|none", "Direct and No mode" },
    { "country:\"sao tarelia\"", "São Tarelia" },
    { "document:d1", "The Bugle, Mar 2024" },
    { "-\"the bridge\"", "without “the bridge”" },
    { "-role:expert border", "“border”, without Expert" },
    { "role:minister", "minister" },
    { "role:a|b|c|d|e", "a, b, c, d and e" },
    { "role:a|b|c|d|e|f", "a, b, c, d and 2 more" },
    { "-speaker:mayor|b|c|d|e|f|g", "without Ada Mayor, b, c, d and 3 more" },
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (CpQuery) query = cp_query_parse (words[i][0], NULL);
      g_autofree char *text = cp_query_dup_words (query, snapshot);

      g_assert_cmpstr (text, ==, words[i][1]);
    }
}

/* Articles of one outlet and month are told apart as the columns of the matrix are. */
static void
test_documents (void)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1,"
      " \"outlets\": [{\"id\": \"o\", \"name\": \"The Bugle\"}],"
      " \"documents\": ["
      "{\"id\": \"a\", \"outlet\": \"o\", \"date\": \"2024-03-02\", \"title\": \"Bridges\"},"
      "{\"id\": \"b\", \"outlet\": \"o\", \"date\": \"2024-03-09\", \"title\": \"Tolls\"},"
      "{\"id\": \"c\", \"outlet\": \"o\", \"date\": \"2024-03-09\"},"
      "{\"id\": \"d\", \"outlet\": \"o\", \"date\": \"2024-04-01\"},"
      "{\"id\": \"e\", \"label\": \"Mine\"}, {\"id\": \"f\", \"title\": \"Ferries\"}]}";
  static const char *const words[][2] = {
    { "document:a", "The Bugle, 2 Mar 2024" }, { "document:b", "Tolls" },
    { "document:c", "The Bugle, 9 Mar 2024" }, { "document:d", "The Bugle, Apr 2024" },
    { "document:e", "Mine" },                  { "document:f", "Ferries" },
    { "-document:a|d", "without The Bugle, 2 Mar 2024 and The Bugle, Apr 2024" },
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (project, strlen (project));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (CpQuery) query = cp_query_parse (words[i][0], NULL);
      g_autofree char *text = cp_query_dup_words (query, snapshot);

      g_assert_cmpstr (text, ==, words[i][1]);
    }
}

/* What is looked at alone is not what is left out. */
static void
test_only (void)
{
  static const char *const words[][3] = {
    { "role:official", "only Official", "Only: Official" },
    { "-role:expert", "without Expert", "Without: Expert" },
    { "-role:expert border", "only “border”, without Expert", "Only: “border”, without Expert" },
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (CpQuery) query = cp_query_parse (words[i][0], NULL);
      g_autofree char *only = cp_query_dup_only (query, snapshot);
      g_autofree char *heading = cp_query_dup_heading (query, snapshot);

      g_assert_cmpstr (only, ==, words[i][1]);
      g_assert_cmpstr (heading, ==, words[i][2]);
    }
}

/* What is written as a value is read as that value. */
static void
test_values (void)
{
  static const char *const values[] = {
    "official", "South Korea", "a|b", "say \"no\"", "back\\slash", "\\", "a\\\"b", "東京", "-x", "a:b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GString) text = g_string_new ("-role:x|");
      g_autoptr (GError) error = NULL;
      g_autoptr (CpQuery) query = NULL;
      g_autofree char *again = NULL;

      cp_query_append_value (text, values[i]);
      query = cp_query_parse (text->str, &error);
      g_assert_no_error (error);
      again = cp_query_to_string (query);
      g_assert_cmpstr (again, ==, text->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query-words/words", test_words);
  g_test_add_func ("/query-words/documents", test_documents);
  g_test_add_func ("/query-words/only", test_only);
  g_test_add_func ("/query-words/values", test_values);
  return g_test_run ();
}
