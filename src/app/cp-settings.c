/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers between two runs. */

#include "cp-settings.h"

#include "cp-config.h"

/* Where the build puts the compiled schema, seen from the folder of the program. */
#define BUILD_TREE_SCHEMAS "../data"

/* The program's own folder, or NULL where the system does not tell. */
static char *
dup_program_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : NULL;
}

/* A program that was not installed has its schema beside it, in the build tree. */
static GSettingsSchema *
find_in_build_tree (GSettingsSchemaSource *installed)
{
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autofree char *program = dup_program_folder ();
  g_autofree char *folder = NULL;

  if (program == NULL)
    return NULL;
  folder = g_build_filename (program, BUILD_TREE_SCHEMAS, NULL);
  source = g_settings_schema_source_new_from_directory (folder, installed, FALSE, NULL);

  return source != NULL ? g_settings_schema_source_lookup (source, CP_APPLICATION_ID, FALSE) : NULL;
}

static GSettings *
create_settings (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = find_in_build_tree (installed);

  if (schema == NULL && installed != NULL)
    schema = g_settings_schema_source_lookup (installed, CP_APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * cp_settings_get:
 *
 * Gets the settings, wherever the program runs from.
 *
 * Returns: (nullable) (transfer none): the settings, %NULL where their schema is not installed:
 *   the program then runs with what it is delivered with and remembers nothing
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
