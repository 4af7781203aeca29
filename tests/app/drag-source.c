/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program, out of whose window something is dragged: files, text, or a page. */

#include <gtk/gtk.h>
#include <string.h>

#include "drag-window.h"

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

int
main (int argc, char **argv)
{
  GtkWidget *window;
  GtkDragSource *source;
  g_autoptr (GdkContentProvider) provider = NULL;

  gtk_init ();
  window = drag_window_new ();
  provider = create_provider (argv[1], argv[2]);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, provider);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  drag_window_run (window);
}
