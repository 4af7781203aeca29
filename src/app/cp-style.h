/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's light or dark, contrast, accent and motion, and the colours that follow from them. */

#pragma once

#include <gtk/gtk.h>

#include "cp-palette.h"

G_BEGIN_DECLS

#define CP_TYPE_STYLE (cp_style_get_type ())
G_DECLARE_FINAL_TYPE (CpStyle, cp_style, CP, STYLE, GObject)

CpStyle *cp_style_get_default (void);

const CpPalette *cp_style_get_palette (CpStyle *self);
const GdkRGBA *cp_style_get_color (CpStyle *self, CpColor color);
const GdkRGBA *cp_style_get_accent (CpStyle *self);
void cp_style_begin (void);
void cp_style_load_rest (CpStyle *self);

gboolean cp_style_is_dark (CpStyle *self);
gboolean cp_style_is_high_contrast (CpStyle *self);
gboolean cp_style_is_motion_reduced (CpStyle *self);

/* For tests and pictures: as if the desktop asked for it; CP_N_THEMES follows it again. */
void cp_style_force (CpStyle *self, CpTheme theme);

G_END_DECLS
