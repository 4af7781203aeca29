/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who appears in an article: people, organisations and unnamed sources, and by what they go. */

#pragma once

#include "cp-name.h"

G_BEGIN_DECLS

typedef enum
{
  CP_ACTOR_PERSON,
  CP_ACTOR_GROUP,   /* an organisation, a state, a document */
  CP_ACTOR_UNNAMED, /* "a delegate", "the ministry" */
} CpActorKind;

/* A given name as it is compared: 0 where it is not known, a lone initial agrees with many. */
typedef struct
{
  guint64 hash;
  char initial;
  gboolean is_full;
} CpGivenName;

/*
 * CpActor:
 * @surname: the hash of the surname, or of the whole name of a group
 * @other_surname: that of another form of it: without marks, or without small words; else 0
 * @given: a person's first given name
 * @gender: %CP_CLASS_MALE, %CP_CLASS_FEMALE or 0
 * @name_first, @name_end, @name_surname: the fullest form in the article
 * @n_named: how often it is named in full
 * @plural: it is several people
 * @titles, @forms: heads of lists in the cast's @parts, or %CP_NO_INDEX
 * @next: another one with the same hash
 * @speaker: its place in the reading's speakers, or %CP_READ_NONE
 */
typedef struct
{
  guint64 surname;
  guint64 other_surname;
  guint64 gender;
  CpActorKind kind;
  guint32 name_first;
  guint32 name_end;
  guint32 name_surname;
  guint32 n_words;
  guint32 n_named;
  guint32 titles;
  guint32 n_titles;
  guint32 forms;
  guint32 n_forms;
  guint32 next;
  guint32 speaker;
  CpGivenName given;
  gboolean plural;
  gboolean placed;  /* a state or a town speaks */
  gboolean is_body; /* an unnamed one that is no person */
} CpActor;

/* A stretch of tokens that belongs to an actor: a title, or another form of the name. */
typedef struct
{
  guint32 first;
  guint32 end;
  guint32 next;
} CpActorPart;

/* Where somebody is named outside quotations. */
typedef struct
{
  guint32 token;
  guint32 actor;
} CpMention;

/*
 * CpCast:
 *
 * Actors are known by their place in @actors; @mentions are by token.
 */
typedef struct _CpCast
{
  GArray *actors;
  GArray *parts;
  GArray *mentions;
  GHashTable *by_surname; /* hash to the place of the first actor, plus one */
  GHashTable *by_other_surname;
  GHashTable *by_given;
  GHashTable *by_initials; /* of organisations of several words */
} CpCast;

static inline CpActor *
cp_cast_get (const CpCast *self, guint32 actor)
{
  return &((CpActor *) (gpointer) self->actors->data)[actor];
}

static inline const CpActorPart *
cp_cast_get_part (const CpCast *self, guint32 part)
{
  return &((const CpActorPart *) (gconstpointer) self->parts->data)[part];
}

CpCast *cp_cast_new (const CpReadingState *state);
void cp_cast_free (CpCast *self);

void cp_cast_trim_name (const CpCast *self, const CpReadingState *state, CpName *name);
guint32 cp_cast_find_name (CpCast *self, const CpReadingState *state, const CpName *name);
guint32 cp_cast_add_name (CpCast *self, const CpReadingState *state, const CpName *name);
guint32 cp_cast_add_unnamed (CpCast *self, const CpReadingState *state, guint32 first, guint32 end);
void cp_cast_add_title (CpCast *self, guint32 actor, guint32 first, guint32 end);
void cp_cast_add_form (CpCast *self, const CpReadingState *state, guint32 actor, guint32 first,
                       guint32 end);
guint32 cp_cast_find_mention (const CpCast *self, guint32 token);

/* cp-cast-titles.c */
void cp_cast_read_titles (CpCast *self, const CpReadingState *state, guint32 actor,
                          const CpName *name, guint32 first, guint32 end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCast, cp_cast_free)

G_END_DECLS
