/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The export dialog by keyboard alone. */

#include <string.h>

#include "display-fixture.h"
#include "export-fixture.h"
#include "export-window.h"

static void
test_keys (void)
{
  ExportWindow self;
  guint n_windows;

  export_window_open (&self, CP_SUBJECT_MATRIX);
  display_fixture_type ("Hello");
  export_window_wait_for_preview (&self);
  g_assert_cmpstr (cp_figure_get_title (cp_export_preview_get_figure (self.preview, 0)), ==,
                   "Hello");

  /* Enter exports: the chooser comes up. */
  n_windows = export_window_open_chooser ();
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (g_list_model_get_n_items (gtk_window_get_toplevels ()) == n_windows);
  g_assert_nonnull (self.dialog);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (self.dialog == NULL);
  g_assert_null (self.message);
  export_window_close (&self);
}

/* A suffix that is typed says which format is wanted. */
static void
test_typed_suffix (void)
{
  ExportWindow self;
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  path = g_build_filename (self.folder, "typed.svg", NULL);
  export_window_choose (path);
  export_window_wait_for_export (&self);
  display_fixture_wait_for (self.dialog == NULL);
  g_assert_cmpuint (export_fixture_count_files (self.folder), ==, EXPORT_WINDOW_PAGES);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "<svg "));
  export_window_close (&self);
}

/* Page Up and Page Down turn pages from everywhere but the text, where they move in it. */
static void
test_page_keys (void)
{
  ExportWindow self;

  export_window_open (&self, CP_SUBJECT_COMPARISON);
  display_fixture_key (GDK_KEY_Page_Down, 0);
  display_fixture_key (GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (cp_export_preview_get_page (self.preview), ==, 2);
  gtk_widget_grab_focus (GTK_WIDGET (self.preview));
  display_fixture_key (GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (cp_export_preview_get_page (self.preview), ==, 1);
  gtk_widget_grab_focus (display_fixture_find (GTK_WIDGET (self.choices), GTK_TYPE_TEXT_VIEW));
  display_fixture_key (GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (cp_export_preview_get_page (self.preview), ==, 1);
  display_fixture_key (GDK_KEY_Page_Down, GDK_ALT_MASK);
  g_assert_cmpuint (cp_export_preview_get_page (self.preview), ==, 2);

  /* The page stays in sight while something is chosen. */
  cp_export_choices_set_theme (self.choices, CP_THEME_PRINT);
  g_assert_cmpuint (cp_export_preview_get_n_pages (self.preview), ==, EXPORT_WINDOW_PAGES);
  export_window_wait_for_preview (&self);
  g_assert_cmpuint (cp_export_preview_get_page (self.preview), ==, 2);
  export_window_close (&self);
}

/* The Tab key comes to everything, and around. */
static void
test_tab (void)
{
  static const char *const labels[] = { "Cancel", "Copy this page", "Export…", "PNG", "1×", "Light" };
  ExportWindow self;
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);

  export_window_open (&self, CP_SUBJECT_MATRIX);
  for (guint i = 0; i < 30; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self.dialog));

      g_hash_table_add (reached, focus);
      g_hash_table_add (reached, gtk_widget_get_parent (focus));
      display_fixture_key (GDK_KEY_Tab, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (!g_hash_table_contains (reached, display_fixture_find_button (self.dialog, labels[i])))
      g_error ("Tab does not come to “%s”", labels[i]);
  g_assert_true (g_hash_table_contains (reached, self.preview));
  g_assert_true (g_hash_table_contains (
      reached, display_fixture_find (GTK_WIDGET (self.choices), GTK_TYPE_TEXT_VIEW)));
  g_assert_true (g_hash_table_contains (
      reached, display_fixture_find (GTK_WIDGET (self.choices), GTK_TYPE_ENTRY)));
  export_window_close (&self);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/export-keys/keys", test_keys);
  g_test_add_func ("/export-keys/typed-suffix", test_typed_suffix);
  g_test_add_func ("/export-keys/page-keys", test_page_keys);
  g_test_add_func ("/export-keys/tab", test_tab);

  return g_test_run ();
}
