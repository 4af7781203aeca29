/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decks from the command line: on topics, of statements, of a tray. */

#include <string.h>

#include "cli-run.h"

static const char trays[] =
    "\"trays\": [{\"name\": \"Friday, noon\", \"cards\": [{\"statement\": \"s1\", \"note\": "
    "\"Smile.\"}, {\"statement\": \"s2\"}]}, {\"name\": \"Empty\"}]";

static char *
write_corpus (void)
{
  g_autofree char *text =
      g_strconcat (CLI_PROJECT_BEGIN, CLI_PROJECT_DOCUMENTS "],\n", CLI_PROJECT_SPEAKERS "],\n",
                   CLI_PROJECT_TOPICS "],\n", CLI_PROJECT_QUESTIONS "],\n",
                   CLI_PROJECT_STATEMENTS "],\n", CLI_PROJECT_RELATIONS "],\n", trays, "\n}\n", NULL);

  return cli_write ("deck.counterpoint", text);
}

/* What a program says about a file; NULL and skipped where the machine does not have it. */
static char *
ask (const char *program, const char *path, const char *output)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *argv[] = { program, path, output, NULL };
  char *answer = NULL;
  int status;

  if (found == NULL)
    {
      g_test_skip_printf ("%s is not here", program);
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);

  return answer;
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';

  return n;
}

/* A page a file; the same twice. */
static void
test_topics (void)
{
  g_autofree char *corpus = write_corpus ();
  g_autoptr (CliResult) all = cli_run ("export", "--figure=deck", "-o", "all.svg", corpus, NULL);
  g_autoptr (CliResult) one =
      cli_run ("export", "--figure=deck", "--topic=quay", "-o", "one.svg", corpus, NULL);
  g_autofree char *path = cli_make_path ("all-4.svg");
  g_autofree char *same_path = cli_make_path ("one-4.svg");
  g_autofree char *page = NULL;
  g_autofree char *same = NULL;

  cli_assert_made (all);
  cli_assert_made (one);
  g_assert_cmpuint (count_lines (all->out), ==, 6);
  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  g_assert_true (g_file_get_contents (same_path, &same, NULL, NULL));
  g_assert_cmpstr (page, ==, same);
  cli_assert_contains (page, "Is it safe?");
  cli_assert_contains (page, "4 of 6");
}

/* The first page of a deck has the title and the text that are given, the others have their own; the
 * help says so. */
static void
test_title (void)
{
  g_autofree char *corpus = write_corpus ();
  g_autoptr (CliResult) result = cli_run ("export", "--figure=deck", "--title=Tides", "--alt=A deck.", "-o",
                                          "titled.svg", corpus, NULL);
  g_autoptr (CliResult) help = cli_run ("export", "--help", NULL);
  g_auto (GStrv) words = g_strsplit_set (help->out, " \n", -1);
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_autofree char *path = cli_make_path ("titled.svg");
  g_autofree char *next_path = cli_make_path ("titled-2.svg");
  g_autofree char *line = NULL;
  g_autofree char *page = NULL;
  g_autofree char *next = NULL;

  cli_assert_made (result);
  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  g_assert_true (g_file_get_contents (next_path, &next, NULL, NULL));
  cli_assert_contains (page, "Tides");
  cli_assert_contains (page, "A deck.");
  g_assert_null (strstr (next, "Tides"));
  g_assert_null (strstr (next, "A deck."));

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (told, words[i]);
  g_ptr_array_add (told, NULL);
  line = g_strjoinv (" ", (char **) told->pdata);
  cli_assert_contains (line, "of a deck, of its first page");
  cli_assert_contains (line, "for all of its pages; of a deck, for the first");
}

static void
test_topic_list (void)
{
  g_autoptr (CliResult) result =
      cli_run ("export", "--figure=deck", "--topic=armenia, taliban", "-o", "list.pdf", NULL);
  g_autofree char *path = cli_make_path ("list.pdf");
  g_autofree char *text = NULL;

  cli_assert_made (result);
  text = ask ("pdftotext", path, "-");
  if (text == NULL)
    return;
  cli_assert_contains (text, "Armenia, Taliban");
  cli_assert_contains (text, "Is Armenia leaving the alliance?");
  cli_assert_contains (text, "Sources\n");
}

/* A topic is shown by the question that is named, whatever is said on it; the others as ever. */
static void
test_questions (void)
{
  static const char *const cases[][2] = {
    { "--question=nothing", "The corpus has no “nothing”" },
    { "--question=q-leaving,q-departure", "a deck shows one of each topic." },
    { "--question=q-threat", "which the deck does not compare; name it by --topic." },
  };
  g_autoptr (CliResult) result = cli_run ("export", "--figure=deck", "--topic=armenia,taliban",
                                          "--question=q-departure", "-o", "asked.svg", NULL);
  g_autofree char *path = cli_make_path ("asked-4.svg");
  g_autofree char *page = NULL;

  cli_assert_made (result);
  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  cli_assert_contains (page, "<title id=\"title\">Would Armenia’s departure have serious consequences?<");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliResult) fault = cli_run ("export", "--figure=deck", "--topic=armenia", cases[i][0],
                                             "-o", "fault.svg", NULL);

      cli_assert_failed (fault, cases[i][1]);
    }
}

/* The pages of a tray, in one file. */
static void
test_tray (void)
{
  g_autofree char *corpus = write_corpus ();
  g_autoptr (CliResult) result =
      cli_run ("export", "--figure=deck", "--tray=Friday, noon", "-o", "tray.pdf", corpus, NULL);
  g_autofree char *path = cli_make_path ("tray.pdf");
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;

  cli_assert_made (result);
  text = ask ("pdftotext", path, "-");
  info = ask ("pdfinfo", path, NULL);
  if (text == NULL || info == NULL)
    return;
  cli_assert_contains (info, "Title:           Friday, noon\n");
  cli_assert_contains (info, "Pages:           3\n");
  cli_assert_contains (text, "It is safe.");
  cli_assert_contains (text, "It is not.");
  cli_assert_contains (text, "2 of 3");
  g_assert_null (strstr (text, "Smile"));
}

static void
test_statements (void)
{
  g_autofree char *corpus = write_corpus ();
  g_autoptr (CliResult) result = cli_run ("export", "--figure=deck", "--statements=s2, s1",
                                          "--filter=role:expert", "-o", "cards.svg", corpus, NULL);
  g_autofree char *path = cli_make_path ("cards-2.svg");
  g_autofree char *page = NULL;

  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpuint (count_lines (result->out), ==, 3);
  cli_assert_contains (result->err, "--filter does not change a deck of chosen statements.");
  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  cli_assert_contains (page, "It is safe.");
  cli_assert_contains (page, "It is not.");
}

static void
test_unknown (void)
{
  static const char *const cases[][2] = {
    { "--topic=quay,beach", "The corpus has no “beach”. It has: quay" },
    { "--statements=s1,s9", "The corpus has no statement “s9”. “counterpoint search” prints" },
    { "--tray=Monday", "The corpus has no tray “Monday”. It has: “Friday, noon”, “Empty”" },
    { "--tray=Empty", "The tray “Empty” has no card. Pick statements" },
  };
  g_autofree char *corpus = write_corpus ();
  g_autofree char *before = cli_list_folder (cli_get_folder ());
  g_autofree char *after = NULL;
  g_autoptr (CliResult) none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliResult) result =
          cli_run ("export", "--figure=deck", cases[i][0], "-o", "u.pdf", corpus, NULL);

      cli_assert_failed (result, cases[i][1]);
    }
  none = cli_run ("export", "--figure=deck", "--tray=Monday", "-o", "u.pdf", NULL);
  cli_assert_failed (none, "The corpus has no tray “Monday”, nor any other.");
  after = cli_list_folder (cli_get_folder ());
  g_assert_cmpstr (after, ==, before);
}

static void
test_usage (void)
{
  static const char *const cases[][3] = {
    { "--figure=deck", "--topic=", "--topic needs an id" },
    { "--figure=deck", "--topic=a,,b", "--topic needs an id" },
    { "--figure=deck", "--statements=,", "--statements needs an id" },
    { "--figure=deck", "--tray=", "--tray needs the name of a tray" },
    { "--figure=deck", "--source=document:d1", "--source belongs to a comparison" },
    { "--figure=deck", "--question=q,,r", "--question needs an id" },
    { "--figure=matrix", "--tray=Friday", "--statements and --tray belong to a deck" },
    { "--figure=comparison", "--statements=s1", "--statements and --tray belong to a deck" },
  };
  g_autoptr (CliResult) both = cli_run ("export", "--figure=deck", "--tray=a", "--topic=b", "-o",
                                        "x.pdf", NULL);

  cli_assert_usage (both, "--topic and --tray exclude each other");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliResult) result =
          cli_run ("export", cases[i][0], cases[i][1], "-o", "x.pdf", NULL);

      cli_assert_usage (result, cases[i][2]);
    }
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/deck/topics", test_topics);
  g_test_add_func ("/cli/deck/title", test_title);
  g_test_add_func ("/cli/deck/topic-list", test_topic_list);
  g_test_add_func ("/cli/deck/questions", test_questions);
  g_test_add_func ("/cli/deck/tray", test_tray);
  g_test_add_func ("/cli/deck/statements", test_statements);
  g_test_add_func ("/cli/deck/unknown", test_unknown);
  g_test_add_func ("/cli/deck/usage", test_usage);

  return cli_finish ();
}
