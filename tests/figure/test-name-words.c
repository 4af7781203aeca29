/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names as they are shown: whole, or cut where nobody reads on. */

#include "cp-name-words.h"

#include "figure-fixture.h"

static char *
repeat (const char *part, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

static void
check (const char *name, const char *expected)
{
  g_autofree char *shown = cp_words_dup_name (name);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_whole (void)
{
  g_autofree char *latin = repeat ("a", CP_NAME_LETTERS_MAX);
  g_autofree char *chinese = repeat ("港", CP_NAME_LETTERS_MAX);

  check ("", "");
  check ("Ann Quay", "Ann Quay");
  check (latin, latin);
  check (chinese, chinese);
}

static void
test_cut (void)
{
  g_autofree char *latin = repeat ("a", 5000);
  g_autofree char *start = repeat ("a", CP_NAME_LETTERS_MAX - 1);
  g_autofree char *expected = g_strconcat (start, "…", NULL);
  g_autofree char *chinese = repeat ("港", 5000);
  g_autofree char *shown = cp_words_dup_name (chinese);

  check (latin, expected);
  g_assert_cmpint (g_utf8_strlen (shown, -1), ==, CP_NAME_LETTERS_MAX);
  g_assert_true (g_str_has_suffix (shown, "港…"));
}

/* A blank before the ellipsis goes; an accent stays with its letter. */
static void
test_cut_between_letters (void)
{
  g_autofree char *start = repeat ("a", CP_NAME_LETTERS_MAX - 2);
  g_autofree char *expected = g_strconcat (start, "…", NULL);
  g_autofree char *blank = g_strconcat (start, " and others", NULL);
  g_autofree char *accent = g_strconcat (start, "e\xcc\x81tranger", NULL);
  g_autofree char *accents = repeat ("\xcc\x81", 5000);
  g_autofree char *shown = cp_words_dup_name (accents);

  check (blank, expected);
  check (accent, expected);
  g_assert_cmpint (g_utf8_strlen (shown, -1), ==, CP_NAME_LETTERS_MAX);
}

static void
check_source (const char *label, gboolean inferred, const char *expected)
{
  CpSource source = { .label = (char *) label, .inferred = inferred };
  g_autofree char *shown = cp_words_dup_source (&source);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_source (void)
{
  g_autofree char *outlet = repeat ("a", 5000);
  g_autofree char *label = g_strconcat (outlet, ", Nov 2023", NULL);
  CpSource source = { .label = label, .inferred = TRUE };
  g_autofree char *shown = cp_words_dup_source (&source);

  check_source ("The Gull, Nov 2023", FALSE, "The Gull, Nov 2023");
  check_source ("The Gull, Nov 2023", TRUE, "The Gull, Nov 2023*");
  check_source ("Ann Quay", FALSE, "Ann Quay");
  g_assert_true (g_str_has_suffix (shown, "a…, Nov 2023*"));
  g_assert_cmpint (g_utf8_strlen (shown, -1), <=, CP_NAME_LETTERS_MAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-words/whole", test_whole);
  g_test_add_func ("/name-words/cut", test_cut);
  g_test_add_func ("/name-words/cut-between-letters", test_cut_between_letters);
  g_test_add_func ("/name-words/source", test_source);
  return g_test_run ();
}
