/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many statements the terms of topics find, at every keystroke of who writes them. */

#include "cp-topic-counter.h"

#include <string.h>

#include "cp-reread.h"
#include "cp-topic-fold.h"

/* A stretch of the folded text. */
typedef struct
{
  gsize start;
  gsize n_bytes;
} Piece;

/* A statement, and what it takes topics from besides: places in the pieces, or NO_PIECE. */
typedef struct
{
  guint words;
  guint question;
  guint heading;
} Entry;

#define NO_PIECE G_MAXUINT

struct _CpTopicCounter
{
  int ref_count;
  GString *folded;
  GArray *pieces;  /* Piece */
  GArray *entries; /* Entry */
};

static guint
add_piece (CpTopicCounter *self, const CpArticle *article, const CpByteSpan *span)
{
  Piece piece = { self->folded->len, 0 };

  if (span->start >= span->end || span->end > article->n_bytes)
    return NO_PIECE;
  cp_topic_fold_append (self->folded, article->text + span->start, span->end - span->start);
  piece.n_bytes = self->folded->len - piece.start;
  g_array_append_val (self->pieces, piece);
  return self->pieces->len - 1;
}

static guint64
match_piece (const CpTopicCounter *self, const CpTopicMatcher *matcher, guint number)
{
  const Piece *piece;

  if (number == NO_PIECE)
    return 0;
  piece = &g_array_index (self->pieces, Piece, number);
  return cp_topic_matcher_match_folded (matcher, self->folded->str + piece->start,
                                        piece->n_bytes);
}

/* The last subheading that begins before a place, folded when it is first asked for. */
static guint
find_heading (CpTopicCounter *self, const CpArticle *article, const CpReading *reading,
              guint32 byte, guint *next, guint last)
{
  guint found = G_MAXUINT;

  for (; *next < reading->headings->len; (*next)++)
    {
      if (g_array_index (reading->headings, CpByteSpan, *next).start > byte)
        break;
      found = *next;
    }
  if (found == G_MAXUINT)
    return last;
  if (cp_topic_matcher_is_title (article, &g_array_index (reading->headings, CpByteSpan, found)))
    return NO_PIECE;
  return add_piece (self, article, &g_array_index (reading->headings, CpByteSpan, found));
}

static void
count_topics (guint64 topics, guint *by_topic)
{
  for (guint64 left = topics; left != 0; left &= left - 1)
    by_topic[g_bit_nth_lsf (left, -1)]++;
}

/**
 * cp_topic_counter_new:
 *
 * Returns: (transfer full): a counter of no statements
 */
CpTopicCounter *
cp_topic_counter_new (void)
{
  CpTopicCounter *self = g_new0 (CpTopicCounter, 1);

  self->ref_count = 1;
  self->folded = g_string_new (NULL);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return self;
}

/**
 * cp_topic_counter_ref:
 * @self: a counter
 *
 * Any thread may count with a counter that nothing is added to any more.
 *
 * Returns: (transfer full): @self
 */
CpTopicCounter *
cp_topic_counter_ref (CpTopicCounter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * cp_topic_counter_unref:
 * @self: (transfer full): a counter
 */
void
cp_topic_counter_unref (CpTopicCounter *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_string_free (self->folded, TRUE);
  g_array_unref (self->pieces);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * cp_topic_counter_add:
 * @self: a counter
 * @article: an article, which need not live on
 * @reading: what was read in it
 *
 * Adds the statements of an article. They are folded once, so that counting is fast.
 */
void
cp_topic_counter_add (CpTopicCounter *self, const CpArticle *article, const CpReading *reading)
{
  CpByteSpan last_question = { 0, 0 };
  guint question = NO_PIECE, heading = NO_PIECE, next_heading = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (article != NULL && reading != NULL);

  for (guint i = 0; i < reading->statements->len; i++)
    {
      const CpReadStatement *from = &g_array_index (reading->statements, CpReadStatement, i);
      Entry entry;

      if (from->question.start != last_question.start || from->question.end != last_question.end)
        question = add_piece (self, article, &from->question);
      last_question = from->question;
      heading = find_heading (self, article, reading, from->span.start, &next_heading, heading);
      entry = (Entry) { add_piece (self, article, &from->span), question, heading };
      g_array_append_val (self->entries, entry);
    }
}

/**
 * cp_topic_counter_add_words:
 *
 * Adds a statement that nothing is known of but some words, such as a paraphrase.
 */
void
cp_topic_counter_add_words (CpTopicCounter *self, const char *words)
{
  gsize n_bytes;
  CpArticle article = { 0 };
  CpByteSpan span;
  Entry entry;

  g_return_if_fail (self != NULL && words != NULL);

  n_bytes = MIN (strlen (words), G_MAXUINT32);
  article.text = (char *) words;
  article.n_bytes = n_bytes;
  span = (CpByteSpan) { 0, (guint32) n_bytes };
  entry = (Entry) { add_piece (self, &article, &span), NO_PIECE, NO_PIECE };
  g_array_append_val (self->entries, entry);
}

static gboolean
is_any_cb (CpSnapshot *snapshot, guint32 statement)
{
  return TRUE;
}

static void
add_document (CpTopicCounter *self, CpSnapshot *snapshot, guint32 document, GArray *places)
{
  CpReread reread;

  if (!cp_reread_init (&reread, snapshot, document, places))
    return;
  cp_topic_counter_add (self, &reread.article, &reread.reading);
  cp_reread_clear (&reread);
}

static void
add_gists (CpTopicCounter *self, CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);

  for (guint32 i = 1; i < columns->n_rows; i++)
    if (columns->live[i] && columns->start[i] == CP_OFFSET_NONE)
      cp_topic_counter_add_words (self, columns->gist[i] != NULL ? columns->gist[i] : "");
}

/**
 * cp_topic_counter_new_for_snapshot:
 * @cancellable: (nullable): to stop it; then not all statements are there
 *
 * Makes a counter of the statements of a corpus, by their words, or by the paraphrase where the text
 * is not there. Any thread may do this.
 *
 * Returns: (transfer full): the counter
 */
CpTopicCounter *
cp_topic_counter_new_for_snapshot (CpSnapshot *snapshot, GCancellable *cancellable)
{
  CpTopicCounter *self = cp_topic_counter_new ();
  g_autoptr (GHashTable) by_document = NULL;
  GHashTableIter iter;
  gpointer document, places;

  g_return_val_if_fail (snapshot != NULL, self);

  by_document = cp_reread_list_places (snapshot, is_any_cb);
  g_hash_table_iter_init (&iter, by_document);
  while (g_hash_table_iter_next (&iter, &document, &places)
         && !g_cancellable_is_cancelled (cancellable))
    add_document (self, snapshot, GPOINTER_TO_UINT (document), places);
  add_gists (self, snapshot);

  return self;
}

/**
 * cp_topic_counter_get_n_statements:
 * @self: a counter
 *
 * Returns: how many statements were added
 */
guint
cp_topic_counter_get_n_statements (const CpTopicCounter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * cp_topic_counter_count:
 * @self: a counter
 * @matcher: topics with their terms
 * @by_topic: (out) (optional) (array): room for as many numbers as the matcher has topics
 *
 * Counts the statements that an import would give each topic; 10,000 take some 10 ms.
 *
 * Returns: how many statements are about any topic
 */
guint
cp_topic_counter_count (const CpTopicCounter *self, const CpTopicMatcher *matcher, guint *by_topic)
{
  guint n_statements = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (matcher != NULL, 0);

  for (guint i = 0; by_topic != NULL && i < cp_topic_matcher_get_n_topics (matcher); i++)
    by_topic[i] = 0;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      guint64 topics = match_piece (self, matcher, entry->words)
                       | match_piece (self, matcher, entry->question);

      if (topics == 0)
        topics = match_piece (self, matcher, entry->heading);
      n_statements += topics != 0;
      if (by_topic != NULL)
        count_topics (topics, by_topic);
    }
  return n_statements;
}
