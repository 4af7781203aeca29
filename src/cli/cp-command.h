/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of the command line, and how one is run. */

#pragma once

#include "cp-arguments.h"

G_BEGIN_DECLS

/*
 * CpCommand:
 *
 * `run` is called with arguments that were checked against the tables; it prints what it makes to
 * stdout and fails with an error for people.
 */
typedef struct
{
  const char *name;
  const char *usage;       /* what follows the name */
  const char *summary;     /* one line, marked with N_ () */
  const char *explanation; /* more lines, marked with N_ (), or %NULL */
  const CpOption *options; /* its own, or %NULL */
  gboolean takes_dashes;   /* whether an argument such as "-word" is no option */
  gboolean has_common;     /* whether it takes the common options too */
  guint n_required;        /* how many arguments it needs */
  guint n_allowed;         /* and how many it takes */
  gboolean (*run) (const CpArguments *arguments, GError **error);
} CpCommand;

const CpCommand *cp_command_find (const char *name);
const CpCommand *cp_command_find_nearest (const char *name);
const CpCommand *const *cp_command_get_all (void);
int cp_command_main (int argc, char **argv);

G_END_DECLS
