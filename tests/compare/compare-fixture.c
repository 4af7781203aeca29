/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corpora for the tests of this layer. */

#include "compare-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cp-project-file.h"

/* Two towns quarrel about a bridge. Each kind of date, role and topic is there once at least. */
static const char small_corpus[] =
    "{\n"
    "\"format\": \"counterpoint\",\n"
    "\"version\": 1,\n"
    "\"title\": \"The bridge\",\n"
    "\"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},\n"
    "\"roles\": [\n"
    "{\"id\": \"official\", \"label\": \"Official\"},\n"
    "{\"id\": \"expert\", \"label\": \"Expert\"},\n"
    "{\"id\": \"insider\", \"label\": \"Insider\"}\n"
    "],\n"
    "\"outlets\": [\n"
    "{\"id\": \"bugle\", \"name\": \"The Bugle\", \"country\": \"Velmoria\"},\n"
    "{\"id\": \"echo\", \"name\": \"Écho du Nord\"}\n"
    "],\n"
    "\"documents\": [\n"
    "{\"id\": \"d1\", \"outlet\": \"bugle\", \"title\": \"Two banks\", \"date\": \"2024-03-05\", "
    "\"kind\": \"report\", \"text\": \"The mayor spoke.\\n\\\"The bridge is safe,\\\" he said.\\n"
    "An engineer saw the Bridge\\u2019s cracks and the river\\u2013side mud.\\n\"},\n"
    "{\"id\": \"d2\", \"outlet\": \"echo\", \"label\": \"Echo, spring\", \"date\": \"2024\", "
    "\"date_basis\": \"inferred\"},\n"
    "{\"id\": \"d3\", \"title\": \"A letter\"},\n"
    "{\"id\": \"d4\", \"outlet\": \"bugle\", \"date\": \"2023-11\", \"date_basis\": \"inferred\"},\n"
    "{\"id\": \"d5\"}\n"
    "],\n"
    "\"speakers\": [\n"
    "{\"id\": \"mayor\", \"name\": \"Ada Mayor\", \"role\": \"official\", \"country\": \"Velmoria\"},\n"
    "{\"id\": \"engineer\", \"name\": \"Bo Engineer\", \"role\": \"expert\", "
    "\"country\": \"S\\u00e3o Tarelia\"},\n"
    "{\"id\": \"clerk\", \"name\": \"Cy Clerk\", \"named\": false, \"role\": \"insider\", "
    "\"country\": \"Sao tarelia\"},\n"
    "{\"id\": \"walker\", \"name\": \"Di Walker\"}\n"
    "],\n"
    "\"topics\": [\n"
    "{\"id\": \"cost\", \"label\": \"Cost\"},\n"
    "{\"id\": \"safety\", \"label\": \"Safety\", \"main\": true},\n"
    "{\"id\": \"art\", \"label\": \"Art\"},\n"
    "{\"id\": \"traffic\", \"label\": \"Traffic\", \"main\": true}\n"
    "],\n"
    "\"questions\": [\n"
    "{\"id\": \"q-safe\", \"topic\": \"safety\", \"text\": \"Is the bridge safe?\", "
    "\"positions\": [\"yes\", \"partly\", \"no\"]},\n"
    "{\"id\": \"q-dear\", \"topic\": \"cost\", \"text\": \"Is it dear?\", "
    "\"positions\": [\"yes\", \"no\"]}\n"
    "],\n"
    "\"statements\": [\n"
    "{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"mayor\", \"mode\": \"direct\", \"start\": 18, "
    "\"end\": 36, \"gist\": \"It holds.\", \"topics\": [\"safety\"], "
    "\"answers\": [{\"question\": \"q-safe\", \"position\": \"yes\"}]},\n"
    "{\"id\": \"s2\", \"document\": \"d1\", \"speaker\": \"engineer\", \"mode\": \"indirect\", "
    "\"start\": 48, \"end\": 106, \"topics\": [\"safety\", \"cost\"], "
    "\"answers\": [{\"question\": \"q-safe\", \"position\": \"no\"}]},\n"
    "{\"id\": \"s3\", \"document\": \"d2\", \"speaker\": \"mayor\", \"with\": [\"clerk\"], "
    "\"mode\": \"block\", \"gist\": \"Repairs are paid for; caf\\u00e9 owners agree.\", "
    "\"topics\": [\"cost\"], \"answers\": [{\"question\": \"q-dear\", \"position\": \"no\"}]},\n"
    "{\"id\": \"s4\", \"document\": \"d2\", \"speaker\": \"engineer\", "
    "\"gist\": \"The safe bridge costs too much.\", \"topics\": [\"cost\"], \"date\": \"2024-06\"},\n"
    "{\"id\": \"s5\", \"document\": \"d3\", \"speaker\": \"clerk\", \"reported\": \"mayor\", "
    "\"gist\": \"Nobody counted the cars.\", \"topics\": [\"traffic\"]},\n"
    "{\"id\": \"s6\", \"document\": \"d3\", \"speaker\": \"walker\", \"mode\": \"answer\", "
    "\"gist\": \"It is ugly.\"},\n"
    "{\"id\": \"s7\", \"document\": \"d4\", \"speaker\": \"walker\", \"role\": \"expert\", "
    "\"gist\": \"Safety first.\", \"topics\": [\"safety\"]},\n"
    "{\"id\": \"s8\", \"document\": \"d4\", \"gist\": \"Somebody hums.\", \"topics\": [\"art\"], "
    "\"date\": \"2023-12-31\"},\n"
    "{\"id\": \"s9\", \"document\": \"d4\", \"speaker\": \"mayor\", "
    "\"gist\": \"The bridge, as said, is safe.\", \"topics\": [\"safety\"], \"date\": \"2024-03-06\"}\n"
    "],\n"
    "\"relations\": [\n"
    "{\"from\": \"s2\", \"to\": \"s1\", \"type\": \"disputes\", \"basis\": \"speaker\"},\n"
    "{\"from\": \"s4\", \"to\": \"s3\", \"type\": \"qualifies\", \"basis\": \"reader\"},\n"
    "{\"from\": \"s3\", \"to\": \"s2\", \"type\": \"supports\"},\n"
    "{\"from\": \"s7\", \"to\": \"s2\", \"type\": \"supports\"},\n"
    "{\"from\": \"s5\", \"to\": \"s1\", \"type\": \"interprets\"},\n"
    "{\"from\": \"s9\", \"to\": \"s1\", \"type\": \"repeats\"},\n"
    "{\"from\": \"s1\", \"to\": \"s9\", \"type\": \"repeats\"}\n"
    "]\n"
    "}\n";

/**
 * compare_fixture_load_text:
 * @text: a project file
 * @length: its length
 *
 * Loads a corpus that a test wrote; fails where it cannot be read.
 *
 * Returns: (transfer full): the corpus
 */
CpSnapshot *
compare_fixture_load_text (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  CpSnapshot *snapshot;
  int fd = g_file_open_tmp ("counterpoint-XXXXXX", &path, &error);

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  snapshot = cp_project_file_load (path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return snapshot;
}

/**
 * compare_fixture_load_small:
 *
 * Loads the corpus about the bridge: nine statements that a person can count.
 *
 * Returns: (transfer full): the corpus
 */
CpSnapshot *
compare_fixture_load_small (void)
{
  return compare_fixture_load_text (small_corpus, strlen (small_corpus));
}

/**
 * compare_fixture_load_builtin:
 *
 * Loads the built-in corpus.
 *
 * Returns: (transfer full): the corpus
 */
CpSnapshot *
compare_fixture_load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_builtin (&error);

  g_assert_no_error (error);
  return snapshot;
}

/**
 * compare_fixture_load_synthetic:
 * @seed: any number
 * @options: how much of what
 *
 * Loads an invented corpus.
 *
 * Returns: (transfer full): the corpus
 */
CpSnapshot *
compare_fixture_load_synthetic (guint64 seed, const CpSyntheticOptions *options)
{
  gsize length;
  g_autofree char *text = cp_synthetic_project (seed, options, &length);

  return compare_fixture_load_text (text, length);
}

/**
 * compare_fixture_load_random:
 * @seed: any number
 *
 * Loads an invented corpus whose size depends on the seed too.
 *
 * Returns: (transfer full): the corpus
 */
CpSnapshot *
compare_fixture_load_random (guint64 seed)
{
  CpSyntheticOptions options = {
    .n_documents = 1 + seed * 7 % 12,
    .n_outlets = seed % 5,
    .n_speakers = seed * 3 % 14,
    .n_topics = seed % 9,
    .n_statements = 2 + seed * 37 % 150,
    .n_relations = seed * 11 % 120,
    .n_questions = seed % 6,
    .with_text = seed % 2,
  };

  return compare_fixture_load_synthetic (seed, &options);
}

/**
 * compare_fixture_find:
 * @snapshot: a corpus
 * @statement: an id
 *
 * Finds a statement; fails where there is none.
 *
 * Returns: its handle
 */
guint32
compare_fixture_find (CpSnapshot *snapshot, const char *statement)
{
  guint32 handle = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, statement);

  g_assert_cmpuint (handle, !=, CP_HANDLE_NONE);
  return handle;
}

/**
 * compare_fixture_join:
 * @snapshot: a corpus
 * @statements: handles
 * @n_statements: how many
 *
 * Writes ids one after the other, to be compared with what is expected.
 *
 * Returns: (transfer full): "s1 s2"
 */
char *
compare_fixture_join (CpSnapshot *snapshot, const guint32 *statements, guint n_statements)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_statements; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", columns->id[statements[i]]);
  return g_string_free (text, FALSE);
}
