/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of lines of text from anywhere. */

#include "cp-text-line.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  const char *from;
  const char *to;
} Case;

static void
test_clean (void)
{
  static const Case cases[] = {
    { "", "" },
    { " \t\n", "" },
    { "ferry", "ferry" },
    { "  The\r\n ferry\x1B[2J sails ", "The ferry [2J sails" },
    { "\xC2\xA0Müller\xE2\x80\xA8橋\xC2\x85", "Müller 橋" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup (cases[i].from);

      g_assert_true (cp_text_line_clean (line) == line);
      g_assert_cmpstr (line, ==, cases[i].to);
    }
}

/* In any locale: a Turkish one makes another letter of "I", where the system has it. */
static void
test_lower (void)
{
  static const char *const locales[] = { "C", "tr_TR.UTF-8", "C.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *months = NULL;
      g_autofree char *nothing = NULL;

      setlocale (LC_CTYPE, locales[i]);
      months = cp_text_line_dup_lower ("APRIL İ MÄRZ Май and more", strlen ("APRIL İ MÄRZ Май"));
      nothing = cp_text_line_dup_lower ("X", 0);
      g_assert_cmpstr (months, ==, "april i märz май");
      g_assert_cmpstr (nothing, ==, "");
    }
}

static void
test_returns (void)
{
  static const Case cases[] = {
    { "", "" }, { "a\nb", "a\nb" }, { "\r", "" }, { "a\r\nb\r\r\n\rc", "a\nb\nc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i].from);

      cp_text_line_drop_returns (text);
      g_assert_cmpstr (text, ==, cases[i].to);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/text-line/clean", test_clean);
  g_test_add_func ("/reader/text-line/lower", test_lower);
  g_test_add_func ("/reader/text-line/returns", test_returns);
  return g_test_run ();
}
