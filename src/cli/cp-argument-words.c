/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands for a value in the description of an option or a command. */

#include "cp-argument-words.h"

#include <glib/gi18n-lib.h>

/* A word in capitals stands for a value; all others are typed as they are. */
static const char *const words[] = {
  /* Translators: stands for what a user types: the name of a command, such as “matrix” */
  NC_("argument", "COMMAND"),
  /* Translators: stands for what a user types: the file of a corpus */
  NC_("argument", "CORPUS"),
  /* Translators: stands for what a user types: a file */
  NC_("argument", "FILE"),
  /* Translators: stands for what a user types: a folder */
  NC_("argument", "FOLDER"),
  /* Translators: stands for what a user types: a file from which topics are taken */
  NC_("argument", "FROM"),
  /* Translators: stands for what a user types: the id of a topic, a question or a statement */
  NC_("argument", "ID"),
  /* Translators: stands for what a user types: the kind of a source, such as “outlet” */
  NC_("argument", "KIND"),
  /* Translators: stands for what a user types: the name of a tray */
  NC_("argument", "NAME"),
  /* Translators: stands for what a user types: options, such as “--filter” */
  NC_("argument", "OPTION"),
  /* Translators: stands for what a user types: a file that is written */
  NC_("argument", "OUT"),
  /* Translators: stands for what a user types: what is searched for */
  NC_("argument", "QUERY"),
  /* Translators: stands for what a user types: any text */
  NC_("argument", "TEXT"),
};

/* How long the word in capitals is that @text begins with; 0 where there is none. */
static gsize
measure_word (const char *text)
{
  gsize n_bytes = 0;

  while (g_ascii_isupper (text[n_bytes]))
    n_bytes++;

  return n_bytes;
}

static const char *
translate_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      return g_dpgettext2 (GETTEXT_PACKAGE, "argument", word);

  return word;
}

/**
 * cp_argument_words_dup:
 * @pattern: how values are written, such as "[OPTION…] -o FILE" or "light|dark"
 *
 * Gives a pattern in the language of the reader.
 *
 * Returns: (transfer full): the pattern, with other words for those in capitals
 */
char *
cp_argument_words_dup (const char *pattern)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (pattern != NULL, NULL);

  while (*pattern != '\0')
    {
      gsize n_bytes = measure_word (pattern);
      g_autofree char *word = g_strndup (pattern, n_bytes);

      if (n_bytes > 0)
        g_string_append (text, translate_word (word));
      else
        g_string_append_c (text, *pattern);
      pattern += MAX (n_bytes, 1);
    }

  return g_strdup (text->str);
}
