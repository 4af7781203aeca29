/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of a corpus's trays a window works with, and which statements are in it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-corpus.h"

G_BEGIN_DECLS

#define CP_TYPE_TRAY (cp_tray_get_type ())
G_DECLARE_FINAL_TYPE (CpTray, cp_tray, CP, TRAY, GObject)

CpTray *cp_tray_new (CpCorpus *corpus);

guint32 cp_tray_get_current (CpTray *self);
void cp_tray_set_current (CpTray *self, guint32 tray);
const char *cp_tray_get_name (CpTray *self);
char *cp_tray_dup_free_name (CpTray *self, const char *name);

guint cp_tray_get_n_cards (CpTray *self);
const CpRecord *const *cp_tray_get_cards (CpTray *self);
guint cp_tray_find (CpTray *self, const char *statement);

void cp_tray_offer (CpTray *self, GtkWidget *widget);
CpTray *cp_tray_find_for (GtkWidget *widget);

G_END_DECLS
