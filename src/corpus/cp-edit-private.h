/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The primitives of an edit, for the files that carry one out. */

#pragma once

#include "cp-edit.h"
#include "cp-item.h"

G_BEGIN_DECLS

typedef enum
{
  CP_PRIMITIVE_INSERT,
  CP_PRIMITIVE_REMOVE,
  CP_PRIMITIVE_REPLACE,
  CP_PRIMITIVE_MOVE,
  CP_PRIMITIVE_MEMBER,
} CpPrimitiveKind;

/* What carrying out adds, so that the primitive can be turned round and written down, is below the
 * line. A record whose handle is not given is looked up by `from`, the position at that moment; an
 * insert to which one is given brings a record back. */
typedef struct
{
  CpPrimitiveKind kind;
  CpArray array;
  guint32 given;
  guint from;       /* position of what is removed, replaced or moved; of a member's old value */
  guint to;         /* position of what is inserted or moved; of a member's new value */
  CpRecord *record; /* the new one */
  CpItem *item;     /* that has the record, in a register */
  char *name;       /* of a top-level member */
  char *json;       /* its new value, or %NULL */

  guint32 handle;
  CpRecord *old_record;
  CpItem *old_item;
  char *old_json;
} CpPrimitive;

CpPrimitive *cp_edit_add_primitive (CpEdit *self, CpPrimitiveKind kind, CpArray array);
CpPrimitive *cp_edit_get_primitive (const CpEdit *self, guint i);
CpEdit *cp_edit_invert (const CpEdit *self);
CpEdit *cp_edit_invert_first (const CpEdit *self, guint n_primitives);
CpEdit *cp_edit_copy_for_journal (const CpEdit *self);

G_END_DECLS
