/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An immutable entry of a register: a role, an outlet, a summary, and the base of the other kinds. */

#pragma once

#include <glib-object.h>

#include "cp-record.h"

G_BEGIN_DECLS

#define CP_TYPE_ITEM (cp_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (CpItem, cp_item, CP, ITEM, GObject)

struct _CpItemClass
{
  GObjectClass parent_class;

  /* Called once, when the record is there. */
  void (*record_set) (CpItem *self);
};

CpItem *cp_item_new (CpArray array, CpRecord *record);

const char *cp_item_get_id (CpItem *self);
const char *cp_item_get_label (CpItem *self);
const CpRecord *cp_item_get_record (CpItem *self);

G_END_DECLS
