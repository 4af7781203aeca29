/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the numbers in the report of an import count. */

#pragma once

#include "cp-finding.h"
#include "cp-import-outcome.h"

G_BEGIN_DECLS

guint cp_import_list_count (CpImportList self, const CpImportOutcome *outcome);
guint cp_import_list_count_speakers (CpImportList self, const CpImportOutcome *outcome);
GListModel *cp_import_list_list (CpImportList self, const CpImportOutcome *outcome);
char *cp_import_list_dup_title (CpImportList self, const CpImportOutcome *outcome);

G_END_DECLS
