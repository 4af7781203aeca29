/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dialog that is answered once, with yes or no. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_ANSWER_DIALOG (cp_answer_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (CpAnswerDialog, cp_answer_dialog, CP, ANSWER_DIALOG, GtkWindow)

struct _CpAnswerDialogClass
{
  GtkWindowClass parent_class;

  /* Called before yes is told. */
  void (*accept) (CpAnswerDialog *self);
};

G_END_DECLS
