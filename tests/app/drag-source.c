/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program, out of whose window something is dragged: files, text, or a page. */

#include <gdk/x11/gdkx.h>
#include <gtk/gtk.h>
#include <string.h>

static GdkContentProvider *
create_provider (const char *kind, const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GFile) file = g_file_new_for_path (content);

  if (g_str_equal (kind, "text"))
    return gdk_content_provider_new_typed (G_TYPE_STRING, content);
  if (g_str_equal (kind, "page"))
    return gdk_content_provider_new_for_bytes ("text/html", bytes);
  return gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST,
                                         gdk_file_list_new_from_array (&file, 1));
}

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

int
main (int argc, char **argv)
{
  GtkWidget *window;
  GtkDragSource *source;
  g_autoptr (GdkContentProvider) provider = NULL;

  gtk_init ();
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 120);
  provider = create_provider (argv[1], argv[2]);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, provider);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}
