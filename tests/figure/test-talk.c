/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the statements that are picked for a talk. */

#include "cp-talk.h"
#include "figure-fixture.h"

typedef struct
{
  CpSnapshot *snapshot;
  CpTalk *talk;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CpSides) sides = NULL;

  self->snapshot = figure_fixture_load_ferry ();
  sides = cp_sides_new (self->snapshot, NULL, NULL);
  self->talk = cp_talk_new (self->snapshot, sides, "Quay", 2);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cp_talk_unref (self->talk);
  cp_snapshot_unref (self->snapshot);
}

/* In their order, each with its side and note; what is not there is left out. */
static void
test_picks (Fixture *self, gconstpointer data)
{
  guint n;
  const CpPick *picks;

  g_assert_true (cp_talk_add (self->talk, "2", "Point at it."));
  g_assert_false (cp_talk_add (self->talk, "gone", "Never."));
  g_assert_true (cp_talk_add (self->talk, "1", NULL));
  g_assert_true (cp_talk_add (self->talk, "4", ""));
  picks = cp_talk_get_picks (self->talk, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (picks[0].statement, ==,
                    cp_snapshot_find (self->snapshot, CP_ARRAY_STATEMENTS, "2"));
  g_assert_cmpint (picks[0].side, ==, CP_SIDE_RIGHT);
  g_assert_cmpint (picks[1].side, ==, CP_SIDE_LEFT);
  g_assert_cmpint (picks[2].side, ==, CP_SIDE_OTHERS);
  g_assert_cmpstr (cp_talk_get_note (self->talk, 0), ==, "Point at it.");
  g_assert_null (cp_talk_get_note (self->talk, 1));
  g_assert_cmpstr (cp_talk_get_name (self->talk), ==, "Quay");
  g_assert_true (cp_talk_get_snapshot (self->talk) == self->snapshot);
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autoptr (CpTalk) kept = cp_talk_ref (self->talk);
  g_autoptr (GArray) none = cp_talk_list_pages (self->talk);
  g_autoptr (GArray) pages = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  cp_talk_add (self->talk, "1", NULL);
  cp_talk_add (self->talk, "4", NULL);
  cp_talk_add (self->talk, "3", NULL);
  cp_talk_add_cards (self->talk, NULL);
  pages = cp_talk_list_pages (kept);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (g_array_index (pages, CpPickedPage, 0).n, ==, 2);
  g_assert_cmpuint (g_array_index (pages, CpPickedPage, 1).question, ==,
                    cp_snapshot_find (self->snapshot, CP_ARRAY_QUESTIONS, "q"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/talk/picks", Fixture, NULL, set_up, test_picks, tear_down);
  g_test_add ("/talk/pages", Fixture, NULL, set_up, test_pages, tear_down);

  return g_test_run ();
}
