/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date that may be as coarse as a month or a year. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * CpDate:
 *
 * year << 9 | month << 5 | day, of the Gregorian calendar; 0 is no date. A month has day 0, a year
 * month and day 0.
 */
typedef guint32 CpDate;

gboolean cp_date_parse (const char *text, CpDate *date);

guint cp_date_get_year (CpDate date);
guint cp_date_get_month (CpDate date);
guint cp_date_get_day (CpDate date);
CpDate cp_date_get_first (CpDate date);
CpDate cp_date_get_last (CpDate date);

int cp_date_compare (CpDate a, CpDate b);
const char *cp_date_get_month_name (CpDate date);
char *cp_date_to_string (CpDate date);
char *cp_date_to_label (CpDate date);

G_END_DECLS
