/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file manager from which files are dragged onto the program. */

#include "file-drag.h"

#include <gdk/x11/gdkx.h>

#include "program-window.h"
#include "real-input.h"

#define STEPS 12
#define STEP_MILLISECONDS 15
/* The window stands in a corner of the screen, the program's in the middle. */
#define WIDTH 120
#define HEIGHT 60

static void
pump (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * (gint64) 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static GtkWidget *
create_source (GdkContentProvider *content)
{
  GtkWidget *label = gtk_label_new ("Files");
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_content (source, content);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  return label;
}

static GtkWindow *
show_source (GdkContentProvider *content)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  gulong xid;

  gtk_window_set_title (window, "Files");
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  gtk_window_set_child (window, create_source (content));
  gtk_window_present (window);
  while (!gtk_window_is_active (window))
    pump (STEP_MILLISECONDS);
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  xid = gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window)));
  G_GNUC_END_IGNORE_DEPRECATIONS
  program_window_move (xid, 0, 0);
  pump (4 * STEP_MILLISECONDS);
  return window;
}

/**
 * file_drag_new_files:
 * @paths: files, ended by %NULL
 *
 * Makes what a file manager drags.
 *
 * Returns: (transfer full): the files
 */
GdkContentProvider *
file_drag_new_files (const char *const *paths)
{
  GdkContentProvider *content;
  GSList *files = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_path (paths[i]));
  content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
  g_slist_free_full (files, g_object_unref);

  return content;
}

/**
 * file_drag_drop:
 * @content: files, or the addresses of files
 * @screen_x: where they are let go
 * @screen_y: the same
 *
 * Drags files from a window of this process and drops them.
 */
void
file_drag_drop (GdkContentProvider *content, int screen_x, int screen_y)
{
  GtkWindow *window = show_source (content);

  real_input_move (WIDTH / 2, HEIGHT / 2);
  pump (STEP_MILLISECONDS);
  real_input_hold (1, TRUE);
  pump (STEP_MILLISECONDS);
  for (int i = 1; i <= STEPS; i++)
    {
      real_input_move (WIDTH / 2 + (screen_x - WIDTH / 2) * i / STEPS,
                       HEIGHT / 2 + (screen_y - HEIGHT / 2) * i / STEPS);
      pump (STEP_MILLISECONDS);
    }
  /* The program under the pointer says that it takes the file before it is let go. */
  pump (10 * STEP_MILLISECONDS);
  real_input_hold (1, FALSE);
  pump (20 * STEP_MILLISECONDS);
  gtk_window_destroy (window);
  pump (STEP_MILLISECONDS);
}
