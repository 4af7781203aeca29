/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a figure as it will be, drawn beside the main loop. */

#pragma once

#include <gtk/gtk.h>

#include "cp-figure-request.h"
#include "cp-figure.h"

G_BEGIN_DECLS

#define CP_TYPE_EXPORT_PREVIEW (cp_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (CpExportPreview, cp_export_preview, CP, EXPORT_PREVIEW, GtkWidget)

GtkWidget *cp_export_preview_new (void);

void cp_export_preview_set_request (CpExportPreview *self, CpFigureRequest *request);
CpFigureRequest *cp_export_preview_get_request (CpExportPreview *self);
gboolean cp_export_preview_is_busy (CpExportPreview *self);
gboolean cp_export_preview_is_slow (CpExportPreview *self);
void cp_export_preview_set_patience (CpExportPreview *self, guint milliseconds);
const GError *cp_export_preview_get_fault (CpExportPreview *self);
guint cp_export_preview_get_n_pages (CpExportPreview *self);
const CpFigure *cp_export_preview_get_figure (CpExportPreview *self, guint page);
guint cp_export_preview_get_page (CpExportPreview *self);
void cp_export_preview_set_page (CpExportPreview *self, guint page);
GdkTexture *cp_export_preview_get_picture (CpExportPreview *self);

G_END_DECLS
