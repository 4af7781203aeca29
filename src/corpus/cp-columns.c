/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of statements and relations: columns that snapshots share. */

#include "cp-columns.h"

#include <string.h>

/* Both tables are the same code over other columns, so their functions are made by one macro from
 * the lists of columns in cp-snapshot.h. */

#define FIRST_CAPACITY 64

const CpStatementRow cp_empty_statement_row = {
  .start = CP_OFFSET_NONE,
  .end = CP_OFFSET_NONE,
  .mention_start = CP_OFFSET_NONE,
  .mention_end = CP_OFFSET_NONE,
  .question_start = CP_OFFSET_NONE,
  .question_end = CP_OFFSET_NONE,
  .turn = CP_TURN_NONE,
  .confidence = CP_CONFIDENCE_NONE,
};

const CpRelationRow cp_empty_relation_row = { .confidence = CP_CONFIDENCE_NONE };

/* The view follows its block, which a write may have moved. A column that stays as it is is not
 * written, so that it stays shared. */
#define WRITE_COLUMN(type, name) \
  if (handle < self->view.n_rows && self->view.name[handle] == row->name) \
    { \
      i++; \
    } \
  else \
    { \
      type *column = cp_block_write (&self->blocks[i++], self->view.n_rows * sizeof (type), \
                                     self->capacity * sizeof (type)); \
      column[handle] = row->name; \
      self->view.name = column; \
    }
#define READ_COLUMN(type, name) row->name = self->view.name[handle];
#define TRIM_COLUMN(type, name) \
  cp_block_trim (&self->blocks[i], self->view.n_rows * sizeof (type)); \
  self->view.name = (type const *) self->blocks[i++]->data;

#define DEFINE_TABLE(Table, table, Row, n_columns, COLUMNS) \
  void \
  table##_share (Table *self, const Table *from) \
  { \
    *self = *from; \
    for (guint i = 0; i < n_columns; i++) \
      cp_block_ref (self->blocks[i]); \
  } \
\
  void \
  table##_clear (Table *self) \
  { \
    for (guint i = 0; i < n_columns; i++) \
      g_clear_pointer (&self->blocks[i], cp_block_unref); \
  } \
\
  void \
  table##_set (Table *self, guint32 handle, const Row *row) \
  { \
    guint i = 0; \
\
    COLUMNS (WRITE_COLUMN) \
  } \
\
  void \
  table##_get (const Table *self, guint32 handle, Row *row) \
  { \
    COLUMNS (READ_COLUMN) \
  } \
\
  guint32 \
  table##_append (Table *self, const Row *row) \
  { \
    guint32 handle = self->view.n_rows; \
\
    if (handle == self->capacity) \
      self->capacity = MAX (self->capacity + self->capacity / 2, FIRST_CAPACITY); \
    table##_set (self, handle, row); \
    self->view.n_rows++; \
    return handle; \
  } \
\
  void \
  table##_trim (Table *self) \
  { \
    guint i = 0; \
\
    self->capacity = self->view.n_rows; \
    COLUMNS (TRIM_COLUMN) \
  }

DEFINE_TABLE (CpStatementTable, cp_statement_table, CpStatementRow, CP_N_STATEMENT_COLUMNS,
              CP_STATEMENT_COLUMNS)
DEFINE_TABLE (CpRelationTable, cp_relation_table, CpRelationRow, CP_N_RELATION_COLUMNS,
              CP_RELATION_COLUMNS)

/* Makes a table that has row 0 only. */
void
cp_statement_table_init (CpStatementTable *self)
{
  *self = (CpStatementTable) { 0 };
  cp_statement_table_append (self, &cp_empty_statement_row);
}

/* Makes a table that has row 0 only. */
void
cp_relation_table_init (CpRelationTable *self)
{
  *self = (CpRelationTable) { 0 };
  cp_relation_table_append (self, &cp_empty_relation_row);
}

#define COUNT_BEFORE(type, column) \
  if (strcmp (#column, "words") == 0) \
    return i; \
  i++;

static guint
find_words_column (void)
{
  guint i = 0;

  CP_STATEMENT_COLUMNS (COUNT_BEFORE)
  g_assert_not_reached ();
}

/* Gives the one column to be written that is worked out after all rows are there. */
guint32 *
cp_statement_table_write_words (CpStatementTable *self)
{
  guint32 *column = cp_block_write (&self->blocks[find_words_column ()],
                                    self->view.n_rows * sizeof *column,
                                    self->capacity * sizeof *column);

  self->view.words = column;
  return column;
}
