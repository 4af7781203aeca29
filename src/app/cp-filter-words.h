/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What views say about what is looked at. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

char *cp_filter_words_dup_total (const CpMatrix *matrix);
char *cp_filter_words_dup_filter (const CpMatrix *matrix);

G_END_DECLS
