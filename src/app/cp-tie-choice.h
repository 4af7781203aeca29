/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses how one statement relates to another, and who makes the link. */

#pragma once

#include <gtk/gtk.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_TIE_CHOICE (cp_tie_choice_get_type ())
G_DECLARE_FINAL_TYPE (CpTieChoice, cp_tie_choice, CP, TIE_CHOICE, GtkWidget)

GtkWidget *cp_tie_choice_new (void);
void cp_tie_choice_set (CpTieChoice *self, CpSnapshot *snapshot, guint32 from, CpRelationType type,
                        CpBasis basis);
CpRelationType cp_tie_choice_get_relation (CpTieChoice *self);
CpBasis cp_tie_choice_get_basis (CpTieChoice *self);

void cp_tie_choice_recall (CpRelationType *type, CpBasis *basis);
void cp_tie_choice_remember (CpRelationType type, CpBasis basis);

G_END_DECLS
