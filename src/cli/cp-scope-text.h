/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What text output says of the statements behind its numbers: their time, and their sides. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

void cp_scope_text_extend_period (CpDate date, CpDate *first, CpDate *last);
gboolean cp_scope_text_find_said (CpSnapshot *snapshot, const guint32 *statements,
                                  guint n_statements, CpDate *first, CpDate *last);
char *cp_scope_text_dup_period (CpSnapshot *snapshot, const guint32 *statements,
                                guint n_statements);

G_END_DECLS
