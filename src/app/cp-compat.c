/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only a newer GTK than the baseline has, with what can be done without it. */

/* The one file that may see newer API. */
#undef GDK_VERSION_MAX_ALLOWED

#include "cp-compat.h"

#include "cp-portal-places.h"

#if GTK_CHECK_VERSION (4, 10, 0)
/* A person who was asked by the desktop wanted neither. */
static gboolean
is_given_up (const GError *error)
{
  return g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
         || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED);
}

static void
file_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A file manager that cannot point at a file may still open its folder; the portal cannot do one without the other. */
static void
folder_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GFile) folder = g_file_get_parent (gtk_file_launcher_get_file (GTK_FILE_LAUNCHER (source)));
  g_autoptr (GtkFileLauncher) launcher = NULL;
  GError *error = NULL;

  if (gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (is_given_up (error) || folder == NULL || cp_portal_places_is_sandboxed ())
    g_task_return_error (task, error);
  else
    {
      g_error_free (error);
      launcher = gtk_file_launcher_new (folder);
      gtk_file_launcher_launch (launcher, g_task_get_source_object (task), NULL, file_opened_cb,
                                g_object_ref (task));
    }
}

static void
open_file (GtkWindow *parent, GFile *file, gboolean in_folder, GTask *task)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  if (in_folder)
    gtk_file_launcher_open_containing_folder (launcher, parent, NULL, folder_opened_cb, task);
  else
    gtk_file_launcher_launch (launcher, parent, NULL, file_opened_cb, task);
}

#else
static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
open_file (GtkWindow *parent, GFile *file, gboolean in_folder, GTask *task)
{
  g_autoptr (GFile) folder = in_folder ? g_file_get_parent (file) : NULL;
  g_autofree char *uri = g_file_get_uri (folder != NULL ? folder : file);

  gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, shown_cb, task);
}

static gboolean
is_given_up (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}
#endif

/**
 * cp_compat_announce:
 *
 * Has a screen reader say @sentence. Before GTK 4.14 there is no way to say what no widget shows,
 * so a caller sees to it that a widget's label says the same.
 */
void
cp_compat_announce (GtkWidget *widget, const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (sentence != NULL);

#if GTK_CHECK_VERSION (4, 14, 0)
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}

/**
 * cp_compat_keep_name:
 *
 * Lets a drop-down have the accessible name that its label property gives it. GTK 4.18 relates each to
 * what is chosen in it, which a screen reader then takes for its name.
 */
void
cp_compat_keep_name (GtkDropDown *drop_down)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * cp_compat_open_file_async:
 * @file: a file of this computer
 * @in_folder: whether it is shown in its folder; else it is opened by what the desktop has for it
 *
 * Has the desktop show a file. In a sandbox only GTK 4.10 can do that with a folder, by the portal,
 * which is given the file itself; before that the folder is opened, and the file is not pointed at.
 */
void
cp_compat_open_file_async (GtkWindow *parent, GFile *file, gboolean in_folder,
                           GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  open_file (parent, file, in_folder, g_task_new (parent, NULL, callback, data));
}

/**
 * cp_compat_open_file_finish:
 *
 * Finishes cp_compat_open_file_async().
 *
 * Returns: whether the desktop shows the file, or a person did not want that any more
 */
gboolean
cp_compat_open_file_finish (GAsyncResult *result, GError **error)
{
  GError *found = NULL;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  if (g_task_propagate_boolean (G_TASK (result), &found))
    return TRUE;
  if (is_given_up (found))
    {
      g_error_free (found);
      return TRUE;
    }
  g_propagate_error (error, found);

  return FALSE;
}
