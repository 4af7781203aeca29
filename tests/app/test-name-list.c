/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests which names are offered while one is typed. */

#include "cp-name-list.h"

#include <string.h>

#include "cp-project-file.h"

static CpSnapshot *
load (const char *speakers)
{
  g_autofree char *project = g_strdup_printf (
      "{\"format\": \"counterpoint\", \"version\": 1, \"speakers\": [%s],"
      " \"topics\": [{\"id\": \"t\", \"label\": \"Tides\"}]}",
      speakers);
  g_autoptr (GBytes) bytes = g_bytes_new (project, strlen (project));
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return snapshot;
}

static void
assert_found (CpNameList *list, const char *typed, const char *ids)
{
  g_autoptr (GPtrArray) found = cp_name_list_find (list, typed);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "",
                            ((CpCompletion *) found->pdata[i])->text);
  g_assert_cmpstr (joined->str, ==, ids);
}

/* What begins so first, then words, then what is inside; aliases count as names. */
static void
test_order (void)
{
  g_autoptr (CpSnapshot) snapshot =
      load ("{\"id\": \"a\", \"name\": \"Ida Sund\", \"position\": \"mayor\"},"
            "{\"id\": \"b\", \"name\": \"Édith Idar\"}, {\"id\": \"c\", \"name\": \"Nils Berg\","
            " \"aliases\": [\"The Idol\"]}, {\"id\": \"d\", \"name\": \"Frida\"}");
  g_autoptr (CpNameList) list = cp_name_list_new (snapshot, CP_ARRAY_SPEAKERS);
  g_autoptr (GPtrArray) found = NULL;

  assert_found (list, "", "a b c d");
  assert_found (list, "id", "a b c d");
  assert_found (list, "edith", "b");
  assert_found (list, "BERG", "c");
  assert_found (list, "nobody", "");
  found = cp_name_list_find (list, "ida s");
  g_assert_cmpstr (((CpCompletion *) found->pdata[0])->label, ==, "Ida Sund");
  g_assert_cmpstr (((CpCompletion *) found->pdata[0])->detail, ==, "mayor");
  g_assert_true (cp_name_list_has (list, "ida SUND"));
  g_assert_true (cp_name_list_has (list, "the idol"));
  g_assert_false (cp_name_list_has (list, "ida"));
}

/* Nobody reads through thousands. */
static void
test_many (void)
{
  g_autoptr (GString) speakers = g_string_new (NULL);
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpNameList) list = NULL;
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (speakers, "%s{\"id\": \"s%u\", \"name\": \"Speaker Number %u\"}",
                            i > 0 ? "," : "", i, i);
  snapshot = load (speakers->str);
  list = cp_name_list_new (snapshot, CP_ARRAY_SPEAKERS);
  found = cp_name_list_find (list, "number");
  g_assert_cmpuint (found->len, ==, 50);
  assert_found (list, "number 9999", "s9999");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-list/order", test_order);
  g_test_add_func ("/name-list/many", test_many);
  return g_test_run ();
}
