/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements counted by topic and month, with the months of which there is no document. */

#include "cp-timeline.h"

#include "cp-matrix-private.h"
#include "cp-source-private.h"

/*
 * Computed once from a matrix, whose rows, filter and sides it shares, and then only read, so
 * threads may share it. A statement is in the month of its document, also where it is older by a
 * date of its own: a timeline shows when a topic is written about, and hatches the months that the
 * corpus cannot tell of. Between the first month and the last every month is there, but for long
 * gaps: 30 years have as many columns as they have months with documents, and a few more. Only open
 * columns have counts; they are counted in one pass over the statements.
 */

#define PLACE_NONE G_MAXUINT32

struct _CpTimeline
{
  gatomicrefcount ref_count;
  CpMatrix *matrix;
  GArray *columns;  /* of CpTimeColumn */
  guint32 *places;  /* of each column among the open ones, or PLACE_NONE */
  CpCount *counts;  /* as cp_matrix_get_cell () lays them, of the open columns */
  guint n_open;
  guint largest;
};

/* What there is of a month, a year or what is undated. */
typedef struct
{
  guint n_documents;
  gboolean stated; /* whether any of the dates is */
} Month;

static const CpCount no_count;

/* Months as dense numbers that grow with time; a year without a month comes before its January, and
 * 0 is what is undated. */
static guint32
make_key (CpDate date)
{
  return cp_source_get_month (date) >> 5;
}

static CpDate
get_date (guint32 key)
{
  return key << 5;
}

static guint32
get_document_key (CpSnapshot *snapshot, guint32 document)
{
  return make_key (cp_document_get_date (cp_snapshot_get_document (snapshot, document)));
}

/* What there is of each month, by key. */
static GArray *
survey_documents (CpSnapshot *snapshot)
{
  GArray *months = g_array_new (FALSE, TRUE, sizeof (Month));
  guint n_documents;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);

  for (guint i = 0; i < n_documents; i++)
    {
      guint32 key = get_document_key (snapshot, order[i]);
      Month *month;

      if (key >= months->len)
        g_array_set_size (months, key + 1);
      month = &g_array_index (months, Month, key);
      month->n_documents++;
      month->stated |=
          !cp_document_is_date_inferred (cp_snapshot_get_document (snapshot, order[i]));
    }
  return months;
}

static gboolean
is_open (const GArray *months, guint32 key)
{
  return key < months->len && g_array_index (months, Month, key).n_documents > 0;
}

static CpTimeKind
get_kind (CpDate date)
{
  if (date == 0)
    return CP_TIME_UNDATED;
  return cp_date_get_month (date) == 0 ? CP_TIME_YEAR : CP_TIME_MONTH;
}

static void
add_open (CpTimeline *self, const GArray *months, guint32 key)
{
  const Month *month = &g_array_index (months, Month, key);
  CpTimeKind kind = get_kind (get_date (key));
  const CpTimeColumn column = {
    .kind = kind,
    .date = get_date (key),
    .n_months = kind == CP_TIME_MONTH ? 1 : 0,
    .n_documents = month->n_documents,
    .open = TRUE,
    .inferred = key != 0 && !month->stated,
  };

  g_array_append_val (self->columns, column);
}

static CpDate
make_month (guint number)
{
  return (CpDate) (number / 12) << 9 | (CpDate) (number % 12 + 1) << 5;
}

/* Months counted from the year 0. */
static guint
get_number (CpDate month)
{
  return cp_date_get_year (month) * 12 + cp_date_get_month (month) - 1;
}

/* The months from @first to below @end, none of which has a document. */
static void
add_empty (CpTimeline *self, guint first, guint end)
{
  gboolean long_gap = end > first + CP_TIMELINE_GAP_MONTHS;

  for (guint number = first; number < end; number += long_gap ? end - first : 1)
    {
      const CpTimeColumn column = {
        .kind = long_gap ? CP_TIME_GAP : CP_TIME_MONTH,
        .date = make_month (number),
        .n_months = long_gap ? end - first : 1,
      };

      g_array_append_val (self->columns, column);
    }
}

/* The last month of which there is something, as a number; 0 where there is none. */
static guint
find_last_month (const GArray *months)
{
  for (guint32 key = months->len; key-- > 1;)
    if (is_open (months, key) && get_kind (get_date (key)) == CP_TIME_MONTH)
      return get_number (get_date (key));
  return 0;
}

/* Keys grow with time; a year stands between the months around it and parts a gap. */
static void
make_columns (CpTimeline *self, const GArray *months)
{
  guint last = find_last_month (months);
  guint next = 0; /* the month that follows what is there, or 0 before the first */

  for (guint32 key = 1; key < months->len; key++)
    {
      gboolean is_year = get_kind (get_date (key)) == CP_TIME_YEAR;
      guint number = is_year ? cp_date_get_year (get_date (key)) * 12 : get_number (get_date (key));

      if (!is_open (months, key))
        continue;
      if (next != 0 && number <= last)
        {
          add_empty (self, next, number);
          next = number;
        }
      add_open (self, months, key);
      if (!is_year)
        next = number + 1;
    }
  if (is_open (months, 0))
    add_open (self, months, 0);
}

/* Places of the open columns, and of their keys. */
static guint32 *
make_places (CpTimeline *self, guint n_keys)
{
  guint32 *of_key = g_new0 (guint32, MAX (n_keys, 1));

  self->places = g_new (guint32, MAX (self->columns->len, 1));
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CpTimeColumn *column = cp_timeline_get_column (self, i);

      self->places[i] = column->open ? self->n_open : PLACE_NONE;
      if (column->open)
        of_key[make_key (column->date)] = self->n_open++;
    }
  return of_key;
}

/* The place of the column of each document, by handle. */
static guint32 *
place_documents (CpSnapshot *snapshot, const guint32 *of_key)
{
  guint n_handles = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS);
  guint32 *places = g_new0 (guint32, MAX (n_handles, 1));
  guint n_documents;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);

  for (guint i = 0; i < n_documents; i++)
    places[order[i]] = of_key[get_document_key (snapshot, order[i])];
  return places;
}

static void
count_statements (CpTimeline *self, const guint32 *of_key)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->matrix->snapshot);
  g_autofree guint32 *of_document = place_documents (self->matrix->snapshot, of_key);
  g_autofree guint32 *places = g_new0 (guint32, MAX (columns->n_rows, 1));
  CpCountInput input;

  cp_matrix_get_count_input (self->matrix, &input);
  for (guint32 i = 0; i < columns->n_rows; i++)
    if (input.matches[i])
      places[i] = of_document[columns->document[i]];
  input.places = places;
  input.n_columns = self->n_open;
  self->counts = cp_count_new (&input);
  cp_count_run (&input, self->counts);
}

static void
find_largest (CpTimeline *self)
{
  for (guint i = 0; i < self->n_open; i++)
    for (guint lane = 0; lane < self->matrix->n_rows; lane++)
      for (guint side = 0; side < CP_N_SIDES; side++)
        self->largest = MAX (self->largest,
                             self->counts[cp_matrix_get_cell (self->matrix, lane, i)].sides[side]);
}

/**
 * cp_timeline_new:
 * @matrix: whose rows, filter and sides it has; its columns and measure do not matter
 * @cancellable: (nullable): stops the work between two passes over the corpus
 * @error: return location
 *
 * Counts the statements of a matrix by topic and month.
 *
 * Months without a document are there from the first month with one to the last: up to
 * %CP_TIMELINE_GAP_MONTHS in a row as columns of their own, more of them as one column. What is
 * dated by its year alone, or not at all, has a column where there is such a thing.
 *
 * Returns: (transfer full): the timeline, or %NULL with %CP_COMPARE_ERROR_LIMIT where it would have
 *   more cells than a matrix may have, or with %G_IO_ERROR_CANCELLED
 */
CpTimeline *
cp_timeline_new (CpMatrix *matrix, GCancellable *cancellable, GError **error)
{
  g_autoptr (CpTimeline) self = NULL;
  g_autoptr (GArray) months = NULL;
  g_autofree guint32 *of_key = NULL;

  g_return_val_if_fail (matrix != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (CpTimeline, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->matrix = cp_matrix_ref (matrix);
  self->columns = g_array_new (FALSE, FALSE, sizeof (CpTimeColumn));
  months = survey_documents (matrix->snapshot);
  make_columns (self, months);
  of_key = make_places (self, months->len);
  if (!cp_matrix_check_cells (matrix->n_rows, self->n_open, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  count_statements (self, of_key);
  find_largest (self);
  return g_steal_pointer (&self);
}

/**
 * cp_timeline_ref:
 * @self: a timeline
 *
 * Adds a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
CpTimeline *
cp_timeline_ref (CpTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_timeline_unref:
 * @self: (transfer full): a timeline
 *
 * Drops a reference; any thread may.
 */
void
cp_timeline_unref (CpTimeline *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  cp_matrix_unref (self->matrix);
  g_array_unref (self->columns);
  g_free (self->places);
  cp_count_free (self->counts);
  g_free (self);
}

/**
 * cp_timeline_get_matrix:
 * @self: a timeline
 *
 * Gets the matrix whose rows are the lanes.
 *
 * Returns: (transfer none): the matrix
 */
CpMatrix *
cp_timeline_get_matrix (const CpTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->matrix;
}

/**
 * cp_timeline_get_n_lanes:
 * @self: a timeline
 *
 * Gets how many lanes there are: one for each row of the matrix, in its order.
 *
 * Returns: the number
 */
guint
cp_timeline_get_n_lanes (const CpTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->matrix->n_rows;
}

/**
 * cp_timeline_get_n_columns:
 * @self: a timeline
 *
 * Gets how many columns there are, gaps among them.
 *
 * Returns: the number
 */
guint
cp_timeline_get_n_columns (const CpTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->columns->len;
}

/**
 * cp_timeline_get_column:
 * @self: a timeline
 * @column: below cp_timeline_get_n_columns ()
 *
 * Gets what a column stands for.
 *
 * Returns: (transfer none): the column
 */
const CpTimeColumn *
cp_timeline_get_column (const CpTimeline *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);
  return &g_array_index (self->columns, CpTimeColumn, column);
}

/**
 * cp_timeline_get_count:
 * @self: a timeline
 * @lane: a lane, or %CP_MATRIX_TOTAL for all topics
 * @column: a column, or %CP_MATRIX_TOTAL for all times
 *
 * Gets what is said on a topic at a time; nothing where the column is not open.
 *
 * Returns: (transfer none): the count
 */
const CpCount *
cp_timeline_get_count (const CpTimeline *self, guint lane, guint column)
{
  guint row;
  guint place;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (lane < self->matrix->n_rows || lane == CP_MATRIX_TOTAL, NULL);
  g_return_val_if_fail (column < self->columns->len || column == CP_MATRIX_TOTAL, NULL);

  row = lane == CP_MATRIX_TOTAL ? self->matrix->n_rows : self->matrix->row_order[lane];
  place = column == CP_MATRIX_TOTAL ? self->n_open : self->places[column];
  return place == PLACE_NONE ? &no_count
                             : &self->counts[cp_matrix_get_cell (self->matrix, row, place)];
}

/**
 * cp_timeline_is_missing:
 * @self: a timeline
 * @lane: a lane, or %CP_MATRIX_TOTAL for all topics
 * @column: a column, or %CP_MATRIX_TOTAL for all times
 * @side: a side
 *
 * Checks whether a side says nothing at a time although the topic is spoken of then.
 *
 * Returns: whether its sign stands there hollow
 */
gboolean
cp_timeline_is_missing (const CpTimeline *self, guint lane, guint column, CpSide side)
{
  const CpCount *count = cp_timeline_get_count (self, lane, column);

  g_return_val_if_fail (count != NULL, FALSE);

  return side != CP_SIDE_OTHERS && count->statements > 0 && count->sides[side] == 0
         && !(side == CP_SIDE_RIGHT && count->both > 0);
}

/**
 * cp_timeline_get_largest:
 * @self: a timeline
 *
 * Gets the most that a side says on any topic at any time, which bars are measured by.
 *
 * Returns: a number of statements
 */
guint
cp_timeline_get_largest (const CpTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->largest;
}

/**
 * cp_timeline_get_n_open:
 * @self: a timeline
 *
 * Gets of how many columns the corpus has something.
 *
 * Returns: the number
 */
guint
cp_timeline_get_n_open (const CpTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_open;
}

/**
 * cp_timeline_find_column:
 * @self: a timeline
 * @kind: of an open column
 * @date: its date
 *
 * Finds a column again, after a change.
 *
 * Returns: the column, or -1
 */
int
cp_timeline_find_column (const CpTimeline *self, CpTimeKind kind, CpDate date)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->columns->len; i++)
    if (cp_timeline_get_column (self, i)->kind == kind
        && cp_timeline_get_column (self, i)->date == date)
      return (int) i;
  return -1;
}

/**
 * cp_timeline_list_documents:
 * @self: a timeline
 * @column: a column
 *
 * Lists the documents of a column, whether or not a statement in them passes the filter.
 *
 * Returns: (transfer full) (element-type guint32): handles, in the user's order
 */
GArray *
cp_timeline_list_documents (const CpTimeline *self, guint column)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (guint32));
  const CpTimeColumn *time;
  guint n_documents;
  const guint32 *order;

  g_return_val_if_fail (self != NULL && column < self->columns->len, documents);

  time = cp_timeline_get_column (self, column);
  order = cp_snapshot_get_order (self->matrix->snapshot, CP_ARRAY_DOCUMENTS, &n_documents);
  for (guint i = 0; i < n_documents; i++)
    if (time->open
        && get_document_key (self->matrix->snapshot, order[i]) == make_key (time->date))
      g_array_append_val (documents, order[i]);
  return documents;
}
