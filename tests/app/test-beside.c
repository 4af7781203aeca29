/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A panel beside a view, or in its place. */

#include "cp-beside.h"
#include "display-fixture.h"

/* Beside the view where there is room, else in its place. */
static void
test_beside (void)
{
  GtkWidget *beside = cp_beside_new ();
  GtkWidget *view = gtk_label_new ("view");
  GtkWidget *panel = gtk_label_new ("panel");
  GtkWindow *window;

  cp_beside_set_view (CP_BESIDE (beside), view);
  cp_beside_set_panel (CP_BESIDE (beside), panel);
  window = display_fixture_show (beside, 1200, 300);
  g_assert_false (gtk_widget_get_mapped (panel));
  g_assert_cmpint (gtk_widget_get_width (view), ==, 1200);
  cp_beside_set_panel_shown (CP_BESIDE (beside), TRUE);
  display_fixture_wait_for (gtk_widget_get_width (view) == 1200 - 404);
  display_fixture_wait_for (gtk_widget_get_width (panel) == 404);
  g_assert_false (cp_beside_is_view_covered (CP_BESIDE (beside)));
  display_fixture_close (window);
}

static void
test_in_its_place (void)
{
  GtkWidget *beside = cp_beside_new ();
  GtkWidget *view = gtk_label_new ("view");
  GtkWidget *panel = gtk_label_new ("panel");
  GtkWindow *window;

  cp_beside_set_view (CP_BESIDE (beside), view);
  cp_beside_set_panel (CP_BESIDE (beside), panel);
  cp_beside_set_panel_shown (CP_BESIDE (beside), TRUE);
  window = display_fixture_show (beside, 360, 300);
  g_assert_false (gtk_widget_get_mapped (view));
  g_assert_cmpint (gtk_widget_get_width (panel), ==, 360);
  g_assert_true (cp_beside_is_view_covered (CP_BESIDE (beside)));
  cp_beside_set_panel_shown (CP_BESIDE (beside), FALSE);
  display_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (view));
  display_fixture_close (window);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  g_test_add_func ("/beside/beside", test_beside);
  g_test_add_func ("/beside/in-its-place", test_in_its_place);

  return g_test_run ();
}
