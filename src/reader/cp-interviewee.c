/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who answers in an interview. */

#include "cp-interviewee.h"

/* The person is named in the first paragraphs. */
#define MAX_LEAD 8

/* A label of initials has so many letters at most. */
#define MAX_INITIALS 4

static inline const CpParagraph *
get_paragraph (const CpReadingState *state, guint32 index)
{
  return &g_array_index (state->paragraphs, CpParagraph, index);
}

/* The first person named between two tokens. */
static guint32
find_person (const CpReadingState *state, guint32 first, guint32 end)
{
  CpName name;

  for (guint32 at = first; at < end && cp_name_find (state, at, end, &name); at = name.run_end)
    {
      guint32 found = CP_NO_INDEX;

      if (name.kind != CP_NAME_PERSON)
        continue;
      found = cp_cast_find_name (state->cast, state, &name);
      if (found == CP_NO_INDEX && name.surname > name.first)
        found = cp_cast_add_name (state->cast, state, &name);
      if (found != CP_NO_INDEX && cp_cast_get (state->cast, found)->kind == CP_ACTOR_PERSON)
        return found;
    }
  return CP_NO_INDEX;
}

static gboolean
speaks_of_interview (const CpReadingState *state, guint32 first, guint32 end)
{
  for (guint32 at = first; at < end; at++)
    if (cp_name_token_has (state, at, CP_CLASS_INTERVIEW))
      return TRUE;
  return FALSE;
}

/* A sentence of the lead that speaks of the interview names who gave it. */
static guint32
find_in_sentences (const CpReadingState *state, const CpParagraph *paragraph)
{
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      const CpSentence *sentence = &g_array_index (state->sentences, CpSentence, i);
      guint32 found = CP_NO_INDEX;

      if (speaks_of_interview (state, sentence->first_token, sentence->end_token))
        found = find_person (state, sentence->first_token, sentence->end_token);
      if (found != CP_NO_INDEX)
        return found;
    }
  return CP_NO_INDEX;
}

static guint32
find_in_lead (const CpReadingState *state, gboolean headings)
{
  guint n = 0;

  for (guint32 i = 0; i < state->paragraphs->len && n < MAX_LEAD; i++)
    {
      const CpParagraph *paragraph = get_paragraph (state, i);
      guint32 found = CP_NO_INDEX;

      if (paragraph->kind == CP_PARAGRAPH_QUESTION || paragraph->kind == CP_PARAGRAPH_ANSWER)
        break;
      if (paragraph->kind == CP_PARAGRAPH_SKIPPED)
        continue;
      n++;
      if (headings == (paragraph->kind == CP_PARAGRAPH_HEADING))
        found = headings && !speaks_of_interview (state, paragraph->first_token,
                                                  paragraph->end_token)
                  ? find_person (state, paragraph->first_token, paragraph->end_token)
                  : find_in_sentences (state, paragraph);
      if (found != CP_NO_INDEX)
        return found;
    }
  return CP_NO_INDEX;
}

static guint32
find_most_named (const CpReadingState *state)
{
  g_autofree guint32 *counts = g_new0 (guint32, state->cast->actors->len + 1);
  guint32 best = CP_NO_INDEX;

  for (guint i = 0; i < state->cast->mentions->len; i++)
    {
      guint32 actor = g_array_index (state->cast->mentions, CpMention, i).actor;

      if (cp_cast_get (state->cast, actor)->kind != CP_ACTOR_PERSON)
        continue;
      counts[actor]++;
      if (best == CP_NO_INDEX || counts[actor] > counts[best])
        best = actor;
    }
  return best;
}

/**
 * cp_interviewee_find:
 * @state: an article with questions and answers
 *
 * Finds whom the lead names with the interview, else whom a heading names, else who is named most
 * often.
 *
 * Returns: the actor, or %CP_NO_INDEX
 */
guint32
cp_interviewee_find (const CpReadingState *state)
{
  guint32 found = find_in_lead (state, FALSE);

  if (found == CP_NO_INDEX)
    found = find_in_lead (state, TRUE);
  if (found == CP_NO_INDEX)
    found = find_most_named (state);
  return found;
}

/* --- Labels --- */

static gboolean
has_initials (const CpReadingState *state, const CpActor *actor, const char *initials,
              guint n_initials)
{
  guint n = 0;

  for (guint32 i = actor->name_first; i < actor->name_end; i++)
    {
      const CpToken *token = cp_name_token (state, i);

      if (token->kind != CP_TOKEN_WORD || (token->shape & CP_SHAPE_CAPITAL) == 0)
        continue;
      if (n >= n_initials || state->article->text[token->start] != initials[n])
        return FALSE;
      n++;
    }
  return n == n_initials;
}

static guint32
find_by_initials (const CpReadingState *state, const CpToken *token)
{
  guint length = token->end - token->start;

  if (length < 2 || length > MAX_INITIALS || (token->shape & CP_SHAPE_ALL_CAPS) == 0)
    return CP_NO_INDEX;
  for (guint i = 0; i < state->cast->actors->len && i < 1000; i++)
    {
      const CpActor *actor = cp_cast_get (state->cast, i);

      if (actor->kind == CP_ACTOR_PERSON
          && has_initials (state, actor, state->article->text + token->start, length))
        return i;
    }
  return CP_NO_INDEX;
}

/**
 * cp_interviewee_find_label:
 * @state: an article with turns
 * @paragraph: one of its paragraphs
 *
 * Returns: whom the label of a turn ("Smith:", "JS:") names, or %CP_NO_INDEX
 */
guint32
cp_interviewee_find_label (const CpReadingState *state, guint32 paragraph)
{
  const CpParagraph *turn = get_paragraph (state, paragraph);
  guint32 found;
  CpName name;

  if (turn->label_first >= turn->label_end
      || cp_name_token_has (state, turn->label_first, CP_CLASS_ANSWER_LABEL))
    return CP_NO_INDEX;

  if (turn->label_end == turn->label_first + 1)
    {
      found = find_by_initials (state, cp_name_token (state, turn->label_first));
      if (found != CP_NO_INDEX)
        return found;
    }
  if (!cp_name_find (state, turn->label_first, turn->label_end, &name)
      || name.kind == CP_NAME_TITLE)
    return CP_NO_INDEX;
  if (name.kind == CP_NAME_ORGANISATION)
    {
      /* A surname in capitals looks like an acronym. */
      name.kind = CP_NAME_PERSON;
      found = cp_cast_find_name (state->cast, state, &name);
      if (found != CP_NO_INDEX)
        return found;
    }
  return cp_cast_add_name (state->cast, state, &name);
}
