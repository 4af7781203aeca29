/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The headers of the matrix, moved by keyboard and pointer. */

#include "display-fixture.h"
#include "matrix-window.h"
#include "real-input.h"

static void
test_moving_by_key (MatrixWindow *fixture, gconstpointer data)
{
  cp_matrix_view_grab_cell_focus (fixture->view);
  display_fixture_key (GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpuint (fixture->n_moves, ==, 0);
  display_fixture_key (GDK_KEY_Left, 0);
  display_fixture_key (GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpuint (fixture->n_moves, ==, 0);
  display_fixture_key (GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpuint (fixture->n_moves, ==, 1);
  g_assert_cmpuint (fixture->moved_from, ==, 0);
  g_assert_cmpuint (fixture->moved_to, ==, 1);

  /* The last main topic stays among the main topics. */
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpuint (fixture->n_moves, ==, 1);
}

static void
test_moving_columns (MatrixWindow *fixture, gconstpointer data)
{
  cp_matrix_view_grab_cell_focus (fixture->view);
  display_fixture_key (GDK_KEY_Up, 0);
  display_fixture_key (GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_cmpuint (fixture->n_moves, ==, 1);
  g_assert_cmpuint (fixture->moved_to, ==, 1);
  /* Months stand in the order of time. */
  cp_session_set_columns (fixture->session, CP_SOURCE_MONTHS);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_Home, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_Up, 0);
  display_fixture_key (GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_cmpuint (fixture->n_moves, ==, 1);
}

static void
drag_row (MatrixWindow *fixture, const char *topic, const char *other, double part)
{
  CpScope from = cp_scope_new (topic, NULL);
  CpScope to = cp_scope_new (other, NULL);
  GdkRectangle from_box, to_box;

  g_assert_true (cp_matrix_view_find_box (fixture->view, &from, &from_box));
  g_assert_true (cp_matrix_view_find_box (fixture->view, &to, &to_box));
  display_fixture_drag (GTK_WIDGET (fixture->view), from_box.x + 60, from_box.y + 20, to_box.x + 60,
                        to_box.y + to_box.height * part);
}

static void
test_dragging (MatrixWindow *fixture, gconstpointer data)
{
  drag_row (fixture, "threats", "afghanistan", 0.8);
  g_assert_cmpuint (fixture->n_moves, ==, 1);
  g_assert_cmpuint (fixture->moved_from, ==, 0);
  g_assert_cmpuint (fixture->moved_to, ==, 2);
  /* What is dragged was not clicked. */
  g_assert_null (cp_session_get_comparison (fixture->session));
  drag_row (fixture, "afghanistan", "threats", 0.2);
  g_assert_cmpuint (fixture->moved_from, ==, 2);
  g_assert_cmpuint (fixture->moved_to, ==, 0);
  /* A row dropped where it was has not moved. */
  drag_row (fixture, "armenia", "armenia", 0.9);
  g_assert_cmpuint (fixture->n_moves, ==, 2);
}

static void
hold_header (MatrixWindow *fixture, const char *topic, gboolean hold)
{
  CpScope scope = cp_scope_new (topic, NULL);
  GdkRectangle box;

  g_assert_true (cp_matrix_view_find_box (fixture->view, &scope, &box));
  display_fixture_move (GTK_WIDGET (fixture->view), box.x + 60, box.y + 20);
  real_input_hold (GDK_BUTTON_PRIMARY, hold);
  display_fixture_settle ();
}

static void
test_drag_escaped (MatrixWindow *fixture, gconstpointer data)
{
  cp_matrix_view_grab_cell_focus (fixture->view);
  hold_header (fixture, "threats", TRUE);
  display_fixture_move (GTK_WIDGET (fixture->view), 100, 200);
  display_fixture_move (GTK_WIDGET (fixture->view), 100, 220);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_move (GTK_WIDGET (fixture->view), 100, 240);
  hold_header (fixture, "afghanistan", FALSE);
  g_assert_cmpuint (fixture->n_moves, ==, 0);
  g_assert_null (cp_session_get_comparison (fixture->session));
}

static void
add (const char *path, void (*test) (MatrixWindow *, gconstpointer))
{
  g_test_add (path, MatrixWindow, NULL, matrix_window_set_up, test, matrix_window_tear_down);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  add ("/matrix-moves/moving-by-key", test_moving_by_key);
  add ("/matrix-moves/moving-columns", test_moving_columns);
  add ("/matrix-moves/dragging", test_dragging);
  add ("/matrix-moves/drag-escaped", test_drag_escaped);

  return g_test_run ();
}
