/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of a presentation: page by page, from topic to topic, and zooming. */

#include "cp-slideshow.h"

#include "cp-project-file.h"

static CpMatrix *
count (const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (&error);
  g_autoptr (CpQuery) filter = query != NULL ? cp_query_parse (query, &error) : NULL;
  const CpMatrixOptions options = { .filter = filter };
  CpMatrix *matrix;

  g_assert_no_error (error);
  matrix = cp_matrix_new (snapshot, &options, NULL, &error);
  g_assert_no_error (error);

  return matrix;
}

static void
assert_place (const CpSlideshow *slideshow, CpSubject subject, const char *topic, guint page)
{
  CpSlidePlace place = cp_slideshow_get_place (slideshow);

  g_assert_cmpint (place.chapter.subject, ==, subject);
  g_assert_cmpstr (place.chapter.scope.topic, ==, topic);
  g_assert_cmpuint (place.page, ==, page);
}

static void
lay_out (CpSlideshow *slideshow, guint n_pages)
{
  CpSlidePlace place = cp_slideshow_get_place (slideshow);

  cp_slideshow_set_n_pages (slideshow, &place.chapter, n_pages);
}

/* The overview, the matrix, its topics in its order without what has no topic, the timeline. */
static void
test_order (void)
{
  g_autoptr (CpMatrix) matrix = count (NULL);
  g_autoptr (CpSlideshow) slideshow = cp_slideshow_new (matrix);
  guint n_rows = cp_matrix_get_n_rows (matrix);

  g_assert_cmpuint (cp_slideshow_get_n_chapters (slideshow), ==, n_rows + 2);
  assert_place (slideshow, CP_SUBJECT_OVERVIEW, NULL, 0);
  g_assert_true (cp_slideshow_turn (slideshow, CP_TURN_NEXT_CHAPTER));
  assert_place (slideshow, CP_SUBJECT_MATRIX, NULL, 0);
  for (guint row = 0; row + 1 < n_rows; row++)
    {
      g_assert_true (cp_slideshow_turn (slideshow, CP_TURN_NEXT_CHAPTER));
      assert_place (slideshow, CP_SUBJECT_COMPARISON, cp_matrix_get_row (matrix, row)->id, 0);
      g_assert_cmpuint (cp_slideshow_get_number (slideshow), ==, row + 2);
    }
  g_assert_true (cp_slideshow_turn (slideshow, CP_TURN_NEXT_CHAPTER));
  assert_place (slideshow, CP_SUBJECT_TIMELINE, NULL, 0);
  g_assert_false (cp_slideshow_turn (slideshow, CP_TURN_NEXT_CHAPTER));
  g_assert_false (cp_slideshow_turn (slideshow, CP_TURN_LAST));
  g_assert_true (cp_slideshow_turn (slideshow, CP_TURN_FIRST));
  g_assert_false (cp_slideshow_turn (slideshow, CP_TURN_PREVIOUS_CHAPTER));
  g_assert_false (cp_slideshow_turn (slideshow, CP_TURN_PREVIOUS_PAGE));
}

/* A topic on which nobody says anything in the selection is not among them. */
static void
test_filtered (void)
{
  g_autoptr (CpMatrix) matrix = count ("topic:taliban");
  g_autoptr (CpSlideshow) slideshow = cp_slideshow_new (matrix);

  g_assert_cmpuint (cp_slideshow_get_n_chapters (slideshow), <, cp_matrix_get_n_rows (matrix));
  g_assert_cmpuint (cp_slideshow_get_n_chapters (slideshow), >, 3);
}

static CpSlideshow *
begin_with_matrix (const CpMatrix *matrix)
{
  CpSlideshow *slideshow = cp_slideshow_new (matrix);

  cp_slideshow_turn (slideshow, CP_TURN_NEXT_CHAPTER);

  return slideshow;
}

/* From page to page one sees all of every figure, whether of the whole or of a topic. */
static void
test_every_page (void)
{
  g_autoptr (CpMatrix) matrix = count ("topic:taliban");
  g_autoptr (CpSlideshow) slideshow = cp_slideshow_new (matrix);
  guint n_chapters = cp_slideshow_get_n_chapters (slideshow);
  guint n_turns = 0;

  lay_out (slideshow, 3);
  while (cp_slideshow_turn (slideshow, CP_TURN_NEXT_PAGE))
    {
      n_turns++;
      lay_out (slideshow, 3);
      g_assert_cmpuint (cp_slideshow_get_number (slideshow), ==, n_turns / 3);
      g_assert_cmpuint (cp_slideshow_get_place (slideshow).page, ==, n_turns % 3);
    }
  g_assert_cmpuint (n_turns, ==, 3 * n_chapters - 1);
  assert_place (slideshow, CP_SUBJECT_TIMELINE, NULL, 2);
  while (cp_slideshow_turn (slideshow, CP_TURN_PREVIOUS_PAGE))
    n_turns--;
  g_assert_cmpuint (n_turns, ==, 0);
  assert_place (slideshow, CP_SUBJECT_OVERVIEW, NULL, 0);
}

/* One who is short of time goes from chapter to chapter, and from further pages of one to its first. */
static void
test_pages (void)
{
  g_autoptr (CpMatrix) matrix = count (NULL);
  g_autoptr (CpSlideshow) slideshow = begin_with_matrix (matrix);

  lay_out (slideshow, 1);
  cp_slideshow_turn (slideshow, CP_TURN_NEXT_PAGE);
  assert_place (slideshow, CP_SUBJECT_COMPARISON, "threats", 0);
  lay_out (slideshow, 3);
  g_assert_cmpuint (cp_slideshow_get_n_pages (slideshow), ==, 3);
  cp_slideshow_turn (slideshow, CP_TURN_NEXT_PAGE);
  cp_slideshow_turn (slideshow, CP_TURN_NEXT_PAGE);
  assert_place (slideshow, CP_SUBJECT_COMPARISON, "threats", 2);
  cp_slideshow_turn (slideshow, CP_TURN_NEXT_PAGE);
  assert_place (slideshow, CP_SUBJECT_COMPARISON, "armenia", 0);
  cp_slideshow_turn (slideshow, CP_TURN_PREVIOUS_PAGE);
  assert_place (slideshow, CP_SUBJECT_COMPARISON, "threats", 2);
  cp_slideshow_turn (slideshow, CP_TURN_PREVIOUS_CHAPTER);
  assert_place (slideshow, CP_SUBJECT_COMPARISON, "threats", 0);
  cp_slideshow_turn (slideshow, CP_TURN_PREVIOUS_CHAPTER);
  assert_place (slideshow, CP_SUBJECT_MATRIX, NULL, 0);
}

/* The last page of a chapter that is not laid out is found when it is. */
static void
test_last_page (void)
{
  g_autoptr (CpMatrix) matrix = count (NULL);
  g_autoptr (CpSlideshow) slideshow = begin_with_matrix (matrix);

  cp_slideshow_turn (slideshow, CP_TURN_NEXT_CHAPTER);
  cp_slideshow_turn (slideshow, CP_TURN_NEXT_CHAPTER);
  cp_slideshow_turn (slideshow, CP_TURN_PREVIOUS_PAGE);
  lay_out (slideshow, 4);
  assert_place (slideshow, CP_SUBJECT_COMPARISON, "threats", 3);
}

static void
test_zoom (void)
{
  g_autoptr (CpMatrix) matrix = count (NULL);
  g_autoptr (CpSlideshow) slideshow = begin_with_matrix (matrix);
  const CpScope scope = cp_scope_new ("armenia", cp_matrix_get_column (matrix, 0)->id);
  CpSlidePlace place;

  lay_out (slideshow, 1);
  cp_slideshow_zoom (slideshow, &scope);
  g_assert_true (cp_slideshow_is_zoomed (slideshow));
  place = cp_slideshow_get_place (slideshow);
  g_assert_true (cp_scope_equal (&place.chapter.scope, &scope));
  g_assert_false (cp_slideshow_turn (slideshow, CP_TURN_NEXT_PAGE));
  lay_out (slideshow, 2);
  g_assert_true (cp_slideshow_turn (slideshow, CP_TURN_NEXT_CHAPTER));
  assert_place (slideshow, CP_SUBJECT_COMPARISON, "armenia", 1);
  g_assert_true (cp_slideshow_peek (slideshow, CP_TURN_NEXT_PAGE, &place));
  g_assert_cmpint (place.chapter.subject, ==, CP_SUBJECT_MATRIX);
  g_assert_true (cp_slideshow_turn (slideshow, CP_TURN_NEXT_PAGE));
  g_assert_false (cp_slideshow_is_zoomed (slideshow));
  assert_place (slideshow, CP_SUBJECT_MATRIX, NULL, 0);

  cp_slideshow_zoom (slideshow, &scope);
  assert_place (slideshow, CP_SUBJECT_COMPARISON, "armenia", 0);
  g_assert_true (cp_slideshow_turn (slideshow, CP_TURN_PREVIOUS_PAGE));
  assert_place (slideshow, CP_SUBJECT_MATRIX, NULL, 0);
  cp_slideshow_zoom (slideshow, &scope);
  g_assert_true (cp_slideshow_leave_zoom (slideshow));
  g_assert_false (cp_slideshow_leave_zoom (slideshow));
  cp_slideshow_zoom (slideshow, &scope);
  g_assert_true (cp_slideshow_turn (slideshow, CP_TURN_FIRST));
  assert_place (slideshow, CP_SUBJECT_OVERVIEW, NULL, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slideshow/order", test_order);
  g_test_add_func ("/slideshow/filtered", test_filtered);
  g_test_add_func ("/slideshow/every-page", test_every_page);
  g_test_add_func ("/slideshow/pages", test_pages);
  g_test_add_func ("/slideshow/last-page", test_last_page);
  g_test_add_func ("/slideshow/zoom", test_zoom);

  return g_test_run ();
}
