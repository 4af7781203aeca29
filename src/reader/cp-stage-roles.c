/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds in what role a speaker speaks. */

#include "cp-actor-role.h"
#include "cp-default-roles.h"

static const CpDefaultRole default_roles[CP_N_ROLES] = {
  [CP_ROLE_UNKNOWN] = CP_DEFAULT_ROLE_OTHER,   [CP_ROLE_OFFICIAL] = CP_DEFAULT_ROLE_OFFICIAL,
  [CP_ROLE_EXPERT] = CP_DEFAULT_ROLE_EXPERT,   [CP_ROLE_MEDIA] = CP_DEFAULT_ROLE_MEDIA,
  [CP_ROLE_INSIDER] = CP_DEFAULT_ROLE_INSIDER, [CP_ROLE_OTHER] = CP_DEFAULT_ROLE_OTHER,
};

static const char *
get_role_id (CpActorRole role)
{
  return cp_default_role_get_id (default_roles[role]);
}

/**
 * cp_stage_roles:
 * @state: an article whose speakers are known
 *
 * Gives each speaker a role, and what the article says of position, affiliation and country.
 */
void
cp_stage_roles (CpReadingState *state)
{
  for (guint i = 0; i < state->reading->speakers->len; i++)
    {
      CpReadSpeaker *speaker = g_ptr_array_index (state->reading->speakers, i);

      /* A name that the text need not have is the author's. */
      speaker->role = get_role_id (speaker->named ? CP_ROLE_MEDIA : CP_ROLE_OTHER);
    }
  if (state->cast == NULL)
    return;

  cp_actor_headings_read (state);
  for (guint i = 0; i < state->cast->actors->len; i++)
    {
      const CpActor *actor = cp_cast_get (state->cast, i);
      CpReadSpeaker *speaker;

      if (actor->speaker == CP_READ_NONE)
        continue;
      speaker = g_ptr_array_index (state->reading->speakers, actor->speaker);
      speaker->role = get_role_id (cp_actor_role_find (state, actor));
      cp_actor_details_fill (state, actor, speaker);
    }
}
