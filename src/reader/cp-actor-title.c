/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a title: its noun, and what the noun belongs to. */

#include "cp-actor-role.h"
#include "cp-post.h"

static const guint64 person_classes = CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN;
static const guint64 role_classes = CP_CLASS_ROLE_OFFICIAL | CP_CLASS_ROLE_EXPERT
                                    | CP_CLASS_ROLE_MEDIA | CP_CLASS_ROLE_INSIDER;

/* A word of a title, or a phrase. */
typedef struct
{
  guint64 classes;
  guint32 post;
  guint32 first;
  guint32 end;
} Unit;

/* What one noun phrase of a title tells. */
typedef struct
{
  CpActorRole role;
  gboolean is_part;
  gboolean has_name;
} Body;

static inline guint32
after_unit (const CpReadingState *state, guint32 at, guint32 end)
{
  return MIN (end, at + MAX (cp_name_token (state, at)->phrase, 1));
}

/* The classes of a word or a phrase; a phrase of no role has that of its words. */
static Unit
read_unit (const CpReadingState *state, guint32 at, guint32 end)
{
  Unit unit = { .classes = cp_name_token (state, at)->classes, .first = at };
  guint32 after;

  unit.end = after_unit (state, at, end);
  unit.post = cp_post_find (state, at, end, &after);
  /* "chief medical officer" is no mere chief. */
  if (after < unit.end)
    unit.post = 0;
  if (unit.post == 0 && (unit.classes & role_classes) == 0)
    {
      for (guint32 i = at; i < unit.end; i++)
        unit.classes
          |= cp_rules_get_classes (state->rules, cp_name_token (state, i)->word) & role_classes;
      unit.post = cp_post_find (state, unit.end - 1, unit.end, &after);
    }
  else if (unit.post != 0)
    unit.end = MAX (unit.end, after);
  unit.post &= ~CP_POST_PORTFOLIO;
  return unit;
}

static inline gboolean
is_capital (const CpReadingState *state, guint32 at)
{
  return (cp_name_token (state, at)->shape & CP_SHAPE_CAPITAL) != 0;
}

/* The class is also that of verbs by which outlets report, and then no name by itself. */
static gboolean
is_outlet_name (const CpReadingState *state, guint32 first, const Unit *unit)
{
  return (unit->classes & CP_CLASS_OUTLET) != 0 && is_capital (state, unit->first)
         && ((unit->classes & (CP_CLASS_SAY | CP_CLASS_SAY_WEAK)) == 0
             || (unit->first > first && is_capital (state, unit->first - 1)));
}

/* --- Bodies --- */

/* "School" says nothing in "School Standards", but "company" does in "company Acme Lines". */
static gboolean
is_noun_of_body (const CpReadingState *state, const Unit *unit, guint32 end)
{
  if (unit->end >= end || cp_name_token (state, unit->end)->kind != CP_TOKEN_WORD)
    return TRUE;
  return !is_capital (state, unit->first) && is_capital (state, unit->end);
}

static CpActorRole
judge_unit (const CpReadingState *state, guint32 first, const Unit *unit, guint32 end)
{
  if ((unit->post & CP_POST_PRIVATE) != 0)
    return CP_ROLE_OTHER;
  if (is_outlet_name (state, first, unit))
    return CP_ROLE_MEDIA;
  if ((unit->classes & CP_CLASS_ROLE_EXPERT) != 0)
    return CP_ROLE_EXPERT;
  if ((unit->classes & CP_CLASS_ROLE_OFFICIAL) != 0)
    return CP_ROLE_OFFICIAL;
  if ((unit->classes & CP_CLASS_ROLE_MEDIA) != 0)
    return CP_ROLE_MEDIA;
  if ((unit->classes & CP_CLASS_ORGANISATION) != 0 && is_noun_of_body (state, unit, end))
    return CP_ROLE_OTHER;
  return CP_ROLE_UNKNOWN;
}

/* "federal" is of the state, but "federal economic policy" is no body of it. */
static gboolean
is_adjective (const Unit *unit)
{
  return (unit->classes & CP_CLASS_ROLE_OFFICIAL) != 0
         && (unit->classes & (person_classes | CP_CLASS_ORGANISATION | CP_CLASS_OUTLET)) == 0;
}

/* The last word of a noun phrase that says anything is its noun; but "party committee" is of the
 * party. */
static Body
read_body (const CpReadingState *state, guint32 first, guint32 end, CpActorTitle *title)
{
  Body body = { CP_ROLE_UNKNOWN, FALSE, FALSE };
  gboolean whole = FALSE;
  Unit unit;

  for (guint32 at = first; at < end; at = unit.end)
    {
      CpActorRole role;

      unit = read_unit (state, at, end);
      if (cp_name_token (state, at)->kind != CP_TOKEN_WORD)
        continue;
      title->all |= unit.classes;
      if ((unit.classes & CP_CLASS_PLACE) != 0)
        title->placed = TRUE;
      else if (is_capital (state, at))
        body.has_name = TRUE;
      role = judge_unit (state, first, &unit, end);
      if (role == CP_ROLE_UNKNOWN || (unit.end < end && is_adjective (&unit)))
        continue;
      /* "Independent Commission" is no paper's, but "Herald poll" is. */
      if (whole && (unit.post & CP_POST_PART) != 0
          && !(body.role == CP_ROLE_MEDIA && role == CP_ROLE_OFFICIAL))
        continue;
      body.role = role;
      body.is_part = (unit.post & CP_POST_PART) != 0;
      whole = !body.is_part && (unit.classes & person_classes) == 0;
    }
  return body;
}

static gboolean
ends_phrase (const CpReadingState *state, guint32 at)
{
  return cp_name_token_has (state, at, CP_CLASS_PREPOSITION | CP_CLASS_RELATIVE)
         || cp_name_token (state, at)->kind == CP_TOKEN_COMMA;
}

/* "the department of history of the university": a part is of the role of its whole. */
static void
read_bodies (const CpReadingState *state, guint32 first, guint32 end, CpActorTitle *title)
{
  gboolean is_part = FALSE;
  guint32 at = first;

  while (at < end && (title->body == CP_ROLE_UNKNOWN || is_part))
    {
      guint32 stop = at;
      Body body;

      while (stop < end && !ends_phrase (state, stop))
        stop = after_unit (state, stop, end);
      body = read_body (state, at, stop, title);
      if (body.role != CP_ROLE_UNKNOWN && !(is_part && body.is_part))
        {
          title->body = body.role;
          is_part = body.is_part;
        }
      else if (body.has_name && at > first)
        title->is_elsewhere = TRUE;
      at = stop < end ? stop + 1 : end;
    }
}

/* "NTU President": letters that are no body of a state. */
static gboolean
has_unknown_letters (const CpReadingState *state, guint32 first, guint32 head)
{
  for (guint32 at = first; at < head; at++)
    if ((cp_name_token (state, at)->shape & CP_SHAPE_ALL_CAPS) != 0
        && cp_name_token (state, at)->end - cp_name_token (state, at)->start > 2
        && cp_name_token (state, at)->classes == 0)
      return TRUE;
  return FALSE;
}

/* What stands before the noun: "former", "police", "Finance Ministry". */
static void
read_front (const CpReadingState *state, guint32 first, guint32 head, CpActorTitle *title)
{
  Body body;

  for (guint32 at = first; at < head; at = after_unit (state, at, head))
    if (cp_name_token_has (state, at, CP_CLASS_ROLE_FORMER))
      title->former = TRUE;
  body = read_body (state, first, head, title);
  if (title->body == CP_ROLE_UNKNOWN)
    title->body = body.role;
  if (has_unknown_letters (state, first, head))
    title->is_elsewhere = TRUE;
}

/**
 * cp_actor_title_find_head:
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
cp_actor_title_find_head (const CpReadingState *state, guint32 first, guint32 end)
{
  guint32 head = CP_NO_INDEX;

  for (guint32 at = first; at < end; at = after_unit (state, at, end))
    {
      const CpToken *token = cp_name_token (state, at);
      gboolean ends = (token->classes & (CP_CLASS_PREPOSITION | CP_CLASS_RELATIVE)) != 0
                      || token->kind == CP_TOKEN_COMMA;

      if (ends && head != CP_NO_INDEX)
        break;
      /* "professor and author": what tells a role stands for the other. */
      if ((token->classes & CP_CLASS_CONJUNCTION) != 0 && head != CP_NO_INDEX
          && cp_name_token_has (state, head, role_classes))
        break;
      if ((token->classes & person_classes) != 0)
        head = at;
    }
  return head;
}

static gboolean
has_firm (const CpReadingState *state, guint32 first, guint32 end)
{
  guint32 after;

  for (guint32 at = first; at < end; at = after)
    if ((cp_post_find (state, at, end, &after) & CP_POST_FIRM) != 0)
      return TRUE;
  return FALSE;
}

/**
 * cp_actor_title_read:
 * @state: an article that is read
 * @first: a title's first token
 * @end: the token after it
 * @title: (out): what it says
 *
 * Reads one title, such as "former head of the police".
 */
void
cp_actor_title_read (const CpReadingState *state, guint32 first, guint32 end, CpActorTitle *title)
{
  guint32 head = cp_actor_title_find_head (state, first, end);
  Unit unit;

  *title = (CpActorTitle) { 0 };
  while (first < end && cp_name_token_has (state, first, CP_CLASS_RELATIVE))
    first++;
  if (cp_post_is_verb (state, first, end))
    head = first;
  title->is_firm = has_firm (state, first, end);
  if (head == CP_NO_INDEX)
    {
      read_bodies (state, first, end, title);
      return;
    }

  unit = read_unit (state, head, end);
  title->head = unit.classes;
  title->post = unit.post;
  title->all |= unit.classes;
  /* "teaches law at the school": the law is no body. */
  if ((unit.post & CP_POST_TEACHES) != 0)
    while (unit.end < end && !cp_name_token_has (state, unit.end, CP_CLASS_PREPOSITION))
      unit.end++;
  read_bodies (state, unit.end, end, title);
  read_front (state, first, head, title);
}

/**
 * cp_actor_title_read_body:
 * @state: an article that is read
 * @first: the first token of what a body is called
 * @end: the token after it
 * @title: (out): what it says
 *
 * Reads the name of a body, or what is said of it.
 */
void
cp_actor_title_read_body (const CpReadingState *state, guint32 first, guint32 end,
                          CpActorTitle *title)
{
  *title = (CpActorTitle) { 0 };
  read_bodies (state, first, end, title);
}
