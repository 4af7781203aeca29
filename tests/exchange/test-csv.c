/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma-separated values: quoting, formulas, numbers. */

#include "cp-csv.h"

static void
assert_cell (const char *text, const char *cell)
{
  g_autoptr (CpCsv) csv = cp_csv_new ();
  g_autofree char *expected = g_strconcat (cell, "\r\n", NULL);
  g_autofree char *written = NULL;

  cp_csv_add_text (csv, text);
  cp_csv_end_row (csv);
  written = cp_csv_end (csv);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_quoting (void)
{
  assert_cell (NULL, "");
  assert_cell ("", "");
  assert_cell ("plain", "plain");
  assert_cell ("two words", "two words");
  assert_cell ("a,b", "\"a,b\"");
  assert_cell ("say \"ahoy\"", "\"say \"\"ahoy\"\"\"");
  assert_cell ("\"", "\"\"\"\"");
  assert_cell ("two\nlines", "\"two\nlines\"");
  assert_cell ("two\r\nlines", "\"two\r\nlines\"");
  assert_cell ("“Ahoy”, Ħarbour", "\"“Ahoy”, Ħarbour\"");
  assert_cell ("one; two", "\"one; two\"");
  assert_cell ("one\ttwo", "\"one\ttwo\"");
  assert_cell (" ahoy", "\" ahoy\"");
  assert_cell ("ahoy ", "\"ahoy \"");
  assert_cell (" ", "\" \"");
}

/* No text may be run by a spreadsheet. */
static void
test_formulas (void)
{
  assert_cell ("=1+1", "'=1+1");
  assert_cell ("+1", "'+1");
  assert_cell ("-1", "'-1");
  assert_cell ("@SUM(A1)", "'@SUM(A1)");
  assert_cell ("\t=1", "\"'\t =1\"");
  assert_cell ("\n=1", "\"'\n =1\"");
  assert_cell ("＝1+1", "'＝1+1");
  assert_cell ("＠SUM", "'＠SUM");
  assert_cell ("-", "'-");
  assert_cell ("– so he says", "– so he says");
  assert_cell ("\r=1", "\"'\r =1\"");
  assert_cell ("=a,\"b\"", "\"'=a,\"\"b\"\"\"");
  assert_cell ("1=1", "1=1");
  assert_cell ("'=1", "''=1");
  assert_cell ("''-1", "'''-1");
  assert_cell ("'tis", "'tis");
  assert_cell ("a;=1+1", "\"a; =1+1\"");
  assert_cell ("a;@b;-c; +d", "\"a; @b; -c; +d\"");
  assert_cell ("a\n=1+1", "\"a\n =1+1\"");
  assert_cell ("a\r\n＝1+1", "\"a\r\n ＝1+1\"");
  assert_cell ("a\t@b", "\"a\t @b\"");
  assert_cell ("a;\n\n-b", "\"a;\n\n -b\"");
  assert_cell ("a\nb", "\"a\nb\"");
}

static void
test_numbers (void)
{
  g_autoptr (CpCsv) csv = cp_csv_new ();
  g_autofree char *written = NULL;

  cp_csv_add_number (csv, 0);
  cp_csv_add_number (csv, -5);
  cp_csv_add_number (csv, G_MAXINT64);
  cp_csv_add_fraction (csv, 0.25);
  cp_csv_add_fraction (csv, -1.5);
  cp_csv_add_fraction (csv, 104);
  cp_csv_add_fraction (csv, 1234567);
  cp_csv_add_fraction (csv, 1e17);
  cp_csv_end_row (csv);
  written = cp_csv_end (csv);
  g_assert_cmpstr (written, ==, "0,-5,9223372036854775807,0.25,-1.5,104,1234567,1e+17\r\n");
}

/* What is copied for a spreadsheet is one cell for each tab, whatever stands in it. */
static void
test_pasted (void)
{
  g_autoptr (CpCsv) csv = cp_csv_new_pasted ();
  g_autofree char *written = NULL;

  cp_csv_add_text (csv, "two\nlines\tand a tab");
  cp_csv_add_text (csv, "a, \"b\"");
  cp_csv_add_text (csv, "\"b\" and c");
  cp_csv_add_text (csv, "=1+1");
  cp_csv_add_text (csv, "\t=1");
  cp_csv_add_text (csv, NULL);
  cp_csv_add_number (csv, -5);
  cp_csv_end_row (csv);
  written = cp_csv_end (csv);
  g_assert_cmpstr (written, ==,
                   "two lines and a tab\ta, \"b\"\t\"\"\"b\"\" and c\"\t'=1+1\t' =1\t\t-5\n");
}

static void
test_rows (void)
{
  static const char *const names[] = { "a", "b", NULL };
  g_autoptr (CpCsv) csv = cp_csv_new ();
  g_autofree char *written = NULL;
  g_autofree char *empty = NULL;

  cp_csv_add_texts (csv, names);
  cp_csv_end_row (csv);
  cp_csv_add_text (csv, NULL);
  cp_csv_add_text (csv, "x");
  cp_csv_end_row (csv);
  written = cp_csv_end (csv);
  g_assert_cmpstr (written, ==, "a,b\r\n,x\r\n");

  empty = cp_csv_end (csv);
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/quoting", test_quoting);
  g_test_add_func ("/csv/formulas", test_formulas);
  g_test_add_func ("/csv/numbers", test_numbers);
  g_test_add_func ("/csv/pasted", test_pasted);
  g_test_add_func ("/csv/rows", test_rows);
  return g_test_run ();
}
