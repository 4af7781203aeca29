/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure of the matrix says above and below its cells. */

#pragma once

#include "cp-figure-sources.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

char *cp_matrix_words_dup_title (CpMatrix *matrix);
char *cp_matrix_words_dup_scope (CpMatrix *matrix, const CpFigureSources *sources);
char *cp_matrix_words_dup_statements (CpMatrix *matrix);
char *cp_matrix_words_dup_filter (CpMatrix *matrix);
char *cp_matrix_words_dup_counts (CpMatrix *matrix);
gboolean cp_matrix_words_is_filtered (CpMatrix *matrix);
char *cp_matrix_words_dup_nothing (CpMatrix *matrix);
void cp_matrix_words_append_included (GString *words, CpMatrix *matrix,
                                      const CpFigureSources *sources);
const char *cp_matrix_words_get_all (void);
char *cp_matrix_words_dup_marks (CpMatrix *matrix, const CpFigureSources *sources);
char *cp_matrix_words_dup_further (CpMatrix *matrix);
char *cp_matrix_words_dup_sources (CpMatrix *matrix, const CpFigureSources *sources,
                                   guint first_column, guint n_columns);
char *cp_matrix_words_dup_all_sources (CpMatrix *matrix, const CpFigureSources *sources);
char *cp_matrix_words_dup_description (CpMatrix *matrix, const CpFigureSources *sources,
                                       guint first_row, guint n_rows);

G_END_DECLS
