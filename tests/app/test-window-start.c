/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a first window asks of the X server, and what it has when it stands. */

#include <gdk/x11/gdkx.h>
#include <X11/Xatom.h>

#include "cp-application.h"
#include "cp-matrix-empty.h"
#include "cp-window.h"
#include "display-fixture.h"

/* What GTK asks for each window, whatever is in it. */
#define FEW 8

/* A process has one application. */
static CpWindow *
create_window (void)
{
  static CpApplication *application;

  if (application == NULL)
    {
      application = cp_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
    }
  return cp_window_new (GTK_APPLICATION (application));
}

static unsigned long
get_serial (void)
{
  return XNextRequest (gdk_x11_display_get_xdisplay (gdk_display_get_default ()));
}

/* Each question makes a start wait. */
static void
test_questions (void)
{
  unsigned long serial;
  CpWindow *window;

  /* The application has questions of its own. */
  gtk_window_destroy (GTK_WINDOW (create_window ()));
  serial = get_serial ();
  window = create_window ();
  cp_window_open_builtin (window);
  g_assert_cmpuint (get_serial () - serial, <=, FEW);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Returns: how many numbers the icon of a window has */
static unsigned long
count_icon (CpWindow *window)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  unsigned long n = 0, rest;
  unsigned char *data = NULL;
  Atom type;
  int format;

  XGetWindowProperty (display, gdk_x11_surface_get_xid (surface), XInternAtom (display, "_NET_WM_ICON", False), 0,
                      G_MAXINT16, False, XA_CARDINAL, &type, &format, &n, &rest, &data);
  if (data != NULL)
    XFree (data);
  return n;
}

/* It comes after the first frame, for the first window as for those that follow. */
static void
test_icon (void)
{
  g_autofree char *icons = g_test_build_filename (G_TEST_DIST, "..", "data", "icons", NULL);

  gtk_icon_theme_add_search_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), icons);
  display_fixture_settle ();
  for (guint i = 0; i < 2; i++)
    {
      CpWindow *window = create_window ();

      if (i == 0)
        cp_window_open_builtin (window);
      gtk_window_present (GTK_WINDOW (window));
      display_fixture_wait_for (count_icon (window) > 0);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* A new corpus has nothing to look at: the focus is at what one begins with, also where it was asked for a moment
 * before. */
static void
test_focus (void)
{
  CpWindow *window = create_window ();
  GtkWidget *button, *focus;

  gtk_window_present (GTK_WINDOW (window));
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.new", NULL));
  display_fixture_wait_for (display_fixture_find (GTK_WIDGET (window), CP_TYPE_MATRIX_EMPTY) != NULL);
  button = display_fixture_find_labelled (display_fixture_find (GTK_WIDGET (window), CP_TYPE_MATRIX_EMPTY),
                                          GTK_TYPE_BUTTON, "Import Articles…");
  display_fixture_wait_for (gtk_widget_get_mapped (button));
  display_fixture_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (focus == button);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/window-start/questions", test_questions);
  g_test_add_func ("/window-start/icon", test_icon);
  g_test_add_func ("/window-start/focus", test_focus);

  return g_test_run ();
}
