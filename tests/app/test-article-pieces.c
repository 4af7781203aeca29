/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that long paragraphs are broken well, and that no offset is lost by it. */

#include "cp-article-pieces.h"

#include <string.h>

/* What texts are made of: words, scripts, marks, whatever may end a line. */
static const char *const atoms[] = {
  "ferry ", "harbour, ", "says the mayor. ", "Why? ", "x", "é", "e\u0301", "o\u0323\u0302",
  "渡し舟は遅れた。", "港", "المعبر ", "קול ", "🙂", "👩‍👩‍👧", "🇳🇴", "\t", "\r\n", "\n", "\n\n", "\r", "\u2029",
  "\u2028", "\u200f", "\ufffc", "a\u0300\u0301\u0302\u0303",
};

static char *
make_text (GRand *random, guint n_atoms, gboolean with_lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_atoms; i++)
    {
      const char *atom = atoms[g_rand_int_range (random, 0, G_N_ELEMENTS (atoms))];

      if (with_lines || strchr (atom, '\n') == NULL)
        g_string_append (text, atom);
    }

  return g_string_free (text, FALSE);
}

/* What is shown: a line end before each break. */
static char *
show (const char *text, const CpArticlePieces *pieces)
{
  GString *shown = g_string_new (NULL);
  guint n_breaks;
  const CpArticleBreak *breaks = cp_article_pieces_get_breaks (pieces, &n_breaks);
  gsize from = 0;

  for (guint i = 0; i < n_breaks; i++)
    {
      g_string_append_len (shown, text + from, breaks[i].byte - from);
      g_string_append_c (shown, '\n');
      from = breaks[i].byte;
    }

  g_string_append (shown, text + from);
  return g_string_free (shown, FALSE);
}

static void
assert_lines_are_short (const char *shown)
{
  g_auto (GStrv) lines = g_strsplit (shown, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, CP_ARTICLE_PIECE_MAX);
}

/* Each character of the text stands where it is said to, and is found from there. */
static void
assert_exact (const char *text, const char *shown, const CpArticlePieces *pieces)
{
  glong length;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (text, -1, &length);
  g_autofree gunichar *all = g_utf8_to_ucs4_fast (shown, -1, NULL);

  for (glong i = 0; i < length; i++)
    {
      guint start = cp_article_pieces_start_to_shown (pieces, (guint) i);
      guint end = cp_article_pieces_end_to_shown (pieces, (guint) i + 1);

      g_assert_cmpuint (all[start], ==, characters[i]);
      g_assert_cmpuint (end, ==, start + 1);
      g_assert_cmpuint (cp_article_pieces_to_text (pieces, start), ==, i);
      g_assert_cmpuint (cp_article_pieces_to_text (pieces, end), ==, i + 1);
    }
}

static void
check (const char *text)
{
  g_autoptr (CpArticlePieces) pieces = cp_article_pieces_new (text, strlen (text));
  g_autofree char *shown = show (text, pieces);

  assert_lines_are_short (shown);
  assert_exact (text, shown, pieces);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20251122);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = make_text (random, g_rand_int_range (random, 0, 4000), i % 2 == 0);

      check (text);
    }
}

static guint
count (const char *text)
{
  g_autoptr (CpArticlePieces) pieces = cp_article_pieces_new (text, strlen (text));
  guint n_breaks;

  cp_article_pieces_get_breaks (pieces, &n_breaks);
  return n_breaks;
}

static char *
repeat (const char *text, guint n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

/* A paragraph as articles have them stays whole. */
static void
test_whole (void)
{
  g_autofree char *longest = g_strnfill (CP_ARTICLE_PIECE_MAX, 'x');
  g_autofree char *longer = g_strnfill (CP_ARTICLE_PIECE_MAX + 1, 'x');
  g_autofree char *wide = repeat ("港", CP_ARTICLE_PIECE_MAX);

  g_assert_cmpuint (count (""), ==, 0);
  g_assert_cmpuint (count (longest), ==, 0);
  g_assert_cmpuint (count (wide), ==, 0);
  g_assert_cmpuint (count (longer), ==, 1);
}

/* Every piece but the first begins like this. */
static void
assert_begin (const char *text, const char *beginning)
{
  g_autoptr (CpArticlePieces) pieces = cp_article_pieces_new (text, strlen (text));
  guint n_breaks;
  const CpArticleBreak *breaks = cp_article_pieces_get_breaks (pieces, &n_breaks);

  g_assert_cmpuint (n_breaks, >, 0);

  for (guint i = 0; i < n_breaks; i++)
    g_assert_true (g_str_has_prefix (text + breaks[i].byte, beginning));
}

static void
test_sentences (void)
{
  g_autofree char *sentences = repeat ("The ferry is late again, says the mayor. ", 500);
  g_autofree char *words = repeat ("ferry ", 3000);
  g_autofree char *families = repeat ("👩‍👩‍👧", 3000);
  g_autofree char *accents = repeat ("o\u0323\u0302", 3000);
  g_autofree char *arabic = repeat ("قال العمدة ferry إن ", 500);

  assert_begin (sentences, "The ferry");
  assert_begin (words, "ferry");
  assert_begin (families, "👩‍👩‍👧");
  assert_begin (accents, "o\u0323\u0302");
  g_assert_cmpuint (count (arabic), >, 0);
}

/* A piece of a paragraph that runs from right to left does so too. */
static void
test_direction (void)
{
  g_autofree char *mixed = repeat ("قال ferry service timetable harbour winter ", 400);
  g_autoptr (CpArticlePieces) pieces = cp_article_pieces_new (mixed, strlen (mixed));
  guint n_breaks;
  const CpArticleBreak *breaks = cp_article_pieces_get_breaks (pieces, &n_breaks);

  g_assert_cmpuint (n_breaks, >, 0);

  for (guint i = 0; i < n_breaks; i++)
    g_assert_true (g_str_has_prefix (mixed + breaks[i].byte, "قال"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-pieces/random", test_random);
  g_test_add_func ("/article-pieces/whole", test_whole);
  g_test_add_func ("/article-pieces/sentences", test_sentences);
  g_test_add_func ("/article-pieces/direction", test_direction);

  return g_test_run ();
}
