/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers between two runs. */

#include "cp-settings.h"

#include "cp-build-tree.h"
#include "cp-config.h"

/* All that is read or written. GSettings ends the program over a key that its schema does not have,
 * and an update may have brought the program but not the schema yet. */
static const char *const keys[] = {
  "window-width",    "window-height", "window-maximized", "sidebar-shown", "comparison-share",
  "tray-page",       "zoom",          "link-type",        "link-basis",    "import-folder",
  "import-into-new", "export-figure", "export-format",    "export-folder", "export-size",
  "export-scale",    "export-theme",  "export-grouped",   "view",             "tray-shown",
};

static gboolean
has_all_keys (GSettingsSchema *schema)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (!g_settings_schema_has_key (schema, keys[i]))
      return FALSE;

  return TRUE;
}

/* A program that was not installed has its schema beside it, in the build tree. */
static GSettings *
open_in_build_tree (void)
{
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autofree char *folder = cp_build_tree_find_folder ("data");

  if (folder == NULL)
    return NULL;
  source = g_settings_schema_source_new_from_directory (folder, NULL, FALSE, NULL);

  return source != NULL ? cp_settings_open (source) : NULL;
}

static GSettings *
create_settings (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  GSettings *settings = open_in_build_tree ();

  if (settings == NULL && installed != NULL)
    settings = cp_settings_open (installed);

  return settings;
}

/**
 * cp_settings_open:
 * @source: where schemas are
 *
 * Opens the settings by a schema from one place and those that it builds on.
 *
 * Returns: (nullable) (transfer full): the settings, %NULL where there is no schema, or one of an
 * older version that lacks a key
 */
GSettings *
cp_settings_open (GSettingsSchemaSource *source)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  schema = g_settings_schema_source_lookup (source, CP_APPLICATION_ID, TRUE);

  return schema != NULL && has_all_keys (schema) ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * cp_settings_get:
 *
 * Gets the settings, wherever the program runs from.
 *
 * Returns: (nullable) (transfer none): the settings, %NULL where their schema is not installed
 *   or is an older one: the program then runs with what it is delivered with and remembers nothing
 */
GSettings *
cp_settings_get (void)
{
  static GSettings *settings = NULL;
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      settings = create_settings ();
      g_once_init_leave (&ready, 1);
    }
  return settings;
}
