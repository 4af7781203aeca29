/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which fields the form of a record has, and what changing each is called. */

#pragma once

#include "cp-record-field.h"
#include "cp-register-kind.h"

G_BEGIN_DECLS

typedef struct
{
  guint member;
  CpEditor editor;
  const char *label;   /* to be translated */
  const char *hint;    /* to be translated, or NULL */
  const char *context; /* in which the label is translated, or NULL */
} CpRecordPlan;

const CpRecordPlan *cp_record_plan_get (CpRegisterKind kind, guint *n_fields);
char *cp_record_plan_dup_edit (CpRegisterKind kind, guint member, guint n);

G_END_DECLS
