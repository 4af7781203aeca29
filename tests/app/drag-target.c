/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program, into whose window something is dragged: it keeps what it takes in a file. */

#include <gdk/x11/gdkx.h>
#include <gtk/gtk.h>

static const char *mime_type;
static const char *path;

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    g_error ("%s", error->message);
  gdk_drop_finish (data, GDK_ACTION_COPY);
  g_print ("taken\n");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) input =
      gdk_drop_read_finish (GDK_DROP (source), result, NULL, &error);
  g_autoptr (GFileOutputStream) output = NULL;

  if (input == NULL)
    g_error ("%s", error->message);
  output = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_output_stream_splice_async (G_OUTPUT_STREAM (output), input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                    | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, source);
}

static gboolean
dropped_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y)
{
  const char *const mime_types[] = { mime_type, NULL };

  gdk_drop_read_async (drop, (const char **) mime_types, G_PRIORITY_DEFAULT, NULL, read_cb, NULL);
  return TRUE;
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
  GtkDropTargetAsync *target;

  gtk_init ();
  mime_type = argv[1];
  path = argv[2];
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 120);
  target = gtk_drop_target_async_new (
      gdk_content_formats_new ((const char **) &mime_type, 1), GDK_ACTION_COPY);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), NULL);
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}
