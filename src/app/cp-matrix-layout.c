/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large the parts of a matrix view are: by its width, its font and the zoom. */

#include "cp-matrix-view-private.h"
#include "cp-name-words.h"
#include "cp-number-words.h"

/* So many columns are narrow in any window; and what is longer than this no column holds. */
#define LABELS_MOST 40
#define LABEL_WIDTH_MOST 148

static void
update_texts (CpMatrixView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->texts != NULL && cp_matrix_texts_fit (self->texts, context, self->zoom))
    return;
  g_clear_pointer (&self->texts, cp_matrix_texts_free);
  self->texts = cp_matrix_texts_new (context, self->zoom);
  cp_matrix_geometry_forget_heights (&self->geometry);
}

/* No number of the cells is wider than the last limit of the legend. */
static double
measure_numbers (CpMatrixView *self)
{
  double largest = self->scale.limits[self->scale.n_limits - 1];
  g_autofree char *number = self->scale.share ? cp_words_dup_share (largest)
                                              : cp_words_dup_number (largest);

  return cp_matrix_texts_measure (self->texts, CP_TEXT_NUMBER, number) / self->zoom;
}

static double
measure_totals (CpMatrixView *self)
{
  double largest = 0;

  for (int row = 0; row < (int) cp_matrix_get_n_rows (self->matrix); row++)
    {
      g_autofree char *number = cp_matrix_view_dup_total (self, (CpMatrixPlace) { row, CP_HEADER });

      largest = MAX (largest, cp_matrix_texts_measure (self->texts, CP_TEXT_TOTAL, number));
    }

  return largest / self->zoom;
}

/* Of the largest number alone: there may be very many columns. */
static double
measure_sums (CpMatrixView *self)
{
  gboolean share = cp_measure_is_share (cp_matrix_get_measure (self->matrix));
  g_autofree char *number = NULL;
  double largest = 0;

  for (guint i = 0; i < cp_matrix_get_n_columns (self->matrix); i++)
    {
      double value = share ? cp_matrix_get_count (self->matrix, CP_MATRIX_TOTAL, i)->statements
                           : cp_matrix_get_value (self->matrix, CP_MATRIX_TOTAL, i);

      largest = MAX (largest, value);
    }
  number = cp_words_dup_number (largest);

  return cp_matrix_texts_measure (self->texts, CP_TEXT_TOTAL, number) / self->zoom;
}

static gboolean
has_kinds (const CpMatrix *matrix)
{
  for (guint i = 0; i < cp_matrix_get_n_columns (matrix); i++)
    if (cp_matrix_get_column (matrix, i)->kind != NULL)
      return TRUE;

  return FALSE;
}

/* Columns of articles stay narrow: a date stands under each name, and the comparison beside them. */
static void
measure_label (CpMatrixView *self, const char *label, CpMatrixMetrics *metrics)
{
  double width = cp_matrix_texts_measure (self->texts, CP_TEXT_COLUMN_SMALL, label) / self->zoom;
  double name = cp_matrix_texts_measure (self->texts, CP_TEXT_COLUMN, label) / self->zoom;

  if (width <= LABEL_WIDTH_MOST)
    metrics->label_width = MAX (metrics->label_width, width);
  metrics->name_width = MAX (metrics->name_width, name);
  if (cp_matrix_get_column_kind (self->matrix) != CP_SOURCE_DOCUMENTS)
    metrics->lines_width = MAX (metrics->lines_width,
                                cp_matrix_texts_measure_lines (self->texts, label) / self->zoom);
}

static void
measure_labels (CpMatrixView *self, CpMatrixMetrics *metrics)
{
  guint n_columns = cp_matrix_get_n_columns (self->matrix);

  for (guint i = 0; i < MIN (n_columns, LABELS_MOST); i++)
    {
      g_autofree char *label = cp_words_dup_source (cp_matrix_get_column (self->matrix, i));

      measure_label (self, label, metrics);
    }
  /* They are narrow in any case, and the longest of them may be another one. */
  if (n_columns > LABELS_MOST)
    {
      metrics->label_width = 0;
      metrics->name_width = G_MAXUINT16;
    }
}

static guint
count_main_rows (const CpMatrix *matrix)
{
  guint n = 0;

  while (n < cp_matrix_get_n_rows (matrix) && cp_matrix_get_row (matrix, n)->main)
    n++;

  return n;
}

/* What the header of a row or column has in all; shares are of its statements. */
char *
cp_matrix_view_dup_total (CpMatrixView *self, CpMatrixPlace place)
{
  guint row = cp_matrix_place_to_total (place.row);
  guint column = cp_matrix_place_to_total (place.column);
  guint n = cp_matrix_get_count (self->matrix, row, column)->statements;

  if (n == 0)
    return g_strdup ("–");
  if (cp_measure_is_share (cp_matrix_get_measure (self->matrix)))
    return cp_words_dup_number (n);
  return cp_words_dup_number (cp_matrix_get_value (self->matrix, row, column));
}

/* Computes where all lies in the space that the view has. */
void
cp_matrix_view_update_geometry (CpMatrixView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CpMatrixMetrics metrics = {
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .zoom = self->zoom,
    .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };

  update_texts (self);
  metrics.em = cp_matrix_texts_get_em (gtk_widget_get_pango_context (widget));
  if (self->matrix != NULL)
    {
      metrics.n_rows = cp_matrix_get_n_rows (self->matrix);
      metrics.n_columns = cp_matrix_get_n_columns (self->matrix);
      metrics.n_main = count_main_rows (self->matrix);
      metrics.number_width = measure_numbers (self);
      metrics.total_width = measure_totals (self);
      metrics.sum_width = measure_sums (self);
      metrics.kinds = has_kinds (self->matrix);
      measure_labels (self, &metrics);
      metrics.content = cp_session_get_cells (self->session) == CP_CELLS_CONTENT;
    }
  if (metrics.content && self->contents == NULL)
    self->contents = cp_cell_contents_new (self->matrix);
  cp_matrix_geometry_update (&self->geometry, &metrics);
}

/**
 * cp_matrix_view_get_zoom:
 *
 * Gets how large the matrix is shown, 1 for the sizes of the desktop's font.
 */
double
cp_matrix_view_get_zoom (CpMatrixView *self)
{
  g_return_val_if_fail (CP_IS_MATRIX_VIEW (self), 1);

  return self->zoom;
}

/**
 * cp_matrix_view_set_zoom:
 * @zoom: brought between %CP_ZOOM_MIN and %CP_ZOOM_MAX
 *
 * Sets how large the matrix is shown. The focused cell stays where it is, where it is in sight.
 */
void
cp_matrix_view_set_zoom (CpMatrixView *self, double zoom)
{
  double x, y;

  g_return_if_fail (CP_IS_MATRIX_VIEW (self));

  x = cp_matrix_geometry_mirror (&self->geometry, self->geometry.header_width, 0);
  y = self->geometry.header_height;
  if (cp_matrix_view_has_cells (self))
    {
      CpMatrixBox box = cp_matrix_view_get_box (self, self->focus);

      if (box.x >= 0 && box.x < self->geometry.metrics.width && box.y >= y
          && box.y < self->geometry.metrics.height)
        {
          x = box.x;
          y = box.y;
        }
    }
  cp_matrix_view_zoom_at (self, zoom, x, y);
  if (cp_matrix_view_has_cells (self) && cp_grid_cells_has_focus (&self->cells))
    cp_matrix_view_reveal (self, self->focus);
}

/**
 * cp_matrix_view_zoom_at:
 * @zoom: brought between %CP_ZOOM_MIN and %CP_ZOOM_MAX
 * @x: a point in the view
 * @y: a point in the view
 *
 * Sets how large the matrix is shown, so that what lies at a point stays there.
 */
void
cp_matrix_view_zoom_at (CpMatrixView *self, double zoom, double x, double y)
{
  CpMatrixGeometry *geometry = &self->geometry;
  double old_pitch, old_row, from_x, from_y;

  g_return_if_fail (CP_IS_MATRIX_VIEW (self));

  zoom = CLAMP (zoom, CP_ZOOM_MIN, CP_ZOOM_MAX);
  if (zoom == self->zoom)
    return;
  old_pitch = geometry->pitch;
  old_row = geometry->row_height;
  x = cp_matrix_geometry_mirror (geometry, x, 0);
  from_x = self->scroll.x + x - geometry->header_width;
  from_y = self->scroll.y + y - geometry->header_height;
  self->zoom = zoom;
  cp_matrix_view_update_geometry (self);
  cp_grid_scroll_configure (&self->scroll);
  if (old_pitch > 0 && old_row > 0)
    cp_grid_scroll_to (&self->scroll,
                       from_x * geometry->pitch / old_pitch - x + geometry->header_width,
                       from_y * geometry->row_height / old_row - y + geometry->header_height);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "zoom");
}
