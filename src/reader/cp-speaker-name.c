/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes speakers of those who appear in an article. */

#include "cp-speaker-name.h"

#include <string.h>

/* Acronyms are no longer than this. */
#define MAX_ACRONYM 5

/* What an article can call one speaker, at most. */
#define MAX_ALIASES 12

static const guint64 noun_classes = CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN | CP_CLASS_ORGANISATION;

/* Names in capitals as in a transcript: as they are written elsewhere. */
static void
lower_capitals (char *word, gsize n_bytes)
{
  for (gsize i = 1; i < n_bytes; i++)
    if (word[i - 1] != '-' && word[i - 1] != '\'')
      word[i] = g_ascii_tolower (word[i]);
}

static void
append_word (const CpReadingState *state, GString *to, guint32 index, gboolean is_person)
{
  const CpToken *token = cp_name_token (state, index);
  gsize length = token->end - token->start;
  gsize at = to->len;

  g_string_append_len (to, state->article->text + token->start, (gssize) length);
  if (is_person && token->kind == CP_TOKEN_WORD && (token->shape & CP_SHAPE_ALL_CAPS) != 0
      && (length > MAX_ACRONYM || (token->shape & CP_SHAPE_SPACED) != 0)
      && memchr (to->str + at, '.', length) == NULL && length > 2)
    lower_capitals (to->str + at, length);
}

static char *
make_name (const CpReadingState *state, guint32 first, guint32 end, gboolean is_person)
{
  GString *name = g_string_new (NULL);

  for (guint32 i = first; i < end; i++)
    {
      if (i > first && (cp_name_token (state, i)->shape & CP_SHAPE_SPACED) != 0)
        g_string_append_c (name, ' ');
      append_word (state, name, i, is_person);
    }
  return g_string_free (name, FALSE);
}

/* Descriptions that only begin with a capital because a sentence does. */
static void
lower_first (const CpReadingState *state, guint32 first, char *name)
{
  const CpToken *token = cp_name_token (state, first);

  if ((token->shape & CP_SHAPE_FIRST) != 0 && (token->shape & CP_SHAPE_ALL_CAPS) == 0
      && (token->classes & noun_classes) != 0 && (token->classes & CP_CLASS_PLACE) == 0)
    *name = g_ascii_tolower (*name);
}

static gboolean
is_known_form (const CpReadSpeaker *speaker, const char *form)
{
  if (strcmp (speaker->name, form) == 0)
    return TRUE;
  for (guint i = 0; i < speaker->aliases->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (speaker->aliases, i), form) == 0)
      return TRUE;
  return FALSE;
}

static void
take_alias (CpReadSpeaker *speaker, char *form)
{
  if (speaker->aliases->len < MAX_ALIASES && *form != '\0' && !is_known_form (speaker, form))
    g_ptr_array_add (speaker->aliases, form);
  else
    g_free (form);
}

static gint
compare_parts_cb (gconstpointer a, gconstpointer b)
{
  const CpActorPart *left = a;
  const CpActorPart *right = b;

  return left->first < right->first ? -1 : left->first > right->first;
}

static void
add_aliases (const CpReadingState *state, const CpActor *actor, CpReadSpeaker *speaker)
{
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (CpActorPart));

  for (guint32 part = actor->forms; part != CP_NO_INDEX;
       part = cp_cast_get_part (state->cast, part)->next)
    g_array_append_val (forms, *cp_cast_get_part (state->cast, part));
  g_array_sort (forms, compare_parts_cb);

  for (guint i = 0; i < forms->len; i++)
    {
      const CpActorPart *form = &g_array_index (forms, CpActorPart, i);

      take_alias (speaker, make_name (state, form->first, form->end,
                                      actor->kind == CP_ACTOR_PERSON));
    }
}

/**
 * cp_speaker_name_add_plain:
 * @state: an article that is read
 * @name: a name that its text need not have
 * @named: whether it names somebody
 *
 * Returns: the place of a new speaker of the reading
 */
guint32
cp_speaker_name_add_plain (CpReadingState *state, const char *name, gboolean named)
{
  CpReadSpeaker *speaker = g_new0 (CpReadSpeaker, 1);

  speaker->name = g_strdup (name);
  speaker->aliases = g_ptr_array_new_with_free_func (g_free);
  speaker->named = named;
  speaker->person = named;
  g_ptr_array_add (state->reading->speakers, speaker);
  return state->reading->speakers->len - 1;
}

/**
 * cp_speaker_name_add:
 * @state: an article that is read
 * @actor: who appears in it
 *
 * Makes an actor a speaker, if he is none yet.
 *
 * Returns: the place in the reading's speakers
 */
guint32
cp_speaker_name_add (CpReadingState *state, guint32 actor)
{
  CpActor *who = cp_cast_get (state->cast, actor);

  if (who->speaker == CP_READ_NONE)
    {
      CpReadSpeaker *speaker;

      who->speaker = cp_speaker_name_add_plain (state, "", who->kind != CP_ACTOR_UNNAMED);
      speaker = g_ptr_array_index (state->reading->speakers, who->speaker);
      speaker->person = who->kind == CP_ACTOR_PERSON;
    }
  return who->speaker;
}

/**
 * cp_speaker_name_finish:
 * @state: an article all of whose speakers are found
 *
 * Gives the speakers their names: the fullest form of each, and the others as aliases.
 */
void
cp_speaker_name_finish (CpReadingState *state)
{
  for (guint i = 0; i < state->cast->actors->len; i++)
    {
      const CpActor *actor = cp_cast_get (state->cast, i);
      CpReadSpeaker *speaker;

      if (actor->speaker == CP_READ_NONE)
        continue;
      speaker = g_ptr_array_index (state->reading->speakers, actor->speaker);
      g_free (speaker->name);
      speaker->name = make_name (state, actor->name_first, actor->name_end,
                                 actor->kind == CP_ACTOR_PERSON);
      if (actor->kind == CP_ACTOR_UNNAMED)
        lower_first (state, actor->name_first, speaker->name);
      add_aliases (state, actor, speaker);
    }
}
