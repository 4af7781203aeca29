/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "import": articles come back to a corpus that was shared without them. */

#include "cli-run.h"

#include <string.h>

#define ARTICLE \
  "New quay opens at Saltholm\n" \
  "\n" \
  "Mayor Ada Moor cut the ribbon on Monday. The quay will stand for a hundred years, she said.\n" \
  "\n" \
  "Engineer Ben Tide was not so sure: the piles rest on sand and will not last two winters.\n"

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

static void
test_attach (void)
{
  g_autofree char *article = cli_write ("article.txt", ARTICLE);
  g_autoptr (CliResult) before = cli_run ("search", "speaker:ada", "shared.counterpoint", NULL);
  g_autoptr (CliResult) result = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                          "attached.counterpoint", "article.txt", NULL);
  g_autoptr (CliResult) after = cli_run ("search", "speaker:ada", "attached.counterpoint", NULL);
  g_autoptr (CliResult) check = cli_run ("check", "attached.counterpoint", NULL);

  cli_assert_contains (before->out, "[paraphrase] It lasts.");
  cli_assert_made (result);
  cli_assert_contains (result->out, "article.txt: ");
  cli_assert_contains (result->out, "2 of 2 statements placed\n");
  g_assert_true (g_str_has_suffix (result->out, "\nattached.counterpoint\n"));
  cli_assert_made (check);
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

  cli_assert_made (result);
  cli_assert_contains (result->out, "2 of 2 statements placed\n");
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

  cli_assert_made (result);
  cli_assert_contains (result->out, "1 of 2 statements placed\n");
  cli_assert_contains (result->out, "not found, stays a paraphrase: s2\n");
  cli_assert_contains (search->out, "[paraphrase] It does not.");
}

static void
test_folder (void)
{
  g_autofree char *folder = cli_make_folder ("articles");
  g_autofree char *article = cli_write ("articles/article.txt", ARTICLE);
  g_autofree char *other = cli_write ("articles/notes.md", "Notes.");
  g_autofree char *empty = cli_make_folder ("empty");
  g_autoptr (CliResult) result = cli_run ("import", "--into", "shared.counterpoint", "--title",
                                          "Saltholm \"2\"", "-o", "folder.counterpoint", "articles",
                                          NULL);
  g_autoptr (CliResult) info = cli_run ("info", "folder.counterpoint", NULL);
  g_autoptr (CliResult) nothing = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                           "nothing.counterpoint", empty, NULL);

  cli_assert_made (result);
  cli_assert_contains (info->out, "title: Saltholm \"2\"\n");
  cli_assert_contains (info->out, "with their text: 1\n");
  cli_assert_failed (nothing, ".txt");
}

/* A corpus that has the article is not given it twice. */
static void
test_twice (void)
{
  g_autofree char *article = cli_write ("again.txt", ARTICLE);
  g_autoptr (CliResult) result = cli_run ("import", "--into", "whole.counterpoint", "-o",
                                          "twice.counterpoint", "again.txt", NULL);

  cli_assert_made (result);
  cli_assert_contains (result->out, "again.txt: the corpus has this article already\n");
}

static void
test_refused (void)
{
  g_autofree char *other = cli_write ("other.txt", "Herring prices rise\n\nNobody knows why.\n");
  g_autofree char *changed = cli_write ("changed.txt",
                                        "New quay opens at Saltholm\n\nNothing of it is left.\n");
  g_autofree char *binary = cli_write ("binary.txt", "\xff\xfe\xff\xff");
  static const struct
  {
    const char *file;
    const char *words;
  } cases[] = {
    { "other.txt", "other.txt" },
    { "changed.txt", "changed.txt" },
    { "binary.txt", "binary.txt" },
    { "absent.txt", "absent.txt" },
  };
  g_autofree char *before = cli_list_folder (cli_get_folder ());
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliResult) result = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                              "refused.counterpoint", cases[i].file, NULL);

      cli_assert_failed (result, cases[i].words);
    }
  after = cli_list_folder (cli_get_folder ());
  g_assert_cmpstr (after, ==, before);
}

static void
test_without_into (void)
{
  g_autoptr (CliResult) result = cli_run ("import", "article.txt", NULL);

  cli_assert_failed (result, "--into");
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

  cli_assert_made (first);
  g_assert_true (g_str_has_suffix (first->out, "\nshared-attached.counterpoint\n"));
  cli_assert_failed (second, "shared-attached.counterpoint");
}

static void
test_usage (void)
{
  g_autoptr (CliResult) topics = cli_run ("import", "--into", "shared.counterpoint", "--topics",
                                          "suggest", "article.txt", NULL);
  g_autoptr (CliResult) suffix = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                          "x.txt", "article.txt", NULL);
  g_autoptr (CliResult) onto = cli_run ("import", "--into", "shared.counterpoint", "-o",
                                        "./shared.counterpoint", "article.txt", NULL);

  cli_assert_usage (topics, "--topics");
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
  g_test_add_func ("/cli/import/part", test_part);
  g_test_add_func ("/cli/import/folder", test_folder);
  g_test_add_func ("/cli/import/twice", test_twice);
  g_test_add_func ("/cli/import/refused", test_refused);
  g_test_add_func ("/cli/import/without-into", test_without_into);
  g_test_add_func ("/cli/import/default-output", test_default_output);
  g_test_add_func ("/cli/import/usage", test_usage);
  return cli_finish ();
}
