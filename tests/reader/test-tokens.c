/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how a text is cut into words and marks. */

#include "stage-fixture.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *tokens;
} Case;

static const Case cases[] = {
  { "", "" },
  { " \n\t ", "" },
  { "The bridge opens.", "The/W bridge/W opens/W ./." },
  /* Apostrophes and single quotation marks. */
  { "don't", "don't/W" },
  { "It’s Ada's", "It/W ’s/P Ada/W 's/P" },
  { "the countries' plan", "the/W countries/W '/P plan/W" },
  { "the countries’ plan", "the/W countries/W ’/P plan/W" },
  { "the '90s and 'em", "the/W '90s/W and/W 'em/W" },
  { "rock 'n' roll", "rock/W '/Q n/W '/Q roll/W" },
  { "runnin' fast", "runnin'/W fast/W" },
  { "'We pay,' he said", "'/Q We/W pay/W ,/, '/Q he/W said/W" },
  { "‘We don’t pay’, he said", "‘/Q We/W don’t/W pay/W ’/Q ,/, he/W said/W" },
  { "‘The workers’ fate is sad,’ she said",
    "‘/Q The/W workers/W ’/P fate/W is/W sad/W ,/, ’/Q she/W said/W" },
  { "the 'old threats' of 'new ones'",
    "the/W '/Q old/W threats/W '/Q of/W '/Q new/W ones/W '/Q" },
  { "the author\\'s photo", "the/W author/W \\'s/P photo/W" },
  { "O'Neill", "O'Neill/W" },
  /* Double ones. */
  { "''Old'' ``one``", "''/Q Old/W ''/Q ``/Q one/W ``/Q" },
  { "«Да» „so“ ”så” ‹x›", "«/Q Да/W »/Q „/Q so/W “/Q ”/Q så/W ”/Q ‹/Q x/W ›/Q" },
  { "he said \\\"no\\\"", "he/W said/W \\\"/Q no/W \\\"/Q" },
  { "''He said 'yes'''", "''/Q He/W said/W '/Q yes/W '/Q ''/Q" },
  /* Full stops. */
  { "the U.S. and e.g. this", "the/W U.S/W ./. and/W e.g/W ./. this/W" },
  { "J.K. Rowe", "J.K/W ./. Rowe/W" },
  { "at 5 p.m. sharp", "at/W 5/N p.m/W ./. sharp/W" },
  { "city.gov is down", "city.gov/W is/W down/W" },
  { "it ended.The next", "it/W ended/W ./. The/W next/W" },
  { "wait... and … so. . .", "wait/W .../. and/W …/. so/W ./. ./. ./." },
  { ",Xu stressed", ",/, Xu/W stressed/W" },
  /* Numbers. */
  { "1,000.5 and 3.5% at 10:30", "1,000.5/N and/W 3.5/N %/o at/W 10:30/N" },
  { "the 80th 17-year-old", "the/W 80th/W 17-year-old/W" },
  { "2014-2016", "2014/N -/- 2016/N" },
  { "$33M", "$/o 33M/W" },
  /* Addresses. */
  { "see https://a.org/x?y=1.", "see/W https://a.org/x?y=1/o ./." },
  { "see www.a.org/x, or me@b.org", "see/W www.a.org/x/o ,/, or/W me@b.org/o" },
  { "@name likes #tag", "@name/o likes/W #tag/o" },
  /* Dashes and hyphens. */
  { "well-known — that is – yes -- no - maybe",
    "well-known/W —/- that/W is/W –/- yes/W --/- no/W -/- maybe/W" },
  { "it—tell us", "it/W —/- tell/W us/W" },
  { "AT&T", "AT&T/W" },
  { "((Ada)) [x]", "(/( (/( Ada/W )/) )/) [/( x/W ]/)" },
  { "Wait?! No; yes: a/b", "Wait/W ?/? !/! No/W ;/; yes/W :/: a/W //o b/W" },
  { "\xC2\xA0no\xC2\xAD" "break\xE2\x80\x8B here", "no\xC2\xAD" "break\xE2\x80\x8B/W here/W" },
};

static void
test_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StageFixture) fixture = stage_fixture_new (cases[i].text);
      g_autofree char *tokens = stage_fixture_list_tokens (fixture);

      g_assert_cmpstr (tokens, ==, cases[i].tokens);
      stage_fixture_check (fixture);
    }
}

static void
test_shapes (void)
{
  g_autoptr (StageFixture) fixture = stage_fixture_new ("Ada U.S. J, nato NATO (7th) Élan");
  static const struct
  {
    guint32 token;
    guint8 set;
    guint8 clear;
  } shapes[] = {
    { 0, CP_SHAPE_CAPITAL | CP_SHAPE_SPACED, CP_SHAPE_ALL_CAPS | CP_SHAPE_INITIAL },
    { 1, CP_SHAPE_CAPITAL | CP_SHAPE_ALL_CAPS, CP_SHAPE_INITIAL },
    { 2, 0, CP_SHAPE_SPACED },
    { 3, CP_SHAPE_CAPITAL | CP_SHAPE_INITIAL, CP_SHAPE_ALL_CAPS },
    { 5, 0, CP_SHAPE_CAPITAL },
    { 6, CP_SHAPE_ALL_CAPS, 0 },
    { 8, CP_SHAPE_DIGITS, CP_SHAPE_SPACED | CP_SHAPE_CAPITAL },
    { 10, CP_SHAPE_CAPITAL | CP_SHAPE_SPACED, CP_SHAPE_ALL_CAPS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const CpToken *token = cp_reading_state_get_token (&fixture->state, shapes[i].token);

      g_assert_cmpuint (token->shape & shapes[i].set, ==, shapes[i].set);
      g_assert_cmpuint (token->shape & shapes[i].clear, ==, 0);
    }
}

static guint32
get_word (const StageFixture *fixture, guint32 token)
{
  return cp_reading_state_get_token (&fixture->state, token)->word;
}

static void
test_words (void)
{
  g_autoptr (StageFixture) fixture
    = stage_fixture_new ("Zyxwen zyxwen ZYXWÉN said SAID zyxwe\xD0\xBF Zyxwеn don't don’t , ,");
  guint32 n_known = cp_rules_get_n_words (fixture->rules);

  g_assert_cmpuint (get_word (fixture, 0), >=, n_known);
  g_assert_cmpuint (get_word (fixture, 0), ==, get_word (fixture, 1));
  g_assert_cmpuint (get_word (fixture, 0), ==, get_word (fixture, 2));
  g_assert_cmpuint (get_word (fixture, 3), <, n_known);
  g_assert_cmpuint (get_word (fixture, 3), ==, get_word (fixture, 4));
  g_assert_cmpuint (get_word (fixture, 5), !=, get_word (fixture, 0));
  /* The same with a Cyrillic letter inside. */
  g_assert_cmpuint (get_word (fixture, 6), ==, get_word (fixture, 0));
  g_assert_cmpuint (get_word (fixture, 7), ==, get_word (fixture, 8));
  g_assert_cmpuint (get_word (fixture, 9), ==, get_word (fixture, 10));
  g_assert_true (cp_reading_state_token_is (&fixture->state, 0, "zyxwen"));
  g_assert_false (cp_reading_state_token_is (&fixture->state, 0, "said"));
  g_assert_false (cp_reading_state_token_is (&fixture->state, 99, "said"));
  g_assert_null (cp_reading_state_get_token (&fixture->state, 99));
}

static void
test_phrases (void)
{
  g_autoptr (StageFixture) fixture
    = stage_fixture_new ("Ada, according to Lt. Gen. Xu. The according party.");
  const CpToken *token = cp_reading_state_get_token (&fixture->state, 2);

  g_assert_true (token->classes & CP_CLASS_ACCORDING);
  g_assert_cmpuint (token->phrase, ==, 2);
  token = cp_reading_state_get_token (&fixture->state, 4);
  g_assert_true (token->classes & CP_CLASS_TITLE);
  g_assert_cmpuint (token->phrase, ==, 3);
  token = cp_reading_state_get_token (&fixture->state, 11);
  g_assert_true (cp_reading_state_token_is (&fixture->state, 11, "according"));
  g_assert_false (token->classes & CP_CLASS_ACCORDING);
  g_assert_cmpuint (token->phrase, ==, 1);
}

static double
measure (const char *piece, guint n_pieces)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (StageFixture) fixture = NULL;
  gint64 start;

  for (guint i = 0; i < n_pieces; i++)
    g_string_append (text, piece);
  start = g_get_monotonic_time ();
  fixture = stage_fixture_new (text->str);
  stage_fixture_check (fixture);
  return (double) (g_get_monotonic_time () - start) / 1e6;
}

/* Nothing takes more time than it should: each of these is over in a moment, or never. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    "\"", "'", "' ", " '", " 'a", "a' ", "“", "„a ", "«", "(", "((", ".", ". ", "-", "- ", "\n", "a\n",
    "a", "A", "é", "a.", "A. ", "1", "1.", "1,", "@a", "a@", "#", "www.", "a://", ": ", "a: ", "?",
    "\\'", "’", "‘a ", "a-", "a'", "''", "``", "&A", " - a?\n", "A: b?\n", "\xE2\x80\x8B",
    "a\xCC\x81", "- \n", "1. \n", "according ", "said ", "Read more\n", "“A. ", "A! ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    g_assert_cmpfloat (measure (pieces[i], 100000), <, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/cut", test_cut);
  g_test_add_func ("/tokens/shapes", test_shapes);
  g_test_add_func ("/tokens/words", test_words);
  g_test_add_func ("/tokens/phrases", test_phrases);
  g_test_add_func ("/tokens/hostile", test_hostile);
  return g_test_run ();
}
