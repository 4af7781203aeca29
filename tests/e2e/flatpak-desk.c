/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop around the sandbox: the real portal with a mock behind it, a window manager, a compositor. */

#include "flatpak-desk.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "flatpak-sight.h"
#include "program-run.h"
#include "real-input.h"

#define MOCK_NAME "org.freedesktop.impl.portal.desktop.mock"
#define MOCK_PATH "/org/freedesktop/portal/desktop"
#define MOCK_CONTROL "io.github.counterpoint_app.MockPortal"
#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define DOCUMENTS_NAME "org.freedesktop.portal.Documents"
#define DOCUMENTS_PATH "/org/freedesktop/portal/documents"
#define BUS_NAME "org.freedesktop.DBus"
#define BUS_PATH "/org/freedesktop/DBus"

/* Where Debian and Fedora have it, and Arch. */
static const char *const portals[] = { "/usr/libexec/xdg-desktop-portal", "/usr/lib/xdg-desktop-portal", NULL };

static const char portal_file[] = "[portal]\n"
                                  "DBusName=" MOCK_NAME "\n"
                                  "Interfaces=org.freedesktop.impl.portal.AppChooser;"
                                  "org.freedesktop.impl.portal.FileChooser;"
                                  "org.freedesktop.impl.portal.Inhibit;"
                                  "org.freedesktop.impl.portal.Lockdown;"
                                  "org.freedesktop.impl.portal.Notification;"
                                  "org.freedesktop.impl.portal.Settings\n"
                                  "UseIn=mock\n";

/* It writes down the address that it is to open. */
static const char opener_entry[] = "[Desktop Entry]\n"
                                   "Type=Application\n"
                                   "Name=Opener\n"
                                   "Exec=sh -c \"echo \\\\$0 >%s\" %%u\n"
                                   "MimeType=image/png;x-scheme-handler/https;\n";

static const char opener_defaults[] = "[Default Applications]\n"
                                      "image/png=opener.desktop\n"
                                      "x-scheme-handler/https=opener.desktop\n";

/* Newer portals want to be told which one is meant; files of its own for each desktop. */
static const char portals_file[] = "[preferred]\n"
                                   "default=mock\n";

static GDBusConnection *bus;
static GPtrArray *processes; /* of GSubprocess */

static int
open_log (const char *log)
{
  int fd = open (log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  return fd;
}

/**
 * desk_spawn:
 * @log: where what it writes is added
 * @words: a command
 * @variables: (nullable): of its environment, each followed by its value, ended by %NULL
 *
 * Starts a program of the desktop, or one on it. The test itself is not on the accessibility bus, what it starts is.
 *
 * Returns: (transfer full): the process
 */
GSubprocess *
desk_spawn (const char *log, const char *const *words, const char *const *variables)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_unsetenv (launcher, "GTK_A11Y");
  for (guint i = 0; variables != NULL && variables[i] != NULL; i += 2)
    g_subprocess_launcher_setenv (launcher, variables[i], variables[i + 1], TRUE);
  g_subprocess_launcher_take_stdout_fd (launcher, open_log (log));
  process = g_subprocess_launcher_spawnv (launcher, words, &error);
  g_assert_no_error (error);
  return process;
}

/* Starts what stays until the end. Returns: its number */
static guint
spawn_server (const char *name, const char *const *words, const char *const *variables)
{
  g_autofree char *file = g_strconcat (name, ".log", NULL);
  g_autofree char *log = g_build_filename (program_get_folder (), file, NULL);
  GSubprocess *process = desk_spawn (log, words, variables);

  g_ptr_array_add (processes, process);
  return (guint) g_ascii_strtoull (g_subprocess_get_identifier (process), NULL, 10);
}

/**
 * desk_call:
 * @name: on the session bus
 * @path: of an object
 * @interface: of that
 * @method: of that
 * @parameters: (nullable): a tuple
 *
 * Calls somebody on the bus.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL where there is none
 */
GVariant *
desk_call (const char *name, const char *path, const char *interface, const char *method, GVariant *parameters)
{
  return g_dbus_connection_call_sync (bus, name, path, interface, method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
}

static GVariant *
call_mock (const char *method, GVariant *parameters)
{
  GVariant *answer = desk_call (MOCK_NAME, MOCK_PATH, MOCK_CONTROL, method, parameters);

  g_assert_nonnull (answer);
  return answer;
}

static GVariant *
call_bus (const char *method, GVariant *parameters)
{
  return desk_call (BUS_NAME, BUS_PATH, BUS_NAME, method, parameters);
}

/**
 * desk_find_owner:
 * @name: a name on the session bus
 *
 * Finds the process that has it; of a sandboxed program it is the one that stands between that and the bus.
 *
 * Returns: its number, 0 where nobody has the name
 */
guint
desk_find_owner (const char *name)
{
  g_autoptr (GVariant) answer = call_bus ("GetConnectionUnixProcessID", g_variant_new ("(s)", name));
  guint pid = 0;

  if (answer != NULL)
    g_variant_get (answer, "(u)", &pid);
  return pid;
}

/* Tells whether the bus knows how to start who has a name. */
gboolean
desk_can_activate (const char *name)
{
  g_autoptr (GVariant) answer = call_bus ("ListActivatableNames", NULL);
  g_autofree const char **names = NULL;

  g_variant_get (answer, "(^a&s)", &names);
  return g_strv_contains (names, name);
}

static void
write_portal_files (const char *folder)
{
  static const struct
  {
    const char *name;
    const char *text;
  } files[] = { { "mock.portal", portal_file }, { "mock-portals.conf", portals_file } };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, files[i].text, -1, &error);
      g_assert_no_error (error);
    }
}

static const char *
find_portal (void)
{
  for (guint i = 0; portals[i] != NULL; i++)
    if (g_file_test (portals[i], G_FILE_TEST_IS_EXECUTABLE))
      return portals[i];
  g_error ("xdg-desktop-portal is not installed");
}

static void
start_portals (const char *mock_portal)
{
  g_autofree char *folder = g_build_filename (program_get_folder (), "portals", NULL);
  const char *const mock[] = { mock_portal, NULL };
  const char *const portal[] = { find_portal (), "--replace", "--verbose", NULL };
  const char *const variables[] = { "XDG_DESKTOP_PORTAL_DIR", folder, "XDG_CURRENT_DESKTOP", "mock", NULL };

  guint pid;

  write_portal_files (folder);
  spawn_server ("mock-portal", mock, NULL);
  desk_wait_until (desk_find_owner (MOCK_NAME) != 0);
  /* Another one may be there already, with another desktop behind it. */
  pid = spawn_server ("portal", portal, variables);
  desk_wait_until (desk_find_owner (PORTAL_NAME) == pid);
  g_assert_cmpuint (desk_find_owner (PORTAL_NAME), ==, pid);
}

/**
 * desk_start:
 * @mock_portal: the program of that name
 *
 * Brings up what a desktop has on the display and on the bus.
 */
void
desk_start (const char *mock_portal)
{
  static const char *const manager[] = { "openbox", "--sm-disable", NULL };

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_assert_nonnull (bus);
  sight_init (bus);
  processes = g_ptr_array_new_with_free_func (g_object_unref);
  if (!real_input_is_managed ())
    spawn_server ("openbox", manager, NULL);
  desk_wait_until (real_input_is_managed ());
  start_portals (mock_portal);
}

/* A compositor that draws for nobody, and has no keyboard. Its socket is “wayland-test”. */
void
desk_start_wayland (void)
{
  static const char *const compositor[] = { "weston",        "--backend=headless-backend.so",
                                            "--use-pixman",  "--socket=wayland-test",
                                            "--width=1280",  "--height=800",
                                            "--no-config",   "--idle-time=0",
                                            NULL };
  g_autofree char *socket = g_build_filename (g_get_user_runtime_dir (), "wayland-test", NULL);

  spawn_server ("weston", compositor, NULL);
  desk_wait_until (g_file_test (socket, G_FILE_TEST_EXISTS));
}

/* Ends all that desk_start() and desk_start_wayland() began, the latest first. */
void
desk_stop (void)
{
  for (guint i = processes->len; i > 0; i--)
    {
      g_subprocess_send_signal (processes->pdata[i - 1], SIGTERM);
      g_subprocess_wait (processes->pdata[i - 1], NULL, NULL);
    }
  g_clear_pointer (&processes, g_ptr_array_unref);
  sight_finish ();
  g_clear_object (&bus);
}

/**
 * desk_choose:
 * @path: (nullable): a file, %NULL for none
 *
 * Tells the chooser what to answer the next time it is asked; after that it cancels again.
 */
void
desk_choose (const char *path)
{
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, NULL) : NULL;
  const char *const uris[] = { uri, NULL };
  g_autoptr (GVariant) answer = call_mock ("Choose", g_variant_new ("(^as)", uris));
}

static char *
print_answer (const char *method)
{
  g_autoptr (GVariant) answer = call_mock (method, NULL);
  g_autoptr (GVariant) value = g_variant_get_child_value (answer, 0);

  return g_variant_print (value, FALSE);
}

/* What the chooser was asked last, as GLib prints (sssa{sv}). */
char *
desk_dup_question (void)
{
  return print_answer ("GetQuestion");
}

/* Who holds the session, as GLib prints a(sus). */
char *
desk_dup_holds (void)
{
  return print_answer ("GetHolds");
}

/* The address of the file that was shown last in its folder. */
char *
desk_dup_shown (void)
{
  g_autoptr (GVariant) answer = call_mock ("GetShown", NULL);
  char *shown = NULL;

  g_variant_get (answer, "(s)", &shown);
  return shown;
}

/* The notification that is shown: (ssa{sv}), its program and id empty where there is none. */
GVariant *
desk_get_notification (void)
{
  g_autoptr (GVariant) answer = call_mock ("GetNotification", NULL);

  return g_variant_get_child_value (answer, 0);
}

/* Has the desktop open nothing any more, as some do that stand in public places. */
void
desk_lock (gboolean is_locked)
{
  g_autoptr (GVariant) answer = call_mock ("Lock", g_variant_new ("(b)", is_locked));
}

static char *
dup_opened_path (void)
{
  return g_build_filename (program_get_folder (), "opened", NULL);
}

static void
write_in_home (const char *path, const char *text)
{
  g_autofree char *file = g_build_filename (g_get_home_dir (), path, NULL);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
}

/* Is called before desk_start(): the portal looks for it when it starts. */
void
desk_install_opener (void)
{
  g_autofree char *opened = dup_opened_path ();
  g_autofree char *entry = g_strdup_printf (opener_entry, opened);

  write_in_home (".local/share/applications/opener.desktop", entry);
  write_in_home (".config/mimeapps.list", opener_defaults);
}

/* The address that was opened last; NULL where there is none. */
char *
desk_dup_opened (void)
{
  g_autofree char *path = dup_opened_path ();
  char *opened = NULL;

  return g_file_get_contents (path, &opened, NULL, NULL) ? g_strchomp (opened) : NULL;
}

/**
 * desk_dup_document_folder:
 * @path: a file that was granted
 *
 * Finds the folder in which the document portal shows a file, as this side of the sandbox sees it.
 *
 * Returns: (transfer full) (nullable): the folder
 */
char *
desk_dup_document_folder (const char *path)
{
  g_autoptr (GVariant) answer = desk_call (DOCUMENTS_NAME, DOCUMENTS_PATH, DOCUMENTS_NAME, "Lookup",
                                           g_variant_new ("(^ay)", path));
  const char *id = "";

  if (answer != NULL)
    g_variant_get (answer, "(&s)", &id);
  return *id != '\0' ? g_build_filename (g_get_user_runtime_dir (), "doc", id, NULL) : NULL;
}

/* What the document portal can do. */
guint
desk_get_documents_version (void)
{
  g_autoptr (GVariant) answer = desk_call (DOCUMENTS_NAME, DOCUMENTS_PATH, "org.freedesktop.DBus.Properties", "Get",
                                           g_variant_new ("(ss)", DOCUMENTS_NAME, "version"));
  g_autoptr (GVariant) value = NULL;

  if (answer == NULL)
    return 0;
  g_variant_get (answer, "(v)", &value);
  return g_variant_get_uint32 (value);
}
