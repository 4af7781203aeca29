/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar in which a window offers what was not saved when the program ended. */

#pragma once

#include <gtk/gtk.h>

#include "cp-journal-orphan.h"

G_BEGIN_DECLS

#define CP_TYPE_RECOVERY_BAR (cp_recovery_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpRecoveryBar, cp_recovery_bar, CP, RECOVERY_BAR, GtkWidget)

GtkWidget *cp_recovery_bar_new (GPtrArray *orphans);

CpJournalOrphan *cp_recovery_bar_find (CpRecoveryBar *self, const char *name);
void cp_recovery_bar_remove (CpRecoveryBar *self, CpJournalOrphan *orphan);
void cp_recovery_bar_discard (CpRecoveryBar *self, CpJournalOrphan *orphan);
void cp_recovery_bar_bring_back (CpRecoveryBar *self, const char *name);

G_END_DECLS
