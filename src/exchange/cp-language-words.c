/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages in words. */

#include "cp-language-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whole phrases, since languages decline the names of languages. */
static const struct
{
  const char *code;
  const char *from;
} languages[] = {
  /* Translators: said of an article */
  { "ar", N_("translated from Arabic") },
  /* Translators: said of an article */
  { "az", N_("translated from Azerbaijani") },
  /* Translators: said of an article */
  { "be", N_("translated from Belarusian") },
  /* Translators: said of an article */
  { "de", N_("translated from German") },
  /* Translators: said of an article */
  { "en", N_("translated from English") },
  /* Translators: said of an article */
  { "es", N_("translated from Spanish") },
  /* Translators: said of an article */
  { "fa", N_("translated from Persian") },
  /* Translators: said of an article */
  { "fr", N_("translated from French") },
  /* Translators: said of an article */
  { "he", N_("translated from Hebrew") },
  /* Translators: said of an article */
  { "hi", N_("translated from Hindi") },
  /* Translators: said of an article */
  { "hy", N_("translated from Armenian") },
  /* Translators: said of an article */
  { "it", N_("translated from Italian") },
  /* Translators: said of an article */
  { "ja", N_("translated from Japanese") },
  /* Translators: said of an article */
  { "ka", N_("translated from Georgian") },
  /* Translators: said of an article */
  { "kk", N_("translated from Kazakh") },
  /* Translators: said of an article */
  { "ko", N_("translated from Korean") },
  /* Translators: said of an article */
  { "ky", N_("translated from Kyrgyz") },
  /* Translators: said of an article */
  { "pl", N_("translated from Polish") },
  /* Translators: said of an article */
  { "pt", N_("translated from Portuguese") },
  /* Translators: said of an article */
  { "ro", N_("translated from Romanian") },
  /* Translators: said of an article */
  { "ru", N_("translated from Russian") },
  /* Translators: said of an article */
  { "tg", N_("translated from Tajik") },
  /* Translators: said of an article */
  { "tk", N_("translated from Turkmen") },
  /* Translators: said of an article */
  { "tr", N_("translated from Turkish") },
  /* Translators: said of an article */
  { "uk", N_("translated from Ukrainian") },
  /* Translators: said of an article */
  { "uz", N_("translated from Uzbek") },
  /* Translators: said of an article */
  { "zh", N_("translated from Chinese") },
};

/* "ru" of "ru", "RU" and "ru-KZ". */
static gboolean
is_language (const char *language, const char *code)
{
  gsize n = strlen (code);

  return g_ascii_strncasecmp (language, code, n) == 0
         && (language[n] == '\0' || strchr ("-_", language[n]) != NULL);
}

/**
 * cp_words_dup_translated_from:
 * @language: a code such as "ru", or what somebody wrote in its place
 *
 * Says from which language an article was translated.
 *
 * Returns: (transfer full): "translated from Russian"
 */
char *
cp_words_dup_translated_from (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (is_language (language, languages[i].code))
      return g_strdup (_(languages[i].from));
  /* Translators: %s is the code of a language, such as "sw" */
  return g_strdup_printf (_("translated from: %s"), language);
}
