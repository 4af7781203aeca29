/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as data: everything that stands on it, computed before it is drawn. */

#pragma once

#include <cairo.h>

#include "cp-date.h"
#include "cp-figure-options.h"
#include "cp-sides.h"

G_BEGIN_DECLS

/* Told how many pages are done, by whichever thread did them, by one at a time. */
typedef void (*CpFigureProgressFunc) (guint n_pages, gpointer data);

typedef enum
{
  CP_FIGURE_RECT,
  CP_FIGURE_LINE,
  CP_FIGURE_SIGN,
  CP_FIGURE_TEXT,
} CpFigureKind;

typedef enum
{
  CP_ALIGN_START, /* at the left end of its room */
  CP_ALIGN_CENTER,
  CP_ALIGN_END,
} CpAlign;

/* Weights as style sheets count them. */
typedef enum
{
  CP_WEIGHT_NORMAL = 400,
  CP_WEIGHT_BOLD = 700,
  CP_WEIGHT_EXTRA = 800,
} CpWeight;

typedef enum
{
  CP_ITEM_PLAIN = 0,
  CP_ITEM_DASHED = 1 << 0,  /* a stroke is dashed: something is missing */
  CP_ITEM_HATCHED = 1 << 1, /* a fill is hatched at 45° */
  CP_ITEM_ARROW = 1 << 2,   /* a line ends in a head */
  CP_ITEM_RTL = 1 << 3,     /* a text runs from right to left */
  CP_ITEM_JOINED = 1 << 4,  /* a line begins where the one before broke without a blank */
} CpFigureFlags;

/* One thing on a figure, in units from the upper left corner. A text is one line: y is its
 * baseline, x and width its room. A line runs to (x + width, y + height). */
typedef struct
{
  CpFigureKind kind;
  CpFigureFlags flags;
  CpColor color;
  double x;
  double y;
  double width;
  double height;
  double stroke;     /* of a line, an outline, a hollow sign; 0 where filled */
  double radius;     /* of a rectangle's left corners */
  double end_radius; /* of its right corners */
  CpSide side;       /* of a sign: square, circle, triangle */
  CpAlign align;
  CpWeight weight;
  double size;       /* of a text */
  const char *string;
  guint paragraph;   /* texts of the same number are lines of one paragraph; 0 for one line alone */
  const char *uri;   /* where a text leads, or %NULL */
} CpFigureItem;

/* A part of a figure that leads further: to the comparison of a topic, a source, or both. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  const char *label;  /* what is there, in words */
  const char *topic;  /* the id of a row of the matrix, or %NULL for all */
  const char *source; /* the id of a column; of a timeline the month, "2031-05"; or %NULL for all */
} CpFigureDoor;

typedef struct _CpFigure CpFigure;

CpFigure *cp_figure_new (const CpFigureOptions *options);
CpFigure *cp_figure_ref (CpFigure *self);
void cp_figure_unref (CpFigure *self);

void cp_figure_add (CpFigure *self, const CpFigureItem *item);
guint cp_figure_add_paragraph (CpFigure *self);
void cp_figure_add_door (CpFigure *self, const CpFigureDoor *door);
void cp_figure_set_title (CpFigure *self, const char *title);
void cp_figure_set_description (CpFigure *self, const char *description);
/* What a speaker wants to say to a page: never drawn. Whoever writes a format with notes for speakers
 * puts them there. */
void cp_figure_set_notes (CpFigure *self, const char *notes);
const char *cp_figure_get_notes (const CpFigure *self);
void cp_figure_add_statement (CpFigure *self, guint32 statement);
gboolean cp_figure_has_statement (const CpFigure *self, guint32 statement);
void cp_figure_set_date (CpFigure *self, CpDate date);

const CpFigureItem *cp_figure_get_items (const CpFigure *self, guint *n_items);
const CpFigureDoor *cp_figure_get_doors (const CpFigure *self, guint *n_doors);
const CpPalette *cp_figure_get_palette (const CpFigure *self);
const char *cp_figure_get_title (const CpFigure *self);
const char *cp_figure_get_description (const CpFigure *self);
CpDate cp_figure_get_date (const CpFigure *self);
guint cp_figure_get_pixel_width (const CpFigure *self);
guint cp_figure_get_pixel_height (const CpFigure *self);
double cp_figure_get_width (const CpFigure *self);
double cp_figure_get_height (const CpFigure *self);
double cp_figure_get_unit (const CpFigure *self);
guint cp_figure_get_dpi (const CpFigure *self);

char *cp_figure_to_text (const CpFigure *self);
void cp_figure_draw (const CpFigure *self, cairo_t *cr);
void cp_figure_draw_ground (const CpFigure *self, cairo_t *cr);
void cp_figure_draw_tagged (const CpFigure *self, cairo_t *cr);
CpColor cp_side_get_color (CpSide side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFigure, cp_figure_unref)

G_END_DECLS
