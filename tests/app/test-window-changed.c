/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does when another program changed its file, or when the file cannot be written. */

#include <linux/capability.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-choice-bar.h"
#include "display-fixture.h"
#include "file-window.h"

#define OTHERS \
  "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"title\": \"Others\",\n\"topics\": [\n" \
  "{\"id\": \"quay\", \"label\": \"Quay and pier\"},\n{\"id\": \"fog\", \"label\": \"Fog\"}\n]\n}\n"

static gboolean
says (CpWindow *window, const char *words)
{
  const char *message = file_window_get_message (window);

  return message != NULL && strstr (message, words) != NULL;
}

static GtkWidget *
find_bar (CpWindow *window)
{
  GtkWidget *bar = display_fixture_find (GTK_WIDGET (window), CP_TYPE_CHOICE_BAR);

  return bar != NULL && gtk_widget_get_mapped (bar) ? bar : NULL;
}

static gboolean
asks (CpWindow *window, const char *words)
{
  GtkWidget *bar = find_bar (window);
  g_autofree char *label = bar != NULL ? display_fixture_dup_label (bar) : NULL;

  return label != NULL && strstr (label, words) != NULL;
}

/* Somebody comes back to the window. */
static void
return_to (FileWindow *self)
{
  GtkWindow *other = GTK_WINDOW (gtk_window_new ());

  gtk_window_present (other);
  display_fixture_wait_for (gtk_window_is_active (other));
  gtk_window_destroy (other);
  gtk_window_present (GTK_WINDOW (self->window));
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (self->window)));
  display_fixture_settle ();
}

static void
change_file (FileWindow *self)
{
  file_window_write (self->path, OTHERS);
}

static void
assert_file (const char *path, const char *text)
{
  g_autofree char *found = file_window_read (path);

  g_assert_cmpstr (found, ==, text);
}

static void
assert_text (CpWindow *window, const char *text)
{
  g_autofree char *found = file_window_dup_text (window);

  g_assert_cmpstr (found, ==, text);
}

/* It is noticed when somebody comes back, and asked about once. */
static void
test_noticed (FileWindow *self, gconstpointer data)
{
  return_to (self);
  g_assert_null (find_bar (self->window));
  change_file (self);
  return_to (self);
  display_fixture_wait_for (asks (self->window, "“tides.counterpoint” was changed"));
  file_window_press (find_bar (self->window), "Decide later");
  return_to (self);
  g_usleep (100000);
  display_fixture_settle ();
  g_assert_null (find_bar (self->window));
  file_window_write (self->path, OTHERS "\n");
  return_to (self);
  display_fixture_wait_for (find_bar (self->window) != NULL);
}

/* Nobody has to come back for it, however the other program writes; and one's own saves are not asked
 * about. */
static void
test_noticed_at_once (FileWindow *self, gconstpointer data)
{
  g_autofree char *other = file_window_make_path (self, "other");

  file_window_edit (self->window, "Mine");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
  display_fixture_wait_for (!cp_project_is_modified (cp_window_get_project (self->window)));
  display_fixture_settle ();
  g_assert_null (find_bar (self->window));
  change_file (self);
  display_fixture_wait_for (asks (self->window, "was changed"));
  display_fixture_settle ();
  file_window_press (find_bar (self->window), "Decide later");
  display_fixture_wait_for (find_bar (self->window) == NULL);
  file_window_write (other, OTHERS "\n\n");
  g_assert_cmpint (g_rename (other, self->path), ==, 0);
  display_fixture_wait_for (asks (self->window, "was changed"));
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  display_fixture_wait_for (asks (self->window, "is not there"));
}

/* One's own changes can be brought back, and are not in the file. */
static void
test_reload (FileWindow *self, gconstpointer data)
{
  g_autofree char *mine = NULL;

  file_window_edit (self->window, "Mine");
  mine = file_window_dup_text (self->window);
  change_file (self);
  return_to (self);
  display_fixture_wait_for (find_bar (self->window) != NULL);
  file_window_press (find_bar (self->window), "Reload");
  display_fixture_wait_for (!cp_project_is_modified (file_window_get_project (self->window)));
  display_fixture_settle ();
  assert_text (self->window, OTHERS);
  g_assert_null (find_bar (self->window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Others");
  cp_journal_flush (cp_project_get_journal (file_window_get_project (self->window)));
  g_assert_cmpuint (file_window_count_journals (self), ==, 0);

  file_window_activate (self->window, "win.undo", NULL);
  assert_text (self->window, mine);
  g_assert_true (cp_project_is_modified (file_window_get_project (self->window)));
  file_window_activate (self->window, "win.redo", NULL);
  g_assert_false (cp_project_is_modified (file_window_get_project (self->window)));
  /* What is saved then is what was read. */
  file_window_edit (self->window, "Ours");
  file_window_save (self->window);
  g_assert_null (find_bar (self->window));
}

static void
test_not_readable (FileWindow *self, gconstpointer data)
{
  g_autofree char *mine = NULL;

  file_window_edit (self->window, "Mine");
  mine = file_window_dup_text (self->window);
  file_window_write (self->path, "{\"format\": ");
  file_window_activate (self->window, "win.reload", NULL);
  display_fixture_wait_for (says (self->window, "The file could not be read."));
  assert_text (self->window, mine);
  g_assert_true (cp_project_is_modified (file_window_get_project (self->window)));
}

/* A save asks before it replaces what somebody else wrote. */
static void
save_into_changed (FileWindow *self)
{
  file_window_edit (self->window, "Mine");
  change_file (self);
  file_window_activate (self->window, "win.save", NULL);
  display_fixture_wait_for (asks (self->window, "was changed"));
  display_fixture_settle ();
  assert_file (self->path, OTHERS);
  g_assert_true (cp_project_is_modified (file_window_get_project (self->window)));
}

static void
test_overwrite (FileWindow *self, gconstpointer data)
{
  g_autofree char *mine = NULL;

  save_into_changed (self);
  mine = file_window_dup_text (self->window);
  file_window_press (find_bar (self->window), "Overwrite");
  display_fixture_wait_for (!cp_project_is_modified (file_window_get_project (self->window)));
  display_fixture_settle ();
  assert_file (self->path, mine);
  g_assert_null (find_bar (self->window));
}

static void
test_keep_both (FileWindow *self, gconstpointer data)
{
  g_autofree char *beside = file_window_make_path (self, "tides 3.counterpoint");
  g_autofree char *taken = file_window_make_path (self, "tides 2.counterpoint");
  g_autofree char *mine = NULL;

  file_window_write (taken, "taken");
  save_into_changed (self);
  mine = file_window_dup_text (self->window);
  file_window_press (find_bar (self->window), "Keep Both");
  display_fixture_wait_for (!cp_project_is_modified (file_window_get_project (self->window)));
  display_fixture_wait_for (says (self->window, "Saved as “tides 3.counterpoint”"));
  assert_file (self->path, OTHERS);
  assert_file (taken, "taken");
  assert_file (beside, mine);
  g_assert_cmpstr (cp_project_get_path (file_window_get_project (self->window)), ==, beside);
}

static void
test_gone (FileWindow *self, gconstpointer data)
{
  g_autofree char *text = file_window_dup_text (self->window);

  g_unlink (self->path);
  return_to (self);
  display_fixture_wait_for (asks (self->window, "is not there any more"));
  file_window_press (find_bar (self->window), "Save Again");
  display_fixture_wait_for (g_file_test (self->path, G_FILE_TEST_EXISTS));
  display_fixture_settle ();
  assert_file (self->path, text);
}

/* Reverting is a step; redo and undo know it. */
static void
test_revert (FileWindow *self, gconstpointer data)
{
  g_autofree char *before = file_window_dup_text (self->window);
  g_autofree char *mine = NULL;
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), "revert");

  g_assert_false (g_action_get_enabled (action));
  file_window_edit (self->window, "Ebb");
  file_window_edit (self->window, "Flood");
  mine = file_window_dup_text (self->window);
  g_assert_true (g_action_get_enabled (action));
  file_window_activate (self->window, "win.revert", NULL);
  display_fixture_wait_for (!cp_project_is_modified (file_window_get_project (self->window)));
  display_fixture_settle ();
  assert_text (self->window, before);
  g_assert_false (g_action_get_enabled (action));
  file_window_press (self->window, "Undo");
  assert_text (self->window, mine);
}

/* A file that cannot be saved stays whole, and the window says why and what can be done. */
static void
assert_not_saved (FileWindow *self, const char *before)
{
  file_window_activate (self->window, "win.save", NULL);
  display_fixture_wait_for (says (self->window, "The corpus was not saved"));
  display_fixture_settle ();
  g_assert_true (cp_project_is_modified (file_window_get_project (self->window)));
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (self->window), GTK_TYPE_BUTTON,
                                                   "Save As…"));
  if (before != NULL)
    assert_file (self->path, before);
}

static guint
count_files (FileWindow *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_full_disk (FileWindow *self, gconstpointer data)
{
  g_autofree char *before = file_window_read (self->path);
  struct rlimit limits, small;

  signal (SIGXFSZ, SIG_IGN);
  file_window_edit (self->window, "Mine");
  cp_journal_flush (cp_project_get_journal (file_window_get_project (self->window)));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  small = limits;
  small.rlim_cur = 64;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_not_saved (self, before);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  g_assert_cmpuint (count_files (self), ==, 1);
  file_window_save (self->window);
}

/* Not even root can make a file where a folder is not. */
static void
test_folder_gone (FileWindow *self, gconstpointer data)
{
  g_autofree char *folder = file_window_make_path (self, "drive");
  g_autofree char *away = file_window_make_path (self, "unplugged");
  g_autofree char *path = g_build_filename (folder, "tides.counterpoint", NULL);
  g_autofree char *text = file_window_read (self->path);

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  file_window_write (path, text);
  file_window_destroy (self, self->window);
  self->window = file_window_open (self, path);
  file_window_edit (self->window, "Mine");
  g_assert_cmpint (g_rename (folder, away), ==, 0);
  file_window_activate (self->window, "win.save", NULL);
  display_fixture_wait_for (asks (self->window, "is not there any more"));
  file_window_press (find_bar (self->window), "Save Again");
  display_fixture_wait_for (says (self->window, "The corpus was not saved"));
  g_assert_true (cp_project_is_modified (file_window_get_project (self->window)));

  /* It is connected again. */
  g_assert_cmpint (g_rename (away, folder), ==, 0);
  file_window_save (self->window);
}

static void
test_read_only (FileWindow *self, gconstpointer data)
{
  g_autofree char *before = file_window_read (self->path);

  file_window_edit (self->window, "Mine");
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  assert_not_saved (self, before);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  file_window_save (self->window);
}

/* What a link leads to is replaced, and the link stays. */
static void
test_link (FileWindow *self, gconstpointer data)
{
  g_autofree char *link_path = file_window_make_path (self, "link.counterpoint");
  g_autofree char *text = NULL;

  g_assert_cmpint (symlink ("tides.counterpoint", link_path), ==, 0);
  file_window_destroy (self, self->window);
  self->window = file_window_open (self, link_path);
  file_window_edit (self->window, "Mine");
  text = file_window_dup_text (self->window);
  file_window_save (self->window);
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  assert_file (self->path, text);
  return_to (self);
  g_assert_null (find_bar (self->window));
}

/* It has room in a narrow window. */
static void
test_narrow (FileWindow *self, gconstpointer data)
{
  int least;

  change_file (self);
  return_to (self);
  display_fixture_wait_for (find_bar (self->window) != NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 700);
  display_fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (self->window)) < 600);
  display_fixture_settle ();
  gtk_widget_measure (find_bar (self->window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, 350);
}

/* Permissions hold for root, too, without these. */
static void
give_up_privileges (void)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];

  g_assert_cmpint (syscall (SYS_capget, &header, sets), ==, 0);
  sets[0].effective &= ~(CAP_TO_MASK (CAP_DAC_OVERRIDE) | CAP_TO_MASK (CAP_DAC_READ_SEARCH));
  g_assert_cmpint (syscall (SYS_capset, &header, sets), ==, 0);
}

int
main (int argc, char **argv)
{
  static const FileWindowTest tests[] = {
    { "/window-changed/noticed", test_noticed },
    { "/window-changed/noticed-at-once", test_noticed_at_once },
    { "/window-changed/reload", test_reload },
    { "/window-changed/not-readable", test_not_readable },
    { "/window-changed/overwrite", test_overwrite },
    { "/window-changed/keep-both", test_keep_both },
    { "/window-changed/gone", test_gone },
    { "/window-changed/revert", test_revert },
    { "/window-changed/full-disk", test_full_disk },
    { "/window-changed/folder-gone", test_folder_gone },
    { "/window-changed/read-only", test_read_only },
    { "/window-changed/link", test_link },
    { "/window-changed/narrow", test_narrow },
  };

  give_up_privileges ();

  return file_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
