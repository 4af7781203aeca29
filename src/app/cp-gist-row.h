/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement of an article whose text is not in the corpus: its paragraph, who, and the gist. */

#pragma once

#include <gtk/gtk.h>

#include "cp-matrix.h"

G_BEGIN_DECLS

#define CP_TYPE_GIST_ROW (cp_gist_row_get_type ())
G_DECLARE_FINAL_TYPE (CpGistRow, cp_gist_row, CP, GIST_ROW, GtkWidget)

GtkWidget *cp_gist_row_new (void);

void cp_gist_row_set_statement (CpGistRow *self, CpMatrix *matrix, guint32 statement);
guint32 cp_gist_row_get_statement (CpGistRow *self);
GtkWidget *cp_gist_row_get_column (CpGistRow *self);
const char *cp_gist_row_get_sentence (CpGistRow *self);

G_END_DECLS
