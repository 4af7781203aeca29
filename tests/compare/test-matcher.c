/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of asking queries of statements. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-query.h"

/* Queries of the corpus about the bridge, and which statements match. */
static const struct
{
  const char *query;
  const char *matches;
} small_queries[] = {
  { "", "s1 s2 s3 s4 s5 s6 s7 s8 s9" },
  /* Words: of the source and of the gist, from the beginning of a word. */
  { "bridge", "s1 s2 s4 s9" },
  { "bri", "s1 s2 s4 s9" },
  { "ridge", "" },
  { "HOLDS", "s1" },
  { "cafe", "s3" },
  { "CAFÉ", "s3" },
  { "safe bridge", "s1 s4 s9" },
  { "-bridge", "s3 s5 s6 s7 s8" },
  { "bridge -safe", "s2" },
  { "river-si", "s2" },
  { "river-id", "" },
  { "\"the bridge\"", "s1 s2 s9" },
  { "\"the brid\"", "" },
  { "\"bridge is safe\"", "s1" },
  { "\"bridge as said\"", "s9" },
  { "\"bridge s cracks\"", "s2" },
  { "\"safe it holds\"", "" },
  { "\"cracks and the river side\"", "s2" },
  { "\"the river\"", "s2" },
  { "\"said is safe\"", "s9" },
  { "\"agree\"", "s3" },
  { "\"owners agree\"", "s3" },
  { "\"safe it\"", "" },
  { "-\"the bridge\" bridge", "s4" },
  { "mayor", "" },
  /* Fields. */
  { "role:official", "s1 s3 s9" },
  { "role:expert", "s2 s4 s7" },
  { "role:Expert|insider", "s2 s4 s5 s7" },
  { "role:none", "s6 s8" },
  { "-role:none|official", "s2 s4 s5 s7" },
  { "role:minister", "" },
  { "-role:minister", "s1 s2 s3 s4 s5 s6 s7 s8 s9" },
  { "speaker:clerk", "s3 s5" },
  { "-speaker:clerk", "s1 s2 s4 s6 s7 s8 s9" },
  { "speaker:\"ADA mayor\"", "s1 s3 s9" },
  { "speaker:mayor speaker:clerk", "s3" },
  { "speaker:none", "s8" },
  { "outlet:bugle", "s1 s2 s7 s8 s9" },
  { "outlet:\"Echo du nord\"|none", "s3 s4 s5 s6" },
  { "-outlet:bugle", "s3 s4 s5 s6" },
  { "document:d3", "s5 s6" },
  { "document:\"two banks\"|d2", "s1 s2 s3 s4" },
  { "country:velmoria", "s1 s3 s9" },
  { "country:\"são tarelia\"", "s2 s4 s5" },
  { "country:none", "s6 s7 s8" },
  { "topic:cost", "s2 s3 s4" },
  { "topic:safety topic:cost", "s2" },
  { "topic:safety -topic:cost", "s1 s7 s9" },
  { "topic:none", "s6" },
  { "-topic:none topic:art", "s8" },
  { "mode:direct|answer", "s1 s6" },
  { "mode:none", "s4 s5 s7 s8 s9" },
  /* Dates: s1 s2 2024-03-05, s3 2024, s4 2024-06, s7 2023-11, s8 2023-12-31, s9 2024-03-06. */
  { "month:2024-03", "s1 s2 s9" },
  { "month:2024", "s3" },
  { "month:none", "s5 s6" },
  { "month:2023-11|2023-12", "s7 s8" },
  { "-month:none after:2024", "s1 s2 s3 s4 s9" },
  { "after:2024-03-06", "s4 s9" },
  { "after:2024-06-01", "s4" },
  { "after:2024-06-02", "" },
  { "before:2024", "s1 s2 s3 s4 s7 s8 s9" },
  { "before:2023-11-30", "s7" },
  { "before:2023-11-29", "" },
  { "before:2024-06-29", "s1 s2 s7 s8 s9" },
  { "before:2024-06-30", "s1 s2 s4 s7 s8 s9" },
  { "after:2024-01 before:2024-11", "s1 s2 s4 s9" },
  { "-after:2024", "s5 s6 s7 s8" },
  /* Together. */
  { "role:official bridge topic:safety before:2024-03-05", "s1" },
};

static char *
join_matches (CpSnapshot *snapshot, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpQuery) query = cp_query_parse (text, &error);
  g_autoptr (CpMatcher) matcher = NULL;
  g_autoptr (GArray) handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint8 *matches = NULL;
  guint n_rows = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS);

  g_assert_no_error (error);
  matcher = cp_matcher_new (query, snapshot);
  matches = cp_matcher_run (matcher);
  for (guint32 i = 0; i < n_rows; i++)
    {
      g_assert_cmpint (matches[i], ==, cp_matcher_matches (matcher, i));
      if (matches[i])
        g_array_append_val (handles, i);
    }
  return compare_fixture_join (snapshot, (const guint32 *) handles->data, handles->len);
}

static void
test_small (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();

  for (guint i = 0; i < G_N_ELEMENTS (small_queries); i++)
    {
      g_autofree char *matches = join_matches (snapshot, small_queries[i].query);

      if (strcmp (matches, small_queries[i].matches) != 0)
        g_error ("%s: “%s” instead of “%s”", small_queries[i].query, matches,
                 small_queries[i].matches);
    }
}

/* Gists whose characters fold into none, one or several, and where what is asked is in them. */
static const char odd_corpus[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\"}], "
    "\"statements\": ["
    "{\"id\": \"a\", \"document\": \"d\", \"gist\": \"The \xEF\xAC\x81nal co\xC2\xADoperation\"},"
    "{\"id\": \"b\", \"document\": \"d\", \"gist\": \"Cafe\xCC\x81 noir\xE2\x80\x94na\xC3\xAFve\"},"
    "{\"id\": \"c\", \"document\": \"d\", \"gist\": \"\xC2\xBD a Stra\xC3\x9F"
    "e, \xD0\x9C\xD0\x98\xD0\xA0!\"},"
    "{\"id\": \"e\", \"document\": \"d\", \"gist\": \"cafe finale, 1 2 strass\"}]}";

static const struct
{
  const char *query;
  const char *matches;
} odd_queries[] = {
  { "final", "a e" },
  { "fin", "a e" },
  { "\"the final cooperation\"", "a" },
  { "cooperation", "a" },
  { "operation", "" },
  { "the", "a" },
  { "café", "b e" },
  { "\"café noir naive\"", "b" },
  { "\"cafe no\"", "" },
  { "nai", "b" },
  { "\"1 2\"", "c e" },
  { "strasse", "c" },
  { "\"strass\"", "e" },
  { "мир", "c" },
  { "\"a straße мир\"", "c" },
  { "-cafe -мир", "a" },
};

static void
test_odd (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (odd_corpus, strlen (odd_corpus));

  for (guint i = 0; i < G_N_ELEMENTS (odd_queries); i++)
    {
      g_autofree char *matches = join_matches (snapshot, odd_queries[i].query);

      if (strcmp (matches, odd_queries[i].matches) != 0)
        g_error ("%s: “%s” instead of “%s”", odd_queries[i].query, matches,
                 odd_queries[i].matches);
    }
}

/* The same fields, looked up for each statement by itself. */

static const char *
get_record_string (CpSnapshot *snapshot, CpArray array, guint32 handle, guint member)
{
  CpItem *item = handle == CP_HANDLE_NONE ? NULL : cp_snapshot_get_item (snapshot, array, handle);

  return item == NULL ? NULL : cp_record_get_string (cp_item_get_record (item), member);
}

static gboolean
has_role (CpSnapshot *snapshot, guint32 statement, const char *id)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  const char *role = get_record_string (snapshot, CP_ARRAY_ROLES, columns->role[statement],
                                        CP_ROLE_ID);

  if (role == NULL)
    role = get_record_string (snapshot, CP_ARRAY_SPEAKERS, columns->speaker[statement],
                              CP_SPEAKER_ROLE);
  return g_strcmp0 (role, id) == 0;
}

static gboolean
has_outlet (CpSnapshot *snapshot, guint32 statement, const char *id)
{
  guint32 document = cp_snapshot_get_statements (snapshot)->document[statement];

  return g_strcmp0 (get_record_string (snapshot, CP_ARRAY_DOCUMENTS, document, CP_DOCUMENT_OUTLET),
                    id)
         == 0;
}

static gboolean
has_country (CpSnapshot *snapshot, guint32 statement, const char *country)
{
  guint32 speaker = cp_snapshot_get_statements (snapshot)->speaker[statement];

  return g_strcmp0 (
             get_record_string (snapshot, CP_ARRAY_SPEAKERS, speaker, CP_SPEAKER_COUNTRY), country)
         == 0;
}

static gboolean
has_topic (CpSnapshot *snapshot, guint32 statement, const char *id)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (
      snapshot, cp_snapshot_get_statements (snapshot)->topics[statement], &n_topics);

  for (guint i = 0; i < n_topics; i++)
    if (strcmp (cp_item_get_id (cp_snapshot_get_item (snapshot, CP_ARRAY_TOPICS, topics[i])), id)
        == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_after (CpSnapshot *snapshot, guint32 statement, const char *date)
{
  g_autofree char *own =
      cp_date_to_string (cp_date_get_first (cp_snapshot_get_statement_date (snapshot, statement)));

  return *own != '\0' && strcmp (own, date) >= 0;
}

static gboolean
holds_text (CpSnapshot *snapshot, guint32 statement, const char *text)
{
  g_autofree char *words = cp_snapshot_dup_words (snapshot, statement);
  const char *gist = cp_snapshot_get_statements (snapshot)->gist[statement];

  return g_str_match_string (text, words == NULL ? "" : words, TRUE)
         || g_str_match_string (text, gist == NULL ? "" : gist, TRUE);
}

static const struct
{
  const char *query;
  const char *value;
  gboolean (*matches) (CpSnapshot *snapshot, guint32 statement, const char *value);
} naive_queries[] = {
  { "role:expert", "expert", has_role },
  { "role:none", NULL, has_role },
  { "outlet:outlet-2", "outlet-2", has_outlet },
  { "outlet:none", NULL, has_outlet },
  { "country:Velmoria", "Velmoria", has_country },
  { "country:none", NULL, has_country },
  { "topic:topic-3", "topic-3", has_topic },
  { "after:2021-07-15", "2021-07-15", is_after },
  { "pol", "pol", holds_text },
  { "GRE", "gre", holds_text },
};

static void
test_random (void)
{
  for (guint seed = 0; seed < 25; seed++)
    {
      g_autoptr (CpSnapshot) snapshot = compare_fixture_load_random (seed);
      guint n;
      const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);

      for (guint i = 0; i < G_N_ELEMENTS (naive_queries); i++)
        {
          g_autoptr (CpQuery) query = cp_query_parse (naive_queries[i].query, NULL);
          g_autoptr (CpMatcher) matcher = cp_matcher_new (query, snapshot);
          g_autofree guint8 *matches = cp_matcher_run (matcher);

          for (guint j = 0; j < n; j++)
            g_assert_cmpint (
                matches[order[j]], ==,
                naive_queries[i].matches (snapshot, order[j], naive_queries[i].value));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matcher/small", test_small);
  g_test_add_func ("/matcher/odd", test_odd);
  g_test_add_func ("/matcher/random", test_random);
  return g_test_run ();
}
