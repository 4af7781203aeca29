/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles dragged out of another program and dropped on a window, by a real pointer. */

#include "cp-import-dialog.h"
#include "cp-paste-dialog.h"
#include "display-fixture.h"
#include "import-fixture.h"
#include "import-window.h"
#include "real-input.h"

static const char page[] =
    "<html><body><article><h1>Ferry stays in port</h1><p>Captain Ana Holt said that the ferry will "
    "not sail before Monday. “The waves are too high,” Holt told passengers at the quay.</p>"
    "</article></body></html>";

static gboolean
wait_a_moment_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Both programs have to see each step. */
static void
wait_a_moment (void)
{
  gboolean over = FALSE;

  g_timeout_add (60, wait_a_moment_cb, &over);
  display_fixture_wait_for (over);
}

static GSubprocess *
start_source (const char *kind, const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  GSubprocess *source = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                          g_getenv ("DRAG_SOURCE"), kind, content, NULL);

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (source));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_cmpstr (line, ==, "ready");
  for (guint i = 0; i < 5; i++)
    wait_a_moment ();

  return source;
}

static void
drag_and_drop (ImportWindow *fixture, const char *kind, const char *content)
{
  g_autoptr (GSubprocess) source = start_source (kind, content);

  real_input_move (100, 60);
  real_input_hold (1, TRUE);
  for (int i = 1; i <= 5; i++)
    {
      real_input_move (100 + 12 * i, 60 + 4 * i);
      wait_a_moment ();
    }
  for (int i = 0; i < 4; i++)
    {
      display_fixture_move (GTK_WIDGET (fixture->window), 600 + i, 400 + i);
      wait_a_moment ();
    }
  real_input_hold (1, FALSE);
  for (guint i = 0; i < 8; i++)
    wait_a_moment ();
  g_subprocess_force_exit (source);
  g_assert_false (gtk_widget_get_state_flags (GTK_WIDGET (fixture->window))
                  & GTK_STATE_FLAG_DROP_ACTIVE);
}

static void
test_files (ImportWindow *fixture, gconstpointer data)
{
  drag_and_drop (fixture, "files", fixture->folder);
  import_window_press (import_window_wait_for_window (CP_TYPE_IMPORT_DIALOG), "Cancel");
}

static GtkTextBuffer *
wait_for_text (void)
{
  GtkWidget *dialog = import_window_wait_for_window (CP_TYPE_PASTE_DIALOG);

  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (display_fixture_find (dialog, GTK_TYPE_TEXT_VIEW)));
}

static void
assert_text (const char *part)
{
  GtkTextBuffer *buffer = wait_for_text ();
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_nonnull (g_strstr_len (text, -1, part));
  g_assert_null (g_strstr_len (text, -1, "<p>"));
}

static void
test_text (ImportWindow *fixture, gconstpointer data)
{
  drag_and_drop (fixture, "text", import_fixture_get_line ());
  assert_text ("Petra Lund");
}

static void
test_page (ImportWindow *fixture, gconstpointer data)
{
  drag_and_drop (fixture, "page", page);
  assert_text ("The waves are too high");
}

/* What is said is about what was done, which is not pasting. */
static void
test_nothing (ImportWindow *fixture, gconstpointer data)
{
  drag_and_drop (fixture, "text", " \n ");
  display_fixture_wait_for (import_window_get_message (fixture->window) != NULL);
  import_window_assert_message (fixture->window, "Nothing was imported.");
}

int
main (int argc, char **argv)
{
  static const ImportWindowTest tests[] = {
    { "/import-drop/files", test_files, FALSE },
    { "/import-drop/text", test_text, FALSE },
    { "/import-drop/page", test_page, FALSE },
    { "/import-drop/nothing", test_nothing, FALSE },
  };

  return import_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
