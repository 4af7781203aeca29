/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results that cannot be printed, and readers that go away. */

#include "cli-run.h"

/* Commands with their arguments, each of which prints something. */
static const char *const commands[][4] = {
  { "info" },
  { "matrix" },
  { "matrix", "--format", "json" },
  { "matrix", "--format", "csv" },
  { "compare", "--format", "json" },
  { "search", "role:expert" },
  { "help" },
  { "--version" },
};

static CliResult *
run_command (CliRunFlags flags, guint i)
{
  return cli_run_with (flags, commands[i][0], commands[i][1], commands[i][2], commands[i][3], NULL);
}

static void
test_full (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (CliResult) result = run_command (CLI_RUN_STDOUT_FULL, i);

      cli_assert_failed (result, "No space left");
    }
}

static void
test_closed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (CliResult) result = run_command (CLI_RUN_STDOUT_CLOSED, i);

      cli_assert_failed (result, "standard output");
    }
}

/* As with "| head": no noise, and nothing that a script would take for a failure. */
static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (CliResult) result = run_command (CLI_RUN_STDOUT_BROKEN, i);

      cli_assert_made (result);
    }
}

/* A file must never take the descriptor of the standard output that is closed. */
static void
test_closed_export (void)
{
  g_autoptr (CliResult) result = cli_run_with (CLI_RUN_STDOUT_CLOSED, "export", "-o", "table.csv",
                                               NULL);
  g_autoptr (CliResult) again = cli_run ("export", "-o", "again.csv", NULL);
  g_autofree char *path = cli_make_path ("table.csv");
  g_autofree char *again_path = cli_make_path ("again.csv");
  g_autofree char *table = NULL;
  g_autofree char *again_table = NULL;

  cli_assert_failed (result, "standard output");
  cli_assert_made (again);
  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  g_assert_true (g_file_get_contents (again_path, &again_table, NULL, NULL));
  g_assert_cmpstr (table, ==, again_table);
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/output/full", test_full);
  g_test_add_func ("/cli/output/closed", test_closed);
  g_test_add_func ("/cli/output/broken", test_broken);
  g_test_add_func ("/cli/output/closed-export", test_closed_export);
  return cli_finish ();
}
