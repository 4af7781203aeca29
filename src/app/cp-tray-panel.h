/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tray beside the comparison: cards picked for a talk, in their order, page by page. */

#pragma once

#include "cp-session.h"

G_BEGIN_DECLS

/* More cards than this are not shown. */
#define CP_TRAY_PANEL_MAX 500

#define CP_TYPE_TRAY_PANEL (cp_tray_panel_get_type ())
G_DECLARE_FINAL_TYPE (CpTrayPanel, cp_tray_panel, CP, TRAY_PANEL, GtkWidget)

GtkWidget *cp_tray_panel_new (void);
void cp_tray_panel_set_session (CpTrayPanel *self, CpSession *session);
void cp_tray_panel_set_page_size (CpTrayPanel *self, guint n_rows);
void cp_tray_panel_commit (CpTrayPanel *self);

G_END_DECLS
