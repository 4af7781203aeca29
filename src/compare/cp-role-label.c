/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people read in place of the labels of the roles that every corpus begins with. */

#include "cp-role-label.h"

#include <glib/gi18n-lib.h>

/* A label is data, and the same in every language of the program, as the file is; here it is put
 * into the language of who reads it. A label that somebody gave stays as it is. */

typedef struct
{
  const char *label;
  const char *side;
} RoleLabel;

static const RoleLabel role_labels[] = {
  {
      /* Translators: a role, of one speaker: somebody who speaks for a state or an authority */
      N_("Official"),
      /* Translators: heading of a side of a comparison: those who speak for a state; many languages
       * say it in the plural */
      NC_("side", "Official"),
  },
  {
      /* Translators: a role, of one speaker */
      N_("Expert"),
      /* Translators: heading of a side of a comparison: experts; many languages say it in the plural */
      NC_("side", "Expert"),
  },
  {
      /* Translators: a role, of one speaker: somebody inside who is not named, a source */
      N_("Insider"),
      /* Translators: heading of a side of a comparison: insiders; many languages say it in the
       * plural */
      NC_("side", "Insider"),
  },
  {
      /* Translators: a role, of one speaker: a newspaper or whoever speaks for one */
      N_("Media"),
      /* Translators: heading of a side of a comparison: newspapers and those who speak for them */
      NC_("side", "Media"),
  },
  {
      /* Translators: a role, of one speaker, that is none of official, expert, insider, media */
      N_("Other"),
      /* Translators: heading of a side of a comparison: those whose role is “Other” */
      NC_("side", "Other"),
  },
};

static const char *
get_side_words (const RoleLabel *role)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "side", role->side);
}

static const RoleLabel *
find (const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_labels); i++)
    if (cp_role_label_is (words, role_labels[i].label))
      return &role_labels[i];

  return NULL;
}

/**
 * cp_role_label_is:
 * @words: a label as it is in the file, or as people read it
 * @label: a label of a role that every corpus begins with, "Official"
 *
 * Checks whether both name the same role, in whatever language.
 */
gboolean
cp_role_label_is (const char *words, const char *label)
{
  g_return_val_if_fail (words != NULL && label != NULL, FALSE);

  return g_str_equal (words, label) || g_str_equal (words, _(label))
         || g_str_equal (words, g_dpgettext2 (GETTEXT_PACKAGE, "side", label));
}

/**
 * cp_role_label_get_words:
 * @label: of a role
 *
 * Gets what people read in its place, of one speaker.
 *
 * Returns: a text that lives as long as the program, or @label itself
 */
const char *
cp_role_label_get_words (const char *label)
{
  const RoleLabel *role = label != NULL ? find (label) : NULL;

  return role != NULL ? _(role->label) : label;
}

/**
 * cp_role_label_get_side_words:
 * @label: of a role
 *
 * Gets what people read in its place, of all of a side.
 *
 * Returns: a text that lives as long as the program, or @label itself
 */
const char *
cp_role_label_get_side_words (const char *label)
{
  const RoleLabel *role = label != NULL ? find (label) : NULL;

  return role != NULL ? get_side_words (role) : label;
}
