/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No figure overlaps, is cut off or cannot be read, whatever its size, theme and labels. */

#include <string.h>

#include "cp-comparison-figure.h"
#include "cp-deck-figure.h"
#include "cp-matrix-figure.h"
#include "cp-overview-figure.h"
#include "cp-timeline-figure.h"
#include "figure-fixture.h"
#include "layout-checker.h"

static const char *const sizes[] = {
  "1920x1080", "4:3", "square", "a4", "a4-landscape", "320x320", "640x360", "1080x2400", "3000x500",
};

static const CpTheme themes[] = { CP_THEME_LIGHT, CP_THEME_DARK, CP_THEME_PRINT };

static void
check_pages (GPtrArray *pages, const char *name, gboolean pixels)
{
  g_assert_cmpuint (pages->len, >, 0);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *page = g_strdup_printf ("%s, page %u", name, i + 1);

      layout_checker_check (pages->pdata[i], page);
      if (pixels)
        layout_checker_check_pixels (pages->pdata[i], page);
    }
}

static void
check_matrix (CpSnapshot *snapshot, const CpFigureOptions *options, const char *name,
              gboolean pixels)
{
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = cp_matrix_figure_layout (matrix, options, &error);

  g_assert_no_error (error);
  check_pages (pages, name, pixels);
}

static void
check_timeline (CpSnapshot *snapshot, const CpFigureOptions *options, const char *name,
                gboolean pixels)
{
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (CpTimeline) timeline = cp_timeline_new (matrix, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = cp_timeline_figure_layout (timeline, options, &error);

  g_assert_no_error (error);
  check_pages (pages, name, pixels);
}

static void
check_overview (CpSnapshot *snapshot, const CpFigureOptions *options, const char *name,
                gboolean pixels)
{
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_DOCUMENTS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = cp_overview_figure_layout (matrix, options, &error);

  g_assert_no_error (error);
  check_pages (pages, name, pixels);
}

static void
check_topics (CpSnapshot *snapshot, const CpFigureOptions *options, const char *name,
              guint max_topics, gboolean pixels)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, &n_topics);

  for (guint i = 0; i < MIN (n_topics, max_topics); i++)
    {
      const char *id = cp_item_get_id (CP_ITEM (cp_snapshot_get_topic (snapshot, topics[i])));
      g_autoptr (GPtrArray) pages = figure_fixture_compare (snapshot, id, NULL, options);
      g_autofree char *topic = g_strdup_printf ("%s, %s", name, id);

      check_pages (pages, topic, pixels);
    }
}

static void
check_deck (CpSnapshot *snapshot, const CpFigureOptions *options, const char *name, guint max_topics,
            gboolean pixels)
{
  g_autoptr (CpMatrix) matrix = figure_fixture_count (snapshot, CP_MEASURE_STATEMENTS,
                                                      CP_SOURCE_ROLES);
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_order (snapshot, CP_ARRAY_TOPICS, &n_topics);
  g_autofree char *deck = g_strdup_printf ("deck, %s", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = cp_deck_figure_layout (matrix, topics, MIN (n_topics, max_topics),
                                                       NULL, 0, options, NULL, &error);

  g_assert_no_error (error);
  check_pages (pages, deck, pixels);
}

/* Every @step-th statement, each on its page or with its like. */
static void
check_talk (CpSnapshot *snapshot, const CpFigureOptions *options, const char *name, guint step)
{
  g_autoptr (CpSides) sides = cp_sides_new (snapshot, NULL, NULL);
  g_autoptr (CpTalk) talk = cp_talk_new (snapshot, sides, name, CP_PICKED_ROWS_MAX);
  guint n;
  const guint32 *statements = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);
  g_autofree char *picked = g_strdup_printf ("talk, %s", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < MIN (n, 40 * step); i += step)
    cp_talk_add (talk, cp_snapshot_get_statements (snapshot)->id[statements[i]], NULL);
  pages = cp_deck_figure_layout_talk (talk, options, NULL, &error);
  g_assert_no_error (error);
  check_pages (pages, picked, FALSE);
}

static void
test_builtin_sizes (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;

      g_assert_true (cp_figure_size_from_string (sizes[i], &options, NULL));
      check_matrix (snapshot, &options, sizes[i], FALSE);
      check_timeline (snapshot, &options, sizes[i], FALSE);
      check_overview (snapshot, &options, sizes[i], FALSE);
      check_topics (snapshot, &options, sizes[i], i == 0 ? G_MAXUINT : 4, FALSE);
      check_deck (snapshot, &options, sizes[i], G_MAXUINT, FALSE);
      check_talk (snapshot, &options, sizes[i], i == 0 ? 1 : 3);
    }
}

/* The colours of a layout are in the picture. */
static void
test_builtin_themes (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;

      options.theme = themes[i];
      check_matrix (snapshot, &options, cp_theme_to_string (themes[i]), TRUE);
      check_timeline (snapshot, &options, cp_theme_to_string (themes[i]), TRUE);
      check_overview (snapshot, &options, cp_theme_to_string (themes[i]), TRUE);
      check_topics (snapshot, &options, cp_theme_to_string (themes[i]), 2, TRUE);
      check_deck (snapshot, &options, cp_theme_to_string (themes[i]), 2, TRUE);
    }
}

static void
test_large (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (40, 30);

  check_matrix (snapshot, &options, "large", FALSE);
  check_timeline (snapshot, &options, "large", FALSE);
  check_overview (snapshot, &options, "large", FALSE);
}

static void
test_awkward_sizes (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_large (9, 12);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;

      g_assert_true (cp_figure_size_from_string (sizes[i], &options, NULL));
      check_matrix (snapshot, &options, sizes[i], FALSE);
      check_timeline (snapshot, &options, sizes[i], FALSE);
      check_overview (snapshot, &options, sizes[i], FALSE);
      check_topics (snapshot, &options, sizes[i], i == 0 ? 8 : 3, FALSE);
      check_deck (snapshot, &options, sizes[i], 3, FALSE);
      check_talk (snapshot, &options, sizes[i], 1);
    }
}

static void
test_awkward_title (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_ferry ();
  g_autofree char *long_word = g_strnfill (5000, 'w');
  g_autofree char *long_title = g_strjoin (" ", "Ångström", long_word, long_word, NULL);
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;

  options.title = long_title;
  check_matrix (snapshot, &options, "long title", FALSE);
  check_timeline (snapshot, &options, "long title", FALSE);
  check_overview (snapshot, &options, "long title", FALSE);
  check_topics (snapshot, &options, "long title", 2, FALSE);
  check_deck (snapshot, &options, "long title", 2, FALSE);
  options.title = "";
  check_matrix (snapshot, &options, "no title", FALSE);
  check_timeline (snapshot, &options, "no title", FALSE);
  check_overview (snapshot, &options, "no title", FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-layout/builtin-sizes", test_builtin_sizes);
  g_test_add_func ("/figure-layout/builtin-themes", test_builtin_themes);
  g_test_add_func ("/figure-layout/large", test_large);
  g_test_add_func ("/figure-layout/awkward-sizes", test_awkward_sizes);
  g_test_add_func ("/figure-layout/awkward-title", test_awkward_title);

  return g_test_run ();
}
