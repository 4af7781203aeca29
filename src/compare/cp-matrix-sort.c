/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order in which rows and columns of a matrix are shown. */

#include <string.h>

#include "cp-matrix-private.h"
#include "cp-source-private.h"

/* What rows and columns are compared by; groups stay together whatever the sort. */
typedef struct
{
  guint32 place;
  guint group;
  char *key; /* of the label, for the user's language */
  double value;
  CpDate date;
} Entry;

typedef struct
{
  CpSort sort;
  gboolean ties_by_name;
} Sorting;

static void
clear_entry (Entry *entry)
{
  g_free (entry->key);
}

static int
compare_values (double a, double b)
{
  return (a < b) - (a > b);
}

static int
compare_entries_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Entry *one = a;
  const Entry *other = b;
  const Sorting *sorting = data;
  int result = (one->group > other->group) - (one->group < other->group);

  if (result == 0 && sorting->sort == CP_SORT_NAME)
    result = strcmp (one->key, other->key);
  else if (result == 0 && sorting->sort == CP_SORT_TOTAL)
    result = compare_values (one->value, other->value);
  else if (result == 0 && sorting->sort == CP_SORT_DATE)
    result = cp_date_compare (one->date, other->date);
  if (result == 0 && sorting->ties_by_name)
    result = strcmp (one->key, other->key);
  return result != 0 ? result : (one->place > other->place) - (one->place < other->place);
}

static guint32 *
sort_entries (GArray *entries, Sorting sorting)
{
  guint32 *order = g_new (guint32, entries->len + 1);

  g_array_sort_with_data (entries, compare_entries_cb, &sorting);
  for (guint i = 0; i < entries->len; i++)
    order[i] = g_array_index (entries, Entry, i).place;
  return order;
}

static GArray *
new_entries (void)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));

  g_array_set_clear_func (entries, (GDestroyNotify) clear_entry);
  return entries;
}

static void
take_date (GArray *entries, guint place, CpDate date)
{
  Entry *entry = &g_array_index (entries, Entry, place);

  if (cp_date_compare (date, entry->date) < 0)
    entry->date = date;
}

/* Gives rows the date of their first statement. */
static void
date_rows (CpMatrix *self, GArray *rows)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);

  for (guint32 i = 0; i < columns->n_rows; i++)
    {
      guint32 set = columns->topics[i];

      for (guint32 j = self->set_offsets[set]; self->matches[i] && j < self->set_offsets[set + 1];
           j++)
        take_date (rows, self->set_rows[j], cp_snapshot_get_statement_date (self->snapshot, i));
    }
}

/* Gives columns their own date, or else that of their first statement. */
static void
date_columns (CpMatrix *self, GArray *entries)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  const guint32 *places = cp_source_list_get_places (self->sources);

  for (guint32 i = 0; i < columns->n_rows; i++)
    if (self->matches[i] && cp_source_list_get_source (self->sources, places[i])->date == 0)
      take_date (entries, places[i], cp_snapshot_get_statement_date (self->snapshot, i));
  for (guint i = 0; i < entries->len; i++)
    take_date (entries, i, cp_source_list_get_source (self->sources, i)->date);
}

/* What sorting by total goes by: statements, unless a measure was asked for whose totals differ
 * (the shares of totals do not). */
static double
get_total (CpMatrix *self, CpSort sort, guint row, guint column)
{
  if (sort == CP_SORT_DEFAULT || self->measure == CP_MEASURE_ROW_SHARE
      || self->measure == CP_MEASURE_COLUMN_SHARE)
    return self->counts[cp_matrix_get_cell (self, row, column)].statements;
  return cp_matrix_get_value_at (self, row, column);
}

static gboolean
has_dates (CpSourceKind kind)
{
  return kind == CP_SOURCE_DOCUMENTS || kind == CP_SOURCE_MONTHS;
}

/**
 * cp_matrix_sort_rows:
 * @self: a matrix that has its counts
 * @sort: an order
 *
 * Sorts the topics; the main ones stay first, "no topic" last.
 *
 * Returns: (transfer full): places, in the order in which they are shown
 */
guint32 *
cp_matrix_sort_rows (CpMatrix *self, CpSort sort)
{
  g_autoptr (GArray) entries = new_entries ();
  Sorting sorting = { sort == CP_SORT_DEFAULT ? CP_SORT_TOTAL : sort,
                      sort == CP_SORT_DEFAULT || sort == CP_SORT_TOTAL };

  for (guint i = 0; i < self->n_rows; i++)
    {
      const CpMatrixRow *row = &g_array_index (self->rows, CpMatrixRow, i);
      Entry entry = { .place = i };

      entry.group = row->handle == CP_HANDLE_NONE ? 2 : !row->main;
      entry.key = g_utf8_collate_key (row->label, -1);
      if (sorting.sort == CP_SORT_TOTAL)
        entry.value = get_total (self, sort, i, self->n_columns);
      g_array_append_val (entries, entry);
    }
  if (sorting.sort == CP_SORT_DATE)
    date_rows (self, entries);
  return sort_entries (entries, sorting);
}

/**
 * cp_matrix_sort_columns:
 * @self: a matrix that has its counts
 * @sort: an order
 *
 * Sorts the sources; the one of statements that have none stays last.
 *
 * Returns: (transfer full): places, in the order in which they are shown
 */
guint32 *
cp_matrix_sort_columns (CpMatrix *self, CpSort sort)
{
  g_autoptr (GArray) entries = new_entries ();
  CpSort by_default =
      has_dates (cp_source_list_get_kind (self->sources)) ? CP_SORT_DATE : CP_SORT_TOTAL;
  Sorting sorting = { sort == CP_SORT_DEFAULT ? by_default : sort, FALSE };

  for (guint i = 0; i < self->n_columns; i++)
    {
      const CpSource *source = cp_source_list_get_source (self->sources, i);
      Entry entry = { .place = i };

      entry.group = cp_source_is_none (source);
      entry.key = g_utf8_collate_key (source->label, -1);
      if (sorting.sort == CP_SORT_TOTAL)
        entry.value = get_total (self, sort, self->n_rows, i);
      g_array_append_val (entries, entry);
    }
  if (sorting.sort == CP_SORT_DATE)
    date_columns (self, entries);
  return sort_entries (entries, sorting);
}
