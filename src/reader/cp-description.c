/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a description without a name means: "the Secretary General", "the expert". */

#include "cp-anaphora.h"

/* So many people who are named near a description are asked whether it fits. */
#define MAX_MENTIONS 48

/* So many words of a description must fit. */
#define MAX_WORDS 10

/* A word or a phrase of the rules that must be found in somebody's titles. */
typedef struct
{
  guint32 first;
  guint32 n_words;
} Word;

typedef struct
{
  Word words[MAX_WORDS];
  guint n_words;
  gboolean is_past; /* "the former minister" */
} Wanted;

static const guint64 empty_classes = CP_CLASS_DETERMINER | CP_CLASS_PREPOSITION
                                     | CP_CLASS_CONJUNCTION | CP_CLASS_ADVERB | CP_CLASS_TO;

static const guint64 person_classes = CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN;

/* Also in "former minister", a phrase of the rules. */
static gboolean
is_former (const CpReadingState *state, guint32 at)
{
  guint64 classes = cp_rules_get_classes (state->rules, cp_name_token (state, at)->word);

  return (classes & CP_CLASS_ROLE_FORMER) != 0;
}

static void
collect_words (const CpReadingState *state, CpSourceRange range, Wanted *wanted)
{
  guint32 at = range.first;

  wanted->n_words = 0;
  wanted->is_past = FALSE;
  while (at < range.end && wanted->n_words < MAX_WORDS)
    {
      const CpToken *token = cp_name_token (state, at);
      guint32 length = MIN (MAX (token->phrase, 1), range.end - at);

      wanted->is_past |= is_former (state, at);
      if (token->kind == CP_TOKEN_WORD
          && ((token->classes & empty_classes) == 0
              || (token->classes & (person_classes | CP_CLASS_ROLE_FORMER)) != 0))
        wanted->words[wanted->n_words++] = (Word) { at, length };
      at += length;
    }
}

static const char *
find_country (const CpReadingState *state, guint32 first, guint32 n_words)
{
  guint32 start = cp_name_token (state, first)->start;

  if (!cp_name_token_has (state, first, CP_CLASS_COUNTRY))
    return NULL;
  return cp_rules_find_country (state->rules, state->article->text + start,
                                cp_name_token (state, first + n_words - 1)->end - start);
}

/* "Norwegian" stands for "of Norway". */
static gboolean
is_same_country (const CpReadingState *state, Word word, guint32 at, guint32 end)
{
  const char *country = find_country (state, word.first, word.n_words);
  guint32 n_words = MAX (cp_name_token (state, at)->phrase, 1);

  return country != NULL && at + n_words <= end && find_country (state, at, n_words) == country;
}

static gboolean
stands_at (const CpReadingState *state, Word word, guint32 at, guint32 end)
{
  if (is_same_country (state, word, at, end))
    return TRUE;
  if (at + word.n_words > end)
    return FALSE;
  for (guint32 i = 0; i < word.n_words; i++)
    if (cp_name_token (state, at + i)->word != cp_name_token (state, word.first + i)->word)
      return FALSE;
  return TRUE;
}

/* Whether a title says that somebody held the office at @at before: "a former minister, now
 * director" is no minister, but a director. */
static gboolean
is_past (const CpReadingState *state, const CpActorPart *title, guint32 at)
{
  if (!cp_name_token_has (state, at, CP_CLASS_TITLE))
    return FALSE;
  while (at-- > title->first)
    {
      if (is_former (state, at))
        return TRUE;
      if (cp_name_token (state, at)->kind != CP_TOKEN_WORD
          || cp_name_token_has (state, at, CP_CLASS_CONJUNCTION | CP_CLASS_ADVERB | CP_CLASS_TIME))
        return FALSE;
    }
  return FALSE;
}

static gboolean
has_word (const CpAnaphora *self, const CpActor *actor, const Wanted *wanted, Word word)
{
  for (guint32 part = actor->titles; part != CP_NO_INDEX;
       part = cp_cast_get_part (self->cast, part)->next)
    {
      const CpActorPart *title = cp_cast_get_part (self->cast, part);

      for (guint32 at = title->first; at < title->end; at++)
        if (stands_at (self->state, word, at, title->end)
            && (wanted->is_past || !is_past (self->state, title, at)))
          return TRUE;
    }
  return FALSE;
}

static gboolean
fits_kind (const CpActor *actor, const CpSourceName *source)
{
  const guint64 genders = CP_CLASS_MALE | CP_CLASS_FEMALE;
  guint64 gender = source->classes & genders;

  if (gender != genders && gender != 0 && actor->gender != 0 && actor->gender != gender)
    return FALSE;
  if (actor->kind == CP_ACTOR_UNNAMED
      && actor->is_body == ((source->classes & person_classes) != 0))
    return FALSE;
  if ((source->classes & CP_CLASS_PLURAL) != 0)
    return actor->kind != CP_ACTOR_PERSON && actor->plural;
  if ((source->classes & person_classes) == 0)
    return actor->kind != CP_ACTOR_PERSON;
  return actor->kind != CP_ACTOR_GROUP && !actor->plural;
}

static gboolean
fits (const CpAnaphora *self, guint32 actor, const CpSourceName *source, const Wanted *wanted)
{
  const CpActor *who = cp_cast_get (self->cast, actor);

  if (!fits_kind (who, source))
    return FALSE;
  for (guint i = 0; i < wanted->n_words; i++)
    if (!has_word (self, who, wanted, wanted->words[i]))
      return FALSE;
  return TRUE;
}

static guint32
find_among_recent (const CpAnaphora *self, const CpSourceName *source, const Wanted *wanted)
{
  for (guint i = 0; i < self->n_recent; i++)
    if (fits (self, self->recent[i], source, wanted))
      return self->recent[i];
  return CP_NO_INDEX;
}

/* "the minister": it tells one of several apart only where he was named before. */
static gboolean
is_bare_title (const CpSourceName *source, const Wanted *wanted)
{
  return wanted->n_words == 1 && wanted->words[0].n_words == 1
         && (source->classes & CP_CLASS_TITLE) != 0;
}

/* Who is named before, nearest first, else after. */
static guint32
find_among_mentions (const CpAnaphora *self, const CpSourceName *source, const Wanted *wanted)
{
  const GArray *mentions = self->cast->mentions;
  guint32 here = cp_cast_find_mention (self->cast, source->phrase.first);

  for (guint32 i = here, n = 0; i > 0 && n < MAX_MENTIONS; n++)
    {
      guint32 actor = g_array_index (mentions, CpMention, --i).actor;

      if (fits (self, actor, source, wanted))
        return actor;
    }
  if (is_bare_title (source, wanted))
    return CP_NO_INDEX;
  for (guint32 i = here, n = 0; i < mentions->len && n < MAX_MENTIONS; n++, i++)
    {
      guint32 actor = g_array_index (mentions, CpMention, i).actor;

      if (fits (self, actor, source, wanted))
        return actor;
    }
  return CP_NO_INDEX;
}

/* Whether somebody is of a kind now, not only was: "a former minister" is no minister. */
static gboolean
is_of_kind (const CpAnaphora *self, guint32 actor, guint64 kind)
{
  for (guint32 part = cp_cast_get (self->cast, actor)->titles; part != CP_NO_INDEX;
       part = cp_cast_get_part (self->cast, part)->next)
    {
      const CpActorPart *title = cp_cast_get_part (self->cast, part);

      for (guint32 at = title->first; at < title->end;
           at += MAX (cp_name_token (self->state, at)->phrase, 1))
        if (cp_name_token_has (self->state, at, kind) && !is_past (self->state, title, at))
          return TRUE;
    }
  return FALSE;
}

/* "the expert", "the official": who spoke last of that kind, or of no kind that is known. */
static guint32
find_of_kind (CpAnaphora *self, const CpSourceName *source)
{
  const guint64 roles = CP_CLASS_ROLE_OFFICIAL | CP_CLASS_ROLE_EXPERT | CP_CLASS_ROLE_MEDIA
                        | CP_CLASS_ROLE_INSIDER;
  guint64 kind = source->classes & roles;
  guint32 unknown = CP_NO_INDEX;
  guint32 named = cp_anaphora_find_in_paragraph (self, source->phrase.first);

  /* "Roe knows the lines. "They are old," the researcher said." */
  if (named != CP_NO_INDEX && fits_kind (cp_cast_get (self->cast, named), source)
      && !cp_anaphora_has_class (self, named, roles | person_classes))
    return named;
  for (guint i = 0; i < self->n_recent; i++)
    {
      if (!fits_kind (cp_cast_get (self->cast, self->recent[i]), source))
        continue;
      if (kind != 0 && is_of_kind (self, self->recent[i], kind))
        return self->recent[i];
      if (unknown == CP_NO_INDEX
          && (kind == 0 ? i == 0 : !cp_anaphora_has_class (self, self->recent[i], roles)))
        unknown = self->recent[i];
    }
  return unknown;
}

/**
 * cp_anaphora_has_class:
 * @self: an anaphora
 * @actor: an actor
 * @classes: classes of words
 *
 * Returns: whether a word of the actor's titles has one of the classes
 */
gboolean
cp_anaphora_has_class (const CpAnaphora *self, guint32 actor, guint64 classes)
{
  guint32 part = cp_cast_get (self->cast, actor)->titles;

  for (; part != CP_NO_INDEX; part = cp_cast_get_part (self->cast, part)->next)
    {
      const CpActorPart *title = cp_cast_get_part (self->cast, part);

      for (guint32 at = title->first; at < title->end;
           at += MAX (cp_name_token (self->state, at)->phrase, 1))
        if (cp_name_token_has (self->state, at, classes))
          return TRUE;
    }
  return FALSE;
}

/**
 * cp_anaphora_find_description:
 * @self: an anaphora
 * @source: a description
 *
 * Finds who was spoken of with all the words of a description: first among those who spoke, the
 * last one first, then among those who are named near it. A lone noun for a person ("the
 * expert") means the last speaker of that kind. A bare title ("the minister") means nobody who is
 * only named after it, and no title means who held it before.
 *
 * Returns: the actor, or %CP_NO_INDEX where the description stands for itself
 */
guint32
cp_anaphora_find_description (CpAnaphora *self, const CpSourceName *source)
{
  Wanted wanted;
  guint32 found;

  collect_words (self->state, source->phrase, &wanted);
  if (wanted.n_words == 0)
    return source->definite ? cp_anaphora_get_last (self) : CP_NO_INDEX;

  found = find_among_recent (self, source, &wanted);
  if (found == CP_NO_INDEX)
    found = find_among_mentions (self, source, &wanted);
  if (found == CP_NO_INDEX && wanted.n_words == 1 && source->definite
      && (source->classes & CP_CLASS_PERSON_NOUN) != 0
      && (source->classes & CP_CLASS_PLURAL) == 0)
    found = find_of_kind (self, source);
  return found;
}
