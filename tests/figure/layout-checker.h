/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks a figure as a strict eye would: nothing overlaps, nothing is cut off, all can be read. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

void layout_checker_check (const CpFigure *figure, const char *name);
void layout_checker_check_pixels (const CpFigure *figure, const char *name);

G_END_DECLS
