/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds interviews whose questions are in bold, are headings, or only paragraphs of their own. */

#include "cp-layout.h"

#define MIN_QUESTIONS 3
#define MIN_EMPHASISED 2
#define MAX_QUESTION_WORDS 90

typedef enum
{
  STYLE_EMPHASIS,
  STYLE_HEADING,
  STYLE_PLAIN,
} Style;

/* --- Paragraphs --- */

/* The article's blocks so far: @next is the next one, and all emphasis before it ends at @end. */
typedef struct
{
  guint next;
  guint32 end;
} BlockReader;

/* Whether nearly the whole paragraph is emphasised. */
static gboolean
is_emphasised (const CpReadingState *state, const CpParagraph *paragraph, BlockReader *reader)
{
  const GArray *blocks = state->article->blocks;
  const CpByteSpan *span = &paragraph->span;
  guint64 n_bytes = MIN (span->end, MAX (span->start, reader->end)) - span->start;

  for (; reader->next < blocks->len; reader->next++)
    {
      const CpArticleBlock *at = &g_array_index (blocks, CpArticleBlock, reader->next);
      guint32 start = MAX (MAX (at->span.start, span->start), reader->end);

      if (at->span.start >= span->end)
        break;
      if (at->kind != CP_BLOCK_EMPHASIS || at->span.end <= reader->end)
        continue;
      if (start < MIN (at->span.end, span->end))
        n_bytes += MIN (at->span.end, span->end) - start;
      reader->end = at->span.end;
    }
  return n_bytes * 10 >= (guint64) (span->end - span->start) * 9;
}

static gboolean
may_be_question (const CpReadingState *state, guint32 i, Style style, BlockReader *blocks)
{
  const CpParagraph *paragraph = &cp_zone_get_paragraphs (state)[i];

  if (paragraph->kind == CP_PARAGRAPH_SKIPPED || paragraph->first_token == paragraph->end_token)
    return FALSE;
  if (style == STYLE_EMPHASIS)
    return is_emphasised (state, paragraph, blocks);
  if (style == STYLE_HEADING)
    return i > 0 && paragraph->kind == CP_PARAGRAPH_HEADING;
  return i > 0 && cp_layout_asks (state, i)
         && cp_layout_count_words (state, i) <= MAX_QUESTION_WORDS;
}

/* --- Deciding --- */

typedef struct
{
  guint n_marked;
  guint n_asking;
  guint n_answers;
  guint n_personal; /* answers with "I" or "we" */
} Count;

static Count
count_questions (const CpReadingState *state, Style style, gboolean *marked)
{
  Count count = { 0 };
  BlockReader blocks = { 0, 0 };
  gboolean is_after = FALSE;

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      gboolean was_marked = is_after;

      marked[i] = may_be_question (state, i, style, &blocks);
      is_after = marked[i];
      if (marked[i])
        {
          count.n_marked++;
          count.n_asking += cp_layout_asks (state, i);
        }
      else if (was_marked && cp_layout_is_open (state, i))
        {
          count.n_answers++;
          count.n_personal += cp_layout_is_personal (state, i);
        }
    }
  return count;
}

/* Articles that explain something ask themselves, too; but nobody says "I" in the answers. */
static gboolean
is_interview (const CpReadingState *state, Style style, const Count *count)
{
  gboolean is_told = cp_layout_is_interview (state);

  if (count->n_asking * 5 < count->n_marked * 3 || count->n_answers * 3 < count->n_asking * 2)
    return FALSE;
  if (style == STYLE_EMPHASIS)
    return count->n_asking >= MIN_EMPHASISED
           && (is_told || count->n_personal * 2 > count->n_answers);
  return count->n_asking >= MIN_QUESTIONS && is_told && count->n_personal * 2 >= count->n_answers;
}

/**
 * cp_layout_find_questions:
 * @state: an article with paragraphs
 * @turns: (array): one for each paragraph, filled where this is such an interview
 *
 * Returns: whether it is
 */
gboolean
cp_layout_find_questions (const CpReadingState *state, CpTurn *turns)
{
  g_autofree gboolean *marked = g_new (gboolean, state->paragraphs->len);

  for (Style style = STYLE_EMPHASIS; style <= STYLE_PLAIN; style++)
    {
      Count count = count_questions (state, style, marked);
      gboolean has_begun = FALSE;

      if (!is_interview (state, style, &count))
        continue;
      for (guint32 i = 0; i < state->paragraphs->len; i++)
        {
          has_begun |= marked[i] && cp_layout_asks (state, i);
          if (marked[i] && has_begun && (style != STYLE_HEADING || cp_layout_asks (state, i)))
            turns[i].kind = CP_TURN_QUESTION;
          else if (has_begun && i > 0 && turns[i - 1].kind == CP_TURN_QUESTION)
            turns[i].kind = CP_TURN_ANSWER;
        }
      return TRUE;
    }
  return FALSE;
}
