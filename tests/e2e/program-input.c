/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does to the real program: pointer, keys, and files that are dragged onto it. */

#include <gtk/gtk.h>

#include "file-drag.h"
#include "program-run.h"
#include "real-input.h"

/* The title of the window that an object is in: what is right below the program. */
static char *
dup_window_title (Accessible *accessible)
{
  g_autoptr (Accessible) current = g_object_ref (accessible);

  for (;;)
    {
      g_autoptr (Accessible) parent = atspi_accessible_get_parent (current, NULL);

      if (parent == NULL)
        return g_strdup ("");
      if (atspi_accessible_get_role (parent, NULL) == ATSPI_ROLE_APPLICATION)
        return accessible_dup_name (current);
      g_set_object (&current, parent);
    }
}

/**
 * program_click:
 * @self: a program
 * @accessible: an object in a window (not in a popover, whose places the bus does not tell: activate it)
 *
 * Clicks on the middle of an object with the real pointer.
 */
void
program_click (Program *self, Accessible *accessible)
{
  g_autofree char *title = dup_window_title (accessible);
  gulong window = program_wait_for_window (self, title);
  int x, y, width, height, screen_x, screen_y;

  if (!accessible_get_extents (accessible, &x, &y, &width, &height))
    program_fail (self, "What is to be clicked is nowhere");
  program_window_find_place (window, x + width / 2, y + height / 2, &screen_x, &screen_y);
  real_input_click (screen_x, screen_y, 1, 1, REAL_INPUT_NONE);
  program_settle (self);
}

/* Presses a key in the active window. */
void
program_key (Program *self, guint keysym, guint modifiers)
{
  real_input_key (keysym, modifiers);
  program_settle (self);
}

/* Types ASCII in the active window. */
void
program_type (Program *self, const char *text)
{
  real_input_type (text);
  program_settle (self);
}

/**
 * program_choose_file:
 * @self: a program that shows a dialog for files, with the focus
 * @path: an absolute path
 *
 * Types the path of a file and confirms, as can be done in GTK's dialogs for opening and for saving.
 */
void
program_choose_file (Program *self, const char *path)
{
  /* A name that is proposed goes; where a list has the focus a slash opens the field for the path. */
  program_key (self, GDK_KEY_a, REAL_INPUT_CONTROL);
  program_type (self, path);
  /* The field completes what is typed, a moment later. */
  program_settle (self);
  program_settle (self);
  program_key (self, GDK_KEY_Return, REAL_INPUT_NONE);
}

static void
drop (Program *self, const char *title, GdkContentProvider *content)
{
  gulong window = program_wait_for_window (self, title);
  int width, height, x, y;

  program_window_get_size (window, &width, &height);
  program_window_find_place (window, width / 2, height / 2, &x, &y);
  file_drag_drop (content, x, y);
}

/**
 * program_drop_files:
 * @self: a program
 * @title: what the title of one of its windows begins with
 * @paths: files, ended by %NULL
 *
 * Drags files onto the middle of a window.
 */
void
program_drop_files (Program *self, const char *title, const char *const *paths)
{
  g_autoptr (GdkContentProvider) content = file_drag_new_files (paths);

  drop (self, title, content);
}

/**
 * program_drop_addresses:
 * @self: a program
 * @title: what the title of one of its windows begins with
 * @uris: addresses, ended by %NULL
 *
 * Drags addresses onto the middle of a window, letter for letter as they are.
 */
void
program_drop_addresses (Program *self, const char *title, const char *const *uris)
{
  g_autofree char *lines = g_strjoinv ("\r\n", (char **) uris);
  g_autoptr (GBytes) bytes = g_bytes_new (lines, strlen (lines));
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes ("text/uri-list", bytes);

  drop (self, title, content);
}
