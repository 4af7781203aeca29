/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page of a deck: what it is about, and how much of whom. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

/* What the page tells; all is borrowed. */
typedef struct
{
  CpSnapshot *snapshot;
  const CpSides *sides;
  const char *title;     /* or %NULL or "" for that of the corpus */
  const char *about;     /* what is compared: "Threats, Armenia" */
  const char *only;      /* which statements alone are looked at, or %NULL */
  GArray *statements;    /* guint32: what is counted */
} CpTitleContents;

CpFigure *cp_title_figure_lay_out (const CpTitleContents *contents, const CpFigureOptions *options);

G_END_DECLS
