/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes comma-separated values as RFC 4180 wants them and spreadsheets read them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpCsv CpCsv;

CpCsv *cp_csv_new (void);
CpCsv *cp_csv_new_pasted (void);
void cp_csv_free (CpCsv *self);

void cp_csv_add_text (CpCsv *self, const char *text);
void cp_csv_add_texts (CpCsv *self, const char *const *texts);
void cp_csv_add_number (CpCsv *self, gint64 number);
void cp_csv_add_fraction (CpCsv *self, double number);
void cp_csv_end_row (CpCsv *self);
char *cp_csv_end (CpCsv *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCsv, cp_csv_free)

G_END_DECLS
