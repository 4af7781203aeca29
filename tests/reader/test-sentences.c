/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how paragraphs are cut into sentences. */

#include "stage-fixture.h"

typedef struct
{
  const char *text;
  const char *sentences; /* parted by | */
} Case;

static const Case cases[] = {
  { "The bridge is open. The road is not!", "The bridge is open.|The road is not!" },
  { "The bridge is open", "The bridge is open" },
  /* Abbreviations. */
  { "Mr. Ott met Sen. Moss. They spoke.", "Mr. Ott met Sen. Moss.|They spoke." },
  { "Prof. J. R. Ott and J.K. Moss left.", "Prof. J. R. Ott and J.K. Moss left." },
  { "It is made in the U.S. The parts come by sea.",
    "It is made in the U.S.|The parts come by sea." },
  { "The U.S. Navy left.", "The U.S. Navy left." },
  { "He came at 5 p.m. on Monday.", "He came at 5 p.m. on Monday." },
  { "He came on Jan. 5 to read No. 7.", "He came on Jan. 5 to read No. 7." },
  { "He said no. Rain fell.", "He said no.|Rain fell." },
  { "Smith & Co. builds bridges, cranes, etc. The firm is old.",
    "Smith & Co. builds bridges, cranes, etc.|The firm is old." },
  { "The sheriff (Ariz.) Moss left.", "The sheriff (Ariz.) Moss left." },
  { "So do I. Ada does.", "So do I.|Ada does." },
  { "It grew by 3.5 percent. In 2020 it fell.", "It grew by 3.5 percent.|In 2020 it fell." },
  { "It fell in 2020. Then it grew.", "It fell in 2020.|Then it grew." },
  /* Ellipses, and what goes on. */
  { "We wait... and wait.", "We wait... and wait." },
  { "We waited… Then we left.", "We waited…|Then we left." },
  { "The bridge, he said. noted Ott.", "The bridge, he said. noted Ott." },
  { "It was closed.The road was not.", "It was closed.|The road was not." },
  { "Read City.Today for more.", "Read City.Today for more." },
  { "It rains. (Not here.) It snows.", "It rains.|(Not here.)|It snows." },
  /* Quotations. */
  { "“It rains. It snows. We stay,” she said. He left.",
    "“It rains. It snows. We stay,” she said.|He left." },
  { "She paused. “It rains. It snows, too.” He left.",
    "She paused.|“It rains. It snows, too.”|He left." },
  { "“Will it rain all day?” she asked. “Yes, it will rain all day.”",
    "“Will it rain all day?” she asked.|“Yes, it will rain all day.”" },
  { "“Will it rain all day?” Ada Moss asked.", "“Will it rain all day?” Ada Moss asked." },
  { "“It will rain all day!” Moss, the mayor, told reporters.",
    "“It will rain all day!” Moss, the mayor, told reporters." },
  { "“It will rain all day.” Ada Moss said.", "“It will rain all day.” Ada Moss said." },
  { "“It will rain all day.” Ada Moss said that the bridge is shut.",
    "“It will rain all day.”|Ada Moss said that the bridge is shut." },
  { "“It will rain all day.” She left.", "“It will rain all day.”|She left." },
  { "She said: “It rains. It snows.”", "She said: “It rains. It snows.”" },
  { "The \"big\" one. It broke.", "The \"big\" one.|It broke." },
};

static void
test_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StageFixture) fixture = stage_fixture_new (cases[i].text);
      g_autofree char *found = stage_fixture_list_sentences (fixture);
      g_autofree char *sentences = g_strconcat (cases[i].sentences, "\n", NULL);

      g_strdelimit (sentences, "|", '\n');
      g_assert_cmpstr (found, ==, sentences);
      stage_fixture_check (fixture);
    }
}

/* The first words of sentences, also of those inside a quotation. */
static void
test_first (void)
{
  g_autoptr (StageFixture) fixture = stage_fixture_new ("“It rains. It snows now,” she said. He left.");
  g_autoptr (GString) first = g_string_new (NULL);

  for (guint32 i = 0; i < fixture->state.tokens->len; i++)
    if (cp_reading_state_get_token (&fixture->state, i)->shape & CP_SHAPE_FIRST)
      g_string_append_printf (first, "%u ", i);
  g_assert_cmpstr (first->str, ==, "1 4 12 ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentences/cut", test_cut);
  g_test_add_func ("/sentences/first", test_first);
  return g_test_run ();
}
