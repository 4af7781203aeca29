/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix as plain text. */

#include "cp-matrix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-number-words.h"
#include "cp-scope-text.h"
#include "cp-side-words.h"
#include "cp-text-table.h"
#include "cp-text-width.h"

/* Stands where nobody says anything: no zero, since nobody was asked. */
#define NOTHING "–"

/* The widths of "100" and of "100 %". */
#define SHARE_DIGITS 3
#define SHARE_WIDTH 5

static const char *const measure_names[CP_N_MEASURES] = {
  [CP_MEASURE_STATEMENTS] = N_("statements"),
  [CP_MEASURE_SPEAKERS] = N_("speakers"),
  /* Translators: what is counted */
  [CP_MEASURE_UTTERANCES] = N_("utterances (statements less those that repeat another)"),
  /* Translators: what is counted: the words of statements */
  [CP_MEASURE_WORDS] = N_("words"),
  /* Translators: what is counted: statements in percent of those of the row */
  [CP_MEASURE_ROW_SHARE] = N_("share of the row"),
  /* Translators: what is counted: statements in percent of those of the column */
  [CP_MEASURE_COLUMN_SHARE] = N_("share of the column (columns may exceed 100 %)"),
};

static const char *const kind_names[CP_N_SOURCE_KINDS] = {
  /* Translators: what the columns of a matrix stand for */
  [CP_SOURCE_DOCUMENTS] = N_("documents"),
  /* Translators: what the columns of a matrix stand for */
  [CP_SOURCE_OUTLETS] = N_("outlets"),
  /* Translators: what the columns of a matrix stand for */
  [CP_SOURCE_SPEAKERS] = N_("speakers"),
  /* Translators: what the columns of a matrix stand for */
  [CP_SOURCE_ROLES] = N_("roles"),
  /* Translators: what the columns of a matrix stand for */
  [CP_SOURCE_COUNTRIES] = N_("countries"),
  /* Translators: what the columns of a matrix stand for */
  [CP_SOURCE_MONTHS] = N_("months"),
};

static const CpSide side_order[] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };

/* One letter for each side. */
static const char *const side_letters[CP_N_SIDES] = {
  /* Translators: the left side of a comparison, as one letter */
  [CP_SIDE_LEFT] = N_("L"),
  /* Translators: the right side of a comparison, as one letter */
  [CP_SIDE_RIGHT] = N_("R"),
  /* Translators: neither the left nor the right side of a comparison, as one letter; not like a digit */
  [CP_SIDE_OTHERS] = N_("N"),
};

static gboolean
is_filtered (CpMatrix *matrix)
{
  const CpQuery *filter = cp_matrix_get_filter (matrix);

  return filter != NULL && !cp_query_is_empty (filter);
}

static gboolean
has_sides (CpMatrix *matrix)
{
  CpMeasure measure = cp_matrix_get_measure (matrix);

  return measure == CP_MEASURE_STATEMENTS || measure == CP_MEASURE_SPEAKERS;
}

static guint
count_side (CpMatrix *matrix, guint row, guint column, CpSide side)
{
  if (cp_matrix_get_measure (matrix) == CP_MEASURE_SPEAKERS)
    return cp_matrix_get_detail (matrix, row, column)->side_speakers[side];
  return cp_matrix_get_count (matrix, row, column)->sides[side];
}

/* So many digits does the largest number have; shares have those of 100. */
static int
count_digits (CpMatrix *matrix)
{
  CpMeasure measure = cp_matrix_get_measure (matrix);
  double largest = cp_matrix_get_value (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  g_autofree char *digits = g_strdup_printf ("%.0f", largest);

  if (measure == CP_MEASURE_ROW_SHARE || measure == CP_MEASURE_COLUMN_SHARE)
    return SHARE_DIGITS;
  return (int) strlen (digits);
}

/* "20L 11R": the sides that speak. */
static void
append_sides (GString *cell, CpMatrix *matrix, guint row, guint column)
{
  const char *gap = "  ";

  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    {
      guint count = count_side (matrix, row, column, side_order[i]);

      if (count == 0)
        continue;
      g_string_append_printf (cell, "%s%u%s", gap, count, _(side_letters[side_order[i]]));
      gap = " ";
    }
}

static char *
dup_cell (CpMatrix *matrix, guint row, guint column, int n_digits)
{
  CpMeasure measure = cp_matrix_get_measure (matrix);
  double value = cp_matrix_get_value (matrix, row, column);
  GString *cell = g_string_new (NULL);

  if (cp_matrix_get_count (matrix, row, column)->statements == 0)
    {
      cp_text_width_append_padded (cell, NOTHING, (guint) n_digits, TRUE);
    }
  else if (measure == CP_MEASURE_ROW_SHARE || measure == CP_MEASURE_COLUMN_SHARE)
    {
      g_autofree char *share = cp_words_dup_share (value);

      cp_text_width_append_padded (cell, share, SHARE_WIDTH, TRUE);
    }
  else
    {
      g_string_append_printf (cell, "%*.0f", n_digits, value);
      if (has_sides (matrix))
        append_sides (cell, matrix, row, column);
    }
  return g_string_free (cell, FALSE);
}

/* A column's label with its line break after the last comma: "Orda.kz," above "Nov 2023*". */
static char *
dup_header (const CpSource *source)
{
  g_autofree char *line = cp_text_width_dup_line (source->label);
  char *comma = strrchr (line, ',');

  if (comma != NULL && comma[1] == ' ')
    comma[1] = '\n';
  return g_strconcat (line, source->inferred ? "*" : "", NULL);
}

static void
add_headers (CpTextTable *table, CpMatrix *matrix)
{
  guint n_columns = cp_matrix_get_n_columns (matrix);

  cp_text_table_add_column (table, "");
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *header = dup_header (cp_matrix_get_column (matrix, i));

      cp_text_table_add_column (table, header);
    }
  cp_text_table_add_column (table, _("All"));
}

static void
add_row (CpTextTable *table, CpMatrix *matrix, const char *label, guint row, int n_digits)
{
  guint n_columns = cp_matrix_get_n_columns (matrix);

  cp_text_table_add_cell (table, label);
  for (guint i = 0; i <= n_columns; i++)
    {
      guint column = i < n_columns ? i : CP_MATRIX_TOTAL;
      g_autofree char *cell = dup_cell (matrix, row, column, n_digits);

      cp_text_table_add_cell (table, cell);
    }
}

static CpTextTable *
make_table (CpMatrix *matrix)
{
  CpTextTable *table = cp_text_table_new ();
  guint n_rows = cp_matrix_get_n_rows (matrix);
  int n_digits = count_digits (matrix);

  add_headers (table, matrix);
  for (guint i = 0; i < n_rows; i++)
    {
      const CpMatrixRow *row = cp_matrix_get_row (matrix, i);

      if (i > 0 && cp_matrix_get_row (matrix, i - 1)->main && !row->main)
        cp_text_table_add_rule (table);
      add_row (table, matrix, row->label, i, n_digits);
    }
  cp_text_table_add_rule (table);
  add_row (table, matrix, _("All"), CP_MATRIX_TOTAL, n_digits);
  return table;
}

static void
append_named (GString *to, const char *name, const char *value, guint width)
{
  g_autofree char *line = cp_text_width_dup_line (value);
  g_autofree char *named = g_strdup_printf ("%s: %s", name, line);

  cp_text_width_append_wrapped (to, named, 0, width);
}

/* What is counted, and of what. */
static void
append_head (GString *to, CpMatrix *matrix, guint width)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  const char *title = cp_snapshot_get_title (snapshot);

  if (title != NULL)
    cp_text_width_append_wrapped (to, title, 0, width);
  /* Translators: before what is counted, such as “statements” */
  append_named (to, _("Counted"), _(measure_names[cp_matrix_get_measure (matrix)]), width);
  /* Translators: before what the columns stand for, such as “documents” */
  append_named (to, _("Columns"), _(kind_names[cp_matrix_get_column_kind (matrix)]), width);
  if (is_filtered (matrix))
    {
      g_autofree char *label = cp_query_dup_words (cp_matrix_get_filter (matrix), snapshot);

      /* Translators: before a query in words */
      append_named (to, _("Filter"), label, width);
    }
  g_string_append_c (to, '\n');
}

/* The letters need not be the first ones of any name, so that they are explained. */
static char *
dup_side_legend (CpSide side, const char *label, guint n)
{
  const char *letter = _(side_letters[side]);

  if (side == CP_SIDE_LEFT)
    /* Translators: in the legend of a matrix: %1$s is the letter of the left side, %2$s its name, such
     * as “Official”, %3$u a number of statements or speakers */
    return g_strdup_printf (_("%1$s left: %2$s (%3$u)"), letter, label, n);
  if (side == CP_SIDE_RIGHT)
    /* Translators: in the legend of a matrix: %1$s is the letter of the right side, %2$s its name, such
     * as “Expert”, %3$u a number of statements or speakers */
    return g_strdup_printf (_("%1$s right: %2$s (%3$u)"), letter, label, n);
  /* Translators: in the legend of a matrix: %1$s is the letter of those on neither side, %2$s what they
   * are called, “Others”, %3$u a number of statements or speakers */
  return g_strdup_printf (_("%1$s neither: %2$s (%3$u)"), letter, label, n);
}

/* "Statements: L left: Official (47), N neither: Others (12), R right: Expert (45)": what the
 * letters in the cells count, where they have any. */
static void
append_sides_legend (GString *legend, CpMatrix *matrix)
{
  const CpSides *sides = cp_matrix_get_sides (matrix);
  gboolean is_speakers = cp_matrix_get_measure (matrix) == CP_MEASURE_SPEAKERS;

  g_string_append_printf (legend, "%s: ", is_speakers ? _("Speakers") : _("Statements"));
  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    {
      g_autofree char *side = dup_side_legend (
          side_order[i], cp_sides_get_label (sides, side_order[i]),
          count_side (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL, side_order[i]));

      g_string_append_printf (legend, "%s, ", side);
    }
}

static char *
dup_legend (CpMatrix *matrix)
{
  GString *legend = g_string_new (NULL);

  if (has_sides (matrix))
    append_sides_legend (legend, matrix);
  g_string_append_printf (legend, "%s %s", NOTHING,
                          is_filtered (matrix) ? _("nothing in this selection")
                                               : _("nothing said"));
  return g_string_free (legend, FALSE);
}

static char *
dup_totals (CpMatrix *matrix)
{
  const CpCount *total = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  guint n_documents = cp_matrix_get_n_documents (matrix);
  g_autofree char *statements = NULL;
  g_autofree char *documents = NULL;

  statements = g_strdup_printf (ngettext ("%u statement", "%u statements", total->statements),
                                total->statements);
  documents = g_strdup_printf (ngettext ("%u document", "%u documents", n_documents), n_documents);
  /* Translators: %1$s is "104 statements", %2$s "5 documents", the others are numbers of
   * statements */
  return g_strdup_printf (_("%1$s in %2$s, %3$u relayed, %4$u without a topic"), statements,
                          documents, total->relayed, cp_matrix_get_n_uncoded (matrix));
}

/* When the statements were published and made, and how many count left although they are right
 * too. */
static void
append_scope (GString *to, CpMatrix *matrix, guint width)
{
  g_autoptr (GArray) all = cp_matrix_list_statements (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  guint n_both = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->both;
  g_autofree char *both = cp_words_dup_both (n_both);
  g_autofree char *period = NULL;

  if (n_both > 0)
    cp_text_width_append_wrapped (to, both, 0, width);
  period = cp_scope_text_dup_period (cp_matrix_get_snapshot (matrix), (const guint32 *) all->data,
                                     all->len);
  if (period != NULL)
    cp_text_width_append_wrapped (to, period, 0, width);
}

static gboolean
has_inferred_column (CpMatrix *matrix)
{
  guint n_columns = cp_matrix_get_n_columns (matrix);

  for (guint i = 0; i < n_columns; i++)
    if (cp_matrix_get_column (matrix, i)->inferred)
      return TRUE;
  return FALSE;
}

/* What the signs mean and how much all of it is. */
static void
append_foot (GString *to, CpMatrix *matrix, guint width)
{
  g_autofree char *legend = dup_legend (matrix);
  g_autofree char *totals = dup_totals (matrix);

  g_string_append_c (to, '\n');
  cp_text_width_append_wrapped (to, legend, 0, width);
  cp_text_width_append_wrapped (to, totals, 0, width);
  append_scope (to, matrix, width);
  cp_text_width_append_wrapped (to,
                                /* Translators: below a matrix */
                                _("A total counts a statement once, however many topics it bears."),
                                0, width);
  if (has_inferred_column (matrix))
    cp_text_width_append_wrapped (to, _("* date inferred"), 0, width);
}

/**
 * cp_matrix_text_layout:
 * @width: in columns of the terminal
 *
 * Lays a matrix out as a table, with what is counted above and a legend below.
 *
 * Returns: (transfer full): the lines
 */
char *
cp_matrix_text_layout (CpMatrix *matrix, guint width)
{
  GString *text = g_string_new (NULL);
  g_autoptr (CpTextTable) table = NULL;
  g_autofree char *lines = NULL;

  g_return_val_if_fail (matrix != NULL, NULL);

  table = make_table (matrix);
  lines = cp_text_table_layout (table, width);
  append_head (text, matrix, width);
  g_string_append (text, lines);
  append_foot (text, matrix, width);
  return g_string_free (text, FALSE);
}
