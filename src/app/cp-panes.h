/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sidebar, content and detail: beside one another where there is room, one at a time where not. */

#pragma once

#include <gtk/gtk.h>

#include "cp-panes-wish.h"

G_BEGIN_DECLS

#define CP_TYPE_PANES (cp_panes_get_type ())
G_DECLARE_FINAL_TYPE (CpPanes, cp_panes, CP, PANES, GtkWidget)

GtkWidget *cp_panes_new (void);

void cp_panes_set_sidebar (CpPanes *self, GtkWidget *sidebar);
void cp_panes_set_content (CpPanes *self, GtkWidget *content);
void cp_panes_set_detail (CpPanes *self, GtkWidget *detail);

gboolean cp_panes_get_sidebar_shown (CpPanes *self);
void cp_panes_set_sidebar_shown (CpPanes *self, gboolean shown);
gboolean cp_panes_get_sidebar_useful (CpPanes *self);
void cp_panes_set_sidebar_useful (CpPanes *self, gboolean useful);
gboolean cp_panes_get_detail_shown (CpPanes *self);
void cp_panes_set_detail_shown (CpPanes *self, gboolean shown);
void cp_panes_set_detail_behind (CpPanes *self, gboolean behind);
double cp_panes_get_share (CpPanes *self);
void cp_panes_set_share (CpPanes *self, double share);

CpRoom cp_panes_get_room (CpPanes *self);
gboolean cp_panes_is_content_seen (CpPanes *self);
gboolean cp_panes_is_sidebar_seen (CpPanes *self);

G_END_DECLS
