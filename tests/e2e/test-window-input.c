/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nobody means to give to a program, given to the window: bad files, odd names, a deaf clipboard. */

#include <gtk/gtk.h>
#include <string.h>

#include "program-run.h"
#include "real-input.h"
#include "window-corpus.h"

#define LONG_NAME 5000
#define NARROW 360

/* A sample of the core's tests, copied to where the person's files are. */
static char *
copy_sample (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".counterpoint", NULL);
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "corpus", "samples-project", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (source, &text, NULL, &error);
  g_assert_no_error (error);
  return program_write_file (file, text);
}

static void
open_by_dialog (Program *program, const char *path)
{
  program_key (program, GDK_KEY_o, REAL_INPUT_CONTROL);
  program_wait_for_window (program, "Open a Project");
  program_settle (program);
  program_choose_file (program, path);
}

/* The small corpus stays what it is, in the only window. */
static void
assert_undisturbed (Program *program)
{
  g_autoptr (Accessible) frame = program_wait_for (program, ATSPI_ROLE_FRAME, WINDOW_CORPUS_TITLE "*");

  program_wait_for_n_windows (program, 1);
  program_assert_says (program, "6 statements, 2 documents");
}

static void
test_bad_files (void)
{
  static const char *const names[] = { "dangling", "newer",     "not-json",   "odd-version",
                                       "other",    "truncated", "wrong-types" };
  g_autofree char *good = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = program_start (good);

  program_wait_for_words (program, "6 statements, 2 documents");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = copy_sample (names[i]);
      g_autofree char *words = g_strdup_printf ("“%s.counterpoint” could not be opened*", names[i]);

      open_by_dialog (program, path);
      program_wait_for_words (program, words);
      assert_undisturbed (program);
    }
  program_finish (program);
}

/* Given on the command line there is no corpus to stay with. */
static void
test_bad_first_file (void)
{
  g_autofree char *path = copy_sample ("truncated");
  g_autoptr (Program) program = program_start (path);

  program_wait_for_words (program, "“truncated.counterpoint” could not be opened");
  program_assert_says (program, "line 3");
  program_assert_says (program, "Open the sample*");
  program_finish (program);
}

static void
drop (Program *program, const char *path)
{
  const char *const paths[] = { path, NULL };

  program_drop_files (program, WINDOW_CORPUS_TITLE, paths);
}

/* Into the corpus that is open. */
static void
import (Program *program, const char *path, const char *title, const char *told)
{
  drop (program, path);
  program_wait_for_window (program, "Import articles");
  program_settle (program);
  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
  program_wait_for_window (program, title);
  program_wait_for_words (program, told);
  program_settle (program);
}

static void
dismiss (Program *program)
{
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 1);
}

static void
undo_import (Program *program)
{
  g_autoptr (Accessible) button = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, "Undo import");

  program_click (program, button);
  program_wait_for_words (program, "Undone: *");
  program_wait_for_n_windows (program, 1);
}

static void
test_dropped (void)
{
  g_autofree char *good = window_corpus_write ("quay.counterpoint");
  g_autofree char *unknown = program_write_file ("recipe.txt", "Take two eggs.\n");
  g_autofree char *pdf = program_write_file ("noise.txt", "%PDF-1.7\nno text\n");
  g_autofree char *broken = copy_sample ("truncated");
  g_autofree char *empty = g_build_filename (g_getenv ("HOME"), "empty", NULL);
  g_autoptr (Program) program = program_start (good);

  program_wait_for_words (program, "6 statements, 2 documents");
  g_assert_cmpint (g_mkdir_with_parents (empty, 0700), ==, 0);
  import (program, pdf, "Nothing imported", "noise.txt");
  dismiss (program);
  import (program, empty, "Nothing imported", "No article was found");
  dismiss (program);
  import (program, unknown, "Import finished", "0 statements in 1 article");
  undo_import (program);
  program_wait_for_words (program, "6 statements, 2 documents");
  drop (program, broken);
  program_wait_for_words (program, "“truncated.counterpoint” could not be opened*");
  assert_undisturbed (program);
  program_finish (program);
}

/* Whoever closes a window while it loads wants nothing more of it. */
static void
test_closed_while_loading (void)
{
  g_autofree char *large = window_corpus_write_large ("large.counterpoint");
  g_autofree char *good = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) only = program_start (large);
  g_autoptr (Program) program = NULL;
  g_autoptr (Program) second = NULL;
  g_autoptr (Program) third = NULL;

  program_wait_for_window (only, "");
  program_finish (only);

  program = program_start (good);
  program_wait_for_words (program, "6 statements, 2 documents");
  second = program_start_with ((const char *const[]) { "--new-window", NULL });
  program_wait_for_n_windows (program, 2);
  program_wait_for_window (program, "Counterpoint");
  third = program_start (large);
  program_wait_for_end (third);
  program_window_close (program_wait_for_window (program, "Counterpoint"));
  assert_undisturbed (program);
  program_finish (program);
}

/* Goes through all that shows names: comparison, statements, articles, registers, matrix. */
static void
visit_everything (Program *program)
{
  g_object_unref (program_wait_for_focus (program, "*row 1 of *column 1 of *"));
  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
  g_object_unref (program_wait_for (program, ATSPI_ROLE_INVALID, "Swap the sides"));
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  g_object_unref (program_wait_for_focus (program, "*row 1 of *column 1 of *"));
  program_key (program, GDK_KEY_2, REAL_INPUT_ALT);
  g_object_unref (program_wait_for_focus (program, "*: *; row 1 of *column 1 of *"));
  program_key (program, GDK_KEY_3, REAL_INPUT_ALT);
  program_settle (program);
  program_key (program, GDK_KEY_4, REAL_INPUT_ALT);
  program_settle (program);
  program_key (program, GDK_KEY_5, REAL_INPUT_ALT);
  program_settle (program);
  program_key (program, GDK_KEY_Down, REAL_INPUT_NONE);
  program_settle (program);
  program_key (program, GDK_KEY_1, REAL_INPUT_ALT);
  program_settle (program);
}

/* However long a name is, the window is as wide as a person wants it. */
static void
assert_narrow (Program *program)
{
  g_autoptr (GArray) windows = program_window_list (program_get_pid (program));
  gulong window = g_array_index (windows, gulong, 0);
  int width, height;

  program_window_resize (window, NARROW, 640);
  program_settle (program);
  program_settle (program);
  program_window_get_size (window, &width, &height);
  g_assert_cmpint (width, ==, NARROW);
  g_assert_cmpint (height, ==, 640);
}

static void
check_named (const char *file, const char *name, const char *pattern)
{
  g_autofree char *path = window_corpus_write_named (file, name);
  g_autoptr (Program) program = program_start (path);

  program_wait_for_words (program, pattern);
  visit_everything (program);
  program_assert_says (program, pattern);
  assert_narrow (program);
  program_finish (program);
}

static void
test_long_names (void)
{
  g_autoptr (GString) one_word = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  while (one_word->len < LONG_NAME)
    g_string_append_c (one_word, 'a' + one_word->len % 26);
  while (words->len < LONG_NAME)
    g_string_append (words, "harbour ");
  check_named ("word.counterpoint", one_word->str, "abcdefghij*");
  check_named ("words.counterpoint", words->str, "harbour harbour harbour*");
}

static void
test_scripts (void)
{
  check_named ("rtl.counterpoint", "قال الوزير إن الميناء آمن — «שלום» 12", "*قال الوزير*");
  check_named ("cjk.counterpoint", "港湾局長は「岸壁は安全だ」と述べた。항만 안전", "*岸壁は安全だ*");
}

static void
test_markup (void)
{
  check_named ("markup.counterpoint", "<b>bold</b> &amp; <span size='9999'>&</i> %s %d \\n",
               "*<b>bold</b> &amp; <span size='9999'>&</i> %s %d*");
}

static void
test_deaf_clipboard (void)
{
  g_autofree char *good = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = program_start (good);
  g_autoptr (Accessible) entry = NULL;
  g_autofree char *text = NULL;

  program_wait_for_words (program, "6 statements, 2 documents");
  program_key (program, GDK_KEY_f, REAL_INPUT_CONTROL);
  entry = program_wait_for (program, ATSPI_ROLE_ENTRY, "*");
  program_window_refuse_clipboard (TRUE);
  program_key (program, GDK_KEY_v, REAL_INPUT_CONTROL);
  program_type (program, "quay");
  program_window_refuse_clipboard (FALSE);
  text = accessible_dup_text (entry);
  g_assert_cmpstr (text, ==, "quay");
  program_finish (program);
}

/* A file given to a second start opens in the program that runs. */
static void
test_second_start (void)
{
  g_autofree char *good = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = program_start (NULL);
  g_autoptr (Program) second = NULL;

  program_wait_for (program, ATSPI_ROLE_FRAME, "*CSTO*");
  program_wait_for_n_windows (program, 1);
  second = program_start (good);
  program_wait_for_n_windows (program, 2);
  program_wait_for_window (program, WINDOW_CORPUS_TITLE);
  program_finish (second);
  program_finish (program);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  g_test_add_func ("/window-input/bad-files", test_bad_files);
  g_test_add_func ("/window-input/bad-first-file", test_bad_first_file);
  g_test_add_func ("/window-input/dropped", test_dropped);
  g_test_add_func ("/window-input/closed-while-loading", test_closed_while_loading);
  g_test_add_func ("/window-input/long-names", test_long_names);
  g_test_add_func ("/window-input/scripts", test_scripts);
  g_test_add_func ("/window-input/markup", test_markup);
  g_test_add_func ("/window-input/deaf-clipboard", test_deaf_clipboard);
  g_test_add_func ("/window-input/second-start", test_second_start);
  return g_test_run ();
}
