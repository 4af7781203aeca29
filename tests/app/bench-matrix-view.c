/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a frame of a scrolled matrix of 1,000 × 1,000 cells takes to lay out and draw. */

#include <stdlib.h>

#include "cp-matrix-view.h"
#include "cp-synthetic.h"
#include "display-fixture.h"

/* A frame is the view's allocation and snapshot, drawn with cairo on a surface of 1200 × 800. What it
 * is held against is 400 words drawn by Pango and cairo on the same surface, which a machine that is
 * twice as slow does half as fast too. */

#define WIDTH 1200
#define HEIGHT 800
#define N_SIDE 1000
#define N_STATEMENTS 500000
#define N_FRAMES 200
#define N_WORDS 400
#define LIMIT_MS 20.0

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static double
get_quantile (gint64 *times, guint n_times, double quantile)
{
  qsort (times, n_times, sizeof *times, compare_times);

  return times[MIN ((guint) (quantile * n_times), n_times - 1)] / 1000.0;
}

static gint64
time_words (GtkWidget *widget, cairo_surface_t *surface)
{
  gint64 begin = g_get_monotonic_time ();
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < N_WORDS; i++)
    {
      g_autofree char *word = g_strdup_printf ("word %u", i);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, word);

      cairo_move_to (cr, i % 16 * 74, i / 16 * 31);
      pango_cairo_show_layout (cr, layout);
    }
  cairo_destroy (cr);

  return g_get_monotonic_time () - begin;
}

static void
draw_view (GtkWidget *view, cairo_surface_t *surface)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  gtk_widget_size_allocate (view, &(GtkAllocation) { 0, 0, WIDTH, HEIGHT }, -1);
  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
}

/* Scrolls through the matrix, down and across, by more than a cell at a time. */
static gint64
time_frame (GtkWidget *view, GtkAdjustment *across, GtkAdjustment *down, guint frame,
            cairo_surface_t *surface)
{
  double part = (double) (frame * 7919 % N_FRAMES) / N_FRAMES;
  gint64 begin = g_get_monotonic_time ();

  gtk_adjustment_set_value (down, (frame % 2 ? part : frame * 130.0 / 48000)
                                      * gtk_adjustment_get_upper (down));
  gtk_adjustment_set_value (across, part * gtk_adjustment_get_upper (across));
  draw_view (view, surface);

  return g_get_monotonic_time () - begin;
}

static gboolean
run (CpSession *session, CpCells cells, double zoom, const char *name)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = cp_matrix_view_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  GtkAdjustment *across, *down;
  gint64 frames[N_FRAMES], words[N_FRAMES];
  GtkWindow *window;
  double p95, reference;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  cp_session_set_cells (session, cells);
  cp_matrix_view_set_session (CP_MATRIX_VIEW (view), session);
  cp_matrix_view_set_zoom (CP_MATRIX_VIEW (view), zoom);
  window = display_fixture_show (scrolled, WIDTH, HEIGHT);
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  for (guint i = 0; i < N_FRAMES; i++)
    {
      words[i] = time_words (view, surface);
      frames[i] = time_frame (view, across, down, i, surface);
    }
  p95 = get_quantile (frames, N_FRAMES, 0.95);
  reference = get_quantile (words, N_FRAMES, 0.5);
  g_print ("%-22s p50 %6.2f ms, p95 %6.2f ms; %u words of Pango %6.2f ms; p50 / words %.2f\n", name,
           get_quantile (frames, N_FRAMES, 0.5), p95, N_WORDS, reference,
           get_quantile (frames, N_FRAMES, 0.5) / reference);
  cairo_surface_destroy (surface);
  display_fixture_close (window);

  return p95 <= LIMIT_MS;
}

static double
measure_fill (const CpMatrix *matrix)
{
  guint n_rows = cp_matrix_get_n_rows (matrix);
  guint n_columns = cp_matrix_get_n_columns (matrix);
  guint n_filled = 0;

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      n_filled += cp_matrix_get_count (matrix, row, column)->statements > 0;

  return 100.0 * n_filled / n_rows / n_columns;
}

int
main (int argc, char **argv)
{
  const CpSyntheticOptions options = {
    .n_documents = N_SIDE,
    .n_outlets = 20,
    .n_speakers = 200,
    .n_topics = N_SIDE,
    .n_statements = N_STATEMENTS,
    .n_relations = 2000,
  };
  g_autofree char *project = cp_synthetic_project (7, &options, NULL);
  gboolean numbers_fit, small_fit;
  CpSession *session;

  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  session = display_fixture_load (project);
  display_fixture_wait_for (cp_session_get_matrix (session) != NULL);
  g_print ("%u × %u cells, %.0f %% of them filled\n",
           cp_matrix_get_n_rows (cp_session_get_matrix (session)),
           cp_matrix_get_n_columns (cp_session_get_matrix (session)),
           measure_fill (cp_session_get_matrix (session)));
  numbers_fit = run (session, CP_CELLS_NUMBERS, 1, "numbers");
  small_fit = run (session, CP_CELLS_NUMBERS, CP_ZOOM_MIN, "numbers, zoomed out");
  run (session, CP_CELLS_CONTENT, 1, "content");
  g_object_unref (session);
  if (!numbers_fit)
    g_print ("a frame takes longer than %g ms\n", LIMIT_MS);
  if (!small_fit)
    g_print ("a frame that is zoomed out takes longer than %g ms\n", LIMIT_MS);

  return numbers_fit ? 0 : 1;
}
