/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a title tells of its bearer: role, position, affiliation and country. */

#pragma once

#include "cp-cast.h"

G_BEGIN_DECLS

typedef enum
{
  CP_ROLE_UNKNOWN,
  CP_ROLE_OFFICIAL,
  CP_ROLE_EXPERT,
  CP_ROLE_MEDIA,
  CP_ROLE_INSIDER,
  CP_ROLE_OTHER,
  CP_N_ROLES,
} CpActorRole;

/*
 * CpActorTitle:
 * @head: classes of the noun that says what somebody is, 0 of none
 * @post: its classes among those of posts
 * @body: the role of what it belongs to, or is, %CP_ROLE_UNKNOWN where no word tells it
 * @all: classes of all words
 * @is_firm: whether a word in it is one that only companies use
 * @former: whether he is it no more
 * @placed: whether a place is named
 * @is_elsewhere: whether something is named behind it that is neither a place nor known
 */
typedef struct
{
  guint64 head;
  guint64 all;
  guint32 post;
  CpActorRole body;
  gboolean is_firm;
  gboolean former;
  gboolean placed;
  gboolean is_elsewhere;
} CpActorTitle;

/* cp-actor-title.c */
guint32 cp_actor_title_find_head (const CpReadingState *state, guint32 first, guint32 end);
void cp_actor_title_read (const CpReadingState *state, guint32 first, guint32 end,
                          CpActorTitle *title);
void cp_actor_title_read_body (const CpReadingState *state, guint32 first, guint32 end,
                               CpActorTitle *title);

/* cp-actor-role.c */
CpActorRole cp_actor_role_find (const CpReadingState *state, const CpActor *actor);

/* cp-actor-headings.c */
void cp_actor_headings_read (CpReadingState *state);

/* cp-actor-details.c */
void cp_actor_details_fill (const CpReadingState *state, const CpActor *actor,
                            CpReadSpeaker *speaker);

G_END_DECLS
