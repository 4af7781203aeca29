/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where figures go: names of files, and the chooser that asks for one. */

#include "cp-export-target.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-chooser-folder.h"
#include "cp-portal-places.h"

/*
 * In a sandbox the chooser grants one file, under a name that cannot be changed, and nothing beside
 * it: figures of several pages then go to a folder that is chosen, whose files are named here.
 */

/* Of a name that comes from a subject. File systems take 255 bytes; what is written is beside its place
 * for a moment, under a longer name. */
#define NAME_LETTERS_MAX 60
#define NAME_BYTES_MAX 180

#define FOLDER_KEY "export-folder"

static const struct
{
  const char *mime_type;
  const char *label;
} kinds[CP_N_FORMATS] = {
  /* Translators: a kind of files, in a file dialog */
  [CP_FORMAT_PNG] = { "image/png", N_("PNG pictures") },
  /* Translators: a kind of files, in a file dialog */
  [CP_FORMAT_SVG] = { "image/svg+xml", N_("SVG drawings") },
  /* Translators: a kind of files, in a file dialog */
  [CP_FORMAT_PDF] = { "application/pdf", N_("PDF documents") },
  [CP_FORMAT_FODP] = { "application/vnd.oasis.opendocument.presentation-flat-xml",
                       /* Translators: a kind of files, in a file dialog; OpenDocument is a name */
                       N_("OpenDocument slides") },
};

/* What a name ends in: a format, where there is something before it. */
static gboolean
find_format (const char *name, CpFigureFormat *format)
{
  const char *point = strrchr (name, '.');
  g_autofree char *suffix = NULL;

  if (point == NULL || point == name)
    return FALSE;
  suffix = g_ascii_strdown (point + 1, -1);

  return cp_figure_format_from_suffix (suffix, format);
}

/* Files that were granted one by one have no neighbours. */
static gboolean
is_granted (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL && cp_portal_places_is_lent (path);
}

static gboolean
is_folder_asked_for (guint n_files)
{
  return n_files > 1 && cp_portal_places_is_sandboxed ();
}

static void
add_filter (GtkFileChooser *chooser, CpFigureFormat format)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _(kinds[format].label));
  gtk_file_filter_add_mime_type (filter, kinds[format].mime_type);
  gtk_file_filter_add_suffix (filter, cp_figure_format_get_suffix (format));
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * cp_export_target_dup_stem:
 * @subject: what is exported
 *
 * Makes the name of a file of a subject, which no file system takes amiss.
 *
 * Returns: (transfer full): the name, without a suffix
 */
char *
cp_export_target_dup_stem (const char *subject)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *at;
  guint n_letters = 0;

  g_return_val_if_fail (subject != NULL, NULL);

  for (at = subject; *at != '\0' && n_letters < NAME_LETTERS_MAX
                     && name->len + g_utf8_skip[(guchar) *at] <= NAME_BYTES_MAX;
       at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean kept = g_unichar_isprint (letter) && strchr ("/\\:*?\"<>|", *at) == NULL;

      g_string_append_unichar (name, kept ? letter : ' ');
      n_letters++;
    }
  g_strstrip (name->str);
  /* A leading dot would hide the file. */
  at = name->str + strspn (name->str, ". ");

  return g_strdup (*at != '\0' ? at : _("Figure"));
}

/**
 * cp_export_target_dup_name:
 * @subject: what a figure shows
 *
 * Makes the name of a file of a subject, as cp_export_target_dup_stem () does.
 *
 * Returns: (transfer full): the name, with its suffix
 */
char *
cp_export_target_dup_name (const char *subject, CpFigureFormat format)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (subject != NULL, NULL);

  stem = cp_export_target_dup_stem (subject);

  return g_strconcat (stem, ".", cp_figure_format_get_suffix (format), NULL);
}

/**
 * cp_export_target_add_suffix:
 * @file: a file that was chosen
 * @suffix: with its point
 *
 * Adds a suffix where the name does not end in it, and it can be added.
 *
 * Returns: (transfer full): @file, or another that may be there already
 */
GFile *
cp_export_target_add_suffix (GFile *file, const char *suffix)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *full_name = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && suffix != NULL, NULL);

  name = g_file_get_basename (file);
  folded = g_ascii_strdown (name, -1);
  folder = g_file_get_parent (file);
  if (g_str_has_suffix (folded, suffix) || folder == NULL || is_granted (file))
    return g_object_ref (file);
  full_name = g_strconcat (name, suffix, NULL);

  return g_file_get_child (folder, full_name);
}

/**
 * cp_export_target_complete:
 * @file: a file that was chosen
 * @format: (inout): the format that is chosen; that of the file's name where its suffix is known
 *
 * Adds the suffix of the format where the name has none that is known, and one can be added.
 *
 * Returns: (transfer full): @file, or another that may be there already
 */
GFile *
cp_export_target_complete (GFile *file, CpFigureFormat *format)
{
  g_autofree char *name = NULL;
  g_autofree char *full_name = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && format != NULL, NULL);

  name = g_file_get_basename (file);
  folder = g_file_get_parent (file);
  if (find_format (name, format) || folder == NULL || is_granted (file))
    return g_object_ref (file);
  full_name = g_strconcat (name, ".", cp_figure_format_get_suffix (*format), NULL);

  return g_file_get_child (folder, full_name);
}

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/* Returns: (nullable): what the folder of a file is called, where that is known */
static char *
dup_folder_name (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *real =
      path != NULL ? cp_portal_places_dup_real (cp_portal_places_get_default (), path) : NULL;
  g_autoptr (GFile) known = NULL;
  g_autoptr (GFile) parent = NULL;

  if (path != NULL && real == NULL)
    return NULL;
  known = real != NULL ? g_file_new_for_path (real) : g_object_ref (file);
  parent = g_file_get_parent (known);

  return parent != NULL ? dup_display_name (parent) : NULL;
}

/* One file, which may have several pages. */
static char *
dup_done_file (const char *name, const char *folder, guint n_pages)
{
  if (n_pages > 1 && folder != NULL)
    return g_strdup_printf (
        /* Translators: a number of pages, the name of the file that has them, and of its folder. */
        ngettext ("Exported %u page as “%s” to “%s”.", "Exported %u pages as “%s” to “%s”.", n_pages),
        n_pages, name, folder);
  if (n_pages > 1)
    return g_strdup_printf (
        /* Translators: a number of pages, and the name of the file that has them. */
        ngettext ("Exported %u page as “%s”.", "Exported %u pages as “%s”.", n_pages), n_pages, name);
  if (folder != NULL)
    /* Translators: the name of a file, and that of its folder. */
    return g_strdup_printf (_("Exported “%s” to “%s”."), name, folder);
  /* Translators: the name of a file. */
  return g_strdup_printf (_("Exported “%s”."), name);
}

/**
 * cp_export_target_dup_done:
 * @files: (element-type GFile): what was written, at least one
 * @n_pages: how many pages they have together
 *
 * Says what was written, and where.
 */
char *
cp_export_target_dup_done (GPtrArray *files, guint n_pages)
{
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (files != NULL && files->len > 0, NULL);

  name = dup_display_name (files->pdata[0]);
  folder = dup_folder_name (files->pdata[0]);
  if (files->len == 1)
    return dup_done_file (name, folder, n_pages);
  if (folder == NULL)
    return g_strdup_printf (
        /* Translators: a number of files that were written, and the name of the first. */
        ngettext ("Exported %u file, “%s”.", "Exported %u files, “%s” and so on.", files->len),
        files->len, name);
  /* Translators: a number of files that were written, the name of the first, and that of the folder. */
  return g_strdup_printf (ngettext ("Exported %1$u file to “%3$s”: “%2$s”.",
                                    "Exported %1$u files to “%3$s”: “%2$s” and so on.", files->len),
                          files->len, name, folder);
}

/**
 * cp_export_target_go_to_last_folder:
 *
 * Makes a chooser begin where one was last, in this run or an earlier one.
 */
void
cp_export_target_go_to_last_folder (GtkFileChooser *chooser)
{
  cp_chooser_folder_go_back (FOLDER_KEY, chooser);
}

/**
 * cp_export_target_create_chooser:
 * @name: the name that is proposed
 * @format: what will be written
 * @n_files: how many files it will be
 *
 * Makes the chooser of the desktop, which asks for a file, or for a folder where a file does not
 * suffice.
 *
 * Returns: (transfer full): the chooser, not shown yet
 */
GtkFileChooserNative *
cp_export_target_create_chooser (GtkWindow *parent, const char *name, CpFigureFormat format,
                                 guint n_files)
{
  gboolean in_folder = is_folder_asked_for (n_files);
  GtkFileChooserNative *chooser;

  g_return_val_if_fail (name != NULL, NULL);

  /* Translators: the title of a file dialog */
  chooser = gtk_file_chooser_native_new (in_folder ? _("Choose a folder for the files")
                                                   /* Translators: the title of a dialog */
                                                   : _("Export a figure"),
                                         parent,
                                         in_folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                                   : GTK_FILE_CHOOSER_ACTION_SAVE,
                                         /* Translators: the button of a file dialog that exports */
                                         _("_Export"),
                                        /* Translators: a button of dialogs */
                                        _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  cp_export_target_go_to_last_folder (GTK_FILE_CHOOSER (chooser));
  if (!in_folder)
    {
      add_filter (GTK_FILE_CHOOSER (chooser), format);
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

  g_return_val_if_fail (GTK_IS_FILE_CHOOSER_NATIVE (chooser) && name != NULL, NULL);

  in_folder = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser))
              == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
  chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (chosen == NULL)
    return NULL;
  cp_chooser_folder_remember (FOLDER_KEY, chosen, in_folder);

  return in_folder ? g_file_get_child (chosen, name) : g_steal_pointer (&chosen);
}
