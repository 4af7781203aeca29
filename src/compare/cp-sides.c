/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two halves of a comparison, and who stands on which. */

#include "cp-sides.h"

#include <glib/gi18n-lib.h>

#include "cp-compare-error.h"
#include "cp-query-private.h"
#include "cp-role-label.h"
#include "cp-sides-private.h"

/* Immutable; does not hold the snapshot, whose statements it has sorted by handle. */

struct _CpSides
{
  gatomicrefcount ref_count;
  CpQuery *queries[CP_N_SIDES]; /* none of the others, nor where nobody is on a side */
  char *labels[CP_N_SIDES];
  guint8 *stands; /* one for each row of the statements */
  guint n_rows;
};

/* The corpus's own side: NULL without an error where nobody is on it. */
static CpQuery *
parse_own (CpSnapshot *snapshot, CpSide side, GError **error)
{
  g_autofree char *text =
      side == CP_SIDE_LEFT ? cp_snapshot_dup_left (snapshot) : cp_snapshot_dup_right (snapshot);

  return text == NULL ? NULL : cp_query_parse (text, error);
}

static gboolean
check_own (CpSnapshot *snapshot, CpSide side, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (CpQuery) query = parse_own (snapshot, side, &local_error);

  if (local_error == NULL)
    return TRUE;
  g_set_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_SYNTAX,
               side == CP_SIDE_LEFT
                   /* Translators: %s is a sentence that says what is wrong with a query */
                   ? _("Who is on the left side of the corpus cannot be read. %s")
                   /* Translators: %s is a sentence that says what is wrong with a query */
                   : _("Who is on the right side of the corpus cannot be read. %s"),
               local_error->message);
  return FALSE;
}

static gboolean
is_one_role (const CpQuery *query)
{
  guint n_terms;
  const CpTerm *terms = cp_query_get_terms (query, &n_terms);

  return n_terms == 1 && terms->kind == CP_TERM_FIELD && terms->field == CP_FIELD_ROLE
         && !terms->negated && terms->values[1] == NULL;
}

/* A speaker or an outlet may be called as a role is. */
static char *
dup_label (const CpQuery *query, CpSnapshot *snapshot)
{
  g_autofree char *label = NULL;

  if (query == NULL)
    /* Translators: the name of a side of a comparison to which nobody belongs */
    return g_strdup (_("Nobody"));
  label = cp_query_dup_label (query, snapshot);
  return is_one_role (query) ? g_strdup (cp_role_label_get_side_words (label))
                             : g_steal_pointer (&label);
}

/* Sorts the statements by one side; returns one byte for each row, 1 for those that are on it. A
 * query that asks for nothing is nobody: everybody on one side would leave nothing to compare. */
static guint8 *
take_side (CpSides *self, CpSide side, CpSnapshot *snapshot, const CpQuery *asked)
{
  CpQuery *query =
      asked != NULL ? cp_query_ref ((CpQuery *) asked) : parse_own (snapshot, side, NULL);

  if (query != NULL && cp_query_is_empty (query))
    g_clear_pointer (&query, cp_query_unref);
  self->queries[side] = query;
  self->labels[side] = dup_label (query, snapshot);
  return query == NULL ? g_new0 (guint8, self->n_rows) : cp_query_run (query, snapshot);
}

/**
 * cp_sides_check:
 * @snapshot: a snapshot
 * @left: (nullable): who is to be on the left; %NULL for the corpus's own side
 * @right: (nullable): who is to be on the right; %NULL for the corpus's own side
 * @error: return location
 *
 * Checks that the corpus's own sides can be read where they are wanted, for they come from a file.
 *
 * Returns: %FALSE with %CP_COMPARE_ERROR_SYNTAX where one is not written as a query is
 */
gboolean
cp_sides_check (CpSnapshot *snapshot, const CpQuery *left, const CpQuery *right, GError **error)
{
  g_return_val_if_fail (snapshot != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return (left != NULL || check_own (snapshot, CP_SIDE_LEFT, error))
         && (right != NULL || check_own (snapshot, CP_SIDE_RIGHT, error));
}

/**
 * cp_sides_new:
 * @snapshot: a snapshot
 * @left: (nullable): who is on the left, empty for nobody; %NULL for the corpus's own side
 * @right: (nullable): who is on the right, empty for nobody; %NULL for the corpus's own side
 *
 * Sorts all statements of a corpus by side. Where the corpus has no such side, and where it cannot
 * be read (cp_sides_check () tells), nobody is on it.
 *
 * Returns: (transfer full): the sides
 */
CpSides *
cp_sides_new (CpSnapshot *snapshot, const CpQuery *left, const CpQuery *right)
{
  CpSides *self;
  g_autofree guint8 *on_right = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_new0 (CpSides, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_rows = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS);
  /* Translators: heading: all who are on neither side of a comparison */
  self->labels[CP_SIDE_OTHERS] = g_strdup (_("Others"));
  self->stands = take_side (self, CP_SIDE_LEFT, snapshot, left);
  on_right = take_side (self, CP_SIDE_RIGHT, snapshot, right);
  G_STATIC_ASSERT (CP_SIDE_LEFT == 1 && CP_SIDE_RIGHT == 2 && CP_STAND_BOTH == 3);
  for (guint i = 0; i < self->n_rows; i++)
    self->stands[i] |= on_right[i] << 1;
  return self;
}

/**
 * cp_sides_ref:
 * @self: sides
 *
 * Adds a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
CpSides *
cp_sides_ref (CpSides *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_sides_unref:
 * @self: (transfer full): sides
 *
 * Drops a reference; any thread may.
 */
void
cp_sides_unref (CpSides *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < CP_N_SIDES; i++)
    {
      g_clear_pointer (&self->queries[i], cp_query_unref);
      g_free (self->labels[i]);
    }
  g_free (self->stands);
  g_free (self);
}

/**
 * cp_sides_get_side:
 * @self: sides
 * @statement: a handle
 *
 * Gets the side of a statement.
 *
 * Returns: the side; left for one that is on both
 */
CpSide
cp_sides_get_side (const CpSides *self, guint32 statement)
{
  g_return_val_if_fail (self != NULL && statement < self->n_rows, CP_SIDE_OTHERS);
  return cp_stand_get_side (self->stands[statement]);
}

/**
 * cp_sides_is_on_both:
 * @self: sides
 * @statement: a handle
 *
 * Tells whether a statement is on the right although it counts left.
 *
 * Returns: whether both queries match it
 */
gboolean
cp_sides_is_on_both (const CpSides *self, guint32 statement)
{
  g_return_val_if_fail (self != NULL && statement < self->n_rows, FALSE);
  return self->stands[statement] == CP_STAND_BOTH;
}

/**
 * cp_sides_get_query:
 * @self: sides
 * @side: left or right
 *
 * Gets who a side is.
 *
 * Returns: (transfer none) (nullable): the query; %NULL for the others, and where nobody is there
 */
const CpQuery *
cp_sides_get_query (const CpSides *self, CpSide side)
{
  g_return_val_if_fail (self != NULL && side < CP_N_SIDES, NULL);
  return self->queries[side];
}

/**
 * cp_sides_get_label:
 * @self: sides
 * @side: a side
 *
 * Gets what a side is called.
 *
 * Returns: (transfer none): the label, in the user's language where it is not a name of the corpus
 */
const char *
cp_sides_get_label (const CpSides *self, CpSide side)
{
  g_return_val_if_fail (self != NULL && side < CP_N_SIDES, NULL);
  return self->labels[side];
}

/**
 * cp_sides_get_stands:
 * @self: sides
 *
 * Gets the sides of all statements.
 *
 * Returns: (transfer none): one stand for each row of the statements, 0 for rows that hold none
 */
const guint8 *
cp_sides_get_stands (const CpSides *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->stands;
}
