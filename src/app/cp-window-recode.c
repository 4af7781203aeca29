/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the topics of statements anew, by the terms that the topics have now. */

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"
#include "cp-recode.h"
#include "cp-window-private.h"

/* What is being coded; the window may be gone when it is done. */
typedef struct
{
  GWeakRef window;
  GCancellable *work;
  CpSnapshot *snapshot;
} Recoding;

static void
free_recoding (gpointer data)
{
  Recoding *recoding = data;

  g_weak_ref_clear (&recoding->window);
  g_object_unref (recoding->work);
  cp_snapshot_unref (recoding->snapshot);
  g_free (recoding);
}

static void
recode_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Recoding *recoding = data;

  g_task_return_pointer (task, cp_recode_statements (recoding->snapshot, cancellable),
                         (GDestroyNotify) cp_edit_unref);
}

static void
tell_changes (CpWindow *window, guint n)
{
  g_autofree char *number = cp_words_dup_number (n);
  /* Translators: %s is a number */
  g_autofree char *text = g_strdup_printf (
      /* Translators: message after topics were found again by their terms; %s is a number */
      ngettext ("%s statement has other topics now.", "%s statements have other topics now.", n),
      number);

  cp_window_say (window, &(CpMessage) { .text = text, .button = _("Undo"), .action = "win.undo" });
}

static void
take_edit (CpWindow *window, CpEdit *edit)
{
  CpHistory *history = cp_session_get_history (cp_window_get_session (window));
  g_autoptr (GError) error = NULL;

  if (edit == NULL)
    cp_window_say (window, &(CpMessage) {
                             /* Translators: message after topics were looked for again by their terms */
                             .text = _("No statement gets other topics. Those that a person has "
                                       "coded are left alone."),
                           });
  else if (!cp_history_apply (history, edit, &error))
    /* Translators: error message; the reason follows */
    cp_window_show_error (window, _("The topics stay as they were."), error);
  else
    tell_changes (window, cp_edit_get_n_primitives (edit));
}

/* What was edited meanwhile is not to be undone by this. */
static void
recoded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Recoding *recoding = g_task_get_task_data (G_TASK (result));
  g_autoptr (CpWindow) window = g_weak_ref_get (&recoding->window);
  g_autoptr (CpEdit) edit = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean cancelled = g_cancellable_is_cancelled (recoding->work);
  gboolean current;

  if (window == NULL || window->project == NULL)
    return;
  current = cp_corpus_get_current (cp_session_get_corpus (cp_window_get_session (window)))
            == recoding->snapshot;
  cp_window_end_work (window, recoding->work);
  if (!cancelled && !current)
    cp_window_recode (window);
  else if (!cancelled)
    take_edit (window, edit);
}

/**
 * cp_window_recode:
 *
 * Codes the statements that no person has coded, as one edit, unless something else is being done.
 */
void
cp_window_recode (CpWindow *self)
{
  Recoding *recoding;
  g_autoptr (GTask) task = NULL;

  if (cp_window_is_busy (self))
    {
      /* Translators: error message; to code is to find the topics of statements by their terms */
      cp_window_show_error (self, _("Something else is being done. Code the topics after that."),
                            NULL);
      return;
    }
  recoding = g_new0 (Recoding, 1);
  g_weak_ref_init (&recoding->window, self);
  /* Translators: beside a progress bar: the topics of statements are found by their terms */
  recoding->work = cp_window_begin_work (self, _("Coding topics…"));
  recoding->snapshot = cp_corpus_snapshot (cp_session_get_corpus (cp_window_get_session (self)));
  task = g_task_new (NULL, recoding->work, recoded_cb, NULL);
  g_task_set_task_data (task, recoding, free_recoding);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, recode_in_thread_cb);
}
