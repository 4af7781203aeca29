/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of a register as a list model that follows the corpus. */

#pragma once

#include <gio/gio.h>

#include "cp-item.h"

G_BEGIN_DECLS

#define CP_TYPE_ITEM_LIST (cp_item_list_get_type ())
G_DECLARE_FINAL_TYPE (CpItemList, cp_item_list, CP, ITEM_LIST, GObject)

CpItemList *cp_item_list_new (void);
void cp_item_list_update (CpItemList *self, CpItem *const *items, guint n_items);

G_END_DECLS
