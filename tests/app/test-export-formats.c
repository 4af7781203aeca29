/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every figure in every format: the dialog's files are those of the command line, byte for byte. */

#include <glib/gstdio.h>

#include "cp-project-file.h"
#include "display-fixture.h"
#include "export-fixture.h"
#include "export-window.h"
#include "tray-fixture.h"

static char *
dup_file_name (const char *stem, guint page, const char *suffix)
{
  if (page == 0)
    return g_strdup_printf ("%s.%s", stem, suffix);
  return g_strdup_printf ("%s-%u.%s", stem, page + 1, suffix);
}

static void
run_cli (ExportWindow *self, CpSubject subject, const char *suffix)
{
  g_autofree char *name = dup_file_name ("cli", 0, suffix);
  const char *figure = cp_subject_to_string (subject);

  if (subject == CP_SUBJECT_COMPARISON)
    export_fixture_run_cli (self->folder, name, "--figure", figure, "--topic", "armenia",
                            "--theme", "print", "--size", "4:3", NULL);
  else
    export_fixture_run_cli (self->folder, name, "--figure", figure, "--theme", "print", "--size",
                            "4:3", NULL);
}

static void
assert_same_files (ExportWindow *self, guint n_files, const char *suffix)
{
  g_assert_cmpuint (export_fixture_count_files (self->folder), ==, 2 * n_files);
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *window_name = dup_file_name ("window", i, suffix);
      g_autofree char *cli_name = dup_file_name ("cli", i, suffix);

      export_fixture_assert_same (self->folder, window_name, cli_name);
    }
}

static void
test_same (gconstpointer data)
{
  guint place = GPOINTER_TO_UINT (data);
  CpSubject subject = place / CP_N_FORMATS;
  CpFigureFormat format = place % CP_N_FORMATS;
  const char *suffix = cp_figure_format_get_suffix (format);
  g_autofree char *name = dup_file_name ("window", 0, suffix);
  ExportWindow self;
  guint n_pages;

  export_window_open (&self, subject);
  cp_export_choices_set_theme (self.choices, CP_THEME_PRINT);
  cp_export_choices_set_size (self.choices, "4:3");
  cp_export_choices_set_format (self.choices, format);
  export_window_wait_for_preview (&self);
  g_assert_cmpint (cp_export_choices_get_subject (self.choices), ==, subject);
  n_pages = cp_export_preview_get_n_pages (self.preview);
  export_window_export_to (&self, name);
  export_window_wait_for_export (&self);
  g_assert_null (self.dialog);
  run_cli (&self, subject, suffix);
  assert_same_files (&self, cp_figure_format_has_pages (format) ? 1 : n_pages, suffix);
  export_window_close (&self);
}

static void
save_corpus (CpSession *session, const char *path)
{
  g_autoptr (CpSnapshot) snapshot = cp_corpus_snapshot (cp_session_get_corpus (session));
  g_autoptr (GError) error = NULL;

  cp_project_file_save (snapshot, path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* A deck of the tray, too; its corpus is a file for the command line. */
static void
test_tray (gconstpointer data)
{
  CpFigureFormat format = GPOINTER_TO_UINT (data);
  const char *suffix = cp_figure_format_get_suffix (format);
  g_autofree char *name = dup_file_name ("window", 0, suffix);
  g_autofree char *cli_name = dup_file_name ("cli", 0, suffix);
  g_autofree char *corpus = NULL;
  ExportWindow self;
  guint n_pages;

  export_window_open_on (&self, tray_fixture_load (), CP_SUBJECT_PICKED);
  g_assert_cmpint (cp_export_choices_get_subject (self.choices), ==, CP_SUBJECT_PICKED);
  cp_export_choices_set_format (self.choices, format);
  export_window_wait_for_preview (&self);
  n_pages = cp_export_preview_get_n_pages (self.preview);
  export_window_export_to (&self, name);
  export_window_wait_for_export (&self);
  g_assert_null (self.dialog);
  corpus = g_build_filename (g_getenv ("TMPDIR"), "tray.counterpoint", NULL);
  save_corpus (self.session, corpus);
  export_fixture_run_cli (self.folder, cli_name, "--figure", "deck", "--tray", "Lecture", corpus,
                          NULL);
  assert_same_files (&self, cp_figure_format_has_pages (format) ? 1 : n_pages, suffix);
  g_unlink (corpus);
  export_window_close (&self);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  for (guint i = 0; i < CP_N_SUBJECTS * CP_N_FORMATS; i++)
    {
      g_autofree char *path = NULL;

      /* Pages without a title are no figure of the command line. */
      if (i / CP_N_FORMATS == CP_SUBJECT_PICKED)
        continue;
      path = g_strdup_printf (
          "/export-formats/%s/%s", cp_subject_to_string (i / CP_N_FORMATS),
          cp_figure_format_get_suffix (i % CP_N_FORMATS));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_same);
    }
  for (guint i = 0; i < CP_N_FORMATS; i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/export-formats/tray/%s", cp_figure_format_get_suffix (i));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_tray);
    }

  return g_test_run ();
}
