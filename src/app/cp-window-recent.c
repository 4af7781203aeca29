/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projects that were open last: the part of the menus that names them, and what it does. */

#include <glib/gi18n-lib.h>

#include "cp-file-address.h"
#include "cp-name-words.h"
#include "cp-place-words.h"
#include "cp-recent.h"
#include "cp-window-private.h"

/* So that a long title does not make a menu wider than a window. */
#define LONGEST_TITLE 32
#define LONGEST_NAME 24
#define LONGEST_FOLDER 20

/* Where a person does not want programs to remember files, none is. */
static gboolean
is_remembered (CpWindow *self)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-recent-files-enabled", &enabled,
                NULL);

  return enabled;
}

static char *
dup_label (CpRecent *recent, guint position)
{
  g_autofree char *path = cp_recent_dup_path (recent, position);
  g_autofree char *name = cp_place_words_dup_name (path);
  g_autofree char *folder = cp_place_words_dup_folder (path);
  const char *title = cp_recent_get_title (recent, position);
  g_autofree char *short_title = cp_words_shorten (*title != '\0' ? title : name, LONGEST_TITLE);
  g_autofree char *short_name = cp_words_shorten (name, LONGEST_NAME);
  g_autofree char *short_folder =
      folder != NULL ? cp_words_shorten (folder, LONGEST_FOLDER) : NULL;
  g_autoptr (GString) label = g_string_new (NULL);

  if (short_folder != NULL)
    /* Translators: in a menu: the title of a project, its file, and the folder that this is in */
    g_string_printf (label, _("%s — %s in %s"), short_title, short_name, short_folder);
  else
    /* Translators: in a menu: the title of a project, and its file */
    g_string_printf (label, _("%s — %s"), short_title, short_name);
  g_string_replace (label, "_", "__", 0);

  return g_string_free (g_steal_pointer (&label), FALSE);
}

static GMenuModel *
create_end (gboolean any)
{
  GMenu *end = g_menu_new ();

  /* An action that nobody has cannot be done. */
  if (any)
    /* Translators: menu item: forgets the projects that were open last */
    g_menu_append (end, _("_Clear List"), "win.clear-recent");
  else
    /* Translators: in place of the projects that were open last, in their menu; cannot be chosen */
    g_menu_append (end, _("No projects were open yet"), "win.no-recent");

  return G_MENU_MODEL (end);
}

static void
fill_menu (GMenu *menu, CpRecent *recent)
{
  guint n = cp_recent_get_n_projects (recent);
  g_autoptr (GMenu) projects = g_menu_new ();
  g_autoptr (GMenuModel) end = create_end (n > 0);

  g_menu_remove_all (menu);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = dup_label (recent, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s",
                                         cp_recent_get_uri (recent, i));
      g_menu_append_item (projects, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (projects));
  g_menu_append_section (menu, NULL, end);
}

static void
recent_changed_cb (CpRecent *recent, gpointer menu)
{
  fill_menu (menu, recent);
}

/**
 * cp_window_get_recent_menu:
 *
 * Gets the menu of the projects that were open last, which all windows share.
 *
 * Returns: (transfer none): the menu
 */
GMenuModel *
cp_window_get_recent_menu (void)
{
  static GMenu *menu = NULL;

  if (menu == NULL)
    {
      menu = g_menu_new ();
      g_signal_connect (cp_recent_get_default (), "changed", G_CALLBACK (recent_changed_cb), menu);
      fill_menu (menu, cp_recent_get_default ());
    }
  return G_MENU_MODEL (menu);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *path = cp_file_address_dup_path (g_variant_get_string (parameter, NULL));

  if (path != NULL)
    cp_window_open_path (data, path);
}

static void
restore_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_recent_restore (cp_recent_get_default (), g_variant_get_string (parameter, NULL));
  cp_window_say_nothing (data);
}

static void
clear_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_recent_clear (cp_recent_get_default ());
}

static const GActionEntry entries[] = {
  { "open-recent", open_recent_cb, "s" },
  { "restore-recent", restore_recent_cb, "s" },
  { "clear-recent", clear_recent_cb },
};

/**
 * cp_window_add_recent_actions:
 *
 * Adds the actions on the projects that were open last.
 */
void
cp_window_add_recent_actions (CpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cp_window_remember_project:
 *
 * Puts the window's project at the head of the list, if it is in a file.
 */
void
cp_window_remember_project (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);
  const char *path = session != NULL ? cp_project_get_path (self->project) : NULL;

  if (path != NULL && is_remembered (self))
    cp_recent_add (cp_recent_get_default (), path,
                   cp_snapshot_get_title (cp_corpus_get_current (cp_session_get_corpus (session))));
}

/* The folder of what the portal lent may not be known. */
static char *
dup_gone (const char *name, const char *folder)
{
  if (folder == NULL)
    /* Translators: %s is a file */
    return g_strdup_printf (_("“%s” cannot be reached any more."), name);
  /* Translators: a file and its folder */
  return g_strdup_printf (_("“%s” is not in %s any more."), name, folder);
}

static char *
dup_not_found (const char *name, const char *folder)
{
  if (folder == NULL)
    /* Translators: %s is a file */
    return g_strdup_printf (_("“%s” cannot be reached."), name);
  /* Translators: a file and its folder */
  return g_strdup_printf (_("There is no “%s” in %s."), name, folder);
}

static void
tell_off_list (CpWindow *self, const char *uri, const char *name, const char *folder)
{
  g_autofree char *action = g_action_print_detailed_name ("win.restore-recent",
                                                          g_variant_new_string (uri));
  g_autofree char *text = dup_gone (name, folder);

  cp_window_say (self, &(CpMessage) {
                           .error = TRUE,
                           .text = text,
                           /* Translators: under the message that a project which was open last is not
                            * there any more */
                           .details = _("It may have been moved, renamed or deleted, or the drive "
                                        "that it is on is not connected. It was taken off the list "
                                        "of recent projects."),
                           /* Translators: a button that puts a project on the list of recent ones again */
                           .button = _("Put Back on List"),
                           .action = action,
                       });
}

static void
tell_not_found (CpWindow *self, const char *name, const char *folder)
{
  g_autofree char *text = dup_not_found (name, folder);

  cp_window_say (self, &(CpMessage) {
                           .error = TRUE,
                           .text = text,
                           /* Translators: below "There is no “quay.counterpoint” in Documents." */
                           .details = _("Look whether the name is right, and whether the drive that "
                                        "it is on is connected."),
                       });
}

/**
 * cp_window_tell_missing:
 * @path: of a project that was not found
 *
 * Says that a file is gone; if it was on the list it leaves that, and can be put back.
 */
void
cp_window_tell_missing (CpWindow *self, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);
  g_autofree char *name = cp_place_words_dup_name (path);
  g_autofree char *folder = cp_place_words_dup_folder (path);

  if (cp_recent_remove (cp_recent_get_default (), uri))
    tell_off_list (self, uri, name, folder);
  else
    tell_not_found (self, name, folder);
}
