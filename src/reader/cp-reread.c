/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements of a corpus as the stages that read an article see them. */

#include "cp-reread.h"

static void
free_places_cb (gpointer data)
{
  g_array_unref (data);
}

static int
compare_places_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint32 *starts = data;
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

  if (starts[one] != starts[other])
    return starts[one] < starts[other] ? -1 : 1;
  return one < other ? -1 : one > other;
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
      guint32 handle = g_array_index (places, guint32, i);
      CpReadStatement statement = {
        .span = make_span (index, columns->start[handle], columns->end[handle]),
        .question = make_span (index, columns->question_start[handle],
                               columns->question_end[handle]),
      };

      g_array_append_val (statements, statement);
    }
}

/**
 * cp_reread_list_places:
 * @wanted: tells which statements
 *
 * Lists the statements of each document that have a place in its text.
 *
 * Returns: (transfer full) (element-type guint GArray): by document, handles in no particular order
 */
GHashTable *
cp_reread_list_places (CpSnapshot *snapshot, CpRereadFunc wanted)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GHashTable *by_document = g_hash_table_new_full (NULL, NULL, NULL, free_places_cb);
  guint n_statements;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);

  for (guint i = 0; i < n_statements; i++)
    {
      gpointer document = GUINT_TO_POINTER (columns->document[order[i]]);
      GArray *places;

      if (columns->start[order[i]] == CP_OFFSET_NONE || !wanted (snapshot, order[i]))
        continue;
      places = g_hash_table_lookup (by_document, document);
      if (places == NULL)
        {
          places = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (by_document, document, places);
        }
      g_array_append_val (places, order[i]);
    }
  return by_document;
}

/**
 * cp_reread_init:
 * @places: (element-type guint32): statements with a place in its text; sorted by it
 *
 * Makes an article and a reading of a document of the corpus. The text is the corpus's own.
 *
 * Returns: whether it has a text
 */
gboolean
cp_reread_init (CpReread *self, CpSnapshot *snapshot, guint32 document, GArray *places)
{
  CpDocument *own;
  const CpTextIndex *index;

  g_return_val_if_fail (self != NULL && snapshot != NULL && places != NULL, FALSE);

  *self = (CpReread) { 0 };
  own = cp_snapshot_get_document (snapshot, document);
  index = own != NULL ? cp_document_get_text_index (own) : NULL;
  if (index == NULL)
    return FALSE;
  g_array_sort_with_data (places, compare_places_cb,
                          (gpointer) cp_snapshot_get_statements (snapshot)->start);
  self->reading.statements = g_array_sized_new (FALSE, TRUE, sizeof (CpReadStatement), places->len);
  self->reading.headings = g_array_new (FALSE, FALSE, sizeof (CpByteSpan));
  add_statements (snapshot, index, places, self->reading.statements);
  add_headings (own, index, self->reading.headings);
  self->article.text = (char *) cp_text_index_get_text (index, &self->article.n_bytes);

  return TRUE;
}

/**
 * cp_reread_clear:
 *
 * Frees what cp_reread_init () has made.
 */
void
cp_reread_clear (CpReread *self)
{
  g_clear_pointer (&self->reading.statements, g_array_unref);
  g_clear_pointer (&self->reading.headings, g_array_unref);
}
