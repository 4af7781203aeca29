/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the makers of the built-in corpus called things can be translated, and nothing else. */

#include "cp-builtin-labels.h"

#include <string.h>

/* What stands around a translated text here. */
#define BEFORE "<"
#define AFTER ">"

/* The members of each array that hold labels, and those of them that are the same in two. */
typedef struct
{
  const char *array;
  const char *context;
  const char *members[4];
} Labels;

static const Labels all_labels[] = {
  { "roles", "", { "label" } },
  { "documents", "article", { "label", "kind" } },
  { "speakers", "speaker", { "name", "position", "affiliation" } },
  { "speakers", "country", { "country" } },
  { "topics", "topic", { "label", "description" } },
  { "questions", "question", { "text" } },
  { "questions", "position", { "positions" } },
};

static JsonNode *
load_corpus (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "corpus",
                                                "csto.counterpoint", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return json_parser_steal_root (parser);
}

static const char *
mark_cb (const char *context, const char *text, gpointer data)
{
  GHashTable *listed = data;
  const char *prefix = context != NULL ? context : "";
  char *key = g_strconcat (prefix, ":", text, NULL);
  char *marked = g_strconcat (BEFORE, text, AFTER, NULL);

  if (g_hash_table_contains (listed, key))
    g_error ("“%s” is listed twice", key);
  g_hash_table_insert (listed, key, marked);

  return marked;
}

static GHashTable *
create_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
add_texts (GHashTable *found, const char *context, JsonNode *node)
{
  JsonArray *texts;

  if (JSON_NODE_HOLDS_VALUE (node))
    {
      g_hash_table_insert (found, g_strconcat (context, ":", json_node_get_string (node), NULL), NULL);
      return;
    }
  texts = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (texts); i++)
    add_texts (found, context, json_array_get_element (texts, i));
}

static gboolean
has_published (JsonObject *corpus, const char *outlet)
{
  JsonArray *documents = json_object_get_array_member (corpus, "documents");

  for (guint i = 0; i < json_array_get_length (documents); i++)
    {
      JsonObject *document = json_array_get_object_element (documents, i);

      if (g_str_equal (json_object_get_string_member (document, "outlet"), outlet))
        return TRUE;
    }

  return FALSE;
}

/* Who only passed words on; an article is known by the name of who published it. */
static void
add_outlets (GHashTable *found, JsonObject *corpus)
{
  JsonArray *outlets = json_object_get_array_member (corpus, "outlets");

  for (guint i = 0; i < json_array_get_length (outlets); i++)
    {
      JsonObject *outlet = json_array_get_object_element (outlets, i);

      if (!has_published (corpus, json_object_get_string_member (outlet, "id")))
        add_texts (found, "outlet", json_object_get_member (outlet, "name"));
    }
}

/* All labels of the corpus, with their contexts. */
static GHashTable *
find_labels (JsonObject *corpus)
{
  GHashTable *found = create_table ();

  add_texts (found, "corpus", json_object_get_member (corpus, "title"));
  add_outlets (found, corpus);
  for (guint i = 0; i < G_N_ELEMENTS (all_labels); i++)
    {
      JsonArray *records = json_object_get_array_member (corpus, all_labels[i].array);

      for (guint j = 0; j < json_array_get_length (records); j++)
        for (const char *const *member = all_labels[i].members; *member != NULL; member++)
          {
            JsonObject *record = json_array_get_object_element (records, j);

            if (json_object_has_member (record, *member))
              add_texts (found, all_labels[i].context, json_object_get_member (record, *member));
          }
    }

  return found;
}

/* Fails with all that is in one table and not in the other. */
static void
assert_contains (GHashTable *table, GHashTable *other, const char *complaint)
{
  GHashTableIter iter;
  gpointer key;
  guint n_missing = 0;

  g_hash_table_iter_init (&iter, other);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (table, key))
      {
        g_test_message ("“%s” %s", (const char *) key, complaint);
        n_missing++;
      }
  g_assert_cmpuint (n_missing, ==, 0);
}

static void
test_listed (void)
{
  g_autoptr (JsonNode) corpus = load_corpus ();
  g_autoptr (GHashTable) listed = create_table ();
  g_autoptr (CpBuiltinLabels) labels = cp_builtin_labels_new (mark_cb, listed);
  g_autoptr (GHashTable) found = find_labels (json_node_get_object (corpus));

  g_assert_nonnull (labels);
  assert_contains (listed, found, "is a label of the corpus; list it in cp-builtin-labels.c");
  assert_contains (found, listed, "is listed, but no label of the corpus");
}

static void
translate_all (const CpBuiltinLabels *labels, JsonObject *corpus)
{
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    {
      const char *name = cp_schema_get_array_names ()[array];
      JsonArray *records = json_object_has_member (corpus, name)
                             ? json_object_get_array_member (corpus, name) : NULL;

      for (guint i = 0; records != NULL && i < json_array_get_length (records); i++)
        cp_builtin_labels_translate (labels, array, json_array_get_object_element (records, i));
    }
}

/* Every label is translated wherever it stands; the rest of the corpus is as it was. */
static void
test_translated (void)
{
  g_autoptr (JsonNode) corpus = load_corpus ();
  g_autoptr (GHashTable) listed = create_table ();
  g_autoptr (CpBuiltinLabels) labels = cp_builtin_labels_new (mark_cb, listed);
  g_autoptr (GHashTable) found = NULL;
  JsonObject *root = json_node_get_object (corpus);
  JsonArray *statements = json_object_get_array_member (root, "statements");
  GHashTableIter iter;
  gpointer key;
  guint n_answers = 0;

  translate_all (labels, root);
  json_object_remove_member (root, "title");
  json_object_set_string_member (root, "title", BEFORE AFTER);
  found = find_labels (root);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_assert_nonnull (strstr (key, ":" BEFORE));
      g_assert_true (g_str_has_suffix (key, AFTER));
    }

  for (guint i = 0; i < json_array_get_length (statements); i++)
    {
      JsonObject *statement = json_array_get_object_element (statements, i);
      JsonArray *answers = json_object_has_member (statement, "answers")
                             ? json_object_get_array_member (statement, "answers") : NULL;

      for (guint j = 0; answers != NULL && j < json_array_get_length (answers); j++)
        {
          JsonObject *answer = json_array_get_object_element (answers, j);

          g_assert_true (g_str_has_prefix (json_object_get_string_member (answer, "position"),
                                           BEFORE));
          g_assert_false (g_str_has_prefix (json_object_get_string_member (answer, "question"),
                                            BEFORE));
          n_answers++;
        }
      g_assert_null (strchr (json_object_get_string_member (statement, "gist"), *BEFORE));
    }
  g_assert_cmpuint (n_answers, >, 0);
}

/* A speaker is met in English articles by the name that these use. */
static void
test_names (void)
{
  g_autoptr (JsonNode) corpus = load_corpus ();
  g_autoptr (GHashTable) listed = create_table ();
  g_autoptr (CpBuiltinLabels) labels = cp_builtin_labels_new (mark_cb, listed);
  JsonObject *root = json_node_get_object (corpus);
  JsonArray *speakers = json_object_get_array_member (root, "speakers");

  translate_all (labels, root);
  for (guint i = 0; i < json_array_get_length (speakers); i++)
    {
      JsonObject *speaker = json_array_get_object_element (speakers, i);
      JsonArray *aliases = json_object_get_array_member (speaker, "aliases");
      guint n_aliases = json_array_get_length (aliases);
      g_autofree char *marked =
          g_strconcat (BEFORE, json_array_get_string_element (aliases, n_aliases - 1), AFTER, NULL);

      g_assert_cmpstr (json_object_get_string_member (speaker, "name"), ==, marked);
    }
}

static const char *
keep_cb (const char *context, const char *text, gpointer data)
{
  return text;
}

static const char *
translate_one_cb (const char *context, const char *text, gpointer data)
{
  return g_str_equal (text, "Borders") ? "\"Grenzen\"" : text;
}

/* What has no translation stays as it is. */
static void
test_kept (void)
{
  g_autoptr (CpBuiltinLabels) none = cp_builtin_labels_new (keep_cb, NULL);
  g_autoptr (CpBuiltinLabels) labels = cp_builtin_labels_new (translate_one_cb, NULL);
  g_autoptr (JsonNode) corpus = load_corpus ();
  g_autoptr (JsonNode) same = load_corpus ();
  JsonObject *root = json_node_get_object (corpus);
  JsonObject *borders =
      json_array_get_object_element (json_object_get_array_member (root, "topics"), 6);

  g_assert_null (none);
  g_assert_nonnull (labels);
  g_assert_cmpstr (json_object_get_string_member (borders, "label"), ==, "Borders");
  translate_all (labels, root);
  g_assert_cmpstr (json_object_get_string_member (borders, "label"), ==, "\"Grenzen\"");
  g_assert_false (json_node_equal (corpus, same));
  json_object_set_string_member (borders, "label", "Borders");
  g_assert_true (json_node_equal (corpus, same));
}

static void
test_title (void)
{
  const char *title = "\"CSTO, 2023–2024\"";
  g_autoptr (GHashTable) listed = create_table ();
  g_autoptr (CpBuiltinLabels) labels = cp_builtin_labels_new (mark_cb, listed);
  g_autofree char *marked =
      cp_builtin_labels_translate_title (labels, title, strlen (title));
  g_autofree char *other = cp_builtin_labels_translate_title (labels, "\"Ports\"", 7);

  g_assert_cmpstr (marked, ==, "\"" BEFORE "CSTO, 2023–2024" AFTER "\"");
  g_assert_null (other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/builtin-labels/listed", test_listed);
  g_test_add_func ("/builtin-labels/translated", test_translated);
  g_test_add_func ("/builtin-labels/names", test_names);
  g_test_add_func ("/builtin-labels/kept", test_kept);
  g_test_add_func ("/builtin-labels/title", test_title);

  return g_test_run ();
}
