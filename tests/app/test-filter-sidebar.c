/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the filters at the side: what is ticked is what is looked at, and the numbers say so. */

#include "cp-filter-sidebar.h"

#include <string.h>

#include "cp-facet-group.h"
#include "cp-facet-header.h"
#include "cp-facet-row.h"
#include "cp-filter-strip.h"
#include "cp-period-group.h"
#include "cp-period-handle.h"
#include "cp-period-range.h"
#include "cp-sign.h"
#include "display-fixture.h"

typedef struct
{
  CpSession *session;
  GtkWidget *sidebar;
  GtkWindow *window;
} Fixture;

static void
set_up_session (Fixture *fixture, CpSession *session)
{
  fixture->session = session;
  fixture->sidebar = cp_filter_sidebar_new ();
  cp_filter_sidebar_set_session (CP_FILTER_SIDEBAR (fixture->sidebar), session);
  fixture->window = display_fixture_show (fixture->sidebar, 300, 900);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_session (fixture, display_fixture_load_builtin ());
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  display_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static CpFilter *
get_filter (Fixture *fixture)
{
  return cp_session_get_filter (fixture->session);
}

static int
measure_width (Fixture *fixture)
{
  int natural;

  gtk_widget_measure (fixture->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Nothing moves beside the sidebar while one searches. */
static void
test_steady_width (Fixture *fixture, gconstpointer data)
{
  GtkWidget *total =
      display_fixture_find_labelled (fixture->sidebar, GTK_TYPE_LABEL, "All 104 statements");
  int width = measure_width (fixture);

  g_assert_nonnull (total);
  gtk_label_set_text (GTK_LABEL (total), "1,000,000 of 1,000,000 statements of very many");
  g_assert_cmpint (measure_width (fixture), ==, width);
}

static void
assert_query (Fixture *fixture, const char *expected)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  const CpQuery *query = cp_filter_get_query (get_filter (fixture), snapshot);
  g_autofree char *text = query != NULL ? cp_query_to_string (query) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

/* The box with this name, which the accessibility tree tells. */
static GtkWidget *
find_check (Fixture *fixture, const char *name)
{
  GtkWidget *check = display_fixture_find_labelled (fixture->sidebar, GTK_TYPE_CHECK_BUTTON, name);

  if (check == NULL)
    g_error ("there is no box “%s”", name);
  return check;
}

static GtkWidget *
find_group (Fixture *fixture, const char *title)
{
  GtkWidget *group = display_fixture_find_labelled (fixture->sidebar, CP_TYPE_FACET_GROUP, title);

  g_assert_nonnull (group);
  return group;
}

static GtkWidget *
find_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strcmp (gtk_label_get_text (GTK_LABEL (root)), text) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_toggle (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find_label (fixture->sidebar, "All 104 statements"));
  display_fixture_click_middle (find_check (fixture, "Expert, 45 statements"));
  assert_query (fixture, "-role:expert");
  g_assert_nonnull (find_label (fixture->sidebar, "59 of 104 statements"));
  g_assert_nonnull (find_label (fixture->sidebar, "2 of 3"));
  /* What is unticked still says how much it would add, what is not says what is left. */
  find_check (fixture, "Expert, 45 statements");
  find_check (fixture, "Official, 47 statements");
  g_assert_false (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (find_check (fixture, "Tengrinews.kz, 0 statements"))) == FALSE);

  display_fixture_click_middle (find_check (fixture, "Expert, 45 statements"));
  assert_query (fixture, NULL);
  g_assert_nonnull (find_label (fixture->sidebar, "All 104 statements"));
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *official = find_check (fixture, "Official, 47 statements");
  GtkWidget *focus;

  gtk_widget_grab_focus (official);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_space, 0);
  assert_query (fixture, "-role:official");
  g_assert_true (display_fixture_get_focus (fixture->window) == official);

  display_fixture_key (GDK_KEY_Tab, 0);
  focus = display_fixture_get_focus (fixture->window);
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (display_fixture_dup_label (focus), ==, "Only Official");
  display_fixture_key (GDK_KEY_space, 0);
  assert_query (fixture, "role:official");
  g_assert_true (gtk_widget_activate_action (official, "facet.all", NULL));
  assert_query (fixture, NULL);
}

static void
test_only (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = gtk_widget_get_ancestor (find_check (fixture, "Insider, 12 statements"),
                                            CP_TYPE_FACET_ROW);
  GtkWidget *only;

  g_assert_null (display_fixture_find_labelled (row, GTK_TYPE_BUTTON, "Only Insider"));
  display_fixture_move (row, 40, 13);
  only = display_fixture_find_labelled (row, GTK_TYPE_BUTTON, "Only Insider");
  g_assert_nonnull (only);
  g_assert_true (gtk_widget_get_mapped (only));
  display_fixture_click_middle (only);
  assert_query (fixture, "role:insider");
}

static void
test_reset (Fixture *fixture, gconstpointer data)
{
  GtkWidget *reset = display_fixture_find_labelled (fixture->sidebar, GTK_TYPE_BUTTON, "Reset");

  g_assert_false (gtk_widget_get_sensitive (reset));
  cp_filter_set_ticked (get_filter (fixture), CP_FACET_OUTLETS, "orda", FALSE);
  display_fixture_settle ();
  g_assert_true (gtk_widget_get_sensitive (reset));
  display_fixture_click_middle (reset);
  assert_query (fixture, NULL);
  g_assert_false (gtk_widget_get_sensitive (reset));
}

static void
test_fold (Fixture *fixture, gconstpointer data)
{
  GtkWidget *speakers = find_group (fixture, "Speaker");
  GtkWidget *more;

  /* What is not seen is not there. */
  g_assert_cmpuint (display_fixture_count (speakers, CP_TYPE_FACET_ROW), ==, 0);
  display_fixture_click_middle (display_fixture_find (speakers, CP_TYPE_FACET_HEADER));
  g_assert_cmpuint (display_fixture_count (speakers, CP_TYPE_FACET_ROW), ==, 8);
  find_check (fixture, "Imangali Tasmagambetov, 35 statements");
  more = display_fixture_find_labelled (speakers, GTK_TYPE_BUTTON, "Show All 22");
  g_assert_nonnull (more);
  display_fixture_click_middle (more);
  g_assert_cmpuint (display_fixture_count (speakers, CP_TYPE_FACET_ROW), ==, 22);
  g_object_set (speakers, "expanded", FALSE, NULL);
  display_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (display_fixture_find (speakers, CP_TYPE_FACET_ROW)));
}

static void
test_search_speakers (Fixture *fixture, gconstpointer data)
{
  GtkWidget *speakers = find_group (fixture, "Speaker");
  GtkWidget *search;

  g_object_set (speakers, "expanded", TRUE, NULL);
  display_fixture_settle ();
  search = display_fixture_find (speakers, GTK_TYPE_SEARCH_ENTRY);
  g_assert_true (gtk_widget_get_mapped (search));
  gtk_widget_grab_focus (search);
  display_fixture_type ("tok");
  display_fixture_wait_for (display_fixture_count (speakers, CP_TYPE_FACET_ROW) == 1);
  g_assert_nonnull (find_label (speakers, "Kassym-Jomart Tokayev"));
  display_fixture_type ("zzz");
  display_fixture_wait_for (display_fixture_count (speakers, CP_TYPE_FACET_ROW) == 0);
  g_assert_nonnull (find_label (speakers, "Nothing of this name."));
}

static void
get_period (Fixture *fixture, char **first, char **last)
{
  CpDate dates[2];

  cp_filter_get_period (get_filter (fixture), &dates[0], &dates[1]);
  *first = cp_date_to_string (dates[0]);
  *last = cp_date_to_string (dates[1]);
}

static void
assert_period (Fixture *fixture, const char *expected_first, const char *expected_last)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  get_period (fixture, &first, &last);
  g_assert_cmpstr (first, ==, expected_first);
  g_assert_cmpstr (last, ==, expected_last);
}

static void
test_period_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first = display_fixture_find_labelled (fixture->sidebar, CP_TYPE_PERIOD_HANDLE,
                                                    "First month");
  GtkWidget *last = display_fixture_find_labelled (fixture->sidebar, CP_TYPE_PERIOD_HANDLE,
                                                   "Last month");

  gtk_widget_grab_focus (first);
  display_fixture_key (GDK_KEY_Right, 0);
  assert_period (fixture, "2023-06", "");
  g_assert_nonnull (find_label (fixture->sidebar, "Jun 2023"));
  display_fixture_key (GDK_KEY_Page_Up, 0);
  assert_period (fixture, "2023-09", "");
  display_fixture_key (GDK_KEY_End, 0);
  assert_period (fixture, "2024-11", "");
  display_fixture_key (GDK_KEY_Home, 0);
  assert_period (fixture, "", "");

  gtk_widget_grab_focus (last);
  display_fixture_key (GDK_KEY_Down, 0);
  assert_period (fixture, "", "2024-10");
  g_assert_nonnull (find_label (fixture->sidebar, "18 of 19"));
  display_fixture_key (GDK_KEY_Home, 0);
  assert_period (fixture, "", "2023-05");
  display_fixture_key (GDK_KEY_Left, 0);
  assert_period (fixture, "", "2023-05");
}

static void
test_period_pointer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *range = display_fixture_find (fixture->sidebar, CP_TYPE_PERIOD_RANGE);
  double width = gtk_widget_get_width (range);
  double pitch = width / 19;

  /* The first handle, to the beginning of the sixth month. */
  display_fixture_drag (range, 7, 47, 5 * pitch, 47);
  assert_period (fixture, "2023-10", "");
  /* The last one, beyond the other: it stops there. */
  display_fixture_drag (range, width - 7, 47, 2, 47);
  assert_period (fixture, "2023-10", "2023-10");
  cp_filter_clear (get_filter (fixture));
  display_fixture_settle ();

  /* A month by a click, let go by another one; several by a drag, either way round. */
  display_fixture_click (range, 6.5 * pitch, 20, 0);
  assert_period (fixture, "2023-11", "2023-11");
  display_fixture_click (range, 6.5 * pitch, 20, 0);
  assert_period (fixture, "", "");
  display_fixture_drag (range, 8.5 * pitch, 20, 6.5 * pitch, 20);
  assert_period (fixture, "2023-11", "2024-01");
}

static void
test_one_month (void)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\"}],\n"
      "\"statements\": [{\"id\": \"a\", \"document\": \"d\", \"gist\": \"One.\", "
      "\"date\": \"2022-11\"},\n"
      "{\"id\": \"b\", \"document\": \"d\", \"gist\": \"Two.\"}]}";
  Fixture fixture;

  set_up_session (&fixture, display_fixture_load (project));
  g_assert_false (gtk_widget_get_visible (
      display_fixture_find (fixture.sidebar, CP_TYPE_PERIOD_GROUP)));
  tear_down (&fixture, NULL);
}

static void
test_undated (void)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\"}],\n"
      "\"statements\": [\n"
      "{\"id\": \"a\", \"document\": \"d\", \"gist\": \"One.\", \"date\": \"2022-11\"},\n"
      "{\"id\": \"b\", \"document\": \"d\", \"gist\": \"Two.\", \"date\": \"2022-12\"},\n"
      "{\"id\": \"c\", \"document\": \"d\", \"gist\": \"Three.\"}]}";
  Fixture fixture;
  CpDate last;

  set_up_session (&fixture, display_fixture_load (project));
  g_assert_null (find_label (fixture.sidebar, "1 without a date left out"));
  g_assert_true (cp_date_parse ("2022-11", &last));
  cp_filter_set_period (get_filter (&fixture), 0, last);
  display_fixture_settle ();
  g_assert_nonnull (find_label (fixture.sidebar, "1 without a date left out"));
  g_assert_nonnull (find_label (fixture.sidebar, "1 of 3 statements"));
  tear_down (&fixture, NULL);
}

/* A thousand speakers, a name of five thousand letters, and one that looks like markup. */
static void
test_large (void)
{
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\"}],\n"
      "\"speakers\": [\n{\"id\": \"m\", \"name\": \"<b>&amp;\"},\n{\"id\": \"l\", \"name\": \"");
  Fixture fixture;
  GtkWidget *speakers;

  for (guint i = 0; i < 5000; i++)
    g_string_append_c (project, 'a');
  g_string_append (project, "\"}");
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (project, ",\n{\"id\": \"s%u\", \"name\": \"Name %u\"}", i, i);
  g_string_append (project, "],\n\"statements\": [\n"
                            "{\"id\": \"m\", \"document\": \"d\", \"speaker\": \"m\", "
                            "\"gist\": \"One.\"},\n"
                            "{\"id\": \"l\", \"document\": \"d\", \"speaker\": \"l\", "
                            "\"gist\": \"One.\"}");
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (project,
                            ",\n{\"id\": \"%u\", \"document\": \"d\", \"speaker\": \"s%u\", "
                            "\"gist\": \"One.\"}",
                            i, i);
  g_string_append (project, "]}");

  set_up_session (&fixture, display_fixture_load (project->str));
  speakers = find_group (&fixture, "Speaker");
  g_object_set (speakers, "expanded", TRUE, NULL);
  display_fixture_settle ();
  g_assert_nonnull (find_label (speakers, "<b>&amp;"));
  g_assert_cmpint (gtk_widget_get_width (fixture.sidebar), <=, 300);
  display_fixture_click_middle (
      display_fixture_find_labelled (speakers, GTK_TYPE_BUTTON, "Show More"));
  g_assert_cmpuint (display_fixture_count (speakers, CP_TYPE_FACET_ROW), ==, 100);
  g_assert_nonnull (find_label (speakers, "902 more. Search for them above."));
  tear_down (&fixture, NULL);
}

/* A thread counts, and only the last state arrives. */
static void
test_thread (void)
{
  g_autoptr (GString) project = g_string_new (
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d\"}],\n"
      "\"roles\": [{\"id\": \"a\", \"label\": \"A\"}, {\"id\": \"b\", \"label\": \"B\"}],\n"
      "\"statements\": [");
  Fixture fixture;

  for (guint i = 0; i < 25000; i++)
    g_string_append_printf (project,
                            "%s\n{\"id\": \"%u\", \"document\": \"d\", \"role\": \"%s\", "
                            "\"gist\": \"One.\"}",
                            i == 0 ? "" : ",", i, i % 5 == 0 ? "a" : "b");
  g_string_append (project, "]}");

  set_up_session (&fixture, display_fixture_load (project->str));
  display_fixture_wait_for (display_fixture_find_labelled (
      fixture.sidebar, GTK_TYPE_CHECK_BUTTON, "A, 5,000 statements"));
  cp_filter_set_search (get_filter (&fixture), "two");
  cp_filter_set_search (get_filter (&fixture), "one");
  cp_filter_set_ticked (get_filter (&fixture), CP_FACET_ROLES, "a", FALSE);
  display_fixture_wait_for (find_label (fixture.sidebar, "20,000 of 25,000 statements"));
  display_fixture_wait_for (display_fixture_find_labelled (
      fixture.sidebar, GTK_TYPE_CHECK_BUTTON, "B, 20,000 statements"));
  find_check (&fixture, "A, 5,000 statements");

  /* Closed while a thread counts. */
  cp_filter_set_search (get_filter (&fixture), "t");
  display_fixture_close (fixture.window);
  display_fixture_settle ();
  g_object_unref (fixture.session);
}

static void
assert_sign (Fixture *fixture, const char *name, const char *css_class)
{
  GtkWidget *sign = display_fixture_find (find_check (fixture, name), CP_TYPE_SIGN);

  g_assert_true (gtk_widget_get_mapped (sign));
  g_assert_true (gtk_widget_has_css_class (sign, css_class));
}

/* Signs stand with the sides, whoever these are. */
static void
test_sides (Fixture *fixture, gconstpointer data)
{
  assert_sign (fixture, "Official, 47 statements", "official");
  assert_sign (fixture, "Expert, 45 statements", "expert");
  assert_sign (fixture, "Insider, 12 statements", "other");
  g_assert_false (gtk_widget_get_visible (
      display_fixture_find (find_check (fixture, "AsiaNews, 13 statements"), CP_TYPE_SIGN)));

  cp_session_swap_sides (fixture->session);
  display_fixture_settle ();
  assert_sign (fixture, "Official, 47 statements", "expert");
  assert_sign (fixture, "Expert, 45 statements", "official");
  g_assert_true (cp_session_set_sides (fixture->session, "role:insider|official", "outlet:orda",
                                       NULL));
  display_fixture_settle ();
  assert_sign (fixture, "Official, 47 statements", "official");
  assert_sign (fixture, "Expert, 45 statements", "other");
  assert_sign (fixture, "Insider, 12 statements", "official");
}

static void
test_strip (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  GtkWidget *strip = cp_filter_strip_new ();
  GtkWindow *window;

  cp_filter_strip_set_session (CP_FILTER_STRIP (strip), session);
  window = display_fixture_show (strip, 600, 100);
  g_assert_false (gtk_widget_get_visible (strip));
  cp_filter_set_ticked (cp_session_get_filter (session), CP_FACET_ROLES, "expert", FALSE);
  cp_filter_set_search (cp_session_get_filter (session), "border");
  display_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (strip));
  g_assert_nonnull (find_label (strip, "Only: “border”, without Expert"));
  display_fixture_click_middle (
      display_fixture_find_labelled (strip, GTK_TYPE_BUTTON, "Clear"));
  g_assert_true (cp_filter_is_clear (cp_session_get_filter (session)));
  g_assert_false (gtk_widget_get_visible (strip));
  display_fixture_close (window);
}

static void
test_finalize (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  GtkWidget *sidebar = cp_filter_sidebar_new ();
  GtkWidget *strip = cp_filter_strip_new ();

  cp_filter_sidebar_set_session (CP_FILTER_SIDEBAR (sidebar), session);
  cp_filter_sidebar_set_session (CP_FILTER_SIDEBAR (sidebar), NULL);
  cp_filter_sidebar_set_session (CP_FILTER_SIDEBAR (sidebar), session);
  cp_filter_strip_set_session (CP_FILTER_STRIP (strip), session);
  display_fixture_assert_finalizes (sidebar);
  display_fixture_assert_finalizes (strip);
  display_fixture_assert_finalizes (cp_facet_row_new ());
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_FACET_GROUP, NULL));
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_FACET_HEADER, NULL));
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_PERIOD_GROUP, NULL));
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_PERIOD_RANGE, NULL));
  display_fixture_assert_finalizes (cp_period_handle_new ("First month"));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  ADD ("/filter-sidebar/toggle", test_toggle);
  ADD ("/filter-sidebar/keys", test_keys);
  ADD ("/filter-sidebar/only", test_only);
  ADD ("/filter-sidebar/reset", test_reset);
  ADD ("/filter-sidebar/fold", test_fold);
  ADD ("/filter-sidebar/search-speakers", test_search_speakers);
  ADD ("/filter-sidebar/period-keys", test_period_keys);
  ADD ("/filter-sidebar/period-pointer", test_period_pointer);
  ADD ("/filter-sidebar/sides", test_sides);
  ADD ("/filter-sidebar/steady-width", test_steady_width);
  g_test_add_func ("/filter-sidebar/one-month", test_one_month);
  g_test_add_func ("/filter-sidebar/undated", test_undated);
  g_test_add_func ("/filter-sidebar/large", test_large);
  g_test_add_func ("/filter-sidebar/thread", test_thread);
  g_test_add_func ("/filter-sidebar/strip", test_strip);
  g_test_add_func ("/filter-sidebar/finalize", test_finalize);
  return g_test_run ();
}
