/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The walls of the sandbox: what the program is allowed, and what it then can read, write and reach. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "flatpak-checks.h"
#include "flatpak-desk.h"
#include "flatpak-parts.h"

/* As flatpak keeps --share=ipc --socket=wayland --socket=fallback-x11 --device=dri; the second brings x11 with it,
 * which flatpak takes away again where there is Wayland. */
#define PERMISSIONS "[Context] shared=ipc; sockets=x11;wayland;fallback-x11; devices=dri;"

#define WRITTEN "a sandbox was here"

/* Prints what it can do, one word a line. $1 is the person's folder, $2 a port on which somebody listens outside. The
 * document portal is asked about every file that was granted. */
static const char script[] =
    "try () { local word=$1; shift; if \"$@\" >/dev/null 2>&1; then echo \"$word\"; fi; }\n"
    "try reads-neighbour cat \"$1/" FLATPAK_SIBLING "\"\n"
    "try reads-project cat \"$1/" FLATPAK_PROJECT "\"\n"
    "try sees-folder test -e \"$1\"\n"
    "try reaches-port bash -c \"exec 3<>/dev/tcp/127.0.0.1/$2\"\n"
    "try sees-processes grep -qx flatpak-driver /proc/[0-9]*/comm\n"
    "try sees-etc test -e /run/host/etc\n"
    "try sees-system test -e /run/host/usr/bin\n"
    "try writes-usr touch /usr/written\n"
    "try writes-app touch /app/written\n"
    "for folder in \"$XDG_RUNTIME_DIR\"/doc/*/; do try reads-granted-sibling cat \"$folder" FLATPAK_SIBLING "\"; done\n"
    "try resolves-names getent ahosts example.org\n"
    "try has-network-card grep -qvE '^(Inter-| face| *lo:)' /proc/net/dev\n"
    "mkdir -p \"$1\" 2>/dev/null; (echo " WRITTEN " >\"$1/written\") 2>/dev/null\n"
    "(echo " WRITTEN " >\"$HOME/written\") 2>/dev/null\n"
    "echo done\n";

/* What of it can be done outside, on every machine. */
#define DONE_OUTSIDE "reads-neighbour reads-project sees-folder reaches-port sees-processes *done"

static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (kept, lines[i]);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv (" ", (char **) kept->pdata);
}

/* What was asked for in the manifest, and nothing more. */
void
flatpak_check_permissions (void)
{
  const char *const words[] = { "flatpak", "info", "--show-permissions", flatpak_get_app_id (), NULL };
  g_autofree char *output = flatpak_call (words);
  g_autofree char *line = join_lines (output);

  check_text (line, PERMISSIONS, "the sandbox has these permissions: one share, two sockets, one device");
}

/* A door outside that stands open: only a wall keeps the program from it. */
static GSocketListener *
listen_outside (guint16 *port)
{
  GSocketListener *listener = g_socket_listener_new ();
  g_autoptr (GError) error = NULL;

  *port = g_socket_listener_add_any_inet_port (listener, NULL, &error);
  g_assert_no_error (error);
  return listener;
}

/* Whether the script has left something outside of the program's own folder; and takes that away. */
static gboolean
take_written (void)
{
  g_autofree char *beside = flatpak_dup_path ("written");
  g_autofree char *home = g_build_filename (g_get_home_dir (), "written", NULL);
  int in_folder = g_unlink (beside);
  int in_home = g_unlink (home);

  return in_folder == 0 || in_home == 0;
}

/* The script finds what it looks for where there are no walls. */
static void
check_outside (const char *folder, const char *port)
{
  const char *const words[] = { "bash", "-c", script, "bash", folder, port, NULL };
  g_autofree char *output = flatpak_call (words);
  g_autofree char *line = join_lines (output);
  gboolean holds = g_pattern_match_simple (DONE_OUTSIDE, line);

  check (take_written () && holds, "outside of the sandbox files can be read and written, and a port be reached");
  if (!holds)
    check_tell ("found: %s", line);
}

static void
check_inside (const char *folder, const char *port)
{
  g_autofree char *sibling = flatpak_dup_path (FLATPAK_SIBLING);
  g_autofree char *output = flatpak_run_shell (script, folder, port);
  g_autofree char *line = join_lines (output);

  check_text (line, "done", "nothing of that can be read or reached inside");
  check (!take_written (), "what is written inside does not reach a person's folders");
  check (flatpak_file_says (sibling, FLATPAK_SECRET), "the file beside the granted one is untouched");
}

/* After a file was granted: that one, and no other. */
void
flatpak_check_walls (void)
{
  g_autofree char *folder = flatpak_dup_path ("");
  g_autofree char *granted = flatpak_dup_path (FLATPAK_PROJECT);
  g_autofree char *document = desk_dup_document_folder (granted);
  g_autofree char *read_granted = NULL;
  g_autofree char *number = NULL;
  guint16 port;
  g_autoptr (GSocketListener) listener = listen_outside (&port);

  read_granted = flatpak_run_shell ("cat \"$1/" FLATPAK_PROJECT "\"", document, NULL);
  check (strstr (read_granted, "\"counterpoint\"") != NULL, "the file that was granted can be read inside");
  number = g_strdup_printf ("%u", port);
  check_outside (folder, number);
  check_inside (folder, number);
}
