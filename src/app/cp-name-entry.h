/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses a record of a register by typing its name, or names a new one. */

#pragma once

#include <gtk/gtk.h>

#include "cp-corpus.h"
#include "cp-sides.h"

G_BEGIN_DECLS

#define CP_TYPE_NAME_ENTRY (cp_name_entry_get_type ())
G_DECLARE_FINAL_TYPE (CpNameEntry, cp_name_entry, CP, NAME_ENTRY, GtkWidget)

GtkWidget *cp_name_entry_new (void);

void cp_name_entry_set_register (CpNameEntry *self, CpCorpus *corpus, CpArray array);
void cp_name_entry_set_name (CpNameEntry *self, const char *name, const char *detail);
void cp_name_entry_set_side (CpNameEntry *self, CpSide side);
void cp_name_entry_set_prompt (CpNameEntry *self, const char *label, const char *prompt);
void cp_name_entry_set_plain (CpNameEntry *self);
GtkEditable *cp_name_entry_get_text (CpNameEntry *self);

G_END_DECLS
