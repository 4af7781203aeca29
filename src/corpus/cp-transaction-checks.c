/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks, when an edit is done, whether all that is referred to is there. */

#include "cp-transaction-private.h"

#include <glib/gi18n-lib.h>

/* What a row refers to, and the member that does. */
typedef struct
{
  CpArray array;
  guint32 handle;
  guint member;
} Reference;

/* Tells whether a reference is what is looked for. */
typedef gboolean (*MatchFunc) (CpTransaction *self, const Reference *reference, gconstpointer data);

static void
add_reference (GArray *references, CpArray array, guint32 handle, guint member)
{
  Reference reference = { array, handle, member };

  if (handle != CP_HANDLE_NONE)
    g_array_append_val (references, reference);
}

static void
list_statement_references (CpSnapshot *snapshot, guint32 statement, GArray *references)
{
  const CpStatementColumns *columns = &snapshot->statements.view;
  const CpStatementMore *more = columns->more[statement];
  const guint32 *topics;
  guint n_topics;

  add_reference (references, CP_ARRAY_DOCUMENTS, columns->document[statement],
                 CP_STATEMENT_DOCUMENT);
  add_reference (references, CP_ARRAY_SPEAKERS, columns->speaker[statement],
                 CP_STATEMENT_SPEAKER);
  add_reference (references, CP_ARRAY_OUTLETS, columns->via[statement], CP_STATEMENT_VIA);
  add_reference (references, CP_ARRAY_SPEAKERS, columns->reported[statement],
                 CP_STATEMENT_REPORTED);
  add_reference (references, CP_ARRAY_ROLES, columns->role[statement], CP_STATEMENT_ROLE);

  topics = cp_snapshot_get_topic_set (snapshot, columns->topics[statement], &n_topics);
  for (guint i = 0; i < n_topics; i++)
    add_reference (references, CP_ARRAY_TOPICS, topics[i], CP_STATEMENT_TOPICS);
  for (guint i = 0; more != NULL && i < more->n_with; i++)
    add_reference (references, CP_ARRAY_SPEAKERS, more->with[i], CP_STATEMENT_WITH);
  for (guint i = 0; more != NULL && i < more->n_answers; i++)
    add_reference (references, CP_ARRAY_QUESTIONS, more->answers[i].question,
                   CP_STATEMENT_ANSWERS);
}

static void
list_references (CpSnapshot *snapshot, CpArray array, guint32 row, GArray *references)
{
  const CpRelationColumns *relations = &snapshot->relations.view;

  g_array_set_size (references, 0);
  if (array == CP_ARRAY_STATEMENTS)
    {
      list_statement_references (snapshot, row, references);
    }
  else
    {
      add_reference (references, CP_ARRAY_STATEMENTS, relations->from[row], CP_RELATION_FROM);
      add_reference (references, CP_ARRAY_STATEMENTS, relations->to[row], CP_RELATION_TO);
    }
}

static gboolean
is_live_row (CpSnapshot *snapshot, CpArray array, guint32 row)
{
  return array == CP_ARRAY_STATEMENTS ? snapshot->statements.view.live[row]
                                      : snapshot->relations.view.live[row];
}

/* Finds the first row of a table, and its first reference, that matches. */
static gboolean
find_reference (CpTransaction *self, CpArray array, MatchFunc match, gconstpointer data)
{
  g_autoptr (GArray) references = g_array_new (FALSE, FALSE, sizeof (Reference));
  guint n_rows = cp_snapshot_get_n_handles (self->snapshot, array);

  for (guint32 row = 1; row < n_rows; row++)
    {
      if (!is_live_row (self->snapshot, array, row))
        continue;

      list_references (self->snapshot, array, row, references);
      for (guint i = 0; i < references->len; i++)
        if (match (self, &g_array_index (references, Reference, i), data))
          return TRUE;
    }

  return FALSE;
}

static gboolean
is_same (CpTransaction *self, const Reference *reference, gconstpointer data)
{
  const Reference *other = data;

  return reference->array == other->array && reference->handle == other->handle;
}

static gboolean
is_lost (CpTransaction *self, const Reference *reference, gconstpointer data)
{
  CpSnapshot *snapshot = self->snapshot;

  if (reference->array == CP_ARRAY_STATEMENTS)
    return !snapshot->statements.view.live[reference->handle];
  return cp_register_get_item (snapshot->registers[reference->array], reference->handle) == NULL;
}

/* Checks what a row that the edit touched refers to, and says which of it is not there. */
static void
check_row (CpTransaction *self, CpArray array, guint32 row)
{
  g_autoptr (GArray) references = g_array_new (FALSE, FALSE, sizeof (Reference));
  CpSnapshot *snapshot = self->snapshot;

  if (!is_live_row (snapshot, array, row))
    return;

  self->intake.place = (CpPlace) { .array = array };
  list_references (snapshot, array, row, references);
  for (guint i = 0; i < references->len; i++)
    {
      const Reference *reference = &g_array_index (references, Reference, i);
      const char *id;

      if (!is_lost (self, reference, NULL))
        continue;
      id = reference->array == CP_ARRAY_STATEMENTS
               ? snapshot->statements.view.id[reference->handle]
               : cp_register_get_id (snapshot->registers[reference->array], reference->handle);
      cp_intake_report_missing (&self->intake, reference->array, id,
                                cp_schema_get (array)->members[reference->member].name);
    }
}

/* Checks the entry of a register that the edit touched, or any of one where something was lost. */
static void
check_item (CpTransaction *self, CpArray array, guint32 handle)
{
  CpItem *item = cp_snapshot_get_item (self->snapshot, array, handle);

  if (item == NULL)
    return;

  self->intake.place = (CpPlace) { .array = array };
  self->intake.mode = CP_INTAKE_AT_ONCE;
  cp_intake_check_references (&self->intake, cp_item_get_record (item));
  self->intake.mode = CP_INTAKE_EDIT;
}

static void
check_touched (CpTransaction *self)
{
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    {
      guint n_touched;
      const guint32 *touched = cp_change_get_handles (self->change, array, &n_touched);

      for (guint i = 0; i < n_touched; i++)
        if (cp_snapshot_is_array_of_rows (array))
          check_row (self, array, touched[i]);
        else
          check_item (self, array, touched[i]);
    }
}

/* Checks that nothing refers to what is gone: relations to statements, statements to entries of
 * registers, and these to both. */
static void
check_lost (CpTransaction *self)
{
  const guint statements = 1u << CP_ARRAY_STATEMENTS;

  if ((self->lost & ~statements) != 0 && find_reference (self, CP_ARRAY_STATEMENTS, is_lost, NULL))
    /* Translators: why an edit cannot be done, after its name; “it” is the edit */
    cp_transaction_fail (self, _("statements still refer to what it removes"));
  if ((self->lost & statements) != 0
      && find_reference (self, CP_ARRAY_RELATIONS, is_lost, NULL))
    /* Translators: why an edit cannot be done, after its name; “it” is the edit */
    cp_transaction_fail (self, _("relations still refer to a statement that it removes"));

  for (guint array = 0; array < CP_N_ARRAYS; array++)
    {
      guint n_items = 0;
      const guint32 *order;

      if (cp_snapshot_is_array_of_rows (array))
        continue;
      order = cp_snapshot_get_order (self->snapshot, array, &n_items);
      for (guint i = 0; i < n_items; i++)
        check_item (self, array, order[i]);
    }
}

static void
settle_statement (CpTransaction *self, guint32 statement)
{
  CpStatementTable *table = &self->snapshot->statements;
  CpStatementRow row;

  if (!table->view.live[statement])
    return;

  self->intake.place = (CpPlace) { .array = CP_ARRAY_STATEMENTS };
  if (!cp_intake_settle_answers (&self->intake, statement)
      || !cp_intake_check_offsets (&self->intake, statement) || table->view.anchor[statement] != NULL)
    return;

  cp_statement_table_get (table, statement, &row);
  row.words = cp_snapshot_count_words (self->snapshot, row.document, row.start, row.end);
  cp_statement_table_set (table, statement, &row);
}

static gboolean
is_text_changed (CpTransaction *self, guint32 statement)
{
  guint32 document = self->snapshot->statements.view.document[statement];

  return g_hash_table_contains (self->texts, GUINT_TO_POINTER (document));
}

/* Brings statements into line with their questions and texts, where the edit changed either, and
 * finds those that do not fit any more. All that they refer to must be there. */
void
cp_transaction_settle (CpTransaction *self)
{
  const CpStatementColumns *columns = &self->snapshot->statements.view;
  gboolean has_questions = cp_change_touches (self->change, CP_ARRAY_QUESTIONS);
  const guint32 *touched;
  guint n_touched;

  /* Those of a text that changed are settled with all others of it. */
  touched = cp_change_get_handles (self->change, CP_ARRAY_STATEMENTS, &n_touched);
  for (guint i = 0; i < n_touched; i++)
    if (!is_text_changed (self, touched[i]))
      settle_statement (self, touched[i]);

  if (!has_questions && g_hash_table_size (self->texts) == 0)
    return;
  for (guint32 i = 1; i < columns->n_rows; i++)
    if ((has_questions && columns->more[i] != NULL) || is_text_changed (self, i))
      settle_statement (self, i);
}

/* Whether a row refers to a record. */
gboolean
cp_transaction_is_referred (CpTransaction *self, CpArray array, guint32 handle)
{
  Reference reference = { array, handle };
  CpArray rows = array == CP_ARRAY_STATEMENTS ? CP_ARRAY_RELATIONS : CP_ARRAY_STATEMENTS;

  return find_reference (self, rows, is_same, &reference);
}

/* Checks a state that an edit has made. */
void
cp_transaction_check (CpTransaction *self)
{
  check_touched (self);
  if (self->error == NULL && (self->lost != 0 || self->renamed))
    check_lost (self);
  if (self->error == NULL)
    cp_transaction_settle (self);
}
