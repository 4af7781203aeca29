/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window says when a corpus cannot be saved, or unsaved work cannot be kept safe. */

#include <glib/gi18n-lib.h>

#include "cp-window-private.h"

/* Both have one cause more often than not, such as a full disk, and a window says one thing at a
 * time: whichever comes second says both. */

static void
tell (CpWindow *self)
{
  gboolean both = self->not_saved != NULL && self->not_safe != NULL;
  /* Translators: error message: what is not saved cannot be kept for a recovery; the reason follows */
  const char *text = _("Unsaved work is not being kept safe. It would be lost if Counterpoint or the "
                       "computer stopped now.");

  if (both)
    /* Translators: error message: both failed, saving and keeping for a recovery; the reason follows */
    text = _("The corpus was not saved, and unsaved work is not being kept safe. It is open here "
             "only, and the file is as it was.");
  else if (self->not_saved != NULL)
    /* Translators: error message; the reason follows */
    text = _("The corpus was not saved. It is still open here, and the file is as it was.");
  cp_window_say (self, &(CpMessage) {
                           .error = TRUE,
                           .text = text,
                           .details = self->not_saved != NULL ? self->not_saved : self->not_safe,
                           /* Translators: button of a message */
                           .button = self->not_saved != NULL ? _("Save As…")
                                                             /* Translators: button of a message */
                                                             : _("Save Now"),
                           .action = self->not_saved != NULL ? "win.save-as" : "win.save",
                       });
}

static void
journal_failed_cb (CpWindow *self, const GError *error)
{
  g_free (self->not_safe);
  self->not_safe = g_strdup (error->message);
  tell (self);
}

static void
journal_resumed_cb (CpWindow *self)
{
  g_clear_pointer (&self->not_safe, g_free);
  if (self->not_saved == NULL)
    /* Translators: message: what is not saved can be recovered again after the program or the computer
     * stops */
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

/**
 * cp_window_tell_not_saved:
 * @error: (nullable): why; %NULL where the corpus is saved
 *
 * Says that a save failed, or that there is nothing to say of it any more.
 */
void
cp_window_tell_not_saved (CpWindow *self, const GError *error)
{
  gboolean was_told = self->not_saved != NULL;

  g_clear_pointer (&self->not_saved, g_free);
  if (error != NULL)
    {
      self->not_saved = g_strdup (error->message);
      tell (self);
    }
  else if (was_told)
    cp_window_say_nothing (self);
}
