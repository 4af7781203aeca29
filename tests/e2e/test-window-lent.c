/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that the document portal lends: shown where they really are, never where the portal puts them. */

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "documents-portal.h"
#include "program-run.h"
#include "real-input.h"
#include "window-corpus.h"

#define NUMBERS "6 statements, 2 documents*"
#define NEW_PORTAL 5
#define OLD_PORTAL 4

static char *
write_report (const char *name)
{
  g_autofree char *folder = g_build_filename (g_getenv ("HOME"), "Reports", NULL);
  g_autofree char *below = g_build_filename ("Reports", name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  return window_corpus_write (below);
}

/* What was done in an earlier test is nobody's business. */
static void
forget_recent (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "counterpoint", "recent", NULL);

  g_unlink (path);
}

static Program *
start (const char *path)
{
  Program *program = program_start (path);

  program_wait_for_words (program, NUMBERS);
  return program;
}

/* Nobody ever sees where the portal puts files. */
static void
assert_hidden (Program *program)
{
  if (program_says (program, "*/doc/*") || program_says (program, "*" G_DIR_SEPARATOR_S "runtime*"))
    program_fail (program, "A path of the portal is shown");
}

/* A new window tells what was open last. */
static void
wait_for_place (Program *program, const char *place)
{
  g_autoptr (Accessible) button = NULL;

  button = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, "Open");
  program_click (program, button);
  program_wait_for_words (program, place);
  assert_hidden (program);
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
}

/* Nor is a place told that nobody told. */
static void
wait_for_name (Program *program, const char *name)
{
  g_autoptr (Accessible) button = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, "Open");

  program_click (program, button);
  program_wait_for_words (program, name);
  program_settle (program);
  if (program_says (program, "~/Reports"))
    program_fail (program, "A place is told that nobody vouches for");
  assert_hidden (program);
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
}

/* Opens a file that says of itself where it is. */
static void
open_with_attribute (guint portal, const char *id, const char *name,
                     void (*wait) (Program *program, const char *words), const char *words)
{
  g_autofree char *real = write_report (name);
  g_autofree char *path = NULL;
  g_autoptr (Program) program = NULL;

  forget_recent ();
  documents_portal_start (portal);
  if (documents_portal_lend_with_attribute (id, real, &path))
    {
      program = start (path);
      wait (program, words);
      program_finish (program);
    }
  else
    g_test_skip ("the file system keeps no attributes");
  documents_portal_stop ();
}

/* The portal is asked once, and what it says is known at the next start without it. */
static void
test_asked (void)
{
  g_autofree char *real = write_report ("quay.counterpoint");
  g_autofree char *path = NULL;
  g_autoptr (Program) program = NULL;
  g_autoptr (Program) next = NULL;

  forget_recent ();
  documents_portal_start (NEW_PORTAL);
  path = documents_portal_lend ("a1b2c3d4", real);
  program = start (path);
  wait_for_place (program, WINDOW_CORPUS_TITLE " — quay.counterpoint in ~/Reports");
  program_finish (program);
  g_assert_cmpuint (documents_portal_get_n_asked (), ==, 1);
  documents_portal_stop ();

  g_unlink (path);
  next = program_start (NULL);
  program_wait_for_window (next, "CSTO");
  wait_for_place (next, WINDOW_CORPUS_TITLE " — quay.counterpoint in ~/Reports");
  program_finish (next);
}

/* The file says it by itself, where the portal can be believed. */
static void
test_attribute (void)
{
  open_with_attribute (NEW_PORTAL, "b2c3d4e5", "jetty.counterpoint", wait_for_place,
                       WINDOW_CORPUS_TITLE " — jetty.counterpoint in ~/Reports");
}

/* An older portal passes on what any program may have written. */
static void
test_not_believed (void)
{
  open_with_attribute (OLD_PORTAL, "c9d0e1f2", "groyne.counterpoint", wait_for_name,
                       WINDOW_CORPUS_TITLE " — groyne.counterpoint");
}

/* Where nobody tells it the name must do. */
static void
test_not_told (void)
{
  g_autofree char *real = write_report ("mole.counterpoint");
  g_autofree char *path = NULL;
  g_autoptr (Program) program = NULL;

  forget_recent ();
  documents_portal_start (OLD_PORTAL);
  path = documents_portal_lend ("c3d4e5f6", real);
  program = start (path);
  wait_for_name (program, WINDOW_CORPUS_TITLE " — mole.counterpoint");
  program_finish (program);
  documents_portal_stop ();
}

/* The file and what the portal makes of it are one; it is open in one window. */
static void
test_same (void)
{
  g_autofree char *real = write_report ("pier.counterpoint");
  g_autofree char *path = NULL;
  g_autofree char *again = NULL;
  g_autoptr (Program) program = NULL;
  g_autoptr (Program) second = NULL;
  g_autoptr (Program) third = NULL;

  documents_portal_start (NEW_PORTAL);
  path = documents_portal_lend ("d4e5f6a7", real);
  if (!documents_portal_lend_with_attribute ("e5f6a7b8", real, &again))
    {
      g_test_skip ("the file system keeps no attributes");
      documents_portal_stop ();
      return;
    }
  program = start (path);
  wait_for_place (program, WINDOW_CORPUS_TITLE " — pier.counterpoint in ~/Reports");
  second = program_start (real);
  program_wait_for_end (second);
  third = program_start (again);
  program_wait_for_end (third);
  program_settle (program);
  program_wait_for_n_windows (program, 1);
  program_finish (program);
  documents_portal_stop ();
}

/* Messages, too: of what cannot be read, of what is gone, of what was saved. */
static void
test_messages (void)
{
  g_autofree char *bad = program_write_file ("bad.counterpoint", "{");
  g_autofree char *real = write_report ("dock.counterpoint");
  g_autofree char *bad_path = NULL;
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;
  g_autoptr (Program) program = NULL;

  forget_recent ();
  documents_portal_start (NEW_PORTAL);
  path = documents_portal_lend ("f6a7b8c9", real);
  bad_path = documents_portal_lend ("a7b8c9d0", bad);
  program = start (path);
  program_key (program, GDK_KEY_o, REAL_INPUT_CONTROL);
  program_wait_for_window (program, "Open a Project");
  program_settle (program);
  program_choose_file (program, bad_path);
  program_wait_for_words (program, "*bad.counterpoint”: line 1*");
  assert_hidden (program);
  /* The name is the one that was chosen: nothing may stand beside what is lent. */
  g_unlink (bad_path);
  target = g_path_get_dirname (bad_path);
  bad_path = (g_free (bad_path), g_build_filename (target, "talk", NULL));
  program_key (program, GDK_KEY_s, REAL_INPUT_CONTROL | REAL_INPUT_SHIFT);
  program_wait_for_window (program, "Save the Project");
  program_settle (program);
  program_choose_file (program, bad_path);
  program_wait_for_words (program, "Saved as “talk” in ~.");
  g_assert_true (g_file_test (bad_path, G_FILE_TEST_EXISTS));
  assert_hidden (program);
  program_finish (program);
  documents_portal_stop ();
}

/* What was lent and is not any more leaves the list. */
static void
test_gone (void)
{
  g_autofree char *real = write_report ("slip.counterpoint");
  g_autofree char *path = NULL;
  g_autoptr (Program) program = NULL;
  g_autoptr (Program) next = NULL;
  g_autoptr (Accessible) row = NULL;

  forget_recent ();
  documents_portal_start (NEW_PORTAL);
  path = documents_portal_lend ("b8c9d0e1", real);
  program = start (path);
  wait_for_place (program, "*slip.counterpoint in ~/Reports");
  program_finish (program);
  documents_portal_stop ();
  g_unlink (path);
  next = program_start_with ((const char *const[]) { "--new-window", NULL });
  row = program_wait_for (next, ATSPI_ROLE_LIST_ITEM, WINDOW_CORPUS_TITLE "*");
  program_click (next, row);
  program_wait_for_words (next, "“slip.counterpoint” is not in ~/Reports any more.");
  assert_hidden (next);
  program_wait_until_gone (next, ATSPI_ROLE_LIST_ITEM, WINDOW_CORPUS_TITLE "*");
  program_finish (next);
}

/* The settings of the tests want no files to be remembered; these are in a folder of the run. */
static void
remember_files (void)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "gtk-4.0", "settings.ini", NULL);
  g_autoptr (GKeyFile) settings = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (settings, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  g_key_file_set_boolean (settings, "Settings", "gtk-recent-files-enabled", TRUE);
  g_key_file_save_to_file (settings, path, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  remember_files ();
  g_test_add_func ("/window-lent/asked", test_asked);
  g_test_add_func ("/window-lent/attribute", test_attribute);
  g_test_add_func ("/window-lent/not-believed", test_not_believed);
  g_test_add_func ("/window-lent/not-told", test_not_told);
  g_test_add_func ("/window-lent/same", test_same);
  g_test_add_func ("/window-lent/messages", test_messages);
  g_test_add_func ("/window-lent/gone", test_gone);
  return g_test_run ();
}
