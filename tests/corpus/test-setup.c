/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests comparisons that are saved under a name. */

#include "cp-setup.h"

#include "cp-edit-registers.h"
#include "edit-fixture.h"

#include <string.h>

static CpSnapshot *
get_snapshot (EditFixture *self)
{
  return cp_corpus_get_current (self->corpus);
}

static void
test_kept (EditFixture *self, gconstpointer data)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_COMPARISONS));
  CpRecord *scopes[] = { cp_setup_make_scope ("t1", "documents", "d1"),
                         cp_setup_make_scope ("none", "months", NULL) };
  g_autoptr (CpRecord) record = NULL;
  g_autoptr (CpEdit) made = NULL;
  g_autoptr (CpEdit) rename = NULL;
  guint32 setup;

  cp_record_builder_set_string (builder, CP_SETUP_NAME, "Tides");
  cp_record_builder_set_objects (builder, CP_SETUP_SCOPES, scopes, 2);
  cp_record_builder_set_string (builder, CP_SETUP_LEFT, "speaker:p1");
  record = cp_record_builder_end (builder);
  cp_record_unref (scopes[0]);
  cp_record_unref (scopes[1]);
  made = cp_edit_new_setup ("Save", record);
  edit_fixture_apply_other (self, made);
  edit_fixture_assert_has (self, "\"comparisons\": [\n{\"name\": \"Tides\", \"scopes\": "
                                 "[{\"topic\": \"t1\", \"source\": \"documents:d1\"}, "
                                 "{\"topic\": \"none\"}], \"left\": \"speaker:p1\"}\n]");
  setup = cp_snapshot_find_setup (get_snapshot (self), "Tides");
  g_assert_cmpuint (setup, !=, CP_HANDLE_NONE);
  rename = cp_edit_new_setup_name ("Rename", get_snapshot (self), setup, "Ebb");
  edit_fixture_apply_other (self, rename);
  g_assert_cmpuint (cp_snapshot_find_setup (get_snapshot (self), "Tides"), ==, CP_HANDLE_NONE);
  g_assert_cmpuint (cp_snapshot_find_setup (get_snapshot (self), "Ebb"), ==, setup);
  edit_fixture_check_back_and_forth (self);
}

/* What is merged is named by what is left, in scopes and queries; what becomes the same is one. */
static void
test_merged (EditFixture *self, gconstpointer data)
{
  guint32 speakers[] = { edit_fixture_find (self, CP_ARRAY_SPEAKERS, "p1"),
                         edit_fixture_find (self, CP_ARRAY_SPEAKERS, "p2") };
  g_autoptr (CpEdit) merge = NULL;

  edit_fixture_insert (self, CP_ARRAY_COMPARISONS,
                       "{\"name\": \"A\", \"scopes\": [{\"source\": \"speakers:p2\"}, "
                       "{\"source\": \"speakers:p1\"}, {\"source\": \"outlets:p2\"}, "
                       "{\"topic\": \"p2\"}], \"left\": \"speaker:p2\", \"right\": \"-speaker:p2|p1\", "
                       "\"filter\": \"p2 speaker:p2\", \"x\": 1}");
  edit_fixture_apply (self);
  merge = cp_edit_new_merge ("Merge", get_snapshot (self), CP_ARRAY_SPEAKERS, speakers, 2, speakers[0]);
  edit_fixture_apply_other (self, merge);
  edit_fixture_assert_has (self, "{\"name\": \"A\", \"scopes\": [{\"source\": \"speakers:p1\"}, "
                                 "{\"source\": \"outlets:p2\"}, {\"topic\": \"p2\"}], "
                                 "\"left\": \"speaker:p1\", \"right\": \"-speaker:p1\", "
                                 "\"filter\": \"p2 speaker:p1\", \"x\": 1}");
  edit_fixture_check_back_and_forth (self);
}

/* What it names may go: it stays as it is. */
static void
test_deleted (EditFixture *self, gconstpointer data)
{
  guint32 topic = edit_fixture_find (self, CP_ARRAY_TOPICS, "t1");
  g_autoptr (CpEdit) removal = NULL;

  edit_fixture_insert (self, CP_ARRAY_COMPARISONS,
                       "{\"name\": \"A\", \"scopes\": [{\"topic\": \"t1\"}], \"left\": \"topic:t1 (\"}");
  edit_fixture_apply (self);
  removal = cp_edit_new_removal ("Delete", get_snapshot (self), CP_ARRAY_TOPICS, &topic, 1);
  edit_fixture_apply_other (self, removal);
  edit_fixture_assert_has (self, "{\"name\": \"A\", \"scopes\": [{\"topic\": \"t1\"}], "
                                 "\"left\": \"topic:t1 (\"}");
  edit_fixture_check_back_and_forth (self);
}

/* A source is a kind and an id, which may have colons. */
static void
test_source (void)
{
  const char *id = NULL;
  g_autofree char *kind = cp_setup_dup_source_kind ("documents:a:b", &id);

  g_assert_cmpstr (kind, ==, "documents");
  g_assert_cmpstr (id, ==, "a:b");
  g_assert_null (cp_setup_dup_source_kind ("documents", &id));
  g_assert_null (id);
}

/* A comparison has a name, and scopes are objects. */
static void
test_refused (EditFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  static const char *const faulty[] = { "{\"left\": \"x\"}", "{\"name\": \"A\", \"scopes\": [\"t1\"]}",
                                        "{\"name\": \"A\", \"left\": 1}" };

  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      g_assert_null (cp_record_parse (cp_schema_get (CP_ARRAY_COMPARISONS), faulty[i],
                                      strlen (faulty[i]), &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
    }
}

static void
add (const char *path, void (*test) (EditFixture *self, gconstpointer data))
{
  g_test_add (path, EditFixture, NULL, edit_fixture_set_up, test, edit_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/setup/kept", test_kept);
  add ("/setup/merged", test_merged);
  add ("/setup/deleted", test_deleted);
  add ("/setup/refused", test_refused);
  g_test_add_func ("/setup/source", test_source);
  return g_test_run ();
}
