/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of what a number in the report of an import counts. */

#pragma once

#include "cp-sides.h"

G_BEGIN_DECLS

typedef enum
{
  CP_FINDING_STATEMENT,
  CP_FINDING_SPEAKER,
  CP_FINDING_ARTICLE,
  CP_FINDING_TIE, /* of one statement to another */
} CpFindingKind;

#define CP_TYPE_FINDING (cp_finding_get_type ())
G_DECLARE_FINAL_TYPE (CpFinding, cp_finding, CP, FINDING, GObject)

CpFinding *cp_finding_new (CpFindingKind kind, guint32 handle, guint n_statements);

CpFindingKind cp_finding_get_kind (CpFinding *self);
guint32 cp_finding_get_handle (CpFinding *self);
char *cp_finding_dup_text (CpFinding *self, CpSnapshot *snapshot);
char *cp_finding_dup_details (CpFinding *self, CpSnapshot *snapshot, const CpSides *sides);

G_END_DECLS
