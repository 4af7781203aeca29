/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline by keyboard and pointer, what a screen reader hears of it, and its page. */

#include "cp-timeline-view.h"

#include "cp-edit-registers.h"
#include "cp-grid-cell.h"
#include "cp-project-file.h"
#include "cp-synthetic.h"
#include "cp-timeline-page.h"
#include "display-fixture.h"

typedef struct
{
  CpSession *session;
  GtkWidget *page;
  CpTimelineView *view;
  GtkWindow *window;
} Fixture;

static void
set_up_session (Fixture *fixture, CpSession *session, int width, int height)
{
  fixture->session = session;
  fixture->page = cp_timeline_page_new ();
  fixture->view = cp_timeline_page_get_view (CP_TIMELINE_PAGE (fixture->page));
  cp_timeline_page_set_session (CP_TIMELINE_PAGE (fixture->page), session);
  fixture->window = display_fixture_show (fixture->page, width, height);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_session (fixture, display_fixture_load_builtin (), 1280, 800);
}

static void
set_up_small (Fixture *fixture, gconstpointer data)
{
  set_up_session (fixture, display_fixture_load_builtin (), 360, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  display_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

/* What a screen reader says of the focused cell. */
static void
assert_says (Fixture *fixture, const char *start, const char *end)
{
  GtkWidget *focus = display_fixture_get_focus (fixture->window);
  g_autofree char *label = NULL;

  g_assert_true (CP_IS_GRID_CELL (focus));
  label = display_fixture_dup_label (focus);
  g_test_message ("%s", label);
  g_assert_true (g_str_has_prefix (label, start));
  g_assert_true (g_str_has_suffix (label, end));
}

/* After a key, another widget has the focus: that is what makes a screen reader speak. */
static void
press (Fixture *fixture, guint key, GdkModifierType modifiers, const char *start, const char *end)
{
  GtkWidget *before = display_fixture_get_focus (fixture->window);

  display_fixture_key (key, modifiers);
  g_assert_true (display_fixture_get_focus (fixture->window) != before);
  assert_says (fixture, start, end);
}

static GdkRectangle
find_box (Fixture *fixture, const char *topic, int column)
{
  GdkRectangle box;

  g_assert_true (cp_timeline_view_find_box (fixture->view, topic, column, &box));
  return box;
}

static void
click (Fixture *fixture, const char *topic, int column)
{
  GdkRectangle box = find_box (fixture, topic, column);

  display_fixture_click (GTK_WIDGET (fixture->view), box.x + box.width / 2, box.y + box.height / 2,
                         0);
}

static guint
count_opened (Fixture *fixture)
{
  guint n_opened;

  cp_session_get_opened (fixture->session, &n_opened);
  return n_opened;
}

/* The comparison has the statements that the place counts. */
static void
assert_compares (Fixture *fixture, guint n_left, guint n_right)
{
  CpComparison *comparison;

  display_fixture_wait_for (cp_session_get_comparison (fixture->session) != NULL);
  comparison = cp_session_get_comparison (fixture->session);
  g_assert_cmpuint (cp_comparison_get_summary (comparison, CP_SIDE_LEFT)->n_statements, ==, n_left);
  g_assert_cmpuint (cp_comparison_get_summary (comparison, CP_SIDE_RIGHT)->n_statements, ==, n_right);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_autofree char *grid = display_fixture_dup_label (GTK_WIDGET (fixture->view));

  g_assert_cmpstr (grid, ==, "Timeline of topics and months, 13 rows, 13 columns");
  gtk_widget_grab_focus (fixture->page);
  display_fixture_settle ();
  assert_says (fixture, "Threats, Nov 2023*: 14 official, 7 expert", "; row 1 of 13, column 1 of 13");
  press (fixture, GDK_KEY_Right, 0, "Threats, Dec 2023: no document", "column 2 of 13");
  press (fixture, GDK_KEY_Down, 0, "Armenia, Dec 2023: no document", "; row 2 of 13, column 2 of 13");
  press (fixture, GDK_KEY_End, 0, "Armenia, Nov 2024*: no officials, 1 expert", "column 13 of 13");
  press (fixture, GDK_KEY_Home, 0, "Armenia, Nov 2023*: 4 official, 3 expert", "column 1 of 13");
  press (fixture, GDK_KEY_Left, 0, "Armenia: 15 statements, ", "; row 2 of 13");
  press (fixture, GDK_KEY_KP_Right, 0, "Armenia, Nov 2023*", "column 1 of 13");
  press (fixture, GDK_KEY_Home, GDK_CONTROL_MASK, "Threats, Nov 2023*", "; row 1 of 13, column 1 of 13");
  press (fixture, GDK_KEY_Up, 0, "Nov 2023*, 2 documents: ", "; column 1 of 13");
  press (fixture, GDK_KEY_End, GDK_CONTROL_MASK, "No topic, Nov 2024*: no officials, 1 expert",
         "; row 13 of 13, column 13 of 13");
}

static void
test_enter (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->page);
  display_fixture_key (GDK_KEY_Return, 0);
  assert_compares (fixture, 14, 7);
  g_assert_cmpuint (count_opened (fixture), ==, 2);
  assert_says (fixture, "Threats, Nov 2023*: 14 official, 7 expert; selected", "column 1 of 13");
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (cp_session_get_comparison (fixture->session) == NULL);
  assert_says (fixture, "Threats, Nov 2023*: 14 official, 7 expert; row", "column 1 of 13");

  /* Of a month without a document there is nothing to open. */
  display_fixture_key (GDK_KEY_Right, 0);
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_null (cp_session_get_comparison (fixture->session));
}

static void
test_pointer (Fixture *fixture, gconstpointer data)
{
  GdkRectangle box;

  click (fixture, "alliance", 5);
  assert_compares (fixture, 16, 0);
  assert_says (fixture, "The alliance, Apr 2024*: 16 official, no experts; selected",
               "column 6 of 13");
  click (fixture, "alliance", -1);
  assert_compares (fixture, 24, 29);
  click (fixture, NULL, 5);
  g_assert_cmpuint (count_opened (fixture), ==, 1);
  assert_says (fixture, "Apr 2024*, 1 document: ", "; column 6 of 13");
  cp_session_close_comparison (fixture->session);
  click (fixture, "alliance", 2);
  g_assert_null (cp_session_get_comparison (fixture->session));
  assert_says (fixture, "The alliance, Jan 2024: no document", "column 3 of 13");

  /* The target is the lane by the month, down to its corners. */
  box = find_box (fixture, "taliban", 7);
  g_assert_cmpint (box.width, >=, 24);
  g_assert_cmpint (box.height, >=, 24);
  display_fixture_click (GTK_WIDGET (fixture->view), box.x + 2, box.y + box.height - 2, 0);
  assert_compares (fixture, 1, 0);
}

/* The columns of the matrix do not matter, and what is selected there stays. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  const CpScope scope = cp_scope_new ("armenia", NULL);
  guint n_scopes;

  cp_session_set_columns (fixture->session, CP_SOURCE_OUTLETS);
  cp_session_set_scopes (fixture->session, &scope, 1);
  display_fixture_settle ();
  click (fixture, "threats", 0);
  assert_compares (fixture, 14, 7);
  g_assert_cmpint (cp_session_get_opened_kind (fixture->session), ==, CP_SOURCE_DOCUMENTS);
  cp_session_get_scopes (fixture->session, &n_scopes);
  g_assert_cmpuint (n_scopes, ==, 1);
}

/* Filter, sides and edits show at once, and the focus stays with its topic and month. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  CpCorpus *corpus = cp_session_get_corpus (fixture->session);
  guint32 threats = cp_snapshot_find (cp_corpus_get_current (corpus), CP_ARRAY_TOPICS, "threats");
  g_autoptr (CpEdit) edit = NULL;

  gtk_widget_grab_focus (fixture->page);
  display_fixture_key (GDK_KEY_Down, 0);
  cp_filter_set_search (cp_session_get_filter (fixture->session), "role:official");
  assert_says (fixture, "Armenia, Nov 2023*: 4 official, no experts in this selection", "13");
  cp_filter_clear (cp_session_get_filter (fixture->session));
  cp_session_swap_sides (fixture->session);
  assert_says (fixture, "Armenia, Nov 2023*: 3 expert, 4 official", "13");

  edit = cp_edit_new_removal ("Delete", cp_corpus_get_current (corpus), CP_ARRAY_TOPICS, &threats, 1);
  g_assert_true (cp_history_apply (cp_session_get_history (fixture->session), edit, NULL));
  assert_says (fixture, "Armenia, Nov 2023*: 3 expert, 4 official", "; row 1 of 12, column 1 of 13");
  g_assert_true (cp_history_undo (cp_session_get_history (fixture->session), NULL));
  assert_says (fixture, "Armenia, Nov 2023*", "; row 2 of 13, column 1 of 13");
}

/* In little room it scrolls with the focus; headings and labels stay. */
static void
test_small (Fixture *fixture, gconstpointer data)
{
  GdkRectangle label = find_box (fixture, "threats", -1);
  GdkRectangle last;
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->view));

  g_assert_cmpint (label.width, <, width / 2);
  gtk_widget_grab_focus (fixture->page);
  display_fixture_key (GDK_KEY_End, GDK_CONTROL_MASK);
  display_fixture_settle ();
  last = find_box (fixture, "none", 12);
  g_assert_cmpint (last.x + last.width, <=, width);
  g_assert_cmpint (last.y + last.height, <=, height);
  g_assert_cmpint (find_box (fixture, "none", -1).x, ==, 0);
  g_assert_cmpint (find_box (fixture, NULL, 12).y, ==, 0);
  display_fixture_scroll (GTK_WIDGET (fixture->view), width / 2.0, height / 2.0, 0, -20, 0);
  display_fixture_wait_for (find_box (fixture, "threats", 12).y > 0);
}

static void
test_rtl (void)
{
  Fixture fixture;
  GdkRectangle first;
  GdkRectangle second;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&fixture, NULL);
  first = find_box (&fixture, "threats", 0);
  second = find_box (&fixture, "threats", 1);
  g_assert_cmpint (first.x, >, second.x);
  g_assert_cmpint (find_box (&fixture, "threats", -1).x, >, first.x);
  gtk_widget_grab_focus (fixture.page);
  press (&fixture, GDK_KEY_Left, 0, "Threats, Dec 2023", "column 2 of 13");
  click (&fixture, "threats", 0);
  assert_compares (&fixture, 14, 7);
  tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
shows (GtkWidget *root, const char *text)
{
  GtkWidget *label = display_fixture_find_labelled (root, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* A large corpus is counted in a thread, the last question last. */
static void
test_large (void)
{
  const CpSyntheticOptions options = { .n_documents = 400, .n_speakers = 60, .n_topics = 12,
                                       .n_statements = 30000 };
  gsize length;
  char *project = cp_synthetic_project (7, &options, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (project, length);
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, NULL);
  g_autoptr (CpCorpus) corpus = cp_corpus_new_for_snapshot (snapshot);
  CpTimeline *timeline;
  Fixture fixture;

  set_up_session (&fixture, cp_session_new (corpus), 1280, 800);
  display_fixture_wait_for (cp_timeline_view_get_timeline (fixture.view) != NULL);
  cp_filter_set_search (cp_session_get_filter (fixture.session), "role:official");
  cp_filter_set_search (cp_session_get_filter (fixture.session), "role:expert");
  display_fixture_wait_for (!cp_session_is_counting (fixture.session));
  display_fixture_wait_for (cp_timeline_get_matrix (cp_timeline_view_get_timeline (fixture.view))
                            == cp_session_get_matrix (fixture.session));
  timeline = cp_timeline_view_get_timeline (fixture.view);
  g_assert_true (shows (fixture.page, "Bars and numbers are statements, by date of their article"));
  g_assert_cmpuint (
      cp_timeline_get_count (timeline, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->sides[CP_SIDE_LEFT], ==, 0);
  tear_down (&fixture, NULL);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  g_assert_true (shows (fixture->page, "One mark is one statement, by date of its article"));
  g_assert_true (shows (fixture->page, "official, above the line"));
  g_assert_true (shows (fixture->page, "no experts"));
  g_assert_true (shows (fixture->page, "no document in this month"));
  g_assert_true (shows (fixture->page, "nothing said"));
  g_assert_true (shows (fixture->page, "* date inferred"));
  cp_session_swap_sides (fixture->session);
  g_assert_true (shows (fixture->page, "expert, above the line"));
  cp_filter_set_search (cp_session_get_filter (fixture->session), "xylophone");
  display_fixture_wait_for (shows (fixture->page, "No statement passes the filter"));
  g_assert_true (gtk_widget_get_mapped (
      display_fixture_find_labelled (fixture->page, GTK_TYPE_BUTTON, "Show All")));
  g_assert_false (shows (fixture->page, "no document in this month"));
  cp_filter_clear (cp_session_get_filter (fixture->session));
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
}

static void
test_empty (void)
{
  Fixture fixture;

  set_up_session (&fixture, display_fixture_load ("{\"format\": \"counterpoint\", \"version\": 1}"), 600,
                  400);
  g_assert_true (shows (fixture.page, "No statements yet"));
  g_assert_true (gtk_widget_get_mapped (
      display_fixture_find_labelled (fixture.page, GTK_TYPE_BUTTON, "Import Articles…")));
  tear_down (&fixture, NULL);
}

static void
test_finalizes (void)
{
  display_fixture_assert_finalizes (cp_timeline_page_new ());
  display_fixture_assert_finalizes (cp_timeline_view_new ());
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add ("/timeline-view/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/timeline-view/enter", Fixture, NULL, set_up, test_enter, tear_down);
  g_test_add ("/timeline-view/pointer", Fixture, NULL, set_up, test_pointer, tear_down);
  g_test_add ("/timeline-view/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/timeline-view/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/timeline-view/small", Fixture, NULL, set_up_small, test_small, tear_down);
  g_test_add_func ("/timeline-view/rtl", test_rtl);
  g_test_add_func ("/timeline-view/large", test_large);
  g_test_add ("/timeline-view/page", Fixture, NULL, set_up, test_page, tear_down);
  g_test_add_func ("/timeline-view/empty", test_empty);
  g_test_add_func ("/timeline-view/finalizes", test_finalizes);

  return g_test_run ();
}
