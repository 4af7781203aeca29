/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of folding, words and digests. */

#include "cp-fold.h"

#include <string.h>

/* The definition, over a whole text at once. */
static char *
fold_plainly (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = decomposed; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (plain, g_utf8_get_char (at));
  return g_utf8_casefold (plain->str, -1);
}

static void
test_fold (void)
{
  const char *const pairs[][2] = {
    { "", "" },
    { "Plain ASCII, 12!", "plain ascii, 12!" },
    { "Café ﬁne", "cafe fine" },
    { "Cafe\u0301", "cafe" },
    { "STRASSE Straße ẞ", "strasse strasse ss" },
    { "Ёлка и Йод", "елка и иод" },
    { "ΟΔΟΣ οδός", "οδοσ οδοσ" },
    { "ＡＢＣ１２", "abc12" },
    { "İstanbul", "istanbul" },
    { "x² №5 ½", "x2 no5 1⁄2" },
    { "한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8" },
    { "𝐁old 𐐀", "bold 𐐨" },
    { "“Yes” — it’s", "“yes” — it’s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *folded = cp_fold (pairs[i][0]);

      g_assert_cmpstr (folded, ==, pairs[i][1]);
    }
}

/* Each character alone and between letters, by the fast ways and by the definition. */
static void
test_fold_all (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *folded = NULL;
  g_autofree char *expected = NULL;

  for (gunichar c = 1; c < 0x20000; c++)
    if (g_unichar_validate (c))
      {
        g_string_append_unichar (text, c);
        g_string_append (text, c % 3 == 0 ? "Aé" : "");
      }
  folded = cp_fold (text->str);
  expected = fold_plainly (text->str);
  g_assert_true (g_str_equal (folded, expected));
}

static void
test_append (void)
{
  g_autoptr (GString) to = g_string_new ("KEPT ");

  cp_fold_append (to, "ABCDÉ", 3);
  g_assert_cmpstr (to->str, ==, "KEPT abc");
  cp_fold_append_letters (to, " D-É 9!", 7);
  g_assert_cmpstr (to->str, ==, "KEPT abcde9");
  cp_fold_append (to, "X", 0);
  g_assert_cmpstr (to->str, ==, "KEPT abcde9");
}

static void
test_words (void)
{
  const struct
  {
    const char *text;
    guint n_words;
  } cases[] = {
    { "", 0 },
    { " .,— \n", 0 },
    { "one", 1 },
    { "One two,three", 3 },
    { "it's Kazakhstan’s", 2 },
    { "well-known long‐term", 2 },
    { "a--b", 2 },
    { "a-'b", 2 },
    { "rock 'n' roll", 3 },
    { "'quoted'", 1 },
    { "- dash -", 1 },
    { "word-", 1 },
    { "2024-06-06 at 12:30", 4 },
    { "state—of—the—art", 4 },
    { "Слово о полку", 3 },
    { "cafe\u0301s are", 2 },
    { "co\u00ADoperation می‌خواهم", 2 },
    { "it'\u0301s", 2 },
    { "snake_case", 2 },
    { "x²", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cp_fold_count_words (cases[i].text, strlen (cases[i].text)), ==, cases[i].n_words);
  g_assert_cmpuint (cp_fold_count_words ("one two", 5), ==, 2);
  g_assert_cmpuint (cp_fold_count_words ("one two", 4), ==, 1);
}

static void
test_next_word (void)
{
  const char *text = "  “Cafe\u0301-bar’s” 12";
  const char *end = text + strlen (text);
  const char *at = text;
  const char *word_end;

  g_assert_true (cp_fold_next_word (&at, end, &word_end));
  g_assert_cmpint (at - text, ==, 5);
  g_assert_cmpmem (at, word_end - at, "Cafe\u0301-bar’s", strlen ("Cafe\u0301-bar’s"));
  at = word_end;
  g_assert_true (cp_fold_next_word (&at, end, &word_end));
  g_assert_cmpmem (at, word_end - at, "12", 2);
  at = word_end;
  g_assert_false (cp_fold_next_word (&at, end, &word_end));
}

static guint64
digest (const char *text)
{
  return cp_fold_digest (text, strlen (text));
}

static void
test_digest (void)
{
  /* The SHA-256 of nothing, and of "thebridge2024". */
  g_assert_cmphex (digest (""), ==, G_GUINT64_CONSTANT (0xe3b0c44298fc1c14));
  g_assert_cmphex (digest (" …!"), ==, digest (""));
  g_assert_cmphex (digest ("The bridge, 2024"), ==, G_GUINT64_CONSTANT (0x43ccdaa487ee0553));
  g_assert_cmphex (digest ("“THE\n  Brídge” — ２０２４."), ==, digest ("the bridge 2024"));
  g_assert_cmphex (digest ("Straße"), ==, digest ("STRASSE"));
  g_assert_cmphex (digest ("e\u0301"), ==, digest ("é"));
  g_assert_cmphex (digest ("the bridge"), !=, digest ("the bridges"));
}

static void
test_digest_long (void)
{
  g_autofree char *text = g_strnfill (100000, 'A');
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_autofree char *hex = g_compute_checksum_for_string (G_CHECKSUM_SHA256, lower, -1);
  g_autofree char *written = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", digest (text));

  g_assert_true (g_str_has_prefix (hex, written));
}

static void
test_is_word_char (void)
{
  g_assert_true (cp_fold_is_word_char ('a'));
  g_assert_true (cp_fold_is_word_char ('7'));
  g_assert_true (cp_fold_is_word_char (0x436));
  g_assert_true (cp_fold_is_word_char (0x8BCD));
  g_assert_true (cp_fold_is_word_char (0x663));
  g_assert_false (cp_fold_is_word_char ('_'));
  g_assert_false (cp_fold_is_word_char ('\''));
  g_assert_false (cp_fold_is_word_char (0x301));
  g_assert_false (cp_fold_is_word_char (0xA0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/fold-all", test_fold_all);
  g_test_add_func ("/fold/append", test_append);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/next-word", test_next_word);
  g_test_add_func ("/fold/digest", test_digest);
  g_test_add_func ("/fold/digest-long", test_digest_long);
  g_test_add_func ("/fold/is-word-char", test_is_word_char);
  return g_test_run ();
}
