/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix as a figure: the layout of the built-in one, pages, notes, what is left empty. */

#include "cp-matrix-figure.h"

#include <string.h>

#include "cp-cell-face.h"
#include "cp-figure-error.h"
#include "cp-png.h"
#include "figure-fixture.h"
#include "layout-checker.h"

static GPtrArray *
lay_out (CpSnapshot *snapshot, CpMeasure measure, CpSourceKind columns,
         const CpFigureOptions *options)
{
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, measure, columns);
  g_autoptr (GError) error = NULL;
  GPtrArray *pages = cp_matrix_figure_layout (matrix, options, &error);

  g_assert_no_error (error);

  return pages;
}

/* The built-in matrix fits one page of 1920 by 1080 px. */
static void
test_builtin (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS,
                                         &options);

  g_assert_cmpuint (pages->len, ==, 1);
  figure_assert_says (pages->pdata[0], "Who speaks on which topic");
  figure_assert_says (pages->pdata[0], "by topic and document · all roles, outlets, modes · published "
                                       "Nov 2023* – Nov 2024*\n");
  figure_assert_says (pages->pdata[0], "articles, chosen, not sampled");
  figure_assert_says (pages->pdata[0], "no experts");
  figure_assert_says (pages->pdata[0], "end dim All\n");
  figure_fixture_assert_golden (pages->pdata[0], "matrix.txt");
}

static void
test_measures (void)
{
  static const char *const words[CP_N_MEASURES] = {
    " statements by topic", " speakers by topic", " utterances by topic", " words by topic",
    ", in % of each topic ·", ", in % of each column ·",
  };
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();

  for (CpMeasure measure = 0; measure < CP_N_MEASURES; measure++)
    for (CpSourceKind columns = 0; columns < CP_N_SOURCE_KINDS; columns++)
      {
        g_autoptr (GPtrArray) pages = lay_out (snapshot, measure, columns, &options);

        g_assert_cmpuint (pages->len, >=, 1);
        for (guint i = 0; i < pages->len; i++)
          layout_checker_check (pages->pdata[i], words[measure]);
        figure_assert_says (pages->pdata[0], words[measure]);
      }
}

/* Each page has the title, the legend and its number; labels too long are told in the notes. */
static void
test_pages (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (40, 20);
  g_autoptr (GPtrArray) pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS,
                                         &options);

  g_assert_cmpuint (pages->len, >, 10);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *page = g_strdup_printf ("page %u of %u", i + 1, pages->len);

      figure_assert_says (pages->pdata[i], page);
      figure_assert_says (pages->pdata[i], "Who speaks on which topic");
      figure_assert_says (pages->pdata[i], "nothing said");
      figure_assert_says (pages->pdata[i], "date inferred");
    }
  figure_assert_says (pages->pdata[0], "In full: “");
}

/* A month whose dates are all inferred has the asterisk in the figure too. */
static void
test_months (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_MONTHS,
                                         &options);

  figure_assert_says (pages->pdata[0], "Nov 2023*");
}

/* For those who do not see it: a part for each row. */
static void
test_description (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS,
                                         &options);
  g_autoptr (GPtrArray) words = lay_out (snapshot, CP_MEASURE_WORDS, CP_SOURCE_DOCUMENTS, &options);
  const char *description = cp_figure_get_description (pages->pdata[0]);

  g_assert_nonnull (strstr (description, " Threats: 20 official and 11 expert statements in 5 of 5 "
                                         "articles; Armenia: 11 official and 4 expert"));
  g_assert_nonnull (strstr (description, "; Taliban: 1 official, 2 expert and 2 others in 2 of 5 "
                                         "articles; "));
  g_assert_true (g_str_has_suffix (description, "; No topic: 1 expert statement in 1 of 5 articles."));
  g_assert_nonnull (strstr (cp_figure_get_description (words->pdata[0]), "Threats, all sources: "));
}

static void
test_words (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = NULL;

  options.title = "Boats";
  options.alt = "A table";
  pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS, &options);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpstr (cp_figure_get_title (pages->pdata[0]), ==, "Boats");
  g_assert_cmpstr (cp_figure_get_description (pages->pdata[0]), ==, "A table");
  figure_assert_says (pages->pdata[0], "4 statements by topic and document · all roles, outlets, modes · published "
                                       "May 2031* – Jun 2031");
  figure_assert_says (pages->pdata[0], "2 official by 2 speakers, 1 expert by 1, 1 other by 1, one "
                                       "relayed; 2 articles, chosen, not sampled");
  figure_assert_says (pages->pdata[0], "Corpus “The ferry”, digest ");
}

static void
test_empty (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load ("{\"format\": \"counterpoint\", \"version\": "
                                                         "1}");
  g_autoptr (GPtrArray) pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS,
                                         &options);

  g_assert_cmpuint (pages->len, ==, 1);
  layout_checker_check (pages->pdata[0], "empty");
}

static void
test_fault (void)
{
  const CpFigureOptions options = { .width = 3, .height = 3, .scale = 1 };
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_matrix_figure_layout (matrix, &options, &error));
  g_assert_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_SIZE);
}

/* One corpus gives one file. */
static void
test_equal_bytes (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GBytes) first = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
      g_autoptr (GPtrArray) pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS,
                                             &options);
      g_autoptr (GBytes) bytes = cp_png_encode (pages->pdata[0], 1, NULL);

      if (first == NULL)
        first = g_bytes_ref (bytes);
      g_assert_true (g_bytes_equal (first, bytes));
    }
}

static CpMatrix *
count_filtered (CpSnapshot *snapshot, const char *query)
{
  g_autoptr (CpQuery) filter = cp_query_parse (query, NULL);
  const CpMatrixOptions options = { .filter = filter };

  return cp_matrix_new (snapshot, &options, NULL, NULL);
}

static void
test_filter (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (CpMatrix) master = count_filtered (snapshot, "speaker:master");
  g_autoptr (CpMatrix) none = count_filtered (snapshot, "nonesuch");
  g_autoptr (GPtrArray) pages = cp_matrix_figure_layout (master, &options, NULL);
  g_autoptr (GPtrArray) empty = cp_matrix_figure_layout (none, &options, NULL);

  figure_assert_says (pages->pdata[0], "nothing in this selection");
  figure_assert_says (pages->pdata[0], "Sources: The Gull, May 2031*. *");
  g_assert_cmpuint (empty->len, ==, 1);
  figure_assert_says (empty->pdata[0], "No statement of the corpus is in this selection: “nonesuch”");
  g_assert_false (figure_says (empty->pdata[0], "Tide"));
  layout_checker_check (empty->pdata[0], "filtered");
}

static guint
count_rows (const CpFigure *page, CpMatrix *matrix)
{
  guint n = 0;

  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    {
      g_autofree char *label = g_strdup_printf ("fg %s\n", cp_matrix_get_row (matrix, i)->label);

      n += figure_says (page, label) ? 1 : 0;
    }

  return n;
}

/* The last page is not left with a few rows. */
static void
test_balance (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GPtrArray) pages = NULL;

  g_assert_true (cp_figure_size_from_string ("4:3", &options, NULL));
  pages = cp_matrix_figure_layout (matrix, &options, NULL);
  g_assert_cmpuint (pages->len, ==, 4);
  g_assert_cmpuint (count_rows (pages->pdata[0], matrix), ==, 7);
  g_assert_cmpuint (count_rows (pages->pdata[1], matrix), ==, 6);
}

/* No column is left alone on a page: 11 are 4, 4 and 3 rather than 5, 5 and 1. */
static void
test_columns (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_SPEAKERS);
  g_autoptr (GPtrArray) pages = cp_matrix_figure_layout (matrix, &options, NULL);
  const CpFigure *last = pages->pdata[pages->len - 1];
  guint n = 0;

  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    {
      const char *label = cp_matrix_get_column (matrix, i)->label;
      const char *blank = strrchr (label, ' ');

      n += figure_says (last, blank != NULL ? blank : label) ? 1 : 0;
    }
  g_assert_cmpuint (n, >, 1);
}

static const CpFigureDoor *
find_door (GPtrArray *pages, const char *topic, const char *source, guint *n_found)
{
  const CpFigureDoor *found = NULL;

  *n_found = 0;
  for (guint page = 0; page < pages->len; page++)
    {
      guint n_doors;
      const CpFigureDoor *doors = cp_figure_get_doors (pages->pdata[page], &n_doors);

      for (guint i = 0; i < n_doors; i++)
        if (g_strcmp0 (doors[i].topic, topic) == 0 && g_strcmp0 (doors[i].source, source) == 0)
          {
            found = &doors[i];
            (*n_found)++;
          }
    }

  return found;
}

static void
check_cell_doors (GPtrArray *pages, CpMatrix *matrix, guint row, guint column)
{
  guint n_found;
  g_autofree char *label = cp_cell_face_dup_sentence (matrix, row, column);
  const CpFigureDoor *door = find_door (pages, cp_matrix_get_row (matrix, row)->id,
                                        cp_matrix_get_column (matrix, column)->id, &n_found);

  if (cp_matrix_get_count (matrix, row, column)->statements == 0)
    g_assert_null (door);
  else
    {
      g_assert_cmpuint (n_found, ==, 1);
      g_assert_cmpstr (door->label, ==, label);
    }
}

/* Each cell in which something is said is one door, on whichever page it stands; each row and each
 * column is one on each of its pages. */
static void
test_doors (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (40, 20);
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GPtrArray) pages = cp_matrix_figure_layout (matrix, &options, NULL);
  guint n_found;

  g_assert_nonnull (pages);
  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < cp_matrix_get_n_columns (matrix); column++)
      check_cell_doors (pages, matrix, row, column);
  g_assert_nonnull (find_door (pages, cp_matrix_get_row (matrix, 0)->id, NULL, &n_found));
  g_assert_cmpuint (n_found, >, 1);
  g_assert_nonnull (find_door (pages, NULL, cp_matrix_get_column (matrix, 0)->id, &n_found));
  g_assert_cmpuint (n_found, >, 1);
  layout_checker_check (pages->pdata[0], "doors");
}

static void
test_too_many (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (40, 200);
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_matrix_figure_layout (matrix, &options, &error));
  g_assert_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES);
  g_assert_nonnull (strstr (error->message, "Filter the statements"));
}

/* Asked for, what does not fit one page is one row and one column, and the notes say what that is. */
static void
test_grouped (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (40, 200);
  g_autoptr (GPtrArray) pages = NULL;
  guint n_doors;
  const CpFigureDoor *doors;

  options.grouped = TRUE;
  pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS, &options);
  g_assert_cmpuint (pages->len, ==, 1);
  layout_checker_check (pages->pdata[0], "grouped");
  figure_assert_says (pages->pdata[0], " further topics");
  figure_assert_says (pages->pdata[0], " further topics, each statement counted once: ");
  figure_assert_says (pages->pdata[0], "198 further");
  figure_assert_says (pages->pdata[0], "Sources (* date inferred, † ");
  doors = cp_figure_get_doors (pages->pdata[0], &n_doors);
  for (guint i = 0; i < n_doors; i++)
    {
      g_assert_cmpstr (doors[i].topic, !=, "further");
      g_assert_cmpstr (doors[i].source, !=, "further");
    }
}

/* Who says most is told on either side; articles in which a side is not heard at all are told apart
 * from those in which it says nothing on a topic. */
static void
test_voices (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpSnapshot) ferry = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS,
                                         &options);
  g_autoptr (GPtrArray) outlets = lay_out (snapshot, CP_MEASURE_WORDS, CP_SOURCE_OUTLETS, &options);
  g_autoptr (GPtrArray) boats = lay_out (ferry, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS, &options);

  figure_assert_says (pages->pdata[0], "Most is said by Imangali Tasmagambetov (35 of 47 official) and "
                                       "Eduard Poletayev (29 of 45 expert). Corpus “CSTO");
  figure_assert_says (pages->pdata[0], "Izvestia, Apr 2024*†; Orda.kz, Jun 2024*†; Tengrinews, Nov "
                                       "2024*‡. * date inferred, † article without any expert, ‡ article");
  figure_assert_says (outlets->pdata[0], "Izvestia, Apr 2024*†;");
  /* Two officials say as much, so that nobody of them says most. */
  figure_assert_says (boats->pdata[0], "Most is said by Bo Mast (1 of 1 expert). Corpus “The ferry”");
  figure_assert_says (boats->pdata[0], "Tern Wire, Jun 2031†. * date inferred, † article without any "
                                       "expert");
}

/* What fits is not touched. */
static void
test_grouped_fitting (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) plain = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS, &options);
  g_autofree char *text = cp_figure_to_text (plain->pdata[0]);
  g_autofree char *grouped_text = NULL;
  g_autoptr (GPtrArray) grouped = NULL;

  options.grouped = TRUE;
  grouped = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS, &options);
  grouped_text = cp_figure_to_text (grouped->pdata[0]);
  g_assert_cmpstr (text, ==, grouped_text);
}

/* What does not fit the line of the legend goes to the next one, whole. */
static void
test_legend (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (CpQuery) left = cp_query_parse ("speaker:tasmagambetov", NULL);
  g_autoptr (CpQuery) right = cp_query_parse ("speaker:selteyev", NULL);
  const CpMatrixOptions sides = { .left = left, .right = right };
  g_autoptr (CpMatrix) matrix = cp_matrix_new (snapshot, &sides, NULL, NULL);
  g_autoptr (GPtrArray) pages = NULL;

  g_assert_true (cp_figure_size_from_string ("square", &options, NULL));
  pages = cp_matrix_figure_layout (matrix, &options, NULL);
  figure_assert_says (pages->pdata[0], "fg Imangali Tasmagambetov\n");
  figure_assert_says (pages->pdata[0], "fg nothing from Imangali Tasmagambetov\n");
  figure_assert_says (pages->pdata[0], "fg nothing from Urazgali Selteyev\n");
  layout_checker_check (pages->pdata[0], "legend");
}

/* On a very wide page rules end where the columns do. */
static void
test_wide (void)
{
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autoptr (GPtrArray) pages = NULL;
  const CpFigureItem *items;
  guint n_items;
  double rule = 0;
  double reach = 0;

  g_assert_true (cp_figure_size_from_string ("3000x500", &options, NULL));
  pages = lay_out (snapshot, CP_MEASURE_STATEMENTS, CP_SOURCE_DOCUMENTS, &options);
  items = cp_figure_get_items (pages->pdata[0], &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      const CpFigureItem *item = &items[i];

      if (item->kind == CP_FIGURE_LINE && item->color == CP_COLOR_LINE)
        rule = MAX (rule, item->x + item->width);
      if (item->kind == CP_FIGURE_RECT)
        reach = MAX (reach, item->x + item->width);
    }
  g_assert_cmpfloat (rule, >=, reach);
  g_assert_cmpfloat (rule, <, reach + 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-figure/builtin", test_builtin);
  g_test_add_func ("/matrix-figure/measures", test_measures);
  g_test_add_func ("/matrix-figure/pages", test_pages);
  g_test_add_func ("/matrix-figure/months", test_months);
  g_test_add_func ("/matrix-figure/description", test_description);
  g_test_add_func ("/matrix-figure/words", test_words);
  g_test_add_func ("/matrix-figure/empty", test_empty);
  g_test_add_func ("/matrix-figure/fault", test_fault);
  g_test_add_func ("/matrix-figure/filter", test_filter);
  g_test_add_func ("/matrix-figure/balance", test_balance);
  g_test_add_func ("/matrix-figure/columns", test_columns);
  g_test_add_func ("/matrix-figure/doors", test_doors);
  g_test_add_func ("/matrix-figure/too-many", test_too_many);
  g_test_add_func ("/matrix-figure/voices", test_voices);
  g_test_add_func ("/matrix-figure/grouped", test_grouped);
  g_test_add_func ("/matrix-figure/grouped-fitting", test_grouped_fitting);
  g_test_add_func ("/matrix-figure/legend", test_legend);
  g_test_add_func ("/matrix-figure/wide", test_wide);
  g_test_add_func ("/matrix-figure/equal-bytes", test_equal_bytes);

  return g_test_run ();
}
