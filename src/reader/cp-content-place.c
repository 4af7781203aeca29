/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On which side of a cue its content stands, judged by the cue alone. */

#include "cp-content-private.h"

/* A subject before ", he said," that is no clause yet. */
#define MAX_SUBJECT 5

/* So many words make a content without "that", and an object that is one. */
#define MIN_BARE 2
#define MIN_OBJECT 4

/* The verb of a clause is among so many tokens. */
#define MAX_CLAUSE 16

static gboolean
closes_content (const CpContentScan *self, guint32 index)
{
  switch (self->tokens[index].kind)
    {
    case CP_TOKEN_COMMA:
    case CP_TOKEN_DASH:
    case CP_TOKEN_QUESTION:
    case CP_TOKEN_EXCLAMATION:
    case CP_TOKEN_STOP:
      return TRUE;
    default:
      return cp_content_closes_quote (self, index, NULL);
    }
}

static gboolean
is_question (const CpContentScan *self)
{
  return self->end > self->first && cp_content_is (self, self->end - 1, CP_TOKEN_QUESTION);
}

static guint32
count_words (const CpContentScan *self, guint32 first, guint32 end)
{
  guint32 n = 0;

  for (guint32 i = first; i < end && n < 16; i++)
    n += cp_content_is (self, i, CP_TOKEN_WORD);
  return n;
}

/* A clause has a pronoun for a subject, or an auxiliary that is seen before its first comma. */
static gboolean
has_finite_verb (const CpContentScan *self, guint32 first)
{
  if (cp_content_has (self, first, CP_CLASS_PRONOUN))
    return TRUE;
  for (guint32 i = first; i < self->end && i < first + MAX_CLAUSE; i++)
    {
      if (cp_content_is (self, i, CP_TOKEN_COMMA) || cp_content_has (self, i, CP_CLASS_RELATIVE))
        return FALSE;
      if (cp_content_has (self, i, CP_CLASS_AUXILIARY))
        return i > first;
    }
  return FALSE;
}

/* "called the move 'a mistake'", but not "what he called the 'Long Wall'". */
static gboolean
quotes_judgement (const CpContentScan *self, const CpCue *cue, guint32 end)
{
  if (cue->left > self->first && cp_content_has (self, cue->left - 1, CP_CLASS_QUESTION_WORD))
    return FALSE;
  for (guint32 i = cue->right + 1; i < end; i++)
    if (cp_content_opens_quote (self, i, NULL)
        && !cp_content_has (self, i - 1, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE))
      return TRUE;
  return FALSE;
}

/* "called it a mistake", "called the move 'a mistake'", "saw the move as a threat". */
static gboolean
judges (const CpContentScan *self, const CpCue *cue)
{
  guint32 object = cp_source_phrase_skip (self, cue->right, self->end);
  guint32 end = MIN (cp_content_find_comma (self, cue->right, self->end),
                     cue->right + MAX_CLAUSE);

  if (quotes_judgement (self, cue, end))
    return TRUE;
  if (object == cue->right || count_words (self, cue->right, self->end) < MIN_OBJECT)
    return FALSE;
  if (object < self->end && cp_content_has (self, object, CP_CLASS_DETERMINER))
    return TRUE;
  for (guint32 i = object; i + 1 < end; i++)
    if (cp_content_has (self, i, CP_CLASS_VIEW) && cp_content_has (self, i, CP_CLASS_SUBORDINATOR)
        && !cp_content_has (self, i + 1, CP_CLASS_PRONOUN))
      return TRUE;
  return FALSE;
}

/* Whether a clause without "that", an infinitive or an object begins behind the cue. */
static gboolean
begins_content (const CpContentScan *self, const CpCue *cue)
{
  guint32 i = cue->right;

  if (cp_content_ends_clause (self, i)
      || cp_content_has (self, i, CP_CLASS_BY | CP_CLASS_CONJUNCTION | CP_CLASS_RELATIVE))
    return FALSE;
  if (cp_content_has (self, i, CP_CLASS_TO))
    return (cue->classes & CP_CLASS_TAKES_INFINITIVE) != 0;
  if (cp_content_has (self, i, CP_CLASS_NEGATION) && i + 1 < self->end
      && cp_content_has (self, i + 1, CP_CLASS_TO))
    return (cue->classes & CP_CLASS_TAKES_INFINITIVE) != 0;
  if (cp_content_has (self, i, CP_CLASS_QUESTION_WORD | CP_CLASS_SUBORDINATOR))
    return !cp_content_has (self, i, CP_CLASS_SUBORDINATOR) && (cue->classes & CP_CLASS_SAY)
           && (cue->classes & CP_CLASS_TAKES_BARE)
           && count_words (self, i, self->end) > MIN_OBJECT;
  if ((cue->classes & CP_CLASS_TAKES_OBJECT) && (cue->classes & CP_CLASS_VIEW))
    return judges (self, cue);
  if (cue->classes & CP_CLASS_TAKES_OBJECT)
    return count_words (self, i, self->end) >= MIN_OBJECT;
  if (cp_content_has (self, i, CP_CLASS_PREPOSITION) && !cp_content_is_capital (self, i)
      && !cp_content_has (self, i, CP_CLASS_SUBORDINATOR))
    return FALSE;
  if (!(cue->classes & CP_CLASS_TAKES_BARE) || count_words (self, i, self->end) < MIN_BARE)
    return FALSE;
  return ((cue->classes & CP_CLASS_SAY) && !(cue->classes & CP_CLASS_SAY_NOUN))
         || has_finite_verb (self, i);
}

static gboolean
has_quotation (const CpContentScan *self, guint32 first)
{
  for (guint32 i = first; i < self->end; i++)
    if (cp_content_is_inside (self, i))
      return TRUE;
  return FALSE;
}

/* "For Jane Doe, it is a mistake": who is named in full holds what is argued. */
static gboolean
is_full_name (const CpContentScan *self, const CpCue *cue)
{
  CpTokenRange content = { cue->right, self->end };

  if (cue->source.end < cue->source.first + 2
      || cp_content_range_has (self, content, CP_CLASS_NARRATES | CP_CLASS_TIME)
      || !cp_content_range_has (self, content, CP_CLASS_ARGUES))
    return FALSE;
  for (guint32 i = cue->source.first; i < cue->source.end; i++)
    if (!cp_content_is_capital (self, i))
      return FALSE;
  return TRUE;
}

/* Whether nothing but "but" and the like stands before. */
static gboolean
is_first (const CpContentScan *self, guint32 index)
{
  while (index > self->first
         && (cp_content_has (self, index - 1, CP_CLASS_CONJUNCTION | CP_CLASS_CONNECTIVE)
             || cp_content_is (self, index - 1, CP_TOKEN_COMMA)))
    index--;
  return index == self->first;
}

/* "As X said, …" and "…, as X said". */
static void
place_as (const CpContentScan *self, CpCue *cue)
{
  guint32 comma;

  if (!(cue->classes & CP_CLASS_SAY) && cue->verb.end - cue->verb.first == 1 && !cue->quoted)
    return;
  if (cue->quoted)
    {
      cue->place = CP_PLACE_RIGHT;
      return;
    }
  if (is_first (self, cue->left))
    {
      comma = cp_content_find_comma (self, cue->right, self->end);
      if (comma >= self->end || !cp_content_ends_clause (self, cue->right))
        return;
      cue->place = CP_PLACE_RIGHT;
      cue->content.first = comma + 1;
      return;
    }
  if (!cp_content_ends_clause (self, cue->right)
      || !cp_content_ends_clause (self, cue->left - 1))
    return;
  if (cue->right + 1 < self->end && cp_content_is (self, cue->right, CP_TOKEN_COMMA))
    cue->place = CP_PLACE_BOTH;
  else
    cue->place = CP_PLACE_LEFT;
}

/* "according to X" and "in X's view" stand before, behind or within their content. */
static void
place_phrase (const CpContentScan *self, CpCue *cue)
{
  if (cue->kind == CP_CUE_VIEW && (cue->classes & CP_CLASS_VIEW)
      && !has_quotation (self, cue->right) && !is_full_name (self, cue))
    return;
  if (is_first (self, cue->left))
    {
      cue->place = CP_PLACE_RIGHT;
      cue->content.first = cue->right;
    }
  else if (cue->kind == CP_CUE_ACCORDING
           && (cp_content_ends_clause (self, cue->right)
               || cp_content_has (self, cue->right, CP_CLASS_SUBORDINATOR | CP_CLASS_PREPOSITION)))
    cue->place = cue->right + 1 < self->end && cp_content_is (self, cue->right, CP_TOKEN_COMMA)
                     && cp_content_is (self, cue->left - 1, CP_TOKEN_COMMA)
                   ? CP_PLACE_BOTH
                   : CP_PLACE_LEFT;
  else if (cue->kind == CP_CUE_VIEW && cp_content_is (self, cue->left - 1, CP_TOKEN_COMMA))
    cue->place = CP_PLACE_BOTH;
}

/* Whether the quotation before the clause is what it attributes: the quotation has an end mark of
 * its own, or is all that stands before. */
static gboolean
closes_speech (const CpContentScan *self, const CpCue *cue)
{
  guint32 close = cue->left - 1, open;

  if (cp_content_is (self, close, CP_TOKEN_COMMA) && close > self->first)
    close--;
  if (!cp_content_closes_quote (self, close, &open) || cue->subordinate)
    return FALSE;
  return close + 1 < cue->left || cue->inverted || open <= self->first + 1
         || cp_content_ends_clause (self, close - 1);
}

/* Whether what stands before ", he said," is the beginning of what stands behind it. */
static gboolean
is_medial (const CpContentScan *self, const CpCue *cue)
{
  guint32 i = cue->right, before = cue->left - 1;

  if (i + 1 >= self->end)
    return FALSE;
  if (!cp_content_is (self, i, CP_TOKEN_COMMA) && !cp_content_is (self, i, CP_TOKEN_DASH))
    return FALSE;
  if (closes_speech (self, cue))
    return cp_content_opens_quote (self, i + 1, NULL);
  return !cp_content_has (self, i + 1, CP_CLASS_PARTICIPLE | CP_CLASS_RELATIVE
                                         | CP_CLASS_SUBORDINATOR | CP_CLASS_CONJUNCTION
                                         | CP_CLASS_PREPOSITION | CP_CLASS_DETERMINER)
         || count_words (self, self->first, before) <= MAX_SUBJECT;
}

/* "In the end, he said.": what stands before is no clause but belongs to the verb. */
static gboolean
is_fronted (const CpContentScan *self, const CpCue *cue)
{
  if (!cp_content_has (self, self->first, CP_CLASS_PREPOSITION | CP_CLASS_SUBORDINATOR
                                            | CP_CLASS_PARTICIPLE | CP_CLASS_CONNECTIVE
                                            | CP_CLASS_CONJUNCTION | CP_CLASS_TIME
                                            | CP_CLASS_ADVERB))
    return FALSE;
  return cp_content_find_comma (self, self->first, cue->left) + 1 >= cue->left
         && !is_medial (self, cue)
         && !cp_content_range_has (self, (CpTokenRange){ self->first, cue->left },
                                   CP_CLASS_AUXILIARY);
}

/* "It will fail, he said, 'like the others'": a clause before, not a fronted phrase. */
static gboolean
follows_clause (const CpContentScan *self, const CpCue *cue)
{
  return cp_content_is (self, cue->left - 1, CP_TOKEN_COMMA) && !cue->subordinate
         && !cue->relative && !cue->previous_source
         && cp_content_is (self, cue->right, CP_TOKEN_COMMA)
         && count_words (self, self->first, cue->left) > MAX_SUBJECT && !is_fronted (self, cue);
}

/* A treaty "proposes" as well: only somebody says without saying that something is. */
static gboolean
may_hold (const CpContentScan *self, const CpCue *cue)
{
  CpTokenRange source = cue->source;

  if ((cue->classes & CP_CLASS_SAY) && !(cue->classes & CP_CLASS_TAKES_OBJECT))
    return TRUE;
  if (cp_token_range_is_empty (source))
    return TRUE;
  if (cp_content_has (self, source.first, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE))
    return cp_content_range_has (self, source, CP_CLASSES_SOMEBODY | CP_CLASS_PRONOUN);
  return cp_source_phrase_names_person (self, source)
         || cp_content_is_capital (self, source.first);
}

/* "The risk is low, the study found.": of verbs that do without "that" this is their content. */
static gboolean
ends_sentence (const CpContentScan *self, const CpCue *cue)
{
  return (cue->classes & CP_CLASS_TAKES_BARE) && !(cue->classes & CP_CLASS_TAKES_ADDRESSEE)
         && cue->right + 1 >= self->end
         && !cp_content_range_has (self, cue->source, CP_CLASS_FIRST_PERSON);
}

static void
place_verb (const CpContentScan *self, CpCue *cue)
{
  gboolean core = (cue->classes & CP_CLASS_SAY) != 0;
  gboolean left = cue->left > self->first && closes_content (self, cue->left - 1);
  gboolean left_quote = left && closes_speech (self, cue);

  if (cue->quoted && !cue->that && !cue->label
      && (left_quote || (left && core && follows_clause (self, cue))))
    {
      cue->place = CP_PLACE_BOTH;
      return;
    }
  if (cue->quoted && !core && !cue->that && !cue->label
      && !cp_content_is_inside (self, cue->content.first + 1))
    return;
  if (cue->inverted && (cue->classes & CP_CLASS_VIEW) && !cue->that
      && cp_content_has (self, cue->source.first - 1, CP_CLASS_BY)
      && !(cue->left > self->first && closes_content (self, cue->left - 1)))
    {
      /* "It was called a mistake by X", "was seen by X as a threat". */
      cue->place = CP_PLACE_BOTH;
      cue->as = TRUE;
      return;
    }
  if (cue->that || cue->quoted || cue->label)
    {
      cue->place = CP_PLACE_RIGHT;
      return;
    }
  if (left && !cue->previous_source && !cue->relative && !cue->subordinate
      && cp_content_ends_clause (self, cue->right)
      && (left_quote || ((core || ends_sentence (self, cue)) && !is_fronted (self, cue))))
    {
      cue->place = is_medial (self, cue) ? CP_PLACE_BOTH : CP_PLACE_LEFT;
      return;
    }
  if (left_quote && !cue->previous_source)
    {
      cue->place = CP_PLACE_LEFT;
      return;
    }
  if (cue->inverted && cue->left == self->first && cp_content_ends_clause (self, cue->right))
    {
      cue->place = CP_PLACE_LEFT;
      return;
    }
  if (cue->left == self->first && cp_content_ends_clause (self, cue->right)
      && cue->right + 1 >= self->end)
    {
      cue->place = CP_PLACE_LEFT;
      return;
    }
  if (!cue->inverted && may_hold (self, cue) && !cp_content_get_facts (self, self->sentence)->colon
      && begins_content (self, cue))
    {
      cue->place = CP_PLACE_RIGHT;
      cue->content.first = cue->right;
    }
}

/**
 * cp_content_place:
 * @self: a scan at a sentence
 * @cue: one of its cues
 *
 * Fills place and, where it is known, content of the cue.
 */
void
cp_content_place (const CpContentScan *self, CpCue *cue)
{
  if (cue->kind != CP_CUE_VERB)
    place_phrase (self, cue);
  else if (cue->as)
    place_as (self, cue);
  else
    place_verb (self, cue);
  if (cue->place == CP_PLACE_RIGHT && !cue->quoted && is_question (self))
    cue->place = CP_PLACE_NONE;
}
