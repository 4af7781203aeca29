/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A presentation as a screen reader meets it: each page is read, and what can be gone into is a link. */

#include <gtk/gtk.h>

#include "program-run.h"
#include "real-input.h"

static void
wait_for_focus (Program *program, const char *name)
{
  g_autoptr (Accessible) focused = program_wait_for_focus (program, name);
}

static void
check_names (Program *program)
{
  g_autofree char *faults = NULL;

  program_settle (program);
  faults = accessible_dup_name_faults (program_get_root (program));
  g_assert_cmpstr (faults, ==, "");
}

/* The focus goes to each page that comes, and back to what one has gone into. */
static void
test_pages (void)
{
  g_autoptr (Program) program = program_start (NULL);

  wait_for_focus (program, "Threats*");
  program_key (program, GDK_KEY_F5, REAL_INPUT_NONE);
  wait_for_focus (program, "How much each side says on which topic (1 of *)");
  check_names (program);
  program_key (program, GDK_KEY_Right, REAL_INPUT_NONE);
  wait_for_focus (program, "Who speaks on which topic (2 of *)");
  check_names (program);
  program_key (program, GDK_KEY_Tab, REAL_INPUT_NONE);
  wait_for_focus (program, "All topics, Orda.kz, Nov 2023*");
  program_key (program, GDK_KEY_Down, REAL_INPUT_NONE);
  wait_for_focus (program, "Threats, Orda.kz, Nov 2023*");
  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
  wait_for_focus (program, "Are the CSTO countries under threat? (page 1 of *)");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  wait_for_focus (program, "Threats, Orda.kz, Nov 2023*");
  program_key (program, GDK_KEY_F1, REAL_INPUT_NONE);
  wait_for_focus (program, "Keys of the presentation");
  check_names (program);
  program_key (program, GDK_KEY_F1, REAL_INPUT_NONE);
  program_key (program, GDK_KEY_F5, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 1);
  wait_for_focus (program, "Threats*");
  program_finish (program);
}

/* Without keys or a pointer: the screen reader's own way. */
static void
test_link (void)
{
  g_autoptr (Program) program = program_start (NULL);
  g_autoptr (Accessible) link = NULL;

  wait_for_focus (program, "Threats*");
  program_key (program, GDK_KEY_F5, REAL_INPUT_NONE);
  wait_for_focus (program, "How much each side says on which topic (1 of *)");
  link = program_wait_for (program, ATSPI_ROLE_LINK, "Armenia*");
  g_assert_true (accessible_activate (link));
  wait_for_focus (program, "Is Armenia leaving the alliance? (page 1 of *)");
  program_finish (program);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  g_test_add_func ("/window-presentation/pages", test_pages);
  g_test_add_func ("/window-presentation/link", test_link);
  return g_test_run ();
}
