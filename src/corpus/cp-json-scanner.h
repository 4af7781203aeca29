/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strict scanner of a project file: checks its JSON and cuts it into records. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The deepest nesting; the outermost value is 1 deep. */
#define CP_JSON_MAX_DEPTH 64

/*
 * CpJsonScannerFuncs:
 * @record: an element of a listed array: @array is its index among the names, @position counts
 *   from 0, @json are the bytes of the element, a value of any type
 * @member: a top-level member that is no listed array, or a listed one whose value is no array
 * @array: (nullable): a listed array begins; also for an empty one
 * @progress: (nullable): more of the stream was read
 *
 * @json ends in no NUL and is gone when the function returns; @line counts from 1. A function that
 * returns FALSE sets @error, and the scan ends with it. Except for the end of the file, all up to
 * and including the value was checked before its function is called.
 */
typedef struct
{
  gboolean (*record)   (guint         array,
                        guint         position,
                        const char   *json,
                        gsize         n_bytes,
                        guint         line,
                        gpointer      data,
                        GError      **error);
  gboolean (*member)   (const char   *name,
                        const char   *json,
                        gsize         n_bytes,
                        guint         line,
                        gpointer      data,
                        GError      **error);
  gboolean (*array)    (guint         array,
                        guint         line,
                        gpointer      data,
                        GError      **error);
  void     (*progress) (goffset       n_bytes_read,
                        gpointer      data);
} CpJsonScannerFuncs;

gboolean cp_json_scanner_run (GInputStream *stream, const char *const *arrays,
                              const CpJsonScannerFuncs *funcs, gpointer data,
                              GCancellable *cancellable, GError **error);
gboolean cp_json_scanner_check_value (const char *json, gsize n_bytes, GError **error);

G_END_DECLS
