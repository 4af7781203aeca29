/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drop-down of the role that a statement is given: its speaker's, or one of its own. */

#pragma once

#include <gtk/gtk.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

GtkWidget *cp_role_choice_new (void);
void cp_role_choice_show (GtkDropDown *self, CpSnapshot *snapshot, guint32 statement);

G_END_DECLS
