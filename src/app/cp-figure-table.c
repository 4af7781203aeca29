/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure shows as a table, for spreadsheets and programs that take no pictures. */

#include "cp-figure-table.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-cell-face.h"
#include "cp-csv.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-overview.h"
#include "cp-quotation.h"
#include "cp-side-words.h"
#include "cp-speaker-words.h"
#include "cp-timeline-words.h"

/*
 * A table has one line of headings and is written as it is read, in the person's language; tables
 * for programs are those of src/exchange. It has all pages of a figure.
 */

static const CpSide side_order[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };

/* A share with the decimal point of the language, so that spreadsheets take it as one. */
static void
add_value (CpCsv *csv, CpMatrix *matrix, double value)
{
  g_autofree char *share = NULL;

  if (!cp_measure_is_share (cp_matrix_get_measure (matrix)))
    {
      cp_csv_add_fraction (csv, value);
      return;
    }
  share = g_strdup_printf ("%.1f%%", value * 100);
  cp_csv_add_text (csv, share);
}

/* Beside shares stands what they are shares of, as in the figure. */
static void
add_total (CpCsv *csv, CpMatrix *matrix, guint row)
{
  if (cp_measure_is_share (cp_matrix_get_measure (matrix)))
    cp_csv_add_number (csv, cp_matrix_get_count (matrix, row, CP_MATRIX_TOTAL)->statements);
  else
    cp_csv_add_fraction (csv, cp_matrix_get_value (matrix, row, CP_MATRIX_TOTAL));
}

static void
add_matrix_row (CpCsv *csv, CpMatrix *matrix, guint row, const char *label)
{
  cp_csv_add_text (csv, label);
  add_total (csv, matrix, row);
  for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
    add_value (csv, matrix, cp_matrix_get_value (matrix, row, column));
  cp_csv_end_row (csv);
}

static void
add_matrix_head (CpCsv *csv, CpMatrix *matrix)
{
  /* Translators: a column of a table, and a button: what statements are about */
  cp_csv_add_text (csv, _("Topic"));
  /* Translators: what is said, as a measure, a column of tables, a page of the window */
  cp_csv_add_text (csv, cp_measure_is_share (cp_matrix_get_measure (matrix)) ? _("Statements")
                                                                             /* Translators: a
                                                                              * column of a
                                                                              * table: the sum;
                                                                              * also what the
                                                                              * matrix is sorted
                                                                              * by */
                                                                             : _("Total"));
  for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
    {
      g_autofree char *label = cp_words_dup_source (cp_matrix_get_column (matrix, column));

      cp_csv_add_text (csv, label);
    }
  cp_csv_end_row (csv);
}

static void
add_matrix (CpCsv *csv, CpMatrix *matrix)
{
  add_matrix_head (csv, matrix);
  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    add_matrix_row (csv, matrix, row, cp_matrix_get_row (matrix, row)->label);
  /* Translators: the name of the row that counts the statements on all topics */
  add_matrix_row (csv, matrix, CP_MATRIX_TOTAL, _("All topics"));
}

static char *
dup_place (CpSnapshot *snapshot, const CpCardFace *face)
{
  g_autofree char *document = cp_words_dup_document (snapshot, face->document);
  guint paragraph = cp_snapshot_get_paragraph (snapshot, face->statement);

  if (paragraph == 0)
    return g_steal_pointer (&document);
  /* Translators: an article by outlet and date, and the number of a paragraph in it. */
  return g_strdup_printf (_("%s, ¶ %u"), document, paragraph);
}

/* "relays Ada Moor; via The Gull" */
static char *
dup_notes (const CpCardFace *face)
{
  const char *parts[] = { face->relays, face->via, face->repeated };
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_ptr_array_add (notes, (char *) parts[i]);
  g_ptr_array_add (notes, NULL);
  /* Translators: stands between short notes in a cell of a table. */
  return g_strjoinv (_("; "), (char **) notes->pdata);
}

static void
add_statement (CpCsv *csv, CpSnapshot *snapshot, const CpSides *sides,
               const CpCardRepeats *repeats, guint32 statement)
{
  g_autoptr (CpCardFace) face = cp_card_face_new_with_repeats (snapshot, sides, repeats, statement);
  g_autofree char *side = cp_words_dup_side (sides, face->side);
  g_autofree char *words = cp_quotation_dup_words (face);
  g_autofree char *place = dup_place (snapshot, face);
  g_autofree char *notes = dup_notes (face);

  cp_csv_add_text (csv, side);
  cp_csv_add_text (csv, face->name);
  cp_csv_add_text (csv, face->position);
  cp_csv_add_text (csv, words);
  cp_csv_add_text (csv, place);
  cp_csv_add_text (csv, notes);
  cp_csv_end_row (csv);
}

static void
add_statement_head (CpCsv *csv)
{
  /* Translators: a column of a table: official or expert */
  cp_csv_add_text (csv, _("Side"));
  cp_csv_add_text (csv, _("Speaker"));
  /* Translators: a field and a column: the office or the job of a person */
  cp_csv_add_text (csv, C_("speaker", "Position"));
  /* Translators: a column of a table: what is said; also a measure: how many words there are */
  cp_csv_add_text (csv, _("Words"));
  /* Translators: a column of a table: the article, and the paragraph in it */
  cp_csv_add_text (csv, _("Source"));
  /* Translators: a column of a table: who passed the words on, where they are repeated */
  cp_csv_add_text (csv, _("Notes"));
  cp_csv_end_row (csv);
}

static void
add_comparison (CpCsv *csv, const CpComparison *comparison)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (comparison);
  const CpSides *sides = cp_comparison_get_sides (comparison);
  g_autoptr (CpCardRepeats) repeats = cp_card_repeats_new (snapshot);

  add_statement_head (csv);
  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    {
      guint n_statements;
      const guint32 *statements =
          cp_comparison_get_statements (comparison, side_order[i], &n_statements);

      for (guint j = 0; j < n_statements; j++)
        add_statement (csv, snapshot, sides, repeats, statements[j]);
    }
}

/* Cells are empty where the corpus has no document of a month: nothing was counted there. */
static void
add_time_cell (CpCsv *csv, const CpTimeline *timeline, guint lane, guint column)
{
  const CpCount *count = cp_timeline_get_count (timeline, lane, column);
  gboolean open = cp_timeline_get_column (timeline, column)->open;

  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    if (open)
      cp_csv_add_number (csv, count->sides[side_order[i]]);
    else
      cp_csv_add_text (csv, NULL);
  cp_csv_end_row (csv);
}

static void
add_lane (CpCsv *csv, const CpTimeline *timeline, guint lane, const char *label)
{
  for (guint column = 0; column < cp_timeline_get_n_columns (timeline); column++)
    {
      g_autofree char *month =
          cp_timeline_words_dup_column (cp_timeline_get_column (timeline, column));

      cp_csv_add_text (csv, label);
      cp_csv_add_text (csv, month);
      add_time_cell (csv, timeline, lane, column);
    }
}

static void
add_timeline (CpCsv *csv, CpMatrix *matrix)
{
  g_autoptr (CpTimeline) timeline = cp_timeline_new (matrix, NULL, NULL);

  cp_csv_add_text (csv, _("Topic"));
  /* Translators: a column of a table: a month of a year */
  cp_csv_add_text (csv, _("Month"));
  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    {
      g_autofree char *side = cp_words_dup_side (cp_matrix_get_sides (matrix), side_order[i]);

      cp_csv_add_text (csv, side);
    }
  cp_csv_end_row (csv);
  if (timeline == NULL)
    return;
  for (guint lane = 0; lane < cp_timeline_get_n_lanes (timeline); lane++)
    add_lane (csv, timeline, lane,
              cp_matrix_get_row (cp_timeline_get_matrix (timeline), lane)->label);
}

/* "official: statements", "official: speakers" and so on */
static void
add_overview_head (CpCsv *csv, CpMatrix *matrix)
{
  cp_csv_add_text (csv, _("Topic"));
  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    {
      g_autofree char *side = cp_words_dup_side (cp_matrix_get_sides (matrix), side_order[i]);
      /* Translators: a column of a table; %s is a side. */
      g_autofree char *statements = g_strdup_printf (_("%s: statements"), side);
      /* Translators: a column of a table; %s is a side. */
      g_autofree char *speakers = g_strdup_printf (_("%s: speakers"), side);
      /* Translators: a column of a table; %s is a side. */
      g_autofree char *disputing = g_strdup_printf (_("%s: speakers who dispute"), side);

      cp_csv_add_text (csv, statements);
      cp_csv_add_text (csv, speakers);
      if (side_order[i] != CP_SIDE_OTHERS)
        cp_csv_add_text (csv, disputing);
    }
  cp_csv_add_text (csv, _("Articles"));
  /* Translators: a column of a table: the articles in which both sides speak */
  cp_csv_add_text (csv, _("With both sides"));
  cp_csv_end_row (csv);
}

static void
add_overview_row (CpCsv *csv, const char *label, const CpOverviewRow *row)
{
  cp_csv_add_text (csv, label);
  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    {
      cp_csv_add_number (csv, row->statements[side_order[i]]);
      cp_csv_add_number (csv, row->speakers[side_order[i]]);
      if (side_order[i] != CP_SIDE_OTHERS)
        cp_csv_add_number (csv, row->n_disputers[side_order[i]]);
    }
  cp_csv_add_number (csv, row->n_documents);
  cp_csv_add_number (csv, row->n_shared);
  cp_csv_end_row (csv);
}

static void
add_overview (CpCsv *csv, CpMatrix *matrix)
{
  g_autoptr (CpOverview) overview = cp_overview_new (matrix);
  CpMatrix *counted = cp_overview_get_matrix (overview);

  add_overview_head (csv, counted);
  for (guint row = 0; row < cp_matrix_get_n_rows (counted); row++)
    add_overview_row (csv, cp_matrix_get_row (counted, row)->label,
                      cp_overview_get_row (overview, row));
}

/* Picked statements in their order. */
static void
add_talk (CpCsv *csv, CpTalk *talk)
{
  CpSnapshot *snapshot = cp_talk_get_snapshot (talk);
  g_autoptr (CpCardRepeats) repeats = cp_card_repeats_new (snapshot);
  guint n_picks;
  const CpPick *picks = cp_talk_get_picks (talk, &n_picks);

  add_statement_head (csv);
  for (guint i = 0; i < n_picks; i++)
    add_statement (csv, snapshot, cp_talk_get_sides (talk), repeats, picks[i].statement);
}

/**
 * cp_figure_table_dup:
 *
 * Writes what a figure shows as a table to be pasted: cells parted by tabs. May be called from any
 * thread.
 */
char *
cp_figure_table_dup (CpFigureRequest *request)
{
  g_autoptr (CpCsv) csv = NULL;

  g_return_val_if_fail (request != NULL, NULL);

  csv = cp_csv_new_pasted ();
  if (cp_figure_request_get_talk (request) != NULL)
    {
      add_talk (csv, cp_figure_request_get_talk (request));
      return cp_csv_end (csv);
    }
  switch (cp_figure_request_get_subject (request))
    {
    case CP_SUBJECT_COMPARISON:
      add_comparison (csv, cp_figure_request_get_comparison (request));
      break;
    case CP_SUBJECT_TIMELINE:
      add_timeline (csv, cp_figure_request_get_matrix (request));
      break;
    case CP_SUBJECT_OVERVIEW:
      add_overview (csv, cp_figure_request_get_matrix (request));
      break;
    case CP_SUBJECT_MATRIX:
    case CP_N_SUBJECTS:
    default:
      add_matrix (csv, cp_figure_request_get_matrix (request));
      break;
    }

  return cp_csv_end (csv);
}
