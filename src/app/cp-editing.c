/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a view changes the corpus: as one step that can be undone, with a word to the person. */

#include "cp-editing.h"

#include <glib/gi18n-lib.h>

#include "cp-message.h"

static void
tell_done (GtkWidget *widget, CpEdit *edit)
{
  g_autofree char *text =
      /* Translators: a message after an edit; %s is its name, as a menu has it: "Delete 2 statements". Where that
       * does not read as something done, say so: "Done: %s" */
      g_strdup_printf (C_("done", "%s"), cp_edit_get_name (edit));

  cp_message_show (widget, &(CpMessage) {
                               .text = text,
                               /* Translators: a button of a message, and a shortcut: take back
                                * the last edit */
                               .button = _("Undo"),
                               .action = "win.undo",
                           });
}

/**
 * cp_editing_apply:
 * @widget: a widget of the window that edits, or the window
 * @edit: (transfer none) (nullable): what is done; where there is nothing to do, nothing is said
 * @tell: whether its name is shown, with a button that undoes it
 *
 * Carries out an edit as one step of the session's history. Where that fails the corpus stays as it
 * was, and the window says why.
 *
 * Returns: whether the corpus was changed
 */
gboolean
cp_editing_apply (GtkWidget *widget, CpSession *session, CpEdit *edit, CpTell tell)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && CP_IS_SESSION (session), FALSE);

  if (edit == NULL || cp_edit_is_empty (edit))
    return FALSE;
  if (!cp_history_apply (cp_session_get_history (session), edit, &error))
    {
      cp_message_show (widget, &(CpMessage) {
                                   .error = TRUE,
                                   /* Translators: a message: an edit failed; why stands below */
                                   .text = _("Nothing was changed."),
                                   .details = error->message,
                               });
      return FALSE;
    }
  if (tell == CP_TELL_DONE)
    tell_done (widget, edit);
  return TRUE;
}
