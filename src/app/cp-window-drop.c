/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is given to a window: projects are opened, articles imported, texts looked over first. */

#include <glib/gi18n-lib.h>

#include "cp-dropped-files.h"
#include "cp-file-address.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-project-sniff.h"
#include "cp-window-private.h"

/* Of more files than that only the names are looked at, so that the window does not stand still. */
#define SNIFFED_FILES_MOST 100
/* Of all files together. */
#define SNIFFED_BYTES_MOST (1024 * 1024)

static char *
dup_refusal (GPtrArray *files)
{
  g_autofree char *address = NULL;
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;

  if (files->len > 1)
    {
      number = cp_words_dup_number (files->len);
      /* Translators: %s is a number */
      return g_strdup_printf (ngettext ("%s file is not on this computer.",
                                        "%s files are not on this computer.", files->len),
                              number);
    }
  address = cp_file_address_dup_shown (files->pdata[0]);
  name = cp_words_dup_name (address);

  /* Translators: %s is an address, such as https://example.org/quay.counterpoint */
  return g_strdup_printf (_("“%s” is not a file on this computer."), name);
}

/**
 * cp_window_refuse_remote:
 * @files: (element-type GFile): at least one
 *
 * Says that files cannot be read, since they are elsewhere.
 */
void
cp_window_refuse_remote (CpWindow *self, GPtrArray *files)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CP_IS_WINDOW (self) && files->len > 0);

  text = dup_refusal (files);
  self->refused_others = self->articles->len > 0 || self->opening != NULL;
  cp_window_say (self, &(CpMessage) {
                           .error = TRUE,
                           .text = text,
                           /* Translators: about files that are on the web, in a phone or on a server */
                           .details = _("Counterpoint opens no network and nothing that is elsewhere. "
                                        "Save it on this computer first, then open it from there."),
                       });
}

/**
 * cp_window_is_project_file:
 * @path: of whatever was given
 * @n_files: how many came with it, itself among them
 *
 * Tells a project from an article: by its name, and where it came without its suffix, by what it
 * says of itself.
 */
gboolean
cp_window_is_project_file (const char *path, guint n_files)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_str_has_suffix (path, ".counterpoint"))
    return !g_file_test (path, G_FILE_TEST_IS_DIR);
  return n_files <= SNIFFED_FILES_MOST
         && cp_project_sniff_file (path, SNIFFED_BYTES_MOST / MAX (n_files, 1));
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
  g_autoptr (GPtrArray) remote = g_ptr_array_new ();
  guint n_files = g_slist_length (files);

  for (GSList *link = files; link != NULL; link = link->next)
    if (g_file_peek_path (link->data) == NULL)
      g_ptr_array_add (remote, link->data);
    else if (cp_window_is_project_file (g_file_peek_path (link->data), n_files))
      g_queue_push_tail (&self->next_projects, g_strdup (g_file_peek_path (link->data)));
    else
      articles = g_slist_prepend (articles, link->data);
  articles = g_slist_reverse (articles);
  cp_window_import_files (self, articles);
  if (remote->len > 0)
    cp_window_refuse_remote (self, remote);
}

static void
files_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpWindow) self = data;
  GSList *files = cp_dropped_files_read_finish (result);

  if (files != NULL && !self->is_closed)
    cp_window_take_files (self, files);
  gdk_drop_finish (GDK_DROP (source), files != NULL ? GDK_ACTION_COPY : 0);
  g_slist_free_full (files, g_object_unref);
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
  if (cp_dropped_files_are_in (drop))
    cp_dropped_files_read_async (drop, files_read_cb, g_object_ref (data));
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
