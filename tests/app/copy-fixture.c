/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clipboard as another program reads it. */

#include "copy-fixture.h"

#include "display-fixture.h"

typedef struct
{
  gboolean done;
  GBytes *output;
} Answer;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_finish (G_SUBPROCESS (source), result, &answer->output, NULL, &error);
  g_assert_no_error (error);
  answer->done = TRUE;
}

/* Whether there is another program; without it the test is skipped. */
gboolean
copy_fixture_can_read (void)
{
  if (g_getenv ("XCLIP") != NULL)
    return TRUE;
  g_test_skip ("there is no xclip to read the clipboard");
  return FALSE;
}

/* Has another program read the clipboard; empty where it does not have that target. */
GBytes *
copy_fixture_read (const char *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                        g_getenv ("XCLIP"), "-o", "-selection", "clipboard", "-t", target, NULL);
  Answer answer = { FALSE, NULL };

  g_assert_no_error (error);
  g_subprocess_communicate_async (process, NULL, NULL, answered_cb, &answer);
  display_fixture_wait_for (answer.done);
  return answer.output;
}

char *
copy_fixture_read_text (const char *target)
{
  g_autoptr (GBytes) bytes = copy_fixture_read (target);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
