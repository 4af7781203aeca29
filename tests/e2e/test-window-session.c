/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program in a desktop's session: it asks to wait with unsaved changes, goes when told to, comes back as it was. */

#include <gtk/gtk.h>

#include "inhibit-portal.h"
#include "program-run.h"
#include "real-input.h"
#include "session-manager.h"
#include "settings-portal.h"
#include "window-corpus.h"

#define REASON "“" WINDOW_CORPUS_TITLE "” has changes that are not saved."
#define SIDEBAR "Filters" /* the button that shows it */

static Program *
start (const char *path)
{
  Program *program = program_start (path);

  program_wait_for_words (program, "6 statements, 2 documents*");
  g_object_unref (program_wait_for (program, ATSPI_ROLE_TABLE_CELL, "*"));
  return program;
}

static gulong
get_window (Program *program)
{
  return program_wait_for_window (program, "");
}

static gboolean
has_sidebar (Program *program)
{
  g_autoptr (Accessible) button = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, SIDEBAR);

  return accessible_has_state (button, ATSPI_STATE_PRESSED);
}

/* The first column of the matrix goes behind the second one. */
static void
change (Program *program)
{
  program_key (program, GDK_KEY_Up, REAL_INPUT_NONE);
  program_key (program, GDK_KEY_Right, REAL_INPUT_ALT);
  program_wait_for_window (program, "• ");
}

static void
wait_for_n_held (Program *program, guint n_windows)
{
  program_wait_until (program, session_manager_get_n_inhibited () == n_windows);
}

static void
wait_for_hold (Program *program, gboolean held)
{
  wait_for_n_held (program, held ? 1 : 0);
}

static void
close_without_saving (Program *program)
{
  g_autoptr (Accessible) button = NULL;

  program_window_close (get_window (program));
  button = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, "*without Saving*");
  program_settle (program);
  g_assert_true (accessible_activate (button));
  program_wait_for_end (program);
}

/* As long as there is something to lose, and no longer. */
static void
test_hold (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = NULL;
  g_autofree char *reason = NULL;
  guint flags;

  session_manager_start ();
  program = start (path);
  g_assert_cmpuint (session_manager_get_n_inhibited (), ==, 0);
  change (program);
  wait_for_hold (program, TRUE);
  reason = session_manager_dup_reason (&flags);
  g_assert_cmpstr (reason, ==, REASON);
  g_assert_cmpuint (flags, ==, GTK_APPLICATION_INHIBIT_LOGOUT);
  program_key (program, GDK_KEY_z, REAL_INPUT_CONTROL);
  wait_for_hold (program, FALSE);
  program_key (program, GDK_KEY_z, REAL_INPUT_CONTROL | REAL_INPUT_SHIFT);
  wait_for_hold (program, TRUE);
  program_key (program, GDK_KEY_s, REAL_INPUT_CONTROL);
  wait_for_hold (program, FALSE);
  program_key (program, GDK_KEY_z, REAL_INPUT_CONTROL);
  wait_for_hold (program, TRUE);
  close_without_saving (program);
  g_assert_cmpuint (session_manager_get_n_inhibited (), ==, 0);
  session_manager_stop ();
}

/* Whoever is slow to answer keeps no window waiting, and is asked all the same. */
static void
test_slow_portal (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = NULL;

  inhibit_portal_start ();
  program = start (path);
  change (program);
  program_wait_until (program, inhibit_portal_is_asked ());
  program_key (program, GDK_KEY_f, REAL_INPUT_CONTROL);
  g_object_unref (program_wait_for_focus (program, "*Search*"));
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  g_assert_cmpuint (inhibit_portal_get_n_inhibited (), ==, 0);
  g_assert_true (inhibit_portal_is_asked ());
  inhibit_portal_answer ();
  program_wait_until (program, inhibit_portal_get_n_inhibited () == 1);
  g_assert_cmpstr (inhibit_portal_get_reason (), ==, REASON);
  program_key (program, GDK_KEY_z, REAL_INPUT_CONTROL);
  program_wait_until (program, inhibit_portal_get_n_inhibited () == 0);
  program_finish (program);
  inhibit_portal_stop ();
}

/* A desktop that was not ready is asked again with the next change; whether GTK reaches it then is up to GTK. */
static void
test_late_portal (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = start (path);

  change (program);
  program_settle (program);
  inhibit_portal_start ();
  program_key (program, GDK_KEY_z, REAL_INPUT_CONTROL);
  program_wait_for_words (program, "Undone: *");
  program_key (program, GDK_KEY_z, REAL_INPUT_CONTROL | REAL_INPUT_SHIFT);
  program_wait_until (program, inhibit_portal_is_asked ());
  inhibit_portal_answer ();
  close_without_saving (program);
  inhibit_portal_stop ();
}

/* Each window for itself, as long as it is there. */
static void
test_hold_several (void)
{
  g_autofree char *first = window_corpus_write ("quay.counterpoint");
  g_autofree char *second = window_corpus_write_named ("mole.counterpoint", "Mole");
  g_autoptr (Program) program = NULL;
  g_autoptr (Program) other = NULL;
  g_autoptr (Accessible) button = NULL;

  session_manager_start ();
  program = start (first);
  change (program);
  wait_for_n_held (program, 1);
  other = program_start (second);
  program_wait_for_end (other);
  program_wait_for_window (program, "Mole");
  g_object_unref (program_wait_for_focus (program, "Mole, *"));
  change (program);
  wait_for_n_held (program, 2);
  program_key (program, GDK_KEY_s, REAL_INPUT_CONTROL);
  wait_for_n_held (program, 1);
  program_key (program, GDK_KEY_z, REAL_INPUT_CONTROL);
  wait_for_n_held (program, 2);
  program_window_close (program_wait_for_window (program, "• Mole"));
  button = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, "*without Saving*");
  program_settle (program);
  g_assert_true (accessible_activate (button));
  wait_for_n_held (program, 1);
  program_wait_for_n_windows (program, 1);
  close_without_saving (program);
  g_assert_cmpuint (session_manager_get_n_inhibited (), ==, 0);
  session_manager_stop ();
}

/* A desktop whose portal knows nothing of sessions is no reason to complain. */
static void
test_no_manager (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = NULL;

  settings_portal_start (FALSE);
  program = start (path);
  change (program);
  close_without_saving (program);
  settings_portal_stop ();
}

static void
check_state (int width, int height, gboolean sidebar)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = start (path);
  int seen_width, seen_height;

  program_window_get_size (get_window (program), &seen_width, &seen_height);
  g_assert_cmpint (seen_width, ==, width);
  g_assert_cmpint (seen_height, ==, height);
  g_assert_cmpint (has_sidebar (program), ==, sidebar);
  program_finish (program);
}

static void
test_state (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = start (path);

  program_wait_until (program, has_sidebar (program));
  program_window_resize (get_window (program), 1100, 720);
  program_key (program, GDK_KEY_F9, REAL_INPUT_NONE);
  program_wait_until (program, !has_sidebar (program));
  program_finish (program);
  check_state (1100, 720, FALSE);
}

static gboolean
is_pressed (Program *program, const char *name)
{
  g_autoptr (Accessible) button = program_wait_for (program, ATSPI_ROLE_INVALID, name);

  return accessible_has_state (button, ATSPI_STATE_PRESSED)
         || accessible_has_state (button, ATSPI_STATE_CHECKED)
         || accessible_has_state (button, ATSPI_STATE_SELECTED);
}

/* What is closed is not taken away; a window that never had it tells more. */
static gboolean
has_tray (Program *program, const char *title)
{
  g_autoptr (Accessible) frame = program_wait_for (program, ATSPI_ROLE_FRAME, title);
  g_autoptr (Accessible) button = accessible_find (frame, ATSPI_ROLE_PUSH_BUTTON, "Close the tray");

  return button != NULL;
}

/* What was seen is seen again, by the first window; one that is opened after it begins with the matrix. */
static void
test_views (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autofree char *other = window_corpus_write_named ("mole.counterpoint", "Mole");
  g_autoptr (Program) program = start (path);
  g_autoptr (Program) next = NULL;
  g_autoptr (Program) second = NULL;
  g_autoptr (Program) last = NULL;

  g_assert_false (has_tray (program, WINDOW_CORPUS_TITLE));
  program_key (program, GDK_KEY_F8, REAL_INPUT_NONE);
  program_wait_until (program, has_tray (program, WINDOW_CORPUS_TITLE));
  program_key (program, GDK_KEY_5, REAL_INPUT_ALT);
  program_wait_until (program, is_pressed (program, "Registers"));
  program_finish (program);

  next = program_start (path);
  program_wait_until (next, has_tray (next, WINDOW_CORPUS_TITLE));
  g_object_unref (program_wait_for_focus (next, "*statements*"));
  g_assert_true (is_pressed (next, "Registers"));
  second = program_start (other);
  program_wait_for_end (second);
  program_wait_for_window (next, "Mole");
  g_object_unref (program_wait_for_focus (next, "Mole, *row 1 of 2*"));
  g_assert_false (has_tray (next, "Mole"));
  program_window_close (program_wait_for_window (next, WINDOW_CORPUS_TITLE));
  program_wait_for_n_windows (next, 1);
  program_finish (next);

  last = start (path);
  g_object_unref (program_wait_for_focus (last, "*row 1 of 2*"));
  g_assert_true (is_pressed (last, "Matrix"));
  g_assert_false (has_tray (last, WINDOW_CORPUS_TITLE));
  program_finish (last);
}

static void
assert_size (Program *program, int width, int height)
{
  int seen_width = 0, seen_height = 0;
  gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while ((seen_width != width || seen_height != height) && g_get_monotonic_time () < deadline)
    {
      program_settle (program);
      program_window_get_size (get_window (program), &seen_width, &seen_height);
    }
  g_assert_cmpint (seen_width, ==, width);
  g_assert_cmpint (seen_height, ==, height);
}

/* A window that filled the screen does so again, and knows how large it was before. */
static void
test_maximized (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = start (path);
  g_autoptr (Program) next = NULL;
  g_autoptr (Accessible) maximize = NULL;
  g_autoptr (Accessible) restore = NULL;

  program_window_resize (get_window (program), 1040, 700);
  assert_size (program, 1040, 700);
  maximize = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, "Maximize");
  g_assert_true (accessible_activate (maximize));
  assert_size (program, 1920, 1080);
  program_finish (program);

  next = start (path);
  assert_size (next, 1920, 1080);
  restore = program_wait_for (next, ATSPI_ROLE_PUSH_BUTTON, "Maximize");
  g_assert_true (accessible_activate (restore));
  assert_size (next, 1040, 700);
  program_finish (next);
}

/* On a smaller screen than last time. */
static void
test_smaller_screen (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "glib-2.0", "settings", NULL);
  g_autofree char *path = g_build_filename (folder, "keyfile", NULL);
  g_autofree char *corpus = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path,
                       "[io/github/counterpoint_app/Counterpoint]\n"
                       "window-width=5120\nwindow-height=2880\ntray-shown=true\nview='matrix'\n",
                       -1, &error);
  g_assert_no_error (error);
  program = start (corpus);
  assert_size (program, 1920, 1080);
  g_assert_true (has_tray (program, WINDOW_CORPUS_TITLE));
  g_object_unref (program_wait_for_focus (program, "*row 1 of 2*"));
  program_finish (program);
}

/* Nobody is asked any more: what was not saved is offered at the next start, in a window as large. */
static void
test_end (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = NULL;
  g_autoptr (Program) next = NULL;
  int width, height;

  session_manager_start ();
  program = start (path);
  g_assert_true (session_manager_has_client ());
  program_window_resize (get_window (program), 1000, 690);
  change (program);
  wait_for_hold (program, TRUE);
  session_manager_end_session ();
  program_wait_for_end (program);
  session_manager_stop ();

  next = program_start (NULL);
  program_wait_for_words (next, "*not saved*");
  program_window_get_size (get_window (next), &width, &height);
  g_assert_cmpint (width, ==, 1000);
  g_assert_cmpint (height, ==, 690);
  program_finish (next);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  /* What is remembered is in a file of this run. */
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  g_test_add_func ("/window-session/hold", test_hold);
  g_test_add_func ("/window-session/hold-several", test_hold_several);
  g_test_add_func ("/window-session/slow-portal", test_slow_portal);
  g_test_add_func ("/window-session/late-portal", test_late_portal);
  g_test_add_func ("/window-session/no-manager", test_no_manager);
  g_test_add_func ("/window-session/state", test_state);
  g_test_add_func ("/window-session/views", test_views);
  g_test_add_func ("/window-session/maximized", test_maximized);
  g_test_add_func ("/window-session/smaller-screen", test_smaller_screen);
  g_test_add_func ("/window-session/end", test_end);
  return g_test_run ();
}
