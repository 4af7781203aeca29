/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell of the matrix shows, in numbers and words, before anything is drawn. */

#include "cp-cell-face.h"

#include <glib/gi18n-lib.h>

#include "cp-matrix-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-side-words.h"

/* The order of a bar, from left to right. */
static const CpSide bar_order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };

static char *
dup_value (CpMatrix *matrix, guint row, guint column)
{
  double value = cp_matrix_get_value (matrix, row, column);

  if (cp_measure_is_share (cp_matrix_get_measure (matrix)))
    return cp_words_dup_share (value);
  return cp_words_dup_number (value);
}

static char *
dup_row_label (const CpMatrix *matrix, guint row)
{
  return row == CP_MATRIX_TOTAL ? g_strdup (_("All topics"))
                                : cp_words_dup_name (cp_matrix_get_row (matrix, row)->label);
}

static char *
dup_column_label (const CpMatrix *matrix, guint column)
{
  if (column == CP_MATRIX_TOTAL)
    /* Translators: in place of an article or outlet, inside a sentence */
    return g_strdup (_("all sources"));

  return cp_words_dup_source (cp_matrix_get_column (matrix, column));
}

/* The measure of a cell in words, where it is not the number of statements. */
static char *
dup_measured (CpMatrix *matrix, guint row, guint column)
{
  CpMeasure measure = cp_matrix_get_measure (matrix);
  g_autofree char *number = dup_value (matrix, row, column);

  if (measure == CP_MEASURE_ROW_SHARE)
    /* Translators: a share of the statements on a topic: "27 % of the row". */
    return g_strdup_printf (_("%s of the row"), number);
  if (measure == CP_MEASURE_COLUMN_SHARE)
    /* Translators: a share of the statements of a source: "27 % of the column". */
    return g_strdup_printf (_("%s of the column"), number);
  return cp_words_dup_measured (measure, cp_matrix_get_value (matrix, row, column));
}

static char *
dup_statements (const CpCount *count)
{
  g_autofree char *number = cp_words_dup_number (count->statements);

  return g_strdup_printf (ngettext ("%s statement", "%s statements", count->statements), number);
}

/* In the headers of a matrix of shares stand numbers of statements. */
static char *
dup_all_statements (const CpCount *count)
{
  g_autofree char *number = cp_words_dup_number (count->statements);

  /* Translators: all statements on a topic or of a source, of which the cells show shares. */
  return g_strdup_printf (ngettext ("%s statement in all", "%s statements in all", count->statements),
                          number);
}

static void
append_sides (GString *sentence, const CpSides *sides, const CpCount *count)
{
  static const CpSide order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };

  for (guint i = 0; i < CP_N_SIDES; i++)
    {
      guint n = count->sides[order[i]];
      g_autofree char *number = cp_words_dup_side_number (sides, order[i], n);

      if (n > 0)
        /* Translators: a part of "13 statements, 7 official, 6 expert". */
        g_string_append_printf (sentence, _(", %s"), number);
    }
}

/* Where the least width took more than a side's share, the widest part gives it. */
static void
balance_bar (double widths[CP_N_SIDES], double room)
{
  guint widest = 0;
  double sum = 0;

  for (guint i = 0; i < CP_N_SIDES; i++)
    {
      sum += widths[i];
      if (widths[i] > widths[widest])
        widest = i;
    }
  widths[widest] -= sum - room;
}

/**
 * cp_measure_is_share:
 *
 * Checks whether a measure is a part of a whole instead of a count.
 */
gboolean
cp_measure_is_share (CpMeasure measure)
{
  return measure == CP_MEASURE_ROW_SHARE || measure == CP_MEASURE_COLUMN_SHARE;
}

/**
 * cp_cell_face_get_scale:
 *
 * Makes the scale of shades of a matrix from its measure and its largest cell.
 */
CpShadeScale
cp_cell_face_get_scale (CpMatrix *matrix)
{
  double largest = 0;

  g_return_val_if_fail (matrix != NULL, cp_shade_scale_for_shares ());

  if (cp_measure_is_share (cp_matrix_get_measure (matrix)))
    return cp_shade_scale_for_shares ();
  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
      largest = MAX (largest, cp_matrix_get_value (matrix, row, column));

  return cp_shade_scale_for_counts (largest);
}

/* A speaker or a role is mostly of one side: the other one is not expected there. */
static gboolean
is_of_other_side (CpMatrix *matrix, guint column, CpSide side)
{
  CpSourceKind kind = cp_matrix_get_column_kind (matrix);

  if (column == CP_MATRIX_TOTAL || (kind != CP_SOURCE_SPEAKERS && kind != CP_SOURCE_ROLES))
    return FALSE;
  return cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, column)->sides[side] == 0;
}

/**
 * cp_cell_face_is_missing:
 * @row: a row, or %CP_MATRIX_TOTAL
 * @column: a column, or %CP_MATRIX_TOTAL
 *
 * Checks whether a side says nothing in a cell in which somebody speaks and it could be expected to.
 */
gboolean
cp_cell_face_is_missing (CpMatrix *matrix, guint row, guint column, CpSide side)
{
  const CpCount *count;

  g_return_val_if_fail (matrix != NULL && (guint) side < CP_N_SIDES, FALSE);

  count = cp_matrix_get_count (matrix, row, column);
  if (side == CP_SIDE_OTHERS || count->statements == 0 || count->sides[side] > 0)
    return FALSE;
  /* What is on both sides counts left. */
  if (side == CP_SIDE_RIGHT && count->both > 0)
    return FALSE;
  return !is_of_other_side (matrix, column, side);
}

/**
 * cp_cell_face_init:
 * @scale: of the whole matrix
 * @row: a row, or %CP_MATRIX_TOTAL
 * @column: a column, or %CP_MATRIX_TOTAL
 *
 * Computes what a cell shows. Nothing has to be freed.
 */
void
cp_cell_face_init (CpCellFace *self, CpMatrix *matrix, const CpShadeScale *scale, guint row,
                   guint column)
{
  g_autofree char *number = NULL;
  const CpCount *count;

  g_return_if_fail (self != NULL && matrix != NULL && scale != NULL);

  *self = (CpCellFace) { 0 };
  count = cp_matrix_get_count (matrix, row, column);
  if (count->statements == 0)
    return;

  number = dup_value (matrix, row, column);
  g_strlcpy (self->number, number, sizeof self->number);
  self->shade = MAX (cp_shade_scale_get_shade (scale, cp_matrix_get_value (matrix, row, column)), 1);
  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      self->shares[side] = (double) count->sides[side] / count->statements;
      self->missing[side] = cp_cell_face_is_missing (matrix, row, column, side);
    }
}

/**
 * cp_cell_face_get_bar:
 * @width: of the whole bar
 * @gap: between two parts
 * @least: what a side that speaks has at least
 * @widths: (out): the width of each side's part, 0 where it does not speak
 *
 * Divides a bar among the sides, in whatever unit of length.
 */
void
cp_cell_face_get_bar (const CpCellFace *self, double width, double gap, double least,
                      double widths[CP_N_SIDES])
{
  guint n_parts = 0;
  double room;

  g_return_if_fail (self != NULL && widths != NULL);

  for (guint i = 0; i < CP_N_SIDES; i++)
    n_parts += self->shares[bar_order[i]] > 0;
  room = width - gap * (MAX (n_parts, 1) - 1);
  for (guint side = 0; side < CP_N_SIDES; side++)
    widths[side] = self->shares[side] > 0 ? MAX (self->shares[side] * room, least) : 0;
  if (n_parts > 0)
    balance_bar (widths, room);
}

/**
 * cp_cell_face_dup_counted:
 * @row: a row, or %CP_MATRIX_TOTAL
 * @column: a column, or %CP_MATRIX_TOTAL
 *
 * Says what a cell counts, where its topic and source are known: "13 statements, 7 official, 6
 * expert".
 */
char *
cp_cell_face_dup_counted (CpMatrix *matrix, guint row, guint column)
{
  g_autoptr (GString) counted = g_string_new (NULL);
  g_autofree char *measured = NULL;
  g_autofree char *statements = NULL;
  const CpCount *count;
  gboolean whole;

  g_return_val_if_fail (matrix != NULL, NULL);

  count = cp_matrix_get_count (matrix, row, column);
  if (count->statements == 0)
    return g_strdup (cp_matrix_words_is_filtered (matrix) ? _("nothing in this selection")
                                                          : _("nothing said"));
  whole = cp_measure_is_share (cp_matrix_get_measure (matrix))
          && (row == CP_MATRIX_TOTAL || column == CP_MATRIX_TOTAL);
  measured = whole ? NULL : dup_measured (matrix, row, column);
  statements = whole ? dup_all_statements (count) : dup_statements (count);
  if (measured != NULL)
    /* Translators: stands after what is measured: "27 % of the row, 13 statements". */
    g_string_append_printf (counted, _("%s, "), measured);
  g_string_append (counted, statements);
  append_sides (counted, cp_matrix_get_sides (matrix), count);

  return g_strdup (counted->str);
}

/**
 * cp_cell_face_dup_sentence:
 * @row: a row, or %CP_MATRIX_TOTAL
 * @column: a column, or %CP_MATRIX_TOTAL
 *
 * Says what a cell shows, for those who do not see it: "Threats, Orda.kz, Nov 2023: 13 statements,
 * 7 official, 6 expert".
 */
char *
cp_cell_face_dup_sentence (CpMatrix *matrix, guint row, guint column)
{
  g_autofree char *counted = NULL;
  g_autofree char *topic = NULL;
  g_autofree char *source = NULL;

  g_return_val_if_fail (matrix != NULL, NULL);

  topic = dup_row_label (matrix, row);
  source = dup_column_label (matrix, column);
  counted = cp_cell_face_dup_counted (matrix, row, column);

  /* Translators: a topic, a source, and what is counted where they meet. */
  return g_strdup_printf (_("%s, %s: %s"), topic, source, counted);
}
