/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a talk as it will be drawn, to be copied or exported with the others. */

#pragma once

#include <gtk/gtk.h>

#include "cp-export-preview.h"
#include "cp-talk.h"

G_BEGIN_DECLS

#define CP_TYPE_TRAY_PAGE (cp_tray_page_get_type ())
G_DECLARE_FINAL_TYPE (CpTrayPage, cp_tray_page, CP, TRAY_PAGE, GtkWidget)

GtkWidget *cp_tray_page_new (void);
void cp_tray_page_show (CpTrayPage *self, CpTalk *talk, guint32 statement, guint page,
                        guint n_pages);
CpExportPreview *cp_tray_page_get_preview (CpTrayPage *self);

G_END_DECLS
