/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files through the portal: opened, changed, saved, exported, opened again, and brought back after a crash. */

#include <gtk/gtk.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>

#include "cp-project-file.h"
#include "flatpak-checks.h"
#include "flatpak-desk.h"
#include "flatpak-parts.h"
#include "real-input.h"
#include "window-corpus.h"

#define FIRST_SPEAKER "Nora Pike"
#define SECOND_SPEAKER "Ivo Land"
#define LOST_SPEAKER "Mina Holt"
#define PICTURE "matrix.png"
#define PLAIN_NAME "tides"
#define OTHER_TITLE "The quay, as others have it"
#define REASON "“" WINDOW_CORPUS_TITLE "” has changes that are not saved."
#define NOBODY "[]"

static gboolean
has_speaker (const char *path, const char *speaker)
{
  g_autofree char *words = g_strdup_printf ("\"name\": \"%s\"", speaker);

  return flatpak_file_says (path, words);
}

/* Whether the portal was asked for a file in the name of the program. */
static void
check_question (const char *method, const char *what)
{
  g_autofree char *question = desk_dup_question ();
  g_autofree char *wanted = g_strdup_printf ("('%s', '%s', *", method, flatpak_get_app_id ());

  check (g_pattern_match_simple (wanted, question), what);
}

/* Whether it stands there as the program itself writes it: read and written again it is the same. */
static void
check_canonical (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load (path, NULL, NULL, NULL, NULL, &error);
  g_autoptr (GBytes) again = snapshot != NULL ? cp_project_file_to_bytes (snapshot) : NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (GBytes) bytes = NULL;

  g_file_get_contents (path, &text, &length, NULL);
  bytes = g_bytes_new (text, length);
  check (again != NULL && g_bytes_equal (bytes, again), "the file outside is whole and canonical");
}

static void
check_permissions_of (const char *path)
{
  GStatBuf before = { .st_mode = 0 };
  g_autofree char *mode = NULL;

  g_stat (path, &before);
  mode = g_strdup_printf ("%04o", before.st_mode & 07777);
  check_text (mode, "0640", "the file outside keeps its permissions");
}

/* Neither in the folder nor in what the document portal shows of it. */
static void
check_no_junk (const char *path, const char *what)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *granted = desk_dup_document_folder (path);
  g_autofree char *seen = flatpak_list_folder (granted != NULL ? granted : "/nowhere");
  g_autofree char *all = flatpak_list_folder (folder);
  g_autofree char *junk = g_strdup_printf ("%s: nothing else beside it (%s)", what, all);

  check (strstr (all, ".xdp") == NULL && strchr (all, '~') == NULL && *all != '.' && strstr (all, " .") == NULL,
         junk);
  check_text (seen, name, "the document portal shows this one file, and nothing beside it");
}

static gboolean
is_held (void)
{
  g_autofree char *holds = desk_dup_holds ();

  return !g_str_equal (holds, NOBODY);
}

static void
check_held (void)
{
  g_autofree char *holds = NULL;
  g_autofree char *wanted = g_strdup_printf ("[('%s', %u, '%s')]", flatpak_get_app_id (),
                                             (guint) GTK_APPLICATION_INHIBIT_LOGOUT, REASON);

  desk_wait_until (is_held ());
  holds = desk_dup_holds ();
  check_text (holds, wanted, "unsaved changes ask the session to wait, through the portal");
}

static void
check_released (void)
{
  g_autofree char *holds = NULL;

  desk_wait_until (!is_held ());
  holds = desk_dup_holds ();
  check_text (holds, NOBODY, "a save lets the session go");
}

static void
open_and_save (const char *path)
{
  flatpak_open_by_key (path);
  flatpak_wait_for (ATSPI_ROLE_FRAME, WINDOW_CORPUS_TITLE);
  flatpak_wait_for (ATSPI_ROLE_INVALID, "6 statements, 2 documents*");
  check (TRUE, "a project opens through the portal");
  check_question ("OpenFile", "the portal's chooser is asked for it, in the program's name");

  flatpak_add_speaker (FIRST_SPEAKER);
  flatpak_wait_for (ATSPI_ROLE_COMBO_BOX, "Role");
  check (TRUE, "a list to choose from has its own name, not that of what is chosen");
  check_held ();
  flatpak_save_by_key ();
  check (has_speaker (path, FIRST_SPEAKER), "what was changed and saved stands in the file outside");
  check_canonical (path);
  check_permissions_of (path);
  check_no_junk (path, "after a save");
  check_released ();
}

/* As most editors do: written beside, and renamed. */
static void
change_from_outside (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  changed = g_string_new (text);
  g_string_replace (changed, WINDOW_CORPUS_TITLE, OTHER_TITLE, 1);
  g_file_set_contents (path, changed->str, -1, &error);
  g_assert_no_error (error);
}

/* Somebody else has written the file meanwhile: nobody's work is lost without a question. */
static void
meet_conflict (const char *path)
{
  flatpak_add_speaker (SECOND_SPEAKER);
  change_from_outside (path);
  flatpak_key (GDK_KEY_s, REAL_INPUT_CONTROL);
  flatpak_wait_for (ATSPI_ROLE_INVALID, "“" FLATPAK_PROJECT "” was changed by another program.");
  check (flatpak_file_says (path, OTHER_TITLE) && !has_speaker (path, SECOND_SPEAKER),
         "a file that changed outside is not overwritten, but asked about");
  flatpak_press (ATSPI_ROLE_PUSH_BUTTON, "Overwrite");
  flatpak_wait_until_gone (ATSPI_ROLE_FRAME, "• *");
  check (!flatpak_file_says (path, OTHER_TITLE) && has_speaker (path, SECOND_SPEAKER),
         "it is overwritten where a person says so");
  check_no_junk (path, "after a conflict");
}

/* The chooser has granted this name and no other. */
static void
save_as_plain_name (void)
{
  g_autofree char *path = flatpak_dup_path (PLAIN_NAME);

  desk_choose (path);
  flatpak_key (GDK_KEY_s, REAL_INPUT_CONTROL | REAL_INPUT_SHIFT);
  desk_wait_until (flatpak_file_says (path, WINDOW_CORPUS_TITLE));
  check_question ("SaveFile", "the portal's chooser is asked where to save");
  check_canonical (path);
  check_no_junk (path, "after a save under a name with no suffix");
}

static void
press_in_dialog (const char *name)
{
  flatpak_press_inside ("Export a figure", ATSPI_ROLE_PUSH_BUTTON, name);
}

static void
check_picture (const char *path)
{
  const char *const words[] = { "identify", "-format", "%m %wx%h", path, NULL };
  g_autofree char *facts = flatpak_call (words);

  check_text (facts, "PNG 3840x2160", "it is a PNG of the size that was asked for");
}

static void
export_picture (void)
{
  g_autofree char *path = flatpak_dup_path (PICTURE);

  flatpak_press (ATSPI_ROLE_PUSH_BUTTON, "Export…");
  flatpak_wait_for (ATSPI_ROLE_INVALID, "Page 1 of 1");
  press_in_dialog ("PNG");
  press_in_dialog ("2×");
  flatpak_wait_for (ATSPI_ROLE_INVALID, "*3840 × 2160*");
  desk_choose (path);
  press_in_dialog ("Export…");
  flatpak_wait_for (ATSPI_ROLE_INVALID, "Exported “" PICTURE "”*");
  check_question ("SaveFile", "the portal's chooser is asked where to export to");
  check (g_file_test (path, G_FILE_TEST_IS_REGULAR), "a figure is exported through the portal");
  check_picture (path);
  check_no_junk (path, "after an export");
}

static gboolean
is_shown (const char *uri)
{
  g_autofree char *shown = desk_dup_shown ();

  return g_str_equal (shown, uri);
}

/* Portals before 1.17 give it by the path that it has in the document portal, which is there outside, too. */
static gboolean
is_opened (const char *name)
{
  g_autofree char *opened = desk_dup_opened ();
  g_autofree char *base = opened != NULL ? g_path_get_basename (opened) : NULL;

  return g_strcmp0 (base, name) == 0;
}

/* What was exported, by its address outside and by that in the sandbox. */
static void
show_exported (void)
{
  g_autofree char *path = flatpak_dup_path (PICTURE);
  g_autofree char *granted = desk_dup_document_folder (path);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *inner_path = g_build_filename (granted, PICTURE, NULL);
  g_autofree char *inner_uri = g_filename_to_uri (inner_path, NULL, NULL);

  flatpak_press (ATSPI_ROLE_PUSH_BUTTON, "Show in folder");
  desk_wait_until (is_shown (uri));
  check (is_shown (uri), "what was exported is shown in its folder, through the portal");
  flatpak_act_on ("show-exported", inner_uri);
  desk_wait_until (is_opened (PICTURE));
  check (is_opened (PICTURE), "what was exported is opened by another program, through the portal");
  desk_lock (TRUE);
  flatpak_act_on ("show-file", inner_uri);
  flatpak_wait_for (ATSPI_ROLE_INVALID, "The folder of “" PICTURE "” could not be shown.");
  check (TRUE, "where the portal refuses that, the window says so");
  desk_lock (FALSE);
}

/* Opens, changes, saves; meets a conflict; exports. */
void
flatpak_check_files (void)
{
  g_autofree char *path = flatpak_dup_path (FLATPAK_PROJECT);

  flatpak_start (&(FlatpakStart){ .arguments = { "--new-window" } });
  flatpak_wait_for (ATSPI_ROLE_INVALID, "*Or drop files on this window*");
  open_and_save (path);
  meet_conflict (path);
  export_picture ();
  show_exported ();
  flatpak_quit ();
}

/* What the list says of where a project is: the last that stands there. */
static char *
dup_recent_folder (void)
{
  g_autoptr (GPtrArray) items = sight_read ();
  char *folder = NULL;

  for (SightItem *label; (label = sight_find (items, "Recent", ATSPI_ROLE_LABEL, "*")) != NULL;)
    {
      g_free (folder);
      folder = g_strdup (label->name);
      g_ptr_array_remove (items, label);
    }
  return folder;
}

/* Portals before 1.19 do not tell where a file really is, but pass on an attribute that any program may have
 * written: nobody is to believe it. */
static gboolean
is_told_by_portal (const char *path)
{
  if (desk_get_documents_version () >= 5)
    return TRUE;
  if (setxattr (path, "user.document-portal.host-path", path, strlen (path), 0) != 0)
    check_tell ("%s keeps no attributes: what is made of an older portal's is not seen", path);
  return FALSE;
}

/* Not where the portal shows the file, but where a person has it, or else its name alone. */
static void
open_recent (gboolean is_told)
{
  const char *wanted = is_told ? "~/" FLATPAK_FOLDER : FLATPAK_PROJECT;
  g_autofree char *folder = NULL;

  flatpak_wait_for (ATSPI_ROLE_LIST, "Recent");
  if (is_told)
    flatpak_wait_for (ATSPI_ROLE_LABEL, wanted);
  folder = dup_recent_folder ();
  check_text (folder, wanted, "the list of recent projects tells a file's real folder where the portal does, and only there");
  flatpak_tab_to (ATSPI_ROLE_LIST_ITEM, WINDOW_CORPUS_TITLE "*");
  flatpak_key (GDK_KEY_Return, REAL_INPUT_NONE);
  flatpak_wait_for (ATSPI_ROLE_FRAME, WINDOW_CORPUS_TITLE);
  check (TRUE, "a recent project opens again after a restart, with no question");
}

static char *
dup_state_folder (void)
{
  return g_build_filename (g_get_home_dir (), ".var", "app", flatpak_get_app_id (), ".local", "state", "counterpoint",
                           NULL);
}

/* Whether the journal holds some words. */
static gboolean
is_journalled (const char *words)
{
  g_autofree char *folder = dup_state_folder ();
  g_autofree char *list = flatpak_list_folder (folder);
  g_auto (GStrv) names = g_strsplit (list, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      if (g_str_has_suffix (names[i], ".journal") && flatpak_file_says (path, words))
        return TRUE;
    }
  return FALSE;
}

/* A name is an edit once it is entered. */
static void
make_unsaved_change (void)
{
  flatpak_add_speaker (LOST_SPEAKER);
  flatpak_key (GDK_KEY_Return, REAL_INPUT_NONE);
  desk_wait_until (is_journalled (LOST_SPEAKER));
  check (is_journalled (LOST_SPEAKER), "what is not saved is kept in the program's own folder");
}

static void
recover (const char *path)
{
  flatpak_wait_for (ATSPI_ROLE_INVALID, "*not saved*");
  check (!has_speaker (path, LOST_SPEAKER), "a crash leaves the file as it was saved");
  flatpak_press (ATSPI_ROLE_PUSH_BUTTON, "Recover");
  flatpak_wait_for (ATSPI_ROLE_INVALID, "Your changes are back*");
  flatpak_wait_for (ATSPI_ROLE_FRAME, "• " WINDOW_CORPUS_TITLE);
  flatpak_save_by_key ();
  check (has_speaker (path, LOST_SPEAKER), "after a crash all is back, and can be saved where it was");
  check_canonical (path);
  check_no_junk (path, "after a crash");
}

/* Opens from the list of recent projects, is killed, brings back what was not saved, saves under another name. */
void
flatpak_check_recovery (void)
{
  g_autofree char *path = flatpak_dup_path (FLATPAK_PROJECT);
  gboolean is_told = is_told_by_portal (path);

  flatpak_start (&(FlatpakStart){ .arguments = { "--new-window" } });
  flatpak_wait_for (ATSPI_ROLE_INVALID, "*Or drop files on this window*");
  open_recent (is_told);
  make_unsaved_change ();
  flatpak_kill ();
  flatpak_start (&(FlatpakStart){ .arguments = { "--new-window" } });
  recover (path);
  save_as_plain_name ();
  flatpak_quit ();
}
