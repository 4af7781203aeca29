/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests the tables of statements and relations. */

#include "cp-columns.h"

static CpStatementRow
make_row (guint i)
{
  CpStatementRow row = cp_empty_statement_row;

  row.document = i;
  row.start = 10 * i;
  row.end = 10 * i + 5;
  row.confidence = i % 100;
  row.turn = -(gint32) i;
  row.live = TRUE;
  return row;
}

static void
check_row (const CpStatementTable *table, guint32 handle, guint i)
{
  CpStatementRow row;

  cp_statement_table_get (table, handle, &row);
  g_assert_cmpuint (row.document, ==, i);
  g_assert_cmpuint (row.start, ==, 10 * i);
  g_assert_cmpuint (row.end, ==, 10 * i + 5);
  g_assert_cmpint (row.confidence, ==, i % 100);
  g_assert_cmpint (row.turn, ==, -(gint32) i);
  g_assert_cmpuint (row.mention_start, ==, CP_OFFSET_NONE);
  g_assert_cmpuint (row.live, ==, TRUE);
}

static void
test_append (void)
{
  CpStatementTable table;

  cp_statement_table_init (&table);
  g_assert_cmpuint (table.view.n_rows, ==, 1);
  g_assert_cmpuint (table.view.live[0], ==, FALSE);
  g_assert_cmpuint (table.view.start[0], ==, CP_OFFSET_NONE);

  for (guint i = 1; i < 1000; i++)
    {
      CpStatementRow row = make_row (i);

      g_assert_cmpuint (cp_statement_table_append (&table, &row), ==, i);
    }
  for (guint i = 1; i < 1000; i++)
    check_row (&table, i, i);

  cp_statement_table_trim (&table);
  for (guint i = 0; i < CP_N_STATEMENT_COLUMNS; i++)
    g_assert_cmpuint (table.blocks[i]->capacity, <=, 1000 * sizeof (gpointer));
  for (guint i = 1; i < 1000; i++)
    check_row (&table, i, i);

  cp_statement_table_append (&table, &cp_empty_statement_row);
  g_assert_cmpuint (table.view.n_rows, ==, 1001);
  cp_statement_table_clear (&table);
}

/* Only the column that gets another value is copied. */
static void
test_share (void)
{
  CpStatementTable table, shared;
  CpStatementRow row = make_row (1);
  guint n_copied = 0;

  cp_statement_table_init (&table);
  cp_statement_table_append (&table, &row);
  cp_statement_table_share (&shared, &table);

  cp_statement_table_set (&table, 1, &row);
  for (guint i = 0; i < CP_N_STATEMENT_COLUMNS; i++)
    g_assert_true (table.blocks[i] == shared.blocks[i]);

  row.end = 99;
  cp_statement_table_set (&table, 1, &row);
  for (guint i = 0; i < CP_N_STATEMENT_COLUMNS; i++)
    n_copied += table.blocks[i] != shared.blocks[i];
  g_assert_cmpuint (n_copied, ==, 1);
  g_assert_cmpuint (table.view.end[1], ==, 99);
  check_row (&shared, 1, 1);

  /* A row that is added is not in the other table. */
  row = make_row (2);
  cp_statement_table_append (&table, &row);
  g_assert_cmpuint (shared.view.n_rows, ==, 2);
  row = make_row (3);
  cp_statement_table_append (&shared, &row);
  check_row (&table, 2, 2);
  check_row (&shared, 2, 3);

  cp_statement_table_clear (&table);
  check_row (&shared, 1, 1);
  cp_statement_table_clear (&shared);
}

static void
test_relations (void)
{
  CpRelationTable table, shared;
  CpRelationRow row = { .from = 1, .to = 2, .type = CP_RELATION_SUPPORTS, .live = TRUE };
  CpRelationRow read;

  cp_relation_table_init (&table);
  g_assert_cmpint (table.view.confidence[0], ==, CP_CONFIDENCE_NONE);
  for (guint i = 1; i < 200; i++)
    {
      row.to = i;
      g_assert_cmpuint (cp_relation_table_append (&table, &row), ==, i);
    }
  cp_relation_table_trim (&table);
  cp_relation_table_share (&shared, &table);

  row.to = 1000;
  cp_relation_table_set (&table, 7, &row);
  cp_relation_table_get (&table, 7, &read);
  g_assert_cmpuint (read.to, ==, 1000);
  cp_relation_table_get (&shared, 7, &read);
  g_assert_cmpuint (read.to, ==, 7);
  g_assert_cmpint (read.type, ==, CP_RELATION_SUPPORTS);

  cp_relation_table_clear (&table);
  cp_relation_table_clear (&shared);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns/append", test_append);
  g_test_add_func ("/columns/share", test_share);
  g_test_add_func ("/columns/relations", test_relations);

  return g_test_run ();
}
