/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roles that every corpus begins with. */

#include "cp-default-roles.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} roles[CP_N_DEFAULT_ROLES] = {
  [CP_DEFAULT_ROLE_OFFICIAL] = {
      "official",
      /* Translators: a role, of one speaker: of somebody who speaks for a state, an authority or an
       * organisation */
      N_("Official"),
  },
  [CP_DEFAULT_ROLE_EXPERT] = {
      "expert",
      /* Translators: a role, of one speaker: of somebody who explains what others do */
      N_("Expert"),
  },
  [CP_DEFAULT_ROLE_INSIDER] = {
      "insider",
      /* Translators: a role, of one speaker: of somebody inside who is not named and speaks for nobody, a
       * source */
      N_("Insider"),
  },
  [CP_DEFAULT_ROLE_MEDIA] = {
      "media",
      /* Translators: a role, of one speaker: of a newspaper, or of a journalist who speaks for one */
      N_("Media"),
  },
  [CP_DEFAULT_ROLE_OTHER] = {
      "other",
      /* Translators: a role, of one speaker, that is none of official, expert, insider, media */
      N_("Other"),
  },
};

/**
 * cp_default_role_get_id:
 *
 * Gets the id of a role: "official".
 */
const char *
cp_default_role_get_id (CpDefaultRole role)
{
  g_return_val_if_fail (role < CP_N_DEFAULT_ROLES, NULL);

  return roles[role].id;
}

/**
 * cp_default_role_get_name:
 *
 * Gets what a role is called in every language of the program, as in the built-in corpus: "Official".
 */
const char *
cp_default_role_get_name (CpDefaultRole role)
{
  g_return_val_if_fail (role < CP_N_DEFAULT_ROLES, NULL);

  return roles[role].name;
}

/**
 * cp_default_role_get_label:
 *
 * Gets the label of a role in the language of who reads it.
 */
const char *
cp_default_role_get_label (CpDefaultRole role)
{
  g_return_val_if_fail (role < CP_N_DEFAULT_ROLES, NULL);

  return _(roles[role].name);
}

/**
 * cp_default_role_find:
 * @id: of any role
 * @role: (out): which it is
 *
 * Finds a role by its id.
 *
 * Returns: %FALSE for one that somebody made up
 */
gboolean
cp_default_role_find (const char *id, CpDefaultRole *role)
{
  g_return_val_if_fail (id != NULL && role != NULL, FALSE);

  for (CpDefaultRole i = 0; i < CP_N_DEFAULT_ROLES; i++)
    if (g_str_equal (roles[i].id, id))
      {
        *role = i;
        return TRUE;
      }
  return FALSE;
}
