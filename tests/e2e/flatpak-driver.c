/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives the installed Flatpak over the accessibility bus, and holds its sandbox to account. */

/*
 * flatpak/test brings the world that it lives in: a person who is not root, with a home of their own and
 * /run/user/UID, a display, a session bus that knows the exported services, a /dev/fuse that can be opened, and the
 * program, installed for that person. It writes a line for each check, and waits for what happens, never for a time.
 */

#include <gtk/gtk.h>
#include <stdlib.h>

#include "flatpak-checks.h"
#include "flatpak-desk.h"
#include "flatpak-parts.h"

typedef struct
{
  const char *name;
  void (*run) (void);
} Part;

static const Part parts[] = {
  { "permissions", flatpak_check_permissions },
  { "files", flatpak_check_files },
  { "walls", flatpak_check_walls },
  { "recovery", flatpak_check_recovery },
  { "launch", flatpak_check_launch },
  { "language", flatpak_check_language },
  { "wayland", flatpak_check_wayland },
  { "leftovers", flatpak_check_leftovers },
};

static char *app_id;
static char *mock_portal;
static char **chosen_parts;

static const GOptionEntry options[] = {
  { "app", 0, 0, G_OPTION_ARG_STRING, &app_id, "The id of the program", "ID" },
  { "mock-portal", 0, 0, G_OPTION_ARG_FILENAME, &mock_portal, "The program of that name", "FILE" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &chosen_parts, "What to go through; all where none is named",
    "[PART…]" },
  { NULL },
};

static void
parse (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && app_id != NULL && mock_portal != NULL)
    return;
  g_printerr ("%s\n", error != NULL ? error->message : "--app and --mock-portal are needed");
  exit (2);
}

static gboolean
is_chosen (const Part *part)
{
  return chosen_parts == NULL || g_strv_contains ((const char *const *) chosen_parts, part->name);
}

static void
run_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_chosen (&parts[i]))
      {
        gint64 start = g_get_monotonic_time ();

        parts[i].run ();
        check_tell ("%s: %.1f s", parts[i].name, (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC);
      }
}

int
main (int argc, char **argv)
{
  parse (argc, argv);
  /* Where a test keeps what it writes. */
  g_setenv ("TEST_DISPLAY_DIR", g_get_tmp_dir (), TRUE);
  /* The driver reads the bus; it shall not appear on it. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  if (!gtk_init_check ())
    {
      g_printerr ("There is no display.\n");
      return 2;
    }
  flatpak_init (app_id);
  flatpak_prepare_files ();
  desk_start (mock_portal);
  run_parts ();
  desk_stop ();
  return check_finish ();
}
