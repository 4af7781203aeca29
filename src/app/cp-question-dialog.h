/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a question on a topic, and the positions that one can take on it. */

#pragma once

#include "cp-answer-dialog.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_QUESTION_DIALOG (cp_question_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CpQuestionDialog, cp_question_dialog, CP, QUESTION_DIALOG, CpAnswerDialog)

GtkWindow *cp_question_dialog_new (GtkWindow *parent, CpSession *session, const char *topic,
                                   const char *question);

G_END_DECLS
