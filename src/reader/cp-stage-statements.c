/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes statements of the drafts whose speakers are known. */

#include "cp-name.h"

#include <string.h>

/* A relayed utterance is most of what the other says of it: so many hundredths. */
#define RELAYED_SHARE 50

static inline const CpDraft *
get_draft (const CpReadingState *state, guint32 index)
{
  return &g_array_index (state->drafts, CpDraft, index);
}

static inline const CpParagraph *
get_paragraph (const CpReadingState *state, guint32 index)
{
  return &g_array_index (state->paragraphs, CpParagraph, index);
}

/* --- One draft --- */

static char *
dup_via (const CpReadingState *state, const CpDraft *draft)
{
  guint32 first = draft->via_first;

  while (first + 1 < draft->via_end && cp_name_token_has (state, first, CP_CLASS_DETERMINER))
    first++;
  return first < draft->via_end ? cp_name_dup_text (state, first, draft->via_end) : NULL;
}

/* A question without the mark or the label of its turn. */
static CpByteSpan
get_question (const CpReadingState *state, guint32 index)
{
  const CpParagraph *paragraph = get_paragraph (state, index);
  CpByteSpan span = paragraph->span;

  if (paragraph->first_token < paragraph->end_token)
    span.start = MAX (span.start, cp_name_token (state, paragraph->first_token)->start);
  return span;
}

static void
start_statement (const CpReadingState *state, const CpDraft *draft, CpReadStatement *statement)
{
  *statement = (CpReadStatement) {
    .span = draft->content,
    .mention = draft->mention,
    .speaker = draft->speaker,
    .reported = draft->reported,
    .via = dup_via (state, draft),
    .rule = draft->rule,
    .mode = draft->mode,
    .confidence = draft->confidence,
  };
  memcpy (statement->with, draft->with, sizeof statement->with);
  if (draft->question < state->paragraphs->len)
    statement->question = get_question (state, draft->question);
}

/* --- Drafts that stand in one another --- */

static guint
measure_overlap (const CpReadStatement *statement, const CpDraft *draft)
{
  guint32 start = MAX (statement->span.start, draft->content.start);
  guint32 end = MIN (statement->span.end, draft->content.end);

  return end > start ? end - start : 0;
}

static gboolean
is_outlet (const CpReadingState *state, guint32 speaker)
{
  const CpReadSpeaker *who;

  if (speaker >= state->reading->speakers->len)
    return FALSE;
  who = g_ptr_array_index (state->reading->speakers, speaker);
  return g_strcmp0 (who->role, "media") == 0 && who->position == NULL;
}

/* What stands inside another's words: an outlet only passes them on, anybody else relays them. */
static void
absorb_inner (const CpReadingState *state, CpReadStatement *outer, const CpDraft *inner)
{
  guint64 share = (guint64) measure_overlap (outer, inner) * 100;
  guint32 length = outer->span.end - outer->span.start;

  if (share < (guint64) length * RELAYED_SHARE || inner->speaker == outer->speaker)
    return;
  if (is_outlet (state, outer->speaker) && outer->via == NULL)
    {
      const CpReadSpeaker *outlet = g_ptr_array_index (state->reading->speakers, outer->speaker);
      char *via = g_strdup (outlet->name);

      start_statement (state, inner, outer);
      g_free (outer->via);
      outer->via = via;
      return;
    }
  if (outer->reported == CP_READ_NONE)
    outer->reported = inner->speaker;
}

/* --- Runs of one speaker --- */

static guint32
find_token (const CpReadingState *state, guint32 byte, guint32 low, guint32 high)
{
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (cp_name_token (state, middle)->start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
holds_attribution (const CpDraft *draft, guint32 first, guint32 end)
{
  return (draft->cue_first < draft->cue_end && draft->cue_first >= first && draft->cue_first < end)
         || (draft->source_first < draft->source_end && draft->source_first >= first
             && draft->source_first < end);
}

/* Whether nothing but attributions of the two stands between them: no sentence of its own. */
static gboolean
touch (const CpReadingState *state, const CpDraft *before, guint32 before_end, const CpDraft *after)
{
  const CpParagraph *paragraph = get_paragraph (state, after->paragraph);
  guint32 first = find_token (state, before_end, paragraph->first_token, paragraph->end_token);
  guint32 end = find_token (state, after->content.start, first, paragraph->end_token);
  gboolean has_word = FALSE;
  guint32 start = first;

  for (guint32 at = first; at <= end; at++)
    {
      gboolean ends = at == end || (cp_name_token (state, at)->shape & CP_SHAPE_FIRST) != 0;

      if (ends && at > start)
        {
          if (has_word && at < end
              && (cp_name_token (state, start)->shape & CP_SHAPE_FIRST) != 0
              && !holds_attribution (before, start, at)
              && !holds_attribution (after, start, at))
            return FALSE;
          start = at;
          has_word = FALSE;
        }
      if (at < end && cp_name_token (state, at)->kind == CP_TOKEN_WORD)
        has_word = TRUE;
    }
  return TRUE;
}

static void
extend_statement (CpReadStatement *statement, const CpDraft *draft)
{
  statement->span.end = MAX (statement->span.end, draft->content.end);
  statement->confidence = MIN (statement->confidence, draft->confidence);
  if (draft->mode == CP_MODE_DIRECT)
    statement->mode = CP_MODE_DIRECT;
  if (statement->mention.end == 0)
    statement->mention = draft->mention;
  if (statement->reported == CP_READ_NONE)
    statement->reported = draft->reported;
}

static gboolean
try_absorb (const CpReadingState *state, CpReadStatement *statement, const CpDraft *last,
            const CpDraft *draft)
{
  if (draft->paragraph != last->paragraph)
    return FALSE;
  if (draft->speaker == statement->speaker)
    {
      if (draft->content.start > statement->span.end
          && !touch (state, last, statement->span.end, draft))
        return FALSE;
      extend_statement (statement, draft);
      return TRUE;
    }
  if (draft->content.end > statement->span.end || draft->content.start >= statement->span.end)
    return FALSE;
  absorb_inner (state, statement, draft);
  return TRUE;
}

/* --- Turns --- */

typedef struct
{
  guint32 turn;
  guint32 speaker;
  guint32 paragraph;
  CpByteSpan question;
} TurnCounter;

/* Whether a subheading, a question or a paragraph of narration stands between two paragraphs. */
static gboolean
is_parted (const CpReadingState *state, guint32 first, guint32 end)
{
  for (guint32 i = first + 1; i < end; i++)
    {
      const CpParagraph *paragraph = get_paragraph (state, i);

      if (paragraph->kind != CP_PARAGRAPH_SKIPPED
          && paragraph->first_token < paragraph->end_token)
        return TRUE;
    }
  return FALSE;
}

static guint32
count_turn (const CpReadingState *state, TurnCounter *counter, const CpReadStatement *statement,
            guint32 paragraph)
{
  if (counter->turn == 0 || counter->speaker != statement->speaker
      || counter->question.start != statement->question.start
      || counter->question.end != statement->question.end
      || is_parted (state, counter->paragraph, paragraph))
    counter->turn++;
  counter->speaker = statement->speaker;
  counter->paragraph = paragraph;
  counter->question = statement->question;
  return counter->turn;
}

/* Drafts of two speakers may overlap where marks are missing; statements never do. */
static void
clip_start (const CpReadingState *state, CpReadStatement *statement)
{
  const GArray *statements = state->reading->statements;
  const CpReadStatement *last;

  if (statements->len == 0)
    return;
  last = &g_array_index (statements, CpReadStatement, statements->len - 1);
  statement->span.start = MAX (statement->span.start, last->span.end);
}

static void
add_statements (CpReadingState *state)
{
  TurnCounter counter = { 0 };
  guint32 i = 0;

  while (i < state->drafts->len)
    {
      const CpDraft *draft = get_draft (state, i);
      CpReadStatement statement;

      start_statement (state, draft, &statement);
      for (i++; i < state->drafts->len; i++)
        {
          if (!try_absorb (state, &statement, draft, get_draft (state, i)))
            break;
          draft = get_draft (state, i);
        }
      clip_start (state, &statement);
      if (statement.span.end <= statement.span.start)
        {
          g_free (statement.via);
          continue;
        }
      statement.turn = count_turn (state, &counter, &statement, draft->paragraph);
      g_array_append_val (state->reading->statements, statement);
    }
}

/**
 * cp_stage_statements:
 * @state: an article whose drafts have speakers
 *
 * Makes the reading's statements: runs of one speaker that touch are one, turns are counted, and
 * what stands in another's words is relayed.
 */
void
cp_stage_statements (CpReadingState *state)
{
  add_statements (state);
}
