/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands "compare" and "search". */

#include "cli-run.h"

#include <string.h>

static JsonNode *
compare_json (const char *option, const char *value)
{
  g_autoptr (CliResult) result = cli_run ("compare", "--format", "json", option, value, NULL);

  cli_assert_made (result);
  return cli_parse_json (result->out);
}

static gint64
count_side (JsonObject *root, const char *side, const char *member)
{
  return json_object_get_int_member (json_object_get_object_member (root, side), member);
}

static void
test_members (void)
{
  static const char *const members[] = {
    "topic", "source", "question", "left", "right", "others", "questions", "linked", "within",
    "left_only", "right_only", "neither", "elsewhere"
  };
  static const char *const side_members[] = { "label", "statements", "relayed", "utterances",
                                              "speakers", "without_reply" };
  g_autoptr (JsonNode) node = compare_json ("--topic", "threats");
  JsonObject *root = json_node_get_object (node);
  JsonObject *side = json_object_get_object_member (root, "left");

  g_assert_cmpuint (json_object_get_size (root), ==, G_N_ELEMENTS (members));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_true (json_object_has_member (root, members[i]));
  g_assert_cmpuint (json_object_get_size (side), ==, G_N_ELEMENTS (side_members));
  for (guint i = 0; i < G_N_ELEMENTS (side_members); i++)
    g_assert_true (json_object_has_member (side, side_members[i]));
  g_assert_cmpstr (json_object_get_string_member (root, "topic"), ==, "threats");
  g_assert_true (json_object_get_null_member (root, "source"));
  g_assert_true (json_object_get_null_member (root, "question"));
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *topic;
    int left;
    int right;
    int others;
  } topics[] = { { "threats", 20, 11, 0 }, { "armenia", 11, 4, 0 }, { "afghanistan", 3, 3, 2 },
                 { "taliban", 1, 2, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autoptr (JsonNode) node = compare_json ("--topic", topics[i].topic);
      JsonObject *root = json_node_get_object (node);

      g_assert_cmpint (count_side (root, "left", "statements"), ==, topics[i].left);
      g_assert_cmpint (count_side (root, "right", "statements"), ==, topics[i].right);
      g_assert_cmpint (count_side (root, "others", "statements"), ==, topics[i].others);
    }
}

static void
test_links (void)
{
  g_autoptr (JsonNode) node = compare_json ("--topic", "threats");
  JsonObject *root = json_node_get_object (node);
  JsonArray *linked = json_object_get_array_member (root, "linked");
  JsonObject *row = json_array_get_object_element (linked, 1);
  JsonArray *right = json_object_get_array_member (row, "right");
  JsonObject *outside, *inside = json_array_get_object_element (right, 0);

  g_assert_cmpstr (json_object_get_string_member (row, "left"), ==, "000-2");
  g_assert_false (json_object_has_member (row, "outside"));
  g_assert_cmpstr (json_object_get_string_member (inside, "id"), ==, "000-8");
  g_assert_cmpstr (json_object_get_string_member (inside, "type"), ==, "disputes");
  g_assert_cmpstr (json_object_get_string_member (inside, "direction"), ==, "to-left");
  g_assert_cmpstr (json_object_get_string_member (inside, "basis"), ==, "speaker");
  g_assert_false (json_object_has_member (inside, "outside"));
  outside = json_object_get_object_member (json_array_get_object_element (right, 1), "outside");
  g_assert_cmpstr (json_object_get_string_member (outside, "topic"), ==, "hybrid");
  g_assert_cmpstr (json_object_get_string_member (outside, "document"), ==, "000");
}

/* Singular and plural name the same kind. */
static void
test_sources (void)
{
  static const char *const sources[] = { "document:002", "documents:002", "outlet:orda",
                                         "speakers:poletayev", "role:insider",
                                         "country:Kazakhstan", "month:2024-06" };
  g_autoptr (JsonNode) node = compare_json ("--source", "document:002");
  JsonObject *source = json_object_get_object_member (json_node_get_object (node), "source");

  g_assert_cmpstr (json_object_get_string_member (source, "kind"), ==, "documents");
  g_assert_cmpstr (json_object_get_string_member (source, "id"), ==, "002");
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (CliResult) result = cli_run ("compare", "--source", sources[i], NULL);

      cli_assert_made (result);
    }
}

static void
test_question (void)
{
  g_autoptr (JsonNode) node = compare_json ("--question", "q-threat");
  JsonObject *root = json_node_get_object (node);
  JsonArray *questions = json_object_get_array_member (root, "questions");
  JsonObject *question = json_array_get_object_element (questions, 0);
  JsonObject *stance;

  g_assert_cmpstr (json_object_get_string_member (root, "question"), ==, "q-threat");
  g_assert_cmpuint (json_array_get_length (questions), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (question, "text"), ==,
                   "Are the CSTO countries under threat?");
  stance = json_array_get_object_element (json_object_get_array_member (question, "left"), 0);
  g_assert_cmpstr (json_object_get_string_member (stance, "id"), ==, "000-1");
  g_assert_cmpstr (json_object_get_string_member (stance, "position"), ==, "yes");
}

static void
test_without_topic (void)
{
  g_autoptr (JsonNode) node = compare_json ("--topic", "none");
  JsonObject *root = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (root, "topic"), ==, "none");
  g_assert_cmpint (count_side (root, "left", "statements")
                       + count_side (root, "right", "statements")
                       + count_side (root, "others", "statements"), ==, 1);
}

static void
test_sides (void)
{
  g_autoptr (CliResult) result = cli_run ("compare", "--topic", "threats", "--left",
                                          "speaker:tasmagambetov", "--right", "speaker:tokayev",
                                          "--format", "json", NULL);
  g_autoptr (JsonNode) node = cli_parse_json (result->out);
  JsonObject *root = json_node_get_object (node);

  cli_assert_made (result);
  g_assert_cmpint (count_side (root, "left", "statements"), ==, 12);
  g_assert_cmpint (count_side (root, "right", "statements"), ==, 4);
  g_assert_cmpint (count_side (root, "others", "statements"), ==, 15);
}

static void
test_csv (void)
{
  g_autoptr (CliResult) result = cli_run ("compare", "--topic", "taliban", "--format", "csv", NULL);
  g_autoptr (GPtrArray) rows = cli_parse_csv (result->out);

  cli_assert_made (result);
  g_assert_cmpstr (cli_get_csv (rows, 0, 0), ==, "band");
  g_assert_cmpstr (cli_get_csv (rows, 1, 0), ==, "question");
  g_assert_cmpstr (cli_get_csv (rows, 1, 3), ==, "002-13");
  g_assert_cmpstr (cli_get_csv (rows, 1, 4), ==, "only in practice");
}

static void
test_text (void)
{
  g_autofree char *path = cli_write_project ("compare.counterpoint");
  g_autoptr (CliResult) result = cli_run ("compare", "--topic", "quay", path, NULL);

  cli_assert_made (result);
  g_assert_cmpstr (result->out, ==,
                   "The quay\n"
                   "Official: 1 statement by 1 speaker, 0 relayed, 0 without a reply\n"
                   "Expert: 1 statement by 1 speaker, 0 relayed, 0 without a reply\n"
                   "Others: no statements counted\n"
                   "\n"
                   "On a question\n"
                   "─────────────\n"
                   "Is it safe?\n"
                   "  yes — Official\n"
                   "    s1: Ada Moor, Official\n"
                   "        May 2024 · The quay\n"
                   "        [paraphrase] It is safe.\n"
                   "  no — nobody\n"
                   "\n"
                   "Linked\n"
                   "──────\n"
                   "s1: Ada Moor, Official\n"
                   "    May 2024 · The quay\n"
                   "    [paraphrase] It is safe.\n"
                   "  ← disputes\n"
                   "    s2: Ben Tide, Expert\n"
                   "        May 2024 · The quay\n"
                   "        [paraphrase] It is not.\n"
                   "\n"
                   "Not linked: no reply in this corpus\n"
                   "───────────────────────────────────\n"
                   "Official\n"
                   "  none\n"
                   "Expert\n"
                   "  none\n");
}

/* Relations within a side name who speaks, as what, and stand under what both ends are. */
static void
test_text_within (void)
{
  g_autoptr (CliResult) result = cli_run ("compare", NULL);

  cli_assert_made (result);
  cli_assert_contains (result->out,
                       "\nWithin Official\n"
                       "  Hovhannisyan (000-16, Official) disputes Pashinyan (000-15, Official), "
                       "as Orda.kz reads it\n");
  cli_assert_contains (result->out,
                       "\nBetween a side and others\n"
                       "  Tajik delegation representative (004-12, Insider) disputes "
                       "Tasmagambetov (000-14, Official), as read here\n"
                       "  Poletayev (002-14, Expert) disputes "
                       "Interlocutor from Tajikistan (004-17, Insider), as read here\n");
}

/* What a filter hides may have been said. */
static void
test_text_selection (void)
{
  g_autofree char *path = cli_write_project ("selection.counterpoint");
  g_autoptr (CliResult) filter = cli_run ("compare", "--filter", "role:expert", path, NULL);
  g_autoptr (CliResult) source = cli_run ("compare", "--source", "document:d1", path, NULL);
  g_autoptr (CliResult) nothing = cli_run ("compare", "--filter", "role:media", path, NULL);

  cli_assert_made (filter);
  cli_assert_contains (filter->out, "Official: no statements counted\n"
                                    "Expert: 1 statement by 1 speaker, 0 relayed, 1 without");
  cli_assert_contains (filter->out, "Not linked: no reply in this selection\n");
  cli_assert_made (source);
  cli_assert_contains (source->out, "no — nobody in this selection\n");
  g_assert_cmpint (nothing->status, ==, 0);
  g_assert_cmpstr (nothing->err, ==, "No statement matches the filter Media.\n");
}

static void
test_text_both_sides (void)
{
  g_autoptr (CliResult) many = cli_run ("compare", "--left", "role:official", "--right",
                                        "speaker:tasmagambetov", NULL);
  g_autofree char *path = cli_write_project ("both.counterpoint");
  g_autoptr (CliResult) one = cli_run ("compare", "--left", "role:official", "--right",
                                       "speaker:ada", path, NULL);

  cli_assert_made (many);
  cli_assert_contains (many->out, "\n35 statements are on both sides and counted left\n");
  cli_assert_made (one);
  cli_assert_contains (one->out, "\n1 statement is on both sides and counted left\n");
}

/* Options of a matrix are taken, but not in silence. */
static void
test_unused_options (void)
{
  g_autoptr (CliResult) result = cli_run ("compare", "--measure", "words", "--sort", "name",
                                          "--columns", "roles", "--format", "csv", NULL);

  g_assert_cmpint (result->status, ==, 0);
  g_assert_true (g_str_has_prefix (result->out, "band,"));
  cli_assert_contains (result->err, "--columns does not change a comparison.\n");
  cli_assert_contains (result->err, "--measure does not change a comparison.\n");
  cli_assert_contains (result->err, "--sort does not change a comparison.\n");
}

static void
test_unknown (void)
{
  static const struct
  {
    const char *option;
    const char *value;
    const char *words;
  } cases[] = {
    { "--topic", "weather", "“weather”. It has: threats, armenia" },
    { "--question", "q-weather", "“q-weather”. It has: q-threat" },
    { "--source", "document:999", "“document:999”. It has: 000, 001" },
    { "--source", "months:1999-01", "“month:1999-01”. It has: 2022" },
    { "--filter", "role:wizard", "role:wizard" },
    { "--left", "speaker:nobody", "speaker:nobody" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliResult) result = cli_run ("compare", cases[i].option, cases[i].value, NULL);

      cli_assert_failed (result, cases[i].words);
    }
}

static void
test_question_of_other_topic (void)
{
  g_autoptr (CliResult) result = cli_run ("compare", "--topic", "armenia", "--question", "q-threat",
                                          NULL);

  cli_assert_failed (result, "threats");
}

static void
test_html (void)
{
  g_autoptr (CliResult) result = cli_run ("compare", "--topic", "armenia", "--format", "html", NULL);
  g_autoptr (CliResult) again = cli_run ("compare", "--topic", "armenia", "--format", "html", NULL);

  cli_assert_made (result);
  g_assert_true (g_str_has_prefix (result->out, "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
  g_assert_true (g_str_has_suffix (result->out, "</html>\n"));
  cli_assert_contains (result->out, "<h1 dir=\"auto\">Armenia</h1>");
  cli_assert_contains (result->out, "Is Armenia leaving the alliance?");
  g_assert_cmpstr (result->out, ==, again->out);
}

static void
test_search (void)
{
  g_autoptr (CliResult) experts = cli_run ("search", "role:expert", NULL);
  g_autoptr (CliResult) one = cli_run ("search", "taliban role:expert", NULL);
  g_autoptr (CliResult) none = cli_run ("search", "zeppelin", NULL);
  g_autoptr (CliResult) dash = cli_run ("search", "--", "-role:expert", NULL);

  cli_assert_made (experts);
  g_assert_true (g_str_has_suffix (experts->out, "\n45 statements\n"));
  cli_assert_made (one);
  cli_assert_contains (one->out, "002-13: Eduard Poletayev");
  cli_assert_contains (one->out, "Tengrinews.kz");
  cli_assert_contains (one->out, "[paraphrase] ");
  cli_assert_made (none);
  g_assert_cmpstr (none->out, ==, "No statement matches: zeppelin\n");
  cli_assert_made (dash);
  g_assert_true (g_str_has_suffix (dash->out, "\n59 statements\n"));
}

/* A name is no word of a statement; who searches for one is told what to ask. */
static void
test_search_hint (void)
{
  g_autoptr (CliResult) name = cli_run ("search", "tasmagambetov", NULL);
  g_autoptr (CliResult) several = cli_run ("search", "\"Orda.kz\" zeppelin -taliban", NULL);
  g_autoptr (CliResult) part = cli_run ("search", "zeppelin warfare role:expert", NULL);

  cli_assert_made (name);
  g_assert_cmpstr (name->out, ==,
                   "Nobody says this. “tasmagambetov” is a speaker: try speaker:tasmagambetov\n");
  cli_assert_made (several);
  g_assert_cmpstr (several->out, ==,
                   "Nobody says this. “Orda.kz” is an outlet: try outlet:orda\n");
  cli_assert_made (part);
  g_assert_cmpstr (part->out, ==,
                   "Nobody says this. “warfare” is part of a topic’s name: try topic:hybrid\n");
}

/* An exclusion may come first; what could be an option goes behind two dashes. */
static void
test_search_dash (void)
{
  g_autofree char *path = cli_write_project ("dash.counterpoint");
  g_autoptr (CliResult) field = cli_run ("search", "-role:expert", NULL);
  g_autoptr (CliResult) word = cli_run ("search", "-safe", path, NULL);
  g_autoptr (CliResult) help = cli_run ("search", "-h", NULL);

  cli_assert_made (field);
  g_assert_true (g_str_has_suffix (field->out, "\n59 statements\n"));
  cli_assert_made (word);
  g_assert_true (g_str_has_suffix (word->out, "\n1 statement\n"));
  cli_assert_made (help);
  g_assert_true (g_str_has_prefix (help->out, "Usage: "));
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/compare/members", test_members);
  g_test_add_func ("/cli/compare/numbers", test_numbers);
  g_test_add_func ("/cli/compare/links", test_links);
  g_test_add_func ("/cli/compare/sources", test_sources);
  g_test_add_func ("/cli/compare/question", test_question);
  g_test_add_func ("/cli/compare/without-topic", test_without_topic);
  g_test_add_func ("/cli/compare/sides", test_sides);
  g_test_add_func ("/cli/compare/csv", test_csv);
  g_test_add_func ("/cli/compare/text", test_text);
  g_test_add_func ("/cli/compare/text-within", test_text_within);
  g_test_add_func ("/cli/compare/text-selection", test_text_selection);
  g_test_add_func ("/cli/compare/text-both-sides", test_text_both_sides);
  g_test_add_func ("/cli/compare/unused-options", test_unused_options);
  g_test_add_func ("/cli/compare/unknown", test_unknown);
  g_test_add_func ("/cli/compare/question-of-other-topic", test_question_of_other_topic);
  g_test_add_func ("/cli/compare/html", test_html);
  g_test_add_func ("/cli/search", test_search);
  g_test_add_func ("/cli/search/hint", test_search_hint);
  g_test_add_func ("/cli/search/dash", test_search_dash);
  return cli_finish ();
}
