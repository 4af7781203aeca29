/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be chosen about a figure, and what is remembered of it. */

#include "cp-export-memory.h"
#include "cp-export-subject.h"
#include "cp-style.h"
#include "display-fixture.h"

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static CpExportChoices *
create_choices (void)
{
  return CP_EXPORT_CHOICES (g_object_ref_sink (cp_export_choices_new ()));
}

static void
assert_options (CpExportChoices *choices, guint width, guint height, guint scale, CpTheme theme)
{
  CpFigureOptions options;
  g_autoptr (GError) error = NULL;

  g_assert_true (cp_export_choices_get_options (choices, &options, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (options.width, ==, width);
  g_assert_cmpuint (options.height, ==, height);
  g_assert_cmpuint (options.scale, ==, scale);
  g_assert_cmpint (options.theme, ==, theme);
}

static void
test_finalizes (void)
{
  display_fixture_assert_finalizes (cp_export_choices_new ());
}

static void
test_default (void)
{
  g_autoptr (CpExportChoices) choices = create_choices ();
  CpFigureOptions options;

  assert_options (choices, 1920, 1080, 1, CP_THEME_LIGHT);
  g_assert_true (cp_export_choices_get_options (choices, &options, NULL));
  g_assert_null (options.title);
  g_assert_null (options.alt);
  g_assert_cmpint (cp_export_choices_get_subject (choices), ==, CP_SUBJECT_MATRIX);
}

static void
test_choose (void)
{
  g_autoptr (CpExportChoices) choices = create_choices ();
  CpFigureOptions options;
  guint n_changes = 0;

  g_signal_connect_swapped (choices, "changed", G_CALLBACK (count_cb), &n_changes);
  cp_export_choices_set_size (choices, "square");
  assert_options (choices, 1080, 1080, 1, CP_THEME_LIGHT);
  cp_export_choices_set_size (choices, "a4-landscape");
  assert_options (choices, 1754, 1240, 1, CP_THEME_LIGHT);
  g_assert_cmpuint (n_changes, ==, 2);
  cp_export_choices_set_scale (choices, 3);
  cp_export_choices_set_theme (choices, CP_THEME_PRINT);
  assert_options (choices, 1754, 1240, 3, CP_THEME_PRINT);
  cp_export_choices_set_title (choices, "<b>&");
  cp_export_choices_set_alt (choices, "  A table. ");
  g_assert_true (cp_export_choices_get_options (choices, &options, NULL));
  g_assert_cmpstr (options.title, ==, "<b>&");
  g_assert_cmpstr (options.alt, ==, "A table.");
  cp_export_choices_set_alt (choices, " \n");
  g_assert_true (cp_export_choices_get_options (choices, &options, NULL));
  g_assert_null (options.alt);
}

/* Only pixels have a scale; the others are as they are. */
static void
test_format (void)
{
  g_autoptr (CpExportChoices) choices = create_choices ();
  CpFigureOptions options;
  guint n_changes = 0;

  cp_export_choices_set_size (choices, "8000x6000");
  cp_export_choices_set_scale (choices, 4);
  g_assert_false (cp_export_choices_get_options (choices, &options, NULL));
  g_signal_connect_swapped (choices, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpint (cp_export_choices_get_format (choices), ==, CP_FORMAT_PNG);
  cp_export_choices_set_format (choices, CP_FORMAT_SVG);
  g_assert_cmpint (cp_export_choices_get_format (choices), ==, CP_FORMAT_SVG);
  g_assert_cmpuint (n_changes, ==, 1);
  assert_options (choices, 8000, 6000, 1, CP_THEME_LIGHT);
  cp_export_choices_set_format (choices, CP_FORMAT_PNG);
  cp_export_choices_set_scale (choices, 1);
  assert_options (choices, 8000, 6000, 1, CP_THEME_LIGHT);
}

/* Only what has rows and columns has too many of them. */
static void
test_grouped (void)
{
  GtkWidget *choices = cp_export_choices_new ();
  GtkWindow *window = display_fixture_show (choices, 400, 600);
  GtkWidget *label = display_fixture_find_labelled (choices, GTK_TYPE_LABEL, "Too many");
  CpFigureOptions options;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_true (cp_export_choices_get_options (CP_EXPORT_CHOICES (choices), &options, NULL));
  g_assert_false (options.grouped);
  cp_export_choices_set_grouped (CP_EXPORT_CHOICES (choices), TRUE);
  g_assert_true (cp_export_choices_get_options (CP_EXPORT_CHOICES (choices), &options, NULL));
  g_assert_true (options.grouped);
  cp_export_choices_set_comparison (CP_EXPORT_CHOICES (choices), "Armenia");
  cp_export_choices_set_subject (CP_EXPORT_CHOICES (choices), CP_SUBJECT_COMPARISON);
  g_assert_false (gtk_widget_get_mapped (label));
  cp_export_choices_set_subject (CP_EXPORT_CHOICES (choices), CP_SUBJECT_OVERVIEW);
  g_assert_true (gtk_widget_get_mapped (label));
  display_fixture_close (window);
}

static void
assert_fault (CpExportChoices *choices, const char *size, const char *fault)
{
  CpFigureOptions options;

  cp_export_choices_set_size (choices, size);
  g_assert_false (cp_export_choices_get_options (choices, &options, NULL));
  g_assert_nonnull (
      display_fixture_find_labelled (GTK_WIDGET (choices), GTK_TYPE_LABEL, fault));
}

/* A size that cannot be made is told where it is written. */
static void
test_custom_size (void)
{
  GtkWidget *choices = cp_export_choices_new ();
  GtkWindow *window = display_fixture_show (choices, 400, 600);

  cp_export_choices_set_size (CP_EXPORT_CHOICES (choices), "1000 × 800");
  assert_options (CP_EXPORT_CHOICES (choices), 1000, 800, 1, CP_THEME_LIGHT);
  cp_export_choices_set_size (CP_EXPORT_CHOICES (choices), "800X600");
  assert_options (CP_EXPORT_CHOICES (choices), 800, 600, 1, CP_THEME_LIGHT);
  assert_fault (CP_EXPORT_CHOICES (choices), "wide",
                "“wide” is not a size; write 1920x1080, 4k, 16:9, 4:3, square, a4 or "
                "a4-landscape.");
  assert_fault (CP_EXPORT_CHOICES (choices), "10x20",
                "A figure of 10 by 20 pixels cannot be made; a side has from 320 to 16384.");
  assert_fault (CP_EXPORT_CHOICES (choices), "0x1080",
                "A figure of 0 by 1080 pixels cannot be made; a side has from 320 to 16384.");
  assert_fault (CP_EXPORT_CHOICES (choices), "100000x100000",
                "A figure of 100000 by 100000 pixels cannot be made; a side has from 320 to 16384.");
  cp_export_choices_set_size (CP_EXPORT_CHOICES (choices), "4:3");
  assert_options (CP_EXPORT_CHOICES (choices), 1440, 1080, 1, CP_THEME_LIGHT);
  display_fixture_close (window);
}

static void
test_subjects (void)
{
  g_autoptr (CpExportChoices) choices = create_choices ();

  g_assert_false (cp_export_choices_has_subject (choices, CP_SUBJECT_COMPARISON));
  cp_export_choices_set_comparison (choices, "Armenia <b>&\nand more");
  g_assert_cmpint (cp_export_choices_get_subject (choices), ==, CP_SUBJECT_MATRIX);
  cp_export_choices_set_subject (choices, CP_SUBJECT_COMPARISON);
  g_assert_cmpint (cp_export_choices_get_subject (choices), ==, CP_SUBJECT_COMPARISON);
  cp_export_choices_set_comparison (choices, "Threats");
  g_assert_cmpint (cp_export_choices_get_subject (choices), ==, CP_SUBJECT_COMPARISON);
  cp_export_choices_set_comparison (choices, NULL);
  g_assert_cmpint (cp_export_choices_get_subject (choices), ==, CP_SUBJECT_MATRIX);
}

static GtkWidget *
find_line (CpExportChoices *choices, const char *label)
{
  GtkWidget *line = display_fixture_find_labelled (GTK_WIDGET (choices), GTK_TYPE_LABEL, label);

  g_assert_nonnull (line);
  return line;
}

/* Who looks for a comparison finds it, and how it is come by; choosing it does nothing yet. */
static void
test_no_comparison (void)
{
  GtkWidget *choices = cp_export_choices_new ();
  GtkWindow *window = display_fixture_show (choices, 400, 600);
  CpExportChoices *self = CP_EXPORT_CHOICES (choices);

  gtk_widget_grab_focus (choices);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  display_fixture_key (GDK_KEY_space, 0);
  display_fixture_wait_for (gtk_widget_get_mapped (find_line (self, "open one first")));
  display_fixture_settle ();
  g_assert_false (gtk_widget_is_sensitive (find_line (self, "open one first")));
  g_assert_true (gtk_widget_is_sensitive (find_line (self, "of topics")));
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (find_line (self, "open one first")));
  g_assert_cmpint (cp_export_choices_get_subject (self), ==, CP_SUBJECT_MATRIX);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (cp_export_choices_get_subject (self) == CP_SUBJECT_TIMELINE);

  cp_export_choices_set_comparison (self, "Armenia");
  cp_export_choices_set_subject (self, CP_SUBJECT_COMPARISON);
  display_fixture_settle ();
  g_assert_true (gtk_widget_is_sensitive (find_line (self, "Armenia")));
  display_fixture_close (window);
}

static GSettings *
open_settings (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "..", "data", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettingsSchemaSource) source =
      g_settings_schema_source_new_from_directory (folder, NULL, FALSE, &error);
  g_autoptr (GSettingsSchema) schema = NULL;

  g_assert_no_error (error);
  schema = g_settings_schema_source_lookup (source, "io.github.counterpoint_app.Counterpoint",
                                            FALSE);
  g_assert_nonnull (schema);
  return g_settings_new_full (schema, NULL, NULL);
}

/* The choices of last time come back, nonsense does not. */
static void
test_settings (void)
{
  g_autoptr (CpExportChoices) chosen = create_choices ();
  g_autoptr (CpExportChoices) next = create_choices ();
  g_autoptr (GSettings) settings = open_settings ();
  CpFigureOptions options;

  cp_export_memory_load (next, settings);
  assert_options (next, 1920, 1080, 1, CP_THEME_LIGHT);
  cp_export_choices_set_size (chosen, "1000 x 800");
  cp_export_choices_set_scale (chosen, 2);
  cp_export_choices_set_theme (chosen, CP_THEME_DARK);
  cp_export_choices_set_format (chosen, CP_FORMAT_PDF);
  cp_export_choices_set_title (chosen, "Mine");
  cp_export_choices_set_alt (chosen, "A table.");
  cp_export_memory_save (chosen, settings);
  cp_export_memory_load (next, settings);
  g_assert_cmpint (cp_export_choices_get_format (next), ==, CP_FORMAT_PDF);
  assert_options (next, 1000, 800, 1, CP_THEME_DARK);
  g_assert_true (cp_export_choices_get_options (next, &options, NULL));
  g_assert_null (options.title);
  g_assert_null (options.alt);
  cp_export_choices_set_format (next, CP_FORMAT_PNG);
  assert_options (next, 1000, 800, 2, CP_THEME_DARK);

  /* A comparison that is not open any more makes place for the matrix. */
  g_settings_set_string (settings, "export-figure", "comparison");
  g_settings_set_string (settings, "export-format", "docx");
  cp_export_memory_load (next, settings);
  g_assert_cmpint (cp_export_choices_get_subject (next), ==, CP_SUBJECT_MATRIX);
  g_assert_cmpint (cp_export_choices_get_format (next), ==, CP_FORMAT_PNG);
  cp_export_choices_set_comparison (next, "Armenia");
  cp_export_memory_load (next, settings);
  g_assert_cmpint (cp_export_choices_get_subject (next), ==, CP_SUBJECT_COMPARISON);

  g_settings_set_string (settings, "export-size", "gigantic");
  cp_export_memory_load (next, settings);
  assert_options (next, 1000, 800, 2, CP_THEME_DARK);
}

/* A list that may be open stays as it is where what is in it is told again. */
static void
test_same_subjects (void)
{
  g_autoptr (GtkWidget) subject = g_object_ref_sink (cp_export_subject_new ());
  GtkDropDown *list = GTK_DROP_DOWN (gtk_widget_get_first_child (subject));
  GListModel *model;

  cp_export_subject_set_comparison (CP_EXPORT_SUBJECT (subject), "Armenia\nand more");
  cp_export_subject_set_tray (CP_EXPORT_SUBJECT (subject), "Talk");
  model = gtk_drop_down_get_model (list);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 6);
  cp_export_subject_set_comparison (CP_EXPORT_SUBJECT (subject), "Armenia\nand more");
  cp_export_subject_set_tray (CP_EXPORT_SUBJECT (subject), "Talk");
  g_assert_true (gtk_drop_down_get_model (list) == model);
  cp_export_subject_set_tray (CP_EXPORT_SUBJECT (subject), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (list)), ==, 5);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  /* Templates come with the style. */
  cp_style_get_default ();
  g_test_add_func ("/export-choices/finalizes", test_finalizes);
  g_test_add_func ("/export-choices/default", test_default);
  g_test_add_func ("/export-choices/choose", test_choose);
  g_test_add_func ("/export-choices/format", test_format);
  g_test_add_func ("/export-choices/grouped", test_grouped);
  g_test_add_func ("/export-choices/custom-size", test_custom_size);
  g_test_add_func ("/export-choices/subjects", test_subjects);
  g_test_add_func ("/export-choices/same-subjects", test_same_subjects);
  g_test_add_func ("/export-choices/no-comparison", test_no_comparison);
  g_test_add_func ("/export-choices/settings", test_settings);

  return g_test_run ();
}
