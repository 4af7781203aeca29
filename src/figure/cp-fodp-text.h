/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of a figure as text boxes of a slide. */

#pragma once

#include "cp-fodp-shape.h"

G_BEGIN_DECLS

/* The fonts that styles of texts name. */
#define CP_FODP_FONT "Figure"

guint cp_fodp_write_text (const CpFodpPage *self, const CpFigureItem *items, guint n_items,
                          gboolean is_title);
void cp_fodp_append_words (GString *to, const char *words);

G_END_DECLS
