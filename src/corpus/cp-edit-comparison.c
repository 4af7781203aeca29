/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of what ties statements together: relations, positions on questions, summaries. */

#include "cp-edit-comparison.h"

#include "cp-edit-statements.h"
#include "cp-snapshot-private.h"
#include "cp-snapshot-records.h"

/**
 * cp_snapshot_find_tie:
 *
 * Finds the one relation of a type that runs from a statement to another.
 *
 * Returns: its handle, or %CP_HANDLE_NONE
 */
guint32
cp_snapshot_find_tie (CpSnapshot *self, guint32 from, guint32 to, CpRelationType type)
{
  CpRelationKey key = { from, to, type };

  g_return_val_if_fail (self != NULL, CP_HANDLE_NONE);

  return cp_snapshot_find_relation (self, &key);
}

/**
 * cp_snapshot_find_pair:
 *
 * Finds a relation, of whatever type, that runs from a statement to another; the first type that
 * there is where there are several.
 *
 * Returns: its handle, or %CP_HANDLE_NONE
 */
guint32
cp_snapshot_find_pair (CpSnapshot *self, guint32 from, guint32 to)
{
  guint32 relation = CP_HANDLE_NONE;

  g_return_val_if_fail (self != NULL, CP_HANDLE_NONE);

  for (guint type = CP_RELATION_NONE + 1;
       type < CP_N_RELATION_TYPES && relation == CP_HANDLE_NONE; type++)
    relation = cp_snapshot_find_tie (self, from, to, type);

  return relation;
}

/**
 * cp_snapshot_is_relation_proposed:
 *
 * Checks whether the program found a relation, and nobody has looked at it.
 */
gboolean
cp_snapshot_is_relation_proposed (CpSnapshot *self, guint32 relation)
{
  const CpRelationColumns *relations;

  g_return_val_if_fail (self != NULL, FALSE);

  relations = cp_snapshot_get_relations (self);
  return relation < relations->n_rows && relations->live[relation]
         && relations->origin[relation] == CP_ORIGIN_FOUND && !relations->reviewed[relation];
}

static gboolean
names (CpSnapshot *snapshot, const CpRecord *record, guint member, CpArray array, guint32 handle)
{
  const char *id = handle != CP_HANDLE_NONE ? cp_snapshot_get_record_id (snapshot, array, handle)
                                            : NULL;

  return g_strcmp0 (cp_record_get_string (record, member), id) == 0;
}

/**
 * cp_snapshot_find_summary:
 * @topic: or %CP_HANDLE_NONE: of all topics
 * @document: or %CP_HANDLE_NONE: of all documents
 * @side: (nullable): the query of the side, "others", or %NULL
 *
 * Finds the sentence that a person wrote for a place of the matrix.
 *
 * Returns: the handle of the summary, or %CP_HANDLE_NONE
 */
guint32
cp_snapshot_find_summary (CpSnapshot *self, guint32 topic, guint32 document, const char *side)
{
  const guint32 *order;
  guint n;

  g_return_val_if_fail (self != NULL, CP_HANDLE_NONE);

  order = cp_snapshot_get_order (self, CP_ARRAY_SUMMARIES, &n);
  for (guint i = 0; i < n; i++)
    {
      const CpRecord *record =
          cp_item_get_record (cp_snapshot_get_item (self, CP_ARRAY_SUMMARIES, order[i]));

      if (names (self, record, CP_SUMMARY_TOPIC, CP_ARRAY_TOPICS, topic)
          && names (self, record, CP_SUMMARY_DOCUMENT, CP_ARRAY_DOCUMENTS, document)
          && g_strcmp0 (cp_record_get_string (record, CP_SUMMARY_SIDE), side) == 0)
        return order[i];
    }
  return CP_HANDLE_NONE;
}

static CpRecord *
make_relation (CpSnapshot *snapshot, guint32 from, guint32 to, CpRelationType type, CpBasis basis)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_RELATIONS));

  cp_record_builder_set_string (builder, CP_RELATION_FROM, columns->id[from]);
  cp_record_builder_set_string (builder, CP_RELATION_TO, columns->id[to]);
  cp_record_builder_set_enum (builder, CP_RELATION_TYPE, type);
  cp_record_builder_set_enum (builder, CP_RELATION_BASIS, basis);
  cp_record_builder_set_enum (builder, CP_RELATION_ORIGIN, CP_ORIGIN_HAND);
  return cp_record_builder_end (builder);
}

/* What a person changed that the program found, that person has looked at. */
static void
set_reviewed (CpRecordBuilder *builder, const CpRecord *own)
{
  if (cp_record_get_enum (own, CP_RELATION_ORIGIN) == CP_ORIGIN_FOUND)
    cp_record_builder_set_boolean (builder, CP_RELATION_REVIEWED, TRUE);
}

static void
set_basis (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  cp_record_builder_set_enum (builder, CP_RELATION_BASIS, GPOINTER_TO_UINT (data));
  set_reviewed (builder, own);
}

/**
 * cp_edit_new_relation:
 * @name: what is done, as a menu names it
 * @from: the statement that does it
 * @to: another one, which it is done to
 * @basis: who makes the link
 *
 * Ties one statement to another. Where the tie is there already, it is reviewed and gets @basis.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_relation (const char *name, CpSnapshot *snapshot, guint32 from, guint32 to,
                      CpRelationType type, CpBasis basis)
{
  g_autoptr (CpRecord) record = NULL;
  CpEdit *edit;
  guint32 known;

  g_return_val_if_fail (snapshot != NULL && from != to, NULL);
  g_return_val_if_fail (type > CP_RELATION_NONE && type < CP_N_RELATION_TYPES, NULL);

  known = cp_snapshot_find_tie (snapshot, from, to, type);
  if (known != CP_HANDLE_NONE)
    return cp_edit_new_change (name, snapshot, CP_ARRAY_RELATIONS, &known, 1, set_basis,
                               GUINT_TO_POINTER (basis));
  edit = cp_edit_new (name);
  record = make_relation (snapshot, from, to, type, basis);
  cp_edit_insert (edit, CP_ARRAY_RELATIONS, G_MAXUINT, record);

  return edit;
}

typedef struct
{
  CpRelationType type;
  CpBasis basis;
  const char *note;
} Tie;

static void
set_tie (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  const Tie *tie = data;

  cp_record_builder_set_enum (builder, CP_RELATION_TYPE, tie->type);
  cp_record_builder_set_enum (builder, CP_RELATION_BASIS, tie->basis);
  cp_record_builder_set_string (builder, CP_RELATION_NOTE, *tie->note != '\0' ? tie->note : NULL);
  set_reviewed (builder, own);
}

/**
 * cp_edit_new_relation_change:
 * @name: what is done, as a menu names it
 * @relation: a handle
 * @type: what it is from now on
 * @basis: who makes the link
 * @note: what a person notes on it; may be empty
 *
 * Changes a relation. Where the two statements are tied in the new way already, that relation is the
 * one that stays.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_relation_change (const char *name, CpSnapshot *snapshot, guint32 relation,
                             CpRelationType type, CpBasis basis, const char *note)
{
  const CpRelationColumns *relations;
  Tie tie = { type, basis, note };
  guint32 stays = relation;
  CpEdit *edit;
  guint32 known;

  g_return_val_if_fail (snapshot != NULL && note != NULL, NULL);
  g_return_val_if_fail (type > CP_RELATION_NONE && type < CP_N_RELATION_TYPES, NULL);

  relations = cp_snapshot_get_relations (snapshot);
  known = cp_snapshot_find_tie (snapshot, relations->from[relation], relations->to[relation], type);
  if (known != CP_HANDLE_NONE)
    stays = known;
  edit = cp_edit_new_change (name, snapshot, CP_ARRAY_RELATIONS, &stays, 1, set_tie, &tie);
  if (stays != relation)
    cp_edit_remove (edit, CP_ARRAY_RELATIONS, relation);

  return edit;
}

typedef struct
{
  const char *question;
  const char *position; /* NULL takes the answer away */
} Answer;

static CpRecord *
make_answer (const Answer *answer)
{
  const CpMember *member = &cp_schema_get (CP_ARRAY_STATEMENTS)->members[CP_STATEMENT_ANSWERS];
  CpRecordBuilder *builder = cp_record_builder_new (member->schema);

  cp_record_builder_set_string (builder, CP_ANSWER_QUESTION, answer->question);
  cp_record_builder_set_string (builder, CP_ANSWER_POSITION, answer->position);
  return cp_record_builder_end (builder);
}

/* The other answers stay, in their order. */
static void
set_answer (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  const CpRecord *const *answers = cp_record_get_objects (own, CP_STATEMENT_ANSWERS);
  const Answer *answer = data;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (CpRecord) record = answer->position != NULL ? make_answer (answer) : NULL;
  gboolean placed = record == NULL;

  for (guint i = 0; answers != NULL && answers[i] != NULL; i++)
    if (g_strcmp0 (cp_record_get_string (answers[i], CP_ANSWER_QUESTION), answer->question) != 0)
      g_ptr_array_add (kept, (gpointer) answers[i]);
    else if (!placed)
      {
        g_ptr_array_add (kept, record);
        placed = TRUE;
      }
  if (!placed)
    g_ptr_array_add (kept, record);
  cp_record_builder_set_objects (builder, CP_STATEMENT_ANSWERS, (CpRecord *const *) kept->pdata,
                                 kept->len);
}

/**
 * cp_edit_new_answer:
 * @name: what is done, as a menu names it
 * @statements: (array length=n_statements): of statements, each once
 * @question: what they answer
 * @position: (nullable): one of the question's positions; %NULL takes their answers to it away
 *
 * Says where statements stand on a question.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_answer (const char *name, CpSnapshot *snapshot, const guint32 *statements,
                    guint n_statements, guint32 question, const char *position)
{
  Answer answer = { NULL, position };

  g_return_val_if_fail (snapshot != NULL, NULL);

  answer.question = cp_snapshot_get_record_id (snapshot, CP_ARRAY_QUESTIONS, question);
  return cp_edit_new_change (name, snapshot, CP_ARRAY_STATEMENTS, statements, n_statements,
                             set_answer, &answer);
}

static void
set_text (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  cp_record_builder_set_string (builder, CP_SUMMARY_TEXT, data);
}

static CpRecord *
make_summary (CpSnapshot *snapshot, guint32 topic, guint32 document, const char *side,
              const char *text)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_SUMMARIES));

  if (topic != CP_HANDLE_NONE)
    cp_record_builder_set_string (builder, CP_SUMMARY_TOPIC,
                                  cp_snapshot_get_record_id (snapshot, CP_ARRAY_TOPICS, topic));
  if (document != CP_HANDLE_NONE)
    cp_record_builder_set_string (
        builder, CP_SUMMARY_DOCUMENT,
        cp_snapshot_get_record_id (snapshot, CP_ARRAY_DOCUMENTS, document));
  cp_record_builder_set_string (builder, CP_SUMMARY_SIDE, side);
  cp_record_builder_set_string (builder, CP_SUMMARY_TEXT, text);
  return cp_record_builder_end (builder);
}

/**
 * cp_edit_new_summary:
 * @name: what is done, as a menu names it
 * @topic: or %CP_HANDLE_NONE
 * @document: or %CP_HANDLE_NONE
 * @side: (nullable): as for cp_snapshot_find_summary ()
 * @text: a sentence; empty takes away what is there
 *
 * Writes a person's own sentence for a place of the matrix.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_summary (const char *name, CpSnapshot *snapshot, guint32 topic, guint32 document,
                     const char *side, const char *text)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpRecord) record = NULL;
  guint32 known;

  g_return_val_if_fail (snapshot != NULL && text != NULL, edit);

  known = cp_snapshot_find_summary (snapshot, topic, document, side);
  if (known != CP_HANDLE_NONE && *text != '\0')
    {
      cp_edit_unref (edit);
      return cp_edit_new_change (name, snapshot, CP_ARRAY_SUMMARIES, &known, 1, set_text,
                                 (gpointer) text);
    }
  if (known != CP_HANDLE_NONE)
    cp_edit_remove (edit, CP_ARRAY_SUMMARIES, known);
  else if (*text != '\0')
    {
      record = make_summary (snapshot, topic, document, side, text);
      cp_edit_insert (edit, CP_ARRAY_SUMMARIES, G_MAXUINT, record);
    }

  return edit;
}
