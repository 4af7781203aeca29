/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people read in place of the labels of the roles that every corpus begins with. */

#include "cp-role-label.h"

#include <glib/gi18n-lib.h>

#include "cp-fold.h"

/* A label is data, and the same in every language of the program, as the file is; here it is put
 * into the language of who reads it. A label that somebody gave stays as it is.
 *
 * A corpus made from the built-in one has the labels in the language of who made it. So all that the
 * translations of the program have ever given to these roles are known, whatever language is read: one
 * that a translation changes stays here beside the new one. */

#define MAX_TRANSLATIONS 4

typedef struct
{
  const char *side;
  const char *translations[MAX_TRANSLATIONS]; /* of the label, too; %NULL behind the last */
} RoleWords;

static const RoleWords role_words[CP_N_DEFAULT_ROLES] = {
  [CP_DEFAULT_ROLE_OFFICIAL] = {
      /* Translators: heading of a side of a comparison: those who speak for a state; many languages
       * say it in the plural */
      NC_("side", "Official"),
      { "Официальное лицо", "Официальные лица" },
  },
  [CP_DEFAULT_ROLE_EXPERT] = {
      /* Translators: heading of a side of a comparison: experts; many languages say it in the plural */
      NC_("side", "Expert"),
      { "Эксперт", "Эксперты" },
  },
  [CP_DEFAULT_ROLE_INSIDER] = {
      /* Translators: heading of a side of a comparison: insiders; many languages say it in the
       * plural */
      NC_("side", "Insider"),
      { "Инсайдер", "Инсайдеры" },
  },
  [CP_DEFAULT_ROLE_MEDIA] = {
      /* Translators: heading of a side of a comparison: newspapers and those who speak for them */
      NC_("side", "Media"),
      { "СМИ" },
  },
  [CP_DEFAULT_ROLE_OTHER] = {
      /* Translators: heading of a side of a comparison: those whose role is “Other” */
      NC_("side", "Other"),
      { "Прочие" },
  },
};

static const char *
get_side_words (CpDefaultRole role)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "side", role_words[role].side);
}

static gboolean
is_called (CpDefaultRole role, const char *words)
{
  const char *const *translations = role_words[role].translations;

  if (g_str_equal (words, cp_default_role_get_name (role))
      || g_str_equal (words, cp_default_role_get_label (role))
      || g_str_equal (words, get_side_words (role)))
    return TRUE;
  for (guint i = 0; i < MAX_TRANSLATIONS && translations[i] != NULL; i++)
    if (g_str_equal (words, translations[i]))
      return TRUE;

  return FALSE;
}

/**
 * cp_role_label_find:
 * @words: (nullable): a label as it is in the file, or as people read it
 * @role: (out): which role it is
 *
 * Finds a role by what it is called in whatever language.
 *
 * Returns: %FALSE where it is a label that somebody gave
 */
gboolean
cp_role_label_find (const char *words, CpDefaultRole *role)
{
  g_return_val_if_fail (role != NULL, FALSE);

  for (CpDefaultRole i = 0; words != NULL && i < CP_N_DEFAULT_ROLES; i++)
    if (is_called (i, words))
      {
        *role = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cp_role_label_get_name:
 * @label: (nullable): of a role
 *
 * Gets what programs read in its place, which is the same in every language: "Official" of a role that
 * every corpus begins with.
 *
 * Returns: (nullable): a text that lives as long as the program, or @label itself
 */
const char *
cp_role_label_get_name (const char *label)
{
  CpDefaultRole role;

  return cp_role_label_find (label, &role) ? cp_default_role_get_name (role) : label;
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
  CpDefaultRole role;

  return cp_role_label_find (label, &role) ? cp_default_role_get_label (role) : label;
}

/**
 * cp_role_label_get_item_words:
 * @item: (nullable): a record of any register
 *
 * Gets what people read as its name: the label, of a role what cp_role_label_get_words () puts in its
 * place.
 *
 * Returns: (nullable): the words, which live as long as @item
 */
const char *
cp_role_label_get_item_words (CpItem *item)
{
  const char *label = item != NULL ? cp_item_get_label (item) : NULL;

  if (label == NULL
      || cp_record_get_schema (cp_item_get_record (item)) != cp_schema_get (CP_ARRAY_ROLES))
    return label;
  return cp_role_label_get_words (label);
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
  CpDefaultRole role;

  return cp_role_label_find (label, &role) ? get_side_words (role) : label;
}

static GPtrArray *
list_folded (CpDefaultRole role)
{
  const char *const *translations = role_words[role].translations;
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (labels, cp_fold (cp_default_role_get_name (role)));
  g_ptr_array_add (labels, cp_fold (cp_default_role_get_label (role)));
  g_ptr_array_add (labels, cp_fold (get_side_words (role)));
  for (guint i = 0; i < MAX_TRANSLATIONS && translations[i] != NULL; i++)
    g_ptr_array_add (labels, cp_fold (translations[i]));
  return labels;
}

/**
 * cp_role_label_append_folded:
 * @folded: a label as cp_fold () has it
 * @names: (element-type utf8): what to append to
 *
 * Appends what a role of that label may be called in a file, in whatever language, folded; nothing where
 * it is a label that somebody gave.
 */
void
cp_role_label_append_folded (const char *folded, GPtrArray *names)
{
  g_return_if_fail (folded != NULL && names != NULL);

  for (CpDefaultRole role = 0; role < CP_N_DEFAULT_ROLES; role++)
    {
      g_autoptr (GPtrArray) labels = list_folded (role);

      if (g_ptr_array_find_with_equal_func (labels, folded, g_str_equal, NULL))
        g_ptr_array_extend_and_steal (names, g_steal_pointer (&labels));
    }
}
