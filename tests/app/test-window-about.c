/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program says about itself, read with keys alone. */

#include "file-window.h"

#include <gdk/gdkkeysyms.h>

#include "display-fixture.h"

#define MOST_TABS 10

static gboolean
link_activated_cb (GtkAboutDialog *dialog, const char *address, char **opened)
{
  g_free (*opened);
  *opened = g_strdup (address);

  return TRUE;
}

static gboolean
is_at (GtkWindow *dialog, const char *text)
{
  GtkWidget *focus = display_fixture_get_focus (dialog);

  return GTK_IS_LABEL (focus) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (focus)), text) == 0;
}

/* A link that Tab has come to is followed by Enter. */
static void
test_links (FileWindow *self, gconstpointer data)
{
  GtkWindow *dialog;
  g_autofree char *opened = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "about", NULL);
  display_fixture_wait_for (file_window_find_dialog (GTK_TYPE_ABOUT_DIALOG) != NULL);
  dialog = GTK_WINDOW (file_window_find_dialog (GTK_TYPE_ABOUT_DIALOG));
  display_fixture_wait_for (gtk_window_is_active (dialog));
  g_signal_connect (dialog, "activate-link", G_CALLBACK (link_activated_cb), &opened);
  for (guint i = 0; i < MOST_TABS && !is_at (dialog, "Website"); i++)
    display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_true (is_at (dialog, "Website"));
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (opened != NULL);
  g_assert_cmpstr (opened, ==, "https://github.com/counterpoint-app/Counterpoint");
  gtk_window_destroy (dialog);
}

int
main (int argc, char **argv)
{
  static const FileWindowTest tests[] = {
    { "/window-about/links", test_links },
  };

  return file_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
