/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of an import: each number leads to what it counts. */

#include "cp-import-report.h"

#include "cp-articles-page.h"
#include "cp-import-findings.h"
#include "cp-import-lists.h"
#include "cp-note-row.h"
#include "cp-start-page.h"
#include "cp-topics-dialog.h"
#include "display-fixture.h"
#include "import-fixture.h"
#include "import-window.h"

/* Nobody says anything here. */
static const char weather[] =
    "Rain expected along the coast\n"
    "14 March 2024\n"
    "\n"
    "The coast will have rain until Friday. The wind turns to the north in the evening.\n";

static CpImportReport *
open_report (ImportWindow *fixture)
{
  g_free (import_fixture_write (fixture->folder, "03-weather.txt", weather));
  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_OPEN);

  return import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
}

static guint
count_list (CpImportReport *report, CpImportListKind kind, guint32 of)
{
  CpImportList list = { .kind = kind, .of = of };

  return cp_import_list_count (list, cp_import_report_get_outcome (report));
}

static GListModel *
get_findings (CpImportReport *report)
{
  GtkWidget *page = display_fixture_find (GTK_WIDGET (report), CP_TYPE_IMPORT_FINDINGS);

  return page != NULL && gtk_widget_get_mapped (page)
             ? cp_import_findings_get_findings (CP_IMPORT_FINDINGS (page))
             : NULL;
}

static GtkWidget *
find_row (CpImportReport *report, const char *label)
{
  GtkWidget *row = display_fixture_find_labelled (GTK_WIDGET (report), CP_TYPE_NOTE_ROW, label);

  g_assert_nonnull (row);

  return row;
}

/* By keyboard, as a person does who does not point. */
static void
open_row (CpImportReport *report, const char *label)
{
  gtk_widget_grab_focus (find_row (report, label));
  display_fixture_key (GDK_KEY_Return, 0);
}

static void
open_first (CpImportReport *report)
{
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Up, 0);
  display_fixture_key (GDK_KEY_Return, 0);
}

/* What each list holds is as many as the number says, and the statements of the roles and of the
 * sides are all of them. */
static void
test_lists (ImportWindow *fixture, gconstpointer data)
{
  CpImportReport *report = open_report (fixture);
  const CpImportOutcome *outcome = cp_import_report_get_outcome (report);
  guint n_roles;
  const guint32 *roles = cp_snapshot_get_order (outcome->snapshot, CP_ARRAY_ROLES, &n_roles);
  g_autofree CpImportRoleCount *counts = cp_import_list_count_roles (outcome);
  guint n_sides = 0, n = count_list (report, CP_IMPORT_LIST_ROLE, CP_HANDLE_NONE);

  for (guint i = 0; i < n_roles; i++)
    {
      g_assert_cmpuint (count_list (report, CP_IMPORT_LIST_ROLE, roles[i]), ==,
                        counts[roles[i]].n_statements);
      g_assert_cmpuint (counts[roles[i]].n_speakers, <=, counts[roles[i]].n_statements);
      n += counts[roles[i]].n_statements;
    }
  for (guint i = 0; i < CP_N_SIDES; i++)
    n_sides += count_list (report, CP_IMPORT_LIST_SIDE, i);
  g_assert_cmpuint (n, ==, outcome->n_statements);
  g_assert_cmpuint (n_sides, ==, outcome->n_statements);
  g_assert_cmpuint (outcome->n_statements, ==, outcome->summary->n_statements);
  g_assert_cmpuint (count_list (report, CP_IMPORT_LIST_ARTICLES, 0), ==, 3);
  g_assert_cmpuint (count_list (report, CP_IMPORT_LIST_SILENT, 0), ==, 1);
  g_assert_cmpuint (count_list (report, CP_IMPORT_LIST_SPEAKERS, 0), ==, outcome->n_speakers);
}

/* An article in which nothing was found is named, and can be read. */
static void
test_silent_article (ImportWindow *fixture, gconstpointer data)
{
  CpImportReport *report = open_report (fixture);
  GtkWidget *row = find_row (report, "1 article has no statement");
  g_autofree char *details = display_fixture_dup_description (row);
  CpArticlesPage *page;
  CpDocument *document;

  g_assert_cmpstr (details, ==, "Rain expected along the coast");
  open_row (report, "1 article has no statement");
  g_assert_cmpuint (g_list_model_get_n_items (get_findings (report)), ==, 1);
  open_first (report);
  g_assert_null (import_window_find_window (CP_TYPE_IMPORT_REPORT));
  page = CP_ARTICLES_PAGE (
      display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_ARTICLES_PAGE));
  document = cp_snapshot_get_document (import_window_get_snapshot (fixture->window),
                                       cp_articles_page_get_document (page));
  g_assert_cmpstr (cp_document_get_title (document), ==, "Rain expected along the coast");

  /* From there back to where it was asked for. */
  import_window_press (fixture->window, "Back to the Report");
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (g_list_model_get_n_items (get_findings (report)), ==, 1);
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_null (get_findings (report));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_null (import_window_find_window (CP_TYPE_IMPORT_REPORT));
}

/* From a role, and from a speaker, to the words. */
static void
test_statements (ImportWindow *fixture, gconstpointer data)
{
  CpImportReport *report = open_report (fixture);
  const CpImportOutcome *outcome = cp_import_report_get_outcome (report);
  g_autofree char *speakers = g_strdup_printf ("%u new speakers", outcome->n_speakers);
  CpArticlesPage *page;

  open_row (report, "Expert");
  g_assert_cmpuint (g_list_model_get_n_items (get_findings (report)), >=, 1);
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (report)) == find_row (report, "Expert"));

  open_row (report, speakers);
  g_assert_cmpuint (g_list_model_get_n_items (get_findings (report)), ==, outcome->n_speakers);
  open_first (report);
  g_assert_cmpuint (g_list_model_get_n_items (get_findings (report)), >=, 1);
  open_first (report);
  g_assert_null (import_window_find_window (CP_TYPE_IMPORT_REPORT));
  page = CP_ARTICLES_PAGE (
      display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_ARTICLES_PAGE));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
}

/* What was open is not told where it went with the import. */
static void
test_speaker_undone (ImportWindow *fixture, gconstpointer data)
{
  CpImportReport *report = open_report (fixture);
  const CpImportOutcome *outcome = cp_import_report_get_outcome (report);
  g_autofree char *speakers = g_strdup_printf ("%u new speakers", outcome->n_speakers);

  open_row (report, speakers);
  open_first (report);
  open_first (report);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-report", NULL);
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (g_list_model_get_n_items (get_findings (report)), ==, 0);
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_null (get_findings (report));
}

/* Whatever takes the focus leads somewhere, and Return alone does not end the page. */
static void
test_focus (ImportWindow *fixture, gconstpointer data)
{
  CpImportReport *report;

  g_free (import_fixture_write (fixture->folder, "empty.txt", ""));
  report = open_report (fixture);
  g_assert_true (CP_IS_NOTE_ROW (gtk_window_get_focus (GTK_WINDOW (report))));
  for (guint i = 0; i < 20; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (report));

      if (CP_IS_NOTE_ROW (focus))
        g_assert_nonnull (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)));
      display_fixture_key (i % 2 == 0 ? GDK_KEY_Down : GDK_KEY_Tab, 0);
    }
  g_assert_nonnull (import_window_find_window (CP_TYPE_IMPORT_REPORT));
}

/* What was done since is not taken back with the import. */
static void
test_undo_later (ImportWindow *fixture, gconstpointer data)
{
  CpSession *session = cp_project_get_session (cp_window_get_project (fixture->window));
  g_autoptr (CpEdit) edit = cp_edit_new ("Title");
  CpImportReport *report = open_report (fixture);
  GtkWidget *undo = display_fixture_find_labelled (GTK_WIDGET (report), GTK_TYPE_BUTTON,
                                                   "Undo import");

  g_assert_true (gtk_widget_get_visible (undo));
  import_window_press (report, "Show matrix");
  cp_edit_set_member (edit, "title", "\"Harbours\"");
  g_assert_true (cp_history_apply (cp_session_get_history (session), edit, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-report", NULL);
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  undo = display_fixture_find_labelled (GTK_WIDGET (report), GTK_TYPE_BUTTON, "Undo import");
  g_assert_false (gtk_widget_get_visible (undo));

  /* Nor is what was taken back told as if it were there. */
  import_window_press (report, "Show matrix");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-report", NULL);
  report = import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
  g_assert_cmpuint (cp_import_report_get_outcome (report)->n_statements, ==, 0);
}

static CpImportReport *
import_into_new (ImportWindow *fixture)
{
  import_window_take_into (fixture, fixture->folder, CP_IMPORT_INTO_NEW);
  import_window_press (import_window_wait_for_window (CP_TYPE_TOPICS_DIALOG), "Import");

  return import_window_wait_for_window (CP_TYPE_IMPORT_REPORT);
}

/* A new corpus is given up without a trace in the one that was open, and can be brought back. */
static void
test_discard (ImportWindow *fixture, gconstpointer data)
{
  import_window_press (import_into_new (fixture), "Discard");
  g_assert_null (import_window_find_other (fixture));
  import_window_assert_builtin (fixture->window);
  import_window_assert_message (fixture->window, "“railways” was discarded.");
  import_window_press (fixture->window, "Bring Back");
  g_assert_nonnull (import_window_find_other (fixture));
  import_window_assert_documents (import_window_find_other (fixture), 2);
  import_window_assert_builtin (fixture->window);
}

/* Where nothing else was open the page to start from is there again. */
static void
test_discard_only (ImportWindow *fixture, gconstpointer data)
{
  CpWindow *window;

  import_window_press (import_into_new (fixture), "Discard");
  window = CP_WINDOW (import_window_wait_for_window (CP_TYPE_WINDOW));
  g_assert_null (cp_window_get_project (window));
  g_assert_nonnull (display_fixture_find (GTK_WIDGET (window), CP_TYPE_START_PAGE));
  import_window_press (window, "Bring Back");
  import_window_assert_documents (window, 2);
}

int
main (int argc, char **argv)
{
  static const ImportWindowTest tests[] = {
    { "/import-report/lists", test_lists, FALSE },
    { "/import-report/silent-article", test_silent_article, FALSE },
    { "/import-report/statements", test_statements, FALSE },
    { "/import-report/speaker-undone", test_speaker_undone, FALSE },
    { "/import-report/focus", test_focus, FALSE },
    { "/import-report/undo-later", test_undo_later, FALSE },
    { "/import-report/discard", test_discard, FALSE },
    { "/import-report/discard-only", test_discard_only, TRUE },
  };

  return import_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
