/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a matrix needs sets: speakers, utterances, roles. */

#include "cp-handle-table.h"
#include "cp-matrix-private.h"
#include "cp-repeats.h"
#include "cp-sides-private.h"

/*
 * The statements of each cell are listed one cell after the other, rows outermost, so that those of
 * a whole row are a run of the same list (a statement bears a topic once). Sets are arrays of
 * marks: what has the mark of the cell at hand is in its set, and no array is ever cleared.
 */

typedef struct
{
  CpMatrix *matrix;
  const CpStatementColumns *columns;
  const guint32 *places;
  const guint8 *stands;
  guint32 *speaker_roles;
  CpRepeats *repeats;
  guint n_roles;

  guint32 *statement_marks;
  guint32 *speaker_marks; /* CP_N_SIDES + 1 for each speaker: of each side, and of all */
  guint32 mark;
} Counter;

/* Statements in runs: run i is from offsets[i] to below offsets[i + 1]. */
typedef struct
{
  guint32 *offsets;
  guint32 *statements;
} Runs;

static void
init_counter (Counter *self, CpMatrix *matrix)
{
  CpSnapshot *snapshot = matrix->snapshot;

  self->matrix = matrix;
  self->columns = cp_snapshot_get_statements (snapshot);
  self->places = cp_source_list_get_places (matrix->sources);
  self->stands = cp_sides_get_stands (matrix->sides);
  self->speaker_roles = cp_handle_table_new (snapshot, CP_ARRAY_SPEAKERS, CP_SPEAKER_ROLE);
  self->repeats = cp_repeats_new (snapshot);
  self->n_roles = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_ROLES);
  self->statement_marks = g_new0 (guint32, self->columns->n_rows);
  self->speaker_marks = g_new0 (
      guint32, (gsize) cp_snapshot_get_n_handles (snapshot, CP_ARRAY_SPEAKERS) * (CP_N_SIDES + 1));
}

static void
clear_counter (Counter *self)
{
  g_free (self->speaker_roles);
  cp_repeats_free (self->repeats);
  g_free (self->statement_marks);
  g_free (self->speaker_marks);
}

static gboolean
mark_speaker (Counter *self, guint32 speaker, guint set)
{
  guint32 *mark = &self->speaker_marks[(gsize) speaker * (CP_N_SIDES + 1) + set];
  gboolean is_new = *mark != self->mark;

  *mark = self->mark;
  return is_new;
}

static void
count_detail (Counter *self, gsize cell, const guint32 *statements, guint n_statements)
{
  CpDetail *detail = &self->matrix->details[cell];
  guint32 *by_role = self->matrix->by_role + cell * self->n_roles;

  self->mark++;
  detail->by_role = by_role;
  detail->utterances = cp_repeats_count_utterances (self->repeats, statements, n_statements,
                                                    self->statement_marks, self->mark);
  for (guint i = 0; i < n_statements; i++)
    {
      guint32 statement = statements[i];
      guint32 speaker = self->columns->speaker[statement];
      CpSide side = cp_stand_get_side (self->stands[statement]);

      by_role[cp_handle_table_get_role (self->speaker_roles, self->columns, statement)]++;
      if (speaker == CP_HANDLE_NONE)
        continue;
      detail->side_speakers[side] += mark_speaker (self, speaker, side);
      detail->speakers += mark_speaker (self, speaker, CP_N_SIDES);
    }
}

static guint32
get_n_statements (const CpMatrix *matrix, guint row, guint column)
{
  return matrix->counts[cp_matrix_get_cell (matrix, row, column)].statements;
}

/* Runs for every row and column, the columns of a row one after the other. */
static Runs
list_cells (Counter *self)
{
  CpMatrix *matrix = self->matrix;
  gsize n_runs = (gsize) matrix->n_rows * matrix->n_columns;
  Runs runs = { g_new0 (guint32, n_runs + 1), NULL };
  g_autofree guint32 *next = g_new (guint32, n_runs + 1);

  for (gsize i = 0; i < n_runs; i++)
    {
      next[i] = runs.offsets[i];
      runs.offsets[i + 1] = runs.offsets[i] + get_n_statements (matrix, i / matrix->n_columns,
                                                                i % matrix->n_columns);
    }
  runs.statements = g_new (guint32, runs.offsets[n_runs] + 1);
  for (guint32 i = 0; i < self->columns->n_rows; i++)
    {
      guint32 set = self->columns->topics[i];
      guint32 end = matrix->matches[i] ? matrix->set_offsets[set + 1] : 0;

      for (guint32 j = matrix->set_offsets[set]; j < end; j++)
        {
          gsize cell = (gsize) matrix->set_rows[j] * matrix->n_columns + self->places[i];

          runs.statements[next[cell]++] = i;
        }
    }
  return runs;
}

/* Runs for every column, a statement once in it. */
static Runs
list_columns (Counter *self)
{
  CpMatrix *matrix = self->matrix;
  Runs runs = { g_new0 (guint32, matrix->n_columns + 1), NULL };
  g_autofree guint32 *next = g_new (guint32, matrix->n_columns + 1);

  for (guint i = 0; i < matrix->n_columns; i++)
    {
      next[i] = runs.offsets[i];
      runs.offsets[i + 1] = runs.offsets[i] + get_n_statements (matrix, matrix->n_rows, i);
    }
  runs.statements = g_new (guint32, runs.offsets[matrix->n_columns] + 1);
  for (guint32 i = 0; i < self->columns->n_rows; i++)
    if (matrix->matches[i])
      runs.statements[next[self->places[i]]++] = i;
  return runs;
}

static void
count_run (Counter *self, gsize cell, const Runs *runs, gsize first, gsize end)
{
  count_detail (self, cell, runs->statements + runs->offsets[first],
                runs->offsets[end] - runs->offsets[first]);
}

static void
count_cells (Counter *self)
{
  CpMatrix *matrix = self->matrix;
  guint n_columns = matrix->n_columns;
  Runs runs = list_cells (self);

  for (guint row = 0; row < matrix->n_rows; row++)
    {
      gsize first = (gsize) row * n_columns;

      for (guint column = 0; column < n_columns; column++)
        count_run (self, cp_matrix_get_cell (matrix, row, column), &runs, first + column,
                   first + column + 1);
      count_run (self, cp_matrix_get_cell (matrix, row, n_columns), &runs, first,
                 first + n_columns);
    }
  g_free (runs.offsets);
  g_free (runs.statements);
}

static void
count_columns (Counter *self)
{
  CpMatrix *matrix = self->matrix;
  Runs runs = list_columns (self);

  for (guint column = 0; column < matrix->n_columns; column++)
    count_run (self, cp_matrix_get_cell (matrix, matrix->n_rows, column), &runs, column,
               column + 1);
  count_run (self, cp_matrix_get_cell (matrix, matrix->n_rows, matrix->n_columns), &runs, 0,
             matrix->n_columns);
  g_free (runs.offsets);
  g_free (runs.statements);
}

/**
 * cp_matrix_count_details:
 * @self: a matrix that has its counts
 *
 * Counts the details of all cells and totals, once, whichever thread comes first.
 */
void
cp_matrix_count_details (CpMatrix *self)
{
  gsize n_cells = (gsize) (self->n_columns + 1) * (self->n_rows + 1);
  Counter counter = { 0 };

  if (!g_once_init_enter (&self->has_details))
    return;
  init_counter (&counter, self);
  self->details = g_new0 (CpDetail, n_cells);
  self->by_role = g_new0 (guint32, n_cells * counter.n_roles);
  count_cells (&counter);
  count_columns (&counter);
  clear_counter (&counter);
  g_once_init_leave (&self->has_details, 1);
}
