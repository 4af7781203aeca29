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
      g_autofree char *name = cp_export_target_dup_name (cases[i][0]);

      g_assert_cmpstr (name, ==, cases[i][1]);
    }
}

/* Five thousand letters make a name that a file system takes. */
static void
test_long_name (void)
{
  g_autofree char *subject = g_strnfill (5000, 'a');
  g_autofree char *name = cp_export_target_dup_name (subject);

  g_assert_cmpuint (strlen (name), ==, 64);
}

static void
assert_suffix (const char *chosen, const char *expected)
{
  g_autoptr (GFile) file = g_file_new_for_path (chosen);
  g_autoptr (GFile) target = cp_export_target_add_suffix (file);
  g_autofree char *path = g_file_get_path (target);

  g_assert_cmpstr (path, ==, expected);
}

static void
test_suffix (void)
{
  g_autofree char *granted =
      g_build_filename (g_get_user_runtime_dir (), "doc", "a1b2", "figure", NULL);

  assert_suffix ("/a/b", "/a/b.png");
  assert_suffix ("/a/b.png", "/a/b.png");
  assert_suffix ("/a/b.PNG", "/a/b.PNG");
  assert_suffix ("/a/b.jpg", "/a/b.jpg.png");
  assert_suffix ("/a/.png", "/a/.png.png");
  assert_suffix (granted, granted);
}

static void
test_done (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) granted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *no_folder = NULL;

  g_ptr_array_add (files, g_file_new_for_path ("/home/ada/Slides/a.png"));
  one = cp_export_target_dup_done (files);
  g_ptr_array_add (files, g_file_new_for_path ("/home/ada/Slides/a-2.png"));
  two = cp_export_target_dup_done (files);
  g_ptr_array_add (granted, g_file_new_build_filename (g_get_user_runtime_dir (), "doc", "a1b2",
                                                       "figure.png", NULL));
  no_folder = cp_export_target_dup_done (granted);
  g_assert_cmpstr (one, ==, "Exported 1 picture to “Slides”.");
  g_assert_cmpstr (two, ==, "Exported 2 pictures to “Slides”.");
  g_assert_cmpstr (no_folder, ==, "Exported 1 picture.");
}

/* The chooser proposes a name, and starts where it was last. */
static void
test_chooser (void)
{
  g_autoptr (GtkFileChooserNative) chooser = cp_export_target_create_chooser (NULL, "a.png", 1);
  g_autofree char *name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));

  g_assert_cmpstr (name, ==, "a.png");
  g_assert_cmpint (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)), ==,
                   GTK_FILE_CHOOSER_ACTION_SAVE);
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/export-target/name", test_name);
  g_test_add_func ("/export-target/long-name", test_long_name);
  g_test_add_func ("/export-target/suffix", test_suffix);
  g_test_add_func ("/export-target/done", test_done);
  g_test_add_func ("/export-target/chooser", test_chooser);

  return g_test_run ();
}
