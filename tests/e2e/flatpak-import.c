/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles dropped on the sandboxed program, which take long, and what the desktop tells of them meanwhile. */

#include <gtk/gtk.h>
#include <string.h>

#include "file-drag.h"
#include "flatpak-checks.h"
#include "flatpak-desk.h"
#include "flatpak-parts.h"
#include "window-corpus.h"

#define ARTICLE "harbour.txt"
#define CLOCK "slow-articles.so"
#define TITLE "Import finished"
#define BODY "The corpus has this article already."
#define ACTION_PREFIX "app."

/* The middle of the screen, where the window manager puts a window. */
#define SCREEN_X 960
#define SCREEN_Y 540

/* The program's own folder is all that it sees of the home. Returns: the path of the library, outside and inside */
static char *
lend_clock (void)
{
  g_autofree char *built = flatpak_dup_tool (CLOCK);
  g_autofree char *own = g_build_filename (g_get_home_dir (), ".var", "app", flatpak_get_app_id (), NULL);
  char *lent = g_build_filename (own, CLOCK, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (built);
  g_autoptr (GFile) target = g_file_new_for_path (lent);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (own, 0755), ==, 0);
  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return lent;
}

static void
start_slow (void)
{
  g_autofree char *clock = lend_clock ();
  g_autofree char *preload = g_strconcat ("--env=LD_PRELOAD=", clock, NULL);
  g_autofree char *path = flatpak_dup_path (FLATPAK_PROJECT);

  flatpak_start (&(FlatpakStart){ .options = { preload }, .arguments = { "--new-window" } });
  flatpak_wait_for (ATSPI_ROLE_INVALID, "*Or drop files on this window*");
  flatpak_open_by_key (path);
  flatpak_wait_for (ATSPI_ROLE_FRAME, WINDOW_CORPUS_TITLE);
}

/* One that the corpus has: nothing comes of it, so that no other window comes to the front.
 * A file manager offers files by the portal for them, beside their addresses. */
static void
drop_article (void)
{
  g_autofree char *path = window_corpus_write_article (FLATPAK_FOLDER G_DIR_SEPARATOR_S ARTICLE);
  const char *const paths[] = { path, NULL };
  g_autoptr (GdkContentProvider) content = file_drag_new_files (paths);

  file_drag_drop (content, SCREEN_X, SCREEN_Y);
  flatpak_wait_for (ATSPI_ROLE_INVALID, "*" ARTICLE "*");
  check (TRUE, "a file that is dragged out of another program is taken through the portal");
}

/* Somebody goes on with something else. */
static GtkWindow *
look_elsewhere (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_present (window);
  desk_wait_until (gtk_window_is_active (window));
  if (!gtk_window_is_active (window))
    flatpak_fail ("another window has the focus");
  return window;
}

static gboolean
is_notified (void)
{
  g_autoptr (GVariant) notification = desk_get_notification ();
  const char *app_id;

  g_variant_get_child (notification, 0, "&s", &app_id);
  return g_str_equal (app_id, flatpak_get_app_id ());
}

static void
check_notification (GVariant *rest)
{
  const char *title = "";
  const char *body = "";

  g_variant_lookup (rest, "title", "&s", &title);
  g_variant_lookup (rest, "body", "&s", &body);
  check_text (title, TITLE, "an import that took long calls, through the portal");
  check_text (body, BODY, "and tells what has come of it");
}

/* What desktops do with a click, where the action is the program's own. */
static void
click (GVariant *rest)
{
  g_autoptr (GVariant) target = g_variant_lookup_value (rest, "default-action-target", NULL);
  const char *action = "";
  GVariantBuilder parameters;

  g_variant_lookup (rest, "default-action", "&s", &action);
  check (g_str_has_prefix (action, ACTION_PREFIX) && target != NULL, "a click on it is for the program");
  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  if (target != NULL)
    g_variant_builder_add (&parameters, "v", target);
  flatpak_ask ("ActivateAction",
               g_variant_new ("(sava{sv})", action + strlen (ACTION_PREFIX), &parameters, NULL));
}

/* Nobody looks when the articles are read. */
static void
import_elsewhere (void)
{
  GtkWindow *elsewhere = look_elsewhere ();
  g_autoptr (GVariant) notification = NULL;
  g_autoptr (GVariant) rest = NULL;

  flatpak_press_inside ("Import articles", ATSPI_ROLE_PUSH_BUTTON, "Import");
  desk_wait_until (is_notified ());
  if (!is_notified ())
    flatpak_fail ("there is a notification");
  notification = desk_get_notification ();
  rest = g_variant_get_child_value (notification, 2);
  check_notification (rest);
  check (gtk_window_is_active (elsewhere), "nothing else comes to the front");
  click (rest);
  desk_wait_until (!gtk_window_is_active (elsewhere) && !is_notified ());
  check (!gtk_window_is_active (elsewhere), "the click brings the program to the front");
  check (!is_notified (), "and the notification is gone");
  gtk_window_destroy (elsewhere);
}

/* Drops an article, goes elsewhere, and is called back. */
void
flatpak_check_import (void)
{
  start_slow ();
  drop_article ();
  import_elsewhere ();
  flatpak_quit ();
}
