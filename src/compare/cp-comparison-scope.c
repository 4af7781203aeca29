/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements a comparison is about, and what is offered where a side is empty. */

#include "cp-comparison-private.h"
#include "cp-reading-order.h"

static gboolean
bears_topic (CpSnapshot *snapshot, guint32 set, guint32 topic)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (snapshot, set, &n_topics);

  for (guint i = 0; i < n_topics; i++)
    if (topics[i] == topic)
      return TRUE;
  return FALSE;
}

static gboolean
is_set_in_cell (const CpComparison *self, guint32 set, const CpComparisonCell *cell)
{
  guint n_topics;

  cp_snapshot_get_topic_set (self->snapshot, set, &n_topics);
  if (cell->without_topic && n_topics > 0)
    return FALSE;
  if (cell->topic != CP_HANDLE_NONE && !bears_topic (self->snapshot, set, cell->topic))
    return FALSE;
  return self->question_topic == CP_HANDLE_NONE
         || bears_topic (self->snapshot, set, self->question_topic);
}

static const CpComparisonPart *
get_part (const CpComparison *self, guint i)
{
  return &g_array_index (self->parts, CpComparisonPart, i);
}

static void
mark_sets_of_cell (const CpComparison *self, const CpComparisonCell *cell, guint8 *sets)
{
  guint n_sets = cp_snapshot_get_n_topic_sets (self->snapshot);

  for (guint i = 0; i < n_sets; i++)
    sets[i] |= is_set_in_cell (self, i, cell);
}

/* One array of bytes for each place of a source that a cell has, and one behind the last for cells
 * of all sources: for each topic set, whether it is what the comparison is about there. */
static GPtrArray *
mark_sets_by_place (const CpComparison *self)
{
  guint n_sources = cp_source_list_get_n_sources (self->sources);
  guint n_sets = cp_snapshot_get_n_topic_sets (self->snapshot);
  GPtrArray *sets = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_set_size (sets, n_sources + 1);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const CpComparisonPart *part = get_part (self, i);
      guint place = part->place < 0 ? n_sources : (guint) part->place;

      if (sets->pdata[place] == NULL)
        sets->pdata[place] = g_new0 (guint8, n_sets);
      mark_sets_of_cell (self, &part->cell, sets->pdata[place]);
    }
  return sets;
}

static gboolean
is_any_from_all_sources (const CpComparison *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (get_part (self, i)->place < 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_about_all_topics (const CpComparison *self, const CpComparisonCell *cell)
{
  return !cell->without_topic && cell->topic == CP_HANDLE_NONE
         && self->question_topic == CP_HANDLE_NONE;
}

/* One byte for each topic that a statement in scope bears. */
static guint8 *
mark_topics_in_scope (const CpComparison *self)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint8 *borne = g_new0 (guint8, cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_TOPICS));

  for (guint32 i = 0; i < columns->n_rows; i++)
    if (self->scope[i])
      {
        guint n_topics;
        const guint32 *topics =
            cp_snapshot_get_topic_set (self->snapshot, columns->topics[i], &n_topics);

        for (guint j = 0; j < n_topics; j++)
          borne[topics[j]] = 1;
      }
  return borne;
}

/* Marks the topic sets that share a topic with the scope. */
static void
mark_sets_like_scope (const CpComparison *self, guint8 *sets)
{
  g_autofree guint8 *borne = mark_topics_in_scope (self);
  guint n_sets = cp_snapshot_get_n_topic_sets (self->snapshot);

  for (guint i = 0; i < n_sets; i++)
    {
      guint n_topics;
      const guint32 *topics = cp_snapshot_get_topic_set (self->snapshot, i, &n_topics);

      for (guint j = 0; j < n_topics; j++)
        sets[i] |= borne[topics[j]];
    }
}

/* One byte for each topic set: whether a cell is about it, in whatever source. */
static guint8 *
mark_sets_elsewhere (const CpComparison *self)
{
  guint8 *sets = g_new0 (guint8, cp_snapshot_get_n_topic_sets (self->snapshot));
  gboolean all_topics = FALSE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const CpComparisonCell *cell = &get_part (self, i)->cell;

      if (is_about_all_topics (self, cell))
        all_topics = TRUE;
      else
        mark_sets_of_cell (self, cell, sets);
    }
  if (all_topics)
    mark_sets_like_scope (self, sets);
  return sets;
}

/* One byte for each place of a source: whether a cell has it. */
static guint8 *
mark_places (const CpComparison *self)
{
  guint8 *marks = g_new0 (guint8, cp_source_list_get_n_sources (self->sources));

  for (guint i = 0; i < self->parts->len; i++)
    marks[get_part (self, i)->place] = 1;
  return marks;
}

static void
add_elsewhere (CpComparison *self, CpSide side, const guint8 *sets, const guint8 *marks)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  const guint32 *places = cp_source_list_get_places (self->sources);

  for (guint32 i = 0; i < columns->n_rows; i++)
    if (self->matches[i] && sets[columns->topics[i]] && !marks[places[i]]
        && cp_sides_get_side (self->sides, i) == side)
      g_array_append_val (self->elsewhere[side], i);
  g_array_sort_with_data (self->elsewhere[side], cp_reading_order_compare, self->snapshot);
}

static gboolean
is_in_sets (const GPtrArray *sets, guint place, guint32 set)
{
  const guint8 *of_place = sets->pdata[place];

  return of_place != NULL && of_place[set];
}

/* Whether a cell holds what bears a topic set and is from the source at a place. */
static gboolean
is_in_cells (const GPtrArray *sets, guint place, guint32 set)
{
  return is_in_sets (sets, sets->len - 1, set) || is_in_sets (sets, place, set);
}

/* A statement on both sides counts left, but whoever makes it stands on the right too. */
static guint8
get_side_bits (const CpSides *sides, guint32 statement)
{
  guint8 bits = 1 << cp_sides_get_side (sides, statement);

  return cp_sides_is_on_both (sides, statement) ? bits | 1 << CP_SIDE_RIGHT : bits;
}

/**
 * cp_comparison_find_scope:
 * @self: a comparison that has its filter run
 *
 * Finds the statements that pass the filter and are in one of the cells, by side.
 */
void
cp_comparison_find_scope (CpComparison *self)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  const guint32 *places = cp_source_list_get_places (self->sources);
  g_autoptr (GPtrArray) sets = mark_sets_by_place (self);

  self->scope = g_new0 (guint8, columns->n_rows);
  for (guint32 i = 0; i < columns->n_rows; i++)
    {
      CpSide side = cp_sides_get_side (self->sides, i);

      self->scope[i] = self->matches[i] && is_in_cells (sets, places[i], columns->topics[i]);
      if (self->scope[i])
        g_array_append_val (self->statements[side], i);
      if (columns->live[i])
        self->document_sides[columns->document[i]] |= get_side_bits (self->sides, i);
    }
  for (guint side = 0; side < CP_N_SIDES; side++)
    g_array_sort_with_data (self->statements[side], cp_reading_order_compare, self->snapshot);
  self->coverage = cp_coverage_measure (self->snapshot, self->scope);
}

/**
 * cp_comparison_find_elsewhere:
 * @self: a comparison that has its scope
 *
 * Finds for a side that the sources of all cells do not have what it says in other sources: on the
 * topics of the cells, or where a cell is of all topics, on those that the scope is about.
 */
void
cp_comparison_find_elsewhere (CpComparison *self)
{
  g_autofree guint8 *sets = NULL;
  g_autofree guint8 *marks = NULL;

  if (is_any_from_all_sources (self))
    return;
  sets = mark_sets_elsewhere (self);
  marks = mark_places (self);
  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    if (self->statements[side]->len == 0)
      add_elsewhere (self, side, sets, marks);
}
