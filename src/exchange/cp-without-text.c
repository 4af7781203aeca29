/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus that can be shared without its articles. */

#include "cp-without-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-corpus-builder.h"
#include "cp-corpus-error.h"
#include "cp-json-text.h"
#include "cp-record.h"
#include "cp-snapshot-records.h"

/* How many statements an error names. */
#define MAX_NAMED 20

/* --- Members that are not known: they could hold parts of an article --- */

static guint
count_members (const char *extra)
{
  g_autofree char *json = extra == NULL ? NULL : g_strconcat ("{", extra, "}", NULL);
  CpJsonMemberIter iter;
  guint n_members = 0;

  if (json == NULL)
    return 0;

  cp_json_member_iter_init (&iter, json, strlen (json));
  while (TRUE)
    {
      g_autofree char *name = NULL;
      const char *value;
      gsize n_bytes;

      if (!cp_json_member_iter_next (&iter, &name, &value, &n_bytes))
        return n_members;
      n_members++;
    }
}

/* Counts the unknown members of a record and of those inside it. */
static guint
count_extra (const CpRecord *record)
{
  const CpSchema *schema = cp_record_get_schema (record);
  guint n_members = count_members (cp_record_get_extra (record));

  for (guint i = 0; i < schema->n_members; i++)
    if (schema->members[i].type == CP_MEMBER_OBJECT && cp_record_get_object (record, i) != NULL)
      n_members += count_extra (cp_record_get_object (record, i));
    else if (schema->members[i].type == CP_MEMBER_OBJECTS)
      {
        const CpRecord *const *inner = cp_record_get_objects (record, i);

        for (; inner != NULL && *inner != NULL; inner++)
          n_members += count_extra (*inner);
      }
  return n_members;
}

static guint
count_extra_of_array (CpSnapshot *snapshot, CpArray array)
{
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n_records);
  guint n_members = 0;

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, array, order[i]);

      n_members += count_extra (record);
    }
  return n_members;
}

/* Makes a record of what is known, at every level. */
static CpRecord *
strip_extra (const CpRecord *record)
{
  const CpSchema *schema = cp_record_get_schema (record);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (record);

  cp_record_builder_set_extra (builder, NULL);
  for (guint i = 0; i < schema->n_members; i++)
    if (schema->members[i].type == CP_MEMBER_OBJECT && cp_record_get_object (record, i) != NULL)
      cp_record_builder_set_object (builder, i, strip_extra (cp_record_get_object (record, i)));
    else if (schema->members[i].type == CP_MEMBER_OBJECTS)
      {
        g_autoptr (GPtrArray) stripped
          = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
        const CpRecord *const *inner = cp_record_get_objects (record, i);

        for (; inner != NULL && *inner != NULL; inner++)
          g_ptr_array_add (stripped, strip_extra (*inner));
        cp_record_builder_set_objects (builder, i, (CpRecord *const *) stripped->pdata,
                                       stripped->len);
      }
  return cp_record_builder_end (g_steal_pointer (&builder));
}

/* --- Places --- */

/* An anchor that leads back to the span says more than a new one: it may stem from the copy of the
 * article that its author had. */
static gboolean
is_anchor_good (const CpAnchor *anchor, const CpTextIndex *index, guint32 start, guint32 end)
{
  guint found_start, found_end;

  return anchor != NULL && cp_anchor_locate (anchor, index, &found_start, &found_end)
         && found_start == start && found_end == end;
}

static void
set_anchor (CpRecordBuilder *builder, CpSnapshot *snapshot, guint32 handle)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  CpDocument *document = cp_snapshot_get_document (snapshot, columns->document[handle]);
  const CpTextIndex *index = cp_document_get_text_index (document);
  guint32 start = columns->start[handle];
  guint32 end = columns->end[handle];
  CpAnchor anchor;

  if (index == NULL || start == CP_OFFSET_NONE
      || is_anchor_good (columns->anchor[handle], index, start, end))
    return;

  if (cp_anchor_compute (index, start, end, &anchor))
    cp_record_builder_set_object (builder, CP_STATEMENT_ANCHOR,
                                  cp_anchor_make_record (&anchor, NULL));
}

/* Whether a place would be lost: it has no anchor, and none can be made. */
static gboolean
is_place_lost (CpSnapshot *snapshot, guint32 handle)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  CpDocument *document = cp_snapshot_get_document (snapshot, columns->document[handle]);
  const CpTextIndex *index = cp_document_get_text_index (document);
  CpAnchor anchor;

  if (columns->start[handle] == CP_OFFSET_NONE || columns->anchor[handle] != NULL)
    return FALSE;
  return index == NULL
         || !cp_anchor_compute (index, columns->start[handle], columns->end[handle], &anchor);
}

/* The ids of statements whose places would be lost, as many as an error names. */
static char *
dup_lost (CpSnapshot *snapshot, guint *n_lost)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GString *ids = g_string_new (NULL);
  guint n_statements;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);

  *n_lost = 0;
  for (guint i = 0; i < n_statements; i++)
    {
      if (!is_place_lost (snapshot, order[i]))
        continue;
      if (*n_lost < MAX_NAMED)
        g_string_append_printf (ids, "%s%s", *n_lost > 0 ? ", " : "", columns->id[order[i]]);
      else if (*n_lost == MAX_NAMED)
        g_string_append (ids, "…");
      (*n_lost)++;
    }
  return g_string_free (ids, FALSE);
}

static gboolean
check_places (CpSnapshot *snapshot, GError **error)
{
  guint n_lost;
  g_autofree char *ids = dup_lost (snapshot, &n_lost);

  if (n_lost == 0)
    return TRUE;

  g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID,
               /* Translators: %u is a number of statements, %s their ids */
               ngettext ("The place of %u statement would be lost without its article: it runs over "
                         "several paragraphs, has no word in it, or is in an article whose text is "
                         "not here. Make it a place inside one paragraph, or take away its “start” "
                         "and “end”: %s",
                         "The places of %u statements would be lost without their articles: they "
                         "run over several paragraphs, have no word in them, or are in articles "
                         "whose text is not here. Make each a place inside one paragraph, or take "
                         "away its “start” and “end”: %s",
                         n_lost),
               n_lost, ids);
  return FALSE;
}

/* --- Records without text --- */

/* Places in the text go with it. */
static CpRecord *
make_statement (CpSnapshot *snapshot, guint32 handle)
{
  g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, handle);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (record);

  set_anchor (builder, snapshot, handle);
  cp_record_builder_set_number (builder, CP_STATEMENT_START, CP_NUMBER_NONE);
  cp_record_builder_set_number (builder, CP_STATEMENT_END, CP_NUMBER_NONE);
  cp_record_builder_set_object (builder, CP_STATEMENT_MENTION, NULL);
  cp_record_builder_set_object (builder, CP_STATEMENT_QUESTION, NULL);
  return cp_record_builder_end (g_steal_pointer (&builder));
}

static CpRecord *
make_document (CpSnapshot *snapshot, guint32 handle)
{
  g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, CP_ARRAY_DOCUMENTS, handle);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (record);

  cp_record_builder_set_string (builder, CP_DOCUMENT_TEXT, NULL);
  cp_record_builder_set_objects (builder, CP_DOCUMENT_BLOCKS, NULL, 0);
  cp_record_builder_set_objects (builder, CP_DOCUMENT_IGNORED, NULL, 0);
  return cp_record_builder_end (g_steal_pointer (&builder));
}

static CpRecord *
make_record (CpSnapshot *snapshot, CpArray array, guint32 handle)
{
  if (array == CP_ARRAY_DOCUMENTS)
    return make_document (snapshot, handle);
  if (array == CP_ARRAY_STATEMENTS)
    return make_statement (snapshot, handle);
  return cp_snapshot_dup_record (snapshot, array, handle);
}

static void
add_array (CpCorpusBuilder *builder, CpSnapshot *snapshot, CpArray array)
{
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n_records);

  if (array == CP_ARRAY_ROLES && cp_snapshot_has_default_roles (snapshot))
    return;

  cp_corpus_builder_begin_array (builder, array);
  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (CpRecord) record = make_record (snapshot, array, order[i]);
      g_autoptr (CpRecord) stripped
        = count_extra (record) == 0 ? cp_record_ref (record) : strip_extra (record);

      cp_corpus_builder_add (builder, array, stripped);
    }
}

static void
set_text (CpCorpusBuilder *builder, const char *name, const char *text)
{
  g_autoptr (GString) json = g_string_new (NULL);

  if (text == NULL)
    return;

  cp_json_append_string (json, text);
  cp_corpus_builder_set_member (builder, name, json->str, json->len, 0);
}

static void
set_sides (CpCorpusBuilder *builder, const CpRecord *sides)
{
  g_autoptr (CpRecord) stripped = sides == NULL ? NULL : strip_extra (sides);
  g_autofree char *json = stripped == NULL ? NULL : cp_record_to_json (stripped);

  if (json != NULL)
    cp_corpus_builder_set_member (builder, "sides", json, strlen (json), 0);
}

/**
 * cp_without_text_count_bare:
 *
 * Counts the statements that would say nothing without the text: those without a paraphrase.
 */
guint
cp_without_text_count_bare (CpSnapshot *snapshot)
{
  const CpStatementColumns *columns;
  const guint32 *order;
  guint n_statements;
  guint n_bare = 0;

  g_return_val_if_fail (snapshot != NULL, 0);

  columns = cp_snapshot_get_statements (snapshot);
  order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);
  for (guint i = 0; i < n_statements; i++)
    n_bare += columns->gist[order[i]] == NULL;
  return n_bare;
}

/**
 * cp_without_text_count_unknown:
 *
 * Counts the members that are not known, of the corpus, its records and all inside them, which
 * cp_without_text_new () leaves out.
 */
guint
cp_without_text_count_unknown (CpSnapshot *snapshot)
{
  const CpRecord *sides;
  guint n_members;

  g_return_val_if_fail (snapshot != NULL, 0);

  sides = cp_snapshot_get_sides (snapshot);
  n_members = count_members (cp_snapshot_get_extra (snapshot));
  n_members += sides == NULL ? 0 : count_extra (sides);
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    n_members += count_extra_of_array (snapshot, array);
  return n_members;
}

/**
 * cp_without_text_new:
 * @snapshot: a corpus whose statements have paraphrases, see cp_without_text_count_bare ()
 *
 * Makes a corpus without the texts of its articles. Each statement that has a place has an anchor,
 * so that who has the article finds the place again. Members that are not known are left out, see
 * cp_without_text_count_unknown (); notes are the user's own words and stay.
 *
 * Fails with %CP_CORPUS_ERROR_INVALID, naming the statements, where a place has no anchor and none
 * can be made, and as cp_corpus_builder_end () does.
 *
 * Returns: (transfer full): the new corpus
 */
CpSnapshot *
cp_without_text_new (CpSnapshot *snapshot, GError **error)
{
  g_autoptr (CpCorpusBuilder) builder = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  if (!check_places (snapshot, error))
    return NULL;

  builder = cp_corpus_builder_new ();
  set_text (builder, "title", cp_snapshot_get_title (snapshot));
  set_text (builder, "language", cp_snapshot_get_language (snapshot));
  set_sides (builder, cp_snapshot_get_sides (snapshot));
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    add_array (builder, snapshot, array);
  return cp_corpus_builder_end (builder, error);
}
