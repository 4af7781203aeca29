/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window says when unsaved work cannot be kept safe, and when it can again. */

#include <glib/gi18n-lib.h>

#include "cp-window-private.h"

static void
journal_failed_cb (CpWindow *self, const GError *error)
{
  cp_window_say (self, &(CpMessage) {
                           .error = TRUE,
                           .text = _("Unsaved work is not being kept safe. It would be lost if "
                                     "Counterpoint or the computer stopped now."),
                           .details = error->message,
                           .button = _("Save Now"),
                           .action = "win.save",
                       });
}

static void
journal_resumed_cb (CpWindow *self)
{
  cp_window_say (self, &(CpMessage) { .text = _("Unsaved work is kept safe again.") });
}

/**
 * cp_window_follow_journal:
 *
 * Tells the person what becomes of the safety copy of the window's project.
 */
void
cp_window_follow_journal (CpWindow *self)
{
  CpJournal *journal = cp_project_get_journal (self->project);

  g_signal_connect_object (journal, "failed", G_CALLBACK (journal_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "resumed", G_CALLBACK (journal_resumed_cb), self,
                           G_CONNECT_SWAPPED);
}
