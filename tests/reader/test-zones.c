/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what paragraphs are found to be. */

#include "stage-fixture.h"

#include <string.h>

#define PROSE \
  "The council met on Monday and talked for many hours about the bridge, the road and the " \
  "harbour, which need repair before the winter comes to the valley."

typedef struct
{
  const char *text;
  const char *kinds; /* a letter for each paragraph: t, h, i, q, s */
  const char *why;   /* of the skipped ones and headings, parted by blanks */
} Case;

static const Case cases[] = {
  { PROSE, "t", "" },
  { PROSE "\n\n  \n" PROSE, "tt", "" },
  /* Headings. */
  { "Council talks about the bridge\n" PROSE, "ht", "headline" },
  { "Will the bridge be shut?\n" PROSE, "ht", "headline" },
  { "“The bridge is safe”, mayor says\n" PROSE, "ht", "headline" },
  { "“The bridge will be shut”\n" PROSE, "ht", "headline" },
  { PROSE "\nThe harbour\n" PROSE, "tht", "subheading" },
  { PROSE "\nWho will pay for it?\n" PROSE, "tht", "subheading" },
  { "The bridge\nBy Ada Moss\n" PROSE "\nThe harbour\n" PROSE, "hstht",
    "headline author subheading" },
  { "Bridge shut\ncover Author's photo\n" PROSE, "hst", "headline credit" },
  /* No headings. */
  { PROSE "\nThe road is shut.\n" PROSE, "ttt", "" },
  { PROSE "\nThe mayor said:\n“We will pay for it.”", "ttt", "" },
  { PROSE "\n“We will pay for it”\nAda Moss, mayor of the town\n" PROSE, "tttt", "" },
  { PROSE "\n— Ada Moss, mayor\n" PROSE, "ttt", "" },
  { PROSE "\nAda Moss, tea seller\n" PROSE, "ttt", "" },
  { PROSE "\n“We will pay for it.” — Ada Moss\n" PROSE, "ttt", "" },
  { PROSE "\n“Who will pay?\n“Who will build?”\n" PROSE, "tttt", "" },
  { "The council that met here on the\nfifth of May was divided.\n" PROSE, "ttt", "" },
  /* Captions and credits. */
  { PROSE "\nPhoto by Ada Moss\n" PROSE, "tst", "credit" },
  { PROSE "\nPhoto: Ada Moss/Town Press\n" PROSE, "tst", "credit" },
  { PROSE "\n(AP Photo/Ada Moss)\n" PROSE, "tst", "credit" },
  { PROSE "\n© Town Press / Ada Moss\n" PROSE, "tst", "credit" },
  { PROSE "\n©️ Town Press\n" PROSE, "tst", "credit" },
  { PROSE "\n Photo courtesy of the author\n" PROSE, "tst", "credit" },
  { PROSE "\nPictured: the old bridge in the valley.\n" PROSE, "tst", "caption" },
  /* Authors, dates, disclaimers. */
  { PROSE "\nOriginal Author: Ada Moss", "ts", "author" },
  { PROSE "\n(Reporting by Ada Moss in Ulm; Editing by Ben Ott)", "ts", "author" },
  { PROSE "\nBy Ada Moss and Ben Ott", "ts", "author" },
  { "By Monday all was over.\n" PROSE, "tt", "" },
  { PROSE "\n07/02/2019 17:28", "ts", "date" },
  { PROSE "\nMonday, 5 May 2025, 10:30 a.m.\n" PROSE, "tst", "date" },
  { PROSE "\nDISCLAIMER: Our desk translated it and made it shorter.", "ts", "disclaimer" },
  { PROSE "\nEditor’s note: The mayor is up for election, as he said.", "ts", "disclaimer" },
  { PROSE "\nCORRECTION:\nThe mayor said on Monday that the bridge is old.", "tss",
    "disclaimer disclaimer" },
  { PROSE "\nThis article was updated on Monday.", "ts", "disclaimer" },
  /* The end. */
  { PROSE "\nLatest news\n- Who will pay for the bridge?\n- Mayor said that he will not\n", "tsss",
    "other news other news other news" },
  { PROSE "\nRead also:\nMayor said that he will not\nWho will pay?", "tsss",
    "other news other news other news" },
  { PROSE "\nRead also: Mayor said that he will not\n" PROSE, "tst", "navigation" },
  { PROSE "\nRelated articles:\nMayor said that he will not\n" PROSE, "tsst",
    "other news other news" },
  { PROSE "\nThe latest was a surprise to all.\n" PROSE, "ttt", "" },
  { PROSE "\nGo back\nBack to the section\nBack to the all news", "tsss",
    "navigation navigation navigation" },
  { PROSE "\nRead more: Mayor said that he will not\n" PROSE, "tst", "navigation" },
  { PROSE "\n***\n" PROSE, "tst", "navigation" },
  { PROSE "\nFollow Ada Moss on Twitter @adamoss.", "ts", "navigation" },
  /* Lists. */
  { "The mayor named three aims:\na new bridge;\na road to the harbour;\nfewer cars.\n" PROSE,
    "tiiit", "" },
  { "The mayor named aims:\n• A new bridge.\n• A road.\n" PROSE, "tiit", "" },
  { "The mayor named aims:\n1. A new bridge.\n2. A road.\n" PROSE, "tiit", "" },
  { "The mayor named aims:\n- A new bridge.\n- A road.\n" PROSE, "tiit", "" },
  { "The mayor named aims:\nA new bridge\nA road to the harbour\n" PROSE, "tiit", "" },
};

static char *
list_kinds (const StageFixture *fixture, GString *why)
{
  static const char kinds[] = "thiq??s";
  GString *list = g_string_new (NULL);

  for (guint32 i = 0; i < fixture->state.paragraphs->len; i++)
    {
      const CpParagraph *at = &g_array_index (fixture->state.paragraphs, CpParagraph, i);

      g_string_append_c (list, kinds[at->kind]);
      if (at->why != NULL)
        g_string_append_printf (why, "%s%s", why->len > 0 ? " " : "", at->why);
    }
  return g_string_free (list, FALSE);
}

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StageFixture) fixture = stage_fixture_new (cases[i].text);
      g_autoptr (GString) why = g_string_new (NULL);
      g_autofree char *kinds = list_kinds (fixture, why);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (kinds, ==, cases[i].kinds);
      g_assert_cmpstr (why->str, ==, cases[i].why);
      stage_fixture_check (fixture);
    }
}

static void
test_datelines (void)
{
  static const struct
  {
    const char *text;
    const char *dateline;
  } datelines[] = {
    { "LONDON (Reuters) — " PROSE, "LONDON (Reuters) —" },
    { "Ulm (Town Press) - " PROSE, "Ulm (Town Press) -" },
    { "Townpress.org - " PROSE, "Townpress.org -" },
    { "WASHINGTON — " PROSE, "WASHINGTON —" },
    { "PORT ROYAL, May 5 (TP) – " PROSE, "PORT ROYAL, May 5 (TP) –" },
    { "KYIV, Ukraine -- " PROSE, "KYIV, Ukraine --" },
    { "Ulm, 5 May 2025 - " PROSE, "Ulm, 5 May 2025 -" },
    { "The bridge — the old one — is shut, the mayor said.", "" },
    { "Ada Moss - the mayor - said that the bridge is shut.", "" },
    { PROSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (datelines); i++)
    {
      g_autoptr (StageFixture) fixture = stage_fixture_new (datelines[i].text);
      const CpParagraph *first = &g_array_index (fixture->state.paragraphs, CpParagraph, 0);
      g_autofree char *dateline = g_strndup (datelines[i].text + first->dateline.start,
                                             first->dateline.end - first->dateline.start);

      g_assert_cmpstr (dateline, ==, datelines[i].dateline);
      g_assert_cmpuint (fixture->state.reading->ignored->len, ==, *dateline != '\0');
      g_assert_true (*dateline == '\0'
                     || cp_reading_state_get_token (&fixture->state, first->first_token)->start
                          > first->dateline.end);
      stage_fixture_check (fixture);
    }
}

/* Text that was wrapped by hand: blocks are paragraphs; short lines are not joined. */
static void
test_wrapped (void)
{
  g_autoptr (StageFixture) fixture
    = stage_fixture_new ("Bridge shut\n"
                         "\n"
                         "The council met on Monday and talked for many hours about the bridge,\n"
                         "the road and the harbour. “All of them need repair before the winter\n"
                         "comes to the valley,” the mayor said. Others did not agree with this\n"
                         "at all.\n"
                         "\n"
                         "They said that money is short, that the winter is long, and that cars\n"
                         "can go over the other bridge, which is not far from this one.\n"
                         "\n"
                         "The mayor named:\n"
                         "- the bridge\n"
                         "- the road\n");
  g_autofree char *sentences = stage_fixture_list_sentences (fixture);
  g_autofree char *paragraphs = stage_fixture_list_paragraphs (fixture);

  g_assert_cmpuint (fixture->state.paragraphs->len, ==, 6);
  g_assert_nonnull (strstr (sentences, "“All of them need repair before the winter\n"
                                       "comes to the valley,” the mayor said.\n"));
  g_assert_nonnull (strstr (paragraphs, "item||||the road"));
  stage_fixture_check (fixture);
}

/* One paragraph to a line, as most files have it. */
static void
test_unwrapped (void)
{
  g_autoptr (StageFixture) fixture = stage_fixture_new (PROSE "\nShort line here.\n" PROSE
                                                              "\nAnother one.\n" PROSE);

  g_assert_cmpuint (fixture->state.paragraphs->len, ==, 5);
}

/* What the article's format says is not doubted. */
static void
test_blocks (void)
{
  static const char text[] = "The bridge is shut.\n" PROSE "\nThe old bridge.\n" PROSE "\nA road.";
  CpArticle *article = cp_article_new ();
  g_autoptr (StageFixture) fixture = NULL;
  g_autoptr (GString) why = g_string_new (NULL);
  g_autofree char *kinds = NULL;
  guint32 at[6] = { 0 };

  cp_article_take_text (article, g_strdup (text));
  for (guint i = 1; i < 5; i++)
    at[i] = (guint32) (strchr (text + at[i - 1], '\n') + 1 - text);
  at[5] = sizeof text;
  cp_article_add_block (article, at[0], at[1] - 1, CP_BLOCK_HEADING);
  cp_article_add_block (article, at[1], at[2] - 1, CP_BLOCK_QUOTE);
  cp_article_add_block (article, at[2], at[3] - 1, CP_BLOCK_CAPTION);
  cp_article_add_block (article, at[3] + 4, at[3] + 11, CP_BLOCK_EMPHASIS);
  cp_article_add_block (article, at[4], at[5] - 1, CP_BLOCK_ITEM);
  fixture = stage_fixture_new_for_article (article);
  kinds = list_kinds (fixture, why);
  g_assert_cmpstr (kinds, ==, "hqsti");
  g_assert_cmpstr (why->str, ==, "headline caption");
  g_assert_cmpuint (fixture->state.reading->headings->len, ==, 1);
  g_assert_cmpuint (fixture->state.reading->ignored->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zones/kinds", test_kinds);
  g_test_add_func ("/zones/datelines", test_datelines);
  g_test_add_func ("/zones/wrapped", test_wrapped);
  g_test_add_func ("/zones/unwrapped", test_unwrapped);
  g_test_add_func ("/zones/blocks", test_blocks);
  return g_test_run ();
}
