/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The notification that a long import is finished, or asks: only where it is long, and nobody looks. */

#include "cp-import-report.h"
#include "cp-window-private.h"
#include "display-fixture.h"
#include "import-window.h"
#include "mock-notifications.h"

/* Longer than a notification waits for the focus to come. */
#define MILLISECONDS_PAST 700

/* Another program's window, as far as this one can tell. */
static GtkWindow *
look_elsewhere (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_title (window, "Elsewhere");
  gtk_window_present (window);
  display_fixture_wait_for (gtk_window_is_active (window));

  return window;
}

/* A real import, whose report was closed; the clock is turned on. */
static CpImportOutcome *
import_in (ImportWindow *fixture, double seconds)
{
  GtkWindow *report;

  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  gtk_window_destroy (report);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  g_assert_nonnull (fixture->window->outcome);
  fixture->window->outcome->seconds = seconds;

  return fixture->window->outcome;
}

static gboolean
pass_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* All that was on its way has come. */
static void
let_all_come (void)
{
  gboolean passed = FALSE;

  g_timeout_add (MILLISECONDS_PAST, pass_cb, &passed);
  display_fixture_wait_for (passed);
  mock_notifications_flush ();
}

static void
test_sent (ImportWindow *fixture, gconstpointer data)
{
  CpImportOutcome *outcome;
  GtkWindow *elsewhere;
  g_autofree char *found = NULL;

  mock_notifications_start ();
  outcome = import_in (fixture, 60);
  elsewhere = look_elsewhere ();
  cp_window_notify_imported (fixture->window, outcome);
  display_fixture_wait_for (mock_notifications_get_n_sent () == 1);
  g_assert_cmpstr (mock_notifications_get_title (), ==, "Import finished");
  found = g_strdup_printf ("%u statements in %u articles", outcome->n_statements,
                           outcome->n_articles);
  g_assert_cmpstr (mock_notifications_get_body (), ==, found);

  mock_notifications_click ();
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  gtk_window_destroy (elsewhere);
  mock_notifications_stop ();
}

/* Who looks at the window sees it, and who waited a moment only does not want to be called. */
static void
test_not_sent (ImportWindow *fixture, gconstpointer data)
{
  CpImportOutcome *outcome;
  GtkWindow *elsewhere;

  mock_notifications_start ();
  outcome = import_in (fixture, 60);
  cp_window_notify_imported (fixture->window, outcome);
  outcome->seconds = 3;
  elsewhere = look_elsewhere ();
  cp_window_notify_imported (fixture->window, outcome);
  let_all_come ();
  g_assert_cmpuint (mock_notifications_get_n_sent (), ==, 0);
  outcome->seconds = 60;
  cp_window_notify_imported (fixture->window, outcome);
  let_all_come ();
  g_assert_cmpuint (mock_notifications_get_n_sent (), ==, 1);
  g_assert_cmpuint (mock_notifications_get_n_withdrawn (), ==, 0);
  /* It goes when the person comes back by themselves. */
  gtk_window_destroy (elsewhere);
  display_fixture_wait_for (mock_notifications_get_n_withdrawn () == 1);
  mock_notifications_stop ();
}

/* Whoever comes back just then is not called, and there is nothing to take back. */
static void
test_back (ImportWindow *fixture, gconstpointer data)
{
  CpImportOutcome *outcome;
  GtkWindow *elsewhere;

  mock_notifications_start ();
  outcome = import_in (fixture, 60);
  elsewhere = look_elsewhere ();
  cp_window_notify_imported (fixture->window, outcome);
  gtk_window_present (GTK_WINDOW (fixture->window));
  let_all_come ();
  g_assert_true (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  g_assert_cmpuint (mock_notifications_get_n_sent (), ==, 0);
  g_assert_cmpuint (mock_notifications_get_n_withdrawn (), ==, 0);
  gtk_window_destroy (elsewhere);
  mock_notifications_stop ();
}

/* A new corpus asks for its topics: whoever went elsewhere meanwhile is called, and comes back to the
 * question, which is a window of its own. */
static void
test_asked (ImportWindow *fixture, gconstpointer data)
{
  GtkWindow *elsewhere, *question;

  mock_notifications_start ();
  elsewhere = look_elsewhere ();
  cp_window_notify_asked (fixture->window, 3, 12, 3);
  cp_window_notify_asked (fixture->window, 60, 12, 3);
  let_all_come ();
  g_assert_cmpuint (mock_notifications_get_n_sent (), ==, 1);
  g_assert_cmpstr (mock_notifications_get_title (), ==, "Import waits for topics");
  g_assert_cmpstr (mock_notifications_get_body (), ==, "12 statements in 3 articles");
  g_assert_cmpuint (mock_notifications_get_n_withdrawn (), ==, 0);

  question = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_transient_for (question, GTK_WINDOW (fixture->window));
  gtk_window_present (question);
  display_fixture_wait_for (mock_notifications_get_n_withdrawn () == 1);
  gtk_window_destroy (question);
  gtk_window_destroy (elsewhere);
  mock_notifications_stop ();
}

int
main (int argc, char **argv)
{
  static const ImportWindowTest tests[] = {
    { "/import-notice/sent", test_sent },
    { "/import-notice/not-sent", test_not_sent },
    { "/import-notice/back", test_back },
    { "/import-notice/asked", test_asked },
  };

  return import_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
