/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What role somebody speaks in, by the titles that the article gives him. */

#include "cp-actor-role.h"

static const guint64 person_classes = CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN;
static const guint64 role_classes = CP_CLASS_ROLE_OFFICIAL | CP_CLASS_ROLE_EXPERT
                                    | CP_CLASS_ROLE_MEDIA | CP_CLASS_ROLE_INSIDER;

/* What a title says, by its noun and by what else stands in it. */
typedef struct
{
  guint64 head;   /* classes of the noun */
  guint64 body;   /* classes of the others */
  gboolean former;
  gboolean outlet;
  gboolean plain_organisation; /* one that says nothing of a role */
} Reading;

static inline guint32
after_unit (const CpReadingState *state, guint32 at, guint32 end)
{
  return MIN (end, at + MAX (cp_name_token (state, at)->phrase, 1));
}

/**
 * cp_actor_role_find_head:
 * @state: an article that is read
 * @first: a title's first token
 * @end: the token after it
 *
 * Finds the noun that says what somebody is: the last one for a person before "of" and the like,
 * else the first one after it.
 *
 * Returns: its token, or %CP_NO_INDEX
 */
guint32
cp_actor_role_find_head (const CpReadingState *state, guint32 first, guint32 end)
{
  guint32 head = CP_NO_INDEX;

  for (guint32 at = first; at < end; at = after_unit (state, at, end))
    {
      const CpToken *token = cp_name_token (state, at);
      gboolean ends = (token->classes & CP_CLASS_PREPOSITION) != 0
                      || token->kind == CP_TOKEN_COMMA;

      if (ends && head != CP_NO_INDEX)
        break;
      if ((token->classes & person_classes) != 0)
        head = at;
    }
  return head;
}

/* The classes of a word or a phrase; a phrase of no role has that of its words. */
static guint64
get_classes (const CpReadingState *state, guint32 at, guint32 end)
{
  guint64 classes = cp_name_token (state, at)->classes;

  if ((classes & role_classes) == 0)
    for (guint32 i = at; i < after_unit (state, at, end); i++)
      classes |= cp_rules_get_classes (state->rules, cp_name_token (state, i)->word) & role_classes;
  return classes;
}

static inline gboolean
is_capital (const CpReadingState *state, guint32 at)
{
  return (cp_name_token (state, at)->shape & CP_SHAPE_CAPITAL) != 0;
}

/* The class is also that of verbs by which outlets report, and then no name by itself. */
static gboolean
is_outlet_name (const CpReadingState *state, guint32 first, guint32 at)
{
  guint64 classes = cp_name_token (state, at)->classes;

  return (classes & CP_CLASS_OUTLET) != 0 && is_capital (state, at)
         && ((classes & (CP_CLASS_SAY | CP_CLASS_SAY_WEAK)) == 0
             || (at > first && is_capital (state, at - 1)));
}

static void
read_title (const CpReadingState *state, guint32 first, guint32 end, Reading *reading)
{
  guint32 head = cp_actor_role_find_head (state, first, end);

  *reading = (Reading) { 0 };
  for (guint32 at = first; at < end; at = after_unit (state, at, end))
    {
      guint64 classes = get_classes (state, at, end);

      if (cp_name_token (state, at)->kind != CP_TOKEN_WORD)
        continue;
      if (at == head)
        {
          reading->head = classes;
          continue;
        }
      if ((classes & CP_CLASS_ROLE_FORMER) != 0 && (head == CP_NO_INDEX || at < head))
        reading->former = TRUE;
      reading->body |= classes;
      if (is_outlet_name (state, first, at))
        reading->outlet = TRUE;
      if ((classes & CP_CLASS_ORGANISATION) != 0 && (classes & role_classes) == 0)
        reading->plain_organisation = TRUE;
    }
}

static CpActorRole
judge_body (const Reading *reading)
{
  if ((reading->body & CP_CLASS_ROLE_EXPERT) != 0)
    return CP_ROLE_EXPERT;
  if ((reading->body & CP_CLASS_ROLE_OFFICIAL) != 0)
    return reading->former ? CP_ROLE_EXPERT : CP_ROLE_OFFICIAL;
  if (reading->outlet || (reading->body & CP_CLASS_ROLE_MEDIA) != 0)
    return CP_ROLE_MEDIA;
  return CP_ROLE_UNKNOWN;
}

/* An office ("president") is of the state unless it is that of an institute or a company. */
static CpActorRole
judge_official (const Reading *reading)
{
  CpActorRole body = judge_body (reading);

  if (body == CP_ROLE_EXPERT && (reading->body & CP_CLASS_ROLE_OFFICIAL) == 0)
    return CP_ROLE_EXPERT;
  if (reading->former)
    return CP_ROLE_EXPERT;
  if (body == CP_ROLE_MEDIA)
    return CP_ROLE_MEDIA;
  if (body == CP_ROLE_UNKNOWN && reading->plain_organisation
      && (reading->body & CP_CLASS_PLACE) == 0)
    return CP_ROLE_OTHER;
  return CP_ROLE_OFFICIAL;
}

static CpActorRole
judge_person (const Reading *reading)
{
  CpActorRole body;

  if ((reading->head & CP_CLASS_ROLE_EXPERT) != 0)
    return CP_ROLE_EXPERT;
  if ((reading->head & CP_CLASS_ROLE_MEDIA) != 0)
    return CP_ROLE_MEDIA;
  if ((reading->head & CP_CLASS_ROLE_OFFICIAL) != 0)
    return judge_official (reading);
  body = judge_body (reading);
  if (body != CP_ROLE_UNKNOWN)
    return body;
  if (reading->head == 0)
    return CP_ROLE_UNKNOWN;
  return reading->plain_organisation || (reading->body & CP_CLASS_PLACE) == 0 ? CP_ROLE_OTHER
                                                                             : CP_ROLE_UNKNOWN;
}

static CpActorRole
judge_unnamed (const Reading *reading)
{
  guint64 all = reading->head | reading->body;
  CpActorRole role;

  if ((reading->head & CP_CLASS_ROLE_INSIDER) != 0 || (all & CP_CLASS_ROLE_INSIDER) != 0)
    return CP_ROLE_INSIDER;
  role = judge_person (reading);
  if (role == CP_ROLE_UNKNOWN && (reading->head & CP_CLASS_PERSON_NOUN) != 0
      && (reading->body & CP_CLASS_PLACE) != 0)
    return CP_ROLE_INSIDER;
  return role;
}

static CpActorRole
judge_group (const CpActor *actor, const Reading *reading)
{
  CpActorRole role = judge_body (reading);

  if (role == CP_ROLE_UNKNOWN && (reading->head & role_classes) != 0)
    role = judge_person (reading);
  if (role == CP_ROLE_UNKNOWN && actor->placed)
    return CP_ROLE_OFFICIAL;
  return role;
}

/**
 * cp_actor_role_find:
 * @state: an article whose speakers are known
 * @actor: one of them
 *
 * Finds the role by the titles in the source phrases and the appositions to the name: each has a
 * vote, and an office weighs more than a profession. Who is called nothing is %CP_ROLE_OTHER.
 *
 * Returns: the role
 */
CpActorRole
cp_actor_role_find (const CpReadingState *state, const CpActor *actor)
{
  guint votes[CP_N_ROLES] = { 0 };
  CpActorRole best = CP_ROLE_UNKNOWN;

  for (guint32 part = actor->titles; part != CP_NO_INDEX;
       part = cp_cast_get_part (state->cast, part)->next)
    {
      const CpActorPart *title = cp_cast_get_part (state->cast, part);
      Reading reading;
      CpActorRole role;

      read_title (state, title->first, title->end, &reading);
      role = actor->kind == CP_ACTOR_UNNAMED ? judge_unnamed (&reading)
             : actor->kind == CP_ACTOR_GROUP ? judge_group (actor, &reading)
                                             : judge_person (&reading);
      if (role != CP_ROLE_UNKNOWN)
        votes[role]++;
    }
  for (CpActorRole role = CP_ROLE_OFFICIAL; role < CP_ROLE_OTHER; role++)
    if (votes[role] > 0 && (best == CP_ROLE_UNKNOWN || votes[role] > votes[best]))
      best = role;
  return best != CP_ROLE_UNKNOWN ? best : CP_ROLE_OTHER;
}
