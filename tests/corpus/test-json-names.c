/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the register of member names. */

#include "cp-json-names.h"

#include <string.h>

static gboolean
add (CpJsonNames *names, const char *name)
{
  return cp_json_names_add (names, name, strlen (name));
}

static void
test_levels (void)
{
  g_autoptr (CpJsonNames) names = cp_json_names_new ();
  g_autofree char *last = NULL;

  cp_json_names_open (names);
  g_assert_true (add (names, "a"));
  g_assert_true (add (names, ""));
  g_assert_false (add (names, "a"));
  cp_json_names_open (names);
  g_assert_true (add (names, "a"));
  g_assert_true (add (names, "inner"));
  g_assert_false (add (names, "inner"));
  cp_json_names_close (names);
  g_assert_true (add (names, "inner"));
  g_assert_false (add (names, "a"));
  g_assert_false (add (names, ""));
  last = cp_json_names_dup_last (names);
  g_assert_cmpstr (last, ==, "inner");
  cp_json_names_close (names);
}

/* The register agrees with a GHashTable, below and above the size where it makes a table. */
static void
test_against_set (void)
{
  g_autoptr (CpJsonNames) names = cp_json_names_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GHashTable) set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      guint n_names = (guint) g_rand_int_range (random, 0, 300);

      cp_json_names_open (names);
      add (names, "kept");
      cp_json_names_open (names);
      for (guint i = 0; i < n_names; i++)
        {
          g_autofree char *name = g_strdup_printf ("%.*s%d", g_rand_int_range (random, 0, 12), "a-common-part",
                                                   g_rand_int_range (random, 0, 40));
          gboolean is_new = g_hash_table_add (set, g_strdup (name));

          g_assert_true (add (names, name) == is_new);
        }
      cp_json_names_close (names);
      g_assert_false (add (names, "kept"));
    }
  for (guint round = 0; round < 200; round++)
    cp_json_names_close (names);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-names/levels", test_levels);
  g_test_add_func ("/json-names/against-set", test_against_set);
  return g_test_run ();
}
