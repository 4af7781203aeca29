/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the frames of a comparison of a thousand cards take, against a box of twenty plain cards. */

#include <math.h>

#include "cp-band-flow.h"
#include "cp-comparison-view.h"
#include "cp-project-file.h"
#include "cp-synthetic.h"

#include "display-fixture.h"

#define N_FRAMES 300
#define STEP 97
#define N_PLAIN_CARDS 20
#define OPENING_TARGET 30.0 /* milliseconds, two frames */
#define FRAME_TARGET 20.0
#define WIDTH 796
#define HEIGHT 800

/* A thousand cards and more, in all bands. */
static const CpSyntheticOptions options = {
  .n_documents = 60,
  .n_outlets = 12,
  .n_speakers = 80,
  .n_topics = 12,
  .n_statements = 1200,
  .n_relations = 500,
  .n_questions = 12,
};

/* The work of frames, without the time between them. */
typedef struct
{
  gint64 began;
  GArray *milliseconds; /* double */
} Clock;

static void
before_paint_cb (GdkFrameClock *frames, Clock *clock)
{
  clock->began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *frames, Clock *clock)
{
  double milliseconds = (g_get_monotonic_time () - clock->began) / 1000.0;

  g_array_append_val (clock->milliseconds, milliseconds);
}

static void
start_clock (Clock *clock, GtkWindow *window)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (GTK_WIDGET (window));

  clock->milliseconds = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect (frames, "before-paint", G_CALLBACK (before_paint_cb), clock);
  g_signal_connect (frames, "after-paint", G_CALLBACK (after_paint_cb), clock);
}

static void
stop_clock (Clock *clock, GtkWindow *window)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), clock);
  g_array_unref (clock->milliseconds);
}

static void
wait_for_frames (Clock *clock, guint n)
{
  while (clock->milliseconds->len < n)
    g_main_context_iteration (NULL, TRUE);
}

static int
compare_doubles_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
find_quantile (GArray *values, double share)
{
  g_array_sort (values, compare_doubles_cb);

  return g_array_index (values, double, (guint) floor (share * (values->len - 1)));
}

static void
report (const char *what, double milliseconds, double target)
{
  g_print ("%-52s %7.2f ms", what, milliseconds);
  if (target > 0)
    g_print ("  (target %.0f ms: %s)", target, milliseconds <= target ? "met" : "missed");
  g_print ("\n");
}

/* Scrolls through, a step for each frame. */
static void
scroll (GtkWindow *window, GtkAdjustment *adjustment, const char *what, double target)
{
  Clock clock;
  g_autofree char *middle = g_strdup_printf ("%s, median", what);
  g_autofree char *most = g_strdup_printf ("%s, p95", what);
  double room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  start_clock (&clock, window);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      guint n_frames = clock.milliseconds->len;

      gtk_adjustment_set_value (adjustment, fmod ((i + 1) * (double) STEP, room));
      wait_for_frames (&clock, n_frames + 1);
    }
  report (middle, find_quantile (clock.milliseconds, 0.5), 0);
  report (most, find_quantile (clock.milliseconds, 0.95), target);
  stop_clock (&clock, window);
}

/* What opening costs: the call and the next two frames. */
static double
open_comparison (CpSession *session, GtkWindow *window, const char *topic, const char *source)
{
  CpScope scope = cp_scope_new (topic, source);
  Clock clock;
  gint64 began;
  double milliseconds;

  start_clock (&clock, window);
  cp_session_set_scopes (session, &scope, 1);
  began = g_get_monotonic_time ();
  cp_session_open_comparison (session);
  milliseconds = (g_get_monotonic_time () - began) / 1000.0;
  wait_for_frames (&clock, 1);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  wait_for_frames (&clock, 2);
  for (guint i = 0; i < 2; i++)
    milliseconds += g_array_index (clock.milliseconds, double, i);
  stop_clock (&clock, window);

  return milliseconds;
}

static void
bench_many (void)
{
  gsize length;
  g_autofree char *project = cp_synthetic_project (7, &options, &length);
  g_autoptr (CpSession) session = display_fixture_load (project);
  GtkWidget *view = cp_comparison_view_new ();
  GtkWindow *window = display_fixture_show (view, WIDTH, HEIGHT);
  GtkAdjustment *adjustment;
  GtkWidget *flow;

  cp_comparison_view_set_session (CP_COMPARISON_VIEW (view), session);
  display_fixture_wait_for (!cp_session_is_counting (session));
  report ("1,200 statements, opened (first time)", open_comparison (session, window, NULL, NULL), 0);
  cp_session_close_comparison (session);
  display_fixture_settle ();
  report ("1,200 statements, opened", open_comparison (session, window, NULL, NULL),
          OPENING_TARGET);
  display_fixture_settle ();
  gtk_widget_activate_action (view, "comparison.show-band", "u", (guint) CP_BAND_OTHERS);
  display_fixture_settle ();
  flow = display_fixture_find (view, CP_TYPE_BAND_FLOW);
  g_object_get (flow, "vadjustment", &adjustment, NULL);
  scroll (window, adjustment, "1,200 statements, scrolled", FRAME_TARGET);
  g_print ("widgets of pieces then: %u\n", cp_band_flow_count_widgets (CP_BAND_FLOW (flow)));
  g_object_unref (adjustment);
  display_fixture_close (window);
}

static void
bench_builtin (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  GtkWidget *view = cp_comparison_view_new ();
  GtkWindow *window = display_fixture_show (view, WIDTH, HEIGHT);

  cp_comparison_view_set_session (CP_COMPARISON_VIEW (view), session);
  report ("built-in corpus, Threats, opened (first time)",
          open_comparison (session, window, "threats", NULL), 0);
  cp_session_close_comparison (session);
  display_fixture_settle ();
  report ("built-in corpus, Threats, opened again", open_comparison (session, window, "threats", NULL),
          OPENING_TARGET);
  display_fixture_close (window);
}

/* As little as a card can be: two labels in a box. */
static GtkWidget *
make_plain_card (guint place)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *words = gtk_label_new ("Words that are long enough to be broken into two lines where a "
                                    "card is as wide as those of a comparison are.");
  g_autofree char *name = g_strdup_printf ("Speaker %u", place);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_box_append (GTK_BOX (card), gtk_label_new (name));
  gtk_box_append (GTK_BOX (card), words);
  gtk_widget_add_css_class (card, "card");

  return card;
}

static void
bench_plain (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 80);
  GtkWindow *window = display_fixture_show (scroller, WIDTH, HEIGHT);
  Clock clock;
  gint64 began;
  double milliseconds;

  start_clock (&clock, window);
  began = g_get_monotonic_time ();
  for (guint i = 0; i < N_PLAIN_CARDS; i++)
    gtk_box_append (GTK_BOX (box), make_plain_card (i));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  milliseconds = (g_get_monotonic_time () - began) / 1000.0;
  wait_for_frames (&clock, 1);
  milliseconds += g_array_index (clock.milliseconds, double, 0);
  stop_clock (&clock, window);
  report ("reference: GtkBox of 20 plain cards, opened", milliseconds, 0);
  display_fixture_settle ();
  scroll (window, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
          "reference: GtkBox of 20 plain cards, scrolled", 0);
  display_fixture_close (window);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  bench_plain ();
  bench_builtin ();
  bench_many ();
  bench_plain ();

  return 0;
}
