/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests records in one piece of memory. */

#include "cp-record-private.h"

#include "edit-records.h"

static void
check_compact (CpRecord *record)
{
  g_autofree char *json = cp_record_to_json (record);
  CpRecord *compact = cp_record_compact (record);
  g_autoptr (CpRecord) again = cp_record_compact (compact);
  g_autoptr (CpRecord) built = NULL;
  g_autofree char *compact_json = cp_record_to_json (compact);
  g_autofree char *built_json = NULL;

  g_assert_cmpstr (compact_json, ==, json);
  g_assert_true (cp_record_equal (record, compact));
  g_assert_true (cp_record_equal (again, compact));

  /* What is made from it has memory of its own. */
  built = cp_record_builder_end (cp_record_builder_new_from (compact));
  cp_record_unref (compact);
  built_json = cp_record_to_json (built);
  g_assert_cmpstr (built_json, ==, json);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  EditModel *model = edit_records_make_model (TRUE);

  for (guint i = 0; i < 2000; i++)
    {
      CpArray array = i % CP_N_ARRAYS;
      gboolean has_id = cp_schema_get (array)->members[0].type == CP_MEMBER_ID;
      g_autoptr (CpRecord) record = edit_records_make (rand, model, array, has_id ? "id" : NULL);

      check_compact (record);
    }

  edit_model_free (model);
}

static void
test_full (void)
{
  g_autoptr (CpRecord) record = edit_record_parse (
      CP_ARRAY_TOPICS,
      "{\"id\": \"t\", \"label\": \"Tides\", \"labels\": {\"de\": \"Gezeiten\", \"ru\": \"Приливы\"}, "
      "\"terms\": [\"tide*\", \"-low tide\"], \"main\": true, \"x\": {\"y\": [1.50]}}");

  check_compact (record);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-compact/random", test_random);
  g_test_add_func ("/record-compact/full", test_full);

  return g_test_run ();
}
