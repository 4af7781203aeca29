/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of a record as a person reads and writes them: as text. */

#pragma once

#include "cp-record.h"

G_BEGIN_DECLS

/* How a member whose value is yes or no is written. */
#define CP_VALUE_YES "yes"

char *cp_record_dup_value (const CpRecord *self, guint member);
char *cp_record_tidy_value (const CpSchema *schema, guint member, const char *text);
gboolean cp_record_check_value (const CpSchema *schema, guint member, const char *text,
                                GError **error);
void cp_record_builder_set_value (CpRecordBuilder *self, const CpRecord *own, guint member,
                                  const char *text);

G_END_DECLS
