/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short ways of putting things on a figure. */

#pragma once

#include "cp-figure-text.h"
#include "cp-text-block.h"

G_BEGIN_DECLS

/* The kinds of type on a figure. */
typedef enum
{
  CP_STYLE_TITLE,
  CP_STYLE_NAME,   /* names and headers: bold */
  CP_STYLE_BODY,
  CP_STYLE_DIM,
  CP_STYLE_DIM_NAME,
  CP_STYLE_NUMBER,  /* on a shade */
  CP_STYLE_INVERSE, /* on a ground of the text's colour */
  CP_STYLE_FOOT,
  CP_STYLE_COVER, /* the title on the first page of a deck */
  CP_N_STYLES,
} CpTextStyle;

double cp_pen_get_line (CpTextStyle style);
double cp_pen_measure (CpTextStyle style, const char *text);
CpTextBlock *cp_pen_wrap (CpTextStyle style, const char *text, double width, guint max_lines,
                          CpCut cut);
char *cp_pen_shorten (CpTextStyle style, const char *text, double width);

void cp_pen_text (CpFigure *figure, CpTextStyle style, double x, double y, double width,
                  CpAlign align, const char *text);
void cp_pen_link (CpFigure *figure, CpTextStyle style, double x, double y, double width,
                  CpAlign align, const char *text, const char *uri);
double cp_pen_block (CpFigure *figure, CpTextStyle style, double x, double y, double width,
                     CpAlign align, const CpTextBlock *block);
void cp_pen_box (CpFigure *figure, CpColor color, double x, double y, double width, double height,
                 double radius);
void cp_pen_outline (CpFigure *figure, CpColor color, double x, double y, double width,
                     double height, double radius, double stroke, CpFigureFlags flags);
void cp_pen_line (CpFigure *figure, CpColor color, double x, double y, double to_x, double to_y,
                  double stroke, CpFigureFlags flags);
void cp_pen_hatch (CpFigure *figure, double x, double y, double width, double height);
void cp_pen_sign (CpFigure *figure, CpSide side, double center_x, double center_y, double size,
                  gboolean hollow);

G_END_DECLS
