/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dialogs that answer once, shown and answered. */

#include "answer-fixture.h"

#include "display-fixture.h"

static void
answered_cb (GtkWindow *dialog, gboolean accepted, int *answer)
{
  g_assert_cmpint (*answer, ==, -1);
  *answer = accepted;
}

/* Shows a dialog; @answer is -1 until it answers. */
void
answer_fixture_present (GtkWindow *dialog, int *answer)
{
  *answer = -1;
  g_signal_connect (dialog, "answered", G_CALLBACK (answered_cb), answer);
  gtk_window_present (dialog);
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  /* Keys go to the window that was there before until then. */
  display_fixture_wait_for (gtk_window_is_active (dialog));
  display_fixture_settle ();
}

void
answer_fixture_press (gpointer root, const char *label)
{
  g_signal_emit_by_name (display_fixture_find_button (root, label), "clicked");
  display_fixture_settle ();
}
