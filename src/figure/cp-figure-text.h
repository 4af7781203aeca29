/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text on figures: measured and drawn, with no display. */

#pragma once

#include <pango/pango.h>

#include "cp-figure.h"

G_BEGIN_DECLS

/* The first of these that is there, as style sheets write it. */
#define CP_TEXT_FAMILIES "Cantarell, Noto Sans, DejaVu Sans, sans-serif"

/* Sizes and pitches of lines, in units. */
#define CP_COVER_SIZE 40.0
#define CP_COVER_LINE 47.0
#define CP_TITLE_SIZE 24.0
#define CP_TITLE_LINE 29.0
#define CP_LABEL_SIZE 16.0
#define CP_LABEL_LINE 19.0
#define CP_FOOTER_SIZE 10.0
#define CP_FOOTER_LINE 13.5

gboolean cp_text_check_fonts (PangoContext *context, GError **error);
gboolean cp_text_is_rtl_letter (gunichar letter);
gboolean cp_text_is_rtl (const char *text);
double cp_text_get_width (const char *text, double size, CpWeight weight);
void cp_text_get_ink (const CpFigureItem *item, double *left, double *top, double *right,
                      double *bottom);
void cp_text_draw (const CpFigureItem *item, cairo_t *cr);
void cp_text_draw_blank (const CpFigureItem *item, cairo_t *cr);

G_END_DECLS
