/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The label of a position in the gutter of a figure, and how many are not shown. */

#pragma once

#include "cp-figure-pen.h"
#include "cp-question-choice.h"

G_BEGIN_DECLS

#define CP_QUESTION_GUTTER 142.0
#define CP_QUESTION_LABEL_TOP 2.0

double cp_question_label_get_gutter (const char *const *positions, const CpFigureOptions *options);
gboolean cp_question_label_is_cut (const char *position, double gutter);
double cp_question_label_get_height (const CpSides *sides, const CpChoiceRow *row,
                                     const char *position, double gutter);
double cp_question_label_add (CpFigure *figure, const CpSides *sides, const CpChoiceRow *row,
                              const char *position, double gutter, double x, double y);

G_END_DECLS
