/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what a snapshot says of a corpus. */

#include "cp-snapshot.h"

#include <string.h>

#include "cp-snapshot-records.h"
#include "project-fixture.h"

#define HEAD "{\"format\": \"counterpoint\", \"version\": 1"

static guint32
find (CpSnapshot *snapshot, CpArray array, const char *id)
{
  guint32 handle = cp_snapshot_find (snapshot, array, id);

  g_assert_cmpuint (handle, !=, CP_HANDLE_NONE);
  return handle;
}

static guint32
find_statement (CpSnapshot *snapshot, const char *id)
{
  return find (snapshot, CP_ARRAY_STATEMENTS, id);
}

static void
test_members (void)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load_sample ("full");
  g_autoptr (CpSnapshot) bare = project_fixture_load_sample ("empty");
  g_autofree char *left = cp_snapshot_dup_left (snapshot);
  g_autofree char *right = cp_snapshot_dup_right (snapshot);

  g_assert_cmpstr (cp_snapshot_get_title (snapshot), ==, "The bridge of Vík — мост");
  g_assert_cmpstr (cp_snapshot_get_language (snapshot), ==, "en");
  g_assert_cmpstr (left, ==, "role:official -via:wire");
  g_assert_cmpstr (right, ==, "role:expert|insider");
  g_assert_null (cp_snapshot_get_title (bare));
  g_assert_null (cp_snapshot_get_language (bare));
  g_assert_null (cp_snapshot_get_sides (bare));
  g_assert_null (cp_snapshot_get_extra (bare));
}

static void
assert_sides (const char *json, const char *left, const char *right)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load (json);
  g_autofree char *own_left = cp_snapshot_dup_left (snapshot);
  g_autofree char *own_right = cp_snapshot_dup_right (snapshot);

  g_assert_cmpstr (own_left, ==, left);
  g_assert_cmpstr (own_right, ==, right);
}

/* Where the corpus names no sides, they are officials and experts, else its first two roles. */
static void
test_default_sides (void)
{
  assert_sides (HEAD "}", "role:official", "role:expert");
  assert_sides (HEAD ", \"roles\": [{\"id\": \"expert\", \"label\": \"E\"}, {\"id\": \"media\", "
                "\"label\": \"M\"}, {\"id\": \"official\", \"label\": \"O\"}]}", "role:official",
                "role:expert");
  assert_sides (HEAD ", \"roles\": [{\"id\": \"a\", \"label\": \"A\"}, {\"id\": \"b c\", \"label\": "
                "\"B\"}, {\"id\": \"official\", \"label\": \"O\"}]}", "role:a", "role:\"b c\"");
  assert_sides (HEAD ", \"roles\": [{\"id\": \"a\\\"b\\\\\", \"label\": \"A\"}]}",
                "role:\"a\\\"b\\\\\"", NULL);
  assert_sides (HEAD ", \"roles\": []}", NULL, NULL);
  assert_sides (HEAD ", \"sides\": {\"right\": \"via:x\"}}", "role:official", "via:x");
}

static void
test_registers (void)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load_sample ("full");
  const guint32 *order;
  guint n_speakers;

  order = cp_snapshot_get_order (snapshot, CP_ARRAY_SPEAKERS, &n_speakers);
  g_assert_cmpuint (n_speakers, ==, 4);
  g_assert_cmpuint (cp_snapshot_get_n_records (snapshot, CP_ARRAY_SPEAKERS), ==, 4);
  for (guint i = 0; i < n_speakers; i++)
    {
      CpItem *item = cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS, order[i]);

      g_assert_true (CP_IS_SPEAKER (item));
      g_assert_cmpuint (order[i], >, CP_HANDLE_NONE);
      g_assert_cmpuint (order[i], <, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_SPEAKERS));
      g_assert_cmpuint (cp_snapshot_get_rank (snapshot, CP_ARRAY_SPEAKERS, order[i]), ==, i);
      g_assert_cmpuint (find (snapshot, CP_ARRAY_SPEAKERS, cp_item_get_id (item)), ==, order[i]);
    }

  g_assert_cmpuint (cp_snapshot_find (snapshot, CP_ARRAY_SPEAKERS, "nobody"), ==, CP_HANDLE_NONE);
  g_assert_cmpuint (cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, "none"), ==, CP_HANDLE_NONE);
  g_assert_null (cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS, CP_HANDLE_NONE));
  g_assert_null (cp_snapshot_get_speaker (snapshot, 999));
  g_assert_cmpuint (cp_snapshot_get_rank (snapshot, CP_ARRAY_SPEAKERS, 999), ==, G_MAXUINT);
  g_assert_cmpstr (cp_document_get_title (cp_snapshot_get_document (
                       snapshot, find (snapshot, CP_ARRAY_DOCUMENTS, "d-2"))), ==, "Ferry or bridge?");
  g_assert_true (cp_topic_is_main (
      cp_snapshot_get_topic (snapshot, find (snapshot, CP_ARRAY_TOPICS, "cost"))));
  g_assert_cmpuint (cp_question_get_n_positions (cp_snapshot_get_question (
                        snapshot, find (snapshot, CP_ARRAY_QUESTIONS, "q-open"))), ==, 3);
}

static void
test_statement_columns (void)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load_sample ("full");
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint32 one = find_statement (snapshot, "s-1");
  guint32 three = find_statement (snapshot, "s-3");
  const guint32 *topics;
  guint n_topics;

  g_assert_cmpuint (columns->n_rows, ==, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS));
  g_assert_false (columns->live[CP_HANDLE_NONE]);
  g_assert_true (columns->live[one]);
  g_assert_cmpstr (columns->id[one], ==, "s-1");
  g_assert_cmpstr (columns->rule[one], ==, "quote-said");
  g_assert_cmpuint (columns->mode[one], ==, CP_MODE_DIRECT);
  g_assert_cmpint (columns->turn[one], ==, -3);
  g_assert_cmpint (columns->confidence[one], ==, 0);
  g_assert_cmpuint (columns->reported[one], ==, find (snapshot, CP_ARRAY_SPEAKERS, "source"));
  g_assert_cmpuint (columns->via[one], ==, find (snapshot, CP_ARRAY_OUTLETS, "wire"));
  g_assert_cmpuint (columns->more[one]->n_with, ==, 2);
  g_assert_cmpuint (columns->anchor[one]->paragraph, ==, 2);
  g_assert_cmphex (columns->anchor[one]->digest, ==, 0x0123456789abcdef);
  /* The anchor's number of words is the source's. */
  g_assert_cmpuint (columns->words[one], ==, 3);

  topics = cp_snapshot_get_topic_set (snapshot, columns->topics[one], &n_topics);
  g_assert_cmpuint (n_topics, ==, 2);
  g_assert_cmpuint (topics[0], ==, find (snapshot, CP_ARRAY_TOPICS, "cost"));
  /* In another order they are another set; the empty one is 0. */
  g_assert_cmpuint (columns->topics[one], !=, columns->topics[find_statement (snapshot, "s-5")]);
  g_assert_cmpuint (columns->topics[three], ==, 0);
  g_assert_cmpuint (cp_snapshot_get_n_topic_sets (snapshot), ==, 4);

  g_assert_cmpint (columns->turn[three], ==, 0);
  g_assert_cmpint (columns->turn[find_statement (snapshot, "s-2")], ==, CP_TURN_NONE);
  g_assert_cmpint (columns->confidence[three], ==, CP_CONFIDENCE_NONE);
  g_assert_cmpuint (columns->mention_start[three], ==, CP_OFFSET_NONE);
  g_assert_cmpuint (columns->words[three], ==, 2);
  g_assert_null (columns->more[three]);
}

static void
test_relation_columns (void)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load_sample ("full");
  const CpRelationColumns *columns = cp_snapshot_get_relations (snapshot);
  const guint32 *order;
  guint n_relations;

  order = cp_snapshot_get_order (snapshot, CP_ARRAY_RELATIONS, &n_relations);
  g_assert_cmpuint (n_relations, ==, 6);
  g_assert_cmpuint (columns->from[order[0]], ==, find_statement (snapshot, "s-2"));
  g_assert_cmpuint (columns->to[order[0]], ==, find_statement (snapshot, "s-1"));
  g_assert_cmpuint (columns->type[order[0]], ==, CP_RELATION_DISPUTES);
  g_assert_cmpuint (columns->basis[order[0]], ==, CP_BASIS_SPEAKER);
  g_assert_cmpint (columns->confidence[order[0]], ==, 50);
  g_assert_cmpstr (columns->note[order[0]], ==, "She names him.");
  g_assert_cmpuint (columns->type[order[5]], ==, CP_RELATION_REPEATS);
  g_assert_cmpint (columns->confidence[order[5]], ==, CP_CONFIDENCE_NONE);
}

/* The statement's own, else its speaker's and its document's. */
static void
test_role_and_date (void)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load_sample ("full");
  guint32 own = find_statement (snapshot, "s-1");
  guint32 lent = find_statement (snapshot, "s-2");
  guint32 unknown = find_statement (snapshot, "s-3");
  guint32 without_role = find_statement (snapshot, "s-4");
  CpDate may, day;

  g_assert_true (cp_date_parse ("2024-05", &may) && cp_date_parse ("2024-05-06", &day));
  g_assert_cmpuint (cp_snapshot_get_statement_role (snapshot, own), ==,
                    find (snapshot, CP_ARRAY_ROLES, "expert"));
  g_assert_cmpuint (cp_snapshot_get_statement_role (snapshot, lent), ==,
                    find (snapshot, CP_ARRAY_ROLES, "expert"));
  g_assert_cmpuint (cp_snapshot_get_statement_role (snapshot, unknown), ==, CP_HANDLE_NONE);
  g_assert_cmpuint (cp_snapshot_get_statement_role (snapshot, without_role), ==, CP_HANDLE_NONE);

  g_assert_cmpuint (cp_snapshot_get_statement_date (snapshot, own), ==, may);
  g_assert_true (cp_snapshot_is_statement_date_inferred (snapshot, own));
  g_assert_cmpuint (cp_snapshot_get_statement_date (snapshot, lent), ==, day);
  g_assert_false (cp_snapshot_is_statement_date_inferred (snapshot, lent));
  /* A stated date in a document whose own is inferred. */
  g_assert_false (cp_snapshot_is_statement_date_inferred (snapshot, without_role));
}

static void
test_words_and_paragraph (void)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load_sample ("full");
  g_autofree char *quoted = cp_snapshot_dup_words (snapshot, find_statement (snapshot, "s-1"));
  g_autofree char *japanese = cp_snapshot_dup_words (snapshot, find_statement (snapshot, "s-2"));
  g_autofree char *arabic = cp_snapshot_dup_words (snapshot, find_statement (snapshot, "s-4"));

  g_assert_cmpstr (quoted, ==, "It is safe");
  g_assert_cmpstr (japanese, ==, "「遅すぎる」");
  g_assert_cmpstr (arabic, ==, "الجسر غير ضروري.");
  g_assert_null (cp_snapshot_dup_words (snapshot, find_statement (snapshot, "s-5")));
  g_assert_null (cp_snapshot_dup_words (snapshot, find_statement (snapshot, "s-6")));

  g_assert_cmpuint (cp_snapshot_get_paragraph (snapshot, find_statement (snapshot, "s-2")), ==, 3);
  g_assert_cmpuint (cp_snapshot_get_paragraph (snapshot, find_statement (snapshot, "s-4")), ==, 2);
  g_assert_cmpuint (cp_snapshot_get_paragraph (snapshot, find_statement (snapshot, "s-5")), ==, 0);
  g_assert_cmpuint (cp_snapshot_get_paragraph (snapshot, find_statement (snapshot, "s-6")), ==, 1);
}

static void
test_answers (void)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load_sample ("full");
  const CpAnswer *answers;
  guint n_answers;

  answers = cp_snapshot_get_answers (snapshot, find_statement (snapshot, "s-1"), &n_answers);
  g_assert_cmpuint (n_answers, ==, 2);
  g_assert_cmpuint (answers[0].question, ==, find (snapshot, CP_ARRAY_QUESTIONS, "q-open"));
  g_assert_cmpuint (answers[0].position, ==, 1);
  g_assert_cmpuint (answers[1].position, ==, 0);
  g_assert_null (cp_snapshot_get_answers (snapshot, find_statement (snapshot, "s-2"), &n_answers));
  g_assert_cmpuint (n_answers, ==, 0);
}

/* --- Reading order --- */

static CpSnapshot *
load_unordered (void)
{
  return project_fixture_load (
      HEAD ",\n\"documents\": [{\"id\": \"late\", \"date\": \"2024-05-02\", \"text\": "
      "\"One.\\n\\nTwo is long.\\nThree.\"}, {\"id\": \"bare\", \"date\": \"2024-05-02\"}, "
      "{\"id\": \"undated\"}],\n\"statements\": [\n"
      "{\"id\": \"undated\", \"document\": \"undated\", \"gist\": \"G\"},\n"
      "{\"id\": \"no-place\", \"document\": \"late\", \"gist\": \"G\"},\n"
      "{\"id\": \"third\", \"document\": \"late\", \"start\": 19, \"end\": 24},\n"
      "{\"id\": \"anchor-2\", \"document\": \"late\", \"gist\": \"G\", \"anchor\": {\"paragraph\": 2, "
      "\"offset\": 3, \"length\": 2, \"words\": 1, \"digest\": \"0000000000000000\"}},\n"
      "{\"id\": \"second-late\", \"document\": \"late\", \"start\": 13, \"end\": 17, \"anchor\": "
      "{\"paragraph\": 9, \"offset\": 0, \"length\": 2, \"words\": 1, \"digest\": "
      "\"0000000000000000\"}},\n"
      "{\"id\": \"second\", \"document\": \"late\", \"start\": 6, \"end\": 9},\n"
      "{\"id\": \"line-break\", \"document\": \"late\", \"start\": 4, \"end\": 9},\n"
      "{\"id\": \"first\", \"document\": \"late\", \"start\": 0, \"end\": 4},\n"
      "{\"id\": \"anchor-1\", \"document\": \"late\", \"gist\": \"G\", \"anchor\": {\"paragraph\": 1, "
      "\"offset\": 2, \"length\": 2, \"words\": 1, \"digest\": \"0000000000000000\"}},\n"
      "{\"id\": \"bare-offset\", \"document\": \"bare\", \"start\": 0, \"end\": 4, \"gist\": \"G\"},\n"
      "{\"id\": \"bare-anchor\", \"document\": \"bare\", \"gist\": \"G\", \"anchor\": {\"paragraph\": 7, "
      "\"offset\": 2, \"length\": 2, \"words\": 1, \"digest\": \"0000000000000000\"}},\n"
      "{\"id\": \"day\", \"document\": \"undated\", \"gist\": \"G\", \"date\": \"2024-05-01\"},\n"
      "{\"id\": \"month\", \"document\": \"undated\", \"gist\": \"G\", \"date\": \"2024-05\"},\n"
      "{\"id\": \"year\", \"document\": \"undated\", \"gist\": \"G\", \"date\": \"2024\"},\n"
      "{\"id\": \"january\", \"document\": \"late\", \"start\": 0, \"end\": 4, \"date\": \"2024-01\"}\n"
      "]}");
}

static int
compare_statements_cb (gconstpointer a, gconstpointer b, gpointer snapshot)
{
  return cp_snapshot_compare_statements (snapshot, *(const guint32 *) a, *(const guint32 *) b);
}

/* Date (a year before its January, none last), document, place; then as they came. */
static void
test_reading_order (void)
{
  static const char *const expected[] = {
    "year", "january", "month", "day", "first", "anchor-1", "line-break", "second", "anchor-2",
    "second-late", "third", "no-place", "bare-anchor", "bare-offset", "undated",
  };
  g_autoptr (CpSnapshot) snapshot = load_unordered ();
  g_autofree guint32 *sorted = NULL;
  const guint32 *order;
  guint n;

  order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  sorted = g_memdup2 (order, n * sizeof *sorted);
  g_qsort_with_data (sorted, n, sizeof *sorted, compare_statements_cb, snapshot);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (cp_snapshot_get_statements (snapshot)->id[sorted[i]], ==, expected[i]);
}

/* It is an order: of any three, whatever places they have. */
static void
test_order_is_one (void)
{
  g_autoptr (CpSnapshot) snapshot = load_unordered ();
  guint n = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS);

  for (guint32 a = 1; a < n; a++)
    for (guint32 b = 1; b < n; b++)
      {
        int result = cp_snapshot_compare_statements (snapshot, a, b);

        g_assert_true ((result == 0) == (a == b));
        g_assert_cmpint (cp_snapshot_compare_statements (snapshot, b, a), ==, -result);
        for (guint32 c = 1; c < n && result < 0; c++)
          if (cp_snapshot_compare_statements (snapshot, b, c) < 0)
            g_assert_cmpint (cp_snapshot_compare_statements (snapshot, a, c), <, 0);
      }
}

/* Any record can be had again, as the file has it. */
static void
test_records (void)
{
  g_autofree char *json = project_fixture_read_sample ("unknown");
  g_autoptr (CpSnapshot) snapshot = project_fixture_load (json);

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      guint n_records;
      const guint32 *order = cp_snapshot_get_order (snapshot, i, &n_records);

      for (guint j = 0; j < n_records; j++)
        {
          g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, i, order[j]);
          g_autofree char *line = cp_record_to_json (record);

          g_assert_nonnull (strstr (json, line));
        }
      g_assert_null (cp_snapshot_dup_record (snapshot, i, CP_HANDLE_NONE));
      g_assert_null (cp_snapshot_dup_record (snapshot, i, 999));
    }
}

static gpointer
unref_in_thread (gpointer snapshot)
{
  g_autoptr (CpSnapshot) own = snapshot;

  g_assert_cmpuint (cp_snapshot_get_n_records (own, CP_ARRAY_STATEMENTS), ==, 6);
  return NULL;
}

/* References from several threads; the last one, whichever it is, frees it. */
static void
test_references (void)
{
  CpSnapshot *snapshot = project_fixture_load_sample ("full");
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", unref_in_thread, cp_snapshot_ref (snapshot));
  cp_snapshot_unref (snapshot);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot/members", test_members);
  g_test_add_func ("/snapshot/default-sides", test_default_sides);
  g_test_add_func ("/snapshot/registers", test_registers);
  g_test_add_func ("/snapshot/statement-columns", test_statement_columns);
  g_test_add_func ("/snapshot/relation-columns", test_relation_columns);
  g_test_add_func ("/snapshot/role-and-date", test_role_and_date);
  g_test_add_func ("/snapshot/words-and-paragraph", test_words_and_paragraph);
  g_test_add_func ("/snapshot/answers", test_answers);
  g_test_add_func ("/snapshot/reading-order", test_reading_order);
  g_test_add_func ("/snapshot/order-is-one", test_order_is_one);
  g_test_add_func ("/snapshot/records", test_records);
  g_test_add_func ("/snapshot/references", test_references);
  return g_test_run ();
}
