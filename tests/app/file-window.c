/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window on a project file in a folder of its own, for tests of what becomes of its work. */

#include "file-window.h"

#include <sys/stat.h>

#include <glib/gstdio.h>

#include "cp-message-bar.h"
#include "display-fixture.h"
#include "real-input.h"

/* Invented; in canonical form. */
#define PROJECT \
  "{\n" \
  "\"format\": \"counterpoint\",\n" \
  "\"version\": 1,\n" \
  "\"title\": \"Tides\",\n" \
  "\"documents\": [\n" \
  "{\"id\": \"harbour\", \"title\": \"The harbour\", \"date\": \"2024-03-05\"}\n" \
  "],\n" \
  "\"speakers\": [\n" \
  "{\"id\": \"mara\", \"name\": \"Mara Quill\", \"role\": \"official\"}\n" \
  "],\n" \
  "\"topics\": [\n" \
  "{\"id\": \"quay\", \"label\": \"Quay\"}\n" \
  "],\n" \
  "\"statements\": [\n" \
  "{\"id\": \"s-1\", \"document\": \"harbour\", \"speaker\": \"mara\", \"gist\": \"The quay will be mended.\", " \
  "\"topics\": [\"quay\"]}\n" \
  "]\n" \
  "}\n"

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_chmod (folder, 0755);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
set_up (FileWindow *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* Out of the way: a window that goes while its tooltip is about to come makes GTK 4.8 complain. */
  real_input_move (G_MAXINT16, G_MAXINT16);
  self->application = display_fixture_get_application ();
  self->folder = g_dir_make_tmp ("counterpoint-files-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = file_window_make_path (self, "tides.counterpoint");
  self->state_folder = g_build_filename (g_get_user_state_dir (), "counterpoint", NULL);
  remove_folder (self->state_folder);
  file_window_write (self->path, PROJECT);
  self->window = file_window_open (self, self->path);
}

static void
tear_down (FileWindow *self, gconstpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self->application));

  while (windows != NULL)
    {
      gtk_window_destroy (windows->data);
      windows = gtk_application_get_windows (GTK_APPLICATION (self->application));
    }
  display_fixture_settle ();
  remove_folder (self->folder);
  remove_folder (self->state_folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->state_folder);
}

int
file_window_run (int argc, char **argv, const FileWindowTest *tests, guint n_tests)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  for (guint i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, FileWindow, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}

static CpWindow *
present (FileWindow *self)
{
  CpWindow *window = cp_window_new (GTK_APPLICATION (self->application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

CpWindow *
file_window_open (FileWindow *self, const char *path)
{
  CpWindow *window = present (self);

  cp_window_open_path (window, path);
  display_fixture_wait_for (cp_window_get_project (window) != NULL);
  display_fixture_settle ();

  return window;
}

/* In the place of the project. */
void
file_window_open_builtin (FileWindow *self)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = present (self);
  cp_window_open_builtin (self->window);
  display_fixture_settle ();
}

void
file_window_destroy (FileWindow *self, CpWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  if (window == self->window)
    self->window = NULL;
  display_fixture_settle ();
}

CpProject *
file_window_get_project (CpWindow *window)
{
  CpProject *project = cp_window_get_project (window);

  g_assert_nonnull (project);
  return project;
}

static CpSession *
get_session (CpWindow *window)
{
  return cp_project_get_session (file_window_get_project (window));
}

/* The corpus as it would be saved. */
char *
file_window_dup_text (CpWindow *window)
{
  CpCorpus *corpus = cp_session_get_corpus (get_session (window));
  g_autoptr (GBytes) bytes = cp_project_file_to_bytes (cp_corpus_get_current (corpus));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
file_window_edit (CpWindow *window, const char *title)
{
  g_autoptr (CpEdit) edit = cp_edit_new ("Change the title");
  g_autofree char *json = g_strdup_printf ("\"%s\"", title);
  g_autoptr (GError) error = NULL;

  cp_edit_set_member (edit, "title", json);
  cp_history_apply (cp_session_get_history (get_session (window)), edit, &error);
  g_assert_no_error (error);
  display_fixture_settle ();
}

void
file_window_activate (CpWindow *window, const char *action, GVariant *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, parameter));
  display_fixture_settle ();
}

/* Into the file, and waits until it is there. */
void
file_window_save (CpWindow *window)
{
  file_window_activate (window, "win.save", NULL);
  display_fixture_wait_for (!cp_project_is_modified (file_window_get_project (window)));
  display_fixture_settle ();
}

const char *
file_window_get_message (CpWindow *window)
{
  GtkWidget *bar = display_fixture_find (GTK_WIDGET (window), CP_TYPE_MESSAGE_BAR);

  return bar != NULL ? cp_message_bar_get_text (CP_MESSAGE_BAR (bar)) : NULL;
}

/* The windows with a corpus. */
GPtrArray *
file_window_list (FileWindow *self)
{
  GPtrArray *windows = g_ptr_array_new ();

  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self->application));
       link != NULL; link = link->next)
    if (CP_IS_WINDOW (link->data) && cp_window_get_project (link->data) != NULL)
      g_ptr_array_add (windows, link->data);
  return windows;
}

/* The one beside the window of the test, or NULL. */
CpWindow *
file_window_find_other (FileWindow *self)
{
  g_autoptr (GPtrArray) windows = file_window_list (self);

  for (guint i = 0; i < windows->len; i++)
    if (windows->pdata[i] != self->window)
      return windows->pdata[i];
  return NULL;
}

/* A window that is seen, or NULL. */
GtkWidget *
file_window_find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

void
file_window_press (gpointer root, const char *label)
{
  GtkWidget *button = display_fixture_find_labelled (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  display_fixture_click_middle (button);
}

char *
file_window_make_path (FileWindow *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
file_window_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

void
file_window_write (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

guint
file_window_count_journals (FileWindow *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->state_folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".journal");
  return n;
}
