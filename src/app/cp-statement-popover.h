/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits one statement, below its words: each change is a step that can be undone. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_STATEMENT_POPOVER (cp_statement_popover_get_type ())
G_DECLARE_FINAL_TYPE (CpStatementPopover, cp_statement_popover, CP, STATEMENT_POPOVER, GtkPopover)

GtkWidget *cp_statement_popover_new (CpSession *session);

const char *cp_statement_popover_get_statement (CpStatementPopover *self);
void cp_statement_popover_set_statement (CpStatementPopover *self, const char *id);
void cp_statement_popover_set_room (CpStatementPopover *self, int width, int height);
void cp_statement_popover_begin (CpStatementPopover *self);

G_END_DECLS
