/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window offers of what was not saved when the program ended, and what comes of it. */

#include <string.h>

#include <glib/gstdio.h>

#include "cp-recovery-bar.h"
#include "cp-recovery-row.h"
#include "display-fixture.h"
#include "file-window.h"

static GtkWidget *
find_bar (CpWindow *window)
{
  GtkWidget *bar = display_fixture_find (GTK_WIDGET (window), CP_TYPE_RECOVERY_BAR);

  return bar != NULL && gtk_widget_get_mapped (bar) ? bar : NULL;
}

static guint
count_rows (CpWindow *window)
{
  GtkWidget *bar = find_bar (window);

  return bar != NULL ? display_fixture_count (bar, CP_TYPE_RECOVERY_ROW) : 0;
}

static gboolean
says (CpWindow *window, const char *words)
{
  const char *message = file_window_get_message (window);

  return message != NULL && strstr (message, words) != NULL;
}

/* Edits, and the program ends; returns what was there. */
static char *
leave_work (FileWindow *self)
{
  char *text;

  file_window_edit (self->window, "Ebb");
  file_window_edit (self->window, "Flood");
  text = file_window_dup_text (self->window);
  file_window_destroy (self, self->window);
  g_assert_cmpuint (file_window_count_journals (self), ==, 1);

  return text;
}

/* What the next start shows: the built-in corpus, which hides nothing. */
static void
start (FileWindow *self)
{
  self->window = cp_window_new (GTK_APPLICATION (self->application));
  cp_window_open_builtin (self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  cp_window_offer_recovery (self->window);
}

static void
start_offered (FileWindow *self, guint n)
{
  start (self);
  display_fixture_wait_for (count_rows (self->window) == n);
  display_fixture_settle ();
}

static CpWindow *
recover (FileWindow *self)
{
  file_window_press (find_bar (self->window), "Recover");
  display_fixture_wait_for (file_window_find_other (self) != NULL);
  display_fixture_settle ();

  return file_window_find_other (self);
}

static void
assert_text (CpWindow *window, const char *text)
{
  g_autofree char *found = file_window_dup_text (window);

  g_assert_cmpstr (found, ==, text);
}

/* All that was done is back, can be undone, and is in a journal again. */
static void
test_recovered (FileWindow *self, gconstpointer data)
{
  g_autofree char *before = file_window_read (self->path);
  g_autofree char *text = leave_work (self);
  g_autofree char *saved = NULL;
  CpWindow *window;

  start_offered (self, 1);
  window = recover (self);
  g_assert_null (find_bar (self->window));
  assert_text (window, text);
  g_assert_cmpstr (cp_project_get_path (file_window_get_project (window)), ==, self->path);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Flood");
  g_assert_true (says (window, "Your changes are back"));
  g_assert_cmpuint (file_window_count_journals (self), ==, 1);

  file_window_activate (window, "win.undo", NULL);
  file_window_activate (window, "win.undo", NULL);
  assert_text (window, before);
  g_assert_false (cp_project_is_modified (file_window_get_project (window)));
  file_window_activate (window, "win.redo", NULL);
  file_window_activate (window, "win.redo", NULL);
  file_window_save (window);
  saved = file_window_read (self->path);
  g_assert_cmpstr (saved, ==, text);
  file_window_destroy (self, window);
  g_assert_cmpuint (file_window_count_journals (self), ==, 0);
}

/* The words say how much it is, and of when; the buttons say to a screen reader what they are about. */
static void
test_words (FileWindow *self, gconstpointer data)
{
  g_autofree char *text = leave_work (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%-d %b %Y at ");
  g_autofree char *label = NULL;
  g_autofree char *button = NULL;
  GtkWidget *row, *discard;

  start_offered (self, 1);
  row = display_fixture_find (find_bar (self->window), CP_TYPE_RECOVERY_ROW);
  label = display_fixture_dup_label (row);
  g_assert_true (g_str_has_prefix (label, "“Tides” has 2 changes that were not saved, the last on "));
  g_assert_nonnull (strstr (label, day));
  discard = display_fixture_find_labelled (row, GTK_TYPE_BUTTON, "Discard");
  button = display_fixture_dup_description (discard);
  g_assert_cmpstr (button, ==, label);
}

/* What is ignored is offered again. */
static void
test_ignored (FileWindow *self, gconstpointer data)
{
  g_autofree char *text = leave_work (self);

  start_offered (self, 1);
  file_window_press (find_bar (self->window), "Not now: ask at the next start");
  g_assert_null (find_bar (self->window));
  file_window_destroy (self, self->window);
  start_offered (self, 1);
  file_window_destroy (self, self->window);
  g_assert_cmpuint (file_window_count_journals (self), ==, 1);
}

/* What is discarded can be brought back, until the window goes. */
static void
test_discarded (FileWindow *self, gconstpointer data)
{
  g_autofree char *text = leave_work (self);

  start_offered (self, 1);
  file_window_press (find_bar (self->window), "Discard");
  g_assert_null (find_bar (self->window));
  g_assert_cmpuint (file_window_count_journals (self), ==, 1);
  file_window_press (self->window, "Bring Back");
  display_fixture_wait_for (count_rows (self->window) == 1);
  file_window_press (find_bar (self->window), "Discard");
  file_window_destroy (self, self->window);
  g_assert_cmpuint (file_window_count_journals (self), ==, 0);
}

/* Each has its own row; one that is recovered leaves the others. */
static void
test_several (FileWindow *self, gconstpointer data)
{
  g_autofree char *text = leave_work (self);

  file_window_open_builtin (self);
  file_window_edit (self->window, "Mine");
  file_window_destroy (self, self->window);
  start_offered (self, 2);
  recover (self);
  g_assert_cmpuint (count_rows (self->window), ==, 1);
}

/* A copy of the sample is in no file. */
static void
test_untitled (FileWindow *self, gconstpointer data)
{
  CpWindow *window;

  file_window_open_builtin (self);
  file_window_edit (self->window, "Mine");
  file_window_destroy (self, self->window);
  start_offered (self, 1);
  window = recover (self);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Mine");
  g_assert_null (cp_project_get_path (file_window_get_project (window)));
}

static void
test_file_changed (FileWindow *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  CpJournal *journal = cp_project_get_journal (file_window_get_project (self->window));
  CpWindow *window;

  /* The journal copies the file in its pauses. */
  file_window_edit (self->window, "Neap");
  cp_journal_flush (journal);
  g_usleep (G_USEC_PER_SEC / 2);
  text = leave_work (self);
  file_window_write (self->path, "{\"format\": \"counterpoint\", \"version\": 1}");
  start_offered (self, 1);
  window = recover (self);
  assert_text (window, text);
  g_assert_null (cp_project_get_path (file_window_get_project (window)));
  g_assert_true (says (window, "This is a copy with your changes"));

  /* Though all is undone, the copy is in no file. */
  for (guint i = 0; i < 3; i++)
    file_window_activate (window, "win.undo", NULL);
  g_assert_true (cp_project_is_modified (file_window_get_project (window)));
  after = file_window_read (self->path);
  g_assert_cmpstr (after, ==, "{\"format\": \"counterpoint\", \"version\": 1}");
}

/* A journal that is damaged gives what was before the damage, and the window says so. */
static void
test_damaged (FileWindow *self, gconstpointer data)
{
  g_autofree char *text = leave_work (self);
  g_autoptr (GDir) dir = g_dir_open (self->state_folder, 0, NULL);
  const char *name;
  CpWindow *window;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".journal"))
      {
        g_autofree char *path = g_build_filename (self->state_folder, name, NULL);
        g_autofree char *lines = file_window_read (path);
        char *last = g_strrstr (lines, "Flood");

        memcpy (last, "\"\"\"\"\"", 5);
        file_window_write (path, lines);
      }
  start_offered (self, 1);
  window = recover (self);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Ebb");
  g_assert_true (says (window, "but not the last of them"));
}

/* The file that is open already is not open twice; what was edited there is not thrown away. */
static void
test_open_already (FileWindow *self, gconstpointer data)
{
  g_autofree char *text = leave_work (self);
  CpWindow *window;

  self->window = file_window_open (self, self->path);
  cp_window_offer_recovery (self->window);
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  display_fixture_wait_for (count_rows (self->window) == 1);
  display_fixture_settle ();
  file_window_edit (self->window, "Other");
  file_window_press (find_bar (self->window), "Recover");
  display_fixture_wait_for (says (self->window, "is open with other changes"));
  g_assert_cmpuint (count_rows (self->window), ==, 1);

  file_window_activate (self->window, "win.undo", NULL);
  window = self->window;
  file_window_press (find_bar (self->window), "Recover");
  self->window = NULL;
  display_fixture_wait_for (file_window_find_other (self) != NULL
                            && file_window_find_other (self) != window);
  display_fixture_settle ();
  assert_text (file_window_find_other (self), text);
}

/* Names of journals come over the bus. */
static void
test_odd_names (FileWindow *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  static const char *const actions[] = { "win.recover", "win.discard-recovery",
                                         "win.bring-back-recovery" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    file_window_activate (self->window, actions[i], g_variant_new_string ("../nonesuch"));
  text = leave_work (self);
  start_offered (self, 1);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    file_window_activate (self->window, actions[i], g_variant_new_string ("<b>&"));
  g_assert_cmpuint (count_rows (self->window), ==, 1);
}

/* Nothing was left behind, nothing is said. */
static void
test_nothing (FileWindow *self, gconstpointer data)
{
  file_window_destroy (self, self->window);
  start (self);
  for (guint i = 0; i < 20; i++)
    {
      display_fixture_settle ();
      g_usleep (5000);
    }
  g_assert_null (find_bar (self->window));
}

/* It has room in a narrow window. */
static void
test_narrow (FileWindow *self, gconstpointer data)
{
  g_autofree char *title = g_strnfill (5000, 'W');
  int least;

  file_window_edit (self->window, title);
  file_window_save (self->window);
  file_window_edit (self->window, "Ebb");
  file_window_destroy (self, self->window);
  start_offered (self, 1);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 700);
  display_fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (self->window)) < 600);
  display_fixture_settle ();
  gtk_widget_measure (find_bar (self->window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, 350);
  file_window_press (find_bar (self->window), "Discard");
}

int
main (int argc, char **argv)
{
  static const FileWindowTest tests[] = {
    { "/window-recovery/recovered", test_recovered },
    { "/window-recovery/words", test_words },
    { "/window-recovery/ignored", test_ignored },
    { "/window-recovery/discarded", test_discarded },
    { "/window-recovery/several", test_several },
    { "/window-recovery/untitled", test_untitled },
    { "/window-recovery/file-changed", test_file_changed },
    { "/window-recovery/damaged", test_damaged },
    { "/window-recovery/open-already", test_open_already },
    { "/window-recovery/odd-names", test_odd_names },
    { "/window-recovery/nothing", test_nothing },
    { "/window-recovery/narrow", test_narrow },
  };

  return file_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
