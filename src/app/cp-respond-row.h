/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement that another one may respond to, in two lines. */

#pragma once

#include <gtk/gtk.h>

#include "cp-card-face.h"

G_BEGIN_DECLS

#define CP_TYPE_RESPOND_ROW (cp_respond_row_get_type ())
G_DECLARE_FINAL_TYPE (CpRespondRow, cp_respond_row, CP, RESPOND_ROW, GtkWidget)

GtkWidget *cp_respond_row_new (void);
void cp_respond_row_show (CpRespondRow *self, const CpCardFace *face, const char *where);

G_END_DECLS
