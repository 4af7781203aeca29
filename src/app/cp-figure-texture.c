/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a figure drawn for the screen. */

#include "cp-figure-texture.h"

/**
 * cp_figure_texture_new:
 * @width: of the picture, in device pixels; its height follows
 *
 * Draws a page, in whichever thread.
 *
 * Returns: (nullable) (transfer full): the picture, or %NULL where there is no memory for it
 */
GdkTexture *
cp_figure_texture_new (const CpFigure *figure, guint width)
{
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean drawn;
  double scale;
  guint height;

  g_return_val_if_fail (figure != NULL && width > 0, NULL);

  scale = (double) width / cp_figure_get_pixel_width (figure);
  height = MAX (1, cp_figure_get_pixel_height (figure) * scale + 0.5);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cp_figure_draw (figure, cr);
  drawn = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (!drawn)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 cairo_image_surface_get_stride (surface));
}
