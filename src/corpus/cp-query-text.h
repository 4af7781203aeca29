/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Queries as a corpus keeps them: as text, with the ids of its records. */

#pragma once

#include "cp-schema.h"

G_BEGIN_DECLS

void cp_query_text_append_quoted (GString *to, const char *text);
void cp_query_text_append_value (GString *to, const char *value);
char *cp_query_text_redirect (const char *text, CpArray array, GHashTable *ids);

G_END_DECLS
