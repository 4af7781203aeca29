/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a link between two statements, to be changed, accepted, deleted, or made. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_TIE_POPOVER (cp_tie_popover_get_type ())
G_DECLARE_FINAL_TYPE (CpTiePopover, cp_tie_popover, CP, TIE_POPOVER, GtkPopover)

GtkWidget *cp_tie_popover_new (CpSession *session);
void cp_tie_popover_show_ties (CpTiePopover *self, const guint32 *relations, guint n_relations);
void cp_tie_popover_ask (CpTiePopover *self, const char *from, const char *to);
guint32 cp_tie_popover_get_relation (CpTiePopover *self);

G_END_DECLS
