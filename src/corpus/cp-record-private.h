/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a record, for the files that make one. */

#pragma once

#include "cp-record.h"

G_BEGIN_DECLS

typedef union
{
  gint64 number; /* also dates, enumerations and booleans */
  char *string;
  char **strings;
  CpRecord *record;
  CpRecord **records;
} CpValue;

struct _CpRecord
{
  gatomicrefcount ref_count;
  gboolean is_compact; /* texts and lists are in the same piece of memory */
  const CpSchema *schema;
  char *extra;
  CpValue values[];
};

CpRecord *cp_record_new_empty (const CpSchema *schema);
CpRecord *cp_record_compact (const CpRecord *record);
void cp_record_clear_compact (CpRecord *self);
void cp_value_clear (const CpMember *member, CpValue *value);
CpValue cp_value_copy (const CpMember *member, const CpValue *value);

G_END_DECLS
