/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds random changes to the edit of a walk and to its draft alike. */

#include "cp-edit.h"
#include "cp-record.h"
#include "edit-records.h"
#include "edit-walk-private.h"

/* A change is several primitives that belong together, in an order that may leave references open
 * for a while. Records that are new in the edit have no handle that it could name, so inserts come
 * last. */

#define LARGE 40

static guint32
get_handle (EditWalk *self, CpArray array, guint position)
{
  return g_array_index (self->handles[array], guint32, position);
}

static guint
pick (EditWalk *self, guint n)
{
  return g_rand_int_range (self->rand, 0, n);
}

static void
draft_insert (EditWalk *self, CpArray array, guint position, CpRecord *record)
{
  guint32 none = 0;
  guint n = edit_model_count (self->draft, array);

  cp_edit_insert (self->edit, array, position == n && pick (self, 2) ? G_MAXUINT : position, record);
  edit_model_insert (self->draft, array, position, record);
  g_array_insert_val (self->handles[array], position, none);
}

static void
draft_remove (EditWalk *self, CpArray array, guint position)
{
  cp_edit_remove (self->edit, array, get_handle (self, array, position));
  edit_model_remove (self->draft, array, position);
  g_array_remove_index (self->handles[array], position);
}

static void
draft_replace (EditWalk *self, CpArray array, guint position, CpRecord *record)
{
  cp_edit_replace (self->edit, array, get_handle (self, array, position), record);
  edit_model_replace (self->draft, array, position, record);
}

static void
draft_move (EditWalk *self, CpArray array, guint from, guint to)
{
  guint32 handle = get_handle (self, array, from);

  cp_edit_move (self->edit, array, handle, to);
  edit_model_move (self->draft, array, from, to);
  g_array_remove_index (self->handles[array], from);
  g_array_insert_val (self->handles[array], to, handle);
}

static gboolean
find_referrer (EditWalk *self, CpArray array, CpArray target, const char *id, guint *position)
{
  for (guint i = 0; i < edit_model_count (self->draft, array); i++)
    if (edit_record_refers (edit_model_get (self->draft, array, i), target, id))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* Lets all that refers to a record do so no more, or to another one; what cannot be without it goes. */
static void
drop_references (EditWalk *self, CpArray target, const char *id, const char *other)
{
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      CpArray array = CP_N_ARRAYS - 1 - i;
      guint position;

      while (find_referrer (self, array, target, id, &position))
        {
          CpRecord *old = edit_model_get (self->draft, array, position);
          g_autoptr (CpRecord) record = edit_record_retarget (old, target, id, other);
          g_autofree char *own_id = g_strdup (edit_record_get_id (old));

          if (record != NULL)
            {
              draft_replace (self, array, position, record);
              continue;
            }
          if (own_id != NULL)
            drop_references (self, array, own_id, NULL);
          draft_remove (self, array, position);
        }
    }
}

static void
remove_by_id (EditWalk *self, CpArray array, const char *id)
{
  draft_remove (self, array, edit_model_find (self->draft, array, id));
}

/* Removes a record and what refers to it, before or afterwards; or gives that to another one. */
static void
add_remove (EditWalk *self, CpArray array)
{
  guint position = pick (self, edit_model_count (self->draft, array));
  g_autofree char *id = g_strdup (edit_record_get_id (edit_model_get (self->draft, array, position)));
  g_autofree char *heir = g_strdup (edit_records_pick_id (self->rand, self->draft, array));
  gboolean merges = array == CP_ARRAY_SPEAKERS && pick (self, 2) && g_strcmp0 (heir, id) != 0;

  if (id == NULL)
    {
      draft_remove (self, array, position);
    }
  else if (pick (self, 2))
    {
      drop_references (self, array, id, merges ? heir : NULL);
      remove_by_id (self, array, id);
    }
  else
    {
      draft_remove (self, array, position);
      drop_references (self, array, id, merges ? heir : NULL);
    }
}

static void
add_vary (EditWalk *self, CpArray array)
{
  guint position = pick (self, edit_model_count (self->draft, array));
  g_autoptr (CpRecord) record =
      edit_records_vary (self->rand, edit_model_get (self->draft, array, position));

  draft_replace (self, array, position, record);
}

/* Gives a record another id; registers that refer to it by id change with it, before or afterwards. */
static void
add_rename (EditWalk *self, CpArray array)
{
  guint position = pick (self, edit_model_count (self->draft, array));
  CpRecord *old = edit_model_get (self->draft, array, position);
  g_autofree char *id = g_strdup (edit_record_get_id (old));
  g_autofree char *new_id = g_strdup_printf ("%c-%u", id == NULL ? ' ' : *id, pick (self, 12));
  CpRecordBuilder *builder;
  g_autoptr (CpRecord) record = NULL;
  gboolean before = pick (self, 2);

  if (id == NULL || edit_model_find (self->draft, array, new_id) != G_MAXUINT)
    return;

  builder = cp_record_builder_new_from (old);
  cp_record_builder_set_string (builder, 0, new_id);
  record = cp_record_builder_end (builder);
  if (!before)
    draft_replace (self, array, position, record);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      guint referrer;

      if (i == CP_ARRAY_STATEMENTS || i == CP_ARRAY_RELATIONS)
        continue;
      while (find_referrer (self, i, array, id, &referrer))
        {
          g_autoptr (CpRecord) other = edit_record_retarget (
              edit_model_get (self->draft, i, referrer), array, id, new_id);

          draft_replace (self, i, referrer, other);
        }
    }
  if (before)
    draft_replace (self, array, position, record);
}

static void
add_move (EditWalk *self, CpArray array)
{
  guint n = edit_model_count (self->draft, array);

  draft_move (self, array, pick (self, n), pick (self, n));
}

/* Takes a statement out of the text of its document. */
static void
unplace_statement (EditWalk *self, guint position)
{
  CpRecordBuilder *builder =
      cp_record_builder_new_from (edit_model_get (self->draft, CP_ARRAY_STATEMENTS, position));
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_number (builder, CP_STATEMENT_START, CP_NUMBER_NONE);
  cp_record_builder_set_number (builder, CP_STATEMENT_END, CP_NUMBER_NONE);
  cp_record_builder_set_object (builder, CP_STATEMENT_MENTION, NULL);
  cp_record_builder_set_string (builder, CP_STATEMENT_GIST, "a paraphrase");
  record = cp_record_builder_end (builder);
  draft_replace (self, CP_ARRAY_STATEMENTS, position, record);
}

static void
unplace_statements (EditWalk *self, const char *document)
{
  for (guint i = 0; i < edit_model_count (self->draft, CP_ARRAY_STATEMENTS); i++)
    if (edit_record_refers (edit_model_get (self->draft, CP_ARRAY_STATEMENTS, i),
                            CP_ARRAY_DOCUMENTS, document))
      unplace_statement (self, i);
}

/* Gives a document another text, longer or shorter, or none. */
static void
add_text (EditWalk *self, CpArray array)
{
  guint position = pick (self, edit_model_count (self->draft, CP_ARRAY_DOCUMENTS));
  CpRecord *old = edit_model_get (self->draft, CP_ARRAY_DOCUMENTS, position);
  const char *old_text = cp_record_get_string (old, CP_DOCUMENT_TEXT);
  CpRecordBuilder *builder = cp_record_builder_new_from (old);
  g_autofree char *more = edit_records_make_text (self->rand, pick (self, 20));
  g_autofree char *longer = g_strconcat (more, old_text, NULL);
  gboolean grows = old_text != NULL && pick (self, 2);
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_string (builder, CP_DOCUMENT_TEXT, grows ? longer : more);
  if (!grows)
    cp_record_builder_set_objects (builder, CP_DOCUMENT_BLOCKS, NULL, 0);
  record = cp_record_builder_end (builder);

  if (!grows && pick (self, 2))
    {
      unplace_statements (self, edit_record_get_id (record));
      draft_replace (self, CP_ARRAY_DOCUMENTS, position, record);
      return;
    }
  draft_replace (self, CP_ARRAY_DOCUMENTS, position, record);
  if (!grows)
    unplace_statements (self, edit_record_get_id (record));
}

static CpRecord *
set_positions (CpRecord *question, GPtrArray *positions)
{
  CpRecordBuilder *builder = cp_record_builder_new_from (question);

  g_ptr_array_add (positions, NULL);
  cp_record_builder_set_strings (builder, CP_QUESTION_POSITIONS,
                                 (const char *const *) positions->pdata);
  return cp_record_builder_end (builder);
}

static CpRecord *
rename_answer (CpRecord *statement, const char *question, const char *position, const char *other)
{
  const CpRecord *const *answers = cp_record_get_objects (statement, CP_STATEMENT_ANSWERS);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  CpRecordBuilder *builder;
  gboolean found = FALSE;

  for (guint i = 0; answers != NULL && answers[i] != NULL; i++)
    {
      CpRecordBuilder *answer = cp_record_builder_new_from (answers[i]);

      if (g_str_equal (cp_record_get_string (answers[i], CP_ANSWER_QUESTION), question)
          && g_str_equal (cp_record_get_string (answers[i], CP_ANSWER_POSITION), position))
        {
          cp_record_builder_set_string (answer, CP_ANSWER_POSITION, other);
          found = TRUE;
        }
      g_ptr_array_add (list, cp_record_builder_end (answer));
    }
  if (!found)
    return NULL;

  builder = cp_record_builder_new_from (statement);
  cp_record_builder_set_objects (builder, CP_STATEMENT_ANSWERS, (CpRecord *const *) list->pdata,
                                 list->len);
  return cp_record_builder_end (builder);
}

static void
rename_answers (EditWalk *self, const char *question, const char *position, const char *other)
{
  for (guint i = 0; i < edit_model_count (self->draft, CP_ARRAY_STATEMENTS); i++)
    {
      g_autoptr (CpRecord) record = rename_answer (
          edit_model_get (self->draft, CP_ARRAY_STATEMENTS, i), question, position, other);

      if (record != NULL)
        draft_replace (self, CP_ARRAY_STATEMENTS, i, record);
    }
}

/* Changes the positions of a question: another order, one more, or other words for one, which the
 * answers follow before or afterwards. */
static void
add_positions (EditWalk *self, CpArray array)
{
  guint place = pick (self, edit_model_count (self->draft, CP_ARRAY_QUESTIONS));
  g_autoptr (CpRecord) old = cp_record_ref (edit_model_get (self->draft, CP_ARRAY_QUESTIONS, place));
  const char *const *positions = cp_record_get_strings (old, CP_QUESTION_POSITIONS);
  g_autofree char *fresh = g_strdup_printf ("position %u", self->n_ids++);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  guint n = g_strv_length ((char **) positions);
  guint shift = pick (self, n), kind = pick (self, 4);
  g_autoptr (CpRecord) record = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, (gpointer) positions[(i + shift) % n]);
  if (kind == 0 && n < 6)
    g_ptr_array_add (list, fresh);
  if (kind >= 2)
    list->pdata[0] = fresh;
  record = set_positions (old, list);

  if (kind == 2)
    rename_answers (self, edit_record_get_id (old), positions[shift], fresh);
  draft_replace (self, CP_ARRAY_QUESTIONS, place, record);
  if (kind == 3)
    rename_answers (self, edit_record_get_id (old), positions[shift], fresh);
}

static void
add_member (EditWalk *self, CpArray array)
{
  static const char *const values[][2] = {
    { "title", "\"Ebb\"" },      { "title", NULL },         { "language", "\"de\"" },
    { "language", NULL },        { "sides", "{\"left\": \"role:r0\"}" }, { "sides", NULL },
    { "x-first", "{\"a\": []}" }, { "x-first", NULL },       { "x-second", "1.50" },
    { "x-second", NULL },        { "x-third", "\"\u2028 line\"" }, { "x-third", NULL },
    { "x-third", "null" },
  };
  guint i = pick (self, G_N_ELEMENTS (values));

  cp_edit_set_member (self->edit, values[i][0], values[i][1]);
  edit_model_set_member (self->draft, values[i][0], values[i][1]);
}

static CpArray
pick_array (EditWalk *self)
{
  CpArray array = pick (self, CP_N_ARRAYS + 4);

  return array < CP_N_ARRAYS ? array : array % 2 ? CP_ARRAY_STATEMENTS : CP_ARRAY_RELATIONS;
}

/* Adds one of all kinds of changes but inserts. */
void
edit_draft_add_change (EditWalk *self)
{
  static void (*const changes[]) (EditWalk *, CpArray) = {
    add_remove, add_vary, add_vary, add_rename, add_move, add_move, add_text, add_positions,
    add_member,
  };
  guint kind = pick (self, G_N_ELEMENTS (changes));
  CpArray array = pick_array (self);

  if (changes[kind] == add_text)
    array = CP_ARRAY_DOCUMENTS;
  if (changes[kind] == add_positions)
    array = CP_ARRAY_QUESTIONS;
  if (edit_model_count (self->draft, array) > 0)
    changes[kind] (self, array);
}

static gboolean
has_relation (EditWalk *self, const CpRecord *record)
{
  for (guint i = 0; i < edit_model_count (self->draft, CP_ARRAY_RELATIONS); i++)
    {
      const CpRecord *other = edit_model_get (self->draft, CP_ARRAY_RELATIONS, i);

      if (g_str_equal (cp_record_get_string (record, CP_RELATION_FROM),
                       cp_record_get_string (other, CP_RELATION_FROM))
          && g_str_equal (cp_record_get_string (record, CP_RELATION_TO),
                          cp_record_get_string (other, CP_RELATION_TO))
          && cp_record_get_enum (record, CP_RELATION_TYPE)
                 == cp_record_get_enum (other, CP_RELATION_TYPE))
        return TRUE;
    }

  return FALSE;
}

/* Inserts a record, now and then under an id that was free only lately. */
void
edit_draft_add_insert (EditWalk *self)
{
  CpArray array = pick_array (self);
  g_autofree char *id = g_strdup_printf ("%c-%u", cp_schema_get_array_names ()[array][0],
                                         pick (self, 2) ? pick (self, 12) : self->n_ids++);
  guint n = edit_model_count (self->draft, array);
  g_autoptr (CpRecord) record = NULL;

  if (cp_schema_get (array)->members[0].type != CP_MEMBER_ID)
    g_clear_pointer (&id, g_free);
  if (n > LARGE || (id != NULL && edit_model_find (self->draft, array, id) != G_MAXUINT)
      || edit_model_count (self->draft, CP_ARRAY_DOCUMENTS) == 0
      || (array == CP_ARRAY_RELATIONS && edit_model_count (self->draft, CP_ARRAY_STATEMENTS) < 2))
    return;

  record = edit_records_make (self->rand, self->draft, array, id);
  if (array != CP_ARRAY_RELATIONS || !has_relation (self, record))
    draft_insert (self, array, pick (self, n + 1), record);
}

/* Begins an edit that changes the state that the corpus is in. */
void
edit_draft_begin (EditWalk *self)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);

  g_clear_pointer (&self->edit, cp_edit_unref);
  g_clear_pointer (&self->draft, edit_model_free);
  self->edit = cp_edit_new ("Change “all” sorts\nof things");
  self->draft = edit_model_copy (g_ptr_array_index (self->states, self->at));
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    {
      guint n_records;
      const guint32 *order = cp_snapshot_get_order (snapshot, array, &n_records);

      g_array_set_size (self->handles[array], 0);
      if (n_records > 0)
        g_array_append_vals (self->handles[array], order, n_records);
    }
}
