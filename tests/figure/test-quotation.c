/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements written down to be quoted: marks only where the source has them, and a reference. */

#include "cp-quotation.h"

#include "figure-fixture.h"

static char *
quote (CpSnapshot *snapshot, const char *id)
{
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);
  g_autoptr (CpCardFace) face =
      cp_card_face_new (snapshot, sides, cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, id));

  return cp_quotation_dup (snapshot, face);
}

/* One article of one paragraph, and a statement in it, from its first letter to its last. */
static char *
quote_text (const char *text, guint start, guint end, const char *mode)
{
  g_autofree char *project = g_strdup_printf (
      "{\"format\": \"counterpoint\", \"version\": 1,\n"
      "\"documents\": [{\"id\": \"d\", \"label\": \"The Gull\", \"text\": \"%s\\n\"}],\n"
      "\"statements\": [{\"id\": \"s\", \"document\": \"d\", \"mode\": \"%s\", \"start\": %u, "
      "\"end\": %u}]}\n",
      text, mode, start, end);
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load (project);

  return quote (snapshot, "s");
}

static void
test_quoted (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autofree char *quotation = quote (snapshot, "1");

  g_assert_cmpstr (quotation, ==,
                   "“It sails” (translation) — Ann Quay, Mayor, Sandholm, in: The Gull, “Late again”, "
                   "2 May 2031 (date inferred), ¶ 1.");
}

static void
test_printed (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autofree char *quotation = quote (snapshot, "2");

  g_assert_cmpstr (quotation, ==,
                   "No tide waits (translation, printed without quotation marks) — Bo Mast, Harbour "
                   "master, Sandholm, in: The Gull, “Late again”, 2 May 2031 (date inferred), ¶ 2.");
}

static void
test_paraphrase (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autofree char *relayed = quote (snapshot, "3");
  g_autofree char *plain = quote (snapshot, "4");

  g_assert_cmpstr (relayed, ==,
                   "The boat leaves when the fog lifts. (paraphrase) — Cy Rope and Ann Quay, relays "
                   "Ferry crew, via The Gull, in: Tern Wire, “Boats”, Jun 2031, ¶ 4.");
  g_assert_cmpstr (plain, ==,
                   "Nobody has seen the engine run. (paraphrase) — Ferry crew, Insider, Sandholm, in: "
                   "Tern Wire, “Boats”, Jun 2031.");
}

static void
test_reported (void)
{
  g_autofree char *quotation = quote_text ("She said it was late.", 9, 20, "indirect");

  g_assert_cmpstr (quotation, ==,
                   "it was late (reported speech) — Nobody named, in: The Gull, ¶ 1.");
}

/* A part of a longer quotation gets the marks that stand further out. */
static void
test_marks (void)
{
  static const struct
  {
    const char *text;
    guint start;
    guint end;
    const char *words;
  } cases[] = {
    { "“It is late.”", 1, 12, "“It is late.”" },
    { "“Well. It is late.”", 7, 18, "“It is late.”" },
    { "“It is late. Go.”", 1, 11, "“It is late”" },
    { "“A. It is late. B.”", 4, 14, "“It is late”" },
    { "«It is late. Go.»", 1, 11, "«It is late»" },
    { "«Oh. It is late»", 5, 15, "«It is late»" },
    { "„It is late. Go.“", 1, 11, "„It is late“" },
    { "「It is late. Go.」", 1, 11, "「It is late」" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quotation =
          quote_text (cases[i].text, cases[i].start, cases[i].end, "direct");
      g_autofree char *expected =
          g_strdup_printf ("%s — Nobody named, in: The Gull, ¶ 1.", cases[i].words);

      g_assert_cmpstr (quotation, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotation/quoted", test_quoted);
  g_test_add_func ("/quotation/printed", test_printed);
  g_test_add_func ("/quotation/paraphrase", test_paraphrase);
  g_test_add_func ("/quotation/reported", test_reported);
  g_test_add_func ("/quotation/marks", test_marks);

  return g_test_run ();
}
