/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as pages, head lines and file names have them. */

#include "cp-date-text.h"

#include <string.h>

#include "cp-page-rules.h"
#include "cp-text-line.h"

/* A text is taken apart into numbers and names of months, at most this many; the first that make
 * a date together are it: 2024-03-05, 5.3.2024, 5 March 2024, March 5, 2024, March 2024, and
 * 20240305. A date of three numbers that could be the 5th of March as well as the 3rd of May, as
 * 3/5/2024, is none. */
#define MAX_PARTS 64

#define MIN_YEAR 1900
#define MAX_YEAR 2100

/* A month's name has at most so many bytes. */
#define MAX_NAME 24

/*
 * A number, or a month's name, for which `n_digits` is 0. `gap` are the bytes between it and the
 * part before.
 */
typedef struct
{
  guint value;
  guint n_digits;
  gsize start;
  gsize end;
  gsize gap;
  char before;
} Part;

typedef struct
{
  guint year;
  guint month;
  guint day;
} Triple;

/* --- Months --- */

static void
add_month (const char *kind, const char *entry, gpointer data)
{
  g_hash_table_insert (data, g_strdup (entry), GUINT_TO_POINTER ((guint) g_ascii_strtoull (kind, NULL, 10)));
}

static gpointer
make_months (gpointer data)
{
  GHashTable *months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  cp_page_rules_foreach ("months.rules", add_month, months);
  return months;
}

static guint
find_month (const char *name, gsize n_bytes)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *months = g_once (&once, make_months, NULL);
  g_autofree char *folded = NULL;

  if (n_bytes > MAX_NAME)
    return 0;
  folded = cp_text_line_dup_lower (name, n_bytes);
  return GPOINTER_TO_UINT (g_hash_table_lookup (months, folded));
}

/* --- Parts --- */

static const char *
skip_letters (const char *at, const char *end)
{
  while (at < end && g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
skip_digits (const char *at, const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

static gboolean
read_part (const char *text, const char *at, const char *end, Part *part)
{
  const char *next = skip_digits (at, end);

  part->n_digits = (guint) (next - at);
  if (part->n_digits > 8)
    return FALSE;
  if (part->n_digits > 0)
    part->value = (guint) g_ascii_strtoull (at, NULL, 10);
  else
    {
      next = skip_letters (at, end);
      part->value = find_month (at, (gsize) (next - at));
      if (part->value == 0)
        return FALSE;
    }
  part->start = (gsize) (at - text);
  part->end = (gsize) (next - text);
  part->before = at > text ? at[-1] : ' ';
  return TRUE;
}

static guint
read_parts (const char *text, gsize n_bytes, Part *parts)
{
  const char *end = text + n_bytes;
  const char *at = text;
  guint n_parts = 0;

  while (at < end && n_parts < MAX_PARTS)
    {
      Part *part = &parts[n_parts];
      const char *next = MAX (skip_digits (at, end), skip_letters (at, end));

      if (next > at && read_part (text, at, end, part))
        {
          part->gap = n_parts > 0 ? part->start - part[-1].end : 0;
          n_parts++;
        }
      at = next > at ? next : g_utf8_next_char (at);
    }
  return n_parts;
}

/* --- Dates --- */

static gboolean
is_year (const Part *part)
{
  return part->n_digits == 4 && part->value >= MIN_YEAR && part->value <= MAX_YEAR;
}

static gboolean
is_short (const Part *part, guint maximum)
{
  return (part->n_digits == 1 || part->n_digits == 2) && part->value >= 1 && part->value <= maximum;
}

/* Three numbers with the same single mark between them. */
static gboolean
read_numbers (const Part *parts, Triple *triple)
{
  char mark = parts[1].before;

  if (parts[1].gap != 1 || parts[2].gap != 1 || parts[2].before != mark || strchr ("-./_", mark) == NULL)
    return FALSE;
  if (is_year (&parts[0]) && is_short (&parts[1], 12) && is_short (&parts[2], 31))
    *triple = (Triple) { parts[0].value, parts[1].value, parts[2].value };
  else if (is_year (&parts[2]) && is_short (&parts[0], 31) && is_short (&parts[1], 12)
           && (mark == '.' || parts[0].value > 12 || parts[0].value == parts[1].value))
    *triple = (Triple) { parts[2].value, parts[1].value, parts[0].value };
  else if (is_year (&parts[2]) && is_short (&parts[0], 12) && is_short (&parts[1], 31) && parts[1].value > 12)
    *triple = (Triple) { parts[2].value, parts[0].value, parts[1].value };
  else
    return FALSE;
  return TRUE;
}

/* "5 March 2024", "5th of March, 2024", "March 5, 2024", 2024/mar/5 */
static gboolean
read_named (const Part *parts, Triple *triple)
{
  if (parts[1].gap > 6 || parts[2].gap > 6)
    return FALSE;
  if (is_year (&parts[0]) && parts[1].n_digits == 0 && parts[1].gap == 1 && is_short (&parts[2], 31))
    {
      *triple = (Triple) { parts[0].value, parts[1].value, parts[2].value };
      return TRUE;
    }
  if (!is_year (&parts[2]))
    return FALSE;
  if (parts[1].n_digits == 0 && is_short (&parts[0], 31))
    *triple = (Triple) { parts[2].value, parts[1].value, parts[0].value };
  else if (parts[0].n_digits == 0 && is_short (&parts[1], 31))
    *triple = (Triple) { parts[2].value, parts[0].value, parts[1].value };
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_compact (const Part *part, Triple *triple)
{
  *triple = (Triple) { part->value / 10000, part->value / 100 % 100, part->value % 100 };
  return part->n_digits == 8 && triple->year >= MIN_YEAR && triple->year <= MAX_YEAR;
}

static gboolean
read_month_of_year (const Part *parts, Triple *triple)
{
  *triple = (Triple) { parts[1].value, parts[0].value, 0 };
  return parts[0].n_digits == 0 && is_year (&parts[1]) && parts[1].gap <= 3;
}

/* The number of parts that make a date, or 0. */
static guint
read_triple (const Part *parts, guint n_parts, Triple *triple)
{
  if (n_parts >= 3 && (read_numbers (parts, triple) || read_named (parts, triple)))
    return 3;
  if (read_compact (parts, triple))
    return 1;
  return n_parts >= 2 && read_month_of_year (parts, triple) ? 2 : 0;
}

static CpDate
make_date (const Triple *triple)
{
  char iso[32];
  CpDate date = 0;

  if (triple->day > 0)
    g_snprintf (iso, sizeof iso, "%04u-%02u-%02u", triple->year, triple->month, triple->day);
  else
    g_snprintf (iso, sizeof iso, "%04u-%02u", triple->year, triple->month);
  return cp_date_parse (iso, &date) ? date : 0;
}

/**
 * cp_date_text_find:
 * @text: valid UTF-8
 * @n_bytes: its length
 * @date: (out): the date
 * @start: (out): where it begins
 * @end: (out): where it ends, exclusive
 *
 * Finds the first date with a year in a short text.
 *
 * Returns: whether there is one
 */
gboolean
cp_date_text_find (const char *text, gsize n_bytes, CpDate *date, gsize *start, gsize *end)
{
  Part parts[MAX_PARTS] = { 0 };
  guint n_parts = read_parts (text, n_bytes, parts);

  for (guint i = 0; i < n_parts; i++)
    {
      Triple triple;
      guint n_used = read_triple (parts + i, n_parts - i, &triple);

      *date = n_used > 0 ? make_date (&triple) : 0;
      if (*date == 0)
        continue;
      *start = parts[i].start;
      *end = parts[i + n_used - 1].end;
      return TRUE;
    }
  return FALSE;
}

/**
 * cp_date_text_parse:
 * @text: (nullable): what a page, a JSON file or a table has for a date: ISO 8601 with or without
 *   a time, or a date in words
 *
 * Returns: the date, 0 if there is none
 */
CpDate
cp_date_text_parse (const char *text)
{
  CpDate date = 0;
  gsize start;
  gsize end;

  if (text == NULL)
    return 0;
  if (cp_date_parse (text, &date))
    return date;
  return cp_date_text_find (text, strnlen (text, 200), &date, &start, &end) ? date : 0;
}
