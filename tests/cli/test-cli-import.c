/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "import": articles become a corpus, or come back to one that was shared without them. */

#include "cli-run.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define ARTICLE \
  "New quay opens at Saltholm\n" \
  "\n" \
  "Mayor Ada Moor cut the ribbon on Monday. The quay will stand for a hundred years, she said.\n" \
  "\n" \
  "Engineer Ben Tide was not so sure: the piles rest on sand and will not last two winters.\n"

#define HERRING \
  "Herring prices rise again\n\n" \
  "Fisher Cleo Brack said that the shoals have gone north.\n"

/* The two statements as they stand in the article. */
#define FIRST "The quay will stand for a hundred years"
#define SECOND "the piles rest on sand and will not last two winters"

/* A corpus with the article, and the same without it. */
static void
write_corpora (void)
{
  g_auto (GStrv) lines = g_strsplit (ARTICLE, "\n", -1);
  g_autofree char *text = g_strjoinv ("\\n", lines);
  guint first = (guint) (strstr (ARTICLE, FIRST) - ARTICLE);
  guint second = (guint) (strstr (ARTICLE, SECOND) - ARTICLE);
  g_autofree char *project = NULL;
  g_autofree char *path = NULL;
  g_autoptr (CliResult) result = NULL;

  project = g_strdup_printf (CLI_PROJECT_BEGIN
                             "\"documents\": [\n{\"id\": \"d1\", \"title\": \"New quay opens at "
                             "Saltholm\", \"text\": \"%s\"}\n],\n" CLI_PROJECT_SPEAKERS "\n],\n"
                             "\"statements\": [\n"
                             "{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"ada\", "
                             "\"start\": %u, \"end\": %u, \"gist\": \"It lasts.\"},\n"
                             "{\"id\": \"s2\", \"document\": \"d1\", \"speaker\": \"ben\", "
                             "\"start\": %u, \"end\": %u, \"gist\": \"It does not.\"}\n]\n}\n",
                             text, first, first + (guint) strlen (FIRST), second,
                             second + (guint) strlen (SECOND));
  path = cli_write ("whole.counterpoint", project);
  result = cli_run ("export", "--without-text", "-o", "shared.counterpoint", path, NULL);
  cli_assert_made (result);
}

/* A corpus was written: its path alone on stdout, the summary on stderr. */
static void
assert_imported (const CliResult *result, const char *path)
{
  g_autofree char *line = g_strconcat (path, "\n", NULL);
  g_autoptr (CliResult) check = cli_run ("check", path, NULL);

  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpstr (result->out, ==, line);
  g_assert_null (strstr (result->err, "counterpoint: "));
  cli_assert_made (check);
}

/* Nothing was written, and the summary before the last line says why. */
static void
assert_failed_after (const CliResult *result, const char *words)
{
  g_assert_cmpint (result->status, ==, 1);
  g_assert_cmpstr (result->out, ==, "");
  cli_assert_contains (result->err, "0 articles read\n");
  cli_assert_contains (result->err, words);
}

static void
test_attach (void)
{
  g_autofree char *article = cli_write ("article.txt", ARTICLE);
  g_autoptr (CliResult) before = cli_run ("search", "speaker:ada", "shared.counterpoint", NULL);
  g_autoptr (CliResult) result = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                          "attached.counterpoint", "article.txt", NULL);
  g_autoptr (CliResult) after = cli_run ("search", "speaker:ada", "attached.counterpoint", NULL);

  cli_assert_contains (before->out, "[paraphrase] It lasts.");
  assert_imported (result, "attached.counterpoint");
  cli_assert_contains (result->err, "1 article attached");
  cli_assert_contains (result->err, "2 of 2 statements placed\n");
  cli_assert_contains (after->out, FIRST);
  g_assert_null (strstr (after->out, "paraphrase"));
}

/* Another layout of the same words is the same article. */
static void
test_other_layout (void)
{
  g_autofree char *article = cli_write ("wide.txt",
                                        "New quay opens at Saltholm\n\n\nAdvertisement\n\n"
                                        "Mayor Ada Moor cut the ribbon on Monday. The  quay will "
                                        "stand for a hundred years, she said.\n"
                                        "Engineer Ben Tide was not so sure: the piles rest on sand "
                                        "and will not last two winters.");
  g_autoptr (CliResult) result = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                          "wide.counterpoint", "wide.txt", NULL);

  assert_imported (result, "wide.counterpoint");
  cli_assert_contains (result->err, "2 of 2 statements placed\n");
}

/* So is a page of the web with the same words. */
static void
test_page (void)
{
  g_autofree char *article = cli_write ("page.html",
                                        "<!DOCTYPE html><html><head><title>New quay opens at "
                                        "Saltholm</title></head><body><article><h1>New quay opens "
                                        "at Saltholm</h1><p>Mayor Ada Moor cut the ribbon on "
                                        "Monday. The quay will <b>stand</b> for a hundred years, "
                                        "she said.</p><p>Engineer Ben Tide was not so sure: the "
                                        "piles rest on sand and will not last two winters.</p>"
                                        "</article></body></html>");
  g_autoptr (CliResult) result = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                          "page.counterpoint", "page.html", NULL);

  assert_imported (result, "page.counterpoint");
  cli_assert_contains (result->err, "2 of 2 statements placed\n");
}

/* What is not in the copy says so and stays a paraphrase. */
static void
test_part (void)
{
  g_autofree char *article = cli_write ("part.txt",
                                        "New quay opens at Saltholm\n\n"
                                        "Mayor Ada Moor cut the ribbon. " FIRST ", she said.\n");
  g_autoptr (CliResult) result = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                          "part.counterpoint", "part.txt", NULL);
  g_autoptr (CliResult) search = cli_run ("search", "speaker:ben", "part.counterpoint", NULL);

  assert_imported (result, "part.counterpoint");
  cli_assert_contains (result->err, "1 of 2 statements placed\n");
  cli_assert_contains (result->err, "part.txt: not found there, stays a paraphrase: s2\n");
  cli_assert_contains (search->out, "[paraphrase] It does not.");
}

/* A folder with an article that is known and one that is not. */
static void
test_folder (void)
{
  g_autofree char *folder = cli_make_folder ("articles");
  g_autofree char *article = cli_write ("articles/article.txt", ARTICLE);
  g_autofree char *other = cli_write ("articles/herring.md", HERRING);
  g_autofree char *empty = cli_make_folder ("empty");
  g_autoptr (CliResult) result = cli_run ("import", "--into", "shared.counterpoint", "--title",
                                          "Saltholm \"2\"", "-o", "folder.counterpoint", "articles",
                                          NULL);
  g_autoptr (CliResult) info = cli_run ("info", "folder.counterpoint", NULL);
  g_autoptr (CliResult) nothing = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                           "nothing.counterpoint", empty, NULL);

  assert_imported (result, "folder.counterpoint");
  cli_assert_contains (result->err, "1 article read\n");
  cli_assert_contains (result->err, "1 article attached");
  cli_assert_contains (info->out, "title: Saltholm \"2\"\n");
  cli_assert_contains (info->out, "documents: 2\n");
  cli_assert_contains (info->out, "with their text: 2\n");
  assert_failed_after (nothing, "No article could be read");
  cli_assert_contains (nothing->err, "empty: there is no file in this folder\n");
}

/* A corpus that has the article is not given it twice. */
static void
test_twice (void)
{
  g_autofree char *article = cli_write ("again.txt", ARTICLE);
  g_autoptr (CliResult) result = cli_run ("import", "--into", "whole.counterpoint", "-o",
                                          "twice.counterpoint", "again.txt", NULL);

  assert_imported (result, "twice.counterpoint");
  cli_assert_contains (result->err, "again.txt: the corpus has this article already\n");
}

/* Some files are refused, each with its line; the others are read. */
static void
test_some_refused (void)
{
  g_autofree char *folder = cli_make_folder ("mixed");
  g_autofree char *inner = cli_make_folder ("mixed/inner");
  g_autofree char *herring = cli_write ("mixed/inner/herring.txt", HERRING);
  g_autofree char *binary = cli_write ("mixed/binary.txt", "\x01\x02\x03\x04\xff\xfe\x05\x06");
  g_autofree char *broken = cli_write ("mixed/two\nlines\x1b[31m.txt", HERRING);
  g_autoptr (CliResult) result = cli_run ("import", "-o", "mixed.counterpoint", "mixed",
                                          "absent.txt", NULL);
  g_autoptr (CliResult) info = cli_run ("info", "mixed.counterpoint", NULL);

  assert_imported (result, "mixed.counterpoint");
  cli_assert_contains (result->err, "1 article read\n");
  cli_assert_contains (result->err, "\n3 files could not be read\n");
  cli_assert_contains (result->err, "\nbinary.txt: ");
  cli_assert_contains (result->err, "\ntwo\\nlines\\x1b[31m.txt: ");
  cli_assert_contains (result->err, "\nabsent.txt: ");
  cli_assert_contains (info->out, "title: mixed\n");
  cli_assert_contains (info->out, "documents: 1\n");
}

/* Where all are refused nothing is written. */
static void
test_all_refused (void)
{
  g_autofree char *binary = cli_write ("binary.txt", "\x01\x02\x03\x04\xff\xfe\x05\x06");
  g_autofree char *empty = cli_write ("empty.txt", "");
  static const char *const files[] = { "binary.txt", "empty.txt", "absent.txt" };
  g_autofree char *before = cli_list_folder (cli_get_folder ());
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (CliResult) result = cli_run ("import", "-o", "refused.counterpoint", files[i],
                                              NULL);

      assert_failed_after (result, "No article could be read");
      cli_assert_contains (result->err, files[i]);
    }
  after = cli_list_folder (cli_get_folder ());
  g_assert_cmpstr (after, ==, before);
}

/* An unreadable file, as others than root meet it. */
static void
test_unreadable (void)
{
  g_autofree char *folder = cli_make_folder ("locked");
  g_autofree char *open = cli_write ("locked/herring.txt", HERRING);
  g_autofree char *locked = cli_write ("locked/locked.txt", ARTICLE);
  g_autofree char *output = cli_make_folder ("writable");
  g_autoptr (CliResult) result = NULL;

  if (getuid () != 0)
    {
      g_test_skip ("only root can become somebody else");
      return;
    }
  g_assert_cmpint (g_chmod (cli_get_folder (), 0755), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (open, 0644), ==, 0);
  g_assert_cmpint (g_chmod (locked, 0600), ==, 0);
  g_assert_cmpint (g_chmod (output, 0777), ==, 0);
  result = cli_run_with (CLI_RUN_UNPRIVILEGED, "import", "-o", "writable/locked.counterpoint",
                         "locked", NULL);

  assert_imported (result, "writable/locked.counterpoint");
  cli_assert_contains (result->err, "1 article read\n");
  cli_assert_contains (result->err, "\nlocked.txt: Permission denied\n");
}

/* What a person gave is named as it was given, and once. */
static void
test_named_as_given (void)
{
  g_autofree char *folder = cli_make_folder ("named");
  g_autofree char *herring = cli_write ("named/herring.txt", HERRING);
  g_autoptr (CliResult) result = cli_run ("import", "-o", "named.counterpoint", "named/herring.txt",
                                          "./named/absent.txt", NULL);

  assert_imported (result, "named.counterpoint");
  cli_assert_contains (result->err, "\n./named/absent.txt: No such file or directory\n");
}

/* What is odd about an article is said of it by name. */
static void
test_notes (void)
{
  g_autofree char *folder = cli_make_folder ("odd");
  g_autofree char *silent = cli_write ("odd/silent.txt", "Fog\n\nThe harbour lay in fog.\n");
  g_autofree char *damaged = cli_write ("odd/damaged.txt",
                                        "Café née pâté déjà vu résumé façade\n\n"
                                        "Mayor Ada Moor said that the caf\xe9 is shut.\n");
  g_autofree char *german =
      cli_write ("odd/german.txt",
                 "---\nlang: en\n---\nDer neue Kai\n\nDie Bürgermeisterin sagte am Montag, der Kai "
                 "werde hundert Jahre halten. Der Ingenieur war nicht so sicher: Die Pfähle stehen "
                 "auf Sand und halten keine zwei Winter, sagte er den Leuten im Hafen.\n");
  g_autofree char *english =
      cli_write ("odd/english.txt", "---\nlang: de\n---\n" ARTICLE
                                    "\nNobody in the town had asked for it, and the fishermen said "
                                    "that they would rather have had a new crane.\n");
  g_autofree char *page = cli_write ("odd/page.html", "<html");
  g_autofree char *table = cli_write ("odd/metadata.csv",
                                      "file,outlet\nsilent.txt,The Gull\nabsent.txt,The Gull\n"
                                      "gone.txt,The Gull\n");
  g_autoptr (CliResult) result = cli_run ("import", "-o", "odd.counterpoint", "odd", NULL);

  assert_imported (result, "odd.counterpoint");
  cli_assert_contains (result->err, "\nsilent.txt: no statement was found in it\n");
  cli_assert_contains (result->err, "\ndamaged.txt: some bytes of it are damaged");
  cli_assert_contains (result->err, "\ngerman.txt: is not in English");
  cli_assert_contains (result->err, "\npage.html: there is no article in this page\n");
  cli_assert_contains (result->err,
                       "\nmetadata.csv: 2 files that it describes are not there, such as absent.txt\n");
  g_assert_null (strstr (result->err, "english.txt"));
  g_assert_null (strstr (result->err, "converted from"));
}

/* On a terminal one line tells how far it is, and is gone at the end. */
static void
test_progress (void)
{
  g_autofree char *herring = cli_write ("seen.txt", HERRING);
  g_autoptr (CliResult) terminal = cli_run_with (CLI_RUN_TERMINAL, "import", "-o",
                                                 "seen.counterpoint", "seen.txt", NULL);
  g_autoptr (CliResult) pipe = cli_run ("import", "-o", "unseen.counterpoint", "seen.txt", NULL);

  assert_imported (terminal, "seen.counterpoint");
  assert_imported (pipe, "unseen.counterpoint");
  cli_assert_contains (terminal->err, "\rRead 1 of 1 article, 1 statement\r  ");
  cli_assert_contains (terminal->err, " \r1 article read");
  g_assert_null (strchr (pipe->err, '\r'));
}

/* A new corpus is made of statements with their speakers, and of the topics that are asked for. */
static void
test_new (void)
{
  g_autofree char *herring = cli_write ("herring.txt", HERRING);
  g_autofree char *project = cli_write_project ("topics.counterpoint");
  g_autoptr (CliResult) result = cli_run ("import", "--title", "North Sea", "--topics",
                                          "topics.counterpoint", "herring.txt", NULL);
  g_autoptr (CliResult) again = cli_run ("import", "--title", "North Sea", "herring.txt", NULL);
  g_autoptr (CliResult) info = cli_run ("info", "North Sea.counterpoint", NULL);
  g_autoptr (CliResult) search = cli_run ("search", "shoals", "North Sea.counterpoint", NULL);

  assert_imported (result, "North Sea.counterpoint");
  cli_assert_failed (again, "North Sea.counterpoint");
  cli_assert_contains (info->out, "title: North Sea\n");
  cli_assert_contains (info->out, "topic: quay  The quay\n");
  cli_assert_contains (search->out, "Cleo Brack");
  cli_assert_contains (search->out, "the shoals have gone north");
}

/* Topics that do not fit give way to suggested ones, which can be asked for as well. */
static void
test_topics (void)
{
  g_autoptr (GString) text = g_string_new ("Telescopes\n\n");
  g_autofree char *article = NULL;
  g_autoptr (CliResult) result = NULL;
  g_autoptr (CliResult) asked = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (text,
                            "Astronomer Dora Lunde said that the telescope on hill %u needs a new "
                            "mirror. Keeper Odd Fossum said that the dome of telescope %u leaks.\n\n",
                            i, i + 3);
  article = cli_write ("telescopes.txt", text->str);
  result = cli_run ("import", "-o", "stars.counterpoint", "telescopes.txt", NULL);
  asked = cli_run ("import", "--topics", "suggest", "-o", "asked.counterpoint", "telescopes.txt",
                   NULL);

  assert_imported (result, "stars.counterpoint");
  cli_assert_contains (result->err, "Under 20 % of the statements are about the built-in topics");
  assert_imported (asked, "asked.counterpoint");
  cli_assert_contains (asked->err, " suggested: ");
  g_assert_null (strstr (asked->err, "built-in"));
}

/* Without -o the new corpus gets a name of its own, and never that of a file that is there. */
static void
test_default_output (void)
{
  g_autofree char *article = cli_write ("default.txt", ARTICLE);
  g_autoptr (CliResult) first = cli_run ("import", "--into", "shared.counterpoint", "default.txt",
                                         NULL);
  g_autoptr (CliResult) second = cli_run ("import", "--into", "shared.counterpoint", "default.txt",
                                          NULL);
  g_autoptr (CliResult) new_first = cli_run ("import", "default.txt", NULL);
  g_autoptr (CliResult) new_second = cli_run ("import", "default.txt", NULL);

  assert_imported (first, "shared-imported.counterpoint");
  cli_assert_failed (second, "shared-imported.counterpoint");
  assert_imported (new_first, "default.counterpoint");
  cli_assert_failed (new_second, "default.counterpoint");
}

static void
test_usage (void)
{
  g_autoptr (CliResult) nothing = cli_run ("import", NULL);
  g_autoptr (CliResult) topics = cli_run ("import", "--into", "shared.counterpoint", "--topics",
                                          "suggest", "article.txt", NULL);
  g_autoptr (CliResult) nonsense = cli_run ("import", "--topics", "nonsense", "article.txt", NULL);
  g_autoptr (CliResult) missing = cli_run ("import", "--topics", "missing.counterpoint",
                                           "article.txt", NULL);
  g_autoptr (CliResult) suffix = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                          "x.txt", "article.txt", NULL);
  g_autoptr (CliResult) onto = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                        "./shared.counterpoint", "article.txt", NULL);

  cli_assert_usage (nothing, "import");
  cli_assert_usage (topics, "--topics");
  cli_assert_usage (nonsense, "--topics needs “suggest” or a project file (FROM.counterpoint), and "
                              "“nonsense” is neither");
  cli_assert_failed (missing, "missing.counterpoint");
  cli_assert_usage (suffix, ".counterpoint");
  cli_assert_failed (onto, "shared.counterpoint");
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  write_corpora ();
  g_test_add_func ("/cli/import/attach", test_attach);
  g_test_add_func ("/cli/import/other-layout", test_other_layout);
  g_test_add_func ("/cli/import/page", test_page);
  g_test_add_func ("/cli/import/part", test_part);
  g_test_add_func ("/cli/import/folder", test_folder);
  g_test_add_func ("/cli/import/twice", test_twice);
  g_test_add_func ("/cli/import/some-refused", test_some_refused);
  g_test_add_func ("/cli/import/all-refused", test_all_refused);
  g_test_add_func ("/cli/import/unreadable", test_unreadable);
  g_test_add_func ("/cli/import/named-as-given", test_named_as_given);
  g_test_add_func ("/cli/import/notes", test_notes);
  g_test_add_func ("/cli/import/progress", test_progress);
  g_test_add_func ("/cli/import/new", test_new);
  g_test_add_func ("/cli/import/topics", test_topics);
  g_test_add_func ("/cli/import/default-output", test_default_output);
  g_test_add_func ("/cli/import/usage", test_usage);
  return cli_finish ();
}
