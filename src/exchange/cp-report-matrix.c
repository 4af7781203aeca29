/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix of a report: tables whose numbers lead to what they count, and their legend. */

#include "cp-report-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-cell-face.h"
#include "cp-figure-page.h"
#include "cp-legend-words.h"
#include "cp-matrix-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"

/* More columns than these are not read on a page of paper, nor on a screen without scrolling: the
 * table goes on in another one with the same rows. */
#define COLUMNS_MAX 8

typedef struct
{
  CpReport *report;
  CpHtml *html;
  CpMatrix *matrix;
  const CpFigureSources *sources;
  CpShadeScale scale;
  guint first; /* column of the table */
  guint n;     /* how many it has */
} Table;

/* Beside shares stands how many statements they are of. */
static char *
dup_total (const Table *self, guint row, guint column)
{
  if (cp_measure_is_share (cp_matrix_get_measure (self->matrix)))
    return cp_words_dup_number (cp_matrix_get_count (self->matrix, row, column)->statements);
  return cp_words_dup_number (cp_matrix_get_value (self->matrix, row, column));
}

static void
begin_door (const Table *self, const char *target, guint row, guint column)
{
  g_autofree char *counted = cp_cell_face_dup_counted (self->matrix, row, column);

  cp_html_begin (self->html, "a", NULL);
  cp_html_set (self->html, "href", target);
  cp_html_set (self->html, "aria-label", counted);
}

static void
add_nothing (const Table *self)
{
  cp_html_begin (self->html, "span", "nothing");
  cp_html_set (self->html, "role", "img");
  cp_html_set (self->html, "aria-label", cp_matrix_words_is_filtered (self->matrix)
                                             /* Translators: what a cell without statements says;
                                              * others may be among those that a filter leaves out */
                                             ? _("nothing in this selection")
                                             /* Translators: what a cell without statements says */
                                             : _("nothing said"));
  cp_html_add_text (self->html, "—");
  cp_html_end (self->html);
}

static gboolean
is_empty (const Table *self, guint row, guint column)
{
  return cp_matrix_get_count (self->matrix, row, column)->statements == 0;
}

static void
add_cell (const Table *self, guint row, guint column)
{
  static const char *const tiles[] = { "tile", "tile s1", "tile s2", "tile s3", "tile s4" };
  g_autofree char *target = g_strdup_printf ("#t%uc%u", row + 1, column + 1);
  CpCellFace face;

  cp_html_begin (self->html, "td", NULL);
  if (is_empty (self, row, column))
    add_nothing (self);
  else
    {
      cp_cell_face_init (&face, self->matrix, &self->scale, row, column);
      begin_door (self, target, row, column);
      cp_html_add_element (self->html, "span", tiles[face.shade], face.number);
      cp_report_add_bar (self->report, self->matrix, row, column);
      cp_html_end (self->html);
    }
  cp_html_end (self->html);
}

/* A number for a whole row, a whole column, or all. */
static void
add_total (const Table *self, const char *target, guint row, guint column)
{
  g_autofree char *number = dup_total (self, row, column);

  cp_html_begin (self->html, "td", "total");
  if (is_empty (self, row, column))
    add_nothing (self);
  else
    {
      begin_door (self, target, row, column);
      cp_html_add_element (self->html, "span", NULL, number);
      cp_report_add_bar (self->report, self->matrix, row, column);
      cp_html_end (self->html);
    }
  cp_html_end (self->html);
}

/* "Orda.kz" and below it "Nov 2023*". */
static void
add_column_name (const Table *self, guint column)
{
  g_autofree char *name = cp_words_dup_source (cp_matrix_get_column (self->matrix, column));
  char *comma = cp_matrix_get_column_kind (self->matrix) == CP_SOURCE_DOCUMENTS
                    ? g_strrstr (name, ", ")
                    : NULL;
  g_autofree char *head = comma != NULL ? g_strndup (name, comma - name) : g_strdup (name);

  cp_html_add_element (self->html, "bdi", NULL, head);
  if (comma == NULL)
    return;
  cp_html_add_blank (self->html);
  cp_html_add_element (self->html, "span", "date", comma + 2);
}

static void
add_column_header (const Table *self, guint column)
{
  cp_html_begin (self->html, "th", NULL);
  cp_html_set (self->html, "scope", "col");
  cp_html_begin (self->html, "a", NULL);
  cp_html_set_number (self->html, "href", "#c", column + 1);
  add_column_name (self, column);
  cp_html_end (self->html);
  cp_html_end (self->html);
}

static void
add_head (const Table *self)
{
  cp_html_begin (self->html, "thead", NULL);
  cp_html_begin (self->html, "tr", NULL);
  cp_html_begin (self->html, "th", NULL);
  cp_html_set (self->html, "scope", "col");
  /* Translators: heading of the first column of a table */
  cp_html_add_text (self->html, _("Topic"));
  cp_html_end (self->html);
  cp_html_begin (self->html, "th", "total");
  cp_html_set (self->html, "scope", "col");
  /* Translators: the column of the matrix that counts all sources. */
  cp_html_add_text (self->html, _("All"));
  cp_html_end (self->html);
  for (guint i = 0; i < self->n; i++)
    add_column_header (self, self->first + i);
  cp_html_end (self->html);
  cp_html_end (self->html);
}

/* A line below the main topics. */
static gboolean
ends_main (const Table *self, guint row)
{
  return cp_matrix_get_row (self->matrix, row)->main
         && row + 1 < cp_matrix_get_n_rows (self->matrix)
         && !cp_matrix_get_row (self->matrix, row + 1)->main;
}

static void
add_row (const Table *self, guint row)
{
  g_autofree char *target = g_strdup_printf ("#t%u", row + 1);
  g_autofree char *name = cp_words_dup_name (cp_matrix_get_row (self->matrix, row)->label);

  cp_html_begin (self->html, "tr", ends_main (self, row) ? "last-main" : NULL);
  cp_html_begin (self->html, "th", NULL);
  cp_html_set (self->html, "scope", "row");
  cp_html_begin (self->html, is_empty (self, row, CP_MATRIX_TOTAL) ? "span" : "a", NULL);
  cp_html_set (self->html, "href", is_empty (self, row, CP_MATRIX_TOTAL) ? NULL : target);
  cp_html_set (self->html, "dir", "auto");
  cp_html_add_text (self->html, name);
  cp_html_end (self->html);
  cp_html_end (self->html);
  add_total (self, target, row, CP_MATRIX_TOTAL);
  for (guint i = 0; i < self->n; i++)
    add_cell (self, row, self->first + i);
  cp_html_end (self->html);
}

static void
add_all_row (const Table *self)
{
  cp_html_begin (self->html, "tfoot", NULL);
  cp_html_begin (self->html, "tr", NULL);
  cp_html_begin (self->html, "th", NULL);
  cp_html_set (self->html, "scope", "row");
  /* Translators: label of the row of totals */
  cp_html_add_text (self->html, _("All topics"));
  cp_html_end (self->html);
  add_total (self, "#columns", CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *target = g_strdup_printf ("#c%u", self->first + i + 1);

      add_total (self, target, CP_MATRIX_TOTAL, self->first + i);
    }
  cp_html_end (self->html);
  cp_html_end (self->html);
}

/* What is counted, and which part of the columns a table has. */
static char *
dup_caption (const Table *self, const char *scope)
{
  guint n_columns = cp_matrix_get_n_columns (self->matrix);
  g_autofree char *part = NULL;

  if (self->n == n_columns)
    return g_strdup (scope);
  /* Translators: the columns that a table has, and how many there are in all. */
  part = g_strdup_printf (_("columns %u to %u of %u"), self->first + 1, self->first + self->n,
                          n_columns);

  return cp_figure_words_dup_line (scope, part, NULL);
}

/* Where it is wider than the screen it is scrolled, by keys, too. */
static void
add_table (const Table *self, const char *scope)
{
  g_autofree char *caption = dup_caption (self, scope);

  cp_html_begin (self->html, "div", "wide");
  cp_html_set (self->html, "role", "region");
  cp_html_set (self->html, "aria-label", caption);
  cp_html_set (self->html, "tabindex", "0");
  cp_html_begin (self->html, "table", "matrix");
  cp_html_begin (self->html, "caption", NULL);
  cp_html_add_element (self->html, "span", NULL, caption);
  cp_html_end (self->html);
  add_head (self);
  cp_html_begin (self->html, "tbody", NULL);
  for (guint row = 0; row < cp_matrix_get_n_rows (self->matrix); row++)
    add_row (self, row);
  cp_html_end (self->html);
  add_all_row (self);
  cp_html_end (self->html);
  cp_html_end (self->html);
}

/* --- Legend --- */

static void
add_swatches (const Table *self, const CpLegendWords *words)
{
  static const char *const tiles[] = { NULL, "tile s1", "tile s2", "tile s3", "tile s4" };

  cp_html_begin (self->html, "li", NULL);
  cp_html_add_text (self->html, words->words[CP_LEGEND_MEASURE]);
  for (guint i = 0; i < words->scale.n_limits; i++)
    {
      cp_html_add_blank (self->html);
      cp_html_add_element (self->html, "span", tiles[words->scale.shades[i]], words->ranges[i]);
    }
  cp_html_end (self->html);
}

static void
add_sign_entry (const Table *self, CpSide side, gboolean hollow, const char *words)
{
  if (words == NULL)
    return;
  cp_html_begin (self->html, "li", NULL);
  cp_report_add_plain_sign (self->report, side, hollow);
  cp_html_add_blank (self->html);
  cp_html_add_text (self->html, words);
  cp_html_end (self->html);
}

static void
add_word_entry (const Table *self, const char *sign, const char *words)
{
  if (words == NULL)
    return;
  cp_html_begin (self->html, "li", NULL);
  if (sign != NULL)
    {
      cp_html_begin (self->html, "span", "nothing");
      cp_html_set (self->html, "aria-hidden", "true");
      cp_html_add_text (self->html, sign);
      cp_html_end (self->html);
      cp_html_add_blank (self->html);
    }
  cp_html_add_text (self->html, words);
  cp_html_end (self->html);
}

static void
add_legend (const Table *self)
{
  CpLegendWords words;
  g_autofree char *marks = cp_matrix_words_dup_marks (self->matrix, self->sources);

  cp_legend_words_init (&words, self->matrix, FALSE);
  cp_html_begin (self->html, "ul", "legend");
  /* Translators: heading of the legend of the matrix */
  cp_html_set (self->html, "aria-label", _("Legend"));
  add_swatches (self, &words);
  add_sign_entry (self, CP_SIDE_LEFT, FALSE, words.words[CP_LEGEND_LEFT]);
  add_sign_entry (self, CP_SIDE_OTHERS, FALSE, words.words[CP_LEGEND_OTHERS]);
  add_sign_entry (self, CP_SIDE_RIGHT, FALSE, words.words[CP_LEGEND_RIGHT]);
  add_sign_entry (self, CP_SIDE_LEFT, TRUE, words.words[CP_LEGEND_NO_LEFT]);
  add_sign_entry (self, CP_SIDE_RIGHT, TRUE, words.words[CP_LEGEND_NO_RIGHT]);
  add_word_entry (self, "—", words.words[CP_LEGEND_NOTHING]);
  add_word_entry (self, NULL, words.words[CP_LEGEND_INFERRED]);
  cp_html_end (self->html);
  cp_html_add_element (self->html, "p", "dim", marks);
  cp_html_add_element (self->html, "p", "dim",
                       /* Translators: in the legend of the matrix; a number is a link */
                       _("The bar under a number is all of its statements: first side, others, second "
                         "side; a tick stands at half. Each number leads to the statements that it "
                         "counts."));
  cp_legend_words_clear (&words);
}

/**
 * cp_report_add_matrix:
 *
 * Adds the section of the matrix; where nothing is counted it says so.
 */
void
cp_report_add_matrix (CpReport *self, CpMatrix *matrix)
{
  guint n_columns = cp_matrix_get_n_columns (matrix);
  guint n_tables = (n_columns + COLUMNS_MAX - 1) / COLUMNS_MAX;
  GArray *statements = cp_matrix_list_statements (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  g_autoptr (CpFigureSources) sources = cp_figure_sources_new (
      self->snapshot, (const guint32 *) (gpointer) statements->data, statements->len);
  g_autofree char *scope = cp_matrix_words_dup_scope (matrix, sources);
  g_autofree char *title = cp_matrix_words_dup_title (matrix);
  Table table = { self, self->html, matrix, sources, cp_cell_face_get_scale (matrix), 0, 0 };

  cp_html_begin (self->html, "section", NULL);
  cp_html_set (self->html, "id", "matrix");
  cp_html_add_element (self->html, "h2", NULL, title);
  if (statements->len == 0)
    {
      g_autofree char *nothing = cp_matrix_words_dup_nothing (matrix);

      cp_html_add_element (self->html, "p", "lead", nothing);
    }
  for (guint i = 0; statements->len > 0 && i < n_tables; i++)
    {
      table.first += table.n;
      table.n = (n_columns - table.first + n_tables - i - 1) / (n_tables - i);
      add_table (&table, scope);
    }
  if (statements->len > 0)
    add_legend (&table);
  cp_html_end (self->html);
  g_array_unref (statements);
}
