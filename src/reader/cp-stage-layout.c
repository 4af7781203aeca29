/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds interviews: questions, answers and who answers. */

#include "cp-layout.h"

#include <string.h>

/* The paragraphs in which an article says that it is an interview. */
#define MAX_LEAD 8

/* The tokens of a remark in brackets, which no one says. */
#define MAX_DIRECTION 16

/* More names are not looked for in the lead. */
#define MAX_NAMES 16

/* So many turns of one paragraph show that all have one. */
#define MIN_SINGLE 4

/* --- What the kinds of interviews ask --- */

/**
 * cp_layout_asks:
 * @state: an article with paragraphs
 * @paragraph: one of them
 *
 * Returns: whether its last sentence is a question
 */
gboolean
cp_layout_asks (const CpReadingState *state, guint32 paragraph)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];
  const CpToken *tokens = cp_zone_get_tokens (state);

  for (guint32 i = at->end_token; i-- > at->first_token;)
    {
      guint8 kind = tokens[i].kind;

      if (kind == CP_TOKEN_QUESTION)
        return TRUE;
      if (kind != CP_TOKEN_QUOTE && kind != CP_TOKEN_CLOSE && kind != CP_TOKEN_EXCLAMATION
          && kind != CP_TOKEN_OTHER && kind != CP_TOKEN_STOP)
        return FALSE;
    }
  return FALSE;
}

/**
 * cp_layout_ends:
 * @state: an article with paragraphs
 * @paragraph: one of them
 *
 * Returns: whether it ends like a sentence
 */
gboolean
cp_layout_ends (const CpReadingState *state, guint32 paragraph)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 i = at->end_token;

  while (i > at->first_token
         && (tokens[i - 1].kind == CP_TOKEN_QUOTE || tokens[i - 1].kind == CP_TOKEN_CLOSE))
    i--;
  return i > at->first_token && cp_zone_is_end (tokens[i - 1].kind);
}

/**
 * cp_layout_is_personal:
 * @state: an article with paragraphs
 * @paragraph: one of them
 *
 * Returns: whether somebody says "I" or "we" in it
 */
gboolean
cp_layout_is_personal (const CpReadingState *state, guint32 paragraph)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];

  for (guint32 i = at->first_token; i < at->end_token; i++)
    if (cp_zone_get_tokens (state)[i].classes & CP_CLASS_FIRST_PERSON)
      return TRUE;
  return FALSE;
}

/**
 * cp_layout_is_open:
 * @state: an article with paragraphs
 * @paragraph: one of them
 *
 * Returns: whether it is neither a heading nor skipped
 */
gboolean
cp_layout_is_open (const CpReadingState *state, guint32 paragraph)
{
  CpParagraphKind kind = cp_zone_get_paragraphs (state)[paragraph].kind;

  return kind != CP_PARAGRAPH_SKIPPED && kind != CP_PARAGRAPH_HEADING;
}

/**
 * cp_layout_count_words:
 * @state: an article with paragraphs
 * @paragraph: one of them
 *
 * Returns: the number of its words
 */
guint32
cp_layout_count_words (const CpReadingState *state, guint32 paragraph)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];
  guint32 n_words = 0;

  for (guint32 i = at->first_token; i < at->end_token; i++)
    n_words += cp_zone_is_word (&cp_zone_get_tokens (state)[i]);
  return n_words;
}

/**
 * cp_layout_is_interview:
 * @state: an article with paragraphs
 *
 * Returns: whether the article says so itself
 */
gboolean
cp_layout_is_interview (const CpReadingState *state)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 n = MIN (state->paragraphs->len, MAX_LEAD);

  if (state->article->kind != NULL && strstr (state->article->kind, "interview") != NULL)
    return TRUE;
  for (guint32 p = 0; p < n; p++)
    {
      const CpParagraph *at = &cp_zone_get_paragraphs (state)[p];

      for (guint32 i = at->first_token; i < at->end_token; i++)
        if (tokens[i].classes & CP_CLASS_INTERVIEW)
          return TRUE;
    }
  return FALSE;
}

/* --- Paragraphs --- */

static void
set_turn (CpParagraph *paragraph, const CpTurn *turn, guint32 question)
{
  paragraph->kind = turn->kind == CP_TURN_QUESTION ? CP_PARAGRAPH_QUESTION : CP_PARAGRAPH_ANSWER;
  paragraph->why = NULL;
  paragraph->first_token = MIN (turn->first, paragraph->end_token);
  paragraph->label_first = turn->label_first;
  paragraph->label_end = turn->label_end;
  paragraph->question = turn->kind == CP_TURN_ANSWER ? question : CP_NO_INDEX;
}

/* Gives the paragraphs after a turn's first one its kind, up to the next turn or heading. */
static void
continue_turn (CpParagraph *paragraph, const CpTurn *turn, guint32 question)
{
  paragraph->label_first = turn->label_first;
  paragraph->label_end = turn->label_end;
  if (turn->kind == CP_TURN_QUESTION)
    {
      paragraph->kind = CP_PARAGRAPH_QUESTION;
      return;
    }
  paragraph->kind = CP_PARAGRAPH_ANSWER;
  paragraph->question = question;
}

/* "(Applause)" between the turns of a transcript. */
static gboolean
is_stage_direction (const CpReadingState *state, const CpParagraph *paragraph)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  guint32 n_tokens = paragraph->end_token - paragraph->first_token;

  return n_tokens > 2 && n_tokens <= MAX_DIRECTION
         && tokens[paragraph->first_token].kind == CP_TOKEN_OPEN
         && tokens[paragraph->end_token - 1].kind == CP_TOKEN_CLOSE;
}

/* In a transcript of several people a question is for who speaks next. */
static gboolean
is_other_answer (const CpReadingState *state, const CpTurn *turn, const CpTurn *before)
{
  const CpToken *tokens = cp_zone_get_tokens (state);

  if (before == NULL || before->kind != CP_TURN_ANSWER || turn->kind != CP_TURN_ANSWER
      || turn->label_end == turn->label_first || before->label_end == before->label_first)
    return FALSE;
  return tokens[turn->label_end - 1].word != tokens[before->label_end - 1].word;
}

static gboolean
is_turn (const CpTurn *turn)
{
  return turn->kind == CP_TURN_QUESTION || turn->kind == CP_TURN_ANSWER;
}

/* The surnames that stand before the first turn. */
static guint
find_lead_names (const CpReadingState *state, const CpTurn *turns, guint32 *names)
{
  const CpToken *tokens = cp_zone_get_tokens (state);
  const guint64 no_name = CP_CLASS_PLACE | CP_CLASS_ORGANISATION | CP_CLASS_TIME | CP_CLASS_TITLE;
  guint n = 0;

  for (guint32 p = 0; p < MIN (state->paragraphs->len, MAX_LEAD) && !is_turn (&turns[p]); p++)
    {
      const CpParagraph *at = &cp_zone_get_paragraphs (state)[p];

      for (guint32 i = at->first_token + 1; i < at->end_token && n < MAX_NAMES; i++)
        if (tokens[i].kind == CP_TOKEN_WORD && (tokens[i].shape & CP_SHAPE_CAPITAL)
            && tokens[i - 1].kind == CP_TOKEN_WORD && (tokens[i - 1].shape & CP_SHAPE_CAPITAL)
            && !((tokens[i].classes | tokens[i - 1].classes) & no_name))
          names[n++] = tokens[i].word;
    }
  return n;
}

/* Whether the paragraph tells what one of those did: nobody tells so of oneself. */
static gboolean
tells_of (const CpReadingState *state, guint32 paragraph, const guint32 *names, guint n_names)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];
  const CpToken *tokens = cp_zone_get_tokens (state);
  gboolean is_named = FALSE;
  gboolean narrates = FALSE;

  for (guint32 i = at->first_token; i < at->end_token; i++)
    {
      narrates |= (tokens[i].classes & CP_CLASS_NARRATES) != 0;
      for (guint k = 0; k < n_names && !is_named; k++)
        is_named = tokens[i].word == names[k] && (tokens[i].shape & CP_SHAPE_CAPITAL);
    }
  return is_named && narrates;
}

/* The first paragraph behind the last turn's first one that is the reporter's. */
static guint32
find_narration (const CpReadingState *state, const CpTurn *turns, guint32 last)
{
  guint32 names[MAX_NAMES];
  guint n_names = find_lead_names (state, turns, names);

  for (guint32 i = last + 1; i < state->paragraphs->len; i++)
    if (cp_layout_is_open (state, i) && !cp_layout_is_personal (state, i)
        && tells_of (state, i, names, n_names))
      return i;
  return state->paragraphs->len;
}

/* Where all turns have one paragraph, so has the last one: what comes after it is the reporter's,
 * unless somebody says "I" in it. So is what tells of those whom the lead names. Returns: the
 * paragraph after the last that surely belongs to a turn. */
static guint32
find_end (const CpReadingState *state, const CpTurn *turns)
{
  guint32 last = 0;
  guint n_turns = 0;
  gboolean goes_on = FALSE;
  gboolean has_more = FALSE;

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    if (is_turn (&turns[i]))
      {
        goes_on |= has_more;
        has_more = FALSE;
        n_turns++;
        last = i;
      }
    else
      has_more |= n_turns > 0 && cp_layout_is_open (state, i);
  if (!goes_on && n_turns >= MIN_SINGLE)
    return last + 1;
  return n_turns > 0 ? find_narration (state, turns, last) : state->paragraphs->len;
}

static void
apply_turns (CpReadingState *state, const CpTurn *turns)
{
  CpParagraph *paragraphs = cp_zone_get_paragraphs (state);
  const CpTurn *current = NULL;
  guint32 question = CP_NO_INDEX;
  guint32 end = find_end (state, turns);

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      const CpTurn *turn = &turns[i];

      if (is_turn (turn))
        {
          if (is_other_answer (state, turn, current))
            question = CP_NO_INDEX;
          current = turn;
          set_turn (&paragraphs[i], turn, question);
        }
      else if (turn->kind == CP_TURN_END || paragraphs[i].kind == CP_PARAGRAPH_HEADING
               || (i >= end && cp_layout_is_open (state, i) && !cp_layout_is_personal (state, i)))
        current = NULL;
      else if (current != NULL && cp_layout_is_open (state, i)
               && !is_stage_direction (state, &paragraphs[i]))
        continue_turn (&paragraphs[i], current, question);
      if (paragraphs[i].kind == CP_PARAGRAPH_QUESTION)
        question = i;
    }
}

/* --- Dashes that are no turns --- */

static gboolean
has_dash (const CpReadingState *state, guint32 paragraph)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];

  return paragraph < state->paragraphs->len && at->kind == CP_PARAGRAPH_TEXT
         && at->end_token - at->first_token > 1
         && cp_zone_get_tokens (state)[at->first_token].kind == CP_TOKEN_DASH;
}

static gboolean
ends_with_colon (const CpReadingState *state, guint32 paragraph)
{
  const CpParagraph *at = &cp_zone_get_paragraphs (state)[paragraph];

  return at->end_token > at->first_token
         && cp_zone_get_tokens (state)[at->end_token - 1].kind == CP_TOKEN_COLON;
}

/* Several dashed lines in a row, or one after a colon, are a list; a single one may be the
 * signature of a quotation. */
static void
find_dashed_items (CpReadingState *state)
{
  CpParagraph *paragraphs = cp_zone_get_paragraphs (state);

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      gboolean in_list = i > 0
                         && (ends_with_colon (state, i - 1)
                             || paragraphs[i - 1].kind == CP_PARAGRAPH_ITEM);

      if (!has_dash (state, i) || !(in_list || (i + 1 < state->paragraphs->len
                                               && has_dash (state, i + 1))))
        continue;
      paragraphs[i].kind = CP_PARAGRAPH_ITEM;
      paragraphs[i].first_token++;
    }
}

/* --- What is told of the paragraphs --- */

static void
add_ignored (CpReading *reading, CpByteSpan span, const char *why)
{
  CpReadIgnored ignored = { span, why };

  g_array_append_val (reading->ignored, ignored);
}

static void
fill_reading (const CpReadingState *state)
{
  const CpParagraph *paragraphs = cp_zone_get_paragraphs (state);

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    {
      if (paragraphs[i].dateline.end > paragraphs[i].dateline.start)
        add_ignored (state->reading, paragraphs[i].dateline, "dateline");
      if (paragraphs[i].why != NULL)
        add_ignored (state->reading, paragraphs[i].span, paragraphs[i].why);
      if (paragraphs[i].kind == CP_PARAGRAPH_HEADING)
        g_array_append_val (state->reading->headings, paragraphs[i].span);
    }
}

/**
 * cp_stage_layout:
 * @state: an article with paragraphs
 *
 * Finds the turns of an interview or a transcript, and tells the reading what is ignored.
 */
void
cp_stage_layout (CpReadingState *state)
{
  g_autofree CpTurn *turns = g_new0 (CpTurn, state->paragraphs->len);

  for (guint32 i = 0; i < state->paragraphs->len; i++)
    turns[i].first = cp_zone_get_paragraphs (state)[i].first_token;

  if (cp_layout_find_labels (state, turns) || cp_layout_find_dashes (state, turns)
      || cp_layout_find_questions (state, turns))
    apply_turns (state, turns);
  find_dashed_items (state);
  fill_reading (state);
}
