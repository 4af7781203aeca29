/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the phrases that name sources. */

#include "draft-fixture.h"

typedef struct
{
  const char *text;
  const char *drafts;
} Case;

static const Case cases[] = {
  /* Before the verb. */
  { "Nora Feldt said that it was cold.", "Nora Feldt\n" },
  { "On Monday, Nora Feldt said that it was cold.", "Nora Feldt\n" },
  { "In the end Nora Feldt said that it was cold.", "Nora Feldt\n" },
  { "The mayor of Harbourton said that it was cold.", "The mayor of Harbourton\n" },
  { "Nora Feldt and Hugo Stern said that it was cold.", "Nora Feldt and Hugo Stern\n" },
  { "The town waited and Nora Feldt said that it was cold.", "Nora Feldt\n" },
  { "Nora Feldt came late and said that it was cold.", "Nora Feldt\n" },
  { "Sources close to the talks said that it was cold.", "Sources close to the talks\n" },
  { "Several said that it was cold.", "Several\n" },
  /* Appositions and relative clauses. */
  { "Nora Feldt, who heads the port, said that it was cold.", "Nora Feldt, who heads the port\n" },
  { "Nora Feldt, a pilot from Ostmark, said that it was cold.",
    "Nora Feldt, a pilot from Ostmark\n" },
  { "Nora Feldt, speaking in Ostmark at the meeting of the pilots, said that it was cold.",
    "Nora Feldt, speaking in Ostmark at the meeting of the pilots\n" },
  { "The head of the port, Nora Feldt, said that it was cold.",
    "The head of the port, Nora Feldt\n" },
  { "The head of the port, Nora Feldt — a former pilot — said that it was cold.",
    "The head of the port, Nora Feldt — a former pilot\n" },
  { "Nora Feldt, known as “the Gull,” said that it was cold.",
    "Nora Feldt, known as “the Gull,”\n" },
  { "Nora Feldt, who said that it was cold, left.", "Nora Feldt\n" },
  { "Nora Feldt, who said that it was cold, added that it was late.",
    "Nora Feldt\nNora Feldt, who said that it was cold\n" },
  /* Behind the verb. */
  { "“It is very cold,” said Nora Feldt.", "Nora Feldt\n" },
  { "“It is very cold,” said Nora Feldt, a pilot from Ostmark.",
    "Nora Feldt, a pilot from Ostmark\n" },
  { "“It is very cold,” said Nora Feldt, 54, a pilot who lives in Ostmark. “And it is late.”",
    "Nora Feldt, 54, a pilot who lives in Ostmark\n^\n" },
  { "“It is very cold,” said retired pilot Nora Feldt.", "retired pilot Nora Feldt\n" },
  { "“It is very cold,” said Nora Feldt in an interview with the Ostmark Gazette.",
    "Nora Feldt\n" },
  /* The addressee is not the source. */
  { "Nora Feldt told Hugo Stern that it was cold.", "Nora Feldt\n" },
  { "“It is very cold,” Nora Feldt told the Ostmark Gazette.", "Nora Feldt\n" },
  /* One subject for two verbs. */
  { "“It is very cold,” said Nora Feldt, adding that it was late.", "Nora Feldt\nNora Feldt\n" },
  { "Nora Feldt left early, saying that it was cold.", "Nora Feldt\n" },
  /* "According to". */
  { "According to the director of the port, Nora Feldt, it was cold.",
    "the director of the port, Nora Feldt\n" },
  { "According to Nora Feldt, however, it was cold.", "Nora Feldt\n" },
  /* Who only passes it on is none. */
  { "The Ostmark Gazette reports that Nora Feldt said that it was cold.", "Nora Feldt\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *drafts = draft_fixture_list (cases[i].text, DRAFT_FIXTURE_SOURCES);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (drafts, ==, cases[i].drafts);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-phrase/cases", test_cases);
  return g_test_run ();
}
