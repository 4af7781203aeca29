/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window whose corpus is presented, for the tests of presentations. */

#include "presentation-fixture.h"

#include "cp-door.h"
#include "display-fixture.h"

static void
show_window (Presenting *fixture)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->session = cp_project_get_session (cp_window_get_project (fixture->window));
  display_fixture_wait_for (cp_session_get_matrix (fixture->session) != NULL);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  display_fixture_settle ();
}

void
presenting_set_up (Presenting *fixture, gconstpointer data)
{
  fixture->window = cp_window_new (GTK_APPLICATION (display_fixture_get_application ()));
  cp_window_open_builtin (fixture->window);
  show_window (fixture);
}

/* A window on a corpus of another kind. */
void
presenting_set_up_project (Presenting *fixture, char *project, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (project, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);
  g_autoptr (CpProject) own = NULL;

  g_assert_no_error (error);
  fixture->window = cp_window_new (GTK_APPLICATION (display_fixture_get_application ()));
  own = cp_project_new_for_snapshot (snapshot);
  cp_window_set_project (fixture->window, own);
  show_window (fixture);
}

void
presenting_tear_down (Presenting *fixture, gconstpointer data)
{
  if (fixture->presentation != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->presentation));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  display_fixture_wait_for (fixture->presentation == NULL);
  display_fixture_settle ();
}

CpPresentation *
presenting_find (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CP_IS_PRESENTATION (window))
        return CP_PRESENTATION (window);
    }
  return NULL;
}

void
presenting_wait_until_ready (Presenting *fixture)
{
  display_fixture_wait_for (cp_presentation_is_ready (fixture->presentation));
  display_fixture_settle ();
}

void
presenting_begin_by (Presenting *fixture, GdkModifierType modifiers)
{
  display_fixture_key (GDK_KEY_F5, modifiers);
  display_fixture_wait_for (presenting_find () != NULL);
  g_set_weak_pointer (&fixture->presentation, presenting_find ());
  presenting_wait_until_ready (fixture);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->presentation)));
}

void
presenting_begin (Presenting *fixture)
{
  presenting_begin_by (fixture, 0);
}

/* The overview comes first, then the matrix. */
void
presenting_begin_with_matrix (Presenting *fixture)
{
  presenting_begin (fixture);
  display_fixture_key (GDK_KEY_Down, 0);
  presenting_wait_until_ready (fixture);
}

void
presenting_press (Presenting *fixture, guint key, GdkModifierType modifiers)
{
  display_fixture_key (key, modifiers);
  if (fixture->presentation != NULL)
    presenting_wait_until_ready (fixture);
}

void
presenting_wait_until_left (Presenting *fixture)
{
  display_fixture_wait_for (fixture->presentation == NULL);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
}

GtkWidget *
presenting_get_view (Presenting *fixture)
{
  return GTK_WIDGET (cp_stage_get_view (cp_presentation_get_stage (fixture->presentation)));
}

GtkWidget *
presenting_get_focus (Presenting *fixture)
{
  return display_fixture_get_focus (GTK_WINDOW (fixture->presentation));
}

/* How many pages there are is the figure's to say. */
void
presenting_assert_page (Presenting *fixture, const char *title, const char *place)
{
  g_autofree char *label = display_fixture_dup_label (presenting_get_view (fixture));
  g_autofree char *expected = g_strdup_printf ("%s (%s", title, place);

  if (!g_str_has_prefix (label, expected))
    g_error ("“%s” does not begin with “%s”", label, expected);
}

GtkWidget *
presenting_find_door (Presenting *fixture, const char *label)
{
  GtkWidget *door = display_fixture_find_labelled (presenting_get_view (fixture), CP_TYPE_DOOR, label);

  g_assert_nonnull (door);
  return door;
}

void
presenting_assert_on_door (Presenting *fixture, const char *label)
{
  g_autofree char *focused = NULL;

  g_assert_true (CP_IS_DOOR (presenting_get_focus (fixture)));
  focused = display_fixture_dup_label (presenting_get_focus (fixture));
  g_assert_cmpstr (focused, ==, label);
}

gboolean
presenting_is_steered (Presenting *fixture)
{
  return cp_slide_view_is_on_door (CP_SLIDE_VIEW (presenting_get_view (fixture)));
}
