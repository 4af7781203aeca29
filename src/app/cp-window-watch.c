/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does when another program changed its file, and how it goes back to the file. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-file.h"
#include "cp-place-words.h"
#include "cp-portal-places.h"
#include "cp-project-watch.h"
#include "cp-window-private.h"

#define SUFFIX ".counterpoint"

static void
ask (CpWindow *self, const char *text, const char *details, const CpChoice *choices,
     guint n_choices)
{
  if (self->choice_bar == NULL)
    {
      self->choice_bar = CP_CHOICE_BAR (cp_choice_bar_new ());
      cp_window_add_bar (self, GTK_WIDGET (self->choice_bar));
    }
  cp_choice_bar_ask (self->choice_bar, text, details, choices, n_choices);
}

static void
ask_about_change (CpWindow *self, const char *name)
{
  const CpChoice choices[] = {
    /* Translators: button: shows the file as another program has changed it */
    { _("Reload"), "win.reload" },
    /* Translators: button: saves what is open beside the file that another program has changed */
    { _("Keep Both"), "win.keep-both" },
    /* Translators: button: saves over the file that another program has changed */
    { _("Overwrite"), "win.overwrite" },
  };
  /* Translators: %s is a file */
  g_autofree char *text = g_strdup_printf (_("“%s” was changed by another program."), name);

  ask (self, text,
       cp_project_is_modified (self->project)
           /* Translators: what the buttons Reload, Keep Both and Overwrite do; name them as the buttons
            * are named */
           ? _("You have changes that are not saved. Reload shows the file as it is now, and undo "
               "brings your changes back. Keep Both saves yours beside it under another name. "
               "Overwrite puts yours in its place.")
           /* Translators: the same, where nothing is unsaved */
           : _("Reload shows the file as it is now. Keep Both saves what you see beside it under "
               "another name. Overwrite puts what you see in its place."),
       choices, G_N_ELEMENTS (choices));
}

static void
ask_about_loss (CpWindow *self, const char *name)
{
  const CpChoice choices[] = {
    /* Translators: button: the file is gone, and is written once more at its place */
    { _("Save Again"), "win.overwrite" },
    { _("Save As…"), "win.save-as" },
  };
  /* Translators: %s is a file */
  g_autofree char *text = g_strdup_printf (_("“%s” is not there any more."), name);

  ask (self, text,
       /* Translators: under the message that the file of the corpus is not there any more */
       _("It was moved, renamed or deleted, or the drive that it is on is not connected. What you "
         "see is only in this window now."),
       choices, G_N_ELEMENTS (choices));
}

static void
stop_asking (CpWindow *self)
{
  self->has_asked = FALSE;
  g_clear_pointer (&self->asked_about, cp_file_state_free);
  if (self->choice_bar != NULL)
    cp_choice_bar_hide (self->choice_bar);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpWindow) self = data;
  CpProject *project = CP_PROJECT (source);
  g_autoptr (CpFileState) found = NULL;
  CpProjectFile file = cp_project_check_file_finish (project, result, &found);
  g_autofree char *name = NULL;

  if (self->is_closed || self->project != project || self->saving)
    return;
  if (file == CP_PROJECT_FILE_SAME)
    {
      stop_asking (self);
      return;
    }
  /* What was put off is not asked again until it is another change. */
  if (self->has_asked && (found == NULL ? self->asked_about == NULL
                                        : cp_file_state_equal (found, self->asked_about)))
    return;
  stop_asking (self);
  self->has_asked = TRUE;
  self->asked_about = g_steal_pointer (&found);
  name = cp_place_words_dup_name (cp_project_get_path (project));
  if (file == CP_PROJECT_FILE_GONE)
    ask_about_loss (self, name);
  else
    ask_about_change (self, name);
}

static void
check_file (CpWindow *self)
{
  if (self->project != NULL && !self->saving)
    cp_project_check_file_async (self->project, checked_cb, g_object_ref (self));
}

static void
activity_changed_cb (CpWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    check_file (self);
}

/* What is still being written is looked at when it is done. */
static void
file_changed_cb (CpWindow *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  if (event != G_FILE_MONITOR_EVENT_CHANGED && event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    check_file (self);
}

/* Where a place cannot be watched, what becomes of the file is noticed when the window is used. */
static void
watch (CpWindow *self, const char *path)
{
  g_autoptr (GFile) file = NULL;

  if (g_strcmp0 (self->watched, path) == 0)
    return;
  cp_window_stop_watching (self);
  if (path == NULL)
    return;
  self->watched = g_strdup (path);
  file = g_file_new_for_path (path);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
tell_reloaded (CpWindow *self, const GError *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    /* Translators: error message: reload has failed; the reason follows */
    cp_window_show_error (self, _("The file could not be read. Nothing was changed here."), error);
  else if (error == NULL)
    cp_window_say (self, &(CpMessage) {
                             /* Translators: message after reload or revert */
                             .text = _("This is the file as it is saved now."),
                             .button = _("Undo"),
                             .action = "win.undo",
                         });
}

static void
reloaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpWindow) self = data;
  g_autoptr (GError) error = NULL;

  cp_project_reload_finish (CP_PROJECT (source), result, &error);
  if (self->is_closed)
    return;
  cp_window_set_saving (self, FALSE);
  cp_window_update_title (self);
  stop_asking (self);
  tell_reloaded (self, error);
  if (self->closes)
    gtk_window_close (GTK_WINDOW (self));
}

/* A save would write what is about to go. */
static void
reload (CpWindow *self, const char *name)
{
  if (self->saving || cp_project_get_path (self->project) == NULL)
    return;
  self->closes = FALSE;
  cp_window_set_saving (self, TRUE);
  cp_project_reload_async (self->project, name, NULL, reloaded_cb, g_object_ref (self));
}

static void
reload_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  /* Translators: what is done, as undo names it: what another program has written is read */
  reload (data, _("Reload the file"));
}

static void
revert_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  /* Translators: what is done, as undo names it: unsaved changes are dropped */
  reload (data, _("Revert to the saved file"));
}

static void
overwrite_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;

  if (self->saving)
    return;
  cp_project_accept_any_file (self->project);
  cp_window_save (self, FALSE);
}

/* A name beside the file that nothing has: "tides 2.counterpoint". */
static char *
dup_name_beside (const char *path)
{
  g_autofree char *stem = g_strdup (path);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  for (guint i = 2;; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u" SUFFIX, stem, i);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

/* In a sandbox only a file that the person chose is one. */
static void
keep_both_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *self = data;
  g_autofree char *beside = NULL;

  if (self->saving)
    return;
  if (cp_portal_places_is_sandboxed ()
      || cp_portal_places_is_lent (cp_project_get_path (self->project)))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.save-as", NULL);
      return;
    }
  beside = dup_name_beside (cp_project_get_path (self->project));
  cp_window_save_to (self, beside, FALSE);
}

static const GActionEntry entries[] = {
  { "reload", reload_cb },
  { "revert", revert_cb },
  { "overwrite", overwrite_cb },
  { "keep-both", keep_both_cb },
};

/**
 * cp_window_add_watch_actions:
 *
 * Adds the actions on a file that is not as it was. Whether it is, is looked at when it is touched, and
 * when somebody comes back to the window.
 */
void
cp_window_add_watch_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (activity_changed_cb), NULL);
}

/**
 * cp_window_stop_watching:
 *
 * Lets go of the file.
 */
void
cp_window_stop_watching (CpWindow *self)
{
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->watched, g_free);
}

/**
 * cp_window_update_watch_actions:
 *
 * Offers only what can be done, and watches the file that the project is in now.
 */
void
cp_window_update_watch_actions (CpWindow *self)
{
  const char *path = self->project != NULL ? cp_project_get_path (self->project) : NULL;
  gboolean in_file = path != NULL;

  watch (self, path);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);
      gboolean needed =
          !g_str_equal (entries[i].name, "revert") || (in_file && cp_project_is_modified (self->project));

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), in_file && needed);
    }
}

/**
 * cp_window_ask_about_file:
 *
 * Asks what is to become of a file that could not be saved since it is not as it was.
 */
void
cp_window_ask_about_file (CpWindow *self)
{
  stop_asking (self);
  check_file (self);
}

/**
 * cp_window_forget_question:
 *
 * Asks no longer about the file.
 */
void
cp_window_forget_question (CpWindow *self)
{
  stop_asking (self);
}
