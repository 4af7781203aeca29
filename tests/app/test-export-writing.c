/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that the export dialog writes, and what it asks and says when it does. */

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "display-fixture.h"
#include "export-fixture.h"
#include "export-window.h"

static void
test_export (void)
{
  ExportWindow self;
  gboolean error;
  const char *text, *details, *button, *action;
  g_autoptr (GFile) first = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *expected = NULL;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  export_window_export_to (&self, "window");
  export_window_wait_for_export (&self);
  g_assert_null (self.dialog);
  g_assert_cmpuint (export_fixture_count_files (self.folder), ==, EXPORT_WINDOW_PAGES);
  g_assert_nonnull (self.message);
  g_variant_get (self.message, "(b&s&s&s&s)", &error, &text, &details, &button, &action);
  g_assert_false (error);
  g_assert_true (g_str_has_prefix (text, "Exported 9 files to “export-"));
  g_assert_cmpstr (button, ==, "Show in folder");
  first = export_fixture_get_file (self.folder, "window.png");
  uri = g_file_get_uri (first);
  expected = g_strdup_printf ("win.show-file('%s')", uri);
  g_assert_cmpstr (action, ==, expected);

  export_fixture_run_cli (self.folder, "cli.png", "--figure", "comparison", "--topic", "armenia",
                          NULL);
  export_fixture_assert_same (self.folder, "window.png", "cli.png");
  export_fixture_assert_same (self.folder, "window-7.png", "cli-7.png");
  export_window_close (&self);
}

/* What is chosen in the window is what the command line calls by the same names. */
static void
test_same_as_cli (void)
{
  ExportWindow self;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  cp_session_set_columns (self.session, CP_SOURCE_OUTLETS);
  cp_session_set_measure (self.session, CP_MEASURE_SPEAKERS);
  cp_session_set_sort (self.session, CP_SORT_NAME);
  display_fixture_wait_for (!cp_session_is_counting (self.session));
  cp_export_choices_set_size (self.choices, "a4-landscape");
  cp_export_choices_set_scale (self.choices, 2);
  cp_export_choices_set_theme (self.choices, CP_THEME_PRINT);
  cp_export_choices_set_title (self.choices, "Who & where");
  cp_export_choices_set_alt (self.choices, "Three outlets.");
  export_window_export_to (&self, "window.png");
  export_window_wait_for_export (&self);
  g_assert_null (self.dialog);
  export_fixture_run_cli (self.folder, "cli.png", "--figure", "matrix", "--columns", "outlets",
                          "--measure", "speakers", "--sort", "name", "--size", "a4-landscape",
                          "--scale", "2", "--theme", "print", "--title", "Who & where", "--alt",
                          "Three outlets.", NULL);
  export_fixture_assert_same (self.folder, "window.png", "cli.png");
  export_window_close (&self);
}

/* No file may become larger than some bytes, as on a disk that is full. */
static void
test_no_room (void)
{
  ExportWindow self;
  struct rlimit before, small;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = (struct rlimit) { 1000, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  export_window_export_to (&self, "a.png");
  export_window_wait_for_export (&self);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (self.dialog);
  g_assert_nonnull (strstr (cp_export_dialog_get_fault (self.dialog), "cannot be written: "));
  g_assert_true (g_str_has_suffix (cp_export_dialog_get_fault (self.dialog),
                                   "Nothing was exported; choose another folder, or make room "
                                   "there."));
  g_assert_cmpuint (export_fixture_count_files (self.folder), ==, 0);
  export_window_close (&self);
}

/* An error stays in the dialog, and goes when something is changed. */
static void
test_error (void)
{
  ExportWindow self;
  g_autoptr (GFile) target = g_file_new_for_path ("/proc/figure.png");

  export_window_open (&self, CP_SUBJECT_MATRIX);
  g_assert_null (cp_export_dialog_get_fault (self.dialog));
  cp_export_dialog_export_to (self.dialog, target);
  export_window_wait_for_export (&self);
  g_assert_nonnull (self.dialog);
  g_assert_null (self.message);
  g_assert_true (g_str_has_prefix (cp_export_dialog_get_fault (self.dialog),
                                   "“/proc/figure.png” cannot be written: "));
  g_assert_true (export_window_can_export (&self));
  cp_export_choices_set_scale (self.choices, 2);
  g_assert_null (cp_export_dialog_get_fault (self.dialog));
  export_window_close (&self);
}

static void
answer (const char *label)
{
  display_fixture_wait_for (display_fixture_find_question () != NULL);
  display_fixture_settle ();
  g_assert_true (gtk_widget_activate (
      display_fixture_find_button (display_fixture_find_question (), label)));
  display_fixture_wait_for (display_fixture_find_question () == NULL);
  display_fixture_settle ();
}

static void
test_replace (void)
{
  ExportWindow self;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  path = g_build_filename (self.folder, "a-3.png", NULL);
  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  export_window_export_to (&self, "a.png");
  answer ("Cancel");
  g_assert_nonnull (self.dialog);
  g_assert_false (cp_export_dialog_is_exporting (self.dialog));
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");

  export_window_export_to (&self, "a.png");
  answer ("Replace");
  export_window_wait_for_export (&self);
  g_assert_null (self.dialog);
  export_fixture_assert_png (self.folder, "a-3.png", 1920, 1080);
  export_window_close (&self);
}

/* While files are written the dialog stays alive; Escape stops it and leaves nothing behind. */
static void
test_stop (void)
{
  ExportWindow self;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  cp_export_choices_set_scale (self.choices, 4);
  export_window_wait_for_preview (&self);
  export_window_export_to (&self, "a.png");
  g_assert_false (export_window_can_export (&self));
  display_fixture_key (GDK_KEY_Escape, 0);
  export_window_wait_for_export (&self);
  if (self.dialog != NULL)
    g_assert_null (cp_export_dialog_get_fault (self.dialog));
  g_assert_cmpuint (export_fixture_count_files (self.folder), ==,
                    self.message != NULL ? EXPORT_WINDOW_PAGES : 0);
  export_window_close (&self);
}

/* The parent goes while files are written: nothing is touched that is gone. */
static void
test_close_parent (void)
{
  ExportWindow self;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  export_window_export_to (&self, "a.png");
  gtk_window_destroy (GTK_WINDOW (self.dialog));
  export_window_close (&self);
}

/* From the keyboard to the file: a name without its suffix, which is there already. */
static void
test_chooser (void)
{
  ExportWindow self;
  g_autofree char *path = NULL;
  g_autofree char *written = NULL;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  path = g_build_filename (self.folder, "typed", NULL);
  written = g_strconcat (path, ".png", NULL);
  g_assert_true (g_file_set_contents (written, "mine", -1, NULL));
  export_window_choose (path);
  answer ("Replace");
  export_window_wait_for_export (&self);
  g_assert_null (self.dialog);
  export_fixture_assert_png (self.folder, "typed.png", 1920, 1080);
  export_window_close (&self);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/export-writing/export", test_export);
  g_test_add_func ("/export-writing/same-as-cli", test_same_as_cli);
  g_test_add_func ("/export-writing/error", test_error);
  g_test_add_func ("/export-writing/replace", test_replace);
  g_test_add_func ("/export-writing/stop", test_stop);
  g_test_add_func ("/export-writing/close-parent", test_close_parent);
  g_test_add_func ("/export-writing/chooser", test_chooser);
  g_test_add_func ("/export-writing/no-room", test_no_room);

  return g_test_run ();
}
