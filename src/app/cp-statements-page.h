/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements that filter and search let through, as a list to be gone through and coded. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_STATEMENTS_PAGE (cp_statements_page_get_type ())
G_DECLARE_FINAL_TYPE (CpStatementsPage, cp_statements_page, CP, STATEMENTS_PAGE, GtkWidget)

GtkWidget *cp_statements_page_new (void);

void cp_statements_page_set_session (CpStatementsPage *self, CpSession *session);
CpSession *cp_statements_page_get_session (CpStatementsPage *self);
void cp_statements_page_update (CpStatementsPage *self);
gboolean cp_statements_page_is_listing (CpStatementsPage *self);
GtkSelectionModel *cp_statements_page_get_selection (CpStatementsPage *self);
GArray *cp_statements_page_list_selected (CpStatementsPage *self);
gboolean cp_statements_page_step (CpStatementsPage *self, gboolean forward);
const char *cp_statements_page_get_current (CpStatementsPage *self);

G_END_DECLS
