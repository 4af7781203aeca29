/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was chosen about a figure last. */

#include "cp-export-memory.h"

#include "cp-settings.h"

/* Settings may hold what another version wrote: what cannot be made is passed over. */

/**
 * cp_export_memory_get_options:
 * @options: takes size, scale and theme as they were exported last
 *
 * Recalls what a figure is made for. Where nothing is remembered @options stay as they are.
 */
void
cp_export_memory_get_options (CpFigureOptions *options)
{
  GSettings *settings = cp_settings_get ();
  g_autofree char *size = NULL;
  g_autofree char *theme = NULL;

  g_return_if_fail (options != NULL);

  if (settings == NULL)
    return;
  size = g_settings_get_string (settings, "export-size");
  theme = g_settings_get_string (settings, "export-theme");
  options->scale = CLAMP (g_settings_get_int (settings, "export-scale"), 1, CP_FIGURE_SCALE_MAX);
  cp_figure_size_from_string (size, options, NULL);
  cp_theme_from_string (theme, &options->theme);
  options->grouped = g_settings_get_boolean (settings, "export-grouped");
  if (!cp_figure_options_check (options, NULL))
    options->scale = 1;
}

static void
load_figure (CpExportChoices *choices, GSettings *settings)
{
  g_autofree char *subject_name = g_settings_get_string (settings, "export-figure");
  g_autofree char *format_name = g_settings_get_string (settings, "export-format");
  CpSubject subject;
  CpFigureFormat format;

  if (cp_subject_from_string (subject_name, &subject)
      && cp_export_choices_has_subject (choices, subject))
    cp_export_choices_set_subject (choices, subject);
  if (cp_figure_format_from_suffix (format_name, &format))
    cp_export_choices_set_format (choices, format);
}

/* Whoever listens to the settings is told of what changed only. */
static void
keep_string (GSettings *settings, const char *key, const char *value)
{
  g_autofree char *kept = g_settings_get_string (settings, key);

  if (!g_str_equal (kept, value))
    g_settings_set_string (settings, key, value);
}

/**
 * cp_export_memory_load:
 *
 * Chooses as was chosen last, but for title and text alternative.
 */
void
cp_export_memory_load (CpExportChoices *choices, GSettings *settings)
{
  g_autofree char *size = NULL;
  g_autofree char *theme_name = NULL;
  CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  CpTheme theme = CP_THEME_LIGHT;

  g_return_if_fail (CP_IS_EXPORT_CHOICES (choices) && G_IS_SETTINGS (settings));

  load_figure (choices, settings);
  size = g_settings_get_string (settings, "export-size");
  theme_name = g_settings_get_string (settings, "export-theme");
  if (cp_figure_size_from_string (size, &options, NULL))
    cp_export_choices_set_size (choices, size);
  cp_export_choices_set_scale (choices, MAX (g_settings_get_int (settings, "export-scale"), 1));
  if (cp_theme_from_string (theme_name, &theme))
    cp_export_choices_set_theme (choices, theme);
  cp_export_choices_set_grouped (choices, g_settings_get_boolean (settings, "export-grouped"));
}

/**
 * cp_export_memory_save:
 *
 * Remembers what is chosen; title and text alternative belong to one figure and are not remembered,
 * nor is anything with a size that cannot be made.
 */
void
cp_export_memory_save (CpExportChoices *choices, GSettings *settings)
{
  g_autofree char *size = NULL;
  CpFigureOptions options;

  g_return_if_fail (CP_IS_EXPORT_CHOICES (choices) && G_IS_SETTINGS (settings));

  if (!cp_export_choices_get_options (choices, &options, NULL))
    return;
  size = cp_export_choices_dup_size (choices);
  keep_string (settings, "export-figure",
               cp_subject_to_string (cp_export_choices_get_subject (choices)));
  keep_string (settings, "export-format",
               cp_figure_format_get_suffix (cp_export_choices_get_format (choices)));
  keep_string (settings, "export-size", size);
  keep_string (settings, "export-theme", cp_theme_to_string (options.theme));
  if (g_settings_get_int (settings, "export-scale") != (int) cp_export_choices_get_scale (choices))
    g_settings_set_int (settings, "export-scale", cp_export_choices_get_scale (choices));
  if (g_settings_get_boolean (settings, "export-grouped") != options.grouped)
    g_settings_set_boolean (settings, "export-grouped", options.grouped);
}
