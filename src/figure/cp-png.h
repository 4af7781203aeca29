/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as PNG files that say what they show. */

#pragma once

#include <gio/gio.h>

#include "cp-figure.h"

G_BEGIN_DECLS

GBytes *cp_png_encode (const CpFigure *figure, guint scale, GError **error);
gboolean cp_png_write (const CpFigure *figure, guint scale, GOutputStream *stream,
                       GCancellable *cancellable, GError **error);
cairo_surface_t *cp_png_render (const CpFigure *figure, guint scale, GError **error);

G_END_DECLS
