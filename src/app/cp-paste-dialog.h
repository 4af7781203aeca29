/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article from the clipboard: its text to be looked over, and what is known of it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-answer-dialog.h"
#include "cp-article.h"
#include "cp-import-target.h"

G_BEGIN_DECLS

#define CP_TYPE_PASTE_DIALOG (cp_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CpPasteDialog, cp_paste_dialog, CP, PASTE_DIALOG, CpAnswerDialog)

GtkWindow *cp_paste_dialog_new (GtkWindow *parent, CpProject *project, CpArticle *article);

CpImportTarget *cp_paste_dialog_get_target (CpPasteDialog *self);
CpArticle *cp_paste_dialog_make_article (CpPasteDialog *self);
const char *cp_paste_dialog_get_fault (CpPasteDialog *self);

G_END_DECLS
