/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented corpora and articles, written as files for the program to open. */

#include "window-corpus.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "cp-synthetic.h"
#include "program-run.h"

#define N_LARGE 100000

static const char article[]
    = "A new quay for the harbour\n"
      "\n"
      "Harbour News, Monday. “The quay will carry every ship that comes,” said the harbour master Ada Moor. She "
      "added that the work would end within two years.\n"
      "\n"
      "“The seabed is mud, and mud does not carry a quay,” replied the engineer Ben Tide. He has asked for a "
      "survey of the ground since the spring.\n";

static const char other_article[]
    = "What the fishermen think\n"
      "\n"
      "“Nobody has asked those who fish here,” says Cleo Wren, who mends nets. The harbour master told The Gull "
      "that the herring would not mind.\n";

/* A statement, by its words in one of the two articles. */
typedef struct
{
  const char *id;
  const char *document;
  const char *speaker;
  const char *mode;
  const char *words;
  const char *gist;
  const char *topic;
  const char *position; /* on the question, or NULL */
} Statement;

static const Statement statements[WINDOW_CORPUS_N_STATEMENTS] = {
  { "s1", "d1", "moor", "direct", "The quay will carry every ship that comes", "The quay is strong enough.",
    "quay", "yes" },
  { "s2", "d1", "moor", "indirect", "the work would end within two years", "It takes two years.", "time", NULL },
  { "s3", "d1", "tide", "direct", "The seabed is mud, and mud does not carry a quay",
    "The ground is too soft.", "quay", "no" },
  { "s4", "d1", "tide", "indirect", "He has asked for a survey of the ground since the spring",
    "A survey is needed.", "quay", NULL },
  { "s5", "d2", "wren", "direct", "Nobody has asked those who fish here", "Fishermen were not asked.", "quay",
    NULL },
  { "s6", "d2", "moor", "indirect", "the herring would not mind", "The herring stay.", "time", NULL },
};

static const char head[]
    = "\"outlets\": [{\"id\": \"news\", \"name\": \"Harbour News\"}, {\"id\": \"gull\", \"name\": \"The Gull\"}],\n"
      "\"speakers\": [{\"id\": \"moor\", \"name\": \"Ada Moor\", \"role\": \"official\", \"position\": \"harbour "
      "master\"}, {\"id\": \"tide\", \"name\": \"Ben Tide\", \"role\": \"expert\", \"position\": \"engineer\"}, "
      "{\"id\": \"wren\", \"name\": \"Cleo Wren\", \"role\": \"other\"}],\n"
      "\"topics\": [{\"id\": \"quay\", \"label\": \"Strength\", \"main\": true}, {\"id\": \"time\", \"label\": "
      "\"Time and herring\"}],\n"
      "\"questions\": [{\"id\": \"q1\", \"topic\": \"quay\", \"text\": \"Does the ground carry the quay?\", "
      "\"positions\": [\"yes\", \"no\"]}],\n"
      "\"relations\": [{\"from\": \"s3\", \"to\": \"s1\", \"type\": \"disputes\", \"basis\": \"speaker\"}],\n";

static const char roles[]
    = "\"roles\": [{\"id\": \"official\", \"label\": \"Official\"}, {\"id\": \"expert\", \"label\": \"Expert\"}, "
      "{\"id\": \"other\", \"label\": \"Other\"}],\n";

/* A string of JSON, with its quotation marks. */
static char *
quote (const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);

  return json_to_string (node, FALSE);
}

static void
add_document (GString *json, const char *id, const char *outlet, const char *label, const char *date,
              const char *text)
{
  const char *end = strchr (text, '\n');
  g_autofree char *title = g_strndup (text, end - text);
  g_autofree char *quoted = quote (text);

  g_string_append_printf (json,
                          "{\"id\": \"%s\", \"outlet\": \"%s\", \"title\": \"%s\", \"label\": \"%s\", "
                          "\"date\": \"%s\", \"text\": %s}",
                          id, outlet, title, label, date, quoted);
}

static void
add_statement (GString *json, const Statement *statement)
{
  const char *text = g_str_equal (statement->document, "d1") ? article : other_article;
  const char *at = strstr (text, statement->words);
  glong start = g_utf8_pointer_to_offset (text, at);

  g_string_append_printf (json,
                          "{\"id\": \"%s\", \"document\": \"%s\", \"speaker\": \"%s\", \"mode\": \"%s\", "
                          "\"start\": %ld, \"end\": %ld, \"gist\": \"%s\", \"topics\": [\"%s\"]",
                          statement->id, statement->document, statement->speaker, statement->mode, start,
                          start + g_utf8_strlen (statement->words, -1), statement->gist, statement->topic);
  if (statement->position != NULL)
    g_string_append_printf (json, ", \"answers\": [{\"question\": \"q1\", \"position\": \"%s\"}]",
                            statement->position);
  g_string_append_c (json, '}');
}

/**
 * window_corpus_write:
 * @file: the name of the file
 *
 * Writes a small corpus with its articles: two of them, six statements by an official, an expert and another.
 *
 * Returns: (transfer full): its path
 */
char *
window_corpus_write (const char *file)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": \"counterpoint\", \"version\": 1,\n");

  g_string_append_printf (json, "\"title\": \"%s\",\n%s%s\"documents\": [", WINDOW_CORPUS_TITLE, roles, head);
  add_document (json, "d1", "news", "Harbour News, Mar 2024", "2024-03-04", article);
  g_string_append (json, ",\n");
  add_document (json, "d2", "gull", "The Gull, Apr 2024", "2024-04-02", other_article);
  g_string_append (json, "],\n\"statements\": [");
  for (guint i = 0; i < WINDOW_CORPUS_N_STATEMENTS; i++)
    {
      g_string_append (json, i > 0 ? ",\n" : "");
      add_statement (json, &statements[i]);
    }
  g_string_append (json, "]}\n");
  return program_write_file (file, json->str);
}

/**
 * window_corpus_write_without_text:
 * @file: the name of the file
 *
 * Writes the same corpus as it is passed on without the articles, by the program's own command.
 *
 * Returns: (transfer full): its path
 */
char *
window_corpus_write_without_text (const char *file)
{
  g_autofree char *whole = window_corpus_write ("whole.counterpoint");
  char *path = g_build_filename (g_getenv ("HOME"), file, NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, g_getenv ("COUNTERPOINT"),
                              "export", "--without-text", "-o", path, whole, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  return path;
}

/* Writes the first of the two articles as a text file. */
char *
window_corpus_write_article (const char *file)
{
  return program_write_file (file, article);
}

/**
 * window_corpus_write_named:
 * @file: the name of the file
 * @name: any text
 *
 * Writes a corpus in which everything that has a name or a text has this one.
 *
 * Returns: (transfer full): its path
 */
char *
window_corpus_write_named (const char *file, const char *name)
{
  static const char format[]
      = "{\"format\": \"counterpoint\", \"version\": 1, \"title\": @,\n"
        "\"roles\": [{\"id\": \"official\", \"label\": @}, {\"id\": \"expert\", \"label\": @}],\n"
        "\"outlets\": [{\"id\": \"o\", \"name\": @, \"country\": @}],\n"
        "\"documents\": [{\"id\": \"d1\", \"outlet\": \"o\", \"title\": @, \"label\": @, \"date\": \"2024-03\", "
        "\"author\": @}, {\"id\": \"d2\", \"outlet\": \"o\", \"title\": @, \"label\": @, \"date\": \"2024-04\", "
        "\"text\": @}],\n"
        "\"speakers\": [{\"id\": \"a\", \"name\": @, \"role\": \"official\", \"position\": @, \"affiliation\": @, "
        "\"country\": @}, {\"id\": \"b\", \"name\": @, \"role\": \"expert\", \"position\": @}],\n"
        "\"topics\": [{\"id\": \"t1\", \"label\": @, \"main\": true}, {\"id\": \"t2\", \"label\": @}],\n"
        "\"questions\": [{\"id\": \"q1\", \"topic\": \"t1\", \"text\": @, \"positions\": [@]}],\n"
        "\"statements\": [{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"a\", \"gist\": @, \"topics\": "
        "[\"t1\"], \"answers\": [{\"question\": \"q1\", \"position\": @}]}, {\"id\": \"s2\", \"document\": "
        "\"d1\", \"speaker\": \"b\", \"gist\": @, \"topics\": [\"t1\", \"t2\"]}, {\"id\": \"s3\", \"document\": "
        "\"d2\", \"speaker\": \"b\", \"start\": 0, \"end\": 3, \"topics\": [\"t2\"]}],\n"
        "\"relations\": [{\"from\": \"s2\", \"to\": \"s1\", \"type\": \"disputes\", \"basis\": \"reader\"}],\n"
        "\"summaries\": [{\"topic\": \"t1\", \"document\": \"d1\", \"side\": \"role:official\", \"text\": @}]}\n";
  g_autofree char *quoted = quote (name);
  g_auto (GStrv) parts = g_strsplit (format, "@", -1);
  g_autofree char *json = g_strjoinv (quoted, parts);

  return program_write_file (file, json);
}

/**
 * window_corpus_write_large:
 * @file: the name of the file
 *
 * Writes a corpus that takes a moment to be read.
 *
 * Returns: (transfer full): its path
 */
char *
window_corpus_write_large (const char *file)
{
  static const CpSyntheticOptions options = {
    .n_documents = N_LARGE / 100,
    .n_outlets = 40,
    .n_speakers = 500,
    .n_topics = 60,
    .n_statements = N_LARGE,
    .n_relations = N_LARGE / 10,
    .n_questions = 100,
  };
  gsize length;
  g_autofree char *json = cp_synthetic_project (1, &options, &length);

  return program_write_file (file, json);
}
