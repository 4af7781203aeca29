/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where figures go: names of files, and the chooser that asks for one. */

#include "cp-export-target.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/*
 * In a sandbox the chooser grants one file, under a name that cannot be changed, and nothing beside
 * it: figures of several pages then go to a folder that is chosen, whose files are named here.
 */

#define SUFFIX ".png"
/* Letters of a name that comes from a subject; file systems take 255 bytes. */
#define NAME_LETTERS_MAX 60
#define SANDBOX_MARK "/.flatpak-info"

/* Where the chooser was last, while the program runs. */
static GFile *last_folder;

static gboolean
has_suffix (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_str_has_suffix (folded, SUFFIX) && strlen (folded) > strlen (SUFFIX);
}

/* Files that were granted one by one have no neighbours, and their folder no name. */
static gboolean
is_granted (GFile *file)
{
  g_autofree char *documents = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) root = g_file_new_for_path (documents);

  return g_file_has_prefix (file, root);
}

static gboolean
is_folder_asked_for (guint n_pages)
{
  return n_pages > 1 && g_file_test (SANDBOX_MARK, G_FILE_TEST_EXISTS);
}

static void
add_png_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("PNG pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * cp_export_target_dup_name:
 * @subject: what a figure shows
 *
 * Makes the name of a file of a subject, which no file system takes amiss.
 *
 * Returns: (transfer full): the name, with its suffix
 */
char *
cp_export_target_dup_name (const char *subject)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *at;
  guint n_letters = 0;

  g_return_val_if_fail (subject != NULL, NULL);

  for (at = subject; *at != '\0' && n_letters < NAME_LETTERS_MAX; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean kept = g_unichar_isprint (letter) && strchr ("/\\:*?\"<>|", *at) == NULL;

      g_string_append_unichar (name, kept ? letter : ' ');
      n_letters++;
    }
  g_strstrip (name->str);
  /* A leading dot would hide the file. */
  at = name->str + strspn (name->str, ". ");

  return g_strconcat (*at != '\0' ? at : _("Figure"), SUFFIX, NULL);
}

/**
 * cp_export_target_add_suffix:
 * @file: a file that was chosen
 *
 * Adds the suffix of pictures where it is missing and can be added.
 *
 * Returns: (transfer full): @file, or another that may be there already
 */
GFile *
cp_export_target_add_suffix (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *full_name = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  folder = g_file_get_parent (file);
  if (folder == NULL || has_suffix (name) || is_granted (file))
    return g_object_ref (file);
  full_name = g_strconcat (name, SUFFIX, NULL);

  return g_file_get_child (folder, full_name);
}

/**
 * cp_export_target_dup_done:
 * @files: (element-type GFile): what was written, at least one
 *
 * Says what was written, and where.
 */
char *
cp_export_target_dup_done (GPtrArray *files)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *display = NULL;

  g_return_val_if_fail (files != NULL && files->len > 0, NULL);

  folder = g_file_get_parent (files->pdata[0]);
  if (folder == NULL || is_granted (files->pdata[0]))
    /* Translators: a number of pictures that were written. */
    return g_strdup_printf (ngettext ("Exported %u picture.", "Exported %u pictures.", files->len),
                            files->len);
  name = g_file_get_basename (folder);
  display = g_filename_display_name (name);
  /* Translators: a number of pictures that were written, and the name of a folder. */
  return g_strdup_printf (
      ngettext ("Exported %u picture to “%s”.", "Exported %u pictures to “%s”.", files->len),
      files->len, display);
}

/**
 * cp_export_target_create_chooser:
 * @name: the name that is proposed
 * @n_pages: how many pictures it will be
 *
 * Makes the chooser of the desktop, which asks for a file, or for a folder where a file does not
 * suffice.
 *
 * Returns: (transfer full): the chooser, not shown yet
 */
GtkFileChooserNative *
cp_export_target_create_chooser (GtkWindow *parent, const char *name, guint n_pages)
{
  gboolean in_folder = is_folder_asked_for (n_pages);
  GtkFileChooserNative *chooser;

  g_return_val_if_fail (name != NULL, NULL);

  chooser = gtk_file_chooser_native_new (in_folder ? _("Choose a folder for the pictures")
                                                   : _("Export a figure"),
                                         parent,
                                         in_folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                                   : GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _("_Export"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (last_folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), last_folder, NULL);
  if (!in_folder)
    {
      add_png_filter (GTK_FILE_CHOOSER (chooser));
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
    }

  return chooser;
}

/**
 * cp_export_target_get_file:
 * @name: the name that was proposed
 *
 * Gets the file that was chosen, and remembers its folder.
 *
 * Returns: (nullable) (transfer full): the file of the first page, or %NULL where the chooser has none
 */
GFile *
cp_export_target_get_file (GtkFileChooserNative *chooser, const char *name)
{
  gboolean in_folder;
  g_autoptr (GFile) chosen = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (GTK_IS_FILE_CHOOSER_NATIVE (chooser) && name != NULL, NULL);

  in_folder = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser))
              == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
  chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (chosen == NULL)
    return NULL;
  folder = in_folder ? g_object_ref (chosen) : g_file_get_parent (chosen);
  if (folder != NULL && (in_folder || !is_granted (chosen)))
    g_set_object (&last_folder, folder);

  return in_folder ? g_file_get_child (chosen, name) : g_steal_pointer (&chosen);
}
