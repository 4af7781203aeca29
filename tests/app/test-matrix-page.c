/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the matrix: what it says where there is nothing to count, its legend, its menus. */

#include "cp-matrix-page.h"

#include <string.h>

#include "cp-matrix-bar.h"
#include "cp-matrix-legend.h"
#include "cp-switch.h"
#include "display-fixture.h"

static const char empty_project[]
    = "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"None\"}";

static gboolean
shows (GtkWidget *root, const char *text)
{
  GtkWidget *label = display_fixture_find_labelled (root, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_empty (void)
{
  CpSession *session = display_fixture_load (empty_project);
  GtkWidget *page = cp_matrix_page_new ();
  GtkWindow *window;

  cp_matrix_page_set_session (CP_MATRIX_PAGE (page), session);
  window = display_fixture_show (page, 600, 400);
  g_assert_true (shows (page, "No statements yet"));
  g_assert_false (gtk_widget_get_mapped (display_fixture_find (page, CP_TYPE_MATRIX_LEGEND)));
  g_assert_true (gtk_widget_get_mapped (
      display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Import Articles…")));
  g_assert_false (gtk_widget_get_mapped (
      display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Show All")));
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

static double
get_middle (GtkWidget *page, const char *label, double *top)
{
  GtkWidget *button = display_fixture_find_labelled (page, GTK_TYPE_BUTTON, label);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (button, page, &bounds));
  *top = bounds.origin.y;

  return bounds.origin.x + bounds.size.width / 2;
}

/* What does not stand beside one another stands below, in the middle, too. */
static void
test_empty_narrow (void)
{
  CpSession *session = display_fixture_load (empty_project);
  GtkWidget *page = cp_matrix_page_new ();
  GtkWindow *window;
  double first, second, top, below;

  cp_matrix_page_set_session (CP_MATRIX_PAGE (page), session);
  window = display_fixture_show (page, 220, 400);
  first = get_middle (page, "Import Articles…", &top);
  second = get_middle (page, "Paste an Article…", &below);
  g_assert_cmpfloat (below, >, top);
  g_assert_cmpfloat_with_epsilon (first, gtk_widget_get_width (page) / 2.0, 2);
  g_assert_cmpfloat_with_epsilon (second, first, 2);
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

static void
cleared_cb (GSimpleAction *action, GVariant *parameter, gpointer session)
{
  cp_filter_clear (cp_session_get_filter (session));
}

static void
test_filtered (void)
{
  CpSession *session = display_fixture_load_builtin ();
  GtkWidget *page = cp_matrix_page_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("clear-filter", NULL);
  GtkWindow *window;

  g_signal_connect (action, "activate", G_CALLBACK (cleared_cb), session);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  cp_matrix_page_set_session (CP_MATRIX_PAGE (page), session);
  window = display_fixture_show (page, 700, 500);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (actions));
  g_assert_true (gtk_widget_get_mapped (display_fixture_find (page, CP_TYPE_MATRIX_VIEW)));

  cp_filter_set_search (cp_session_get_filter (session), "xylophone");
  display_fixture_settle ();
  g_assert_true (shows (page, "No statement passes the filter"));
  display_fixture_click_middle (
      display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Show All"));
  display_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (display_fixture_find (page, CP_TYPE_MATRIX_VIEW)));

  /* A name that nobody says is a way to who bears it. */
  cp_filter_set_search (cp_session_get_filter (session), "Tasmagambetov mode:answer");
  display_fixture_settle ();
  g_assert_true (shows (page, "No statement passes the filter"));
  display_fixture_click_middle (
      display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Said by Imangali Tasmagambetov"));
  g_assert_cmpstr (cp_filter_get_search (cp_session_get_filter (session)), ==,
                   "speaker:tasmagambetov mode:answer");
  display_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (display_fixture_find (page, CP_TYPE_MATRIX_VIEW)));
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static void
test_legend (void)
{
  CpSession *session = display_fixture_load_builtin ();
  GtkWidget *page = cp_matrix_page_new ();
  GtkWidget *legend = display_fixture_find (page, CP_TYPE_MATRIX_LEGEND);
  GtkWindow *window;
  const char *sentence;
  int one;
  int two;

  cp_matrix_page_set_session (CP_MATRIX_PAGE (page), session);
  window = display_fixture_show (page, 1044, 500);
  sentence = cp_matrix_legend_get_sentence (CP_MATRIX_LEGEND (legend));
  g_assert_cmpstr (sentence, ==,
                   "Legend: 1–2, 3–5, 6–10, 11–20, Statements, official, others, expert, "
                   "no officials, no experts, only others, nothing said, * date inferred");
  /* One line where there is room, two whole ones where there is less, three where there is little. */
  one = measure_height (legend, 1044);
  two = measure_height (legend, 700);
  g_assert_cmpint (two, ==, one + 18);
  g_assert_cmpint (measure_height (legend, 486), ==, one);
  g_assert_cmpint (measure_height (legend, 300), ==, two + 22);

  /* What sentences in cells are is said before anything else, and in the tooltip. */
  cp_session_set_cells (session, CP_CELLS_CONTENT);
  sentence = cp_matrix_legend_get_sentence (CP_MATRIX_LEGEND (legend));
  g_assert_true (g_str_has_prefix (sentence, "A sentence per side: "));
  g_assert_true (g_str_has_prefix (sentence, gtk_widget_get_tooltip_text (legend)));
  /* It is not cut, but has a line. */
  g_assert_cmpint (measure_height (legend, 1044), ==, two);
  g_assert_cmpint (measure_height (legend, 700), ==, two + 22);
  cp_session_set_cells (session, CP_CELLS_NUMBERS);
  g_assert_null (gtk_widget_get_tooltip_text (legend));

  cp_session_set_measure (session, CP_MEASURE_COLUMN_SHARE);
  display_fixture_settle ();
  sentence = cp_matrix_legend_get_sentence (CP_MATRIX_LEGEND (legend));
  g_assert_nonnull (strstr (sentence, "may exceed 100 %"));
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

/* Several cells wait for a key, and the page says which. */
static void
test_selection (void)
{
  CpSession *session = display_fixture_load_builtin ();
  GtkWidget *page = cp_matrix_page_new ();
  const CpScope scopes[] = { cp_scope_new ("threats", NULL), cp_scope_new ("armenia", NULL) };
  GtkWindow *window;

  cp_matrix_page_set_session (CP_MATRIX_PAGE (page), session);
  window = display_fixture_show (page, 700, 500);
  cp_session_set_scopes (session, scopes, 1);
  display_fixture_settle ();
  g_assert_false (shows (page, ""));
  cp_session_set_scopes (session, scopes, 2);
  display_fixture_settle ();
  g_assert_true (shows (page, "2 selected · Enter compares them"));
  cp_session_open_comparison (session);
  display_fixture_settle ();
  g_assert_true (shows (page, "2 selected"));
  cp_session_set_scopes (session, NULL, 0);
  display_fixture_settle ();
  g_assert_false (shows (page, "2 selected"));
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

static void
test_bar (void)
{
  CpSession *session = display_fixture_load_builtin ();
  GtkWidget *bar = cp_matrix_bar_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWindow *window;
  GtkWidget *button;
  graphene_rect_t first;
  int least, natural;

  cp_matrix_bar_set_session (CP_MATRIX_BAR (bar), session);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  window = display_fixture_show (box, 800, 60);
  button = display_fixture_find_labelled (bar, GTK_TYPE_MENU_BUTTON, "Columns: Documents");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (shows (bar, "Documents"));
  cp_session_set_columns (session, CP_SOURCE_OUTLETS);
  g_assert_nonnull (display_fixture_find_labelled (bar, GTK_TYPE_MENU_BUTTON, "Columns: Outlets"));
  g_assert_nonnull (display_fixture_find_labelled (bar, GTK_TYPE_MENU_BUTTON, "Sort: Total"));

  display_fixture_settle ();
  g_assert_true (shows (bar, "Columns"));
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (bar), bar, &first));
  natural = gtk_widget_get_width (bar) - (int) floorf (first.origin.x);

  /* Where there is no room for four menus there is one. */
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 60);
  g_assert_cmpint (natural, >, 300);
  display_fixture_close (window);

  /* Where there is a little less room, the menus go on without their names. */
  bar = cp_matrix_bar_new ();
  cp_matrix_bar_set_session (CP_MATRIX_BAR (bar), session);
  window = display_fixture_show (bar, natural - 20, 60);
  g_assert_false (shows (bar, "Columns"));
  button = display_fixture_find_labelled (bar, GTK_TYPE_MENU_BUTTON, "Columns: Outlets");
  g_assert_true (gtk_widget_get_mapped (button));
  display_fixture_close (window);

  bar = cp_matrix_bar_new ();
  cp_matrix_bar_set_session (CP_MATRIX_BAR (bar), session);
  window = display_fixture_show (bar, 120, 60);
  button = display_fixture_find_labelled (bar, GTK_TYPE_MENU_BUTTON,
                                          "Columns, count, cells and sort");
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_false (shows (bar, "Outlets"));
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

static gboolean
has_tabs (GtkWidget *views)
{
  return gtk_widget_get_mapped (display_fixture_find_labelled (views, GTK_TYPE_TOGGLE_BUTTON, "Timeline"));
}

/* The choices give way to the tabs of the pages, not the tabs to the choices. */
static void
test_bar_beside_tabs (void)
{
  CpSession *session = display_fixture_load_builtin ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *views = cp_switch_new ();
  GtkWidget *bar = cp_matrix_bar_new ();
  GtkWindow *window;

  cp_switch_append (CP_SWITCH (views), "Matrix");
  cp_switch_append (CP_SWITCH (views), "Timeline");
  cp_switch_append (CP_SWITCH (views), "Statements");
  cp_matrix_bar_set_session (CP_MATRIX_BAR (bar), session);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_box_append (GTK_BOX (box), views);
  gtk_box_append (GTK_BOX (box), bar);
  window = display_fixture_show (box, 500, 60);
  display_fixture_wait_for (has_tabs (views));
  g_assert_true (gtk_widget_get_mapped (display_fixture_find_labelled (
      bar, GTK_TYPE_MENU_BUTTON, "Columns, count, cells and sort")));
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

static void
test_finalizes (void)
{
  display_fixture_assert_finalizes (cp_matrix_page_new ());
  display_fixture_assert_finalizes (cp_matrix_legend_new ());
  display_fixture_assert_finalizes (cp_matrix_bar_new ());
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/matrix-page/empty", test_empty);
  g_test_add_func ("/matrix-page/empty-narrow", test_empty_narrow);
  g_test_add_func ("/matrix-page/filtered", test_filtered);
  g_test_add_func ("/matrix-page/legend", test_legend);
  g_test_add_func ("/matrix-page/selection", test_selection);
  g_test_add_func ("/matrix-page/bar", test_bar);
  g_test_add_func ("/matrix-page/bar-beside-tabs", test_bar_beside_tabs);
  g_test_add_func ("/matrix-page/finalizes", test_finalizes);

  return g_test_run ();
}
