/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two halves of a comparison, and who stands on which. */

#pragma once

#include "cp-query.h"

G_BEGIN_DECLS

typedef enum
{
  CP_SIDE_OTHERS,
  CP_SIDE_LEFT,
  CP_SIDE_RIGHT,
  CP_N_SIDES,
} CpSide;

typedef struct _CpSides CpSides;

gboolean cp_sides_check (CpSnapshot *snapshot, const CpQuery *left, const CpQuery *right,
                         GError **error);
CpSides *cp_sides_new (CpSnapshot *snapshot, const CpQuery *left, const CpQuery *right);
CpSides *cp_sides_ref (CpSides *self);
void cp_sides_unref (CpSides *self);

CpSide cp_sides_get_side (const CpSides *self, guint32 statement);
gboolean cp_sides_is_on_both (const CpSides *self, guint32 statement);
const CpQuery *cp_sides_get_query (const CpSides *self, CpSide side);
const char *cp_sides_get_label (const CpSides *self, CpSide side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSides, cp_sides_unref)

G_END_DECLS
