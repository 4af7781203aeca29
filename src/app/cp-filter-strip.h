/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says above the matrix what is looked at, wherever that is not all, with a way to clear it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_FILTER_STRIP (cp_filter_strip_get_type ())
G_DECLARE_FINAL_TYPE (CpFilterStrip, cp_filter_strip, CP, FILTER_STRIP, GtkWidget)

GtkWidget *cp_filter_strip_new (void);
void cp_filter_strip_set_session (CpFilterStrip *self, CpSession *session);
void cp_filter_strip_set_list_shown (CpFilterStrip *self, gboolean shown);

G_END_DECLS
