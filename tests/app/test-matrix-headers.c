/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The headers of the matrix as they are drawn. */

#include "cp-matrix-view.h"
#include "display-fixture.h"

/* As wide as the matrix is beside the comparison, with five columns of articles. */
#define WIDTH 486
#define HEADER 153
#define PITCH 66
#define N_COLUMNS 5
#define LABEL_TOP 4
#define LABEL_BOTTOM 20
#define GAP_LEAST 5

/* Whether a line of pixels from the top of the labels to their bottom is of one colour. */
static gboolean
is_blank (cairo_surface_t *picture, int x)
{
  const guint8 *data = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture);
  guint32 first = *(const guint32 *) (gconstpointer) (data + LABEL_TOP * stride + 4 * x);

  for (int y = LABEL_TOP; y < LABEL_BOTTOM; y++)
    if (*(const guint32 *) (gconstpointer) (data + y * stride + 4 * x) != first)
      return FALSE;
  return TRUE;
}

/* The widest blank that is near the border of two columns. */
static int
find_gap (cairo_surface_t *picture, int border)
{
  int widest = 0;
  int run = 0;

  for (int x = border - PITCH / 4; x < border + PITCH / 4; x++)
    {
      run = is_blank (picture, x) ? run + 1 : 0;
      widest = MAX (widest, run);
    }
  return widest;
}

/* Labels of neighbouring columns are never read as one, nor is the last one cut. */
static void
test_gaps (void)
{
  CpSession *session = display_fixture_load_builtin ();
  GtkWidget *view = cp_matrix_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWindow *window;
  cairo_surface_t *picture;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  cp_matrix_view_set_session (CP_MATRIX_VIEW (view), session);
  window = display_fixture_show (scrolled, WIDTH, 760);
  picture = display_fixture_draw (view);
  for (int i = 1; i < N_COLUMNS; i++)
    g_assert_cmpint (find_gap (picture, HEADER + i * PITCH), >=, GAP_LEAST);
  g_assert_true (is_blank (picture, WIDTH - 1));
  cairo_surface_destroy (picture);
  display_fixture_close (window);
  g_assert_finalize_object (session);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/matrix-headers/gaps", test_gaps);

  return g_test_run ();
}
