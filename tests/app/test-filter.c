/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the one query that ticks, period and search come to. */

#include "cp-filter.h"

#include <string.h>

#include "cp-corpus.h"
#include "cp-project-file.h"

/* Ids with all that a query has to quote, and a country that it cannot ask for. */
static const char odd_project[] =
    "{\"format\": \"counterpoint\", \"version\": 1,\n"
    "\"roles\": [{\"id\": \"a b\", \"label\": \"Blank\"}, {\"id\": \"x|y\", \"label\": \"Bar\"},\n"
    "{\"id\": \"q\\\"t\", \"label\": \"Quote\"}, {\"id\": \"s\\\\h\", \"label\": \"Slash\"},\n"
    "{\"id\": \"-m\", \"label\": \"Minus\"}],\n"
    "\"speakers\": [{\"id\": \"s\", \"name\": \"Sue\", \"country\": \"\\u0007\"}],\n"
    "\"documents\": [{\"id\": \"d\"}],\n"
    "\"statements\": [\n"
    "{\"id\": \"1\", \"document\": \"d\", \"role\": \"a b\", \"gist\": \"One.\"},\n"
    "{\"id\": \"2\", \"document\": \"d\", \"role\": \"x|y\", \"gist\": \"Two.\"},\n"
    "{\"id\": \"3\", \"document\": \"d\", \"role\": \"q\\\"t\", \"gist\": \"Three.\"},\n"
    "{\"id\": \"4\", \"document\": \"d\", \"role\": \"s\\\\h\", \"gist\": \"Four.\"},\n"
    "{\"id\": \"5\", \"document\": \"d\", \"speaker\": \"s\", \"gist\": \"Five.\"},\n"
    "{\"id\": \"6\", \"document\": \"d\", \"role\": \"-m\", \"gist\": \"Six.\"},\n"
    "{\"id\": \"7\", \"document\": \"d\", \"gist\": \"Seven.\"}]}";

static CpSnapshot *
load (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return snapshot;
}

static CpSnapshot *
load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_builtin (&error);

  g_assert_no_error (error);
  return snapshot;
}

static void
assert_query (CpFilter *filter, CpSnapshot *snapshot, const char *expected)
{
  const CpQuery *query = cp_filter_get_query (filter, snapshot);
  g_autofree char *text = query != NULL ? cp_query_to_string (query) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static CpDate
read_date (const char *text)
{
  CpDate date = 0;

  g_assert_true (cp_date_parse (text, &date));
  return date;
}

static void
count_cb (CpFilter *filter, guint *n)
{
  (*n)++;
}

static void
test_ticks (void)
{
  static const char *const roles[] = { "official", "expert", "insider", NULL };
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpFilter) filter = cp_filter_new ();
  guint n_changes = 0;

  g_signal_connect (filter, "changed", G_CALLBACK (count_cb), &n_changes);
  assert_query (filter, snapshot, NULL);
  g_assert_true (cp_filter_is_clear (filter));

  cp_filter_set_ticked (filter, CP_FACET_ROLES, "expert", TRUE);
  g_assert_cmpuint (n_changes, ==, 0);
  cp_filter_set_ticked (filter, CP_FACET_ROLES, "expert", FALSE);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_false (cp_filter_is_ticked (filter, CP_FACET_ROLES, "expert"));
  g_assert_true (cp_filter_is_ticked (filter, CP_FACET_ROLES, "official"));
  g_assert_true (cp_filter_is_restricted (filter, CP_FACET_ROLES));
  assert_query (filter, snapshot, "-role:expert");

  cp_filter_set_ticked (filter, CP_FACET_ROLES, "insider", FALSE);
  assert_query (filter, snapshot, "role:official");
  cp_filter_set_ticked (filter, CP_FACET_ROLES, "official", FALSE);
  assert_query (filter, snapshot, "-role:official|expert|insider");

  cp_filter_tick_only (filter, CP_FACET_ROLES, "insider", roles);
  assert_query (filter, snapshot, "role:insider");
  cp_filter_set_ticked (filter, CP_FACET_MODES, "block", FALSE);
  assert_query (filter, snapshot, "role:insider -mode:block");
  cp_filter_tick_all (filter, CP_FACET_ROLES);
  assert_query (filter, snapshot, "-mode:block");
  g_assert_cmpuint (n_changes, ==, 6);
  cp_filter_tick_all (filter, CP_FACET_ROLES);
  g_assert_cmpuint (n_changes, ==, 6);

  cp_filter_clear (filter);
  g_assert_cmpuint (n_changes, ==, 7);
  g_assert_true (cp_filter_is_clear (filter));
  assert_query (filter, snapshot, NULL);
  cp_filter_clear (filter);
  g_assert_cmpuint (n_changes, ==, 7);
}

static void
test_period (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpFilter) filter = cp_filter_new ();
  CpDate first;
  CpDate last;

  cp_filter_set_period (filter, read_date ("2023-11"), read_date ("2024-04"));
  g_assert_true (cp_filter_is_restricted (filter, CP_FACET_MONTHS));
  assert_query (filter, snapshot, "after:2023-11 before:2024-04");
  cp_filter_set_period (filter, 0, read_date ("2024-04"));
  assert_query (filter, snapshot, "before:2024-04");
  cp_filter_get_period (filter, &first, &last);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (last, ==, read_date ("2024-04"));
  cp_filter_tick_all (filter, CP_FACET_MONTHS);
  assert_query (filter, snapshot, NULL);
  g_assert_true (cp_filter_is_clear (filter));
}

static void
test_without (void)
{
  static const char *const expected[CP_N_FACETS] = {
    [CP_FACET_ROLES] = "after:2024-01 border",
    [CP_FACET_OUTLETS] = "-role:expert after:2024-01 border",
    [CP_FACET_SPEAKERS] = "-role:expert after:2024-01 border",
    [CP_FACET_COUNTRIES] = "-role:expert after:2024-01 border",
    [CP_FACET_MODES] = "-role:expert after:2024-01 border",
    [CP_FACET_MONTHS] = "-role:expert border",
  };
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpFilter) filter = cp_filter_new ();
  g_autofree char *label = NULL;

  g_assert_null (cp_filter_make_query_without (filter, CP_FACET_ROLES, snapshot));
  g_assert_null (cp_filter_dup_label (filter, snapshot));
  cp_filter_set_ticked (filter, CP_FACET_ROLES, "expert", FALSE);
  cp_filter_set_period (filter, read_date ("2024-01"), 0);
  cp_filter_set_search (filter, "border");
  for (guint facet = 0; facet < CP_N_FACETS; facet++)
    {
      g_autoptr (CpQuery) query = cp_filter_make_query_without (filter, facet, snapshot);
      g_autofree char *text = cp_query_to_string (query);

      g_assert_cmpstr (text, ==, expected[facet]);
    }
  label = cp_filter_dup_label (filter, snapshot);
  g_assert_cmpstr (label, ==, "from Jan 2024, “border”, without Expert");
}

static void
test_odd_ids (void)
{
  static const char *const roles[] = { "a b", "x|y", "q\"t", "s\\h", "-m" };
  g_autoptr (CpSnapshot) snapshot = load (odd_project);
  g_autoptr (CpFilter) filter = cp_filter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const CpQuery *query;
      g_autoptr (CpMatcher) matcher = NULL;

      cp_filter_clear (filter);
      cp_filter_set_ticked (filter, CP_FACET_ROLES, roles[i], FALSE);
      query = cp_filter_get_query (filter, snapshot);
      g_assert_nonnull (query);
      g_assert_true (cp_query_check (query, snapshot, NULL));
      matcher = cp_matcher_new (query, snapshot);
      for (guint32 statement = 1; statement <= 7; statement++)
        {
          guint32 role = cp_snapshot_get_statement_role (snapshot, statement);
          gboolean out = role == cp_snapshot_find (snapshot, CP_ARRAY_ROLES, roles[i]);

          g_assert_cmpint (cp_matcher_matches (matcher, statement), ==, !out);
        }
    }
}

/* What cannot be asked for, and what the corpus does not have, is left alone. */
static void
test_lost_values (void)
{
  g_autoptr (CpSnapshot) odd = load (odd_project);
  g_autoptr (CpSnapshot) builtin = load_builtin ();
  g_autoptr (CpFilter) filter = cp_filter_new ();

  cp_filter_set_ticked (filter, CP_FACET_COUNTRIES, "\a", FALSE);
  assert_query (filter, odd, NULL);
  cp_filter_set_ticked (filter, CP_FACET_ROLES, "nobody", FALSE);
  assert_query (filter, odd, NULL);
  cp_filter_set_ticked (filter, CP_FACET_ROLES, "none", FALSE);
  assert_query (filter, odd, "-role:none");
  assert_query (filter, builtin, NULL);
  cp_filter_set_ticked (filter, CP_FACET_ROLES, "expert", FALSE);
  assert_query (filter, builtin, "-role:expert");
  assert_query (filter, odd, "-role:none");

  cp_filter_clear (filter);
  cp_filter_set_search (filter, "role:expert");
  assert_query (filter, builtin, "role:expert");
  g_assert_null (cp_filter_get_search_fault (filter));
  assert_query (filter, odd, NULL);
  g_assert_nonnull (strstr (cp_filter_get_search_fault (filter), "“role:expert” names nothing"));
  assert_query (filter, builtin, "role:expert");
  g_assert_null (cp_filter_get_search_fault (filter));
}

/* What is in force, letter by letter. */
static void
test_typing (void)
{
  static const struct
  {
    const char *search;
    const char *query;
    gboolean faulty;
  } steps[] = {
    { "b", "b", FALSE },
    { "border", "border", FALSE },
    { "border ", "border", FALSE },
    { "border -", "border", TRUE },
    { "border -r", "border -r", FALSE },
    { "border -role", "border -role", FALSE },
    { "border -role:", "border", TRUE },
    { "border -role:exp", "border", TRUE },
    { "border -role:expert", "border -role:expert", FALSE },
    { "border -role:expert|", "border -role:expert", TRUE },
    { "border -role:expert|official", "border -role:expert|official", FALSE },
    { "border \"", "border -role:expert|official", TRUE },
    { "border \"on the", "border -role:expert|official", TRUE },
    { "border \"on the\"", "border \"on the\"", FALSE },
    { "", NULL, FALSE },
    { "role", "role", FALSE },
    { "role:o", NULL, TRUE },
    { "   ", NULL, FALSE },
  };
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpFilter) filter = cp_filter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      cp_filter_set_search (filter, steps[i].search);
      g_assert_cmpstr (cp_filter_get_search (filter), ==, steps[i].search);
      assert_query (filter, snapshot, steps[i].query);
      g_assert_cmpint (cp_filter_get_search_fault (filter) != NULL, ==, steps[i].faulty);
    }
}

static void
test_too_long (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  g_autoptr (CpFilter) filter = cp_filter_new ();
  g_autofree char *search = g_strnfill (64 * 1024, 'a');

  cp_filter_set_search (filter, search);
  g_assert_null (cp_filter_get_search_fault (filter));
  cp_filter_set_ticked (filter, CP_FACET_ROLES, "expert", FALSE);
  assert_query (filter, snapshot, NULL);
  g_assert_nonnull (strstr (cp_filter_get_search_fault (filter), "64 KiB"));
}

static void
test_finalize (void)
{
  g_autoptr (CpSnapshot) snapshot = load_builtin ();
  CpFilter *filter = cp_filter_new ();

  cp_filter_set_ticked (filter, CP_FACET_ROLES, "expert", FALSE);
  cp_filter_set_search (filter, "border");
  cp_filter_get_query (filter, snapshot);
  g_assert_finalize_object (filter);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/ticks", test_ticks);
  g_test_add_func ("/filter/period", test_period);
  g_test_add_func ("/filter/without", test_without);
  g_test_add_func ("/filter/odd-ids", test_odd_ids);
  g_test_add_func ("/filter/lost-values", test_lost_values);
  g_test_add_func ("/filter/typing", test_typing);
  g_test_add_func ("/filter/too-long", test_too_long);
  g_test_add_func ("/filter/finalize", test_finalize);
  return g_test_run ();
}
