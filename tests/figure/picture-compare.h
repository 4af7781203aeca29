/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two pictures held against each other. */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* How much two pictures may differ and still be the same to a person. */
typedef struct
{
  int tolerance; /* of a pixel's channel, 0 to 255 */
  double share;  /* of the pixels that may be further apart than that, 0 to 1 */
} PictureLimits;

double picture_compare (cairo_surface_t *a, cairo_surface_t *b, int tolerance,
                        cairo_surface_t **difference);
cairo_surface_t *picture_load (const char *path);
char *picture_save (cairo_surface_t *picture, const char *name);

void picture_assert_similar (cairo_surface_t *made, cairo_surface_t *expected, const char *name,
                             const PictureLimits *limits);
void picture_assert_reference (cairo_surface_t *made, const char *folder, const char *name,
                               const PictureLimits *limits);

G_END_DECLS
