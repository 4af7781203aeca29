/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records made from what a snapshot holds in columns. */

#include "cp-snapshot-records.h"

#include "cp-snapshot-private.h"

/* While an edit is under way, what is referred to may be gone already or not be there yet. */
static const char *
get_item_id (CpSnapshot *self, CpArray array, guint32 handle)
{
  return cp_register_get_id (self->registers[array], handle);
}

static void
set_ids (CpSnapshot *self, CpRecordBuilder *builder, guint member, CpArray array,
         const guint32 *handles, guint n_handles)
{
  g_autofree const char **ids = g_new0 (const char *, n_handles + 1);

  for (guint i = 0; i < n_handles; i++)
    ids[i] = get_item_id (self, array, handles[i]);
  cp_record_builder_set_strings (builder, member, ids);
}

static gint64
from_offset (guint32 offset)
{
  return offset == CP_OFFSET_NONE ? CP_NUMBER_NONE : (gint64) offset;
}

static void
set_span (CpRecordBuilder *builder, guint member, guint32 start, guint32 end, const char *extra)
{
  const CpSchema *schema = cp_schema_get (CP_ARRAY_STATEMENTS)->members[member].schema;
  CpRecordBuilder *span;

  if (start == CP_OFFSET_NONE)
    return;

  span = cp_record_builder_new (schema);
  cp_record_builder_set_number (span, CP_SPAN_START, start);
  cp_record_builder_set_number (span, CP_SPAN_END, end);
  cp_record_builder_set_extra (span, extra);
  cp_record_builder_set_object (builder, member, cp_record_builder_end (span));
}

/**
 * cp_anchor_make_record:
 * @anchor: an anchor
 * @extra: (nullable): what else stands beside it, as in cp_record_get_extra ()
 *
 * Makes the record of an anchor, as it stands in a statement.
 *
 * Returns: (transfer full): the record
 */
CpRecord *
cp_anchor_make_record (const CpAnchor *anchor, const char *extra)
{
  const CpMember *member = &cp_schema_get (CP_ARRAY_STATEMENTS)->members[CP_STATEMENT_ANCHOR];
  char digest[17];
  CpRecordBuilder *builder;

  g_return_val_if_fail (anchor != NULL, NULL);

  g_snprintf (digest, sizeof digest, "%016" G_GINT64_MODIFIER "x", anchor->digest);
  builder = cp_record_builder_new (member->schema);
  cp_record_builder_set_number (builder, CP_ANCHOR_PARAGRAPH, anchor->paragraph);
  cp_record_builder_set_number (builder, CP_ANCHOR_OFFSET, anchor->offset);
  cp_record_builder_set_number (builder, CP_ANCHOR_LENGTH, anchor->length);
  cp_record_builder_set_number (builder, CP_ANCHOR_WORDS, anchor->words);
  cp_record_builder_set_string (builder, CP_ANCHOR_DIGEST, digest);
  cp_record_builder_set_extra (builder, extra);
  return cp_record_builder_end (builder);
}

static void
set_answers (CpSnapshot *self, CpRecordBuilder *builder, const CpStatementMore *more)
{
  const CpSchema *schema =
      cp_schema_get (CP_ARRAY_STATEMENTS)->members[CP_STATEMENT_ANSWERS].schema;
  g_autoptr (GPtrArray) records =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  for (guint i = 0; i < more->n_answers; i++)
    {
      const CpAnswer *own = &more->answers[i];
      CpRecordBuilder *answer = cp_record_builder_new (schema);

      cp_record_builder_set_string (answer, CP_ANSWER_QUESTION,
                                    get_item_id (self, CP_ARRAY_QUESTIONS, own->question));
      cp_record_builder_set_string (answer, CP_ANSWER_POSITION, own->words);
      if (more->answer_extras != NULL)
        cp_record_builder_set_extra (answer, more->answer_extras[i]);
      g_ptr_array_add (records, cp_record_builder_end (answer));
    }

  cp_record_builder_set_objects (builder, CP_STATEMENT_ANSWERS, (CpRecord *const *) records->pdata,
                                 records->len);
}

static CpRecord *
make_statement (CpSnapshot *self, guint32 handle)
{
  static const CpStatementMore none = { 0 };
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_STATEMENTS));
  const CpStatementMore *more;
  const guint32 *topics;
  CpStatementRow row;
  guint n_topics;

  cp_statement_table_get (&self->statements, handle, &row);
  more = row.more == NULL ? &none : row.more;
  topics = cp_snapshot_get_topic_set (self, row.topics, &n_topics);

  cp_record_builder_set_string (builder, CP_STATEMENT_ID, row.id);
  cp_record_builder_set_string (builder, CP_STATEMENT_DOCUMENT,
                                get_item_id (self, CP_ARRAY_DOCUMENTS, row.document));
  cp_record_builder_set_string (builder, CP_STATEMENT_SPEAKER,
                                get_item_id (self, CP_ARRAY_SPEAKERS, row.speaker));
  set_ids (self, builder, CP_STATEMENT_WITH, CP_ARRAY_SPEAKERS, more->with, more->n_with);
  cp_record_builder_set_string (builder, CP_STATEMENT_VIA,
                                get_item_id (self, CP_ARRAY_OUTLETS, row.via));
  cp_record_builder_set_enum (builder, CP_STATEMENT_MODE, row.mode);
  cp_record_builder_set_number (builder, CP_STATEMENT_START, from_offset (row.start));
  cp_record_builder_set_number (builder, CP_STATEMENT_END, from_offset (row.end));
  set_span (builder, CP_STATEMENT_MENTION, row.mention_start, row.mention_end,
            more->mention_extra);
  set_span (builder, CP_STATEMENT_QUESTION, row.question_start, row.question_end,
            more->question_extra);
  if (row.anchor != NULL)
    cp_record_builder_set_object (builder, CP_STATEMENT_ANCHOR,
                                  cp_anchor_make_record (row.anchor, more->anchor_extra));
  cp_record_builder_set_string (builder, CP_STATEMENT_REPORTED,
                                get_item_id (self, CP_ARRAY_SPEAKERS, row.reported));
  cp_record_builder_set_number (builder, CP_STATEMENT_TURN,
                                row.turn == CP_TURN_NONE ? CP_NUMBER_NONE : row.turn);
  cp_record_builder_set_string (builder, CP_STATEMENT_ROLE,
                                get_item_id (self, CP_ARRAY_ROLES, row.role));
  cp_record_builder_set_string (builder, CP_STATEMENT_GIST, row.gist);
  set_ids (self, builder, CP_STATEMENT_TOPICS, CP_ARRAY_TOPICS, topics, n_topics);
  set_answers (self, builder, more);
  cp_record_builder_set_date (builder, CP_STATEMENT_DATE, row.date);
  cp_record_builder_set_enum (builder, CP_STATEMENT_DATE_BASIS, row.date_basis);
  cp_record_builder_set_enum (builder, CP_STATEMENT_ORIGIN, row.origin);
  cp_record_builder_set_string (builder, CP_STATEMENT_RULE, row.rule);
  cp_record_builder_set_number (
      builder, CP_STATEMENT_CONFIDENCE,
      row.confidence == CP_CONFIDENCE_NONE ? CP_NUMBER_NONE : row.confidence);
  cp_record_builder_set_boolean (builder, CP_STATEMENT_REVIEWED, row.reviewed);
  cp_record_builder_set_string (builder, CP_STATEMENT_NOTE, row.note);
  cp_record_builder_set_extra (builder, more->extra);

  return cp_record_builder_end (builder);
}

static CpRecord *
make_relation (CpSnapshot *self, guint32 handle)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_RELATIONS));
  const CpStatementColumns *statements = &self->statements.view;
  CpRelationRow row;

  cp_relation_table_get (&self->relations, handle, &row);
  cp_record_builder_set_string (builder, CP_RELATION_FROM, statements->id[row.from]);
  cp_record_builder_set_string (builder, CP_RELATION_TO, statements->id[row.to]);
  cp_record_builder_set_enum (builder, CP_RELATION_TYPE, row.type);
  cp_record_builder_set_enum (builder, CP_RELATION_BASIS, row.basis);
  cp_record_builder_set_enum (builder, CP_RELATION_ORIGIN, row.origin);
  cp_record_builder_set_number (
      builder, CP_RELATION_CONFIDENCE,
      row.confidence == CP_CONFIDENCE_NONE ? CP_NUMBER_NONE : row.confidence);
  cp_record_builder_set_boolean (builder, CP_RELATION_REVIEWED, row.reviewed);
  cp_record_builder_set_string (builder, CP_RELATION_NOTE, row.note);
  cp_record_builder_set_extra (builder, row.extra);

  return cp_record_builder_end (builder);
}

/**
 * cp_snapshot_get_record_id:
 * @handle: a record that is there
 *
 * Gets the id of a record of any array.
 *
 * Returns: (nullable) (transfer none): the id, %NULL in arrays whose records have none
 */
const char *
cp_snapshot_get_record_id (CpSnapshot *self, CpArray array, guint32 handle)
{
  g_return_val_if_fail (self != NULL && array < CP_N_ARRAYS, NULL);

  if (array == CP_ARRAY_RELATIONS)
    return NULL;
  return array == CP_ARRAY_STATEMENTS ? cp_snapshot_get_statements (self)->id[handle]
                                      : cp_item_get_id (cp_snapshot_get_item (self, array, handle));
}

/**
 * cp_snapshot_dup_record:
 * @self: a snapshot
 * @array: an array
 * @handle: a handle of a record that is there
 *
 * Gets a record with all its members, as the file has it.
 *
 * Returns: (nullable) (transfer full): the record, or %NULL where there is none
 */
CpRecord *
cp_snapshot_dup_record (CpSnapshot *self, CpArray array, guint32 handle)
{
  CpItem *item;

  g_return_val_if_fail (self != NULL && array < CP_N_ARRAYS, NULL);

  if (array == CP_ARRAY_STATEMENTS)
    return handle < self->statements.view.n_rows && self->statements.view.live[handle]
               ? make_statement (self, handle)
               : NULL;
  if (array == CP_ARRAY_RELATIONS)
    return handle < self->relations.view.n_rows && self->relations.view.live[handle]
               ? make_relation (self, handle)
               : NULL;

  item = cp_snapshot_get_item (self, array, handle);
  return item == NULL ? NULL : cp_record_ref ((CpRecord *) cp_item_get_record (item));
}

/**
 * cp_snapshot_get_sides:
 * @self: a snapshot
 *
 * Gets the sides as the file names them.
 *
 * Returns: (nullable) (transfer none): a record of cp_schema_get_sides(), or %NULL
 */
const CpRecord *
cp_snapshot_get_sides (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->sides;
}

/**
 * cp_snapshot_get_extra:
 * @self: a snapshot
 *
 * Gets the top-level members that are not known, one a line, as JSON without the outer braces.
 *
 * Returns: (nullable) (transfer none): the members
 */
const char *
cp_snapshot_get_extra (CpSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->extra;
}
