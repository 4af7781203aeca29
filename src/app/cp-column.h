/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column as wide as text is read well in, in the middle of whatever room there is. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_COLUMN (cp_column_get_type ())
G_DECLARE_FINAL_TYPE (CpColumn, cp_column, CP, COLUMN, GtkWidget)

GtkWidget *cp_column_new (void);

GtkWidget *cp_column_get_child (CpColumn *self);
void cp_column_set_child (CpColumn *self, GtkWidget *child);

int cp_column_get_margin (int width);

G_END_DECLS
