/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figures that show counts have in common: title and notes, and how they go on pages. */

#pragma once

#include "cp-figure-page.h"
#include "cp-figure-sources.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

/* A figure being laid out; the first member of what a kind of figure needs for it. */
typedef struct
{
  CpMatrix *matrix;
  const CpFigureOptions *options;
  CpFigureOptions numbered; /* what options are where there are several pages */
  CpFigureSources *sources;
  char *title;
  char *corpus; /* the note on it, whose digest takes time */
} CpCountFigure;

/* A kind of figure. What it lays out is what it is given, such as a matrix. */
typedef struct
{
  gsize size; /* of what it needs, which begins with a CpCountFigure; all zero at first */
  void (*init) (CpCountFigure *self, gpointer shown, const CpFigureOptions *options);
  void (*clear) (CpCountFigure *self);
  guint (*estimate) (const CpCountFigure *self);   /* pages, where planning them takes long; or NULL */
  GArray *(*plan) (const CpCountFigure *self);     /* of what each page shows */
  CpFigure *(*lay_out) (const CpCountFigure *self, gconstpointer part);
  gboolean closer_at_once; /* several pages are set closer although they are not fewer then */
  const char *advice;      /* to be translated: how to get fewer pages */
} CpCountKind;

/* Puts together what does not fit; gives the same where all does. */
typedef CpMatrix *(*CpCountGroup) (CpMatrix *matrix, const CpFigureOptions *options);

GPtrArray *cp_count_figure_lay_out (const CpCountKind *kind, gpointer shown,
                                    const CpFigureOptions *options, GError **error);
CpMatrix *cp_count_figure_group (CpMatrix *matrix, const CpFigureOptions *options,
                                 CpCountGroup group);

void cp_count_figure_init (CpCountFigure *self, CpMatrix *matrix, const CpFigureOptions *options,
                           char *title);
void cp_count_figure_clear (CpCountFigure *self);

CpFigurePage cp_count_figure_try_page (const CpCountFigure *self);
CpFigurePage cp_count_figure_begin_page (const CpCountFigure *self, const char *scope);
void cp_count_figure_add_foot (const CpCountFigure *self, CpFigurePage *page, char *marks,
                               GPtrArray *cut, const char *sources);
void cp_count_figure_add_nothing (const CpCountFigure *self, const CpFigurePage *page);
CpFigure *cp_count_figure_end_page (const CpCountFigure *self, const CpFigurePage *page,
                                    const char *description);

G_END_DECLS
