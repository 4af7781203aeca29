/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said about an article beside its text. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

char *cp_article_words_dup_title (CpSnapshot *snapshot, guint32 document);
char *cp_article_words_dup_line (CpSnapshot *snapshot, guint32 document, guint n_statements);
char *cp_article_words_dup_full_line (CpSnapshot *snapshot, guint32 document, guint n_statements,
                                      guint n_doubtful);
char *cp_article_words_dup_short_line (CpSnapshot *snapshot, guint32 document, guint n_statements);
char *cp_article_words_dup_doubt (int confidence);
char *cp_article_words_dup_statement (CpMatrix *matrix, guint32 statement, int doubt);
char *cp_article_words_dup_sentence (CpSnapshot *snapshot, guint32 document, guint n_statements);

G_END_DECLS
