/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests what an edit says that it touched. */

#include "cp-change.h"

static void
test_empty (void)
{
  g_autoptr (CpChange) change = cp_change_new ();
  guint n_handles;

  for (guint array = 0; array < CP_N_ARRAYS; array++)
    {
      g_assert_false (cp_change_touches (change, array));
      cp_change_get_handles (change, array, &n_handles);
      g_assert_cmpuint (n_handles, ==, 0);
    }
  g_assert_false (cp_change_touches_members (change));
}

static void
test_add (void)
{
  g_autoptr (CpChange) change = cp_change_new ();
  const guint32 expected[] = { 5, 2, 5 };
  const guint32 *handles;
  guint n_handles;

  cp_change_add (change, CP_ARRAY_TOPICS, 5);
  cp_change_add (change, CP_ARRAY_TOPICS, 5);
  cp_change_add (change, CP_ARRAY_TOPICS, 2);
  cp_change_add (change, CP_ARRAY_ROLES, 2);
  cp_change_add (change, CP_ARRAY_TOPICS, 5);
  cp_change_add_member (change);

  handles = cp_change_get_handles (change, CP_ARRAY_TOPICS, &n_handles);
  g_assert_cmpmem (handles, n_handles * sizeof (guint32), expected, sizeof expected);
  g_assert_true (cp_change_touches (change, CP_ARRAY_ROLES));
  g_assert_false (cp_change_touches (change, CP_ARRAY_STATEMENTS));
  g_assert_true (cp_change_touches_members (change));
}

static void
test_boxed (void)
{
  CpChange *change = cp_change_new ();
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CP_TYPE_CHANGE);
  g_value_set_boxed (&value, change);
  g_assert_true (g_value_get_boxed (&value) == change);
  cp_change_unref (change);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/empty", test_empty);
  g_test_add_func ("/change/add", test_add);
  g_test_add_func ("/change/boxed", test_boxed);

  return g_test_run ();
}
