/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzz target: what the JSON scanner passes, json-glib and the helpers can read. */

#include <json-glib/json-glib.h>
#include <stdint.h>

#include "cp-json-scanner.h"
#include "cp-json-text.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static gboolean
check_record (guint array, guint position, const char *json, gsize n_bytes, guint line,
              gpointer data, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) compact = g_string_new (NULL);
  g_autoptr (GError) fault = NULL;
  CpJsonMemberIter iter;
  const char *value;
  char *name;

  json_parser_load_from_data (parser, json, (gssize) n_bytes, &fault);
  g_assert_no_error (fault);
  cp_json_append_compact (compact, json, n_bytes);
  cp_json_scanner_check_value (compact->str, compact->len, &fault);
  g_assert_no_error (fault);
  cp_json_member_iter_init (&iter, json, n_bytes);
  while (cp_json_member_iter_next (&iter, &name, &value, &n_bytes))
    {
      cp_json_scanner_check_value (value, n_bytes, &fault);
      g_assert_no_error (fault);
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_free (name);
    }
  return TRUE;
}

static gboolean
check_member (const char *name, const char *json, gsize n_bytes, guint line, gpointer data,
              GError **error)
{
  return check_record (0, 0, json, n_bytes, line, data, error);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *const arrays[] = { "statements", "documents", NULL };
  const CpJsonScannerFuncs funcs = { check_record, check_member, NULL, NULL };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GError) error = NULL;

  if (!cp_json_scanner_run (stream, arrays, &funcs, NULL, NULL, &error))
    g_assert_nonnull (error);
  if (cp_json_scanner_check_value ((const char *) data, size, NULL))
    check_record (0, 0, (const char *) data, size, 1, NULL, NULL);
  return 0;
}
