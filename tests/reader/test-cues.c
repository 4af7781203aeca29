/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what attributes words to somebody, and of what only looks like it. */

#include "draft-fixture.h"

typedef struct
{
  const char *text;
  const char *drafts;
} Case;

static const Case cases[] = {
  /* Verbs of speech. */
  { "The mayor said that the bridge was closed.", "that\n" },
  { "The mayor said the bridge was closed.", "bare\n" },
  { "The mayor has repeatedly said that the bridge is closed.", "that\n" },
  { "The mayor on Monday said that the bridge was closed.", "that\n" },
  { "The mayor told reporters after the meeting that the bridge was closed.", "that\n" },
  { "The mayors continue to insist that the bridge is closed.", "that\n" },
  { "The mayor went on to say that the bridge was closed.", "that\n" },
  { "“The bridge is closed,” the mayor shouted.", "trailing\n" },
  { "The mayor promised to open the bridge in May.", "infinitive\n" },
  { "The mayor urged the drivers to leave their cars at home.", "infinitive\n" },
  { "The mayor called for an end to the works on the bridge.", "object\n" },
  { "The mayor called the works a waste of money.", "object\n" },
  { "He was quoted as saying that the bridge was closed.", "that\n" },
  { "He was told by the mayor that the bridge was closed.", "that\n" },
  { "The mayor left early, saying that the bridge was closed.", "that\n" },
  { "The mayor did not rule out that the bridge would close.", "that\n" },
  /* Other cues. */
  { "According to the mayor, the bridge is closed.", "according\n" },
  { "The bridge is closed, according to the mayor.", "according\n" },
  { "As the mayor put it, the bridge is closed.", "as\n" },
  { "The bridge, as the mayor noted, is closed.", "as\n" },
  { "In the mayor's view, the bridge is closed.", "view\n" },
  { "In his opinion, the bridge is closed.", "view\n" },
  { "For Nora Feldt, the bridge is an admission of failure.", "view\n" },
  { "Critics say: the bridge is closed.", "colon\n" },
  /* Nouns, adjectives and names. */
  { "The report on the bridge is due in May.", "" },
  { "The mayor's claim was disputed for years.", "" },
  { "An editor's note was added to the page.", "" },
  { "The stated goal of the works is safety.", "" },
  { "The United States built the bridge.", "" },
  { "All member states, large and small, use the bridge.", "" },
  { "Everything went according to plan at the bridge.", "" },
  /* Nobody said it, or nothing was said. */
  { "It was noted that the bridge was closed.", "" },
  { "It is worth noting that the bridge is closed.", "" },
  { "The mayor declined to say that the bridge was closed.", "" },
  { "The mayor did not say whether the bridge was closed.", "" },
  { "The mayor would not say that the bridge was closed.", "" },
  { "If the mayor says that the bridge is closed, the town will wait.", "" },
  { "Did the mayor say that the bridge was closed?", "" },
  { "The reporter asked whether the bridge was closed.", "" },
  { "The mayor also spoke about the bridge.", "" },
  /* Inside a quotation, where it is somebody's word. */
  { "“The mayor said that the bridge was closed,” Ilse Brandt recalled.", "trailing\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *drafts = draft_fixture_list (cases[i].text, DRAFT_FIXTURE_RULES);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (drafts, ==, cases[i].drafts);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cues/cases", test_cases);
  return g_test_run ();
}
