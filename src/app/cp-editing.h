/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a view changes the corpus: as one step that can be undone, with a word to the person. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

/* Whether the person is told what was done, with a way to undo it. */
typedef enum
{
  CP_TELL_NOTHING, /* what was done is seen where it was done */
  CP_TELL_DONE,
} CpTell;

gboolean cp_editing_apply (GtkWidget *widget, CpSession *session, CpEdit *edit, CpTell tell);

G_END_DECLS
