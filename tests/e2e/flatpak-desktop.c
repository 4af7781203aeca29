/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sandboxed program on the desktop: started by the bus and by launchers, in another language, on Wayland. */

#include <gtk/gtk.h>
#include <gio/gdesktopappinfo.h>
#include <string.h>

#include "flatpak-checks.h"
#include "flatpak-desk.h"
#include "flatpak-parts.h"
#include "real-input.h"
#include "window-corpus.h"

#define SAMPLE "CSTO*"
#define WEBSITE "https://github.com/counterpoint-app/Counterpoint"
#define FORWARDED FLATPAK_FOLDER "/forwarded & 100%.counterpoint"
#define LAUNCHED FLATPAK_FOLDER "/launched.counterpoint"

/* How many of it run, in whatever sandbox. */
static guint
count_programs (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc", 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc", name, "comm", NULL);
      g_autofree char *command = NULL;

      if (g_file_get_contents (path, &command, NULL, NULL) && g_str_equal (command, "counterpoint\n"))
        n++;
    }
  return n;
}

static guint
count_windows (void)
{
  g_autoptr (GPtrArray) items = sight_read ();

  return sight_count (items, ATSPI_ROLE_FRAME, NULL);
}

static void
wait_for_frame (const char *title)
{
  flatpak_wait_for (ATSPI_ROLE_FRAME, title);
}

/* What flatpak has made of the desktop entry, where desktops look for it. */
static GDesktopAppInfo *
find_entry (void)
{
  g_autofree char *name = g_strconcat (flatpak_get_app_id (), ".desktop", NULL);

  return g_desktop_app_info_new (name);
}

/* As the desktop entry says it, word by word, which is what launchers do that know nothing of the bus. */
static void
start_by_entry (GDesktopAppInfo *entry, const char *path)
{
  const char *words = g_app_info_get_commandline (G_APP_INFO (entry));
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *quoted = g_shell_quote (uri);
  g_autoptr (GString) line = g_string_new (words);
  int status = -1;

  check (strstr (words, "--file-forwarding") != NULL && strstr (words, "@@u %U @@") != NULL,
         "the exported entry forwards files");
  g_string_replace (line, "%U", quoted, 1);
  g_spawn_command_line_sync (line->str, NULL, NULL, &status, NULL);
  check (status == 0, "a second start on a file ends well");
}

/* As file managers do: GIO passes on the file by the portal, and its new address over the bus. */
static void
launch_entry (GDesktopAppInfo *entry, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GList uris = { .data = uri };

  check (g_app_info_launch_uris (G_APP_INFO (entry), &uris, NULL, NULL),
         "a file manager can launch the exported entry on a file");
}

static void
check_second_starts (guint owner)
{
  g_autofree char *forwarded = window_corpus_write_named (FORWARDED, "Forwarded");
  g_autofree char *launched = window_corpus_write_named (LAUNCHED, "Launched");
  g_autoptr (GDesktopAppInfo) entry = find_entry ();

  check (entry != NULL, "the desktop finds the exported entry");
  check (flatpak_run (&(FlatpakStart){ .arguments = { NULL } }) == 0, "a second start ends well");
  start_by_entry (entry, forwarded);
  wait_for_frame ("Forwarded");
  check (TRUE, "the file that was forwarded is in a window of the program that runs");
  launch_entry (entry, launched);
  wait_for_frame ("Launched");
  check (TRUE, "so is the file of a file manager");
  check (count_windows () == 3, "each in a window of its own, and no more of them");
  check (desk_find_owner (flatpak_get_app_id ()) == owner && count_programs () == 1, "all that is one program");
}

static gboolean
is_opened (const char *address)
{
  g_autofree char *opened = desk_dup_opened ();

  return g_strcmp0 (opened, address) == 0;
}

/* The program itself has no network to follow them. */
static void
check_links (void)
{
  check (flatpak_ask ("ActivateAction", g_variant_new ("(sava{sv})", "about", NULL, NULL)),
         "the program tells about itself");
  flatpak_tab_to (ATSPI_ROLE_LABEL, "Website");
  flatpak_key (GDK_KEY_Return, REAL_INPUT_NONE);
  desk_wait_until (is_opened (WEBSITE));
  check (is_opened (WEBSITE), "an address is opened by the desktop, through the portal");
  flatpak_key (GDK_KEY_Escape, REAL_INPUT_NONE);
  flatpak_wait_until_gone (ATSPI_ROLE_LABEL, "Website");
}

/* The exported service starts it; whoever starts it again reaches the one that runs. */
void
flatpak_check_launch (void)
{
  check (desk_can_activate (flatpak_get_app_id ()), "the bus knows the exported service");
  check (flatpak_ask ("Activate", g_variant_new ("(a{sv})", NULL)), "the bus starts the program");
  flatpak_meet ();
  wait_for_frame (SAMPLE);
  check_links ();
  check_second_starts (desk_find_owner (flatpak_get_app_id ()));
  flatpak_quit ();
}

static gboolean
is_cyrillic (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_CYRILLIC)
      return TRUE;
  return FALSE;
}

/* The names of a list's items that have no letter of the language's. */
static char *
list_foreign_items (void)
{
  g_autoptr (GPtrArray) items = sight_read ();
  g_autoptr (GString) foreign = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const SightItem *item = items->pdata[i];

      if (item->role == ATSPI_ROLE_LIST_ITEM && strchr (item->name, ':') != NULL && !is_cyrillic (item->name))
        g_string_append_printf (foreign, "“%s” ", item->name);
    }
  return g_string_free (g_steal_pointer (&foreign), FALSE);
}

/* The runtime's locale of the language, which a desktop names to flatpak. */
static char *
find_locale (void)
{
  return flatpak_run_shell ("cd /usr/lib/locale && printf '%s\\n' \"$1\"*.utf8 | head -n 1", "ru_", NULL);
}

/* Russian stands for all: what is split off from the bundle is split off for every language. The items of a menu
 * have no names in GTK 4.18, so that those of the first page tell. */
void
flatpak_check_language (void)
{
  g_autofree char *locale = find_locale ();
  g_autofree char *foreign = NULL;

  flatpak_start (&(FlatpakStart){
      .arguments = { "--new-window" },
      .variables = { "LANGUAGE", "ru", "LC_ALL", locale },
  });
  flatpak_wait_for (ATSPI_ROLE_LIST_ITEM, "*.counterpoint*");
  foreign = list_foreign_items ();
  check_text (foreign, "", "the program speaks Russian where the desktop does");
  flatpak_quit ();
}

/* With no X server to fall back on, and no keys. */
void
flatpak_check_wayland (void)
{
  g_autofree char *path = flatpak_dup_path (FLATPAK_PROJECT);

  desk_start_wayland ();
  flatpak_start (&(FlatpakStart){
      .options = { "--nosocket=x11", "--nosocket=fallback-x11" },
      .arguments = { "--new-window" },
      .variables = { "WAYLAND_DISPLAY", "wayland-test", "GDK_BACKEND", "wayland" },
  });
  flatpak_wait_for (ATSPI_ROLE_INVALID, "*Or drop files on this window*");
  desk_choose (path);
  flatpak_act ("open");
  wait_for_frame (WINDOW_CORPUS_TITLE);
  check (TRUE, "a project opens on Wayland, through the portal");
  flatpak_add_speaker (NULL);
  flatpak_act ("save");
  flatpak_wait_until_gone (ATSPI_ROLE_FRAME, "• *");
  check (flatpak_file_says (path, "\"" FLATPAK_NEW_SPEAKER "\""), "it is saved on Wayland");
  flatpak_quit ();
}
