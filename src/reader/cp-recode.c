/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the topics' terms again over the statements that no person has coded. */

#include "cp-recode.h"

#include <glib/gi18n-lib.h>

#include "cp-reread.h"
#include "cp-snapshot-records.h"
#include "cp-topic-matcher.h"

typedef struct
{
  CpSnapshot *snapshot;
  CpTopicMatcher *matcher;
  guint64 with_terms; /* the topics that terms can find */
  CpEdit *edit;
} Recoder;

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
  CpReread reread;

  if (!cp_reread_init (&reread, self->snapshot, handle, places))
    return;
  cp_topic_matcher_code (self->matcher, &reread.article, &reread.reading);
  for (guint i = 0; i < places->len; i++)
    recode_statement (self, g_array_index (places, guint32, i),
                      g_array_index (reread.reading.statements, CpReadStatement, i).topics);
  cp_reread_clear (&reread);
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
      /* Translators: the name of an edit; %u is how many statements get other topics */
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
  by_document = cp_reread_list_places (snapshot, is_free);
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
