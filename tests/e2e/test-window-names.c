/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever a person meets in the window has a name: a walk over all of it, place by place. */

#include <gtk/gtk.h>

#include "program-run.h"
#include "real-input.h"
#include "window-corpus.h"
#include "window-walk.h"

/* Fails the test for each object without a name, and goes on. */
static void
check_names (Program *program, const char *place)
{
  g_autofree char *faults = NULL;

  program_settle (program);
  faults = accessible_dup_name_faults (program_get_root (program));
  if (*faults == '\0')
    return;
  g_test_message ("Without a name of its own, %s:\n%s", place, faults);
  g_test_fail ();
}

static void
walk_views (Program *program)
{
  static const WalkWords words = {
    .swap = "Swap",
    .search = "Search*",
    .timeline = "Timeline of topics and months*",
    .statements = "Statements",
    .other_names = "Other names",
  };

  window_walk_views (program, &words, check_names);
}

static void
test_builtin (void)
{
  g_autoptr (Program) program = program_start (NULL);

  window_walk_assert_there (program, ATSPI_ROLE_FRAME, "*CSTO*");
  window_walk_assert_there (program, ATSPI_ROLE_PUSH_BUTTON, "Open");
  window_walk_assert_there (program, ATSPI_ROLE_PUSH_BUTTON, "Import…");
  window_walk_assert_there (program, ATSPI_ROLE_PUSH_BUTTON, "Export…");
  window_walk_assert_there (program, ATSPI_ROLE_PUSH_BUTTON, "Main menu");
  g_object_unref (program_wait_for_focus (program, "Threats*"));
  walk_views (program);
  program_finish (program);
}

/* A corpus with texts shows what one of paraphrases does not. */
static void
test_with_texts (void)
{
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = program_start (path);

  g_object_unref (program_wait_for_focus (program, "Strength*"));
  walk_views (program);
  program_finish (program);
}

static void
test_start_page (void)
{
  g_autofree char *broken = program_write_file ("broken.counterpoint", "{");
  g_autoptr (Program) program = program_start (broken);

  program_wait_for_words (program, "could not be opened");
  check_names (program, "on the start page");
  program_finish (program);
}

static void
test_menus (void)
{
  g_autoptr (Program) program = program_start (NULL);
  g_autoptr (Accessible) about = NULL;

  g_object_unref (program_wait_for_focus (program, "Threats*"));
  program_key (program, GDK_KEY_F10, REAL_INPUT_NONE);
  about = program_wait_for (program, ATSPI_ROLE_MENU_ITEM, "*About*");
  check_names (program, "in the main menu");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_finish (program);
}

static void
test_export (void)
{
  g_autoptr (Program) program = program_start (NULL);

  g_object_unref (program_wait_for_focus (program, "Threats*"));
  program_key (program, GDK_KEY_e, REAL_INPUT_CONTROL);
  program_wait_for_n_windows (program, 2);
  program_wait_for_words (program, "Page 1 of");
  check_names (program, "in the export");
  program_finish (program);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  g_test_add_func ("/window-names/builtin", test_builtin);
  g_test_add_func ("/window-names/with-texts", test_with_texts);
  g_test_add_func ("/window-names/start-page", test_start_page);
  g_test_add_func ("/window-names/menus", test_menus);
  g_test_add_func ("/window-names/export", test_export);
  return g_test_run ();
}
