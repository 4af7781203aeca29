/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who appears in an article: people, organisations and unnamed sources, and by what they go. */

#include "cp-cast.h"

#include "cp-name-skeleton.h"

/* What an actor keeps of what is said about it. */
#define MAX_TITLES 8
#define MAX_FORMS 12

/* An acronym has so many letters at most. */
#define MAX_INITIALS 12

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

/* A name as it is looked up; what costs time is done once. */
typedef struct
{
  guint64 hash;
  guint64 plain;
  CpGivenName given;
} Key;

static gboolean
agrees (CpGivenName given, CpGivenName other)
{
  if (given.hash == 0 || other.hash == 0)
    return TRUE;
  return given.is_full && other.is_full ? given.hash == other.hash : given.initial == other.initial;
}

static CpGivenName
read_given (const CpReadingState *state, const CpName *name)
{
  const CpToken *token = cp_name_token (state, name->first);
  char skeleton[CP_NAME_SKELETON_MAX];
  CpGivenName given = { 0 };

  if (name->kind != CP_NAME_PERSON || name->surname <= name->first)
    return given;
  given.is_full = cp_name_skeleton_make (state->article->text + token->start,
                                         token->end - token->start, skeleton) > 1;
  given.initial = skeleton[0];
  given.hash = cp_name_skeleton_hash_made (skeleton);
  return given;
}

static Key
make_name_key (const CpReadingState *state, const CpName *name)
{
  gboolean is_person = name->kind == CP_NAME_PERSON;
  guint32 start = cp_name_token (state, is_person ? name->surname : name->first)->start;
  guint32 length = cp_name_token (state, name->end - 1)->end - start;
  Key key = { .given = read_given (state, name) };

  key.hash = cp_name_skeleton_hash (state->article->text + start, length);
  key.plain = cp_name_skeleton_is_ascii (state->article->text + start, length)
                ? key.hash
                : cp_name_skeleton_hash_plain (state->article->text + start, length);
  return key;
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
may_be (const CpActor *actor, const CpName *name, guint64 hash, CpGivenName given)
{
  const CpActorKind kind = name->kind == CP_NAME_PERSON ? CP_ACTOR_PERSON : CP_ACTOR_GROUP;

  if ((actor->surname != hash && actor->other_surname != hash) || actor->kind != kind)
    return FALSE;
  if (kind == CP_ACTOR_GROUP)
    return TRUE;
  if (name->gender != 0 && actor->gender != 0 && name->gender != actor->gender)
    return FALSE;
  return agrees (actor->given, given);
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
find_by_surname (const CpCast *self, const CpName *name, guint64 hash, CpGivenName given)
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
find_by_other_surname (const CpCast *self, const CpName *name, const Key *key)
{
  guint32 found = look_up (self->by_other_surname, key->hash);

  if (found != CP_NO_INDEX && may_be (cp_cast_get (self, found), name, key->hash, key->given))
    return found;
  return key->plain != key->hash ? find_by_surname (self, name, key->plain, key->given)
                                 : CP_NO_INDEX;
}

static void
set_other_surname (CpCast *self, const CpReadingState *state, const CpName *name, const Key *key,
                   guint32 place)
{
  CpActor *actor = cp_cast_get (self, place);
  guint64 other = key->plain;

  if (other == actor->surname && name->end > name->surname + 1)
    other = cp_name_hash (state, name->end - 1, name->end);
  if (other == actor->surname || other == 0)
    return;
  actor->other_surname = other;
  g_hash_table_insert (self->by_other_surname, make_key (other), GUINT_TO_POINTER (place + 1));
}

/* What a fuller form tells of somebody who was known by less. */
static void
complete (CpActor *actor, const CpName *name, CpGivenName given)
{
  gboolean spells_out = given.is_full && !actor->given.is_full;
  gboolean is_fuller = name->n_words > actor->n_words
                       && !(actor->given.is_full && given.hash != 0 && !given.is_full);

  if (actor->gender == 0)
    actor->gender = name->gender;
  if (given.hash != 0)
    actor->n_named++;
  if (!is_fuller && !spells_out)
    return;

  actor->name_first = name->first;
  actor->name_end = name->end;
  actor->name_surname = name->surname;
  actor->n_words = name->n_words;
  if (spells_out || actor->given.hash == 0)
    actor->given = given;
}

/* The capitals that a name of several words begins with, as a hash; 0 of a single word. */
static guint64
hash_initials (const CpReadingState *state, const CpName *name)
{
  char initials[MAX_INITIALS];
  gsize n = 0;

  for (guint32 at = name->first; at < name->end && n < sizeof initials; at++)
    {
      const CpToken *token = cp_name_token (state, at);

      if (token->kind == CP_TOKEN_WORD && (token->shape & CP_SHAPE_CAPITAL) != 0)
        initials[n++] = state->article->text[token->start];
    }
  return n > 1 ? cp_name_skeleton_hash (initials, n) : 0;
}

static gboolean
is_acronym (const CpReadingState *state, const CpName *name)
{
  return name->kind == CP_NAME_ORGANISATION && name->end == name->first + 1
         && (cp_name_token (state, name->first)->shape & CP_SHAPE_ALL_CAPS) != 0;
}

static guint32
create_actor (CpCast *self, const CpReadingState *state, const CpName *name, const Key *key)
{
  gboolean is_person = name->kind == CP_NAME_PERSON;
  guint32 place = add_actor (self, is_person ? CP_ACTOR_PERSON : CP_ACTOR_GROUP, key->hash,
                             name->first, name->end);
  CpActor *actor = cp_cast_get (self, place);

  actor->name_surname = name->surname;
  actor->n_words = name->n_words;
  actor->n_named = 1;
  actor->gender = name->gender;
  actor->placed = name->kind == CP_NAME_PLACE;
  actor->given = key->given;
  if (is_person)
    set_other_surname (self, state, name, key, place);
  else
    {
      guint64 initials = hash_initials (state, name);

      cp_cast_add_title (self, place, name->first, name->end);
      if (initials != 0)
        g_hash_table_insert (self->by_initials, make_key (initials), GUINT_TO_POINTER (place + 1));
    }
  if (key->given.hash != 0 && look_up (self->by_given, key->given.hash) == CP_NO_INDEX)
    g_hash_table_insert (self->by_given, make_key (key->given.hash), GUINT_TO_POINTER (place + 1));
  return place;
}

static guint32
find_by_key (const CpCast *self, const CpReadingState *state, const CpName *name, const Key *key)
{
  guint32 found = find_by_surname (self, name, key->hash, key->given);

  if (found == CP_NO_INDEX && name->kind == CP_NAME_PERSON)
    found = find_by_other_surname (self, name, key);
  if (found == CP_NO_INDEX && name->kind == CP_NAME_PERSON && name->n_words == 1)
    found = look_up (self->by_given, key->hash);
  if (found == CP_NO_INDEX && is_acronym (state, name))
    found = look_up (self->by_initials, key->hash);
  return found;
}

static guint32
add_by_key (CpCast *self, const CpReadingState *state, const CpName *name, const Key *key)
{
  guint32 found = find_by_key (self, state, name, key);

  if (found == CP_NO_INDEX)
    return create_actor (self, state, name, key);
  if (cp_cast_get (self, found)->kind == CP_ACTOR_PERSON)
    complete (cp_cast_get (self, found), name, key->given);
  return found;
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
  guint32 found;
  Key key;

  if (name->kind != CP_NAME_PERSON || name->n_words < 3 || name->surname < name->first + 2
      || cp_name_token_has (state, name->first, CP_CLASS_GIVEN_NAME)
      || (cp_name_token (state, name->first)->shape & CP_SHAPE_INITIAL) != 0)
    return;

  shorter.first = name->surname - 1;
  shorter.n_words = 2;
  if (cp_name_token (state, shorter.first)->kind != CP_TOKEN_WORD)
    return;
  key = make_name_key (state, &shorter);
  found = find_by_surname (self, &shorter, key.hash, key.given);
  if (found == CP_NO_INDEX || cp_cast_get (self, found)->n_words != 2
      || cp_cast_get (self, found)->given.hash != key.given.hash)
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
  Key key = make_name_key (state, name);

  return find_by_key (self, state, name, &key);
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
  Key key = make_name_key (state, name);

  return add_by_key (self, state, name, &key);
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

static gboolean
is_same_form (const CpReadingState *state, const CpActorPart *form, guint32 first, guint32 end)
{
  if (form->end - form->first != end - first)
    return FALSE;
  for (guint32 i = 0; i < end - first; i++)
    if (cp_name_token (state, form->first + i)->word != cp_name_token (state, first + i)->word)
      return FALSE;
  return TRUE;
}

/**
 * cp_cast_add_form:
 * @self: a cast
 * @state: the article
 * @actor: an actor
 * @first: the first token of what the actor is called
 * @end: the token after it
 */
void
cp_cast_add_form (CpCast *self, const CpReadingState *state, guint32 actor, guint32 first,
                  guint32 end)
{
  CpActor *to = cp_cast_get (self, actor);
  CpActorPart part = { first, end, to->forms };

  if (first >= end || to->n_forms >= MAX_FORMS)
    return;
  for (guint32 at = to->forms; at != CP_NO_INDEX; at = cp_cast_get_part (self, at)->next)
    if (is_same_form (state, cp_cast_get_part (self, at), first, end))
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

typedef struct
{
  CpName name;
  Key key;
} KeyedName;

static void
collect_names (const CpReadingState *state, guint32 first, guint32 end, GArray *names)
{
  KeyedName found = { 0 };
  CpName *name = &found.name;

  for (guint32 at = first; at < end && cp_name_find (state, at, end, name); at = name->run_end)
    if (name->kind == CP_NAME_PERSON || name->kind == CP_NAME_ORGANISATION)
      {
        found.key = make_name_key (state, name);
        g_array_append_val (names, found);
      }
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
      KeyedName *found = &g_array_index (names, KeyedName, i);
      CpName *name = &found->name;
      guint32 first = name->first;

      if (longer != (name->n_words > 2))
        continue;
      if (longer)
        cp_cast_trim_name (self, state, name);
      if (name->first != first)
        found->key = make_name_key (state, name);
      if (name->kind == CP_NAME_ORGANISATION ? !name->doubtful && !is_acronym (state, name)
                                             : name->surname > name->first)
        add_by_key (self, state, name, &found->key);
    }
}

static void
add_short_names (CpCast *self, const CpReadingState *state, const GArray *names, guint32 first,
                 guint32 end)
{
  for (guint i = 0; i < names->len; i++)
    {
      const KeyedName *found = &g_array_index (names, KeyedName, i);
      const CpName *name = &found->name;
      guint32 actor = find_by_key (self, state, name, &found->key);

      if (actor == CP_NO_INDEX
          && (name->kind == CP_NAME_PERSON ? name->first > name->run_first : !name->doubtful))
        actor = add_by_key (self, state, name, &found->key);
      if (actor == CP_NO_INDEX)
        continue;
      add_mention (self, state, name, actor);
      if (name->kind == CP_NAME_PERSON)
        cp_cast_read_titles (self, state, actor, name, first, end);
    }
}

/* "Jane Roe on tunnels" above a text that only has "Roe": her full name. */
static void
complete_by_headings (CpCast *self, const CpReadingState *state)
{
  CpName name;

  for (guint i = 0; i < state->paragraphs->len; i++)
    {
      const CpParagraph *paragraph = &g_array_index (state->paragraphs, CpParagraph, i);

      if (paragraph->kind != CP_PARAGRAPH_HEADING)
        continue;
      for (guint32 at = paragraph->first_token;
           at < paragraph->end_token && cp_name_find (state, at, paragraph->end_token, &name);
           at = name.run_end)
        if (name.kind == CP_NAME_PERSON && name.surname > name.first
            && cp_name_token_has (state, name.first, CP_CLASS_GIVEN_NAME)
            && cp_cast_find_name (self, state, &name) != CP_NO_INDEX)
          cp_cast_add_name (self, state, &name);
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
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (KeyedName));

  self->actors = g_array_new (FALSE, FALSE, sizeof (CpActor));
  self->parts = g_array_new (FALSE, FALSE, sizeof (CpActorPart));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (CpMention));
  self->by_surname = g_hash_table_new (NULL, NULL);
  self->by_other_surname = g_hash_table_new (NULL, NULL);
  self->by_given = g_hash_table_new (NULL, NULL);
  self->by_initials = g_hash_table_new (NULL, NULL);

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
  complete_by_headings (self, state);
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
  g_hash_table_unref (self->by_initials);
  g_free (self);
}
