/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window on files: open, save. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-application.h"
#include "cp-corpus-error.h"
#include "cp-file-address.h"
#include "cp-place-words.h"
#include "cp-portal-places.h"
#include "cp-same-file.h"
#include "cp-window-private.h"

#define SUFFIX ".counterpoint"

/* A project that is being read; the window may be gone when it is there. */
typedef struct
{
  GWeakRef window;
  GCancellable *work;
  char *path;
} Opening;

static Opening *
new_opening (CpWindow *window, const char *path)
{
  Opening *opening = g_new0 (Opening, 1);
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is a file */
  g_autofree char *what = g_strdup_printf (_("Reading “%s”…"), name);

  g_weak_ref_init (&opening->window, window);
  opening->work = cp_window_begin_work (window, what);
  window->opening = g_strdup (path);
  opening->path = g_strdup (path);

  return opening;
}

static void
free_opening (Opening *opening)
{
  g_weak_ref_clear (&opening->window);
  g_object_unref (opening->work);
  g_free (opening->path);
  g_free (opening);
}

static void
progress_cb (goffset done, goffset total, gpointer data)
{
  g_autoptr (CpWindow) window = g_weak_ref_get (&((Opening *) data)->window);

  if (window != NULL && total > 0)
    cp_window_tell_progress (window, (double) done / total);
}

/**
 * cp_window_show_project:
 *
 * Shows a project: here if the window is empty, else in a window of its own.
 *
 * Returns: (transfer none): the window that shows it
 */
CpWindow *
cp_window_show_project (CpWindow *window, CpProject *project)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  CpWindow *next;

  if (window->project == NULL)
    {
      cp_window_begin_anew (window);
      cp_window_set_project (window, project);
      return window;
    }
  next = cp_window_new (application);
  /* First: what is focused before it is seen makes GTK 4.8 tell screen readers that the window is none. */
  gtk_window_present (GTK_WINDOW (next));
  cp_window_set_project (next, project);
  /* The articles that came with it are its own. */
  for (guint i = 0; i < window->articles->len; i++)
    g_ptr_array_add (next->articles, g_strdup (window->articles->pdata[i]));
  g_ptr_array_set_size (window->articles, 0);
  window->refused_others = FALSE;
  cp_window_work_on (next);

  return next;
}

/* Whatever is open stays open. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (CpWindow) window = g_weak_ref_get (&opening->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpProject) project = cp_project_load_finish (result, &error);

  if (window != NULL && !g_cancellable_is_cancelled (opening->work))
    {
      if (project != NULL)
        cp_window_remember_project (cp_window_show_project (window, project));
      else
        cp_window_note_not_read (window, opening->path, error);
    }
  if (window != NULL && window->work == opening->work)
    {
      g_clear_pointer (&window->opening, g_free);
      cp_window_end_work (window, opening->work);
    }
  free_opening (opening);
}

/**
 * cp_window_add_filter:
 * @patterns: (array zero-terminated=1): of the files' names
 *
 * Lets a chooser show files of a kind only.
 */
void
cp_window_add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser)
{
  static const char *const projects[] = { "*" SUFFIX, NULL };
  static const char *const all[] = { "*", NULL };

  cp_window_add_filter (chooser, _("Counterpoint projects"), projects);
  /* Translators: kind of files, in a file chooser */
  cp_window_add_filter (chooser, _("All files"), all);
}

static GSList *
list_chosen (GtkNativeDialog *dialog)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  GSList *list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    list = g_slist_prepend (list, g_list_model_get_item (files, i));
  return g_slist_reverse (list);
}

/**
 * cp_window_take_chosen:
 * @response: to the window's chooser
 * @take: is given the files, if any were chosen
 *
 * Ends what cp_window_create_chooser () began.
 */
void
cp_window_take_chosen (CpWindow *self, GtkNativeDialog *dialog, int response,
                       void (*take) (CpWindow *self, GSList *files))
{
  GSList *files = response == GTK_RESPONSE_ACCEPT ? list_chosen (dialog) : NULL;

  g_clear_object (&self->chooser);
  if (files != NULL)
    take (self, files);
  g_slist_free_full (files, g_object_unref);
}

static void
open_response_cb (GtkNativeDialog *dialog, int response, CpWindow *self)
{
  cp_window_take_chosen (self, dialog, response, cp_window_take_files);
}

/**
 * cp_window_create_chooser:
 * @response_cb: given the dialog, the response and the window
 *
 * Makes a chooser, to be shown: the portal's where there is one. A window asks one thing at a time.
 *
 * Returns: (transfer none): the chooser, which the window holds
 */
GtkFileChooser *
cp_window_create_chooser (CpWindow *self, const char *title, GtkFileChooserAction action,
                          const char *accept, GCallback response_cb)
{
  GtkFileChooserNative *chooser;

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (self->chooser);
  g_clear_object (&self->chooser);
  chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (chooser, "response", response_cb, self, 0);

  return GTK_FILE_CHOOSER (chooser);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  GtkFileChooser *chooser =
      /* Translators: title of a file chooser */
      cp_window_create_chooser (self, _("Open a Project"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                G_CALLBACK (open_response_cb));

  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  add_filters (chooser);
  gtk_native_dialog_show (self->chooser);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (CpProject) project = cp_project_new_empty ();

  cp_window_show_project (data, project);
}

static void
open_builtin_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_window_open_builtin (data);
}

static void
tell_not_opened (CpWindow *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is a file; a person stopped it from being read */
  g_autofree char *text = g_strdup_printf (_("“%s” was not opened."), name);

  cp_window_say (self, &(CpMessage) { .text = text });
}

static void
cancel_work_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  g_autofree char *opening = NULL;
  gboolean importing = self->importing != NULL;

  if (self->work == NULL)
    return;
  cp_window_forget_files (self);
  g_cancellable_cancel (self->work);
  opening = g_steal_pointer (&self->opening);
  g_clear_pointer (&self->importing, cp_importing_unref);
  cp_window_end_work (self, self->work);
  if (importing)
    cp_window_tell_cancelled (self);
  else if (opening != NULL)
    tell_not_opened (self, opening);
}

/**
 * cp_window_set_saving:
 *
 * Tells that the file is being written, or read again: nobody else may write it meanwhile.
 */
void
cp_window_set_saving (CpWindow *self, gboolean saving)
{
  static const char *const names[] = { "save", "save-as" };

  self->saving = saving;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), !saving);
    }
}

/* Who changed the file is asked about before it is replaced. */
static void
tell_not_saved (CpWindow *self, const GError *error)
{
  self->gives_up = FALSE;
  if (g_error_matches (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_CHANGED))
    {
      cp_window_ask_about_file (self);
      return;
    }
  cp_window_tell_not_saved (self, error);
}

static char *
dup_saved (const char *path)
{
  g_autofree char *name = cp_place_words_dup_name (path);
  g_autofree char *folder = cp_place_words_dup_folder (path);

  if (folder == NULL)
    /* Translators: %s is a file */
    return g_strdup_printf (_("Saved as “%s”."), name);
  /* Translators: a file and its folder */
  return g_strdup_printf (_("Saved as “%s” in %s."), name, folder);
}

static void
tell_saved (CpWindow *self)
{
  g_autofree char *text = dup_saved (cp_project_get_path (self->project));

  cp_window_tell_not_saved (self, NULL);
  if (self->saves_elsewhere)
    cp_window_say (self, &(CpMessage) { .text = text });
  cp_window_forget_question (self);
  cp_window_remember_project (self);
}

/* A window that was to be closed waits for it, and stays where it failed. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpWindow) window = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = cp_project_save_finish (CP_PROJECT (source), result, &error);
  gboolean closes = window->closes;

  if (window->project == NULL)
    return;
  cp_window_set_saving (window, FALSE);
  window->closes = FALSE;
  cp_window_update_title (window);
  cp_window_update_actions (window);
  if (!saved)
    tell_not_saved (window, error);
  else
    tell_saved (window);
  if (saved && closes)
    gtk_window_close (GTK_WINDOW (window));
}

/**
 * cp_window_save_to:
 * @path: what becomes the project's file
 * @closes: whether the window goes when that is done
 *
 * Saves the project.
 */
void
cp_window_save_to (CpWindow *self, const char *path, gboolean closes)
{
  self->closes = closes;
  if (self->saving)
    return;
  cp_portal_places_learn (cp_portal_places_get_default (), path);
  cp_window_commit_typing (self);
  cp_window_set_saving (self, TRUE);
  self->saves_elsewhere = g_strcmp0 (path, cp_project_get_path (self->project)) != 0;
  cp_project_save_async (self->project, path, NULL, saved_cb, g_object_ref (self));
}

/* What the portal lends can have no other name than the one that was chosen; and of a file that is
 * there already under the longer name the chooser has not asked whether it may be replaced. */
static char *
add_suffix (const char *path)
{
  g_autofree char *longer = g_strconcat (path, SUFFIX, NULL);

  if (g_str_has_suffix (path, SUFFIX) || cp_portal_places_is_lent (path)
      || g_file_test (longer, G_FILE_TEST_EXISTS))
    return g_strdup (path);
  return g_steal_pointer (&longer);
}

static void
save_response_cb (GtkNativeDialog *dialog, int response, CpWindow *self)
{
  gboolean closes = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "closes"));
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL && g_file_peek_path (file) != NULL)
    {
      g_autofree char *path = add_suffix (g_file_peek_path (file));

      cp_window_save_to (self, path, closes);
    }
  else
    self->gives_up = FALSE;
  if (file != NULL && g_file_peek_path (file) == NULL)
    /* Translators: error message, where a place of the network was chosen to save in */
    cp_window_show_error (self, _("This place is not on this computer. Choose a folder that is."),
                          NULL);
  g_clear_object (&self->chooser);
}

static char *
dup_file_name (CpProject *project)
{
  g_autofree char *title = NULL;

  if (cp_project_get_path (project) != NULL)
    return g_path_get_basename (cp_project_get_path (project));
  title = cp_project_dup_title (project);
  g_strdelimit (title, "/\\\n", '-');

  return g_strconcat (title, SUFFIX, NULL);
}

static void
ask_where_to_save (CpWindow *self, gboolean closes)
{
  GtkFileChooser *chooser =
      /* Translators: title of a file chooser */
      cp_window_create_chooser (self, _("Save the Project"), GTK_FILE_CHOOSER_ACTION_SAVE,
                                _("_Save"), G_CALLBACK (save_response_cb));
  g_autofree char *name = dup_file_name (self->project);

  gtk_file_chooser_set_current_name (chooser, name);
  add_filters (chooser);
  g_object_set_data (G_OBJECT (chooser), "closes", GINT_TO_POINTER (closes));
  gtk_native_dialog_show (self->chooser);
}

/**
 * cp_window_save:
 * @closes: whether the window goes when that is done
 *
 * Saves the project, where it has no file after asking for one.
 */
void
cp_window_save (CpWindow *self, gboolean closes)
{
  const char *path = cp_project_get_path (self->project);

  if (path != NULL)
    cp_window_save_to (self, path, closes);
  else
    ask_where_to_save (self, closes);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  if (self->project != NULL)
    cp_window_save (self, FALSE);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  if (self->project != NULL)
    ask_where_to_save (self, FALSE);
}

static void
show_file_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = cp_file_address_new_file (g_variant_get_string (parameter, NULL));

  if (g_file_is_native (file))
    cp_window_show_file (data, file, TRUE);
}

static const GActionEntry entries[] = {
  { "new", new_cb },
  { "open", open_cb },
  { "open-builtin", open_builtin_cb },
  { "cancel-work", cancel_work_cb },
  { "show-file", show_file_cb, "s" },
  { "save", save_cb },
  { "save-as", save_as_cb },
};

/**
 * cp_window_add_file_actions:
 *
 * Adds the actions on files.
 */
void
cp_window_add_file_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_find:
 *
 * Finds the window that a project file is open in, or read for.
 *
 * Returns: (nullable) (transfer none): the window
 */
CpWindow *
cp_window_find (CpWindow *self, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *link = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (; link != NULL; link = link->next)
    if (CP_IS_WINDOW (link->data) && cp_window_shows_file (link->data, path))
      return link->data;
  return NULL;
}

/**
 * cp_window_shows_file:
 *
 * Tells whether a project file is open in this window, or being read for it.
 */
gboolean
cp_window_shows_file (CpWindow *self, const char *path)
{
  g_return_val_if_fail (CP_IS_WINDOW (self) && path != NULL, FALSE);

  if (self->opening != NULL && cp_same_file (self->opening, path))
    return TRUE;
  return self->project != NULL && cp_project_get_path (self->project) != NULL
         && cp_same_file (cp_project_get_path (self->project), path);
}

/**
 * cp_window_open_path:
 *
 * Reads a project and shows it: here if the window is empty, else in a window of its own; where it
 * is open already, that window comes forward. If it cannot be read, the window says why.
 */
void
cp_window_open_path (CpWindow *self, const char *path)
{
  CpWindow *other;
  Opening *opening;

  g_return_if_fail (CP_IS_WINDOW (self) && path != NULL);

  other = cp_window_find (self, path);
  if (other != NULL)
    {
      gtk_window_present (GTK_WINDOW (other));
      cp_window_work_on (self);
      return;
    }
  if (cp_window_is_busy (self))
    {
      g_queue_push_tail (&self->next_projects, g_strdup (path));
      return;
    }
  opening = new_opening (self, path);
  cp_project_load_async (path, progress_cb, opening, opening->work, loaded_cb, opening);
}

/**
 * cp_window_open_builtin:
 *
 * Shows the built-in corpus: here if the window is empty, else in a window of its own.
 */
void
cp_window_open_builtin (CpWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpProject) project = cp_project_new_builtin (&error);

  g_return_if_fail (CP_IS_WINDOW (self));

  if (project != NULL)
    cp_window_show_project (self, project);
  else
    /* Translators: error message; the corpus is the sample that comes with the program */
    cp_window_show_error (self, _("The built-in corpus could not be opened."), error);
}
