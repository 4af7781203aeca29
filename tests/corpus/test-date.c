/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of coarse and full dates. */

#include "cp-date.h"

static CpDate
parse (const char *text)
{
  CpDate date = 0;

  g_assert_true (cp_date_parse (text, &date));
  return date;
}

static void
test_round_trip (void)
{
  const char *const texts[] = {
    "0001", "2024", "9999", "2024-01", "2024-12", "2024-06-06", "2024-02-29", "2000-02-29", "1999-12-31",
    "0001-01-01", "9999-12-31",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *written = cp_date_to_string (parse (texts[i]));

      g_assert_cmpstr (written, ==, texts[i]);
    }
  g_assert_cmpuint (parse ("2024-06-07"), ==, 2024 << 9 | 6 << 5 | 7);
}

static void
test_refused (void)
{
  const char *const texts[] = {
    "", "2", "202", "0000", "0000-01-01", "20240", "2024-", "2024-6", "2024-00", "2024-13", "2024-06-",
    "2024-06-6",
    "2024-06-00", "2024-06-31", "2023-02-29", "1900-02-29", "2024-02-30", "2024-06-06 ", " 2024", "2024-06-06T00:00",
    "+024", "-024", "2024/06/06", "2024-0a", "2024-06-066",
    "２０２４", "today", "24-06-06", "2024--06", "06.06.2024",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CpDate date = 77;

      if (cp_date_parse (texts[i], &date))
        g_error ("“%s” was read", texts[i]);
      g_assert_cmpuint (date, ==, 77);
    }
}

static void
test_parts (void)
{
  CpDate date = parse ("2023-11-08");

  g_assert_cmpuint (cp_date_get_year (date), ==, 2023);
  g_assert_cmpuint (cp_date_get_month (date), ==, 11);
  g_assert_cmpuint (cp_date_get_day (date), ==, 8);
  g_assert_cmpuint (cp_date_get_month (parse ("2023")), ==, 0);
  g_assert_cmpuint (cp_date_get_day (parse ("2023-11")), ==, 0);
  g_assert_cmpuint (cp_date_get_year (0), ==, 0);
}

static void
test_range (void)
{
  g_assert_cmpuint (cp_date_get_first (parse ("2024")), ==, parse ("2024-01-01"));
  g_assert_cmpuint (cp_date_get_last (parse ("2024")), ==, parse ("2024-12-31"));
  g_assert_cmpuint (cp_date_get_first (parse ("2024-02")), ==, parse ("2024-02-01"));
  g_assert_cmpuint (cp_date_get_last (parse ("2024-02")), ==, parse ("2024-02-29"));
  g_assert_cmpuint (cp_date_get_last (parse ("2023-02")), ==, parse ("2023-02-28"));
  g_assert_cmpuint (cp_date_get_first (parse ("2024-02-03")), ==, parse ("2024-02-03"));
  g_assert_cmpuint (cp_date_get_last (parse ("2024-02-03")), ==, parse ("2024-02-03"));
  g_assert_cmpuint (cp_date_get_first (0), ==, 0);
  g_assert_cmpuint (cp_date_get_last (0), ==, 0);
}

static void
test_compare (void)
{
  const char *const ordered[] = {
    "2023", "2023-01", "2023-01-01", "2023-01-02", "2023-02", "2023-12-31", "2024", "2024-05-01",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      g_assert_cmpint (cp_date_compare (parse (ordered[i]), 0), <, 0);
      g_assert_cmpint (cp_date_compare (0, parse (ordered[i])), >, 0);
      for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
        {
          int order = cp_date_compare (parse (ordered[i]), parse (ordered[j]));

          g_assert_cmpint (CLAMP (order, -1, 1), ==, i < j ? -1 : i > j);
        }
    }
  g_assert_cmpint (cp_date_compare (0, 0), ==, 0);
}

static void
test_label (void)
{
  const char *const pairs[][2] = {
    { "2023-11-08", "8 Nov 2023" }, { "2023-11", "Nov 2023" }, { "2023", "2023" }, { "2024-01-31", "31 Jan 2024" },
    { "2024-12", "Dec 2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *label = cp_date_to_label (parse (pairs[i][0]));

      g_assert_cmpstr (label, ==, pairs[i][1]);
    }
}

static void
test_none (void)
{
  g_autofree char *text = cp_date_to_string (0);
  g_autofree char *label = cp_date_to_label (0);

  g_assert_cmpstr (cp_date_get_month_name (parse ("2023-11-08")), ==, "Nov");
  g_assert_cmpstr (cp_date_get_month_name (parse ("2023")), ==, "");
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (label, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/round-trip", test_round_trip);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/parts", test_parts);
  g_test_add_func ("/date/range", test_range);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/label", test_label);
  g_test_add_func ("/date/none", test_none);
  return g_test_run ();
}
