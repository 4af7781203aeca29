/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds interviews whose turns begin with a dash. */

#include "cp-layout.h"

/* Fewer questions are no interview, unless the article says that it is one. */
#define MIN_QUESTIONS 2

/* A turn of so many words is short for an answer, and one of more is long for a question. */
#define MAX_QUESTION_WORDS 60

/* What speaks against a turn's being a question or an answer. The dash marks a change of voice, so
 * that two of a kind in a row are unlikely; a question that ends without its mark is less so. */
#define COST_SILENT_QUESTION 2
#define COST_LONG_QUESTION 2
#define COST_ASKING_ANSWER 3
#define COST_SAME_KIND 4
#define COST_SAME_WITH_TEXT 2
#define COST_BEGIN_WITH_ANSWER 2

typedef struct
{
  guint32 paragraph;
  guint32 n_words;
  guint32 n_between; /* paragraphs of text before the next turn */
  gboolean asks;
  gboolean ends; /* like a sentence */
} Turn;

static gboolean
has_dash (const CpReadingState *state, guint32 paragraph)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];

  return at->end_token - at->first_token > 1
         && cp_zone_get_tokens (state)[at->first_token].kind == CP_TOKEN_DASH;
}

static GArray *
list_turns (const CpReadingState *state)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      if (!cp_layout_is_open (state, i))
        continue;
      if (has_dash (state, i))
        {
          Turn turn = { i, cp_layout_count_words (state, i), 0, cp_layout_asks (state, i),
                        cp_layout_ends (state, i) };

          g_array_append_val (turns, turn);
        }
      else if (turns->len > 0)
        g_array_index (turns, Turn, turns->len - 1).n_between++;
    }
  return turns;
}

/* Whether a question is followed by something that may be an answer: headlines in a list do not
 * end like a sentence. */
static gboolean
is_answered (const GArray *turns, guint i)
{
  const Turn *turn = &g_array_index (turns, Turn, i);

  return turn->n_between > 0 || (i + 1 < turns->len && !turn[1].asks && turn[1].ends);
}

/* Several questions that are answered. */
static gboolean
is_dialogue (const CpReadingState *state, const GArray *turns)
{
  guint n_questions = 0;
  guint n_answered = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      if (!g_array_index (turns, Turn, i).asks)
        continue;
      n_questions++;
      n_answered += is_answered (turns, i);
    }
  if (n_answered * 2 < n_questions)
    return FALSE;
  return n_answered >= MIN_QUESTIONS || (n_answered == 1 && cp_layout_is_interview (state));
}

static guint
get_cost (const Turn *turn, gboolean is_answer)
{
  if (is_answer)
    return turn->asks ? COST_ASKING_ANSWER : 0;
  return (turn->asks ? 0 : COST_SILENT_QUESTION)
         + (turn->n_words > MAX_QUESTION_WORDS && !turn->asks ? COST_LONG_QUESTION : 0);
}

/* Finds the cheapest row of questions and answers, by dynamic programming over the two kinds. */
static void
decide_turns (const GArray *turns, CpTurn *result)
{
  g_autofree guint8 *came_from = g_new (guint8, turns->len * 2);
  guint cost[2] = { 0, COST_BEGIN_WITH_ANSWER };
  guint8 kind;

  for (guint i = 0; i < turns->len; i++)
    {
      const Turn *turn = &g_array_index (turns, Turn, i);
      guint same = i > 0 && turn[-1].n_between > 0 ? COST_SAME_WITH_TEXT : COST_SAME_KIND;
      guint next[2];

      for (guint8 k = 0; k < 2; k++)
        {
          gboolean stays = i > 0 && cost[k] + same < cost[1 - k];

          came_from[i * 2 + k] = stays || i == 0 ? k : 1 - k;
          next[k] = (i == 0 ? cost[k] : stays ? cost[k] + same : cost[1 - k])
                    + get_cost (turn, k == 1);
        }
      cost[0] = next[0];
      cost[1] = next[1];
    }

  kind = cost[1] < cost[0] ? 1 : 0;
  for (guint i = turns->len; i-- > 0;)
    {
      CpTurn *turn = &result[g_array_index (turns, Turn, i).paragraph];

      turn->kind = kind == 1 ? CP_TURN_ANSWER : CP_TURN_QUESTION;
      turn->first++;
      kind = came_from[i * 2 + kind];
    }
}

/**
 * cp_layout_find_dashes:
 * @state: an article with paragraphs
 * @turns: (array): one for each paragraph, filled where this is such an interview
 *
 * Returns: whether it is
 */
gboolean
cp_layout_find_dashes (const CpReadingState *state, CpTurn *turns)
{
  g_autoptr (GArray) found = list_turns (state);

  if (found->len == 0 || !is_dialogue (state, found))
    return FALSE;
  decide_turns (found, turns);
  return TRUE;
}
