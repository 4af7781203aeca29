/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figure: a list of those that there are. */

#pragma once

#include <gtk/gtk.h>

#include "cp-figure-request.h"

G_BEGIN_DECLS

#define CP_TYPE_EXPORT_SUBJECT (cp_export_subject_get_type ())
G_DECLARE_FINAL_TYPE (CpExportSubject, cp_export_subject, CP, EXPORT_SUBJECT, GtkWidget)

GtkWidget *cp_export_subject_new (void);

void cp_export_subject_set_comparison (CpExportSubject *self, const char *label);
void cp_export_subject_set_tray (CpExportSubject *self, const char *name);
gboolean cp_export_subject_has (CpExportSubject *self, CpSubject subject);
CpSubject cp_export_subject_get_selected (CpExportSubject *self);
void cp_export_subject_set_selected (CpExportSubject *self, CpSubject subject);

G_END_DECLS
