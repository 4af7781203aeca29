/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements that a query found, as a list model over their handles. */

#pragma once

#include "cp-statement.h"

G_BEGIN_DECLS

#define CP_TYPE_STATEMENT_LIST (cp_statement_list_get_type ())
G_DECLARE_FINAL_TYPE (CpStatementList, cp_statement_list, CP, STATEMENT_LIST, GObject)

CpStatementList *cp_statement_list_new (CpCorpus *corpus, const guint32 *handles, guint n_handles);

void cp_statement_list_set_handles (CpStatementList *self, const guint32 *handles, guint n_handles);
guint32 cp_statement_list_get_handle (CpStatementList *self, guint position);
gboolean cp_statement_list_find (CpStatementList *self, guint32 handle, guint *position);

G_END_DECLS
