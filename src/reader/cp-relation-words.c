/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the search for relations keeps of the words of one article. */

#include "cp-relation-private.h"

#include <string.h>

/* One article under way. */
typedef struct
{
  GArray *statements; /* CpStatementWords */
  GArray *stems;      /* guint32 */
  GArray *paragraphs; /* CpByteSpan */
  const CpRelationText *text;
  const CpArticle *article;
  const CpReading *reading;
  const CpToken *from; /* all tokens of the article, up to @from_end */
  const CpToken *from_end;
  GArray *tokens; /* CpRelationToken, of the paragraph at hand */
  GArray *own;    /* CpRelationWord */
  guint next_statement;
  guint next_ignored;
} Intake;

/* The first token that does not begin before a place. */
static guint
find_token (const GArray *tokens, guint32 byte)
{
  guint low = 0, high = tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (tokens, CpRelationToken, middle).start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_statement (Intake *self, CpByteSpan span)
{
  GArray *stems = self->stems;
  guint first = stems->len;
  CpStatementWords words = { 0 };

  for (guint i = find_token (self->tokens, span.start); i < self->tokens->len; i++)
    {
      const CpRelationToken *token = &g_array_index (self->tokens, CpRelationToken, i);

      if (token->start >= span.end)
        break;
      words.cues |= token->cues;
      if (token->stem != 0)
        g_array_append_val (stems, token->stem);
    }
  cp_relation_text_sort_stems (stems, first);
  words.n_stems = stems->len - first;
  g_array_append_val (self->statements, words);
}

/* Headings and what the reader skips are nobody's words. */
static gboolean
is_ignored (Intake *self, CpByteSpan span)
{
  const GArray *ignored = self->reading->ignored;

  for (; self->next_ignored < ignored->len; self->next_ignored++)
    {
      const CpReadIgnored *at = &g_array_index (ignored, CpReadIgnored, self->next_ignored);

      if (at->span.end > span.start)
        return at->span.start <= span.start && at->span.end >= span.end;
    }
  return FALSE;
}

static gboolean
has_cue (const GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const CpRelationToken *token = &g_array_index (tokens, CpRelationToken, i);

      if ((token->cues & CP_RELATION_CUES)
          || (token->begins && (token->cues & CP_CUE_CONTRAST)))
        return TRUE;
    }
  return FALSE;
}

/* The tokens up to a place, which are passed. */
static void
take_tokens (Intake *self, guint32 byte)
{
  const CpToken *end = self->from;

  while (end < self->from_end && end->start < byte)
    end++;
  cp_relation_text_take (self->text, self->tokens, self->own, self->article->text, self->from,
                         (guint) (end - self->from));
  self->from = end;
}

static void
read_paragraph (Intake *self, CpByteSpan span)
{
  const GArray *statements = self->reading->statements;

  take_tokens (self, span.end);
  for (; self->next_statement < statements->len; self->next_statement++)
    {
      const CpReadStatement *statement = &g_array_index (statements, CpReadStatement,
                                                         self->next_statement);

      if (statement->span.start >= span.end)
        break;
      add_statement (self, statement->span);
    }
  if (has_cue (self->tokens) && !is_ignored (self, span))
    g_array_append_val (self->paragraphs, span);
}

static void
read_article (Intake *self)
{
  const GArray *statements = self->reading->statements;
  const char *text = self->article->text;
  const char *end = text + self->article->n_bytes;

  for (const char *at = text; at < end && statements->len > 0;)
    {
      const char *line_break = memchr (at, '\n', (gsize) (end - at));
      const char *stop = line_break != NULL ? line_break : end;
      CpByteSpan span = { (guint32) (at - text), (guint32) (stop - text) };

      if (span.end > span.start)
        read_paragraph (self, span);
      at = stop + 1;
    }

  /* None begins behind the text, but all must be there. */
  g_array_set_size (self->tokens, 0);
  for (; self->next_statement < statements->len; self->next_statement++)
    add_statement (self, g_array_index (statements, CpReadStatement, self->next_statement).span);
}

/* Arrays that grew have room to spare, of which there would be much in many articles. */
static gpointer
dup_elements (const GArray *array)
{
  return g_memdup2 (array->data,
                    (gsize) array->len * g_array_get_element_size ((GArray *) array));
}

/**
 * cp_relation_words_new:
 * @article: an article
 * @reading: what was read in it
 * @tokens: (element-type CpToken): its tokens, as cp_stage_tokens() cut them
 * @rules: the rules by which they were cut
 *
 * Keeps the stems of each statement, and where cues are. Of a statement that goes over several
 * paragraphs, which none should, only the first counts.
 *
 * Returns: (transfer full): the words
 */
CpRelationWords *
cp_relation_words_new (const CpArticle *article, const CpReading *reading, const GArray *tokens,
                       const CpRules *rules)
{
  CpRelationWords *self = g_new0 (CpRelationWords, 1);
  const CpToken *from = (const CpToken *) (gconstpointer) tokens->data;
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (CpStatementWords));
  g_autoptr (GArray) stems = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (CpByteSpan));
  g_autoptr (GArray) row = g_array_new (FALSE, FALSE, sizeof (CpRelationToken));
  g_autoptr (GArray) own = g_array_new (FALSE, TRUE, sizeof (CpRelationWord));
  Intake intake = { .statements = statements, .stems = stems, .paragraphs = paragraphs,
                    .text = cp_relation_text_get (rules), .article = article,
                    .reading = reading, .from = from,
                    .from_end = tokens->len > 0 ? from + tokens->len : from, .tokens = row,
                    .own = own };

  read_article (&intake);
  self->n_statements = statements->len;
  self->n_paragraphs = paragraphs->len;
  self->statements = dup_elements (statements);
  self->stems = dup_elements (stems);
  self->paragraphs = dup_elements (paragraphs);
  return self;
}

/**
 * cp_relation_words_new_from_text:
 * @article: an article
 * @reading: what was read in it
 * @rules: what is known of its language
 *
 * Does what cp_relation_words_new() does where the tokens are gone.
 *
 * Returns: (transfer full): the words
 */
CpRelationWords *
cp_relation_words_new_from_text (const CpArticle *article, const CpReading *reading,
                                 const CpRules *rules)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (CpToken));
  CpReading own = { NULL }; /* what the stage says of the text, which is known */
  CpReadingState state = { .article = article, .rules = rules, .tokens = tokens,
                           .reading = &own };

  cp_stage_tokens (&state);
  return cp_relation_words_new (article, reading, tokens, rules);
}

/**
 * cp_relation_words_free:
 * @self: (transfer full): words
 */
void
cp_relation_words_free (CpRelationWords *self)
{
  g_free (self->statements);
  g_free (self->stems);
  g_free (self->paragraphs);
  g_free (self);
}
