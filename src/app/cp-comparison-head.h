/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the comparison: what is compared, the doors to its bands, the two sides. */

#pragma once

#include <gtk/gtk.h>

#include "cp-band-plan.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_COMPARISON_HEAD (cp_comparison_head_get_type ())
G_DECLARE_FINAL_TYPE (CpComparisonHead, cp_comparison_head, CP, COMPARISON_HEAD, GtkWidget)

GtkWidget *cp_comparison_head_new (void);
void cp_comparison_head_set_session (CpComparisonHead *self, CpSession *session);
void cp_comparison_head_show (CpComparisonHead *self, CpComparison *comparison);
void cp_comparison_head_mark (CpComparisonHead *self, CpBand band);
void cp_comparison_head_set_width (CpComparisonHead *self, int width, gboolean narrow);
void cp_comparison_head_set_gutter (CpComparisonHead *self, int gutter);
void cp_comparison_head_set_closable (CpComparisonHead *self, gboolean closable);

G_END_DECLS
