/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of an import's report that lists what one of its numbers counts. */

#pragma once

#include <gtk/gtk.h>

#include "cp-finding.h"

G_BEGIN_DECLS

#define CP_TYPE_IMPORT_FINDINGS (cp_import_findings_get_type ())
G_DECLARE_FINAL_TYPE (CpImportFindings, cp_import_findings, CP, IMPORT_FINDINGS, GtkWidget)

void cp_import_findings_show (CpImportFindings *self, const char *title, GListModel *findings,
                              CpSnapshot *snapshot, const CpSides *sides);
GListModel *cp_import_findings_get_findings (CpImportFindings *self);

G_END_DECLS
