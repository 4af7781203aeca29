/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands where the environment lacks what it should have, or says what cannot be. */

#include "cli-run.h"

#define TITLE "Мост Ärger, “Łódź”"
#define FILE_NAME "Мост Ärger.counterpoint"

static const char project[] = "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"title\": \"" TITLE "\",\n"
                              "\"documents\": [{\"id\": \"d1\", \"title\": \"Новости\"}],\n"
                              "\"speakers\": [{\"id\": \"a\", \"name\": \"Žofie Dvořáková\", \"role\": \"expert\"}],\n"
                              "\"topics\": [{\"id\": \"t\", \"label\": \"Мост\", \"main\": true}],\n"
                              "\"statements\": [{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"a\", "
                              "\"gist\": \"Мост крепкий.\", \"topics\": [\"t\"]}]\n}\n";

static char *
write_project (void)
{
  return cli_write (FILE_NAME, project);
}

/* The locale is not installed, but its name says what the terminal shows. */
static void
test_unknown_locale (gconstpointer data)
{
  g_autofree char *path = write_project ();
  g_autoptr (CliResult) info = cli_run_in (data, "info", path, NULL);
  g_autoptr (CliResult) missing = cli_run_in (data, "info", "/nonexistent/мост", NULL);

  cli_assert_made (info);
  cli_assert_contains (info->out, "title: " TITLE "\n");
  cli_assert_failed (missing, "“/nonexistent/мост” cannot be read: No such file or directory");
}

/* Nothing but ASCII can be shown: it is spelled with that, and can be read. */
static void
test_ascii (gconstpointer data)
{
  g_autofree char *path = write_project ();
  g_autoptr (CliResult) info = cli_run_in (data, "info", path, NULL);
  g_autoptr (CliResult) search = cli_run_in (data, "search", "мост", path, NULL);
  g_autoptr (CliResult) matrix = cli_run_in (data, "matrix", path, NULL);
  g_autoptr (CliResult) check = cli_run_in (data, "check", path, NULL);
  g_autoptr (CliResult) missing = cli_run_in (data, "info", "/nonexistent/мост", NULL);

  cli_assert_made (info);
  cli_assert_contains (info->out, "title: Most Arger, \"Lodz\"\n");
  cli_assert_made (search);
  cli_assert_contains (search->out, "s1: Zofie Dvorakova, Expert\n");
  cli_assert_contains (search->out, "Most krepkij.");
  cli_assert_made (matrix);
  cli_assert_contains (matrix->out, "Novosti");
  cli_assert_made (check);
  cli_assert_contains (check->out, "Most Arger.counterpoint: no faults\n");
  cli_assert_failed (missing, "\"/nonexistent/most\" cannot be read: No such file or directory");
  g_assert_true (g_str_is_ascii (info->out) && g_str_is_ascii (search->out) && g_str_is_ascii (matrix->out));
}

/* A letter may take four, and columns stay below one another. */
static void
test_columns (void)
{
  g_autofree char *path = cli_write (
      "pike.counterpoint", "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\", "
                           "\"title\": \"Щука\"}], \"topics\": [{\"id\": \"t\", \"label\": \"Хлющ\"}], "
                           "\"statements\": [{\"id\": \"s\", \"document\": \"d\", \"gist\": \"x\", "
                           "\"topics\": [\"t\"]}]}\n");
  g_autoptr (CliResult) matrix = cli_run_in ("LC_ALL=C", "matrix", path, NULL);

  cli_assert_made (matrix);
  cli_assert_contains (matrix->out, "\n         SHHuka  All\n"
                                    "----------------------\n"
                                    "Xlyushh  1  1N   1  1N\n");
}

/* What programs read is the same everywhere. */
static void
test_data (void)
{
  g_autofree char *path = write_project ();
  g_autoptr (CliResult) plain = cli_run ("matrix", "--format", "json", path, NULL);
  g_autoptr (CliResult) ascii = cli_run_in ("LC_ALL=C", "matrix", "--format", "json", path, NULL);

  cli_assert_made (plain);
  cli_assert_contains (plain->out, "Новости");
  g_assert_cmpstr (ascii->out, ==, plain->out);
}

/* There is no type of file that the system knows, and no home: an article is read all the same. */
static void
test_import (gconstpointer data)
{
  g_autofree char *article = cli_write (
      "quay.txt", "The quay\n\nThe quay will hold, said Ada Moor, the mayor. “It is safe,” Moor said.\n");
  g_autofree char *path = cli_make_path ("imported.counterpoint");
  g_autoptr (CliResult) import = cli_run_in (data, "import", "-o", path, article, NULL);
  g_autoptr (CliResult) search = cli_run ("search", "safe", path, NULL);

  g_assert_cmpint (import->status, ==, 0);
  cli_assert_made (search);
  cli_assert_contains (search->out, "Ada Moor");
}

/* A picture of empty boxes would be worse than none. What needs no fonts is made. */
static void
test_no_fonts (void)
{
  static const char *const figures[] = { "figure.png", "figure.svg", "figure.pdf", "figure.fodp" };
  static const char *const others[] = { "report.html", "table.csv" };
  g_autofree char *path = write_project ();
  g_autofree char *none = cli_write ("fonts.conf", "<?xml version=\"1.0\"?><fontconfig/>\n");
  g_autofree char *environment = g_strconcat ("FONTCONFIG_FILE=", none, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *to = cli_make_path (figures[i]);
      g_autoptr (CliResult) result =
          cli_run_in (environment, "export", "--figure=matrix", "-o", to, path, NULL);

      cli_assert_failed (result, "This computer has no fonts to write with. Install one, such as Cantarell or "
                                 "Noto Sans.");
      g_assert_false (g_file_test (to, G_FILE_TEST_EXISTS));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *to = cli_make_path (others[i]);
      g_autoptr (CliResult) result = cli_run_in (environment, "export", "-o", to, path, NULL);

      cli_assert_made (result);
      g_assert_true (g_file_test (to, G_FILE_TEST_EXISTS));
    }
}

/* No window can be opened, and it is said what can be done. */
static void
test_no_display (gconstpointer data)
{
  g_autofree char *path = write_project ();
  g_autoptr (CliResult) window = cli_run_in (data, path, NULL);
  g_autoptr (CliResult) info = cli_run_in (data, "info", path, NULL);

  cli_assert_failed (window, "The window cannot be opened: there is no display.");
  cli_assert_contains (window->err, "What works without one: see “counterpoint help”.\n");
  cli_assert_made (info);
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_data_func ("/cli-environment/locale/unknown", "LC_ALL=xx_YY.UTF-8", test_unknown_locale);
  g_test_add_data_func ("/cli-environment/locale/unknown-letters", "LC_ALL LC_CTYPE=xx_YY.utf8 LANG=C",
                        test_unknown_locale);
  g_test_add_data_func ("/cli-environment/locale/unknown-time", "LC_ALL LC_TIME=xx_YY LANG=C.UTF-8",
                        test_unknown_locale);
  g_test_add_data_func ("/cli-environment/locale/c", "LC_ALL=C", test_ascii);
  g_test_add_data_func ("/cli-environment/locale/posix", "LC_ALL LANG=POSIX", test_ascii);
  g_test_add_data_func ("/cli-environment/locale/rubbish", "LC_ALL LANG=rubbish LANGUAGE=../../etc", test_ascii);
  g_test_add_data_func ("/cli-environment/locale/none", "LC_ALL LC_CTYPE LANG", test_ascii);
  g_test_add_func ("/cli-environment/locale/columns", test_columns);
  g_test_add_func ("/cli-environment/locale/data", test_data);
  g_test_add_data_func ("/cli-environment/import/no-types", "XDG_DATA_DIRS=/nonexistent XDG_DATA_HOME=/nonexistent",
                        test_import);
  g_test_add_data_func ("/cli-environment/import/no-home", "HOME=/dev/null XDG_CONFIG_HOME XDG_CACHE_HOME",
                        test_import);
  g_test_add_data_func ("/cli-environment/import/no-folders",
                        "XDG_CONFIG_HOME=/dev/null XDG_STATE_HOME=/dev/null XDG_CACHE_HOME=/dev/null "
                        "XDG_RUNTIME_DIR=/dev/null TMPDIR=/dev/null",
                        test_import);
  g_test_add_func ("/cli-environment/no-fonts", test_no_fonts);
  g_test_add_data_func ("/cli-environment/no-display/none", "DISPLAY WAYLAND_DISPLAY", test_no_display);
  g_test_add_data_func ("/cli-environment/no-display/rubbish", "DISPLAY=rubbish WAYLAND_DISPLAY=rubbish",
                        test_no_display);
  g_test_add_data_func ("/cli-environment/no-display/no-such-kind", "GDK_BACKEND=rubbish", test_no_display);

  return cli_finish ();
}
