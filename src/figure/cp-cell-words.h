/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names for the cells of the matrix that are compared, one or several together. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

char *cp_cell_words_dup_subject (CpComparison *comparison);
char *cp_cell_words_dup_scope (CpComparison *comparison);
char *cp_cell_words_dup_about (CpComparison *comparison);
gboolean cp_cell_words_has_source (CpComparison *comparison);
gboolean cp_cell_words_is_off_topic (CpComparison *comparison, guint32 statement);

G_END_DECLS
