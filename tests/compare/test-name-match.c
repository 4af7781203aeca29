/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how well names fit what is typed. */

#include "cp-name-match.h"

static void
test_match (void)
{
  static const struct
  {
    const char *name;
    const char *typed;
    CpNameMatch match;
  } cases[] = {
    { "Kassym-Jomart Tokayev", "", CP_NAME_MATCH_START },
    { "Kassym-Jomart Tokayev", "KASS", CP_NAME_MATCH_START },
    { "Kassym-Jomart Tokayev", "tok", CP_NAME_MATCH_WORD },
    { "Kassym-Jomart Tokayev", "jom", CP_NAME_MATCH_WORD },
    { "Kassym-Jomart Tokayev", "kay", CP_NAME_MATCH_INSIDE },
    { "Kassym-Jomart Tokayev", "kjt", CP_NAME_MATCH_LETTERS },
    { "Kassym-Jomart Tokayev", "kt", CP_NAME_MATCH_NONE },
    { "Kassym-Jomart Tokayev", "tjk", CP_NAME_MATCH_NONE },
    { "Écho du Nord", "echo", CP_NAME_MATCH_START },
    { "Echo du Nord", "ÉCHO", CP_NAME_MATCH_START },
    { "aab ab", "ab", CP_NAME_MATCH_WORD },
    { "東京新聞", "新聞", CP_NAME_MATCH_INSIDE },
    { "", "a", CP_NAME_MATCH_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cp_name_match (cases[i].name, cases[i].typed), ==, cases[i].match);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-match/match", test_match);
  return g_test_run ();
}
