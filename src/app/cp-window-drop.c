/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files given to a window: projects are opened, articles imported. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-window-private.h"

/* How much of a file is looked at to tell a project from an article. */
#define SNIFFED_BYTES 4096
#define SNIFFED_FILES_MOST 100

/**
 * cp_window_refuse_remote:
 *
 * Says that a file cannot be read, since it is elsewhere.
 */
void
cp_window_refuse_remote (CpWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  /* Translators: %s is an address */
  g_autofree char *text = g_strdup_printf (_("“%s” is not a file on this computer."), name);

  cp_window_say (self, &(CpMessage) {
                           .error = TRUE,
                           .text = text,
                           .details = _("Counterpoint opens no network. Save the file first, then "
                                        "open it from there."),
                       });
}

static gboolean
dropped_cb (CpWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  cp_window_take_files (self, files);

  return TRUE;
}

/**
 * cp_window_is_project_file:
 * @n_files: how many came with it, itself among them
 *
 * Tells a project from an article: by its name, and where it came without its suffix, by how it
 * begins. Of many files only the names are looked at, so that the window does not stand still.
 */
gboolean
cp_window_is_project_file (GFile *file, guint n_files)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInputStream) stream = NULL;
  char bytes[SNIFFED_BYTES + 1] = "";
  gsize n_bytes = 0;

  if (name != NULL && g_str_has_suffix (name, ".counterpoint"))
    return TRUE;
  if (n_files > SNIFFED_FILES_MOST)
    return FALSE;
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    return FALSE;
  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, SNIFFED_BYTES, &n_bytes, NULL,
                                   NULL))
    return FALSE;

  return bytes[strspn (bytes, "\xef\xbb\xbf \t\r\n")] == '{'
         && strstr (bytes, "\"counterpoint\"") != NULL;
}

/**
 * cp_window_take_files:
 * @files: (element-type GFile): whatever was chosen or dropped
 *
 * Opens the projects among some files, and imports the others.
 */
void
cp_window_take_files (CpWindow *self, GSList *files)
{
  g_autoptr (GSList) articles = NULL;
  guint n_files = g_slist_length (files);

  for (GSList *link = files; link != NULL; link = link->next)
    if (g_file_peek_path (link->data) == NULL)
      cp_window_refuse_remote (self, link->data);
    else if (cp_window_is_project_file (link->data, n_files))
      g_queue_push_tail (&self->next_projects, g_strdup (g_file_peek_path (link->data)));
    else
      articles = g_slist_prepend (articles, link->data);
  articles = g_slist_reverse (articles);
  cp_window_import_files (self, articles);
}

/**
 * cp_window_add_drop_target:
 *
 * Lets files be dropped on the window.
 */
void
cp_window_add_drop_target (CpWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
