/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of statements and relations: columns that snapshots share. */

#pragma once

#include "cp-block.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_DECLARE_VALUE(type, name) type name;
typedef struct { CP_STATEMENT_COLUMNS (CP_DECLARE_VALUE) } CpStatementRow;
typedef struct { CP_RELATION_COLUMNS (CP_DECLARE_VALUE) } CpRelationRow;
#undef CP_DECLARE_VALUE

#define CP_COUNT_COLUMN(type, name) +1
enum
{
  CP_N_STATEMENT_COLUMNS = 0 CP_STATEMENT_COLUMNS (CP_COUNT_COLUMN),
  CP_N_RELATION_COLUMNS = 0 CP_RELATION_COLUMNS (CP_COUNT_COLUMN),
};
#undef CP_COUNT_COLUMN

/* Row 0 stands for no statement; the view points into the blocks. */
typedef struct
{
  CpStatementColumns view;
  guint capacity;
  CpBlock *blocks[CP_N_STATEMENT_COLUMNS];
} CpStatementTable;

typedef struct
{
  CpRelationColumns view;
  guint capacity;
  CpBlock *blocks[CP_N_RELATION_COLUMNS];
} CpRelationTable;

extern const CpStatementRow cp_empty_statement_row;
extern const CpRelationRow cp_empty_relation_row;

void cp_statement_table_init (CpStatementTable *self);
void cp_statement_table_share (CpStatementTable *self, const CpStatementTable *from);
void cp_statement_table_clear (CpStatementTable *self);
void cp_statement_table_trim (CpStatementTable *self);
guint32 cp_statement_table_append (CpStatementTable *self, const CpStatementRow *row);
void cp_statement_table_set (CpStatementTable *self, guint32 handle, const CpStatementRow *row);
void cp_statement_table_get (const CpStatementTable *self, guint32 handle, CpStatementRow *row);
guint32 *cp_statement_table_write_words (CpStatementTable *self);

void cp_relation_table_init (CpRelationTable *self);
void cp_relation_table_share (CpRelationTable *self, const CpRelationTable *from);
void cp_relation_table_clear (CpRelationTable *self);
void cp_relation_table_trim (CpRelationTable *self);
guint32 cp_relation_table_append (CpRelationTable *self, const CpRelationRow *row);
void cp_relation_table_set (CpRelationTable *self, guint32 handle, const CpRelationRow *row);
void cp_relation_table_get (const CpRelationTable *self, guint32 handle, CpRelationRow *row);

G_END_DECLS
