/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The settings, by the schema of this version and by older ones. */

#include "cp-settings.h"

#include <glib/gstdio.h>

#define SCHEMA "io.github.counterpoint_app.Counterpoint"
#define FILE_NAME SCHEMA ".gschema.xml"

static char *
load_schema (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", FILE_NAME, NULL);
  g_autoptr (GError) error = NULL;
  char *schema = NULL;

  g_file_get_contents (path, &schema, NULL, &error);
  g_assert_no_error (error);

  return schema;
}

/* The settings as they are where this schema is installed, or NULL. */
static GSettings *
open_with (const char *schema)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("counterpoint-XXXXXX", &error);
  g_autofree char *file = g_build_filename (folder, FILE_NAME, NULL);
  g_autofree char *compiled = g_build_filename (folder, "gschemas.compiled", NULL);
  const char *const command[] = { "glib-compile-schemas", "--strict", folder, NULL };
  g_autoptr (GSettingsSchemaSource) source = NULL;
  GSettings *settings;
  int status;

  g_assert_no_error (error);
  g_file_set_contents (file, schema, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  source = g_settings_schema_source_new_from_directory (folder, NULL, FALSE, &error);
  g_assert_no_error (error);
  settings = cp_settings_open (source);
  g_remove (compiled);
  g_remove (file);
  g_rmdir (folder);

  return settings;
}

static void
test_whole (void)
{
  g_autofree char *schema = load_schema ();
  g_autoptr (GSettings) settings = open_with (schema);

  g_assert_nonnull (settings);
  g_assert_finalize_object (g_steal_pointer (&settings));
}

/* Whichever key is missing, the program goes on without a memory. */
static void
test_older (void)
{
  g_autofree char *schema = load_schema ();
  g_autoptr (GSettings) settings = open_with (schema);
  g_autoptr (GSettingsSchema) known = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &known, NULL);
  keys = g_settings_schema_list_keys (known);
  g_assert_cmpuint (g_strv_length (keys), >, 0);
  for (char **key = keys; *key != NULL; key++)
    {
      g_autofree char *pattern = g_strdup_printf ("<key name=\"%s\".*?</key>", *key);
      g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOTALL, 0, NULL);
      g_autofree char *older = g_regex_replace_literal (regex, schema, -1, 0, "", 0, NULL);
      g_autoptr (GSettings) none = NULL;

      g_assert_cmpstr (older, !=, schema);
      none = open_with (older);
      g_test_message ("without %s", *key);
      g_assert_null (none);
    }
}

static void
test_none (void)
{
  g_autoptr (GSettings) settings =
      open_with ("<schemalist><schema id=\"org.example.Other\"/></schemalist>");

  g_assert_null (settings);
}

int
main (int argc, char **argv)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/whole", test_whole);
  g_test_add_func ("/settings/older", test_older);
  g_test_add_func ("/settings/none", test_none);

  return g_test_run ();
}
