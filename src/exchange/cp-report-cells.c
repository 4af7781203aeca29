/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind the numbers of a matrix: the statements of each cell, the cells of each column. */

#include "cp-report-private.h"

#include <glib/gi18n-lib.h>

#include "cp-cell-face.h"
#include "cp-name-words.h"

static const char *const titles[CP_N_SOURCE_KINDS] = {
  /* Translators: heading of a table of the report: its columns are articles */
  [CP_SOURCE_DOCUMENTS] = N_("By document"),
  /* Translators: heading of a table of the report: its columns are outlets */
  [CP_SOURCE_OUTLETS] = N_("By outlet"),
  /* Translators: heading of a table of the report: its columns are speakers */
  [CP_SOURCE_SPEAKERS] = N_("By speaker"),
  /* Translators: heading of a table of the report: its columns are roles */
  [CP_SOURCE_ROLES] = N_("By role"),
  /* Translators: heading of a table of the report: its columns are countries */
  [CP_SOURCE_COUNTRIES] = N_("By country"),
  /* Translators: heading of a table of the report: its columns are months */
  [CP_SOURCE_MONTHS] = N_("By month"),
};

static gboolean
is_empty (CpMatrix *matrix, guint row, guint column)
{
  return cp_matrix_get_count (matrix, row, column)->statements == 0;
}

/* A name, and in plainer type what is counted. */
static void
add_heading (CpReport *self, const char *tag, const char *classes, const char *id, const char *name,
             const char *counted)
{
  cp_html_begin (self->html, tag, classes);
  cp_html_set (self->html, "id", id);
  cp_html_add_element (self->html, "bdi", NULL, name);
  cp_html_add_blank (self->html);
  cp_html_add_element (self->html, "span", "detail", counted);
  cp_html_end (self->html);
}

/* The column that each statement counts in. */
static guint *
find_columns (CpReport *self, CpMatrix *matrix)
{
  guint *columns = g_new0 (guint, cp_snapshot_get_statements (self->snapshot)->n_rows);

  for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
    {
      g_autoptr (GArray) statements = cp_matrix_list_statements (matrix, CP_MATRIX_TOTAL, column);

      for (guint i = 0; i < statements->len; i++)
        columns[g_array_index (statements, guint32, i)] = column;
    }

  return columns;
}

/* The statements of a row by their columns, in reading order; %NULL where there are none. */
static GArray **
list_cells (CpReport *self, CpMatrix *matrix, guint row)
{
  GArray **cells = g_new0 (GArray *, cp_matrix_get_n_columns (matrix));
  g_autoptr (GArray) statements = cp_matrix_list_statements (matrix, row, CP_MATRIX_TOTAL);

  for (guint i = 0; i < statements->len; i++)
    {
      guint32 statement = g_array_index (statements, guint32, i);
      GArray **cell = &cells[self->columns[statement]];

      if (*cell == NULL)
        *cell = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val (*cell, statement);
    }

  return cells;
}

static void
add_cell (CpReport *self, CpMatrix *matrix, guint row, guint column, const GArray *statements)
{
  g_autofree char *name = cp_words_dup_source (cp_matrix_get_column (matrix, column));
  g_autofree char *counted = cp_cell_face_dup_counted (matrix, row, column);
  g_autofree char *id = g_strdup_printf ("t%uc%u", row + 1, column + 1);

  add_heading (self, "h4", "question", id, name, counted);
  cp_html_begin (self->html, "ul", "lines");
  for (guint i = 0; i < statements->len; i++)
    cp_report_add_line (self, g_array_index (statements, guint32, i));
  cp_html_end (self->html);
}

static void
add_column_row (CpReport *self, CpMatrix *matrix, guint row, guint column)
{
  g_autofree char *target = g_strdup_printf ("#t%uc%u", row + 1, column + 1);
  g_autofree char *name = cp_words_dup_name (cp_matrix_get_row (matrix, row)->label);
  g_autofree char *counted = cp_cell_face_dup_counted (matrix, row, column);

  cp_html_begin (self->html, "li", NULL);
  cp_html_begin (self->html, "a", NULL);
  cp_html_set (self->html, "href", target);
  cp_html_add_element (self->html, "bdi", NULL, name);
  cp_html_end (self->html);
  cp_html_add_blank (self->html);
  cp_html_add_element (self->html, "span", "detail", counted);
  cp_html_end (self->html);
}

static void
add_column (CpReport *self, CpMatrix *matrix, guint column)
{
  g_autofree char *name = cp_words_dup_source (cp_matrix_get_column (matrix, column));
  g_autofree char *counted = cp_cell_face_dup_counted (matrix, CP_MATRIX_TOTAL, column);
  g_autofree char *id = g_strdup_printf ("c%u", column + 1);
  gboolean empty = is_empty (matrix, CP_MATRIX_TOTAL, column);

  add_heading (self, "h3", "question", id, name, counted);
  if (empty)
    return;
  cp_html_begin (self->html, "ul", "plain");
  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    if (!is_empty (matrix, row, column))
      add_column_row (self, matrix, row, column);
  cp_html_end (self->html);
}

/**
 * cp_report_get_columns_title:
 *
 * Names the list of what columns stand for: "By document".
 */
const char *
cp_report_get_columns_title (CpSourceKind kind)
{
  return _(titles[kind]);
}

/**
 * cp_report_add_cells:
 *
 * Lists the statements of a row, cell by cell; each leads to its card in the comparison of the row.
 */
void
cp_report_add_cells (CpReport *self, CpMatrix *matrix, guint row)
{
  g_autofree GArray **cells = NULL;

  if (is_empty (matrix, row, CP_MATRIX_TOTAL))
    return;
  cp_html_add_element (self->html, "h3", "band",
                       cp_report_get_columns_title (cp_matrix_get_column_kind (matrix)));
  if (self->columns == NULL)
    self->columns = find_columns (self, matrix);
  cells = list_cells (self, matrix, row);
  for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
    if (cells[column] != NULL)
      {
        add_cell (self, matrix, row, column, cells[column]);
        g_array_unref (cells[column]);
      }
}

/**
 * cp_report_add_columns:
 *
 * Lists the cells of each column; each leads to its statements.
 */
void
cp_report_add_columns (CpReport *self, CpMatrix *matrix)
{
  if (is_empty (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL))
    return;
  cp_html_begin (self->html, "section", NULL);
  cp_html_set (self->html, "id", "columns");
  cp_html_add_element (self->html, "h2", NULL,
                       cp_report_get_columns_title (cp_matrix_get_column_kind (matrix)));
  for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
    add_column (self, matrix, column);
  cp_html_end (self->html);
}
