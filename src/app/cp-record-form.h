/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a record, or of several together. */

#pragma once

#include <gtk/gtk.h>

#include "cp-record-actions.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_RECORD_FORM (cp_record_form_get_type ())
G_DECLARE_FINAL_TYPE (CpRecordForm, cp_record_form, CP, RECORD_FORM, GtkWidget)

void cp_record_form_set_session (CpRecordForm *self, CpSession *session);
void cp_record_form_show (CpRecordForm *self, CpRegisterKind kind, const guint32 *handles,
                          guint n_handles);
void cp_record_form_commit (CpRecordForm *self);
void cp_record_form_focus_name (CpRecordForm *self);
CpRecordActions *cp_record_form_get_actions (CpRecordForm *self);
gboolean cp_record_form_is_empty (CpRecordForm *self);

G_END_DECLS
