/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corpora and figures for the tests of this layer. */

#include "figure-fixture.h"

#include <string.h>

#include <glib/gstdio.h>
#include <pango/pangocairo.h>

#include "cp-comparison-figure.h"
#include "cp-figure-text.h"
#include "cp-project-file.h"

/* The fonts that the goldens were made with, in the order in which figures ask for them. */
static const char *const fonts[] = { "Noto Sans", "DejaVu Sans" };

/* A ferry is late. Texts, gists, every mode, two who speak together, one who relays. */
static const char ferry[] =
    "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"The ferry\",\n"
    "\"sides\": {\"left\": \"role:official\", \"right\": \"role:expert\"},\n"
    "\"roles\": [{\"id\": \"official\", \"label\": \"Official\"}, {\"id\": \"expert\", \"label\": "
    "\"Expert\"}, {\"id\": \"insider\", \"label\": \"Insider\"}],\n"
    "\"outlets\": [{\"id\": \"gull\", \"name\": \"The Gull\"}, {\"id\": \"tern\", \"name\": "
    "\"Tern Wire\"}],\n"
    "\"documents\": [\n"
    "{\"id\": \"a\", \"outlet\": \"gull\", \"title\": \"Late again\", \"label\": \"The Gull, May "
    "2031\", \"date\": \"2031-05-02\", \"date_basis\": \"inferred\", \"translated\": \"nl\", "
    "\"text\": \"“It sails,” the mayor said.\\nNo tide waits, the harbour master says.\\n\"},\n"
    "{\"id\": \"b\", \"outlet\": \"tern\", \"title\": \"Boats\", \"date\": \"2031-06\"}],\n"
    "\"speakers\": [\n"
    "{\"id\": \"mayor\", \"name\": \"Ann Quay\", \"role\": \"official\", \"position\": \"mayor\", "
    "\"affiliation\": \"Sandholm\", \"country\": \"Sandholm\"},\n"
    "{\"id\": \"master\", \"name\": \"Bo Mast\", \"role\": \"expert\", \"position\": \"harbour "
    "master\", \"country\": \"Sandholm\"},\n"
    "{\"id\": \"secretary\", \"name\": \"Cy Rope\", \"role\": \"official\", \"position\": "
    "\"Secretary of the Harbour Board\", \"affiliation\": \"Harbour Board of Sandholm\", "
    "\"country\": \"Sandholm\"},\n"
    "{\"id\": \"crew\", \"name\": \"Ferry crew\", \"named\": false, \"role\": \"insider\", "
    "\"affiliation\": \"Ferry crew\", \"country\": \"Sandholm\"}],\n"
    "\"topics\": [{\"id\": \"boat\", \"label\": \"Boat\", \"main\": true}, {\"id\": \"tide\", "
    "\"label\": \"Tide\"}],\n"
    "\"questions\": [{\"id\": \"q\", \"topic\": \"boat\", \"text\": \"Does it sail?\", "
    "\"positions\": [\"yes\", \"later\", \"no\"]}, {\"id\": \"unasked\", \"topic\": \"boat\", "
    "\"text\": \"Is it paid for?\", \"positions\": [\"yes\", \"no\"]}],\n"
    "\"statements\": [\n"
    "{\"id\": \"1\", \"document\": \"a\", \"speaker\": \"mayor\", \"mode\": \"direct\", \"start\": 1, "
    "\"end\": 9, \"topics\": [\"boat\"], \"answers\": [{\"question\": \"q\", \"position\": "
    "\"yes\"}]},\n"
    "{\"id\": \"2\", \"document\": \"a\", \"speaker\": \"master\", \"mode\": \"block\", \"start\": 28, "
    "\"end\": 41, \"topics\": [\"tide\"]},\n"
    "{\"id\": \"3\", \"document\": \"b\", \"speaker\": \"secretary\", \"with\": [\"mayor\"], \"via\": "
    "\"gull\", \"mode\": \"indirect\", \"anchor\": {\"paragraph\": 4, \"offset\": 0, \"length\": 9, "
    "\"words\": 2, \"digest\": \"0123456789abcdef\"}, \"reported\": \"crew\", \"gist\": \"The boat "
    "leaves when the fog lifts.\", \"topics\": [\"boat\"], \"answers\": [{\"question\": \"q\", "
    "\"position\": \"yes\"}], \"date\": \"2031-06-03\"},\n"
    "{\"id\": \"4\", \"document\": \"b\", \"speaker\": \"crew\", \"mode\": \"answer\", \"gist\": "
    "\"Nobody has seen the engine run.\", \"topics\": [\"boat\"], \"answers\": [{\"question\": "
    "\"q\", \"position\": \"no\"}]}],\n"
    "\"relations\": [{\"from\": \"2\", \"to\": \"1\", \"type\": \"disputes\", \"basis\": "
    "\"reporter\"}]}\n";

/* What labels are made of in a large corpus: plain, very long, right to left, without blanks, with
 * marks that combine, with what would be markup. */
static const char *const label_samples[] = {
  "Fish",
  "The long and winding question of who mends the nets after the storm, who pays for the twine, "
  "and who is told of it later",
  "شبكات الصيد والموانئ البعيدة في الشمال",
  "港口与渔网的长期问题以及未来的安排和责任分配",
  "A\u0301e\u0300o\u0302 u\u0308n\u0303 c\u0327",
  "<b>Tides & currents</b>",
  "Донавигационныепредупрежденияирасписаниянавсёлето",
  "רשתות דיג",
};

static const char *
get_sample (guint i)
{
  return label_samples[i % G_N_ELEMENTS (label_samples)];
}

static void
append_records (GString *project, const char *array, const char *format, guint n_records)
{
  g_string_append_printf (project, ",\n\"%s\": [", array);
  for (guint i = 0; i < n_records; i++)
    {
      g_auto (GStrv) parts = g_strsplit (format, "@", -1);
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *numbered = g_strjoinv (number, parts);
      g_auto (GStrv) labels = g_strsplit (numbered, "~", -1);
      g_autofree char *labelled = g_strjoinv (get_sample (i), labels);

      g_string_append_printf (project, "%s\n%s", i > 0 ? "," : "", labelled);
    }
  g_string_append (project, "]");
}

static void
append_statements (GString *project, guint n_topics, guint n_documents)
{
  g_string_append (project, ",\n\"statements\": [");
  for (guint i = 0; i < n_topics * n_documents; i += 3)
    g_string_append_printf (project,
                            "%s\n{\"id\": \"s%u\", \"document\": \"d%u\", \"speaker\": \"p%u\", "
                            "\"mode\": \"indirect\", \"gist\": \"%s. %s.\", \"topics\": [\"t%u\"], "
                            "\"answers\": [{\"question\": \"q%u\", \"position\": \"%s\"}]}",
                            i > 0 ? "," : "", i, i % n_documents, i % 16, get_sample (i),
                            get_sample (i + 1), i / n_documents, i / n_documents,
                            i % 5 == 0 ? "yes" : get_sample (i % 4));
  g_string_append (project, "]");
}

/* Now and then a statement disputes the one after it. */
static void
append_relations (GString *project, guint n_topics, guint n_documents)
{
  g_string_append (project, ",\n\"relations\": [");
  for (guint i = 0; i + 3 < n_topics * n_documents; i += 21)
    g_string_append_printf (project, "%s\n{\"from\": \"s%u\", \"to\": \"s%u\", \"type\": "
                                     "\"disputes\"}", i > 0 ? "," : "", i, i + 3);
  g_string_append (project, "]");
}

static void
replace_digest (char *text)
{
  static const char mark[] = ", digest ";
  char *found = text;

  while ((found = strstr (found, mark)) != NULL)
    for (found += strlen (mark); g_ascii_isxdigit (*found); found++)
      *found = 'x';
}

/**
 * figure_fixture_load:
 * @project: the text of a project file
 *
 * Loads a corpus, which must be sound.
 */
CpSnapshot *
figure_fixture_load (const char *project)
{
  g_autofree char *folder = g_dir_make_tmp ("figure-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.counterpoint", NULL);
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot;

  g_file_set_contents (path, project, -1, &error);
  g_assert_no_error (error);
  snapshot = cp_project_file_load (path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);

  return snapshot;
}

/**
 * figure_fixture_load_builtin:
 *
 * Loads the built-in corpus.
 */
CpSnapshot *
figure_fixture_load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_builtin (&error);

  g_assert_no_error (error);

  return snapshot;
}

/**
 * figure_fixture_load_ferry:
 *
 * Loads a corpus of four statements.
 */
CpSnapshot *
figure_fixture_load_ferry (void)
{
  return figure_fixture_load (ferry);
}

/**
 * figure_fixture_load_large:
 *
 * Makes a corpus whose labels are as awkward as labels get; every topic has a question with five
 * positions.
 */
CpSnapshot *
figure_fixture_load_large (guint n_topics, guint n_documents)
{
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Harbours\",\n\"sides\": {\"left\": "
      "\"role:r0\", \"right\": \"role:r1\"},\n\"roles\": [{\"id\": \"r0\", \"label\": \"Skippers\"}, "
      "{\"id\": \"r1\", \"label\": \"Makers of nets, twine and rope in all the harbours of the coast\"}, "
      "{\"id\": \"r2\", \"label\": \"Cooks\"}]");

  append_records (project, "documents",
                  "{\"id\": \"d@\", \"title\": \"~\", \"label\": \"~, May 20@\", \"date\": "
                  "\"2031-05\", \"date_basis\": \"inferred\"}", n_documents);
  append_records (project, "speakers",
                  "{\"id\": \"p@\", \"name\": \"~\", \"position\": \"~\", \"affiliation\": \"@ ~\"}", 16);
  append_records (project, "topics", "{\"id\": \"t@\", \"label\": \"@ ~\"}", n_topics);
  append_records (project, "questions",
                  "{\"id\": \"q@\", \"topic\": \"t@\", \"text\": \"~\", \"positions\": [\"yes\", "
                  "\"Fish\", \"The long and winding question of who mends the nets after the storm, "
                  "who pays for the twine, and who is told of it later\", "
                  "\"شبكات الصيد والموانئ البعيدة في الشمال\", "
                  "\"港口与渔网的长期问题以及未来的安排和责任分配\", \"no\"]}", n_topics);
  append_statements (project, n_topics, n_documents);
  append_relations (project, n_topics, n_documents);
  for (guint i = 0; i < 16; i++)
    {
      g_autofree char *from = g_strdup_printf ("{\"id\": \"p%u\",", i);
      g_autofree char *to = g_strdup_printf ("{\"id\": \"p%u\", \"role\": \"r%u\",", i, i % 3);

      g_string_replace (project, from, to, 1);
    }
  g_string_append (project, "}\n");

  return figure_fixture_load (project->str);
}

/**
 * figure_fixture_count:
 *
 * Counts a corpus.
 */
CpMatrix *
figure_fixture_count (CpSnapshot *snapshot, CpMeasure measure, CpSourceKind columns)
{
  const CpMatrixOptions options = { .measure = measure, .columns = columns };

  return cp_matrix_new (snapshot, &options, NULL, NULL);
}

/**
 * figure_fixture_compare_scope:
 * @scope: what is compared
 *
 * Lays a comparison out.
 */
GPtrArray *
figure_fixture_compare_scope (CpSnapshot *snapshot, const CpComparisonOptions *scope,
                              const CpFigureOptions *options)
{
  g_autoptr (CpComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *pages;

  comparison = cp_comparison_new (snapshot, scope, NULL, &error);
  g_assert_no_error (error);
  pages = cp_comparison_figure_layout (comparison, options, &error);
  g_assert_no_error (error);

  return pages;
}

/**
 * figure_fixture_compare:
 * @topic: an id, or %NULL
 * @question: an id, or %NULL
 *
 * Lays the comparison of a topic or question out.
 */
GPtrArray *
figure_fixture_compare (CpSnapshot *snapshot, const char *topic, const char *question,
                        const CpFigureOptions *options)
{
  CpComparisonOptions scope = { 0 };

  if (topic != NULL)
    scope.topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, topic);
  if (question != NULL)
    scope.question = cp_snapshot_find (snapshot, CP_ARRAY_QUESTIONS, question);

  return figure_fixture_compare_scope (snapshot, &scope, options);
}

/**
 * figure_says:
 *
 * Checks whether a text stands on a figure.
 */
gboolean
figure_says (const CpFigure *figure, const char *text)
{
  g_autofree char *all = cp_figure_to_text (figure);

  return strstr (all, text) != NULL;
}

/**
 * figure_assert_says:
 *
 * Looks for a text in what stands on a figure.
 */
void
figure_assert_says (const CpFigure *figure, const char *text)
{
  g_autofree char *all = cp_figure_to_text (figure);

  if (strstr (all, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, all);
}

static gboolean
has_font (PangoFontMap *map, const char *name)
{
  g_autofree PangoFontFamily **families = NULL;
  int n_families;

  pango_font_map_list_families (map, &families, &n_families);
  for (int i = 0; i < n_families; i++)
    if (g_str_equal (pango_font_family_get_name (families[i]), name))
      return TRUE;

  return FALSE;
}

/**
 * figure_fixture_has_fonts:
 *
 * Checks whether the fonts of the goldens are there.
 */
gboolean
figure_fixture_has_fonts (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    if (!has_font (map, fonts[i]))
      return FALSE;

  return TRUE;
}

/**
 * figure_fixture_assert_golden:
 * @name: of a file in golden/
 *
 * Compares a layout with the one that is kept. With CP_UPDATE_GOLDEN=1 in the environment it is
 * written anew instead: do that when a layout was changed on purpose, and look at the difference.
 */
void
figure_fixture_assert_golden (const CpFigure *figure, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "figure", "golden", name, NULL);
  g_autofree char *text = cp_figure_to_text (figure);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (!figure_fixture_has_fonts ())
    {
      g_test_skip ("Noto Sans or DejaVu Sans is not there");
      return;
    }
  replace_digest (text);
  if (g_getenv ("CP_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

/* The row of a topic, which has to be there. */
guint
figure_find_row (CpMatrix *matrix, const char *id)
{
  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    if (g_str_equal (cp_matrix_get_row (matrix, i)->id, id))
      return i;
  g_assert_not_reached ();
}

/* The column of a source, which has to be there. */
guint
figure_find_column (CpMatrix *matrix, const char *id)
{
  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    if (g_str_equal (cp_matrix_get_column (matrix, i)->id, id))
      return i;
  g_assert_not_reached ();
}
