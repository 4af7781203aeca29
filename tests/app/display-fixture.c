/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widgets shown on a real display, met with real keys and a real pointer. */

#include "display-fixture.h"

#include <gdk/x11/gdkx.h>
#include <string.h>

#include "cp-project-file.h"
#include "real-input.h"

/* Only a test that fails takes so long; a machine on which much else runs is slow. */
#define PATIENCE (60 * G_USEC_PER_SEC)
/* Input passes the window manager, which may hold a click back to raise a window. */
#define INPUT_LONGEST 500 /* ms */
#define SETTLE_LONGEST (500 * 1000)
#define SETTLE_LOOKS 15 /* of a millisecond each */
#define FRAMES "display-fixture-frames"

/* Events of each type that came to the program's surfaces so far. */
static guint n_events[GDK_EVENT_LAST];

static gboolean
skip (const char *reason)
{
  g_print ("skipped: %s\n", reason);
  return FALSE;
}

static gboolean
event_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  n_events[gdk_event_get_event_type (g_value_peek_pointer (&values[1]))]++;
  return TRUE;
}

static void
count_events (void)
{
  GTypeClass *surfaces = g_type_class_ref (GDK_TYPE_SURFACE);

  g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, event_cb, NULL, NULL);
  g_type_class_unref (surfaces);
}

/**
 * display_fixture_init:
 * @argc: main()'s
 * @argv: main()'s
 *
 * Starts a test program. Where there is no display to test on it says so.
 *
 * Returns: whether there is one; if not, main() returns %DISPLAY_FIXTURE_SKIPPED
 */
gboolean
display_fixture_init (int *argc, char ***argv)
{
  /* Keeps what a screen reader would be told, and needs no bus. */
  g_setenv ("GTK_A11Y", "test", FALSE);
  if (!gtk_init_check ())
    return skip ("no display (tests/app/run-display.sh brings one)");
  if (!GDK_IS_X11_DISPLAY (gdk_display_get_default ()) || !real_input_is_available ())
    return skip ("the display takes no input from a test: not X11 with XTEST");
  if (!real_input_is_managed ())
    return skip ("no window manager (tests/app/run-display.sh brings one)");
  g_test_init (argc, argv, NULL);
  count_events ();
  return TRUE;
}

static CpSession *
create_session (CpSnapshot *snapshot, GError *error)
{
  g_autoptr (CpCorpus) corpus = NULL;

  g_assert_no_error (error);
  corpus = cp_corpus_new_for_snapshot (snapshot);
  cp_snapshot_unref (snapshot);
  return cp_session_new (corpus);
}

/**
 * display_fixture_load_builtin:
 *
 * Opens the built-in corpus.
 *
 * Returns: (transfer full): a session on it
 */
CpSession *
display_fixture_load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_builtin (&error);

  return create_session (snapshot, error);
}

/**
 * display_fixture_load:
 * @project: the text of a project file
 *
 * Opens an invented corpus.
 *
 * Returns: (transfer full): a session on it
 */
CpSession *
display_fixture_load (const char *project)
{
  g_autoptr (GBytes) bytes = g_bytes_new (project, strlen (project));
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  return create_session (snapshot, error);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  guint n_frames = GPOINTER_TO_UINT (g_object_get_data (data, FRAMES));

  g_object_set_data (data, FRAMES, GUINT_TO_POINTER (n_frames + 1));
}

static void
count_frames_of (GtkWidget *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (after_paint_cb), window, 0);
}

/**
 * display_fixture_show:
 * @widget: a widget without a parent, or a #GtkWindow
 * @width: of the window's inside, px
 * @height: the same
 *
 * Shows a widget in a window, or a window itself, and waits until it has the focus and has been drawn.
 *
 * Returns: (transfer none): the window, for display_fixture_close ()
 */
GtkWindow *
display_fixture_show (GtkWidget *widget, int width, int height)
{
  GtkWindow *window = GTK_IS_WINDOW (widget) ? GTK_WINDOW (widget) : GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, width, height);
  if (!GTK_IS_WINDOW (widget))
    {
      gtk_window_set_title (window, "Test");
      gtk_window_set_child (window, widget);
    }
  gtk_widget_realize (GTK_WIDGET (window));
  count_frames_of (GTK_WIDGET (window));
  gtk_window_present (window);
  display_fixture_wait_for (gtk_window_is_active (window));
  display_fixture_wait_frames (GTK_WIDGET (window), 1);
  return window;
}

/**
 * display_fixture_close:
 * @window: a window
 *
 * Destroys a window and lets what follows from that happen.
 */
void
display_fixture_close (GtkWindow *window)
{
  gtk_window_destroy (window);
  display_fixture_settle ();
}

/**
 * display_fixture_assert_finalizes:
 * @widget: (transfer floating): a widget without a parent, or a #GtkWindow
 *
 * Shows a widget, closes its window and fails the test where something still holds the widget.
 */
void
display_fixture_assert_finalizes (GtkWidget *widget)
{
  GtkWindow *window;

  g_object_ref_sink (widget);
  window = display_fixture_show (widget, 600, 400);
  display_fixture_close (window);
  g_assert_finalize_object (widget);
}

/**
 * display_fixture_settle:
 *
 * Runs the main loop until nothing has happened for a while.
 */
void
display_fixture_settle (void)
{
  gint64 start;
  guint n_quiet = 0;

  gdk_display_sync (gdk_display_get_default ());
  start = g_get_monotonic_time ();
  /* Looks are counted, not time: on a busy machine the time may be over before the first look. */
  while (n_quiet < SETTLE_LOOKS && g_get_monotonic_time () < start + SETTLE_LONGEST)
    {
      n_quiet = g_main_context_iteration (NULL, FALSE) ? 0 : n_quiet + 1;
      if (n_quiet > 0)
        g_usleep (1000);
    }
}

/**
 * display_fixture_get_n_frames:
 * @widget: a widget in a window that display_fixture_show () shows
 *
 * Counts the frames that were drawn since the window was shown.
 */
guint
display_fixture_get_n_frames (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (root), FRAMES));
}

/**
 * display_fixture_wait_frames:
 * @widget: a widget in a window that display_fixture_show () shows
 * @n_frames: how many
 *
 * Waits until so many more frames were drawn, and asks for them.
 */
void
display_fixture_wait_frames (GtkWidget *widget, guint n_frames)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  for (guint i = 0; i < n_frames; i++)
    {
      guint before = display_fixture_get_n_frames (window);

      gtk_widget_queue_draw (window);
      display_fixture_wait_for (display_fixture_get_n_frames (window) > before);
    }
}

/**
 * display_fixture_wait_until:
 * @condition: what is waited for
 * @data: handed to it
 * @milliseconds: how long at most
 *
 * Runs the main loop until a condition holds.
 *
 * Returns: whether it came to hold
 */
gboolean
display_fixture_wait_until (DisplayFixtureCondition condition, gpointer data, guint milliseconds)
{
  gint64 deadline = g_get_monotonic_time () + milliseconds * (gint64) 1000;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > deadline)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  return TRUE;
}

/* For display_fixture_wait_for (): when patience ends, in monotonic time. */
gint64
display_fixture_get_deadline (void)
{
  return g_get_monotonic_time () + PATIENCE;
}

typedef struct
{
  GdkEventType type;
  guint n_wanted;
} Arrival;

static gboolean
has_arrived (gpointer data)
{
  const Arrival *arrival = data;

  return n_events[arrival->type] >= arrival->n_wanted;
}

/* What goes elsewhere, such as to the window manager, never comes: then this takes its time. */
static void
settle_after (GdkEventType type, guint n_wanted)
{
  Arrival arrival = { type, n_wanted };

  display_fixture_wait_until (has_arrived, &arrival, INPUT_LONGEST);
  display_fixture_settle ();
}

static void
set_cb (gboolean *done)
{
  *done = TRUE;
}

/* At the end of a frame everything is where it belongs, as the program is then. */
static void
wait_for_layout (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean done = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (set_cb), &done);

  g_object_ref (clock);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  display_fixture_wait_for (done);
  g_signal_handler_disconnect (clock, handler);
  g_object_unref (clock);
}

static gboolean
get_bounds (GtkWidget *widget, graphene_rect_t *bounds)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0
         && gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_native (widget)), bounds);
}

/* Tells whether a widget is in sight, and a frame does not move it. */
static gboolean
stays_in_place (GtkWidget *widget)
{
  graphene_rect_t before, after;

  if (!get_bounds (widget, &before))
    return FALSE;
  wait_for_layout (widget);
  return get_bounds (widget, &after) && graphene_rect_equal (&before, &after);
}

/**
 * display_fixture_wait_for_place:
 * @widget: a widget that is in sight or comes into sight
 *
 * Waits until a widget is where it belongs. What a program has just shown, or put something above, is not there before
 * the next frame, which on a busy machine comes long after all else.
 */
void
display_fixture_wait_for_place (GtkWidget *widget)
{
  g_object_ref (widget);
  display_fixture_wait_for (stays_in_place (widget));
  g_object_unref (widget);
}

/* The server knows where a window is, whatever its manager put around it. */
static void
find_place (GtkWidget *widget, double x, double y, int *screen_x, int *screen_y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  GdkDisplay *display = gdk_surface_get_display (surface);
  Display *xdisplay;
  double native_x, native_y, left, top;
  Window child;

  display_fixture_wait_for_place (widget);
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  xdisplay = gdk_x11_display_get_xdisplay (display);
  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &native_x,
                                                   &native_y));
  gtk_native_get_surface_transform (native, &left, &top);
  XTranslateCoordinates (xdisplay, gdk_x11_surface_get_xid (surface), DefaultRootWindow (xdisplay),
                         (int) (native_x + left), (int) (native_y + top), screen_x, screen_y,
                         &child);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

/**
 * display_fixture_move:
 * @widget: a widget in sight
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Moves the pointer onto a widget.
 */
void
display_fixture_move (GtkWidget *widget, double x, double y)
{
  int screen_x, screen_y;
  guint n_wanted;

  find_place (widget, x, y, &screen_x, &screen_y);
  n_wanted = n_events[GDK_MOTION_NOTIFY] + 1;
  real_input_move (screen_x, screen_y);
  settle_after (GDK_MOTION_NOTIFY, n_wanted);
}

/**
 * display_fixture_click:
 * @widget: a widget in sight
 * @x: in its coordinates
 * @y: in its coordinates
 * @modifiers: the keys held
 *
 * Clicks once with the left button.
 */
void
display_fixture_click (GtkWidget *widget, double x, double y, GdkModifierType modifiers)
{
  display_fixture_click_button (widget, x, y, GDK_BUTTON_PRIMARY, 1, modifiers);
}

/**
 * display_fixture_click_middle:
 * @widget: a widget in sight, such as a button
 *
 * Clicks once on the centre of a widget with the left button.
 */
void
display_fixture_click_middle (GtkWidget *widget)
{
  display_fixture_wait_for_place (widget);
  display_fixture_click (widget, gtk_widget_get_width (widget) / 2.0,
                         gtk_widget_get_height (widget) / 2.0, 0);
}

/**
 * display_fixture_click_button:
 * @widget: a widget in sight
 * @x: in its coordinates
 * @y: in its coordinates
 * @button: such as %GDK_BUTTON_SECONDARY
 * @n_clicks: 2 for a double click
 * @modifiers: the keys held
 *
 * Clicks on a widget.
 */
void
display_fixture_click_button (GtkWidget *widget, double x, double y, guint button, guint n_clicks,
                              GdkModifierType modifiers)
{
  int screen_x, screen_y;
  guint n_wanted;

  find_place (widget, x, y, &screen_x, &screen_y);
  n_wanted = n_events[GDK_BUTTON_RELEASE] + n_clicks;
  real_input_click (screen_x, screen_y, button, n_clicks, modifiers);
  settle_after (GDK_BUTTON_RELEASE, n_wanted);
}

/**
 * display_fixture_drag:
 * @widget: a widget in sight
 * @x1: where the drag begins, in its coordinates
 * @y1: the same
 * @x2: where it ends
 * @y2: the same
 *
 * Drags with the left button.
 */
void
display_fixture_drag (GtkWidget *widget, double x1, double y1, double x2, double y2)
{
  int from_x, from_y, to_x, to_y;
  guint n_wanted;

  find_place (widget, x1, y1, &from_x, &from_y);
  find_place (widget, x2, y2, &to_x, &to_y);
  n_wanted = n_events[GDK_BUTTON_RELEASE] + 1;
  real_input_drag (from_x, from_y, to_x, to_y);
  settle_after (GDK_BUTTON_RELEASE, n_wanted);
}

/**
 * display_fixture_drag_and_drop:
 * @widget: a widget in sight
 * @x1: where the drag begins, in its coordinates
 * @y1: the same
 * @x2: where it ends
 * @y2: the same
 *
 * Drags what a widget gives to be dropped. The pointer is grabbed on the way, so that each step waits
 * until the program has taken the one before.
 */
void
display_fixture_drag_and_drop (GtkWidget *widget, double x1, double y1, double x2, double y2)
{
  const double shares[] = { 0, 0.1, 0.5, 0.9, 1, 1 };
  int x, y;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      find_place (widget, x1 + (x2 - x1) * shares[i], y1 + (y2 - y1) * shares[i], &x, &y);
      real_input_move (x, y);
      display_fixture_settle ();
      if (i == 0)
        real_input_hold (1, TRUE);
    }
  real_input_hold (1, FALSE);
  display_fixture_settle ();
}

/**
 * display_fixture_drag_onto:
 * @from: a widget in sight, which is taken near its upper left corner
 * @to: another one
 * @x: where it is dropped, in its coordinates
 * @y: the same
 *
 * Drags one widget onto another.
 */
void
display_fixture_drag_onto (GtkWidget *from, GtkWidget *to, double x, double y)
{
  double from_x, from_y, to_x, to_y;

  display_fixture_wait_for_place (from);
  display_fixture_wait_for_place (to);
  from_x = MIN (gtk_widget_get_width (from) / 2, 40);
  from_y = MIN (gtk_widget_get_height (from) / 2, 12);
  g_assert_true (gtk_widget_translate_coordinates (to, from, x, y, &to_x, &to_y));
  display_fixture_drag_and_drop (from, from_x, from_y, to_x, to_y);
}

/**
 * display_fixture_scroll:
 * @widget: a widget in sight
 * @x: in its coordinates
 * @y: in its coordinates
 * @right: clicks of the wheel to the right, negative for left
 * @down: clicks of the wheel down, negative for up
 * @modifiers: the keys held
 *
 * Turns the wheel over a widget.
 */
void
display_fixture_scroll (GtkWidget *widget, double x, double y, int right, int down,
                        GdkModifierType modifiers)
{
  int screen_x, screen_y;
  guint n_wanted;

  find_place (widget, x, y, &screen_x, &screen_y);
  n_wanted = n_events[GDK_SCROLL] + 1;
  real_input_scroll (screen_x, screen_y, right, down, modifiers);
  settle_after (GDK_SCROLL, n_wanted);
}

/**
 * display_fixture_key:
 * @keyval: GDK_KEY_…
 * @modifiers: the keys held
 *
 * Presses a key in the window that has the focus.
 */
void
display_fixture_key (guint keyval, GdkModifierType modifiers)
{
  guint n_wanted;

  n_wanted = n_events[GDK_KEY_RELEASE] + 1;
  real_input_key (keyval, modifiers);
  settle_after (GDK_KEY_RELEASE, n_wanted);
}

/**
 * display_fixture_type:
 * @text: printable ASCII
 *
 * Types a text in the window that has the focus.
 */
void
display_fixture_type (const char *text)
{
  guint n_wanted;

  n_wanted = n_events[GDK_KEY_RELEASE] + strlen (text);
  real_input_type (text);
  settle_after (GDK_KEY_RELEASE, n_wanted);
}
