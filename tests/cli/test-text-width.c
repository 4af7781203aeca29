/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text measured, padded and wrapped in columns of a terminal. */

#include "cp-text-width.h"

static void
test_measure (void)
{
  g_assert_cmpuint (cp_text_width_measure (""), ==, 0);
  g_assert_cmpuint (cp_text_width_measure ("quay"), ==, 4);
  g_assert_cmpuint (cp_text_width_measure ("Ħ–é"), ==, 3);
  g_assert_cmpuint (cp_text_width_measure ("e\xcc\x81"), ==, 1);
  g_assert_cmpuint (cp_text_width_measure ("港口"), ==, 4);
}

static void
test_padded (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  cp_text_width_append_padded (text, "港", 4, FALSE);
  cp_text_width_append_padded (text, "7", 3, TRUE);
  cp_text_width_append_padded (text, "wide", 2, TRUE);
  g_assert_cmpstr (text->str, ==, "港    7wide");
}

static void
assert_wrapped (const char *text, guint width, const char *expected)
{
  g_autoptr (GPtrArray) lines = cp_text_width_wrap (text, width);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpuint (cp_text_width_measure (lines->pdata[i]), <=, MAX (width, 2));
  g_ptr_array_add (lines, NULL);
  joined = g_strjoinv ("|", (char **) lines->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_wrap (void)
{
  assert_wrapped ("", 10, "");
  assert_wrapped ("  \n ", 10, "");
  assert_wrapped ("one two three", 7, "one two|three");
  assert_wrapped ("one  two\nthree", 20, "one two three");
  assert_wrapped ("unbreakable", 4, "unbr|eaka|ble");
  assert_wrapped ("a unbreakable b", 4, "a|unbr|eaka|ble|b");
  assert_wrapped ("港口港口", 5, "港口|港口");
  assert_wrapped ("港", 1, "港");
}

/* Words of random length, some of wide letters and some with an accent behind a letter. */
static char *
make_random_text (GRand *rand)
{
  static const char *const letters[] = { "a", "b", "z", "é", "港", "e\xcc\x81", " ", "\n" };
  GString *text = g_string_new (NULL);
  gint32 n_letters = g_rand_int_range (rand, 0, 60);
  gint32 n_kinds = g_rand_int_range (rand, 1, G_N_ELEMENTS (letters) + 1);

  for (gint32 i = 0; i < n_letters; i++)
    g_string_append (text, letters[g_rand_int_range (rand, 0, n_kinds)]);
  return g_string_free (text, FALSE);
}

static void
take_line (GString *joined, GString *line)
{
  if (line->len > 0)
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? "|" : "", line->str);
  g_string_truncate (line, 0);
}

/* Adds a word letter by letter and measures the whole line anew for each. */
static void
add_slowly (GString *joined, GString *line, const char *word, guint width)
{
  g_autofree char *longer = g_strconcat (line->str, line->len > 0 ? " " : "", word, NULL);

  if (cp_text_width_measure (longer) > width)
    take_line (joined, line);
  else if (line->len > 0 && *word != '\0')
    g_string_append_c (line, ' ');
  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      g_autofree char *letter = g_strndup (word, g_utf8_next_char (word) - word);

      if (cp_text_width_measure (line->str) + cp_text_width_measure (letter) > width)
        take_line (joined, line);
      g_string_append (line, letter);
    }
}

static char *
wrap_slowly (const char *text, guint width)
{
  GString *joined = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    add_slowly (joined, line, words[i], width);
  take_line (joined, line);
  return g_string_free (joined, FALSE);
}

static void
test_wrap_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = make_random_text (rand);
      guint width = (guint) g_rand_int_range (rand, 2, 20);
      g_autofree char *expected = wrap_slowly (text, width);

      assert_wrapped (text, width, expected);
    }
}

/* Takes some 20 ms; each line used to be as slow as the rest of the word was long. */
static void
test_wrap_long (void)
{
  enum { N_LETTERS = 1000000 };
  g_autofree char *word = g_strnfill (N_LETTERS, 'x');
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (GPtrArray) lines = cp_text_width_wrap (word, 80);

  g_assert_cmpuint (lines->len, ==, N_LETTERS / 80);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 5 * G_USEC_PER_SEC);
}

/* What is joined to a letter is never cut off it. */
static void
test_wrap_joined (void)
{
  assert_wrapped ("港\xcc\x81港", 1, "港\xcc\x81|港");
  assert_wrapped ("abe\xcc\x81" "de", 3, "abe\xcc\x81|de");
}

static void
test_indent (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  cp_text_width_append_wrapped (text, "one two three four five six", 4, 24);
  g_assert_cmpstr (text->str, ==, "    one two three four\n    five six\n");
}

static void
test_line (void)
{
  g_autofree char *line = cp_text_width_dup_line ("a\nb\tc\033[31m\x7f");

  g_assert_cmpstr (line, ==, "a b c [31m ");
}

static void
test_terminal (void)
{
  g_setenv ("COLUMNS", "90", TRUE);
  g_assert_cmpuint (cp_text_width_get_terminal (), ==, 90);
  g_setenv ("COLUMNS", "1", TRUE);
  g_assert_cmpuint (cp_text_width_get_terminal (), ==, 40);
  g_setenv ("COLUMNS", "100000", TRUE);
  g_assert_cmpuint (cp_text_width_get_terminal (), ==, 160);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-width/measure", test_measure);
  g_test_add_func ("/text-width/padded", test_padded);
  g_test_add_func ("/text-width/wrap", test_wrap);
  g_test_add_func ("/text-width/wrap-random", test_wrap_random);
  g_test_add_func ("/text-width/wrap-joined", test_wrap_joined);
  g_test_add_func ("/text-width/wrap-long", test_wrap_long);
  g_test_add_func ("/text-width/indent", test_indent);
  g_test_add_func ("/text-width/line", test_line);
  g_test_add_func ("/text-width/terminal", test_terminal);
  return g_test_run ();
}
