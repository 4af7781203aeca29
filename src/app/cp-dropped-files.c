/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads which files were dropped. */

#include "cp-dropped-files.h"

#include "cp-file-address.h"

/* GTK passes over the computer that an address names, so addresses are read as they came. The portal lends files of
 * this computer only, and GTK knows how to ask it for them. */

#define ADDRESSES "text/uri-list"

static const char *const lent_types[] = {
  "application/vnd.portal.filetransfer",
  "application/vnd.portal.files",
};

static gboolean
are_addresses (GdkDrop *drop)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  for (guint i = 0; i < G_N_ELEMENTS (lent_types); i++)
    if (gdk_content_formats_contain_mime_type (formats, lent_types[i]))
      return FALSE;
  return gdk_content_formats_contain_mime_type (formats, ADDRESSES);
}

static void
free_files (gpointer data)
{
  g_slist_free_full (data, g_object_unref);
}

static GSList *
list_files (const char *text)
{
  g_auto (GStrv) uris = g_uri_list_extract_uris (text);
  GSList *files = NULL;

  for (guint i = 0; uris[i] != NULL; i++)
    files = g_slist_prepend (files, cp_file_address_new_file (uris[i]));
  return g_slist_reverse (files);
}

static void
addresses_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  g_autofree char *text = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, NULL) > 0)
    text = g_strndup (g_memory_output_stream_get_data (memory),
                      g_memory_output_stream_get_data_size (memory));
  g_task_return_pointer (task, text != NULL ? list_files (text) : NULL, free_files);
}

static void
addresses_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GInputStream) stream = gdk_drop_read_finish (GDK_DROP (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    g_task_return_pointer (task, NULL, NULL);
  else
    g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE,
                                  G_PRIORITY_DEFAULT, NULL, addresses_read_cb,
                                  g_steal_pointer (&task));
}

static void
files_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const GValue *value = gdk_drop_read_value_finish (GDK_DROP (source), result, NULL);
  GSList *files = NULL;

  if (value != NULL)
    for (GSList *link = g_value_get_boxed (value); link != NULL; link = link->next)
      files = g_slist_prepend (files, g_object_ref (link->data));
  g_task_return_pointer (task, g_slist_reverse (files), free_files);
}

/**
 * cp_dropped_files_are_in:
 *
 * Tells whether files are dropped, whatever text they come with.
 */
gboolean
cp_dropped_files_are_in (GdkDrop *drop)
{
  g_return_val_if_fail (GDK_IS_DROP (drop), FALSE);

  return gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST)
         || gdk_content_formats_contain_mime_type (gdk_drop_get_formats (drop), ADDRESSES);
}

/**
 * cp_dropped_files_read_async:
 * @drop: one with files; it is not finished
 * @callback: called, with @drop, when it is done
 *
 * Reads which files were dropped.
 */
void
cp_dropped_files_read_async (GdkDrop *drop, GAsyncReadyCallback callback, gpointer data)
{
  static const char *mime_types[] = { ADDRESSES, NULL };
  GTask *task;

  g_return_if_fail (GDK_IS_DROP (drop));

  task = g_task_new (drop, NULL, callback, data);
  if (are_addresses (drop))
    gdk_drop_read_async (drop, mime_types, G_PRIORITY_DEFAULT, NULL, addresses_opened_cb, task);
  else
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_read_cb,
                               task);
}

/**
 * cp_dropped_files_read_finish:
 *
 * Gets what cp_dropped_files_read_async () read.
 *
 * Returns: (transfer full) (element-type GFile): the files, none where they could not be read
 */
GSList *
cp_dropped_files_read_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
