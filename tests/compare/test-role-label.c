/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read in place of the labels of roles. */

#include <locale.h>
#include <string.h>

#include "cp-role-label.h"

static void
assert_found (const char *words, CpDefaultRole expected)
{
  CpDefaultRole role;

  g_assert_true (cp_role_label_find (words, &role));
  g_assert_cmpint (role, ==, expected);
}

static void
test_known (void)
{
  g_assert_cmpstr (cp_role_label_get_words ("Official"), ==, "Official");
  g_assert_cmpstr (cp_role_label_get_side_words ("Official"), ==, "Official");
  assert_found ("Official", CP_DEFAULT_ROLE_OFFICIAL);
  assert_found ("Expert", CP_DEFAULT_ROLE_EXPERT);
}

/* A corpus that was made in another language has its labels. */
static void
test_other_language (void)
{
  g_assert_cmpstr (cp_role_label_get_words ("Официальное лицо"), ==, "Official");
  g_assert_cmpstr (cp_role_label_get_words ("Эксперты"), ==, "Expert");
  g_assert_cmpstr (cp_role_label_get_side_words ("СМИ"), ==, "Media");
  g_assert_cmpstr (cp_role_label_get_name ("Эксперты"), ==, "Expert");
  assert_found ("Эксперт", CP_DEFAULT_ROLE_EXPERT);
  assert_found ("Прочие", CP_DEFAULT_ROLE_OTHER);
}

static CpItem *
parse (CpArray array, const char *json)
{
  g_autoptr (GError) error = NULL;
  CpRecord *record = cp_record_parse (cp_schema_get (array), json, strlen (json), &error);

  g_assert_no_error (error);
  return cp_item_new (array, record);
}

/* Only roles have such labels. */
static void
test_item (void)
{
  g_autoptr (CpItem) role = parse (CP_ARRAY_ROLES, "{\"id\": \"r\", \"label\": \"Эксперт\"}");
  g_autoptr (CpItem) topic = parse (CP_ARRAY_TOPICS, "{\"id\": \"t\", \"label\": \"Эксперт\"}");

  g_assert_cmpstr (cp_role_label_get_item_words (role), ==, "Expert");
  g_assert_cmpstr (cp_role_label_get_item_words (topic), ==, "Эксперт");
  g_assert_null (cp_role_label_get_item_words (NULL));
}

/* A label that somebody gave is nobody else's to change. */
static void
test_own (void)
{
  static const char *const labels[] = { "NGO", "official", "эксперт", "Official, Expert", "", "<b>&" };

  CpDefaultRole role;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_assert_false (cp_role_label_find (labels[i], &role));
      g_assert_true (cp_role_label_get_words (labels[i]) == labels[i]);
      g_assert_true (cp_role_label_get_side_words (labels[i]) == labels[i]);
    }
  g_assert_cmpstr (cp_role_label_get_name ("NGO"), ==, "NGO");
  g_assert_null (cp_role_label_get_name (NULL));
  g_assert_null (cp_role_label_get_words (NULL));
  g_assert_null (cp_role_label_get_side_words (NULL));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role-label/known", test_known);
  g_test_add_func ("/role-label/other-language", test_other_language);
  g_test_add_func ("/role-label/item", test_item);
  g_test_add_func ("/role-label/own", test_own);
  return g_test_run ();
}
