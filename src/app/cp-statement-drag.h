/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements on their way from one place of a window to another, under the pointer. */

#pragma once

#include <gtk/gtk.h>

#include "cp-sides.h"

G_BEGIN_DECLS

#define CP_TYPE_STATEMENT_DRAG (cp_statement_drag_get_type ())

typedef struct _CpStatementDrag CpStatementDrag;

GType cp_statement_drag_get_type (void);

CpStatementDrag *cp_statement_drag_new (GtkWidget *source, const char *const *ids);
CpStatementDrag *cp_statement_drag_ref (CpStatementDrag *self);
void cp_statement_drag_unref (CpStatementDrag *self);

const char *const *cp_statement_drag_get_ids (const CpStatementDrag *self);
gboolean cp_statement_drag_is_from (const CpStatementDrag *self, GtkWidget *widget);

GdkContentProvider *cp_statement_drag_make_content (GtkWidget *source, const char *const *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpStatementDrag, cp_statement_drag_unref)

void cp_statement_drag_show_icon (GdkDrag *drag, CpSide side, const char *name, guint n);

G_END_DECLS
