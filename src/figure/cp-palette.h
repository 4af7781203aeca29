/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of views, figures and style sheets, by theme. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CP_THEME_LIGHT,
  CP_THEME_DARK,
  CP_THEME_PRINT,
  CP_THEME_HC_LIGHT,
  CP_THEME_HC_DARK,
  CP_N_THEMES,
} CpTheme;

/* What a colour is for. Grounds first, then decoration, text and graphics. */
typedef enum
{
  CP_COLOR_VIEW,
  CP_COLOR_WINDOW,
  CP_COLOR_SIDEBAR,
  CP_COLOR_HEADER_BAR,
  CP_COLOR_CARD,
  CP_COLOR_RAISED,
  CP_COLOR_CONTROL,
  CP_COLOR_PRESSED,
  CP_COLOR_LINE,
  CP_COLOR_HAIR,
  CP_COLOR_FG,
  CP_COLOR_DIM,
  CP_COLOR_EDGE,
  CP_COLOR_OFFICIAL, /* the left side, whoever stands there */
  CP_COLOR_EXPERT,   /* the right side */
  CP_COLOR_OTHERS,
  CP_COLOR_MARKED_OFFICIAL,
  CP_COLOR_MARKED_EXPERT,
  CP_COLOR_MARKED_OTHERS,
  CP_COLOR_SHADE_1,
  CP_COLOR_SHADE_2,
  CP_COLOR_SHADE_3,
  CP_COLOR_SHADE_4,
  CP_COLOR_ON_SHADE,
  CP_N_COLORS,
} CpColor;

/* Channels from 0 to 1, sRGB; alpha is 0 for a colour that a theme does not have, else 1. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} CpRgba;

typedef struct _CpPalette CpPalette;

const CpPalette *cp_palette_get (CpTheme theme);
const CpRgba *cp_palette_get_color (const CpPalette *self, CpColor color);
CpTheme cp_palette_get_theme (const CpPalette *self);

double cp_palette_contrast (const CpRgba *a, const CpRgba *b);
const char *cp_color_to_string (CpColor color);
const char *cp_theme_to_string (CpTheme theme);
gboolean cp_theme_from_string (const char *name, CpTheme *theme);

G_END_DECLS
