/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page that tells what an import found, and what was refused and why. */

#pragma once

#include <gtk/gtk.h>

#include "cp-import-outcome.h"

G_BEGIN_DECLS

#define CP_TYPE_IMPORT_REPORT (cp_import_report_get_type ())
G_DECLARE_FINAL_TYPE (CpImportReport, cp_import_report, CP, IMPORT_REPORT, GtkWindow)

GtkWindow *cp_import_report_new (GtkWindow *parent, CpImportOutcome *outcome);

const CpImportOutcome *cp_import_report_get_outcome (CpImportReport *self);

G_END_DECLS
