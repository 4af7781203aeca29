/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows shared out to pages, where how many fit a page depends on which they are. */

#include "cp-page-rows.h"

/* A page with room for rows, and for half a note for each row beyond the first. */
typedef struct
{
  guint room;
  const guint *heights; /* of the rows, or NULL where each is 1 high */
  gboolean has_notes;
} Sheet;

static guint
fit (gconstpointer data, const CpPageRows *rows)
{
  const Sheet *sheet = data;
  guint notes = sheet->has_notes ? (rows->n - 1) / 2 : 0;
  guint taken = 0;

  for (guint i = 0; i < rows->n; i++)
    {
      taken += sheet->heights != NULL ? sheet->heights[rows->first + i] : 1;
      if (taken + notes > sheet->room)
        return i;
    }

  return rows->n;
}

/* Checks how many rows stand on each page, and that each row stands on one. */
static void
assert_pages (const GArray *pages, const char *expected)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint next = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const CpPageRows *rows = &g_array_index (pages, CpPageRows, i);

      g_assert_cmpuint (rows->first, ==, next);
      next += rows->n;
      g_string_append_printf (numbers, i > 0 ? " %u" : "%u", rows->n);
    }
  g_assert_cmpstr (numbers->str, ==, expected);
}

static void
test_filled (void)
{
  const Sheet sheet = { .room = 4 };
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (CpPageRows));

  g_assert_cmpuint (cp_page_rows_fill (9, 0, fit, &sheet, pages), ==, 3);
  assert_pages (pages, "4 4 1");
  g_array_set_size (pages, 0);
  g_assert_cmpuint (cp_page_rows_fill (9, 3, fit, &sheet, pages), ==, 3);
  assert_pages (pages, "3 3 3");
  g_array_set_size (pages, 0);
  g_assert_cmpuint (cp_page_rows_fill (9, 2, fit, &sheet, pages), ==, 3);
  assert_pages (pages, "4 4 1");
}

static void
test_shared (void)
{
  const guint heights[] = { 1, 1, 1, 1, 1, 1, 4, 4 };
  const Sheet even = { .room = 4 };
  const Sheet uneven = { .room = 6, .heights = heights };
  g_autoptr (GArray) one = cp_page_rows_share (4, fit, &even);
  g_autoptr (GArray) several = cp_page_rows_share (9, fit, &even);
  g_autoptr (GArray) more = cp_page_rows_share (8, fit, &uneven);

  assert_pages (one, "4");
  assert_pages (several, "3 3 3");
  /* 3 and 3 and 2 would be 4 pages. */
  assert_pages (more, "6 1 1");
}

/* Six rows would fit a page, but for the notes that go with those which are tried. */
static void
test_notes (void)
{
  const Sheet sheet = { .room = 6, .has_notes = TRUE };
  g_autoptr (GArray) pages = cp_page_rows_share (8, fit, &sheet);

  assert_pages (pages, "3 3 2");
}

/* Even what is higher than a page stands somewhere, and nothing stands on a page of its own. */
static void
test_least (void)
{
  const Sheet sheet = { .room = 0 };
  g_autoptr (GArray) high = cp_page_rows_share (3, fit, &sheet);
  g_autoptr (GArray) none = cp_page_rows_share (0, fit, &sheet);

  assert_pages (high, "1 1 1");
  assert_pages (none, "0");
}

static void
test_limited (void)
{
  const Sheet sheet = { .room = 4 };
  CpPageRows all = { 0, 4 };
  CpPageRows many = { 0, 9 };
  CpPageRows few = { 0, 6 };

  g_assert_true (cp_page_rows_limit (&all, 1, fit, &sheet));
  g_assert_cmpuint (all.n, ==, 4);
  g_assert_false (cp_page_rows_limit (&many, 3, fit, &sheet));
  g_assert_cmpuint (many.n, ==, 4);
  g_assert_true (cp_page_rows_limit (&few, 6, fit, &sheet));
  g_assert_cmpuint (few.n, ==, 6);
  many.n = 9;
  g_assert_false (cp_page_rows_limit (&many, 5, fit, &sheet));
  g_assert_cmpuint (many.n, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-rows/filled", test_filled);
  g_test_add_func ("/page-rows/shared", test_shared);
  g_test_add_func ("/page-rows/notes", test_notes);
  g_test_add_func ("/page-rows/least", test_least);
  g_test_add_func ("/page-rows/limited", test_limited);

  return g_test_run ();
}
