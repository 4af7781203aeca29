/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of searching by real keys, and of how searches are completed. */

#include "cp-search-bar.h"

#include <string.h>

#include "cp-example-words.h"
#include "cp-search-help.h"
#include "cp-search-popover.h"
#include "cp-style.h"
#include "display-fixture.h"

typedef struct
{
  CpSession *session;
  GtkWidget *bar;
  GtkWidget *button; /* has the focus at first */
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = display_fixture_load_builtin ();
  fixture->bar = cp_search_bar_new ();
  fixture->button = gtk_button_new_with_label ("Elsewhere");
  gtk_box_append (GTK_BOX (box), fixture->bar);
  gtk_box_append (GTK_BOX (box), fixture->button);
  cp_search_bar_set_session (CP_SEARCH_BAR (fixture->bar), fixture->session);
  fixture->window = display_fixture_show (box, 700, 500);
  cp_search_bar_set_capture_widget (CP_SEARCH_BAR (fixture->bar), GTK_WIDGET (fixture->window));
  gtk_widget_grab_focus (fixture->button);
  display_fixture_settle ();
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

static gboolean
is_open (Fixture *fixture)
{
  return cp_search_bar_is_open (CP_SEARCH_BAR (fixture->bar));
}

static GtkWidget *
get_popover (Fixture *fixture)
{
  return display_fixture_find (fixture->bar, CP_TYPE_SEARCH_POPOVER);
}

static GtkEditable *
get_entry (Fixture *fixture)
{
  return GTK_EDITABLE (display_fixture_find (fixture->bar, GTK_TYPE_SEARCH_ENTRY));
}

static gboolean
is_listing (Fixture *fixture)
{
  return gtk_widget_get_visible (get_popover (fixture));
}

static guint
count_statements (Fixture *fixture)
{
  return cp_matrix_get_count (cp_session_get_matrix (fixture->session), CP_MATRIX_TOTAL,
                              CP_MATRIX_TOTAL)
      ->statements;
}

/* What is typed comes by way of the display server. */
static void
assert_search (Fixture *fixture, const char *expected)
{
  display_fixture_wait_for (g_strcmp0 (cp_filter_get_search (get_filter (fixture)), expected) == 0);
  g_assert_cmpstr (cp_filter_get_search (get_filter (fixture)), ==, expected);
}

static GtkWidget *
find_fault (Fixture *fixture)
{
  GtkWidget *fault = gtk_widget_get_last_child (fixture->bar);

  g_assert_true (gtk_widget_has_css_class (fault, "cp-search-fault"));
  return fault;
}

/* What is typed anywhere begins a search; the matrix counts as one types. */
static void
test_type (Fixture *fixture, gconstpointer data)
{
  guint n;

  g_assert_false (is_open (fixture));
  display_fixture_type ("b");
  g_assert_true (is_open (fixture));
  assert_search (fixture, "b");
  n = count_statements (fixture);
  g_assert_cmpuint (n, <, 104);
  display_fixture_type ("order");
  assert_search (fixture, "border");
  g_assert_cmpuint (count_statements (fixture), <, n);
  g_assert_cmpuint (count_statements (fixture), >, 0);

  /* With the focus elsewhere typing goes on. */
  gtk_widget_grab_focus (fixture->button);
  display_fixture_settle ();
  display_fixture_type ("s");
  assert_search (fixture, "borders");
  display_fixture_type ("x");
  assert_search (fixture, "bordersx");

  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_false (is_open (fixture));
  assert_search (fixture, "");
  g_assert_cmpuint (count_statements (fixture), ==, 104);
  g_assert_true (display_fixture_get_focus (fixture->window) == fixture->button);
}

/* Escape clears the search wherever nothing else takes it. */
static void
test_escape_elsewhere (Fixture *fixture, gconstpointer data)
{
  display_fixture_type ("border");
  assert_search (fixture, "border");
  gtk_widget_grab_focus (fixture->button);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_false (is_open (fixture));
  assert_search (fixture, "");
}

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  display_fixture_type ("ro");
  g_assert_true (is_listing (fixture));
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "role:");
  /* Now its values are listed, and the search is not in force. */
  g_assert_true (is_listing (fixture));
  g_assert_cmpuint (count_statements (fixture), ==, 104);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Down, 0);
  g_assert_cmpint (cp_search_popover_get_selected (CP_SEARCH_POPOVER (get_popover (fixture))), ==,
                   1);
  display_fixture_key (GDK_KEY_Return, 0);
  assert_search (fixture, "role:expert");
  g_assert_false (is_listing (fixture));
  g_assert_cmpuint (count_statements (fixture), ==, 45);

  display_fixture_type ("|off");
  g_assert_true (is_listing (fixture));
  display_fixture_key (GDK_KEY_Up, 0);
  display_fixture_key (GDK_KEY_Return, 0);
  assert_search (fixture, "role:expert|official");
  g_assert_cmpuint (count_statements (fixture), ==, 92);
}

/* Escape closes the list first, then the bar; Enter without a choice changes nothing. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  display_fixture_type ("m");
  g_assert_true (is_listing (fixture));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_false (is_listing (fixture));
  g_assert_true (is_open (fixture));
  display_fixture_type ("o");
  g_assert_true (is_listing (fixture));
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_false (is_listing (fixture));
  assert_search (fixture, "mo");
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_false (is_open (fixture));
}

static void
test_ask (Fixture *fixture, gconstpointer data)
{
  cp_search_bar_set_open (CP_SEARCH_BAR (fixture->bar), TRUE);
  display_fixture_settle ();
  g_assert_false (is_listing (fixture));
  display_fixture_key (GDK_KEY_Down, 0);
  g_assert_true (is_listing (fixture));
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "speaker:");
  display_fixture_type ("tok");
  display_fixture_key (GDK_KEY_Tab, 0);
  assert_search (fixture, "speaker:tokayev");
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  display_fixture_type ("role:");
  g_assert_true (is_listing (fixture));
  row = display_fixture_find_labelled (get_popover (fixture), GTK_TYPE_LIST_BOX_ROW,
                                       "Expert, expert");
  g_assert_nonnull (row);
  display_fixture_click_middle (row);
  assert_search (fixture, "role:expert");
  g_assert_false (is_listing (fixture));
}

static void
test_fault (Fixture *fixture, gconstpointer data)
{
  GtkWidget *fault;

  display_fixture_type ("border nofield:x");
  fault = find_fault (fixture);
  display_fixture_wait_for (gtk_widget_get_mapped (fault));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (fault)), "no field “nofield”"));
  /* It goes with its cause. */
  for (guint i = 0; i < strlen (" nofield:x"); i++)
    display_fixture_key (GDK_KEY_BackSpace, 0);
  g_assert_false (gtk_widget_get_visible (fault));

  /* Enter asks for it at once. */
  display_fixture_type (" role:zzz");
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_get_visible (fault));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (fault)), "“role:zzz” names nothing"));
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  display_fixture_type ("border");
  cp_filter_clear (get_filter (fixture));
  display_fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "");
  g_assert_false (is_listing (fixture));
  g_assert_true (is_open (fixture));
  cp_filter_set_search (get_filter (fixture), "role:expert");
  display_fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "role:expert");
  g_assert_false (is_listing (fixture));
}

static GtkWidget *
find_example (Fixture *fixture, const char *words)
{
  GtkWidget *help = display_fixture_find (fixture->bar, CP_TYPE_SEARCH_HELP);

  return display_fixture_find_labelled (help, GTK_TYPE_BUTTON, words);
}

/* Words that the corpus has: each finds something, and so does leaving it out. */
static void
assert_word_examples (Fixture *fixture)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (fixture->session));
  g_autofree char *phrase = NULL;
  g_autofree char *word = cp_example_words_dup (snapshot, &phrase);
  g_autofree char *beginning = g_strdup_printf ("%s, a word that begins so", word);
  g_autofree char *quoted = g_strdup_printf ("\"%s\", these words, one after the other", phrase);
  g_autofree char *without =
      g_strdup_printf ("-%s, without it; “-” works before all that follows, too", word);

  g_assert_cmpstr (word, ==, "members");
  g_assert_cmpstr (phrase, ==, "the members");
  g_assert_nonnull (find_example (fixture, beginning));
  g_assert_nonnull (find_example (fixture, quoted));
  g_assert_nonnull (find_example (fixture, without));
}

static void
test_help (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;
  GtkWidget *example;

  display_fixture_type ("border");
  button = display_fixture_find (fixture->bar, GTK_TYPE_MENU_BUTTON);
  display_fixture_click_middle (button);
  display_fixture_wait_for (display_fixture_find (fixture->bar, CP_TYPE_SEARCH_HELP) != NULL);
  display_fixture_settle ();
  example = display_fixture_find_labelled (display_fixture_find (fixture->bar, CP_TYPE_SEARCH_HELP),
                                           GTK_TYPE_BUTTON, "role:official, the role of who speaks");
  g_assert_nonnull (example);
  assert_word_examples (fixture);
  display_fixture_click_middle (example);
  assert_search (fixture, "border role:official");
  g_assert_false (is_listing (fixture));
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->bar, "notify::open", G_CALLBACK (g_atomic_int_inc), &n);
  g_object_set (fixture->bar, "open", TRUE, NULL);
  display_fixture_settle ();
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (gtk_widget_is_ancestor (display_fixture_get_focus (fixture->window),
                                         fixture->bar));
  display_fixture_type ("border");
  g_object_set (fixture->bar, "open", FALSE, NULL);
  assert_search (fixture, "");
  g_assert_cmpuint (n, ==, 2);
}

static void
test_finalize (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  g_autoptr (CpSession) other = display_fixture_load_builtin ();
  GtkWidget *bar = cp_search_bar_new ();

  cp_filter_set_search (cp_session_get_filter (session), "border");
  cp_search_bar_set_session (CP_SEARCH_BAR (bar), session);
  g_assert_true (cp_search_bar_is_open (CP_SEARCH_BAR (bar)));
  cp_search_bar_set_session (CP_SEARCH_BAR (bar), other);
  cp_search_bar_set_session (CP_SEARCH_BAR (bar), NULL);
  cp_search_bar_set_session (CP_SEARCH_BAR (bar), session);
  g_assert_cmpstr (cp_filter_get_search (cp_session_get_filter (session)), ==, "border");
  g_assert_cmpstr (cp_filter_get_search (cp_session_get_filter (other)), ==, "");
  display_fixture_assert_finalizes (bar);
  display_fixture_assert_finalizes (cp_search_popover_new ());
  display_fixture_assert_finalizes (cp_search_help_new ());
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  /* Brings the templates, as at the start of the program. */
  cp_style_get_default ();

  ADD ("/search-bar/escape-elsewhere", test_escape_elsewhere);
  ADD ("/search-bar/type", test_type);
  ADD ("/search-bar/complete", test_complete);
  ADD ("/search-bar/escape", test_escape);
  ADD ("/search-bar/ask", test_ask);
  ADD ("/search-bar/click", test_click);
  ADD ("/search-bar/fault", test_fault);
  ADD ("/search-bar/clear", test_clear);
  ADD ("/search-bar/help", test_help);
  ADD ("/search-bar/open", test_open);
  g_test_add_func ("/search-bar/finalize", test_finalize);
  return g_test_run ();
}
