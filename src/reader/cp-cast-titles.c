/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles that stand around a name: before it, after a comma, or after "is". */

#include "cp-cast.h"
#include "cp-post.h"

/* So far a title reaches, in tokens. */
#define MAX_LEFT 14
#define MAX_RIGHT 18

/* The noun of an apposition comes after so many tokens at most: "a former deputy foreign". */
#define MAX_HEAD 7

static const guint64 head_classes = CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN;

/* What no title goes over. */
static const guint64 stop_classes = CP_CLASS_SAY | CP_CLASS_AUXILIARY | CP_CLASS_PRONOUN
                                    | CP_CLASS_RELATIVE | CP_CLASS_SUBORDINATOR | CP_CLASS_BE
                                    | CP_CLASS_MODAL | CP_CLASS_THAT | CP_CLASS_TIME;

static inline gboolean
is_word (const CpToken *token)
{
  return token->kind == CP_TOKEN_WORD;
}

static inline gboolean
is_name_word (const CpToken *token)
{
  return is_word (token) && (token->shape & CP_SHAPE_CAPITAL) != 0
         && (token->classes & (CP_CLASS_PLACE | CP_CLASS_ORGANISATION | head_classes)) == 0;
}

static gboolean
is_one_person (const CpToken *token)
{
  return (token->classes & head_classes) != 0 && (token->classes & CP_CLASS_PLURAL) == 0;
}

/* --- Before the name --- */

static gboolean
begins_sentence (const CpReadingState *state, guint32 index)
{
  return (cp_name_token (state, index)->shape & CP_SHAPE_FIRST) != 0;
}

static guint32
find_left_edge (const CpReadingState *state, guint32 end, guint32 first)
{
  guint32 limit = end - first > MAX_LEFT ? end - MAX_LEFT : first;
  guint32 at = end;

  while (at > limit && !(at < state->tokens->len && begins_sentence (state, at)))
    {
      const CpToken *token = cp_name_token (state, at - 1);

      if (!(is_word (token) || token->kind == CP_TOKEN_POSSESSIVE)
          || ((token->classes & stop_classes) != 0 && (token->classes & head_classes) == 0))
        break;
      at--;
      if ((token->classes & CP_CLASS_DETERMINER) != 0
          && !(at > limit && cp_name_token_has (state, at - 1, CP_CLASS_PREPOSITION)))
        break;
    }
  return at;
}

/* Where the words begin that belong to the noun at @head. */
static guint32
find_phrase_start (const CpReadingState *state, guint32 edge, guint32 head)
{
  guint32 at = head;

  while (at > edge
         && !cp_name_token_has (state, at - 1,
                                CP_CLASS_DETERMINER | CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION
                                  | CP_CLASS_TO))
    at--;
  return at;
}

/* Whether nothing, or "of" and more, stands between a noun and the name that it is the title of. */
static gboolean
leads_to_name (const CpReadingState *state, guint32 after, guint32 end, gboolean comma)
{
  if (after >= end)
    return TRUE;
  if (!cp_name_token_has (state, after, CP_CLASS_PREPOSITION))
    return FALSE;
  return comma || !is_word (cp_name_token (state, end - 1))
         || (cp_name_token (state, end - 1)->shape & CP_SHAPE_CAPITAL) != 0
         || cp_name_token_has (state, end - 1, CP_CLASS_ORGANISATION);
}

static gboolean
is_set_off (const CpReadingState *state, const CpName *name, guint32 edge, guint32 end)
{
  CpTokenKind next;

  if (name->run_end >= end)
    return TRUE;
  next = cp_name_token (state, name->run_end)->kind;
  if (next == CP_TOKEN_COMMA || next == CP_TOKEN_STOP || next == CP_TOKEN_DASH
      || next == CP_TOKEN_OPEN)
    return TRUE;
  return edge == 0 || begins_sentence (state, edge);
}

/* In "Minister of Energy Jane Roe" the title reaches up to the name. */
static guint32
find_name_start (const CpReadingState *state, const CpName *name)
{
  return cp_post_skip_portfolio (state, name->run_first, name->first) == name->first
           ? name->first
           : name->run_first;
}

static void
read_left (CpCast *self, const CpReadingState *state, guint32 actor, const CpName *name,
           guint32 first, guint32 end)
{
  guint32 stop = find_name_start (state, name);
  gboolean comma = stop > first && cp_name_token (state, stop - 1)->kind == CP_TOKEN_COMMA;
  guint32 edge;

  if (comma)
    stop--;
  edge = find_left_edge (state, stop, first);
  if (comma && !is_set_off (state, name, edge, end))
    return;

  for (guint32 at = edge; at < stop; at++)
    {
      const CpToken *token = cp_name_token (state, at);

      if (is_one_person (token)
          && leads_to_name (state, at + MAX (token->phrase, 1), stop, comma))
        {
          cp_cast_add_title (self, actor, find_phrase_start (state, edge, at), stop);
          return;
        }
    }
}

/* --- After the name --- */

static guint32
find_right_edge (const CpReadingState *state, guint32 first, guint32 end)
{
  guint32 limit = MIN (end, first + MAX_RIGHT);
  guint32 at = first;

  while (at < limit)
    {
      const CpToken *token = cp_name_token (state, at);

      if (!(is_word (token) || token->kind == CP_TOKEN_POSSESSIVE || token->kind == CP_TOKEN_NUMBER)
          || ((token->classes & stop_classes) != 0 && (token->classes & head_classes) == 0))
        break;
      at++;
    }
  return at;
}

/* Whether a noun for one person comes soon, and is not somebody else's title. */
static gboolean
has_head (const CpReadingState *state, guint32 first, guint32 end)
{
  for (guint32 at = first; at < end && at < first + MAX_HEAD; at++)
    {
      const CpToken *token = cp_name_token (state, at);
      guint32 after = at + MAX (token->phrase, 1);

      if ((token->classes & (CP_CLASS_PREPOSITION | CP_CLASS_BY | CP_CLASS_TO)) != 0
          || (at > first && (token->classes & CP_CLASS_DETERMINER) != 0))
        return FALSE;
      if (!is_one_person (token))
        continue;
      if (after < end && is_name_word (cp_name_token (state, after)))
        return FALSE;
      if (after >= end || !cp_name_token_has (state, after, head_classes))
        return TRUE;
    }
  return FALSE;
}

static void
read_right (CpCast *self, const CpReadingState *state, guint32 actor, const CpName *name,
            guint32 end)
{
  guint32 at = name->run_end;
  guint32 edge;

  if (at + 1 >= end)
    return;
  if (cp_name_token (state, at)->kind == CP_TOKEN_COMMA)
    {
      at++;
      if (cp_name_token_has (state, at, CP_CLASS_RELATIVE) && at + 1 < end
          && cp_name_token_has (state, at + 1, CP_CLASS_BE))
        at += 2;
      else if (cp_name_token_has (state, at, CP_CLASS_RELATIVE)
               && cp_post_is_verb (state, at + 1, end))
        at++;
    }
  else if (cp_name_token_has (state, at, CP_CLASS_BE)
           && cp_name_token_has (state, at + 1, CP_CLASS_DETERMINER))
    at++;
  else
    return;

  edge = find_right_edge (state, at, end);
  if (edge < end && cp_name_token (state, edge)->kind == CP_TOKEN_WORD
      && !cp_name_token_has (state, edge, CP_CLASS_SAY))
    return;
  if (at < edge && cp_name_token_has (state, at, CP_CLASS_DETERMINER))
    at++;
  if (at < edge && (has_head (state, at, edge) || cp_post_is_verb (state, at, edge)))
    cp_cast_add_title (self, actor, at, edge);
}

/**
 * cp_cast_read_titles:
 * @self: a cast
 * @state: the article
 * @actor: whom the name means
 * @name: the name of a person
 * @first: the token before which not to look
 * @end: the token at which to stop
 *
 * Keeps the titles that stand before or after a name as the actor's.
 */
void
cp_cast_read_titles (CpCast *self, const CpReadingState *state, guint32 actor, const CpName *name,
                     guint32 first, guint32 end)
{
  if (name->first > find_name_start (state, name))
    cp_cast_add_title (self, actor, name->run_first, name->first);
  if (name->run_first > first)
    read_left (self, state, actor, name, first, end);
  read_right (self, state, actor, name, end);
}
