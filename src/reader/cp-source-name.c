/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words say that name a source: a name, a pronoun or a description. */

#include "cp-source-name-private.h"

#include <string.h>

#include "cp-cast.h"

/* Source phrases are short; of longer ones the begin counts. */
#define MAX_PHRASE 60

/* Of a description so many tokens at most are its name. */
#define MAX_DESCRIPTION 14

/* Words that are none. */
static const guint64 empty_classes = CP_CLASS_PREPOSITION | CP_CLASS_ADVERB | CP_CLASS_TIME
                                     | CP_CLASS_CONJUNCTION | CP_CLASS_BE | CP_CLASS_AUXILIARY
                                     | CP_CLASS_SUBORDINATOR | CP_CLASS_CONNECTIVE
                                     | CP_CLASS_QUESTION_WORD | CP_CLASS_RELATIVE;

static inline gboolean
has (const CpReadingState *state, guint32 index, guint64 classes)
{
  return cp_name_token_has (state, index, classes);
}

static inline CpTokenKind
kind_at (const CpReadingState *state, guint32 index)
{
  return cp_name_token (state, index)->kind;
}

/* --- Edges --- */

/* Leaves out marks, and words such as "and", "also", "to", "by" before a source. */
static CpSourceRange
trim (const CpReadingState *state, guint32 first, guint32 end)
{
  const guint64 leading = CP_CLASS_CONJUNCTION | CP_CLASS_CONNECTIVE | CP_CLASS_ADVERB
                          | CP_CLASS_ACCORDING | CP_CLASS_TO | CP_CLASS_BY | CP_CLASS_PREPOSITION
                          | CP_CLASS_SUBORDINATOR;
  const guint64 trailing = CP_CLASS_RELATIVE | CP_CLASS_AUXILIARY | CP_CLASS_ADVERB | CP_CLASS_THAT
                           | CP_CLASS_CONJUNCTION | CP_CLASS_PREPOSITION | CP_CLASS_BE;

  end = MIN (end, first + MAX_PHRASE);
  while (first < end && cp_noun_phrase_is_mark (state, first))
    first++;
  while (first + 1 < end && has (state, first, leading)
         && !has (state, first, CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN | CP_CLASS_PRONOUN))
    {
      first = cp_noun_phrase_after (state, first, end);
      while (first + 1 < end && cp_noun_phrase_is_mark (state, first))
        first++;
    }
  while (end > first + 1
         && (cp_noun_phrase_is_mark (state, end - 1)
             || (has (state, end - 1, trailing)
                 && (cp_name_token (state, end - 1)->shape & CP_SHAPE_CAPITAL) == 0)))
    end--;
  return (CpSourceRange) { first, end };
}

/* --- Forms --- */

/**
 * cp_source_name_add_title:
 * @source: what is read of a source
 * @first: the first token of a title
 * @end: the token after it
 */
void
cp_source_name_add_title (CpSourceName *source, guint32 first, guint32 end)
{
  if (first >= end || source->n_titles == CP_SOURCE_MAX_TITLES)
    return;
  source->titles[source->n_titles++] = (CpSourceRange) { first, end };
}

static gboolean
read_pronoun (const CpReadingState *state, guint32 first, guint32 end, CpSourceName *source)
{
  guint32 after = cp_noun_phrase_after (state, first, end);

  if (has (state, first, CP_CLASS_RELATIVE) && after == end)
    source->form = CP_SOURCE_IS_RELATIVE;
  else if (has (state, first, CP_CLASS_POSSESSIVE) && after == end)
    source->form = CP_SOURCE_IS_PRONOUN;
  else if (has (state, first, CP_CLASS_PRONOUN)
           && !has (state, first, CP_CLASS_PERSON_NOUN)
           && (after == end || kind_at (state, after) != CP_TOKEN_WORD
               || has (state, after,
                       CP_CLASS_AUXILIARY | CP_CLASS_ADVERB | CP_CLASS_PREPOSITION
                         | CP_CLASS_RELATIVE)))
    source->form = CP_SOURCE_IS_PRONOUN;
  else
    return FALSE;

  source->classes = cp_name_token (state, first)->classes;
  source->head = first;
  source->mention = (CpSourceRange) { first, after };
  source->phrase = source->core = source->mention;
  return TRUE;
}

/* "under a stated policy": no subject, whatever the verb looks like. */
static gboolean
is_lone_determiner (const CpReadingState *state, guint32 first, guint32 end)
{
  return first > 0 && cp_noun_phrase_after (state, first, end) == end
         && has (state, first, CP_CLASS_DETERMINER) && !has (state, first, CP_CLASS_PERSON_NOUN)
         && has (state, first - 1, CP_CLASS_PREPOSITION);
}

static void
take_description (const CpReadingState *state, const CpNounPhrase *walk, guint32 first, guint32 end,
                  CpSourceName *source)
{
  guint32 limit = MIN (end, first + MAX_DESCRIPTION);
  guint32 at = walk->end;

  source->form = CP_SOURCE_IS_DESCRIPTION;
  source->head = walk->head;
  source->classes = cp_name_token (state, walk->head)->classes;
  source->owned = walk->owned;
  if (walk->has_name)
    {
      /* An office in capitals: the last word of it says what it is. */
      for (guint32 i = walk->name.run_first; i < walk->name.run_end;
           i = cp_noun_phrase_after (state, i, walk->name.run_end))
        {
          source->head = i;
          source->classes = cp_name_token (state, i)->classes;
        }
    }
  if (at < end && has (state, at, CP_CLASS_CONJUNCTION))
    limit = at;
  while (at < limit && !cp_noun_phrase_is_mark (state, at)
         && !has (state, at,
                  CP_CLASS_RELATIVE | CP_CLASS_THAT | CP_CLASS_SUBORDINATOR | CP_CLASS_BE))
    at++;
  source->core = (CpSourceRange) { first, walk->end };
  source->phrase = (CpSourceRange) { first, at };
  source->mention = source->phrase;
}

/* "becoming a force": a clause, and no noun phrase. */
static gboolean
has_inner_article (const CpReadingState *state, guint32 first, guint32 end)
{
  for (guint32 at = first + 1; at < end; at++)
    if (has (state, at, CP_CLASS_DETERMINER) && !has (state, at, CP_CLASS_POSSESSIVE)
        && (cp_name_token (state, at)->shape & CP_SHAPE_CAPITAL) == 0
        && kind_at (state, at - 1) == CP_TOKEN_WORD
        && !has (state, at - 1,
                 CP_CLASS_DETERMINER | CP_CLASS_PREPOSITION | CP_CLASS_TO | CP_CLASS_BY
                   | CP_CLASS_CONJUNCTION))
      return TRUE;
  return FALSE;
}

static void
take_name_form (const CpReadingState *state, const CpNounPhrase *walk, guint32 first,
                CpSourceName *source)
{
  source->form = CP_SOURCE_IS_NAME;
  source->name = walk->name;
  source->owned = walk->owned;
  source->core = source->phrase = (CpSourceRange) { first, walk->end };
  if (walk->name.kind == CP_NAME_PERSON)
    {
      source->mention = (CpSourceRange) { walk->name.first, walk->name.end };
      cp_source_name_add_title (source, first, walk->name.first);
      return;
    }
  /* "Ohio's Supreme Court" is the name, not "Supreme Court"; "opposition Labour Party" is not. */
  if (walk->owned || walk->name.kind == CP_NAME_PLACE)
    source->name.first = first;
  source->name.end = walk->end;
  source->mention = (CpSourceRange) { source->name.first, walk->end };
}

/* "private talks with the delegation": things do not speak, but who comes after "with" may. */
static gboolean
walk_on (const CpReadingState *state, guint32 end, CpNounPhrase *walk, guint32 *first)
{
  gboolean definite = FALSE;

  for (guint32 at = walk->end; at < end && has (state, at, CP_CLASS_PREPOSITION | CP_CLASS_BY);
       at = walk->end)
    {
      *first = cp_noun_phrase_skip_article (state, cp_noun_phrase_after (state, at, end), end,
                                            &definite);
      if (*first >= end)
        return FALSE;
      cp_noun_phrase_walk (state, *first, end, walk);
      if (cp_noun_phrase_can_speak (state, walk)
          && !(walk->has_name && walk->name.kind == CP_NAME_PLACE))
        return TRUE;
    }
  return FALSE;
}

/* Somebody whom the article names in full, where the phrase begins with a thing: "her view, shared
 * by Jane Roe". */
static gboolean
find_known_person (const CpReadingState *state, guint32 first, guint32 end, CpName *name)
{
  CpName found;
  gboolean has_found = FALSE;

  for (guint32 at = first; at < end && cp_name_find (state, at, end, &found); at = found.run_end)
    if (found.kind == CP_NAME_PERSON && found.n_words > 1
        && cp_cast_find_name (state->cast, state, &found) != CP_NO_INDEX)
      {
        *name = found;
        has_found = TRUE;
      }
  return has_found;
}

/* Where a thing stands first, goes on to who can speak; what is read then begins at @first. */
static void
settle (const CpReadingState *state, guint32 end, guint32 *first, CpNounPhrase *walk)
{
  CpNounPhrase other = *walk;
  guint32 start;

  if (cp_noun_phrase_can_speak (state, walk)
      || (walk->head == *first && has (state, walk->head, CP_CLASS_DETERMINER)))
    return;
  if (walk->has_person)
    {
      /* "Roe walked away": what follows is no noun of hers. */
      walk->name = walk->person;
      walk->has_name = TRUE;
      walk->end = walk->name.run_end;
    }
  else if (walk_on (state, end, &other, &start))
    {
      *walk = other;
      if (other.has_name || !has (state, other.head, CP_CLASS_PLURAL))
        *first = start;
    }
  else if (find_known_person (state, walk->end, end, &walk->name))
    {
      walk->has_name = TRUE;
      walk->end = walk->name.run_end;
      *first = walk->name.run_first;
    }
}

static void
read_core (const CpReadingState *state, guint32 first, guint32 end, CpSourceName *source)
{
  CpNounPhrase walk;

  cp_noun_phrase_walk (state, first, end, &walk);
  settle (state, end, &first, &walk);
  /* "the association demands": nothing that follows a noun without "of" is part of it. */
  if (walk.has_noun && walk.end == end)
    walk.end = cp_noun_phrase_after (state, walk.head, end);

  if (walk.has_name && walk.name.kind != CP_NAME_TITLE)
    take_name_form (state, &walk, first, source);
  else if (!has_inner_article (state, first, walk.end)
           && (cp_noun_phrase_can_speak (state, &walk) || !has (state, walk.head, empty_classes)))
    take_description (state, &walk, first, end, source);
}

/**
 * cp_source_name_read:
 * @state: an article that is read
 * @first: the first token of the words that name a source
 * @end: the token after them
 * @source: (out): what they say
 *
 * Finds in a noun phrase with its appositions who is meant, what is said of him, and who speaks
 * with him.
 */
void
cp_source_name_read (const CpReadingState *state, guint32 first, guint32 end, CpSourceName *source)
{
  CpSourceRange range = trim (state, first, end);
  guint32 at;

  memset (source, 0, sizeof (CpSourceName));
  if (range.first >= range.end)
    return;

  if (read_pronoun (state, range.first, range.end, source)
      || is_lone_determiner (state, range.first, range.end))
    return;
  at = cp_noun_phrase_skip_article (state, range.first, range.end, &source->definite);
  read_core (state, at, range.end, source);
  cp_source_name_read_apposition (state, range.first, range.end, source);
  cp_source_name_read_rest (state, range.end, source);
}
