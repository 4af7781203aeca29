/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was imported gone through: statements in doubt, and topics found anew. */

#include <string.h>

#include "cp-doubts.h"
#include "cp-edit-coding.h"
#include "cp-review-bar.h"
#include "cp-snapshot-records.h"
#include "display-fixture.h"
#include "import-window.h"

static void
show_doubtful_cb (ImportWindow *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-doubtful", NULL);
  display_fixture_settle ();
}

/* Makes the program unsure of a statement of the corpus. */
static void
doubt (CpEdit *edit, CpSnapshot *snapshot, guint place, int confidence)
{
  guint32 statement = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, NULL)[place];
  g_autoptr (CpRecord) record = cp_snapshot_dup_record (snapshot, CP_ARRAY_STATEMENTS, statement);
  g_autoptr (CpRecordBuilder) builder = cp_record_builder_new_from (record);
  g_autoptr (CpRecord) doubtful = NULL;

  cp_record_builder_set_number (builder, CP_STATEMENT_CONFIDENCE, confidence);
  cp_record_builder_set_boolean (builder, CP_STATEMENT_REVIEWED, FALSE);
  cp_record_builder_set_enum (builder, CP_STATEMENT_ORIGIN, CP_ORIGIN_FOUND);
  doubtful = cp_record_builder_end (g_steal_pointer (&builder));
  cp_edit_replace (edit, CP_ARRAY_STATEMENTS, statement, doubtful);
}

/* Makes the program unsure of three statements, of the last one least. */
static void
doubt_three (ImportWindow *fixture)
{
  CpSession *session = cp_project_get_session (cp_window_get_project (fixture->window));
  g_autoptr (CpEdit) edit = cp_edit_new ("Doubt");

  for (guint i = 0; i < 3; i++)
    doubt (edit, import_window_get_snapshot (fixture->window), 5 + 20 * i, 50 - 10 * (int) i);
  g_assert_true (cp_corpus_apply (cp_session_get_corpus (session), edit, NULL));
}

static CpReviewBar *
get_bar (ImportWindow *fixture)
{
  GtkWidget *bar = display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_REVIEW_BAR);

  return bar != NULL && gtk_widget_get_mapped (bar) ? CP_REVIEW_BAR (bar) : NULL;
}

/* A button that is activated by a key stays pressed for a moment. */
static void
wait_for_place (ImportWindow *fixture, const char *place)
{
  display_fixture_wait_for (g_strcmp0 (cp_review_bar_get_text (get_bar (fixture)), place) == 0);
}

static void
assert_place (ImportWindow *fixture, const char *place)
{
  g_assert_nonnull (get_bar (fixture));
  g_assert_cmpstr (cp_review_bar_get_text (get_bar (fixture)), ==, place);
}

static guint
count_statements (ImportWindow *fixture)
{
  return import_window_count (fixture->window, CP_ARRAY_STATEMENTS);
}

/* One after the other, back, and around; the bar stays. */
static void
test_doubtful (ImportWindow *fixture, gconstpointer data)
{
  show_doubtful_cb (fixture);
  import_window_assert_message (fixture->window, "No statement here is doubtful.");
  g_assert_null (get_bar (fixture));

  doubt_three (fixture);
  display_fixture_key (GDK_KEY_d, GDK_CONTROL_MASK);
  assert_place (fixture, "1 of 3, least sure first");
  display_fixture_key (GDK_KEY_d, GDK_CONTROL_MASK);
  assert_place (fixture, "2 of 3, least sure first");
  display_fixture_key (GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_place (fixture, "1 of 3, least sure first");
  import_window_press (fixture->window, "Previous");
  assert_place (fixture, "3 of 3, least sure first");
  import_window_press (fixture->window, "Next");
  assert_place (fixture, "1 of 3, least sure first");
  import_window_press (fixture->window, "End the review");
  g_assert_null (get_bar (fixture));
  display_fixture_key (GDK_KEY_d, GDK_CONTROL_MASK);
  assert_place (fixture, "1 of 3, least sure first");
}

static double
get_top (GtkWidget *widget, CpWindow *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));
  return bounds.origin.y;
}

/* What is said of a decision does not come between the pointer and the next one. */
static void
test_pointer (ImportWindow *fixture, gconstpointer data)
{
  GtkWidget *reject;
  double top;

  doubt_three (fixture);
  show_doubtful_cb (fixture);
  reject = display_fixture_find_labelled (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Reject");
  g_assert_nonnull (reject);
  display_fixture_wait_for_place (reject);
  top = get_top (reject, fixture->window);
  display_fixture_click_middle (reject);
  display_fixture_wait_for (count_statements (fixture) == BUILTIN_STATEMENTS - 1);
  display_fixture_wait_for_place (reject);
  g_assert_cmpfloat (get_top (reject, fixture->window), ==, top);
  display_fixture_click_middle (reject);
  display_fixture_wait_for (count_statements (fixture) == BUILTIN_STATEMENTS - 2);
}

/* Each decision is one step, and what is undone is shown again. */
static void
test_decisions (ImportWindow *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  doubt_three (fixture);
  show_doubtful_cb (fixture);
  display_fixture_key (GDK_KEY_a, GDK_ALT_MASK);
  wait_for_place (fixture, "1 of 2, least sure first");
  g_assert_cmpuint (count_statements (fixture), ==, BUILTIN_STATEMENTS);
  display_fixture_key (GDK_KEY_r, GDK_ALT_MASK);
  wait_for_place (fixture, "1 of 1, least sure first");
  g_assert_cmpuint (count_statements (fixture), ==, BUILTIN_STATEMENTS - 1);

  gtk_widget_activate_action (window, "win.undo", NULL);
  g_assert_cmpuint (count_statements (fixture), ==, BUILTIN_STATEMENTS);
  assert_place (fixture, "1 of 2, least sure first");
  gtk_widget_activate_action (window, "win.undo", NULL);
  assert_place (fixture, "1 of 3, least sure first");

  for (guint i = 0; i < 3; i++)
    import_window_press (fixture->window, "Reject");
  g_assert_null (get_bar (fixture));
  g_assert_cmpuint (count_statements (fixture), ==, BUILTIN_STATEMENTS - 3);
  import_window_assert_message (fixture->window, "All doubtful statements are looked over.");
}

/* A language in which the buttons are called otherwise. */
static void
translate_buttons (ImportWindow *fixture)
{
  static const char *const names[][2] = { { "Accept", "Принять" }, { "Reject", "Отклонить" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_button_set_label (GTK_BUTTON (display_fixture_find_labelled (
                              GTK_WIDGET (get_bar (fixture)), GTK_TYPE_BUTTON, names[i][0])),
                          names[i][1]);
}

/* The keys are those that the tooltips name, whatever the buttons are called. */
static void
test_translated (ImportWindow *fixture, gconstpointer data)
{
  doubt_three (fixture);
  show_doubtful_cb (fixture);
  translate_buttons (fixture);
  display_fixture_key (GDK_KEY_a, GDK_ALT_MASK);
  wait_for_place (fixture, "1 of 2, least sure first");
  display_fixture_key (GDK_KEY_r, GDK_ALT_MASK);
  wait_for_place (fixture, "1 of 1, least sure first");
  g_assert_cmpuint (count_statements (fixture), ==, BUILTIN_STATEMENTS - 1);
}

/* Who decides by the buttons stays at them; Escape ends it. */
static void
test_keyboard (ImportWindow *fixture, gconstpointer data)
{
  GtkWidget *accept;

  doubt_three (fixture);
  show_doubtful_cb (fixture);
  accept = display_fixture_find_labelled (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_BUTTON,
                                          "Accept");
  gtk_widget_grab_focus (accept);
  display_fixture_key (GDK_KEY_space, 0);
  wait_for_place (fixture, "1 of 2, least sure first");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == accept);
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_null (get_bar (fixture));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
}

/* A statement that is corrected is looked over, but does not run away from the person; it is left by the
 * next decision. */
static void
test_corrected (ImportWindow *fixture, gconstpointer data)
{
  CpSession *session = cp_project_get_session (cp_window_get_project (fixture->window));
  CpSnapshot *snapshot;
  g_autoptr (GArray) doubts = NULL;
  g_autoptr (CpEdit) edit = NULL;

  doubt_three (fixture);
  show_doubtful_cb (fixture);
  snapshot = import_window_get_snapshot (fixture->window);
  doubts = cp_doubts_list (snapshot);
  edit = cp_edit_new_mode ("Mode", snapshot, &g_array_index (doubts, guint32, 0), 1, CP_MODE_BLOCK);
  g_assert_true (cp_history_apply (cp_session_get_history (session), edit, NULL));
  assert_place (fixture, "1 of 3, least sure first");
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_LABEL,
                                                   "corrected, and so looked over"));
  display_fixture_key (GDK_KEY_a, GDK_ALT_MASK);
  wait_for_place (fixture, "1 of 2, least sure first");
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_LABEL,
                                                   "doubtful, found with confidence 40 of 100"));
}

/* Accepting all that were found alike is a decision as well, though the others were not in doubt. */
static void
test_alike (ImportWindow *fixture, gconstpointer data)
{
  CpSession *session = cp_project_get_session (cp_window_get_project (fixture->window));
  CpSnapshot *snapshot;
  g_autoptr (GArray) doubts = NULL;
  guint32 doubtful;

  doubt_three (fixture);
  show_doubtful_cb (fixture);
  snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  doubts = cp_doubts_list (snapshot);
  doubtful = g_array_index (doubts, guint32, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.accept-alike", "(ss)", "speaker",
                              cp_snapshot_get_statements (snapshot)->id[doubtful]);
  display_fixture_settle ();
  assert_place (fixture, "1 of 2, least sure first");
}

/* Where the statement is not seen nothing is decided about it, and nobody is taken away. */
static void
test_other_page (ImportWindow *fixture, gconstpointer data)
{
  doubt_three (fixture);
  show_doubtful_cb (fixture);
  display_fixture_key (GDK_KEY_a, GDK_ALT_MASK);
  wait_for_place (fixture, "1 of 2, least sure first");
  display_fixture_key (GDK_KEY_1, GDK_ALT_MASK);
  display_fixture_wait_for (get_bar (fixture) == NULL);
  display_fixture_key (GDK_KEY_r, GDK_ALT_MASK);
  g_assert_cmpuint (count_statements (fixture), ==, BUILTIN_STATEMENTS);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  display_fixture_settle ();
  g_assert_null (get_bar (fixture));
  display_fixture_key (GDK_KEY_4, GDK_ALT_MASK);
  display_fixture_wait_for (get_bar (fixture) != NULL);
  assert_place (fixture, "1 of 3, least sure first");
  display_fixture_key (GDK_KEY_1, GDK_ALT_MASK);
  display_fixture_wait_for (get_bar (fixture) == NULL);
  display_fixture_key (GDK_KEY_d, GDK_CONTROL_MASK);
  display_fixture_wait_for (get_bar (fixture) != NULL);
  assert_place (fixture, "1 of 3, least sure first");
}

/* Two articles that are longer than the window, each with a doubtful statement in its last lines. */
static char *
dup_long_articles (void)
{
  static const char sentence[] = "The quay was measured once more and nobody found it to lean. ";
  g_autoptr (GString) statements = g_string_new (NULL);
  g_autoptr (GString) documents = g_string_new (NULL);

  for (guint i = 0; i < 2; i++)
    {
      guint start = (guint) strlen (sentence) * (20 + 16 * i);

      g_string_append_printf (documents, "%s{\"id\": \"d%u\", \"title\": \"Quay %u\", \"text\": \"",
                              i > 0 ? ", " : "", i, i);
      for (guint j = 0; j < 27 + 20 * i; j++)
        g_string_append_printf (documents, "%.*s%s", (int) strlen (sentence) - 1, sentence,
                                j % 4 == 3 ? "\\n" : " ");
      g_string_append (documents, "\"}");
      g_string_append_printf (statements,
                              "%s{\"id\": \"s%u\", \"document\": \"d%u\", \"start\": %u, \"end\": %u,"
                              " \"origin\": \"found\", \"rule\": \"bare\", \"confidence\": %u}",
                              i > 0 ? ", " : "", i, i, start, start + 50, 40 + i);
    }
  return g_strdup_printf ("{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [%s],"
                          " \"statements\": [%s]}", documents->str, statements->str);
}

/* What is undone is seen in its article at once, wherever the review went meanwhile. */
static void
test_undone_elsewhere (ImportWindow *fixture, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_a, GDK_KEY_r };
  g_autofree char *path = g_build_filename (fixture->folder, "quays.counterpoint", NULL);
  g_autofree char *project = dup_long_articles ();

  g_assert_true (g_file_set_contents (path, project, -1, NULL));
  cp_window_open_path (fixture->window, path);
  display_fixture_wait_for (cp_window_get_project (fixture->window) != NULL && count_statements (fixture) == 2);
  display_fixture_settle ();
  display_fixture_key (GDK_KEY_d, GDK_CONTROL_MASK);
  display_fixture_wait_for (get_bar (fixture) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      assert_place (fixture, "1 of 2, least sure first");
      display_fixture_key (keys[i], GDK_ALT_MASK);
      wait_for_place (fixture, "1 of 1, least sure first");
      display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
      wait_for_place (fixture, "1 of 2, least sure first");
      /* GTK warns of what it cannot draw, and warnings are fatal here. */
      display_fixture_settle ();
    }
}

/* What a person coded stays. */
static void
test_recode (ImportWindow *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.recode", NULL);
  display_fixture_wait_for (import_window_get_message (fixture->window) != NULL);
  g_assert_true (g_str_has_prefix (import_window_get_message (fixture->window),
                                   "No statement gets other "));
  import_window_assert_builtin (fixture->window);
}

int
main (int argc, char **argv)
{
  static const ImportWindowTest tests[] = {
    { "/import-review/doubtful", test_doubtful, FALSE },
    { "/import-review/pointer", test_pointer, FALSE },
    { "/import-review/decisions", test_decisions, FALSE },
    { "/import-review/translated", test_translated, FALSE },
    { "/import-review/keyboard", test_keyboard, FALSE },
    { "/import-review/corrected", test_corrected, FALSE },
    { "/import-review/alike", test_alike, FALSE },
    { "/import-review/other-page", test_other_page, FALSE },
    { "/import-review/undone-elsewhere", test_undone_elsewhere, TRUE },
    { "/import-review/recode", test_recode, FALSE },
  };

  return import_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
