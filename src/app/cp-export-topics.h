/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The topics of a deck: the main ones, or chosen one by one. */

#pragma once

#include <gtk/gtk.h>

#include "cp-matrix.h"

G_BEGIN_DECLS

#define CP_TYPE_EXPORT_TOPICS (cp_export_topics_get_type ())
G_DECLARE_FINAL_TYPE (CpExportTopics, cp_export_topics, CP, EXPORT_TOPICS, GtkWidget)

GtkWidget *cp_export_topics_new (void);

void cp_export_topics_set_matrix (CpExportTopics *self, CpMatrix *matrix);
GArray *cp_export_topics_list (CpExportTopics *self);
void cp_export_topics_choose (CpExportTopics *self, const guint32 *topics, guint n_topics);
void cp_export_topics_choose_main (CpExportTopics *self);

G_END_DECLS
