/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries by what they and what is theirs are called: "Norway", "Norwegian", "Oslo". */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest name, in bytes, that is looked for. */
#define CP_COUNTRY_MAX 128

typedef struct _CpCountryTable CpCountryTable;

CpCountryTable *cp_country_table_new (void);
void cp_country_table_free (CpCountryTable *self);

void cp_country_table_add_line (CpCountryTable *self, const char *line, gsize n_bytes);
const char *cp_country_table_find (const CpCountryTable *self, const char *text, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCountryTable, cp_country_table_free)

G_END_DECLS
