/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of the corpus as labels of menu entries. */

#include "cp-menu-words.h"

#include "cp-name-words.h"

/* Menus do not cut what is long. */
#define LETTERS_MAX 60

/**
 * cp_menu_words_dup_label:
 * @name: (nullable): a name, a text of any length
 *
 * Makes a label of a name: on one line, not too long, with its underscores as they are.
 */
char *
cp_menu_words_dup_label (const char *name)
{
  g_autofree char *line = cp_words_dup_name (name != NULL ? name : "");
  g_autofree char *shown = cp_words_shorten (line, LETTERS_MAX);
  g_auto (GStrv) parts = g_strsplit (shown, "_", -1);

  return g_strjoinv ("__", parts);
}
