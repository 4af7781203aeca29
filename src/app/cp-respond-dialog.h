/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what a statement responds to, and how. */

#pragma once

#include "cp-answer-dialog.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_RESPOND_DIALOG (cp_respond_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CpRespondDialog, cp_respond_dialog, CP, RESPOND_DIALOG, CpAnswerDialog)

GtkWindow *cp_respond_dialog_new (GtkWindow *parent, CpSession *session, const char *statement);

G_END_DECLS
