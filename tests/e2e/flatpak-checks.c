/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is checked, one line for each, in the manner of TAP. */

#include "flatpak-checks.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static guint n_checks = 0;
static guint n_failed = 0;

/**
 * check:
 * @holds: whether it is as it shall be
 * @what: how it shall be
 *
 * Tells of a check. One that fails does not keep the others from being made.
 */
void
check (gboolean holds, const char *what)
{
  n_checks++;
  n_failed += holds ? 0 : 1;
  g_print ("%sok %u - %s\n", holds ? "" : "not ", n_checks, what);
  fflush (stdout);
}

/* Like check(), and shows what was found where it is not what was wanted. */
void
check_text (const char *seen, const char *wanted, const char *what)
{
  gboolean equal = g_strcmp0 (seen, wanted) == 0;

  check (equal, what);
  if (!equal)
    check_tell ("found: %s\nwanted: %s", seen != NULL ? seen : "nothing", wanted != NULL ? wanted : "nothing");
}

/**
 * check_tell:
 * @format: as for printf()
 * @...: its parts
 *
 * Says more about a check, for whoever reads the report.
 */
void
check_tell (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  va_list parts;

  va_start (parts, format);
  text = g_strdup_vprintf (format, parts);
  va_end (parts);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("# %s\n", lines[i]);
  fflush (stdout);
}

/**
 * check_finish:
 *
 * Tells how many checks there were.
 *
 * Returns: the status to end with
 */
int
check_finish (void)
{
  g_print ("1..%u\n", n_checks);
  if (n_failed > 0)
    check_tell ("%u of %u failed", n_failed, n_checks);
  return n_failed > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
