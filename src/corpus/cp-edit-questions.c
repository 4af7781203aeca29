/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of questions and of the positions that one can take on them. */

#include "cp-edit-questions.h"

#include "cp-edit-statements.h"
#include "cp-id-maker.h"
#include "cp-reference.h"
#include "cp-snapshot-records.h"

/* A statement keeps the words of its position, so that a position which gets other words takes its
 * answers along, and one that goes takes them away. */

typedef struct
{
  const char *question;
  const CpPositionChange *positions;
  guint n_positions;
} Change;

/**
 * cp_snapshot_count_answers:
 * @position: (nullable): %NULL for any
 *
 * Counts the statements that take a position on a question.
 */
guint
cp_snapshot_count_answers (CpSnapshot *self, guint32 question, const char *position)
{
  const CpStatementColumns *columns;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  columns = cp_snapshot_get_statements (self);
  for (guint32 i = 1; i < columns->n_rows; i++)
    {
      const CpStatementMore *more = columns->live[i] ? columns->more[i] : NULL;

      for (guint j = 0; more != NULL && j < more->n_answers; j++)
        if (more->answers[j].question == question
            && (position == NULL || g_str_equal (more->answers[j].words, position)))
          {
            n++;
            break;
          }
    }

  return n;
}

/**
 * cp_edit_new_question:
 * @name: what is done, as a menu names it
 * @topic: what it is asked about
 * @positions: those that one can take
 *
 * Writes a question, behind those that are there.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_question (const char *name, CpSnapshot *snapshot, guint32 topic, const char *text,
                      const char *const *positions)
{
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpIdMaker) ids = NULL;
  g_autoptr (CpRecord) record = NULL;
  g_autofree char *id = NULL;
  CpRecordBuilder *builder;
  guint number = 0;

  g_return_val_if_fail (snapshot != NULL && text != NULL && positions != NULL, edit);

  ids = cp_id_maker_new (snapshot);
  id = cp_id_maker_make_numbered (ids, CP_ARRAY_QUESTIONS, "q", &number);
  builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_QUESTIONS));
  cp_record_builder_set_string (builder, CP_QUESTION_ID, id);
  cp_record_builder_set_string (builder, CP_QUESTION_TOPIC,
                                cp_snapshot_get_record_id (snapshot, CP_ARRAY_TOPICS, topic));
  cp_record_builder_set_string (builder, CP_QUESTION_TEXT, text);
  cp_record_builder_set_strings (builder, CP_QUESTION_POSITIONS, positions);
  record = cp_record_builder_end (builder);
  cp_edit_insert (edit, CP_ARRAY_QUESTIONS, G_MAXUINT, record);

  return edit;
}

/* What a position is called from now on; NULL where it is gone. */
static const char *
find_position (const Change *change, const char *was)
{
  for (guint i = 0; i < change->n_positions; i++)
    if (g_strcmp0 (change->positions[i].was, was) == 0)
      return change->positions[i].position;
  return NULL;
}

static void
add_answer (GPtrArray *answers, const CpRecord *own, const Change *change)
{
  CpRecordBuilder *builder;
  const char *position;

  if (g_strcmp0 (cp_record_get_string (own, CP_ANSWER_QUESTION), change->question) != 0)
    {
      g_ptr_array_add (answers, cp_record_ref ((CpRecord *) own));
      return;
    }
  position = find_position (change, cp_record_get_string (own, CP_ANSWER_POSITION));
  if (position == NULL)
    return;
  builder = cp_record_builder_new_from (own);
  cp_record_builder_set_string (builder, CP_ANSWER_POSITION, position);
  g_ptr_array_add (answers, cp_record_builder_end (builder));
}

static void
change_answers (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  const CpRecord *const *answers = cp_record_get_objects (own, CP_STATEMENT_ANSWERS);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  for (guint i = 0; answers != NULL && answers[i] != NULL; i++)
    add_answer (kept, answers[i], data);
  cp_record_builder_set_objects (builder, CP_STATEMENT_ANSWERS, (CpRecord *const *) kept->pdata,
                                 kept->len);
}

static CpRecord *
change_question (CpSnapshot *snapshot, guint32 question, const char *text, const Change *change)
{
  g_autoptr (CpRecord) own = cp_snapshot_dup_record (snapshot, CP_ARRAY_QUESTIONS, question);
  CpRecordBuilder *builder = cp_record_builder_new_from (own);
  g_autoptr (GPtrArray) positions = g_ptr_array_new ();

  for (guint i = 0; i < change->n_positions; i++)
    g_ptr_array_add (positions, (gpointer) change->positions[i].position);
  g_ptr_array_add (positions, NULL);
  cp_record_builder_set_string (builder, CP_QUESTION_TEXT, text);
  cp_record_builder_set_strings (builder, CP_QUESTION_POSITIONS,
                                 (const char *const *) positions->pdata);
  return cp_record_builder_end (builder);
}

/**
 * cp_edit_new_question_change:
 * @name: what is done, as a menu names it
 * @positions: (array length=n_positions): in the order in which they are to stand, each text once
 *
 * Changes a question and its positions. Who took a position that is called otherwise still takes it;
 * who took one that is gone takes none.
 *
 * Returns: (transfer full): the edit; empty where nothing changes
 */
CpEdit *
cp_edit_new_question_change (const char *name, CpSnapshot *snapshot, guint32 question,
                             const char *text, const CpPositionChange *positions, guint n_positions)
{
  Change change = { NULL, positions, n_positions };
  g_autoptr (CpRecord) own = NULL;
  g_autoptr (CpRecord) record = NULL;
  g_autoptr (GArray) answering = NULL;
  CpEdit *edit;

  g_return_val_if_fail (snapshot != NULL && text != NULL, NULL);

  change.question = cp_snapshot_get_record_id (snapshot, CP_ARRAY_QUESTIONS, question);
  answering = cp_snapshot_list_referring (snapshot, CP_ARRAY_STATEMENTS, CP_ARRAY_QUESTIONS,
                                          &question, 1);
  edit = cp_edit_new_change (name, snapshot, CP_ARRAY_STATEMENTS,
                             (const guint32 *) (gpointer) answering->data, answering->len,
                             change_answers, &change);
  own = cp_snapshot_dup_record (snapshot, CP_ARRAY_QUESTIONS, question);
  record = change_question (snapshot, question, text, &change);
  if (!cp_record_equal (own, record))
    cp_edit_replace (edit, CP_ARRAY_QUESTIONS, question, record);

  return edit;
}
