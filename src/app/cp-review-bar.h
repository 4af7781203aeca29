/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar in which a person goes through the statements in doubt, and decides. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_REVIEW_BAR (cp_review_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpReviewBar, cp_review_bar, CP, REVIEW_BAR, GtkWidget)

GtkWidget *cp_review_bar_new (void);

void cp_review_bar_show (CpReviewBar *self, guint place, guint n_statements, const char *details);
void cp_review_bar_set_alike (CpReviewBar *self, GMenuModel *menu);
const char *cp_review_bar_get_text (CpReviewBar *self);

G_END_DECLS
