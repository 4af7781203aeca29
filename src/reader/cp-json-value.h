/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of JSON from anywhere, looked up by the spellings that they have. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A piece of JSON that the scanner has passed; @at is NULL for none. */
typedef struct
{
  const char *at;
  gsize n_bytes;
} CpJsonValue;

gboolean cp_json_value_is_spelling (const char *a, const char *b);
CpJsonValue cp_json_value_find (CpJsonValue object, const char *const *names);
char *cp_json_value_dup_string (CpJsonValue value);
char *cp_json_value_dup_name (CpJsonValue value);

G_END_DECLS
