/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is before anything is open. */

#include "cp-start-page.h"
#include "cp-style.h"
#include "display-fixture.h"

#define NARROW 360

static guint
assert_whole (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    {
      g_test_message ("%s", gtk_label_get_text (GTK_LABEL (widget)));
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += assert_whole (child);
  return n;
}

/* In a narrow window lines are broken, and nothing is left out. */
static void
test_narrow (void)
{
  GtkWidget *page = g_object_new (CP_TYPE_START_PAGE, NULL);
  GtkWindow *window = display_fixture_show (page, NARROW, 640);

  g_assert_cmpuint (assert_whole (page), >=, 10);
  display_fixture_close (window);
}

static void
test_finalizes (void)
{
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_START_PAGE, NULL));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  cp_style_load_rest (cp_style_get_default ());
  g_test_add_func ("/start-page/narrow", test_narrow);
  g_test_add_func ("/start-page/finalizes", test_finalizes);

  return g_test_run ();
}
