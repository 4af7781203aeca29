/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are no good: each command says what is wrong and where, and makes nothing. */

#include "cli-run.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* More than the largest record may have. */
#define HUGE_RECORD (257 * 1024 * 1024)

/* A record that is added to an array of the small corpus, and what is wrong with it. */
typedef struct
{
  const char *name;
  const char *array;
  const char *record;
  const char *words;
} RecordCase;

#define STATEMENT(members) "{\"id\": \"x\", \"document\": \"d1\", \"gist\": \"a\", " members "}"

static const RecordCase record_cases[] = {
  { "single-quotes", "statements", STATEMENT ("\"note\": 'a'"), "" },
  { "hexadecimal", "statements", STATEMENT ("\"turn\": 0x1f"), "" },
  { "leading-zero", "statements", STATEMENT ("\"turn\": 01"), "" },
  { "infinite", "statements", STATEMENT ("\"turn\": 1e999"), "too large" },
  { "large-number", "statements", STATEMENT ("\"turn\": 99999999999999999999"),
    "too large" },
  { "nul", "statements", STATEMENT ("\"note\": \"a\\u0000b\""), "" },
  { "lone-surrogate", "statements", STATEMENT ("\"note\": \"\\ud800\""), "" },
  { "doubled-member", "statements", STATEMENT ("\"note\": \"a\", \"note\": \"b\""), "note" },
  { "comment", "statements", STATEMENT ("\"turn\": /* one */ 1"), "" },
  { "comma-at-end", "statements", STATEMENT ("\"turn\": 1,"), "" },
  { "wrong-type", "statements", STATEMENT ("\"note\": 5"), "note" },
  { "fraction", "statements", STATEMENT ("\"turn\": 1.5"), "turn" },
  { "confidence", "statements", STATEMENT ("\"confidence\": 101"), "confidence" },
  { "mode", "statements", STATEMENT ("\"mode\": \"sung\""), "sung" },
  { "date", "statements", STATEMENT ("\"date\": \"2024-13\""), "date" },
  { "no-object", "statements", "\"s3\"", "" },
  { "no-id", "statements", "{\"document\": \"d1\", \"gist\": \"a\"}", "id" },
  { "no-document", "statements", "{\"id\": \"x\", \"gist\": \"a\"}", "document" },
  { "no-words", "statements", "{\"id\": \"x\", \"document\": \"d1\"}", "gist" },
  { "doubled-id", "statements", "{\"id\": \"s1\", \"document\": \"d1\", \"gist\": \"a\"}", "s1" },
  { "unknown-document", "statements", "{\"id\": \"x\", \"document\": \"d9\", \"gist\": \"a\"}",
    "d9" },
  { "unknown-speaker", "statements", STATEMENT ("\"speaker\": \"eve\""), "eve" },
  { "unknown-reported", "statements", STATEMENT ("\"reported\": \"eve\""), "eve" },
  { "unknown-topic", "statements", STATEMENT ("\"topics\": [\"sea\"]"), "sea" },
  { "unknown-role", "statements", STATEMENT ("\"role\": \"wizard\""), "wizard" },
  { "unknown-question", "statements",
    STATEMENT ("\"answers\": [{\"question\": \"q9\", \"position\": \"yes\"}]"), "q9" },
  { "unknown-position", "statements",
    STATEMENT ("\"answers\": [{\"question\": \"q1\", \"position\": \"maybe\"}]"), "maybe" },
  { "outside-text", "statements", STATEMENT ("\"start\": 4, \"end\": 400"), "" },
  { "inside-out", "statements", STATEMENT ("\"start\": 7, \"end\": 4"), "" },
  { "half-a-place", "statements", STATEMENT ("\"start\": 4"), "" },
  { "doubled-document", "documents", "{\"id\": \"d1\", \"title\": \"Again\"}", "d1" },
  { "unknown-outlet", "documents", "{\"id\": \"d2\", \"outlet\": \"o9\"}", "o9" },
  { "doubled-topic", "topics", "{\"id\": \"quay\", \"label\": \"Again\"}", "quay" },
  { "no-label", "topics", "{\"id\": \"pier\"}", "label" },
  { "question-topic", "questions", "{\"id\": \"q2\", \"topic\": \"sea\", \"text\": \"?\"}", "sea" },
  { "to-itself", "relations", "{\"from\": \"s1\", \"to\": \"s1\", \"type\": \"supports\"}", "" },
  { "to-nothing", "relations", "{\"from\": \"s1\", \"to\": \"s9\", \"type\": \"supports\"}", "s9" },
  { "twice", "relations", "{\"from\": \"s2\", \"to\": \"s1\", \"type\": \"disputes\"}", "" },
  { "no-type", "relations", "{\"from\": \"s1\", \"to\": \"s2\"}", "type" },
  { "type", "relations", "{\"from\": \"s1\", \"to\": \"s2\", \"type\": \"likes\"}", "likes" },
};

/* A whole file. */
typedef struct
{
  const char *name;
  const char *text;
  const char *words;
} FileCase;

static const FileCase file_cases[] = {
  { "empty", "", "" },
  { "blank", " \n\n", "" },
  { "no-json", "Ahoy.\n", "line 1" },
  { "other-json", "{\"a\": 1}\n", "Counterpoint" },
  { "array", "[]\n", "" },
  { "truncated", CLI_PROJECT_BEGIN CLI_PROJECT_DOCUMENTS, "" },
  { "no-utf8", CLI_PROJECT_BEGIN "\"topics\": [\n{\"id\": \"a\", \"label\": \"\xff\"}\n]\n}\n",
    "line 6" },
  { "other-format", "{\"format\": \"something\", \"version\": 1}\n", "format" },
  { "newer-version", "{\"format\": \"counterpoint\", \"version\": 2}\n", "newer" },
  { "no-version", "{\"format\": \"counterpoint\"}\n", "version" },
  { "odd-version", "{\"format\": \"counterpoint\", \"version\": \"1\"}\n", "version" },
  { "after-the-end", CLI_PROJECT_BEGIN "\"language\": \"en\"\n}\n{}\n", "line 7" },
  { "doubled-array", CLI_PROJECT_BEGIN "\"topics\": [],\n\"topics\": []\n}\n", "topics" },
  { "no-array", CLI_PROJECT_BEGIN "\"topics\": {}\n}\n", "topics" },
};

static void
append_array (GString *project, const char *name, const char *begin, const RecordCase *record,
              guint *line)
{
  if (project->str[project->len - 1] != '\n')
    g_string_append (project, ",\n");
  g_string_append (project, begin);
  if (g_str_equal (name, record->array))
    {
      g_string_append_printf (project, ",\n%s", record->record);
      for (gsize i = 0; i < project->len; i++)
        *line += project->str[i] == '\n';
      (*line)++;
    }
  g_string_append (project, "\n]");
}

/* The small corpus with the record in its place, and the line it is on. */
static char *
make_project (const RecordCase *record, guint *line)
{
  GString *project = g_string_new (CLI_PROJECT_BEGIN);

  *line = 0;
  append_array (project, "documents", CLI_PROJECT_DOCUMENTS, record, line);
  append_array (project, "speakers", CLI_PROJECT_SPEAKERS, record, line);
  append_array (project, "topics", CLI_PROJECT_TOPICS, record, line);
  append_array (project, "questions", CLI_PROJECT_QUESTIONS, record, line);
  append_array (project, "statements", CLI_PROJECT_STATEMENTS, record, line);
  append_array (project, "relations", CLI_PROJECT_RELATIONS, record, line);
  g_string_append (project, "\n}\n");
  return g_string_free (project, FALSE);
}

/* Every command that reads a corpus refuses the file, names it, and leaves nothing behind. */
static void
assert_refused (const char *path, const char *words)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *before = cli_list_folder (cli_get_folder ());
  g_autofree char *after = NULL;
  g_autoptr (CliResult) info = cli_run ("info", path, NULL);
  g_autoptr (CliResult) matrix = cli_run ("matrix", "--format=json", path, NULL);
  g_autoptr (CliResult) compare = cli_run ("compare", path, NULL);
  g_autoptr (CliResult) search = cli_run ("search", "safe", path, NULL);
  g_autoptr (CliResult) table = cli_run ("export", "-o", "out.csv", path, NULL);
  g_autoptr (CliResult) figure = cli_run ("export", "--figure=matrix", "-o", "out.png", path, NULL);
  g_autoptr (CliResult) bare = cli_run ("export", "--without-text", "-o", "out.counterpoint", path,
                                        NULL);
  const CliResult *results[] = { info, matrix, compare, search, table, figure, bare };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      cli_assert_failed (results[i], words);
      cli_assert_contains (results[i]->err, name);
    }
  after = cli_list_folder (cli_get_folder ());
  g_assert_cmpstr (after, ==, before);
}

static void
test_record (gconstpointer data)
{
  const RecordCase *record = data;
  guint line;
  g_autofree char *project = make_project (record, &line);
  g_autofree char *path = cli_write ("record.counterpoint", project);
  g_autofree char *place = g_strdup_printf ("line %u", line);
  g_autoptr (CliResult) check = NULL;

  assert_refused (path, place);
  assert_refused (path, record->words);

  check = cli_run ("check", path, NULL);
  g_assert_cmpint (check->status, ==, 1);
  cli_assert_contains (check->out, path);
  cli_assert_contains (check->out, record->words);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_file (gconstpointer data)
{
  const FileCase *file = data;
  g_autofree char *path = cli_write ("file.counterpoint", file->text);
  g_autoptr (CliResult) check = NULL;

  assert_refused (path, file->words);
  check = cli_run ("check", path, NULL);
  g_assert_cmpint (check->status, ==, 1);
  cli_assert_contains (check->out, path);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_missing (void)
{
  assert_refused ("absent.counterpoint", "No such file");
  assert_refused ("https://example.org/far.counterpoint", "save it here first");
  assert_refused ("sftp://example.org/far.counterpoint", "not a file on this computer");
}

static void
test_folder (void)
{
  g_autofree char *path = cli_make_folder ("folder.counterpoint");

  assert_refused (path, "folder");
  g_rmdir (path);
}

/* A pipe that nobody writes to must not hold the program up. */
static void
test_pipe (void)
{
  g_autofree char *path = cli_make_path ("pipe.counterpoint");

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (path, "pipe.counterpoint");
  g_unlink (path);
}

static void
test_device (void)
{
  assert_refused ("/dev/zero", "zero");
}

static void
test_link_to_itself (void)
{
  g_autofree char *path = cli_make_path ("loop.counterpoint");

  g_assert_cmpint (symlink ("loop.counterpoint", path), ==, 0);
  assert_refused (path, "loop.counterpoint");
  g_unlink (path);
}

static void
test_name_of_other_bytes (void)
{
  g_autoptr (CliResult) result = cli_run ("info", "bad\xff.counterpoint", NULL);

  g_assert_cmpint (result->status, ==, 1);
  g_assert_true (g_utf8_validate (result->err, -1, NULL));
  cli_assert_contains (result->err, "bad");
}

/* Brackets within brackets, as deep as a parser that calls itself would die of. */
static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (CLI_PROJECT_BEGIN "\"deep\": ");
  g_autofree char *path = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  path = cli_write ("deep.counterpoint", text->str);
  assert_refused (path, "line 5");
  g_unlink (path);
}

/* A record of 257 MiB. */
static void
test_huge_record (void)
{
  g_autofree char *path = cli_write ("huge.counterpoint",
                                     CLI_PROJECT_BEGIN
                                     "\"topics\": [\n{\"id\": \"a\", \"label\": \"");
  g_autofree char *block = g_malloc (1024 * 1024);
  g_autoptr (CliResult) result = NULL;
  int fd = g_open (path, O_WRONLY | O_APPEND, 0);

  memset (block, 'a', 1024 * 1024);
  g_assert_cmpint (fd, !=, -1);
  for (guint i = 0; i < HUGE_RECORD / (1024 * 1024); i++)
    g_assert_cmpint (write (fd, block, 1024 * 1024), ==, 1024 * 1024);
  close (fd);

  result = cli_run ("info", path, NULL);
  cli_assert_failed (result, "huge.counterpoint");
  cli_assert_contains (result->err, "256");
  g_unlink (path);
}

/* Nobody but root may read everything, so the program is run as somebody else. */
static void
test_unreadable (void)
{
  g_autofree char *path = cli_write_project ("secret.counterpoint");
  g_autofree char *setpriv = g_find_program_in_path ("setpriv");
  CliRunFlags flags = getuid () == 0 ? CLI_RUN_UNPRIVILEGED : CLI_RUN_PLAIN;
  g_autoptr (CliResult) result = NULL;

  if (getuid () == 0 && setpriv == NULL)
    {
      g_test_skip ("needs setpriv where it is run by root");
      return;
    }
  g_assert_cmpint (g_chmod (cli_get_folder (), 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  result = cli_run_with (flags, "info", path, NULL);
  if (strstr (result->err, "setpriv: ") != NULL)
    g_test_skip ("nobody can run the program from where it is");
  else
    cli_assert_failed (result, "secret.counterpoint");
  g_unlink (path);
}

static void
add_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (record_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/faults/record/", record_cases[i].name, NULL);

      g_test_add_data_func (path, &record_cases[i], test_record);
    }
  for (guint i = 0; i < G_N_ELEMENTS (file_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/faults/file/", file_cases[i].name, NULL);

      g_test_add_data_func (path, &file_cases[i], test_file);
    }
}

/* More cells than there is memory: 1 is the status, and the sentence tells what helps. */
static void
test_large_matrix (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"counterpoint\", \"version\": 1");
  g_autofree char *path = NULL;
  g_autoptr (CliResult) matrix = NULL;
  g_autoptr (CliResult) months = NULL;

  for (guint array = 0; array < 2; array++)
    {
      g_string_append (text, array == 0 ? ", \"documents\": [" : "], \"topics\": [");
      for (guint i = 0; i < 5000; i++)
        g_string_append_printf (text, "%s{\"id\": \"x%u\"%s}", i == 0 ? "" : ", ", i,
                                array == 0 ? "" : ", \"label\": \"A topic\"");
    }
  g_string_append (text, "]}");
  path = cli_write ("large.counterpoint", text->str);
  matrix = cli_run ("matrix", path, NULL);
  months = cli_run ("matrix", "--columns", "months", "--format", "csv", path, NULL);

  cli_assert_failed (matrix, "5000 topics and 5000 columns is too large");
  cli_assert_made (months);
}

/* A side that the file has and that is no query is not replaced by another one. */
static void
test_side (void)
{
  g_autofree char *path = cli_write (
      "side.counterpoint", CLI_PROJECT_BEGIN "\"sides\": {\"left\": \"role:\"},\n"
      CLI_PROJECT_DOCUMENTS "\n]\n}\n");
  static const char *const commands[] = { "matrix", "compare", "info" };
  g_autoptr (CliResult) asked = cli_run ("matrix", "--left", "role:none", path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (CliResult) result = cli_run (commands[i], path, NULL);

      cli_assert_failed (result, "left side of the corpus cannot be read");
    }
  cli_assert_made (asked);
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  add_tables ();
  g_test_add_func ("/cli/faults/missing", test_missing);
  g_test_add_func ("/cli/faults/folder", test_folder);
  g_test_add_func ("/cli/faults/pipe", test_pipe);
  g_test_add_func ("/cli/faults/device", test_device);
  g_test_add_func ("/cli/faults/link-to-itself", test_link_to_itself);
  g_test_add_func ("/cli/faults/name-of-other-bytes", test_name_of_other_bytes);
  g_test_add_func ("/cli/faults/deep", test_deep);
  g_test_add_func ("/cli/faults/huge-record", test_huge_record);
  g_test_add_func ("/cli/faults/unreadable", test_unreadable);
  g_test_add_func ("/cli/faults/large-matrix", test_large_matrix);
  g_test_add_func ("/cli/faults/side", test_side);
  return cli_finish ();
}
