/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a deck that compare the sides on one topic: what matters most of the comparison. */

#pragma once

#include "cp-comparison.h"
#include "cp-figure.h"

G_BEGIN_DECLS

void cp_deck_topic_lay_out (CpComparison *comparison, guint32 question,
                            const CpFigureOptions *options, GArray *references,
                            GPtrArray *figures);

G_END_DECLS
