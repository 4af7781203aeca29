/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages in words. */

#include "cp-language-words.h"

static void
test_translated (void)
{
  static const char *const cases[][2] = {
    { "ru", "translated from Russian" },       { "IT", "translated from Italian" },
    { "ru-KZ", "translated from Russian" },    { "zh_TW", "translated from Chinese" },
    { "sw", "translated from: sw" },           { "rue", "translated from: rue" },
    { "Russian", "translated from: Russian" }, { "", "translated from: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = cp_words_dup_translated_from (cases[i][0]);

      g_assert_cmpstr (words, ==, cases[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language-words/translated", test_translated);
  return g_test_run ();
}
