/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented records that fit a corpus, and one to begin with. */

#include "edit-records.h"

#include "cp-corpus.h"
#include "cp-json-text.h"
#include "cp-record.h"

static const char *const words[] = {
  "river", "café", "“quoted”", "Ünïcode", "mill", "баржа", "low", "tide", "back\\slash", "naïve",
  "rope", "𝄞", "tea", "harbour", "wind", "Straße",
};

static const char *
pick_word (GRand *rand)
{
  return words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
}

char *
edit_records_make_text (GRand *rand, guint n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append_c (text, g_rand_int_range (rand, 0, 8) == 0 ? '\n' : ' ');
      g_string_append (text, pick_word (rand));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
edit_records_pick_id (GRand *rand, const EditModel *model, CpArray array)
{
  guint n = edit_model_count (model, array);

  return n == 0 ? NULL
                : edit_record_get_id (edit_model_get (model, array, g_rand_int_range (rand, 0, n)));
}

static void
append_text (GString *json, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (json, ", \"%s\": ", name);
  cp_json_append_string (json, text);
}

/* Appends a reference, now and then none. */
static void
append_reference (GString *json, GRand *rand, const EditModel *model, const char *name,
                  CpArray array)
{
  if (g_rand_int_range (rand, 0, 3) > 0)
    append_text (json, name, edit_records_pick_id (rand, model, array));
}

static void
append_references (GString *json, GRand *rand, const EditModel *model, const char *name,
                   CpArray array)
{
  const char *id = edit_records_pick_id (rand, model, array);
  const char *other = edit_records_pick_id (rand, model, array);

  if (id == NULL || g_rand_int_range (rand, 0, 3) == 0)
    return;

  g_string_append_printf (json, ", \"%s\": [\"%s\"", name, id);
  if (!g_str_equal (id, other))
    g_string_append_printf (json, ", \"%s\"", other);
  g_string_append_c (json, ']');
}

static void
append_unknown (GString *json, GRand *rand)
{
  if (g_rand_int_range (rand, 0, 5) == 0)
    g_string_append_printf (json, ", \"x-%d\": {\"deep\": [1, null, \"%s\"]}",
                            g_rand_int_range (rand, 0, 3), "é");
}

static void
append_document (GString *json, GRand *rand, const EditModel *model)
{
  g_autofree char *text = edit_records_make_text (rand, g_rand_int_range (rand, 5, 30));

  append_reference (json, rand, model, "outlet", CP_ARRAY_OUTLETS);
  append_text (json, "title", pick_word (rand));
  g_string_append (json, ", \"date\": \"2024-06\"");
  append_reference (json, rand, model, "via", CP_ARRAY_OUTLETS);
  if (g_rand_boolean (rand))
    {
      append_text (json, "text", text);
      g_string_append (json, ", \"blocks\": [{\"start\": 0, \"end\": 3, \"kind\": \"heading\"}]");
    }
}

static void
append_answer (GString *json, GRand *rand, const EditModel *model)
{
  guint n = edit_model_count (model, CP_ARRAY_QUESTIONS);
  const CpRecord *question;
  const char *const *positions;

  if (n == 0 || g_rand_boolean (rand))
    return;

  question = edit_model_get (model, CP_ARRAY_QUESTIONS, g_rand_int_range (rand, 0, n));
  positions = cp_record_get_strings (question, CP_QUESTION_POSITIONS);
  if (positions == NULL)
    return;

  n = g_strv_length ((char **) positions);
  g_string_append_printf (json, ", \"answers\": [{\"question\": \"%s\", \"position\": ",
                          edit_record_get_id (question));
  cp_json_append_string (json, positions[g_rand_int_range (rand, 0, n)]);
  g_string_append (json, g_rand_boolean (rand) ? "}]" : ", \"sure\": false}]");
}

static void
append_place (GString *json, GRand *rand, const EditModel *model, guint document)
{
  const char *text = cp_record_get_string (edit_model_get (model, CP_ARRAY_DOCUMENTS, document),
                                           CP_DOCUMENT_TEXT);
  guint length = text == NULL ? 0 : g_utf8_strlen (text, -1);
  guint start = length < 2 ? 0 : g_rand_int_range (rand, 0, length - 1);

  if (length >= 2)
    g_string_append_printf (json,
                            ", \"start\": %u, \"end\": %u, "
                            "\"mention\": {\"start\": 0, \"end\": 1}",
                            start, start + 1);
  else
    g_string_append_printf (json,
                            ", \"anchor\": {\"paragraph\": 2, \"offset\": 0, \"length\": 5, "
                            "\"words\": %d, \"digest\": \"00000000000000ff\"}",
                            g_rand_int_range (rand, 1, 4));
  if (length < 2 || g_rand_boolean (rand))
    append_text (json, "gist", pick_word (rand));
}

static void
append_statement (GString *json, GRand *rand, const EditModel *model)
{
  guint document = g_rand_int_range (rand, 0, edit_model_count (model, CP_ARRAY_DOCUMENTS));

  append_text (json, "document",
               edit_record_get_id (edit_model_get (model, CP_ARRAY_DOCUMENTS, document)));
  append_reference (json, rand, model, "speaker", CP_ARRAY_SPEAKERS);
  append_references (json, rand, model, "with", CP_ARRAY_SPEAKERS);
  append_reference (json, rand, model, "via", CP_ARRAY_OUTLETS);
  append_place (json, rand, model, document);
  append_reference (json, rand, model, "reported", CP_ARRAY_SPEAKERS);
  append_reference (json, rand, model, "role", CP_ARRAY_ROLES);
  append_references (json, rand, model, "topics", CP_ARRAY_TOPICS);
  append_answer (json, rand, model);
  g_string_append_printf (json, ", \"confidence\": %d", g_rand_int_range (rand, 0, 101));
}

static void
append_relation (GString *json, GRand *rand, const EditModel *model)
{
  static const char *const types[] = { "disputes", "supports", "repeats" };
  guint n = edit_model_count (model, CP_ARRAY_STATEMENTS);
  guint from = g_rand_int_range (rand, 0, n);
  guint to = (from + g_rand_int_range (rand, 1, n)) % n;

  g_string_append_printf (
      json, ", \"from\": \"%s\", \"to\": \"%s\", \"type\": \"%s\"",
      edit_record_get_id (edit_model_get (model, CP_ARRAY_STATEMENTS, from)),
      edit_record_get_id (edit_model_get (model, CP_ARRAY_STATEMENTS, to)),
      types[g_rand_int_range (rand, 0, G_N_ELEMENTS (types))]);
}

static void
append_members (GString *json, GRand *rand, const EditModel *model, CpArray array)
{
  switch (array)
    {
    case CP_ARRAY_ROLES:
    case CP_ARRAY_TOPICS:
      append_text (json, "label", pick_word (rand));
      break;
    case CP_ARRAY_OUTLETS:
      append_text (json, "name", pick_word (rand));
      break;
    case CP_ARRAY_DOCUMENTS:
      append_document (json, rand, model);
      break;
    case CP_ARRAY_SPEAKERS:
      append_text (json, "name", pick_word (rand));
      append_reference (json, rand, model, "role", CP_ARRAY_ROLES);
      break;
    case CP_ARRAY_QUESTIONS:
      append_reference (json, rand, model, "topic", CP_ARRAY_TOPICS);
      g_string_append (json, ", \"positions\": [\"yes\", \"no\", \"partly\"]");
      break;
    case CP_ARRAY_STATEMENTS:
      append_statement (json, rand, model);
      break;
    case CP_ARRAY_RELATIONS:
      append_relation (json, rand, model);
      break;
    case CP_ARRAY_SUMMARIES:
      append_reference (json, rand, model, "topic", CP_ARRAY_TOPICS);
      append_reference (json, rand, model, "document", CP_ARRAY_DOCUMENTS);
      append_text (json, "text", pick_word (rand));
      break;
    case CP_ARRAY_TRAYS:
      append_text (json, "name", pick_word (rand));
      if (edit_model_count (model, CP_ARRAY_STATEMENTS) > 0)
        g_string_append_printf (json, ", \"cards\": [{\"statement\": \"%s\"}]",
                                edit_records_pick_id (rand, model, CP_ARRAY_STATEMENTS));
      break;
    case CP_ARRAY_COMPARISONS:
      append_text (json, "name", pick_word (rand));
      append_reference (json, rand, model, "left", CP_ARRAY_ROLES);
      break;
    case CP_N_ARRAYS:
    default:
      g_assert_not_reached ();
    }
}

/* Makes a record that refers to what the model has; a statement needs a document there, a relation
 * two statements. */
CpRecord *
edit_records_make (GRand *rand, const EditModel *model, CpArray array, const char *id)
{
  g_autoptr (GString) json = g_string_new (NULL);

  if (id != NULL)
    append_text (json, "id", id);
  append_members (json, rand, model, array);
  append_unknown (json, rand);
  g_string_prepend_c (json, '{');
  if (json->len > 1)
    g_string_erase (json, 1, 2);
  g_string_append_c (json, '}');

  return edit_record_parse (array, json->str);
}

/* Changes a member by which nobody refers to the record. */
CpRecord *
edit_records_vary (GRand *rand, CpRecord *record)
{
  static const char *const names[] = { "label", "name", "title", "text", "gist", "note" };
  CpRecordBuilder *builder = cp_record_builder_new_from (record);
  const CpSchema *schema = cp_record_get_schema (record);
  g_autofree char *text = edit_records_make_text (rand, 3);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int member = cp_schema_find_member (schema, names[i]);

      if (member < 0 || (schema == cp_schema_get (CP_ARRAY_DOCUMENTS) && i == 3))
        continue;
      cp_record_builder_set_string (builder, member, text);
      break;
    }

  return cp_record_builder_end (builder);
}

static void
add_records (EditModel *model, GRand *rand, CpArray array, guint n_records)
{
  const char *name = cp_schema_get_array_names ()[array];

  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *id = g_strdup_printf ("%c%u", name[0], i);
      g_autoptr (CpRecord) record = NULL;

      if (cp_schema_get (array)->members[0].type != CP_MEMBER_ID)
        g_clear_pointer (&id, g_free);
      record = edit_records_make (rand, model, array, id);
      edit_model_insert (model, array, edit_model_count (model, array), record);
    }
}

/* Makes a small corpus that has everything but relations, which come with the first edits. */
EditModel *
edit_records_make_model (gboolean with_roles)
{
  static const guint counts[CP_N_ARRAYS] = { 3, 3, 5, 6, 6, 4, 20, 0, 4, 2 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  EditModel *model = edit_model_new (cp_corpus_get_current (corpus), !with_roles);

  for (guint array = with_roles ? 0 : 1; array < CP_N_ARRAYS; array++)
    add_records (model, rand, array, counts[array]);
  edit_model_set_member (model, "title", "\"Tides\"");
  edit_model_set_member (model, "x-first", "[1, 2]");
  edit_model_set_member (model, "x-second", "null");

  return model;
}
