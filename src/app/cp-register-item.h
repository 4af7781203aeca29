/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record in the list of its register: its name, what is said of it, how many statements it has. */

#pragma once

#include "cp-register-tally.h"

G_BEGIN_DECLS

#define CP_TYPE_REGISTER_ITEM (cp_register_item_get_type ())
G_DECLARE_FINAL_TYPE (CpRegisterItem, cp_register_item, CP, REGISTER_ITEM, GObject)

CpRegisterItem *cp_register_item_new (CpRegisterKind kind, guint32 handle);

void cp_register_item_update (CpRegisterItem *self, CpSnapshot *snapshot,
                              const CpRegisterCount *count, const CpSides *sides);
gboolean cp_register_item_is_of (CpRegisterItem *self, CpSnapshot *snapshot);
CpRegisterKind cp_register_item_get_kind (CpRegisterItem *self);
guint32 cp_register_item_get_handle (CpRegisterItem *self);
const char *cp_register_item_get_id (CpRegisterItem *self);
const char *cp_register_item_get_name (CpRegisterItem *self);
const char *cp_register_item_get_line (CpRegisterItem *self);
const char *cp_register_item_get_sentence (CpRegisterItem *self);
const char *cp_register_item_get_key (CpRegisterItem *self);
const char *cp_register_item_get_sort_key (CpRegisterItem *self);
guint cp_register_item_get_n_statements (CpRegisterItem *self);
guint cp_register_item_get_sides (CpRegisterItem *self);

G_END_DECLS
