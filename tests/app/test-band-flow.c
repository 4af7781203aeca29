/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The flow of a comparison's pieces: nothing is told while a frame is laid out. */

#include "cp-band-flow.h"
#include "cp-comparison-view.h"
#include "cp-synthetic.h"

#include "display-fixture.h"

typedef struct
{
  CpSession *session;
  GtkWidget *view;
  CpBandFlow *flow;
  GtkAdjustment *adjustment;
  GtkWindow *window;
  gboolean in_layout;
  guint n_told;       /* how often another sight was told */
  guint n_in_layout;  /* of these, while a frame was laid out */
} Fixture;

static void
update_cb (Fixture *fixture)
{
  fixture->in_layout = TRUE;
}

static void
paint_cb (Fixture *fixture)
{
  fixture->in_layout = FALSE;
}

static void
sight_changed_cb (Fixture *fixture)
{
  fixture->n_told++;
  fixture->n_in_layout += fixture->in_layout;
}

static void
set_up (Fixture *fixture, int width)
{
  static const CpSyntheticOptions options = {
    .n_documents = 20, .n_outlets = 8, .n_speakers = 40, .n_topics = 6, .n_statements = 400,
    .n_relations = 120, .n_questions = 12,
  };
  CpScope scope = cp_scope_new (NULL, NULL);
  gsize length;
  g_autofree char *project = cp_synthetic_project (3, &options, &length);
  GdkFrameClock *clock;

  fixture->session = display_fixture_load (project);
  display_fixture_wait_for (!cp_session_is_counting (fixture->session));
  fixture->view = cp_comparison_view_new ();
  cp_comparison_view_set_session (CP_COMPARISON_VIEW (fixture->view), fixture->session);
  fixture->flow = CP_BAND_FLOW (display_fixture_find (fixture->view, CP_TYPE_BAND_FLOW));
  fixture->window = display_fixture_show (fixture->view, width, 800);
  cp_session_set_scopes (fixture->session, &scope, 1);
  cp_session_open_comparison (fixture->session);
  display_fixture_wait_for (cp_band_flow_count_widgets (fixture->flow) > 0);
  display_fixture_settle ();
  g_object_get (fixture->flow, "vadjustment", &fixture->adjustment, NULL);
  clock = gtk_widget_get_frame_clock (fixture->view);
  g_signal_connect_swapped (clock, "update", G_CALLBACK (update_cb), fixture);
  g_signal_connect_swapped (clock, "paint", G_CALLBACK (paint_cb), fixture);
  g_signal_connect_swapped (fixture->flow, "sight-changed", G_CALLBACK (sight_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (fixture->view), fixture);
  g_clear_object (&fixture->adjustment);
  display_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

/* Each step goes past headings and questions, so that the head marks another band and the heading
 * that stays gets other words: were they changed while space is allocated, the window would be laid
 * out again, and GTK paints after the fourth time, finished or not. */
static void
test_scroll (gconstpointer data)
{
  Fixture fixture = { 0 };
  double room;

  set_up (&fixture, GPOINTER_TO_INT (data));
  room = gtk_adjustment_get_upper (fixture.adjustment)
         - gtk_adjustment_get_page_size (fixture.adjustment);
  for (guint i = 0; i <= 60; i++)
    {
      gtk_adjustment_set_value (fixture.adjustment, room * ((i * 7) % 61) / 60);
      display_fixture_wait_frames (fixture.view, 2);
    }
  g_assert_cmpuint (fixture.n_told, >, 10);
  g_assert_cmpuint (fixture.n_in_layout, ==, 0);
  tear_down (&fixture);
}

/* The window is laid out as well, in the frame in which the flow makes what comes into sight and drops what
 * has gone: were it painted after that, GTK would warn, and leave the view out. */
static void
test_window_too (gconstpointer data)
{
  Fixture fixture = { 0 };
  double room;

  set_up (&fixture, GPOINTER_TO_INT (data));
  room = gtk_adjustment_get_upper (fixture.adjustment)
         - gtk_adjustment_get_page_size (fixture.adjustment);
  for (guint i = 0; i <= 20; i++)
    {
      gtk_widget_queue_allocate (GTK_WIDGET (fixture.window));
      gtk_adjustment_set_value (fixture.adjustment, room * ((i * 7) % 21) / 20);
      display_fixture_wait_frames (fixture.view, 2);
    }
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_data_func ("/band-flow/scroll-wide", GINT_TO_POINTER (796), test_scroll);
  g_test_add_data_func ("/band-flow/scroll-narrow", GINT_TO_POINTER (336), test_scroll);

  g_test_add_data_func ("/band-flow/window-too", GINT_TO_POINTER (796), test_window_too);

  return g_test_run ();
}
