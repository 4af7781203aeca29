/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The label of a position on a question, on the line that makes the labels a scale. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_POSITION_LABEL (cp_position_label_get_type ())
G_DECLARE_FINAL_TYPE (CpPositionLabel, cp_position_label, CP, POSITION_LABEL, GtkWidget)

GtkWidget *cp_position_label_new (const char *position, gboolean before, gboolean after);
void cp_position_label_set_thread (CpPositionLabel *self, gboolean thread);

G_END_DECLS
