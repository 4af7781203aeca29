/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The months and limits that a query sets to dates. */

#include "cp-matcher-dates.h"

#include <string.h>

/*
 * A coarse date stands for all its days. It is after (or before) a limit only when all of them are;
 * a limit that is coarse itself is its first (or last) day, and counts as after (or before).
 */

typedef struct
{
  CpField field;
  gboolean negated;
  GArray *dates; /* of CpDate; 0 stands for none */
} Test;

struct _CpDateTest
{
  GArray *tests; /* of Test */
};

static void
clear_test (Test *test)
{
  g_array_unref (test->dates);
}

static gboolean
is_about_dates (const CpTerm *term)
{
  return term->kind == CP_TERM_FIELD
         && (term->field == CP_FIELD_MONTH || term->field == CP_FIELD_AFTER
             || term->field == CP_FIELD_BEFORE);
}

static gboolean
is_in_month (CpDate date, CpDate month)
{
  if (date == 0 || month == 0)
    return date == month;
  return cp_date_get_year (date) == cp_date_get_year (month)
         && cp_date_get_month (date) == cp_date_get_month (month);
}

static gboolean
matches_one (CpField field, CpDate value, CpDate date)
{
  if (field == CP_FIELD_MONTH)
    return is_in_month (date, value);
  if (date == 0)
    return FALSE;
  if (field == CP_FIELD_AFTER)
    return cp_date_get_first (date) >= cp_date_get_first (value);
  return cp_date_get_last (date) <= cp_date_get_last (value);
}

static gboolean
matches_any (const Test *test, CpDate date)
{
  for (guint i = 0; i < test->dates->len; i++)
    if (matches_one (test->field, g_array_index (test->dates, CpDate, i), date))
      return TRUE;
  return FALSE;
}

static void
add_test (CpDateTest *self, const CpTerm *term)
{
  Test test = { .field = term->field, .negated = term->negated };

  test.dates = g_array_new (FALSE, FALSE, sizeof (CpDate));
  for (guint i = 0; term->values[i] != NULL; i++)
    {
      CpDate date = 0;

      if (strcmp (term->values[i], CP_VALUE_NONE) != 0)
        cp_date_parse (term->values[i], &date);
      g_array_append_val (test.dates, date);
    }
  g_array_append_val (self->tests, test);
}

/**
 * cp_date_test_new:
 * @terms: terms of a query
 * @n_terms: how many
 *
 * Prepares what a query asks of dates.
 *
 * Returns: (transfer full) (nullable): the test, or %NULL where it asks nothing
 */
CpDateTest *
cp_date_test_new (const CpTerm *terms, guint n_terms)
{
  CpDateTest *self = g_new0 (CpDateTest, 1);

  self->tests = g_array_new (FALSE, FALSE, sizeof (Test));
  g_array_set_clear_func (self->tests, (GDestroyNotify) clear_test);
  for (guint i = 0; i < n_terms; i++)
    if (is_about_dates (&terms[i]))
      add_test (self, &terms[i]);

  if (self->tests->len > 0)
    return self;
  cp_date_test_free (self);
  return NULL;
}

/**
 * cp_date_test_free:
 * @self: (transfer full): a test
 *
 * Frees the test.
 */
void
cp_date_test_free (CpDateTest *self)
{
  g_array_unref (self->tests);
  g_free (self);
}

/**
 * cp_date_test_matches:
 * @self: a test
 * @date: a date, 0 for none
 *
 * Tells whether a date is in all months and limits that are asked for.
 *
 * Returns: whether it is
 */
gboolean
cp_date_test_matches (const CpDateTest *self, CpDate date)
{
  for (guint i = 0; i < self->tests->len; i++)
    {
      const Test *test = &g_array_index (self->tests, Test, i);

      if (matches_any (test, date) == test->negated)
        return FALSE;
    }
  return TRUE;
}
