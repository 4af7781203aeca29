/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles pasted into a window. */

#include <string.h>

#include "cp-import-report.h"
#include "cp-message-bar.h"
#include "cp-paste-dialog.h"
#include "display-fixture.h"
#include "import-fixture.h"
#include "import-window.h"

static void
test_paste (ImportWindow *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  display_fixture_set_clipboard (window, " \n ");
  gtk_widget_activate_action (window, "win.paste-article", NULL);
  display_fixture_wait_for (import_window_get_message (fixture->window) != NULL);
  g_assert_null (import_window_find_window (CP_TYPE_PASTE_DIALOG));

  display_fixture_set_clipboard (window, import_fixture_get_line ());
  display_fixture_key (GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  cp_import_target_set_into (
      cp_paste_dialog_get_target (import_window_wait_for_window (CP_TYPE_PASTE_DIALOG)),
      CP_IMPORT_INTO_OPEN);
  display_fixture_key (GDK_KEY_Return, 0);
  import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  import_window_assert_documents (fixture->window, BUILTIN_DOCUMENTS + 1);
  g_assert_null (import_window_find_window (CP_TYPE_PASTE_DIALOG));
}

static void
copy_page (GtkWidget *widget, const char *page, const char *text)
{
  g_autoptr (GBytes) page_bytes = g_bytes_new (page, strlen (page));
  g_autoptr (GBytes) text_bytes = g_bytes_new (text, strlen (text));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", page_bytes),
    gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", text_bytes),
  };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (providers, 2);

  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both));
}

/* A page says of itself what the form asks for. */
static void
test_paste_page (ImportWindow *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, IMPORT_FIXTURE_SQUARE, NULL);
  g_autofree char *page = NULL;
  CpPasteDialog *dialog;
  GtkWidget *label, *outlet;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  copy_page (GTK_WIDGET (fixture->window), page, "Mayor Ola Brandt said much.");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste-article", NULL);
  dialog = import_window_wait_for_window (CP_TYPE_PASTE_DIALOG);
  label = display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Outlet");
  outlet = gtk_label_get_mnemonic_widget (GTK_LABEL (label));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (outlet)), ==, "Bay Gazette");
  import_window_press (dialog, "Cancel");
  import_window_assert_builtin (fixture->window);
}

/* A short message is no higher than its words, as the scrollbar that it may need would have it. */
static void
assert_fits (GtkWidget *window)
{
  GtkWidget *bar = display_fixture_find (window, CP_TYPE_MESSAGE_BAR);
  GtkWidget *scroller = display_fixture_find (bar, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *label = display_fixture_find (scroller, GTK_TYPE_LABEL);
  int height;

  display_fixture_wait_for (gtk_widget_get_height (scroller) > 0);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), NULL, &height,
                      NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (scroller), <=, height + 2);
}

/* More than an article is no article, and an article too large to be shown is none to be pasted. */
static void
test_paste_much (ImportWindow *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *page = g_strnfill (20 * 1024 * 1024, '<');
  g_autofree char *text = g_strnfill (2 * 1024 * 1024, 'a');

  copy_page (window, page, text);
  gtk_widget_activate_action (window, "win.paste-article", NULL);
  display_fixture_wait_for (import_window_get_message (fixture->window) != NULL);
  import_window_assert_message (fixture->window, "Nothing was pasted.");
  g_assert_null (import_window_find_window (CP_TYPE_PASTE_DIALOG));
  assert_fits (window);

  /* What was said of that goes when something can be pasted. */
  display_fixture_set_clipboard (window, import_fixture_get_line ());
  gtk_widget_activate_action (window, "win.paste-article", NULL);
  import_window_press (import_window_wait_for_window (CP_TYPE_PASTE_DIALOG), "Cancel");
  g_assert_null (import_window_get_message (fixture->window));
}

/* The window goes before the clipboard has answered. */
static void
test_paste_closed (ImportWindow *fixture, gconstpointer data)
{
  display_fixture_set_clipboard (GTK_WIDGET (fixture->window), import_fixture_get_line ());
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste-article", NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_usleep (G_USEC_PER_SEC / 5);
  display_fixture_settle ();
  g_assert_null (import_window_find_window (CP_TYPE_PASTE_DIALOG));
}

int
main (int argc, char **argv)
{
  static const ImportWindowTest tests[] = {
    { "/import-paste/text", test_paste, FALSE },
    { "/import-paste/page", test_paste_page, FALSE },
    { "/import-paste/much", test_paste_much, FALSE },
    { "/import-paste/closed", test_paste_closed, FALSE },
  };

  return import_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
