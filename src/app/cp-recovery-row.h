/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that offers to bring back what was not saved when the program ended. */

#pragma once

#include <gtk/gtk.h>

#include "cp-journal-orphan.h"

G_BEGIN_DECLS

#define CP_TYPE_RECOVERY_ROW (cp_recovery_row_get_type ())
G_DECLARE_FINAL_TYPE (CpRecoveryRow, cp_recovery_row, CP, RECOVERY_ROW, GtkListBoxRow)

char *cp_recovery_row_dup_title (CpJournalOrphan *orphan);

GtkWidget *cp_recovery_row_new (CpJournalOrphan *orphan);

G_END_DECLS
