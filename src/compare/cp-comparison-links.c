/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The band "Linked", and the relations that do not tie left and right. */

#include "cp-comparison-private.h"

/* A link and the left statement that it is under. */
typedef struct
{
  guint32 left;
  gboolean left_outside;
  CpLink link;
} Entry;

/* In which order the answers to a statement stand. */
static const guint8 type_ranks[CP_N_RELATION_TYPES] = {
  [CP_RELATION_DISPUTES] = 0,
  [CP_RELATION_QUALIFIES] = 1,
  [CP_RELATION_SUPPORTS] = 2,
  [CP_RELATION_INTERPRETS] = 3,
};

/* Whether a relation concerns the comparison: both ends pass the filter, one is in scope. */
static gboolean
is_in_reach (const CpComparison *self, guint32 relation)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->snapshot);
  guint32 from = relations->from[relation];
  guint32 to = relations->to[relation];

  return relations->live[relation] && relations->type[relation] != CP_RELATION_REPEATS
         && relations->type[relation] != CP_RELATION_NONE && self->matches[from]
         && self->matches[to] && (self->scope[from] || self->scope[to]);
}

static void
add_link (CpComparison *self, guint32 relation, CpDirection direction, GArray *entries)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->snapshot);
  gboolean to_left = direction == CP_DIRECTION_TO_LEFT;
  guint32 left = to_left ? relations->to[relation] : relations->from[relation];
  guint32 right = to_left ? relations->from[relation] : relations->to[relation];
  Entry entry = { left, !self->scope[left], { right, relation, direction, !self->scope[right] } };

  g_array_append_val (entries, entry);
  self->linked[left] = 1;
  self->linked[right] = 1;
}

static void
add_within (CpComparison *self, guint32 relation, CpSide side)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->snapshot);
  CpWithin within = { relations->from[relation], relations->to[relation], relation, side };

  g_array_append_val (self->within, within);
}

static void
add_relation (CpComparison *self, guint32 relation, GArray *entries)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->snapshot);
  CpSide from = cp_sides_get_side (self->sides, relations->from[relation]);
  CpSide to = cp_sides_get_side (self->sides, relations->to[relation]);

  if (from == CP_SIDE_RIGHT && to == CP_SIDE_LEFT)
    add_link (self, relation, CP_DIRECTION_TO_LEFT, entries);
  else if (from == CP_SIDE_LEFT && to == CP_SIDE_RIGHT)
    add_link (self, relation, CP_DIRECTION_TO_RIGHT, entries);
  else
    add_within (self, relation, from == to ? from : CP_SIDE_OTHERS);
}

static int
compare_numbers (guint a, guint b)
{
  return (a > b) - (a < b);
}

static int
compare_links (const CpLink *a, const CpLink *b, CpSnapshot *snapshot)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (snapshot);
  int result = compare_numbers (a->outside, b->outside);

  if (result == 0)
    result = compare_numbers (type_ranks[relations->type[a->relation]],
                              type_ranks[relations->type[b->relation]]);
  if (result == 0)
    result = cp_snapshot_compare_statements (snapshot, a->statement, b->statement);
  return result != 0 ? result : compare_numbers (a->relation, b->relation);
}

static int
compare_entries_cb (gconstpointer a, gconstpointer b, gpointer snapshot)
{
  const Entry *one = a;
  const Entry *other = b;
  int result = compare_numbers (one->left_outside, other->left_outside);

  if (result == 0)
    result = cp_snapshot_compare_statements (snapshot, one->left, other->left);
  return result != 0 ? result : compare_links (&one->link, &other->link, snapshot);
}

static int
compare_within_cb (gconstpointer a, gconstpointer b, gpointer snapshot)
{
  const CpWithin *one = a;
  const CpWithin *other = b;
  int result = cp_snapshot_compare_statements (snapshot, one->from, other->from);

  if (result == 0)
    result = cp_snapshot_compare_statements (snapshot, one->to, other->to);
  return result != 0 ? result : compare_numbers (one->relation, other->relation);
}

/* @link does not move any more. */
static void
add_to_row (CpComparison *self, const Entry *entry, const CpLink *link)
{
  CpLinkRow new_row = { entry->left, entry->left_outside, link, 0 };
  CpLinkRow *last = NULL;

  if (self->rows->len > 0)
    last = &g_array_index (self->rows, CpLinkRow, self->rows->len - 1);
  if (last == NULL || last->statement != entry->left)
    {
      g_array_append_val (self->rows, new_row);
      last = &g_array_index (self->rows, CpLinkRow, self->rows->len - 1);
    }
  last->n_links++;
}

/**
 * cp_comparison_find_links:
 * @self: a comparison that has its scope
 *
 * Lines up under each left statement the right ones that are tied to it, whichever way the relation
 * runs, and collects the relations that do not tie the two sides.
 */
void
cp_comparison_find_links (CpComparison *self)
{
  guint n_relations = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_RELATIONS);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint32 i = 0; i < n_relations; i++)
    if (is_in_reach (self, i))
      add_relation (self, i, entries);
  g_array_sort_with_data (entries, compare_entries_cb, self->snapshot);
  g_array_sort_with_data (self->within, compare_within_cb, self->snapshot);

  g_array_set_size (self->links, entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      CpLink *link = &g_array_index (self->links, CpLink, i);

      *link = entry->link;
      add_to_row (self, entry, link);
    }
}
