/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of buttons: equally wide where there is room, else as their words need. */

#include "cp-toggles.h"
#include "display-fixture.h"

static GtkWidget *
make_toggles (void)
{
  GtkWidget *toggles = g_object_ref_sink (cp_toggles_new ());

  cp_toggles_append (CP_TOGGLES (toggles), "PNG");
  cp_toggles_append (CP_TOGGLES (toggles), "SVG");
  cp_toggles_append (CP_TOGGLES (toggles), "A rather long format");

  return toggles;
}

static void
measure (GtkWidget *toggles, int *least, int *wanted)
{
  gtk_widget_measure (toggles, GTK_ORIENTATION_HORIZONTAL, -1, least, wanted, NULL, NULL);
}

static int
get_width (GtkWidget *toggles, guint button)
{
  GtkWidget *child = gtk_widget_get_first_child (toggles);

  while (button-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return gtk_widget_get_width (child);
}

static void
allocate (GtkWidget *toggles, int width)
{
  int height;

  gtk_widget_measure (toggles, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (toggles, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
test_widths (void)
{
  GtkWidget *toggles = make_toggles ();
  int least, wanted;

  measure (toggles, &least, &wanted);
  g_assert_cmpint (least, <, wanted);

  allocate (toggles, wanted);
  g_assert_cmpint (get_width (toggles, 0), ==, get_width (toggles, 1));
  g_assert_cmpint (get_width (toggles, 0), ==, get_width (toggles, 2));

  allocate (toggles, least);
  g_assert_cmpint (get_width (toggles, 0), <, get_width (toggles, 2));

  allocate (toggles, least + 7);
  g_assert_cmpint (get_width (toggles, 0), <, get_width (toggles, 2));
  g_assert_finalize_object (toggles);
}

/* The first stands at the right where text runs to the left. */
static void
test_mirrored (void)
{
  GtkWidget *toggles = make_toggles ();
  graphene_rect_t first, last;
  int least, wanted;

  gtk_widget_set_direction (toggles, GTK_TEXT_DIR_RTL);
  measure (toggles, &least, &wanted);
  allocate (toggles, least);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (toggles), toggles, &first));
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (toggles), toggles, &last));
  g_assert_cmpfloat (first.origin.x, >=, last.origin.x + last.size.width);
  g_assert_finalize_object (toggles);
}

static void
test_selected (void)
{
  GtkWidget *toggles = make_toggles ();

  g_assert_cmpuint (cp_toggles_get_selected (CP_TOGGLES (toggles)), ==, 0);
  cp_toggles_set_selected (CP_TOGGLES (toggles), 2);
  g_assert_cmpuint (cp_toggles_get_selected (CP_TOGGLES (toggles)), ==, 2);
  g_assert_finalize_object (toggles);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/toggles/widths", test_widths);
  g_test_add_func ("/toggles/mirrored", test_mirrored);
  g_test_add_func ("/toggles/selected", test_selected);

  return g_test_run ();
}
