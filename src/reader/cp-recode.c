/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the topics' terms again over the statements that no person has coded. */

#include "cp-recode.h"

#include <glib/gi18n-lib.h>

#include "cp-snapshot-records.h"
#include "cp-topic-matcher.h"

typedef struct
{
  CpSnapshot *snapshot;
  CpTopicMatcher *matcher;
  guint64 with_terms; /* the topics that terms can find */
  CpEdit *edit;
} Recoder;

/* A statement of the document at hand. */
typedef struct
{
  guint32 handle;
  guint32 start;
} Place;

static void
free_places_cb (gpointer data)
{
  g_array_unref (data);
}

static int
compare_places_cb (gconstpointer a, gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->handle < other->handle ? -1 : one->handle > other->handle;
}

/* A person has coded what was made or reviewed by hand, and what answers a question: nobody but
 * a person gives answers. */
static gboolean
is_free (CpSnapshot *snapshot, guint32 handle)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint n_answers;

  cp_snapshot_get_answers (snapshot, handle, &n_answers);
  return columns->origin[handle] == CP_ORIGIN_FOUND && !columns->reviewed[handle]
         && n_answers == 0 && columns->start[handle] != CP_OFFSET_NONE;
}

/* The free statements of each document with a text. */
static GHashTable *
list_places (CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GHashTable *by_document = g_hash_table_new_full (NULL, NULL, NULL, free_places_cb);
  guint n_statements;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);

  for (guint i = 0; i < n_statements; i++)
    {
      gpointer document = GUINT_TO_POINTER (columns->document[order[i]]);
      Place place = { order[i], columns->start[order[i]] };
      GArray *places;

      if (!is_free (snapshot, order[i]))
        continue;
      places = g_hash_table_lookup (by_document, document);
      if (places == NULL)
        {
          places = g_array_new (FALSE, FALSE, sizeof (Place));
          g_hash_table_insert (by_document, document, places);
        }
      g_array_append_val (places, place);
    }
  return by_document;
}

static CpByteSpan
make_span (const CpTextIndex *index, guint start, guint end)
{
  guint length = cp_text_index_get_length (index);

  if (start == CP_OFFSET_NONE || end == CP_OFFSET_NONE || start >= end || end > length)
    return (CpByteSpan) { 0, 0 };
  return (CpByteSpan) { (guint32) cp_text_index_to_byte (index, start),
                        (guint32) cp_text_index_to_byte (index, end) };
}

static int
compare_spans_cb (gconstpointer a, gconstpointer b)
{
  const CpByteSpan *one = a;
  const CpByteSpan *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

static void
add_headings (CpDocument *document, const CpTextIndex *index, GArray *headings)
{
  const CpRecord *const *blocks = cp_record_get_objects (cp_item_get_record (CP_ITEM (document)),
                                                         CP_DOCUMENT_BLOCKS);

  for (guint i = 0; blocks != NULL && blocks[i] != NULL; i++)
    {
      gint64 start = cp_record_get_number (blocks[i], CP_BLOCK_START);
      gint64 end = cp_record_get_number (blocks[i], CP_BLOCK_END);
      CpByteSpan span = { 0, 0 };

      if (cp_record_get_enum (blocks[i], CP_BLOCK_KIND) != CP_BLOCK_HEADING)
        continue;
      if (start >= 0 && end >= 0 && end <= G_MAXUINT32)
        span = make_span (index, (guint) start, (guint) end);
      if (span.end > span.start)
        g_array_append_val (headings, span);
    }
  g_array_sort (headings, compare_spans_cb);
}

static void
add_statements (CpSnapshot *snapshot, const CpTextIndex *index, const GArray *places,
                GArray *statements)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);

  for (guint i = 0; i < places->len; i++)
    {
      guint32 handle = g_array_index (places, Place, i).handle;
      CpReadStatement statement = {
        .span = make_span (index, columns->start[handle], columns->end[handle]),
        .question = make_span (index, columns->question_start[handle],
                               columns->question_end[handle]),
      };

      g_array_append_val (statements, statement);
    }
}

/* The topics that a statement has among those of the matcher, as bits. */
static guint64
get_bits (const Recoder *self, const guint32 *topics, guint n_topics)
{
  guint64 bits = 0;

  for (guint i = 0; i < n_topics; i++)
    {
      guint rank = cp_snapshot_get_rank (self->snapshot, CP_ARRAY_TOPICS, topics[i]);

      if (rank < cp_topic_matcher_get_n_topics (self->matcher))
        bits |= G_GUINT64_CONSTANT (1) << rank;
    }
  return bits;
}

static void
replace_topics (const Recoder *self, guint32 handle, guint64 bits, const guint32 *old, guint n_old)
{
  g_autoptr (CpRecord) from = cp_snapshot_dup_record (self->snapshot, CP_ARRAY_STATEMENTS, handle);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  CpRecordBuilder *builder = cp_record_builder_new_from (from);
  g_autoptr (CpRecord) record = NULL;
  guint n_topics = cp_topic_matcher_get_n_topics (self->matcher);

  for (guint i = 0; i < n_topics; i++)
    if (bits & G_GUINT64_CONSTANT (1) << i)
      g_ptr_array_add (ids, (char *) cp_topic_matcher_get_id (self->matcher, i));
  for (guint i = 0; i < n_old; i++)
    if (cp_snapshot_get_rank (self->snapshot, CP_ARRAY_TOPICS, old[i]) >= n_topics)
      g_ptr_array_add (ids, (char *) cp_item_get_id (CP_ITEM (
                              cp_snapshot_get_topic (self->snapshot, old[i]))));
  g_ptr_array_add (ids, NULL);

  cp_record_builder_set_strings (builder, CP_STATEMENT_TOPICS, (const char *const *) ids->pdata);
  record = cp_record_builder_end (builder);
  cp_edit_replace (self->edit, CP_ARRAY_STATEMENTS, handle, record);
}

/* Topics without terms cannot have come from them: they stay. */
static void
recode_statement (const Recoder *self, guint32 handle, guint64 found)
{
  guint32 set = cp_snapshot_get_statements (self->snapshot)->topics[handle];
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (self->snapshot, set, &n_topics);
  guint64 old = get_bits (self, topics, n_topics);
  guint64 bits = found | (old & ~self->with_terms);

  if (bits != old)
    replace_topics (self, handle, bits, topics, n_topics);
}

static void
recode_document (const Recoder *self, guint32 handle, GArray *places)
{
  CpDocument *document = cp_snapshot_get_document (self->snapshot, handle);
  const CpTextIndex *index = document != NULL ? cp_document_get_text_index (document) : NULL;
  g_autoptr (GArray) statements = NULL;
  g_autoptr (GArray) headings = NULL;
  CpArticle article = { 0 };
  CpReading reading = { 0 };

  if (index == NULL)
    return;

  g_array_sort (places, compare_places_cb);
  statements = g_array_sized_new (FALSE, TRUE, sizeof (CpReadStatement), places->len);
  headings = g_array_new (FALSE, FALSE, sizeof (CpByteSpan));
  add_statements (self->snapshot, index, places, statements);
  add_headings (document, index, headings);
  article.text = (char *) cp_text_index_get_text (index, &article.n_bytes);
  reading.statements = statements;
  reading.headings = headings;
  cp_topic_matcher_code (self->matcher, &article, &reading);

  for (guint i = 0; i < places->len; i++)
    recode_statement (self, g_array_index (places, Place, i).handle,
                      g_array_index (statements, CpReadStatement, i).topics);
}

/* The topics that have terms to be found by, as bits. */
static guint64
list_with_terms (CpSnapshot *snapshot, guint n_topics)
{
  guint n_all;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, &n_all);
  guint64 bits = 0;

  for (guint i = 0; i < n_topics; i++)
    {
      const char *const *terms = cp_topic_get_terms (cp_snapshot_get_topic (snapshot, order[i]));

      if (terms != NULL && terms[0] != NULL)
        bits |= G_GUINT64_CONSTANT (1) << i;
    }
  return bits;
}

static CpEdit *
name_edit (CpEdit *changes)
{
  guint n_statements = cp_edit_get_n_primitives (changes);
  /* Translators: the name of an edit; the placeholder is how many statements get other topics. */
  g_autofree char *name = g_strdup_printf (
      ngettext ("Recode %u statement", "Recode %u statements", n_statements), n_statements);
  CpEdit *edit = cp_edit_new (name);

  cp_edit_append (edit, changes);
  return edit;
}

/**
 * cp_recode_statements:
 * @snapshot: a corpus
 * @cancellable: (nullable): to stop it
 *
 * Finds the topics of statements anew, by the terms that the topics have now, as an import would.
 * Only statements that no person has coded are touched: found ones that nobody has reviewed and
 * that answer no question, in documents with a text. Topics without terms stay where they are.
 * Any thread may do this, with a snapshot.
 *
 * Returns: (nullable) (transfer full): the edit, or %NULL where no statement gets other topics and
 *   where it was cancelled
 */
CpEdit *
cp_recode_statements (CpSnapshot *snapshot, GCancellable *cancellable)
{
  g_autoptr (CpTopicMatcher) matcher = NULL;
  g_autoptr (GHashTable) by_document = NULL;
  g_autoptr (CpEdit) changes = NULL;
  const guint32 *order;
  guint n_documents;
  Recoder self;

  g_return_val_if_fail (snapshot != NULL, NULL);

  matcher = cp_topic_matcher_new_for_snapshot (snapshot);
  by_document = list_places (snapshot);
  changes = cp_edit_new ("");
  self = (Recoder) { snapshot, matcher,
                     list_with_terms (snapshot, cp_topic_matcher_get_n_topics (matcher)),
                     changes };
  order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);
  for (guint i = 0; i < n_documents; i++)
    {
      GArray *places = g_hash_table_lookup (by_document, GUINT_TO_POINTER (order[i]));

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (places != NULL)
        recode_document (&self, order[i], places);
    }
  return cp_edit_is_empty (changes) ? NULL : name_edit (changes);
}
