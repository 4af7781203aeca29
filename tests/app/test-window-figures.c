/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures copied from the window, by key and by menu. */

#include "cp-export-dialog.h"
#include "display-fixture.h"
#include "file-window.h"

static void
open_builtin (FileWindow *self)
{
  file_window_open_builtin (self);
  gtk_window_present (GTK_WINDOW (self->window));
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (self->window)));
  display_fixture_settle ();
}

static CpSession *
get_session (FileWindow *self)
{
  return cp_project_get_session (file_window_get_project (self->window));
}

static void
assert_copied (FileWindow *self, const char *beginning)
{
  g_autofree char *text = NULL;

  display_fixture_wait_for (file_window_get_message (self->window) != NULL);
  g_assert_true (g_str_has_prefix (file_window_get_message (self->window), "Copied the f"));
  text = display_fixture_dup_clipboard (GTK_WIDGET (self->window));
  g_assert_true (g_str_has_prefix (text, beginning));
}

static void
open_comparison (FileWindow *self)
{
  CpScope scope = cp_scope_new ("armenia", NULL);

  cp_session_set_scopes (get_session (self), &scope, 1);
  cp_session_open_comparison (get_session (self));
  display_fixture_settle ();
}

/* The key copies what is looked at: the matrix, or the comparison beside it. */
static void
test_key (FileWindow *self, gconstpointer data)
{
  open_builtin (self);
  display_fixture_key (GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_copied (self, "Topic\tTotal\tOrda.kz, Nov 2023*\t");
}

static void
test_key_on_comparison (FileWindow *self, gconstpointer data)
{
  open_builtin (self);
  open_comparison (self);
  display_fixture_key (GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_copied (self, "Side\tSpeaker\t");
}

static void
test_key_on_timeline (FileWindow *self, gconstpointer data)
{
  open_builtin (self);
  file_window_activate (self->window, "win.show-timeline", NULL);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_copied (self, "Topic\tMonth\tofficial\texpert\tothers\n");
}

/* Where nothing is compared there is no comparison to copy; the matrix is always there. */
static void
test_actions (FileWindow *self, gconstpointer data)
{
  GActionGroup *group;

  open_builtin (self);
  group = G_ACTION_GROUP (self->window);
  g_assert_false (g_action_group_get_action_enabled (group, "copy-comparison"));
  g_assert_true (g_action_group_get_action_enabled (group, "copy-matrix"));
  open_comparison (self);
  g_assert_true (g_action_group_get_action_enabled (group, "copy-comparison"));
  file_window_activate (self->window, "win.copy-matrix", NULL);
  assert_copied (self, "Topic\tTotal\t");
}

/* The menu of a cell has it, too. */
static void
test_cell_menu (FileWindow *self, gconstpointer data)
{
  GtkWidget *entry;

  open_builtin (self);
  display_fixture_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  display_fixture_wait_for (
      (entry = display_fixture_find_labelled (GTK_WIDGET (self->window), GTK_TYPE_LABEL,
                                              "Copy the Matrix as a Figure"))
          != NULL
      && gtk_widget_get_mapped (entry));
  display_fixture_click_middle (entry);
  assert_copied (self, "Topic\tTotal\t");
}

int
main (int argc, char **argv)
{
  static const FileWindowTest tests[] = {
    { "/window-figures/key", test_key },
    { "/window-figures/key-on-comparison", test_key_on_comparison },
    { "/window-figures/key-on-timeline", test_key_on_timeline },
    { "/window-figures/actions", test_actions },
    { "/window-figures/cell-menu", test_cell_menu },
  };

  return file_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
