/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many statements each record of a register has, and on which sides they stand. */

#include "cp-register-tally.h"

#include "cp-handle-table.h"

/* One pass over the statements. What is counted for a record is what a query for it finds. */

typedef struct
{
  CpSnapshot *snapshot;
  const CpStatementColumns *columns;
  const CpSides *sides;
  guint32 *refs; /* from a speaker to its role, or from a document to its outlet; or NULL */
  CpRegisterCount *counts;
} Tally;

static void
count_one (const Tally *self, guint32 handle, guint32 statement)
{
  self->counts[handle].n_statements++;
  if (self->sides != NULL)
    self->counts[handle].sides |= 1u << cp_sides_get_side (self->sides, statement);
}

static gboolean
is_among (const guint32 *handles, guint n, guint32 handle)
{
  for (guint i = 0; i < n; i++)
    if (handles[i] == handle)
      return TRUE;
  return FALSE;
}

/* Who speaks with others has said it as well; nobody says one thing twice. */
static void
count_voices (const Tally *self, guint32 statement)
{
  const CpStatementMore *more = self->columns->more[statement];
  guint32 speaker = self->columns->speaker[statement];

  count_one (self, speaker, statement);
  for (guint i = 0; more != NULL && i < more->n_with; i++)
    if (more->with[i] != speaker && !is_among (more->with, i, more->with[i]))
      count_one (self, more->with[i], statement);
}

static void
count_topics (const Tally *self, guint32 statement)
{
  guint n;
  const guint32 *topics =
      cp_snapshot_get_topic_set (self->snapshot, self->columns->topics[statement], &n);

  for (guint i = 0; i < n; i++)
    count_one (self, topics[i], statement);
}

static void
count_statement (const Tally *self, CpRegisterKind kind, guint32 statement)
{
  switch (kind)
    {
    case CP_REGISTER_DOCUMENTS:
      count_one (self, self->columns->document[statement], statement);
      break;
    case CP_REGISTER_SPEAKERS:
      count_voices (self, statement);
      break;
    case CP_REGISTER_OUTLETS:
      count_one (self, self->refs[self->columns->document[statement]], statement);
      break;
    case CP_REGISTER_TOPICS:
      count_topics (self, statement);
      break;
    case CP_REGISTER_ROLES:
      count_one (self, cp_handle_table_get_role (self->refs, self->columns, statement), statement);
      break;
    case CP_N_REGISTERS:
    default:
      g_assert_not_reached ();
    }
}

static void
count_members (const Tally *self, CpArray of)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, of, &n);

  for (guint i = 0; i < n; i++)
    self->counts[self->refs[order[i]]].n_members++;
}

/**
 * cp_register_tally:
 * @sides: (nullable): who stands where, of this corpus or an earlier state of it
 *
 * Counts the statements of each record.
 *
 * Returns: (transfer full): by handle, as many as the array has handles; [0] is what has no such
 *   record
 */
CpRegisterCount *
cp_register_tally (CpSnapshot *snapshot, CpRegisterKind kind, const CpSides *sides)
{
  guint n_handles;
  Tally self = { snapshot, NULL, sides, NULL, NULL };

  g_return_val_if_fail (snapshot != NULL && kind < CP_N_REGISTERS, NULL);

  n_handles = cp_snapshot_get_n_handles (snapshot, cp_register_kind_get_array (kind));
  self.columns = cp_snapshot_get_statements (snapshot);
  self.counts = g_new0 (CpRegisterCount, MAX (n_handles, 1));
  if (kind == CP_REGISTER_OUTLETS)
    self.refs = cp_handle_table_new (snapshot, CP_ARRAY_DOCUMENTS, CP_DOCUMENT_OUTLET);
  else if (kind == CP_REGISTER_ROLES)
    self.refs = cp_handle_table_new (snapshot, CP_ARRAY_SPEAKERS, CP_SPEAKER_ROLE);
  for (guint32 i = 1; i < self.columns->n_rows; i++)
    if (self.columns->live[i])
      count_statement (&self, kind, i);
  if (self.refs != NULL)
    count_members (&self, kind == CP_REGISTER_OUTLETS ? CP_ARRAY_DOCUMENTS : CP_ARRAY_SPEAKERS);
  g_free (self.refs);

  return self.counts;
}
