/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of each member of each kind of record: of the wrong type, missing, doubled, leading nowhere. */

#include "cp-project-file.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "cp-corpus-error.h"
#include "project-fixture.h"

/* One place of the sample that has all members, to be spoilt. */
typedef struct
{
  JsonObject *root;
  JsonObject *object; /* what has the member */
  const CpMember *member;
  CpArray array;
  char *path; /* of the member in the record */
} Place;

typedef void (*PlaceFunc) (Place *place);

static JsonNode *
parse_value (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (json, &error);

  g_assert_no_error (error);
  return node;
}

/* Puts a value in place of the member's, loads the project, and takes the value back. */
static GError *
spoil (Place *place, JsonNode *node)
{
  JsonNode *old = json_node_copy (json_object_get_member (place->object, place->member->name));
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), place->root);
  g_autofree char *json = NULL;
  GError *error;

  json_object_set_member (place->object, place->member->name, node);
  json = json_to_string (root, FALSE);
  error = project_fixture_fail (json);
  json_object_set_member (place->object, place->member->name, old);
  return error;
}

/* The message names array, record and member, with whatever is behind the member's name. */
static void
assert_named (Place *place, GError *error, const char *words)
{
  g_autofree char *record =
      g_strdup_printf ("line 1: %s, record 1", cp_schema_get_array_names ()[place->array]);
  g_autofree char *member = g_strconcat (", member “", place->path, NULL);

  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
  if (!g_str_has_prefix (error->message, record) || strstr (error->message, member) == NULL
      || strstr (error->message, words) == NULL)
    g_error ("%s, %s, “%s”: %s", record, member, words, error->message);
}

static void
visit_members (Place *place, const CpSchema *schema, const char *path, PlaceFunc func)
{
  JsonObject *object = place->object;

  for (guint i = 0; i < schema->n_members; i++)
    {
      const CpMember *member = &schema->members[i];
      g_autofree char *member_path = g_strconcat (path, member->name, NULL);
      g_autofree char *inner_path = NULL;
      JsonNode *node = json_object_get_member (object, member->name);

      place->object = object;
      place->member = member;
      place->path = member_path;
      if (node != NULL)
        func (place);

      node = json_object_get_member (object, member->name);
      if (node == NULL || member->schema == NULL)
        continue;
      inner_path = g_strconcat (member_path, member->type == CP_MEMBER_OBJECT ? "." : "[0].", NULL);
      place->object = member->type == CP_MEMBER_OBJECT
                          ? json_node_get_object (node)
                          : json_array_get_object_element (json_node_get_array (node), 0);
      visit_members (place, member->schema, inner_path, func);
    }
}

/* Calls a function for each member of the first record of each array, and of what is inside. */
static void
visit_all (PlaceFunc func)
{
  g_autofree char *json = project_fixture_read_sample ("full");
  g_autoptr (JsonNode) root = parse_value (json);
  Place place = { .root = json_node_get_object (root) };

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      const char *name = cp_schema_get_array_names ()[i];
      JsonArray *records = json_object_get_array_member (place.root, name);

      place.array = i;
      place.object = json_array_get_object_element (records, 0);
      visit_members (&place, cp_schema_get (i), "", func);
    }
}

/* Whether a value of JSON is right for a type: one letter for each type of value. */
static gboolean
is_right (CpMemberType type, char value)
{
  switch (type)
    {
    case CP_MEMBER_STRINGS:
    case CP_MEMBER_REFS:
    case CP_MEMBER_OBJECTS:
      return value == '[';
    case CP_MEMBER_MAP:
    case CP_MEMBER_OBJECT:
      return value == '{';
    case CP_MEMBER_NUMBER:
      return g_ascii_isdigit (value);
    case CP_MEMBER_BOOLEAN:
      return value == 't';
    case CP_MEMBER_ID:
    case CP_MEMBER_STRING:
    case CP_MEMBER_REF:
    case CP_MEMBER_DATE:
    case CP_MEMBER_ENUM:
    case CP_MEMBER_DIGEST:
    default:
      return value == '"';
    }
}

static void
set_wrong_types (Place *place)
{
  static const char *const values[] = { "\"2024\"", "1", "true", "[]", "{}" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error = NULL;

      if (is_right (place->member->type, values[i][0]))
        continue;
      error = spoil (place, parse_value (values[i]));
      assert_named (place, error, "must be ");
    }
}

static void
test_wrong_types (void)
{
  visit_all (set_wrong_types);
}

/* Lists and maps whose contents are of the wrong type. */
static void
set_wrong_contents (Place *place)
{
  static const char *const lists[] = { "[\"a\", 1]", "[null]", "[[\"a\"]]", "[{}]" };
  static const char *const object_lists[] = { "[null]", "[1]", "[\"a\"]", "[[]]" };
  static const char *const maps[] = { "{\"a\": 1}", "{\"a\": \"b\", \"c\": []}", "{\"a\": {}}",
                                      "{\"a\": true}" };
  CpMemberType type = place->member->type;
  const char *const *values = type == CP_MEMBER_OBJECTS ? object_lists
                              : type == CP_MEMBER_MAP   ? maps
                                                        : lists;

  if (type != CP_MEMBER_STRINGS && type != CP_MEMBER_REFS && type != CP_MEMBER_OBJECTS
      && type != CP_MEMBER_MAP)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GError) error = spoil (place, parse_value (values[i]));

      assert_named (place, error, "must be ");
    }
}

static void
test_wrong_contents (void)
{
  visit_all (set_wrong_contents);
}

static void
set_out_of_range (Place *place)
{
  const gint64 values[] = { place->member->minimum - 1, place->member->maximum + 1, G_MAXINT64,
                            G_MININT64 + 1 };
  g_autoptr (GError) fraction = NULL;

  if (place->member->type != CP_MEMBER_NUMBER)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error =
          spoil (place, json_node_init_int (json_node_alloc (), values[i]));

      assert_named (place, error, " is not between ");
    }

  fraction = spoil (place, json_node_init_double (json_node_alloc (), 1.5));
  assert_named (place, fraction, "must be a whole number");
}

static void
test_out_of_range (void)
{
  visit_all (set_out_of_range);
}

static void
set_unknown_words (Place *place)
{
  g_autoptr (GError) error = NULL;

  if (place->member->type != CP_MEMBER_ENUM && place->member->type != CP_MEMBER_DATE
      && place->member->type != CP_MEMBER_DIGEST)
    return;

  error = spoil (place, parse_value ("\"13th of May\""));
  assert_named (place, error, "");
}

static void
test_unknown_words (void)
{
  visit_all (set_unknown_words);
}

static void
leave_out (Place *place)
{
  g_autoptr (GError) null_error = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) old = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  if ((place->member->flags & CP_MEMBER_REQUIRED) == 0)
    return;

  null_error = spoil (place, json_node_init_null (json_node_alloc ()));
  assert_named (place, null_error, "is missing");

  old = json_node_copy (json_object_get_member (place->object, place->member->name));
  json_object_remove_member (place->object, place->member->name);
  root = json_node_init_object (json_node_alloc (), place->root);
  json = json_to_string (root, FALSE);
  error = project_fixture_fail (json);
  json_object_set_member (place->object, place->member->name, g_steal_pointer (&old));
  assert_named (place, error, "is missing");
}

static void
test_missing (void)
{
  visit_all (leave_out);
}

static void
lead_nowhere (Place *place)
{
  g_autoptr (GError) error = NULL;

  if (place->member->type == CP_MEMBER_REF)
    error = spoil (place, parse_value ("\"nowhere\""));
  else if (place->member->type == CP_MEMBER_REFS)
    error = spoil (place, parse_value ("[\"nowhere\"]"));
  else
    return;

  assert_named (place, error, "there is no ");
  g_assert_nonnull (strstr (error->message, "“nowhere”"));
}

static void
test_unknown_references (void)
{
  visit_all (lead_nowhere);
}

/* Each array that has ids: the first record once more, at its end. */
static void
test_doubled_ids (void)
{
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      const char *name = cp_schema_get_array_names ()[i];
      g_autofree char *json = project_fixture_read_sample ("full");
      g_autoptr (JsonNode) root = parse_value (json);
      JsonArray *records = json_object_get_array_member (json_node_get_object (root), name);
      g_autofree char *expected = NULL;
      g_autofree char *doubled = NULL;
      g_autoptr (GError) error = NULL;
      JsonObject *first = json_array_get_object_element (records, 0);

      if (cp_schema_get (i)->members[0].type != CP_MEMBER_ID)
        continue;
      json_array_add_element (records, json_node_copy (json_array_get_element (records, 0)));
      doubled = json_to_string (root, FALSE);
      error = project_fixture_fail (doubled);
      expected = g_strdup_printf (
          "line 1: %s, record %u (“%s”), member “id”: another record has this id", name,
          json_array_get_length (records), json_object_get_string_member (first, "id"));
      g_assert_cmpstr (error->message, ==, expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project-members/wrong-types", test_wrong_types);
  g_test_add_func ("/project-members/wrong-contents", test_wrong_contents);
  g_test_add_func ("/project-members/out-of-range", test_out_of_range);
  g_test_add_func ("/project-members/unknown-words", test_unknown_words);
  g_test_add_func ("/project-members/missing", test_missing);
  g_test_add_func ("/project-members/unknown-references", test_unknown_references);
  g_test_add_func ("/project-members/doubled-ids", test_doubled_ids);
  return g_test_run ();
}
