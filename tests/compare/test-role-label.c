/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read in place of the labels of roles. */

#include <locale.h>

#include "cp-role-label.h"

static void
test_known (void)
{
  g_assert_cmpstr (cp_role_label_get_words ("Official"), ==, "Official");
  g_assert_cmpstr (cp_role_label_get_side_words ("Official"), ==, "Official");
  g_assert_true (cp_role_label_is ("Official", "Official"));
  g_assert_false (cp_role_label_is ("Expert", "Official"));
}

/* A label that somebody gave is nobody else's to change. */
static void
test_own (void)
{
  static const char *const labels[] = { "NGO", "official", "Official, Expert", "", "<b>&" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_assert_true (cp_role_label_get_words (labels[i]) == labels[i]);
      g_assert_true (cp_role_label_get_side_words (labels[i]) == labels[i]);
    }
  g_assert_null (cp_role_label_get_words (NULL));
  g_assert_null (cp_role_label_get_side_words (NULL));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role-label/known", test_known);
  g_test_add_func ("/role-label/own", test_own);
  return g_test_run ();
}
