/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the strict JSON scanner. */

#include "cp-json-scanner.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "cp-corpus-error.h"
#include "cp-json-buffer.h"
#include "trickle-stream.h"

/* A text that may hold NULs. */
#define TEXT(literal) literal, sizeof (literal) - 1

#define SYNTAX CP_CORPUS_ERROR_SYNTAX
#define LIMIT CP_CORPUS_ERROR_LIMIT
#define FORMAT CP_CORPUS_ERROR_FORMAT

static const char *const arrays[] = { "statements", "documents", NULL };

typedef struct
{
  const char *text;
  gsize n_bytes;
  int code;
  guint line;
  const char *words;
} Bad;

/* Line 0: the message names no line. */
static const Bad bad_files[] = {
  /* The whole file */
  { TEXT (""), SYNTAX, 1, "column 1: the file is empty" },
  { TEXT (" \n\t\r\n"), SYNTAX, 3, "the file is empty" },
  { TEXT ("\xEF\xBB\xBF"), SYNTAX, 1, "column 1: the file is empty" },
  { TEXT ("\xEF\xBB\xBF\xEF\xBB\xBF{}"), SYNTAX, 1, "a value should stand" },
  { TEXT ("\xFF\xFE{\0}\0"), SYNTAX, 1, "the file is not UTF-8 text" },
  { TEXT ("\xFE\xFF\0{\0}"), SYNTAX, 1, "the file is not UTF-8 text" },
  { TEXT ("{\0}\0"), SYNTAX, 1, "the file is not UTF-8 text" },
  { TEXT ("\0\0\0{"), SYNTAX, 1, "the file is not UTF-8 text" },
  { TEXT ("[]"), FORMAT, 0, "no Counterpoint project" },
  { TEXT ("\n \"x\""), FORMAT, 0, "no Counterpoint project" },
  { TEXT ("12"), FORMAT, 0, "no Counterpoint project" },
  { TEXT ("null"), FORMAT, 0, "no Counterpoint project" },
  { TEXT ("[1,]"), SYNTAX, 1, "a comma stands before the closing bracket" },
  { TEXT ("Dear reader"), SYNTAX, 1, "column 1: an unknown word" },
  { TEXT ("<html>"), SYNTAX, 1, "a value should stand" },
  { TEXT ("{}{}"), SYNTAX, 1, "column 3: the same file goes on after its end" },
  { TEXT ("{}\n\n,"), SYNTAX, 3, "column 1: the same file goes on after its end" },
  { TEXT ("{} \0"), SYNTAX, 1, "not UTF-8" },
  { TEXT ("{}    \0"), SYNTAX, 1, "goes on after its end" },

  /* Truncated */
  { TEXT ("{"), SYNTAX, 1, "the file ends in the middle of an object" },
  { TEXT ("{\n"), SYNTAX, 2, "the file ends in the middle of an object" },
  { TEXT ("{\"a"), SYNTAX, 1, "the file ends in the middle of a string" },
  { TEXT ("{\"a\""), SYNTAX, 1, "the file ends in the middle of an object" },
  { TEXT ("{\"a\":"), SYNTAX, 1, "the file ends in the middle of an object" },
  { TEXT ("{\"a\": 1"), SYNTAX, 1, "the file ends in the middle of an object" },
  { TEXT ("{\"a\": 1,"), SYNTAX, 1, "the file ends in the middle of an object" },
  { TEXT ("{\"a\": -"), SYNTAX, 1, "the file ends in the middle of a number" },
  { TEXT ("{\"a\": 1."), SYNTAX, 1, "the file ends in the middle of a number" },
  { TEXT ("{\"a\": 1e"), SYNTAX, 1, "the file ends in the middle of a number" },
  { TEXT ("{\"a\": 1e+"), SYNTAX, 1, "the file ends in the middle of a number" },
  { TEXT ("{\"a\": tru"), SYNTAX, 1, "the file ends in the middle of a word" },
  { TEXT ("{\"a\": true"), SYNTAX, 1, "the file ends in the middle of an object" },
  { TEXT ("{\"a\": ["), SYNTAX, 1, "the file ends in the middle of a list" },
  { TEXT ("{\"a\": [1,"), SYNTAX, 1, "the file ends in the middle of a list" },
  { TEXT ("{\"a\": \"\\"), SYNTAX, 1, "the file ends in the middle of a string" },
  { TEXT ("{\"a\": \"\\u12"), SYNTAX, 1, "the file ends in the middle of a string" },
  { TEXT ("{\"a\": \"\\ud83d"), SYNTAX, 1, "the file ends in the middle of a string" },
  { TEXT ("{\"a\": \"\\ud83d\\"), SYNTAX, 1, "the file ends in the middle of a string" },
  { TEXT ("{\"a\": \"\xD0"), SYNTAX, 1, "the file ends in the middle of a string" },
  { TEXT ("{\"a\": \"\xF0\x9F\x98"), SYNTAX, 1, "the file ends in the middle of a string" },
  { TEXT ("{\"statements\": [\n{\"id\": \"s1\"},\n{\"id\": \"s"), SYNTAX, 3, "statements, record 2" },

  /* Punctuation */
  { TEXT ("{,}"), SYNTAX, 1, "a member is missing before the comma" },
  { TEXT ("{\"a\": 1,}"), SYNTAX, 1, "column 9: a comma stands before the closing bracket" },
  { TEXT ("{\"a\": [1,]}"), SYNTAX, 1, "a comma stands before the closing bracket" },
  { TEXT ("{\"a\": [,1]}"), SYNTAX, 1, "a value is missing" },
  { TEXT ("{\"a\": [1,,2]}"), SYNTAX, 1, "a value is missing" },
  { TEXT ("{\"a\": 1,,\"b\": 2}"), SYNTAX, 1, "a member is missing before the comma" },
  { TEXT ("{\"a\":}"), SYNTAX, 1, "a value is missing" },
  { TEXT ("{\"a\" 1}"), SYNTAX, 1, "a colon is missing" },
  { TEXT ("{\"a\", \"b\"}"), SYNTAX, 1, "a colon is missing" },
  { TEXT ("{\"a\":: 1}"), SYNTAX, 1, "a value is missing" },
  { TEXT ("{\"a\": 1 \"b\": 2}"), SYNTAX, 1, "a comma is missing" },
  { TEXT ("{\"a\": [1 2]}"), SYNTAX, 1, "a comma is missing" },
  { TEXT ("{\"a\": [1}"), SYNTAX, 1, "a list is closed with" },
  { TEXT ("{\"a\": {\"b\": 1]}"), SYNTAX, 1, "an object is closed with" },
  { TEXT ("{\"a\": {]}"), SYNTAX, 1, "the name of a member needs double quotation marks" },
  { TEXT ("{a: 1}"), SYNTAX, 1, "the name of a member needs double quotation marks" },
  { TEXT ("{'a': 1}"), SYNTAX, 1, "the name of a member needs double quotation marks" },
  { TEXT ("{1: 1}"), SYNTAX, 1, "the name of a member needs double quotation marks" },
  { TEXT ("{\n// here\n\"a\": 1}"), SYNTAX, 2, "comments are not JSON" },
  { TEXT ("{\"a\": /* b */ 1}"), SYNTAX, 1, "comments are not JSON" },
  { TEXT ("{\"a\": 1 # b\n}"), SYNTAX, 1, "comments are not JSON" },
  { TEXT ("{\"a\": [\n\n\f1]}"), SYNTAX, 3, "a value should stand" },
  { TEXT ("{\"a\": \xC2\xA0 1}"), SYNTAX, 1, "a value should stand" },
  { TEXT ("{\"a\":    \0 1}"), SYNTAX, 1, "a value should stand" },

  /* Words */
  { TEXT ("{\"a\": True}"), SYNTAX, 1, "an unknown word" },
  { TEXT ("{\"a\": nul}"), SYNTAX, 1, "an unknown word" },
  { TEXT ("{\"a\": nulll}"), SYNTAX, 1, "an unknown word" },
  { TEXT ("{\"a\": undefined}"), SYNTAX, 1, "an unknown word" },
  { TEXT ("{\"a\": truefalse}"), SYNTAX, 1, "an unknown word" },
  { TEXT ("{\"a\": nullnullnullnullnullnull}"), SYNTAX, 1, "an unknown word" },
  { TEXT ("{\"a\": NaN}"), SYNTAX, 1, "NaN and Infinity are not JSON" },
  { TEXT ("{\"a\": Infinity}"), SYNTAX, 1, "NaN and Infinity are not JSON" },
  { TEXT ("{\"a\": -Infinity}"), SYNTAX, 1, "NaN and Infinity are not JSON" },

  /* Numbers */
  { TEXT ("{\"a\": 01}"), SYNTAX, 1, "column 8: a number may not begin with 0" },
  { TEXT ("{\"a\": -01}"), SYNTAX, 1, "a number may not begin with 0" },
  { TEXT ("{\"a\": 00}"), SYNTAX, 1, "a number may not begin with 0" },
  { TEXT ("{\"a\": 0x1f}"), SYNTAX, 1, "hexadecimal numbers are not JSON" },
  { TEXT ("{\"a\": -0X1F}"), SYNTAX, 1, "hexadecimal numbers are not JSON" },
  { TEXT ("{\"a\": +1}"), SYNTAX, 1, "a number may not begin with “+”" },
  { TEXT ("{\"a\": .5}"), SYNTAX, 1, "a number may not begin with a point" },
  { TEXT ("{\"a\": 5.}"), SYNTAX, 1, "digits are missing after the point" },
  { TEXT ("{\"a\": 5.e3}"), SYNTAX, 1, "digits are missing after the point" },
  { TEXT ("{\"a\": -}"), SYNTAX, 1, "digits are missing after the minus sign" },
  { TEXT ("{\"a\": --1}"), SYNTAX, 1, "digits are missing after the minus sign" },
  { TEXT ("{\"a\": -.5}"), SYNTAX, 1, "digits are missing after the minus sign" },
  { TEXT ("{\"a\": 1e}"), SYNTAX, 1, "digits are missing in the exponent" },
  { TEXT ("{\"a\": 1E+}"), SYNTAX, 1, "digits are missing in the exponent" },
  { TEXT ("{\"a\": 1e1.5}"), SYNTAX, 1, "this does not belong to a number" },
  { TEXT ("{\"a\": 1.2.3}"), SYNTAX, 1, "this does not belong to a number" },
  { TEXT ("{\"a\": 12kg}"), SYNTAX, 1, "this does not belong to a number" },
  { TEXT ("{\"a\": 1_000}"), SYNTAX, 1, "this does not belong to a number" },
  { TEXT ("{\"a\": 2024-06-06}"), SYNTAX, 1, "this does not belong to a number" },
  { TEXT ("{\"a\": 9223372036854775808}"), LIMIT, 1, "column 7: the number is too large" },
  { TEXT ("{\"a\": -9223372036854775809}"), LIMIT, 1, "the number is too large" },
  { TEXT ("{\"a\": 10000000000000000000}"), LIMIT, 1, "the number is too large" },
  { TEXT ("{\"a\": 1e999}"), LIMIT, 1, "the number is too large" },
  { TEXT ("{\"a\": -1e309}"), LIMIT, 1, "the number is too large" },
  { TEXT ("{\"a\": 0.1e310}"), LIMIT, 1, "the number is too large" },

  /* Strings */
  { TEXT ("{\"a\": 'b'}"), SYNTAX, 1, "strings need double quotation marks" },
  { TEXT ("{\"a\": `b`}"), SYNTAX, 1, "strings need double quotation marks" },
  { TEXT ("{\"a\": “b”}"), SYNTAX, 1, "strings need double quotation marks" },
  { TEXT ("{\"a\": \"b\nc\"}"), SYNTAX, 1, "column 7: a string is not closed" },
  { TEXT ("{\"a\": \"b\r\nc\"}"), SYNTAX, 1, "a string is not closed" },
  { TEXT ("{\"a\": \"b\tc\"}"), SYNTAX, 1, "column 9: a control character stands in a string" },
  { TEXT ("{\"a\": \"b\0c\"}"), SYNTAX, 1, "a control character stands in a string" },
  { TEXT ("{\"a\": \"123456789\x1F\"}"), SYNTAX, 1, "a control character stands in a string" },
  { TEXT ("{\"a\": \"\\x41\"}"), SYNTAX, 1, "an unknown escape" },
  { TEXT ("{\"a\": \"\\'\"}"), SYNTAX, 1, "an unknown escape" },
  { TEXT ("{\"a\": \"\\\n\"}"), SYNTAX, 1, "an unknown escape" },
  { TEXT ("{\"a\": \"\\\0\"}"), SYNTAX, 1, "an unknown escape" },
  { TEXT ("{\"a\": \"\\U0041\"}"), SYNTAX, 1, "an unknown escape" },
  { TEXT ("{\"a\": \"\\u12g4\"}"), SYNTAX, 1, "four hexadecimal digits" },
  { TEXT ("{\"a\": \"\\u12\"}"), SYNTAX, 1, "four hexadecimal digits" },
  { TEXT ("{\"a\": \"\\u0000\"}"), SYNTAX, 1, "\\u0000 is not allowed" },
  { TEXT ("{\"a\\u0000\": 1}"), SYNTAX, 1, "\\u0000 is not allowed" },
  { TEXT ("{\"a\": \"\\ud800\"}"), SYNTAX, 1, "half a character" },
  { TEXT ("{\"a\": \"\\udbffx\"}"), SYNTAX, 1, "half a character" },
  { TEXT ("{\"a\": \"\\ud83d\\n\"}"), SYNTAX, 1, "half a character" },
  { TEXT ("{\"a\": \"\\ud83d\\u0041\"}"), SYNTAX, 1, "half a character" },
  { TEXT ("{\"a\": \"\\ud83d\\ud83d\"}"), SYNTAX, 1, "half a character" },
  { TEXT ("{\"a\": \"\\ude00\\ud83d\"}"), SYNTAX, 1, "half a character" },
  { TEXT ("{\"a\": \"\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xC0\xAF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xC1\xBF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xE0\x80\xAF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xF0\x8F\xBF\xBF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xED\xA0\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xED\xBF\xBF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xF4\x90\x80\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xF5\x80\x80\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xFF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xD0z\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xE2\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"a\": \"\xF0\x9F\x98\"}"), SYNTAX, 1, "not UTF-8 text" },
  { TEXT ("{\"caf\xE9\": 1}"), SYNTAX, 1, "not UTF-8 text" },

  /* Doubled members */
  { TEXT ("{\"title\": 1,\n\"title\": 2}"), SYNTAX, 2, "column 1: the member “title” stands twice in one object" },
  { TEXT ("{\"title\": 1, \"\\u0074itle\": 2}"), SYNTAX, 1, "the member “title” stands twice" },
  { TEXT ("{\"\": 1, \"\": 2}"), SYNTAX, 1, "the member “” stands twice" },
  { TEXT ("{\"a\": {\"b\": {}, \"c\": [], \"b\": 1}}"), SYNTAX, 1, "the member “b” stands twice" },
  { TEXT ("{\"a\": {\"\xF0\x9F\x98\x80\": 0, \"\\ud83d\\ude00\": 1}}"), SYNTAX, 1, "stands twice" },
  { TEXT ("{\"statements\": [], \"statements\": 1}"), SYNTAX, 1, "the member “statements” stands twice" },
  { TEXT ("{\"documents\": [{},\n{\"id\": \"a\", \"id\": \"a\"}]}"), SYNTAX, 2, "(documents, record 2)" },

  /* The place inside a record array */
  { TEXT ("{\"statements\": [1 2]}"), SYNTAX, 1, "a comma is missing (statements, record 1)" },
  { TEXT ("{\"statements\": [1, 2,]}"), SYNTAX, 1, "(statements, record 2)" },
  { TEXT ("{\"statements\": [1, 2], \"x\": ]}"), SYNTAX, 1, "column 29: a value is missing" },
};

typedef struct
{
  const char *text;
  gsize n_bytes;
  const char *log;
} Good;

static const Good good_files[] = {
  { TEXT ("{}"), "" },
  { TEXT ("\xEF\xBB\xBF {\r\n}\n\n"), "" },
  { TEXT ("{\"statements\":[]}"), "array 0 line 1\n" },
  { TEXT ("{\"a\" : 1 , \"b\":[ ] }"), "member a line 1 <1>\nmember b line 1 <[ ]>\n" },
  { TEXT ("{\"documents\":\n[\n{\"a\":\n1},\n\n2 , null ]\n}\n"),
    "array 1 line 2\nrecord 1.0 line 3 <{\"a\":\n1}>\nrecord 1.1 line 6 <2>\nrecord 1.2 line 6 <null>\n" },
  { TEXT ("{\"statements\": null, \"\\u0064ocuments\": [\"x\"], \"Statements\": []}"),
    "member statements line 1 <null>\narray 1 line 1\nrecord 1.0 line 1 <\"x\">\nmember Statements line 1 <[]>\n" },
  { TEXT ("{\"statements\": {\"statements\": [1]}, \"\\ud83d\\ude00\": 0}"),
    "member statements line 1 <{\"statements\": [1]}>\nmember 😀 line 1 <0>\n" },
  { TEXT ("{\"\": \"\"}"), "member  line 1 <\"\">\n" },
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

static const CpJsonScannerFuncs log_funcs = { log_record, log_member, log_array, NULL };

/* Scans a text that arrives in pieces; returns what the functions were told. */
static char *
scan (const char *text, gsize n_bytes, gsize chunk, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, n_bytes);
  g_autoptr (GInputStream) stream = trickle_stream_new (bytes, chunk);
  GString *log = g_string_new (NULL);
  gboolean passed = cp_json_scanner_run (stream, arrays, &log_funcs, log, NULL, error);

  g_assert_true (passed == (error == NULL || *error == NULL));
  return g_string_free (log, FALSE);
}

static void
check_fault (const GError *error, const Bad *bad)
{
  g_autofree char *place = g_strdup_printf ("line %u, column ", bad->line);

  g_assert_error (error, CP_CORPUS_ERROR, bad->code);
  if (bad->line > 0)
    g_assert_true (g_str_has_prefix (error->message, place));
  if (strstr (error->message, bad->words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, bad->words);
}

static void
test_bad_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      const Bad *bad = &bad_files[i];
      g_autoptr (GError) error = NULL;
      g_autofree char *log = NULL;

      g_test_message ("%s", bad->text);
      log = scan (bad->text, bad->n_bytes, 1000, &error);
      check_fault (error, bad);
    }
}

/* The same fault at the same place, however the bytes arrive. */
static void
test_bad_pieces (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      const Bad *bad = &bad_files[i];
      g_autoptr (GError) expected = NULL;
      g_autofree char *expected_log = scan (bad->text, bad->n_bytes, 1000, &expected);

      for (gsize chunk = 1; chunk <= 5; chunk++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *log = scan (bad->text, bad->n_bytes, chunk, &error);

          g_assert_cmpstr (log, ==, expected_log);
          g_assert_cmpstr (error->message, ==, expected->message);
          g_assert_cmpint (error->code, ==, expected->code);
        }
    }
}

static void
test_good_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_files); i++)
    for (gsize chunk = 1; chunk <= 100; chunk++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *log = scan (good_files[i].text, good_files[i].n_bytes, chunk, &error);

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
      log = scan (file, strlen (file), 1, &error);
      g_assert_no_error (error);
      json_parser_load_from_data (parser, good_values[i], -1, &error);
      g_assert_no_error (error);
    }
}

static void
test_bad_values (void)
{
  const Bad bad_values[] = {
    { TEXT (""), SYNTAX, 1, "the file ends where a value should stand" },
    { TEXT ("1 2"), SYNTAX, 1, "goes on after its end" },
    { TEXT ("\xEF\xBB\xBF{}"), SYNTAX, 1, "a value should stand here" },
    { TEXT ("{\"a\":\n1"), SYNTAX, 2, "the file ends in the middle of an object" },
    { TEXT ("{\"a\":1,\"a\":1}"), SYNTAX, 1, "stands twice" },
    { TEXT ("]"), SYNTAX, 1, "a value is missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad_values); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cp_json_scanner_check_value (bad_values[i].text, bad_values[i].n_bytes, &error));
      check_fault (error, &bad_values[i]);
    }
  g_assert_false (cp_json_scanner_check_value ("[", 1, NULL));
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

      g_free (scan (text, i, 7, &error));
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
  g_free (scan (allowed, strlen (allowed), 1000, &error));
  g_assert_no_error (error);

  g_assert_false (cp_json_scanner_check_value (open, 100000, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_LIMIT);
  g_clear_error (&error);
  g_free (scan (open, 100000, 1000, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_LIMIT);
  g_clear_error (&error);
  log = scan (in_member, strlen (in_member), 1000, &error);
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
      g_autofree char *log = scan (file, strlen (file), chunks[i], &error);

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
      cp_json_scanner_run (stream, arrays, &funcs, &sum, NULL, &error);
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

  g_assert_false (cp_json_scanner_run (stream, arrays, &funcs, &sum, NULL, &error));
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
      g_assert_false (cp_json_scanner_run (stream, arrays, &log_funcs, log, NULL, &error));
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
  g_assert_false (cp_json_scanner_run (stream, arrays, &log_funcs, log, cancellable, &error));
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

  g_assert_true (cp_json_scanner_run (stream, arrays, &funcs, &last, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (last, ==, strlen (text));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scanner/bad-files", test_bad_files);
  g_test_add_func ("/json-scanner/bad-pieces", test_bad_pieces);
  g_test_add_func ("/json-scanner/good-files", test_good_files);
  g_test_add_func ("/json-scanner/good-values", test_good_values);
  g_test_add_func ("/json-scanner/bad-values", test_bad_values);
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
