/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands called the wrong way: each says why, prints nothing else, and exits with 2. */

#include "cli-run.h"

#define MAX_ARGUMENTS 6

typedef struct
{
  const char *arguments[MAX_ARGUMENTS]; /* ended by NULL */
  const char *words;
} UsageCase;

static const UsageCase cases[] = {
  { { "info", "--frobnicate" }, "--frobnicate" },
  { { "info", "-x" }, "-x" },
  { { "info", "a", "b" }, "“b”" },
  { { "info", "--format", "csv" }, "“csv”" },
  { { "info", "--format" }, "--format" },
  { { "check" }, "check CORPUS" },
  { { "check", "a", "b" }, "“b”" },
  { { "help", "info", "check" }, "“check”" },
  { { "matrix", "--columns", "weekdays" }, "documents, outlets, speakers, roles" },
  { { "matrix", "--columns", "" }, "--columns" },
  { { "matrix", "--columns", "document" }, "--columns" },
  { { "matrix", "--measure", "loudness" }, "statements, speakers, utterances" },
  { { "matrix", "--sort", "up" }, "name, total, date, hand" },
  { { "matrix", "--format", "html" }, "“html”" },
  { { "matrix", "--filter", "wizard:x" }, "wizard" },
  { { "matrix", "--filter", "\"open" }, "--filter" },
  { { "matrix", "--filter", "\xff\xfe" }, "--filter" },
  { { "matrix", "--left", "after:tomorrow" }, "--left" },
  { { "matrix", "--right", "mode:sung" }, "--right" },
  { { "matrix", "--filter=a", "--filter=b" }, "--filter is given twice" },
  { { "matrix", "--topic", "threats" }, "--topic" },
  { { "matrix", "a", "b" }, "“b”" },
  { { "compare", "--source", "threats" }, "KIND:ID" },
  { { "compare", "--source", "planet:mars" }, "KIND:ID" },
  { { "compare", "--source", "document:" }, "KIND:ID" },
  { { "compare", "--source", ":000" }, "KIND:ID" },
  { { "compare", "--topic", "" }, "--topic" },
  { { "compare", "--question", "" }, "--question" },
  { { "compare", "--format", "pdf" }, "“pdf”" },
  { { "search" }, "search QUERY" },
  { { "search", "wizard:x" }, "wizard" },
  { { "search", "\xff" }, "UTF-8" },
  { { "search", "-x" }, "-x" },
  { { "search", "--armenia" }, "--armenia" },
  { { "search", "-help" }, "-help" },
  { { "matrx" }, "no command and no file “matrx”; did you mean “matrix”?" },
  { { "zeppelin" }, "no command and no file “zeppelin”." },
  { { "help", "serch" }, "no command “serch”; did you mean “search”?" },
  { { "export" }, "-o FILE" },
  { { "export", "-o" }, "-o" },
  { { "export", "-o", "x.xyz" }, "x.xyz" },
  { { "export", "-o", "x" }, "“x”" },
  { { "export", "-o", "x.png" }, "--figure" },
  { { "export", "-o", "x.counterpoint" }, "--without-text" },
  { { "export", "-o", "x.csv", "--theme", "dark" }, "--theme" },
  { { "export", "--without-text", "-o", "x.csv" }, ".counterpoint" },
  { { "export", "--without-text", "--filter=a", "-o", "x.counterpoint" }, "--filter" },
  { { "export", "--figure", "pie", "-o", "x.png" }, "none of: matrix, comparison" },
  { { "export", "--figure", "matrix", "-o", "x.csv" }, ".png" },
  { { "export", "--figure", "matrix", "-o", "x.jpeg" }, "x.jpeg" },
  { { "export", "--figure=matrix", "--scale=0", "-o", "x.png" }, "--scale" },
  { { "export", "--figure=matrix", "--scale=5", "-o", "x.png" }, "--scale" },
  { { "export", "--figure=matrix", "--scale=1.5", "-o", "x.png" }, "--scale" },
  { { "export", "--figure=matrix", "--scale=two", "-o", "x.png" }, "--scale" },
  { { "export", "--figure=matrix", "--size=big", "-o", "x.png" }, "--size" },
  { { "export", "--figure=matrix", "--size=0x0", "-o", "x.png" }, "--size" },
  { { "export", "--figure=matrix", "--size=-5x5", "-o", "x.png" }, "--size" },
  { { "export", "--figure=matrix", "--size=99999x99999", "-o", "x.png" }, "--size" },
  { { "export", "--figure=matrix", "--theme=pink", "-o", "x.png" }, "light, dark, print" },
  { { "export", "--figure=matrix", "--topic=threats", "-o", "x.png" }, "--topic" },
  { { "export", "--figure=timeline", "--topic=threats", "-o", "x.png" }, "--topic" },
  { { "export", "--figure=timeline", "--source=documents:000", "-o", "x.png" }, "--source" },
  { { "export", "--figure=timeline", "-o", "x.csv" }, ".png" },
  { { "export", "--figure=comparison", "--source=x", "-o", "x.png" }, "KIND:ID" },
  { { "import" }, "FILE|FOLDER" },
};

static void
test_usage (gconstpointer data)
{
  const UsageCase *usage = data;
  g_autofree char *left = NULL;
  g_autoptr (CliResult) result = NULL;

  result = cli_run (usage->arguments[0], usage->arguments[1], usage->arguments[2],
                    usage->arguments[3], usage->arguments[4], usage->arguments[5], NULL);
  cli_assert_usage (result, usage->words);
  left = cli_list_folder (cli_get_folder ());
  g_assert_cmpstr (left, ==, "");
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = NULL;
      g_autofree char *name = g_strjoinv (" ", (char **) cases[i].arguments);
      g_autofree char *valid = g_utf8_make_valid (name, -1);

      g_strdelimit (valid, "/", '_');
      path = g_strdup_printf ("/cli/usage/%u: %s", i, valid);
      g_test_add_data_func (path, &cases[i], test_usage);
    }
  return cli_finish ();
}
