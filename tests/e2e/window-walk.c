/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk through the views of the window, in any language. */

#include "window-walk.h"

#include <gtk/gtk.h>

#include "real-input.h"

/* Waits until something is there. */
void
window_walk_assert_there (Program *program, AtspiRole role, const char *name)
{
  g_autoptr (Accessible) found = program_wait_for (program, role, name);
}

/* Goes through the views of a window whose matrix has the focus, and back to it. Each is checked when it
 * is there. */
void
window_walk_views (Program *program, const WalkWords *words, WalkCheck check)
{
  check (program, "in the matrix");
  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
  program_wait_for_words (program, words->swap);
  check (program, "in the comparison");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_key (program, GDK_KEY_f, REAL_INPUT_CONTROL);
  window_walk_assert_there (program, ATSPI_ROLE_ENTRY, words->search);
  check (program, "in the search");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_key (program, GDK_KEY_2, REAL_INPUT_ALT);
  window_walk_assert_there (program, ATSPI_ROLE_INVALID, words->timeline);
  check (program, "in the timeline");
  program_key (program, GDK_KEY_3, REAL_INPUT_ALT);
  window_walk_assert_there (program, ATSPI_ROLE_LIST, words->statements);
  check (program, "in the statements");
  program_key (program, GDK_KEY_4, REAL_INPUT_ALT);
  check (program, "in the articles");
  program_key (program, GDK_KEY_5, REAL_INPUT_ALT);
  check (program, "in the registers");
  program_key (program, GDK_KEY_Down, REAL_INPUT_NONE);
  window_walk_assert_there (program, ATSPI_ROLE_INVALID, words->other_names);
  check (program, "in the form of a record");
  program_key (program, GDK_KEY_1, REAL_INPUT_ALT);
}
