/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who appears in an article: people, organisations and unnamed sources, and by what they go. */

#include "cp-cast.h"

#include <string.h>

/* What an actor keeps of what is said about it. */
#define MAX_TITLES 8
#define MAX_FORMS 6

/* So many actors of one surname are told apart; a text of more is no article. */
#define MAX_NAMESAKES 16

/* --- Actors --- */

static gpointer
make_key (guint64 hash)
{
  return GSIZE_TO_POINTER ((gsize) hash);
}

static guint32
look_up (GHashTable *table, guint64 hash)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (table, make_key (hash)));

  return place == 0 ? CP_NO_INDEX : place - 1;
}

static void
read_given (const CpReadingState *state, const CpName *name, char *given)
{
  const CpToken *token = cp_name_token (state, name->first);

  given[0] = '\0';
  if (name->surname > name->first)
    cp_name_skeleton_make (state->article->text + token->start, token->end - token->start, given);
}

static guint64
hash_name (const CpReadingState *state, const CpName *name)
{
  if (name->kind == CP_NAME_PERSON)
    return cp_name_hash (state, name->surname, name->end);
  return cp_name_hash (state, name->first, name->end);
}

static guint64
hash_plain (const CpReadingState *state, const CpName *name)
{
  guint32 start = cp_name_token (state, name->surname)->start;

  return cp_name_skeleton_hash_plain (state->article->text + start,
                                      cp_name_token (state, name->end - 1)->end - start);
}

static guint32
add_actor (CpCast *self, CpActorKind kind, guint64 hash, guint32 first, guint32 end)
{
  CpActor actor = {
    .surname = hash,
    .kind = kind,
    .name_first = first,
    .name_end = end,
    .name_surname = first,
    .titles = CP_NO_INDEX,
    .forms = CP_NO_INDEX,
    .next = look_up (self->by_surname, hash),
    .speaker = CP_READ_NONE,
  };

  g_array_append_val (self->actors, actor);
  g_hash_table_insert (self->by_surname, make_key (hash), GUINT_TO_POINTER (self->actors->len));
  return self->actors->len - 1;
}

static gboolean
may_be (const CpActor *actor, const CpName *name, guint64 hash, const char *given)
{
  const CpActorKind kind = name->kind == CP_NAME_PERSON ? CP_ACTOR_PERSON : CP_ACTOR_GROUP;

  if ((actor->surname != hash && actor->other_surname != hash) || actor->kind != kind)
    return FALSE;
  if (kind == CP_ACTOR_GROUP)
    return TRUE;
  if (name->gender != 0 && actor->gender != 0 && name->gender != actor->gender)
    return FALSE;
  return cp_name_skeleton_agrees (actor->given, given);
}

/* Of several with a surname the one who speaks, else the one whom the article is most about. */
static gboolean
is_better (const CpActor *actor, const CpActor *best)
{
  if ((actor->speaker != CP_READ_NONE) != (best->speaker != CP_READ_NONE))
    return actor->speaker != CP_READ_NONE;
  return actor->n_named > best->n_named;
}

static guint32
find_by_surname (const CpCast *self, const CpName *name, guint64 hash, const char *given)
{
  guint32 best = CP_NO_INDEX;
  guint n = 0;

  for (guint32 at = look_up (self->by_surname, hash); at != CP_NO_INDEX && n < MAX_NAMESAKES;
       at = cp_cast_get (self, at)->next, n++)
    if (may_be (cp_cast_get (self, at), name, hash, given)
        && (best == CP_NO_INDEX || is_better (cp_cast_get (self, at), cp_cast_get (self, best))))
      best = at;
  return best;
}

/* Somebody whose surname is also written as this one. */
static guint32
find_by_other_surname (const CpCast *self, const CpReadingState *state, const CpName *name,
                       guint64 hash, const char *given)
{
  guint32 found = look_up (self->by_other_surname, hash);
  guint64 plain;

  if (found != CP_NO_INDEX && may_be (cp_cast_get (self, found), name, hash, given))
    return found;
  plain = hash_plain (state, name);
  return plain != hash ? find_by_surname (self, name, plain, given) : CP_NO_INDEX;
}

static void
set_other_surname (CpCast *self, const CpReadingState *state, const CpName *name, guint32 place)
{
  CpActor *actor = cp_cast_get (self, place);
  guint64 other = hash_plain (state, name);

  if (other == actor->surname && name->end > name->surname + 1)
    other = cp_name_hash (state, name->end - 1, name->end);
  if (other == actor->surname || other == 0)
    return;
  actor->other_surname = other;
  g_hash_table_insert (self->by_other_surname, make_key (other), GUINT_TO_POINTER (place + 1));
}

/* What a fuller form tells of somebody who was known by less. */
static void
complete (CpCast *self, const CpReadingState *state, CpActor *actor, const CpName *name,
          const char *given)
{
  gboolean is_fuller = name->n_words > actor->n_words
                       && !(actor->given[0] != '\0' && actor->given[1] != '\0' && given[0] != '\0'
                            && given[1] == '\0');

  if (actor->gender == 0)
    actor->gender = name->gender;
  if (given[0] != '\0')
    actor->n_named++;
  if (!is_fuller && !(actor->given[1] == '\0' && given[0] != '\0' && given[1] != '\0'))
    return;

  actor->name_first = name->first;
  actor->name_end = name->end;
  actor->name_surname = name->surname;
  actor->n_words = name->n_words;
  if (given[0] != '\0' && strlen (given) > strlen (actor->given))
    memcpy (actor->given, given, CP_NAME_SKELETON_MAX);
}

static guint32
create_actor (CpCast *self, const CpReadingState *state, const CpName *name, guint64 hash,
              const char *given)
{
  gboolean is_person = name->kind == CP_NAME_PERSON;
  guint32 place = add_actor (self, is_person ? CP_ACTOR_PERSON : CP_ACTOR_GROUP, hash, name->first,
                             name->end);
  CpActor *actor = cp_cast_get (self, place);

  actor->name_surname = name->surname;
  actor->n_words = name->n_words;
  actor->n_named = 1;
  actor->gender = name->gender;
  actor->placed = name->kind == CP_NAME_PLACE;
  memcpy (actor->given, given, CP_NAME_SKELETON_MAX);
  if (is_person)
    set_other_surname (self, state, name, place);
  if (!is_person)
    cp_cast_add_title (self, place, name->first, name->end);
  else if (name->surname > name->first)
    {
      guint64 first = cp_name_hash (state, name->first, name->first + 1);

      if (look_up (self->by_given, first) == CP_NO_INDEX)
        g_hash_table_insert (self->by_given, make_key (first), GUINT_TO_POINTER (place + 1));
    }
  return place;
}

/**
 * cp_cast_trim_name:
 * @self: a cast
 * @state: the article
 * @name: a name of three words or more
 *
 * Leaves out what only stands before a name, as in "of National Security John Smith", where the
 * article has the name alone as well.
 */
void
cp_cast_trim_name (const CpCast *self, const CpReadingState *state, CpName *name)
{
  CpName shorter = *name;
  char given[CP_NAME_SKELETON_MAX];
  guint32 found;

  if (name->kind != CP_NAME_PERSON || name->n_words < 3 || name->surname < name->first + 2
      || cp_name_token_has (state, name->first, CP_CLASS_GIVEN_NAME)
      || (cp_name_token (state, name->first)->shape & CP_SHAPE_INITIAL) != 0)
    return;

  shorter.first = name->surname - 1;
  shorter.n_words = 2;
  if (cp_name_token (state, shorter.first)->kind != CP_TOKEN_WORD)
    return;
  read_given (state, &shorter, given);
  found = find_by_surname (self, &shorter, hash_name (state, &shorter), given);
  if (found == CP_NO_INDEX || cp_cast_get (self, found)->n_words != 2
      || strcmp (cp_cast_get (self, found)->given, given) != 0)
    return;
  shorter.run_first = shorter.first;
  *name = shorter;
}

/**
 * cp_cast_find_name:
 * @self: a cast
 * @state: the article
 * @name: a name in it
 *
 * Returns: the actor whom the name means, or %CP_NO_INDEX
 */
guint32
cp_cast_find_name (CpCast *self, const CpReadingState *state, const CpName *name)
{
  guint64 hash = hash_name (state, name);
  char given[CP_NAME_SKELETON_MAX];
  guint32 found;

  read_given (state, name, given);
  found = find_by_surname (self, name, hash, given);
  if (found == CP_NO_INDEX && name->kind == CP_NAME_PERSON)
    found = find_by_other_surname (self, state, name, hash, given);
  if (found == CP_NO_INDEX && name->kind == CP_NAME_PERSON && name->n_words == 1)
    found = look_up (self->by_given, hash);
  return found;
}

/**
 * cp_cast_add_name:
 * @self: a cast
 * @state: the article
 * @name: a name in it
 *
 * Finds whom a name means; who was not known by it before is now.
 *
 * Returns: the actor
 */
guint32
cp_cast_add_name (CpCast *self, const CpReadingState *state, const CpName *name)
{
  guint32 found = cp_cast_find_name (self, state, name);
  char given[CP_NAME_SKELETON_MAX];

  read_given (state, name, given);
  if (found == CP_NO_INDEX)
    return create_actor (self, state, name, hash_name (state, name), given);
  if (cp_cast_get (self, found)->kind == CP_ACTOR_PERSON)
    complete (self, state, cp_cast_get (self, found), name, given);
  return found;
}

/**
 * cp_cast_add_unnamed:
 * @self: a cast
 * @state: the article
 * @first: the first token of a description without its article
 * @end: the token after it
 *
 * Returns: the actor of this description
 */
guint32
cp_cast_add_unnamed (CpCast *self, const CpReadingState *state, guint32 first, guint32 end)
{
  guint64 hash = cp_name_hash (state, first, end);
  guint32 at = look_up (self->by_surname, hash);

  for (guint n = 0; at != CP_NO_INDEX && n < MAX_NAMESAKES; n++, at = cp_cast_get (self, at)->next)
    if (cp_cast_get (self, at)->kind == CP_ACTOR_UNNAMED)
      return at;

  at = add_actor (self, CP_ACTOR_UNNAMED, hash, first, end);
  cp_cast_add_title (self, at, first, end);
  return at;
}

/**
 * cp_cast_add_title:
 * @self: a cast
 * @actor: an actor
 * @first: the first token of a title
 * @end: the token after it
 */
void
cp_cast_add_title (CpCast *self, guint32 actor, guint32 first, guint32 end)
{
  CpActor *to = cp_cast_get (self, actor);
  CpActorPart part = { first, end, to->titles };

  if (first >= end || to->n_titles >= MAX_TITLES)
    return;
  for (guint32 at = to->titles; at != CP_NO_INDEX; at = cp_cast_get_part (self, at)->next)
    if (cp_cast_get_part (self, at)->first == first)
      return;
  g_array_append_val (self->parts, part);
  to->titles = self->parts->len - 1;
  to->n_titles++;
}

/**
 * cp_cast_add_form:
 * @self: a cast
 * @actor: an actor
 * @first: the first token of what the actor is called
 * @end: the token after it
 */
void
cp_cast_add_form (CpCast *self, guint32 actor, guint32 first, guint32 end)
{
  CpActor *to = cp_cast_get (self, actor);
  CpActorPart part = { first, end, to->forms };

  if (first >= end || to->n_forms >= MAX_FORMS * 4)
    return;
  g_array_append_val (self->parts, part);
  to->forms = self->parts->len - 1;
  to->n_forms++;
}

/**
 * cp_cast_find_mention:
 * @self: a cast
 * @token: a token
 *
 * Returns: the place in the mentions of the first one that is not before the token
 */
guint32
cp_cast_find_mention (const CpCast *self, guint32 token)
{
  const CpMention *mentions = (const CpMention *) (gconstpointer) self->mentions->data;
  guint32 low = 0;
  guint32 high = self->mentions->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (mentions[middle].token < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* --- Reading the article --- */

static void
collect_names (const CpReadingState *state, guint32 first, guint32 end, GArray *names)
{
  CpName name;

  for (guint32 at = first; at < end && cp_name_find (state, at, end, &name); at = name.run_end)
    if (name.kind == CP_NAME_PERSON || name.kind == CP_NAME_ORGANISATION)
      g_array_append_val (names, name);
}

static void
add_mention (CpCast *self, const CpReadingState *state, const CpName *name, guint32 actor)
{
  CpMention mention = { name->first, actor };

  if ((cp_name_token (state, name->first)->shape & CP_SHAPE_INSIDE) == 0)
    g_array_append_val (self->mentions, mention);
}

/* Full names first, so that a surname meets its name also where that comes later. */
static void
add_full_names (CpCast *self, const CpReadingState *state, const GArray *names, gboolean longer)
{
  for (guint i = 0; i < names->len; i++)
    {
      CpName *name = &g_array_index (names, CpName, i);

      if (longer != (name->n_words > 2))
        continue;
      if (longer)
        cp_cast_trim_name (self, state, name);
      if (name->kind == CP_NAME_ORGANISATION ? !name->doubtful : name->surname > name->first)
        cp_cast_add_name (self, state, name);
    }
}

static void
add_short_names (CpCast *self, const CpReadingState *state, const GArray *names, guint32 first,
                 guint32 end)
{
  for (guint i = 0; i < names->len; i++)
    {
      const CpName *name = &g_array_index (names, CpName, i);
      guint32 actor = cp_cast_find_name (self, state, name);

      if (actor == CP_NO_INDEX && name->kind == CP_NAME_PERSON && name->first > name->run_first)
        actor = cp_cast_add_name (self, state, name);
      if (actor == CP_NO_INDEX)
        continue;
      add_mention (self, state, name, actor);
      if (name->kind == CP_NAME_PERSON)
        cp_cast_read_titles (self, state, actor, name, first, end);
    }
}

/**
 * cp_cast_new:
 * @state: an article whose sentences are known
 *
 * Finds who is named in an article.
 *
 * Returns: (transfer full): the cast
 */
CpCast *
cp_cast_new (const CpReadingState *state)
{
  CpCast *self = g_new0 (CpCast, 1);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (CpName));

  self->actors = g_array_new (FALSE, FALSE, sizeof (CpActor));
  self->parts = g_array_new (FALSE, FALSE, sizeof (CpActorPart));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (CpMention));
  self->by_surname = g_hash_table_new (NULL, NULL);
  self->by_other_surname = g_hash_table_new (NULL, NULL);
  self->by_given = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = &g_array_index (state->paragraphs, CpParagraph, i);

      if (paragraph->kind == CP_PARAGRAPH_SKIPPED || paragraph->kind == CP_PARAGRAPH_HEADING)
        continue;
      collect_names (state, paragraph->label_first, paragraph->label_end, names);
      collect_names (state, paragraph->first_token, paragraph->end_token, names);
    }
  add_full_names (self, state, names, FALSE);
  add_full_names (self, state, names, TRUE);
  add_short_names (self, state, names, 0, state->tokens->len);
  return self;
}

/**
 * cp_cast_free:
 * @self: a cast
 */
void
cp_cast_free (CpCast *self)
{
  g_array_unref (self->actors);
  g_array_unref (self->parts);
  g_array_unref (self->mentions);
  g_hash_table_unref (self->by_surname);
  g_hash_table_unref (self->by_other_surname);
  g_hash_table_unref (self->by_given);
  g_free (self);
}
