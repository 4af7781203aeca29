/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of reading, writing and checking queries. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-compare-error.h"
#include "cp-query.h"

/* What is typed, and how it is written back. */
static const struct
{
  const char *typed;
  const char *written;
} good_queries[] = {
  { "", "" },
  { "  \t\n ", "" },
  { "bridge", "bridge" },
  { "  Bridge   SAFE ", "Bridge SAFE" },
  { "\"the bridge\"", "\"the bridge\"" },
  { "\"a: colon | bar -minus\"", "\"a: colon | bar -minus\"" },
  { "-bridge -\"the river\"", "-bridge -\"the river\"" },
  { "ROLE:official", "role:official" },
  { "-role:official|expert", "-role:official|expert" },
  { "country:\"South Korea\"|France", "country:\"South Korea\"|France" },
  { "role:\"official\"", "role:official" },
  /* In quotation marks, \" is a quotation mark and \\ a backslash; elsewhere it is itself. */
  { "\"a \\\"b\\\" c\"", "\"a \\\"b\\\" c\"" },
  { "\"a\\\\\" b", "\"a\\\\\" b" },
  { "\"a\\b\"", "\"a\\\\b\"" },
  { "role:\"x\\\"y\"", "role:\"x\\\"y\"" },
  { "role:\"x\\\\ y\"|\"\\\"\"", "role:\"x\\\\ y\"|\"\\\"\"" },
  { "a\\b role:c\\d", "a\\b role:c\\d" },
  { "document:\"a|b\"", "document:\"a|b\"" },
  { "outlet:x:y", "outlet:x:y" },
  { "mode:direct|none", "mode:direct|none" },
  { "MODE:Direct|BLOCK", "mode:direct|block" },
  { "month:2024-06|2024|none", "month:2024-06|2024|none" },
  { "after:2024 before:2024-06-30", "after:2024 before:2024-06-30" },
  { "role:none speaker:none outlet:none country:none topic:none",
    "role:none speaker:none outlet:none country:none topic:none" },
  { "Tajik-Afghan", "Tajik-Afghan" },
  { "l’été мир 安山", "l’été мир 安山" },
  { "one\xC2\xA0two", "one two" },
};

/* What is wrong, and what the sentence has to name. */
static const struct
{
  const char *typed;
  const char *named;
} bad_queries[] = {
  { "\"the bridge", "“\"the”: the quotation mark is never closed" },
  { "role:\"x", "never closed" },
  { "\"x\\\"", "never closed" },
  { "\"x\\", "never closed" },
  { "role:", "“role:”: a value is missing" },
  { "role:official|", "“role:official|”: a value is missing" },
  { "role:|official", "a value is missing" },
  { "role:\"\"", "a value is missing" },
  { "speakr:x", "there is no field “speakr”. The fields are role, speaker, outlet" },
  { "http://example.org", "there is no field “http”" },
  { ":x", "there is no field “”" },
  { "after:2024-13", "“2024-13” is no date" },
  { "after:none", "“none” is no date" },
  { "before:tomorrow", "“tomorrow” is no date" },
  { "month:2024-06-06", "“2024-06-06” is a day" },
  { "mode:loud", "“loud” is no mode" },
  { "-", "right after one “-”" },
  { "a - b", "“-”: write a word" },
  { "--a", "“--a”: write a word" },
  { "a|b", "“a|b”: “|” stands only between" },
  { "\"a\"b", "write a blank after" },
  { "a\"b\"", "write a blank before" },
  { "role:a\"b\"", "around a whole value" },
  { "country:\"A\"B", "around a whole value" },
  { "!?", "“!?” has no letter or digit" },
  { "\"…\"", "has no letter or digit" },
  { "a\x01", "control character in it (U+0001)" },
  { "a\x7F", "control character" },
  { "\xFF", "UTF-8" },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_queries); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CpQuery) query = cp_query_parse (good_queries[i].typed, &error);
      g_autoptr (CpQuery) again = NULL;
      g_autofree char *written = NULL;
      g_autofree char *written_again = NULL;

      g_assert_no_error (error);
      written = cp_query_to_string (query);
      g_assert_cmpstr (written, ==, good_queries[i].written);
      g_assert_cmpint (cp_query_is_empty (query), ==, *written == '\0');
      again = cp_query_parse (written, &error);
      g_assert_no_error (error);
      written_again = cp_query_to_string (again);
      g_assert_cmpstr (written_again, ==, written);
    }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_queries); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_query_parse (bad_queries[i].typed, &error));
      g_assert_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_SYNTAX);
      if (strstr (error->message, bad_queries[i].named) == NULL)
        g_error ("%s: %s", bad_queries[i].typed, error->message);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_long (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (64 * 1024, 'x');
  g_autofree char *longer = g_strconcat (text, "y", NULL);
  g_autofree char *quoted = g_strconcat ("role:", text + 100, "|", NULL);
  g_autoptr (CpQuery) query = cp_query_parse (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (query);
  g_assert_null (cp_query_parse (longer, &error));
  g_assert_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "64 KiB"));
  g_clear_error (&error);

  g_assert_null (cp_query_parse (quoted, &error));
  g_assert_cmpuint (strlen (error->message), <, 300);
  g_assert_nonnull (strstr (error->message, "xxx…"));
}

static void
test_reference (void)
{
  CpQuery *query = cp_query_parse ("bridge", NULL);

  g_assert_true (cp_query_ref (query) == query);
  cp_query_unref (query);
  g_assert_false (cp_query_is_empty (query));
  cp_query_unref (query);
}

static void
assert_unknown (CpSnapshot *snapshot, const char *text, const char *named)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpQuery) query = cp_query_parse (text, &error);

  g_assert_no_error (error);
  g_assert_false (cp_query_check (query, snapshot, &error));
  g_assert_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN);
  if (strstr (error->message, named) == NULL)
    g_error ("%s: %s", text, error->message);
}

static void
test_check (void)
{
  static const char *const known[] = {
    "", "bridge -\"x y\"", "role:official|EXPERT", "role:none", "speaker:\"ada mayor\"",
    "outlet:\"echo du nord\"", "document:d2", "document:\"ECHO, SPRING\"", "document:\"two banks\"",
    "speaker:mayor|Engineer", "role:Эксперт|ИНСАЙДЕРЫ",
    "country:\"sao tarelia\"|Velmoria", "topic:Safety|none", "mode:direct month:1066 after:3000",
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CpQuery) query = cp_query_parse (known[i], NULL);

      g_assert_true (cp_query_check (query, snapshot, &error));
      g_assert_no_error (error);
    }
  assert_unknown (snapshot, "role:minister", "“role:minister” names nothing in this corpus. It has "
                                             "official, expert, insider.");
  assert_unknown (snapshot, "role:official|x", "“role:x”");
  assert_unknown (snapshot, "-country:France", "It has Velmoria, São Tarelia, Sao tarelia.");
  /* A part of what somebody unnamed is called, a part of a word, and an own label tell nobody. */
  assert_unknown (snapshot, "speaker:cy", "“speaker:cy”");
  assert_unknown (snapshot, "speaker:engine", "“speaker:engine”");
  assert_unknown (snapshot, "role:СМИ", "“role:СМИ”");
  assert_unknown (snapshot, "document:none", "“document:none”");
  assert_unknown (snapshot, "bridge topic:x", "It has cost, safety, art, traffic.");
}

static void
test_check_many (void)
{
  CpSyntheticOptions options = { .n_documents = 1, .n_statements = 1, .n_speakers = 30 };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_synthetic (7, &options);

  assert_unknown (snapshot, "speaker:x", "speaker-9, speaker-10, …");
  assert_unknown (snapshot, "topic:x", "which has none of the kind");
}

static void
test_label (void)
{
  static const char *const labels[][2] = {
    { "role:official", "Official" },
    { "role:OFFICIAL", "Official" },
    { "role:official|insider|expert", "Official, Insider, Expert" },
    { "speaker:mayor", "Ada Mayor" },
    { "speaker:ENGINEER", "Bo Engineer" },
    { "speaker:ada", "Ada Mayor" },
    { "role:эксперт", "Expert" },
    { "outlet:echo", "Écho du Nord" },
    { "document:d1", "The Bugle, Mar 2024" },
    { "document:d2", "Echo, spring" },
    { "document:d3", "A letter" },
    { "document:d4", "The Bugle, Nov 2023" },
    { "document:d5", "d5" },
    { "country:\"sao tarelia\"", "São Tarelia" },
    { "topic:safety", "Safety" },
    { "role:none", "No role" },
    { "role:official|minister", "role:official|minister" },
    { "-role:official", "-role:official" },
    { "mode:direct", "mode:direct" },
    { "role:official  topic:art", "role:official topic:art" },
    { "Bridge", "Bridge" },
    { "", "" },
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (CpQuery) query = cp_query_parse (labels[i][0], NULL);
      g_autofree char *label = cp_query_dup_label (query, snapshot);

      g_assert_cmpstr (label, ==, labels[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/good", test_good);
  g_test_add_func ("/query/bad", test_bad);
  g_test_add_func ("/query/long", test_long);
  g_test_add_func ("/query/reference", test_reference);
  g_test_add_func ("/query/check", test_check);
  g_test_add_func ("/query/check-many", test_check_many);
  g_test_add_func ("/query/label", test_label);
  return g_test_run ();
}
