/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the legend of a matrix says, before anything is drawn. */

#include "cp-legend-words.h"

#include <glib/gi18n-lib.h>

#include "cp-cell-face.h"
#include "cp-matrix-words.h"
#include "cp-side-words.h"

static const char *const measure_words[CP_N_MEASURES] = {
  /* Translators: what the shades of the matrix measure: heading of the legend, a choice in a menu */
  [CP_MEASURE_STATEMENTS] = N_("Statements"),
  /* Translators: what the shades of the matrix measure: how many people speak */
  [CP_MEASURE_SPEAKERS] = N_("Speakers"),
  /* Translators: what the shades of the matrix measure: statements without those that repeat
   * another one */
  [CP_MEASURE_UTTERANCES] = N_("Utterances"),
  /* Translators: what the shades of the matrix measure: how many words are said */
  [CP_MEASURE_WORDS] = N_("Words"),
  /* Translators: what the shades of the matrix measure: the part of all statements on a topic */
  [CP_MEASURE_ROW_SHARE] = N_("Share of the topic"),
  /* Translators: what the shades of the matrix measure: the part of all statements of a column */
  [CP_MEASURE_COLUMN_SHARE] = N_("Share of the column, may exceed 100 %"),
};

static gboolean
has_inferred (const CpMatrix *matrix)
{
  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    if (cp_matrix_get_column (matrix, i)->inferred)
      return TRUE;

  return FALSE;
}

static void
set_nobody (CpLegendWords *self, CpLegendEntry entry, CpMatrix *matrix, CpSide side)
{
  const CpSides *sides = cp_matrix_get_sides (matrix);

  self->words[entry] = cp_words_dup_nobody (sides, side, cp_matrix_words_is_filtered (matrix));
  if (cp_matrix_words_is_filtered (matrix))
    self->short_words[entry] = cp_words_dup_nobody (sides, side, FALSE);
}

static void
set_sides (CpLegendWords *self, const CpSides *sides)
{
  self->words[CP_LEGEND_LEFT] = cp_words_dup_side (sides, CP_SIDE_LEFT);
  self->words[CP_LEGEND_OTHERS] = cp_words_dup_side (sides, CP_SIDE_OTHERS);
  self->words[CP_LEGEND_RIGHT] = cp_words_dup_side (sides, CP_SIDE_RIGHT);
  /* Translators: entry of the legend: a cell in which only those on neither side speak */
  self->words[CP_LEGEND_ONLY_OTHERS] = g_strdup (_("only others"));
}

/**
 * cp_legend_words_init:
 * @content: whether cells show sentences
 *
 * Computes what a legend says of a matrix; cp_legend_words_clear () frees it.
 */
void
cp_legend_words_init (CpLegendWords *self, CpMatrix *matrix, gboolean content)
{
  g_return_if_fail (self != NULL && matrix != NULL);

  *self = (CpLegendWords) { .scale = cp_cell_face_get_scale (matrix),
                            .measure = cp_matrix_get_measure (matrix) };
  for (guint i = 0; i < self->scale.n_limits; i++)
    self->ranges[i] = cp_shade_scale_dup_range (&self->scale, i);
  if (content)
    self->words[CP_LEGEND_NOTE]
        /* Translators: in the legend of a matrix that shows sentences in place of numbers */
        = g_strdup (_("A sentence per side: the summary, else the statement most linked to."));
  self->words[CP_LEGEND_MEASURE] = g_strdup (_(measure_words[self->measure]));
  set_sides (self, cp_matrix_get_sides (matrix));
  set_nobody (self, CP_LEGEND_NO_LEFT, matrix, CP_SIDE_LEFT);
  set_nobody (self, CP_LEGEND_NO_RIGHT, matrix, CP_SIDE_RIGHT);
  self->words[CP_LEGEND_NOTHING] = g_strdup (
      cp_matrix_words_is_filtered (matrix) ? _("nothing in this selection") : _("nothing said"));
  /* Translators: short for "nothing said", where there is little room. */
  self->short_words[CP_LEGEND_NOTHING] = g_strdup (_("nothing"));
  if (!has_inferred (matrix))
    return;
  /* Translators: what the asterisk behind a date means. */
  self->words[CP_LEGEND_INFERRED] = g_strdup (_("* date inferred"));
  /* Translators: short for "* date inferred", where there is little room. */
  self->short_words[CP_LEGEND_INFERRED] = g_strdup (_("* inferred"));
}

/**
 * cp_legend_words_clear:
 *
 * Frees what a legend says; it says nothing then.
 */
void
cp_legend_words_clear (CpLegendWords *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < CP_N_LEGEND_ENTRIES; i++)
    {
      g_free (self->words[i]);
      g_free (self->short_words[i]);
    }
  for (guint i = 0; i < CP_N_SHADES; i++)
    g_free (self->ranges[i]);
  *self = (CpLegendWords) { 0 };
}

/**
 * cp_legend_words_dup_sentence:
 *
 * Says all that the legend says, for those who do not see it.
 */
char *
cp_legend_words_dup_sentence (const CpLegendWords *self)
{
  g_autoptr (GString) entries = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->scale.n_limits; i++)
    g_string_append_printf (entries, "%s%s", i > 0 ? ", " : "", self->ranges[i]);
  for (guint i = CP_LEGEND_MEASURE; i < CP_N_LEGEND_ENTRIES; i++)
    if (self->words[i] != NULL)
      g_string_append_printf (entries, ", %s", self->words[i]);

  if (self->words[CP_LEGEND_NOTE] != NULL)
    /* Translators: a sentence on the cells, then the entries of the legend, parted by commas. */
    return g_strdup_printf (_("%s Legend: %s"), self->words[CP_LEGEND_NOTE], entries->str);
  /* Translators: the entries of the legend, parted by commas. */
  return g_strdup_printf (_("Legend: %s"), entries->str);
}
