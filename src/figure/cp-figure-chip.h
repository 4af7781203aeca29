/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chip of a relation on a figure. */

#pragma once

#include "cp-figure-pen.h"
#include "cp-schema.h"

G_BEGIN_DECLS

#define CP_CHIP_HEIGHT 24.0

double cp_figure_chip_get_width (CpRelationType type);
void cp_figure_chip_add (CpFigure *figure, CpRelationType type, double x, double middle_y);

G_END_DECLS
