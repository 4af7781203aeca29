/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix by keyboard and pointer, and what a screen reader hears of it. */

#include "cp-grid-cell.h"
#include "display-fixture.h"
#include "matrix-window.h"

/* What a screen reader says of the focused cell. */
static char *
dup_focused_label (MatrixWindow *fixture)
{
  GtkWidget *focus = display_fixture_get_focus (fixture->window);

  g_assert_true (CP_IS_GRID_CELL (focus));

  return display_fixture_dup_label (focus);
}

static void
assert_says (MatrixWindow *fixture, const char *start, const char *end)
{
  g_autofree char *label = dup_focused_label (fixture);

  g_test_message ("%s", label);
  g_assert_true (g_str_has_prefix (label, start));
  g_assert_true (g_str_has_suffix (label, end));
}

/* After a key, another widget has the focus: that is what makes a screen reader speak. */
static void
press_and_expect (MatrixWindow *fixture, guint key, GdkModifierType modifiers, const char *end)
{
  GtkWidget *before = display_fixture_get_focus (fixture->window);

  display_fixture_key (key, modifiers);
  g_assert_true (display_fixture_get_focus (fixture->window) != before);
  assert_says (fixture, "", end);
}

static void
press_and_stay (MatrixWindow *fixture, guint key, GdkModifierType modifiers)
{
  g_autofree char *before = dup_focused_label (fixture);
  g_autofree char *after = NULL;

  display_fixture_key (key, modifiers);
  after = dup_focused_label (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
click (MatrixWindow *fixture, const char *topic, const char *source, GdkModifierType modifiers)
{
  CpScope scope = cp_scope_new (topic, source);
  GdkRectangle box;

  g_assert_true (cp_matrix_view_find_box (fixture->view, &scope, &box));
  display_fixture_click (GTK_WIDGET (fixture->view), box.x + box.width / 2, box.y + box.height / 2,
                         modifiers);
}

static guint
count_scopes (MatrixWindow *fixture)
{
  guint n_scopes;

  cp_session_get_scopes (fixture->session, &n_scopes);

  return n_scopes;
}

static void
assert_opened (MatrixWindow *fixture, const char *topic, const char *source)
{
  CpScope expected = cp_scope_new (topic, source);
  guint n_opened;
  const CpScope *opened;

  display_fixture_wait_for (cp_session_get_comparison (fixture->session) != NULL);
  opened = cp_session_get_opened (fixture->session, &n_opened);
  g_assert_cmpuint (n_opened, ==, 1);
  g_assert_true (cp_scope_equal (&opened[0], &expected));
}

static void
test_arrows (MatrixWindow *fixture, gconstpointer data)
{
  cp_matrix_view_grab_cell_focus (fixture->view);
  assert_says (fixture, "Threats, Orda.kz, Nov 2023*: 13 statements, 7 official, 6 expert",
               "; row 1 of 13, column 1 of 5");
  press_and_expect (fixture, GDK_KEY_Right, 0, "; row 1 of 13, column 2 of 5");
  press_and_expect (fixture, GDK_KEY_Down, 0, "; row 2 of 13, column 2 of 5");
  press_and_expect (fixture, GDK_KEY_Left, 0, "; row 2 of 13, column 1 of 5");
  /* Headers lie left of and above the cells; nothing wraps. */
  press_and_expect (fixture, GDK_KEY_Left, 0, "; row 2 of 13");
  press_and_stay (fixture, GDK_KEY_Left, 0);
  press_and_expect (fixture, GDK_KEY_Up, 0, "; row 1 of 13");
  press_and_stay (fixture, GDK_KEY_Up, 0);
  press_and_expect (fixture, GDK_KEY_Right, 0, "; row 1 of 13, column 1 of 5");
  press_and_expect (fixture, GDK_KEY_Up, 0, "; column 1 of 5");
  press_and_stay (fixture, GDK_KEY_Up, 0);
  press_and_stay (fixture, GDK_KEY_Left, 0);
}

static void
test_far_keys (MatrixWindow *fixture, gconstpointer data)
{
  cp_matrix_view_grab_cell_focus (fixture->view);
  press_and_expect (fixture, GDK_KEY_End, 0, "; row 1 of 13, column 5 of 5");
  press_and_stay (fixture, GDK_KEY_Right, 0);
  press_and_expect (fixture, GDK_KEY_Home, 0, "; row 1 of 13, column 1 of 5");
  press_and_expect (fixture, GDK_KEY_End, GDK_CONTROL_MASK, "; row 13 of 13, column 5 of 5");
  press_and_stay (fixture, GDK_KEY_Down, 0);
  press_and_expect (fixture, GDK_KEY_Home, GDK_CONTROL_MASK, "; row 1 of 13, column 1 of 5");
  press_and_expect (fixture, GDK_KEY_Page_Down, 0, ", column 1 of 5");
  press_and_expect (fixture, GDK_KEY_Page_Up, 0, "; row 1 of 13, column 1 of 5");
}

/* The grid is one stop for Tab. */
static void
test_tab (MatrixWindow *fixture, gconstpointer data)
{
  cp_matrix_view_grab_cell_focus (fixture->view);
  display_fixture_key (GDK_KEY_Right, 0);
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_true (display_fixture_get_focus (fixture->window) == fixture->button);
  display_fixture_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  assert_says (fixture, "Threats, ", "; row 1 of 13, column 2 of 5");
}

static void
test_open_by_key (MatrixWindow *fixture, gconstpointer data)
{
  cp_matrix_view_grab_cell_focus (fixture->view);
  display_fixture_key (GDK_KEY_Return, 0);
  assert_opened (fixture, "threats", "000");
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_null (cp_session_get_comparison (fixture->session));
  assert_says (fixture, "Threats, ", "; row 1 of 13, column 1 of 5");

  display_fixture_key (GDK_KEY_Left, 0);
  display_fixture_key (GDK_KEY_space, 0);
  assert_opened (fixture, "threats", NULL);
}

static void
test_selection_by_key (MatrixWindow *fixture, gconstpointer data)
{
  guint n_opened;

  cp_matrix_view_grab_cell_focus (fixture->view);
  display_fixture_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  display_fixture_key (GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpuint (count_scopes (fixture), ==, 4);
  display_fixture_key (GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_cmpuint (count_scopes (fixture), ==, 2);
  /* Enter in the selection opens all of it. */
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (cp_session_get_comparison (fixture->session) != NULL);
  cp_session_get_opened (fixture->session, &n_opened);
  g_assert_cmpuint (n_opened, ==, 2);

  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_cmpuint (count_scopes (fixture), ==, 0);
  g_assert_nonnull (cp_session_get_comparison (fixture->session));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_null (cp_session_get_comparison (fixture->session));

  display_fixture_key (GDK_KEY_space, GDK_CONTROL_MASK);
  assert_says (fixture, "", "; selected; row 2 of 13, column 1 of 5");
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_space, GDK_CONTROL_MASK);
  g_assert_cmpuint (count_scopes (fixture), ==, 2);
  display_fixture_key (GDK_KEY_space, GDK_CONTROL_MASK);
  g_assert_cmpuint (count_scopes (fixture), ==, 1);
}

static void
test_clicks (MatrixWindow *fixture, gconstpointer data)
{
  click (fixture, "armenia", "001", 0);
  assert_opened (fixture, "armenia", "001");
  assert_says (fixture, "Armenia, Izvestia, Apr 2024", "column 3 of 5");
  click (fixture, "armenia", NULL, 0);
  assert_opened (fixture, "armenia", NULL);
  click (fixture, NULL, "000", 0);
  assert_opened (fixture, NULL, "000");
  assert_says (fixture, "All topics, Orda.kz, Nov 2023*: 23 statements", "; column 1 of 5");

  click (fixture, "threats", "000", GDK_CONTROL_MASK);
  g_assert_cmpuint (count_scopes (fixture), ==, 2);
  click (fixture, "armenia", "001", GDK_SHIFT_MASK);
  g_assert_cmpuint (count_scopes (fixture), ==, 6);
}

static gint64
get_frame (MatrixWindow *fixture)
{
  return gdk_frame_clock_get_frame_counter (
      gtk_widget_get_frame_clock (GTK_WIDGET (fixture->view)));
}

static gboolean
event_cb (MatrixWindow *fixture, GdkEvent *event)
{
  if (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE)
    fixture->released_at = get_frame (fixture);

  return GDK_EVENT_PROPAGATE;
}

static void
compared_cb (MatrixWindow *fixture)
{
  if (cp_session_get_comparison (fixture->session) != NULL)
    fixture->compared_at = get_frame (fixture);
}

/* What a click opens is there within two frames. */
static void
test_click_frames (MatrixWindow *fixture, gconstpointer data)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  fixture->released_at = fixture->compared_at = G_MININT64;
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (fixture->window), events);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), fixture);
  g_signal_connect_swapped (fixture->session, "notify::comparison", G_CALLBACK (compared_cb),
                            fixture);
  click (fixture, "threats", "000", 0);
  assert_opened (fixture, "threats", "000");
  g_assert_cmpint (fixture->released_at, !=, G_MININT64);
  g_assert_cmpint (fixture->compared_at, >=, fixture->released_at);
  g_assert_cmpint (fixture->compared_at - fixture->released_at, <=, 2);
}

/* A recount and another order keep the focus on the same topic and source. */
static void
test_recount (MatrixWindow *fixture, gconstpointer data)
{
  CpScope scope;

  cp_matrix_view_grab_cell_focus (fixture->view);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Right, 0);
  scope = cp_matrix_view_get_focus_scope (fixture->view);
  cp_session_set_sort (fixture->session, CP_SORT_NAME);
  display_fixture_settle ();
  assert_says (fixture, "Armenia, AsiaNews, Nov 2023*", "column 1 of 5");
  cp_session_set_measure (fixture->session, CP_MEASURE_ROW_SHARE);
  display_fixture_settle ();
  assert_says (fixture, "Armenia, AsiaNews, Nov 2023*: 13 % of the row", "column 1 of 5");
  g_assert_true (cp_scope_equal (
      &scope, &(CpScope) { cp_matrix_view_get_focus_scope (fixture->view).topic,
                           cp_matrix_view_get_focus_scope (fixture->view).source }));
}

/* What has the focus stays in sight, however large it gets. */
static void
test_zoom_in_sight (MatrixWindow *fixture, gconstpointer data)
{
  CpScope scope;
  GdkRectangle box;

  cp_matrix_view_grab_cell_focus (fixture->view);
  display_fixture_key (GDK_KEY_End, GDK_CONTROL_MASK);
  scope = cp_matrix_view_get_focus_scope (fixture->view);
  for (double zoom = 1.2; zoom < 2.2; zoom *= 1.2)
    {
      cp_matrix_view_set_zoom (fixture->view, zoom);
      display_fixture_settle ();
      g_assert_true (cp_matrix_view_find_box (fixture->view, &scope, &box));
      g_assert_cmpint (box.x + box.width, <=,
                       gtk_widget_get_width (GTK_WIDGET (fixture->view)) + 1);
      g_assert_cmpint (box.y + box.height, <=,
                       gtk_widget_get_height (GTK_WIDGET (fixture->view)) + 1);
    }
}

static void
test_zoom (MatrixWindow *fixture, gconstpointer data)
{
  CpScope scope = cp_scope_new ("threats", "000");
  GdkRectangle small, large;

  g_assert_true (cp_matrix_view_find_box (fixture->view, &scope, &small));
  cp_matrix_view_set_zoom (fixture->view, 2);
  display_fixture_settle ();
  g_assert_true (cp_matrix_view_find_box (fixture->view, &scope, &large));
  g_assert_cmpint (large.height, ==, 2 * small.height);
  cp_matrix_view_set_zoom (fixture->view, 100);
  g_assert_cmpfloat (cp_matrix_view_get_zoom (fixture->view), ==, CP_ZOOM_MAX);
  cp_matrix_view_set_zoom (fixture->view, 0);
  g_assert_cmpfloat (cp_matrix_view_get_zoom (fixture->view), ==, CP_ZOOM_MIN);
  cp_matrix_view_set_zoom (fixture->view, 1);
  display_fixture_scroll (GTK_WIDGET (fixture->view), 400, 300, 0, -1, GDK_CONTROL_MASK);
  g_assert_cmpfloat (cp_matrix_view_get_zoom (fixture->view), >, 1);
}

static void
test_scrolling (MatrixWindow *fixture, gconstpointer data)
{
  GtkAdjustment *across
      = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
  GtkAdjustment *down
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));

  cp_matrix_view_grab_cell_focus (fixture->view);
  display_fixture_key (GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==,
                     gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across));
  g_assert_cmpfloat (gtk_adjustment_get_value (down), >, 0);
  display_fixture_key (GDK_KEY_Home, GDK_CONTROL_MASK);
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
  display_fixture_scroll (GTK_WIDGET (fixture->view), 200, 200, 0, 2, 0);
  display_fixture_wait_for (gtk_adjustment_get_value (down) > 0);
}

/* Very long labels, markup, letters from right to left: nothing widens, and all is said. */
static void
test_strange_texts (void)
{
  g_autofree char *endless = g_strnfill (5000, 'x');
  g_autofree char *project = g_strdup_printf (
      "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Strange\",\n"
      "\"documents\": [{\"id\": \"a\", \"title\": \"<b>A & B</b>\", \"label\": \"%s\"},\n"
      "{\"id\": \"b\", \"label\": \"港口与渔网的长期问题以及未来的安排和责任分配, 2024\"}],\n"
      "\"speakers\": [{\"id\": \"s\", \"name\": \"<i>S</i>\"}],\n"
      "\"topics\": [{\"id\": \"t\", \"label\": \"<b>%s\"}, {\"id\": \"u\", \"label\": "
      "\"شبكات الصيد والموانئ البعيدة في الشمال\"}],\n"
      "\"statements\": [{\"id\": \"1\", \"document\": \"a\", \"speaker\": \"s\", \"gist\": "
      "\"%s\", \"topics\": [\"t\", \"u\"]},\n"
      "{\"id\": \"2\", \"document\": \"b\", \"speaker\": \"s\", \"gist\": \"<b>&\", "
      "\"topics\": [\"t\"]}]}\n", endless, endless, endless);
  CpSession *session = display_fixture_load (project);
  GtkWidget *view = cp_matrix_view_new ();
  GtkWindow *window;
  CpScope scope = cp_scope_new ("t", "a");
  GdkRectangle box;
  int least;

  cp_matrix_view_set_session (CP_MATRIX_VIEW (view), session);
  window = display_fixture_show (view, 500, 300);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 300);
  g_assert_true (cp_matrix_view_find_box (CP_MATRIX_VIEW (view), &scope, &box));
  g_assert_cmpint (box.width, <=, 160);
  cp_matrix_view_grab_cell_focus (CP_MATRIX_VIEW (view));
  cp_session_set_cells (session, CP_CELLS_CONTENT);
  /* A sentence is shown whole, whatever its length. */
  display_fixture_wait_for (cp_matrix_view_find_box (CP_MATRIX_VIEW (view), &scope, &box)
                            && box.height > 500);
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

/* Tooltips are windows of their own. */
static gboolean
is_said (const char *sentence)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (display_fixture_find_labelled (window, GTK_TYPE_LABEL, sentence) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_tooltip (MatrixWindow *fixture, gconstpointer data)
{
  CpScope scope = cp_scope_new ("threats", "000");
  GdkRectangle box;

  g_assert_true (cp_matrix_view_find_box (fixture->view, &scope, &box));
  display_fixture_move (GTK_WIDGET (fixture->view), box.x + 5, box.y + 5);
  display_fixture_move (GTK_WIDGET (fixture->view), box.x + 30, box.y + 20);
  display_fixture_wait_for (is_said ("Threats, Orda.kz, Nov 2023*: 13 statements, 7 official, "
                                     "6 expert"));
}

static void
test_content (MatrixWindow *fixture, gconstpointer data)
{
  CpScope scope = cp_scope_new ("threats", "000");
  GdkRectangle box;

  cp_matrix_view_grab_cell_focus (fixture->view);
  cp_session_set_cells (fixture->session, CP_CELLS_CONTENT);
  display_fixture_wait_for (cp_matrix_view_find_box (fixture->view, &scope, &box)
                            && box.height > 100 && box.height != 150);
  g_assert_cmpint (box.width, >=, 170);
  /* The cell says its sentences too. */
  assert_says (fixture,
               "Threats, Orda.kz, Nov 2023*: 13 statements, 7 official, 6 expert; official: ",
               "; row 1 of 13, column 1 of 5");
  press_and_expect (fixture, GDK_KEY_End, GDK_CONTROL_MASK, "; row 13 of 13, column 5 of 5");
}

static void
test_rtl (void)
{
  MatrixWindow fixture = { 0 };
  CpScope scope = cp_scope_new ("threats", "000");
  GdkRectangle box;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  matrix_window_open (&fixture, 600, 500);
  cp_matrix_view_grab_cell_focus (fixture.view);
  g_assert_true (cp_matrix_view_find_box (fixture.view, &scope, &box));
  g_assert_cmpint (box.x, >, 300);
  press_and_expect (&fixture, GDK_KEY_Left, 0, "; row 1 of 13, column 2 of 5");
  press_and_expect (&fixture, GDK_KEY_Right, 0, "; row 1 of 13, column 1 of 5");
  click (&fixture, "armenia", "000", 0);
  assert_opened (&fixture, "armenia", "000");
  matrix_window_tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_finalizes (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  GtkWidget *view = cp_matrix_view_new ();

  cp_matrix_view_set_session (CP_MATRIX_VIEW (view), session);
  g_assert_true (cp_matrix_view_get_session (CP_MATRIX_VIEW (view)) == session);
  display_fixture_assert_finalizes (view);
  display_fixture_assert_finalizes (cp_grid_cell_new ());
}

static void
add (const char *path, void (*set_up_function) (MatrixWindow *, gconstpointer),
     void (*test) (MatrixWindow *, gconstpointer))
{
  g_test_add (path, MatrixWindow, NULL, set_up_function, test, matrix_window_tear_down);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  add ("/matrix-view/arrows", matrix_window_set_up, test_arrows);
  add ("/matrix-view/far-keys", matrix_window_set_up_small, test_far_keys);
  add ("/matrix-view/tab", matrix_window_set_up, test_tab);
  add ("/matrix-view/open-by-key", matrix_window_set_up, test_open_by_key);
  add ("/matrix-view/selection-by-key", matrix_window_set_up, test_selection_by_key);
  add ("/matrix-view/clicks", matrix_window_set_up, test_clicks);
  add ("/matrix-view/click-frames", matrix_window_set_up, test_click_frames);
  add ("/matrix-view/recount", matrix_window_set_up, test_recount);
  add ("/matrix-view/zoom", matrix_window_set_up, test_zoom);
  add ("/matrix-view/zoom-in-sight", matrix_window_set_up, test_zoom_in_sight);
  add ("/matrix-view/scrolling", matrix_window_set_up_small, test_scrolling);
  add ("/matrix-view/tooltip", matrix_window_set_up, test_tooltip);
  add ("/matrix-view/content", matrix_window_set_up, test_content);
  g_test_add_func ("/matrix-view/rtl", test_rtl);
  g_test_add_func ("/matrix-view/strange-texts", test_strange_texts);
  g_test_add_func ("/matrix-view/finalizes", test_finalizes);

  return g_test_run ();
}
