/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place in a list of statements: which statement is there may change, the place stays. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CP_TYPE_HIT_PLACE (cp_hit_place_get_type ())
G_DECLARE_FINAL_TYPE (CpHitPlace, cp_hit_place, CP, HIT_PLACE, GObject)

CpHitPlace *cp_hit_place_new (guint position, guint32 statement);

guint cp_hit_place_get_position (CpHitPlace *self);
void cp_hit_place_set_position (CpHitPlace *self, guint position);
guint32 cp_hit_place_get_statement (CpHitPlace *self);
void cp_hit_place_set_statement (CpHitPlace *self, guint32 statement);

G_END_DECLS
