/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the corpus that articles are read into: the open one, the sample, or a new one. */

#pragma once

#include <gtk/gtk.h>

#include "cp-project.h"

G_BEGIN_DECLS

typedef enum
{
  CP_IMPORT_INTO_OPEN,
  CP_IMPORT_INTO_SAMPLE,
  CP_IMPORT_INTO_NEW,
} CpImportInto;

#define CP_TYPE_IMPORT_TARGET (cp_import_target_get_type ())
G_DECLARE_FINAL_TYPE (CpImportTarget, cp_import_target, CP, IMPORT_TARGET, GtkWidget)

void cp_import_target_set_project (CpImportTarget *self, CpProject *project);
void cp_import_target_set_title (CpImportTarget *self, const char *title);
CpImportInto cp_import_target_get_into (CpImportTarget *self);
void cp_import_target_set_into (CpImportTarget *self, CpImportInto into);
const char *cp_import_target_get_next (CpImportTarget *self);
char *cp_import_target_dup_title (CpImportTarget *self);
void cp_import_target_load (CpImportTarget *self, GSettings *settings);
void cp_import_target_save (CpImportTarget *self, GSettings *settings);

G_END_DECLS
