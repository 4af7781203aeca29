/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what the strict JSON scanner refuses, and of what it says of it. */

#include <string.h>

#include "cp-corpus-error.h"
#include "json-log.h"

#define SYNTAX CP_CORPUS_ERROR_SYNTAX
#define LIMIT CP_CORPUS_ERROR_LIMIT
#define FORMAT CP_CORPUS_ERROR_FORMAT

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
  { JSON_LOG_TEXT (""), SYNTAX, 1, "column 1: the file is empty" },
  { JSON_LOG_TEXT (" \n\t\r\n"), SYNTAX, 3, "the file is empty" },
  { JSON_LOG_TEXT ("\xEF\xBB\xBF"), SYNTAX, 1, "column 1: the file is empty" },
  { JSON_LOG_TEXT ("\xEF\xBB\xBF\xEF\xBB\xBF{}"), SYNTAX, 1, "a value should stand" },
  { JSON_LOG_TEXT ("\xFF\xFE{\0}\0"), SYNTAX, 1, "the file is not UTF-8 text" },
  { JSON_LOG_TEXT ("\xFE\xFF\0{\0}"), SYNTAX, 1, "the file is not UTF-8 text" },
  { JSON_LOG_TEXT ("{\0}\0"), SYNTAX, 1, "the file is not UTF-8 text" },
  { JSON_LOG_TEXT ("\0\0\0{"), SYNTAX, 1, "the file is not UTF-8 text" },
  { JSON_LOG_TEXT ("[]"), FORMAT, 0, "no Counterpoint project" },
  { JSON_LOG_TEXT ("\n \"x\""), FORMAT, 0, "no Counterpoint project" },
  { JSON_LOG_TEXT ("12"), FORMAT, 0, "no Counterpoint project" },
  { JSON_LOG_TEXT ("null"), FORMAT, 0, "no Counterpoint project" },
  { JSON_LOG_TEXT ("[1,]"), SYNTAX, 1, "a comma stands before the closing bracket" },
  { JSON_LOG_TEXT ("Dear reader"), SYNTAX, 1, "column 1: an unknown word" },
  { JSON_LOG_TEXT ("<html>"), SYNTAX, 1, "a value should stand" },
  { JSON_LOG_TEXT ("{}{}"), SYNTAX, 1, "column 3: the same file goes on after its end" },
  { JSON_LOG_TEXT ("{}\n\n,"), SYNTAX, 3, "column 1: the same file goes on after its end" },
  { JSON_LOG_TEXT ("{} \0"), SYNTAX, 1, "not UTF-8" },
  { JSON_LOG_TEXT ("{}    \0"), SYNTAX, 1, "goes on after its end" },

  /* Truncated */
  { JSON_LOG_TEXT ("{"), SYNTAX, 1, "the file ends in the middle of an object" },
  { JSON_LOG_TEXT ("{\n"), SYNTAX, 2, "the file ends in the middle of an object" },
  { JSON_LOG_TEXT ("{\"a"), SYNTAX, 1, "the file ends in the middle of a string" },
  { JSON_LOG_TEXT ("{\"a\""), SYNTAX, 1, "the file ends in the middle of an object" },
  { JSON_LOG_TEXT ("{\"a\":"), SYNTAX, 1, "the file ends in the middle of an object" },
  { JSON_LOG_TEXT ("{\"a\": 1"), SYNTAX, 1, "the file ends in the middle of an object" },
  { JSON_LOG_TEXT ("{\"a\": 1,"), SYNTAX, 1, "the file ends in the middle of an object" },
  { JSON_LOG_TEXT ("{\"a\": -"), SYNTAX, 1, "the file ends in the middle of a number" },
  { JSON_LOG_TEXT ("{\"a\": 1."), SYNTAX, 1, "the file ends in the middle of a number" },
  { JSON_LOG_TEXT ("{\"a\": 1e"), SYNTAX, 1, "the file ends in the middle of a number" },
  { JSON_LOG_TEXT ("{\"a\": 1e+"), SYNTAX, 1, "the file ends in the middle of a number" },
  { JSON_LOG_TEXT ("{\"a\": tru"), SYNTAX, 1, "the file ends in the middle of a word" },
  { JSON_LOG_TEXT ("{\"a\": true"), SYNTAX, 1, "the file ends in the middle of an object" },
  { JSON_LOG_TEXT ("{\"a\": ["), SYNTAX, 1, "the file ends in the middle of a list" },
  { JSON_LOG_TEXT ("{\"a\": [1,"), SYNTAX, 1, "the file ends in the middle of a list" },
  { JSON_LOG_TEXT ("{\"a\": \"\\"), SYNTAX, 1, "the file ends in the middle of a string" },
  { JSON_LOG_TEXT ("{\"a\": \"\\u12"), SYNTAX, 1, "the file ends in the middle of a string" },
  { JSON_LOG_TEXT ("{\"a\": \"\\ud83d"), SYNTAX, 1, "the file ends in the middle of a string" },
  { JSON_LOG_TEXT ("{\"a\": \"\\ud83d\\"), SYNTAX, 1, "the file ends in the middle of a string" },
  { JSON_LOG_TEXT ("{\"a\": \"\xD0"), SYNTAX, 1, "the file ends in the middle of a string" },
  { JSON_LOG_TEXT ("{\"a\": \"\xF0\x9F\x98"), SYNTAX, 1, "the file ends in the middle of a string" },
  { JSON_LOG_TEXT ("{\"statements\": [\n{\"id\": \"s1\"},\n{\"id\": \"s"), SYNTAX, 3, "statements, record 2" },

  /* Punctuation */
  { JSON_LOG_TEXT ("{,}"), SYNTAX, 1, "a member is missing before the comma" },
  { JSON_LOG_TEXT ("{\"a\": 1,}"), SYNTAX, 1, "column 9: a comma stands before the closing bracket" },
  { JSON_LOG_TEXT ("{\"a\": [1,]}"), SYNTAX, 1, "a comma stands before the closing bracket" },
  { JSON_LOG_TEXT ("{\"a\": [,1]}"), SYNTAX, 1, "a value is missing" },
  { JSON_LOG_TEXT ("{\"a\": [1,,2]}"), SYNTAX, 1, "a value is missing" },
  { JSON_LOG_TEXT ("{\"a\": 1,,\"b\": 2}"), SYNTAX, 1, "a member is missing before the comma" },
  { JSON_LOG_TEXT ("{\"a\":}"), SYNTAX, 1, "a value is missing" },
  { JSON_LOG_TEXT ("{\"a\" 1}"), SYNTAX, 1, "a colon is missing" },
  { JSON_LOG_TEXT ("{\"a\", \"b\"}"), SYNTAX, 1, "a colon is missing" },
  { JSON_LOG_TEXT ("{\"a\":: 1}"), SYNTAX, 1, "a value is missing" },
  { JSON_LOG_TEXT ("{\"a\": 1 \"b\": 2}"), SYNTAX, 1, "a comma is missing" },
  { JSON_LOG_TEXT ("{\"a\": [1 2]}"), SYNTAX, 1, "a comma is missing" },
  { JSON_LOG_TEXT ("{\"a\": [1}"), SYNTAX, 1, "a list is closed with" },
  { JSON_LOG_TEXT ("{\"a\": {\"b\": 1]}"), SYNTAX, 1, "an object is closed with" },
  { JSON_LOG_TEXT ("{\"a\": {]}"), SYNTAX, 1, "the name of a member needs double quotation marks" },
  { JSON_LOG_TEXT ("{a: 1}"), SYNTAX, 1, "the name of a member needs double quotation marks" },
  { JSON_LOG_TEXT ("{'a': 1}"), SYNTAX, 1, "the name of a member needs double quotation marks" },
  { JSON_LOG_TEXT ("{1: 1}"), SYNTAX, 1, "the name of a member needs double quotation marks" },
  { JSON_LOG_TEXT ("{\n// here\n\"a\": 1}"), SYNTAX, 2, "comments are not JSON" },
  { JSON_LOG_TEXT ("{\"a\": /* b */ 1}"), SYNTAX, 1, "comments are not JSON" },
  { JSON_LOG_TEXT ("{\"a\": 1 # b\n}"), SYNTAX, 1, "comments are not JSON" },
  { JSON_LOG_TEXT ("{\"a\": [\n\n\f1]}"), SYNTAX, 3, "a value should stand" },
  { JSON_LOG_TEXT ("{\"a\": \xC2\xA0 1}"), SYNTAX, 1, "a value should stand" },
  { JSON_LOG_TEXT ("{\"a\":    \0 1}"), SYNTAX, 1, "a value should stand" },

  /* Words */
  { JSON_LOG_TEXT ("{\"a\": True}"), SYNTAX, 1, "an unknown word" },
  { JSON_LOG_TEXT ("{\"a\": nul}"), SYNTAX, 1, "an unknown word" },
  { JSON_LOG_TEXT ("{\"a\": nulll}"), SYNTAX, 1, "an unknown word" },
  { JSON_LOG_TEXT ("{\"a\": undefined}"), SYNTAX, 1, "an unknown word" },
  { JSON_LOG_TEXT ("{\"a\": truefalse}"), SYNTAX, 1, "an unknown word" },
  { JSON_LOG_TEXT ("{\"a\": nullnullnullnullnullnull}"), SYNTAX, 1, "an unknown word" },
  { JSON_LOG_TEXT ("{\"a\": NaN}"), SYNTAX, 1, "NaN and Infinity are not JSON" },
  { JSON_LOG_TEXT ("{\"a\": Infinity}"), SYNTAX, 1, "NaN and Infinity are not JSON" },
  { JSON_LOG_TEXT ("{\"a\": -Infinity}"), SYNTAX, 1, "NaN and Infinity are not JSON" },

  /* Numbers */
  { JSON_LOG_TEXT ("{\"a\": 01}"), SYNTAX, 1, "column 8: a number may not begin with 0" },
  { JSON_LOG_TEXT ("{\"a\": -01}"), SYNTAX, 1, "a number may not begin with 0" },
  { JSON_LOG_TEXT ("{\"a\": 00}"), SYNTAX, 1, "a number may not begin with 0" },
  { JSON_LOG_TEXT ("{\"a\": 0x1f}"), SYNTAX, 1, "hexadecimal numbers are not JSON" },
  { JSON_LOG_TEXT ("{\"a\": -0X1F}"), SYNTAX, 1, "hexadecimal numbers are not JSON" },
  { JSON_LOG_TEXT ("{\"a\": +1}"), SYNTAX, 1, "a number may not begin with “+”" },
  { JSON_LOG_TEXT ("{\"a\": .5}"), SYNTAX, 1, "a number may not begin with a point" },
  { JSON_LOG_TEXT ("{\"a\": 5.}"), SYNTAX, 1, "digits are missing after the point" },
  { JSON_LOG_TEXT ("{\"a\": 5.e3}"), SYNTAX, 1, "digits are missing after the point" },
  { JSON_LOG_TEXT ("{\"a\": -}"), SYNTAX, 1, "digits are missing after the minus sign" },
  { JSON_LOG_TEXT ("{\"a\": --1}"), SYNTAX, 1, "digits are missing after the minus sign" },
  { JSON_LOG_TEXT ("{\"a\": -.5}"), SYNTAX, 1, "digits are missing after the minus sign" },
  { JSON_LOG_TEXT ("{\"a\": 1e}"), SYNTAX, 1, "digits are missing in the exponent" },
  { JSON_LOG_TEXT ("{\"a\": 1E+}"), SYNTAX, 1, "digits are missing in the exponent" },
  { JSON_LOG_TEXT ("{\"a\": 1e1.5}"), SYNTAX, 1, "this does not belong to a number" },
  { JSON_LOG_TEXT ("{\"a\": 1.2.3}"), SYNTAX, 1, "this does not belong to a number" },
  { JSON_LOG_TEXT ("{\"a\": 12kg}"), SYNTAX, 1, "this does not belong to a number" },
  { JSON_LOG_TEXT ("{\"a\": 1_000}"), SYNTAX, 1, "this does not belong to a number" },
  { JSON_LOG_TEXT ("{\"a\": 2024-06-06}"), SYNTAX, 1, "this does not belong to a number" },
  { JSON_LOG_TEXT ("{\"a\": 9223372036854775808}"), LIMIT, 1, "column 7: the number is too large" },
  { JSON_LOG_TEXT ("{\"a\": -9223372036854775809}"), LIMIT, 1, "the number is too large" },
  { JSON_LOG_TEXT ("{\"a\": 10000000000000000000}"), LIMIT, 1, "the number is too large" },
  { JSON_LOG_TEXT ("{\"a\": 1e999}"), LIMIT, 1, "the number is too large" },
  { JSON_LOG_TEXT ("{\"a\": -1e309}"), LIMIT, 1, "the number is too large" },
  { JSON_LOG_TEXT ("{\"a\": 0.1e310}"), LIMIT, 1, "the number is too large" },

  /* Strings */
  { JSON_LOG_TEXT ("{\"a\": 'b'}"), SYNTAX, 1, "strings need double quotation marks" },
  { JSON_LOG_TEXT ("{\"a\": `b`}"), SYNTAX, 1, "strings need double quotation marks" },
  { JSON_LOG_TEXT ("{\"a\": “b”}"), SYNTAX, 1, "strings need double quotation marks" },
  { JSON_LOG_TEXT ("{\"a\": \"b\nc\"}"), SYNTAX, 1, "column 7: a string is not closed" },
  { JSON_LOG_TEXT ("{\"a\": \"b\r\nc\"}"), SYNTAX, 1, "a string is not closed" },
  { JSON_LOG_TEXT ("{\"a\": \"b\tc\"}"), SYNTAX, 1, "column 9: a control character stands in a string" },
  { JSON_LOG_TEXT ("{\"a\": \"b\0c\"}"), SYNTAX, 1, "a control character stands in a string" },
  { JSON_LOG_TEXT ("{\"a\": \"123456789\x1F\"}"), SYNTAX, 1, "a control character stands in a string" },
  { JSON_LOG_TEXT ("{\"a\": \"\\x41\"}"), SYNTAX, 1, "an unknown escape" },
  { JSON_LOG_TEXT ("{\"a\": \"\\'\"}"), SYNTAX, 1, "an unknown escape" },
  { JSON_LOG_TEXT ("{\"a\": \"\\\n\"}"), SYNTAX, 1, "an unknown escape" },
  { JSON_LOG_TEXT ("{\"a\": \"\\\0\"}"), SYNTAX, 1, "an unknown escape" },
  { JSON_LOG_TEXT ("{\"a\": \"\\U0041\"}"), SYNTAX, 1, "an unknown escape" },
  { JSON_LOG_TEXT ("{\"a\": \"\\u12g4\"}"), SYNTAX, 1, "four hexadecimal digits" },
  { JSON_LOG_TEXT ("{\"a\": \"\\u12\"}"), SYNTAX, 1, "four hexadecimal digits" },
  { JSON_LOG_TEXT ("{\"a\": \"\\u0000\"}"), SYNTAX, 1, "\\u0000 is not allowed" },
  { JSON_LOG_TEXT ("{\"a\\u0000\": 1}"), SYNTAX, 1, "\\u0000 is not allowed" },
  { JSON_LOG_TEXT ("{\"a\": \"\\ud800\"}"), SYNTAX, 1, "half a character" },
  { JSON_LOG_TEXT ("{\"a\": \"\\udbffx\"}"), SYNTAX, 1, "half a character" },
  { JSON_LOG_TEXT ("{\"a\": \"\\ud83d\\n\"}"), SYNTAX, 1, "half a character" },
  { JSON_LOG_TEXT ("{\"a\": \"\\ud83d\\u0041\"}"), SYNTAX, 1, "half a character" },
  { JSON_LOG_TEXT ("{\"a\": \"\\ud83d\\ud83d\"}"), SYNTAX, 1, "half a character" },
  { JSON_LOG_TEXT ("{\"a\": \"\\ude00\\ud83d\"}"), SYNTAX, 1, "half a character" },
  { JSON_LOG_TEXT ("{\"a\": \"\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xC0\xAF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xC1\xBF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xE0\x80\xAF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xF0\x8F\xBF\xBF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xED\xA0\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xED\xBF\xBF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xF4\x90\x80\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xF5\x80\x80\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xFF\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xD0z\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xE2\x80\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"a\": \"\xF0\x9F\x98\"}"), SYNTAX, 1, "not UTF-8 text" },
  { JSON_LOG_TEXT ("{\"caf\xE9\": 1}"), SYNTAX, 1, "not UTF-8 text" },

  /* Doubled members */
  { JSON_LOG_TEXT ("{\"title\": 1,\n\"title\": 2}"), SYNTAX, 2, "column 1: the member “title” stands twice in one object" },
  { JSON_LOG_TEXT ("{\"title\": 1, \"\\u0074itle\": 2}"), SYNTAX, 1, "the member “title” stands twice" },
  { JSON_LOG_TEXT ("{\"\": 1, \"\": 2}"), SYNTAX, 1, "the member “” stands twice" },
  { JSON_LOG_TEXT ("{\"a\": {\"b\": {}, \"c\": [], \"b\": 1}}"), SYNTAX, 1, "the member “b” stands twice" },
  { JSON_LOG_TEXT ("{\"a\": {\"\xF0\x9F\x98\x80\": 0, \"\\ud83d\\ude00\": 1}}"), SYNTAX, 1, "stands twice" },
  { JSON_LOG_TEXT ("{\"statements\": [], \"statements\": 1}"), SYNTAX, 1, "the member “statements” stands twice" },
  { JSON_LOG_TEXT ("{\"documents\": [{},\n{\"id\": \"a\", \"id\": \"a\"}]}"), SYNTAX, 2, "(documents, record 2)" },

  /* The place inside a record array */
  { JSON_LOG_TEXT ("{\"statements\": [1 2]}"), SYNTAX, 1, "a comma is missing (statements, record 1)" },
  { JSON_LOG_TEXT ("{\"statements\": [1, 2,]}"), SYNTAX, 1, "(statements, record 2)" },
  { JSON_LOG_TEXT ("{\"statements\": [1, 2], \"x\": ]}"), SYNTAX, 1, "column 29: a value is missing" },
};

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
      log = json_log_scan (bad->text, bad->n_bytes, 1000, &error);
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
      g_autofree char *expected_log = json_log_scan (bad->text, bad->n_bytes, 1000, &expected);

      for (gsize chunk = 1; chunk <= 5; chunk++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *log = json_log_scan (bad->text, bad->n_bytes, chunk, &error);

          g_assert_cmpstr (log, ==, expected_log);
          g_assert_cmpstr (error->message, ==, expected->message);
          g_assert_cmpint (error->code, ==, expected->code);
        }
    }
}

static void
test_bad_values (void)
{
  const Bad bad_values[] = {
    { JSON_LOG_TEXT (""), SYNTAX, 1, "the file ends where a value should stand" },
    { JSON_LOG_TEXT ("1 2"), SYNTAX, 1, "goes on after its end" },
    { JSON_LOG_TEXT ("\xEF\xBB\xBF{}"), SYNTAX, 1, "a value should stand here" },
    { JSON_LOG_TEXT ("{\"a\":\n1"), SYNTAX, 2, "the file ends in the middle of an object" },
    { JSON_LOG_TEXT ("{\"a\":1,\"a\":1}"), SYNTAX, 1, "stands twice" },
    { JSON_LOG_TEXT ("]"), SYNTAX, 1, "a value is missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad_values); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cp_json_scanner_check_value (bad_values[i].text, bad_values[i].n_bytes, &error));
      check_fault (error, &bad_values[i]);
    }
  g_assert_false (cp_json_scanner_check_value ("[", 1, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scanner-faults/bad-files", test_bad_files);
  g_test_add_func ("/json-scanner-faults/bad-pieces", test_bad_pieces);
  g_test_add_func ("/json-scanner-faults/bad-values", test_bad_values);

  return g_test_run ();
}
