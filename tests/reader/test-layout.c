/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how interviews are found. */

#include "stage-fixture.h"

#include <string.h>

#define PROSE \
  "The council met on Monday and talked for many hours about the bridge, the road and the " \
  "harbour, which need repair before the winter comes to the valley."

typedef struct
{
  const char *text;
  const char *turns; /* a letter for each paragraph: q, a, or another one */
} Case;

static const Case cases[] = {
  /* Dashes. */
  { PROSE "\n— What will the bridge cost?\n— It will cost a lot.\nWe have to save.\n"
          "— And the road?\n— It will cost more.", "tqaaqa" },
  { PROSE "\n- Will you shut it?\n- Yes. Why should we not? It is old.\n- And then?\n- We wait.",
    "tqaqa" },
  { PROSE "\n– Will you shut it?\n– We will.\n– Tell us more about the road.\n– It is old.\n"
          "– When will it open?\n– Soon.", "tqaqaqa" },
  { PROSE "\n— Will you shut it?\n— What do you mean?\n— Will you shut the bridge?\n— We will.\n"
          "— When will you do it?\n— Soon.", "tqaqaqa" },
  { PROSE "\n— Will you shut it?\n— It is old.\n— And then?\n— It stays shut.\nI am sorry.\n"
          PROSE "\nI was there.", "tqaqaatt" },
  { PROSE "\nIn an interview she told us more.\n— Will you shut it?\n— We will.", "ttqa" },
  /* Dashes that are none. */
  { PROSE "\n— Ada Moss, mayor\n" PROSE, "ttt" },
  { PROSE "\n- Who will pay for the bridge?\n- Why is the road shut?\n- Where is the mayor?",
    "tiii" },
  { PROSE "\n- Who will pay?\n- Mayor says that he will not\n- Why?\n- Council divided\n" PROSE,
    "tiiiit" },
  { PROSE "\n- The bridge.\n- The road.\n" PROSE, "tiit" },
  { "The mayor — who will pay?\n" PROSE " The mayor — what will he do?\n" PROSE, "htt" },
  { PROSE "\n— Will you shut it?\n" PROSE, "ttt" },
  /* Labels. */
  { PROSE "\nQ: Will you shut it?\nA: We will.\nIt is old.\nQ: And then?\nA: We wait.", "tqaaqa" },
  { PROSE "\nQ. Will you shut it?\nA. We will.\nQ. Then tell us why.\nA. It is old.", "tqaqa" },
  { PROSE "\nQuestion: Will you shut it?\nAnswer: We will.", "tqa" },
  { "Q: Is it shut?\nA: It is.\nThe road\nQ: And the road?\nA: It is not.", "qahqa" },
  /* Names. */
  { PROSE "\nTOWN PRESS: Will you shut it?\nMOSS: We will.\nIt is old.\nTOWN PRESS: And then?\n"
          "MOSS: We wait.", "tqaaqa" },
  { PROSE "\nBen Ott: Will you shut it?\nAda Moss: We will.\nBen Ott: Tell us why.\n"
          "Ada Moss: It is old.", "tqaqa" },
  { PROSE "\nBen Ott: Mayor, will you shut it?\nMayor Ada Moss: We will.\nOtt: Why?\n"
          "Moss: It is old.", "tqaqa" },
  { "((Ada Wells)) Why do the trains run late?\n((Tom Rivero)) Because they leave late.\n"
    "((Ada Wells)) Will the fares rise?\n((Tom Rivero)) Not this year.", "qaqa" },
  { "((Ben Ott)) Will you shut it?\n((Ada Moss)) We will.\n((Ben Ott)) And then?\n"
    "((Ada Moss)) We wait.", "qaqa" },
  { PROSE "\nMOSS: We will shut it.\n(Applause.)\nOTT: You will not.\nMOSS: We will.\n"
          "LEE: Why should we pay for this? We have no money.\nOTT: I agree.", "tataaaa" },
  { PROSE "\nTOWN PRESS:\nWill you shut it?\nMOSS:\nWe will.\nTOWN PRESS:\nWhy?\nMOSS:\nOld age.",
    "tqqaaqqaa" },
  { "MODERATOR: Will you shut it?\nMOSS: We will. Who will pay?\nOTT: Not I.\n"
    "MOSS: You will.\nMODERATOR: And then?\nOTT: We wait.", "qaaaqa" },
  /* Names that are none. */
  { "A. Moss will shut the bridge.\nA. Moss said so on Monday.\n" PROSE, "ttt" },
  { PROSE "\nBridges: 5 in all.\nRoads: 7 in all.\nHarbours: 1 so far.\n" PROSE, "ttttt" },
  { PROSE "\nMoss said: “We will shut it.”\nOtt said: “You will not.”\nMoss said: “We will.”",
    "tttt" },
  { "Ada Moss: We will shut it\n" PROSE, "ht" },
};

static char *
list_kinds (const StageFixture *fixture)
{
  static const char kinds[] = "thibqas";
  GString *list = g_string_new (NULL);

  for (guint32 i = 0; i < fixture->state.paragraphs->len; i++)
    g_string_append_c (list,
                       kinds[g_array_index (fixture->state.paragraphs, CpParagraph, i).kind]);
  return g_string_free (list, FALSE);
}

static void
test_turns (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StageFixture) fixture = stage_fixture_new (cases[i].text);
      g_autofree char *kinds = list_kinds (fixture);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (kinds, ==, cases[i].turns);
      stage_fixture_check (fixture);
    }
}

/* Marks and labels are no part of a turn's tokens; answers know their questions. */
static void
test_parts (void)
{
  g_autoptr (StageFixture) fixture
    = stage_fixture_new ("BEN OTT: Will you shut it?\nMAYOR MOSS: We will.\nIt is old.\n"
                         "OTT: And then?\nMOSS: We wait.");
  g_autofree char *paragraphs = stage_fixture_list_paragraphs (fixture);

  g_assert_cmpstr (paragraphs, ==,
                   "question||BEN OTT||Will you shut it?\n"
                   "answer||MAYOR MOSS|0|We will.\n"
                   "answer||MAYOR MOSS|0|It is old.\n"
                   "question||OTT||And then?\n"
                   "answer||MOSS|3|We wait.\n");
}

/* Questions in bold; without bold only where the article says that it is an interview and the
 * answers are somebody's own. */
static void
test_questions (void)
{
  static const char text[] = "We spoke to the mayor in an interview about the bridge.\n"
                             "Will you shut it?\n" PROSE " I think that we will.\n"
                             "And what about the road?\n" PROSE " We know that it is old.\n"
                             "When will it open?\n" PROSE " I do not know.\n";
  g_autoptr (StageFixture) plain = stage_fixture_new (text);
  g_autoptr (StageFixture) untold = stage_fixture_new (strchr (text, '\n') + 1);
  g_autoptr (StageFixture) bold = NULL;
  g_autofree char *kinds = list_kinds (plain);
  CpArticle *article = cp_article_new ();

  g_assert_cmpstr (kinds, ==, "tqaqaqa");
  g_free (kinds);
  kinds = list_kinds (untold);
  g_assert_null (strchr (kinds, 'a'));

  cp_article_take_text (article, g_strdup (strchr (text, '\n') + 1));
  for (const char *at = article->text; (at = strchr (at, '?')) != NULL; at++)
    {
      const char *start = at;

      while (start > article->text && start[-1] != '\n')
        start--;
      cp_article_add_block (article, (guint32) (start - article->text),
                            (guint32) (at + 1 - article->text), CP_BLOCK_EMPHASIS);
    }
  bold = stage_fixture_new_for_article (article);
  g_free (kinds);
  kinds = list_kinds (bold);
  g_assert_cmpstr (kinds, ==, "qaqaqa");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/turns", test_turns);
  g_test_add_func ("/layout/parts", test_parts);
  g_test_add_func ("/layout/questions", test_questions);
  return g_test_run ();
}
