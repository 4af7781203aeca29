/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of where the words of a query stand, and of what is shown around them. */

#include "cp-hit.h"

#include <string.h>

#include "compare-fixture.h"
#include "cp-statement-order.h"
#include "cp-word-records.h"

/* Marks as a text with brackets around them. */
static char *
bracket (const char *text, const GArray *marks)
{
  GString *bracketed = g_string_new (text);

  for (guint i = marks->len; i > 0; i--)
    {
      const CpWordMark *mark = &g_array_index (marks, CpWordMark, i - 1);

      g_string_insert_c (bracketed, mark->end, ']');
      g_string_insert_c (bracketed, mark->start, '[');
    }
  return g_string_free (bracketed, FALSE);
}

static void
test_marks (void)
{
  static const char *const cases[][3] = {
    { "bord", "The borders, border and reborder", "The [borders], [border] and reborder" },
    { "\"the border\"", "The border of the borders; the  BORDER.",
      "[The border] of the borders; [the  BORDER]." },
    { "cafe", "Caf\u00e9 and cafe\u0301s", "[Caf\u00e9] and [cafe\u0301s]" },
    { "fine", "\ufb01ne and \ufb01nes", "[\ufb01ne] and [\ufb01nes]" },
    { "water", "wa\u00adter is wa-ter", "[wa\u00adter] is wa-ter" },
    { "bridge toll", "toll, bridge", "[toll], [bridge]" },
    { "\"a b\" b", "a b b", "[a b] [b]" },
    { "\"la la\"", "la la la", "[la la] la" },
    { "bridge -toll role:official", "bridge toll", "[bridge] toll" },
    { "\u0433\u0440\u0430\u043d", "\u0413\u0420\u0410\u041d\u0418\u0426\u0410!",
      "[\u0413\u0420\u0410\u041d\u0418\u0426\u0410]!" },
    { "x", "nothing", "nothing" },
  };
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CpWordMark));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpQuery) query = cp_query_parse (cases[i][0], NULL);
      g_autoptr (CpWordFinder) finder = cp_word_finder_new (query);
      g_autofree char *text = NULL;

      cp_word_finder_list (finder, cases[i][1], strlen (cases[i][1]), marks);
      text = bracket (cases[i][1], marks);
      g_assert_cmpstr (text, ==, cases[i][2]);
    }
}

static void
test_nothing_to_find (void)
{
  g_autoptr (CpQuery) query = cp_query_parse ("role:official -toll", NULL);

  g_assert_null (cp_word_finder_new (NULL));
  g_assert_null (cp_word_finder_new (query));
}

static const char project[] =
    "{\"format\": \"counterpoint\", \"version\": 1,"
    " \"documents\": [{\"id\": \"d\", \"text\": \"Ferries.\\nThe mayor said that the old bridge\\n"
    "stays open, and the toll goes. So it is.\\nThe end.\"}, {\"id\": \"e\"}],"
    " \"speakers\": [{\"id\": \"z\", \"name\": \"Zora\"}, {\"id\": \"a\", \"name\": \"Ada\"}],"
    " \"statements\": ["
    "{\"id\": \"s\", \"document\": \"d\", \"speaker\": \"z\", \"start\": 29, \"end\": 74,"
    " \"gist\": \"No charge.\", \"origin\": \"found\", \"confidence\": 90},"
    "{\"id\": \"t\", \"document\": \"e\", \"speaker\": \"a\", \"gist\": \"The bridge is closed.\","
    " \"origin\": \"found\", \"confidence\": 40},"
    "{\"id\": \"u\", \"document\": \"e\", \"gist\": \"A new bridge, at last.\"}]}";

static void
assert_hit (CpSnapshot *snapshot, const char *search, const char *statement, guint around,
            const char *expected, gboolean is_gist)
{
  g_autoptr (CpQuery) query = cp_query_parse (search, NULL);
  g_autoptr (CpWordFinder) finder = cp_word_finder_new (query);
  g_autoptr (CpHit) hit =
      cp_hit_new (finder, snapshot, compare_fixture_find (snapshot, statement), around);
  g_autofree char *text = bracket (hit->text, hit->marks);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (hit->is_gist, ==, is_gist);
  g_assert_cmpuint (hit->said_end, <=, strlen (hit->text));
}

static void
test_hit (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (project, strlen (project));

  /* Its paragraph is around what is said, and no other one. */
  assert_hit (snapshot, "bridge", "s", 100,
              "The mayor said that the old [bridge] stays open, and the toll goes. So it is.",
              FALSE);
  assert_hit (snapshot, "bridge toll", "s", 12, "hat the old [bridge] stays open,", FALSE);
  assert_hit (snapshot, "toll", "s", 12, "en, and the [toll] goes. So it", FALSE);
  /* What stands around is not what is said. */
  assert_hit (snapshot, "mayor", "s", 100, "the old bridge stays open, and the toll goes.", FALSE);
  assert_hit (snapshot, "", "s", 10, "the old bridge stays", FALSE);
  assert_hit (snapshot, "charge", "s", 100, "No [charge].", TRUE);
  assert_hit (snapshot, "bridge", "t", 100, "The [bridge] is closed.", TRUE);
  assert_hit (snapshot, "role:none", "t", 100, "The bridge is closed.", TRUE);
}

static void
test_keys (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (project, strlen (project));
  g_autoptr (CpQuery) query = cp_query_parse ("bridge", NULL);
  g_autoptr (CpWordFinder) finder = cp_word_finder_new (query);
  g_autoptr (CpHit) hit =
      cp_hit_new (finder, snapshot, compare_fixture_find (snapshot, "s"), 100);
  g_autofree char *after = cp_hit_dup_after (hit, 3);
  g_autofree char *before = cp_hit_dup_before (hit, 3);

  g_assert_cmpstr (after, ==, "bridge stays open ");
  g_assert_cmpstr (before, ==, "old the that ");
}

static void
assert_order (CpSnapshot *snapshot, CpStatementOrder order, const char *expected)
{
  g_autoptr (CpQuery) query = cp_query_parse ("bridge", NULL);
  const CpMatrixOptions options = { .filter = query };
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &options, NULL, NULL);
  g_autoptr (GArray) list = cp_statement_order_list (matrix, order, NULL);
  g_autofree char *ids =
      compare_fixture_join (snapshot, (const guint32 *) (gpointer) list->data, list->len);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (project, strlen (project));

  assert_order (snapshot, CP_ORDER_CORPUS, "s t u");
  assert_order (snapshot, CP_ORDER_DATE, "s t u");
  assert_order (snapshot, CP_ORDER_SPEAKER, "t s u");
  assert_order (snapshot, CP_ORDER_CONFIDENCE, "t s u");
  assert_order (snapshot, CP_ORDER_AFTER, "u t s");
  assert_order (snapshot, CP_ORDER_BEFORE, "u s t");
}

static void
test_cancelled (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (project, strlen (project));
  const CpMatrixOptions options = { 0 };
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &options, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GArray) list = NULL;

  g_cancellable_cancel (cancellable);
  list = cp_statement_order_list (matrix, CP_ORDER_SPEAKER, cancellable);
  g_assert_cmpuint (list->len, ==, 3);
}

static void
assert_records (CpSnapshot *snapshot, CpArray array, const char *search, const char *expected)
{
  g_autoptr (CpQuery) query = cp_query_parse (search, NULL);
  g_autoptr (CpWordFinder) finder = cp_word_finder_new (query);
  g_autoptr (GArray) list = cp_word_records_list (finder, snapshot, array, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (
        ids, "%s%s", i > 0 ? " " : "",
        cp_item_get_id (cp_snapshot_get_item (snapshot, array, g_array_index (list, guint32, i))));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_records (void)
{
  static const char named[] =
      "{\"format\": \"counterpoint\", \"version\": 1,"
      " \"outlets\": [{\"id\": \"o\", \"name\": \"The Bugle\"}],"
      " \"documents\": [{\"id\": \"d\", \"outlet\": \"o\", \"title\": \"Tolls at the bridge\"},"
      " {\"id\": \"e\", \"label\": \"Bridge two\"}, {\"id\": \"f\"}],"
      " \"speakers\": [{\"id\": \"z\", \"name\": \"Zora Qu\u00edll\", \"aliases\": [\"The Mayor\"]},"
      " {\"id\": \"a\", \"name\": \"Ada\"}]}";
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (named, strlen (named));

  assert_records (snapshot, CP_ARRAY_SPEAKERS, "quill zora", "z");
  assert_records (snapshot, CP_ARRAY_SPEAKERS, "\"the mayor\"", "z");
  assert_records (snapshot, CP_ARRAY_SPEAKERS, "da", "");
  assert_records (snapshot, CP_ARRAY_SPEAKERS, "role:none", "");
  assert_records (snapshot, CP_ARRAY_DOCUMENTS, "bridge", "d e");
  assert_records (snapshot, CP_ARRAY_DOCUMENTS, "bugle toll", "d");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hit/marks", test_marks);
  g_test_add_func ("/hit/nothing-to-find", test_nothing_to_find);
  g_test_add_func ("/hit/hit", test_hit);
  g_test_add_func ("/hit/keys", test_keys);
  g_test_add_func ("/hit/order", test_order);
  g_test_add_func ("/hit/cancelled", test_cancelled);
  g_test_add_func ("/hit/records", test_records);

  return g_test_run ();
}
