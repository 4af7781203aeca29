/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the table of members. */

#include "cp-schema.h"

static void
assert_member (CpArray array, guint place, const char *name, CpMemberType type)
{
  const CpSchema *schema = cp_schema_get (array);

  g_assert_cmpuint (place, <, schema->n_members);
  g_assert_cmpstr (schema->members[place].name, ==, name);
  g_assert_cmpint (schema->members[place].type, ==, type);
  g_assert_cmpint (cp_schema_find_member (schema, name), ==, place);
}

/* The last member of each enumeration of places is where the enumeration says. */
static void
test_places (void)
{
  assert_member (CP_ARRAY_ROLES, CP_ROLE_LABEL, "label", CP_MEMBER_STRING);
  assert_member (CP_ARRAY_OUTLETS, CP_OUTLET_URL, "url", CP_MEMBER_STRING);
  assert_member (CP_ARRAY_DOCUMENTS, CP_DOCUMENT_VIA, "via", CP_MEMBER_REF);
  assert_member (CP_ARRAY_DOCUMENTS, CP_DOCUMENT_IGNORED, "ignored", CP_MEMBER_OBJECTS);
  assert_member (CP_ARRAY_SPEAKERS, CP_SPEAKER_NAMED, "named", CP_MEMBER_BOOLEAN);
  assert_member (CP_ARRAY_SPEAKERS, CP_SPEAKER_POSITIONS, "positions", CP_MEMBER_OBJECTS);
  assert_member (CP_ARRAY_SPEAKERS, CP_SPEAKER_NOTE, "note", CP_MEMBER_STRING);
  assert_member (CP_ARRAY_TOPICS, CP_TOPIC_LABELS, "labels", CP_MEMBER_MAP);
  assert_member (CP_ARRAY_TOPICS, CP_TOPIC_MAIN, "main", CP_MEMBER_BOOLEAN);
  assert_member (CP_ARRAY_QUESTIONS, CP_QUESTION_POSITIONS, "positions", CP_MEMBER_STRINGS);
  assert_member (CP_ARRAY_STATEMENTS, CP_STATEMENT_WITH, "with", CP_MEMBER_REFS);
  assert_member (CP_ARRAY_STATEMENTS, CP_STATEMENT_ANCHOR, "anchor", CP_MEMBER_OBJECT);
  assert_member (CP_ARRAY_STATEMENTS, CP_STATEMENT_DATE, "date", CP_MEMBER_DATE);
  assert_member (CP_ARRAY_STATEMENTS, CP_STATEMENT_NOTE, "note", CP_MEMBER_STRING);
  assert_member (CP_ARRAY_RELATIONS, CP_RELATION_TYPE, "type", CP_MEMBER_ENUM);
  assert_member (CP_ARRAY_RELATIONS, CP_RELATION_NOTE, "note", CP_MEMBER_STRING);
  assert_member (CP_ARRAY_SUMMARIES, CP_SUMMARY_TEXT, "text", CP_MEMBER_STRING);
  assert_member (CP_ARRAY_TRAYS, CP_TRAY_CARDS, "cards", CP_MEMBER_OBJECTS);
  assert_member (CP_ARRAY_COMPARISONS, CP_SETUP_SCOPES, "scopes", CP_MEMBER_OBJECTS);
  assert_member (CP_ARRAY_COMPARISONS, CP_SETUP_FILTER, "filter", CP_MEMBER_STRING);
  g_assert_cmpint (cp_schema_find_member (cp_schema_get_sides (), "right"), ==, CP_SIDES_RIGHT);
}

/* Each entry is whole: what its type needs is there, names are unique, an id stands first, and a
 * record's members fit the 32 bits that its reader has for them. */
static void
check_schema (const CpSchema *schema)
{
  g_assert_nonnull (schema->name);
  g_assert_cmpuint (schema->n_members, >, 0);
  g_assert_cmpuint (schema->n_members, <=, 32);
  for (guint i = 0; i < schema->n_members; i++)
    {
      const CpMember *member = &schema->members[i];
      gboolean is_inner = member->type == CP_MEMBER_OBJECT || member->type == CP_MEMBER_OBJECTS;

      g_assert_cmpint (cp_schema_find_member (schema, member->name), ==, i);
      g_assert_true ((member->type == CP_MEMBER_ID) <= (i == 0));
      g_assert_true ((member->type == CP_MEMBER_ENUM) == (member->values != NULL));
      g_assert_true ((member->type == CP_MEMBER_NUMBER) == (member->maximum > member->minimum));
      g_assert_true (is_inner == (member->schema != NULL));
      g_assert_true (member->type != CP_MEMBER_ID || (member->flags & CP_MEMBER_REQUIRED) != 0);
      if (is_inner)
        check_schema (member->schema);
    }
}

static void
test_whole (void)
{
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      check_schema (cp_schema_get (i));
      g_assert_cmpstr (cp_schema_get (i)->name, ==, cp_schema_get_array_names ()[i]);
    }
  check_schema (cp_schema_get_sides ());
}

static void
test_arrays (void)
{
  const char *const *names = cp_schema_get_array_names ();
  CpArray array = CP_N_ARRAYS;

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      g_assert_true (cp_schema_find_array (names[i], &array));
      g_assert_cmpint (array, ==, i);
    }
  g_assert_null (names[CP_N_ARRAYS]);
  g_assert_false (cp_schema_find_array ("title", &array));
  g_assert_false (cp_schema_find_array ("Roles", &array));
  g_assert_false (cp_schema_find_array ("", &array));
  g_assert_cmpint (cp_schema_find_member (cp_schema_get (CP_ARRAY_ROLES), "name"), ==, -1);
}

static void
test_enumerations (void)
{
  CpMode mode = CP_MODE_NONE;

  for (guint i = CP_MODE_DIRECT; i < CP_N_MODES; i++)
    {
      g_assert_true (cp_mode_from_string (cp_mode_to_string (i), &mode));
      g_assert_cmpint (mode, ==, i);
    }
  g_assert_null (cp_mode_to_string (CP_MODE_NONE));
  g_assert_false (cp_mode_from_string ("Direct", &mode));
  g_assert_false (cp_mode_from_string ("", &mode));
  g_assert_cmpstr (cp_mode_to_string (CP_MODE_INDIRECT), ==, "indirect");
  g_assert_cmpstr (cp_relation_type_to_string (CP_RELATION_DISPUTES), ==, "disputes");
  g_assert_cmpstr (cp_relation_type_to_string (CP_RELATION_REPEATS), ==, "repeats");
  g_assert_null (cp_relation_type_to_string (CP_RELATION_NONE));
  g_assert_cmpstr (cp_basis_to_string (CP_BASIS_SPEAKER), ==, "speaker");
  g_assert_cmpstr (cp_basis_to_string (CP_BASIS_READER), ==, "reader");
  g_assert_null (cp_basis_to_string (CP_BASIS_NONE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/places", test_places);
  g_test_add_func ("/schema/whole", test_whole);
  g_test_add_func ("/schema/arrays", test_arrays);
  g_test_add_func ("/schema/enumerations", test_enumerations);
  return g_test_run ();
}
