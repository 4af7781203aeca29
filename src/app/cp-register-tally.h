/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many statements each record of a register has, and on which sides they stand. */

#pragma once

#include "cp-register-kind.h"
#include "cp-sides.h"

G_BEGIN_DECLS

/* What is counted for one record. */
typedef struct
{
  guint n_statements;
  guint n_members; /* speakers of a role, articles of an outlet */
  guint sides;     /* bits of CpSide */
} CpRegisterCount;

CpRegisterCount *cp_register_tally (CpSnapshot *snapshot, CpRegisterKind kind,
                                    const CpSides *sides);

G_END_DECLS
