/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for a terminal: alignment, wrapped headers, blocks. */

#include "cp-text-table.h"

#include <locale.h>

static CpTextTable *
make_table (void)
{
  CpTextTable *table = cp_text_table_new ();

  cp_text_table_add_column (table, "");
  cp_text_table_add_column (table, "The Gull,\nMay");
  cp_text_table_add_column (table, "港口");
  cp_text_table_add_cell (table, "Quay");
  cp_text_table_add_cell (table, "12");
  cp_text_table_add_cell (table, "7");
  cp_text_table_add_rule (table);
  cp_text_table_add_cell (table, "All");
  cp_text_table_add_cell (table, "–");
  cp_text_table_add_cell (table, "");
  return table;
}

static void
test_wide (void)
{
  g_autoptr (CpTextTable) table = make_table ();
  g_autofree char *text = cp_text_table_layout (table, 80);

  g_assert_cmpstr (text, ==,
                   "      The Gull,\n"
                   "      May        港口\n"
                   "─────────────────────\n"
                   "Quay  12         7\n"
                   "─────────────────────\n"
                   "All   –\n");
}

/* One column fits: each gets a block of its own, with the labels. */
static void
test_narrow (void)
{
  g_autoptr (CpTextTable) table = make_table ();
  g_autofree char *text = cp_text_table_layout (table, 16);

  g_assert_cmpstr (text, ==,
                   "      The Gull,\n"
                   "      May\n"
                   "───────────────\n"
                   "Quay  12\n"
                   "───────────────\n"
                   "All   –\n"
                   "\n"
                   "      港口\n"
                   "──────────\n"
                   "Quay  7\n"
                   "──────────\n"
                   "All\n");
}

static void
test_labels_only (void)
{
  g_autoptr (CpTextTable) table = cp_text_table_new ();
  g_autofree char *text = NULL;

  cp_text_table_add_column (table, "");
  cp_text_table_add_cell (table, "A label that is far too long for one line");
  text = cp_text_table_layout (table, 80);
  g_assert_cmpstr (text, ==,
                   "\n"
                   "──────────────────────────\n"
                   "A label that is far too\n"
                   "long for one line\n");
}

int
main (int argc, char **argv)
{
  /* What a terminal shows depends on it. */
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-table/wide", test_wide);
  g_test_add_func ("/text-table/narrow", test_narrow);
  g_test_add_func ("/text-table/labels-only", test_labels_only);
  return g_test_run ();
}
