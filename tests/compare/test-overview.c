/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what each side says on each topic, and who disputes. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-overview.h"

/* A dam is planned. The surveyor disputes the minister five times on one topic, and the minister the
 * surveyor once; the fisher is on neither side; the last topic is spoken of by nobody. */
static const char dam[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"The dam\",\n"
    "\"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},\n"
    "\"roles\": [{\"id\": \"official\", \"label\": \"Official\"}, {\"id\": \"expert\", \"label\": "
    "\"Expert\"}],\n"
    "\"documents\": [{\"id\": \"d1\"}, {\"id\": \"d2\"}, {\"id\": \"d3\"}],\n"
    "\"speakers\": [{\"id\": \"minister\", \"name\": \"Eva Weir\", \"role\": \"official\"}, "
    "{\"id\": \"warden\", \"name\": \"Ib Sluice\", \"role\": \"official\"}, "
    "{\"id\": \"surveyor\", \"name\": \"Jon Level\", \"role\": \"expert\"}, "
    "{\"id\": \"geologist\", \"name\": \"Kai Slate\", \"role\": \"expert\"}, "
    "{\"id\": \"fisher\", \"name\": \"Lu Trout\"}],\n"
    "\"topics\": [{\"id\": \"rock\", \"label\": \"Rock\", \"main\": true}, {\"id\": \"price\", "
    "\"label\": \"Price\"}, {\"id\": \"fish\", \"label\": \"Fish\"}, {\"id\": \"noise\", \"label\": "
    "\"Noise\"}],\n"
    "\"statements\": [\n"
    "{\"id\": \"m1\", \"document\": \"d1\", \"speaker\": \"minister\", \"gist\": \"a\", \"topics\": "
    "[\"rock\"]},\n"
    "{\"id\": \"m2\", \"document\": \"d2\", \"speaker\": \"minister\", \"gist\": \"b\", \"topics\": "
    "[\"rock\", \"price\"]},\n"
    "{\"id\": \"w1\", \"document\": \"d2\", \"speaker\": \"warden\", \"reported\": \"fisher\", "
    "\"gist\": \"c\", \"topics\": [\"price\"]},\n"
    "{\"id\": \"l1\", \"document\": \"d1\", \"speaker\": \"surveyor\", \"gist\": \"d\", \"topics\": "
    "[\"rock\"]},\n"
    "{\"id\": \"l2\", \"document\": \"d1\", \"speaker\": \"surveyor\", \"gist\": \"e\", \"topics\": "
    "[\"rock\"]},\n"
    "{\"id\": \"l3\", \"document\": \"d3\", \"speaker\": \"surveyor\", \"gist\": \"f\", \"topics\": "
    "[\"rock\"]},\n"
    "{\"id\": \"k1\", \"document\": \"d3\", \"speaker\": \"geologist\", \"gist\": \"g\", \"topics\": "
    "[\"fish\"]},\n"
    "{\"id\": \"t1\", \"document\": \"d3\", \"speaker\": \"fisher\", \"gist\": \"h\", \"topics\": "
    "[\"fish\"]},\n"
    "{\"id\": \"x1\", \"document\": \"d3\", \"gist\": \"i\", \"role\": \"official\", \"topics\": "
    "[\"fish\"]}],\n"
    "\"relations\": [\n"
    "{\"from\": \"l1\", \"to\": \"m1\", \"type\": \"disputes\"},\n"
    "{\"from\": \"l1\", \"to\": \"m2\", \"type\": \"disputes\"},\n"
    "{\"from\": \"l2\", \"to\": \"m1\", \"type\": \"disputes\"},\n"
    "{\"from\": \"l2\", \"to\": \"m2\", \"type\": \"disputes\"},\n"
    "{\"from\": \"l3\", \"to\": \"m1\", \"type\": \"disputes\"},\n"
    "{\"from\": \"m2\", \"to\": \"l3\", \"type\": \"disputes\"},\n"
    "{\"from\": \"k1\", \"to\": \"l1\", \"type\": \"disputes\"},\n"
    "{\"from\": \"t1\", \"to\": \"m1\", \"type\": \"disputes\"},\n"
    "{\"from\": \"k1\", \"to\": \"w1\", \"type\": \"qualifies\"},\n"
    "{\"from\": \"x1\", \"to\": \"k1\", \"type\": \"disputes\"}]}\n";

typedef struct
{
  CpSnapshot *snapshot;
  CpMatrix *matrix;
  CpOverview *overview;
} Fixture;

static void
set_up_with (Fixture *self, CpSnapshot *snapshot, const char *filter)
{
  g_autoptr (CpQuery) query = filter != NULL ? cp_query_parse (filter, NULL) : NULL;
  const CpMatrixOptions options = { .filter = query };

  self->snapshot = snapshot;
  self->matrix = cp_matrix_new (snapshot, &options, NULL, NULL);
  self->overview = cp_overview_new (self->matrix);
}

static void
set_up (Fixture *self, gconstpointer filter)
{
  set_up_with (self, compare_fixture_load_text (dam, strlen (dam)), filter);
}

static void
tear_down (Fixture *self, gconstpointer filter)
{
  cp_overview_free (self->overview);
  cp_matrix_unref (self->matrix);
  cp_snapshot_unref (self->snapshot);
}

static const CpOverviewRow *
get_row (const Fixture *self, const char *id)
{
  for (guint i = 0; i < cp_matrix_get_n_rows (self->matrix); i++)
    if (strcmp (cp_matrix_get_row (self->matrix, i)->id, id) == 0)
      return cp_overview_get_row (self->overview, i);
  g_error ("no row %s", id);
}

static void
assert_disputers (const Fixture *self, const char *row, CpSide side, const char *expected)
{
  const CpOverviewRow *counted =
      row != NULL ? get_row (self, row) : cp_overview_get_row (self->overview, CP_MATRIX_TOTAL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < counted->n_disputers[side]; i++)
    {
      guint32 handle = counted->disputers[side][i];
      CpItem *item = cp_snapshot_get_item (self->snapshot, CP_ARRAY_SPEAKERS, handle);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              item != NULL ? cp_item_get_id (item) : "nobody");
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_sides (Fixture *self, gconstpointer filter)
{
  const CpOverviewRow *rock = get_row (self, "rock");
  const CpOverviewRow *price = get_row (self, "price");
  const CpOverviewRow *fish = get_row (self, "fish");
  const CpOverviewRow *noise = get_row (self, "noise");

  g_assert_true (cp_overview_get_matrix (self->overview) == self->matrix);
  g_assert_cmpuint (rock->statements[CP_SIDE_LEFT], ==, 2);
  g_assert_cmpuint (rock->speakers[CP_SIDE_LEFT], ==, 1);
  g_assert_cmpuint (rock->statements[CP_SIDE_RIGHT], ==, 3);
  g_assert_cmpuint (rock->speakers[CP_SIDE_RIGHT], ==, 1);
  g_assert_cmpuint (rock->statements[CP_SIDE_OTHERS], ==, 0);
  g_assert_cmpuint (price->relayed[CP_SIDE_LEFT], ==, 1);
  g_assert_cmpuint (price->speakers[CP_SIDE_LEFT], ==, 2);
  g_assert_cmpuint (price->statements[CP_SIDE_RIGHT], ==, 0);
  g_assert_cmpuint (fish->statements[CP_SIDE_OTHERS], ==, 1);
  g_assert_cmpuint (noise->statements[CP_SIDE_LEFT] + noise->n_documents, ==, 0);
}

/* Both speak on rock in the first article alone; on fish in the last, one of them without a name. */
static void
test_documents (Fixture *self, gconstpointer filter)
{
  const CpOverviewRow *total = cp_overview_get_row (self->overview, CP_MATRIX_TOTAL);

  g_assert_cmpuint (get_row (self, "rock")->n_documents, ==, 3);
  g_assert_cmpuint (get_row (self, "rock")->n_shared, ==, 1);
  g_assert_cmpuint (get_row (self, "price")->n_documents, ==, 1);
  g_assert_cmpuint (get_row (self, "price")->n_shared, ==, 0);
  g_assert_cmpuint (get_row (self, "fish")->n_shared, ==, 1);
  g_assert_cmpuint (total->n_documents, ==, 3);
  g_assert_cmpuint (total->n_shared, ==, 2);
  g_assert_cmpuint (total->relayed[CP_SIDE_LEFT], ==, 1);
}

/* Who disputes the other side five times is counted once; who disputes the own side, or is on
 * neither, is not. An answer counts on the topic of either statement. */
static void
test_disputes (Fixture *self, gconstpointer filter)
{
  assert_disputers (self, "rock", CP_SIDE_RIGHT, "surveyor");
  assert_disputers (self, "rock", CP_SIDE_LEFT, "minister");
  assert_disputers (self, "price", CP_SIDE_RIGHT, "surveyor");
  assert_disputers (self, "fish", CP_SIDE_RIGHT, "");
  assert_disputers (self, "fish", CP_SIDE_LEFT, "nobody");
  assert_disputers (self, "noise", CP_SIDE_LEFT, "");
  assert_disputers (self, NULL, CP_SIDE_LEFT, "minister nobody");
  assert_disputers (self, NULL, CP_SIDE_RIGHT, "surveyor");
}

/* What a filter leaves out disputes nobody. */
static void
test_filter (Fixture *self, gconstpointer filter)
{
  assert_disputers (self, "rock", CP_SIDE_RIGHT, "surveyor");
  assert_disputers (self, "rock", CP_SIDE_LEFT, "");
  assert_disputers (self, "price", CP_SIDE_RIGHT, "");
  g_assert_cmpuint (get_row (self, "rock")->n_documents, ==, 1);
}

/* The whole is what the matrix counts, and the numbers of rows never exceed it. */
static void
check_sums (const Fixture *self)
{
  const CpOverviewRow *total = cp_overview_get_row (self->overview, CP_MATRIX_TOTAL);
  const CpCount *count = cp_matrix_get_count (self->matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  guint n_relayed = 0;

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      g_assert_cmpuint (total->statements[side], ==, count->sides[side]);
      n_relayed += total->relayed[side];
    }
  g_assert_cmpuint (n_relayed, ==, count->relayed);
  g_assert_cmpuint (total->n_documents, ==, cp_matrix_get_n_documents (self->matrix));
  for (guint i = 0; i < cp_matrix_get_n_rows (self->matrix); i++)
    {
      const CpOverviewRow *row = cp_overview_get_row (self->overview, i);

      g_assert_cmpuint (row->n_shared, <=, row->n_documents);
      g_assert_cmpuint (row->n_documents, <=, total->n_documents);
      for (guint side = 0; side < CP_N_SIDES; side++)
        {
          g_assert_cmpuint (row->n_disputers[side], <=, total->n_disputers[side]);
          g_assert_cmpuint (row->relayed[side], <=, row->statements[side]);
        }
    }
}

static void
test_random (void)
{
  for (guint64 seed = 0; seed < 40; seed++)
    {
      Fixture self;

      set_up_with (&self, compare_fixture_load_random (seed), NULL);
      check_sums (&self);
      tear_down (&self, NULL);
    }
}

/* In the built-in corpus one expert disputes what officials say on threats, five times over. */
static void
test_builtin (void)
{
  Fixture self;

  set_up_with (&self, compare_fixture_load_builtin (), NULL);
  check_sums (&self);
  g_assert_cmpuint (get_row (&self, "threats")->n_shared, ==, 2);
  g_assert_cmpuint (get_row (&self, "threats")->statements[CP_SIDE_LEFT], ==, 20);
  assert_disputers (&self, "threats", CP_SIDE_RIGHT, "selteyev");
  assert_disputers (&self, "january", CP_SIDE_RIGHT, "arin");
  assert_disputers (&self, NULL, CP_SIDE_LEFT, "");
  tear_down (&self, NULL);
}

#define ADD(name, filter, test) g_test_add (name, Fixture, filter, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/overview/sides", NULL, test_sides);
  ADD ("/overview/documents", NULL, test_documents);
  ADD ("/overview/disputes", NULL, test_disputes);
  ADD ("/overview/filter", "document:d1", test_filter);
  g_test_add_func ("/overview/random", test_random);
  g_test_add_func ("/overview/builtin", test_builtin);

  return g_test_run ();
}
