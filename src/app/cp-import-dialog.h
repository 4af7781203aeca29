/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks which corpus the articles that a person chose are to be read into. */

#pragma once

#include <gtk/gtk.h>

#include "cp-answer-dialog.h"
#include "cp-import-target.h"

G_BEGIN_DECLS

#define CP_TYPE_IMPORT_DIALOG (cp_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CpImportDialog, cp_import_dialog, CP, IMPORT_DIALOG, CpAnswerDialog)

GtkWindow *cp_import_dialog_new (GtkWindow *parent, CpProject *project, const GPtrArray *paths);

CpImportTarget *cp_import_dialog_get_target (CpImportDialog *self);

G_END_DECLS
