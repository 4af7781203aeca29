/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says about an import: before, meanwhile and afterwards. */

#pragma once

#include "cp-import.h"

G_BEGIN_DECLS

char *cp_import_words_dup_what (const GPtrArray *paths);
char *cp_import_words_dup_list (const GPtrArray *names, guint n);
char *cp_import_words_dup_names (const GPtrArray *paths);
char *cp_import_words_dup_title (const GPtrArray *paths);
char *cp_import_words_dup_progress (guint n_done, guint n_files, guint n_statements);
char *cp_import_words_dup_statements (guint n);
char *cp_import_words_dup_articles (guint n);
char *cp_import_words_dup_found (guint n_statements, guint n_articles);
char *cp_import_words_dup_attached (const CpImportSummary *summary);
const char *cp_import_words_get_reason (const CpImportFault *fault);
char *cp_import_words_dup_faults (const CpImportSummary *summary, guint n_most);

G_END_DECLS
