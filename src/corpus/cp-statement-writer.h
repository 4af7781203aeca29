/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes statements in canonical form, straight from the columns of a snapshot. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct _CpStatementWriter CpStatementWriter;

CpStatementWriter *cp_statement_writer_new (CpSnapshot *snapshot);
void cp_statement_writer_free (CpStatementWriter *self);
void cp_statement_writer_append (CpStatementWriter *self, guint32 handle, GString *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpStatementWriter, cp_statement_writer_free)

G_END_DECLS
