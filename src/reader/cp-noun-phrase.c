/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Noun phrases word by word: where they end, and what their noun is. */

#include "cp-noun-phrase.h"

#include "cp-cast.h"

static const guint64 edge_classes = CP_CLASS_RELATIVE | CP_CLASS_THAT | CP_CLASS_SUBORDINATOR
                                    | CP_CLASS_PARTICIPLE | CP_CLASS_BE | CP_CLASS_TO;

/* Nouns that can be a source. */
static const guint64 noun_classes = CP_CLASS_PERSON_NOUN | CP_CLASS_TITLE | CP_CLASS_ORGANISATION
                                    | CP_CLASS_SAY_NOUN | CP_CLASS_PLURAL;

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

static gboolean
ends_core (const CpReadingState *state, guint32 index)
{
  const CpToken *token = cp_name_token (state, index);

  if (cp_noun_phrase_is_mark (state, index))
    return TRUE;
  if ((token->classes & (CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION)) != 0)
    return TRUE;
  return (token->classes & edge_classes) != 0
         && (token->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN | CP_CLASS_ORGANISATION)) == 0;
}

/* Goes over a name if one begins here. */
static gboolean
take_name (const CpReadingState *state, guint32 end, CpNounPhrase *phrase)
{
  gboolean is_known;
  CpName name;

  if ((cp_name_token (state, phrase->end)->shape & CP_SHAPE_CAPITAL) == 0
      || !cp_name_find (state, phrase->end, end, &name) || name.run_first != phrase->end)
    return FALSE;
  /* "One of them": a capital from the sentence's begin. */
  is_known = !name.doubtful || name.kind != CP_NAME_PERSON
             || cp_cast_find_name (state->cast, state, &name) != CP_NO_INDEX;
  if (!is_known && name.run_end < end && has (state, name.run_end, CP_CLASS_PREPOSITION))
    return FALSE;

  phrase->name = name;
  phrase->has_name = TRUE;
  phrase->has_noun = FALSE;
  if (name.kind == CP_NAME_PERSON && is_known)
    {
      phrase->person = name;
      phrase->has_person = TRUE;
    }
  phrase->head = name.run_first;
  phrase->end = name.run_end;
  return TRUE;
}

/**
 * cp_noun_phrase_is_mark:
 * @state: an article that is read
 * @index: a token
 *
 * Returns: whether a token is a mark and no word or number
 */
gboolean
cp_noun_phrase_is_mark (const CpReadingState *state, guint32 index)
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

/**
 * cp_noun_phrase_find_mark:
 * @state: an article that is read
 * @first: the token to begin at
 * @end: the token to end before
 *
 * Returns: the first mark but a full stop, or @end
 */
guint32
cp_noun_phrase_find_mark (const CpReadingState *state, guint32 first, guint32 end)
{
  while (first < end
         && (!cp_noun_phrase_is_mark (state, first) || kind_at (state, first) == CP_TOKEN_STOP))
    first++;
  return first;
}

/**
 * cp_noun_phrase_skip_marks:
 * @state: an article that is read
 * @first: the token to begin at
 * @end: the token to end before
 *
 * Returns: the first token that is no mark, or @end
 */
guint32
cp_noun_phrase_skip_marks (const CpReadingState *state, guint32 first, guint32 end)
{
  while (first < end && cp_noun_phrase_is_mark (state, first))
    first++;
  return first;
}

/**
 * cp_noun_phrase_skip_article:
 * @state: an article that is read
 * @first: the token to begin at
 * @end: the token to end before
 * @definite: (inout): set where what follows was spoken of before
 *
 * Returns: the first token after articles and the like
 */
guint32
cp_noun_phrase_skip_article (const CpReadingState *state, guint32 first, guint32 end,
                             gboolean *definite)
{
  while (first + 1 < end && has (state, first, CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE)
         && !has (state, first, CP_CLASS_PRONOUN))
    {
      /* "those in favour", "many in the town": the word is the noun. */
      if (has (state, first + 1, CP_CLASS_PREPOSITION | CP_CLASS_RELATIVE))
        break;
      if (has (state, first, CP_CLASS_DEFINITE))
        *definite = TRUE;
      first = cp_noun_phrase_after (state, first, end);
    }
  return first;
}

/**
 * cp_noun_phrase_is_noun:
 * @state: an article that is read
 * @index: a token
 *
 * Returns: whether a token is a noun that can be a source
 */
gboolean
cp_noun_phrase_is_noun (const CpReadingState *state, guint32 index)
{
  return has (state, index, noun_classes)
         && (!has (state, index, CP_CLASS_DETERMINER) || has (state, index, CP_CLASS_PERSON_NOUN));
}

/**
 * cp_noun_phrase_walk:
 * @state: an article that is read
 * @first: the token to begin at
 * @end: the token to end before
 * @phrase: (out): what was found
 *
 * Goes through a noun phrase, over owners and names, to the first word that is no part of it.
 */
void
cp_noun_phrase_walk (const CpReadingState *state, guint32 first, guint32 end, CpNounPhrase *phrase)
{
  *phrase = (CpNounPhrase) { .start = first, .head = first, .end = first };

  while (phrase->end < end)
    {
      guint32 at = phrase->end;

      if (kind_at (state, at) == CP_TOKEN_POSSESSIVE)
        {
          phrase->end = at + 1;
          if (phrase->end == end)
            break;
          phrase->owned = TRUE;
          phrase->has_name = FALSE;
          phrase->has_person = FALSE;
          phrase->has_noun = FALSE;
          phrase->start = phrase->end;
          phrase->head = phrase->end;
          continue;
        }
      if (take_name (state, end, phrase))
        continue;
      if (at > first && ends_core (state, at))
        break;
      if (!phrase->has_noun || cp_noun_phrase_is_noun (state, at))
        phrase->head = at;
      phrase->has_noun = cp_noun_phrase_is_noun (state, phrase->head);
      phrase->has_name = FALSE;
      phrase->end = cp_noun_phrase_after (state, at, end);
    }
}

/**
 * cp_noun_phrase_can_speak:
 * @state: an article that is read
 * @phrase: a noun phrase
 *
 * Returns: whether the phrase ends in a name, or its noun can be a source
 */
gboolean
cp_noun_phrase_can_speak (const CpReadingState *state, const CpNounPhrase *phrase)
{
  return phrase->has_name || cp_noun_phrase_is_noun (state, phrase->head);
}
