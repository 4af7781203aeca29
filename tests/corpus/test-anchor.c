/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of anchors: making them, and finding them in copies laid out otherwise. */

#include "cp-anchor.h"

#include <string.h>

#include "cp-fold.h"

static const char article[] =
  "A tunnel under the bay\n"
  "\n"
  "“We shall dig, and we shall pay,” the mayor said on Monday. Her deputy’s well-known doubts did not stop her.\n"
  "The geologist Ada Strand disagrees: “Nobody has drilled there. Nobody!” She isn't alone; the Straße "
  "committee in Åre asked for a second opinion.\n"
  "   \n"
  "Nobody has drilled there. That is what the map says, too.\n"
  "Мэр ответила: «Мы начнём весной».\n";

static CpTextIndex *
make_index (const char *text)
{
  return cp_text_index_new (text, strlen (text));
}

/* The place of @words in @text, the @number-th one from 0. */
static void
find_words (const char *text, const char *words, guint number, guint *start, guint *end)
{
  const char *at = strstr (text, words);

  for (; number > 0; number--)
    at = strstr (at + 1, words);
  g_assert_nonnull (at);
  *start = (guint) g_utf8_pointer_to_offset (text, at);
  *end = *start + (guint) g_utf8_strlen (words, -1);
}

static CpAnchor
anchor_of (const char *text, const char *words, guint number)
{
  g_autoptr (CpTextIndex) index = make_index (text);
  guint start, end;
  CpAnchor anchor;

  find_words (text, words, number, &start, &end);
  g_assert_true (cp_anchor_compute (index, start, end, &anchor));
  return anchor;
}

static CpAnchor
make_anchor (const char *words, guint number)
{
  return anchor_of (article, words, number);
}

/* What the anchor finds in @text; NULL for nothing. */
static char *
dup_found (const CpAnchor *anchor, const char *text)
{
  g_autoptr (CpTextIndex) index = make_index (text);
  g_autoptr (CpAnchorFinder) finder = cp_anchor_finder_new (index);
  guint start = 77;
  guint end = 77;
  guint start_alone = 77;
  guint end_alone = 77;
  gboolean found = cp_anchor_finder_locate (finder, anchor, &start, &end);

  g_assert_true (cp_anchor_locate (anchor, index, &start_alone, &end_alone) == found);
  g_assert_cmpuint (start, ==, start_alone);
  g_assert_cmpuint (end, ==, end_alone);
  return found ? g_utf8_substring (text, start, end) : NULL;
}

static void
assert_found (const char *words, const char *text, const char *expected)
{
  CpAnchor anchor = make_anchor (words, 0);
  g_autofree char *found = dup_found (&anchor, text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_compute (void)
{
  CpAnchor anchor = make_anchor ("we shall pay", 0);

  g_assert_cmpuint (anchor.paragraph, ==, 2);
  g_assert_cmpuint (anchor.offset, ==, 19);
  g_assert_cmpuint (anchor.length, ==, 12);
  g_assert_cmpuint (anchor.words, ==, 3);
  g_assert_cmphex (anchor.digest, ==, cp_fold_digest ("weshallpay", 10));

  anchor = make_anchor ("Мы начнём весной", 0);
  g_assert_cmpuint (anchor.paragraph, ==, 5);
  g_assert_cmpuint (anchor.offset, ==, 15);
  g_assert_cmpuint (anchor.length, ==, 16);
  g_assert_cmpuint (anchor.words, ==, 3);
}

static void
test_compute_refused (void)
{
  g_autoptr (CpTextIndex) index = make_index ("one two\n\nthree .\n");
  const guint spans[][2] = {
    { 0, 0 }, { 3, 2 }, { 7, 8 }, { 8, 9 }, { 4, 8 }, { 0, 14 }, { 9, 17 }, { 20, 30 }, { 0, G_MAXUINT }, { 15, 16 },
    { 3, 4 },
  };
  CpAnchor anchor = { 7, 7, 7, 7, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    g_assert_false (cp_anchor_compute (index, spans[i][0], spans[i][1], &anchor));
  g_assert_cmpuint (anchor.paragraph, ==, 7);
  g_assert_true (cp_anchor_compute (index, 9, 16, &anchor));
}

/* Every span of whole or cut words is found at just its place in the article itself. */
static void
test_exact (void)
{
  g_autoptr (CpTextIndex) index = make_index (article);
  g_autoptr (CpAnchorFinder) finder = cp_anchor_finder_new (index);
  guint length = cp_text_index_get_length (index);

  for (guint start = 0; start < length; start += 3)
    for (guint end = start + 1; end <= length; end += 5)
      {
        CpAnchor anchor;
        guint found_start, found_end;

        if (!cp_anchor_compute (index, start, end, &anchor))
          continue;
        g_assert_true (cp_anchor_finder_locate (finder, &anchor, &found_start, &found_end));
        g_assert_cmpuint (found_start, ==, start);
        g_assert_cmpuint (found_end, ==, end);
      }
}

static void
test_shifted (void)
{
  g_autofree char *text = g_strconcat ("A new headline\n\nBy someone\n", article, NULL);

  assert_found ("the mayor said on Monday.", text, "the mayor said on Monday.");
  assert_found ("A tunnel", text, "A tunnel");
  assert_found ("Мы начнём весной", text, "Мы начнём весной");
}

static void
test_other_layout (void)
{
  const char *hard_wrapped =
    "    A tunnel under the bay\n\n"
    "    \"We shall dig,  and we shall\n"
    "    pay,\" the mayor said\n"
    "    on  Monday. Her deputy's well-\n"
    "    known doubts did not stop her.\n\n"
    "    The geologist ADA STRAND disagrees: 'Nobody has\n"
    "    drilled there. Nobody!' She isn`t alone; the STRASSE\n"
    "    com\u00ADmit\u00ADtee in A\u030Are asked for a sec\u00AD\n"
    "    ond opinion.\n";

  assert_found ("We shall dig, and we shall pay", hard_wrapped, "We shall dig,  and we shall\n    pay");
  assert_found ("“We shall dig, and we shall pay,”", hard_wrapped, "\"We shall dig,  and we shall\n    pay,\"");
  assert_found ("the mayor said on Monday.", hard_wrapped, "the mayor said\n    on  Monday.");
  assert_found ("deputy’s", hard_wrapped, "deputy's");
  assert_found ("Her deputy’s well-known doubts did", hard_wrapped, "Her deputy's well-\n    known doubts did");
  assert_found ("She isn't alone", hard_wrapped, "She isn`t alone");
  assert_found ("the Straße committee in Åre", hard_wrapped, "the STRASSE\n    com\u00ADmit\u00ADtee in A\u030Are");
  assert_found ("asked for a second opinion.", hard_wrapped, "asked for a sec\u00AD\n    ond opinion.");
  assert_found ("Ada Strand disagrees", hard_wrapped, "ADA STRAND disagrees");
}

static void
test_not_there (void)
{
  assert_found ("We shall dig, and we shall pay", "We shall dig, and we should pay. We shall dig, and pay.", NULL);
  assert_found ("We shall dig, and we shall pay", "We shall dig, and we shall payback", NULL);
  assert_found ("We shall dig, and we shall pay", "shall dig, and we shall pay", NULL);
  assert_found ("We shall dig, and we shall pay", "We shall dig and, uh, we shall pay", NULL);
  assert_found ("We shall dig, and we shall pay", "", NULL);
  assert_found ("We shall dig, and we shall pay", "We", NULL);
}

/* The span's own punctuation comes along where the copy has it, and nothing else does. */
static void
test_punctuation (void)
{
  assert_found ("We shall dig", "1. “We shall dig.” Then!", "We shall dig");
  assert_found ("Nobody!", "What? Nobody!” she said", "Nobody!");
  assert_found ("Nobody!", "What? Nobody at all", "Nobody");
  assert_found ("“We shall dig, and we shall pay,”", "– «We shall dig, and we shall pay», she",
                "«We shall dig, and we shall pay»,");
  assert_found ("on Monday.", "on Monday .", "on Monday");
  assert_found ("on Monday.", "on Monday\n.", "on Monday");
}

/* Of two equal places the one nearer to where it was. */
static void
test_nearest (void)
{
  const char *words = "Nobody has drilled there.";
  g_autoptr (GString) copy = g_string_new (article);
  g_autoptr (CpTextIndex) index = NULL;

  g_string_replace (copy, "The geologist", "A geologist", 0);
  g_string_replace (copy, "\nNobody", "\n   Nobody", 0);
  index = make_index (copy->str);
  for (guint number = 0; number < 2; number++)
    {
      CpAnchor anchor = make_anchor (words, number);
      guint start, end, expected_start, expected_end;

      find_words (copy->str, words, number, &expected_start, &expected_end);
      g_assert_true (cp_anchor_locate (&anchor, index, &start, &end));
      g_assert_cmpuint (start, ==, expected_start);
      g_assert_cmpuint (end, ==, expected_end);
    }
}

/* Whatever stands in a file is no reason to crash, nor to find something. */
static void
test_nonsense (void)
{
  CpAnchor good = make_anchor ("We shall dig", 0);
  const CpAnchor anchors[] = {
    { 0, 0, 0, 0, 0 },
    { 1, 0, 5, 0, cp_fold_digest ("", 0) },
    { 2, 0, 1, 0, cp_fold_digest ("", 0) },
    { G_MAXUINT, G_MAXUINT, G_MAXUINT, G_MAXUINT, good.digest },
    { 1, G_MAXUINT, 2, 1, good.digest },
    { 1, 2, G_MAXUINT, 1, good.digest },
    { good.paragraph, good.offset, good.length, good.words, good.digest ^ 1 },
    { 1, 0, good.length, good.words + 1, good.digest },
    { 1, 0, 1, good.words, good.digest },
  };

  for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      g_autofree char *found = dup_found (&anchors[i], article);

      g_assert_null (found);
    }
}

static void
test_far_away (void)
{
  CpAnchor anchor = make_anchor ("We shall dig", 0);
  g_autofree char *found = NULL;

  anchor.paragraph = 4000000000;
  anchor.offset = 4000000000;
  found = dup_found (&anchor, article);
  g_assert_cmpstr (found, ==, "We shall dig");
}

/* A probe sees what stands between breaks, wherever; what begins after no break only where that is not
 * asked for. */
static void
test_probe (void)
{
  const char *text = "Ada Strand said that we dig, and left. “Nobody asks the gulls,” she said.\n";
  g_autoptr (CpTextIndex) index = make_index ("New today\n\nAda Strand said that we\ndig, and left. "
                                              "“Nobody asks the gulls,” she said.\n");
  g_autoptr (CpAnchorFinder) finder = cp_anchor_finder_new (index);
  CpAnchor anchor = anchor_of (text, "Nobody asks the gulls", 0);

  g_assert_true (cp_anchor_finder_probe (finder, &anchor, TRUE));
  anchor.digest ^= 1;
  g_assert_false (cp_anchor_finder_probe (finder, &anchor, FALSE));
  anchor = anchor_of (text, "we dig", 0);
  g_assert_true (cp_anchor_finder_probe (finder, &anchor, FALSE));
  g_assert_false (cp_anchor_finder_probe (finder, &anchor, TRUE));
  anchor = anchor_of (text, "Nobody asks the", 0);
  g_assert_false (cp_anchor_finder_probe (finder, &anchor, FALSE));
  anchor.words = G_MAXUINT;
  g_assert_false (cp_anchor_finder_probe (finder, &anchor, FALSE));
}

/* A hundred anchors in a copy of 10 kB with other line breaks, then in a text that has none. */
static void
test_speed (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (CpTextIndex) index = NULL;
  g_autoptr (CpTextIndex) copy_index = NULL;
  g_autoptr (CpAnchorFinder) finder = NULL;
  g_autofree char *copy = NULL;
  CpAnchor anchors[100];
  guint start, end;
  double seconds;

  while (text->len < 10000)
    g_string_append_printf (text, "w%x%c", g_rand_int_range (random, 0, 1 << 16), " \n"[text->len % 100 == 0]);
  copy = g_strdelimit (g_strdup (text->str), " ", '\n');
  index = make_index (text->str);
  copy_index = make_index (copy);
  for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
    do
      start = (guint) g_rand_int_range (random, 0, (int) text->len - 300);
    while (text->str[start] != 'w'
           || !cp_anchor_compute (index, start, start + 5 + (guint) g_rand_int_range (random, 0, 300), &anchors[i]));

  g_test_timer_start ();
  finder = cp_anchor_finder_new (copy_index);
  for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
    cp_anchor_finder_locate (finder, &anchors[i], &start, &end);
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "found: %.1f ms", seconds * 1000);
  g_assert_cmpfloat (seconds, <, 5);

  g_test_timer_start ();
  for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      anchors[i].digest ^= 1;
      g_assert_false (cp_anchor_finder_locate (finder, &anchors[i], &start, &end));
    }
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "missed: %.1f ms", seconds * 1000);
  /* Far above the 50 ms that it may take, for slow machines, sanitizers and valgrind. */
  g_assert_cmpfloat (seconds, <, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor/compute", test_compute);
  g_test_add_func ("/anchor/compute-refused", test_compute_refused);
  g_test_add_func ("/anchor/exact", test_exact);
  g_test_add_func ("/anchor/shifted", test_shifted);
  g_test_add_func ("/anchor/other-layout", test_other_layout);
  g_test_add_func ("/anchor/not-there", test_not_there);
  g_test_add_func ("/anchor/punctuation", test_punctuation);
  g_test_add_func ("/anchor/nearest", test_nearest);
  g_test_add_func ("/anchor/nonsense", test_nonsense);
  g_test_add_func ("/anchor/far-away", test_far_away);
  g_test_add_func ("/anchor/probe", test_probe);
  g_test_add_func ("/anchor/speed", test_speed);
  return g_test_run ();
}
