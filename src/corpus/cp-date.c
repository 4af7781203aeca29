/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date that may be as coarse as a month or a year. */

#include "cp-date.h"

#include <glib/gi18n-lib.h>

/* A month is named alone, as in “Nov 2023”, or after a day; many languages have two forms. */
static const char *const month_names[] = {
  /* Translators: short for January, alone or before a year: “Jan 2023” */
  N_("Jan"),
  /* Translators: short for February, alone or before a year: “Feb 2023” */
  N_("Feb"),
  /* Translators: short for March, alone or before a year: “Mar 2023” */
  N_("Mar"),
  /* Translators: short for April, alone or before a year: “Apr 2023” */
  N_("Apr"),
  /* Translators: short for May, alone or before a year: “May 2023” */
  N_("May"),
  /* Translators: short for June, alone or before a year: “Jun 2023” */
  N_("Jun"),
  /* Translators: short for July, alone or before a year: “Jul 2023” */
  N_("Jul"),
  /* Translators: short for August, alone or before a year: “Aug 2023” */
  N_("Aug"),
  /* Translators: short for September, alone or before a year: “Sep 2023” */
  N_("Sep"),
  /* Translators: short for October, alone or before a year: “Oct 2023” */
  N_("Oct"),
  /* Translators: short for November, alone or before a year: “Nov 2023” */
  N_("Nov"),
  /* Translators: short for December, alone or before a year: “Dec 2023” */
  N_("Dec"),
};

static const char *const month_names_after_day[] = {
  /* Translators: short for January, after a day: “8 Jan 2023” */
  NC_("after a day", "Jan"),
  /* Translators: short for February, after a day: “8 Feb 2023” */
  NC_("after a day", "Feb"),
  /* Translators: short for March, after a day: “8 Mar 2023” */
  NC_("after a day", "Mar"),
  /* Translators: short for April, after a day: “8 Apr 2023” */
  NC_("after a day", "Apr"),
  /* Translators: short for May, after a day: “8 May 2023” */
  NC_("after a day", "May"),
  /* Translators: short for June, after a day: “8 Jun 2023” */
  NC_("after a day", "Jun"),
  /* Translators: short for July, after a day: “8 Jul 2023” */
  NC_("after a day", "Jul"),
  /* Translators: short for August, after a day: “8 Aug 2023” */
  NC_("after a day", "Aug"),
  /* Translators: short for September, after a day: “8 Sep 2023” */
  NC_("after a day", "Sep"),
  /* Translators: short for October, after a day: “8 Oct 2023” */
  NC_("after a day", "Oct"),
  /* Translators: short for November, after a day: “8 Nov 2023” */
  NC_("after a day", "Nov"),
  /* Translators: short for December, after a day: “8 Dec 2023” */
  NC_("after a day", "Dec"),
};

static CpDate
pack_date (guint year, guint month, guint day)
{
  return year << 9 | month << 5 | day;
}

static guint
count_days (guint year, guint month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/* Reads exactly @n_digits digits; moves @text behind them. */
static gboolean
read_digits (const char **text, guint n_digits, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + (guint) g_ascii_digit_value (*(*text)++);
    }
  return TRUE;
}

/* Reads a hyphen and two digits that make a number other than 0. */
static gboolean
read_part (const char **text, guint *number)
{
  if (**text != '-')
    return FALSE;
  (*text)++;
  return read_digits (text, 2, number) && *number > 0;
}

/**
 * cp_date_parse:
 * @text: a date
 * @date: (out): what it stands for
 *
 * Reads YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601) from year 1 to 9999, and no other form.
 *
 * Returns: FALSE if the text is none of these or no day of the calendar; @date is not touched then
 */
gboolean
cp_date_parse (const char *text, CpDate *date)
{
  guint year;
  guint month = 0;
  guint day = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (!read_digits (&text, 4, &year) || year == 0)
    return FALSE;
  if (*text != '\0' && (!read_part (&text, &month) || month > 12))
    return FALSE;
  if (*text != '\0' && (!read_part (&text, &day) || day > count_days (year, month)))
    return FALSE;
  if (*text != '\0')
    return FALSE;
  *date = pack_date (year, month, day);
  return TRUE;
}

/**
 * cp_date_get_year:
 * @date: a date
 *
 * Returns: its year, 0 for no date
 */
guint
cp_date_get_year (CpDate date)
{
  return date >> 9;
}

/**
 * cp_date_get_month:
 * @date: a date
 *
 * Returns: its month from 1, 0 where it has none
 */
guint
cp_date_get_month (CpDate date)
{
  return date >> 5 & 0xF;
}

/**
 * cp_date_get_day:
 * @date: a date
 *
 * Returns: its day of the month from 1, 0 where it has none
 */
guint
cp_date_get_day (CpDate date)
{
  return date & 0x1F;
}

/**
 * cp_date_get_first:
 * @date: a date
 *
 * Returns: the first day that it can stand for; no date for no date
 */
CpDate
cp_date_get_first (CpDate date)
{
  if (date == 0)
    return 0;
  return pack_date (cp_date_get_year (date), MAX (cp_date_get_month (date), 1),
                    MAX (cp_date_get_day (date), 1));
}

/**
 * cp_date_get_last:
 * @date: a date
 *
 * Returns: the last day that it can stand for; no date for no date
 */
CpDate
cp_date_get_last (CpDate date)
{
  guint year = cp_date_get_year (date);
  guint month = cp_date_get_month (date);

  if (date == 0 || cp_date_get_day (date) != 0)
    return date;
  if (month == 0)
    month = 12;
  return pack_date (year, month, count_days (year, month));
}

/**
 * cp_date_compare:
 * @a: a date
 * @b: another one
 *
 * Orders dates by their first day; a year stands before its January, this before its first day;
 * no date stands last.
 *
 * Returns: below, equal to or above 0
 */
int
cp_date_compare (CpDate a, CpDate b)
{
  CpDate first_a = cp_date_get_first (a);
  CpDate first_b = cp_date_get_first (b);

  if (a == b)
    return 0;
  if (a == 0 || b == 0)
    return a == 0 ? 1 : -1;
  if (first_a != first_b)
    return first_a < first_b ? -1 : 1;
  return a < b ? -1 : 1;
}

/**
 * cp_date_get_month_name:
 * @date: a date
 *
 * Returns: the short name of its month, translated: "Nov"; empty where it has none
 */
const char *
cp_date_get_month_name (CpDate date)
{
  guint month = cp_date_get_month (date);

  g_return_val_if_fail (month <= G_N_ELEMENTS (month_names), "");

  return month != 0 ? _(month_names[month - 1]) : "";
}

/**
 * cp_date_to_string:
 * @date: a date
 *
 * Writes a date as cp_date_parse() reads it.
 *
 * Returns: (transfer full): the text, empty for no date
 */
char *
cp_date_to_string (CpDate date)
{
  guint year = cp_date_get_year (date);
  guint month = cp_date_get_month (date);
  guint day = cp_date_get_day (date);

  if (date == 0)
    return g_strdup ("");
  if (month == 0)
    return g_strdup_printf ("%04u", year);
  if (day == 0)
    return g_strdup_printf ("%04u-%02u", year, month);
  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

/**
 * cp_date_to_label:
 * @date: a date
 *
 * Writes a date for people: "8 Nov 2023", "Nov 2023" or "2023".
 *
 * Returns: (transfer full): the text, translated; empty for no date
 */
char *
cp_date_to_label (CpDate date)
{
  guint year = cp_date_get_year (date);
  guint month = cp_date_get_month (date);
  guint day = cp_date_get_day (date);
  const char *name;

  g_return_val_if_fail (month <= G_N_ELEMENTS (month_names), NULL);

  if (date == 0)
    return g_strdup ("");
  if (month == 0)
    return g_strdup_printf ("%u", year);
  if (day == 0)
    /* Translators: the short name of a month, and a year: “Nov 2023” */
    return g_strdup_printf (_("%1$s %2$u"), _(month_names[month - 1]), year);
  name = g_dpgettext2 (GETTEXT_PACKAGE, "after a day", month_names_after_day[month - 1]);
  /* Translators: a day of the month, the short name of a month, and a year: “8 Nov 2023” */
  return g_strdup_printf (_("%1$u %2$s %3$u"), day, name, year);
}
