/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cards show: names, positions, words with the source's own marks or none. */

#include "cp-card-face.h"

#include "cp-speaker-words.h"
#include "figure-fixture.h"

static CpCardFace *
make_face (CpSnapshot *snapshot, const char *id)
{
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);

  return cp_card_face_new (snapshot, sides, cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, id));
}

static void
test_quoted (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpCardFace) face = make_face (snapshot, "1");

  g_assert_cmpint (face->side, ==, CP_SIDE_LEFT);
  g_assert_cmpstr (face->name, ==, "Ann Quay");
  g_assert_cmpstr (face->position, ==, "Mayor, Sandholm");
  g_assert_cmpstr (face->words, ==, "“It sails”");
  g_assert_cmpint (face->wording, ==, CP_WORDING_QUOTED);
  g_assert_true (face->translated);
  g_assert_cmpstr (cp_card_face_get_note (face), ==, "translation");
  g_assert_cmpstr (face->meta, ==, "direct · 2 May 2031* · The Gull\u00a0¶\u00a01");
  g_assert_null (face->relays);
  g_assert_null (face->via);
}

/* Block text gets no quotation marks, and says so. */
static void
test_printed (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpCardFace) face = make_face (snapshot, "2");

  g_assert_cmpint (face->side, ==, CP_SIDE_RIGHT);
  g_assert_cmpstr (face->words, ==, "No tide waits");
  g_assert_cmpint (face->wording, ==, CP_WORDING_PRINTED);
  g_assert_cmpstr (cp_card_face_get_note (face), ==, "translation, printed without quotation marks");
  g_assert_cmpstr (face->position, ==, "Harbour master, Sandholm");
}

static void
test_paraphrase (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpCardFace) face = make_face (snapshot, "3");
  g_autofree char *sentence = cp_card_face_dup_sentence (face);

  g_assert_cmpstr (face->name, ==, "Cy Rope and Ann Quay");
  g_assert_null (face->position);
  g_assert_null (face->own_date);
  g_assert_cmpstr (face->words, ==, "The boat leaves when the fog lifts.");
  g_assert_cmpint (face->wording, ==, CP_WORDING_PARAPHRASE);
  g_assert_false (face->translated);
  g_assert_cmpstr (cp_card_face_get_note (face), ==, "paraphrase");
  g_assert_cmpstr (face->relays, ==, "relays Ferry crew");
  g_assert_cmpstr (face->via, ==, "via The Gull");
  g_assert_cmpstr (face->meta, ==, "indirect · 3 Jun 2031 · Tern Wire\u00a0¶\u00a04");
  g_assert_cmpstr (sentence, ==,
                   "Cy Rope and Ann Quay: The boat leaves when the fog lifts. (indirect · 3 Jun 2031 · "
                   "Tern Wire\u00a0¶\u00a04)");
}

/* The date is told where it is of another month than the article; what repeats is told once read. */
static void
test_dates_and_repeats (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);
  g_autoptr (CpCardRepeats) repeats = cp_card_repeats_new (snapshot);
  guint n_statements;
  const guint32 *statements = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);
  guint n_dates = 0;
  guint n_repeated = 0;

  for (guint i = 0; i < n_statements; i++)
    {
      g_autoptr (CpCardFace) face = cp_card_face_new_with_repeats (snapshot, sides, repeats,
                                                                   statements[i]);

      n_dates += g_strcmp0 (face->own_date, "May 2023") == 0 ? 1 : 0;
      n_repeated += face->repeated != NULL ? 1 : 0;
      g_assert_cmpint (face->repeated != NULL, ==,
                       cp_card_repeats_get (repeats, statements[i]) != CP_HANDLE_NONE);
    }
  g_assert_cmpuint (n_dates, >, 0);
  g_assert_cmpuint (n_dates, <, n_statements / 2);
  g_assert_cmpuint (n_repeated, >, 0);
}

/* Each card says what its speaker was when it was said, two together only what both were. */
static void
test_positions (void)
{
  static const char *const positions[][2] = {
    { "may", "Clerk, Sorvik" },  { "own", "Mayor, Sandholm" }, { "year", "Envoy, Embassy" },
    { "none", "Envoy, Embassy" }, { "with", NULL },             { "alike", "Clerk, Sorvik" },
  };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load (
      "{\"format\": \"counterpoint\", \"version\": 1,\n"
      "\"documents\": [{\"id\": \"a\", \"date\": \"2031-05-02\"}, {\"id\": \"b\", \"date\": "
      "\"2031\"}, {\"id\": \"c\"}],\n"
      "\"speakers\": [{\"id\": \"ann\", \"name\": \"Ann Quay\", \"position\": \"envoy\", "
      "\"affiliation\": \"Embassy\", \"positions\": [{\"position\": \"clerk\", \"affiliation\": "
      "\"Sorvik\", \"until\": \"2031-05\"}, {\"position\": \"mayor\", \"affiliation\": "
      "\"Sandholm\", \"from\": \"2031-06\"}]},\n"
      "{\"id\": \"bo\", \"name\": \"Bo Mast\", \"position\": \"clerk\", \"affiliation\": "
      "\"Sorvik\"}],\n"
      "\"statements\": [\n"
      "{\"id\": \"may\", \"document\": \"a\", \"speaker\": \"ann\", \"gist\": \"G\"},\n"
      "{\"id\": \"own\", \"document\": \"a\", \"speaker\": \"ann\", \"gist\": \"G\", \"date\": "
      "\"2031-06-01\"},\n"
      "{\"id\": \"year\", \"document\": \"b\", \"speaker\": \"ann\", \"gist\": \"G\"},\n"
      "{\"id\": \"none\", \"document\": \"c\", \"speaker\": \"ann\", \"gist\": \"G\"},\n"
      "{\"id\": \"with\", \"document\": \"c\", \"speaker\": \"bo\", \"with\": [\"ann\"], "
      "\"gist\": \"G\"},\n"
      "{\"id\": \"alike\", \"document\": \"a\", \"speaker\": \"bo\", \"with\": [\"ann\"], "
      "\"gist\": \"G\"}]}\n");

  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      guint32 statement = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, positions[i][0]);
      g_autofree char *position = cp_words_dup_position (snapshot, statement, FALSE);

      g_assert_cmpstr (position, ==, positions[i][1]);
    }
}

/* For the others the role stands first; what the name says is not said again. */
static void
test_others (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpCardFace) face = make_face (snapshot, "4");

  g_assert_cmpint (face->side, ==, CP_SIDE_OTHERS);
  g_assert_cmpstr (face->name, ==, "Ferry crew");
  g_assert_cmpstr (face->position, ==, "Insider, Sandholm");
}

static void
test_surname (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autofree char *person = cp_words_dup_surname (
      snapshot, cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, "1"));
  g_autofree char *unnamed = cp_words_dup_surname (
      snapshot, cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, "4"));

  g_assert_cmpstr (person, ==, "Quay");
  g_assert_cmpstr (unnamed, ==, "Ferry crew");
}

static void
test_document (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autofree char *labelled = cp_words_dup_document (
      snapshot, cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, "a"));
  g_autofree char *plain = cp_words_dup_document (
      snapshot, cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, "b"));

  g_assert_cmpstr (labelled, ==, "The Gull, May 2031*");
  g_assert_cmpstr (plain, ==, "Tern Wire, Jun 2031");
}

/* Every statement of the built-in corpus has a name and words, and none has quotation marks of our
 * own around a paraphrase. */
static void
test_builtin (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);
  guint n_statements;
  const guint32 *statements = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n_statements);

  g_assert_cmpuint (n_statements, >, 0);
  for (guint i = 0; i < n_statements; i++)
    {
      g_autoptr (CpCardFace) face = cp_card_face_new (snapshot, sides, statements[i]);

      g_assert_cmpstr (face->name, !=, "");
      g_assert_cmpstr (face->words, !=, "");
      g_assert_cmpint (face->wording, ==, CP_WORDING_PARAPHRASE);
      g_assert_false (g_str_has_prefix (face->words, "“"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/card-face/quoted", test_quoted);
  g_test_add_func ("/card-face/printed", test_printed);
  g_test_add_func ("/card-face/paraphrase", test_paraphrase);
  g_test_add_func ("/card-face/dates-and-repeats", test_dates_and_repeats);
  g_test_add_func ("/card-face/others", test_others);
  g_test_add_func ("/card-face/positions", test_positions);
  g_test_add_func ("/card-face/surname", test_surname);
  g_test_add_func ("/card-face/document", test_document);
  g_test_add_func ("/card-face/builtin", test_builtin);

  return g_test_run ();
}
