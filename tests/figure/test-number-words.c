/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, dates and periods in words. */

#include "cp-number-words.h"

static void
take_and_compare (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static CpDate
parse (const char *text)
{
  CpDate date = 0;

  g_assert_true (cp_date_parse (text, &date));

  return date;
}

static void
test_numbers (void)
{
  take_and_compare (cp_words_dup_number (0), "0");
  take_and_compare (cp_words_dup_number (999), "999");
  take_and_compare (cp_words_dup_number (1234), "1,234");
  take_and_compare (cp_words_dup_number (12345678), "12,345,678");
}

static void
test_shares (void)
{
  take_and_compare (cp_words_dup_share (0), "0 %");
  take_and_compare (cp_words_dup_share (0.001), "<1 %");
  take_and_compare (cp_words_dup_share (0.268), "27 %");
  take_and_compare (cp_words_dup_share (1.5), "150 %");
}

static void
test_dates (void)
{
  take_and_compare (cp_words_dup_date (parse ("2031-05"), TRUE), "May 2031*");
  take_and_compare (cp_words_dup_date (parse ("2031-05-02"), FALSE), "2 May 2031");
  take_and_compare (cp_words_dup_date (0, TRUE), "");
}

static void
test_periods (void)
{
  take_and_compare (cp_words_dup_period (parse ("2031-05-02"), parse ("2032-01")),
                    "May 2031 – Jan 2032");
  take_and_compare (cp_words_dup_period (parse ("2031-05-02"), parse ("2031-05-30")), "May 2031");
  take_and_compare (cp_words_dup_period (parse ("2031"), parse ("2032-05")), "2031 – May 2032");
  take_and_compare (cp_words_dup_marked_period (parse ("2031"), FALSE, parse ("2032-05"), TRUE),
                    "2031 – May 2032*");
  take_and_compare (cp_words_dup_marked_period (parse ("2031-05"), TRUE, parse ("2031-05-30"), FALSE),
                    "May 2031*");
}

static void
test_capitalized (void)
{
  take_and_compare (cp_words_dup_capitalized ("mayor of Sandholm"), "Mayor of Sandholm");
  take_and_compare (cp_words_dup_capitalized ("élu"), "Élu");
  take_and_compare (cp_words_dup_capitalized (""), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-words/numbers", test_numbers);
  g_test_add_func ("/number-words/shares", test_shares);
  g_test_add_func ("/number-words/dates", test_dates);
  g_test_add_func ("/number-words/periods", test_periods);
  g_test_add_func ("/number-words/capitalized", test_capitalized);

  return g_test_run ();
}
