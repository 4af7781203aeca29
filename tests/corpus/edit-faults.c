/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds to the edit of a walk what cannot be done. */

#include "cp-edit.h"
#include "cp-record.h"
#include "edit-records.h"
#include "edit-walk-private.h"

/* Each returns whether the draft has what the fault needs. */

static gboolean
add_taken_id (EditWalk *self)
{
  const char *id = edit_records_pick_id (self->rand, self->draft, CP_ARRAY_STATEMENTS);
  g_autoptr (CpRecord) record = NULL;

  if (id == NULL)
    return FALSE;
  record = edit_records_make (self->rand, self->draft, CP_ARRAY_STATEMENTS, id);
  cp_edit_insert (self->edit, CP_ARRAY_STATEMENTS, 0, record);
  return TRUE;
}

static gboolean
add_taken_topic (EditWalk *self)
{
  const char *id = edit_records_pick_id (self->rand, self->draft, CP_ARRAY_TOPICS);
  g_autoptr (CpRecord) record = NULL;

  if (id == NULL)
    return FALSE;
  record = edit_records_make (self->rand, self->draft, CP_ARRAY_TOPICS, id);
  cp_edit_insert (self->edit, CP_ARRAY_TOPICS, 0, record);
  return TRUE;
}

static gboolean
add_record (EditWalk *self, CpArray array, const char *json)
{
  g_autoptr (CpRecord) record = edit_record_parse (array, json);

  cp_edit_insert (self->edit, array, G_MAXUINT, record);
  return TRUE;
}

static gboolean
add_missing_document (EditWalk *self)
{
  return add_record (self, CP_ARRAY_STATEMENTS,
                     "{\"id\": \"none\", \"document\": \"nowhere\", \"gist\": \"x\"}");
}

static gboolean
add_missing_statement (EditWalk *self)
{
  return add_record (self, CP_ARRAY_RELATIONS,
                     "{\"from\": \"nobody\", \"to\": \"nothing\", \"type\": \"supports\"}");
}

static gboolean
add_missing_topic (EditWalk *self)
{
  return add_record (self, CP_ARRAY_SUMMARIES, "{\"topic\": \"nothing\", \"text\": \"x\"}");
}

/* Removes something that is referred to. */
static gboolean
add_lost (EditWalk *self)
{
  CpArray array = g_rand_int_range (self->rand, 0, CP_ARRAY_STATEMENTS + 1);

  for (guint i = 0; i < edit_model_count (self->draft, array); i++)
    {
      const char *id = edit_record_get_id (edit_model_get (self->draft, array, i));
      guint32 handle = g_array_index (self->handles[array], guint32, i);

      if (handle == 0)
        continue;
      for (guint other = 0; other < CP_N_ARRAYS; other++)
        for (guint j = 0; j < edit_model_count (self->draft, other); j++)
          if (edit_record_refers (edit_model_get (self->draft, other, j), array, id))
            {
              cp_edit_remove (self->edit, array, handle);
              return TRUE;
            }
    }

  return FALSE;
}

static gboolean
add_gone (EditWalk *self)
{
  guint32 handle = 1000000;

  cp_edit_move (self->edit, g_rand_int_range (self->rand, 0, CP_N_ARRAYS), handle, 0);
  return TRUE;
}

static gboolean
add_known_member (EditWalk *self)
{
  cp_edit_set_member (self->edit, "documents", "[]");
  return TRUE;
}

static gboolean
add_wrong_title (EditWalk *self)
{
  cp_edit_set_member (self->edit, "title", "5");
  return TRUE;
}

static gboolean
add_no_json (EditWalk *self)
{
  cp_edit_set_member (self->edit, "x-fourth", "{\"a\": }");
  return TRUE;
}

/* A builder does not know which members are required. */
static gboolean
add_no_label (EditWalk *self)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_ROLES));
  g_autoptr (CpRecord) record = NULL;

  cp_record_builder_set_string (builder, CP_ROLE_ID, "nameless");
  record = cp_record_builder_end (builder);
  cp_edit_insert (self->edit, CP_ARRAY_ROLES, 0, record);
  return TRUE;
}

/* Lets a statement end behind the text. */
static gboolean
add_far_end (EditWalk *self)
{
  for (guint i = 0; i < edit_model_count (self->draft, CP_ARRAY_STATEMENTS); i++)
    {
      CpRecord *old = edit_model_get (self->draft, CP_ARRAY_STATEMENTS, i);
      guint32 handle = g_array_index (self->handles[CP_ARRAY_STATEMENTS], guint32, i);
      const char *document = cp_record_get_string (old, CP_STATEMENT_DOCUMENT);
      const CpRecord *text = edit_model_get (
          self->draft, CP_ARRAY_DOCUMENTS,
          edit_model_find (self->draft, CP_ARRAY_DOCUMENTS, document));
      CpRecordBuilder *builder;
      g_autoptr (CpRecord) record = NULL;

      if (handle == 0 || cp_record_get_string (text, CP_DOCUMENT_TEXT) == NULL)
        continue;
      builder = cp_record_builder_new_from (old);
      cp_record_builder_set_number (builder, CP_STATEMENT_START, 1);
      cp_record_builder_set_number (builder, CP_STATEMENT_END, 100000);
      record = cp_record_builder_end (builder);
      cp_edit_replace (self->edit, CP_ARRAY_STATEMENTS, handle, record);
      return TRUE;
    }

  return FALSE;
}

/* Takes away the positions of a question that has answers. */
static gboolean
add_lost_position (EditWalk *self)
{
  for (guint i = 0; i < edit_model_count (self->draft, CP_ARRAY_QUESTIONS); i++)
    {
      CpRecord *old = edit_model_get (self->draft, CP_ARRAY_QUESTIONS, i);
      guint32 handle = g_array_index (self->handles[CP_ARRAY_QUESTIONS], guint32, i);
      CpRecordBuilder *builder;
      g_autoptr (CpRecord) record = NULL;
      gboolean referred = FALSE;

      for (guint j = 0; j < edit_model_count (self->draft, CP_ARRAY_STATEMENTS); j++)
        referred |= edit_record_refers (edit_model_get (self->draft, CP_ARRAY_STATEMENTS, j),
                                        CP_ARRAY_QUESTIONS, edit_record_get_id (old));
      if (!referred || handle == 0)
        continue;

      builder = cp_record_builder_new_from (old);
      cp_record_builder_set_strings (builder, CP_QUESTION_POSITIONS, NULL);
      record = cp_record_builder_end (builder);
      cp_edit_replace (self->edit, CP_ARRAY_QUESTIONS, handle, record);
      return TRUE;
    }

  return FALSE;
}

/* Adds a primitive because of which the edit fails, there or at its end. */
void
edit_draft_add_fault (EditWalk *self)
{
  static gboolean (*const faults[]) (EditWalk *) = {
    add_taken_id,     add_taken_topic,  add_missing_document, add_missing_statement,
    add_missing_topic, add_lost,        add_gone,             add_known_member,
    add_wrong_title,  add_no_json,      add_no_label,         add_far_end,
    add_lost_position,
  };

  if (!faults[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (faults))](self))
    add_missing_document (self);
}
