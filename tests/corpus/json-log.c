/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the strict JSON scanner tells of a text that arrives in pieces. */

#include "json-log.h"

#include "trickle-stream.h"

const char *const json_log_arrays[] = { "statements", "documents", NULL };

static gboolean
log_record (guint array, guint position, const char *json, gsize n_bytes, guint line, gpointer data,
            GError **error)
{
  g_string_append_printf (data, "record %u.%u line %u <", array, position, line);
  g_string_append_len (data, json, (gssize) n_bytes);
  g_string_append (data, ">\n");
  return TRUE;
}

static gboolean
log_member (const char *name, const char *json, gsize n_bytes, guint line, gpointer data,
            GError **error)
{
  g_string_append_printf (data, "member %s line %u <", name, line);
  g_string_append_len (data, json, (gssize) n_bytes);
  g_string_append (data, ">\n");
  return TRUE;
}

static gboolean
log_array (guint array, guint line, gpointer data, GError **error)
{
  g_string_append_printf (data, "array %u line %u\n", array, line);
  return TRUE;
}

const CpJsonScannerFuncs json_log_funcs = { log_record, log_member, log_array, NULL };

/* Scans a text that arrives in pieces; returns what the functions were told. */
char *
json_log_scan (const char *text, gsize n_bytes, gsize chunk, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, n_bytes);
  g_autoptr (GInputStream) stream = trickle_stream_new (bytes, chunk);
  GString *log = g_string_new (NULL);
  gboolean passed = cp_json_scanner_run (stream, json_log_arrays, &json_log_funcs, log, NULL, error);

  g_assert_true (passed == (error == NULL || *error == NULL));
  return g_string_free (log, FALSE);
}
