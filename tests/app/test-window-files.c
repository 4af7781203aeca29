/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does with the file of its corpus, and with what is not in it yet. */

#include <string.h>

#include <glib/gstdio.h>

#include "cp-recent.h"
#include "cp-start-page.h"
#include "display-fixture.h"
#include "file-window.h"

static gboolean
is_marked (CpWindow *window)
{
  return g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "• ");
}

static gboolean
says (CpWindow *window, const char *words)
{
  const char *message = file_window_get_message (window);

  return message != NULL && strstr (message, words) != NULL;
}

/* Each step is in the journal; what is saved is not, and what is undone leaves none behind. */
static void
test_journal (FileWindow *self, gconstpointer data)
{
  CpJournal *journal = cp_project_get_journal (file_window_get_project (self->window));
  g_autoptr (GPtrArray) orphans = NULL;

  g_assert_cmpuint (file_window_count_journals (self), ==, 0);
  file_window_edit (self->window, "Ebb");
  cp_journal_flush (journal);
  g_assert_cmpuint (file_window_count_journals (self), ==, 1);
  /* It is in use: nobody else is offered it. */
  orphans = cp_journal_list_orphans (NULL);
  g_assert_cmpuint (orphans->len, ==, 0);

  file_window_save (self->window);
  cp_journal_flush (journal);
  file_window_edit (self->window, "Flood");
  file_window_activate (self->window, "win.undo", NULL);
  file_window_destroy (self, self->window);
  g_assert_cmpuint (file_window_count_journals (self), ==, 0);
}

/* A window that goes without having asked leaves its work behind. */
static void
test_left (FileWindow *self, gconstpointer data)
{
  g_autoptr (GPtrArray) orphans = NULL;

  file_window_edit (self->window, "Ebb");
  file_window_edit (self->window, "Flood");
  file_window_destroy (self, self->window);
  orphans = cp_journal_list_orphans (NULL);
  g_assert_cmpuint (orphans->len, ==, 1);
  g_assert_cmpstr (cp_journal_orphan_get_path (orphans->pdata[0]), ==, self->path);
  g_assert_cmpuint (cp_journal_orphan_get_n_changes (orphans->pdata[0]), ==, 2);
}

static void
close_and_answer (CpWindow *window, int response)
{
  GtkWidget *dialog;

  gtk_window_close (GTK_WINDOW (window));
  display_fixture_wait_for (file_window_find_dialog (GTK_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = file_window_find_dialog (GTK_TYPE_MESSAGE_DIALOG);
  gtk_dialog_response (GTK_DIALOG (dialog), response);
  display_fixture_wait_for (file_window_find_dialog (GTK_TYPE_MESSAGE_DIALOG) == NULL);
  display_fixture_settle ();
}

/* Who closes without saving does not want it; who cancels has it all. */
static void
test_closed (FileWindow *self, gconstpointer data)
{
  g_autofree char *before = file_window_read (self->path);
  g_autofree char *after = NULL;

  file_window_edit (self->window, "Ebb");
  close_and_answer (self->window, GTK_RESPONSE_CANCEL);
  g_assert_true (cp_project_is_modified (file_window_get_project (self->window)));
  cp_journal_flush (cp_project_get_journal (file_window_get_project (self->window)));
  g_assert_cmpuint (file_window_count_journals (self), ==, 1);
  close_and_answer (self->window, GTK_RESPONSE_REJECT);
  self->window = NULL;
  g_assert_null (file_window_find_other (self));
  g_assert_cmpuint (file_window_count_journals (self), ==, 0);
  after = file_window_read (self->path);
  g_assert_cmpstr (after, ==, before);
}

/* Where there is nothing to lose nothing is asked. */
static void
test_closed_unasked (FileWindow *self, gconstpointer data)
{
  file_window_edit (self->window, "Ebb");
  file_window_activate (self->window, "win.undo", NULL);
  gtk_window_close (GTK_WINDOW (self->window));
  self->window = NULL;
  display_fixture_settle ();
  g_assert_null (file_window_find_dialog (GTK_TYPE_MESSAGE_DIALOG));
  g_assert_null (file_window_find_other (self));
}

/* Where the journal cannot be written the window says so once, and when it can again. */
static void
test_unsafe (FileWindow *self, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (self->state_folder);

  g_mkdir_with_parents (parent, 0700);
  file_window_write (self->state_folder, "no folder");
  file_window_edit (self->window, "Ebb");
  display_fixture_wait_for (says (self->window, "not being kept safe"));
  file_window_edit (self->window, "Flood");
  g_unlink (self->state_folder);
  display_fixture_wait_for (says (self->window, "kept safe again"));
  g_assert_cmpuint (file_window_count_journals (self), ==, 1);
}

static gboolean
subtitle_begins (CpWindow *window, const char *words)
{
  g_autofree char *subtitle = cp_project_dup_subtitle (file_window_get_project (window));

  return g_str_has_prefix (subtitle, words);
}

/* The title tells what is not saved, and where it is. */
static void
test_title (FileWindow *self, gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Tides");
  file_window_edit (self->window, "Ebb");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "• Ebb");
  g_assert_true (subtitle_begins (self->window, "edited · "));
  file_window_save (self->window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Ebb");
}

/* The sample is nobody's file: editing it makes a copy, which is the sample again when all is undone. */
static void
test_sample (FileWindow *self, gconstpointer data)
{
  CpProject *project;

  file_window_open_builtin (self);
  project = file_window_get_project (self->window);
  g_assert_true (cp_project_is_builtin (project));
  g_assert_false (is_marked (self->window));
  file_window_edit (self->window, "Mine");
  g_assert_true (is_marked (self->window));
  g_assert_true (subtitle_begins (self->window, "copy of the sample, not saved · "));
  file_window_activate (self->window, "win.undo", NULL);
  g_assert_false (is_marked (self->window));
  g_assert_true (subtitle_begins (self->window, "104 statements"));

  file_window_activate (self->window, "win.redo", NULL);
  close_and_answer (self->window, GTK_RESPONSE_CANCEL);
  g_assert_true (cp_window_get_project (self->window) == project);
}

/* A corpus with nothing in it says how to begin, and is not asked about. */
static void
test_new (FileWindow *self, gconstpointer data)
{
  CpWindow *window;
  GtkWidget *button;

  display_fixture_key (GDK_KEY_n, GDK_CONTROL_MASK);
  display_fixture_wait_for (file_window_find_other (self) != NULL);
  window = file_window_find_other (self);
  display_fixture_settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Untitled");
  button = display_fixture_find_labelled (GTK_WIDGET (window), GTK_TYPE_BUTTON,
                                          "Import Articles…");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  button = display_fixture_find_labelled (GTK_WIDGET (window), GTK_TYPE_BUTTON,
                                          "Paste an Article…");
  g_assert_true (gtk_widget_get_mapped (button));
  gtk_window_close (GTK_WINDOW (window));
  display_fixture_settle ();
  g_assert_null (file_window_find_other (self));
}

static GMenuModel *
get_recent_menu (FileWindow *self)
{
  GtkWidget *button = display_fixture_find_labelled (GTK_WIDGET (self->window),
                                                     GTK_TYPE_MENU_BUTTON, "Open");
  GMenuModel *menu;
  GMenuModel *section = NULL;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  display_fixture_settle ();
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  section = g_menu_model_get_item_link (menu, g_menu_model_get_n_items (menu) - 1,
                                        G_MENU_LINK_SECTION);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  display_fixture_settle ();

  return section;
}

static char *
dup_recent_label (GMenuModel *recent, int item)
{
  g_autoptr (GMenuModel) projects = g_menu_model_get_item_link (recent, 0, G_MENU_LINK_SECTION);
  char *label = NULL;

  if (item < g_menu_model_get_n_items (projects))
    g_menu_model_get_item_attribute (projects, item, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

/* As the desktop is set. */
static void
set_remembered (gboolean remembered)
{
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", remembered, NULL);
}

/* What was open is in the menu, by title, file and folder; what is gone leaves it, and can be put back. */
static void
test_recent (FileWindow *self, gconstpointer data)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);
  g_autoptr (GMenuModel) recent = NULL;
  g_autofree char *first = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *back = NULL;

  set_remembered (TRUE);
  file_window_destroy (self, self->window);
  self->window = file_window_open (self, self->path);
  recent = get_recent_menu (self);
  first = dup_recent_label (recent, 0);
  g_assert_true (g_str_has_prefix (first, "Tides — tides.counterpoint in "));
  g_unlink (self->path);
  file_window_destroy (self, self->window);
  file_window_open_builtin (self);
  file_window_activate (self->window, "win.open-recent", g_variant_new_string (uri));
  display_fixture_wait_for (says (self->window, "“tides.counterpoint” is not in "));
  rest = dup_recent_label (recent, 0);
  g_assert_cmpstr (rest, !=, first);
  file_window_press (self->window, "Put Back on List");
  g_assert_null (file_window_get_message (self->window));
  back = dup_recent_label (recent, 0);
  g_assert_cmpstr (back, ==, first);
  file_window_activate (self->window, "win.open-recent", g_variant_new_string (uri));
  display_fixture_wait_for (says (self->window, "“tides.counterpoint” is not in "));
  /* Anybody else who asks for it is told no more than that it is not there. */
  cp_window_open_path (self->window, self->path);
  display_fixture_wait_for (says (self->window, "There is no “tides.counterpoint” in "));
}

/* What a person does not want to be known is not. */
static void
test_recent_cleared (FileWindow *self, gconstpointer data)
{
  g_autoptr (GMenuModel) recent = get_recent_menu (self);
  g_autofree char *label = NULL;

  file_window_activate (self->window, "win.clear-recent", NULL);
  g_assert_null (dup_recent_label (recent, 0));
  set_remembered (FALSE);
  file_window_edit (self->window, "Ebb");
  file_window_save (self->window);
  g_assert_null (dup_recent_label (recent, 0));
  set_remembered (TRUE);
  file_window_edit (self->window, "Flood");
  file_window_save (self->window);
  label = dup_recent_label (recent, 0);
  g_assert_true (g_str_has_prefix (label, "Flood — "));
}

static gboolean
has_row (GtkWidget *page, const char *place)
{
  return display_fixture_find_labelled (page, GTK_TYPE_LABEL, place) != NULL;
}

/* Copies of a project are told apart by their files; for others the folder will do. */
static void
test_recent_titles (FileWindow *self, gconstpointer data)
{
  CpRecent *recent = cp_recent_get_default ();
  GtkWidget *page;

  cp_recent_add (recent, "/srv/april.counterpoint", "Mole");
  cp_recent_add (recent, "/srv/may.counterpoint", "Mole");
  cp_recent_add (recent, "/opt/june.counterpoint", "Jetty");
  page = g_object_ref_sink (g_object_new (CP_TYPE_START_PAGE, NULL));
  g_assert_true (has_row (page, "/srv/april.counterpoint"));
  g_assert_true (has_row (page, "/srv/may.counterpoint"));
  g_assert_true (has_row (page, "/opt"));
  file_window_activate (self->window, "win.clear-recent", NULL);
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  static const FileWindowTest tests[] = {
    { "/window-files/journal", test_journal },
    { "/window-files/left", test_left },
    { "/window-files/closed", test_closed },
    { "/window-files/closed-unasked", test_closed_unasked },
    { "/window-files/unsafe", test_unsafe },
    { "/window-files/title", test_title },
    { "/window-files/sample", test_sample },
    { "/window-files/new", test_new },
    { "/window-files/recent", test_recent },
    { "/window-files/recent-cleared", test_recent_cleared },
    { "/window-files/recent-titles", test_recent_titles },
  };

  return file_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
