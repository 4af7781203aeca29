/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the bands of a comparison, as text, and where: with no display. */

#include "cp-band-layout.h"
#include "cp-band-words.h"
#include "cp-project-file.h"

static const char *const side_signs[CP_N_SIDES] = { "^", "#", "o" };
static const char *const lanes[CP_N_LANES] = { "", "<", "|", ">", "(", ")" };

static CpComparison *
compare (CpSnapshot *snapshot, const char *topic, const char *document)
{
  CpComparisonOptions options = {
    .topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, topic),
    .source_kind = CP_SOURCE_DOCUMENTS,
    .source = document,
  };
  g_autoptr (GError) error = NULL;
  CpComparison *comparison = cp_comparison_new (snapshot, &options, NULL, &error);

  g_assert_no_error (error);

  return comparison;
}

static CpSnapshot *
load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_builtin (&error);

  g_assert_no_error (error);

  return snapshot;
}

static void
append_statement (GString *text, CpSnapshot *snapshot, const CpPiece *piece)
{
  g_string_append_printf (text, "%s%s %s", piece->outside ? "~" : "", side_signs[piece->side],
                          cp_snapshot_get_statements (snapshot)->id[piece->statement]);
}

static void
append_piece (GString *text, CpComparison *comparison, const CpPiece *piece)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (comparison);
  g_autofree char *detail = NULL;

  g_string_append_printf (text, "%s%s", piece->begins_row ? "\n" : " ", lanes[piece->lane]);
  switch (piece->kind)
    {
    case CP_PIECE_HEADING:
      detail = cp_band_dup_detail (comparison, piece->band, 0);
      g_string_append_printf (text, "== %s: %s", cp_band_get_name (piece->band), detail);
      break;
    case CP_PIECE_QUESTION:
      detail = cp_band_dup_question (comparison, piece->question);
      g_string_append_printf (text, "? %s", detail);
      break;
    case CP_PIECE_POSITION:
      g_string_append_printf (text, "[%s%u%s]", piece->before ? "^" : "", piece->position,
                              piece->after ? "v" : "");
      break;
    case CP_PIECE_LINK:
      g_string_append_printf (
          text, "[%s%s %s%s]", piece->before ? "^" : "",
          cp_relation_type_to_string (cp_snapshot_get_relations (snapshot)->type[piece->relation]),
          piece->direction == CP_DIRECTION_TO_LEFT ? "<-" : "->", piece->after ? "v" : "");
      break;
    case CP_PIECE_CARD:
      append_statement (text, snapshot, piece);
      g_string_append_printf (text, " %u/%u", piece->place, piece->n_places);
      break;
    case CP_PIECE_POINTER:
      g_string_append (text, piece->side == CP_SIDE_OTHERS && piece->target == piece->band
                                 ? "-> above " : "-> ");
      append_statement (text, snapshot, piece);
      break;
    case CP_PIECE_GAP:
      g_string_append_printf (text, "%s none", side_signs[piece->side]);
      break;
    case CP_N_PIECE_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static char *
dup_text (const CpBandPlan *plan)
{
  GString *text = g_string_new (NULL);
  guint n;
  const CpPiece *pieces = cp_band_plan_get_pieces (plan, &n);

  for (guint i = 0; i < n; i++)
    append_piece (text, cp_band_plan_get_comparison (plan), &pieces[i]);
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

/* Bands are as they are until somebody folds them. */
static CpBandPlan *
make_plan (CpComparison *comparison, guint relations)
{
  CpBandOptions options = { .relations = relations };

  for (guint i = 0; i < CP_N_BANDS; i++)
    options.folded[i] = !cp_band_is_open (comparison, i);

  return cp_band_plan_new (comparison, &options);
}

static void
assert_golden (CpBandPlan *plan, const char *name)
{
  g_autofree char *path = g_strconcat (g_getenv ("CP_GOLDEN_DIR"), "/", name, NULL);
  g_autofree char *text = dup_text (plan);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("CP_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_golden (void)
{
  static const struct
  {
    const char *topic;
    const char *document;
    guint relations;
    const char *name;
  } cases[] = {
    { "threats", NULL, 0, "bands-threats.txt" },
    { "threats", NULL, 1u << CP_RELATION_DISPUTES, "bands-threats-disputes.txt" },
    { "armenia", NULL, 0, "bands-armenia.txt" },
    { "taliban", NULL, 0, "bands-taliban.txt" },
    { "taliban", "004", 0, "bands-taliban-elsewhere.txt" },
    { "taliban", "001", 0, "bands-taliban-nothing.txt" },
  };
  g_autoptr (CpSnapshot) snapshot = load_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CpComparison) comparison = compare (snapshot, cases[i].topic, cases[i].document);
      g_autoptr (CpBandPlan) plan = make_plan (comparison, cases[i].relations);

      assert_golden (plan, cases[i].name);
    }
}

/* Every statement of either side is there, in full or as a line that leads to it. */
static void
test_complete (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, &n_topics);

  for (guint i = 0; i < n_topics; i++)
    {
      CpItem *topic = cp_snapshot_get_item (snapshot, CP_ARRAY_TOPICS, topics[i]);
      g_autoptr (CpComparison) comparison = compare (snapshot, cp_item_get_id (topic), NULL);
      CpBandOptions options = { 0 };
      g_autoptr (CpBandPlan) plan = cp_band_plan_new (comparison, &options);

      for (guint side = 0; side < CP_N_SIDES; side++)
        {
          guint n;
          const guint32 *statements = cp_comparison_get_statements (comparison, side, &n);

          for (guint k = 0; k < n; k++)
            {
              gboolean found = FALSE;
              guint piece;

              for (guint band = 0; band < CP_N_BANDS; band++)
                found |= cp_band_plan_find_card (plan, band, statements[k], &piece);
              g_assert_true (found);
            }
        }
    }
}

/* What is folded has its heading alone, and a pointer finds its card again. */
static void
test_folded (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpComparison) comparison = compare (snapshot, "threats", NULL);
  CpBandOptions options = { .folded = { TRUE, TRUE, TRUE, TRUE, TRUE } };
  g_autoptr (CpBandPlan) folded = cp_band_plan_new (comparison, &options);
  g_autoptr (CpBandPlan) plan = make_plan (comparison, 0);
  const CpPiece *pieces;
  guint n;
  guint card;

  cp_band_plan_get_pieces (folded, &n);
  g_assert_cmpuint (n, ==, CP_N_BANDS - 1);
  g_assert_false (cp_band_plan_find_heading (folded, CP_BAND_ELSEWHERE, &card));
  pieces = cp_band_plan_get_pieces (plan, &n);
  for (guint i = 0; i < n; i++)
    if (pieces[i].kind == CP_PIECE_POINTER)
      {
        g_assert_true (cp_band_plan_find_card (plan, pieces[i].target, pieces[i].statement, &card));
        g_assert_cmpuint (card, <, i);
        g_assert_false (
            cp_band_plan_find_card (folded, pieces[i].target, pieces[i].statement, &card));
      }
}

static CpPiecePlace *
lay_out (const CpBandPlan *plan, int width, int *total)
{
  guint n;
  const CpPiece *pieces = cp_band_plan_get_pieces (plan, &n);
  g_autofree int *heights = g_new (int, n);
  CpPiecePlace *places = g_new0 (CpPiecePlace, n);

  for (guint i = 0; i < n; i++)
    heights[i] = cp_band_layout_guess_height (pieces[i].kind) + (i * 37) % 90;
  *total = cp_band_layout_run (pieces, n, heights, width, 120, places);

  return places;
}

static gboolean
overlap (const CpPiecePlace *a, const CpPiecePlace *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Labels and links reach down beside what stands in other lanes, never over it. */
static gboolean
is_line (const CpPiece *piece)
{
  return piece->kind == CP_PIECE_POSITION || piece->kind == CP_PIECE_LINK;
}

static void
assert_layout (const CpBandPlan *plan, int width)
{
  guint n;
  const CpPiece *pieces = cp_band_plan_get_pieces (plan, &n);
  int total;
  g_autofree CpPiecePlace *places = lay_out (plan, width, &total);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (places[i].x, >=, 0);
      g_assert_cmpint (places[i].x + places[i].width, <=, width);
      g_assert_cmpint (places[i].y + places[i].height, <=, total);
      for (guint k = 0; k < i; k++)
        if (!is_line (&pieces[i]) && !is_line (&pieces[k]))
          g_assert_false (overlap (&places[i], &places[k]));
      /* A right card stands beside its link, or under it in a thread. */
      if (i > 0 && pieces[i - 1].kind == CP_PIECE_LINK && width >= 560)
        g_assert_cmpint (places[i].y, ==, places[i - 1].y);
      if (i > 0 && width < 560 && !pieces[i - 1].after)
        g_assert_cmpint (places[i].y, >=, places[i - 1].y + places[i - 1].height);
    }
}

static void
test_layout (void)
{
  static const int widths[] = { 280, 336, 360, 559, 560, 796, 1600 };
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, &n_topics);

  for (guint i = 0; i < n_topics; i++)
    {
      CpItem *topic = cp_snapshot_get_item (snapshot, CP_ARRAY_TOPICS, topics[i]);
      g_autoptr (CpComparison) comparison = compare (snapshot, cp_item_get_id (topic), NULL);
      CpBandOptions options = { 0 };
      g_autoptr (CpBandPlan) plan = cp_band_plan_new (comparison, &options);

      for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
        assert_layout (plan, widths[k]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/band-plan/golden", test_golden);
  g_test_add_func ("/band-plan/complete", test_complete);
  g_test_add_func ("/band-plan/folded", test_folded);
  g_test_add_func ("/band-plan/layout", test_layout);

  return g_test_run ();
}
