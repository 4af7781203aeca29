/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell, a row or a column of the matrix, named so that it outlives a recount. */

#include "cp-scope.h"

static gboolean
find_row (const char *topic, const CpMatrix *matrix, guint *row)
{
  *row = CP_MATRIX_TOTAL;
  if (topic == NULL)
    return TRUE;
  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    if (g_str_equal (cp_matrix_get_row (matrix, i)->id, topic))
      {
        *row = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_column (const char *source, const CpMatrix *matrix, guint *column)
{
  *column = CP_MATRIX_TOTAL;
  if (source == NULL)
    return TRUE;
  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    if (g_str_equal (cp_matrix_get_column (matrix, i)->id, source))
      {
        *column = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cp_scope_new:
 * @topic: (nullable): id of a topic, "none" for the statements without one, %NULL for all
 * @source: (nullable): id of a column, %NULL for all
 *
 * Names a part of the matrix. Its ids are interned: they live as long as the program.
 */
CpScope
cp_scope_new (const char *topic, const char *source)
{
  return (CpScope) { g_intern_string (topic), g_intern_string (source) };
}

/**
 * cp_scope_from_cell:
 * @row: a row, or %CP_MATRIX_TOTAL
 * @column: a column, or %CP_MATRIX_TOTAL
 *
 * Names a cell, a row or a column of a matrix.
 */
CpScope
cp_scope_from_cell (const CpMatrix *matrix, guint row, guint column)
{
  const char *topic;
  const char *source;

  g_return_val_if_fail (matrix != NULL, cp_scope_new (NULL, NULL));

  topic = row == CP_MATRIX_TOTAL ? NULL : cp_matrix_get_row (matrix, row)->id;
  source = column == CP_MATRIX_TOTAL ? NULL : cp_matrix_get_column (matrix, column)->id;

  return cp_scope_new (topic, source);
}

/**
 * cp_scope_find_cell:
 * @row: (out): its row, %CP_MATRIX_TOTAL for all
 * @column: (out): its column, %CP_MATRIX_TOTAL for all
 *
 * Finds where a scope stands in a matrix.
 *
 * Returns: whether the matrix has it
 */
gboolean
cp_scope_find_cell (const CpScope *self, const CpMatrix *matrix, guint *row, guint *column)
{
  g_return_val_if_fail (self != NULL && matrix != NULL, FALSE);
  g_return_val_if_fail (row != NULL && column != NULL, FALSE);

  return find_row (self->topic, matrix, row) && find_column (self->source, matrix, column);
}

/**
 * cp_scope_equal:
 *
 * Checks whether two scopes name the same.
 */
gboolean
cp_scope_equal (const CpScope *a, const CpScope *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->topic == b->topic && a->source == b->source;
}
