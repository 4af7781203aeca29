/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of forty topics and two hundred sources with awkward names, looked at by a machine. */

#include "cp-figure-request.h"
#include "figure-fixture.h"
#include "layout-checker.h"

/* Every page of every theme is checked as data, the first ones as they are drawn, too: that takes
 * most of the time. */
#define N_TOPICS 40
#define N_SOURCES 200
#define N_DRAWN 2

static const CpTheme themes[] = { CP_THEME_LIGHT, CP_THEME_DARK, CP_THEME_PRINT };

typedef struct
{
  CpSnapshot *snapshot;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->snapshot = figure_fixture_load_large (N_TOPICS, N_SOURCES);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cp_snapshot_unref (self->snapshot);
}

static void
check_pages (GPtrArray *pages, const char *name, CpTheme theme)
{
  g_assert_cmpuint (pages->len, >, 0);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *page = g_strdup_printf ("%s, %s, page %u", name, cp_theme_to_string (theme),
                                               i + 1);

      layout_checker_check (pages->pdata[i], page);
      if (i < N_DRAWN)
        layout_checker_check_pixels (pages->pdata[i], page);
    }
}

static void
check_subject (CpSnapshot *snapshot, CpSubject subject, CpSourceKind columns, gboolean grouped)
{
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS, columns);

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
      g_autoptr (CpFigureRequest) request = NULL;
      g_autoptr (GPtrArray) pages = NULL;
      g_autoptr (GError) error = NULL;

      options.theme = themes[i];
      options.grouped = grouped;
      request = cp_figure_request_new (subject, matrix, &options);
      pages = cp_figure_request_lay_out (request, &error);
      g_assert_no_error (error);
      check_pages (pages, cp_subject_to_string (subject), themes[i]);
    }
}

static void
test_matrix (Fixture *self, gconstpointer data)
{
  check_subject (self->snapshot, CP_SUBJECT_MATRIX, CP_SOURCE_SPEAKERS, FALSE);
}

static void
test_matrix_grouped (Fixture *self, gconstpointer data)
{
  check_subject (self->snapshot, CP_SUBJECT_MATRIX, CP_SOURCE_DOCUMENTS, TRUE);
  check_subject (self->snapshot, CP_SUBJECT_MATRIX, CP_SOURCE_OUTLETS, TRUE);
}

static void
test_overview (Fixture *self, gconstpointer data)
{
  check_subject (self->snapshot, CP_SUBJECT_OVERVIEW, CP_SOURCE_DOCUMENTS, FALSE);
  check_subject (self->snapshot, CP_SUBJECT_OVERVIEW, CP_SOURCE_DOCUMENTS, TRUE);
}

static void
test_timeline (Fixture *self, gconstpointer data)
{
  check_subject (self->snapshot, CP_SUBJECT_TIMELINE, CP_SOURCE_DOCUMENTS, FALSE);
}

/* Topics whose labels are long, from right to left, and without blanks. */
static void
test_comparison (Fixture *self, gconstpointer data)
{
  static const char *const topics[] = { "t1", "t2", "t3" };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
      g_autoptr (GPtrArray) pages = NULL;

      options.theme = themes[i];
      pages = figure_fixture_compare (self->snapshot, topics[i], NULL, &options);
      check_pages (pages, topics[i], themes[i]);
    }
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/figure-synthetic/matrix", test_matrix);
  ADD ("/figure-synthetic/matrix-grouped", test_matrix_grouped);
  ADD ("/figure-synthetic/overview", test_overview);
  ADD ("/figure-synthetic/timeline", test_timeline);
  ADD ("/figure-synthetic/comparison", test_comparison);

  return g_test_run ();
}
