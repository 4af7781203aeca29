/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the values of facets and their numbers. */

#include "cp-facets.h"

#include <string.h>

#include "compare-fixture.h"
#include "naive-count.h"

/* The filters, one for each facet, owned. */
typedef struct
{
  CpQuery *queries[CP_N_FACETS];
} Filters;

static Filters
make_filters (const char *const texts[CP_N_FACETS])
{
  Filters filters = { 0 };

  for (guint i = 0; i < CP_N_FACETS; i++)
    if (texts[i] != NULL)
      filters.queries[i] = cp_query_parse (texts[i], NULL);
  return filters;
}

static void
filters_clear (Filters *filters)
{
  for (guint i = 0; i < CP_N_FACETS; i++)
    g_clear_pointer (&filters->queries[i], cp_query_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filters, filters_clear)

static CpFacets *
count (CpSnapshot *snapshot, const Filters *filters)
{
  g_autoptr (GError) error = NULL;
  CpFacets *facets =
      cp_facets_new (snapshot, (const CpQuery *const *) filters->queries, NULL, &error);

  g_assert_no_error (error);
  return facets;
}

/* "official=Official 3/9, …" */
static char *
describe (const CpFacets *facets, CpFacet facet)
{
  GString *text = g_string_new (NULL);
  guint n;
  const CpFacetValue *values = cp_facets_get_values (facets, facet, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s=%s %u/%u", i == 0 ? "" : ", ", values[i].id,
                            values[i].label, values[i].n_statements, values[i].n_all);
  return g_string_free (text, FALSE);
}

static void
test_small (void)
{
  static const char *const expected[CP_N_FACETS] = {
    [CP_FACET_ROLES] = "official=Official 3/3, expert=Expert 3/3, insider=Insider 1/1, "
                       "none=No role 2/2",
    [CP_FACET_OUTLETS] = "bugle=The Bugle 5/5, echo=Écho du Nord 2/2, none=No outlet 2/2",
    [CP_FACET_SPEAKERS] = "mayor=Ada Mayor 3/3, engineer=Bo Engineer 2/2, clerk=Cy Clerk 2/2, "
                          "walker=Di Walker 2/2, none=No speaker 1/1",
    [CP_FACET_COUNTRIES] = "São Tarelia=São Tarelia 3/3, Velmoria=Velmoria 3/3, "
                           "none=No country 3/3",
    [CP_FACET_MODES] = "direct=Direct 1/1, block=Block 1/1, answer=Answer 1/1, "
                       "indirect=Indirect 1/1, none=No mode 5/5",
    [CP_FACET_MONTHS] = "2023-11=Nov 2023 1/1, 2023-12=Dec 2023 1/1, 2024=2024 1/1, "
                        "2024-01=Jan 2024 0/0, 2024-02=Feb 2024 0/0, 2024-03=Mar 2024 3/3, "
                        "2024-04=Apr 2024 0/0, 2024-05=May 2024 0/0, 2024-06=Jun 2024 1/1, "
                        "none=No date 2/2",
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_auto (Filters) filters = { 0 };
  g_autoptr (CpFacets) facets = count (snapshot, &filters);

  for (guint facet = 0; facet < CP_N_FACETS; facet++)
    {
      g_autofree char *text = describe (facets, facet);

      g_assert_cmpstr (text, ==, expected[facet]);
    }
}

static void
test_filtered (void)
{
  static const char *const texts[CP_N_FACETS] = {
    [CP_FACET_ROLES] = "topic:safety",
    [CP_FACET_OUTLETS] = "role:official",
    [CP_FACET_SPEAKERS] = "topic:cost",
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_auto (Filters) filters = make_filters (texts);
  g_autoptr (CpFacets) facets = count (snapshot, &filters);
  g_autofree char *roles = describe (facets, CP_FACET_ROLES);
  g_autofree char *outlets = describe (facets, CP_FACET_OUTLETS);
  g_autofree char *speakers = describe (facets, CP_FACET_SPEAKERS);

  g_assert_cmpstr (roles, ==,
                   "official=Official 2/3, expert=Expert 2/3, insider=Insider 0/1, none=No role 0/2");
  g_assert_cmpstr (outlets, ==, "bugle=The Bugle 2/5, echo=Écho du Nord 1/2, none=No outlet 0/2");
  g_assert_cmpstr (speakers, ==,
                   "mayor=Ada Mayor 1/3, engineer=Bo Engineer 2/2, clerk=Cy Clerk 1/2, "
                   "walker=Di Walker 0/2, none=No speaker 0/1");
}

/* How many statements a query of one value finds besides a filter, which is what a number means. */
static guint
count_by_query (CpSnapshot *snapshot, CpFacet facet, const char *id, const char *filter)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CpQuery) query = NULL;
  g_autoptr (CpMatcher) matcher = NULL;
  g_autoptr (GError) error = NULL;
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);
  guint found = 0;

  g_string_append_printf (text, "%s:", cp_facet_get_field (facet));
  cp_query_append_value (text, id);
  if (filter != NULL)
    g_string_append_printf (text, " %s", filter);
  query = cp_query_parse (text->str, &error);
  g_assert_no_error (error);
  matcher = cp_matcher_new (query, snapshot);
  for (guint i = 0; i < n; i++)
    found += cp_matcher_matches (matcher, order[i]);
  return found;
}

static guint
count_by_source (CpSnapshot *snapshot, CpSourceKind kind, const char *id)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);
  guint found = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *source = naive_dup_source_id (snapshot, kind, order[i]);

      found += g_strcmp0 (source, id) == 0;
    }
  return found;
}

static void
check_facet (CpSnapshot *snapshot, const CpFacets *facets, CpFacet facet, const char *filter)
{
  static const CpSourceKind kinds[CP_N_FACETS] = {
    [CP_FACET_ROLES] = CP_SOURCE_ROLES,         [CP_FACET_OUTLETS] = CP_SOURCE_OUTLETS,
    [CP_FACET_SPEAKERS] = CP_N_SOURCE_KINDS,    [CP_FACET_COUNTRIES] = CP_SOURCE_COUNTRIES,
    [CP_FACET_MODES] = CP_N_SOURCE_KINDS,       [CP_FACET_MONTHS] = CP_SOURCE_MONTHS,
  };
  guint n;
  const CpFacetValue *values = cp_facets_get_values (facets, facet, &n);
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (values[i].n_all, ==,
                        count_by_query (snapshot, facet, values[i].id, NULL));
      g_assert_cmpuint (values[i].n_statements, ==,
                        count_by_query (snapshot, facet, values[i].id, filter));
      if (kinds[facet] != CP_N_SOURCE_KINDS)
        g_assert_cmpuint (values[i].n_all, ==,
                          count_by_source (snapshot, kinds[facet], values[i].id));
      sum += values[i].n_all;
    }
  if (facet != CP_FACET_SPEAKERS)
    g_assert_cmpuint (sum, ==, cp_snapshot_get_n_records (snapshot, CP_ARRAY_STATEMENTS));
}

static void
test_random (void)
{
  static const char *const texts[CP_N_FACETS] = {
    "mode:direct|answer", "-role:expert", "after:2020 before:2024-06", "the", "role:official", NULL,
  };

  for (guint64 seed = 0; seed < 40; seed++)
    {
      g_autoptr (CpSnapshot) snapshot = compare_fixture_load_random (seed);
      g_auto (Filters) filters = make_filters (texts);
      g_autoptr (CpFacets) facets = count (snapshot, &filters);

      for (guint facet = 0; facet < CP_N_FACETS; facet++)
        check_facet (snapshot, facets, facet, texts[facet]);
    }
}

static int
compare_values (const CpFacetValue *a, const CpFacetValue *b)
{
  if (a->n_all != b->n_all)
    return a->n_all > b->n_all ? -1 : 1;
  return g_utf8_collate (a->label, b->label);
}

static void
test_order (void)
{
  const CpSyntheticOptions options = {
    .n_documents = 40, .n_outlets = 6, .n_speakers = 200, .n_topics = 5, .n_statements = 2000,
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_synthetic (3, &options);
  g_auto (Filters) filters = { 0 };
  g_autoptr (CpFacets) facets = count (snapshot, &filters);
  guint n;
  const CpFacetValue *speakers = cp_facets_get_values (facets, CP_FACET_SPEAKERS, &n);
  const CpFacetValue *months;

  for (guint i = 1; i < n && speakers[i].handle != CP_HANDLE_NONE; i++)
    g_assert_cmpint (compare_values (&speakers[i - 1], &speakers[i]), <=, 0);

  months = cp_facets_get_values (facets, CP_FACET_MONTHS, &n);
  for (guint i = 1; i < n; i++)
    g_assert_cmpint (cp_date_compare (months[i - 1].date, months[i].date), <, 0);
}

/* The ends of a gap of a year and its fourteen months. */
static void
test_gaps (void)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\"}],\n"
      "\"statements\": [\n"
      "{\"id\": \"a\", \"document\": \"d\", \"gist\": \"One.\", \"date\": \"2022-11\"},\n"
      "{\"id\": \"b\", \"document\": \"d\", \"gist\": \"Two.\", \"date\": \"2024-02-29\"},\n"
      "{\"id\": \"c\", \"document\": \"d\", \"gist\": \"Three.\", \"date\": \"0007-01\"}]}";
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (project, strlen (project));
  g_auto (Filters) filters = { 0 };
  g_autoptr (CpFacets) facets = count (snapshot, &filters);
  guint n;
  const CpFacetValue *months = cp_facets_get_values (facets, CP_FACET_MONTHS, &n);

  /* Two thousand years are not filled. */
  g_assert_cmpuint (n, ==, 17);
  g_assert_cmpstr (months[0].id, ==, "0007-01");
  g_assert_cmpstr (months[1].id, ==, "2022-11");
  g_assert_cmpstr (months[2].id, ==, "2022-12");
  g_assert_cmpstr (months[3].id, ==, "2023-01");
  g_assert_cmpstr (months[16].id, ==, "2024-02");
  g_assert_cmpuint (months[16].n_all, ==, 1);
}

static void
test_ids (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_auto (GStrv) roles = cp_facet_list_ids (snapshot, CP_FACET_ROLES);
  g_autofree char *joined = g_strjoinv (" ", roles);

  g_assert_cmpstr (joined, ==, "official expert insider none");
  g_assert_cmpstr (cp_facet_get_field (CP_FACET_MONTHS), ==, "month");
}

static void
test_cancelled (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Filters) filters = { 0 };

  g_cancellable_cancel (cancellable);
  g_assert_null (
      cp_facets_new (snapshot, (const CpQuery *const *) filters.queries, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_empty (void)
{
  static const char project[] = "{\"format\": \"counterpoint\", \"version\": 1}";
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (project, strlen (project));
  g_auto (Filters) filters = { 0 };
  g_autoptr (CpFacets) facets = count (snapshot, &filters);

  for (guint facet = 0; facet < CP_N_FACETS; facet++)
    {
      guint n = 1;

      cp_facets_get_values (facets, facet, &n);
      g_assert_cmpuint (n, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facets/small", test_small);
  g_test_add_func ("/facets/filtered", test_filtered);
  g_test_add_func ("/facets/random", test_random);
  g_test_add_func ("/facets/order", test_order);
  g_test_add_func ("/facets/gaps", test_gaps);
  g_test_add_func ("/facets/ids", test_ids);
  g_test_add_func ("/facets/cancelled", test_cancelled);
  g_test_add_func ("/facets/empty", test_empty);
  return g_test_run ();
}
