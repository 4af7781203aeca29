/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a person's own sentence on what a side says in a cell. */

#pragma once

#include "cp-answer-dialog.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_SENTENCE_DIALOG (cp_sentence_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CpSentenceDialog, cp_sentence_dialog, CP, SENTENCE_DIALOG, CpAnswerDialog)

GtkWindow *cp_sentence_dialog_new (GtkWindow *parent, CpSession *session, const char *topic,
                                   const char *document);

G_END_DECLS
