/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that a statement is written from the columns as it is from its record, byte for byte. */

#include "cp-statement-writer.h"

#include <string.h>

#include "cp-project-file.h"
#include "cp-snapshot-records.h"
#include "cp-synthetic.h"
#include "edit-walk.h"

/* Every member, alone and with others; what is not known at each level; letters to be escaped. */
static const char odd[] =
    "{\"format\": \"counterpoint\", \"version\": 1,\n"
    "\"outlets\": [{\"id\": \"o \\\"1\\\"\", \"name\": \"O\"}],\n"
    "\"documents\": [{\"id\": \"d\", \"text\": \"Ten words stand here, and more of them.\"}, {\"id\": \"e\"}],\n"
    "\"speakers\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\\\\c\", \"name\": \"B\"}],\n"
    "\"topics\": [{\"id\": \"t\", \"label\": \"T\"}, {\"id\": \"u\", \"label\": \"U\"}],\n"
    "\"questions\": [{\"id\": \"q\", \"positions\": [\"yes\", \"n\\to\"]}],\n"
    "\"statements\": [\n"
    "{\"id\": \"s-1\", \"document\": \"e\", \"gist\": \"G\"},\n"
    "{\"id\": \"s \\\"2\\\"\", \"document\": \"d\", \"speaker\": \"b\\\\c\", \"with\": [\"a\"], \"via\": \"o \\\"1\\\"\", "
    "\"mode\": \"answer\", \"start\": 0, \"end\": 3, \"mention\": {\"start\": 1, \"end\": 2}, \"question\": "
    "{\"start\": 4, \"end\": 9}, \"reported\": \"a\", \"turn\": -3, \"role\": \"official\", \"gist\": "
    "\"\\\"Мост\\\"\\n\", \"topics\": [\"u\", \"t\"], \"answers\": [{\"question\": \"q\", \"position\": \"n\\to\"}], "
    "\"date\": \"2024-06\", \"date_basis\": \"inferred\", \"origin\": \"hand\", \"rule\": \"r\", \"confidence\": 0, "
    "\"reviewed\": true, \"note\": \"N\"},\n"
    "{\"id\": \"s-3\", \"document\": \"e\", \"anchor\": {\"paragraph\": 1, \"offset\": 0, \"length\": 7, \"words\": "
    "2, \"digest\": \"00000000deadbeef\"}, \"gist\": \"G\", \"turn\": 0, \"confidence\": 100},\n"
    "{\"id\": \"s-4\", \"document\": \"e\", \"gist\": \"G\", \"x\": [1, {\"y\": null}]},\n"
    "{\"id\": \"s-5\", \"document\": \"d\", \"start\": 0, \"end\": 3, \"mention\": {\"start\": 1, \"end\": 2, \"z\": "
    "1}},\n"
    "{\"id\": \"s-6\", \"document\": \"d\", \"gist\": \"G\", \"answers\": [{\"question\": \"q\", \"position\": "
    "\"yes\", \"sure\": false}]}\n"
    "]}\n";

static void
check (CpSnapshot *snapshot)
{
  g_autoptr (CpStatementWriter) writer = cp_statement_writer_new (snapshot);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, order[i]);
      g_autofree char *wanted = cp_record_to_json (record);
      g_autoptr (GString) found = g_string_new (NULL);

      cp_statement_writer_append (writer, order[i], found);
      g_assert_cmpstr (found->str, ==, wanted);
      g_assert_cmpuint (found->len, ==, strlen (wanted));
    }
}

static void
check_bytes (char *text, gsize n_bytes)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, n_bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  check (snapshot);
}

static void
test_odd (void)
{
  check_bytes (g_strdup (odd), strlen (odd));
}

static void
test_builtin (void)
{
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_builtin (NULL);

  check (snapshot);
}

static void
test_synthetic (void)
{
  CpSyntheticOptions options = {
    .n_documents = 10, .n_outlets = 5, .n_speakers = 20, .n_topics = 8, .n_statements = 2000,
    .n_questions = 6,
  };

  for (guint i = 0; i < 2; i++)
    {
      gsize n_bytes;
      char *text;

      options.with_text = i == 1;
      text = cp_synthetic_project (7, &options, &n_bytes);
      check_bytes (text, n_bytes);
    }
}

static void
test_walks (void)
{
  for (guint seed = 0; seed < 10; seed++)
    {
      g_autoptr (EditWalk) walk = edit_walk_new (seed, TRUE);

      for (guint step = 0; step < 100; step++)
        {
          edit_walk_step (walk);
          check (cp_corpus_get_current (walk->corpus));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement-writer/odd", test_odd);
  g_test_add_func ("/statement-writer/builtin", test_builtin);
  g_test_add_func ("/statement-writer/synthetic", test_synthetic);
  g_test_add_func ("/statement-writer/walks", test_walks);

  return g_test_run ();
}
