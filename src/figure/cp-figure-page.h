/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of a figure: margins, title and lines above, notes below. */

#pragma once

#include "cp-figure-pen.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

/* More pages than these are a book that nobody asked for. */
#define CP_FIGURE_PAGES_MAX 100

/* A page being laid out. The body's edges; what stands above and below is outside of them. */
typedef struct
{
  CpFigure *figure;
  double left;
  double right;
  double top;
  double bottom;
  gboolean dense;
  double number; /* how wide the number of a page of a deck is, beside the last note; else 0 */
} CpFigurePage;

CpFigurePage cp_figure_page_begin (const CpFigureOptions *options, const char *title,
                                   const char *const *lines);
void cp_figure_page_add_foot (CpFigurePage *self, const char *const *notes);
void cp_figure_page_add_number (CpFigure *figure, guint page, guint n_pages);
void cp_figure_pages_add_places (GPtrArray *figures);
gboolean cp_figure_pages_check (guint n_pages, const char *advice, GError **error);
gboolean cp_figure_page_is_title_cut (const CpFigureOptions *options, const char *title);

void cp_figure_date_by (CpFigure *figure, CpSnapshot *snapshot);

char *cp_figure_words_dup_line (const char *first, ...) G_GNUC_NULL_TERMINATED;
char *cp_figure_words_dup_corpus (CpSnapshot *snapshot);
char *cp_figure_words_dup_sources (GPtrArray *sources, gboolean inferred);
char *cp_figure_words_dup_marked_sources (GPtrArray *sources, GPtrArray *marks);
char *cp_figure_words_dup_in_full (GPtrArray *texts);

G_END_DECLS
