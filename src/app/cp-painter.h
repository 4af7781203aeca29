/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that views are made of, drawn with GtkSnapshot: signs, bars, tiles, dashes. */

#pragma once

#include <gtk/gtk.h>

#include "cp-cell-face.h"

G_BEGIN_DECLS

const GdkRGBA *cp_painter_get_color (CpColor color);
void cp_painter_box (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double width,
                     double height, double radius);
void cp_painter_outline (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y,
                         double width, double height, double radius, double stroke);
void cp_painter_dashed_outline (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y,
                                double width, double height, double radius, double stroke);
void cp_painter_dashed_line (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y,
                             double width, double stroke);
void cp_painter_sign (GtkSnapshot *snapshot, CpSide side, gboolean hollow, double center_x,
                      double center_y, double size, double scale);
void cp_painter_tile (GtkSnapshot *snapshot, guint shade, double x, double y, double width,
                      double height, double scale);
void cp_painter_dash (GtkSnapshot *snapshot, double center_x, double center_y, double scale);
void cp_painter_bar (GtkSnapshot *snapshot, const CpCellFace *face, GtkTextDirection direction,
                     double x, double y, double width, double scale);
void cp_painter_hatch (GtkSnapshot *snapshot, double x, double y, double width, double height,
                       double origin_x, double origin_y);
void cp_painter_text (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *color, double x,
                      double y);

G_END_DECLS
