/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands "info", "check" and "help", and the program without a command. */

#include "cli-run.h"

#include <string.h>

static void
test_builtin (void)
{
  g_autoptr (CliResult) result = cli_run ("info", NULL);

  cli_assert_made (result);
  cli_assert_contains (result->out, "statements: 104\n");
  cli_assert_contains (result->out, "Official: 47\n");
  cli_assert_contains (result->out, "Expert: 45\n");
  cli_assert_contains (result->out, "Others: 12\n");
  cli_assert_contains (result->out, "documents: 5\n");
  cli_assert_contains (result->out, "published: Nov 2023 – Nov 2024\nsaid: 2022 – Nov 2024\n");
  cli_assert_contains (result->out, "relations: 49\n");
  cli_assert_contains (result->out, "  lukashenko  Alexander Lukashenko, Official: 0, "
                                    "1 together with others\n");
  cli_assert_contains (result->out, "  selteyev  Urazgali Selteyev, Expert: 6\n");
}

/* The form that scripts rely on. */
static void
test_main_topics (void)
{
  g_autoptr (CliResult) result = cli_run ("info", NULL);
  g_auto (GStrv) lines = g_strsplit (result->out, "\n", -1);
  g_autoptr (GString) topics = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "main topic: "))
      g_string_append_printf (topics, "%s\n", lines[i]);
  g_assert_cmpstr (topics->str, ==,
                   "main topic: threats  Threats\n"
                   "main topic: armenia  Armenia\n"
                   "main topic: afghanistan  Afghanistan\n"
                   "main topic: taliban  Taliban\n");
}

static void
test_file (void)
{
  g_autofree char *path = cli_write_project ("info.counterpoint");
  g_autoptr (CliResult) result = cli_run ("info", path, NULL);

  cli_assert_made (result);
  cli_assert_contains (result->out, "title: Harbour\n");
  cli_assert_contains (result->out, "statements: 2\n");
  cli_assert_contains (result->out, "with their text: 1\n");
  cli_assert_contains (result->out, "main topic: quay  The quay\n");
  cli_assert_contains (result->out, "disputes: 1\n");
}

/* A corpus must not be able to command the terminal, or to make up lines. */
static void
test_control_characters (void)
{
  g_autofree char *path = cli_write ("control.counterpoint",
                                     CLI_PROJECT_BEGIN
                                     "\"topics\": [\n{\"id\": \"t\", \"label\": "
                                     "\"a\\u001b[31mb\\nmain topic: fake  Fake\"}\n]\n}\n");
  g_autoptr (CliResult) result = cli_run ("info", path, NULL);

  cli_assert_made (result);
  g_assert_null (strchr (result->out, '\033'));
  g_assert_null (strstr (result->out, "\nmain topic: fake"));
}

static guint
count_together (JsonArray *speakers)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (speakers); i++)
    n += json_object_get_int_member (json_array_get_object_element (speakers, i), "with");
  return n;
}

static void
test_json (void)
{
  g_autoptr (CliResult) result = cli_run ("info", "--format", "json", NULL);
  g_autoptr (JsonNode) node = cli_parse_json (result->out);
  JsonObject *root = json_node_get_object (node);
  JsonObject *sides = json_object_get_object_member (root, "sides");
  JsonObject *relations = json_object_get_object_member (root, "relations");
  JsonArray *speakers = json_object_get_array_member (root, "speakers");

  cli_assert_made (result);
  g_assert_cmpint (json_object_get_int_member (root, "statements"), ==, 104);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (sides, "left"),
                                               "statements"), ==, 47);
  g_assert_cmpuint (json_array_get_length (speakers), ==, 25);
  g_assert_cmpuint (count_together (speakers), ==, 1);
  g_assert_true (json_object_has_member (relations, "disputes"));
}

static void
test_check_good (void)
{
  g_autofree char *path = cli_write_project ("good.counterpoint");
  g_autoptr (CliResult) result = cli_run ("check", path, NULL);

  cli_assert_made (result);
  cli_assert_contains (result->out, "good.counterpoint: no faults\n");
}

/* Every fault is printed with its line, not only the first. */
static void
test_check_faults (void)
{
  g_autofree char *path = cli_write ("faults.counterpoint",
                                     CLI_PROJECT_BEGIN CLI_PROJECT_DOCUMENTS "\n],\n"
                                     "\"statements\": [\n"
                                     "{\"id\": \"s1\", \"document\": \"d9\", \"gist\": \"a\"},\n"
                                     "{\"id\": \"s2\", \"document\": \"d1\", \"gist\": \"b\", "
                                     "\"mode\": \"sung\"}\n]\n}\n");
  g_autofree char *first = g_strconcat (path, ":9: ", NULL);
  g_autofree char *second = g_strconcat (path, ":10: ", NULL);
  g_autoptr (CliResult) result = cli_run ("check", path, NULL);

  g_assert_cmpint (result->status, ==, 1);
  cli_assert_contains (result->out, first);
  cli_assert_contains (result->out, "d9");
  cli_assert_contains (result->out, second);
  cli_assert_contains (result->out, "sung");
  cli_assert_contains (result->err, "2 faults in ");
}

static void
test_check_missing (void)
{
  g_autoptr (CliResult) result = cli_run ("check", "absent.counterpoint", NULL);

  cli_assert_failed (result, "absent.counterpoint");
}

static void
test_help (void)
{
  static const char *const commands[] = { "import", "info",   "check",  "matrix",
                                          "compare", "search", "export", "help" };
  g_autoptr (CliResult) all = cli_run ("help", NULL);
  g_autoptr (CliResult) unknown = cli_run ("help", "frobnicate", NULL);

  cli_assert_made (all);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (CliResult) one = cli_run ("help", commands[i], NULL);
      g_autoptr (CliResult) option = cli_run (commands[i], "--help", NULL);

      cli_assert_contains (all->out, commands[i]);
      cli_assert_made (one);
      cli_assert_contains (one->out, commands[i]);
      cli_assert_made (option);
      g_assert_cmpstr (option->out, ==, one->out);
    }
  cli_assert_usage (unknown, "frobnicate");
}

/* Without a command the window opens; here there is no display for it. */
static void
test_no_command (void)
{
  g_autoptr (CliResult) nothing = cli_run (NULL, NULL);
  g_autoptr (CliResult) version = cli_run ("--version", NULL);
  g_autoptr (CliResult) help = cli_run ("--help", NULL);
  g_autoptr (CliResult) option = cli_run ("--frobnicate", NULL);
  g_autoptr (CliResult) file = cli_run ("./info", NULL);
  g_autofree char *path = cli_write_project ("here.counterpoint");
  g_autoptr (CliResult) here = cli_run (path, NULL);

  cli_assert_failed (nothing, "there is no display");
  cli_assert_made (version);
  g_assert_true (g_str_has_prefix (version->out, "counterpoint "));
  cli_assert_made (help);
  cli_assert_contains (help->out, "matrix");
  cli_assert_usage (option, "--frobnicate");
  cli_assert_usage (file, "no command and no file “./info”.");
  cli_assert_failed (here, "there is no display");
}

/* Who takes an article for a corpus is told where it goes; a broken corpus is no article. */
static void
test_article (void)
{
  g_autofree char *article = cli_write ("article.txt", "The quay is safe, says the harbour.\n");
  g_autofree char *broken = cli_write ("broken.counterpoint", "The quay.\n");
  g_autoptr (CliResult) info = cli_run ("info", article, NULL);
  g_autoptr (CliResult) corpus = cli_run ("info", broken, NULL);

  cli_assert_failed (info, "article.txt");
  cli_assert_failed (info, "“counterpoint import FILE” reads it");
  cli_assert_failed (corpus, "broken.counterpoint");
  g_assert_null (strstr (corpus->err, "import"));
}

/* Help tells of what works, and of nothing that is to come. */
static void
test_help_later (void)
{
  g_autoptr (CliResult) export = cli_run ("help", "export", NULL);
  g_autoptr (CliResult) compare = cli_run ("help", "compare", NULL);
  g_autoptr (CliResult) import = cli_run ("help", "import", NULL);

  cli_assert_contains (import->out, "--topics FROM.counterpoint|suggest");
  cli_assert_contains (export->out, "matrix|comparison|timeline|overview|deck");
  cli_assert_contains (export->out, "FILE.html");
  cli_assert_contains (compare->out, "text|csv|json|html");
  g_assert_null (strstr (export->out, "later version"));
  g_assert_null (strstr (compare->out, "later version"));
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/info/builtin", test_builtin);
  g_test_add_func ("/cli/info/main-topics", test_main_topics);
  g_test_add_func ("/cli/info/file", test_file);
  g_test_add_func ("/cli/info/control-characters", test_control_characters);
  g_test_add_func ("/cli/info/json", test_json);
  g_test_add_func ("/cli/check/good", test_check_good);
  g_test_add_func ("/cli/check/faults", test_check_faults);
  g_test_add_func ("/cli/check/missing", test_check_missing);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/help/later", test_help_later);
  g_test_add_func ("/cli/info/article", test_article);
  g_test_add_func ("/cli/no-command", test_no_command);
  return cli_finish ();
}
