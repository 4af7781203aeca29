/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rectangles, lines and signs of a figure as shapes of a slide. */

#pragma once

#include "cp-fodp-styles.h"

G_BEGIN_DECLS

/* View boxes have whole numbers only (OpenDocument 1.3 part 3, 19.570): hundredths of a unit. */
#define CP_FODP_STEPS 100.0

/* Names of the styles that all slides share. */
#define CP_FODP_DASH "Missing"
#define CP_FODP_ARROW "Arrow"

/* A slide being written. */
typedef struct
{
  const CpFigure *figure;
  double points; /* for a unit */
  GString *text;
  CpFodpStyles *styles;
} CpFodpPage;

void cp_fodp_page_append_length (const CpFodpPage *self, const char *name, double units);
void cp_fodp_append_length (GString *to, const char *name, double points);
guint cp_fodp_write_shape (const CpFodpPage *self, const CpFigureItem *items, guint n_items);
void cp_fodp_append_definitions (GString *to, double points);

G_END_DECLS
