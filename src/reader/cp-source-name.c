/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words say that name a source: a name, a pronoun or a description. */

#include "cp-source-name.h"

#include "cp-cast.h"

#include <string.h>

/* Source phrases are short; of longer ones the begin counts. */
#define MAX_PHRASE 60

/* Of a description so many tokens at most are its name. */
#define MAX_DESCRIPTION 14

static const guint64 edge_classes = CP_CLASS_RELATIVE | CP_CLASS_THAT | CP_CLASS_SUBORDINATOR
                                    | CP_CLASS_PARTICIPLE | CP_CLASS_BE | CP_CLASS_TO;

/* Nouns that can be a source. */
static const guint64 noun_classes = CP_CLASS_PERSON_NOUN | CP_CLASS_TITLE | CP_CLASS_ORGANISATION
                                    | CP_CLASS_SAY_NOUN | CP_CLASS_PLURAL;

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

static inline guint32
after_phrase (const CpReadingState *state, guint32 index, guint32 end)
{
  return MIN (end, index + MAX (cp_name_token (state, index)->phrase, 1));
}

static gboolean
is_mark (const CpReadingState *state, guint32 index)
{
  switch (kind_at (state, index))
    {
    case CP_TOKEN_WORD:
    case CP_TOKEN_NUMBER:
    case CP_TOKEN_POSSESSIVE:
    case CP_TOKEN_OTHER:
      return FALSE;
    default:
      return TRUE;
    }
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
  while (first < end && is_mark (state, first))
    first++;
  while (first + 1 < end && has (state, first, leading)
         && !has (state, first, CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN | CP_CLASS_PRONOUN))
    {
      first = after_phrase (state, first, end);
      while (first + 1 < end && is_mark (state, first))
        first++;
    }
  while (end > first + 1
         && (is_mark (state, end - 1)
             || (has (state, end - 1, trailing)
                 && (cp_name_token (state, end - 1)->shape & CP_SHAPE_CAPITAL) == 0)))
    end--;
  return (CpSourceRange) { first, end };
}

static guint32
find_mark (const CpReadingState *state, guint32 first, guint32 end)
{
  while (first < end && (!is_mark (state, first) || kind_at (state, first) == CP_TOKEN_STOP))
    first++;
  return first;
}

static guint32
skip_marks (const CpReadingState *state, guint32 first, guint32 end)
{
  while (first < end && is_mark (state, first))
    first++;
  return first;
}

static guint32
skip_article (const CpReadingState *state, guint32 first, guint32 end, gboolean *definite)
{
  while (first + 1 < end && has (state, first, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE)
         && !has (state, first, CP_CLASS_PRONOUN))
    {
      if (has (state, first, CP_CLASS_DEFINITE))
        *definite = TRUE;
      first = after_phrase (state, first, end);
    }
  return first;
}

/* --- Noun phrases --- */

/* What was found on the way through a noun phrase to its end. */
typedef struct
{
  CpName name;
  CpName person;
  gboolean has_name;   /* at its end */
  gboolean has_noun;   /* the head is one that can speak */
  gboolean has_person; /* anywhere after the last owner */
  gboolean owned;
  guint32 start; /* after the last owner */
  guint32 head;
  guint32 end;
} Walk;

static gboolean
ends_core (const CpReadingState *state, guint32 index)
{
  const CpToken *token = cp_name_token (state, index);

  if (is_mark (state, index))
    return TRUE;
  if ((token->classes & (CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION)) != 0)
    return TRUE;
  return (token->classes & edge_classes) != 0
         && (token->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN | CP_CLASS_ORGANISATION)) == 0;
}

/* Goes over a name if one begins here. */
static gboolean
take_name (const CpReadingState *state, guint32 end, Walk *walk)
{
  CpName name;

  if ((cp_name_token (state, walk->end)->shape & CP_SHAPE_CAPITAL) == 0
      || !cp_name_find (state, walk->end, end, &name) || name.run_first != walk->end)
    return FALSE;

  walk->name = name;
  walk->has_name = TRUE;
  walk->has_noun = FALSE;
  if (name.kind == CP_NAME_PERSON
      && (!name.doubtful || cp_cast_find_name (state->cast, state, &name) != CP_NO_INDEX))
    {
      walk->person = name;
      walk->has_person = TRUE;
    }
  walk->head = name.run_first;
  walk->end = name.run_end;
  return TRUE;
}

static void
walk_core (const CpReadingState *state, guint32 first, guint32 end, Walk *walk)
{
  *walk = (Walk) { .start = first, .head = first, .end = first };

  while (walk->end < end)
    {
      guint32 at = walk->end;

      if (kind_at (state, at) == CP_TOKEN_POSSESSIVE)
        {
          walk->end = at + 1;
          if (walk->end == end)
            break;
          walk->owned = TRUE;
          walk->has_name = FALSE;
          walk->has_person = FALSE;
          walk->has_noun = FALSE;
          walk->start = walk->end;
          walk->head = walk->end;
          continue;
        }
      if (take_name (state, end, walk))
        continue;
      if (at > first && ends_core (state, at))
        break;
      if (!walk->has_noun || has (state, at, noun_classes))
        walk->head = at;
      walk->has_noun = has (state, walk->head, noun_classes);
      walk->has_name = FALSE;
      walk->end = after_phrase (state, at, end);
    }
}

/* --- Forms --- */

static void
add_title (CpSourceName *source, guint32 first, guint32 end)
{
  if (first >= end || source->n_titles == CP_SOURCE_MAX_TITLES)
    return;
  source->titles[source->n_titles++] = (CpSourceRange) { first, end };
}

static void
add_other (CpSourceName *source, guint32 first, guint32 end)
{
  if (first >= end || source->n_others == CP_SOURCE_MAX_OTHERS)
    return;
  source->others[source->n_others++] = (CpSourceRange) { first, end };
}

static gboolean
read_pronoun (const CpReadingState *state, guint32 first, guint32 end, CpSourceName *source)
{
  guint32 after = after_phrase (state, first, end);

  if (has (state, first, CP_CLASS_RELATIVE) && after == end)
    source->form = CP_SOURCE_IS_RELATIVE;
  else if (has (state, first, CP_CLASS_POSSESSIVE) && after == end)
    source->form = CP_SOURCE_IS_PRONOUN;
  else if (has (state, first, CP_CLASS_PRONOUN)
           && !has (state, first, CP_CLASS_PERSON_NOUN)
           && (after == end || kind_at (state, after) != CP_TOKEN_WORD
               || has (state, after,
                       CP_CLASS_AUXILIARY | CP_CLASS_ADVERB | CP_CLASS_PREPOSITION | CP_CLASS_RELATIVE)))
    source->form = CP_SOURCE_IS_PRONOUN;
  else
    return FALSE;

  source->classes = cp_name_token (state, first)->classes;
  source->head = first;
  source->mention = (CpSourceRange) { first, after };
  source->phrase = source->core = source->mention;
  return TRUE;
}

static void
take_description (const CpReadingState *state, const Walk *walk, guint32 first, guint32 end,
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
           i = after_phrase (state, i, walk->name.run_end))
        {
          source->head = i;
          source->classes = cp_name_token (state, i)->classes;
        }
    }
  while (at < limit && !is_mark (state, at)
         && !has (state, at, CP_CLASS_RELATIVE | CP_CLASS_THAT | CP_CLASS_SUBORDINATOR | CP_CLASS_BE))
    at++;
  source->core = (CpSourceRange) { first, walk->end };
  source->phrase = (CpSourceRange) { first, at };
  source->mention = source->phrase;
}

static void
take_name_form (const CpReadingState *state, const Walk *walk, guint32 first, CpSourceName *source)
{
  source->form = CP_SOURCE_IS_NAME;
  source->name = walk->name;
  source->owned = walk->owned;
  source->core = source->phrase = (CpSourceRange) { first, walk->end };
  if (walk->name.kind == CP_NAME_PERSON)
    {
      source->mention = (CpSourceRange) { walk->name.first, walk->name.end };
      add_title (source, first, walk->name.first);
      return;
    }
  /* "Ohio's Supreme Court" is the name, not "Supreme Court"; "the opposition Labour Party" is not. */
  if (walk->owned || walk->name.kind == CP_NAME_PLACE)
    source->name.first = first;
  source->name.end = walk->end;
  source->mention = (CpSourceRange) { source->name.first, walk->end };
}

static inline gboolean
can_speak (const CpReadingState *state, const Walk *walk)
{
  return walk->has_name || has (state, walk->head, noun_classes);
}

/* "private talks with the delegation": things do not speak, but who comes after "with" may. */
static gboolean
walk_on (const CpReadingState *state, guint32 end, Walk *walk, guint32 *first)
{
  gboolean definite = FALSE;

  for (guint32 at = walk->end; at < end && has (state, at, CP_CLASS_PREPOSITION | CP_CLASS_BY);
       at = walk->end)
    {
      *first = skip_article (state, after_phrase (state, at, end), end, &definite);
      if (*first >= end)
        return FALSE;
      walk_core (state, *first, end, walk);
      if (can_speak (state, walk) && !(walk->has_name && walk->name.kind == CP_NAME_PLACE))
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

static void
read_core (const CpReadingState *state, guint32 first, guint32 end, CpSourceName *source)
{
  Walk walk;

  walk_core (state, first, end, &walk);
  if (!can_speak (state, &walk) && walk.has_person)
    {
      /* "Roe walked away": what follows is no noun of hers. */
      walk.name = walk.person;
      walk.has_name = TRUE;
      walk.end = walk.name.run_end;
    }
  if (!can_speak (state, &walk))
    {
      Walk other = walk;
      guint32 start;

      if (walk_on (state, end, &other, &start))
        {
          walk = other;
          first = start;
        }
    }

  if (!can_speak (state, &walk) && find_known_person (state, walk.end, end, &walk.name))
    {
      walk.has_name = TRUE;
      first = walk.name.run_first;
      walk.end = walk.name.run_end;
    }

  /* "the association demands": nothing that follows a noun without "of" is part of it. */
  if (walk.has_noun && walk.end == end)
    walk.end = after_phrase (state, walk.head, end);

  if (walk.has_name && walk.name.kind != CP_NAME_TITLE)
    take_name_form (state, &walk, first, source);
  else if (can_speak (state, &walk) || !has (state, walk.head, empty_classes))
    take_description (state, &walk, first, end, source);
}

/* --- What follows the first noun phrase --- */

/* Whether a person's full name opens a segment: an apposition to what stands before. */
static gboolean
opens_with_person (const CpReadingState *state, guint32 first, guint32 end, CpName *name)
{
  return first < end && cp_name_find (state, first, end, name) && name->run_first == first
         && name->kind == CP_NAME_PERSON;
}

/* "the president of Norway Jane Roe", without a comma: a name after the place or the letters. */
static gboolean
read_trailing_name (const CpReadingState *state, CpSourceName *source)
{
  CpName name;
  guint32 at = source->core.end;

  if (source->form != CP_SOURCE_IS_DESCRIPTION || (source->classes & CP_CLASS_PLURAL) != 0
      || (source->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)) == 0)
    return FALSE;
  for (; at < source->phrase.end && cp_name_find (state, at, source->phrase.end, &name);
       at = name.run_end)
    if (name.kind == CP_NAME_PERSON && name.run_end == source->phrase.end && name.n_words > 1
        && name.first > name.run_first
        && !cp_name_token_has (state, name.first - 1,
                               CP_CLASS_TITLE | CP_CLASS_HONORIFIC | CP_CLASS_PERSON_NOUN)
        && cp_name_token (state, name.first - 1)->kind == CP_TOKEN_WORD)
      {
        source->form = CP_SOURCE_IS_NAME;
        source->name = name;
        source->mention = (CpSourceRange) { name.first, name.end };
        add_title (source, source->phrase.first, name.first);
        source->core = source->phrase;
        return TRUE;
      }
  return FALSE;
}

/* "a spokesman for the operator, Acme Lines": the name is the operator's. */
static gboolean
is_name_of_body (const CpReadingState *state, const CpSourceName *source, guint32 comma,
                 const CpName *name)
{
  if (cp_name_token_has (state, name->first, CP_CLASS_GIVEN_NAME) || name->honorific
      || cp_cast_find_name (state->cast, state, name) != CP_NO_INDEX)
    return FALSE;
  if (name->n_words == 1)
    return TRUE;
  return !source->definite && comma > source->core.end
         && has (state, comma - 1, CP_CLASS_ORGANISATION);
}

/* "the director of the institute, Jane Roe": the name, and the description as her title. */
static gboolean
read_apposed_name (const CpReadingState *state, guint32 end, CpSourceName *source)
{
  guint32 comma = find_mark (state, source->phrase.first, end);
  guint32 start = skip_marks (state, comma, end);
  gboolean definite = FALSE;
  Walk walk;

  if ((source->classes & CP_CLASS_PLURAL) != 0 || start >= end
      || (has (state, source->head, noun_classes)
          && (source->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)) == 0))
    return FALSE;

  start = skip_article (state, start, end, &definite);
  walk_core (state, start, end, &walk);
  if (!walk.has_name || walk.name.kind != CP_NAME_PERSON || walk.owned
      || is_name_of_body (state, source, comma, &walk.name))
    return FALSE;

  source->form = CP_SOURCE_IS_NAME;
  source->name = walk.name;
  source->mention = (CpSourceRange) { walk.name.first, walk.name.end };
  add_title (source, source->phrase.first, comma);
  add_title (source, start, walk.name.first);
  source->core = (CpSourceRange) { start, walk.end };
  return TRUE;
}

/* "former officer and candidate Jane Roe": one person with two titles. */
static gboolean
read_coordinated_titles (const CpReadingState *state, guint32 first, guint32 end,
                         CpSourceName *source)
{
  guint32 start = source->core.end;
  Walk walk;

  if (source->form != CP_SOURCE_IS_DESCRIPTION || source->core.first > first
      || (source->classes & CP_CLASS_PLURAL) != 0
      || (source->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)) == 0 || start >= end
      || !has (state, start, CP_CLASS_CONJUNCTION))
    return FALSE;
  start = after_phrase (state, start, end);
  if (start >= end || has (state, start, CP_CLASS_DETERMINER))
    return FALSE;
  walk_core (state, start, end, &walk);
  if (!walk.has_name || walk.name.kind != CP_NAME_PERSON || walk.name.first == start || walk.owned)
    return FALSE;

  add_title (source, first, source->core.end);
  add_title (source, start, walk.name.first);
  source->form = CP_SOURCE_IS_NAME;
  source->name = walk.name;
  source->mention = (CpSourceRange) { walk.name.first, walk.name.end };
  source->core = source->phrase = (CpSourceRange) { first, walk.end };
  return TRUE;
}

/* "X and Y": who comes after the conjunction. */
static guint32
read_conjunction (const CpReadingState *state, guint32 at, guint32 end, CpSourceName *source)
{
  guint32 stop;

  if (at >= end || !has (state, at, CP_CLASS_CONJUNCTION))
    return at;
  at = after_phrase (state, at, end);
  stop = find_mark (state, at, end);
  add_other (source, at, stop);
  return stop;
}

/* Whether words after a comma say what somebody is, as "head of the ward" and "of the university"
 * do, and not what he does, as "speaking in parliament". */
static gboolean
says_what_is (const CpReadingState *state, guint32 first, guint32 end)
{
  gboolean is_where = first < end && has (state, first, CP_CLASS_PREPOSITION);

  for (guint32 at = first; at < end; at = after_phrase (state, at, end))
    {
      if (has (state, at, CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)
          || (is_where && has (state, at, CP_CLASS_ORGANISATION)))
        return TRUE;
      if (!is_where && has (state, at, CP_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

static void
read_segment (const CpReadingState *state, guint32 first, guint32 end, gboolean after_other,
              CpSourceName *source)
{
  gboolean definite = FALSE;
  guint32 at = first;
  CpName name;

  if (has (state, at, CP_CLASS_CONJUNCTION))
    {
      read_conjunction (state, at, end, source);
      return;
    }
  at = skip_article (state, at, end, &definite);
  if (opens_with_person (state, at, end, &name) && name.run_end >= end && name.n_words > 1)
    {
      add_other (source, at, end);
      return;
    }
  if (has (state, at, CP_CLASS_RELATIVE) && at + 1 < end && has (state, at + 1, CP_CLASS_BE))
    at += 2;
  if (says_what_is (state, at, end))
    add_title (source, at, end);
}

static void
read_rest (const CpReadingState *state, guint32 end, CpSourceName *source)
{
  guint32 at = source->core.end;

  at = read_conjunction (state, at, end, source);
  if (at < end && !is_mark (state, at))
    {
      guint32 stop = find_mark (state, at, end);

      if (source->form == CP_SOURCE_IS_NAME)
        add_title (source, at, stop);
      at = stop;
    }
  while (at < end)
    {
      guint32 first = skip_marks (state, at, end);

      at = find_mark (state, first, end);
      if (first < at)
        read_segment (state, first, at, source->n_others > 0, source);
    }
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

  if (read_pronoun (state, range.first, range.end, source))
    return;
  at = skip_article (state, range.first, range.end, &source->definite);
  read_core (state, at, range.end, source);
  if (source->form == CP_SOURCE_IS_DESCRIPTION && !read_trailing_name (state, source)
      && !read_coordinated_titles (state, range.first, range.end, source))
    read_apposed_name (state, range.end, source);
  read_rest (state, range.end, source);
}
