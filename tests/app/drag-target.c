/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program, into whose window something is dragged: it keeps what it takes in a file. */

#include <gtk/gtk.h>

#include "drag-window.h"

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

int
main (int argc, char **argv)
{
  GtkWidget *window;
  GtkDropTargetAsync *target;

  gtk_init ();
  mime_type = argv[1];
  path = argv[2];
  window = drag_window_new ();
  target = gtk_drop_target_async_new (
      gdk_content_formats_new ((const char **) &mime_type, 1), GDK_ACTION_COPY);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), NULL);
  drag_window_run (window);
}
