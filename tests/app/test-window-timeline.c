/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline in a whole window: its keys, the comparison beside it, the way back. */

#include "cp-timeline-page.h"

#include "cp-comparison-view.h"
#include "cp-export-dialog-private.h"
#include "cp-filter-sidebar.h"
#include "cp-matrix-page.h"
#include "display-fixture.h"
#include "import-window.h"

static CpSession *
get_session (ImportWindow *fixture)
{
  return cp_project_get_session (cp_window_get_project (fixture->window));
}

static CpTimelinePage *
open_timeline (ImportWindow *fixture)
{
  GtkWidget *page;

  display_fixture_key (GDK_KEY_2, GDK_ALT_MASK);
  page = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_TIMELINE_PAGE);
  g_assert_nonnull (page);
  display_fixture_wait_for (gtk_widget_get_mapped (page));
  display_fixture_settle ();
  return CP_TIMELINE_PAGE (page);
}

static gboolean
has_focus (ImportWindow *fixture, gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Enter compares beside the timeline; Escape leads back to the month. */
static void
test_way_back (ImportWindow *fixture, gconstpointer data)
{
  CpTimelinePage *page = open_timeline (fixture);
  GtkWidget *comparison;

  g_assert_true (has_focus (fixture, page));
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (cp_session_get_comparison (get_session (fixture)) != NULL);
  comparison = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_COMPARISON_VIEW);
  display_fixture_wait_for (gtk_widget_get_mapped (comparison));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (cp_session_get_comparison (get_session (fixture)) == NULL);
  display_fixture_wait_for (has_focus (fixture, page));
}

/* From a card into its article and back: to the timeline, from which it was opened. */
static void
test_article (ImportWindow *fixture, gconstpointer data)
{
  CpTimelinePage *page = open_timeline (fixture);

  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (cp_session_get_comparison (get_session (fixture)) != NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-article", "s",
                                             "000"));
  display_fixture_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (page)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-articles", NULL));
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (page)));
  g_assert_nonnull (cp_session_get_comparison (get_session (fixture)));
}

/* Where there is room for one only, the comparison takes the timeline's place and gives it back. */
static void
test_narrow (ImportWindow *fixture, gconstpointer data)
{
  CpTimelinePage *page = open_timeline (fixture);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  display_fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (page)) <= 400);
  gtk_widget_grab_focus (GTK_WIDGET (page));
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (page)));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (page)));
  display_fixture_wait_for (has_focus (fixture, page));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  display_fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (page)) > 400);
}

/* The sidebar filters the timeline, too; Alt+1 leads to the matrix. */
static void
test_beside (ImportWindow *fixture, gconstpointer data)
{
  CpTimelinePage *page = open_timeline (fixture);
  GtkWidget *matrix = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_MATRIX_PAGE);

  display_fixture_wait_for (
      display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_FILTER_SIDEBAR) != NULL);
  g_assert_true (gtk_widget_get_mapped (
      display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_FILTER_SIDEBAR)));
  display_fixture_key (GDK_KEY_1, GDK_ALT_MASK);
  display_fixture_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (page)));
  display_fixture_wait_for (has_focus (fixture, matrix));
}

/* What is looked at is what the dialog proposes to export. */
static void
test_export (ImportWindow *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  open_timeline (fixture);
  display_fixture_key (GDK_KEY_e, GDK_CONTROL_MASK);
  dialog = import_window_wait_for_window (CP_TYPE_EXPORT_DIALOG);
  g_assert_cmpint (cp_export_dialog_get_subject (CP_EXPORT_DIALOG (dialog)), ==, CP_SUBJECT_TIMELINE);
  gtk_window_destroy (dialog);
  display_fixture_settle ();
}

int
main (int argc, char **argv)
{
  static const ImportWindowTest tests[] = {
    { "/window-timeline/way-back", test_way_back },
    { "/window-timeline/article", test_article },
    { "/window-timeline/narrow", test_narrow },
    { "/window-timeline/beside", test_beside },
    { "/window-timeline/export", test_export },
  };

  return import_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
