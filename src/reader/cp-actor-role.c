/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What role somebody speaks in, by the titles that the article gives him. */

#include "cp-actor-role.h"
#include "cp-post.h"

/* Of an insider's sentence so many tokens behind his description are looked at. */
#define MAX_CLAUSE 30

/* An office is of the state unless it is that of an institute or a company. */
static CpActorRole
judge_official (const CpActorTitle *title)
{
  return title->former ? CP_ROLE_EXPERT : CP_ROLE_OFFICIAL;
}

static CpActorRole
judge_body (const CpActorTitle *title)
{
  return title->body == CP_ROLE_OFFICIAL ? judge_official (title) : title->body;
}

static CpActorRole
judge_post (const CpActorTitle *title)
{
  if ((title->post & CP_POST_TEACHES) != 0)
    return title->body == CP_ROLE_UNKNOWN ? CP_ROLE_EXPERT : judge_body (title);
  if (title->body == CP_ROLE_EXPERT && (title->post & CP_POST_VOICE) != 0)
    return CP_ROLE_OTHER;
  if (title->body != CP_ROLE_UNKNOWN)
    return judge_body (title);
  if ((title->post & CP_POST_OFFICE) != 0)
    return title->is_elsewhere && (title->post & CP_POST_POST) != 0 ? CP_ROLE_OTHER
                                                                    : judge_official (title);
  /* "Senate leader" is one phrase. */
  if ((title->post & CP_POST_ENVOY) != 0
      && (title->placed || (title->head & CP_CLASS_ROLE_OFFICIAL) != 0))
    return judge_official (title);
  return CP_ROLE_OTHER;
}

static CpActorRole
judge_person (const CpActorTitle *title)
{
  if (title->head == 0)
    return judge_body (title);
  if ((title->post & CP_POST_PRIVATE) != 0)
    return CP_ROLE_OTHER;
  /* An engineer of a company speaks for it. */
  if ((title->head & CP_CLASS_ROLE_EXPERT) != 0)
    return (title->post & CP_POST_POST) != 0 && title->body != CP_ROLE_UNKNOWN ? judge_body (title)
                                                                              : CP_ROLE_EXPERT;
  if ((title->head & CP_CLASS_ROLE_MEDIA) != 0)
    return CP_ROLE_MEDIA;
  if (title->post != 0)
    return judge_post (title);
  if ((title->head & CP_CLASS_ROLE_OFFICIAL) != 0)
    return judge_official (title);
  return CP_ROLE_OTHER;
}

/* "who asked not to be named", "on condition of anonymity", in the sentence of a description. */
static gboolean
is_anonymous (const CpReadingState *state, const CpActor *actor)
{
  guint32 end = MIN (state->tokens->len, actor->name_end + MAX_CLAUSE);

  for (guint32 at = actor->name_end; at < end; at++)
    {
      const CpToken *token = cp_name_token (state, at);

      if (token->kind == CP_TOKEN_STOP || token->kind == CP_TOKEN_QUOTE)
        return FALSE;
      if (token->phrase > 1 && (token->classes & CP_CLASS_ROLE_INSIDER) != 0)
        return TRUE;
    }
  return FALSE;
}

static CpActorRole
judge_unnamed (const CpReadingState *state, const CpActor *actor, const CpActorTitle *title)
{
  if ((title->all & CP_CLASS_ROLE_INSIDER) != 0 || is_anonymous (state, actor))
    return CP_ROLE_INSIDER;
  if ((title->post & CP_POST_ENVOY) != 0 && title->body == CP_ROLE_UNKNOWN && title->placed)
    return CP_ROLE_INSIDER;
  return judge_person (title);
}

static CpActorRole
judge_group (const CpReadingState *state, const CpActor *actor, const CpActorPart *words)
{
  CpActorTitle title;

  cp_actor_title_read_body (state, words->first, words->end, &title);
  return title.body == CP_ROLE_UNKNOWN && actor->placed ? CP_ROLE_OFFICIAL : title.body;
}

static CpActorRole
judge_part (const CpReadingState *state, const CpActor *actor, const CpActorPart *words,
            CpActorTitle *title)
{
  if (actor->kind == CP_ACTOR_GROUP)
    return judge_group (state, actor, words);
  if (actor->is_body && actor->kind == CP_ACTOR_UNNAMED)
    cp_actor_title_read_body (state, words->first, words->end, title);
  else
    cp_actor_title_read (state, words->first, words->end, title);
  return actor->kind == CP_ACTOR_UNNAMED ? judge_unnamed (state, actor, title)
                                         : judge_person (title);
}

/* "president": of what, it does not say. */
static gboolean
is_bare_office (const CpActorTitle *title)
{
  return (title->post & CP_POST_OFFICE) != 0 && (title->post & CP_POST_POST) != 0
         && title->body == CP_ROLE_UNKNOWN && !title->is_elsewhere && !title->former;
}

/**
 * cp_actor_role_find:
 * @state: an article whose speakers are known
 * @actor: one of them
 *
 * Finds the role by the titles in the source phrases and the appositions to the name: each has a
 * vote, and an office weighs more than a profession. A president of whom another title says that
 * he is a chief executive, or of what he is one, is no official by it. Who is called nothing is %CP_ROLE_OTHER.
 *
 * Returns: the role
 */
CpActorRole
cp_actor_role_find (const CpReadingState *state, const CpActor *actor)
{
  guint votes[CP_N_ROLES] = { 0 };
  CpActorRole best = CP_ROLE_UNKNOWN;
  gboolean is_elsewhere = FALSE;
  guint n_bare = 0;

  for (guint32 part = actor->titles; part != CP_NO_INDEX;
       part = cp_cast_get_part (state->cast, part)->next)
    {
      CpActorTitle title = { 0 };

      votes[judge_part (state, actor, cp_cast_get_part (state->cast, part), &title)]++;
      is_elsewhere |= (title.is_firm || title.head == 0) && title.body != CP_ROLE_OFFICIAL
                      && (title.is_firm || title.body != CP_ROLE_UNKNOWN);
      n_bare += is_bare_office (&title);
    }
  if (is_elsewhere && votes[CP_ROLE_OFFICIAL] == n_bare)
    votes[CP_ROLE_OFFICIAL] = 0;
  for (CpActorRole role = CP_ROLE_OFFICIAL; role < CP_ROLE_OTHER; role++)
    if (votes[role] > 0 && (best == CP_ROLE_UNKNOWN || votes[role] > votes[best]))
      best = role;
  return best != CP_ROLE_UNKNOWN ? best : CP_ROLE_OTHER;
}
