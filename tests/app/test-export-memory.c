/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the export dialog remembers from one time to the next. */

#include <string.h>

#include "cp-settings.h"
#include "display-fixture.h"
#include "export-fixture.h"
#include "export-window.h"

static void
assert_options (ExportWindow *self, guint width, guint height, guint scale, CpTheme theme)
{
  CpFigureOptions options;

  g_assert_true (cp_export_choices_get_options (self->choices, &options, NULL));
  g_assert_cmpuint (options.width, ==, width);
  g_assert_cmpuint (options.height, ==, height);
  g_assert_cmpuint (options.scale, ==, scale);
  g_assert_cmpint (options.theme, ==, theme);
}

/* What was exported comes back, but for its own title and text. */
static void
test_choices (void)
{
  ExportWindow self;
  CpFigureOptions options;

  export_window_open (&self, CP_SUBJECT_TIMELINE);
  cp_export_choices_set_format (self.choices, CP_FORMAT_PNG);
  cp_export_choices_set_size (self.choices, "a4");
  cp_export_choices_set_scale (self.choices, 2);
  cp_export_choices_set_theme (self.choices, CP_THEME_PRINT);
  cp_export_choices_set_title (self.choices, "Mine");
  cp_export_choices_set_alt (self.choices, "What it shows.");
  export_window_wait_for_preview (&self);
  export_window_export_to (&self, "a.png");
  export_window_wait_for_export (&self);
  g_assert_null (self.dialog);
  export_window_close (&self);

  export_window_open (&self, CP_N_SUBJECTS);
  g_assert_cmpint (cp_export_choices_get_subject (self.choices), ==, CP_SUBJECT_TIMELINE);
  g_assert_cmpint (cp_export_choices_get_format (self.choices), ==, CP_FORMAT_PNG);
  assert_options (&self, 1240, 1754, 2, CP_THEME_PRINT);
  g_assert_true (cp_export_choices_get_options (self.choices, &options, NULL));
  g_assert_null (options.title);
  g_assert_null (options.alt);
  export_window_close (&self);

  /* Who asks for the matrix gets it. */
  export_window_open (&self, CP_SUBJECT_MATRIX);
  g_assert_cmpint (cp_export_choices_get_subject (self.choices), ==, CP_SUBJECT_MATRIX);
  assert_options (&self, 1240, 1754, 2, CP_THEME_PRINT);
  export_window_close (&self);
}

/* What was chosen comes back whatever became of it: copied, or the dialog closed. */
static void
test_not_exported (void)
{
  ExportWindow self;
  CpFigureOptions options;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  cp_export_choices_set_format (self.choices, CP_FORMAT_PDF);
  cp_export_choices_set_size (self.choices, "square");
  cp_export_choices_set_theme (self.choices, CP_THEME_DARK);
  cp_export_choices_set_grouped (self.choices, TRUE);
  cp_export_choices_set_title (self.choices, "Mine");
  export_window_wait_for_preview (&self);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (self.dialog == NULL);
  export_window_close (&self);

  export_window_open (&self, CP_N_SUBJECTS);
  g_assert_cmpint (cp_export_choices_get_format (self.choices), ==, CP_FORMAT_PDF);
  assert_options (&self, 1080, 1080, 1, CP_THEME_DARK);
  g_assert_true (cp_export_choices_get_options (self.choices, &options, NULL));
  g_assert_true (options.grouped);
  g_assert_null (options.title);
  export_window_close (&self);

  /* A figure that was asked for by its name is remembered when something is done with it. */
  export_window_open (&self, CP_SUBJECT_OVERVIEW);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (self.dialog == NULL);
  export_window_close (&self);
  export_window_open (&self, CP_SUBJECT_TIMELINE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.dialog), "export.copy", NULL));
  export_window_close (&self);
  export_window_open (&self, CP_N_SUBJECTS);
  g_assert_cmpint (cp_export_choices_get_subject (self.choices), ==, CP_SUBJECT_TIMELINE);
  export_window_close (&self);
}

static void
choose_file (ExportWindow *self, const char *path)
{
  export_window_choose (path);
  export_window_wait_for_export (self);
  display_fixture_wait_for (self->dialog == NULL);
}

/* The chooser begins where it was last: a name alone goes there. */
static void
test_folder (void)
{
  ExportWindow self;
  g_autofree char *folder = export_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "first.svg", NULL);
  g_autofree char *remembered = NULL;
  g_autoptr (GFile) remembered_folder = NULL;
  g_autofree char *remembered_path = NULL;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  choose_file (&self, path);
  export_window_close (&self);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  remembered = g_settings_get_string (cp_settings_get (), "export-folder");
  remembered_folder = g_file_new_for_uri (remembered);
  remembered_path = g_file_get_path (remembered_folder);
  g_assert_cmpstr (remembered_path, ==, folder);

  export_window_open (&self, CP_SUBJECT_MATRIX);
  g_assert_cmpint (cp_export_choices_get_format (self.choices), ==, CP_FORMAT_SVG);
  choose_file (&self, NULL);
  export_window_close (&self);
  g_assert_cmpuint (export_fixture_count_files (folder), ==, 2);
  export_fixture_remove_folder (g_steal_pointer (&folder));
}

/* A folder that is gone is forgotten. */
static void
test_lost_folder (void)
{
  ExportWindow self;

  g_settings_set_string (cp_settings_get (), "export-folder", "file:///nowhere/at/all");
  export_window_open (&self, CP_SUBJECT_MATRIX);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.dialog), "export.start", NULL));
  display_fixture_settle ();
  export_window_close (&self);
  g_settings_reset (cp_settings_get (), "export-folder");
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_assert_nonnull (cp_settings_get ());
  g_test_add_func ("/export-memory/choices", test_choices);
  g_test_add_func ("/export-memory/folder", test_folder);
  g_test_add_func ("/export-memory/lost-folder", test_lost_folder);
  g_test_add_func ("/export-memory/not-exported", test_not_exported);

  return g_test_run ();
}
