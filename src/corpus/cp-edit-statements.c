/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of statements: made, cut, joined, moved within their text, coded. */

#include "cp-edit-statements.h"

#include "cp-id-maker.h"
#include "cp-snapshot-records.h"

/**
 * cp_edit_look_over:
 * @builder: makes a statement of @own
 * @own: the statement as it was
 *
 * Says that a person has looked at a statement, which is so when it is corrected: where it was found.
 */
void
cp_edit_look_over (CpRecordBuilder *builder, const CpRecord *own)
{
  g_return_if_fail (builder != NULL && own != NULL);

  if (cp_record_get_enum (own, CP_STATEMENT_ORIGIN) == CP_ORIGIN_FOUND
      || cp_record_get_number (own, CP_STATEMENT_CONFIDENCE) != CP_NUMBER_NONE)
    cp_record_builder_set_boolean (builder, CP_STATEMENT_REVIEWED, TRUE);
}

/**
 * cp_edit_new_change:
 * @name: what is done, as a menu names it
 * @handles: (array length=n_handles): of records of @array that are there, each once
 * @change: called for each record
 * @data: for @change
 *
 * Changes records one by one. Those that @change leaves as they are are not touched.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_change (const char *name, CpSnapshot *snapshot, CpArray array, const guint32 *handles,
                    guint n_handles, CpRecordChange change, gpointer data)
{
  CpEdit *edit = cp_edit_new (name);

  g_return_val_if_fail (snapshot != NULL && array < CP_N_ARRAYS && change != NULL, edit);

  for (guint i = 0; i < n_handles; i++)
    {
      g_autoptr (CpRecord) own = cp_snapshot_dup_record (snapshot, array, handles[i]);
      CpRecordBuilder *builder = cp_record_builder_new_from (own);
      g_autoptr (CpRecord) record = NULL;

      change (builder, own, data);
      record = cp_record_builder_end (builder);
      if (!cp_record_equal (own, record))
        cp_edit_replace (edit, array, handles[i], record);
    }
  return edit;
}

static const char *
get_text (CpSnapshot *snapshot, guint32 document)
{
  return cp_document_get_text (cp_snapshot_get_document (snapshot, document));
}

static const CpTextIndex *
get_index (CpSnapshot *snapshot, guint32 document)
{
  return cp_document_get_text_index (cp_snapshot_get_document (snapshot, document));
}

/* Blanks at either end are nobody's words. */
static void
trim (const CpTextIndex *index, guint *start, guint *end)
{
  const char *text = cp_text_index_get_text (index, NULL);
  const char *from = text + cp_text_index_to_byte (index, *start);
  const char *to = text + cp_text_index_to_byte (index, *end);

  while (from < to && g_unichar_isspace (g_utf8_get_char (from)))
    {
      from = g_utf8_next_char (from);
      (*start)++;
    }
  while (to > from && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (to))))
    {
      to = g_utf8_prev_char (to);
      (*end)--;
    }
}

static void
set_anchor (CpRecordBuilder *builder, const CpTextIndex *index, guint start, guint end)
{
  CpRecord *record = NULL;
  CpAnchor anchor;

  if (cp_anchor_compute (index, start, end, &anchor))
    record = cp_anchor_make_record (&anchor, NULL);
  cp_record_builder_set_object (builder, CP_STATEMENT_ANCHOR, record);
}

/* An anchor goes with the words. */
static void
set_span (CpRecordBuilder *builder, const CpRecord *own, const CpTextIndex *index, guint start,
          guint end)
{
  cp_record_builder_set_number (builder, CP_STATEMENT_START, start);
  cp_record_builder_set_number (builder, CP_STATEMENT_END, end);
  if (own != NULL && cp_record_get_object (own, CP_STATEMENT_ANCHOR) != NULL)
    set_anchor (builder, index, start, end);
}

/* The place in the order of a document, of what stands at an offset or in a paragraph. */
typedef struct
{
  guint32 document;
  guint start;     /* or CP_OFFSET_NONE */
  guint paragraph; /* where there is no text */
} Spot;

static gboolean
stands_behind (CpSnapshot *snapshot, guint32 statement, const Spot *spot)
{
  guint start = cp_snapshot_get_statements (snapshot)->start[statement];

  if (spot->start == CP_OFFSET_NONE)
    return cp_snapshot_get_paragraph (snapshot, statement) > spot->paragraph;
  return start != CP_OFFSET_NONE && start > spot->start;
}

/* Behind those that stand before it; behind the last one of the document at the latest. */
static guint
find_place (CpSnapshot *snapshot, Spot spot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);
  guint place = n;

  for (guint i = 0; i < n; i++)
    {
      if (columns->document[order[i]] != spot.document)
        continue;
      if (stands_behind (snapshot, order[i], &spot))
        return i;
      place = i + 1;
    }
  return place;
}

static char *
make_id (CpSnapshot *snapshot, guint32 document)
{
  g_autoptr (CpIdMaker) ids = cp_id_maker_new (snapshot);
  const char *prefix = cp_snapshot_get_record_id (snapshot, CP_ARRAY_DOCUMENTS, document);
  guint number = 0;

  return cp_id_maker_make_numbered (ids, CP_ARRAY_STATEMENTS, prefix, &number);
}

static CpRecordBuilder *
begin_by_hand (CpSnapshot *snapshot, guint32 document, guint32 speaker)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_STATEMENTS));
  g_autofree char *id = make_id (snapshot, document);

  cp_record_builder_set_string (builder, CP_STATEMENT_ID, id);
  cp_record_builder_set_string (builder, CP_STATEMENT_DOCUMENT,
                                cp_snapshot_get_record_id (snapshot, CP_ARRAY_DOCUMENTS, document));
  if (speaker != CP_HANDLE_NONE)
    cp_record_builder_set_string (builder, CP_STATEMENT_SPEAKER,
                                  cp_snapshot_get_record_id (snapshot, CP_ARRAY_SPEAKERS, speaker));
  cp_record_builder_set_enum (builder, CP_STATEMENT_ORIGIN, CP_ORIGIN_HAND);
  return builder;
}

/**
 * cp_edit_new_statement:
 * @name: what is done, as a menu names it
 * @document: one with a text
 * @start: in code points
 * @end: exclusive; blanks at either end are left out
 * @speaker: whose words they are, or %CP_HANDLE_NONE
 *
 * Makes a statement by hand. It stands among those of its document as its words do.
 *
 * Returns: (transfer full): the edit; empty where there is nothing between @start and @end
 */
CpEdit *
cp_edit_new_statement (const char *name, CpSnapshot *snapshot, guint32 document, guint start,
                       guint end, guint32 speaker)
{
  CpEdit *edit = cp_edit_new (name);
  CpRecordBuilder *builder;
  g_autoptr (CpRecord) record = NULL;

  g_return_val_if_fail (snapshot != NULL && get_text (snapshot, document) != NULL, edit);
  g_return_val_if_fail (end <= cp_text_index_get_length (get_index (snapshot, document)), edit);

  if (start < end)
    trim (get_index (snapshot, document), &start, &end);
  if (start >= end)
    return edit;
  builder = begin_by_hand (snapshot, document, speaker);
  set_span (builder, NULL, get_index (snapshot, document), start, end);
  record = cp_record_builder_end (builder);
  cp_edit_insert (edit, CP_ARRAY_STATEMENTS, find_place (snapshot, (Spot) { document, start, 0 }), record);

  return edit;
}

/**
 * cp_edit_new_gist:
 * @name: what is done, as a menu names it
 * @document: one without a text
 * @paragraph: in which it is said, from 1, or 0 where that is not known
 * @gist: what is said, in words that are not the article's
 * @speaker: who says it, or %CP_HANDLE_NONE
 *
 * Makes a statement by hand where the text is not in the corpus. It stands behind those of its
 * paragraph. The anchor has no words, so that nothing else in a text is ever taken for it.
 *
 * Returns: (transfer full): the edit; empty where the gist is
 */
CpEdit *
cp_edit_new_gist (const char *name, CpSnapshot *snapshot, guint32 document, guint paragraph,
                  const char *gist, guint32 speaker)
{
  const CpAnchor anchor = { .paragraph = paragraph, .length = 1 };
  CpEdit *edit = cp_edit_new (name);
  CpRecordBuilder *builder;
  g_autoptr (CpRecord) record = NULL;
  guint place;

  g_return_val_if_fail (snapshot != NULL && document != CP_HANDLE_NONE && gist != NULL, edit);

  if (*gist == '\0')
    return edit;
  builder = begin_by_hand (snapshot, document, speaker);
  if (paragraph > 0)
    cp_record_builder_set_object (builder, CP_STATEMENT_ANCHOR,
                                  cp_anchor_make_record (&anchor, NULL));
  cp_record_builder_set_string (builder, CP_STATEMENT_GIST, gist);
  record = cp_record_builder_end (builder);
  place = find_place (snapshot, (Spot) { document, CP_OFFSET_NONE,
                                         paragraph > 0 ? paragraph : G_MAXUINT });
  cp_edit_insert (edit, CP_ARRAY_STATEMENTS, place, record);

  return edit;
}

/**
 * cp_edit_new_statement_span:
 * @name: what is done, as a menu names it
 * @statement: one with a place in a text
 * @start: in code points
 * @end: exclusive; blanks at either end are left out
 *
 * Makes a statement longer or shorter. A person has looked at it then.
 *
 * Returns: (transfer full): the edit; empty where nothing changes or nothing would be left
 */
CpEdit *
cp_edit_new_statement_span (const char *name, CpSnapshot *snapshot, guint32 statement, guint start,
                            guint end)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  const CpTextIndex *index = get_index (snapshot, columns->document[statement]);
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpRecord) own = NULL;
  g_autoptr (CpRecord) record = NULL;
  CpRecordBuilder *builder;

  g_return_val_if_fail (index != NULL && end <= cp_text_index_get_length (index), edit);

  if (start < end)
    trim (index, &start, &end);
  if (start >= end || (start == columns->start[statement] && end == columns->end[statement]))
    return edit;
  own = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, statement);
  builder = cp_record_builder_new_from (own);
  set_span (builder, own, index, start, end);
  cp_edit_look_over (builder, own);
  record = cp_record_builder_end (builder);
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, statement, record);

  return edit;
}

/**
 * cp_edit_new_statement_cut:
 * @name: what is done, as a menu names it
 * @statement: one with a place in a text
 * @offset: within it, in code points
 *
 * Makes one statement two. Both have its speaker and topics; its relations, answers and cards stay
 * with the first.
 *
 * Returns: (transfer full): the edit; empty where one of the two would be
 */
CpEdit *
cp_edit_new_statement_cut (const char *name, CpSnapshot *snapshot, guint32 statement, guint offset)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint32 document = columns->document[statement];
  const CpTextIndex *index = get_index (snapshot, document);
  guint ends[] = { columns->start[statement], offset, offset, columns->end[statement] };
  CpEdit *edit = cp_edit_new (name);
  g_autoptr (CpRecord) own = NULL;
  g_autoptr (CpRecord) first = NULL;
  g_autoptr (CpRecord) second = NULL;
  CpRecordBuilder *builder;
  g_autofree char *id = NULL;

  g_return_val_if_fail (index != NULL, edit);
  if (offset <= ends[0] || offset >= ends[3])
    return edit;
  trim (index, &ends[0], &ends[1]);
  trim (index, &ends[2], &ends[3]);
  if (ends[0] >= ends[1] || ends[2] >= ends[3])
    return edit;

  own = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, statement);
  builder = cp_record_builder_new_from (own);
  set_span (builder, own, index, ends[0], ends[1]);
  first = cp_record_builder_end (builder);
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, statement, first);

  id = make_id (snapshot, document);
  builder = cp_record_builder_new_from (own);
  cp_record_builder_set_string (builder, CP_STATEMENT_ID, id);
  cp_record_builder_set_objects (builder, CP_STATEMENT_ANSWERS, NULL, 0);
  set_span (builder, own, index, ends[2], ends[3]);
  second = cp_record_builder_end (builder);
  cp_edit_insert (edit, CP_ARRAY_STATEMENTS, find_place (snapshot, (Spot) { document, ends[2], 0 }), second);

  return edit;
}

static void
review (CpRecordBuilder *builder, const CpRecord *own, gpointer data)
{
  guint member = GPOINTER_TO_UINT (data);

  cp_record_builder_set_boolean (builder, member, TRUE);
}

/**
 * cp_edit_new_review:
 * @name: what is done, as a menu names it
 * @array: statements or relations
 * @handles: (array length=n_handles): of records that are there, each once
 *
 * Accepts what the program found: a person has looked at it.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_review (const char *name, CpSnapshot *snapshot, CpArray array, const guint32 *handles,
                    guint n_handles)
{
  guint member = array == CP_ARRAY_STATEMENTS ? CP_STATEMENT_REVIEWED : CP_RELATION_REVIEWED;

  g_return_val_if_fail (array == CP_ARRAY_STATEMENTS || array == CP_ARRAY_RELATIONS, NULL);

  return cp_edit_new_change (name, snapshot, array, handles, n_handles, review,
                             GUINT_TO_POINTER (member));
}
