/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What headings, captions and leads say of somebody whom the running text gives no title. */

#include "cp-actor-role.h"
#include "cp-noun-phrase.h"
#include "cp-post.h"

/* So many paragraphs at an article's begin may say who it is about. */
#define MAX_LEAD 8

/* The noun of a heading that begins with it stands within so many tokens. */
#define MAX_HEAD 4

static const guint64 person_classes = CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN;
static const guint64 role_classes
  = CP_CLASS_ROLE_OFFICIAL | CP_CLASS_ROLE_EXPERT | CP_CLASS_ROLE_MEDIA;

static inline const CpParagraph *
get_paragraph (const CpReadingState *state, guint index)
{
  return &g_array_index (state->paragraphs, CpParagraph, index);
}

static gboolean
lacks_title (const CpReadingState *state, guint32 actor)
{
  const CpActor *who = cp_cast_get (state->cast, actor);

  if (who->kind != CP_ACTOR_PERSON || who->speaker == CP_READ_NONE)
    return FALSE;
  /* "Mr" says nothing. */
  for (guint32 part = who->titles; part != CP_NO_INDEX;
       part = cp_cast_get_part (state->cast, part)->next)
    {
      const CpActorPart *words = cp_cast_get_part (state->cast, part);
      CpActorTitle title;

      cp_actor_title_read (state, words->first, words->end, &title);
      if (title.head != 0 || title.body != CP_ROLE_UNKNOWN)
        return FALSE;
    }
  return TRUE;
}

/* --- Names --- */

static void
read_names (CpReadingState *state, const CpParagraph *paragraph)
{
  CpName name;

  for (guint32 at = paragraph->first_token;
       at < paragraph->end_token && cp_name_find (state, at, paragraph->end_token, &name);
       at = name.run_end)
    {
      guint32 actor
        = name.kind == CP_NAME_PERSON ? cp_cast_find_name (state->cast, state, &name) : CP_NO_INDEX;

      if (actor != CP_NO_INDEX && lacks_title (state, actor))
        cp_cast_read_titles (state->cast, state, actor, &name, paragraph->first_token,
                             paragraph->end_token);
    }
}

/* --- Descriptions --- */

/* The one person who speaks, if there is only one. */
static guint32
find_only_speaker (const CpReadingState *state)
{
  guint32 found = CP_NO_INDEX;

  for (guint i = 0; i < state->cast->actors->len; i++)
    if (cp_cast_get (state->cast, i)->speaker != CP_READ_NONE)
      {
        if (found != CP_NO_INDEX)
          return CP_NO_INDEX;
        found = i;
      }
  return found;
}

static gboolean
tells_role (const CpReadingState *state, guint32 at, guint32 end)
{
  guint32 after;

  return cp_name_token_has (state, at, person_classes)
         && !cp_name_token_has (state, at, CP_CLASS_PLURAL)
         && (cp_name_token_has (state, at, role_classes)
             || (cp_post_find (state, at, end, &after) & CP_POST_POST) != 0);
}

/* "The economist on debts", "How debts grow, expert explains": who speaks in the article. */
static gboolean
find_description (const CpReadingState *state, const CpParagraph *paragraph, guint32 *first,
                  guint32 *end)
{
  guint32 begin = paragraph->first_token;

  if (begin < paragraph->end_token && cp_name_token_has (state, begin, CP_CLASS_DETERMINER))
    begin++;
  for (guint32 at = begin; at < paragraph->end_token; at++)
    {
      guint32 after = cp_noun_phrase_after (state, at, paragraph->end_token);
      gboolean has_next = after < paragraph->end_token;

      if (!tells_role (state, at, paragraph->end_token)
          || !(at < begin + MAX_HEAD
               || (has_next
                   && cp_name_token_has (state, after, CP_CLASS_SAY | CP_CLASS_SAY_WEAK))))
        continue;
      *first = at < begin + MAX_HEAD ? begin : at;
      *end = has_next && cp_name_token_has (state, after, CP_CLASS_PREPOSITION)
               ? cp_noun_phrase_find_mark (state, after, paragraph->end_token)
               : after;
      return TRUE;
    }
  return FALSE;
}

static void
read_descriptions (CpReadingState *state)
{
  guint32 actor = find_only_speaker (state);

  if (actor == CP_NO_INDEX || !lacks_title (state, actor))
    return;
  for (guint i = 0; i < state->paragraphs->len && i < MAX_LEAD; i++)
    {
      const CpParagraph *paragraph = get_paragraph (state, i);
      guint32 first;
      guint32 end;

      if (paragraph->kind == CP_PARAGRAPH_QUESTION || paragraph->kind == CP_PARAGRAPH_ANSWER)
        return;
      if (!find_description (state, paragraph, &first, &end))
        continue;
      cp_cast_add_title (state->cast, actor, first, end);
      return;
    }
}

/**
 * cp_actor_headings_read:
 * @state: an article whose speakers are known
 *
 * Takes the titles of speakers who have none from headings and captions: those beside their names,
 * and for the only speaker of an article those that stand alone.
 */
void
cp_actor_headings_read (CpReadingState *state)
{
  for (guint i = 0; i < state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = get_paragraph (state, i);

      if (paragraph->kind == CP_PARAGRAPH_HEADING || paragraph->kind == CP_PARAGRAPH_SKIPPED)
        read_names (state, paragraph);
    }
  read_descriptions (state);
}
