/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix in which the topics and sources that say least are one row and one column. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-matrix-private.h"
#include "cp-source-private.h"

/*
 * Grouping is counting anew, with another place for each topic and source: so a statement that bears
 * two of the topics put together counts once, and a speaker too. Numbers are never added up.
 */

typedef struct
{
  guint place;
  guint shown;
  gboolean first; /* a main topic */
  guint32 statements;
} Entry;

static int
compare_numbers (guint a, guint b)
{
  return (a > b) - (a < b);
}

/* Main topics, then what has most statements, then what is shown first. */
static int
compare_importance_cb (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;
  int result = compare_numbers (other->first, one->first);

  if (result == 0)
    result = compare_numbers (other->statements, one->statements);
  return result != 0 ? result : compare_numbers (one->shown, other->shown);
}

static int
compare_shown_cb (gconstpointer a, gconstpointer b)
{
  return compare_numbers (((const Entry *) a)->shown, ((const Entry *) b)->shown);
}

/* Orders the @n_kept most important first, as they are shown, then the others, as they are shown. */
static void
part_entries (GArray *entries, guint n_kept)
{
  g_array_sort (entries, compare_importance_cb);
  qsort (entries->data, n_kept, sizeof (Entry), compare_shown_cb);
  qsort (entries->data + n_kept * sizeof (Entry), entries->len - n_kept, sizeof (Entry),
         compare_shown_cb);
}

static const Entry *
get_entry (const GArray *entries, guint i)
{
  return &g_array_index (entries, Entry, i);
}

static GArray *
list_rows (const CpMatrix *matrix, guint n_rows)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < n_rows; i++)
    {
      guint place = matrix->row_order[i];
      gsize cell = cp_matrix_get_cell (matrix, place, matrix->n_columns);
      Entry entry = { place, i, g_array_index (matrix->rows, CpMatrixRow, place).main,
                      matrix->counts[cell].statements };

      g_array_append_val (entries, entry);
    }
  return entries;
}

static GArray *
list_columns (const CpMatrix *matrix)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < matrix->n_columns; i++)
    {
      guint place = matrix->column_order[i];
      gsize cell = cp_matrix_get_cell (matrix, matrix->n_rows, place);
      Entry entry = { place, i, FALSE, matrix->counts[cell].statements };

      g_array_append_val (entries, entry);
    }
  return entries;
}

static void
append_row (CpMatrix *self, const CpMatrixRow *row)
{
  CpMatrixRow copy = *row;

  copy.id = g_strdup (row->id);
  copy.label = g_strdup (row->label);
  g_array_append_val (self->rows, copy);
}

static void
append_further_row (CpMatrix *self, guint n_topics)
{
  g_autofree char *label =
      /* Translators: label of a row that groups the topics that have no row of their own */
      g_strdup_printf (ngettext ("%u further topic", "%u further topics", n_topics), n_topics);
  const CpMatrixRow row = { .id = (char *) CP_SOURCE_FURTHER, .label = label, .further = TRUE };

  append_row (self, &row);
}

/* Whether the last row is that of the statements without a topic, which stays by itself. */
static gboolean
has_none (const CpMatrix *matrix)
{
  return matrix->n_rows > 0
         && g_array_index (matrix->rows, CpMatrixRow, matrix->n_rows - 1).handle == CP_HANDLE_NONE;
}

/* Makes the rows; returns the new place of each old one. */
static guint32 *
make_rows (CpMatrix *self, const CpMatrix *matrix, guint n_rows)
{
  guint n_topics = matrix->n_rows - has_none (matrix);
  gboolean grouped = matrix->n_rows > n_rows;
  guint n_kept = grouped ? n_rows - 1 - has_none (matrix) : n_topics;
  g_autoptr (GArray) entries = list_rows (matrix, n_topics);
  guint32 *places = g_new0 (guint32, matrix->n_rows + 1);

  part_entries (entries, n_kept);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = get_entry (entries, i);
      const CpMatrixRow *row = &g_array_index (matrix->rows, CpMatrixRow, entry->place);

      places[entry->place] = MIN (i, n_kept);
      if (i < n_kept)
        append_row (self, row);
      else
        g_ptr_array_add (self->further_topics, g_strdup (row->label));
    }
  if (grouped)
    append_further_row (self, entries->len - n_kept);
  if (has_none (matrix))
    {
      places[matrix->n_rows - 1] = self->rows->len;
      append_row (self, &g_array_index (matrix->rows, CpMatrixRow, matrix->n_rows - 1));
    }
  return places;
}

static gboolean
is_among (const GArray *rows, guint first, guint32 row)
{
  for (guint i = first; i < rows->len; i++)
    if (g_array_index (rows, guint32, i) == row)
      return TRUE;
  return FALSE;
}

/* The new rows of each set of topics, each once. */
static void
group_topic_sets (CpMatrix *self, const CpMatrix *matrix, const guint32 *places)
{
  guint n_sets = cp_snapshot_get_n_topic_sets (self->snapshot);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  self->set_offsets = g_new0 (guint32, n_sets + 1);
  for (guint set = 0; set < n_sets; set++)
    {
      for (guint32 i = matrix->set_offsets[set]; i < matrix->set_offsets[set + 1]; i++)
        if (!is_among (rows, self->set_offsets[set], places[matrix->set_rows[i]]))
          g_array_append_val (rows, places[matrix->set_rows[i]]);
      self->set_offsets[set + 1] = rows->len;
    }
  self->set_rows = (guint32 *) g_array_free (rows, FALSE);
}

static void
group_rows (CpMatrix *self, const CpMatrix *matrix, guint n_rows)
{
  g_autofree guint32 *places = NULL;

  self->rows = cp_matrix_create_rows ();
  places = make_rows (self, matrix, n_rows);
  self->n_rows = self->rows->len;
  group_topic_sets (self, matrix, places);
}

static void
group_columns (CpMatrix *self, const CpMatrix *matrix, guint n_columns)
{
  g_autoptr (GArray) entries = list_columns (matrix);
  guint n_kept = matrix->n_columns > n_columns ? n_columns - 1 : matrix->n_columns;
  g_autofree guint32 *kept = g_new (guint32, n_kept + 1);

  part_entries (entries, n_kept);
  for (guint i = 0; i < n_kept; i++)
    kept[i] = get_entry (entries, i)->place;
  for (guint i = n_kept; i < entries->len; i++)
    {
      const CpSource *source =
          cp_source_list_get_source (matrix->sources, get_entry (entries, i)->place);

      g_ptr_array_add (self->further_sources,
                       g_strconcat (source->label, source->inferred ? "*" : "", NULL));
    }
  self->sources = cp_source_list_new_grouped (matrix->sources, kept, n_kept);
  self->n_columns = cp_source_list_get_n_sources (self->sources);
}

static guint32 *
make_order (guint n)
{
  guint32 *order = g_new (guint32, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  return order;
}

/**
 * cp_matrix_new_grouped:
 * @matrix: what is counted
 * @n_rows: how many rows there may be, "no topic" with them; at least 3
 * @n_columns: how many columns there may be; at least 2
 *
 * Counts again with no more rows and columns than that: the topics that have fewest statements are
 * one row ("5 further topics"), the sources one column ("12 further sources"), in which a statement
 * or speaker counts once. Main topics stay longest. What stays keeps its order; what is together
 * stands behind it, and "no topic" last.
 *
 * Returns: (transfer full): the matrix, or @matrix itself where it has no more
 */
CpMatrix *
cp_matrix_new_grouped (CpMatrix *matrix, guint n_rows, guint n_columns)
{
  CpMatrix *self;

  g_return_val_if_fail (matrix != NULL && n_rows >= 3 && n_columns >= 2, NULL);

  if (matrix->n_rows <= n_rows && matrix->n_columns <= n_columns)
    return cp_matrix_ref (matrix);
  self = g_new0 (CpMatrix, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->snapshot = cp_snapshot_ref (matrix->snapshot);
  self->filter = matrix->filter != NULL ? cp_query_ref (matrix->filter) : NULL;
  self->sides = cp_sides_ref (matrix->sides);
  self->measure = matrix->measure;
  self->matches =
      g_memdup2 (matrix->matches, cp_snapshot_get_statements (matrix->snapshot)->n_rows);
  self->further_topics = g_ptr_array_new_with_free_func (g_free);
  self->further_sources = g_ptr_array_new_with_free_func (g_free);
  group_rows (self, matrix, n_rows);
  group_columns (self, matrix, n_columns);
  cp_matrix_count_statements (self);
  self->row_order = make_order (self->n_rows);
  self->column_order = make_order (self->n_columns);
  return self;
}

/**
 * cp_matrix_get_further_topics:
 * @self: a matrix
 *
 * Gets what is together in one row.
 *
 * Returns: (transfer none) (nullable) (element-type utf8): labels, or %NULL where each topic has a row
 */
const GPtrArray *
cp_matrix_get_further_topics (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->further_topics != NULL && self->further_topics->len > 0 ? self->further_topics : NULL;
}

/**
 * cp_matrix_get_further_sources:
 * @self: a matrix
 *
 * Gets what is together in one column.
 *
 * Returns: (transfer none) (nullable) (element-type utf8): labels, or %NULL where each source has a
 *   column
 */
const GPtrArray *
cp_matrix_get_further_sources (const CpMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->further_sources != NULL && self->further_sources->len > 0 ? self->further_sources
                                                                         : NULL;
}
