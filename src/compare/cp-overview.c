/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much each side says on each topic, by how many speakers, and who disputes the other side. */

#include "cp-overview.h"

#include "cp-matrix-private.h"
#include "cp-sides-private.h"

/*
 * The rows are those of a matrix, in the order in which it shows them, and the whole corpus behind
 * them. A dispute is a relation between two counted statements, one of each side. It belongs to the
 * topics of either, as in a comparison: an answer is often given under another heading. What is
 * counted are not relations but the speakers who dispute, each once on a topic, so that nobody who
 * is asked five times counts for five.
 */
struct _CpOverview
{
  CpMatrix *matrix;
  CpOverviewRow *rows; /* by place; that of the whole is the last */
  GArray *disputers;   /* of Disputer, by row, side and the speakers' order */
  GArray *speakers;    /* of guint32: those of the disputers, one after the other */
};

typedef struct
{
  guint row;
  CpSide side;
  guint rank;
  guint32 speaker; /* CP_HANDLE_NONE for all who are not named */
} Disputer;

static int
compare_numbers (guint a, guint b)
{
  return (a > b) - (a < b);
}

static int
compare_disputers_cb (gconstpointer a, gconstpointer b)
{
  const Disputer *one = a;
  const Disputer *other = b;
  int result = compare_numbers (one->row, other->row);

  if (result == 0)
    result = compare_numbers (one->side, other->side);
  return result != 0 ? result : compare_numbers (one->rank, other->rank);
}

static void
add_disputer (CpOverview *self, guint row, guint32 statement)
{
  CpMatrix *matrix = self->matrix;
  guint32 speaker = cp_snapshot_get_statements (matrix->snapshot)->speaker[statement];
  Disputer disputer = {
    row, cp_sides_get_side (matrix->sides, statement),
    speaker == CP_HANDLE_NONE
        ? G_MAXUINT
        : cp_snapshot_get_rank (matrix->snapshot, CP_ARRAY_SPEAKERS, speaker),
    speaker
  };

  g_array_append_val (self->disputers, disputer);
}

static void
add_disputer_on_topics (CpOverview *self, guint32 statement, guint32 topics_of)
{
  const CpMatrix *matrix = self->matrix;
  guint32 set = cp_snapshot_get_statements (matrix->snapshot)->topics[topics_of];

  for (guint32 i = matrix->set_offsets[set]; i < matrix->set_offsets[set + 1]; i++)
    add_disputer (self, matrix->set_rows[i], statement);
}

static gboolean
is_between_sides (const CpMatrix *matrix, guint32 from, guint32 to)
{
  CpSide from_side = cp_sides_get_side (matrix->sides, from);
  CpSide to_side = cp_sides_get_side (matrix->sides, to);

  return from_side != CP_SIDE_OTHERS && to_side != CP_SIDE_OTHERS && from_side != to_side;
}

static void
collect_disputers (CpOverview *self)
{
  const CpMatrix *matrix = self->matrix;
  const CpRelationColumns *relations = cp_snapshot_get_relations (matrix->snapshot);

  self->disputers = g_array_new (FALSE, FALSE, sizeof (Disputer));
  for (guint i = 0; i < relations->n_rows; i++)
    {
      guint32 from = relations->from[i];
      guint32 to = relations->to[i];

      if (!relations->live[i] || relations->type[i] != CP_RELATION_DISPUTES || !matrix->matches[from]
          || !matrix->matches[to] || !is_between_sides (matrix, from, to))
        continue;
      add_disputer_on_topics (self, from, from);
      add_disputer_on_topics (self, from, to);
      add_disputer (self, matrix->n_rows, from);
    }
  g_array_sort (self->disputers, compare_disputers_cb);
}

/* Hands each row its disputers, each once. */
static void
share_disputers (CpOverview *self)
{
  const Disputer *last = NULL;

  self->speakers = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->disputers->len);
  for (guint i = 0; i < self->disputers->len; i++)
    {
      const Disputer *disputer = &g_array_index (self->disputers, Disputer, i);
      CpOverviewRow *row = &self->rows[disputer->row];

      if (last != NULL && compare_disputers_cb (last, disputer) == 0)
        continue;
      last = disputer;
      g_array_append_val (self->speakers, disputer->speaker);
      if (row->n_disputers[disputer->side] == 0)
        row->disputers[disputer->side] =
            &g_array_index (self->speakers, guint32, self->speakers->len - 1);
      row->n_disputers[disputer->side]++;
    }
  g_clear_pointer (&self->disputers, g_array_unref);
}

static void
take_counts (CpOverview *self, guint place, guint shown)
{
  const CpCount *count = cp_matrix_get_count (self->matrix, shown, CP_MATRIX_TOTAL);
  const CpDetail *detail = cp_matrix_get_detail (self->matrix, shown, CP_MATRIX_TOTAL);

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      self->rows[place].statements[side] = count->sides[side];
      self->rows[place].speakers[side] = detail->side_speakers[side];
    }
  self->rows[place].both = count->both;
}

/* The handles of the counted statements, those of an article together. */
static guint32 *
list_by_document (const CpMatrix *matrix, guint *n_statements)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (matrix->snapshot);
  guint n_documents = cp_snapshot_get_n_handles (matrix->snapshot, CP_ARRAY_DOCUMENTS);
  g_autofree guint32 *next = g_new0 (guint32, n_documents + 1);
  guint32 *statements;

  for (guint32 i = 0; i < columns->n_rows; i++)
    if (matrix->matches[i])
      next[columns->document[i] + 1]++;
  for (guint i = 0; i < n_documents; i++)
    next[i + 1] += next[i];
  *n_statements = next[n_documents];
  statements = g_new (guint32, *n_statements + 1);
  for (guint32 i = 0; i < columns->n_rows; i++)
    if (matrix->matches[i])
      statements[next[columns->document[i]]++] = i;
  return statements;
}

/* What of a statement is counted here. */
typedef struct
{
  guint32 document;
  CpSide side;
  guint8 sides; /* a bit for each; who is on both has both */
  gboolean relayed;
} Voice;

/* Who has spoken on a topic in the article that was heard last. */
typedef struct
{
  guint32 document;
  guint8 sides;
} Heard;

#define HEARD_BOTH ((1 << CP_SIDE_LEFT) | (1 << CP_SIDE_RIGHT))

static Voice
get_voice (const CpMatrix *matrix, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (matrix->snapshot);
  guint8 stand = cp_sides_get_stands (matrix->sides)[statement];
  CpSide side = cp_stand_get_side (stand);

  return (Voice) {
    .document = columns->document[statement],
    .side = side,
    .sides = stand == CP_STAND_BOTH ? HEARD_BOTH : 1 << side,
    .relayed = columns->reported[statement] != CP_HANDLE_NONE,
  };
}

static void
hear (CpOverviewRow *row, Heard *heard, const Voice *voice)
{
  gboolean was_shared;

  if (heard->document != voice->document)
    {
      *heard = (Heard) { voice->document, 0 };
      row->n_documents++;
    }
  was_shared = (heard->sides & HEARD_BOTH) == HEARD_BOTH;
  heard->sides |= voice->sides;
  row->n_shared += !was_shared && (heard->sides & HEARD_BOTH) == HEARD_BOTH;
  row->relayed[voice->side] += voice->relayed;
}

static void
count_documents (CpOverview *self)
{
  const CpMatrix *matrix = self->matrix;
  const guint32 *topics = cp_snapshot_get_statements (matrix->snapshot)->topics;
  g_autofree Heard *heard = g_new0 (Heard, matrix->n_rows + 1);
  guint n_statements;
  g_autofree guint32 *statements = list_by_document (matrix, &n_statements);

  for (guint i = 0; i < n_statements; i++)
    {
      Voice voice = get_voice (matrix, statements[i]);
      guint32 set = topics[statements[i]];

      for (guint32 k = matrix->set_offsets[set]; k < matrix->set_offsets[set + 1]; k++)
        hear (&self->rows[matrix->set_rows[k]], &heard[matrix->set_rows[k]], &voice);
      hear (&self->rows[matrix->n_rows], &heard[matrix->n_rows], &voice);
    }
}

/**
 * cp_overview_new:
 * @matrix: says what is counted, with which sides, in which order
 *
 * Counts what each side says on each topic.
 *
 * Returns: (transfer full): the overview
 */
CpOverview *
cp_overview_new (CpMatrix *matrix)
{
  CpOverview *self;

  g_return_val_if_fail (matrix != NULL, NULL);

  self = g_new0 (CpOverview, 1);
  self->matrix = cp_matrix_ref (matrix);
  self->rows = g_new0 (CpOverviewRow, matrix->n_rows + 1);
  for (guint i = 0; i < matrix->n_rows; i++)
    take_counts (self, matrix->row_order[i], i);
  take_counts (self, matrix->n_rows, CP_MATRIX_TOTAL);
  count_documents (self);
  collect_disputers (self);
  share_disputers (self);

  return self;
}

/**
 * cp_overview_free:
 * @self: (transfer full): an overview
 *
 * Frees an overview.
 */
void
cp_overview_free (CpOverview *self)
{
  g_return_if_fail (self != NULL);

  cp_matrix_unref (self->matrix);
  g_array_unref (self->speakers);
  g_free (self->rows);
  g_free (self);
}

/**
 * cp_overview_get_matrix:
 * @self: an overview
 *
 * Gets what is counted.
 *
 * Returns: (transfer none): the matrix
 */
CpMatrix *
cp_overview_get_matrix (const CpOverview *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->matrix;
}

/**
 * cp_overview_get_row:
 * @self: an overview
 * @row: a row of the matrix, or %CP_MATRIX_TOTAL for all topics together
 *
 * Gets what is counted on a topic. In the whole each statement, speaker and article counts once.
 *
 * Returns: (transfer none): the row
 */
const CpOverviewRow *
cp_overview_get_row (const CpOverview *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->matrix->n_rows || row == CP_MATRIX_TOTAL, NULL);
  return &self->rows[row == CP_MATRIX_TOTAL ? self->matrix->n_rows : self->matrix->row_order[row]];
}
