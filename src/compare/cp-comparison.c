/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two sides held against each other on a topic, a source or a question, in four bands. */

#include "cp-comparison.h"

#include "cp-comparison-private.h"
#include "cp-query-private.h"

/*
 * A comparison is computed once, when it is made, and then only read, by any thread. What is in scope
 * passes the filter and is in one of the cells: bears its topic and is from its source; a linked
 * statement may lie outside of them, but passes the filter.
 */

static guint32
find_topic_of_question (CpSnapshot *snapshot, guint32 question)
{
  const char *id;

  if (question == CP_HANDLE_NONE)
    return CP_HANDLE_NONE;
  id = cp_question_get_topic (cp_snapshot_get_question (snapshot, question));
  return id == NULL ? CP_HANDLE_NONE : cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, id);
}

static GArray *
new_handles (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
init_bands (CpComparison *self)
{
  guint n_rows = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_STATEMENTS);

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      self->statements[side] = new_handles ();
      self->unlinked[side] = new_handles ();
      self->elsewhere[side] = new_handles ();
      self->speakers[side] = new_handles ();
      self->speaker_statements[side] = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  self->questions = g_array_new (FALSE, FALSE, sizeof (CpQuestionRow));
  self->stances = g_array_new (FALSE, FALSE, sizeof (CpStance));
  self->rows = g_array_new (FALSE, FALSE, sizeof (CpLinkRow));
  self->links = g_array_new (FALSE, FALSE, sizeof (CpLink));
  self->within = g_array_new (FALSE, FALSE, sizeof (CpWithin));
  self->answers = g_new0 (guint8, n_rows);
  self->linked = g_new0 (guint8, n_rows);
  self->document_sides =
      g_new0 (guint8, cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_DOCUMENTS));
}

/* What stands neither on a question nor in a link; of the others, all. */
static void
find_unlinked (CpComparison *self)
{
  for (guint side = 0; side < CP_N_SIDES; side++)
    for (guint i = 0; i < self->statements[side]->len; i++)
      {
        guint32 statement = g_array_index (self->statements[side], guint32, i);

        if (side == CP_SIDE_OTHERS || (!self->linked[statement] && !self->answers[statement]))
          g_array_append_val (self->unlinked[side], statement);
      }
}

static gboolean
fill_bands (CpComparison *self, GCancellable *cancellable, GError **error)
{
  static void (*const passes[]) (CpComparison *self) = {
    cp_comparison_find_scope, cp_comparison_find_questions, cp_comparison_find_links,
    find_unlinked,            cp_comparison_find_elsewhere, cp_comparison_count_sides,
  };

  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      passes[i] (self);
    }
  return TRUE;
}

static const guint32 *
get_handles (const GArray *handles, guint *n)
{
  *n = handles->len;
  return (const guint32 *) handles->data;
}

/**
 * cp_comparison_new:
 * @snapshot: a snapshot
 * @options: what is compared
 * @cancellable: (nullable): stops the work between two passes over the corpus
 * @error: return location
 *
 * Holds two sides against each other.
 *
 * Statements are in reading order everywhere: by date, document and place. A question narrows the
 * comparison to its topic too. Several cells are compared together; one alone is as if the options
 * named its topic and source.
 *
 * Returns: (transfer full): the comparison, or %NULL with %CP_COMPARE_ERROR_UNKNOWN where the
 *   corpus does not have the source, or with %G_IO_ERROR_CANCELLED
 */
CpComparison *
cp_comparison_new (CpSnapshot *snapshot, const CpComparisonOptions *options,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (CpComparison) self = NULL;

  g_return_val_if_fail (snapshot != NULL && options != NULL, NULL);
  g_return_val_if_fail (options->n_cells == 0 || options->cells != NULL, NULL);
  g_return_val_if_fail (options->source_kind < CP_N_SOURCE_KINDS, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (CpComparison, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->filter = options->filter == NULL ? NULL : cp_query_ref ((CpQuery *) options->filter);
  self->sides = cp_sides_new (snapshot, options->left, options->right);
  self->question = options->question;
  self->question_topic = find_topic_of_question (snapshot, options->question);
  self->sources = cp_source_list_new (snapshot, options->source_kind);
  init_bands (self);
  if (!cp_comparison_take_cells (self, options, error))
    return NULL;
  self->matches = cp_query_run (options->filter, snapshot);
  return fill_bands (self, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * cp_comparison_ref:
 * @self: a comparison
 *
 * Adds a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
CpComparison *
cp_comparison_ref (CpComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_comparison_unref:
 * @self: (transfer full): a comparison
 *
 * Drops a reference; any thread may.
 */
void
cp_comparison_unref (CpComparison *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      g_array_unref (self->statements[side]);
      g_array_unref (self->unlinked[side]);
      g_array_unref (self->elsewhere[side]);
      g_array_unref (self->speakers[side]);
      g_array_unref (self->speaker_statements[side]);
    }
  g_array_unref (self->questions);
  g_array_unref (self->stances);
  g_array_unref (self->rows);
  g_array_unref (self->links);
  g_array_unref (self->within);
  g_free (self->answers);
  g_free (self->linked);
  g_free (self->document_sides);
  g_free (self->matches);
  g_free (self->scope);
  g_array_unref (self->parts);
  cp_source_list_free (self->sources);
  cp_sides_unref (self->sides);
  g_clear_pointer (&self->filter, cp_query_unref);
  cp_snapshot_unref (self->snapshot);
  g_free (self);
}

/**
 * cp_comparison_get_snapshot:
 * @self: a comparison
 *
 * Gets the corpus that is compared.
 *
 * Returns: (transfer none): the snapshot
 */
CpSnapshot *
cp_comparison_get_snapshot (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->snapshot;
}

/**
 * cp_comparison_get_filter:
 * @self: a comparison
 *
 * Gets the filter that statements passed.
 *
 * Returns: (nullable) (transfer none): the filter, or %NULL
 */
const CpQuery *
cp_comparison_get_filter (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->filter;
}

/**
 * cp_comparison_get_sides:
 * @self: a comparison
 *
 * Gets who is on which side.
 *
 * Returns: (transfer none): the sides
 */
const CpSides *
cp_comparison_get_sides (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->sides;
}

/**
 * cp_comparison_get_topic:
 * @self: a comparison
 *
 * Gets the topic: the one asked for, else that of the question.
 *
 * Returns: a handle, or %CP_HANDLE_NONE for all topics, for several cells and for "no topic",
 *   which cp_comparison_is_without_topic () tells apart
 */
guint32
cp_comparison_get_topic (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, CP_HANDLE_NONE);
  return self->topic;
}

/**
 * cp_comparison_is_without_topic:
 * @self: a comparison
 *
 * Tells whether the comparison is one of the statements that bear no topic.
 *
 * Returns: whether "no topic" was asked for
 */
gboolean
cp_comparison_is_without_topic (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->without_topic;
}

/**
 * cp_comparison_get_question:
 * @self: a comparison
 *
 * Gets the question that was asked for.
 *
 * Returns: a handle, or %CP_HANDLE_NONE for all questions
 */
guint32
cp_comparison_get_question (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, CP_HANDLE_NONE);
  return self->question;
}

/**
 * cp_comparison_get_source:
 * @self: a comparison
 *
 * Gets the source that was asked for.
 *
 * Returns: (nullable) (transfer none): the source, or %NULL for all and for several cells
 */
const CpSource *
cp_comparison_get_source (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->source < 0 ? NULL : cp_source_list_get_source (self->sources, self->source);
}

/**
 * cp_comparison_get_source_kind:
 * @self: a comparison
 *
 * Gets what the sources are.
 *
 * Returns: the kind, of meaning only where a cell has a source
 */
CpSourceKind
cp_comparison_get_source_kind (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, CP_SOURCE_DOCUMENTS);
  return cp_source_list_get_kind (self->sources);
}

/**
 * cp_comparison_get_summary:
 * @self: a comparison
 * @side: a side
 *
 * Gets how much a side says in scope, and who does.
 *
 * Returns: (transfer none): the summary
 */
const CpSideSummary *
cp_comparison_get_summary (const CpComparison *self, CpSide side)
{
  g_return_val_if_fail (self != NULL && side < CP_N_SIDES, NULL);
  return &self->summaries[side];
}

/**
 * cp_comparison_get_n_documents:
 * @self: a comparison
 *
 * Gets how many articles the statements in scope are from.
 *
 * Returns: the number
 */
guint
cp_comparison_get_n_documents (const CpComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->coverage.n_documents;
}

/**
 * cp_comparison_get_period:
 * @self: a comparison
 * @first: (out): the date of the first statement in scope
 * @last: (out): the date of the last
 *
 * Gets the time in which the statements in scope were made; either date may be coarse.
 *
 * Returns: whether any of them is dated
 */
gboolean
cp_comparison_get_period (const CpComparison *self, CpDate *first, CpDate *last)
{
  g_return_val_if_fail (self != NULL && first != NULL && last != NULL, FALSE);

  *first = self->coverage.first;
  *last = self->coverage.last;
  return self->coverage.first != 0;
}

/**
 * cp_comparison_get_questions:
 * @self: a comparison
 * @n_questions: (out): how many
 *
 * Gets the questions on which a statement in scope takes a position, of the topics if there are
 * any, in the user's order.
 *
 * Returns: (array length=n_questions) (transfer none): the questions with the positions taken
 */
const CpQuestionRow *
cp_comparison_get_questions (const CpComparison *self, guint *n_questions)
{
  g_return_val_if_fail (self != NULL && n_questions != NULL, NULL);

  *n_questions = self->questions->len;
  return (const CpQuestionRow *) self->questions->data;
}

/**
 * cp_comparison_get_links:
 * @self: a comparison
 * @n_rows: (out): how many
 *
 * Gets the left statements that a relation ties to right ones; at least one end of each link is in
 * scope. Those that are outside come last.
 *
 * Returns: (array length=n_rows) (transfer none): the rows
 */
const CpLinkRow *
cp_comparison_get_links (const CpComparison *self, guint *n_rows)
{
  g_return_val_if_fail (self != NULL && n_rows != NULL, NULL);

  *n_rows = self->rows->len;
  return (const CpLinkRow *) self->rows->data;
}

/**
 * cp_comparison_get_within:
 * @self: a comparison
 * @n_relations: (out): how many
 *
 * Gets the relations within a side or with one of the others, at least one end of each in scope,
 * repeats left out.
 *
 * Returns: (array length=n_relations) (transfer none): the relations
 */
const CpWithin *
cp_comparison_get_within (const CpComparison *self, guint *n_relations)
{
  g_return_val_if_fail (self != NULL && n_relations != NULL, NULL);

  *n_relations = self->within->len;
  return (const CpWithin *) self->within->data;
}

/**
 * cp_comparison_get_statements:
 * @self: a comparison
 * @side: a side
 * @n: (out): how many
 *
 * Gets all statements of a side that are in scope.
 *
 * Returns: (array length=n) (transfer none): handles
 */
const guint32 *
cp_comparison_get_statements (const CpComparison *self, CpSide side, guint *n)
{
  g_return_val_if_fail (self != NULL && side < CP_N_SIDES && n != NULL, NULL);
  return get_handles (self->statements[side], n);
}

/**
 * cp_comparison_get_unlinked:
 * @self: a comparison
 * @side: a side
 * @n: (out): how many
 *
 * Gets the statements of a side in scope that are neither linked nor on a question that is shown;
 * of the others, all.
 *
 * Returns: (array length=n) (transfer none): handles
 */
const guint32 *
cp_comparison_get_unlinked (const CpComparison *self, CpSide side, guint *n)
{
  g_return_val_if_fail (self != NULL && side < CP_N_SIDES && n != NULL, NULL);
  return get_handles (self->unlinked[side], n);
}

/**
 * cp_comparison_get_elsewhere:
 * @self: a comparison
 * @side: a side
 * @n: (out): how many
 *
 * Gets what a side that the sources do not have says on the topics in other sources. Nothing where
 * the side is there, or a cell is of all sources.
 *
 * Returns: (array length=n) (transfer none): handles, none of them in scope
 */
const guint32 *
cp_comparison_get_elsewhere (const CpComparison *self, CpSide side, guint *n)
{
  g_return_val_if_fail (self != NULL && side < CP_N_SIDES && n != NULL, NULL);
  return get_handles (self->elsewhere[side], n);
}

/**
 * cp_comparison_is_linked:
 * @self: a comparison
 * @statement: a handle
 *
 * Tells whether a statement is in the band of links.
 *
 * Returns: whether a relation ties it to the other side
 */
gboolean
cp_comparison_is_linked (const CpComparison *self, guint32 statement)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (statement < cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_STATEMENTS),
                        FALSE);
  return self->linked[statement];
}

/**
 * cp_comparison_document_has_side:
 * @self: a comparison
 * @document: a handle
 * @side: a side
 *
 * Tells whether a side speaks in an article at all, in scope or not. Both do by a statement that is
 * on both, although it counts left.
 *
 * Returns: whether there is a statement
 */
gboolean
cp_comparison_document_has_side (const CpComparison *self, guint32 document, CpSide side)
{
  g_return_val_if_fail (self != NULL && side < CP_N_SIDES, FALSE);
  g_return_val_if_fail (document < cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_DOCUMENTS),
                        FALSE);
  return (self->document_sides[document] >> side & 1) != 0;
}
