/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the writers of SVG and FODP share: numbers, colours and words as XML has them. */

#pragma once

#include "cp-palette.h"

G_BEGIN_DECLS

void cp_markup_append_number (GString *to, double value);
void cp_markup_append_attribute (GString *to, const char *name, double value);
void cp_markup_append_color (GString *to, const char *name, const CpPalette *palette,
                             CpColor color);
void cp_markup_append_step (GString *to, char letter, guint n, const double *numbers);
void cp_markup_append_words (GString *to, const char *words);

/* A step of a path with its numbers. */
#define CP_MARKUP_APPEND_STEP(to, letter, ...)                                                     \
  cp_markup_append_step (to, letter, sizeof ((double[]) { __VA_ARGS__ }) / sizeof (double),         \
                         (const double[]) { __VA_ARGS__ })

G_END_DECLS
