/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program where something is missing that every desktop has. */

/* Whatever it is, a corpus is opened and shown, a statement is deleted, and that is saved; where there is
 * nowhere to keep what is not saved yet, the window says so and why. No screen of the tests has a settings
 * daemon, a portal or a session manager, so that all tests of the window are tests without these. */

#include <gtk/gtk.h>

#include "cp-renderer.h"
#include "program-run.h"
#include "real-input.h"
#include "window-corpus.h"
#include "window-work.h"

#define SCHEMA "io.github.counterpoint_app.Counterpoint"

/* A file whose name has no letter of ASCII but those of its suffix. */
#define FILE_NAME "Пристань.counterpoint"

#define NO_BUS "*Gtk-WARNING*Unable to acquire session bus*"

/* A thing that is missing, as the environment says it; "@" is the folder of the run. */
typedef struct
{
  const char *name;
  const char *environment[8];
  const char *complaints[3]; /* what libraries may say to stderr, as patterns; none: nothing at all */
  const char *kept;      /* the folder that then holds what is not saved; NULL for $XDG_STATE_HOME */
  const char *unsafe;    /* what the window says of the folder that it cannot be; NULL where it can */
} Lack;

static const Lack lacks[] = {
  { "no-bus", { "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR" }, .complaints = { NO_BUS } },
  { "rubbish-bus", { "DBUS_SESSION_BUS_ADDRESS=rubbish" }, .complaints = { NO_BUS } },
  { "dead-bus", { "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent" }, .complaints = { NO_BUS } },
  { "no-runtime-folder", { "XDG_RUNTIME_DIR=/nonexistent", "TMPDIR=/nonexistent" } },
  { "rubbish-settings", { "GSETTINGS_BACKEND=rubbish" }, .complaints = { "*GSETTINGS_BACKEND*", "*dconf*" } },
  { "no-dconf",
    { "GSETTINGS_BACKEND=dconf", "XDG_RUNTIME_DIR=/dev/null/run", "XDG_CONFIG_HOME=/dev/null/config" },
    .complaints = { "*dconf*" } },
  { "no-icons-no-types",
    { "XDG_DATA_DIRS=@/nothing", "XDG_DATA_HOME=@/nothing" },
    .complaints = { "*Failed to load icon*" } },
  { "rubbish-theme", { "GTK_THEME=rubbish" } },
  { "no-locale", { "LC_ALL=xx_YY.UTF-8" } },
  { "rubbish-language",
    { "LC_ALL", "LANG=rubbish", "LANGUAGE=../../etc" },
    .complaints = { "Fontconfig warning: ignoring rubbish*" } },
  { "ascii", { "LC_ALL=C" } },
  { "relative-folders",
    { "XDG_STATE_HOME=state", "XDG_CONFIG_HOME=config", "XDG_DATA_HOME=data", "XDG_CACHE_HOME=cache" },
    .kept = "@/home/.local/state" },
  { "no-folders",
    { "XDG_STATE_HOME=/dev/null", "XDG_CONFIG_HOME=/dev/null", "XDG_DATA_HOME=/dev/null", "XDG_CACHE_HOME=/dev/null" },
    .unsafe = "“/dev/null/counterpoint” cannot be written:*" },
  { "no-home",
    { "HOME=/dev/null/home", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" },
    .unsafe = "“/dev/null/home/.local/state/counterpoint” cannot be written:*" },
};

/* With the folder of the run in the place of "@". */
static char *
dup_filled (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "@", -1);

  return g_strjoinv (program_get_folder (), parts);
}

static GStrv
dup_environment (const Lack *lack)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv environment;

  for (guint i = 0; lack->environment[i] != NULL; i++)
    {
      g_autofree char *filled = dup_filled (lack->environment[i]);

      g_strv_builder_add (builder, filled);
    }
  /* What a library says of what is missing must not end the program; it is looked at afterwards. */
  if (lack->complaints[0] != NULL)
    g_strv_builder_add (builder, "G_DEBUG");
  environment = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return environment;
}

static void
test_lack (gconstpointer data)
{
  const Lack *lack = data;
  g_autofree char *path = window_corpus_write (FILE_NAME);
  g_autofree char *kept = dup_filled (lack->kept != NULL ? lack->kept : g_getenv ("XDG_STATE_HOME"));
  g_auto (GStrv) environment = dup_environment (lack);
  g_autoptr (Program) program = program_start_in (
      &(ProgramHow) { .file = path, .environment = (const char *const *) environment });

  window_work_do (program, path, kept, lack->unsafe);
  window_work_finish (program, lack->complaints);
  g_assert_false (window_work_is_kept (kept));
}

/* Nothing is put beside what a person works on, wherever the program is started. */
static void
test_nothing_beside (void)
{
  static const char *const names[] = { "state", "config", "data", "cache", "some", "counterpoint" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("HOME"), names[i], NULL);

      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* Neither a session bus nor one for screen readers. */
static void
test_no_bus_at_all (void)
{
  static const char *const environment[] = { "DBUS_SESSION_BUS_ADDRESS", "G_DEBUG", NULL };
  static const char *const complaints[] = { NO_BUS, NULL };
  g_autofree char *path = window_corpus_write (FILE_NAME);
  g_autofree char *address = program_window_take_bus ();
  g_autoptr (Program) program =
      program_start_in (&(ProgramHow) { .file = path, .environment = environment });

  g_assert_nonnull (address);
  window_work_delete (program);
  window_work_save (program, path);
  window_work_finish (program, complaints);
  program_window_give_bus (address);
}

static void
test_closed (void)
{
  static const char *const before[] = { "sh", "-c", "exec \"$@\" <&- >&- 2>&-", "sh", NULL };
  g_autofree char *path = window_corpus_write (FILE_NAME);
  g_autoptr (Program) program =
      program_start_in (&(ProgramHow) { .file = path, .before = before });

  window_work_do (program, path, g_getenv ("XDG_STATE_HOME"), NULL);
  window_work_finish (program, NULL);
}

/* Drawn by a GL of the processor's, all would be slow; cairo is taken without anybody having to choose it. */
static void
test_no_graphics_card (void)
{
  static const char *const environment[] = { "GDK_DEBUG", "GDK_DISABLE", "GSK_RENDERER", NULL };
  g_autofree char *path = window_corpus_write (FILE_NAME);
  g_autoptr (Program) program = program_start_in (&(ProgramHow) { .file = path, .environment = environment });
  g_autofree char *maps = g_strdup_printf ("/proc/%u/maps", program_get_pid (program));
  g_autofree char *loaded = NULL;

  window_work_do (program, path, g_getenv ("XDG_STATE_HOME"), NULL);
  g_assert_true (g_file_get_contents (maps, &loaded, NULL, NULL));
  g_assert_nonnull (strstr (loaded, "libgtk-4"));
  if (cp_renderer_has_card ("/dev"))
    g_test_message ("There is a graphics card here: what draws is not looked at");
  else
    g_assert_null (strstr (loaded, "libLLVM"));
  window_work_finish (program, NULL);
}

/* A portal is asked for, and there is none: files are chosen all the same. */
static void
test_no_portal (void)
{
  static const char *const environment[] = { "GTK_USE_PORTAL=1", "GDK_DEBUG=gl-disable,portals", NULL };
  g_autofree char *path = window_corpus_write ("quay.counterpoint");
  g_autoptr (Program) program = program_start_in (&(ProgramHow) { .environment = environment });

  program_wait_for_window (program, "CSTO");
  program_wait_for_words (program, "104 statements, 5 documents*");
  program_key (program, GDK_KEY_o, REAL_INPUT_CONTROL);
  program_wait_for_window (program, "Open a Project");
  program_choose_file (program, path);
  program_wait_for_window (program, WINDOW_CORPUS_TITLE);
  window_work_finish (program, NULL);
}

/* The program away from its build tree, where it would find its schema. */
static char *
copy_program (void)
{
  g_autoptr (GFile) from = g_file_new_for_path (g_getenv ("COUNTERPOINT"));
  char *path = g_build_filename (program_get_folder (), "tmp", "counterpoint", NULL);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static void
work_with_schemas (const char *folder)
{
  g_autofree char *schemas = g_strconcat ("GSETTINGS_SCHEMA_DIR=", folder, NULL);
  const char *const environment[] = { schemas, NULL };
  g_autofree char *copy = copy_program ();
  g_autofree char *path = window_corpus_write (FILE_NAME);
  g_autoptr (Program) program =
      program_start_in (&(ProgramHow) { .file = path, .program = copy, .environment = environment });

  window_work_do (program, path, g_getenv ("XDG_STATE_HOME"), NULL);
  window_work_finish (program, NULL);
}

static void
test_no_schema (void)
{
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (
      g_settings_schema_source_get_default (), SCHEMA, TRUE);

  if (schema != NULL)
    g_test_skip ("Counterpoint is installed here, with its schema");
  else
    work_with_schemas (program_get_folder ());
}

/* One that knows a single key of today's, of another type. */
static void
test_other_schema (void)
{
  static const char schema[] = "<schemalist><schema id='" SCHEMA "' path='/io/github/counterpoint_app/'>"
                               "<key name='window-width' type='s'><default>'wide'</default></key>"
                               "</schema></schemalist>\n";
  g_autofree char *path = program_write_file (SCHEMA ".gschema.xml", schema);
  const char *const arguments[] = { "glib-compile-schemas", g_getenv ("HOME"), NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  work_with_schemas (g_getenv ("HOME"));
}

/* Without a font no window could say anything: the program says so where it was started, and ends. */
static void
test_no_fonts (gconstpointer data)
{
  g_autofree char *none = program_write_file ("fonts.conf", "<?xml version=\"1.0\"?><fontconfig/>\n");
  g_autofree char *path = window_corpus_write (FILE_NAME);
  const char *const arguments[] = { g_getenv ("COUNTERPOINT"), data != NULL ? path : NULL, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "FONTCONFIG_FILE", none, TRUE);
  g_autofree char *messages = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, environment, G_SPAWN_DEFAULT, NULL, NULL, NULL, &messages, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpstr (messages, ==,
                   "counterpoint: This computer has no fonts to write with. Install one, such as Cantarell or "
                   "Noto Sans.\n");
  g_assert_false (g_spawn_check_wait_status (status, &error));
  g_assert_error (error, G_SPAWN_EXIT_ERROR, 1);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  for (guint i = 0; i < G_N_ELEMENTS (lacks); i++)
    {
      g_autofree char *path = g_strconcat ("/window-bare/", lacks[i].name, NULL);

      g_test_add_data_func (path, &lacks[i], test_lack);
    }
  g_test_add_func ("/window-bare/nothing-beside", test_nothing_beside);
  g_test_add_func ("/window-bare/no-bus-at-all", test_no_bus_at_all);
  g_test_add_func ("/window-bare/closed", test_closed);
  g_test_add_func ("/window-bare/no-graphics-card", test_no_graphics_card);
  g_test_add_func ("/window-bare/no-portal", test_no_portal);
  g_test_add_func ("/window-bare/no-schema", test_no_schema);
  g_test_add_func ("/window-bare/other-schema", test_other_schema);
  g_test_add_data_func ("/window-bare/no-fonts", NULL, test_no_fonts);
  g_test_add_data_func ("/window-bare/no-fonts-for-file", "file", test_no_fonts);

  return g_test_run ();
}
