/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small window of another program, that something is dragged out of or to. */

#include "drag-window.h"

#include <gdk/x11/gdkx.h>

/* In the corner of the screen, where nothing else is. */
static void
mapped_cb (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  XMoveWindow (gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface)),
               gdk_x11_surface_get_xid (surface), 0, 0);
  XFlush (gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface)));
  G_GNUC_END_IGNORE_DEPRECATIONS
  g_print ("ready\n");
}

/* Makes the window; nobody sees it yet. */
GtkWidget *
drag_window_new (void)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 120);
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), NULL);

  return window;
}

/* Shows the window until the program is ended; says “ready” when it is there. */
void
drag_window_run (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}
