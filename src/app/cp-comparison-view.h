/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two sides side by side, in four bands of cards. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_COMPARISON_VIEW (cp_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (CpComparisonView, cp_comparison_view, CP, COMPARISON_VIEW, GtkWidget)

GtkWidget *cp_comparison_view_new (void);
void cp_comparison_view_set_session (CpComparisonView *self, CpSession *session);
void cp_comparison_view_set_closable (CpComparisonView *self, gboolean closable);

G_END_DECLS
