/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives the installed Flatpak over the accessibility bus, and holds its sandbox to account. */

/*
 * Usage: flatpak-driver [PART…]
 *
 * “flatpak/test --driver” brings the world that it lives in: a person who is not root, with a home of their own and
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
  { "import", flatpak_check_import },
  { "launch", flatpak_check_launch },
  { "language", flatpak_check_language },
  { "wayland", flatpak_check_wayland },
  { "leftovers", flatpak_check_leftovers },
};

/* All of them where none is named. */
static void
run_parts (const char *const *names)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*names == NULL || g_strv_contains (names, parts[i].name))
      {
        gint64 start = g_get_monotonic_time ();

        parts[i].run ();
        check_tell ("%s: %.1f s", parts[i].name, (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC);
      }
}

int
main (int argc, char **argv)
{
  g_autofree char *mock_portal = NULL;

  /* Where a test keeps what it writes. */
  g_setenv ("TEST_DISPLAY_DIR", g_get_tmp_dir (), TRUE);
  /* The driver reads the bus; it shall not appear on it. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  if (!gtk_init_check ())
    {
      g_printerr ("There is no display.\n");
      return EXIT_FAILURE;
    }
  flatpak_init (argv[0]);
  mock_portal = flatpak_dup_tool ("mock-portal");
  flatpak_prepare_files ();
  desk_install_opener ();
  flatpak_remember_home ();
  desk_start (mock_portal);
  run_parts ((const char *const *) argv + 1);
  desk_stop ();
  return check_finish ();
}
