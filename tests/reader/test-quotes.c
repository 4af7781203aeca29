/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how quotations are found. */

#include "stage-fixture.h"

typedef struct
{
  const char *text;
  const char *quotes;
} Case;

static const Case cases[] = {
  { "Nothing here.", "" },
  { "\"We will pay for it,\" she said.", "We will pay for it,\n" },
  { "“We will pay for it,” she said. “And we will build it.”",
    "We will pay for it,\nAnd we will build it.\n" },
  { "''We will pay for it,'' she said.", "We will pay for it,\n" },
  { "``We will pay for it,'' she said.", "We will pay for it,\n" },
  { "«We will pay for it», she said.", "We will pay for it\n" },
  { "„We will pay for it“, she said.", "We will pay for it\n" },
  { "„We will pay for it”, she said.", "We will pay for it\n" },
  { "„We will pay for it\", she said.", "We will pay for it\n" },
  { "»We will pay for it«, she said.", "We will pay for it\n" },
  { "”We will pay for it”, she said.", "We will pay for it\n" },
  { "‹We will pay for it›, she said.", "We will pay for it\n" },
  { "‘We will pay for it,’ she said.", "We will pay for it,\n" },
  { "'We will pay for it,' she said.", "We will pay for it,\n" },
  { "‘We don’t know the workers’ wages,’ she said.", "We don’t know the workers’ wages,\n" },
  /* Without blanks, and with too many. */
  { "She said:\"We will pay for it\".", "We will pay for it\n" },
  { "She said (\"we will pay for it\").", "we will pay for it\n" },
  { "She said: \" We will pay for it \" .", "We will pay for it\n" },
  { "She said—“we will pay for it”—and left.", "we will pay for it\n" },
  /* Scare quotes and names. */
  { "The \"big\" bridge.", "~big\n" },
  { "The “Bridges for All the Regions” programme.", "~Bridges for All the Regions\n" },
  { "“That’s Ada Moss and Ben Ott.”", "That’s Ada Moss and Ben Ott.\n" },
  { "“WE WILL NEVER PAY,” he wrote.", "WE WILL NEVER PAY,\n" },
  /* A few words that are a sentence. */
  { "“It was cold,” she said. “Stay here!” He said, “Not at night.”",
    "It was cold,\nStay here!\nNot at night.\n" },
  { "The so-called “Big bridge.”", "~Big bridge.\n" },
  { "The “puppet,” as she called him. “Oh,” she said.", "~puppet,\n~Oh,\n" },
  /* Nested. */
  { "“He told us ‘we will not pay’ and left,” she said.",
    "He told us ‘we will not pay’ and left,\n>we will not pay\n" },
  { "‘He told us “we will not pay them” and left,’ she said.",
    "He told us “we will not pay them” and left,\n>we will not pay them\n" },
  { "«He told us «we will not pay» and left», she said.",
    "He told us «we will not pay» and left\n>we will not pay\n" },
  /* A mark that was forgotten. */
  { "“We will pay for it, she said. “And we will build it,” she said.",
    "We will pay for it, she said.\nAnd we will build it,\n" },
  { "We will pay for it,” she said. “And we will build it.”", "And we will build it.\n" },
  { "A 5\" pipe broke.", "" },
  /* Over paragraphs. */
  { "“We will pay for it.\n\n“And we will build it,” she said.",
    "We will pay for it.\nAnd we will build it,\n" },
  { "“We will pay for it.\nAnd we will build it,” she said.",
    "We will pay for it.\n+And we will build it,\n" },
  { "“We will pay for it.\nShe left. “And we will build it,” she said.",
    "We will pay for it.\nAnd we will build it,\n" },
  { "“We will pay for it.\nPhoto by Ada Moss\nAnd we will build it,” she said.",
    "We will pay for it.\n+And we will build it,\n" },
  { "“We will pay for it.\nShe left.", "We will pay for it.\n" },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StageFixture) fixture = stage_fixture_new (cases[i].text);
      g_autofree char *quotes = stage_fixture_list_quotes (fixture);

      g_assert_cmpstr (quotes, ==, cases[i].quotes);
      stage_fixture_check (fixture);
    }
}

/* Only what stands in quotations that can be statements is inside. */
static void
test_inside (void)
{
  g_autoptr (StageFixture) fixture
    = stage_fixture_new ("The \"big\" one: \"We will pay for it,\" she said.");

  for (guint32 i = 0; i < fixture->state.tokens->len; i++)
    {
      gboolean is_inside = i >= 7 && i <= 12;

      g_assert_cmpint ((cp_reading_state_get_token (&fixture->state, i)->shape & CP_SHAPE_INSIDE)
                         != 0,
                       ==, is_inside);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotes/find", test_find);
  g_test_add_func ("/quotes/inside", test_inside);
  return g_test_run ();
}
