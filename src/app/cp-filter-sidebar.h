/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements are looked at, to be ticked: roles, outlets, speakers, period and more. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_FILTER_SIDEBAR (cp_filter_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CpFilterSidebar, cp_filter_sidebar, CP, FILTER_SIDEBAR, GtkWidget)

GtkWidget *cp_filter_sidebar_new (void);
void cp_filter_sidebar_set_session (CpFilterSidebar *self, CpSession *session);

G_END_DECLS
