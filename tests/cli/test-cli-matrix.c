/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "matrix". */

#include "cli-run.h"

#include <string.h>

static JsonObject *
get_cell (JsonObject *root, guint row, guint column)
{
  JsonArray *cells = json_object_get_array_member (root, "cells");

  return json_array_get_object_element (json_array_get_array_element (cells, row), column);
}

/* The place of an id in "rows" or "columns". */
static guint
find_place (JsonObject *root, const char *member, const char *id)
{
  JsonArray *array = json_object_get_array_member (root, member);

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_strcmp0 (json_object_get_string_member (json_array_get_object_element (array, i), "id"),
                   id) == 0)
      return i;
  g_error ("%s has no %s", member, id);
}

static guint
count_row (JsonObject *root, const char *topic)
{
  guint row = find_place (root, "rows", topic);
  guint n_columns = json_array_get_length (json_object_get_array_member (root, "columns"));
  guint sum = 0;

  for (guint i = 0; i < n_columns; i++)
    sum += json_object_get_int_member (get_cell (root, row, i), "statements");
  return sum;
}

static void
assert_members (JsonObject *object, const char *const *names)
{
  g_autoptr (GList) members = json_object_get_members (object);
  GList *member = members;

  for (guint i = 0; names[i] != NULL; i++, member = member->next)
    {
      g_assert_nonnull (member);
      g_assert_cmpstr (member->data, ==, names[i]);
    }
  g_assert_null (member);
}

static void
test_json (void)
{
  static const char *const members[] = { "measure", "statements", "rows", "columns", "cells",
                                         "uncoded", NULL };
  static const char *const cell_members[] = { "statements", "relayed", "utterances", "words",
                                              "speakers", "by_role", NULL };
  g_autoptr (CliResult) result = cli_run ("matrix", "--format", "json", NULL);
  g_autoptr (JsonNode) node = cli_parse_json (result->out);
  JsonObject *root = json_node_get_object (node);

  cli_assert_made (result);
  assert_members (root, members);
  assert_members (get_cell (root, 0, 0), cell_members);
  g_assert_cmpstr (json_object_get_string_member (root, "measure"), ==, "statements");
  g_assert_cmpint (json_object_get_int_member (root, "statements"), ==, 104);
  g_assert_cmpint (json_object_get_int_member (root, "uncoded"), ==, 1);
  g_assert_cmpuint (count_row (root, "threats"), ==, 31);
  g_assert_cmpuint (count_row (root, "armenia"), ==, 15);
  g_assert_cmpuint (count_row (root, "afghanistan"), ==, 8);
  g_assert_cmpuint (count_row (root, "taliban"), ==, 5);
}

static void
test_json_roles (void)
{
  g_autoptr (CliResult) result = cli_run ("matrix", "--columns", "roles", "--format", "json", NULL);
  g_autoptr (JsonNode) node = cli_parse_json (result->out);
  JsonObject *root = json_node_get_object (node);
  guint threats = find_place (root, "rows", "threats");
  JsonObject *cell = get_cell (root, threats, find_place (root, "columns", "official"));
  JsonObject *roles = json_object_get_object_member (cell, "by_role");

  cli_assert_made (result);
  g_assert_cmpint (json_object_get_int_member (cell, "statements"), ==, 20);
  g_assert_cmpint (json_object_get_int_member (roles, "official"), ==, 20);
  g_assert_cmpuint (json_object_get_size (roles), ==, 1);
}

static void
test_csv (void)
{
  g_autoptr (CliResult) result = cli_run ("matrix", "--format", "csv", NULL);
  g_autoptr (GPtrArray) rows = cli_parse_csv (result->out);

  cli_assert_made (result);
  g_assert_cmpuint (rows->len, ==, 15);
  g_assert_cmpstr (cli_get_csv (rows, 0, 0), ==, "topic");
  g_assert_cmpstr (cli_get_csv (rows, 0, 2), ==, "Orda.kz, Nov 2023");
  g_assert_cmpstr (cli_get_csv (rows, 0, 7), ==, "all (statements)");
  g_assert_cmpstr (cli_get_csv (rows, 1, 0), ==, "threats");
  g_assert_cmpstr (cli_get_csv (rows, 1, 7), ==, "31");
  g_assert_cmpstr (cli_get_csv (rows, 13, 0), ==, "none");
  g_assert_cmpstr (cli_get_csv (rows, 14, 0), ==, "all");
  g_assert_cmpstr (cli_get_csv (rows, 14, 7), ==, "104");
}

/* Every kind of column with every measure and order: a line for each topic, as wide as the first. */
static void
test_csv_options (void)
{
  static const char *const columns[] = { "documents", "outlets", "speakers", "roles", "countries",
                                         "months" };
  static const char *const measures[] = { "statements", "speakers", "utterances", "words", "row-share",
                                          "column-share" };
  static const char *const sorts[] = { "name", "total", "date", "hand" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *measure = measures[i];
      g_autoptr (CliResult) result = cli_run ("matrix", "--format", "csv", "--columns", columns[i],
                                              "--measure", measure, "--sort", sorts[i % 4],
                                              "--filter", "role:official|expert", "--left",
                                              "role:expert", "--right", "role:official", NULL);
      g_autoptr (GPtrArray) rows = cli_parse_csv (result->out);
      guint n_columns = ((GPtrArray *) rows->pdata[0])->len;

      g_assert_cmpint (result->status, ==, 0);
      g_assert_cmpuint (rows->len, ==, 15);
      for (guint row = 1; row < rows->len; row++)
        g_assert_cmpuint (((GPtrArray *) rows->pdata[row])->len, ==, n_columns);
      cli_assert_contains (cli_get_csv (rows, 0, n_columns - 1), measure);
    }
}

static void
test_csv_shares (void)
{
  g_autofree char *path = cli_write_project ("shares.counterpoint");
  g_autoptr (CliResult) result = cli_run ("matrix", "--measure", "row-share", "--columns", "roles",
                                          "--format", "csv", path, NULL);
  g_autoptr (GPtrArray) rows = cli_parse_csv (result->out);

  cli_assert_made (result);
  g_assert_cmpstr (cli_get_csv (rows, 1, 2), ==, "0.5");
}

static void
test_text (void)
{
  g_autoptr (CliResult) result = cli_run ("matrix", NULL);
  g_auto (GStrv) lines = g_strsplit (result->out, "\n", -1);

  cli_assert_made (result);
  cli_assert_contains (result->out, "31  20L 11R");
  cli_assert_contains (result->out, "Statements: L left: Official (47), N neither: Others (12), R right: Expert (45), "
                                    "– nothing said\n");
  cli_assert_contains (result->out, "Published: Nov 2023 – Nov 2024; said: 2022 – Nov 2024\n");
  cli_assert_contains (result->out, "104 statements in 5 documents, 4 relayed, 1 without a topic");
  cli_assert_contains (result->out, "* date inferred");
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 120);
}

/* A table that is too wide is cut into blocks, each with the rows' labels. */
static void
test_text_narrow (void)
{
  g_autoptr (CliResult) result = cli_run_with (CLI_RUN_NARROW, "matrix", NULL);
  g_auto (GStrv) lines = g_strsplit (result->out, "\n", -1);
  guint n_blocks = 0;

  cli_assert_made (result);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 60);
      n_blocks += g_str_has_prefix (lines[i], "Threats ");
    }
  g_assert_cmpuint (n_blocks, >, 1);
}

static void
test_text_ascii (void)
{
  g_autoptr (CliResult) result = cli_run_with (CLI_RUN_ASCII, "matrix", NULL);

  cli_assert_made (result);
  g_assert_true (g_str_is_ascii (result->out));
  cli_assert_contains (result->out, "CSTO, 2023-2024");
}

static void
test_filter (void)
{
  g_autoptr (CliResult) result = cli_run ("matrix", "--filter=role:expert", "--format=json", NULL);
  g_autoptr (CliResult) text = cli_run ("matrix", "--filter", "role:expert", NULL);
  g_autoptr (CliResult) none = cli_run ("matrix", "--filter", "role:media", NULL);
  g_autoptr (JsonNode) node = cli_parse_json (result->out);
  JsonObject *root = json_node_get_object (node);

  cli_assert_made (result);
  g_assert_cmpint (json_object_get_int_member (root, "statements"), ==, 45);
  g_assert_cmpuint (count_row (root, "threats"), ==, 11);
  cli_assert_contains (text->out, "Filter: ");
  cli_assert_contains (text->out, "– nothing in this selection\n");
  g_assert_cmpint (none->status, ==, 0);
  g_assert_cmpstr (none->err, ==, "No statement matches the filter Media.\n");
  cli_assert_contains (none->out, "0 statements in 0 documents");
}

static void
test_filter_outside_ascii (void)
{
  g_autoptr (CliResult) result = cli_run_with (CLI_RUN_ASCII, "matrix", "--filter", "Угрозы", NULL);

  g_assert_cmpint (result->status, ==, 0);
  g_assert_true (g_str_is_ascii (result->err));
}

/* The legend tells what the letters count, and nothing of letters that are not shown. */
static void
test_legend (void)
{
  static const char *const measures[] = { "words", "utterances", "row-share", "column-share" };
  g_autoptr (CliResult) speakers = cli_run ("matrix", "--measure", "speakers", NULL);

  cli_assert_contains (speakers->out, "\nSpeakers: L left: Official (8), N neither: Others (8), R right: Expert (5), –");
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr (CliResult) result = cli_run ("matrix", "--measure", measures[i], NULL);

      cli_assert_made (result);
      g_assert_null (strstr (result->out, "L left"));
      cli_assert_contains (result->out, "\n– nothing said\n");
    }
}

static void
test_both_sides (void)
{
  g_autoptr (CliResult) result = cli_run ("matrix", "--left", "role:official", "--right",
                                          "speaker:tasmagambetov", NULL);

  cli_assert_made (result);
  cli_assert_contains (result->out, "\n35 statements are on both sides and counted left\n");
}

static void
test_every_choice (void)
{
  static const char *const columns[] = { "documents", "outlets",   "speakers",
                                         "roles",     "countries", "months" };
  static const char *const measures[] = { "statements", "speakers",  "utterances",
                                          "words",      "row-share", "column-share" };
  static const char *const sorts[] = { "name", "total", "date", "hand" };

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (CliResult) result = cli_run ("matrix", "--columns", columns[i], "--measure",
                                              measures[i], "--sort", sorts[i % 4], NULL);

      cli_assert_made (result);
      cli_assert_contains (result->out, "Threats");
    }
}

/* Options stand before or behind the corpus. */
static void
test_option_places (void)
{
  g_autofree char *path = cli_write_project ("places.counterpoint");
  g_autoptr (CliResult) before = cli_run ("matrix", "--format", "csv", path, NULL);
  g_autoptr (CliResult) behind = cli_run ("matrix", path, "--format", "csv", NULL);
  g_autoptr (CliResult) dashes = cli_run ("matrix", "--format", "csv", "--", path, NULL);

  cli_assert_made (before);
  g_assert_cmpstr (before->out, ==, behind->out);
  g_assert_cmpstr (before->out, ==, dashes->out);
}

/* A file's name may begin with a dash, be that of a command, or be no text at all. */
static void
test_odd_names (void)
{
  static const char *const names[] = { "-dash.counterpoint", "info", "bad\xff.counterpoint",
                                       "two words.counterpoint" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = cli_write_project (names[i]);
      g_autoptr (CliResult) result = cli_run ("matrix", "--", names[i], NULL);

      cli_assert_made (result);
      cli_assert_contains (result->out, "Harbour");
    }
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/matrix/json", test_json);
  g_test_add_func ("/cli/matrix/json-roles", test_json_roles);
  g_test_add_func ("/cli/matrix/csv", test_csv);
  g_test_add_func ("/cli/matrix/csv-options", test_csv_options);
  g_test_add_func ("/cli/matrix/csv-shares", test_csv_shares);
  g_test_add_func ("/cli/matrix/text", test_text);
  g_test_add_func ("/cli/matrix/text-narrow", test_text_narrow);
  g_test_add_func ("/cli/matrix/text-ascii", test_text_ascii);
  g_test_add_func ("/cli/matrix/filter", test_filter);
  g_test_add_func ("/cli/matrix/filter-outside-ascii", test_filter_outside_ascii);
  g_test_add_func ("/cli/matrix/legend", test_legend);
  g_test_add_func ("/cli/matrix/both-sides", test_both_sides);
  g_test_add_func ("/cli/matrix/every-choice", test_every_choice);
  g_test_add_func ("/cli/matrix/option-places", test_option_places);
  g_test_add_func ("/cli/matrix/odd-names", test_odd_names);
  return cli_finish ();
}
