/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was not saved when the program ended: looked for, offered, and brought back in a window. */

#include <glib/gi18n-lib.h>

#include "cp-place-words.h"
#include "cp-recovery-row.h"
#include "cp-thread-task.h"
#include "cp-window-private.h"

/* What is being brought back; the window may be gone when it is there. */
typedef struct
{
  GWeakRef window;
  GCancellable *work;
} Recovering;

static Recovering *
new_recovering (CpWindow *window, CpJournalOrphan *orphan)
{
  Recovering *recovering = g_new0 (Recovering, 1);
  g_autofree char *title = cp_recovery_row_dup_title (orphan);
  /* Translators: %s is the title of a corpus */
  g_autofree char *what = g_strdup_printf (_("Recovering “%s”…"), title);

  g_weak_ref_init (&recovering->window, window);
  recovering->work = cp_window_begin_work (window, what);

  return recovering;
}

static void
free_recovering (Recovering *recovering)
{
  g_weak_ref_clear (&recovering->window);
  g_object_unref (recovering->work);
  g_free (recovering);
}

static void
show_bar (CpWindow *self, CpRecoveryBar *bar)
{
  self->recovery_bar = bar;
  cp_window_add_bar (self, GTK_WIDGET (bar));
}

/* What else is offered stays in sight, though the window goes in which it was. */
static void
move_bar (CpWindow *self, CpWindow *next)
{
  g_autoptr (GtkWidget) bar = GTK_WIDGET (g_object_ref (self->recovery_bar));

  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (bar)), bar);
  self->recovery_bar = NULL;
  if (next->recovery_bar == NULL)
    show_bar (next, CP_RECOVERY_BAR (bar));
}

static void
tell_recovered (CpWindow *window, CpJournalOrphan *orphan, const CpRecovery *recovery)
{
  const char *path = cp_journal_orphan_get_path (orphan);
  g_autofree char *name = path != NULL ? cp_place_words_dup_name (path) : NULL;
  g_autofree char *copied =
      name != NULL && recovery->path == NULL
          ? g_strdup_printf (
                /* Translators: %s is a file */
                _("“%s” was changed or removed by another program. This is a copy with your "
                  "changes, in no file yet."),
                name)
          : NULL;
  /* Translators: message after the program or the computer had stopped, and the changes were recovered */
  const char *text = copied != NULL ? copied : _("Your changes are back. They are not saved yet.");

  cp_window_say (window, &(CpMessage) {
                             .error = copied != NULL || recovery->damage != NULL,
                             .text = recovery->damage != NULL && copied == NULL
                                         /* Translators: the same, where the end of what was kept is
                                          * damaged */
                                         ? _("Your changes are back, but not the last of them. "
                                             "They are not saved yet.")
                                         : text,
                             .details = recovery->damage,
                             /* Translators: button of a message, and a keyboard shortcut */
                             .button = _("Save"),
                             .action = "win.save",
                         });
}

/* The window that shows the file without the changes has nothing more to say. */
static void
show_recovered (CpWindow *self, CpJournalOrphan *orphan, const CpRecovery *recovery)
{
  g_autoptr (CpProject) project = cp_project_new_for_orphan (orphan, recovery);
  CpWindow *stale = recovery->path != NULL ? cp_window_find (self, recovery->path) : NULL;
  CpWindow *next;

  cp_recovery_bar_remove (self->recovery_bar, orphan);
  next = cp_window_show_project (self, project);
  tell_recovered (next, orphan, recovery);
  if (stale == NULL || stale == next)
    return;
  if (stale == self)
    move_bar (self, next);
  gtk_window_destroy (GTK_WINDOW (stale));
}

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Recovering *recovering = data;
  g_autoptr (CpWindow) window = g_weak_ref_get (&recovering->window);
  g_autoptr (GError) error = NULL;
  CpJournalOrphan *orphan = CP_JOURNAL_ORPHAN (source);
  g_autoptr (CpRecovery) recovery = cp_journal_orphan_recover_finish (orphan, result, &error);
  gboolean wanted = window != NULL && !window->is_closed
                    && !g_cancellable_is_cancelled (recovering->work);

  if (window != NULL)
    cp_window_end_work (window, recovering->work);
  if (wanted && recovery != NULL)
    show_recovered (window, orphan, recovery);
  else if (wanted)
    /* Translators: error message; the reason follows. They are kept for another try */
    cp_window_show_error (window, _("The changes could not be recovered. They are kept."), error);
  free_recovering (recovering);
}

/* Why it cannot be brought back at this moment; NULL where it can. */
static char *
dup_hindrance (CpWindow *self, CpJournalOrphan *orphan)
{
  const char *path = cp_journal_orphan_get_path (orphan);
  CpWindow *other = path != NULL ? cp_window_find (self, path) : NULL;
  g_autofree char *name = path != NULL ? cp_place_words_dup_name (path) : NULL;

  if (cp_window_is_busy (self))
    /* Translators: error message: wait until a file or articles are read */
    return g_strdup (_("Something else is being read. Recover the changes when that is done."));
  if (other == NULL || other->project == NULL || !cp_project_is_modified (other->project))
    return NULL;
  /* Translators: %s is a file */
  return g_strdup_printf (_("“%s” is open with other changes. Save or close it first."), name);
}

static CpJournalOrphan *
find_orphan (CpWindow *self, GVariant *name)
{
  if (self->recovery_bar == NULL)
    return NULL;
  return cp_recovery_bar_find (self->recovery_bar, g_variant_get_string (name, NULL));
}

static void
recover_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpJournalOrphan *orphan = find_orphan (self, parameter);
  g_autofree char *hindrance = orphan != NULL ? dup_hindrance (self, orphan) : NULL;
  Recovering *recovering;

  if (orphan == NULL)
    return;
  if (hindrance != NULL)
    {
      cp_window_show_error (self, hindrance, NULL);
      return;
    }
  recovering = new_recovering (self, orphan);
  cp_journal_orphan_recover_async (orphan, recovering->work, recovered_cb, recovering);
}

static void
discard_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  CpJournalOrphan *orphan = find_orphan (self, parameter);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *bring_back = NULL;

  if (orphan == NULL)
    return;
  title = cp_recovery_row_dup_title (orphan);
  /* Translators: %s is the title of a corpus */
  text = g_strdup_printf (_("The changes of “%s” were discarded."), title);
  bring_back = g_strconcat ("win.bring-back-recovery::", cp_journal_orphan_get_name (orphan), NULL);
  cp_recovery_bar_discard (self->recovery_bar, orphan);
  cp_window_say (self, &(CpMessage) {
                           .text = text,
                           /* Translators: button of a message: undoes that changes, or a corpus, were
                            * discarded */
                           .button = _("Bring Back"),
                           .action = bring_back,
                       });
}

static void
bring_back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  if (self->recovery_bar != NULL)
    cp_recovery_bar_bring_back (self->recovery_bar, g_variant_get_string (parameter, NULL));
}

static const GActionEntry entries[] = {
  { "recover", recover_cb, "s" },
  { "discard-recovery", discard_cb, "s" },
  { "bring-back-recovery", bring_back_cb, "s" },
};

/**
 * cp_window_add_recovery_actions:
 *
 * Adds the actions on what was left behind.
 */
void
cp_window_add_recovery_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
list_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, cp_journal_list_orphans (NULL), (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CpWindow *self = CP_WINDOW (source);
  g_autoptr (GPtrArray) orphans = g_task_propagate_pointer (G_TASK (result), NULL);

  if (orphans->len > 0 && !self->is_closed && self->recovery_bar == NULL)
    show_bar (self, CP_RECOVERY_BAR (cp_recovery_bar_new (orphans)));
}

static gboolean
look_cb (gpointer data)
{
  g_autoptr (GTask) task = g_task_new (data, NULL, listed_cb, NULL);

  cp_thread_task_run (task, list_thread_cb, (GDestroyNotify) g_ptr_array_unref);

  return G_SOURCE_REMOVE;
}

static gboolean
frame_begun_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  g_idle_add_full (G_PRIORITY_LOW, look_cb, g_object_ref (widget), g_object_unref);

  return G_SOURCE_REMOVE;
}

/**
 * cp_window_offer_recovery:
 *
 * Looks for what was not saved when the program ended, once the window has shown its first frame,
 * and offers it.
 */
void
cp_window_offer_recovery (CpWindow *self)
{
  g_return_if_fail (CP_IS_WINDOW (self));

  gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_begun_cb, NULL, NULL);
}
