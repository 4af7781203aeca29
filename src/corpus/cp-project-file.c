/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Project files: a corpus read from a file, checked, and written back. */

#include "cp-project-file.h"

#include <string.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "cp-builtin-labels.h"
#include "cp-corpus-builder.h"
#include "cp-corpus-error.h"
#include "cp-corpus-resources.h"
#include "cp-json-scanner.h"
#include "cp-project-file-private.h"
#include "cp-project-writer.h"

#define BUILTIN "/io/github/counterpoint_app/Counterpoint/corpus/csto.counterpoint"
#define VERSION 1

typedef struct
{
  CpCorpusBuilder *builder;
  JsonParser *parser;
  CpBuiltinLabels *labels; /* what is to be translated, NULL for nothing */
  gboolean has_format;
  gboolean has_version;
  gboolean stop_at_fault;
  CpProgressFunc progress;
  gpointer data;
  goffset n_bytes;
} Loader;

typedef struct
{
  CpCorpusBuilder *builder;
  guint array;
  guint position;
  guint line;
  const char *id;
} RecordPlace;

static void
add_fault_cb (const char *member, const char *message, gpointer data)
{
  const RecordPlace *place = data;

  cp_corpus_builder_add_fault (place->builder, cp_fault_new (place->line, place->array,
                                                             place->position, place->id, member,
                                                             message));
}

static const char *
peek_id (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "id");

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/* Ends a scan at the first fault once the file has said that it is one of ours and of which version:
 * until then, "this is no project file" or "of a newer program" may be the better message. */
static gboolean
go_on (Loader *self, GError **error)
{
  const GPtrArray *faults = cp_corpus_builder_get_faults (self->builder);
  g_autofree char *message = NULL;

  if (!self->stop_at_fault || !self->has_format || !self->has_version || faults->len == 0)
    return TRUE;

  message = cp_fault_to_string (g_ptr_array_index (faults, 0));
  g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
read_record_cb (guint array, guint position, const char *json, gsize n_bytes, guint line,
                gpointer data, GError **error)
{
  Loader *self = data;
  RecordPlace place = { self->builder, array, position, line };
  g_autoptr (CpRecord) record = NULL;
  JsonNode *root;

  if (!json_parser_load_from_data (self->parser, json, n_bytes, error))
    return FALSE;

  root = json_parser_get_root (self->parser);
  if (JSON_NODE_HOLDS_OBJECT (root))
    {
      JsonObject *object = json_node_get_object (root);

      place.id = peek_id (object);
      if (self->labels != NULL)
        cp_builtin_labels_translate (self->labels, array, object);
      record = cp_record_new_from_json (cp_schema_get (array), object, json, n_bytes,
                                        add_fault_cb, &place);
    }
  else
    {
      cp_corpus_builder_add_fault (self->builder,
                                   cp_fault_new (line, array, position, NULL, NULL,
                                                 _("must be an object in curly brackets")));
    }

  if (record == NULL)
    cp_corpus_builder_add_unreadable (self->builder, array, place.id);
  else
    cp_corpus_builder_add_at_line (self->builder, array, record, line);
  return go_on (self, error);
}

static gboolean
begin_array_cb (guint array, guint line, gpointer data, GError **error)
{
  cp_corpus_builder_begin_array (((Loader *) data)->builder, array);
  return TRUE;
}

static gboolean
set_format_error (GError **error)
{
  g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_FORMAT,
                       /* Translators: why a file cannot be opened; keep what stands in straight
                        * quotation marks */
                       _("this is no Counterpoint project: it does not say "
                         "\"format\": \"counterpoint\""));
  return FALSE;
}

static gboolean
check_version (const char *json, gsize n_bytes, guint line, GError **error)
{
  g_autofree char *text = g_strndup (json, n_bytes);
  g_autoptr (CpFault) fault = NULL;
  g_autofree char *wish = NULL;
  g_autofree char *message = NULL;
  guint64 version;

  if (g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT64, &version, NULL))
    {
      if (version <= VERSION)
        return TRUE;
      g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_VERSION,
                   /* Translators: why a file cannot be opened; two versions of the file format,
                    * the first of which is a number, too. */
                   _("the project was saved by a newer Counterpoint (format version %s, this one "
                     "reads up to %d); install the newer program to open it"),
                   text, VERSION);
      return FALSE;
    }

  /* Translators: the placeholder is what stands there instead. */
  wish = g_strdup_printf (_("must be a number such as 1, not %s"), text);
  fault = cp_fault_new_for_member (line, "version", wish);
  message = cp_fault_to_string (fault);
  g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_FORMAT, message);
  return FALSE;
}

static void
set_translated_title (Loader *self, const char *json, gsize n_bytes, guint line)
{
  g_autofree char *title = cp_builtin_labels_translate_title (self->labels, json, n_bytes);

  if (title != NULL)
    cp_corpus_builder_set_member (self->builder, "title", title, strlen (title), line);
  else
    cp_corpus_builder_set_member (self->builder, "title", json, n_bytes, line);
}

static gboolean
read_member_cb (const char *name, const char *json, gsize n_bytes, guint line, gpointer data,
                GError **error)
{
  Loader *self = data;

  if (g_str_equal (name, "format"))
    {
      if (n_bytes != strlen ("\"counterpoint\"") || strncmp (json, "\"counterpoint\"", n_bytes) != 0)
        return set_format_error (error);
      self->has_format = TRUE;
    }
  else if (g_str_equal (name, "version"))
    {
      if (!check_version (json, n_bytes, line, error))
        return FALSE;
      self->has_version = TRUE;
    }
  else if (self->labels != NULL && g_str_equal (name, "title"))
    {
      set_translated_title (self, json, n_bytes, line);
    }
  else
    {
      cp_corpus_builder_set_member (self->builder, name, json, n_bytes, line);
    }

  return go_on (self, error);
}

static void
report_progress_cb (goffset n_bytes_read, gpointer data)
{
  Loader *self = data;

  if (self->progress != NULL)
    self->progress (n_bytes_read, self->n_bytes, self->data);
}

static gboolean
scan (Loader *self, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  static const CpJsonScannerFuncs funcs = {
    .record = read_record_cb,
    .member = read_member_cb,
    .array = begin_array_cb,
    .progress = report_progress_cb,
  };

  self->parser = json_parser_new ();
  if (!cp_json_scanner_run (stream, cp_schema_get_array_names (), &funcs, self, cancellable,
                            error))
    return FALSE;
  if (!self->has_format)
    return set_format_error (error);
  if (!self->has_version)
    {
      g_set_error_literal (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_FORMAT,
                           /* Translators: why a file cannot be opened; keep what stands in straight
                            * quotation marks */
                           _("the project does not say which version of the format it has: "
                             "\"version\": 1 is missing"));
      return FALSE;
    }

  return go_on (self, error);
}

static void
clear_loader (Loader *self)
{
  g_clear_pointer (&self->builder, cp_corpus_builder_free);
  g_clear_pointer (&self->labels, cp_builtin_labels_free);
  g_clear_object (&self->parser);
}

static CpSnapshot *
load_stream (GInputStream *stream, Loader *self, GCancellable *cancellable, GError **error)
{
  CpSnapshot *snapshot = NULL;

  self->builder = cp_corpus_builder_new ();
  if (scan (self, stream, cancellable, error))
    snapshot = cp_corpus_builder_end (self->builder, error);
  clear_loader (self);
  return snapshot;
}

/* Puts the name of the file before what is wrong with it. */
static void
prefix_error (GError **error, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  if (error != NULL && *error != NULL
      && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    /* Translators: the placeholder is a file name; what is wrong with it follows. */
    g_prefix_error (error, _("“%s”: "), name);
}

/**
 * cp_project_file_load:
 * @path: a file name
 * @state: (out) (optional) (transfer full): what the file looked like
 * @progress: (nullable) (scope call): told now and then how far it is
 * @data: data for @progress
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Reads a project file. It needs about the memory that the corpus will take, not the file's besides.
 *
 * Returns: (nullable) (transfer full): the corpus, or %NULL with %CP_CORPUS_ERROR or
 *   %G_IO_ERROR_CANCELLED; the message names file, line, record and member
 */
CpSnapshot *
cp_project_file_load (const char *path, CpFileState **state, CpProgressFunc progress, gpointer data,
                      GCancellable *cancellable, GError **error)
{
  Loader loader = { .stop_at_fault = TRUE, .progress = progress, .data = data };
  g_autoptr (CpFileState) own_state = NULL;
  g_autoptr (GInputStream) stream = NULL;
  CpSnapshot *snapshot;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  fd = cp_file_open (path, &own_state, &loader.n_bytes, error);
  if (fd < 0)
    return NULL;

  stream = g_unix_input_stream_new (fd, TRUE);
  snapshot = load_stream (stream, &loader, cancellable, error);
  if (snapshot == NULL)
    prefix_error (error, path);
  else if (state != NULL)
    *state = g_steal_pointer (&own_state);

  return snapshot;
}

static CpSnapshot *
load_bytes (GBytes *bytes, Loader *self, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return load_stream (stream, self, NULL, error);
}

/**
 * cp_project_file_load_bytes:
 * @bytes: a project file in memory
 * @error: return location for an error
 *
 * Reads a project file from memory.
 *
 * Returns: (nullable) (transfer full): the corpus, or %NULL with %CP_CORPUS_ERROR
 */
CpSnapshot *
cp_project_file_load_bytes (GBytes *bytes, GError **error)
{
  Loader loader = { .stop_at_fault = TRUE };

  g_return_val_if_fail (bytes != NULL, NULL);

  return load_bytes (bytes, &loader, error);
}

/**
 * cp_project_file_load_builtin:
 * @error: return location for an error
 *
 * Reads the corpus that comes with the program, with its labels in the language of the reader.
 *
 * Returns: (nullable) (transfer full): the corpus, or %NULL with %CP_CORPUS_ERROR
 */
CpSnapshot *
cp_project_file_load_builtin (GError **error)
{
  Loader loader = { .stop_at_fault = TRUE };
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (cp_corpus_get_resource (), BUILTIN, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                  error);
  if (bytes == NULL)
    return NULL;

  loader.labels = cp_builtin_labels_new (NULL, NULL);
  return load_bytes (bytes, &loader, error);
}

/**
 * cp_project_file_check:
 * @path: a file name
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Looks for everything that is wrong with a project file, not only for the first thing.
 *
 * Returns: (nullable) (transfer full) (element-type CpFault): the faults, none for a good file; or
 *   %NULL where the file cannot be read
 */
GPtrArray *
cp_project_file_check (const char *path, GCancellable *cancellable, GError **error)
{
  Loader loader = { .n_bytes = -1 };
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (GError) scan_error = NULL;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  fd = cp_file_open (path, NULL, NULL, error);
  if (fd < 0)
    return NULL;

  stream = g_unix_input_stream_new (fd, TRUE);
  faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_fault_free);
  loader.builder = cp_corpus_builder_new ();
  if (scan (&loader, stream, cancellable, &scan_error))
    snapshot = cp_corpus_builder_end (loader.builder, NULL);

  if (g_error_matches (scan_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      clear_loader (&loader);
      g_propagate_error (error, g_steal_pointer (&scan_error));
      return NULL;
    }

  for (guint i = 0; i < cp_corpus_builder_get_faults (loader.builder)->len; i++)
    {
      CpFault *fault = g_ptr_array_index (cp_corpus_builder_get_faults (loader.builder), i);

      g_ptr_array_add (faults, cp_fault_copy (fault));
    }
  if (scan_error != NULL)
    g_ptr_array_add (faults, cp_fault_new_for_file (scan_error->message));
  clear_loader (&loader);

  return g_steal_pointer (&faults);
}

typedef struct
{
  CpSnapshot *snapshot;
  CpProgressFunc progress;
  gpointer data;
  GCancellable *cancellable;
  goffset n_written;
  int fd;
} Saver;

static gboolean
write_piece_cb (const char *bytes, gsize n_bytes, gpointer data, GError **error)
{
  Saver *self = data;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (!cp_file_write_all (self->fd, bytes, n_bytes, error))
    return FALSE;

  self->n_written += n_bytes;
  if (self->progress != NULL)
    self->progress (self->n_written, -1, self->data);
  return TRUE;
}

static gboolean
write_snapshot_cb (int fd, gpointer data, GError **error)
{
  Saver *self = data;

  self->fd = fd;
  return cp_project_writer_run (self->snapshot, write_piece_cb, self, error);
}

/* Saves a corpus, and calls @ready when the new file is written beside the old one. */
gboolean
cp_project_file_save_telling (CpSnapshot *snapshot, const char *path, CpFileState **state,
                              CpProgressFunc progress, gpointer data, CpFileReadyFunc ready,
                              gpointer ready_data, GCancellable *cancellable, GError **error)
{
  Saver saver = { snapshot, progress, data, cancellable };

  g_return_val_if_fail (snapshot != NULL && path != NULL, FALSE);
  return cp_file_replace (path, state, write_snapshot_cb, &saver, ready, ready_data, cancellable,
                          error);
}

/**
 * cp_project_file_save:
 * @snapshot: a corpus
 * @path: a file name; symbolic links are followed
 * @state: (inout) (optional): what the file must still look like (as loading or the last saving
 *   gave it), or %NULL in it to write no matter what; what it looks like afterwards
 * @progress: (nullable) (scope call): told now and then how far it is
 * @data: data for @progress
 * @cancellable: (nullable): to stop; the old file stays
 * @error: return location for an error
 *
 * Saves a corpus: the old file or the new one is there at any moment, whole.
 *
 * Returns: whether it is saved; else %CP_CORPUS_ERROR_WRITE, %CP_CORPUS_ERROR_CHANGED or
 *   %G_IO_ERROR_CANCELLED
 */
gboolean
cp_project_file_save (CpSnapshot *snapshot, const char *path, CpFileState **state,
                      CpProgressFunc progress, gpointer data, GCancellable *cancellable,
                      GError **error)
{
  return cp_project_file_save_telling (snapshot, path, state, progress, data, NULL, NULL,
                                       cancellable, error);
}
