/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements counted by topic and source. */

#include "cp-matrix.h"

#include <glib/gi18n-lib.h>

#include "cp-compare-error.h"
#include "cp-matrix-private.h"
#include "cp-query-private.h"
#include "cp-reading-order.h"
#include "cp-sides-private.h"

/*
 * A matrix is computed once, when it is made, and then only read; the details that need sets are
 * computed when first asked for, by one thread while others wait. So threads may share a matrix.
 * Changing a filter means making another matrix.
 */

/* Counts of so many cells take 512 MB, and their details as much again. What is beyond is a mistake
 * rather than a question: nobody reads the statements of 60,000 articles on 60,000 topics. */
#define MAX_CELLS 16000000

/* The details have one number of 4 bytes for each role in each cell. */
#define MAX_ROLE_COUNTS 64000000

static gboolean
fail_size (guint n_rows, guint n_columns, GError **error)
{
  g_set_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_LIMIT,
               /* Translators: numbers of rows and columns */
               _("A matrix of %u topics and %u columns is too large to be counted. Choose columns "
                 "of which there are fewer, such as months or countries."),
               n_rows, n_columns);
  return FALSE;
}

static gboolean
check_size (const CpMatrix *self, GError **error)
{
  guint64 n_cells = ((guint64) self->n_rows + 1) * ((guint64) self->n_columns + 1);
  guint64 n_roles = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_ROLES);

  if (n_cells * n_roles > MAX_ROLE_COUNTS)
    return fail_size (self->n_rows, self->n_columns, error);
  return cp_matrix_check_cells (self->n_rows, self->n_columns, error);
}

/* The place of what is shown at @shown; behind the last place are the totals. */
static guint
get_place (const guint32 *order, guint n, guint shown)
{
  return shown == CP_MATRIX_TOTAL ? n : order[shown];
}

static gboolean
is_cell (const CpMatrix *self, guint row, guint column)
{
  return (row < self->n_rows || row == CP_MATRIX_TOTAL)
         && (column < self->n_columns || column == CP_MATRIX_TOTAL);
}

static gsize
find_cell (const CpMatrix *self, guint row, guint column)
{
  return cp_matrix_get_cell (self, get_place (self->row_order, self->n_rows, row),
                             get_place (self->column_order, self->n_columns, column));
}

static gboolean
is_in_row (const CpMatrix *self, guint32 set, guint place)
{
  if (place == self->n_rows)
    return TRUE;
  for (guint32 i = self->set_offsets[set]; i < self->set_offsets[set + 1]; i++)
    if (self->set_rows[i] == place)
      return TRUE;
  return FALSE;
}

static double
divide (double part, double whole)
{
  return whole > 0 ? part / whole : 0;
}

/**
 * cp_matrix_check_cells:
 * @n_rows: how many rows there would be
 * @n_columns: how many columns
 * @error: return location
 *
 * Checks that so many cells can be counted.
 *
 * Returns: whether they can; if not, @error is %CP_COMPARE_ERROR_LIMIT
 */
gboolean
cp_matrix_check_cells (guint n_rows, guint n_columns, GError **error)
{
  if (((guint64) n_rows + 1) * ((guint64) n_columns + 1) <= MAX_CELLS)
    return TRUE;
  return fail_size (n_rows, n_columns, error);
}

/**
 * cp_matrix_get_count_input:
 * @self: a matrix that has rows, sources, sides and its filter run
 * @input: (out): what its counts are made of, borrowed from @self
 *
 * Gathers what the pass over the columns reads.
 */
void
cp_matrix_get_count_input (const CpMatrix *self, CpCountInput *input)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);

  *input = (CpCountInput){
    .n_statements = columns->n_rows,
    .matches = self->matches,
    .stands = cp_sides_get_stands (self->sides),
    .places = cp_source_list_get_places (self->sources),
    .topic_sets = columns->topics,
    .reported = columns->reported,
    .words = columns->words,
    .set_offsets = self->set_offsets,
    .set_rows = self->set_rows,
    .n_rows = self->n_rows,
    .n_columns = self->n_columns,
  };
}

/**
 * cp_matrix_count_statements:
 * @self: a matrix that has rows, sources, sides and its filter run
 *
 * Counts all cells and totals.
 */
void
cp_matrix_count_statements (CpMatrix *self)
{
  CpCountInput input;

  cp_matrix_get_count_input (self, &input);
  self->counts = cp_count_new (&input);
  cp_count_run (&input, self->counts);
  self->coverage = cp_coverage_measure (self->snapshot, self->matches);
}

/**
 * cp_matrix_get_value_at:
 * @self: a matrix
 * @row: the place of a row, or n_rows for all topics
 * @column: the place of a column, or n_columns for all sources
 *
 * Gets the measure of a cell by its place.
 *
 * Returns: a number, or a share from 0 to 1
 */
double
cp_matrix_get_value_at (CpMatrix *self, guint row, guint column)
{
  gsize cell = cp_matrix_get_cell (self, row, column);
  const CpCount *count = &self->counts[cell];

  switch (self->measure)
    {
    case CP_MEASURE_STATEMENTS:
      return count->statements;
    case CP_MEASURE_WORDS:
      return count->words;
    case CP_MEASURE_ROW_SHARE:
      return divide (count->statements,
                     self->counts[cp_matrix_get_cell (self, row, self->n_columns)].statements);
    case CP_MEASURE_COLUMN_SHARE:
      return divide (count->statements,
                     self->counts[cp_matrix_get_cell (self, self->n_rows, column)].statements);
    case CP_MEASURE_SPEAKERS:
      cp_matrix_count_details (self);
      return self->details[cell].speakers;
    case CP_MEASURE_UTTERANCES:
      cp_matrix_count_details (self);
      return self->details[cell].utterances;
    case CP_N_MEASURES:
    default:
      g_assert_not_reached ();
    }
}

/**
 * cp_matrix_new:
 * @snapshot: a snapshot
 * @options: what to count, how, and in which order to show it
 * @cancellable: (nullable): stops the work between two passes over the corpus
 * @error: return location
 *
 * Counts the statements of a corpus by topic and source. Sources that have none under the filter
 * stay, so that a filter does not move what is looked at.
 *
 * Returns: (transfer full): the matrix, or %NULL with %CP_COMPARE_ERROR_LIMIT where it would have
 *   more than 16 million cells or 64 million counts by role, or with %G_IO_ERROR_CANCELLED
 */
CpMatrix *
cp_matrix_new (CpSnapshot *snapshot, const CpMatrixOptions *options, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (CpMatrix) self = NULL;

  g_return_val_if_fail (snapshot != NULL && options != NULL, NULL);
  g_return_val_if_fail (options->columns < CP_N_SOURCE_KINDS, NULL);
  g_return_val_if_fail (options->measure < CP_N_MEASURES, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (CpMatrix, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->filter = options->filter == NULL ? NULL : cp_query_ref ((CpQuery *) options->filter);
  self->measure = options->measure;
  self->sides = cp_sides_new (snapshot, options->left, options->right);
  self->sources = cp_source_list_new (snapshot, options->columns);
  self->n_columns = cp_source_list_get_n_sources (self->sources);
  self->matches = cp_query_run (options->filter, snapshot);
  cp_matrix_make_rows (self);
  if (!check_size (self, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  cp_matrix_count_statements (self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self->row_order = cp_matrix_sort_rows (self, options->sort);
  self->column_order = cp_matrix_sort_columns (self, options->sort);
  return g_steal_pointer (&self);
}

/**
 * cp_matrix_ref:
 * @self: a matrix
 *
 * Adds a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
CpMatrix *
cp_matrix_ref (CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_matrix_unref:
 * @self: (transfer full): a matrix
 *
 * Drops a reference; any thread may.
 */
void
cp_matrix_unref (CpMatrix *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  cp_snapshot_unref (self->snapshot);
  g_clear_pointer (&self->filter, cp_query_unref);
  cp_sides_unref (self->sides);
  cp_source_list_free (self->sources);
  g_array_unref (self->rows);
  g_free (self->row_order);
  g_free (self->column_order);
  g_free (self->matches);
  g_free (self->set_offsets);
  g_free (self->set_rows);
  cp_count_free (self->counts);
  g_clear_pointer (&self->further_topics, g_ptr_array_unref);
  g_clear_pointer (&self->further_sources, g_ptr_array_unref);
  g_free (self->details);
  g_free (self->by_role);
  g_free (self);
}

/**
 * cp_matrix_get_snapshot:
 * @self: a matrix
 *
 * Gets the corpus that was counted.
 *
 * Returns: (transfer none): the snapshot
 */
CpSnapshot *
cp_matrix_get_snapshot (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->snapshot;
}

/**
 * cp_matrix_get_filter:
 * @self: a matrix
 *
 * Gets the filter that statements passed.
 *
 * Returns: (nullable) (transfer none): the filter, or %NULL where all are counted
 */
const CpQuery *
cp_matrix_get_filter (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->filter;
}

/**
 * cp_matrix_get_sides:
 * @self: a matrix
 *
 * Gets the sides that statements were sorted by.
 *
 * Returns: (transfer none): the sides
 */
const CpSides *
cp_matrix_get_sides (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->sides;
}

/**
 * cp_matrix_get_measure:
 * @self: a matrix
 *
 * Gets what cp_matrix_get_value () gives.
 *
 * Returns: the measure
 */
CpMeasure
cp_matrix_get_measure (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, CP_MEASURE_STATEMENTS);
  return self->measure;
}

/**
 * cp_matrix_get_column_kind:
 * @self: a matrix
 *
 * Gets what a column stands for.
 *
 * Returns: the kind of source
 */
CpSourceKind
cp_matrix_get_column_kind (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, CP_SOURCE_DOCUMENTS);
  return cp_source_list_get_kind (self->sources);
}

/**
 * cp_matrix_get_n_rows:
 * @self: a matrix
 *
 * Gets how many rows there are, "no topic" with them.
 *
 * Returns: the number
 */
guint
cp_matrix_get_n_rows (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_rows;
}

/**
 * cp_matrix_get_n_columns:
 * @self: a matrix
 *
 * Gets how many columns there are.
 *
 * Returns: the number
 */
guint
cp_matrix_get_n_columns (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_columns;
}

/**
 * cp_matrix_get_row:
 * @self: a matrix
 * @row: below cp_matrix_get_n_rows ()
 *
 * Gets the topic of a row, in the order in which rows are shown.
 *
 * Returns: (transfer none): the row
 */
const CpMatrixRow *
cp_matrix_get_row (const CpMatrix *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->n_rows, NULL);
  return &g_array_index (self->rows, CpMatrixRow, self->row_order[row]);
}

/**
 * cp_matrix_get_column:
 * @self: a matrix
 * @column: below cp_matrix_get_n_columns ()
 *
 * Gets the source of a column, in the order in which columns are shown.
 *
 * Returns: (transfer none): the source
 */
const CpSource *
cp_matrix_get_column (const CpMatrix *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->n_columns, NULL);
  return cp_source_list_get_source (self->sources, self->column_order[column]);
}

/**
 * cp_matrix_get_count:
 * @self: a matrix
 * @row: a row, or %CP_MATRIX_TOTAL for all topics
 * @column: a column, or %CP_MATRIX_TOTAL for all sources
 *
 * Gets what a cell counts. A total has each statement once, however many topics it bears.
 *
 * Returns: (transfer none): the count
 */
const CpCount *
cp_matrix_get_count (const CpMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && is_cell (self, row, column), NULL);
  return &self->counts[find_cell (self, row, column)];
}

/**
 * cp_matrix_get_detail:
 * @self: a matrix
 * @row: a row, or %CP_MATRIX_TOTAL for all topics
 * @column: a column, or %CP_MATRIX_TOTAL for all sources
 *
 * Gets what needs sets: distinct speakers (the first named of a statement), utterances and roles.
 * The first call counts those of all cells; any thread may make it.
 *
 * Returns: (transfer none): the detail
 */
const CpDetail *
cp_matrix_get_detail (CpMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && is_cell (self, row, column), NULL);

  cp_matrix_count_details (self);
  return &self->details[find_cell (self, row, column)];
}

/**
 * cp_matrix_get_value:
 * @self: a matrix
 * @row: a row, or %CP_MATRIX_TOTAL for all topics
 * @column: a column, or %CP_MATRIX_TOTAL for all sources
 *
 * Gets the measure of a cell. A share of the row is of all statements of the topic, one of the
 * column of all distinct statements of the source; shares of nothing are 0.
 *
 * Returns: a number, or a share from 0 to 1
 */
double
cp_matrix_get_value (CpMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && is_cell (self, row, column), 0);

  return cp_matrix_get_value_at (self, get_place (self->row_order, self->n_rows, row),
                                 get_place (self->column_order, self->n_columns, column));
}

/**
 * cp_matrix_get_n_uncoded:
 * @self: a matrix
 *
 * Gets how many of the counted statements bear no topic.
 *
 * Returns: the number
 */
guint
cp_matrix_get_n_uncoded (const CpMatrix *self)
{
  const CpMatrixRow *last;

  g_return_val_if_fail (self != NULL, 0);

  if (self->n_rows == 0)
    return 0;
  last = &g_array_index (self->rows, CpMatrixRow, self->n_rows - 1);
  if (last->handle != CP_HANDLE_NONE || last->further)
    return 0;
  return self->counts[cp_matrix_get_cell (self, self->n_rows - 1, self->n_columns)].statements;
}

/**
 * cp_matrix_get_n_documents:
 * @self: a matrix
 *
 * Gets how many articles the counted statements are from.
 *
 * Returns: the number
 */
guint
cp_matrix_get_n_documents (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->coverage.n_documents;
}

/**
 * cp_matrix_get_period:
 * @self: a matrix
 * @first: (out): the date of the first of the counted statements
 * @last: (out): the date of the last
 *
 * Gets the time in which the counted statements were made; either date may be coarse.
 *
 * Returns: whether any of them is dated
 */
gboolean
cp_matrix_get_period (const CpMatrix *self, CpDate *first, CpDate *last)
{
  g_return_val_if_fail (self != NULL && first != NULL && last != NULL, FALSE);

  *first = self->coverage.first;
  *last = self->coverage.last;
  return self->coverage.first != 0;
}

/**
 * cp_matrix_get_matches:
 * @self: a matrix
 *
 * Gets which statements are counted.
 *
 * Returns: (transfer none): one byte for each row of the statements, 1 where one is
 */
const guint8 *
cp_matrix_get_matches (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->matches;
}

/**
 * cp_matrix_list_counted:
 *
 * Lists all that is counted, without the second that putting a million in reading order takes.
 *
 * Returns: (transfer full) (element-type guint32): handles, rising
 */
GArray *
cp_matrix_list_counted (const CpMatrix *self)
{
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_return_val_if_fail (self != NULL, statements);

  for (guint32 i = 0; i < cp_snapshot_get_statements (self->snapshot)->n_rows; i++)
    if (self->matches[i])
      g_array_append_val (statements, i);
  return statements;
}

/**
 * cp_matrix_list_statements:
 * @self: a matrix
 * @row: a row, or %CP_MATRIX_TOTAL for all topics
 * @column: a column, or %CP_MATRIX_TOTAL for all sources
 *
 * Lists what a cell counts.
 *
 * Returns: (transfer full) (element-type guint32): handles, in reading order
 */
GArray *
cp_matrix_list_statements (const CpMatrix *self, guint row, guint column)
{
  const CpStatementColumns *columns;
  const guint32 *places;
  GArray *statements;
  guint row_place;
  guint column_place;

  g_return_val_if_fail (self != NULL && is_cell (self, row, column), NULL);

  columns = cp_snapshot_get_statements (self->snapshot);
  places = cp_source_list_get_places (self->sources);
  row_place = get_place (self->row_order, self->n_rows, row);
  column_place = get_place (self->column_order, self->n_columns, column);
  statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < columns->n_rows; i++)
    if (self->matches[i] && (column_place == self->n_columns || places[i] == column_place)
        && is_in_row (self, columns->topics[i], row_place))
      g_array_append_val (statements, i);
  g_array_sort_with_data (statements, cp_reading_order_compare, self->snapshot);
  return statements;
}
