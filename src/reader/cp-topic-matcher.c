/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which topics a stretch of text is about, by their terms. */

#include "cp-topic-matcher.h"

#include <string.h>

#include "cp-fold.h"
#include "cp-topic-fold.h"

/*
 * The terms of all topics are one tree of bytes. From the start of each word it is followed for as
 * long as the text goes with it: nearly always one to three bytes, never more than LONGEST_TERM, so
 * that the time is linear in the text whatever text and terms are.
 */

#define STAR '*'

/* No word or phrase that anybody searches for is longer, in bytes when folded. */
#define LONGEST_TERM 255

#define NO_NODE 0u
#define N_BYTES 256

typedef struct
{
  guint32 child;
  guint32 sibling;
  guint32 ending; /* place in the endings, 0 for none */
  guint8 byte;
} Node;

/* The topics one of whose terms ends at a node, as bits. */
typedef struct
{
  guint64 terms;
  guint64 exceptions;
} Ending;

struct _CpTopicMatcher
{
  int ref_count;
  GPtrArray *ids;
  GArray *nodes;   /* Node; the first is no node */
  GArray *endings; /* Ending; the first is none */
  guint32 first[N_BYTES];
};

/* One text under way. The pointers of a topic count where its bit is set. */
typedef struct
{
  const CpTopicMatcher *matcher;
  const char *end;
  guint64 found;
  guint64 here;     /* topics with a term from the word at hand on, and where the longest ends */
  guint64 excepted; /* topics with an exception so far, and where the last one ends */
  const char *here_end[CP_TOPIC_MATCHER_MAX];
  const char *excepted_end[CP_TOPIC_MATCHER_MAX];
} Walk;

/* --- The tree --- */

static guint32
find_child (const CpTopicMatcher *self, guint32 node, guint8 byte)
{
  guint32 child = g_array_index (self->nodes, Node, node).child;

  while (child != NO_NODE && g_array_index (self->nodes, Node, child).byte != byte)
    child = g_array_index (self->nodes, Node, child).sibling;
  return child;
}

static guint32
add_node (CpTopicMatcher *self, guint8 byte, guint32 sibling)
{
  Node node = { NO_NODE, sibling, 0, byte };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

static guint32
ensure_child (CpTopicMatcher *self, guint32 node, guint8 byte)
{
  guint32 child = node == NO_NODE ? self->first[byte] : find_child (self, node, byte);

  if (child != NO_NODE)
    return child;
  if (node == NO_NODE)
    return self->first[byte] = add_node (self, byte, NO_NODE);
  child = add_node (self, byte, g_array_index (self->nodes, Node, node).child);
  g_array_index (self->nodes, Node, node).child = child;
  return child;
}

static void
add_ending (CpTopicMatcher *self, guint32 node, guint64 topic, gboolean is_exception)
{
  Node *at = &g_array_index (self->nodes, Node, node);
  Ending *ending;

  if (at->ending == 0)
    {
      at->ending = self->endings->len;
      g_array_set_size (self->endings, self->endings->len + 1);
    }
  ending = &g_array_index (self->endings, Ending, at->ending);
  if (is_exception)
    ending->exceptions |= topic;
  else
    ending->terms |= topic;
}

static void
add_pattern (CpTopicMatcher *self, const char *pattern, guint64 topic, gboolean is_exception)
{
  guint32 node = NO_NODE;

  for (; *pattern != '\0'; pattern++)
    node = ensure_child (self, node, (guint8) *pattern);
  add_ending (self, node, topic, is_exception);
}

/* --- Terms --- */

static gboolean
is_between_words (char c)
{
  return c == CP_TOPIC_FOLD_BLANK || c == CP_TOPIC_FOLD_BREAK;
}

/* Appends a term as the tree has it: words with one blank between them, each with its star. A
 * star alone, or before a word, would match whatever there is: it is left out. */
static void
append_pattern (GString *to, const char *term)
{
  for (const char *at = term, *end = at + strlen (at); at < end;)
    {
      const char *star = strchr (at, STAR);
      const char *stop = star != NULL ? star : end;

      cp_topic_fold_append (to, at, stop - at);
      if (star != NULL && to->len > 0 && cp_fold_is_word_char (g_utf8_get_char (
                                           g_utf8_prev_char (to->str + to->len))))
        g_string_append_c (to, STAR);
      at = star != NULL ? star + 1 : end;
    }
  while (to->len > 0 && is_between_words (to->str[to->len - 1]))
    g_string_truncate (to, to->len - 1);
}

static gboolean
has_plural (const GString *pattern)
{
  const char *blank = strrchr (pattern->str, CP_TOPIC_FOLD_BLANK);
  const char *word = blank != NULL ? blank + 1 : pattern->str;
  char last = pattern->str[pattern->len - 1];

  return g_ascii_isalpha (last) && last != 's' && strlen (word) >= CP_TOPIC_MATCHER_SHORTEST_PLURAL;
}

static void
add_term (CpTopicMatcher *self, const char *term, guint64 topic)
{
  g_autoptr (GString) pattern = g_string_new (NULL);
  gboolean is_exception;

  while (g_ascii_isspace (*term))
    term++;
  is_exception = *term == '-';
  append_pattern (pattern, is_exception ? term + 1 : term);
  if (pattern->len == 0 || pattern->len > LONGEST_TERM)
    return;

  add_pattern (self, pattern->str, topic, is_exception);
  if (!has_plural (pattern))
    return;
  g_string_append_c (pattern, 's');
  add_pattern (self, pattern->str, topic, is_exception);
}

/* --- Matching --- */

static gboolean
is_word_end (const char *at, const char *end)
{
  return at == end || is_between_words (*at);
}

static const char *
find_word_end (const char *at, const char *end)
{
  while (!is_word_end (at, end))
    at++;
  return at;
}

/* Sets the ends of some topics to @end where that is farther. */
static void
note_ends (guint64 *set, const char **ends, guint64 topics, const char *end)
{
  for (guint64 left = topics; left != 0; left &= left - 1)
    {
      int topic = g_bit_nth_lsf (left, -1);
      gboolean is_new = (*set & (G_GUINT64_CONSTANT (1) << topic)) == 0;

      if (is_new || ends[topic] < end)
        ends[topic] = end;
    }
  *set |= topics;
}

static void
note_ending (Walk *walk, const Node *node, const char *end)
{
  const Ending *ending;

  if (node->ending == 0)
    return;
  ending = &g_array_index (walk->matcher->endings, Ending, node->ending);
  note_ends (&walk->here, walk->here_end, ending->terms & ~walk->found, end);
  note_ends (&walk->excepted, walk->excepted_end, ending->exceptions, end);
}

/* Follows the tree from a node whose byte is the one before @at; a star skips the word's rest. */
static void
follow (Walk *walk, guint32 node, const char *at)
{
  const CpTopicMatcher *matcher = walk->matcher;

  while (node != NO_NODE)
    {
      const Node *here = &g_array_index (matcher->nodes, Node, node);
      guint32 star = here->child != NO_NODE ? find_child (matcher, node, STAR) : NO_NODE;

      if (is_word_end (at, walk->end))
        note_ending (walk, here, at);
      if (star != NO_NODE)
        follow (walk, star, find_word_end (at, walk->end));
      if (at == walk->end)
        return;
      node = find_child (matcher, node, (guint8) *at++);
    }
}

/* What begins at one word is known: a topic has been met where a term is in none of its
 * exceptions. Those before began farther left, so that the end alone decides. */
static void
settle_word (Walk *walk)
{
  for (guint64 left = walk->here; left != 0; left &= left - 1)
    {
      int topic = g_bit_nth_lsf (left, -1);
      guint64 bit = G_GUINT64_CONSTANT (1) << topic;

      if ((walk->excepted & bit) == 0 || walk->here_end[topic] > walk->excepted_end[topic])
        walk->found |= bit;
    }
  walk->here = 0;
}

static guint64
match_span (const CpTopicMatcher *self, const CpArticle *article, const CpByteSpan *span,
            GString *folded)
{
  if (span->start >= span->end || span->end > article->n_bytes)
    return 0;
  g_string_truncate (folded, 0);
  cp_topic_fold_append (folded, article->text + span->start, span->end - span->start);
  return cp_topic_matcher_match_folded (self, folded->str, folded->len);
}

/* --- Public functions --- */

/**
 * cp_topic_matcher_new:
 *
 * Returns: (transfer full): a matcher that knows no topic
 */
CpTopicMatcher *
cp_topic_matcher_new (void)
{
  CpTopicMatcher *self = g_new0 (CpTopicMatcher, 1);

  self->ref_count = 1;
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  self->endings = g_array_new (FALSE, TRUE, sizeof (Ending));
  g_array_set_size (self->nodes, 1);
  g_array_set_size (self->endings, 1);
  return self;
}

/**
 * cp_topic_matcher_new_for_snapshot:
 * @snapshot: a corpus
 *
 * Makes a matcher of a corpus's topics, in their order.
 *
 * Returns: (transfer full): the matcher
 */
CpTopicMatcher *
cp_topic_matcher_new_for_snapshot (CpSnapshot *snapshot)
{
  CpTopicMatcher *self = cp_topic_matcher_new ();
  const guint32 *order;
  guint n_topics;

  g_return_val_if_fail (snapshot != NULL, self);

  order = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, &n_topics);
  for (guint i = 0; i < n_topics; i++)
    {
      CpTopic *topic = cp_snapshot_get_topic (snapshot, order[i]);

      cp_topic_matcher_add (self, cp_item_get_id (CP_ITEM (topic)), cp_topic_get_terms (topic));
    }
  return self;
}

/**
 * cp_topic_matcher_ref:
 * @self: a matcher
 *
 * Returns: (transfer full): the matcher, which threads may share once its topics are in
 */
CpTopicMatcher *
cp_topic_matcher_ref (CpTopicMatcher *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * cp_topic_matcher_unref:
 * @self: a matcher
 */
void
cp_topic_matcher_unref (CpTopicMatcher *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_ptr_array_unref (self->ids);
  g_array_unref (self->nodes);
  g_array_unref (self->endings);
  g_free (self);
}

/**
 * cp_topic_matcher_add:
 * @self: a matcher that nobody uses yet
 * @id: the topic's id
 * @terms: (nullable): words and phrases, %NULL-terminated; `*` ends a stem, a leading `-` names a
 *   phrase inside which the topic's terms do not count
 *
 * Adds a topic. Case, accents, hyphens and possessive endings make no difference; a term whose
 * last word has four letters or more also stands for its plural in "s". Terms without a letter or
 * digit, and those longer than 255 bytes, match nothing.
 *
 * Returns: FALSE where there are %CP_TOPIC_MATCHER_MAX topics already
 */
gboolean
cp_topic_matcher_add (CpTopicMatcher *self, const char *id, const char *const *terms)
{
  guint topic;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  topic = self->ids->len;
  if (topic == CP_TOPIC_MATCHER_MAX)
    return FALSE;
  g_ptr_array_add (self->ids, g_strdup (id));
  for (guint i = 0; terms != NULL && terms[i] != NULL; i++)
    add_term (self, terms[i], G_GUINT64_CONSTANT (1) << topic);
  return TRUE;
}

/**
 * cp_topic_matcher_get_n_topics:
 * @self: a matcher
 *
 * Returns: how many topics it knows
 */
guint
cp_topic_matcher_get_n_topics (const CpTopicMatcher *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->ids->len;
}

/**
 * cp_topic_matcher_get_id:
 * @self: a matcher
 * @topic: a topic's place, the number of its bit
 *
 * Returns: (transfer none): the topic's id
 */
const char *
cp_topic_matcher_get_id (const CpTopicMatcher *self, guint topic)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (topic < self->ids->len, NULL);

  return g_ptr_array_index (self->ids, topic);
}

/**
 * cp_topic_matcher_match:
 * @self: a matcher
 * @text: valid UTF-8
 * @n_bytes: its length
 *
 * Finds the topics of a text.
 *
 * Returns: a bit for each topic of which a term is in the text
 */
guint64
cp_topic_matcher_match (const CpTopicMatcher *self, const char *text, gsize n_bytes)
{
  g_autoptr (GString) folded = NULL;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  folded = g_string_sized_new (n_bytes + 1);
  cp_topic_fold_append (folded, text, n_bytes);
  return cp_topic_matcher_match_folded (self, folded->str, folded->len);
}

/**
 * cp_topic_matcher_match_folded:
 * @self: a matcher
 * @folded: what cp_topic_fold_append() made
 * @n_bytes: its length
 *
 * Finds the topics of a folded text, in time linear in it.
 *
 * Returns: a bit for each topic of which a term is in the text
 */
guint64
cp_topic_matcher_match_folded (const CpTopicMatcher *self, const char *folded, gsize n_bytes)
{
  Walk walk;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (folded != NULL, 0);

  walk.matcher = self;
  walk.end = folded + n_bytes;
  walk.found = walk.here = walk.excepted = 0;
  for (const char *at = folded; at < walk.end; at = find_word_end (at, walk.end))
    {
      if (is_between_words (*at))
        at++;
      if (at == walk.end)
        break;
      follow (&walk, self->first[(guint8) *at], at + 1);
      settle_word (&walk);
    }
  return walk.found;
}

/**
 * cp_topic_matcher_is_title:
 * @article: an article
 * @heading: a heading of it
 *
 * A title says what the article is about, not what each of its statements is; only subheadings
 * stand in for words that a statement lacks.
 *
 * Returns: whether nothing stands before the heading
 */
gboolean
cp_topic_matcher_is_title (const CpArticle *article, const CpByteSpan *heading)
{
  g_return_val_if_fail (article != NULL && heading != NULL, FALSE);

  for (guint32 i = 0; i < heading->start; i++)
    if (!g_ascii_isspace (article->text[i]))
      return FALSE;
  return TRUE;
}

/**
 * cp_topic_matcher_code:
 * @self: a matcher
 * @article: an article
 * @reading: what was read in it
 *
 * Sets the topics of each statement: those of its words and of the question that it answers. Only
 * one that has none at all takes those of the last heading before it.
 */
void
cp_topic_matcher_code (const CpTopicMatcher *self, const CpArticle *article, CpReading *reading)
{
  g_autoptr (GString) folded = NULL;
  guint64 heading = 0;
  guint next_heading = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (article != NULL && reading != NULL);

  folded = g_string_new (NULL);
  for (guint i = 0; i < reading->statements->len; i++)
    {
      CpReadStatement *statement = &g_array_index (reading->statements, CpReadStatement, i);

      for (; next_heading < reading->headings->len; next_heading++)
        {
          const CpByteSpan *span = &g_array_index (reading->headings, CpByteSpan, next_heading);

          if (span->start > statement->span.start)
            break;
          heading = cp_topic_matcher_is_title (article, span)
                      ? 0 : match_span (self, article, span, folded);
        }
      statement->topics = match_span (self, article, &statement->span, folded)
                          | match_span (self, article, &statement->question, folded);
      if (statement->topics == 0)
        statement->topics = heading;
    }
}
