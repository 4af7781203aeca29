/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is given to a window: projects are opened, articles imported, texts looked over first. */

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
                           /* Translators: under the message that an address is not a file on this
                            * computer */
                           .details = _("Counterpoint opens no network. Save the file first, then "
                                        "open it from there."),
                       });
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

static void
files_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpWindow) self = data;
  const GValue *value = gdk_drop_read_value_finish (GDK_DROP (source), result, NULL);
  GSList *files = value != NULL ? g_value_get_boxed (value) : NULL;

  if (files != NULL && !self->is_closed)
    cp_window_take_files (self, files);
  gdk_drop_finish (GDK_DROP (source), files != NULL ? GDK_ACTION_COPY : 0);
}

static gboolean
has_files (GdkDrop *drop)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
         || gdk_content_formats_contain_mime_type (formats, "text/uri-list");
}

/* What is dragged about within the program is no article. */
static gboolean
accept_cb (GtkDropTargetAsync *target, GdkDrop *drop, gpointer data)
{
  return gdk_drop_get_drag (drop) == NULL
         && gdk_content_formats_match (gtk_drop_target_async_get_formats (target),
                                       gdk_drop_get_formats (drop));
}

/* Files are read as such, whatever text they come with. */
static gboolean
dropped_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, gpointer data)
{
  /* GTK takes the mark of a place to drop on away only when the pointer leaves. */
  gtk_widget_unset_state_flags (data, GTK_STATE_FLAG_DROP_ACTIVE);
  if (has_files (drop))
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_read_cb,
                               g_object_ref (data));
  else
    cp_window_paste_drop (data, drop);

  return TRUE;
}

/**
 * cp_window_add_drop_target:
 *
 * Lets files be dropped on the window, and the text of an article.
 */
void
cp_window_add_drop_target (CpWindow *self)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  GdkContentFormats *formats;
  GtkDropTargetAsync *target;

  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);
  gdk_content_formats_builder_add_mime_type (builder, "text/html");
  formats = gdk_content_formats_union_deserialize_mime_types (
      gdk_content_formats_builder_free_to_formats (builder));
  target = gtk_drop_target_async_new (formats, GDK_ACTION_COPY);
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
