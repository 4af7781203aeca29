/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chip of a relation on a figure, and the words for relations. */

#pragma once

#include "cp-figure-pen.h"
#include "cp-schema.h"

G_BEGIN_DECLS

#define CP_CHIP_HEIGHT 24.0

char *cp_words_dup_relation (CpRelationType type);
char *cp_words_dup_basis (CpSnapshot *snapshot, guint32 relation);
double cp_figure_chip_get_width (CpRelationType type);
void cp_figure_chip_add (CpFigure *figure, CpRelationType type, double x, double middle_y);

G_END_DECLS
