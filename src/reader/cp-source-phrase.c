/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The noun phrases that name sources: to the left of a verb, to its right, and of a sentence. */

#include "cp-content-private.h"

/* No source phrase is longer, and no more commas stand in one: what looks longer is no phrase. */
#define REACH 60
#define MAX_SEGMENTS 6

static gboolean
is_word (const CpContentScan *self, guint32 index)
{
  return cp_content_is (self, index, CP_TOKEN_WORD);
}

/**
 * cp_source_phrase_goes_over_stop:
 * @self: a scan
 * @index: a token
 * @end: where the sentence or the phrase ends
 *
 * A stop inside a sentence is that of an abbreviation; the last one is not.
 *
 * Returns: whether the token is such a stop
 */
gboolean
cp_source_phrase_goes_over_stop (const CpContentScan *self, guint32 index, guint32 end)
{
  return cp_content_is (self, index, CP_TOKEN_STOP) && index > 0 && index + 1 < end
         && is_word (self, index - 1)
         && self->tokens[index].end - self->tokens[index].start == 1;
}

/**
 * cp_source_phrase_may_begin:
 * @self: a scan
 * @index: a token
 *
 * Returns: whether a noun phrase can begin with the token
 */
gboolean
cp_source_phrase_may_begin (const CpContentScan *self, guint32 index)
{
  if (cp_content_is (self, index, CP_TOKEN_NUMBER))
    return TRUE;
  if (cp_content_opens_quote (self, index, NULL))
    return !cp_content_is_inside (self, index + 1);
  if (!is_word (self, index) || cp_content_has (self, index, CP_CLASS_TIME))
    return FALSE;
  if (cp_content_has (self, index, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE | CP_CLASSES_SOMEBODY))
    return TRUE;
  return cp_content_is_capital (self, index)
         && !cp_content_has (self, index, CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION
                                            | CP_CLASS_ADVERB | CP_CLASSES_STOP_PHRASE);
}

static guint32
skip_bracket (const CpContentScan *self, guint32 open, guint32 end)
{
  for (guint32 i = open + 1; i < end && i < open + REACH; i++)
    if (cp_content_is (self, i, CP_TOKEN_CLOSE))
      return i + 1;
  return open;
}

/* Whether a phrase that has begun goes on with the word at @i. */
static gboolean
goes_on (const CpContentScan *self, guint32 first, guint32 i, guint32 end)
{
  if (cp_content_has (self, i, CP_CLASSES_STOP_PHRASE | CP_CLASS_TIME | CP_CLASS_ADVERB)
      && !(cp_content_is_capital (self, i) && cp_content_has (self, i, CP_CLASSES_SOMEBODY)))
    return FALSE;
  if (cp_content_has (self, i, CP_CLASS_NARRATES) && !cp_content_is_capital (self, i)
      && !cp_content_has (self, i, CP_CLASSES_SOMEBODY | CP_CLASS_INTERVIEW)
      && !(i + 1 < end && cp_content_has (self, i + 1, CP_CLASS_BY)))
    return FALSE;
  if (cp_content_has (self, i, CP_CLASS_CONJUNCTION | CP_CLASS_PREPOSITION))
    return i + 1 < end && cp_source_phrase_may_begin (self, i + 1);
  if (cp_content_has (self, i, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE) && i > first)
    return cp_content_has (self, i - 1, CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION | CP_CLASS_BY
                                          | CP_CLASS_DETERMINER);
  return !cp_content_has (self, i, CP_CLASS_SAY) || cp_content_has (self, i, CP_CLASS_SAY_NOUN);
}

/**
 * cp_source_phrase_skip:
 * @self: a scan
 * @first: a token
 * @end: where to stop
 *
 * Returns: the end of the noun phrase that begins at @first, without appositions; @first where
 *   none begins there
 */
guint32
cp_source_phrase_skip (const CpContentScan *self, guint32 first, guint32 end)
{
  guint32 i = first;

  end = MIN (end, first + REACH);
  if (i >= end)
    return first;
  if (cp_content_has (self, i, CP_CLASS_PRONOUN)
      && !(i + 1 < end && cp_content_has (self, i, CP_CLASS_DETERMINER)
           && is_word (self, i + 1) && self->tokens[i].phrase <= 1))
    return cp_content_after (self, i);
  if (!cp_source_phrase_may_begin (self, i))
    return first;

  while (i < end)
    {
      guint32 next = i + 1;

      if (cp_content_is (self, i, CP_TOKEN_OPEN))
        next = skip_bracket (self, i, end);
      else if (cp_content_is (self, i, CP_TOKEN_QUOTE))
        {
          if (!cp_content_opens_quote (self, i, &next) || cp_content_is_inside (self, i + 1))
            break;
        }
      else if (is_word (self, i))
        next = goes_on (self, first, i, end) ? i + 1 : i;
      else if (!cp_content_is (self, i, CP_TOKEN_POSSESSIVE)
               && !cp_content_is (self, i, CP_TOKEN_NUMBER) && !cp_source_phrase_goes_over_stop (self, i, end))
        break;
      if (next == i)
        break;
      i = next;
    }
  return MIN (i, end);
}

static gboolean
is_apposition (const CpContentScan *self, guint32 first, guint32 end)
{
  if (first >= end)
    return FALSE;
  if (cp_content_is (self, first, CP_TOKEN_NUMBER)
      || cp_content_has (self, first, CP_CLASS_RELATIVE | CP_CLASS_PLACE))
    return TRUE;
  if (cp_content_has (self, first, CP_CLASS_PARTICIPLE | CP_CLASS_CONJUNCTION | CP_CLASSES_STOP_PHRASE
                                     | CP_CLASS_PREPOSITION | CP_CLASS_ADVERB))
    return FALSE;
  return cp_content_has (self, first, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE | CP_CLASSES_SOMEBODY
                                        | CP_CLASS_ROLE_FORMER);
}

/**
 * cp_source_phrase_skip_appositions:
 * @self: a scan
 * @first: the end of a noun phrase
 * @end: where to stop
 *
 * Goes over ", a professor of law, who heads the court" behind a noun phrase.
 *
 * Returns: their end, @first where there are none
 */
guint32
cp_source_phrase_skip_appositions (const CpContentScan *self, guint32 first, guint32 end)
{
  guint32 i = first;

  end = MIN (end, first + REACH);
  for (guint n = 0; n < MAX_SEGMENTS && i + 1 < end; n++)
    {
      guint32 after;

      if (cp_content_is (self, i, CP_TOKEN_OPEN))
        after = skip_bracket (self, i, end);
      else if (cp_content_has (self, i, CP_CLASS_RELATIVE))
        after = cp_content_find_comma (self, i, end);
      else if (cp_content_is (self, i, CP_TOKEN_COMMA) && is_apposition (self, i + 1, end))
        after = cp_content_find_comma (self, i + 1, end);
      else
        break;
      for (guint32 k = i + 1; k < after; k++)
        if (cp_content_is (self, k, CP_TOKEN_QUOTE) && cp_content_opens_quote (self, k, NULL)
            && k + 1 < end && cp_content_is_inside (self, k + 1))
          after = k;
      while (after > i && cp_content_is (self, after - 1, CP_TOKEN_STOP)
             && after == self->end)
        after--;
      if (after <= i)
        break;
      i = after;
    }
  return i;
}

/**
 * cp_source_phrase_names_person:
 * @self: a scan
 * @range: tokens of a noun phrase
 *
 * Returns: whether the phrase looks like somebody who can speak: a name, a title, a pronoun
 */
gboolean
cp_source_phrase_names_person (const CpContentScan *self, CpTokenRange range)
{
  return cp_content_range_has (self, range, CP_CLASSES_SOMEBODY | CP_CLASS_PRONOUN)
         || cp_content_range_has_capital (self, range);
}

/* Whether a phrase names somebody before its first preposition. */
static gboolean
begins_with_person (const CpContentScan *self, CpTokenRange range)
{
  for (guint32 i = range.first; i < range.end; i++)
    if (cp_content_has (self, i, CP_CLASS_PREPOSITION))
      range.end = i;
  return cp_source_phrase_names_person (self, range);
}

/* "…," said a skipper: behind a quotation somebody speaks, whatever the noun. */
static gboolean
follows_quotation (const CpContentScan *self, const CpCue *cue)
{
  guint32 before = cue->group;

  if (before > self->first && cp_content_is (self, before - 1, CP_TOKEN_COMMA))
    before--;
  return (cue->classes & CP_CLASS_SAY) && before > self->first
         && cp_content_closes_quote (self, before - 1, NULL)
         && cp_content_is_inside (self, before - 2);
}

/* "one skipper": some words of which none is known. */
static guint32
skip_unknown (const CpContentScan *self, guint32 first)
{
  guint32 i = first;

  while (i < self->end && i < first + 6 && is_word (self, i)
         && !cp_content_has (self, i, CP_CLASSES_STOP_PHRASE | CP_CLASS_TIME | CP_CLASS_ADVERB
                                        | CP_CLASS_CONJUNCTION | CP_CLASS_BY | CP_CLASS_SAY
                                        | CP_CLASS_SAY_WEAK))
    i++;
  return i > first + 1 ? i : first;
}

/* Whether what follows an inverted subject is no clause of its own: "said X on Monday in Y". */
static gboolean
ends_with_clause (const CpContentScan *self, guint32 index)
{
  if (cp_content_ends_clause (self, index) || cp_content_is (self, index, CP_TOKEN_COLON)
      || cp_content_is (self, index, CP_TOKEN_QUOTE))
    return TRUE;
  if (!cp_content_has (self, index, CP_CLASS_PREPOSITION | CP_CLASS_TIME | CP_CLASS_ADVERB
                                      | CP_CLASS_SUBORDINATOR | CP_CLASS_CONJUNCTION))
    return FALSE;
  for (guint32 i = index; !cp_content_ends_clause (self, i) && i < index + REACH; i++)
    {
      if (cp_content_is (self, i, CP_TOKEN_QUOTE) || cp_content_is (self, i, CP_TOKEN_COLON)
          || cp_content_has (self, i, CP_CLASS_SUBORDINATOR))
        return TRUE;
      if (cp_content_has (self, i, CP_CLASS_AUXILIARY | CP_CLASS_THAT))
        return FALSE;
    }
  return TRUE;
}

/* "said retired teacher Jane Doe": words without an article before a name. */
static guint32
skip_modifiers (const CpContentScan *self, guint32 first, guint32 end)
{
  guint32 i = first;

  while (i < end && i < first + 4 && is_word (self, i) && !cp_source_phrase_may_begin (self, i)
         && !cp_content_has (self, i, CP_CLASSES_STOP_PHRASE | CP_CLASS_TIME | CP_CLASS_ADVERB
                                        | CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION
                                        | CP_CLASS_BY | CP_CLASS_SAY | CP_CLASS_SAY_WEAK))
    i++;
  if (i == first || i >= end || !cp_content_is_capital (self, i))
    return first;
  end = cp_source_phrase_skip (self, i, end);
  return end > i ? end : first;
}

/**
 * cp_source_phrase_find_right:
 * @self: a scan
 * @cue: a verb
 *
 * Finds the subject behind a verb, "said X, an analyst": fills source, left and right of @cue.
 *
 * Returns: whether there is one
 */
gboolean
cp_source_phrase_find_right (const CpContentScan *self, CpCue *cue)
{
  guint32 end = cp_source_phrase_skip (self, cue->verb.end, self->end);
  CpTokenRange range = { cue->verb.end, end };

  if (end == cue->verb.end)
    range.end = end = skip_modifiers (self, end, self->end);
  if (cp_token_range_is_empty (range) && follows_quotation (self, cue))
    range.end = end = skip_unknown (self, end);

  if (cp_token_range_is_empty (range)
      || (!begins_with_person (self, range) && !follows_quotation (self, cue)))
    return FALSE;
  range.end = cp_source_phrase_skip_appositions (self, end, self->end);
  if (!ends_with_clause (self, range.end))
    return FALSE;
  cue->source = range;
  cue->inverted = TRUE;
  cue->left = cue->group;
  cue->right = range.end;
  return TRUE;
}

/* A verb that is not known reads as a noun: the phrase ends with the last word that is one. */
static CpTokenRange
cut_subject (const CpContentScan *self, CpTokenRange range)
{
  for (guint32 i = range.end; i > range.first + 1; i--)
    if (cp_content_has (self, i - 1, CP_CLASSES_SOMEBODY & ~CP_CLASS_ROLE_FORMER)
        || (cp_content_is_capital (self, i - 1) && is_word (self, i - 1)))
      return (CpTokenRange){ range.first, i };
  return range;
}

/**
 * cp_source_phrase_find_subject:
 * @self: a scan
 * @first: the first token of a sentence
 * @end: where to stop
 *
 * Finds the subject of a sentence's main clause, after what is fronted.
 *
 * Returns: its tokens, empty where none is in sight
 */
CpTokenRange
cp_source_phrase_find_subject (const CpContentScan *self, guint32 first, guint32 end)
{
  end = MIN (end, first + 2 * REACH);
  for (guint n = 0; n < MAX_SEGMENTS && first < end; n++)
    {
      guint32 after;

      while (first < end
             && (cp_content_has (self, first, CP_CLASS_CONJUNCTION | CP_CLASS_CONNECTIVE)
                 || cp_content_is (self, first, CP_TOKEN_COMMA)
                 || cp_content_is (self, first, CP_TOKEN_DASH)))
        first++;
      after = cp_source_phrase_skip (self, first, end);
      if (after > first)
        return cut_subject (self, (CpTokenRange){ first, after });
      after = cp_content_find_comma (self, first, end);
      if (after >= end)
        break;
      first = after + 1;
    }
  return (CpTokenRange){ first, first };
}
