/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of a figure: one with a name, or written by hand. */

#pragma once

#include <gtk/gtk.h>

#include "cp-figure-options.h"

G_BEGIN_DECLS

#define CP_TYPE_EXPORT_SIZE (cp_export_size_get_type ())
G_DECLARE_FINAL_TYPE (CpExportSize, cp_export_size, CP, EXPORT_SIZE, GtkWidget)

GtkWidget *cp_export_size_new (void);

char *cp_export_size_dup_name (CpExportSize *self);
void cp_export_size_set_name (CpExportSize *self, const char *name);
gboolean cp_export_size_take (CpExportSize *self, CpFigureOptions *options, GError **error);
void cp_export_size_check (CpExportSize *self, guint scale);

G_END_DECLS
