/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Position, affiliation and country of a speaker, as his titles name them. */

#include "cp-actor-role.h"
#include "cp-post.h"

#include <string.h>

/* A position is so many tokens at most. */
#define MAX_POSITION 7

static inline guint32
after_unit (const CpReadingState *state, guint32 at, guint32 end)
{
  return MIN (end, at + MAX (cp_name_token (state, at)->phrase, 1));
}

/* Whether a word says where somebody is something, and not what. */
static gboolean
is_where (const CpReadingState *state, guint32 index)
{
  const CpToken *token = cp_name_token (state, index);

  return token->kind != CP_TOKEN_WORD
         || (token->classes & (CP_CLASS_PLACE | CP_CLASS_DETERMINER | CP_CLASS_PREPOSITION)) != 0
         || ((token->shape & CP_SHAPE_ALL_CAPS) != 0 && (token->classes & CP_CLASS_TITLE) == 0)
         || ((token->classes & CP_CLASS_ORGANISATION) != 0
             && (token->classes & (CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN)) == 0);
}

/* "Minister of", "professor of": what he is it for is part of what he is. */
static gboolean
has_subject (const CpReadingState *state, guint32 head, guint32 end)
{
  guint32 after;

  return cp_name_token_has (state, head, CP_CLASS_ROLE_OFFICIAL)
         || (cp_post_find (state, head, end, &after) & CP_POST_TEACHES) != 0;
}

/* "Minister of Defence": what follows an office belongs to it unless it is a place or a body. */
static guint32
find_position_end (const CpReadingState *state, guint32 head, guint32 end)
{
  guint32 after = after_unit (state, head, end);
  guint32 at = after;

  if (at + 1 >= end || !cp_name_token_has (state, at, CP_CLASS_PREPOSITION)
      || is_where (state, at + 1) || !has_subject (state, head, end))
    return after;
  at++;
  while (at < end && at < after + 5 && !is_where (state, at))
    at = after_unit (state, at, end);
  return at;
}

static gboolean
has_capital (const CpReadingState *state, guint32 first, guint32 end)
{
  for (guint32 at = first; at < end; at++)
    if ((cp_name_token (state, at)->shape & CP_SHAPE_CAPITAL) != 0)
      return TRUE;
  return FALSE;
}

/* Whether a word has its capital from the sentence's begin: no "President", which may keep it. */
static gboolean
is_common (const CpReadingState *state, guint32 index)
{
  return !cp_name_token_has (state, index, CP_CLASS_ROLE_OFFICIAL);
}

static char *
find_position (const CpReadingState *state, guint32 first, guint32 end)
{
  guint32 head = cp_actor_title_find_head (state, first, end);
  guint32 start = first;
  char *position;

  if (head == CP_NO_INDEX || cp_name_token_has (state, head, CP_CLASS_PLURAL))
    return NULL;
  for (guint32 at = first; at < head; at = after_unit (state, at, end))
    if (is_where (state, at) || head - at > MAX_POSITION)
      start = after_unit (state, at, end);
  start = MIN (start, head);
  position = cp_name_dup_text (state, start, find_position_end (state, head, end));
  if ((cp_name_token (state, start)->shape & (CP_SHAPE_FIRST | CP_SHAPE_ALL_CAPS)) == CP_SHAPE_FIRST
      && !has_capital (state, start + 1, after_unit (state, head, end)) && is_common (state, start))
    *position = g_ascii_tolower (*position);
  return position;
}

/* "General of State Security" is an office as a whole. */
static gboolean
has_office (const CpReadingState *state, guint32 first, guint32 end)
{
  guint32 head = cp_actor_title_find_head (state, first, end);

  return head != CP_NO_INDEX && cp_name_token_has (state, head, CP_CLASS_ROLE_OFFICIAL);
}

/* "economist at Acme Capital": a name after "at" that is no person's. */
static gboolean
is_body_by_place (const CpReadingState *state, guint32 first, const CpName *name)
{
  return name->kind == CP_NAME_PERSON && name->run_first > first && name->first == name->run_first
         && cp_name_token_has (state, name->run_first - 1, CP_CLASS_PREPOSITION)
         && !cp_name_token_has (state, name->first, CP_CLASS_GIVEN_NAME)
         && !has_office (state, first, name->first)
         && cp_cast_find_name (state->cast, state, name) == CP_NO_INDEX;
}

static char *
find_affiliation (const CpReadingState *state, guint32 first, guint32 end)
{
  CpName name;

  for (guint32 at = first; at < end && cp_name_find (state, at, end, &name); at = name.run_end)
    {
      if ((name.kind == CP_NAME_ORGANISATION && !name.doubtful)
          || is_body_by_place (state, first, &name))
        return cp_name_dup_text (state, name.first, name.end);
      /* "NTU Secretary General": the letters before an office. */
      if (name.kind == CP_NAME_TITLE
          && (cp_name_token (state, name.run_first)->shape & CP_SHAPE_ALL_CAPS) != 0
          && !cp_name_token_has (state, name.run_first, CP_CLASS_TITLE))
        return cp_name_dup_text (state, name.run_first, name.run_first + 1);
    }
  return NULL;
}

static char *
find_country (const CpReadingState *state, guint32 first, guint32 end)
{
  for (guint32 at = first; at < end; at = after_unit (state, at, end))
    {
      const CpToken *token = cp_name_token (state, at);
      guint32 last = after_unit (state, at, end) - 1;
      const char *country;

      if ((token->classes & CP_CLASS_COUNTRY) == 0 || (token->shape & CP_SHAPE_CAPITAL) == 0)
        continue;
      country = cp_rules_find_country (state->rules, state->article->text + token->start,
                                       cp_name_token (state, last)->end - token->start);
      if (country != NULL)
        return g_strdup (country);
    }
  return NULL;
}

/**
 * cp_actor_details_fill:
 * @state: an article whose speakers are known
 * @actor: one of them
 * @speaker: what is found of him
 *
 * Takes position, affiliation and country from the titles, the first one in the article that says
 * it.
 */
void
cp_actor_details_fill (const CpReadingState *state, const CpActor *actor, CpReadSpeaker *speaker)
{
  guint32 parts[16];
  guint n_parts = 0;

  for (guint32 part = actor->titles; part != CP_NO_INDEX && n_parts < G_N_ELEMENTS (parts);
       part = cp_cast_get_part (state->cast, part)->next)
    parts[n_parts++] = part;

  while (n_parts > 0)
    {
      const CpActorPart *title = cp_cast_get_part (state->cast, parts[--n_parts]);

      if (speaker->position == NULL && actor->kind == CP_ACTOR_PERSON)
        speaker->position = find_position (state, title->first, title->end);
      if (speaker->affiliation == NULL && actor->kind != CP_ACTOR_GROUP)
        speaker->affiliation = find_affiliation (state, title->first, title->end);
      if (speaker->country == NULL)
        speaker->country = find_country (state, title->first, title->end);
    }
}
