/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the sources of a corpus. */

#include <string.h>

#include "compare-fixture.h"
#include "cp-source.h"

/* "id=label: s1 s2" for each source. */
static char *
describe (CpSnapshot *snapshot, const CpSourceList *sources)
{
  const guint32 *places = cp_source_list_get_places (sources);
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GString *text = g_string_new (NULL);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);

  for (guint place = 0; place < cp_source_list_get_n_sources (sources); place++)
    {
      const CpSource *source = cp_source_list_get_source (sources, place);

      g_string_append_printf (text, "%s=%s:", source->id, source->label);
      for (guint i = 0; i < n; i++)
        if (places[order[i]] == place)
          g_string_append_printf (text, " %s", columns->id[order[i]]);
      g_string_append_c (text, '\n');
      g_assert_cmpint (cp_source_list_find (sources, source->id), ==, place);
    }
  return g_string_free (text, FALSE);
}

static void
test_small (void)
{
  static const char *const expected[CP_N_SOURCE_KINDS] = {
    [CP_SOURCE_DOCUMENTS] = "d1=The Bugle, Mar 2024: s1 s2\n"
                            "d2=Echo, spring: s3 s4\n"
                            "d3=A letter: s5 s6\n"
                            "d4=The Bugle, Nov 2023: s7 s8 s9\n"
                            "d5=d5:\n",
    [CP_SOURCE_OUTLETS] = "bugle=The Bugle: s1 s2 s7 s8 s9\n"
                          "echo=Écho du Nord: s3 s4\n"
                          "none=No outlet: s5 s6\n",
    [CP_SOURCE_SPEAKERS] = "mayor=Ada Mayor: s1 s3 s9\n"
                           "engineer=Bo Engineer: s2 s4\n"
                           "clerk=Cy Clerk: s5\n"
                           "walker=Di Walker: s6 s7\n"
                           "none=No speaker: s8\n",
    [CP_SOURCE_ROLES] = "official=Official: s1 s3 s9\n"
                        "expert=Expert: s2 s4 s7\n"
                        "insider=Insider: s5\n"
                        "none=No role: s6 s8\n",
    [CP_SOURCE_COUNTRIES] = "Velmoria=Velmoria: s1 s3 s9\n"
                            "São Tarelia=São Tarelia: s2 s4 s5\n"
                            "none=No country: s6 s7 s8\n",
    [CP_SOURCE_MONTHS] = "2023-11=Nov 2023: s7\n"
                         "2023-12=Dec 2023: s8\n"
                         "2024=2024, no month: s3\n"
                         "2024-03=Mar 2024: s1 s2 s9\n"
                         "2024-06=Jun 2024: s4\n"
                         "none=No date: s5 s6\n",
  };
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();

  for (guint kind = 0; kind < CP_N_SOURCE_KINDS; kind++)
    {
      g_autoptr (CpSourceList) sources = cp_source_list_new (snapshot, kind);
      g_autofree char *text = describe (snapshot, sources);

      g_assert_cmpstr (text, ==, expected[kind]);
      g_assert_cmpint (cp_source_list_get_kind (sources), ==, kind);
      g_assert_cmpint (cp_source_list_find (sources, "nowhere"), ==, -1);
      g_assert_cmpuint (cp_source_list_get_places (sources)[0], ==, 0);
    }
}

static void
test_document (void)
{
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_small ();
  g_autoptr (CpSourceList) documents = cp_source_list_new (snapshot, CP_SOURCE_DOCUMENTS);
  g_autoptr (CpSourceList) months = cp_source_list_new (snapshot, CP_SOURCE_MONTHS);
  const CpSource *first = cp_source_list_get_source (documents, 0);
  const CpSource *second = cp_source_list_get_source (documents, 1);
  CpDate day;

  g_assert_true (cp_date_parse ("2024-03-05", &day));
  g_assert_cmpuint (first->date, ==, day);
  g_assert_false (first->inferred);
  g_assert_cmpstr (first->kind, ==, "report");
  g_assert_cmpuint (first->handle, ==, cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, "d1"));
  g_assert_true (second->inferred);
  g_assert_null (second->kind);
  g_assert_true (cp_date_parse ("2024-06", &day));
  g_assert_cmpuint (cp_source_list_get_source (months, 4)->date, ==, day);
  g_assert_cmpuint (cp_source_list_get_source (months, 4)->handle, ==, CP_HANDLE_NONE);
  g_assert_true (cp_source_list_get_source (months, 0)->inferred);
  g_assert_true (cp_source_list_get_source (months, 2)->inferred);
  g_assert_false (cp_source_list_get_source (months, 3)->inferred);
  g_assert_false (cp_source_list_get_source (months, 5)->inferred);
}

static void
test_empty (void)
{
  const char *text = "{\"format\": \"counterpoint\", \"version\": 1}";
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (text, strlen (text));

  for (guint kind = 0; kind < CP_N_SOURCE_KINDS; kind++)
    {
      g_autoptr (CpSourceList) sources = cp_source_list_new (snapshot, kind);

      g_assert_cmpuint (cp_source_list_get_n_sources (sources), ==, 0);
      g_assert_cmpint (cp_source_list_find (sources, "none"), ==, -1);
    }
}

static void
test_names (void)
{
  CpSourceKind kind = CP_SOURCE_ROLES;

  for (guint i = 0; i < CP_N_SOURCE_KINDS; i++)
    {
      g_assert_true (cp_source_kind_from_string (cp_source_kind_to_string (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_true (cp_source_kind_from_string ("country", &kind));
  g_assert_cmpint (kind, ==, CP_SOURCE_COUNTRIES);
  g_assert_false (cp_source_kind_from_string ("planets", &kind));
  g_assert_cmpint (kind, ==, CP_SOURCE_COUNTRIES);
}

/* One outlet and month, then one day too; what a person wrote stays. */
static void
test_same_label (void)
{
  static const char text[]
      = "{\"format\": \"counterpoint\", \"version\": 1,"
        " \"outlets\": [{\"id\": \"e\", \"name\": \"Echo\"}],"
        " \"documents\": ["
        "{\"id\": \"a\", \"outlet\": \"e\", \"date\": \"2025-03-12\", \"title\": \"Boats\"},"
        "{\"id\": \"b\", \"outlet\": \"e\", \"date\": \"2025-03-14\", \"title\": \"Nets\"},"
        "{\"id\": \"c\", \"outlet\": \"e\", \"date\": \"2025-03-14\", \"title\": \"Tides\"},"
        "{\"id\": \"d\", \"outlet\": \"e\", \"date\": \"2025-04-02\", \"title\": \"Gulls\"},"
        "{\"id\": \"f\", \"label\": \"Echo, Mar 2025\"}]}";
  g_autoptr (CpSnapshot) snapshot = compare_fixture_load_text (text, strlen (text));
  g_autoptr (CpSourceList) sources = cp_source_list_new (snapshot, CP_SOURCE_DOCUMENTS);
  g_autofree char *found = describe (snapshot, sources);

  g_assert_cmpstr (found, ==,
                   "a=Echo, 12 Mar 2025:\n"
                   "b=Nets:\n"
                   "c=Tides:\n"
                   "d=Echo, Apr 2025:\n"
                   "f=Echo, Mar 2025:\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/small", test_small);
  g_test_add_func ("/source/document", test_document);
  g_test_add_func ("/source/empty", test_empty);
  g_test_add_func ("/source/names", test_names);
  g_test_add_func ("/source/same-label", test_same_label);
  return g_test_run ();
}
