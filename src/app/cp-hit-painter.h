/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a statement as a row of a list. */

#pragma once

#include <gtk/gtk.h>

#include "cp-hit-face.h"

G_BEGIN_DECLS

#define CP_HIT_LEAST_WIDTH 240
#define CP_HIT_NATURAL_WIDTH 600

int cp_hit_painter_get_height (GtkWidget *widget, int width);
void cp_hit_painter_draw (GtkWidget *widget, GtkSnapshot *snapshot, const CpHitFace *face);

G_END_DECLS
