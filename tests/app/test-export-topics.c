/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The topics of a deck, chosen with the pointer and by key. */

#include "cp-export-topics.h"

#include "cp-deck-figure.h"
#include "cp-style.h"
#include "display-fixture.h"

typedef struct
{
  CpSession *session;
  GtkWidget *topics;
  GtkWindow *window;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *self)
{
  self->n_changes++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = display_fixture_load_builtin ();
  self->topics = cp_export_topics_new ();
  self->n_changes = 0;
  cp_export_topics_set_matrix (CP_EXPORT_TOPICS (self->topics),
                               cp_session_get_matrix (self->session));
  g_signal_connect_swapped (self->topics, "changed", G_CALLBACK (changed_cb), self);
  self->window = display_fixture_show (self->topics, 400, 500);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  display_fixture_close (self->window);
  g_object_unref (self->session);
}

static guint
count_chosen (Fixture *self)
{
  g_autoptr (GArray) topics = cp_export_topics_list (CP_EXPORT_TOPICS (self->topics));

  return topics->len;
}

static GtkWidget *
find (Fixture *self, GType type, const char *label)
{
  return display_fixture_find_labelled (self->topics, type, label);
}

static void
open_list (Fixture *self)
{
  GtkWidget *check;

  display_fixture_click_middle (display_fixture_find (self->topics, GTK_TYPE_MENU_BUTTON));
  display_fixture_wait_for (
      (check = find (self, GTK_TYPE_CHECK_BUTTON, "Threats, 31 statements")) != NULL
      && gtk_widget_get_mapped (check));
  display_fixture_settle ();
}

static void
close_list (Fixture *self)
{
  GtkWidget *popover = display_fixture_find (self->topics, GTK_TYPE_POPOVER);

  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  display_fixture_settle ();
}

static void
test_finalizes (void)
{
  display_fixture_assert_finalizes (cp_export_topics_new ());
}

/* At first the main topics stand, in the order of the matrix. */
static void
test_main (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) chosen = cp_export_topics_list (CP_EXPORT_TOPICS (self->topics));
  g_autoptr (GArray) main_topics =
      cp_deck_list_main_topics (cp_session_get_matrix (self->session));

  g_assert_cmpuint (chosen->len, ==, 4);
  g_assert_cmpmem (chosen->data, chosen->len * sizeof (guint32), main_topics->data,
                   main_topics->len * sizeof (guint32));
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "4 topics"));
  open_list (self);
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (find (self, GTK_TYPE_CHECK_BUTTON, "Threats, 31 statements"))));
  g_assert_false (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (find (self, GTK_TYPE_CHECK_BUTTON, "The alliance, 58 statements"))));
  g_assert_null (find (self, GTK_TYPE_CHECK_BUTTON, "No topic, 1 statement"));
  g_assert_cmpuint (self->n_changes, ==, 0);
  close_list (self);
}

/* A check mark more or less is another deck. */
static void
test_choose (Fixture *self, gconstpointer data)
{
  open_list (self);
  display_fixture_click_middle (find (self, GTK_TYPE_CHECK_BUTTON, "Threats, 31 statements"));
  g_assert_cmpuint (count_chosen (self), ==, 3);
  g_assert_cmpuint (self->n_changes, ==, 1);
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "3 topics"));
  display_fixture_key (GDK_KEY_space, 0);
  g_assert_cmpuint (count_chosen (self), ==, 4);
  display_fixture_click_middle (find (self, GTK_TYPE_BUTTON, "All"));
  g_assert_cmpuint (count_chosen (self), ==, 12);
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (find (self, GTK_TYPE_CHECK_BUTTON, "The alliance, 58 statements"))));
  display_fixture_click_middle (find (self, GTK_TYPE_BUTTON, "Main Topics"));
  g_assert_cmpuint (count_chosen (self), ==, 4);
  close_list (self);
}

/* A deck of nothing cannot be made, and says so. */
static void
test_none (Fixture *self, gconstpointer data)
{
  GtkWidget *fault = find (self, GTK_TYPE_LABEL, "Choose at least one topic.");

  g_assert_false (gtk_widget_get_visible (fault));
  cp_export_topics_choose (CP_EXPORT_TOPICS (self->topics), NULL, 0);
  g_assert_cmpuint (count_chosen (self), ==, 0);
  g_assert_true (gtk_widget_get_visible (fault));
  cp_export_topics_choose_main (CP_EXPORT_TOPICS (self->topics));
  g_assert_false (gtk_widget_get_visible (fault));
}

/* What is chosen stays so under another filter, as far as anything is said on it. */
static void
test_filter (Fixture *self, gconstpointer data)
{
  CpExportTopics *topics = CP_EXPORT_TOPICS (self->topics);
  g_autoptr (GArray) chosen = cp_export_topics_list (topics);

  cp_export_topics_choose (topics, (const guint32 *) chosen->data, chosen->len);
  cp_filter_set_search (cp_session_get_filter (self->session), "nobodysaysthis");
  display_fixture_wait_for (!cp_session_is_counting (self->session));
  cp_export_topics_set_matrix (topics, cp_session_get_matrix (self->session));
  g_assert_cmpuint (count_chosen (self), ==, 0);
  cp_filter_set_search (cp_session_get_filter (self->session), "");
  display_fixture_wait_for (!cp_session_is_counting (self->session));
  cp_export_topics_set_matrix (topics, cp_session_get_matrix (self->session));
  g_assert_cmpuint (count_chosen (self), ==, 4);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  cp_style_get_default ();
  g_test_add_func ("/export-topics/finalizes", test_finalizes);
  g_test_add ("/export-topics/main", Fixture, NULL, set_up, test_main, tear_down);
  g_test_add ("/export-topics/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/export-topics/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/export-topics/filter", Fixture, NULL, set_up, test_filter, tear_down);

  return g_test_run ();
}
