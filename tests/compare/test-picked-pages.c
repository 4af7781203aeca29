/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of which picked statements share a page. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-picked-pages.h"

/* A lock is built. On the gate there are two questions, on the toll one; p* are officials, e* experts,
 * o* on neither side. The number says on which question, the letter at the end which position; "g" and
 * "t" bear a topic only, "n" none. x answers a question on a topic that it does not bear. */
static const char lock[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"The lock\",\n"
    "\"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},\n"
    "\"documents\": [{\"id\": \"d1\"}],\n"
    "\"speakers\": [{\"id\": \"p\", \"name\": \"Pia Gate\", \"role\": \"official\"}, "
    "{\"id\": \"e\", \"name\": \"Elf Sill\", \"role\": \"expert\"}, {\"id\": \"o\", \"name\": \"Odd "
    "Boat\"}],\n"
    "\"topics\": [{\"id\": \"gate\", \"label\": \"Gate\"}, {\"id\": \"toll\", \"label\": \"Toll\"}],\n"
    "\"questions\": [{\"id\": \"q1\", \"topic\": \"gate\", \"text\": \"Is it wide?\", \"positions\": "
    "[\"yes\", \"no\"]}, {\"id\": \"q2\", \"topic\": \"gate\", \"text\": \"Is it deep?\", "
    "\"positions\": [\"yes\", \"no\"]}, {\"id\": \"q3\", \"topic\": \"toll\", \"text\": \"Is it dear?\", "
    "\"positions\": [\"yes\", \"no\"]}],\n"
    "\"statements\": [\n"
#define STATEMENT(id, speaker, topics, answers) \
  "{\"id\": \"" id "\", \"document\": \"d1\", \"speaker\": \"" speaker "\", \"gist\": \"a\"" topics \
  answers "}"
#define GATE ", \"topics\": [\"gate\"]"
#define TOLL ", \"topics\": [\"toll\"]"
#define BOTH ", \"topics\": [\"toll\", \"gate\"]"
#define ANSWER(question, position) \
  ", \"answers\": [{\"question\": \"" question "\", \"position\": \"" position "\"}]"
    STATEMENT ("p1y", "p", GATE, ANSWER ("q1", "yes")) ",\n"
    STATEMENT ("p1y2", "p", GATE, ANSWER ("q1", "yes")) ",\n"
    STATEMENT ("p1n", "p", GATE, ANSWER ("q1", "no")) ",\n"
    STATEMENT ("e1y", "e", GATE, ANSWER ("q1", "yes")) ",\n"
    STATEMENT ("e1n", "e", GATE, ANSWER ("q1", "no")) ",\n"
    STATEMENT ("e1n2", "e", GATE, ANSWER ("q1", "no")) ",\n"
    STATEMENT ("o1y", "o", GATE, ANSWER ("q1", "yes")) ",\n"
    STATEMENT ("p2y", "p", GATE, ANSWER ("q2", "yes")) ",\n"
    STATEMENT ("e3n", "e", TOLL, ANSWER ("q3", "no")) ",\n"
    STATEMENT ("pg", "p", GATE, "") ",\n"
    STATEMENT ("eg", "e", GATE, "") ",\n"
    STATEMENT ("ogt", "o", BOTH, "") ",\n"
    STATEMENT ("et", "e", TOLL, "") ",\n"
    STATEMENT ("pn", "p", "", "") ",\n"
    STATEMENT ("en", "e", "", "") ",\n"
    STATEMENT ("x", "p", TOLL, ANSWER ("q1", "yes"))
    "]}\n";

typedef struct
{
  const char *name;
  const char *picks; /* ids, with a blank between them */
  guint max_rows;
  const char *pages; /* what each is about and its ids */
} Case;

static const Case cases[] = {
  { "none", "", 3, "" },
  { "one", "p1y", 3, "q1: p1y" },
  { "question", "p1y e1n e1y p1n", 3, "q1: p1y e1n e1y p1n" },
  /* yes has two rows, no another one: the fourth card fits beside one of them. */
  { "rows", "p1y p1y2 p1n e1n e1n2", 3, "q1: p1y p1y2 p1n e1n | q1: e1n2" },
  { "one-row", "p1y e1y p1n e1n", 1, "q1: p1y e1y | q1: p1n e1n" },
  { "two-rows", "p1y e1n p1n e1y", 2, "q1: p1y e1n p1n e1y" },
  { "others", "p1y e1y o1y p1n e1n", 3, "q1: p1y e1y o1y p1n e1n" },
  { "others-full", "p1y p1n o1y o1y", 3, "q1: p1y p1n o1y | q1: o1y" },
  { "topic", "pg eg", 3, "gate: pg eg" },
  { "topic-rows", "pg p2y p1n p1y eg", 3, "gate: pg p2y p1n | gate: p1y eg" },
  { "other-topic", "pg et", 3, "gate: pg | toll: et" },
  { "question-to-topic", "p1y pg", 3, "gate: p1y pg" },
  /* A third that only bears the topic does not take the question away from two. */
  { "question-stays", "p1y e1y pg", 3, "q1: p1y e1y | gate: pg" },
  { "two-questions", "p1y p2y", 3, "gate: p1y p2y" },
  { "new-question", "p1y e1y e3n", 3, "q1: p1y e1y | q3: e3n" },
  { "shared-topic", "pg ogt et", 3, "gate: pg ogt | toll: et" },
  { "first-shared-topic", "ogt et pg", 3, "toll: ogt et | gate: pg" },
  { "no-topic", "pn en", 3, "none: pn en" },
  { "topic-and-none", "pn pg en", 3, "none: pn | gate: pg | none: en" },
  { "foreign-answer", "p1y x", 3, "q1: p1y | toll: x" },
  { "again", "p1y p1y", 3, "q1: p1y p1y" },
};

static char *
describe (CpSnapshot *snapshot, const CpPick *picks, GArray *pages)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      const CpPickedPage *page = &g_array_index (pages, CpPickedPage, i);
      const char *about = "none";

      if (page->question != CP_HANDLE_NONE)
        about = cp_item_get_id (CP_ITEM (cp_snapshot_get_question (snapshot, page->question)));
      else if (page->topic != CP_HANDLE_NONE)
        about = cp_item_get_id (CP_ITEM (cp_snapshot_get_topic (snapshot, page->topic)));
      g_string_append_printf (text, "%s%s:", i > 0 ? " | " : "", about);
      for (guint k = page->first; k < page->first + page->n; k++)
        g_string_append_printf (text, " %s",
                                cp_snapshot_get_statements (snapshot)->id[picks[k].statement]);
    }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (lock, strlen (lock));
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);
  g_autoptr (GArray) picks = g_array_new (FALSE, FALSE, sizeof (CpPick));
  g_autoptr (GArray) pages = NULL;
  g_auto (GStrv) ids = g_strsplit (test->picks, " ", -1);
  g_autofree char *text = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      CpPick pick = { cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, ids[i]), CP_SIDE_OTHERS };

      g_assert_cmpuint (pick.statement, !=, CP_HANDLE_NONE);
      pick.side = cp_sides_get_side (sides, pick.statement);
      g_array_append_val (picks, pick);
    }
  pages = cp_picked_pages_new (snapshot, (const CpPick *) (gpointer) picks->data, picks->len,
                               test->max_rows);
  text = describe (snapshot, (const CpPick *) (gpointer) picks->data, pages);
  g_assert_cmpstr (text, ==, test->pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/picked-pages/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
