/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of the program's window when nothing moves in it any more. */

#include "picture-compare.h"
#include "program-run.h"

#define FRAMES_MAX 100
#define STILL_FRAMES 3

/**
 * program_draw_still:
 * @window: a window that is wholly on the screen, and uncovered
 *
 * Takes a picture of a window once it has not changed for some frames.
 *
 * Returns: (transfer full): an RGB24 image surface
 */
cairo_surface_t *
program_draw_still (Program *self, gulong window)
{
  cairo_surface_t *picture = program_window_draw (window);
  guint n_same = 0;

  for (guint i = 0; i < FRAMES_MAX && n_same < STILL_FRAMES; i++)
    {
      cairo_surface_t *next;

      program_settle (self);
      next = program_window_draw (window);
      n_same = picture_compare (picture, next, 0, NULL) == 0 ? n_same + 1 : 0;
      cairo_surface_destroy (picture);
      picture = next;
    }

  return picture;
}
