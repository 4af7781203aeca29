/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The subjects of verbs, to their left: over auxiliaries, appositions and relative clauses. */

#include "cp-content-private.h"

/* No subject is longer, and no more commas stand in one: what looks longer is none. */
#define REACH 60
#define MAX_SEGMENTS 6

static gboolean
is_word (const CpContentScan *self, guint32 index)
{
  return cp_content_is (self, index, CP_TOKEN_WORD);
}

/* Whether "A" of "A and B" is a noun phrase alone, so that both are the source. */
static guint32
find_coordinated (const CpContentScan *self, guint32 low, guint32 conjunction)
{
  guint32 i = conjunction;

  while (i > low)
    {
      guint32 t = i - 1;

      if (!is_word (self, t) && !cp_content_is (self, t, CP_TOKEN_POSSESSIVE)
          && !cp_content_is (self, t, CP_TOKEN_NUMBER)
          && !cp_source_phrase_goes_over_stop (self, t, conjunction))
        break;
      if (cp_content_has (self, t, CP_CLASSES_STOP_PHRASE | CP_CLASS_CONJUNCTION))
        return CP_NO_INDEX;
      if (is_word (self, t) && !cp_content_is_capital (self, t)
          && !cp_content_has (self, t, CP_CLASSES_SOMEBODY | CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE
                                         | CP_CLASS_PREPOSITION))
        return CP_NO_INDEX;
      i = t;
    }
  return i < conjunction ? i : CP_NO_INDEX;
}

/* Where the run of words that ends before @end begins. */
static guint32
find_segment (const CpContentScan *self, guint32 low, guint32 end)
{
  guint32 i = end;

  while (i > low)
    {
      guint32 t = i - 1, open;

      if (cp_content_is (self, t, CP_TOKEN_CLOSE))
        {
          while (t > low && !cp_content_is (self, t, CP_TOKEN_OPEN))
            t--;
          i = t;
          continue;
        }
      if (cp_content_closes_quote (self, t, &open) && t > open && open >= low
          && !cp_content_is_inside (self, t - 1))
        {
          i = open;
          continue;
        }
      if (!is_word (self, t) && !cp_content_is (self, t, CP_TOKEN_NUMBER)
          && !cp_content_is (self, t, CP_TOKEN_POSSESSIVE)
          && !cp_content_is (self, t, CP_TOKEN_OTHER) && !cp_source_phrase_goes_over_stop (self, t, end))
        break;
      if (cp_content_has (self, t, CP_CLASS_THAT | CP_CLASS_SUBORDINATOR | CP_CLASS_QUESTION_WORD))
        break;
      if (cp_content_has (self, t, CP_CLASS_RELATIVE) && i == end)
        break;
      if (cp_content_has (self, t, CP_CLASS_CONJUNCTION))
        {
          guint32 both = i < end ? find_coordinated (self, low, t) : CP_NO_INDEX;

          if (both == CP_NO_INDEX)
            break;
          return both;
        }
      i = t;
    }
  return i;
}

/* Leaves out what stands before the noun phrase: "Earlier", "On Monday", "at the time". */
static guint32
trim_front (const CpContentScan *self, guint32 first, guint32 end)
{
  guint32 last = end - 1;

  if (cp_content_has (self, last, CP_CLASS_PRONOUN) && last > first
      && !cp_content_has (self, last - 1, CP_CLASS_PREPOSITION | CP_CLASS_DETERMINER))
    return last;
  while (first < last
         && (cp_content_has (self, first, CP_CLASS_CONJUNCTION | CP_CLASS_CONNECTIVE)
             || (cp_content_has (self, first, CP_CLASS_ADVERB | CP_CLASS_TIME)
                 && !cp_content_has (self, first, CP_CLASS_DETERMINER | CP_CLASSES_SOMEBODY))))
    first++;
  if (cp_content_has (self, first, CP_CLASS_PREPOSITION))
    {
      guint32 i = end;

      while (i > first + 1 && !cp_content_is_capital (self, i - 1)
             && !cp_content_has (self, i - 1, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE))
        i--;
      while (i > first + 1
             && (cp_content_is_capital (self, i - 1)
                 || cp_content_has (self, i - 1, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE
                                                   | CP_CLASSES_SOMEBODY)))
        i--;
      if (i > first + 1)
        first = i;
    }
  return first;
}

static gboolean
is_head (const CpContentScan *self, guint32 first, guint32 end)
{
  if (first >= end)
    return FALSE;
  if (cp_content_has (self, first, CP_CLASS_CONJUNCTION) && first + 1 < end)
    return TRUE;
  if (cp_content_has (self, first, CP_CLASS_PRONOUN))
    return TRUE;
  if (cp_content_has (self, first, CP_CLASS_PREPOSITION | CP_CLASS_SUBORDINATOR | CP_CLASS_TIME
                                     | CP_CLASS_PARTICIPLE | CP_CLASS_CONNECTIVE
                                     | CP_CLASS_ADVERB | CP_CLASS_PLACE | CP_CLASS_RELATIVE))
    return FALSE;
  return cp_content_is_capital (self, first);
}

/* "the minister, X, said": the title before a name belongs to it. */
static guint32
extend_over_title (const CpContentScan *self, guint32 low, guint32 first)
{
  guint32 before;

  if (first <= low + 1 || !cp_content_is (self, first - 1, CP_TOKEN_COMMA))
    return first;
  before = find_segment (self, low, first - 1);
  if (before < first - 1
      && !(before > low && cp_content_has (self, before - 1, CP_CLASS_SUBORDINATOR))
      && cp_content_range_has (self, (CpTokenRange){ before, first - 1 },
                               CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)
      && !cp_content_range_has (self, (CpTokenRange){ before, first - 1 },
                                CP_CLASS_AUXILIARY | CP_CLASS_SAY | CP_CLASS_SAY_WEAK)
      && cp_source_phrase_may_begin (self, before))
    return before;
  return first;
}

/* Where the stretch between commas that ends before @end begins. Terms in quotation marks belong
 * to it. */
static guint32
find_stretch (const CpContentScan *self, guint32 low, guint32 end)
{
  guint32 first = end, open;

  while (first > low)
    {
      guint32 t = first - 1;

      if (cp_content_closes_quote (self, t, &open) && open > low
          && (!cp_content_is_inside (self, t - 1) || first == end))
        first = open;
      else if (cp_content_is (self, t, CP_TOKEN_QUOTE) || cp_content_is (self, t, CP_TOKEN_COMMA)
               || cp_content_is (self, t, CP_TOKEN_SEMICOLON)
               || cp_content_is (self, t, CP_TOKEN_COLON)
               || cp_content_is (self, t, CP_TOKEN_DASH))
        break;
      else
        first = t;
    }
  return first;
}

/* Whether nothing that belongs to the phrase can stand before @first. */
static gboolean
is_edge (const CpContentScan *self, guint32 low, guint32 first)
{
  return first == low || cp_content_closes_quote (self, first - 1, NULL);
}

/* "John Doe, R-Ohio, said", "John Doe, Jr., said": a short stretch behind a name is no name. */
static gboolean
is_suffix (const CpContentScan *self, guint32 low, guint32 first, guint32 end)
{
  guint32 before;

  if (end > first + 3 || first <= low + 1 || !cp_content_is (self, first - 1, CP_TOKEN_COMMA))
    return FALSE;
  before = find_stretch (self, low, first - 1);
  return is_edge (self, low, before) && is_head (self, before, first - 1);
}

/* "If X says": nobody said it. */
static gboolean
supposes (const CpContentScan *self, guint32 index)
{
  return cp_content_has (self, index, CP_CLASS_SUBORDINATOR)
         && cp_content_has (self, index, CP_CLASS_MODAL);
}

static void
set_head (const CpContentScan *self, guint32 low, guint32 first, guint32 end, CpCue *cue)
{
  cue->left = first;
  if (cp_content_has (self, first, CP_CLASS_SUBORDINATOR))
    {
      cue->as = cp_content_has (self, first, CP_CLASS_VIEW);
      cue->subordinate = !cue->as;
      first++;
    }
  first = trim_front (self, first, end);
  if (!cue->as && !cue->subordinate)
    cue->left = first = extend_over_title (self, low, first);
  cue->source = (CpTokenRange){ first, cue->group };
  if (!cp_content_closes_quote (self, cue->group - 1, NULL))
    cue->source.end--;
}

/* "X, who heads Y, said": over what stands between commas to the name. */
static gboolean
find_before_appositions (const CpContentScan *self, guint32 low, CpCue *cue)
{
  guint32 end = cue->group - 1;
  CpTokenKind mark = cp_content_is (self, end, CP_TOKEN_DASH) ? CP_TOKEN_DASH : CP_TOKEN_COMMA;

  if (cp_content_closes_quote (self, end, NULL))
    end++;
  for (guint n = 0; n < MAX_SEGMENTS && end > low; n++)
    {
      guint32 first = find_stretch (self, low, end), head = first;

      if (first == end)
        return FALSE;
      while (head + 1 < end
             && (cp_content_has (self, head, CP_CLASS_CONJUNCTION | CP_CLASS_CONNECTIVE)
                 || (cp_content_has (self, head, CP_CLASS_ADVERB)
                     && !cp_content_has (self, head, CP_CLASS_DETERMINER))))
        head++;
      if (supposes (self, head))
        return FALSE;
      if (cp_content_has (self, head, CP_CLASS_SUBORDINATOR) && head + 1 < end
          && is_head (self, head + 1, end))
        {
          set_head (self, low, head, end, cue);
          return TRUE;
        }
      if ((is_head (self, head, end) && !is_suffix (self, low, first, end))
          || ((is_edge (self, low, first) || head > first) && cp_source_phrase_may_begin (self, head)))
        {
          set_head (self, low, head, end, cue);
          return TRUE;
        }
      if (first == low || !cp_content_is (self, first - 1, mark))
        return FALSE;
      end = first - 1;
      mark = CP_TOKEN_COMMA;
    }
  return FALSE;
}

static gboolean
find_antecedent (const CpContentScan *self, guint32 low, CpCue *cue)
{
  guint32 end = cue->group - 1, first;

  cue->relative = TRUE;
  cue->left = end;
  if (end > low && cp_content_is (self, end - 1, CP_TOKEN_COMMA))
    end--;
  first = find_segment (self, low, end);
  if (first >= end)
    return FALSE;
  first = trim_front (self, first, end);
  cue->source = (CpTokenRange){ first, end };
  return TRUE;
}

/**
 * cp_source_phrase_find_left:
 * @self: a scan
 * @limit: the first token that it may use
 * @cue: a verb with its group
 *
 * Finds the subject before a verb: fills source and left of @cue, and what the clause is.
 *
 * Returns: whether there is one
 */
gboolean
cp_source_phrase_find_left (const CpContentScan *self, guint32 limit, CpCue *cue)
{
  guint32 low = MAX (limit, cue->group > REACH ? cue->group - REACH : 0), first;

  if (cue->group <= low)
    return FALSE;
  if (cp_content_has (self, cue->group - 1, CP_CLASS_RELATIVE))
    return find_antecedent (self, low, cue);
  if (cp_content_is (self, cue->group - 1, CP_TOKEN_COMMA)
      || cp_content_is (self, cue->group - 1, CP_TOKEN_DASH)
      || (cp_content_closes_quote (self, cue->group - 1, NULL)
          && cp_content_is (self, cue->group - 2, CP_TOKEN_COMMA)))
    return find_before_appositions (self, low, cue);

  first = find_segment (self, low, cue->group);
  if (first >= cue->group || (first > low && supposes (self, first - 1)))
    return FALSE;
  if (first > low && cp_content_has (self, first - 1, CP_CLASS_SUBORDINATOR))
    {
      cue->as = cp_content_has (self, first - 1, CP_CLASS_VIEW);
      cue->subordinate = !cue->as;
      cue->left = first - 1;
    }
  else
    cue->left = first;
  first = trim_front (self, first, cue->group);
  if (cp_content_is_capital (self, first))
    first = extend_over_title (self, low, first);
  cue->source = (CpTokenRange){ first, cue->group };
  if (cue->left > first)
    cue->left = first;
  return TRUE;
}
