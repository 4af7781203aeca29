/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a figure as other programs take it: picture, drawing, text, file. */

#include "cp-figure-content.h"

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

#include "cp-figure-table.h"
#include "cp-png.h"
#include "cp-svg.h"
#include "cp-thread-task.h"

/*
 * What is offered stands at once; what is taken is made then, in a thread, from what never changes:
 * pages, or the request for them. The picture comes first, since many programs take the first that
 * they know. There is no page of HTML among it: word processors would take that before the picture.
 *
 * A file is written when somebody takes it, into a folder of its own below the user's cache, which is
 * in sight of other programs from within a sandbox, too. It stays there until another one is written
 * a day later, since programs may read it long after they took its name.
 */

#define MIME_PNG "image/png"
#define MIME_SVG "image/svg+xml"
#define MIME_TEXT "text/plain;charset=utf-8"
#define MIME_PLAIN "text/plain"
#define MIME_FILES "text/uri-list"

#define KEPT_SECONDS (24 * 60 * 60)
#define FOLDER_MODE 0700

struct _CpFigureContent
{
  GdkContentProvider parent_instance;

  CpFigureRequest *request; /* or NULL where the pages are given */
  guint page;
  guint scale;

  CpFigureTextFunc text_func; /* or NULL */
  gpointer text_data;
  GDestroyNotify free_text_data;

  CpFigureFormat format;
  char *name; /* of the file; NULL where none is offered */

  GMutex mutex;
  GPtrArray *pages; /* CpFigure, or NULL until they are laid out; guarded */
  char *path;       /* of the file, once it is written; guarded */
};

G_DEFINE_FINAL_TYPE (CpFigureContent, cp_figure_content, GDK_TYPE_CONTENT_PROVIDER)

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "counterpoint", "dragged", NULL);
}

/* Removes a folder of an earlier file, and the file. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  const char *name;

  if (files == NULL)
    return;
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static void
remove_old (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  if (entries == NULL)
    return;
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode)
          && status.st_mtime + KEPT_SECONDS < now)
        remove_folder (path);
    }
}

/* A new folder for one file. */
static char *
make_folder (GError **error)
{
  g_autofree char *parent = dup_folder ();
  g_autofree char *folder = g_build_filename (parent, "XXXXXX", NULL);
  int code;

  if (g_mkdir_with_parents (parent, FOLDER_MODE) == 0)
    {
      remove_old (parent);
      if (g_mkdtemp_full (folder, FOLDER_MODE) != NULL)
        return g_steal_pointer (&folder);
    }
  code = errno;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", parent,
               g_strerror (code));

  return NULL;
}

/* The pages, laid out when they are first needed; the mutex is held. */
static gboolean
ensure_pages (CpFigureContent *self, GError **error)
{
  if (self->pages == NULL)
    self->pages = cp_figure_request_lay_out (self->request, error);

  return self->pages != NULL;
}

static CpFigure *
get_page (CpFigureContent *self)
{
  return self->pages->pdata[MIN (self->page, self->pages->len - 1)];
}

/* The page that is offered, in whichever thread. */
static CpFigure *
dup_page (CpFigureContent *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return ensure_pages (self, error) ? cp_figure_ref (get_page (self)) : NULL;
}

static GBytes *
encode_file (CpFigureContent *self, GError **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GPtrArray) files = NULL;

  if (!ensure_pages (self, error))
    return NULL;
  g_ptr_array_add (one, get_page (self));
  files = cp_figure_encode_pages (cp_figure_format_has_pages (self->format) ? self->pages : one,
                                  self->format, self->scale, NULL, error);

  return files != NULL ? g_bytes_ref (files->pdata[0]) : NULL;
}

static char *
write_file (CpFigureContent *self, GError **error)
{
  g_autoptr (GBytes) file = encode_file (self, error);
  g_autofree char *folder = file != NULL ? make_folder (error) : NULL;
  g_autofree char *path = NULL;
  gsize n_bytes;
  const char *bytes;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, self->name, NULL);
  bytes = g_bytes_get_data (file, &n_bytes);
  if (g_file_set_contents (path, bytes, n_bytes, error))
    return g_steal_pointer (&path);
  g_rmdir (folder);

  return NULL;
}

/* The file, written when it is first asked for; in whichever thread. */
static GFile *
ensure_file (CpFigureContent *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->path == NULL)
    self->path = write_file (self, error);

  return self->path != NULL ? g_file_new_for_path (self->path) : NULL;
}

static GBytes *
list_files (CpFigureContent *self, GError **error)
{
  g_autoptr (GFile) file = ensure_file (self, error);
  g_autofree char *uri = NULL;
  char *list;

  if (file == NULL)
    return NULL;
  uri = g_file_get_uri (file);
  list = g_strconcat (uri, "\r\n", NULL);

  return g_bytes_new_take (list, strlen (list));
}

static GBytes *
make_text (CpFigureContent *self)
{
  char *text = self->text_func (self->text_data);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
encode_page (CpFigureContent *self, const char *mime_type, GError **error)
{
  g_autoptr (CpFigure) page = dup_page (self, error);

  if (page == NULL)
    return NULL;

  return g_str_equal (mime_type, MIME_PNG) ? cp_png_encode (page, self->scale, error)
                                           : cp_svg_encode (page);
}

static GBytes *
encode (CpFigureContent *self, const char *mime_type, GError **error)
{
  if (g_str_equal (mime_type, MIME_PNG) || g_str_equal (mime_type, MIME_SVG))
    return encode_page (self, mime_type, error);
  if (g_str_equal (mime_type, MIME_FILES) && self->name != NULL)
    return list_files (self, error);
  if (g_str_has_prefix (mime_type, MIME_PLAIN) && self->text_func != NULL)
    return make_text (self);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", mime_type);

  return NULL;
}

static void
encode_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *contents = encode (CP_FIGURE_CONTENT (source), data, &error);

  if (contents != NULL)
    g_task_return_pointer (task, contents, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Streams of the desktop are written to in the main loop. */
static void
encoded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GBytes) contents = g_task_propagate_pointer (G_TASK (result), &error);
  GOutputStream *stream = g_task_get_task_data (task);

  if (contents == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* They are kept as long as they are written. */
  g_object_set_data_full (G_OBJECT (task), "contents", g_bytes_ref (contents),
                          (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, g_bytes_get_data (contents, NULL),
                                   g_bytes_get_size (contents), g_task_get_priority (task),
                                   g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

static GdkContentFormats *
cp_figure_content_ref_formats (GdkContentProvider *provider)
{
  CpFigureContent *self = CP_FIGURE_CONTENT (provider);
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_mime_type (builder, MIME_PNG);
  gdk_content_formats_builder_add_mime_type (builder, MIME_SVG);
  if (self->name != NULL)
    {
      gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
      gdk_content_formats_builder_add_mime_type (builder, MIME_FILES);
    }
  if (self->text_func != NULL)
    {
      gdk_content_formats_builder_add_mime_type (builder, MIME_TEXT);
      gdk_content_formats_builder_add_mime_type (builder, MIME_PLAIN);
    }

  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
cp_figure_content_write_mime_type_async (GdkContentProvider *provider, const char *mime_type,
                                         GOutputStream *stream, int io_priority,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer data)
{
  GTask *task = g_task_new (provider, cancellable, callback, data);
  g_autoptr (GTask) encoding = g_task_new (provider, cancellable, encoded_cb, task);

  g_task_set_source_tag (task, cp_figure_content_write_mime_type_async);
  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  g_task_set_task_data (encoding, g_strdup (mime_type), g_free);
  cp_thread_task_run (encoding, encode_cb, (GDestroyNotify) g_bytes_unref);
}

static gboolean
cp_figure_content_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result,
                                          GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What asks so is a portal, or this program itself. */
static gboolean
cp_figure_content_get_value (GdkContentProvider *provider, GValue *value, GError **error)
{
  CpFigureContent *self = CP_FIGURE_CONTENT (provider);
  g_autoptr (GFile) file = NULL;

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) || self->name == NULL)
    return GDK_CONTENT_PROVIDER_CLASS (cp_figure_content_parent_class)
        ->get_value (provider, value, error);
  file = ensure_file (self, error);
  if (file == NULL)
    return FALSE;
  g_value_take_boxed (value, gdk_file_list_new_from_array (&file, 1));

  return TRUE;
}

static void
cp_figure_content_finalize (GObject *object)
{
  CpFigureContent *self = CP_FIGURE_CONTENT (object);

  cp_figure_content_set_text (self, NULL, NULL, NULL);
  g_clear_pointer (&self->request, cp_figure_request_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->path, g_free);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (cp_figure_content_parent_class)->finalize (object);
}

static void
cp_figure_content_class_init (CpFigureContentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  object_class->finalize = cp_figure_content_finalize;
  provider_class->ref_formats = cp_figure_content_ref_formats;
  provider_class->write_mime_type_async = cp_figure_content_write_mime_type_async;
  provider_class->write_mime_type_finish = cp_figure_content_write_mime_type_finish;
  provider_class->get_value = cp_figure_content_get_value;
}

static void
cp_figure_content_init (CpFigureContent *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * cp_figure_content_new:
 * @pages: (element-type CpFigure): a figure that does not change any more
 * @page: which of them is offered, from 0
 * @scale: 1 to 4, px of the picture for one of the figure
 *
 * Offers a page as a PNG picture and as an SVG drawing.
 */
CpFigureContent *
cp_figure_content_new (GPtrArray *pages, guint page, guint scale)
{
  CpFigureContent *self;

  g_return_val_if_fail (pages != NULL && page < pages->len, NULL);
  g_return_val_if_fail (scale >= 1 && scale <= CP_FIGURE_SCALE_MAX, NULL);

  self = g_object_new (CP_TYPE_FIGURE_CONTENT, NULL);
  self->pages = g_ptr_array_ref (pages);
  self->page = page;
  self->scale = scale;

  return self;
}

static char *
make_table_cb (gpointer data)
{
  return cp_figure_table_dup (data);
}

/**
 * cp_figure_content_new_for_request:
 * @request: a figure that can be laid out
 * @page: which page is offered, from 0; the last where there are not as many
 *
 * Offers a page as a PNG picture in the scale that was asked for, as an SVG drawing, and what the whole
 * figure shows as a table. Nothing is laid out before somebody takes it.
 */
CpFigureContent *
cp_figure_content_new_for_request (CpFigureRequest *request, guint page)
{
  CpFigureContent *self;

  g_return_val_if_fail (request != NULL, NULL);

  self = g_object_new (CP_TYPE_FIGURE_CONTENT, NULL);
  self->request = cp_figure_request_ref (request);
  self->page = page;
  self->scale = cp_figure_request_get_options (request)->scale;
  cp_figure_content_set_text (self, make_table_cb, cp_figure_request_ref (request),
                              (GDestroyNotify) cp_figure_request_unref);

  return self;
}

/**
 * cp_figure_content_set_text:
 * @func: (nullable): makes the text, in a thread, each time it is taken
 *
 * Offers a text, too. To be called before the content is.
 */
void
cp_figure_content_set_text (CpFigureContent *self, CpFigureTextFunc func, gpointer data,
                            GDestroyNotify free_data)
{
  g_return_if_fail (CP_IS_FIGURE_CONTENT (self));

  if (self->free_text_data != NULL)
    self->free_text_data (self->text_data);
  self->text_func = func;
  self->text_data = data;
  self->free_text_data = free_data;
}

/**
 * cp_figure_content_set_file:
 * @name: what it is called
 *
 * Offers a file, too: of the page, or of all pages where the format has them together. To be called
 * before the content is.
 */
void
cp_figure_content_set_file (CpFigureContent *self, CpFigureFormat format, const char *name)
{
  g_return_if_fail (CP_IS_FIGURE_CONTENT (self));
  g_return_if_fail ((guint) format < CP_N_FORMATS);
  g_return_if_fail (name != NULL && strchr (name, G_DIR_SEPARATOR) == NULL);

  self->format = format;
  g_free (self->name);
  self->name = g_strdup (name);
}
