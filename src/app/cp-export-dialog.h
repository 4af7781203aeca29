/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that writes a figure for slides: seen before, chosen, copied, dragged, exported. */

#pragma once

#include <gtk/gtk.h>

#include "cp-export-choices.h"
#include "cp-export-preview.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_EXPORT_DIALOG (cp_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CpExportDialog, cp_export_dialog, CP, EXPORT_DIALOG, GtkWindow)

GtkWindow *cp_export_dialog_new (GtkWindow *parent, CpSession *session, CpSubject subject);

CpExportChoices *cp_export_dialog_get_choices (CpExportDialog *self);
CpExportPreview *cp_export_dialog_get_preview (CpExportDialog *self);
const char *cp_export_dialog_get_fault (CpExportDialog *self);
gboolean cp_export_dialog_is_exporting (CpExportDialog *self);
void cp_export_dialog_export_to (CpExportDialog *self, GFile *target);

G_END_DECLS
