/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the entries of registers: each class, and what it says of its record. */

#include "cp-item.h"

#include <string.h>

#include "cp-document.h"
#include "cp-question.h"
#include "cp-speaker.h"
#include "cp-topic.h"

static CpItem *
new_item (CpArray array, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRecord) record =
      cp_record_parse (cp_schema_get (array), json, strlen (json), &error);
  CpItem *item;

  g_assert_no_error (error);
  item = cp_item_new (array, record);
  g_assert_true (cp_item_get_record (item) == record);
  return item;
}

static void
assert_label (CpArray array, const char *json, const char *id, const char *label)
{
  CpItem *item = new_item (array, json);
  g_autofree char *id_property = NULL;
  g_autofree char *label_property = NULL;

  g_object_get (item, "id", &id_property, "label", &label_property, NULL);
  g_assert_cmpstr (cp_item_get_id (item), ==, id);
  g_assert_cmpstr (id_property, ==, id);
  g_assert_cmpstr (cp_item_get_label (item), ==, label);
  g_assert_cmpstr (label_property, ==, label);
  g_assert_finalize_object (item);
}

static void
test_labels (void)
{
  assert_label (CP_ARRAY_ROLES, "{\"id\": \"r\", \"label\": \"Rôle\"}", "r", "Rôle");
  assert_label (CP_ARRAY_OUTLETS, "{\"id\": \"o\", \"name\": \"Outlet\"}", "o", "Outlet");
  assert_label (CP_ARRAY_DOCUMENTS, "{\"id\": \"d\"}", "d", "d");
  assert_label (CP_ARRAY_DOCUMENTS, "{\"id\": \"d\", \"text\": \"Text\"}", "d", "d");
  assert_label (CP_ARRAY_DOCUMENTS, "{\"id\": \"d\", \"title\": \"Title\", \"text\": \"Text\"}", "d",
                "Title");
  assert_label (CP_ARRAY_DOCUMENTS, "{\"id\": \"d\", \"title\": \"Title\", \"label\": \"Label\"}", "d",
                "Label");
  assert_label (CP_ARRAY_SPEAKERS, "{\"id\": \"p\", \"name\": \"Имя\"}", "p", "Имя");
  assert_label (CP_ARRAY_TOPICS, "{\"id\": \"t\", \"label\": \"Topic\"}", "t", "Topic");
  assert_label (CP_ARRAY_QUESTIONS, "{\"id\": \"q\", \"text\": \"Why?\"}", "q", "Why?");
  assert_label (CP_ARRAY_QUESTIONS, "{\"id\": \"q\"}", "q", "q");
  assert_label (CP_ARRAY_SUMMARIES, "{\"text\": \"In short\"}", NULL, "In short");
  assert_label (CP_ARRAY_SUMMARIES, "{}", NULL, NULL);
  assert_label (CP_ARRAY_TRAYS, "{\"name\": \"Tray\"}", NULL, "Tray");
}

static void
test_document (void)
{
  CpItem *item = new_item (
      CP_ARRAY_DOCUMENTS,
      "{\"id\": \"d\", \"outlet\": \"o\", \"title\": \"Title\", \"label\": \"Label\", \"date\": "
      "\"2024-05\", \"date_basis\": \"inferred\", \"kind\": \"interview\", \"translated\": \"ru\", "
      "\"text\": \"Да.\\n\\nНет.\"}");
  CpDocument *document = CP_DOCUMENT (item);
  const CpTextIndex *index = cp_document_get_text_index (document);

  g_assert_cmpstr (cp_document_get_title (document), ==, "Title");
  g_assert_cmpstr (cp_document_get_label (document), ==, "Label");
  g_assert_cmpstr (cp_document_get_outlet (document), ==, "o");
  g_assert_cmpuint (cp_date_get_year (cp_document_get_date (document)), ==, 2024);
  g_assert_true (cp_document_is_date_inferred (document));
  g_assert_cmpstr (cp_document_get_kind (document), ==, "interview");
  g_assert_cmpstr (cp_document_get_translated (document), ==, "ru");
  g_assert_cmpstr (cp_document_get_text (document), ==, "Да.\n\nНет.");
  g_assert_cmpuint (cp_text_index_get_length (index), ==, 9);
  g_assert_cmpuint (cp_text_index_get_n_paragraphs (index), ==, 2);
  g_assert_finalize_object (item);
}

static void
assert_part (GArray *parts, guint i, guint start, guint end, CpBlockKind kind)
{
  const CpDocumentPart *part = &g_array_index (parts, CpDocumentPart, i);

  g_assert_cmpuint (part->start, ==, start);
  g_assert_cmpuint (part->end, ==, end);
  g_assert_cmpint (part->kind, ==, kind);
}

/* What goes beyond the text ends with it; what lies behind it is none. */
static void
test_document_parts (void)
{
  g_autoptr (CpItem) item = new_item (
      CP_ARRAY_DOCUMENTS,
      "{\"id\": \"d\", \"text\": \"Да.\\n\\nНет.\", \"blocks\": [{\"start\": 0, \"end\": 3, \"kind\":"
      " \"heading\"}, {\"start\": 5, \"end\": 90, \"kind\": \"quote\"}, {\"start\": 9, \"end\": 12,"
      " \"kind\": \"item\"}], \"ignored\": [{\"start\": 1, \"end\": 2, \"why\": \"menu\"}]}");
  g_autoptr (CpItem) bare = new_item (CP_ARRAY_DOCUMENTS, "{\"id\": \"d\"}");
  g_autoptr (GArray) blocks = cp_document_list_blocks (CP_DOCUMENT (item));
  g_autoptr (GArray) ignored = cp_document_list_ignored (CP_DOCUMENT (item));
  g_autoptr (GArray) none = cp_document_list_blocks (CP_DOCUMENT (bare));

  g_assert_cmpuint (blocks->len, ==, 2);
  assert_part (blocks, 0, 0, 3, CP_BLOCK_HEADING);
  assert_part (blocks, 1, 5, 9, CP_BLOCK_QUOTE);
  g_assert_cmpuint (ignored->len, ==, 1);
  assert_part (ignored, 0, 1, 2, CP_BLOCK_NONE);
  g_assert_cmpuint (none->len, ==, 0);
}

static gboolean
is_same (const char *one, const char *other)
{
  g_autoptr (CpItem) a = new_item (CP_ARRAY_DOCUMENTS, one);
  g_autoptr (CpItem) b = new_item (CP_ARRAY_DOCUMENTS, other);

  return cp_document_is_same_text (CP_DOCUMENT (a), CP_DOCUMENT (b));
}

static void
test_same_text (void)
{
  const char *plain = "{\"id\": \"d\", \"text\": \"Yes.\"}";
  const char *titled = "{\"id\": \"d\", \"title\": \"T\", \"text\": \"Yes.\"}";
  const char *other = "{\"id\": \"d\", \"text\": \"No.\"}";
  const char *headed = "{\"id\": \"d\", \"text\": \"Yes.\", \"blocks\":"
                       " [{\"start\": 0, \"end\": 4, \"kind\": \"heading\"}]}";
  const char *ignored = "{\"id\": \"d\", \"text\": \"Yes.\", \"ignored\":"
                        " [{\"start\": 0, \"end\": 4}]}";
  const char *ignored_more = "{\"id\": \"d\", \"text\": \"Yes.\", \"ignored\":"
                             " [{\"start\": 0, \"end\": 4}, {\"start\": 1, \"end\": 2}]}";

  g_assert_true (is_same (plain, titled));
  g_assert_true (is_same (headed, headed));
  g_assert_true (is_same ("{\"id\": \"d\"}", "{\"id\": \"e\"}"));
  g_assert_false (is_same (plain, other));
  g_assert_false (is_same (plain, "{\"id\": \"d\"}"));
  g_assert_false (is_same (plain, headed));
  g_assert_false (is_same (headed, ignored));
  g_assert_false (is_same (ignored, ignored_more));
}

static void
test_bare_document (void)
{
  CpItem *item = new_item (CP_ARRAY_DOCUMENTS, "{\"id\": \"d\", \"date_basis\": \"stated\"}");
  CpDocument *document = CP_DOCUMENT (item);

  g_assert_null (cp_document_get_title (document));
  g_assert_null (cp_document_get_outlet (document));
  g_assert_null (cp_document_get_text (document));
  g_assert_null (cp_document_get_text_index (document));
  g_assert_cmpuint (cp_document_get_date (document), ==, 0);
  g_assert_false (cp_document_is_date_inferred (document));
  g_assert_finalize_object (item);
}

static void
test_speaker (void)
{
  CpItem *item = new_item (
      CP_ARRAY_SPEAKERS,
      "{\"id\": \"p\", \"name\": \"a source\", \"named\": false, \"role\": \"media\", \"position\": "
      "\"clerk\", \"affiliation\": \"Office\", \"country\": \"Norland\"}");
  CpSpeaker *speaker = CP_SPEAKER (item);
  CpItem *bare = new_item (CP_ARRAY_SPEAKERS, "{\"id\": \"q\", \"name\": \"Q\"}");

  g_assert_cmpstr (cp_speaker_get_name (speaker), ==, "a source");
  g_assert_false (cp_speaker_is_named (speaker));
  g_assert_cmpstr (cp_speaker_get_role (speaker), ==, "media");
  g_assert_cmpstr (cp_speaker_get_position (speaker), ==, "clerk");
  g_assert_cmpstr (cp_speaker_get_affiliation (speaker), ==, "Office");
  g_assert_cmpstr (cp_speaker_get_country (speaker), ==, "Norland");
  g_assert_true (cp_speaker_is_named (CP_SPEAKER (bare)));
  g_assert_null (cp_speaker_get_role (CP_SPEAKER (bare)));
  g_assert_finalize_object (item);
  g_assert_finalize_object (bare);
}

static void
assert_position_at (CpItem *item, const char *date, const char *position, const char *affiliation)
{
  const char *other;
  CpDate at = 0;

  g_assert_true (date == NULL || cp_date_parse (date, &at));
  g_assert_cmpstr (cp_speaker_get_position_at (CP_SPEAKER (item), at, &other), ==, position);
  g_assert_cmpstr (other, ==, affiliation);
}

/* The first that holds the whole date, else what has no time. */
static void
test_positions (void)
{
  CpItem *item = new_item (
      CP_ARRAY_SPEAKERS,
      "{\"id\": \"p\", \"name\": \"P\", \"position\": \"envoy\", \"affiliation\": \"Embassy\", "
      "\"positions\": [{\"position\": \"clerk\", \"until\": \"2018\"}, {\"position\": \"mayor\", "
      "\"affiliation\": \"Sorvik\", \"from\": \"2019\", \"until\": \"2023-05\"}, "
      "{\"affiliation\": \"Harbour\", \"from\": \"2023-05\", \"until\": \"2023-06-10\"}, "
      "{\"position\": \"pilot\", \"from\": \"2024-02\"}]}");

  assert_position_at (item, NULL, "envoy", "Embassy");
  assert_position_at (item, "2018-12-31", "clerk", NULL);
  assert_position_at (item, "1990", "clerk", NULL);
  assert_position_at (item, "2019", "mayor", "Sorvik");
  assert_position_at (item, "2023-05-31", "mayor", "Sorvik");
  assert_position_at (item, "2023-05", "mayor", "Sorvik");
  assert_position_at (item, "2023-06-10", NULL, "Harbour");
  assert_position_at (item, "2023-06", "envoy", "Embassy");
  assert_position_at (item, "2023", "envoy", "Embassy");
  assert_position_at (item, "2024-01-31", "envoy", "Embassy");
  assert_position_at (item, "2024", "envoy", "Embassy");
  assert_position_at (item, "2024-02", "pilot", NULL);
  assert_position_at (item, "2031", "pilot", NULL);
  g_assert_finalize_object (item);
}

static void
test_topic (void)
{
  CpItem *item = new_item (CP_ARRAY_TOPICS, "{\"id\": \"t\", \"label\": \"T\", \"description\": \"D\", "
                                            "\"terms\": [\"toll*\", \"-toll road\"], \"main\": true}");
  CpTopic *topic = CP_TOPIC (item);
  CpItem *bare = new_item (CP_ARRAY_TOPICS, "{\"id\": \"u\", \"label\": \"U\"}");

  g_assert_cmpstr (cp_topic_get_description (topic), ==, "D");
  g_assert_cmpstr (cp_topic_get_terms (topic)[1], ==, "-toll road");
  g_assert_null (cp_topic_get_terms (topic)[2]);
  g_assert_true (cp_topic_is_main (topic));
  g_assert_false (cp_topic_is_main (CP_TOPIC (bare)));
  g_assert_null (cp_topic_get_terms (CP_TOPIC (bare)));
  g_assert_finalize_object (item);
  g_assert_finalize_object (bare);
}

static void
test_question (void)
{
  CpItem *item = new_item (CP_ARRAY_QUESTIONS, "{\"id\": \"q\", \"topic\": \"t\", \"text\": \"Why?\", "
                                               "\"positions\": [\"yes\", \"no\"]}");
  CpQuestion *question = CP_QUESTION (item);
  CpItem *bare = new_item (CP_ARRAY_QUESTIONS, "{\"id\": \"r\"}");

  g_assert_cmpstr (cp_question_get_topic (question), ==, "t");
  g_assert_cmpstr (cp_question_get_text (question), ==, "Why?");
  g_assert_cmpuint (cp_question_get_n_positions (question), ==, 2);
  g_assert_cmpstr (cp_question_get_positions (question)[1], ==, "no");
  g_assert_cmpuint (cp_question_get_n_positions (CP_QUESTION (bare)), ==, 0);
  g_assert_null (cp_question_get_positions (CP_QUESTION (bare)));
  g_assert_finalize_object (item);
  g_assert_finalize_object (bare);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item/labels", test_labels);
  g_test_add_func ("/item/document", test_document);
  g_test_add_func ("/item/bare-document", test_bare_document);
  g_test_add_func ("/item/document-parts", test_document_parts);
  g_test_add_func ("/item/same-text", test_same_text);
  g_test_add_func ("/item/speaker", test_speaker);
  g_test_add_func ("/item/positions", test_positions);
  g_test_add_func ("/item/topic", test_topic);
  g_test_add_func ("/item/question", test_question);
  return g_test_run ();
}
