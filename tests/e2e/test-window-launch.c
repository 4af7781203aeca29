/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program as a desktop starts it: by its desktop entry, over the session bus, and without it. */

/* GIO starts what a desktop entry names as file managers and launchers do. The bus of the run knows the
 * service by a file in a folder of its own; there the program of the build stands in for the installed one. */

#include <gio/gdesktopappinfo.h>
#include <gtk/gtk.h>
#include <unistd.h>

#include "program-run.h"
#include "window-corpus.h"

#define NAME "io.github.counterpoint_app.Counterpoint"
#define PATH "/io/github/counterpoint_app/Counterpoint"
#define INTERFACE "org.freedesktop.Application"
#define START_PAGE "Or drop files on this window. Everything stays on this computer."
#define PATIENCE (10 * G_USEC_PER_SEC)

static GDBusConnection *bus;

static GVariant *
call (const char *name, const char *path, const char *interface, const char *method,
      GVariant *parameters, GError **error)
{
  return g_dbus_connection_call_sync (bus, name, path, interface, method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NONE, -1, NULL, error);
}

static GVariant *
call_bus (const char *method, GVariant *parameters, GError **error)
{
  return call ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
               parameters, error);
}

static gboolean
call_program (const char *method, GVariant *parameters)
{
  g_autoptr (GVariant) answer = call (NAME, PATH, INTERFACE, method, parameters, NULL);

  return answer != NULL;
}

static GVariant *
create_platform_data (void)
{
  return g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0);
}

static gboolean
activate_action (const char *action)
{
  return call_program ("ActivateAction",
                       g_variant_new ("(s@av@a{sv})", action,
                                      g_variant_new_array (G_VARIANT_TYPE ("v"), NULL, 0),
                                      create_platform_data ()));
}

/* Who has the name of the program, 0 where nobody has. */
static guint
find_owner (void)
{
  g_autoptr (GVariant) answer =
      call_bus ("GetConnectionUnixProcessID", g_variant_new ("(s)", NAME), NULL);
  guint pid = 0;

  if (answer != NULL)
    g_variant_get (answer, "(u)", &pid);
  return pid;
}

static Program *
meet (void)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;
  guint pid;

  while ((pid = find_owner ()) == 0 && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (pid, !=, 0);
  return program_meet (pid);
}

/* The bus notices that a program has gone a moment after it has. */
static void
wait_for_no_owner (void)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (find_owner () != 0 && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (find_owner (), ==, 0);
}

static void
finish (Program *program)
{
  program_finish (program);
  wait_for_no_owner ();
}

/* What is installed, with the program of the build in the place of the installed one. */
static void
tell_bus_of_service (void)
{
  g_autoptr (GKeyFile) service = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autofree char *path = g_build_filename (program_get_folder (), "bus", NAME ".service", NULL);
  g_autofree char *program = g_shell_quote (g_getenv ("COUNTERPOINT"));
  g_autofree char *line = NULL, *own = NULL;
  g_auto (GStrv) words = NULL;

  g_key_file_load_from_file (service, g_getenv ("CP_SERVICE"), G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  line = g_key_file_get_string (service, "D-BUS Service", "Exec", NULL);
  words = g_strsplit (line, " ", 2);
  g_assert_true (g_path_is_absolute (words[0]) && g_str_has_suffix (words[0], "/counterpoint"));
  own = g_strdup_printf ("%s %s", program, words[1]);
  g_key_file_set_string (service, "D-BUS Service", "Exec", own);
  g_key_file_save_to_file (service, path, &error);
  g_assert_no_error (error);
  answer = call_bus ("ReloadConfig", NULL, &error);
  g_assert_no_error (error);
}

/* A warning shall end the program that the bus starts, too. */
static void
tell_bus_of_strictness (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", "G_DEBUG", "fatal-warnings");
  answer = call_bus ("UpdateActivationEnvironment", g_variant_new ("(a{ss})", &builder), &error);
  g_assert_no_error (error);
}

/* A desktop entry counts only where its program is found. */
static void
put_program_on_path (void)
{
  g_autofree char *folder = g_build_filename (program_get_folder (), "bin", NULL);
  g_autofree char *link = g_build_filename (folder, "counterpoint", NULL);
  g_autofree char *path = g_strconcat (folder, ":", g_getenv ("PATH"), NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (symlink (g_getenv ("COUNTERPOINT"), link), ==, 0);
  g_setenv ("PATH", path, TRUE);
}

static GDesktopAppInfo *
load_entry (void)
{
  GDesktopAppInfo *entry = g_desktop_app_info_new_from_filename (g_getenv ("CP_DESKTOP_ENTRY"));

  g_assert_nonnull (entry);
  return entry;
}

/* For desktops that start programs by their command line. */
static GDesktopAppInfo *
load_entry_without_bus (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  GDesktopAppInfo *entry;

  g_key_file_load_from_file (file, g_getenv ("CP_DESKTOP_ENTRY"), G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  g_key_file_set_boolean (file, G_KEY_FILE_DESKTOP_GROUP, "DBusActivatable", FALSE);
  entry = g_desktop_app_info_new_from_keyfile (file);
  g_assert_nonnull (entry);
  return entry;
}

/* This test is not on the accessibility bus, the program is. */
static GAppLaunchContext *
create_context (void)
{
  GAppLaunchContext *context = g_app_launch_context_new ();

  g_app_launch_context_unsetenv (context, "GTK_A11Y");

  return context;
}

static void
launch_action (GDesktopAppInfo *entry, const char *action)
{
  g_autoptr (GAppLaunchContext) context = create_context ();

  g_desktop_app_info_launch_action (entry, action, context);
}

/* Launches on files, or on none. */
static void
launch (GDesktopAppInfo *entry, const char *const *paths)
{
  g_autoptr (GAppLaunchContext) context = create_context ();
  g_autoptr (GError) error = NULL;
  GList *uris = NULL;

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    uris = g_list_append (uris, g_filename_to_uri (paths[i], NULL, NULL));
  g_app_info_launch_uris (G_APP_INFO (entry), uris, context, &error);
  g_assert_no_error (error);
  g_list_free_full (uris, g_free);
}

/* How the entry reaches the program: over the bus, or by the command line. */
static GDesktopAppInfo *
load_kind (gconstpointer by_bus)
{
  return GPOINTER_TO_INT (by_bus) ? load_entry () : load_entry_without_bus ();
}

static void
test_activate (gconstpointer data)
{
  g_autoptr (GDesktopAppInfo) entry = load_kind (data);
  g_autoptr (Program) program = NULL;

  launch (entry, NULL);
  program = meet ();
  program_wait_for_window (program, "CSTO");
  launch (entry, NULL);
  program_wait_for_words (program, "104 statements*");
  program_wait_for_n_windows (program, 1);
  finish (program);
}

static void
test_open_several (gconstpointer data)
{
  g_autofree char *first = window_corpus_write_named ("a quay & 100%.counterpoint", "Quay");
  g_autofree char *second = window_corpus_write_named ("another.counterpoint", "Mole");
  const char *const paths[] = { first, second, NULL };
  g_autoptr (GDesktopAppInfo) entry = load_kind (data);
  g_autoptr (Program) program = NULL;

  launch (entry, paths);
  program = meet ();
  program_wait_for_n_windows (program, 2);
  program_wait_for_words (program, "*Quay*");
  program_wait_for_words (program, "*Mole*");
  finish (program);
}

/* The second one finds the program running. */
static void
test_new_window (gconstpointer data)
{
  g_autoptr (GDesktopAppInfo) entry = load_kind (data);
  g_autoptr (Program) program = NULL;

  launch_action (entry, "new-window");
  program = meet ();
  program_wait_for_words (program, START_PAGE);
  program_wait_for_n_windows (program, 1);
  launch_action (entry, "new-window");
  program_wait_for_n_windows (program, 2);
  finish (program);
}

static void
test_import (gconstpointer data)
{
  g_autoptr (GDesktopAppInfo) entry = load_kind (data);
  g_autoptr (Program) program = NULL;

  launch (entry, NULL);
  program = meet ();
  program_wait_for_window (program, "CSTO");
  launch_action (entry, "import");
  program_wait_for_window (program, "Import Articles");
  program_wait_for_n_windows (program, 2);
  finish (program);
}

static void
test_import_first (gconstpointer data)
{
  g_autoptr (GDesktopAppInfo) entry = load_kind (data);
  g_autoptr (Program) program = NULL;

  launch_action (entry, "import");
  program = meet ();
  program_wait_for_window (program, "Import Articles");
  program_wait_for_n_windows (program, 2);
  finish (program);
}

/* What any program may ask over the bus. */
static void
test_bus (void)
{
  g_autofree char *file = window_corpus_write ("quay.counterpoint");
  g_autofree char *uri = g_filename_to_uri (file, NULL, NULL);
  const char *const uris[] = { uri, "https://example.org/far.counterpoint", NULL };
  g_autoptr (Program) program = NULL;
  g_autoptr (Accessible) credits = NULL;

  g_assert_true (call_program ("Activate", g_variant_new ("(@a{sv})", create_platform_data ())));
  program = meet ();
  program_wait_for_window (program, "CSTO");
  g_assert_true (
      call_program ("Open", g_variant_new ("(^as@a{sv})", uris, create_platform_data ())));
  program_wait_for_window (program, WINDOW_CORPUS_TITLE);
  program_wait_for_words (program, "“https://example.org/far.counterpoint” is not a file on this computer.");
  g_assert_true (activate_action ("new-window"));
  program_wait_for_words (program, START_PAGE);
  g_assert_true (activate_action ("about"));
  g_assert_true (activate_action ("about"));
  program_wait_for_n_windows (program, 4);
  program_wait_for_words (program, "© 2026 The Counterpoint developers");
  program_wait_for_words (program, "GNU General Public License");
  program_wait_for_words (program, "Website");
  credits = program_wait_for (program, ATSPI_ROLE_PAGE_TAB, "Credits");
  program_click (program, credits);
  program_wait_for_words (program, "The Counterpoint developers");
  program_wait_for_words (program, "Problems and Ideas");
  program_wait_for_words (program, "*counterpoint-app/Counterpoint*");
  g_assert_false (activate_action ("no-such-action"));
  g_assert_true (activate_action ("quit"));
  program_wait_for_end (program);
  wait_for_no_owner ();
}

/* A bus that is asked for About alone shows nothing else; who then starts the program wants to work. */
static void
test_about_alone (void)
{
  g_autoptr (Program) program = NULL;

  g_assert_true (activate_action ("about"));
  program = meet ();
  program_wait_for_words (program, "© 2026 The Counterpoint developers");
  g_assert_true (call_program ("Activate", g_variant_new ("(@a{sv})", create_platform_data ())));
  program_wait_for_window (program, "CSTO");
  program_wait_for_n_windows (program, 2);
  g_assert_true (activate_action ("quit"));
  program_wait_for_end (program);
  wait_for_no_owner ();
}

typedef struct
{
  const char *name;
  GTestDataFunc func;
} Case;

static void
add_cases (const char *kind, gboolean by_bus)
{
  static const Case cases[] = {
    { "activate", test_activate },       { "open-several", test_open_several },
    { "new-window", test_new_window },   { "import", test_import },
    { "import-first", test_import_first },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/window-launch/%s/%s", kind, cases[i].name);

      g_test_add_data_func (path, GINT_TO_POINTER (by_bus), cases[i].func);
    }
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  put_program_on_path ();
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_assert_nonnull (bus);
  tell_bus_of_service ();
  tell_bus_of_strictness ();
  add_cases ("by-bus", TRUE);
  add_cases ("by-command", FALSE);
  g_test_add_func ("/window-launch/bus", test_bus);
  g_test_add_func ("/window-launch/about-alone", test_about_alone);
  return g_test_run ();
}
