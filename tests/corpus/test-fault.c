/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of faults and what they say. */

#include "cp-fault.h"

#include <string.h>

static void
assert_says (CpFault *fault, const char *expected)
{
  g_autoptr (CpFault) owned = fault;
  g_autoptr (CpFault) copy = cp_fault_copy (fault);
  g_autofree char *text = cp_fault_to_string (fault);
  g_autofree char *copy_text = cp_fault_to_string (copy);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (copy_text, ==, expected);
  g_assert_cmpuint (copy->line, ==, owned->line);
}

static void
test_sentences (void)
{
  assert_says (cp_fault_new (3, CP_ARRAY_STATEMENTS, 0, "s-1", "mode", "is wrong"),
               "line 3: statements, record 1 (“s-1”), member “mode”: is wrong");
  assert_says (cp_fault_new (3, CP_ARRAY_RELATIONS, 9, NULL, "to", "is wrong"),
               "line 3: relations, record 10, member “to”: is wrong");
  assert_says (cp_fault_new (3, CP_ARRAY_ROLES, 1, "r", NULL, "is wrong"),
               "line 3: roles, record 2 (“r”): is wrong");
  assert_says (cp_fault_new (0, CP_ARRAY_ROLES, 1, "r", NULL, "is wrong"),
               "roles, record 2 (“r”): is wrong");
  assert_says (cp_fault_new_for_member (7, "title", "is wrong"), "line 7: member “title”: is wrong");
  assert_says (cp_fault_new_for_member (0, "title", "is wrong"), "member “title”: is wrong");
  assert_says (cp_fault_new_for_file ("line 1, column 1: is wrong"), "line 1, column 1: is wrong");
}

/* A sentence is one line, whatever the file has in it, and not as long as the file. */
static void
test_texts_of_the_file (void)
{
  g_autoptr (GString) id = g_string_new (NULL);
  g_autoptr (CpFault) fault = NULL;
  g_autofree char *text = NULL;

  assert_says (cp_fault_new (1, CP_ARRAY_ROLES, 0, "a\nb\x1b[31m", "id", "“x\r\ny” is wrong"),
               "line 1: roles, record 1 (“a b [31m”), member “id”: “x  y” is wrong");

  for (guint i = 0; i < 1000; i++)
    g_string_append (id, "橋");
  fault = cp_fault_new (1, CP_ARRAY_ROLES, 0, id->str, "id", id->str);
  text = cp_fault_to_string (fault);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_nonnull (strstr (text, "橋…”), member “id”: 橋"));
  g_assert_true (g_str_has_suffix (text, "橋…"));
  g_assert_cmpint (g_utf8_strlen (text, -1), <, 600);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fault/sentences", test_sentences);
  g_test_add_func ("/fault/texts-of-the-file", test_texts_of_the_file);
  return g_test_run ();
}
