/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sandboxed program leaves behind: nothing but its own folder, and no complaint. */

#include <gio/gio.h>

#include "flatpak-checks.h"
#include "flatpak-desk.h"
#include "flatpak-parts.h"

/* Not the program's: what is installed and what the portal has granted, caches, and what a person saves and exports. */
static const char *const others[] = { ".local/share/flatpak", ".cache", FLATPAK_FOLDER, NULL };

/* What may be written all the same, as patterns: newer versions of GTK say so, now and then, of the cursor of a
 * field that has lost the focus while it blinked. */
static const char *const known_lines[] = {
  "(counterpoint:*): Gtk-WARNING **: *: GtkText - did not receive a focus-out event.",
  "If you handle this event, you must return",
  "GDK_EVENT_PROPAGATE so the default handler",
  "gets the event as well",
};

static char *home_before;

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

static char *
dup_home (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  list_files ("", list);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* What was in the home before the program first ran here. */
void
flatpak_remember_home (void)
{
  home_before = dup_home ();
}

static gboolean
is_known (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_lines); i++)
    if (g_pattern_match_simple (known_lines[i], line))
      return TRUE;
  return FALSE;
}

/* What the program has written that nobody knows of, line by line. */
static char *
dup_complaints (const char *messages)
{
  g_auto (GStrv) lines = g_strsplit (messages, "\n", -1);
  g_autoptr (GString) complaints = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !is_known (lines[i]))
      g_string_append_printf (complaints, "%s\n", lines[i]);
  return g_string_free (g_steal_pointer (&complaints), FALSE);
}

/* State, settings and caches are the program's own, and are where flatpak puts them. */
void
flatpak_check_leftovers (void)
{
  g_autofree char *home = dup_home ();
  g_autofree char *messages = flatpak_dup_messages ();
  g_autofree char *complaints = messages != NULL ? dup_complaints (messages) : NULL;

  check_text (home, home_before, "the program leaves nothing outside of its own folder");
  check (messages != NULL, "what it writes is kept");
  check_text (complaints, "", "nothing in it complains");
}
