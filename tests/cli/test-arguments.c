/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options by name, and the rest. */

#include "cp-arguments.h"
#include "cp-cli-error.h"

static const CpOption first_table[] = {
  { "format", 'f', CP_OPTION_TEXT, "text|csv", "" },
  { "output", 'o', CP_OPTION_FILE, "FILE", "" },
  { NULL }
};
static const CpOption second_table[] = {
  { "loud", 0, CP_OPTION_FLAG, NULL, "" },
  { NULL }
};
static const CpOption *const tables[] = { first_table, second_table, NULL };

static CpArguments *
parse (const char *line)
{
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;
  CpArguments *arguments = cp_arguments_parse (tables, argv, &error);

  g_assert_no_error (error);
  return arguments;
}

static void
assert_refused (const char *line)
{
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpArguments) arguments = cp_arguments_parse (tables, argv, &error);

  g_assert_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE);
  g_assert_null (arguments);
}

static void
test_places (void)
{
  static const char *const lines[] = { "run --format csv --loud a b", "run a --format=csv b --loud",
                                       "run -f csv a b --loud", "run --loud a --format csv -- b" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (CpArguments) arguments = parse (lines[i]);

      g_assert_cmpstr (cp_arguments_get (arguments, "format"), ==, "csv");
      g_assert_true (cp_arguments_has (arguments, "loud"));
      g_assert_cmpuint (cp_arguments_get_n_rest (arguments), ==, 2);
      g_assert_cmpstr (cp_arguments_get_rest (arguments, 0), ==, "a");
      g_assert_cmpstr (cp_arguments_get_rest (arguments, 1), ==, "b");
      g_assert_null (cp_arguments_get_rest (arguments, 2));
    }
}

static void
test_nothing (void)
{
  g_autoptr (CpArguments) arguments = parse ("run");

  g_assert_null (cp_arguments_get (arguments, "format"));
  g_assert_false (cp_arguments_has (arguments, "format"));
  g_assert_false (cp_arguments_has (arguments, "loud"));
  g_assert_cmpuint (cp_arguments_get_n_rest (arguments), ==, 0);
}

/* Behind two dashes everything is an argument. */
static void
test_dashes (void)
{
  g_autoptr (CpArguments) arguments = parse ("run -- --loud -x");

  g_assert_false (cp_arguments_has (arguments, "loud"));
  g_assert_cmpuint (cp_arguments_get_n_rest (arguments), ==, 2);
  g_assert_cmpstr (cp_arguments_get_rest (arguments, 0), ==, "--loud");
  g_assert_cmpstr (cp_arguments_get_rest (arguments, 1), ==, "-x");
}

static void
test_refused (void)
{
  assert_refused ("run --frobnicate");
  assert_refused ("run -x");
  assert_refused ("run --format");
  assert_refused ("run --format csv --format csv");
  assert_refused ("run --format \xff");
  assert_refused ("run --loud=yes");
}

/* A path may be of any bytes. */
static void
test_file (void)
{
  g_autoptr (CpArguments) arguments = parse ("run -o \xff \xfe");

  g_assert_cmpstr (cp_arguments_get (arguments, "output"), ==, "\xff");
  g_assert_cmpstr (cp_arguments_get_rest (arguments, 0), ==, "\xfe");
}

static void
test_choices (void)
{
  g_autoptr (CpArguments) good = parse ("run --format csv -o a|b");
  g_autoptr (CpArguments) bad = parse ("run --format pdf");
  g_autoptr (CpArguments) empty = parse ("run --format=");
  g_autoptr (GError) error = NULL;

  g_assert_true (cp_arguments_check_choices (good, NULL));
  g_assert_false (cp_arguments_check_choices (bad, &error));
  g_assert_error (error, CP_CLI_ERROR, CP_CLI_ERROR_USAGE);
  g_assert_false (cp_arguments_check_choices (empty, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arguments/places", test_places);
  g_test_add_func ("/arguments/nothing", test_nothing);
  g_test_add_func ("/arguments/dashes", test_dashes);
  g_test_add_func ("/arguments/refused", test_refused);
  g_test_add_func ("/arguments/file", test_file);
  g_test_add_func ("/arguments/choices", test_choices);
  return g_test_run ();
}
