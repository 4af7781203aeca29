/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for values in the descriptions of options; test-cli-language has them in another language. */

#include "cp-argument-words.h"

static void
test_kept (void)
{
  static const char *const patterns[] = {
    "", "FILE", "[OPTION…] -o FILE [CORPUS]", "ID,ID…", "1920x1080, 4k", "light|dark", "PNG",
    "FROM.counterpoint|suggest", "KIND:ID", "FILEX",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autofree char *text = cp_argument_words_dup (patterns[i]);

      g_assert_cmpstr (text, ==, patterns[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/argument-words/kept", test_kept);

  return g_test_run ();
}
