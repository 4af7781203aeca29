/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests ids made of names. */

#include "cp-id-maker.h"

#include "cp-project-file.h"

static CpSnapshot *
load (void)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"topics\": [\n"
      "{\"id\": \"harbour-dues\", \"label\": \"Harbour dues\"}, {\"id\": \"t-1\", \"label\": \"A\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (project, sizeof project - 1);
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return snapshot;
}

static void
check (CpIdMaker *ids, const char *name, const char *expected)
{
  g_autofree char *id = cp_id_maker_make (ids, CP_ARRAY_TOPICS, name, "topic");

  g_assert_cmpstr (id, ==, expected);
}

static void
test_names (void)
{
  g_autoptr (CpSnapshot) snapshot = load ();
  g_autoptr (CpIdMaker) ids = cp_id_maker_new (snapshot);

  check (ids, "Harbour dues", "harbour-dues-2");
  check (ids, "Harbour  Dues!", "harbour-dues-3");
  check (ids, "Élise's Pier", "elises-pier");
  check (ids, "Порт", "порт");
  check (ids, "…", "topic");
  check (ids, "None", "none-2");
}

static void
test_numbers (void)
{
  g_autoptr (CpSnapshot) snapshot = load ();
  g_autoptr (CpIdMaker) ids = cp_id_maker_new (snapshot);
  guint number = 0;
  g_autofree char *first = cp_id_maker_make_numbered (ids, CP_ARRAY_TOPICS, "t", &number);
  g_autofree char *second = cp_id_maker_make_numbered (ids, CP_ARRAY_TOPICS, "t", &number);

  g_assert_cmpstr (first, ==, "t-2");
  g_assert_cmpstr (second, ==, "t-3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-maker/names", test_names);
  g_test_add_func ("/id-maker/numbers", test_numbers);
  return g_test_run ();
}
