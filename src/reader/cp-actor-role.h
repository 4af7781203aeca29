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

/* cp-actor-role.c */
guint32 cp_actor_role_find_head (const CpReadingState *state, guint32 first, guint32 end);
CpActorRole cp_actor_role_find (const CpReadingState *state, const CpActor *actor);

/* cp-actor-details.c */
void cp_actor_details_fill (const CpReadingState *state, const CpActor *actor,
                            CpReadSpeaker *speaker);

G_END_DECLS
