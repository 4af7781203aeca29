/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arguments of one call of a command: options by name, and the rest. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CP_OPTION_TEXT, /* a value in UTF-8 */
  CP_OPTION_FILE, /* a path in any bytes */
  CP_OPTION_FLAG,
} CpOptionType;

typedef struct
{
  const char *name; /* without dashes; %NULL ends a table */
  char letter;      /* or 0 */
  CpOptionType type;
  const char *argument;    /* what the value is; "a|b|c", in small letters, is a choice */
  const char *description; /* marked with N_ (); %NULL keeps it out of the help */
} CpOption;

typedef struct _CpArguments CpArguments;

CpArguments *cp_arguments_parse (const CpOption *const *tables, char **argv, GError **error);
void cp_arguments_free (CpArguments *self);

const char *cp_arguments_get (const CpArguments *self, const char *name);
gboolean cp_arguments_has (const CpArguments *self, const char *name);
gboolean cp_arguments_check_choices (const CpArguments *self, GError **error);
const char *cp_arguments_get_rest (const CpArguments *self, guint place);
guint cp_arguments_get_n_rest (const CpArguments *self);

char *cp_arguments_dup_text (const char *bytes, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArguments, cp_arguments_free)

G_END_DECLS
