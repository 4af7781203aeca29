/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of project files that are bad: each fault is named with its line, record and member. */

#include "cp-project-file.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cp-corpus-error.h"
#include "project-fixture.h"

#define HEAD "{\"format\": \"counterpoint\", \"version\": 1"
#define TEXT ",\n\"documents\": [{\"id\": \"d\", \"text\": \"Ten words.\"}]"
#define BARE ",\n\"documents\": [{\"id\": \"d\"}]"
#define STATEMENT "{\"id\": \"s-1\", \"document\": \"d\", \"gist\": \"G\"}"
#define SECOND TEXT ",\n\"statements\": [\n" STATEMENT ",\n{\"id\": \"s-2\", \"document\": \"d\", "
#define RELATION TEXT ",\n\"statements\": [" STATEMENT ", {\"id\": \"s-2\", \"document\": \"d\", \
\"gist\": \"G\"}],\n\"relations\": [\n"
#define QUESTION ",\n\"questions\": [{\"id\": \"q\", \"positions\": [\"yes\", \"no\"]}]"
#define PLACE "line 5: statements, record 2 (“s-2”), member "

#define SYNTAX CP_CORPUS_ERROR_SYNTAX
#define FORMAT CP_CORPUS_ERROR_FORMAT
#define VERSION CP_CORPUS_ERROR_VERSION
#define INVALID CP_CORPUS_ERROR_INVALID
#define LIMIT CP_CORPUS_ERROR_LIMIT

typedef struct
{
  const char *json;
  int code;
  const char *message; /* its beginning */
} Bad;

static const Bad bad_files[] = {
  /* No project */
  { "", SYNTAX, "line 1, column 1: the file is empty" },
  { "Dear reader", SYNTAX, "line 1, column 1: " },
  { "[]", FORMAT, "The file is no Counterpoint project" },
  { "{}", FORMAT, "this is no Counterpoint project" },
  { "{\"version\": 1}", FORMAT, "this is no Counterpoint project" },
  { "{\"type\": \"FeatureCollection\", \"statements\": [1]}", FORMAT, "this is no Counterpoint" },
  { "{\"format\": \"Counterpoint\", \"version\": 1}", FORMAT, "this is no Counterpoint project" },
  { "{\"format\": 1, \"version\": 1}", FORMAT, "this is no Counterpoint project" },
  { "{\"format\": \"counterpoint\"}", FORMAT, "the project does not say which version" },
  { "{\"format\": \"counterpoint\",\n\"version\": \"1\"}", FORMAT,
    "line 2: member “version”: must be a number such as 1, not \"1\"" },
  { "{\"format\": \"counterpoint\", \"version\": [\n\"мост мост мост мост мост мост\"]}", FORMAT,
    "line 1: member “version”: must be a number such as 1, not [ \"мост мост мост мост мост мост\"]" },
  { "{\"format\": \"counterpoint\", \"version\": 0}", FORMAT, "line 1: member “version”: must be" },
  { "{\"format\": \"counterpoint\", \"version\": -1}", FORMAT, "line 1: member “version”: must be" },
  { "{\"format\": \"counterpoint\", \"version\": 1.5}", FORMAT, "line 1: member “version”: must be" },
  { "{\"format\": \"counterpoint\", \"version\": null}", FORMAT, "line 1: member “version”: must be" },
  { "{\"format\": \"counterpoint\", \"version\": 2}", VERSION,
    "the project was saved by a newer Counterpoint (format version 2, this one reads up to 1)" },
  { "{\"format\": \"counterpoint\", \"version\": 4294967297}", VERSION,
    "the project was saved by a newer Counterpoint (format version 4294967297, " },
  { "{\"statements\": [{\"kind\": 1}], \"format\": \"counterpoint\", \"version\": 2}", VERSION,
    "the project was saved by a newer Counterpoint" },

  /* No JSON */
  { HEAD ", 'title': 1}", SYNTAX, "line 1, column 42: " },
  { HEAD ",\n\"title\": 'a'}", SYNTAX, "line 2, column 10: strings need double quotation marks" },
  { HEAD ",\n\"x\": 0x1f}", SYNTAX, "line 2, column 7: hexadecimal numbers are not JSON" },
  { HEAD ",\n\"x\": 01}", SYNTAX, "line 2, column 7: a number may not begin with 0" },
  { HEAD ",\n\"x\": 1e999}", LIMIT, "line 2, column 6: " },
  { HEAD ",\n\"x\": 99999999999999999999}", LIMIT, "line 2, column 6: " },
  { HEAD ",\n\"x\": -9223372036854775809}", LIMIT, "line 2, column 6: " },
  { HEAD ",\n\"x\": \"a\\u0000b\"}", SYNTAX, "line 2, column 8: " },
  { HEAD ",\n\"x\": \"\\ud83d\"}", SYNTAX, "line 2, column 7: " },
  { HEAD ",\n\"x\": \"\\ude00\"}", SYNTAX, "line 2, column 7: " },
  { HEAD ",\n\"x\": \"\\ud83d\\u0041\"}", SYNTAX, "line 2, column 7: " },
  { HEAD ",\n\"x\": \"\xFF\"}", SYNTAX, "line 2, column 7: " },
  { HEAD ",\n\"x\": \"\xC0\x80\"}", SYNTAX, "line 2, column 7: " },
  { HEAD ",\n\"x\": \"\xED\xA0\x80\"}", SYNTAX, "line 2, column 7: " },
  { HEAD ",\n\"title\": \"a\",\n\"title\": \"b\"}", SYNTAX,
    "line 3, column 1: the member “title” stands twice" },
  { HEAD ",\n\"statements\": [], \"statements\": []}", SYNTAX,
    "line 2, column 19: the member “statements” stands twice" },
  { HEAD ",\n\"roles\": [\n{\"id\": \"a\", \"\\u0069d\": \"b\"}]}", SYNTAX,
    "line 3, column 13: the member “id” stands twice in one object (roles, record 1)" },
  { HEAD "}\n{}", SYNTAX, "line 2, column 1: the same file goes on after its end" },
  { HEAD ",\n\"trays\": [\n{},\n{\"name\": \"T\" \"cards\"}]}", SYNTAX,
    "line 4, column 14: a comma is missing (trays, record 2)" },

  /* The whole file */
  { HEAD ",\n\"title\": 1}", INVALID, "line 2: member “title”: must be a text in quotation marks" },
  { HEAD ",\n\"language\": [\"en\"]}", INVALID, "line 2: member “language”: must be a text" },
  { HEAD ",\n\"sides\": []}", INVALID, "line 2: member “sides”: must be an object" },
  { HEAD ",\n\"sides\": {\"right\": 1}}", INVALID, "line 2: member “sides.right”: must be a text" },
  { HEAD ",\n\"trays\":\n{}}", INVALID, "line 3: member “trays”: must be a list of records" },
  { HEAD ",\n\"trays\": \"\"}", INVALID, "line 2: member “trays”: must be a list of records" },
  { HEAD ",\n\"topics\": [\n{\"id\": \"t\", \"label\": \"T\"},\n[]]}", INVALID,
    "line 4: topics, record 2: must be an object in curly brackets" },
  { HEAD ",\n\"topics\": [null]}", INVALID, "line 2: topics, record 1: must be an object" },

  /* Ids */
  { HEAD ",\n\"roles\": [{\"id\": \"\", \"label\": \"L\"}]}", INVALID,
    "line 2: roles, record 1 (“”), member “id”: may not be empty" },
  { HEAD ",\n\"roles\": [{\"id\": \"a\\nb\", \"label\": \"L\"}]}", INVALID,
    "line 2: roles, record 1 (“a b”), member “id”: may not have line breaks" },
  { HEAD ",\n\"roles\": [{\"id\": 7, \"label\": \"L\"}]}", INVALID,
    "line 2: roles, record 1, member “id”: must be a text in quotation marks" },
  { HEAD SECOND "\"speaker\": \"\", \"gist\": \"G\"}]}", INVALID,
    PLACE "“speaker”: may not be empty" },

  /* Values */
  { HEAD SECOND "\"mode\": \"spoken\"}]}", INVALID,
    PLACE "“mode”: “spoken” is none of: direct, block, answer, indirect" },
  { HEAD SECOND "\"origin\": \"Found\"}]}", INVALID, PLACE "“origin”: “Found” is none of: found, hand" },
  { HEAD SECOND "\"date\": \"2024-02-30\"}]}", INVALID,
    PLACE "“date”: “2024-02-30” is no date: write 2024, 2024-06 or 2024-06-06" },
  { HEAD SECOND "\"date\": \"06.06.2024\"}]}", INVALID, PLACE "“date”: “06.06.2024” is no date" },
  { HEAD SECOND "\"date\": 2024}]}", INVALID, PLACE "“date”: must be a text in quotation marks" },
  { HEAD SECOND "\"date_basis\": \"guessed\"}]}", INVALID,
    PLACE "“date_basis”: “guessed” is none of: stated, inferred" },
  { HEAD SECOND "\"confidence\": 101}]}", INVALID,
    PLACE "“confidence”: 101 is not between 0 and 100" },
  { HEAD SECOND "\"confidence\": -1}]}", INVALID, PLACE "“confidence”: -1 is not between 0 and 100" },
  { HEAD SECOND "\"confidence\": 50.0}]}", INVALID, PLACE "“confidence”: must be a whole number" },
  { HEAD SECOND "\"start\": -1, \"end\": 2}]}", INVALID,
    PLACE "“start”: -1 is not between 0 and 2147483647" },
  { HEAD SECOND "\"start\": 0, \"end\": 2147483648}]}", INVALID,
    PLACE "“end”: 2147483648 is not between 0 and 2147483647" },
  { HEAD SECOND "\"turn\": -2147483648}]}", INVALID, PLACE "“turn”: -2147483648 is not between" },
  { HEAD SECOND "\"anchor\": {\"paragraph\": 0, \"offset\": 0, \"length\": 1, \"words\": 0, "
    "\"digest\": \"0000000000000000\"}}]}", INVALID,
    PLACE "“anchor.paragraph”: 0 is not between 1 and 2147483647" },
  { HEAD SECOND "\"anchor\": {\"paragraph\": 1, \"offset\": 0, \"length\": 1, \"words\": 0, "
    "\"digest\": \"000000000000000A\"}}]}", INVALID,
    PLACE "“anchor.digest”: must be 16 hexadecimal digits" },
  { HEAD SECOND "\"with\": [\"a\", \"\"]}]}", INVALID, PLACE "“with[1]”: may not be empty" },
  { HEAD ",\n\"documents\": [{\"id\": \"d\", \"text\": \"Ten\", \"blocks\": [\n{\"start\": 0, "
    "\"end\": 3, \"kind\": \"poem\"}]}]}", INVALID,
    "line 2: documents, record 1 (“d”), member “blocks[0].kind”: “poem” is none of: heading" },
  { HEAD ",\n\"speakers\": [{\"id\": \"p\", \"name\": \"P\", \"positions\": [{\"position\": \"clerk\"}, "
    "{\"position\": \"\", \"from\": \"2019\"}]}]}", INVALID,
    "line 2: speakers, record 1 (“p”), member “positions[1]”: needs a position or an affiliation" },
  { HEAD ",\n\"speakers\": [{\"id\": \"p\", \"name\": \"P\", \"positions\": [{\"position\": \"clerk\", "
    "\"from\": \"2019-06\", \"until\": \"2019-05\"}]}]}", INVALID,
    "line 2: speakers, record 1 (“p”), member “positions[0]”: ends before it begins" },
  { HEAD ",\n\"speakers\": [{\"id\": \"p\", \"name\": \"P\", \"positions\": [{\"position\": \"clerk\", "
    "\"from\": \"June\"}]}]}", INVALID,
    "line 2: speakers, record 1 (“p”), member “positions[0].from”: “June” is no date" },

  /* Places in texts */
  { HEAD SECOND "\"topics\": []}]}", INVALID, PLACE "“gist”: is missing, and so are start and end" },
  { HEAD SECOND "\"start\": 3}]}", INVALID, PLACE "“start”: needs both start and end" },
  { HEAD SECOND "\"end\": 3, \"gist\": \"G\"}]}", INVALID, PLACE "“start”: needs both start and end" },
  { HEAD SECOND "\"start\": 3, \"end\": 3}]}", INVALID,
    PLACE "“start”: is inside out: it starts at 3 and ends at 3" },
  { HEAD SECOND "\"start\": 3, \"end\": 2}]}", INVALID, PLACE "“start”: is inside out" },
  { HEAD SECOND "\"start\": 3, \"end\": 11}]}", INVALID,
    PLACE "“end”: ends at 11, behind the end of the text (10)" },
  { HEAD SECOND "\"gist\": \"G\", \"mention\": {\"start\": 9, \"end\": 11}}]}", INVALID,
    PLACE "“mention”: ends at 11, behind the end of the text (10)" },
  { HEAD SECOND "\"gist\": \"G\", \"question\": {\"start\": 9, \"end\": 11}}]}", INVALID,
    PLACE "“question”: ends at 11, behind the end of the text (10)" },
  { HEAD SECOND "\"gist\": \"G\", \"mention\": {\"start\": 9, \"end\": 9}}]}", INVALID,
    PLACE "“mention”: is inside out: it starts at 9 and ends at 9" },
  { HEAD SECOND "\"gist\": \"G\", \"question\": {\"start\": 9, \"end\": 2}}]}", INVALID,
    PLACE "“question”: is inside out" },
  { HEAD BARE ",\n\"statements\": [{\"id\": \"s\", \"document\": \"d\", \"start\": 0, \"end\": 2}]}",
    INVALID, "line 3: statements, record 1 (“s”), member “start”: points into a document that has "
    "no text here" },
  { HEAD ",\n\"documents\": [{\"id\": \"d\", \"text\": \"Тен\", \"blocks\": [{\"start\": 0, \"end\": 4,"
    " \"kind\": \"item\"}]}]}", INVALID,
    "line 2: documents, record 1 (“d”), member “blocks[0]”: ends at 4, behind the end of the text (3)" },
  { HEAD ",\n\"documents\": [{\"id\": \"d\", \"text\": \"Тен\", \"ignored\": [{\"start\": 2, \"end\": 2}"
    "]}]}", INVALID, "line 2: documents, record 1 (“d”), member “ignored[0]”: is inside out" },
  { HEAD ",\n\"documents\": [{\"id\": \"d\", \"ignored\": [{\"start\": 0, \"end\": 1}]}]}", INVALID,
    "line 2: documents, record 1 (“d”), member “ignored[0]”: ends at 1, behind the end" },

  /* References */
  { HEAD SECOND "\"gist\": \"G\", \"answers\": [{\"question\": \"q\", \"position\": \"maybe\"}]}]"
    QUESTION "}", INVALID,
    PLACE "“answers[0].position”: “maybe” is none of the positions of the question “q”" },
  { HEAD QUESTION TEXT ",\n\"statements\": [{\"id\": \"s\", \"document\": \"d\", \"gist\": \"G\", "
    "\"answers\": [{\"question\": \"q\", \"position\": \"maybe\"}]}]}", INVALID,
    "line 4: statements, record 1 (“s”), member “answers[0].position”: “maybe” is none" },
  { HEAD SECOND "\"gist\": \"G\", \"topics\": [\"t\", \"t\"]}],\n\"topics\": [{\"id\": \"t\", "
    "\"label\": \"T\"}]}", INVALID, PLACE "“topics”: “t” stands there twice" },
  { HEAD SECOND "\"gist\": \"G\", \"with\": [\"a\", \"b\", \"a\"]}]}", INVALID,
    PLACE "“with”: “a” stands there twice" },
  { HEAD ",\n\"questions\": [{\"id\": \"q\", \"positions\": [\"yes\", \"no\", \"yes\"]}]}", INVALID,
    "line 2: questions, record 1 (“q”), member “positions”: “yes” stands there twice" },
  { HEAD RELATION "{\"from\": \"s-1\", \"to\": \"s-1\", \"type\": \"repeats\"}]}", INVALID,
    "line 5: relations, record 1, member “to”: is the statement itself: a relation ties two" },
  { HEAD RELATION "{\"from\": \"s-1\", \"to\": \"s-2\", \"type\": \"repeats\"},\n"
    "{\"from\": \"s-2\", \"to\": \"s-1\", \"type\": \"repeats\"},\n"
    "{\"from\": \"s-1\", \"to\": \"s-2\", \"type\": \"repeats\", \"note\": \"N\"}]}", INVALID,
    "line 7: relations, record 3, member “type”: the same relation of the same two statements" },
  { HEAD RELATION "{\"from\": \"s-1\", \"to\": \"s-3\", \"type\": \"repeats\"}]}", INVALID,
    "line 5: relations, record 1, member “to”: there is no statement “s-3”" },
  { HEAD RELATION "{\"from\": \"s-1\", \"to\": null, \"type\": \"repeats\"}]}", INVALID,
    "line 5: relations, record 1, member “to”: is missing" },
  { HEAD RELATION "{\"from\": \"s-1\", \"to\": \"s-2\", \"type\": \"denies\"}]}", INVALID,
    "line 5: relations, record 1, member “type”: “denies” is none of: disputes" },
  { HEAD ",\n\"trays\": [\n{\"cards\": [{\"statement\": \"s\"}]}]}", INVALID,
    "line 3: trays, record 1, member “cards[0].statement”: there is no statement “s”" },
};

static void
test_bad_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autoptr (GError) error = project_fixture_fail (bad_files[i].json);

      if (!g_str_has_prefix (error->message, bad_files[i].message))
        g_assert_cmpstr (error->message, ==, bad_files[i].message);
      g_assert_error (error, CP_CORPUS_ERROR, bad_files[i].code);
    }
}

/* However a file is cut off, it is no project, but for the line break at its end. */
static void
test_truncated (void)
{
  g_autofree char *json = project_fixture_read_sample ("small");
  gsize n_bytes = strlen (json);

  for (gsize i = 0; i + 1 < n_bytes; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (json, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_project_file_load_bytes (bytes, &error));
      g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_SYNTAX);
    }
}

static void
assert_too_deep (const char *before, const char *open, guint n_levels)
{
  g_autoptr (GString) json = g_string_new (before);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_levels; i++)
    g_string_append (json, open);
  error = project_fixture_fail (json->str);
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "nested more than 64 deep"));
}

static void
test_deep (void)
{
  assert_too_deep (HEAD ", \"x\": ", "[", 100000);
  assert_too_deep (HEAD ", \"x\": ", "{\"a\": ", 100000);
  assert_too_deep (HEAD ", \"statements\": ", "[", 100000);
  assert_too_deep (HEAD ", \"statements\": [{\"x\": ", "[{\"a\":", 100000);
  assert_too_deep (HEAD ", \"statements\": [{\"with\": ", "[", 62);
}

/* A text that is there twice in a long list is found at once. */
static void
test_long_lists (void)
{
  g_autoptr (GString) json = g_string_new (HEAD ", \"questions\": [{\"id\": \"q\", \"positions\": [");
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 150000; i++)
    g_string_append_printf (json, "\"%u\", ", i);
  g_string_append (json, "\"12345\"]}]}");
  error = project_fixture_fail (json->str);
  g_assert_nonnull (strstr (error->message, "“12345” stands there twice"));
  /* Quadratic it would take longer, and with valgrind an hour. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

/* What a file has is shown, but not all of it. */
static void
test_long_texts (void)
{
  g_autofree char *id = g_strnfill (100000, 'i');
  g_autofree char *json = g_strdup_printf (HEAD ", \"roles\": [{\"id\": \"%s\", \"label\": \"L\"}, "
                                           "{\"id\": \"%s\", \"label\": \"L\"}]}", id, id);
  g_autofree char *reference = g_strdup_printf (HEAD ", \"speakers\": [{\"id\": \"p\", \"name\": "
                                                "\"P\", \"role\": \"%s\"}]}", id);
  g_autoptr (GError) error = project_fixture_fail (json);

  g_assert_cmpuint (strlen (error->message), <, 300);
  g_assert_nonnull (strstr (error->message, "iii…”), member “id”: another record has this id"));

  g_clear_error (&error);
  error = project_fixture_fail (reference);
  g_assert_cmpuint (strlen (error->message), <, 600);
  g_assert_nonnull (strstr (error->message, "member “role”: there is no role “iii"));
}

/* --- What is no file to read --- */

static void
assert_unreadable (const char *path, const char *words)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) check_error = NULL;

  g_assert_null (cp_project_file_load (path, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, words));

  g_assert_null (cp_project_file_check (path, NULL, &check_error));
  g_assert_error (check_error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ);
  g_assert_cmpstr (check_error->message, ==, error->message);
}

static void
test_no_file (void)
{
  g_autofree char *folder = project_fixture_make_folder ();
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("link", link), ==, 0);

  /* Opening a pipe that nobody writes to must not wait. */
  alarm (60);
  assert_unreadable (pipe, "no ordinary file");
  alarm (0);
  assert_unreadable (missing, "No such file");
  assert_unreadable (folder, "is a folder");
  assert_unreadable (link, "symbolic links");
  assert_unreadable ("/dev/null", "no ordinary file");
  assert_unreadable ("/dev/zero", "no ordinary file");
  project_fixture_remove_folder (folder);
}

static int
load_as_nobody (gpointer path)
{
  g_autoptr (GError) error = NULL;

  if (!project_fixture_become_nobody ())
    return 2;
  g_assert_null (cp_project_file_load (path, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "Permission denied"));
  return 0;
}

static void
test_forbidden_file (void)
{
  g_autofree char *folder = project_fixture_make_folder ();
  g_autofree char *path = project_fixture_write (folder, "secret", HEAD "}");

  g_assert_cmpint (chmod (path, 0), ==, 0);
  g_assert_cmpint (project_fixture_run_child (load_as_nobody, path), ==, 0);
  project_fixture_remove_folder (folder);
}

/* The message names the file too. */
static void
test_file_is_named (void)
{
  g_autofree char *folder = project_fixture_make_folder ();
  g_autofree char *path = project_fixture_write (folder, "bad.counterpoint", HEAD ",\n\"title\": 1}");
  g_autofree char *expected =
      g_strdup_printf ("“%s”: line 2: member “title”: must be a text in quotation marks", path);
  g_autoptr (GError) error = NULL;
  CpFileState *state = NULL;

  g_assert_null (cp_project_file_load (path, &state, NULL, NULL, NULL, &error));
  g_assert_null (state);
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, expected);
  project_fixture_remove_folder (folder);
}

/* --- All faults of a file --- */

/* The faults of a file, one a line. */
static char *
check (const char *json)
{
  g_autofree char *folder = project_fixture_make_folder ();
  g_autofree char *path = project_fixture_write (folder, "project", json);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = cp_project_file_check (path, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = cp_fault_to_string (g_ptr_array_index (faults, i));

      g_string_append_printf (lines, "%s\n", line);
    }
  project_fixture_remove_folder (folder);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* In the order of the file, though some show only at its end; what hangs on a bad record is not
 * called bad as well. */
static void
test_check (void)
{
  g_autofree char *faults = check (
      HEAD ",\n\"relations\": [\n"
      "{\"from\": \"s-1\", \"to\": \"s-9\", \"type\": \"repeats\"},\n"
      "{\"from\": \"s-2\", \"to\": \"s-3\", \"type\": \"repeats\"}\n],\n\"statements\": [\n"
      "{\"id\": \"s-1\", \"document\": \"d\", \"start\": 0, \"end\": 99},\n"
      "{\"id\": \"s-2\", \"document\": \"d\", \"mode\": \"sung\", \"date\": \"x\"},\n"
      "{\"id\": \"s-3\", \"document\": \"d\"},\n"
      "{\"id\": \"s-3\", \"gist\": 1, \"speaker\": \"p\"},\n"
      "{\"document\": \"d\", \"gist\": \"G\"},\n"
      "{\"id\": \"s-5\", \"document\": \"d\", \"gist\": \"G\", \"role\": \"none\", "
      "\"answers\": [{\"question\": \"q\", \"position\": \"yes\"}]}\n],\n"
      "\"documents\": [{\"id\": \"d\", \"text\": \"Ten words.\"}],\n"
      "\"questions\": [{\"id\": \"q\", \"positions\": 1}],\n\"title\": 1}\n");

  g_assert_cmpstr (
      faults, ==,
      "line 3: relations, record 1, member “to”: there is no statement “s-9”\n"
      "line 7: statements, record 1 (“s-1”), member “end”: ends at 99, behind the end of the text "
      "(10)\n"
      "line 8: statements, record 2 (“s-2”), member “mode”: “sung” is none of: direct, block, "
      "answer, indirect\n"
      "line 8: statements, record 2 (“s-2”), member “date”: “x” is no date: write 2024, 2024-06 or "
      "2024-06-06\n"
      "line 9: statements, record 3 (“s-3”), member “gist”: is missing, and so are start and end: a "
      "statement needs a place in its document or a paraphrase\n"
      "line 10: statements, record 4 (“s-3”), member “gist”: must be a text in quotation marks\n"
      "line 10: statements, record 4 (“s-3”), member “document”: is missing\n"
      "line 11: statements, record 5, member “id”: is missing\n"
      "line 12: statements, record 6 (“s-5”), member “role”: there is no role “none”\n"
      "line 15: questions, record 1 (“q”), member “positions”: must be a list of texts in square "
      "brackets\n"
      "line 16: member “title”: must be a text in quotation marks\n");
}

static void
test_check_good (void)
{
  g_autofree char *json = project_fixture_read_sample ("full");
  g_autofree char *faults = check (json);

  g_assert_cmpstr (faults, ==, "");
}

/* What breaks off is said last, with what was found before. */
static void
test_check_broken (void)
{
  g_autofree char *faults = check (HEAD ",\n\"title\": 1,\n\"roles\": [}");
  g_autofree char *other = check ("{\"a\": 1}");

  g_assert_cmpstr (faults, ==,
                   "line 2: member “title”: must be a text in quotation marks\n"
                   "line 3, column 11: a value is missing (roles, record 1)\n");
  g_assert_true (g_str_has_prefix (other, "this is no Counterpoint project"));
}

static void
test_check_bound (void)
{
  g_autoptr (GString) json = g_string_new (HEAD ", \"topics\": [\n0");
  g_autofree char *faults = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (json, ",\n0");
  g_string_append (json, "]}");
  faults = check (json->str);
  lines = g_strsplit (faults, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 10001);
  g_assert_true (g_str_has_prefix (lines[9999], "line 10001: topics, record 10000: "));
}

static void
test_check_cancelled (void)
{
  g_autofree char *folder = project_fixture_make_folder ();
  g_autofree char *path = project_fixture_write (folder, "project", HEAD "}");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) load_error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cp_project_file_check (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (cp_project_file_load (path, NULL, NULL, NULL, cancellable, &load_error));
  g_assert_error (load_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  project_fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project-faults/bad-files", test_bad_files);
  g_test_add_func ("/project-faults/truncated", test_truncated);
  g_test_add_func ("/project-faults/deep", test_deep);
  g_test_add_func ("/project-faults/long-lists", test_long_lists);
  g_test_add_func ("/project-faults/long-texts", test_long_texts);
  g_test_add_func ("/project-faults/no-file", test_no_file);
  g_test_add_func ("/project-faults/forbidden-file", test_forbidden_file);
  g_test_add_func ("/project-faults/file-is-named", test_file_is_named);
  g_test_add_func ("/project-faults/check", test_check);
  g_test_add_func ("/project-faults/check-good", test_check_good);
  g_test_add_func ("/project-faults/check-broken", test_check_broken);
  g_test_add_func ("/project-faults/check-bound", test_check_bound);
  g_test_add_func ("/project-faults/check-cancelled", test_check_cancelled);
  return g_test_run ();
}
