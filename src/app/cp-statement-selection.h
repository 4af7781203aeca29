/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements of a list are selected; statements stay so when the list or the corpus changes. */

#pragma once

#include <gtk/gtk.h>

#include "cp-statement-list.h"

G_BEGIN_DECLS

#define CP_TYPE_STATEMENT_SELECTION (cp_statement_selection_get_type ())
G_DECLARE_FINAL_TYPE (CpStatementSelection, cp_statement_selection, CP, STATEMENT_SELECTION, GObject)

CpStatementSelection *cp_statement_selection_new (CpStatementList *list);

guint cp_statement_selection_get_n_selected (CpStatementSelection *self);
GArray *cp_statement_selection_list (CpStatementSelection *self);

G_END_DECLS
