/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of project files that are good: every byte comes back, in whatever form they came. */

#include "cp-project-file.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "cp-snapshot-records.h"
#include "project-fixture.h"

/* Loads a file of any form: what is written of it is @expected. */
static void
assert_becomes (const char *json, const char *expected)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load (json);
  g_autofree char *written = project_fixture_to_string (snapshot);
  g_auto (GStrv) lines = g_strsplit (written, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (strlen (written), ==, strlen (expected));
}

static void
test_builtin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (&error);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "corpus",
                                                "csto.counterpoint", NULL);
  g_autofree char *json = project_fixture_read (path);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (cp_snapshot_get_n_records (snapshot, CP_ARRAY_DOCUMENTS), ==, 5);
  g_assert_cmpuint (cp_snapshot_get_n_records (snapshot, CP_ARRAY_STATEMENTS), ==, 104);
  written = project_fixture_to_string (snapshot);
  g_assert_cmpstr (written, ==, json);
}

static void
test_round_trip (gconstpointer name)
{
  g_autofree char *json = project_fixture_read_sample (name);

  assert_becomes (json, json);
}

/* The sample has each member of each kind of record, so that none can be forgotten. */
static void
test_sample_is_full (void)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load_sample ("full");

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      const CpSchema *schema = cp_schema_get (i);
      const guint32 *order = cp_snapshot_get_order (snapshot, i, NULL);
      g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, i, order[0]);
      g_autofree char *json = cp_record_to_json (record);

      for (guint j = 0; j < schema->n_members; j++)
        {
          g_autofree char *name = g_strdup_printf ("\"%s\": ", schema->members[j].name);

          if (strstr (json, name) == NULL && !g_str_equal (schema->members[j].name, "named"))
            g_error ("%s has no %s", schema->name, name);
        }
    }
}

static JsonObject *
parse (JsonParser *parser, const char *json)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static char *
print (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, FALSE);
}

static JsonNode *
reverse_node (JsonNode *node)
{
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonArray) array = NULL;
  g_autoptr (GList) names = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      array = json_array_new ();
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        json_array_add_element (
            array, reverse_node (json_array_get_element (json_node_get_array (node), i)));
      return json_node_init_array (json_node_alloc (), array);
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return json_node_copy (node);

  object = json_object_new ();
  names = g_list_reverse (json_object_get_members (json_node_get_object (node)));
  for (GList *at = names; at != NULL; at = at->next)
    json_object_set_member (
        object, at->data,
        reverse_node (json_object_get_member (json_node_get_object (node), at->data)));
  return json_node_init_object (json_node_alloc (), object);
}

/* Trays before statements, relations before statements, answers before questions, ids last. The
 * translations keep the order of the file, so they are not turned. */
static void
test_any_order (void)
{
  g_autofree char *json = project_fixture_read_sample ("full");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonNode) reversed = NULL;
  g_autofree char *turned = NULL;
  JsonObject *topic;

  parse (parser, json);
  reversed = reverse_node (json_parser_get_root (parser));
  topic = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (reversed), "topics"), 0);
  json_object_set_member (topic, "labels",
                          reverse_node (json_object_get_member (topic, "labels")));
  turned = json_to_string (reversed, FALSE);
  g_assert_true (g_str_has_prefix (turned, "{\"comparisons\""));
  assert_becomes (turned, json);
}

/* Says of a member that it is left out, in one of the ways in which a file may. */
typedef void (*LeaveOutFunc) (JsonObject *object, const CpMember *member);

static void
set_null (JsonObject *object, const CpMember *member)
{
  json_object_set_null_member (object, member->name);
}

static void
set_empty (JsonObject *object, const CpMember *member)
{
  if (member->type == CP_MEMBER_STRING || member->type == CP_MEMBER_DATE
      || member->type == CP_MEMBER_ENUM)
    json_object_set_string_member (object, member->name, "");
  else if (member->type == CP_MEMBER_BOOLEAN)
    json_object_set_boolean_member (object, member->name,
                                    (member->flags & CP_MEMBER_DEFAULT_TRUE) != 0);
  else if (member->type == CP_MEMBER_STRINGS || member->type == CP_MEMBER_REFS
           || member->type == CP_MEMBER_OBJECTS)
    json_object_set_array_member (object, member->name, json_array_new ());
  else if (member->type == CP_MEMBER_MAP)
    json_object_set_object_member (object, member->name, json_object_new ());
}

static void
leave_out_members (JsonObject *object, const CpSchema *schema, LeaveOutFunc leave_out)
{
  for (guint i = 0; i < schema->n_members; i++)
    {
      const CpMember *member = &schema->members[i];
      JsonNode *node = json_object_get_member (object, member->name);

      if (node == NULL)
        {
          leave_out (object, member);
        }
      else if (member->type == CP_MEMBER_OBJECT)
        {
          leave_out_members (json_node_get_object (node), member->schema, leave_out);
        }
      else if (member->type == CP_MEMBER_OBJECTS)
        {
          JsonArray *array = json_node_get_array (node);

          for (guint j = 0; j < json_array_get_length (array); j++)
            leave_out_members (json_array_get_object_element (array, j), member->schema,
                               leave_out);
        }
    }
}

static void
assert_left_out (LeaveOutFunc leave_out)
{
  g_autofree char *json = project_fixture_read_sample ("full");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = parse (parser, json);
  g_autofree char *changed = NULL;

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      JsonArray *array = json_object_get_array_member (root, cp_schema_get_array_names ()[i]);

      for (guint j = 0; j < json_array_get_length (array); j++)
        leave_out_members (json_array_get_object_element (array, j), cp_schema_get (i), leave_out);
    }
  changed = print (root);
  assert_becomes (changed, json);
}

static void
test_null (void)
{
  assert_left_out (set_null);
  assert_becomes ("{\"format\": \"counterpoint\", \"version\": 1, \"title\": null, \"sides\": null, "
                  "\"roles\": null, \"statements\": null, \"topics\": [{\"id\": \"t\", "
                  "\"label\": \"T\", \"labels\": {\"ru\": null}}]}",
                  "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"topics\": [\n"
                  "{\"id\": \"t\", \"label\": \"T\"}\n]\n}\n");
}

static void
test_empty_members (void)
{
  g_autofree char *empty = project_fixture_read_sample ("empty");

  assert_left_out (set_empty);
  assert_becomes ("{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"\", \"language\": "
                  "\"\", \"sides\": {\"left\": \"\", \"right\": null}, \"outlets\": [], "
                  "\"documents\": [ ], \"speakers\": [], \"topics\": [], \"questions\": [], "
                  "\"statements\": [\n], \"relations\": [], \"summaries\": [], \"trays\": []}",
                  empty);
}

/* A file of another form becomes canonical by one save, and stays so. */
static void
test_becomes_canonical (void)
{
  const char *expected =
      "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"title\": \"Untidy\",\n"
      "\"outlets\": [\n{\"id\": \"o\", \"name\": \"O\"}\n],\n"
      "\"documents\": [\n{\"id\": \"d\", \"outlet\": \"o\", \"text\": \"No, no.\"}\n],\n"
      "\"speakers\": [\n{\"id\": \"p\", \"name\": \"P\", \"role\": \"expert\"}\n],\n"
      "\"topics\": [\n{\"id\": \"t\", \"label\": \"T\"}\n],\n"
      "\"questions\": [\n{\"id\": \"q\", \"topic\": \"t\", \"positions\": [\"yes\", \"no\"]}\n],\n"
      "\"statements\": [\n"
      "{\"id\": \"s-2\", \"document\": \"d\", \"gist\": \"G/\", \"topics\": [\"t\"], "
      "\"answers\": [{\"question\": \"q\", \"position\": \"no\"}], \"labels\": null, "
      "\"x\": [1, 2]},\n"
      "{\"id\": \"s-1\", \"document\": \"d\", \"speaker\": \"p\", \"start\": 0, \"end\": 2, "
      "\"role\": \"expert\", \"confidence\": 0}\n],\n"
      "\"relations\": [\n{\"from\": \"s-2\", \"to\": \"s-1\", \"type\": \"repeats\"}\n],\n"
      "\"trays\": [\n{\"name\": \"T\", \"cards\": [{\"statement\": \"s-2\", \"note\": \"n\"}]}\n],\n"
      "\"unknown\": null\n}\n";
  g_autofree char *untidy = project_fixture_read_sample ("untidy");

  g_assert_true (g_str_has_prefix (untidy, "\xEF\xBB\xBF"));
  g_assert_nonnull (strstr (untidy, "\r\n"));
  assert_becomes (untidy, expected);
  assert_becomes (expected, expected);
}

static void
test_line_breaks (void)
{
  g_autofree char *json = project_fixture_read_sample ("full");
  g_autoptr (GString) text = g_string_new (json);

  g_string_replace (text, "\n", "\r\n", 0);
  assert_becomes (text->str, json);
  g_string_prepend (text, "\xEF\xBB\xBF");
  assert_becomes (text->str, json);

  g_string_assign (text, json);
  g_string_truncate (text, text->len - 1);
  assert_becomes (text->str, json);
}

static void
test_default_roles (void)
{
  static const char *const ids[] = { "official", "expert", "insider", "media", "other" };
  const char *with_speaker =
      "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"speakers\": [\n"
      "{\"id\": \"p\", \"name\": \"P\", \"role\": \"media\"}\n]\n}\n";
  g_autofree char *json = project_fixture_read_sample ("empty");
  g_autoptr (CpSnapshot) snapshot = project_fixture_load (json);
  const guint32 *roles;
  guint n_roles;

  roles = cp_snapshot_get_order (snapshot, CP_ARRAY_ROLES, &n_roles);
  g_assert_cmpuint (n_roles, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < n_roles; i++)
    g_assert_cmpstr (
        cp_item_get_id (cp_snapshot_get_item (snapshot, CP_ARRAY_ROLES, roles[i])), ==, ids[i]);
  assert_becomes (json, json);

  assert_becomes (with_speaker, with_speaker);
}

/* A corpus that has no roles does not get the default's back by being saved. */
static void
test_no_roles (void)
{
  const char *json =
      "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"roles\": []\n}\n";
  g_autoptr (CpSnapshot) snapshot = project_fixture_load (json);

  g_assert_cmpuint (cp_snapshot_get_n_records (snapshot, CP_ARRAY_ROLES), ==, 0);
  assert_becomes (json, json);
}

static void
test_equal_bytes (void)
{
  g_autoptr (CpSnapshot) snapshot = project_fixture_load_sample ("full");
  g_autoptr (CpSnapshot) same = project_fixture_load_sample ("full");
  g_autoptr (CpSnapshot) other = project_fixture_load_sample ("unknown");
  g_autoptr (GBytes) bytes = cp_project_file_to_bytes (snapshot);
  g_autoptr (GBytes) same_bytes = cp_project_file_to_bytes (same);
  g_autofree char *digest = cp_snapshot_dup_digest (snapshot);
  g_autofree char *same_digest = cp_snapshot_dup_digest (same);
  g_autofree char *other_digest = cp_snapshot_dup_digest (other);
  g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_assert_true (g_bytes_equal (bytes, same_bytes));
  g_assert_cmpstr (digest, ==, expected);
  g_assert_cmpstr (digest, ==, same_digest);
  g_assert_cmpstr (digest, !=, other_digest);
}

/* More than one piece of the writer, and texts longer than one. */
static void
test_many_records (void)
{
  g_autoptr (GString) json = g_string_new ("{\n\"format\": \"counterpoint\",\n\"version\": 1,\n");
  g_autofree char *text = g_strnfill (300000, 'x');

  g_string_append_printf (json, "\"documents\": [\n{\"id\": \"d\", \"text\": \"%s\"}\n],\n", text);
  g_string_append (json, "\"statements\": [");
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (json, "%s\n{\"id\": \"s-%u\", \"document\": \"d\", \"start\": %u, "
                            "\"end\": %u}", i == 0 ? "" : ",", i, 5000 - i, 5001 - i);
  g_string_append (json, "\n]\n}\n");
  assert_becomes (json->str, json->str);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project-file/builtin", test_builtin);
  g_test_add_data_func ("/project-file/round-trip/full", "full", test_round_trip);
  g_test_add_data_func ("/project-file/round-trip/unknown", "unknown", test_round_trip);
  g_test_add_data_func ("/project-file/round-trip/small", "small", test_round_trip);
  g_test_add_data_func ("/project-file/round-trip/empty", "empty", test_round_trip);
  g_test_add_func ("/project-file/sample-is-full", test_sample_is_full);
  g_test_add_func ("/project-file/any-order", test_any_order);
  g_test_add_func ("/project-file/null", test_null);
  g_test_add_func ("/project-file/empty-members", test_empty_members);
  g_test_add_func ("/project-file/becomes-canonical", test_becomes_canonical);
  g_test_add_func ("/project-file/line-breaks", test_line_breaks);
  g_test_add_func ("/project-file/default-roles", test_default_roles);
  g_test_add_func ("/project-file/no-roles", test_no_roles);
  g_test_add_func ("/project-file/equal-bytes", test_equal_bytes);
  g_test_add_func ("/project-file/many-records", test_many_records);
  return g_test_run ();
}
