/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement that may go to another speaker when one is split. */

#pragma once

#include <glib-object.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_SPLIT_ITEM (cp_split_item_get_type ())
G_DECLARE_FINAL_TYPE (CpSplitItem, cp_split_item, CP, SPLIT_ITEM, GObject)

CpSplitItem *cp_split_item_new (guint32 statement);
guint32 cp_split_item_get_statement (CpSplitItem *self);
gboolean cp_split_item_is_chosen (CpSplitItem *self);

G_END_DECLS
