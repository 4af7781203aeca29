/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix as comma-separated values and as JSON. */

#include "cp-matrix-export.h"

#include "cp-csv.h"
#include "cp-json-writer.h"

static void
add_csv_row (CpCsv *csv, CpMatrix *matrix, guint row, const char *id, const char *label)
{
  guint n_columns = cp_matrix_get_n_columns (matrix);

  cp_csv_add_text (csv, id);
  cp_csv_add_text (csv, label);
  for (guint column = 0; column < n_columns; column++)
    cp_csv_add_fraction (csv, cp_matrix_get_value (matrix, row, column));
  cp_csv_add_fraction (csv, cp_matrix_get_value (matrix, row, CP_MATRIX_TOTAL));
  cp_csv_end_row (csv);
}

static void
add_csv_header (CpCsv *csv, CpMatrix *matrix)
{
  guint n_columns = cp_matrix_get_n_columns (matrix);
  g_autofree char *total = NULL;

  cp_csv_add_text (csv, "topic");
  cp_csv_add_text (csv, "label");
  for (guint column = 0; column < n_columns; column++)
    cp_csv_add_text (csv, cp_matrix_get_column (matrix, column)->label);
  total = g_strdup_printf ("all (%s)", cp_measure_to_string (cp_matrix_get_measure (matrix)));
  cp_csv_add_text (csv, total);
  cp_csv_end_row (csv);
}

/**
 * cp_matrix_to_csv:
 *
 * Writes the values of a matrix in its measure: one row for each topic, the last for all topics,
 * the last column for all sources. Totals count each statement once. Shares run from 0 to 1.
 *
 * Returns: (transfer full): the table
 */
char *
cp_matrix_to_csv (CpMatrix *matrix)
{
  g_autoptr (CpCsv) csv = cp_csv_new ();
  guint n_rows;

  g_return_val_if_fail (matrix != NULL, NULL);

  n_rows = cp_matrix_get_n_rows (matrix);
  add_csv_header (csv, matrix);
  for (guint row = 0; row < n_rows; row++)
    {
      const CpMatrixRow *topic = cp_matrix_get_row (matrix, row);

      add_csv_row (csv, matrix, row, topic->id, topic->label);
    }
  add_csv_row (csv, matrix, CP_MATRIX_TOTAL, "all", "all");
  return cp_csv_end (csv);
}

static void
add_name (CpJsonWriter *writer, const char *id, const char *label)
{
  cp_json_writer_begin_object (writer, NULL);
  cp_json_writer_add_string (writer, "id", id);
  cp_json_writer_add_string (writer, "label", label);
  cp_json_writer_end_object (writer);
}

static void
add_names (CpJsonWriter *writer, CpMatrix *matrix)
{
  guint n_rows = cp_matrix_get_n_rows (matrix);
  guint n_columns = cp_matrix_get_n_columns (matrix);

  cp_json_writer_begin_array (writer, "rows");
  for (guint i = 0; i < n_rows; i++)
    add_name (writer, cp_matrix_get_row (matrix, i)->id, cp_matrix_get_row (matrix, i)->label);
  cp_json_writer_end_array (writer);

  cp_json_writer_begin_array (writer, "columns");
  for (guint i = 0; i < n_columns; i++)
    add_name (writer, cp_matrix_get_column (matrix, i)->id,
              cp_matrix_get_column (matrix, i)->label);
  cp_json_writer_end_array (writer);
}

/* Only roles that speak; what has no role is the rest. */
static void
add_roles (CpJsonWriter *writer, CpSnapshot *snapshot, const CpDetail *detail)
{
  const guint32 *roles;
  guint n_roles;

  roles = cp_snapshot_get_order (snapshot, CP_ARRAY_ROLES, &n_roles);
  cp_json_writer_begin_object (writer, "by_role");
  for (guint i = 0; i < n_roles; i++)
    if (detail->by_role[roles[i]] > 0)
      {
        CpItem *role = cp_snapshot_get_item (snapshot, CP_ARRAY_ROLES, roles[i]);

        cp_json_writer_add_number (writer, cp_item_get_id (role), detail->by_role[roles[i]]);
      }
  cp_json_writer_end_object (writer);
}

static void
add_cell (CpJsonWriter *writer, CpMatrix *matrix, guint row, guint column)
{
  const CpCount *count = cp_matrix_get_count (matrix, row, column);
  const CpDetail *detail = cp_matrix_get_detail (matrix, row, column);

  cp_json_writer_begin_object (writer, NULL);
  cp_json_writer_add_number (writer, "statements", count->statements);
  cp_json_writer_add_number (writer, "relayed", count->relayed);
  cp_json_writer_add_number (writer, "utterances", detail->utterances);
  cp_json_writer_add_number (writer, "words", count->words);
  cp_json_writer_add_number (writer, "speakers", detail->speakers);
  add_roles (writer, cp_matrix_get_snapshot (matrix), detail);
  cp_json_writer_end_object (writer);
}

static void
add_cells (CpJsonWriter *writer, CpMatrix *matrix)
{
  guint n_rows = cp_matrix_get_n_rows (matrix);
  guint n_columns = cp_matrix_get_n_columns (matrix);

  cp_json_writer_begin_array (writer, "cells");
  for (guint row = 0; row < n_rows; row++)
    {
      cp_json_writer_begin_array (writer, NULL);
      for (guint column = 0; column < n_columns; column++)
        add_cell (writer, matrix, row, column);
      cp_json_writer_end_array (writer);
    }
  cp_json_writer_end_array (writer);
}

/**
 * cp_matrix_to_json:
 *
 * Writes all that is counted, whatever the matrix's measure, rows outermost in "cells".
 *
 * Returns: (transfer full): the JSON text
 */
char *
cp_matrix_to_json (CpMatrix *matrix)
{
  g_autoptr (CpJsonWriter) writer = cp_json_writer_new ();
  const CpCount *total;

  g_return_val_if_fail (matrix != NULL, NULL);

  total = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL);
  cp_json_writer_begin_object (writer, NULL);
  cp_json_writer_add_string (writer, "measure",
                             cp_measure_to_string (cp_matrix_get_measure (matrix)));
  cp_json_writer_add_number (writer, "statements", total->statements);
  add_names (writer, matrix);
  add_cells (writer, matrix);
  cp_json_writer_add_number (writer, "uncoded", cp_matrix_get_n_uncoded (matrix));
  cp_json_writer_end_object (writer);
  return cp_json_writer_end (writer);
}
