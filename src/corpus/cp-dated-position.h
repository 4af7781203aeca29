/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a speaker is or was for a time, and how a person writes it. */

#pragma once

#include "cp-record.h"

G_BEGIN_DECLS

gboolean cp_dated_position_is_inside_out (const CpRecord *self);
gboolean cp_dated_position_holds (const CpRecord *self, CpDate date);

char *cp_dated_positions_to_text (const CpRecord *const *positions);
char *cp_dated_positions_tidy (const char *text);
gboolean cp_dated_positions_check (const char *text, GError **error);
void cp_dated_positions_set (CpRecordBuilder *builder, guint member,
                             const CpRecord *const *own, const char *text);

G_END_DECLS
