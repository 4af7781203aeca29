/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is made for: its size, theme, title. */

#pragma once

#include "cp-palette.h"

G_BEGIN_DECLS

typedef struct
{
  guint width;       /* px at scale 1 */
  guint height;
  gboolean paper;    /* px are those of CP_PAPER_DPI, and type is measured in real points */
  guint scale;       /* 1 to 4: how many px a picture has for each of these */
  CpTheme theme;
  gboolean grouped;  /* rows and columns that do not fit are one together, not on further pages */
  const char *title; /* or %NULL for the figure's own */
  const char *alt;   /* a text in place of the picture, or %NULL for the figure's own */
  gboolean in_deck;  /* the figure is a part of a deck, which numbers all of its pages */
  gboolean in_series; /* pages are laid out in parts and get their numbers when all are there */
  gboolean dense;    /* lines and rows are set closer, as a figure tries before it takes a further page */
} CpFigureOptions;

#define CP_FIGURE_OPTIONS_DEFAULT { .width = 1920, .height = 1080, .scale = 1 }
#define CP_FIGURE_SIDE_MIN 320
#define CP_FIGURE_SIDE_MAX 16384
#define CP_FIGURE_SCALE_MAX 4
#define CP_PAPER_DPI 150
#define CP_SCREEN_DPI 96

gboolean cp_figure_size_from_string (const char *size, CpFigureOptions *options, GError **error);
gboolean cp_figure_options_check (const CpFigureOptions *self, GError **error);
double cp_figure_options_get_unit (const CpFigureOptions *self);

G_END_DECLS
