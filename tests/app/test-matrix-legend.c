/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the matrix, in a narrow window. */

#include "cp-matrix-legend.h"
#include "display-fixture.h"

#define NARROW 350

static int
measure_height (GtkWidget *legend)
{
  int height;

  gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, NARROW, NULL, &height, NULL, NULL);
  return height;
}

/* The asterisk takes a line of its own where it would take the room of a name; no name takes more. */
static void
test_names (void)
{
  CpSession *session = display_fixture_load_builtin ();
  GtkWidget *legend = cp_matrix_legend_new ();
  GtkWindow *window;
  int three, four;

  cp_matrix_legend_set_session (CP_MATRIX_LEGEND (legend), session);
  window = display_fixture_show (legend, NARROW, 200);
  three = measure_height (legend);
  g_assert_true (cp_session_set_sides (session, "speaker:tasmagambetov", "speaker:lukashenko", NULL));
  display_fixture_wait_for (measure_height (legend) > three);
  four = measure_height (legend);
  g_assert_true (cp_session_set_sides (session, "\"a phrase that nobody has ever said to anybody\"",
                                       "speaker:tasmagambetov", NULL));
  display_fixture_settle ();
  g_assert_cmpint (measure_height (legend), ==, four);
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/matrix-legend/names", test_names);

  return g_test_run ();
}
