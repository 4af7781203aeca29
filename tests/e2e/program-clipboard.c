/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program has put into the clipboard, as another program gets it. */

#include <gtk/gtk.h>

#include "program-run.h"

typedef struct
{
  gboolean done;
  char *text;
} ClipboardAnswer;

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ClipboardAnswer *answer = data;

  answer->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  answer->done = TRUE;
}

/**
 * program_dup_clipboard:
 * @self: a program
 *
 * Pastes, as another program would.
 *
 * Returns: (transfer full) (nullable): the text in the clipboard
 */
char *
program_dup_clipboard (Program *self)
{
  ClipboardAnswer answer = { FALSE, NULL };
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());

  program_settle (self);
  gdk_clipboard_read_text_async (clipboard, NULL, clipboard_read_cb, &answer);
  program_wait_until (self, answer.done);
  return answer.text;
}
