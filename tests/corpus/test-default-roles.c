/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the roles that every corpus begins with. */

#include "cp-corpus.h"
#include "cp-default-roles.h"

/* Files name them by these. */
static const char *const roles[][2] = {
  { "official", "Official" }, { "expert", "Expert" }, { "insider", "Insider" },
  { "media", "Media" },       { "other", "Other" },
};

static void
test_table (void)
{
  CpDefaultRole found;

  g_assert_cmpuint (G_N_ELEMENTS (roles), ==, CP_N_DEFAULT_ROLES);
  for (CpDefaultRole role = 0; role < CP_N_DEFAULT_ROLES; role++)
    {
      g_assert_cmpstr (cp_default_role_get_id (role), ==, roles[role][0]);
      g_assert_cmpstr (cp_default_role_get_name (role), ==, roles[role][1]);
      g_assert_cmpstr (cp_default_role_get_label (role), ==, roles[role][1]);
      g_assert_true (cp_default_role_find (roles[role][0], &found));
      g_assert_cmpint (found, ==, role);
    }
  g_assert_false (cp_default_role_find ("Official", &found));
  g_assert_false (cp_default_role_find ("", &found));
}

static void
test_corpus (void)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  CpSnapshot *snapshot = cp_corpus_get_current (corpus);
  guint n_roles;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_ROLES, &n_roles);

  g_assert_cmpuint (n_roles, ==, CP_N_DEFAULT_ROLES);
  for (guint i = 0; i < n_roles; i++)
    {
      CpItem *item = cp_snapshot_get_item (snapshot, CP_ARRAY_ROLES, order[i]);

      g_assert_cmpstr (cp_item_get_id (item), ==, roles[i][0]);
      g_assert_cmpstr (cp_item_get_label (item), ==, roles[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/default-roles/table", test_table);
  g_test_add_func ("/default-roles/corpus", test_corpus);
  return g_test_run ();
}
