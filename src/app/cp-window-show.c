/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that a window has written, shown by the desktop: by what opens them, or in their folder. */

#include <glib/gi18n-lib.h>

#include "cp-compat.h"
#include "cp-window-private.h"

/* On its way to the desktop. */
typedef struct
{
  CpWindow *window;
  GFile *file;
  gboolean in_folder;
} Showing;

static void
showing_free (Showing *self)
{
  g_object_unref (self->window);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

/* The desktop's own words are those of a programmer. */
static void
tell_not_shown (const Showing *self)
{
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = NULL;

  if (self->in_folder)
    /* Translators: %s is a file that was exported */
    text = g_strdup_printf (_("The folder of “%s” could not be shown."), name);
  else
    /* Translators: %s is a file */
    text = g_strdup_printf (_("“%s” could not be opened."), name);
  cp_window_say (self->window, &(CpMessage) {
                                   .error = TRUE,
                                   .text = text,
                                   /* Translators: after “… could not be shown”, about a file that was exported */
                                   .details = _("Look for it with your file manager: it is where it was exported "
                                                "to, unless somebody has moved it."),
                               });
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Showing) self = data;

  if (!cp_compat_open_file_finish (result, NULL) && !self->window->is_closed)
    tell_not_shown (self);
}

/**
 * cp_window_show_file:
 * @file: what was exported
 * @in_folder: whether it is shown in its folder; else it is opened by what the desktop has for it
 *
 * Shows a file in another program, and says so where that cannot be done.
 */
void
cp_window_show_file (CpWindow *self, GFile *file, gboolean in_folder)
{
  Showing *showing;

  g_return_if_fail (CP_IS_WINDOW (self) && G_IS_FILE (file));

  showing = g_new0 (Showing, 1);
  showing->window = g_object_ref (self);
  showing->file = g_object_ref (file);
  showing->in_folder = in_folder;
  cp_compat_open_file_async (GTK_WINDOW (self), file, in_folder, shown_cb, showing);
}
