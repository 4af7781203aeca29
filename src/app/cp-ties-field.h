/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a statement responds to, and what responds to it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_TIES_FIELD (cp_ties_field_get_type ())
G_DECLARE_FINAL_TYPE (CpTiesField, cp_ties_field, CP, TIES_FIELD, GtkWidget)

void cp_ties_field_show (CpTiesField *self, CpSession *session, guint32 statement);

G_END_DECLS
