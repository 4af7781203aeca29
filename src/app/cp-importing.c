/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One import in a window: asks, reads, asks for topics, changes the corpus, tells. */

#include "cp-importing.h"

#include <glib/gi18n-lib.h>

#include "cp-import-dialog.h"
#include "cp-import-merging.h"
#include "cp-import-words.h"
#include "cp-paste-dialog.h"
#include "cp-topic-draft.h"
#include "cp-topics-dialog.h"
#include "cp-window-private.h"

/*
 * The window holds it from its beginning to its end, whichever that is; then what waits goes on.
 * Each step that has to wait holds it too, since the window may be gone meanwhile, or may have let
 * go of an import that was cancelled. Until what was merged is applied there is nothing to be taken
 * back.
 */

struct _CpImporting
{
  GWeakRef window;
  GPtrArray *paths;   /* of char *, or NULL */
  CpArticle *article; /* until it is looked over, or NULL */
  CpImport *import;
  GCancellable *work;
  CpImportInto into;
  gboolean asks;
  char *title;
  GtkWindow *asking;  /* for topics; weak, or NULL */
  GPtrArray *topics;  /* of CpRecord, for a new corpus */
  CpProject *project; /* that it goes into, when that is known */
  gint64 began;
  double seconds;
  gboolean is_reading;
  gboolean is_told_of; /* what it found is in a corpus, and on a page */

  /* Told on any thread */
  int n_done;
  int n_files;
  int n_statements;
  int is_told; /* whether the main thread is going to look */
};

/* Faults that a message tells; a page tells more. */
#define FAULTS_MOST 20

static void
clear_importing (gpointer data)
{
  CpImporting *self = data;

  g_weak_ref_clear (&self->window);
  g_clear_weak_pointer (&self->asking);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->article, cp_article_free);
  g_clear_object (&self->import);
  g_clear_object (&self->work);
  g_clear_object (&self->project);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_free (self->title);
}

static void
unref_closure (gpointer data, GClosure *closure)
{
  cp_importing_unref (data);
}

static void
unref_idle (gpointer data)
{
  cp_importing_unref (data);
}

static void
end (CpImporting *self)
{
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);

  if (window == NULL || window->importing != self)
    return;
  g_clear_pointer (&window->importing, cp_importing_unref);
  cp_window_work_on (window);
  cp_window_update_hold (window);
}

static void
end_cancelled (CpImporting *self)
{
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);

  if (window != NULL)
    cp_window_tell_cancelled (window);
  end (self);
}

static void
fail (CpImporting *self, const GError *error)
{
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);

  if (window != NULL)
    /* Translators: an error message; why stands below */
    cp_window_show_error (window, _("Nothing was imported. The corpus is as it was."), error);
  end (self);
}

static CpProject *
create_project (CpImporting *self, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (CpSnapshot) snapshot =
      cp_import_create_corpus (self->title, self->topics != NULL ? self->topics : none, error);

  return snapshot != NULL ? cp_project_new_for_snapshot (snapshot) : NULL;
}

static CpProject *
find_project (CpImporting *self, CpWindow *window, GError **error)
{
  if (self->into == CP_IMPORT_INTO_NEW)
    return create_project (self, error);
  if (window->project != NULL)
    return g_object_ref (window->project);
  return cp_project_new_builtin (error);
}

/* A corpus that is in no window yet gets one. */
static CpWindow *
show_project (CpWindow *window, CpProject *project)
{
  if (window->project == project)
    return window;
  if (window->project != NULL)
    window = cp_window_new (gtk_window_get_application (GTK_WINDOW (window)));
  cp_window_set_project (window, project);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
tell_attachment (CpWindow *window, const CpImportOutcome *outcome)
{
  const CpImportSummary *summary = outcome->summary;
  g_autofree char *text = cp_import_words_dup_attached (summary);
  g_autofree char *faults = cp_import_words_dup_faults (summary, FAULTS_MOST);

  cp_window_say (window, &(CpMessage) {
                           .error = summary->faults->len > 0,
                           .text = text,
                           .details = summary->faults->len > 0 ? faults : NULL,
                           .button = summary->n_attached > 0 ? _("Undo") : NULL,
                           .action = "win.undo",
                       });
}

static void
report_closed_cb (GtkWindow *report, CpImporting *self)
{
  end (self);
}

/* What waits would be asked about over the page, and imported before it is taken back. */
static void
show_report (CpImporting *self, CpWindow *window, CpImportOutcome *outcome)
{
  g_autoptr (CpWindow) own = g_weak_ref_get (&self->window);
  GtkWindow *report = cp_window_make_report (window, outcome);

  if (window == own)
    g_signal_connect_data (report, "destroy", G_CALLBACK (report_closed_cb),
                           cp_importing_ref (self), unref_closure, 0);
  gtk_window_present (report);
  if (window != own)
    end (self);
}

/* What the corpus knew takes a sentence, all else a page. */
static void
tell (CpImporting *self, CpWindow *window, CpImportOutcome *outcome)
{
  self->is_told_of = TRUE;
  cp_window_update_hold (window);
  cp_window_notify_imported (window, outcome);
  if (!cp_import_outcome_is_attachment (outcome))
    {
      show_report (self, window, outcome);
      return;
    }
  tell_attachment (window, outcome);
  cp_import_outcome_unref (outcome);
  end (self);
}

static CpSession *
get_session (CpImporting *self)
{
  return cp_project_get_session (self->project);
}

static CpImportOutcome *
apply (CpImporting *self, CpImportMerging *merging, GError **error)
{
  CpImportOutcome *outcome = cp_import_merging_apply (merging, get_session (self), error);

  if (outcome == NULL)
    return NULL;
  outcome->seconds = self->seconds;
  outcome->fresh = self->into == CP_IMPORT_INTO_NEW;

  return outcome;
}

/* A window on a new corpus in which nothing was done: the one with the articles takes its place. */
static gboolean
is_blank (CpWindow *window)
{
  return window->project != NULL && cp_project_is_blank (window->project)
         && !cp_window_is_busy (window) && window->articles->len == 0
         && g_queue_is_empty (&window->next_projects);
}

static void
show (CpImporting *self, CpWindow *window, CpImportMerging *merging)
{
  g_autoptr (GError) error = NULL;
  CpImportOutcome *outcome = apply (self, merging, &error);
  CpWindow *next = window;

  if (outcome == NULL)
    {
      fail (self, error);
      return;
    }
  if (!cp_import_outcome_is_nothing (outcome))
    next = show_project (window, self->project);
  tell (self, next, outcome);
  if (next != window && is_blank (window))
    gtk_window_destroy (GTK_WINDOW (window));
}

/* Where the corpus was edited meanwhile it is merged once more. */
static void
merged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpImporting) self = data;
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);
  g_autoptr (GError) error = NULL;
  CpImportMerging *merging = cp_import_merging_finish (result, &error);

  if (window == NULL || window->importing != self)
    return;
  if (merging != NULL && !cp_import_merging_is_current (merging, get_session (self)))
    {
      cp_import_merging_begin (self->import, get_session (self), self->work, merged_cb,
                               cp_importing_ref (self));
      return;
    }
  cp_window_end_work (window, self->work);
  if (merging != NULL)
    show (self, window, merging);
  else
    fail (self, error);
}

static void
merge (CpImporting *self)
{
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);
  g_autoptr (GError) error = NULL;

  if (window != NULL)
    self->project = find_project (self, window, &error);
  if (self->project == NULL)
    {
      fail (self, error);
      return;
    }
  g_clear_object (&self->work);
  /* Translators: the progress of an import, after all is read */
  self->work = cp_window_begin_work (window, _("Adding to the corpus…"));
  cp_import_merging_begin (self->import, get_session (self), self->work, merged_cb,
                           cp_importing_ref (self));
}

static void
topics_answered_cb (CpTopicsDialog *dialog, gboolean accepted, CpImporting *self)
{
  g_clear_weak_pointer (&self->asking);
  if (!accepted)
    {
      end_cancelled (self);
      return;
    }
  self->topics = cp_topic_drafts_make_records (cp_topics_dialog_get_topics (dialog));
  merge (self);
}

/* The keys of the application, such as those to quit, are those of its windows. */
static void
connect_answer (CpImporting *self, GtkWindow *dialog, GCallback answered_cb)
{
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);

  gtk_window_set_application (dialog, gtk_window_get_application (GTK_WINDOW (window)));
  g_signal_connect_data (dialog, "answered", answered_cb, cp_importing_ref (self), unref_closure,
                         0);
  gtk_window_present (dialog);
}

static void
ask_for_topics (CpImporting *self)
{
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);

  cp_window_notify_asked (window, self->seconds, cp_import_get_n_statements (self->import),
                          cp_import_get_n_articles (self->import));
  g_set_weak_pointer (&self->asking, cp_topics_dialog_new (GTK_WINDOW (window), self->import));
  connect_answer (self, self->asking, G_CALLBACK (topics_answered_cb));
}

static gboolean
look_cb (gpointer data)
{
  CpImporting *self = data;
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);
  guint n_done, n_files;
  g_autofree char *text = NULL;

  g_atomic_int_set (&self->is_told, FALSE);
  n_done = g_atomic_int_get (&self->n_done);
  n_files = g_atomic_int_get (&self->n_files);
  if (window == NULL || !self->is_reading || window->work != self->work)
    return G_SOURCE_REMOVE;
  text = cp_import_words_dup_progress (n_done, n_files, g_atomic_int_get (&self->n_statements));
  cp_window_tell_work (window, text, n_files > 0 ? (double) n_done / n_files : 0);

  return G_SOURCE_REMOVE;
}

static void
progress_cb (guint n_done, guint n_files, guint n_statements, gpointer data)
{
  CpImporting *self = data;

  g_atomic_int_set (&self->n_done, n_done);
  g_atomic_int_set (&self->n_files, n_files);
  g_atomic_int_set (&self->n_statements, n_statements);
  if (g_atomic_int_compare_and_exchange (&self->is_told, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, look_cb, cp_importing_ref (self), unref_idle);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpImporting) self = data;
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);
  g_autoptr (GError) error = NULL;
  gboolean read = cp_import_read_finish (CP_IMPORT (source), result, &error);

  self->is_reading = FALSE;
  if (window == NULL || window->importing != self)
    return;
  self->seconds = (double) (g_get_monotonic_time () - self->began) / G_USEC_PER_SEC;
  cp_window_end_work (window, self->work);
  if (!read)
    fail (self, error);
  else if (self->into == CP_IMPORT_INTO_NEW && cp_import_get_n_statements (self->import) > 0)
    ask_for_topics (self);
  else
    merge (self);
}

/* The article is handed over, the paths are kept. */
static void
fill_import (CpImporting *self)
{
  for (guint i = 0; self->paths != NULL && i < self->paths->len; i++)
    cp_import_add_path (self->import, self->paths->pdata[i]);
  if (self->article != NULL)
    cp_import_take_article (self->import, g_steal_pointer (&self->article));
  cp_import_set_progress (self->import, progress_cb, self);
}

static void
begin_reading (CpImporting *self)
{
  g_autoptr (CpWindow) window = g_weak_ref_get (&self->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_load ("en", &error);

  if (window == NULL || rules == NULL)
    {
      fail (self, error);
      return;
    }
  self->import = cp_import_new (rules);
  fill_import (self);
  self->began = g_get_monotonic_time ();
  self->is_reading = TRUE;
  self->work = cp_window_begin_work (window, _("Looking for articles…"));
  cp_import_read_async (self->import, self->work, read_cb, cp_importing_ref (self));
}

static void
take_target (CpImporting *self, CpImportTarget *target)
{
  self->into = cp_import_target_get_into (target);
  self->title = cp_import_target_dup_title (target);
}

static void
files_answered_cb (CpImportDialog *dialog, gboolean accepted, CpImporting *self)
{
  if (!accepted)
    {
      end (self);
      return;
    }
  take_target (self, cp_import_dialog_get_target (dialog));
  begin_reading (self);
}

static void
article_answered_cb (CpPasteDialog *dialog, gboolean accepted, CpImporting *self)
{
  if (!accepted)
    {
      end (self);
      return;
    }
  take_target (self, cp_paste_dialog_get_target (dialog));
  self->article = cp_paste_dialog_make_article (dialog);
  begin_reading (self);
}

static CpImporting *
create (CpWindow *window)
{
  CpImporting *self = g_atomic_rc_box_new0 (CpImporting);

  g_weak_ref_init (&self->window, window);
  self->asks = TRUE;

  return self;
}

/**
 * cp_importing_new_for_files:
 * @paths: (element-type filename): files and folders, at least one
 * @ask: whether a person is asked into which corpus; else it is the one that is open
 *
 * Prepares an import of files.
 */
CpImporting *
cp_importing_new_for_files (CpWindow *window, const GPtrArray *paths, gboolean ask)
{
  CpImporting *self;

  g_return_val_if_fail (CP_IS_WINDOW (window) && paths != NULL && paths->len > 0, NULL);

  self = create (window);
  self->asks = ask;
  self->paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (self->paths, g_strdup (paths->pdata[i]));

  return self;
}

/**
 * cp_importing_new_for_article:
 * @article: (transfer full): to be looked over first
 *
 * Prepares an import of one article.
 */
CpImporting *
cp_importing_new_for_article (CpWindow *window, CpArticle *article)
{
  CpImporting *self;

  g_return_val_if_fail (CP_IS_WINDOW (window) && article != NULL, NULL);

  self = create (window);
  self->article = article;

  return self;
}

/**
 * cp_importing_ref:
 *
 * Takes a reference, on any thread.
 */
CpImporting *
cp_importing_ref (CpImporting *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * cp_importing_unref:
 *
 * Gives a reference back, on any thread.
 */
void
cp_importing_unref (CpImporting *self)
{
  g_atomic_rc_box_release_full (self, clear_importing);
}

/**
 * cp_importing_ask_before_closing:
 *
 * Asks where articles were read, and a person has not said yet which topics they get.
 *
 * Returns: whether the window has to wait for the answer
 */
gboolean
cp_importing_ask_before_closing (CpImporting *self)
{
  if (self->asking == NULL)
    return FALSE;
  cp_topics_dialog_ask_to_close (CP_TOPICS_DIALOG (self->asking));

  return TRUE;
}

/**
 * cp_importing_begin:
 *
 * Begins with the first question of the import that its window holds.
 */
void
cp_importing_begin (CpImporting *self)
{
  g_autoptr (CpWindow) window = NULL;

  g_return_if_fail (self != NULL);

  window = g_weak_ref_get (&self->window);
  g_return_if_fail (window != NULL && window->importing == self);

  window->gives_up = FALSE;
  cp_window_say_nothing_of_before (window);

  if (self->article != NULL)
    connect_answer (self,
                    cp_paste_dialog_new (GTK_WINDOW (window), window->project,
                                         g_steal_pointer (&self->article)),
                    G_CALLBACK (article_answered_cb));
  else if (self->asks)
    connect_answer (self,
                    cp_import_dialog_new (GTK_WINDOW (window), window->project, self->paths),
                    G_CALLBACK (files_answered_cb));
  else
    begin_reading (self);
}

/**
 * cp_importing_is_under_way:
 *
 * Tells whether articles are being read, or what was found is being added to a corpus.
 */
gboolean
cp_importing_is_under_way (CpImporting *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->import != NULL && !self->is_told_of && self->asking == NULL;
}
