/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and dates as figures and views write them. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

char *cp_words_dup_number (double value);
char *cp_words_dup_share (double share);
char *cp_words_dup_measured (CpMeasure measure, double value);
char *cp_words_dup_date (CpDate date, gboolean inferred);
char *cp_words_dup_marked_period (CpDate first, gboolean first_inferred, CpDate last,
                                  gboolean last_inferred);
char *cp_words_dup_period (CpDate first, CpDate last);
char *cp_words_dup_capitalized (const char *text);

G_END_DECLS
