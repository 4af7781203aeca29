/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with records as a whole: buttons below their form. */

#pragma once

#include <gtk/gtk.h>

#include "cp-register-kind.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_RECORD_ACTIONS (cp_record_actions_get_type ())
G_DECLARE_FINAL_TYPE (CpRecordActions, cp_record_actions, CP, RECORD_ACTIONS, GtkWidget)

void cp_record_actions_show (CpRecordActions *self, CpRegisterKind kind, CpSnapshot *snapshot,
                             const guint32 *handles, guint n_handles);
void cp_record_actions_ask_to_merge (CpRecordActions *self, guint32 into);
void cp_record_actions_close_questions (CpRecordActions *self);

G_END_DECLS
