/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table for a terminal: wrapped headers, aligned cells, and blocks where it is too wide. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpTextTable CpTextTable;

CpTextTable *cp_text_table_new (void);
void cp_text_table_free (CpTextTable *self);

void cp_text_table_add_column (CpTextTable *self, const char *header);
void cp_text_table_add_cell (CpTextTable *self, const char *text);
void cp_text_table_add_rule (CpTextTable *self);
char *cp_text_table_layout (const CpTextTable *self, guint width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTextTable, cp_text_table_free)

G_END_DECLS
