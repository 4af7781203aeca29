/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of which words are said, and how. */

#include "draft-fixture.h"

typedef struct
{
  const char *text;
  const char *drafts;
} Case;

static const Case cases[] = {
  /* Quotations. */
  { "“We will pay for the wells,” Amal Haddad said.", "direct|We will pay for the wells\n" },
  { "Amal Haddad said: “We will pay for the wells.”", "direct|We will pay for the wells\n" },
  { "“We will pay,” Amal Haddad said, “and we will dig.”",
    "direct|We will pay,” Amal Haddad said, “and we will dig\n" },
  { "“We will pay,” Amal Haddad said. “We will dig.”", "direct|We will pay\ndirect|We will dig\n" },
  { "«We will pay for the wells», said Amal Haddad.", "direct|We will pay for the wells\n" },
  { "'We will pay for the wells,' said Amal Haddad.", "direct|We will pay for the wells\n" },
  { "Amal Haddad said that “the pumps have been running since May.”",
    "direct|the pumps have been running since May\n" },
  { "Amal Haddad said the wells were “dead on arrival”.",
    "indirect|the wells were “dead on arrival”.\n" },
  { "“We will pay for the wells.”\n\n— Amal Haddad, farmer", "direct|We will pay for the wells\n" },
  { "“We will pay for the wells.\n\n“We will dig,” Amal Haddad said.",
    "direct|We will pay for the wells\ndirect|We will dig\n" },
  { "Amal Haddad said:\n\n“We will pay for the wells.”", "direct|We will pay for the wells\n" },
  /* Reported speech. */
  { "Amal Haddad said that the wells were dry.", "indirect|the wells were dry.\n" },
  { "Amal Haddad stressed, that the wells were dry.", "indirect|the wells were dry.\n" },
  { "Amal Haddad said on Monday the wells were dry.", "indirect|the wells were dry.\n" },
  { "According to Amal Haddad, the wells are dry.", "indirect|the wells are dry.\n" },
  { "Amal Haddad promised to dig in May.", "indirect|to dig in May.\n" },
  { "In her 2003 book, Amal Haddad noted that wells run dry.", "indirect|wells run dry.\n" },
  { "Amal Haddad said that the wells were dry, but Omar Diallo said that they were full.",
    "indirect|the wells were dry\nindirect|they were full.\n" },
  { "Amal Haddad said that the wells were dry, adding that the pumps were old.",
    "indirect|the wells were dry\nindirect|the pumps were old.\n" },
  { "Amal Haddad, noting that the wells were dry, explained her view:\nThe pumps were old.",
    "indirect|the wells were dry\nblock|The pumps were old.\n" },
  /* The outermost counts. */
  { "Amal Haddad said that Omar Diallo told her that the wells were dry.",
    "indirect|Omar Diallo told her that the wells were dry.\n" },
  { "Omar Diallo said the wells were dry, Amal Haddad recalled.",
    "block|Omar Diallo said the wells were dry\n" },
  /* Blocks. */
  { "The wells are dry, Amal Haddad said.", "block|The wells are dry\n" },
  { "The wells, Amal Haddad said, are dry.", "block|The wells, Amal Haddad said, are dry.\n" },
  { "The wells are dry. We have pumped for forty years, Amal Haddad said.",
    "block|The wells are dry.\nblock|We have pumped for forty years\n" },
  { "The wells are dry,Amal Haddad emphasized.", "block|The wells are dry\n" },
  { "On Monday the pumps were sold. The wells are dry, Amal Haddad said.",
    "block|The wells are dry\n" },
  { "Amal Haddad spoke about the wells.\nWe have pumped too long. The state should measure them.",
    "block|We have pumped too long. The state should measure them.\n" },
  /* Sentences that follow. */
  { "Amal Haddad said that the wells were dry. The state must measure them.",
    "indirect|the wells were dry.\nindirect|The state must measure them.\n" },
  { "Amal Haddad said that the wells were dry. In May she sold the pumps.",
    "indirect|the wells were dry.\n" },
  /* Lists. */
  { "Amal Haddad named two reasons. Among them:\na river that is dry;\npumps that are too old.\n"
    "The river dried up in May.",
    "indirect|a river that is dry\nindirect|pumps that are too old.\n" },
  /* Nothing to say, at the edges of a text. */
  { "—, Amal Haddad said.", "" },
  { "We pump. “, ” , Amal Haddad said.", "" },
  { "Called by Amal Haddad", "" },
  { "said", "" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *drafts = draft_fixture_list (cases[i].text, DRAFT_FIXTURE_MODES | DRAFT_FIXTURE_CONTENTS);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (drafts, ==, cases[i].drafts);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/cases", test_cases);
  return g_test_run ();
}
