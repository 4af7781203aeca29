/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder in which a chooser begins: the one where one was last. */

#include "cp-chooser-folder.h"

#include "cp-portal-places.h"
#include "cp-settings.h"

/* Returns: (nullable): where it really is */
static GFile *
dup_real (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *real = NULL;

  if (path == NULL)
    return g_object_ref (file);
  real = cp_portal_places_dup_real (cp_portal_places_get_default (), path);

  return real != NULL ? g_file_new_for_path (real) : NULL;
}

/**
 * cp_chooser_folder_remember:
 * @key: of the settings
 * @chosen: a file, or a folder
 * @is_folder: whether it is one
 *
 * Remembers the folder of what was chosen, where it is known, in this run and later ones.
 */
void
cp_chooser_folder_remember (const char *key, GFile *chosen, gboolean is_folder)
{
  g_autoptr (GFile) real = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *uri = NULL;

  g_return_if_fail (key != NULL && G_IS_FILE (chosen));

  real = dup_real (chosen);
  if (real != NULL)
    folder = is_folder ? g_object_ref (real) : g_file_get_parent (real);
  if (folder == NULL || cp_settings_get () == NULL)
    return;
  uri = g_file_get_uri (folder);
  g_settings_set_string (cp_settings_get (), key, uri);
}

/**
 * cp_chooser_folder_go_back:
 * @key: of the settings
 *
 * Makes a chooser begin where one was last, if that is still there.
 */
void
cp_chooser_folder_go_back (const char *key, GtkFileChooser *chooser)
{
  g_autofree char *uri = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (key != NULL && GTK_IS_FILE_CHOOSER (chooser));

  if (cp_settings_get () != NULL)
    uri = g_settings_get_string (cp_settings_get (), key);
  if (uri == NULL || *uri == '\0')
    return;
  folder = g_file_parse_name (uri);
  /* The portal's chooser is outside of the sandbox, and knows the folders that cannot be seen inside. */
  if (!g_file_is_native (folder) || g_file_query_exists (folder, NULL)
      || cp_portal_places_is_sandboxed ())
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}
