/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sandboxed program leaves behind: nothing but its own folder, and no complaint. */

#include <gio/gio.h>
#include <string.h>

#include "flatpak-checks.h"
#include "flatpak-desk.h"
#include "flatpak-parts.h"

/* Not the program's: installed programs, the portal's list of what was granted, caches of the desktop's programs. */
static const char *const others[] = { ".local/share/flatpak", ".cache", "Papers", NULL };

static gboolean
is_other (const char *path)
{
  g_autofree char *own = g_build_filename (".var/app", flatpak_get_app_id (), NULL);

  return g_strv_contains (others, path) || g_str_equal (path, own);
}

/* Adds the files below a folder of the home, by their paths in it. */
static void
list_files (const char *folder, GString *list)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = *folder != '\0' ? g_build_filename (folder, name, NULL) : g_strdup (name);
      g_autofree char *inner_path = g_build_filename (g_get_home_dir (), inner, NULL);

      if (is_other (inner))
        continue;
      if (g_file_test (inner_path, G_FILE_TEST_IS_DIR) && !g_file_test (inner_path, G_FILE_TEST_IS_SYMLINK))
        list_files (inner, list);
      else
        g_string_append_printf (list, "%s ", inner);
    }
}

void
flatpak_check_leftovers (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  list_files ("", list);
  check_text (list->str, "", "state and settings are in the program's own folder only");
}
