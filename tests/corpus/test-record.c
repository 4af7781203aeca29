/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of records: read from JSON, built, compared and written. */

#include "cp-record.h"

#include <string.h>

#include "cp-corpus-error.h"

#define STATEMENT \
  "{\"id\": \"s\", \"document\": \"d\", \"with\": [\"a\", \"b\"], \"mode\": \"block\", " \
  "\"start\": 3, \"end\": 9, \"mention\": {\"start\": 0, \"end\": 2, \"x\": 1.0}, " \
  "\"gist\": \"G \\\"q\\\"\\u0001\", \"answers\": [{\"question\": \"q\", \"position\": \"yes\"}, " \
  "{\"question\": \"r\", \"position\": \"no\", \"y\": []}], \"date\": \"2024-05\", " \
  "\"reviewed\": true, \"extra\": {\"b\": 1, \"a\": null}}"

static CpRecord *
parse (CpArray array, const char *json)
{
  g_autoptr (GError) error = NULL;
  CpRecord *record = cp_record_parse (cp_schema_get (array), json, strlen (json), &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_json (const CpRecord *record, const char *expected)
{
  g_autofree char *json = cp_record_to_json (record);

  g_assert_cmpstr (json, ==, expected);
}

static void
test_parse (void)
{
  g_autoptr (CpRecord) record = parse (CP_ARRAY_STATEMENTS, STATEMENT);
  const CpRecord *const *answers;
  const CpRecord *mention;

  g_assert_true (cp_record_get_schema (record) == cp_schema_get (CP_ARRAY_STATEMENTS));
  g_assert_cmpstr (cp_record_get_string (record, CP_STATEMENT_ID), ==, "s");
  g_assert_cmpstr (cp_record_get_string (record, CP_STATEMENT_GIST), ==, "G \"q\"\x01");
  g_assert_cmpstr (cp_record_get_strings (record, CP_STATEMENT_WITH)[1], ==, "b");
  g_assert_null (cp_record_get_strings (record, CP_STATEMENT_WITH)[2]);
  g_assert_cmpuint (cp_record_get_enum (record, CP_STATEMENT_MODE), ==, CP_MODE_BLOCK);
  g_assert_cmpint (cp_record_get_number (record, CP_STATEMENT_END), ==, 9);
  g_assert_true (cp_record_get_boolean (record, CP_STATEMENT_REVIEWED));
  g_assert_cmpuint (cp_date_get_month (cp_record_get_date (record, CP_STATEMENT_DATE)), ==, 5);
  g_assert_cmpstr (cp_record_get_extra (record), ==, "\"extra\": {\"b\": 1, \"a\": null}");

  mention = cp_record_get_object (record, CP_STATEMENT_MENTION);
  g_assert_cmpint (cp_record_get_number (mention, CP_SPAN_END), ==, 2);
  g_assert_cmpstr (cp_record_get_extra (mention), ==, "\"x\": 1.0");
  answers = cp_record_get_objects (record, CP_STATEMENT_ANSWERS);
  g_assert_cmpstr (cp_record_get_string (answers[1], CP_ANSWER_POSITION), ==, "no");
  g_assert_cmpstr (cp_record_get_extra (answers[1]), ==, "\"y\": []");
  g_assert_null (cp_record_get_extra (answers[0]));
  g_assert_null (answers[2]);
  assert_json (record, STATEMENT);
}

/* What is left out has its default. */
static void
test_defaults (void)
{
  g_autoptr (CpRecord) record = parse (CP_ARRAY_STATEMENTS, "{\"id\": \"s\", \"document\": \"d\"}");
  g_autoptr (CpRecord) speaker = parse (CP_ARRAY_SPEAKERS, "{\"name\": \"P\", \"id\": \"p\"}");
  g_autoptr (CpRecord) summary = parse (CP_ARRAY_SUMMARIES, "{}");

  g_assert_null (cp_record_get_string (record, CP_STATEMENT_GIST));
  g_assert_null (cp_record_get_strings (record, CP_STATEMENT_TOPICS));
  g_assert_null (cp_record_get_object (record, CP_STATEMENT_ANCHOR));
  g_assert_null (cp_record_get_objects (record, CP_STATEMENT_ANSWERS));
  g_assert_null (cp_record_get_extra (record));
  g_assert_cmpint (cp_record_get_number (record, CP_STATEMENT_START), ==, CP_NUMBER_NONE);
  g_assert_cmpuint (cp_record_get_enum (record, CP_STATEMENT_MODE), ==, 0);
  g_assert_cmpuint (cp_record_get_date (record, CP_STATEMENT_DATE), ==, 0);
  g_assert_false (cp_record_get_boolean (record, CP_STATEMENT_REVIEWED));
  g_assert_true (cp_record_get_boolean (speaker, CP_SPEAKER_NAMED));
  assert_json (speaker, "{\"id\": \"p\", \"name\": \"P\"}");
  assert_json (summary, "{}");
}

/* One line of a journal: an error says the first thing that is wrong. */
static void
test_bad_records (void)
{
  static const struct
  {
    const char *json;
    int code;
    const char *message;
  } bad[] = {
    { "", CP_CORPUS_ERROR_SYNTAX, "" },
    { "{", CP_CORPUS_ERROR_SYNTAX, "" },
    { "{} {}", CP_CORPUS_ERROR_SYNTAX, "" },
    { "{'id': 1}", CP_CORPUS_ERROR_SYNTAX, "" },
    { "[]", CP_CORPUS_ERROR_INVALID, "a record must be an object in curly brackets" },
    { "null", CP_CORPUS_ERROR_INVALID, "a record must be an object in curly brackets" },
    { "\"s\"", CP_CORPUS_ERROR_INVALID, "a record must be an object in curly brackets" },
    { "{}", CP_CORPUS_ERROR_INVALID, "member “id” is missing" },
    { "{\"id\": \"q\", \"positions\": [1, 2]}", CP_CORPUS_ERROR_INVALID,
      "member “positions[0]” must be a text in quotation marks" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_record_parse (cp_schema_get (CP_ARRAY_QUESTIONS), bad[i].json,
                                      strlen (bad[i].json), &error));
      g_assert_error (error, CP_CORPUS_ERROR, bad[i].code);
      g_assert_true (g_str_has_prefix (error->message, bad[i].message));
    }
}

static void
append_fault_cb (const char *member, const char *message, gpointer data)
{
  g_string_append_printf (data, "%s: %s\n", member, message);
}

/* All that is wrong is said, with the path of the member. */
static void
test_all_faults (void)
{
  const char *json =
      "{\"mode\": 1, \"with\": [\"a\", 7], \"mention\": {\"start\": -1}, \"answers\": [{\"question\": "
      "\"q\", \"position\": \"yes\"}, {\"question\": 5}, 3], \"document\": \"d\", \"confidence\": 101}";
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) faults = g_string_new (NULL);
  JsonObject *object;

  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
  object = json_node_get_object (json_parser_get_root (parser));
  g_assert_null (cp_record_new_from_json (cp_schema_get (CP_ARRAY_STATEMENTS), object, json,
                                          strlen (json), append_fault_cb, faults));
  g_assert_cmpstr (faults->str, ==,
                   "mode: must be a text in quotation marks\n"
                   "with[1]: must be a text in quotation marks\n"
                   "mention.start: -1 is not between 0 and 2147483647\n"
                   "mention.end: is missing\n"
                   "answers[1].question: must be a text in quotation marks\n"
                   "answers[1].position: is missing\n"
                   "answers[2]: must be an object in curly brackets\n"
                   "confidence: 101 is not between 0 and 100\n"
                   "id: is missing\n");
  g_assert_null (cp_record_new_from_json (cp_schema_get (CP_ARRAY_STATEMENTS), object, json,
                                          strlen (json), NULL, NULL));
}

/* A builder that goes from a record changes what it is told and nothing else. */
static void
test_builder (void)
{
  g_autoptr (CpRecord) record = parse (CP_ARRAY_STATEMENTS, STATEMENT);
  g_autoptr (CpRecord) same = NULL;
  g_autoptr (CpRecord) changed = NULL;
  CpRecordBuilder *builder = cp_record_builder_new_from (record);
  const char *const topics[] = { "t", "u", NULL };

  same = cp_record_builder_end (builder);
  g_assert_true (cp_record_equal (record, same));

  builder = cp_record_builder_new_from (record);
  cp_record_builder_set_string (builder, CP_STATEMENT_GIST, "");
  cp_record_builder_set_strings (builder, CP_STATEMENT_WITH, NULL);
  cp_record_builder_set_strings (builder, CP_STATEMENT_TOPICS, topics);
  cp_record_builder_set_enum (builder, CP_STATEMENT_MODE, CP_MODE_NONE);
  cp_record_builder_set_number (builder, CP_STATEMENT_END, CP_NUMBER_NONE);
  cp_record_builder_set_number (builder, CP_STATEMENT_TURN, -4);
  cp_record_builder_set_date (builder, CP_STATEMENT_DATE, 0);
  cp_record_builder_set_boolean (builder, CP_STATEMENT_REVIEWED, FALSE);
  cp_record_builder_set_object (builder, CP_STATEMENT_MENTION, NULL);
  cp_record_builder_set_objects (builder, CP_STATEMENT_ANSWERS, NULL, 0);
  cp_record_builder_set_extra (builder, "\"z\": 1");
  changed = cp_record_builder_end (builder);
  assert_json (changed, "{\"id\": \"s\", \"document\": \"d\", \"start\": 3, \"turn\": -4, "
                        "\"topics\": [\"t\", \"u\"], \"z\": 1}");
  g_assert_false (cp_record_equal (record, changed));
  assert_json (record, STATEMENT);
}

static void
test_builder_objects (void)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_TRAYS));
  const CpSchema *card_schema = cp_schema_get (CP_ARRAY_TRAYS)->members[CP_TRAY_CARDS].schema;
  g_autoptr (CpRecord) tray = NULL;
  CpRecord *cards[2];

  for (guint i = 0; i < 2; i++)
    {
      CpRecordBuilder *card = cp_record_builder_new (card_schema);

      cp_record_builder_set_string (card, CP_CARD_STATEMENT, i == 0 ? "s" : "t");
      cards[i] = cp_record_builder_end (card);
    }
  cp_record_builder_set_string (builder, CP_TRAY_NAME, "T");
  cp_record_builder_set_objects (builder, CP_TRAY_CARDS, cards, 2);
  cp_record_unref (cards[0]);
  cp_record_unref (cards[1]);
  tray = cp_record_builder_end (builder);
  assert_json (tray, "{\"name\": \"T\", \"cards\": [{\"statement\": \"s\"}, {\"statement\": \"t\"}]}");
}

/* A builder that is not ended leaves nothing. */
static void
test_builder_given_up (void)
{
  g_autoptr (CpRecord) record = parse (CP_ARRAY_STATEMENTS, STATEMENT);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (record);

  cp_record_builder_set_string (builder, CP_STATEMENT_NOTE, "N");
}

static void
test_equal (void)
{
  static const char *const others[] = {
    "{\"id\": \"t\", \"label\": \"T\", \"labels\": {\"a\": \"1\", \"b\": \"2\"}, \"x\": 1}",
    "{\"id\": \"t\", \"label\": \"T\", \"labels\": {\"b\": \"2\", \"a\": \"1\"}, \"x\": 1.0}",
    "{\"id\": \"t\", \"label\": \"U\", \"labels\": {\"b\": \"2\", \"a\": \"1\"}, \"x\": 1}",
    "{\"id\": \"t\", \"label\": \"T\", \"labels\": {\"b\": \"2\", \"a\": \"1\"}, \"main\": true, \"x\": 1}",
    "{\"id\": \"t\", \"label\": \"T\", \"labels\": {\"b\": \"2\", \"a\": \"1\"}}",
    "{\"id\": \"t\", \"label\": \"T\", \"x\": 1}",
  };
  g_autoptr (CpRecord) record = parse (
      CP_ARRAY_TOPICS, "{\"id\": \"t\", \"label\": \"T\", \"labels\": {\"b\": \"2\", \"a\": \"1\"}, \"x\": 1}");
  g_autoptr (CpRecord) same = parse (
      CP_ARRAY_TOPICS, "{\"x\":1,\"labels\":{\"b\":\"2\",\"a\":\"1\"},\"label\":\"T\",\"id\":\"t\",\"terms\":[]}");
  g_autoptr (CpRecord) role = parse (CP_ARRAY_ROLES, "{\"id\": \"t\", \"label\": \"T\"}");

  g_assert_true (cp_record_equal (record, record));
  g_assert_true (cp_record_equal (record, same));
  g_assert_false (cp_record_equal (record, role));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (CpRecord) other = parse (CP_ARRAY_TOPICS, others[i]);

      g_assert_false (cp_record_equal (record, other));
      g_assert_false (cp_record_equal (other, record));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/parse", test_parse);
  g_test_add_func ("/record/defaults", test_defaults);
  g_test_add_func ("/record/bad-records", test_bad_records);
  g_test_add_func ("/record/all-faults", test_all_faults);
  g_test_add_func ("/record/builder", test_builder);
  g_test_add_func ("/record/builder-objects", test_builder_objects);
  g_test_add_func ("/record/builder-given-up", test_builder_given_up);
  g_test_add_func ("/record/equal", test_equal);
  return g_test_run ();
}
