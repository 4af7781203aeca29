/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What measuring and breaking text share. */

#pragma once

#include <pango/pangocairo.h>

#include "cp-figure-text.h"

G_BEGIN_DECLS

PangoLayout *cp_text_create_layout (const char *text, double size, CpWeight weight, gboolean rtl);
char *cp_text_dup_family (void);
double cp_text_get_descent (double size, CpWeight weight);
double cp_text_measure (const char *text, double size, CpWeight weight, gboolean rtl);

G_END_DECLS
