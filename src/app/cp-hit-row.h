/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement in a list: who, when, where, on what, and the words with those looked for amid them. */

#pragma once

#include <gtk/gtk.h>

#include "cp-hit-face.h"
#include "cp-hit-place.h"

G_BEGIN_DECLS

#define CP_TYPE_HIT_ROW (cp_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (CpHitRow, cp_hit_row, CP, HIT_ROW, GtkWidget)

GtkWidget *cp_hit_row_new (void);

void cp_hit_row_set_place (CpHitRow *self, CpHitPlace *place);
void cp_hit_row_show (CpHitRow *self, CpHitSource *source);
guint32 cp_hit_row_get_statement (CpHitRow *self);
gboolean cp_hit_row_prepare (CpHitRow *self);
void cp_hit_row_come_into_sight (CpHitRow *self);

G_END_DECLS
