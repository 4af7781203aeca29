/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the list of statements by real keys, and of the ways from it into articles and back. */

#include "cp-statements-page.h"

#include "cp-articles-page.h"
#include "cp-hit-row.h"
#include "cp-no-hits.h"
#include "cp-statement-selection.h"
#include "cp-style.h"
#include "cp-window.h"
#include "display-fixture.h"

typedef struct
{
  CpSession *session;
  CpStatementsPage *page;
  GtkWindow *window;
} Fixture;

/* Three articles, one with a text; the words "toll" and "bridge" in several places. */
static const char project[] =
    "{\"format\": \"counterpoint\", \"version\": 1,"
    " \"roles\": [{\"id\": \"official\", \"label\": \"Official\"},"
    " {\"id\": \"expert\", \"label\": \"Expert\"}],"
    " \"outlets\": [{\"id\": \"b\", \"name\": \"The Bugle\"}],"
    " \"documents\": [{\"id\": \"d\", \"outlet\": \"b\", \"date\": \"2024-03-02\", \"text\":"
    " \"The mayor said that the old bridge stays open, and the toll goes.\\nFerries.\"},"
    " {\"id\": \"e\", \"outlet\": \"b\", \"date\": \"2024-02-01\"}],"
    " \"topics\": [{\"id\": \"t\", \"label\": \"Bridges\"}, {\"id\": \"u\", \"label\": \"Tolls\"}],"
    " \"speakers\": [{\"id\": \"z\", \"name\": \"Zora Quill\", \"role\": \"official\"},"
    " {\"id\": \"a\", \"name\": \"Ada Reed\", \"role\": \"expert\"}],"
    " \"statements\": ["
    "{\"id\": \"s1\", \"document\": \"d\", \"speaker\": \"z\", \"start\": 20, \"end\": 65,"
    " \"topics\": [\"t\", \"u\"], \"origin\": \"found\", \"confidence\": 90},"
    "{\"id\": \"s2\", \"document\": \"e\", \"speaker\": \"a\", \"gist\": \"A toll is no tax.\","
    " \"topics\": [\"u\"], \"origin\": \"found\", \"confidence\": 40},"
    "{\"id\": \"s3\", \"document\": \"e\", \"speaker\": \"a\", \"gist\": \"The bridge is <b>old</b> &.\","
    " \"topics\": [\"t\"]},"
    "{\"id\": \"s4\", \"document\": \"e\", \"gist\": \"Nobody pays.\"}]}";

static void
show (Fixture *fixture)
{
  fixture->page = CP_STATEMENTS_PAGE (cp_statements_page_new ());
  cp_statements_page_set_session (fixture->page, fixture->session);
  fixture->window = display_fixture_show (GTK_WIDGET (fixture->page), 900, 600);
  display_fixture_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = display_fixture_load (project);
  show (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  display_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static GListModel *
get_list (Fixture *fixture)
{
  return G_LIST_MODEL (cp_statements_page_get_selection (fixture->page));
}

static char *
join_ids (Fixture *fixture, gboolean only_selected)
{
  GListModel *list = get_list (fixture);
  const CpStatementColumns *columns = cp_snapshot_get_statements (
      cp_corpus_get_current (cp_session_get_corpus (fixture->session)));
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CpHitPlace) place = g_list_model_get_item (list, i);
      guint32 statement = cp_hit_place_get_statement (place);

      g_assert_cmpuint (cp_hit_place_get_position (place), ==, i);
      if (!only_selected || gtk_selection_model_is_selected (GTK_SELECTION_MODEL (list), i))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", columns->id[statement]);
    }
  return g_string_free (ids, FALSE);
}

static void
assert_list (Fixture *fixture, const char *expected)
{
  g_autofree char *ids = join_ids (fixture, FALSE);

  g_assert_cmpstr (ids, ==, expected);
}

static void
assert_selected (Fixture *fixture, const char *expected)
{
  g_autofree char *ids = join_ids (fixture, TRUE);

  g_assert_cmpstr (ids, ==, expected);
}

static void
search (Fixture *fixture, const char *text)
{
  cp_filter_set_search (cp_session_get_filter (fixture->session), text);
  display_fixture_settle ();
}

static void
assert_says (Fixture *fixture, const char *text)
{
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, text));
}

/* Words, phrases, what is left out, fields: each narrows the list. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const char *const searches[][2] = {
    { "", "s1 s2 s3 s4" },         { "bridge", "s1 s3" },        { "toll", "s1 s2" },
    { "toll bridge", "s1" },       { "\"toll goes\"", "s1" },    { "toll -bridge", "s2" },
    { "role:expert", "s2 s3" },    { "speaker:a|z", "s1 s2 s3" }, { "topic:none", "s4" },
    { "-role:expert|none", "s1" }, { "topic:tolls bri", "s1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      search (fixture, searches[i][0]);
      assert_list (fixture, searches[i][1]);
    }
  search (fixture, "toll");
  assert_says (fixture, "2 of 4 statements");
  search (fixture, "");
  assert_says (fixture, "All 4 statements");
}

static void
choose_order (Fixture *fixture, guint order)
{
  GtkWidget *choice = display_fixture_find (GTK_WIDGET (fixture->page), GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), order);
  display_fixture_settle ();
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  static const char *const orders[] = {
    "s1 s2 s3 s4", "s2 s3 s4 s1", "s2 s3 s1 s4", "s2 s1 s3 s4", "s2 s4 s3 s1", "s1 s2 s3 s4",
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      choose_order (fixture, i);
      assert_list (fixture, orders[i]);
    }
  search (fixture, "toll");
  choose_order (fixture, 4);
  assert_list (fixture, "s1 s2");
  choose_order (fixture, 5);
  assert_list (fixture, "s2 s1");
}

/* Rows are named one after the other, when there is time. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  search (fixture, "toll");
  g_assert_nonnull (display_fixture_find_labelled (
      GTK_WIDGET (fixture->page), CP_TYPE_HIT_ROW,
      "Zora Quill: the old bridge stays open, and the toll goes. (2 Mar 2024 · The Bugle · Bridges · "
      "Tolls)"));
  g_assert_nonnull (display_fixture_find_labelled (
      GTK_WIDGET (fixture->page), CP_TYPE_HIT_ROW,
      "Ada Reed: A toll is no tax. (1 Feb 2024 · The Bugle · paraphrase · Tolls · doubtful, 40)"));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *way;

  search (fixture, "toll ferry");
  assert_list (fixture, "");
  assert_says (fixture, "No statement has these words");
  g_assert_nonnull (display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Remove “toll”"));
  way = display_fixture_find_labelled (page, GTK_TYPE_BUTTON, "Remove “ferry”");
  display_fixture_click_middle (way);
  g_assert_cmpstr (cp_filter_get_search (cp_session_get_filter (fixture->session)), ==, "toll");
  assert_list (fixture, "s1 s2");

  cp_filter_set_period (cp_session_get_filter (fixture->session), 0, 1999 << 9 | 1 << 5);
  display_fixture_settle ();
  assert_says (fixture, "No statement has these words");
  assert_says (fixture, "The filters leave out some, too.");
  search (fixture, "");
  assert_says (fixture, "The filters leave no statement");
}

static gboolean
has_door (Fixture *fixture, const char *label)
{
  GtkWidget *door =
      display_fixture_find_labelled (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, label);

  return door != NULL && gtk_widget_get_mapped (door);
}

/* Speakers and articles are found by their names, the statements by what is said. */
static void
test_doors (Fixture *fixture, gconstpointer data)
{
  search (fixture, "zora");
  assert_list (fixture, "");
  g_assert_true (has_door (fixture, "Zora Quill"));
  g_assert_false (has_door (fixture, "Ada Reed"));
  /* Who meant what she says is a click away from it. */
  display_fixture_click_middle (display_fixture_find_labelled (
      GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "Said by Zora Quill"));
  g_assert_cmpstr (cp_filter_get_search (cp_session_get_filter (fixture->session)), ==,
                   "speaker:z");
  display_fixture_settle ();
  search (fixture, "bugle");
  g_assert_false (has_door (fixture, "Zora Quill"));
  g_assert_true (has_door (fixture, "The Bugle, 2 Mar 2024"));
  g_assert_true (has_door (fixture, "The Bugle, 1 Feb 2024"));
  search (fixture, "role:expert");
  g_assert_false (has_door (fixture, "Ada Reed"));
}

/* Of many the first few are offered, the others when they are asked for. */
static void
test_many_doors (void)
{
  g_autoptr (GString) many = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"speakers\": [");
  Fixture fixture;

  for (guint i = 0; i < 9; i++)
    g_string_append_printf (many, "%s{\"id\": \"s%u\", \"name\": \"Mayor %u\"}", i > 0 ? ", " : "",
                            i, i);
  g_string_append (many, "]}");
  fixture.session = display_fixture_load (many->str);
  show (&fixture);
  search (&fixture, "mayor");
  g_assert_true (has_door (&fixture, "Mayor 3"));
  g_assert_false (has_door (&fixture, "Mayor 8"));
  display_fixture_click_middle (display_fixture_find_labelled (GTK_WIDGET (fixture.page),
                                                               GTK_TYPE_BUTTON, "Show all 9"));
  g_assert_true (has_door (&fixture, "Mayor 8"));
  tear_down (&fixture, NULL);
}

static void
test_empty (void)
{
  Fixture fixture = {
    .session = display_fixture_load ("{\"format\": \"counterpoint\", \"version\": 1}"),
  };

  show (&fixture);
  assert_list (&fixture, "");
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (fixture.page), GTK_TYPE_BUTTON,
                                                   "Import Articles…"));
  tear_down (&fixture, NULL);
}

/* What is selected stays so, whatever is searched for, deleted and brought back. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  g_autoptr (CpEdit) edit = cp_edit_new ("Delete");
  CpHistory *history = cp_session_get_history (fixture->session);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_selected (fixture, "s2 s3");
  search (fixture, "toll");
  assert_selected (fixture, "s2");
  search (fixture, "");
  assert_selected (fixture, "s2 s3");

  cp_edit_remove (edit, CP_ARRAY_STATEMENTS,
                  cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, "s2"));
  g_assert_true (cp_history_apply (history, edit, NULL));
  display_fixture_settle ();
  assert_list (fixture, "s1 s3 s4");
  assert_selected (fixture, "s3");
  g_assert_true (cp_history_undo (history, NULL));
  display_fixture_settle ();
  assert_list (fixture, "s1 s2 s3 s4");
  assert_selected (fixture, "s2 s3");

  display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK);
  assert_selected (fixture, "s1 s2 s3 s4");
  display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_selected (fixture, "");
}

static void
test_model (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = cp_statements_page_get_selection (fixture->page);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_range (1, 2);
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (0, 100);
  g_autoptr (GtkBitset) read = NULL;
  g_autoptr (GArray) list = NULL;

  g_assert_true (gtk_selection_model_set_selection (model, selected, mask));
  assert_selected (fixture, "s2 s3");
  g_assert_true (gtk_selection_model_unselect_item (model, 1));
  g_assert_true (gtk_selection_model_select_item (model, 3, FALSE));
  assert_selected (fixture, "s3 s4");
  g_assert_false (gtk_selection_model_select_item (model, 4, FALSE));
  read = gtk_selection_model_get_selection (model);
  g_assert_cmpuint (gtk_bitset_get_size (read), ==, 2);
  g_assert_cmpuint (cp_statement_selection_get_n_selected (CP_STATEMENT_SELECTION (model)), ==, 2);
  list = cp_statement_selection_list (CP_STATEMENT_SELECTION (model));
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpuint (g_array_index (list, guint32, 0), ==, 3);
}

/* The article's text and the fields of the rows are drawn in every width, direction and theme. */
static void
test_drawn (Fixture *fixture, gconstpointer data)
{
  static const CpTheme themes[] = { CP_THEME_LIGHT, CP_THEME_DARK };

  search (fixture, "bridge");
  for (guint i = 0; i < 4; i++)
    {
      cairo_surface_t *picture;

      cp_style_force (cp_style_get_default (), themes[i % 2]);
      gtk_widget_set_direction (GTK_WIDGET (fixture->page),
                                i < 2 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      gtk_window_set_default_size (fixture->window, i < 2 ? 900 : 360, 600);
      display_fixture_settle ();
      picture = display_fixture_draw (GTK_WIDGET (fixture->page));
      g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_destroy (picture);
    }
  cp_style_force (cp_style_get_default (), CP_N_THEMES);
}

static void
test_finalized (void)
{
  g_autoptr (CpSession) session = display_fixture_load (project);
  GtkWidget *page = cp_statements_page_new ();

  cp_statements_page_set_session (CP_STATEMENTS_PAGE (page), session);
  display_fixture_assert_finalizes (page);
  display_fixture_assert_finalizes (cp_hit_row_new ());
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_NO_HITS, NULL));
}

/* --- In the window --- */

static gboolean
is_page_shown (CpWindow *window, GType type)
{
  GtkWidget *page = display_fixture_find (GTK_WIDGET (window), type);

  return page != NULL && gtk_widget_get_mapped (page);
}

static guint32
get_focused (CpWindow *window)
{
  GtkWidget *focus = display_fixture_get_focus (GTK_WINDOW (window));
  GtkWidget *row = focus != NULL ? display_fixture_find (focus, CP_TYPE_HIT_ROW) : NULL;

  return row != NULL ? cp_hit_row_get_statement (CP_HIT_ROW (row)) : CP_HANDLE_NONE;
}

static guint
count_matches (CpWindow *window, const char *search)
{
  CpSession *session = cp_project_get_session (cp_window_get_project (window));
  g_autoptr (CpQuery) query = cp_query_parse (search, NULL);
  const CpMatrixOptions options = { .filter = query };
  g_autoptr (CpMatrix) matrix =
      cp_matrix_new (cp_corpus_get_current (cp_session_get_corpus (session)), &options, NULL, NULL);

  return cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements;
}

/* Words, phrases, what is left out, fields and alternatives, typed over one another. */
static void
check_typed (CpWindow *window)
{
  static const char *const searches[] = {
    "members", "\"the bloc\"", "members -danger", "role:expert ", "mode:direct|block members ",
    "-role:official threat", "topic:threats -\"hybrid\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      guint n = count_matches (window, searches[i]);
      g_autofree char *total = g_strdup_printf ("%u of 104 statements", n);

      display_fixture_key (GDK_KEY_f, GDK_CONTROL_MASK);
      if (!gtk_widget_get_mapped (display_fixture_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY)))
        display_fixture_key (GDK_KEY_f, GDK_CONTROL_MASK);
      display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK);
      display_fixture_type (searches[i]);
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, <, 104);
      display_fixture_wait_for (
          display_fixture_find_labelled (GTK_WIDGET (window), GTK_TYPE_LABEL, total) != NULL);
    }
}

/* What is found is offered where one searches, and seen as a list then. */
static void
test_bar (void)
{
  CpWindow *window = cp_window_new (GTK_APPLICATION (display_fixture_get_application ()));
  GtkWidget *door;

  cp_window_open_builtin (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (window)));
  display_fixture_settle ();

  display_fixture_key (GDK_KEY_f, GDK_CONTROL_MASK);
  display_fixture_type ("tajik");
  display_fixture_settle ();
  door = display_fixture_find_labelled (GTK_WIDGET (window), GTK_TYPE_BUTTON, "8 statements");
  g_assert_true (door != NULL && gtk_widget_get_mapped (door));
  display_fixture_click_middle (door);
  g_assert_true (is_page_shown (window, CP_TYPE_STATEMENTS_PAGE));
  g_assert_false (gtk_widget_get_mapped (door));
  display_fixture_key (GDK_KEY_1, GDK_ALT_MASK);
  g_assert_true (gtk_widget_get_mapped (door));
  door = display_fixture_find_labelled (GTK_WIDGET (window), GTK_TYPE_BUTTON,
                                        "8 of 104 statements");
  display_fixture_click_middle (door);
  g_assert_true (is_page_shown (window, CP_TYPE_STATEMENTS_PAGE));
  check_typed (window);

  /* From the entry to the first hit, and out of the search. */
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (get_focused (window), !=, CP_HANDLE_NONE);
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (window), GTK_TYPE_LABEL,
                                                   "All 104 statements"));
  g_assert_true (is_page_shown (window, CP_TYPE_STATEMENTS_PAGE));

  display_fixture_close (GTK_WINDOW (window));
}

/* As narrow as the page can be, how many statements it has is said in full, whatever the language. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *total = display_fixture_find_labelled (page, GTK_TYPE_LABEL, "All 4 statements");
  int least;

  g_assert_nonnull (total);
  gtk_label_set_text (GTK_LABEL (total), "All of the four statements that there are here");
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_window_set_default_size (fixture->window, least, 600);
  display_fixture_wait_for (gtk_widget_get_width (page) == least);
  display_fixture_settle ();
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (total))));
}

/* Into an article and back to the same row; the next hit there, and back to that. */
static void
test_window (void)
{
  CpWindow *window = cp_window_new (GTK_APPLICATION (display_fixture_get_application ()));
  guint32 statement;
  GtkWidget *back;

  cp_window_open_builtin (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (window)));
  display_fixture_settle ();

  display_fixture_key (GDK_KEY_3, GDK_ALT_MASK);
  g_assert_true (is_page_shown (window, CP_TYPE_STATEMENTS_PAGE));
  for (guint i = 0; i < 3; i++)
    display_fixture_key (GDK_KEY_Down, 0);
  statement = get_focused (window);
  g_assert_cmpuint (statement, ==, 4);
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_true (is_page_shown (window, CP_TYPE_ARTICLES_PAGE));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_true (is_page_shown (window, CP_TYPE_STATEMENTS_PAGE));
  g_assert_cmpuint (get_focused (window), ==, statement);
  display_fixture_key (GDK_KEY_Return, 0);
  back = display_fixture_find_labelled (GTK_WIDGET (window), GTK_TYPE_BUTTON,
                                        "Back to the statements");
  g_assert_true (back != NULL && gtk_widget_get_mapped (back));
  display_fixture_click_middle (back);
  g_assert_true (is_page_shown (window, CP_TYPE_STATEMENTS_PAGE));
  g_assert_cmpuint (get_focused (window), ==, statement);

  /* Who goes to the articles by themselves came from nowhere. */
  display_fixture_key (GDK_KEY_4, GDK_ALT_MASK);
  g_assert_false (gtk_widget_get_mapped (back));
  display_fixture_key (GDK_KEY_3, GDK_ALT_MASK);

  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_key (GDK_KEY_g, GDK_CONTROL_MASK);
  g_assert_true (is_page_shown (window, CP_TYPE_ARTICLES_PAGE));
  display_fixture_key (GDK_KEY_F3, 0);
  display_fixture_key (GDK_KEY_F3, 0);
  display_fixture_key (GDK_KEY_F3, GDK_SHIFT_MASK);
  display_fixture_key (GDK_KEY_Left, GDK_ALT_MASK);
  g_assert_true (is_page_shown (window, CP_TYPE_STATEMENTS_PAGE));
  g_assert_cmpuint (get_focused (window), ==, statement + 2);

  display_fixture_close (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  cp_style_load_rest (cp_style_get_default ());

#define ADD(name, func) \
  g_test_add ("/statements-page/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("search", test_search);
  ADD ("order", test_order);
  ADD ("names", test_names);
  ADD ("nothing", test_nothing);
  ADD ("doors", test_doors);
  ADD ("selection", test_selection);
  ADD ("model", test_model);
  ADD ("drawn", test_drawn);
  ADD ("narrow", test_narrow);
#undef ADD
  g_test_add_func ("/statements-page/empty", test_empty);
  g_test_add_func ("/statements-page/many-doors", test_many_doors);
  g_test_add_func ("/statements-page/finalized", test_finalized);
  g_test_add_func ("/statements-page/window", test_window);
  g_test_add_func ("/statements-page/bar", test_bar);

  return g_test_run ();
}
