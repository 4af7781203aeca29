/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether somebody else changed a project's file, and how it is read again. */

#include "cp-project-watch.h"

#include "cp-edit-difference.h"
#include "cp-file.h"
#include "cp-project-private.h"
#include "cp-thread-task.h"

/* A project is read again as one edit, which makes what is there like the file: nothing is lost by
 * it, since it can be undone, and the views keep what they show where that is in the file, too. */

/* A look at the file. */
typedef struct
{
  char *path;
  CpFileState *known;
  CpFileState *found; /* NULL where there is none */
} Look;

static void
free_look (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_clear_pointer (&look->known, cp_file_state_free);
  g_clear_pointer (&look->found, cp_file_state_free);
  g_free (look);
}

/* A disk may be slow to answer, or on the other side of a network. */
static void
look_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;

  if (look->path != NULL)
    look->found = cp_file_state_query (look->path);
  g_task_return_boolean (task, TRUE);
}

/* A reading that is under way. */
typedef struct
{
  char *name;
  CpSnapshot *from; /* the corpus that was compared; NULL before */
  CpSnapshot *to;   /* what is in the file */
  CpFileState *state;
} Reload;

static void
free_reload (gpointer data)
{
  Reload *reload = data;

  g_free (reload->name);
  g_clear_pointer (&reload->from, cp_snapshot_unref);
  g_clear_pointer (&reload->to, cp_snapshot_unref);
  g_clear_pointer (&reload->state, cp_file_state_free);
  g_free (reload);
}

static CpCorpus *
get_corpus (CpProject *self)
{
  return cp_session_get_corpus (self->session);
}

static gboolean
take_file (CpProject *self, Reload *reload, CpEdit *edit, GError **error)
{
  CpHistory *history = cp_session_get_history (self->session);

  if (!cp_edit_is_empty (edit) && !cp_history_apply (history, edit, error))
    return FALSE;
  g_clear_pointer (&self->state, cp_file_state_free);
  self->state = g_steal_pointer (&reload->state);
  cp_journal_begin_anew (self->journal, self->path, self->state);
  cp_history_mark_saved (history);

  return TRUE;
}

static void
compare_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reload *reload = data;

  g_task_return_pointer (task, cp_edit_new_difference (reload->name, reload->from, reload->to),
                         (GDestroyNotify) cp_edit_unref);
}

/* Takes the task over. */
static void
begin_comparison (GTask *task, GAsyncReadyCallback compared_cb)
{
  CpProject *self = g_task_get_source_object (task);
  Reload *reload = g_task_get_task_data (task);
  g_autoptr (GTask) comparison = g_task_new (self, NULL, compared_cb, task);

  g_clear_pointer (&reload->from, cp_snapshot_unref);
  reload->from = cp_corpus_snapshot (get_corpus (self));
  g_task_set_task_data (comparison, reload, NULL);
  cp_thread_task_run (comparison, compare_thread_cb, (GDestroyNotify) cp_edit_unref);
}

/* Where the corpus was edited meanwhile it is compared once more. */
static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CpProject *self = CP_PROJECT (source);
  Reload *reload = g_task_get_task_data (task);
  g_autoptr (CpEdit) edit = g_task_propagate_pointer (G_TASK (result), NULL);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (reload->from != cp_corpus_get_current (get_corpus (self)))
    begin_comparison (g_steal_pointer (&task), compared_cb);
  else if (take_file (self, reload, edit, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reload *reload = g_task_get_task_data (task);
  GError *error = NULL;

  reload->to = cp_project_file_load_finish (result, &reload->state, &error);
  if (reload->to != NULL)
    begin_comparison (g_steal_pointer (&task), compared_cb);
  else
    g_task_return_error (task, error);
}

/**
 * cp_project_check_file_async:
 *
 * Looks whether the file is as it was when it was read or written.
 */
void
cp_project_check_file_async (CpProject *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Look *look = g_new0 (Look, 1);

  g_return_if_fail (CP_IS_PROJECT (self));

  look->path = g_strdup (self->path);
  look->known = cp_file_state_copy (self->state);
  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, cp_project_check_file_async);
  g_task_set_task_data (task, look, free_look);
  cp_thread_task_run (task, look_thread_cb, NULL);
}

/**
 * cp_project_check_file_finish:
 * @found: (out) (nullable) (transfer full): what it looks like
 *
 * Tells what became of the file. What was saved since the look began is as it should be.
 */
CpProjectFile
cp_project_check_file_finish (CpProject *self, GAsyncResult *result, CpFileState **found)
{
  Look *look;

  g_return_val_if_fail (g_task_is_valid (result, self), CP_PROJECT_FILE_SAME);

  look = g_task_get_task_data (G_TASK (result));
  *found = g_steal_pointer (&look->found);
  if (self->state == NULL || !cp_file_state_equal (look->known, self->state)
      || cp_file_state_equal (*found, self->state))
    return CP_PROJECT_FILE_SAME;

  return *found != NULL ? CP_PROJECT_FILE_CHANGED : CP_PROJECT_FILE_GONE;
}

/**
 * cp_project_reload_async:
 * @name: what it is called in the history
 *
 * Reads the file again, as one edit that can be undone. Then the project is as it is saved.
 */
void
cp_project_reload_async (CpProject *self, const char *name, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;
  Reload *reload = g_new0 (Reload, 1);

  g_return_if_fail (CP_IS_PROJECT (self) && self->path != NULL && name != NULL);

  reload->name = g_strdup (name);
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, cp_project_reload_async);
  g_task_set_task_data (task, reload, free_reload);
  cp_project_file_load_async (self->path, NULL, NULL, cancellable, loaded_cb, task);
}

/**
 * cp_project_reload_finish:
 *
 * Tells whether the file was read; where it was not, the project is as it was.
 */
gboolean
cp_project_reload_finish (CpProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cp_project_accept_any_file:
 *
 * Lets the next save replace the file, whatever it is like: the person said so.
 */
void
cp_project_accept_any_file (CpProject *self)
{
  g_return_if_fail (CP_IS_PROJECT (self));

  g_clear_pointer (&self->state, cp_file_state_free);
}
