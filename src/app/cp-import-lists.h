/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the numbers in the report of an import count. */

#pragma once

#include "cp-finding.h"
#include "cp-import-outcome.h"

G_BEGIN_DECLS

/* Of a role, or of none. */
typedef struct
{
  guint n_statements;
  guint n_speakers;
} CpImportRoleCount;

guint cp_import_list_count (CpImportList self, const CpImportOutcome *outcome);
CpImportRoleCount *cp_import_list_count_roles (const CpImportOutcome *outcome);
GListModel *cp_import_list_list (CpImportList self, const CpImportOutcome *outcome);
char *cp_import_list_dup_title (CpImportList self, const CpImportOutcome *outcome);

G_END_DECLS
