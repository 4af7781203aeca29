/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a dialog is there where there is room for all of it. */

#include "cp-dialog-title.h"
#include "display-fixture.h"

static gboolean
is_shown (GtkWidget *title)
{
  return gtk_widget_get_mapped (gtk_widget_get_first_child (title));
}

/* A title in a window of its own. */
static GtkWidget *
show_in (GtkWindow **window, const char *label, int room)
{
  GtkWidget *title = g_object_new (CP_TYPE_DIALOG_TITLE, "label", label, NULL);

  *window = display_fixture_show (title, room, 60);
  return title;
}

static void
test_room (void)
{
  GtkWindow *window;
  GtkWidget *title = show_in (&window, "Export", 300);

  g_assert_true (is_shown (title));
  display_fixture_close (window);
  title = show_in (&window, "The export of all of the figures of this project, one by one", 150);
  g_assert_false (is_shown (title));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The export of all of the figures of this project, one by one");
  display_fixture_close (window);
}

/* Without a label of its own it is the window's, whatever that becomes. */
static void
test_window (void)
{
  GtkWindow *window;
  GtkWidget *title = show_in (&window, NULL, 400);
  GtkLabel *label = GTK_LABEL (gtk_widget_get_first_child (title));

  gtk_window_set_title (window, "Topics");
  g_assert_cmpstr (gtk_label_get_text (label), ==, "Topics");
  display_fixture_settle ();
  g_assert_true (is_shown (title));
  display_fixture_close (window);
}

static void
test_finalizes (void)
{
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_DIALOG_TITLE, NULL));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/dialog-title/room", test_room);
  g_test_add_func ("/dialog-title/window", test_window);
  g_test_add_func ("/dialog-title/finalizes", test_finalizes);

  return g_test_run ();
}
