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
is_set_in_scope (const CpComparison *self, guint32 set)
{
  guint n_topics;

  cp_snapshot_get_topic_set (self->snapshot, set, &n_topics);
  if (self->without_topic && n_topics > 0)
    return FALSE;
  if (self->topic != CP_HANDLE_NONE && !bears_topic (self->snapshot, set, self->topic))
    return FALSE;
  return self->question_topic == CP_HANDLE_NONE
         || bears_topic (self->snapshot, set, self->question_topic);
}

/* One byte for each topic set: whether it is what the comparison is about. */
static guint8 *
mark_sets (const CpComparison *self)
{
  guint n_sets = cp_snapshot_get_n_topic_sets (self->snapshot);
  guint8 *sets = g_new (guint8, n_sets);

  for (guint i = 0; i < n_sets; i++)
    sets[i] = is_set_in_scope (self, i);
  return sets;
}

static gboolean
is_about_all_topics (const CpComparison *self)
{
  return !self->without_topic && self->topic == CP_HANDLE_NONE
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

/* One byte for each topic set: whether it shares a topic with the scope. */
static guint8 *
mark_sets_like_scope (const CpComparison *self)
{
  g_autofree guint8 *borne = mark_topics_in_scope (self);
  guint n_sets = cp_snapshot_get_n_topic_sets (self->snapshot);
  guint8 *sets = g_new0 (guint8, n_sets);

  for (guint i = 0; i < n_sets; i++)
    {
      guint n_topics;
      const guint32 *topics = cp_snapshot_get_topic_set (self->snapshot, i, &n_topics);

      for (guint j = 0; j < n_topics; j++)
        sets[i] |= borne[topics[j]];
    }
  return sets;
}

static void
add_elsewhere (CpComparison *self, CpSide side, const guint8 *sets)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  const guint32 *places = cp_source_list_get_places (self->sources);

  for (guint32 i = 0; i < columns->n_rows; i++)
    if (self->matches[i] && sets[columns->topics[i]] && places[i] != (guint32) self->source
        && cp_sides_get_side (self->sides, i) == side)
      g_array_append_val (self->elsewhere[side], i);
  g_array_sort_with_data (self->elsewhere[side], cp_reading_order_compare, self->snapshot);
}

/**
 * cp_comparison_find_scope:
 * @self: a comparison that has its filter run
 *
 * Finds the statements that pass the filter, are on the topic and from the source, by side.
 */
void
cp_comparison_find_scope (CpComparison *self)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  const guint32 *places =
      self->source < 0 ? NULL : cp_source_list_get_places (self->sources);
  g_autofree guint8 *sets = mark_sets (self);

  self->scope = g_new0 (guint8, columns->n_rows);
  for (guint32 i = 0; i < columns->n_rows; i++)
    {
      CpSide side = cp_sides_get_side (self->sides, i);

      self->scope[i] = self->matches[i] && sets[columns->topics[i]]
                       && (places == NULL || places[i] == (guint32) self->source);
      if (self->scope[i])
        g_array_append_val (self->statements[side], i);
      if (columns->live[i])
        self->document_sides[columns->document[i]] |= 1 << side;
    }
  for (guint side = 0; side < CP_N_SIDES; side++)
    g_array_sort_with_data (self->statements[side], cp_reading_order_compare, self->snapshot);
  self->coverage = cp_coverage_measure (self->snapshot, self->scope);
}

/**
 * cp_comparison_find_elsewhere:
 * @self: a comparison that has its scope
 *
 * Finds for a side that the source does not have what it says in other sources: on the topic, or
 * where no topic is asked for, on those that the source is about.
 */
void
cp_comparison_find_elsewhere (CpComparison *self)
{
  g_autofree guint8 *sets = NULL;

  if (self->source < 0)
    return;
  sets = is_about_all_topics (self) ? mark_sets_like_scope (self) : mark_sets (self);
  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    if (self->statements[side]->len == 0)
      add_elsewhere (self, side, sets);
}
