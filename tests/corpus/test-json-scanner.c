/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the strict JSON scanner. */

#include "cp-json-scanner.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "cp-corpus-error.h"
#include "cp-json-buffer.h"
#include "json-log.h"
#include "trickle-stream.h"

typedef struct
{
  const char *text;
  gsize n_bytes;
  const char *log;
} Good;

static const Good good_files[] = {
  { JSON_LOG_TEXT ("{}"), "" },
  { JSON_LOG_TEXT ("\xEF\xBB\xBF {\r\n}\n\n"), "" },
  { JSON_LOG_TEXT ("{\"statements\":[]}"), "array 0 line 1\n" },
  { JSON_LOG_TEXT ("{\"a\" : 1 , \"b\":[ ] }"), "member a line 1 <1>\nmember b line 1 <[ ]>\n" },
  { JSON_LOG_TEXT ("{\"documents\":\n[\n{\"a\":\n1},\n\n2 , null ]\n}\n"),
    "array 1 line 2\nrecord 1.0 line 3 <{\"a\":\n1}>\nrecord 1.1 line 6 <2>\nrecord 1.2 line 6 <null>\n" },
  { JSON_LOG_TEXT ("{\"statements\": null, \"\\u0064ocuments\": [\"x\"], \"Statements\": []}"),
    "member statements line 1 <null>\narray 1 line 1\nrecord 1.0 line 1 <\"x\">\nmember Statements line 1 <[]>\n" },
  { JSON_LOG_TEXT ("{\"statements\": {\"statements\": [1]}, \"\\ud83d\\ude00\": 0}"),
    "member statements line 1 <{\"statements\": [1]}>\nmember 😀 line 1 <0>\n" },
  { JSON_LOG_TEXT ("{\"\": \"\"}"), "member  line 1 <\"\">\n" },
};

/* Values that must pass, and be read by json-glib. */
static const char *const good_values[] = {
  "0", "-0", "1", "-1", "10", "9223372036854775807", "-9223372036854775808", "0.0", "-0.5", "1.50", "1e5", "1E5",
  "1e+5",
  "1e-5", "0e0", "0.0e-0", "1.7976931348623157e308", "1e-999", "-12.25E-3", "0.1", "100000000000000000000.0",
  "true", "false", "null", "\"\"", "\"a\"", "\" \"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0001\\u00e9\\uFFFF\"",
  "\"\\ud83d\\ude00\"", "\"\\uD83D\\uDE00 \\udbff\\udfff\"", "\"\x7F\"", "\"é\"", "\"\xC2\x80\"",
  "\"\xDF\xBF\"", "\"\xE0\xA0\x80\"",
  "\"\xED\x9F\xBF\"", "\"\xEE\x80\x80\"", "\"\xEF\xBF\xBF\"", "\"\xF0\x90\x80\x80\"", "\"\xF4\x8F\xBF\xBF\"",
  "\"Слово 词 word\"", "[]", "{}", "[ ]", "{ }", "[1]", "[1,2 , 3]", "[[],{},\"\"]", "[[[[]]]]", "{\"a\":1}",
  "{\"a\":{\"a\":{\"a\":null}},\"b\":[{\"a\":1},{\"a\":2}]}", "{\"A\":1,\"a\":2,\"\":3,\" \":4}", " \t\r\n[1] \t\r\n",
  "{\"'\":\"'/*\",\"//\":\"#\"}", "[true,false,null]", "[-1,-0.1,\"-\"]",
};

static void
test_good_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_files); i++)
    for (gsize chunk = 1; chunk <= 100; chunk++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *log = json_log_scan (good_files[i].text, good_files[i].n_bytes, chunk, &error);

        g_assert_no_error (error);
        g_assert_cmpstr (log, ==, good_files[i].log);
      }
}

static void
test_good_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_values); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *file = g_strconcat ("{\"x\":", good_values[i], "}", NULL);
      g_autofree char *log = NULL;

      g_test_message ("%s", good_values[i]);
      cp_json_scanner_check_value (good_values[i], strlen (good_values[i]), &error);
      g_assert_no_error (error);
      log = json_log_scan (file, strlen (file), 1, &error);
      g_assert_no_error (error);
      json_parser_load_from_data (parser, good_values[i], -1, &error);
      g_assert_no_error (error);
    }
}

/* No beginning of a file passes, and each one is told from a broken file. */
static void
test_truncated (void)
{
  const char *text = "{\"title\": \"Мост\", \"n\": [-1.5e+3, true], \"statements\": [{\"id\": \"s\\u00e9\"}, {}]}";
  gsize n_bytes = strlen (text);

  for (gsize i = 1; i < n_bytes; i++)
    {
      g_autoptr (GError) error = NULL;

      g_free (json_log_scan (text, i, 7, &error));
      g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, "the file ends"));
    }
}

static void
test_depth (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *open = g_strnfill (100000, '[');
  g_autofree char *in_member = g_strconcat ("{\"a\": ", open, NULL);
  g_autofree char *log = NULL;
  g_autofree char *allowed = NULL;
  char brackets[2 * CP_JSON_MAX_DEPTH];

  memset (brackets, '[', CP_JSON_MAX_DEPTH);
  memset (brackets + CP_JSON_MAX_DEPTH, ']', CP_JSON_MAX_DEPTH);
  g_assert_true (cp_json_scanner_check_value (brackets, sizeof brackets, &error));
  g_assert_no_error (error);
  /* The file's own bracket counts. */
  allowed = g_strdup_printf ("{\"a\": %.*s}", 2 * (CP_JSON_MAX_DEPTH - 1), brackets + 1);
  g_free (json_log_scan (allowed, strlen (allowed), 1000, &error));
  g_assert_no_error (error);

  g_assert_false (cp_json_scanner_check_value (open, 100000, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_LIMIT);
  g_clear_error (&error);
  g_free (json_log_scan (open, 100000, 1000, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_LIMIT);
  g_clear_error (&error);
  log = json_log_scan (in_member, strlen (in_member), 1000, &error);
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "line 1, column 70: lists and objects are nested more than 64 deep");
}

/* A hundred thousand members, then one of them again: at once, however they are distributed. */
static void
test_many_members (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) json = g_string_new ("{\"m\": 0");
  gint64 start = g_get_monotonic_time ();
  gsize n_bytes;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (json, ", \"m%u\": %u", i, i);
  n_bytes = json->len;
  g_string_append (json, "}");
  g_assert_true (cp_json_scanner_check_value (json->str, json->len, &error));
  g_assert_no_error (error);

  g_string_truncate (json, n_bytes);
  g_string_append (json, ", \"m54321\": 0}");
  g_assert_false (cp_json_scanner_check_value (json->str, json->len, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "“m54321”"));
  /* Quadratic it would take minutes, and with valgrind a day. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
test_long_name (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strnfill (500, 'n');
  g_autofree char *json = g_strdup_printf ("{\"%s\": 1, \"%s\": 2}", name, name);

  g_assert_false (cp_json_scanner_check_value (json, strlen (json), &error));
  g_assert_nonnull (strstr (error->message, "nnn…”"));
  g_assert_cmpuint (strlen (error->message), <, 200);
}

/* Numbers of any length, and records longer than the read-ahead. */
static void
test_long_lexemes (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *digits = g_strnfill (400, '9');
  g_autofree char *text = g_strnfill (300000, 'x');
  g_autofree char *number = g_strdup_printf ("%s.0", digits);
  g_autofree char *fraction = g_strdup_printf ("0.%s", digits);
  g_autofree char *file = g_strdup_printf ("{\"statements\": [\n\"a\",\n\"%s\",\n\"c\"], \"b\": %s}", text, fraction);
  g_autofree char *expected = g_strdup_printf ("array 0 line 1\nrecord 0.0 line 2 <\"a\">\nrecord 0.1 line 3 <\"%s\">\n"
                                               "record 0.2 line 4 <\"c\">\nmember b line 4 <%s>\n", text, fraction);
  const gsize chunks[] = { 1, 4099, G_MAXSIZE };

  g_assert_false (cp_json_scanner_check_value (number, strlen (number), &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_LIMIT);
  g_clear_error (&error);
  for (guint i = 0; i < G_N_ELEMENTS (chunks); i++)
    {
      g_autofree char *log = json_log_scan (file, strlen (file), chunks[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (log, ==, expected);
    }
}

static gboolean
count_record (guint array, guint position, const char *json, gsize n_bytes, guint line,
              gpointer data, GError **error)
{
  gsize *sum = data;

  *sum += n_bytes;
  return TRUE;
}

static gboolean
refuse_member (const char *name, const char *json, gsize n_bytes, guint line, gpointer data,
               GError **error)
{
  g_set_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_VERSION, "refused %s", name);
  return FALSE;
}

/* A record of exactly the limit passes, a longer one does not. */
static void
test_record_limit (void)
{
  const char *text = "{\"statements\": [\"\"]}";
  const CpJsonScannerFuncs funcs = { count_record, refuse_member, NULL, NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  for (gsize excess = 0; excess <= 1000000; excess = excess * 1000000 + 1)
    {
      g_autoptr (GInputStream) stream = trickle_stream_new (bytes, G_MAXSIZE);
      g_autoptr (GError) error = NULL;
      gsize sum = 0;

      trickle_stream_set_filler (TRICKLE_STREAM (stream), 17, CP_JSON_MAX_RECORD - 2 + excess);
      cp_json_scanner_run (stream, json_log_arrays, &funcs, &sum, NULL, &error);
      if (excess == 0)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (sum, ==, CP_JSON_MAX_RECORD);
          continue;
        }
      g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_LIMIT);
      g_assert_nonnull (strstr (error->message, "256 MiB"));
      g_assert_nonnull (strstr (error->message, "statements, record 1"));
      g_assert_cmpuint (sum, ==, 0);
    }
}

static void
test_function_refuses (void)
{
  const char *text = "{\"statements\": [1], \"title\": 1, \"title\": 1}";
  const CpJsonScannerFuncs funcs = { count_record, refuse_member, NULL, NULL };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  gsize sum = 0;

  g_assert_false (cp_json_scanner_run (stream, json_log_arrays, &funcs, &sum, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_VERSION);
  g_assert_cmpstr (error->message, ==, "refused title");
  g_assert_cmpuint (sum, ==, 1);
}

/* A failing stream is not taken for a short file, at whatever byte it fails. */
static void
test_stream_fails (void)
{
  const char *text = "{\"title\": \"Мост\", \"n\": [-1.5e+3, true], \"statements\": [{\"id\": \"\\u00e9\"}, {}]} ";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  for (gsize at = 0; at <= strlen (text); at++)
    {
      g_autoptr (GInputStream) stream = trickle_stream_new (bytes, 1);
      g_autoptr (GString) log = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      trickle_stream_set_error_at (TRICKLE_STREAM (stream), at);
      g_assert_false (cp_json_scanner_run (stream, json_log_arrays, &json_log_funcs, log, NULL, &error));
      g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ);
      g_assert_nonnull (strstr (error->message, "the drive was taken out"));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("{}", 2, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (cp_json_scanner_run (stream, json_log_arrays, &json_log_funcs, log, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
ignore_member (const char *name, const char *json, gsize n_bytes, guint line, gpointer data,
               GError **error)
{
  return TRUE;
}

static void
note_progress (goffset n_bytes_read, gpointer data)
{
  gsize *last = data;

  g_assert_cmpuint ((gsize) n_bytes_read, ==, *last + 1);
  *last = (gsize) n_bytes_read;
}

static void
test_progress (void)
{
  const char *text = "{\"a\": 1, \"b\": [2]}\n";
  const CpJsonScannerFuncs funcs = { count_record, ignore_member, NULL, note_progress };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GInputStream) stream = trickle_stream_new (bytes, 1);
  g_autoptr (GError) error = NULL;
  gsize last = 0;

  g_assert_true (cp_json_scanner_run (stream, json_log_arrays, &funcs, &last, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (last, ==, strlen (text));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scanner/good-files", test_good_files);
  g_test_add_func ("/json-scanner/good-values", test_good_values);
  g_test_add_func ("/json-scanner/truncated", test_truncated);
  g_test_add_func ("/json-scanner/depth", test_depth);
  g_test_add_func ("/json-scanner/many-members", test_many_members);
  g_test_add_func ("/json-scanner/long-name", test_long_name);
  g_test_add_func ("/json-scanner/long-lexemes", test_long_lexemes);
  g_test_add_func ("/json-scanner/record-limit", test_record_limit);
  g_test_add_func ("/json-scanner/function-refuses", test_function_refuses);
  g_test_add_func ("/json-scanner/stream-fails", test_stream_fails);
  g_test_add_func ("/json-scanner/cancelled", test_cancelled);
  g_test_add_func ("/json-scanner/progress", test_progress);
  return g_test_run ();
}
