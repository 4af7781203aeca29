/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of pictures, and what is said of them. */

#include "cp-export-target.h"
#include "display-fixture.h"

static void
test_name (void)
{
  static const char *const cases[][2] = {
    { "Armenia", "Armenia.png" },
    { "CSTO, 2023–2024", "CSTO, 2023–2024.png" },
    { "War / peace: what?", "War   peace  what.png" },
    { "../../etc/passwd", "etc passwd.png" },
    { "<b>&\n", "b &.png" },
    { "", "Figure.png" },
    { " . ", "Figure.png" },
    { "アルメニア", "アルメニア.png" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = cp_export_target_dup_name (cases[i][0], CP_FORMAT_PNG);

      g_assert_cmpstr (name, ==, cases[i][1]);
    }
}

/* Five thousand letters make a name that a file system takes. */
static void
test_long_name (void)
{
  g_autofree char *subject = g_strnfill (5000, 'a');
  g_autofree char *name = cp_export_target_dup_name (subject, CP_FORMAT_PNG);

  g_assert_cmpuint (strlen (name), ==, 64);
}

/* Sixty letters of some scripts have 240 bytes, which leaves no room for what goes with a name. */
static void
test_wide_name (void)
{
  g_autoptr (GString) subject = g_string_new (NULL);
  g_autofree char *stem = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (subject, "𐎠");
  stem = cp_export_target_dup_stem (subject->str);
  g_assert_true (g_utf8_validate (stem, -1, NULL));
  g_assert_cmpuint (strlen (stem), ==, 180);
}

static void
assert_completed (const char *chosen, CpFigureFormat format, const char *expected,
                  CpFigureFormat expected_format)
{
  g_autoptr (GFile) file = g_file_new_for_path (chosen);
  g_autoptr (GFile) target = cp_export_target_complete (file, &format);
  g_autofree char *path = g_file_get_path (target);

  g_assert_cmpstr (path, ==, expected);
  g_assert_cmpint (format, ==, expected_format);
}

/* A suffix that is known says which format is wanted, any other is part of the name. */
static void
test_complete (void)
{
  g_autofree char *granted =
      g_build_filename (g_get_user_runtime_dir (), "doc", "a1b2", "figure", NULL);

  assert_completed ("/a/b", CP_FORMAT_PNG, "/a/b.png", CP_FORMAT_PNG);
  assert_completed ("/a/b", CP_FORMAT_PDF, "/a/b.pdf", CP_FORMAT_PDF);
  assert_completed ("/a/b.png", CP_FORMAT_PNG, "/a/b.png", CP_FORMAT_PNG);
  assert_completed ("/a/b.PNG", CP_FORMAT_SVG, "/a/b.PNG", CP_FORMAT_PNG);
  assert_completed ("/a/b.pdf", CP_FORMAT_PNG, "/a/b.pdf", CP_FORMAT_PDF);
  assert_completed ("/a/b.fodp", CP_FORMAT_PNG, "/a/b.fodp", CP_FORMAT_FODP);
  assert_completed ("/a/b.c.svg", CP_FORMAT_PNG, "/a/b.c.svg", CP_FORMAT_SVG);
  assert_completed ("/a/b.jpg", CP_FORMAT_SVG, "/a/b.jpg.svg", CP_FORMAT_SVG);
  assert_completed ("/a/.png", CP_FORMAT_PDF, "/a/.png.pdf", CP_FORMAT_PDF);
  assert_completed ("/a/v1.2", CP_FORMAT_PNG, "/a/v1.2.png", CP_FORMAT_PNG);
  assert_completed (granted, CP_FORMAT_PNG, granted, CP_FORMAT_PNG);
}

static void
assert_done (const char *const *paths, guint n_pages, const char *expected)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  for (; *paths != NULL; paths++)
    g_ptr_array_add (files, g_file_new_for_path (*paths));
  text = cp_export_target_dup_done (files, n_pages);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_done (void)
{
  static const char *const one[] = { "/home/ada/Slides/a.png", NULL };
  static const char *const two[] = { "/home/ada/Slides/a.png", "/home/ada/Slides/a-2.png", NULL };
  static const char *const document[] = { "/home/ada/Slides/a.pdf", NULL };
  g_autofree char *path =
      g_build_filename (g_get_user_runtime_dir (), "doc", "a1b2", "figure.pdf", NULL);
  const char *const granted[] = { path, NULL };

  assert_done (one, 1, "Exported “a.png” to “Slides”.");
  assert_done (two, 2, "Exported 2 files to “Slides”: “a.png” and so on.");
  assert_done (document, 7, "Exported 7 pages as “a.pdf” to “Slides”.");
  assert_done (granted, 1, "Exported “figure.pdf”.");
  assert_done (granted, 7, "Exported 7 pages as “figure.pdf”.");
}

/* The chooser proposes a name, and shows files of the format. */
static void
test_chooser (void)
{
  for (CpFigureFormat format = 0; format < CP_N_FORMATS; format++)
    {
      g_autofree char *name = cp_export_target_dup_name ("Armenia", format);
      g_autoptr (GtkFileChooserNative) chooser =
          cp_export_target_create_chooser (NULL, name, format, 1);
      g_autofree char *proposed = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
      g_autoptr (GListModel) filters = gtk_file_chooser_get_filters (GTK_FILE_CHOOSER (chooser));

      g_assert_cmpstr (proposed, ==, name);
      g_assert_true (g_str_has_suffix (name, cp_figure_format_get_suffix (format)));
      g_assert_cmpuint (g_list_model_get_n_items (filters), ==, 1);
      g_assert_cmpint (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)), ==,
                       GTK_FILE_CHOOSER_ACTION_SAVE);
      gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
    }
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/export-target/name", test_name);
  g_test_add_func ("/export-target/long-name", test_long_name);
  g_test_add_func ("/export-target/wide-name", test_wide_name);
  g_test_add_func ("/export-target/complete", test_complete);
  g_test_add_func ("/export-target/done", test_done);
  g_test_add_func ("/export-target/chooser", test_chooser);

  return g_test_run ();
}
