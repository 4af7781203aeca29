/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of reading and writing pieces of JSON. */

#include "cp-json-text.h"

#include <string.h>

#include "cp-json-scanner.h"

/* The members of @json as "name=value;". */
static char *
join_members (const char *json)
{
  GString *joined = g_string_new (NULL);
  CpJsonMemberIter iter;
  char *name;
  const char *value;
  gsize n_bytes;

  cp_json_member_iter_init (&iter, json, strlen (json));
  while (cp_json_member_iter_next (&iter, &name, &value, &n_bytes))
    {
      g_string_append_printf (joined, "%s=%.*s;", name, (int) n_bytes, value);
      g_free (name);
    }
  g_assert_false (cp_json_member_iter_next (&iter, &name, &value, &n_bytes));
  return g_string_free (joined, FALSE);
}

static void
test_members (void)
{
  const char *const pairs[][2] = {
    { "{}", "" },
    { " { } ", "" },
    { "[\"a\", 1]", "" },
    { "\"a\"", "" },
    { "12", "" },
    { "{\"a\":1}", "a=1;" },
    { "\n{ \"a\" : 1 , \"b\" : \"x\" }\n", "a=1;b=\"x\";" },
    { "{\"a\": [1, {\"b\": \"]},\"}, 2], \"c\": {\"d\": {}}, \"e\": []}",
      "a=[1, {\"b\": \"]},\"}, 2];c={\"d\": {}};e=[];" },
    { "{\"a\\\"b\": \"c\\\"d\\\\\", \"\": \"\"}", "a\"b=\"c\\\"d\\\\\";=\"\";" },
    { "{\"\\u0416\\n\\ud83d\\ude00\\/\": null}", "Ж\n😀/=null;" },
    { "{\"a\": 1\n}", "a=1;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *joined = join_members (pairs[i][0]);

      g_assert_cmpstr (joined, ==, pairs[i][1]);
    }
}

/* The bytes may stand in the midst of a file. */
static void
test_members_bounded (void)
{
  const char *json = "{\"a\": 12345, \"b\": 1}";
  CpJsonMemberIter iter;
  g_autofree char *name = NULL;
  const char *value;
  gsize n_bytes;

  cp_json_member_iter_init (&iter, json, 9);
  g_assert_true (cp_json_member_iter_next (&iter, &name, &value, &n_bytes));
  g_assert_cmpuint (n_bytes, ==, 3);
  g_assert_true (value == json + 6);
  g_clear_pointer (&name, g_free);
  g_assert_false (cp_json_member_iter_next (&iter, &name, &value, &n_bytes));
}

static void
test_compact (void)
{
  const char *const pairs[][2] = {
    { "1.50E+3", "1.50E+3" },
    { " [ ] ", "[]" },
    { "{ }", "{}" },
    { "{\"a\":1,\"b\":[1,2]}", "{\"a\": 1, \"b\": [1, 2]}" },
    { "{\n  \"a\" :\t\"x,  y: \\\" z\" ,\r\n  \"b\": [ {}, null ]\n}\n",
      "{\"a\": \"x,  y: \\\" z\", \"b\": [{}, null]}" },
    { "\"\\u00e9\\/ é\"", "\"\\u00e9\\/ é\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GString) once = g_string_new (NULL);
      g_autoptr (GString) twice = g_string_new (NULL);

      cp_json_append_compact (once, pairs[i][0], strlen (pairs[i][0]));
      g_assert_cmpstr (once->str, ==, pairs[i][1]);
      cp_json_append_compact (twice, once->str, once->len);
      g_assert_cmpstr (twice->str, ==, once->str);
    }
}

static void
test_string (void)
{
  const char *const pairs[][2] = {
    { "", "\"\"" },
    { "a/b 'c'", "\"a/b 'c'\"" },
    { "\"\\\b\f\n\r\t", "\"\\\"\\\\\\b\\f\\n\\r\\t\"" },
    { "\x01\x1F\x7F", "\"\\u0001\\u001f\x7F\"" },
    { "Слово “词” 😀", "\"Слово “词” 😀\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (GString) decoded = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      cp_json_append_string (json, pairs[i][0]);
      g_assert_cmpstr (json->str, ==, pairs[i][1]);
      cp_json_scanner_check_value (json->str, json->len, &error);
      g_assert_no_error (error);
      cp_json_append_decoded (decoded, json->str + 1, json->len - 2);
      g_assert_cmpstr (decoded->str, ==, pairs[i][0]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-text/members", test_members);
  g_test_add_func ("/json-text/members-bounded", test_members_bounded);
  g_test_add_func ("/json-text/compact", test_compact);
  g_test_add_func ("/json-text/string", test_string);
  return g_test_run ();
}
