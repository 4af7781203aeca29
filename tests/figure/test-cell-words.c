/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of cells that are compared together. */

#include "cp-cell-words.h"

#include "cp-comparison-words.h"
#include "figure-fixture.h"

/* A cell of the built-in corpus by ids: a topic, "none", or NULL for all; a document, or NULL. */
typedef struct
{
  const char *topic;
  const char *source;
} Cell;

typedef struct
{
  Cell cells[5];
  guint n_cells;
  const char *subject;
  const char *scope;
  const char *about;
} Case;

static const Case cases[] = {
  { { { "armenia", NULL } }, 1, "Armenia", NULL, "on Armenia" },
  { { { NULL, "004" } }, 1, "Orda.kz, Jun 2024*", NULL, "in Orda.kz, Jun 2024*" },
  { { { "none", NULL } }, 1, "No topic", NULL, "on no topic" },
  { { { NULL, NULL } }, 1, "CSTO, 2023–2024", NULL, "on any topic" },
  { { { "armenia", "004" } }, 1, "Armenia", "Orda.kz, Jun 2024*", "on Armenia" },
  { { { "threats", NULL }, { "armenia", NULL } },
    2,
    "Threats and Armenia",
    NULL,
    "on Threats and Armenia" },
  { { { "threats", "004" }, { "armenia", "004" }, { "none", "004" } },
    3,
    "Threats, Armenia, No topic",
    "Orda.kz, Jun 2024*",
    "on Threats, Armenia, No topic" },
  { { { "threats", "004" }, { "threats", "001" } },
    2,
    "Threats",
    "Orda.kz, Jun 2024* and Izvestia, Apr 2024*",
    "on Threats" },
  { { { "threats", "004" }, { "armenia", "001" } },
    2,
    "Threats and Armenia",
    "Threats: Orda.kz, Jun 2024*; Armenia: Izvestia, Apr 2024*",
    "on Threats and Armenia" },
  { { { "threats", NULL }, { "armenia", "001" } },
    2,
    "Threats and Armenia",
    "Threats; Armenia: Izvestia, Apr 2024*",
    "on Threats and Armenia" },
  { { { NULL, "004" }, { NULL, "001" } },
    2,
    "Orda.kz, Jun 2024* and Izvestia, Apr 2024*",
    NULL,
    "in Orda.kz, Jun 2024* and Izvestia, Apr 2024*" },
  { { { "threats", NULL }, { NULL, "001" } },
    2,
    "Threats; Izvestia, Apr 2024*",
    NULL,
    "in the selection" },
  { { { "threats", "000" },
      { "armenia", "003" },
      { "taliban", "001" },
      { "borders", "004" },
      { "ukraine", "002" } },
    5,
    "Threats, Armenia and 3 more",
    "Threats: Orda.kz, Nov 2023*; Armenia: AsiaNews, Nov 2023* and 3 more",
    "on Threats, Armenia and 3 more" },
};

static CpComparison *
compare_cells (CpSnapshot *snapshot, const Cell *cells, guint n_cells)
{
  CpComparisonCell asked[G_N_ELEMENTS (cases[0].cells)];
  CpComparisonOptions options = { .cells = asked, .n_cells = n_cells };
  g_autoptr (GError) error = NULL;
  CpComparison *comparison;

  for (guint i = 0; i < n_cells; i++)
    {
      gboolean none = g_strcmp0 (cells[i].topic, "none") == 0;

      asked[i] = (CpComparisonCell) { CP_HANDLE_NONE, none, cells[i].source };
      if (cells[i].topic != NULL && !none)
        asked[i].topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, cells[i].topic);
      g_assert_true (cells[i].topic == NULL || none || asked[i].topic != CP_HANDLE_NONE);
    }
  comparison = cp_comparison_new (snapshot, &options, NULL, &error);
  g_assert_no_error (error);

  return comparison;
}

static void
test_names (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *expected = &cases[i];
      g_autoptr (CpComparison) comparison =
          compare_cells (snapshot, expected->cells, expected->n_cells);
      g_autofree char *subject = cp_cell_words_dup_subject (comparison);
      g_autofree char *scope = cp_cell_words_dup_scope (comparison);
      g_autofree char *about = cp_cell_words_dup_about (comparison);

      g_assert_cmpstr (subject, ==, expected->subject);
      g_assert_cmpstr (scope, ==, expected->scope);
      g_assert_cmpstr (about, ==, expected->about);
    }
}

static guint32
find_statement (CpSnapshot *snapshot, const char *topic, const char *document, gboolean on_topic)
{
  Cell cell = { on_topic ? topic : NULL, document };
  g_autoptr (CpComparison) comparison = compare_cells (snapshot, &cell, 1);
  guint n;
  const guint32 *statements = cp_comparison_get_statements (comparison, CP_SIDE_LEFT, &n);

  for (guint i = 0; i < n; i++)
    {
      guint n_topics;
      const guint32 *topics = cp_snapshot_get_topic_set (
          snapshot, cp_snapshot_get_statements (snapshot)->topics[statements[i]], &n_topics);
      gboolean bears = FALSE;

      for (guint j = 0; j < n_topics; j++)
        bears = bears || topics[j] == cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, topic);
      if (bears == on_topic)
        return statements[i];
    }
  g_assert_not_reached ();
}

/* What is outside says which of topic and article it does not share. */
static void
test_outside (void)
{
  const Cell cells[] = { { "threats", "004" }, { "threats", "001" } };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpComparison) comparison = compare_cells (snapshot, cells, G_N_ELEMENTS (cells));
  guint32 on_topic = find_statement (snapshot, "threats", "000", TRUE);
  guint32 in_source = find_statement (snapshot, "threats", "001", FALSE);
  g_autofree char *article = cp_comparison_words_dup_outside (comparison, on_topic);
  g_autofree char *topic = cp_comparison_words_dup_outside (comparison, in_source);

  g_assert_cmpstr (article, ==, "article: Orda.kz, Nov 2023*");
  g_assert_true (g_str_has_prefix (topic, "topic: "));
  g_assert_true (cp_cell_words_has_source (comparison));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-words/names", test_names);
  g_test_add_func ("/cell-words/outside", test_outside);

  return g_test_run ();
}
