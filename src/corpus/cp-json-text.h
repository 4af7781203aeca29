/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of JSON that the scanner has passed: reading members, writing the canonical form. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * CpJsonMemberIter:
 *
 * Lives on the stack; borrows the JSON. Its fields are its own business.
 */
typedef struct
{
  const char *at;
  const char *end;
} CpJsonMemberIter;

void cp_json_member_iter_init (CpJsonMemberIter *iter, const char *json, gsize n_bytes);
gboolean cp_json_member_iter_next (CpJsonMemberIter *iter, char **name, const char **value,
                                   gsize *n_bytes);

void cp_json_element_iter_init (CpJsonMemberIter *iter, const char *json, gsize n_bytes);
gboolean cp_json_element_iter_next (CpJsonMemberIter *iter, const char **value, gsize *n_bytes);

const char *cp_json_skip_blanks (const char *at, const char *end);
const char *cp_json_skip_string (const char *at, const char *end);

void cp_json_append_compact (GString *to, const char *json, gsize n_bytes);
void cp_json_append_string (GString *to, const char *text);
void cp_json_append_number (GString *to, gint64 number);
void cp_json_append_decoded (GString *to, const char *contents, gsize n_bytes);

G_END_DECLS
