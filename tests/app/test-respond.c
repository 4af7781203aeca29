/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a statement responds to: looked for as one writes, linked once, never to itself. */

#include "cp-edit-comparison.h"
#include "cp-edit-statements.h"
#include "cp-respond-dialog.h"
#include "cp-respond-row.h"
#include "cp-respond-search.h"
#include "cp-synthetic.h"

#include "display-fixture.h"
#include "ties-fixture.h"

static GtkWindow *
open_dialog (TiesFixture *self, const char *statement)
{
  GtkWindow *dialog = cp_respond_dialog_new (self->window, self->session, statement);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &self->dialog);
  self->dialog = dialog;
  gtk_window_present (dialog);
  display_fixture_wait_for (gtk_window_is_active (dialog));
  display_fixture_wait_for (gtk_window_get_focus (dialog) != NULL);
  display_fixture_wait_for (display_fixture_find (GTK_WIDGET (dialog), CP_TYPE_RESPOND_ROW) != NULL);

  return dialog;
}

static guint
count_found (GtkWindow *dialog)
{
  GtkWidget *list = display_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  return g_list_model_get_n_items (model);
}

static void
wait_for_found (GtkWindow *dialog, guint n)
{
  display_fixture_wait_for (count_found (dialog) == n);
  display_fixture_settle ();
}

static void
wait_for_label (GtkWindow *dialog, const char *label)
{
  display_fixture_wait_for (
      display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL, label) != NULL);
}

static guint32
find_pair (TiesFixture *self, const char *from, const char *to)
{
  return cp_snapshot_find_pair (ties_fixture_get_snapshot (self), ties_fixture_find (self, from),
                                ties_fixture_find (self, to));
}

static guint
count_relations (TiesFixture *self)
{
  return cp_snapshot_get_n_records (ties_fixture_get_snapshot (self), CP_ARRAY_RELATIONS);
}

/* First the other side, then the same topic, then the rest; the statement itself never. */
static void
test_order (void)
{
  static const char *const expected[] = { "s1", "s3", "s2", "s4", "s6", "s5" };
  TiesFixture fixture = { 0 };
  g_autoptr (CpRespondFindings) findings = NULL;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  findings = cp_respond_search (ties_fixture_get_snapshot (&fixture),
                                cp_session_get_comparison (fixture.session), NULL,
                                ties_fixture_find (&fixture, "s7"), NULL);
  g_assert_cmpuint (findings->statements->len, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (findings->n_facing, ==, 2);
  g_assert_cmpuint (findings->n_kindred, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (g_array_index (findings->statements, guint32, i), ==,
                      ties_fixture_find (&fixture, expected[i]));
  ties_fixture_tear_down (&fixture);
}

/* A statement in another article, on another topic, found by a word, linked by Enter; then it stands
 * in the comparison as one from outside, and is no longer without a reply. */
static void
test_link (void)
{
  TiesFixture fixture = { 0 };
  GtkWindow *dialog;
  guint card;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  dialog = open_dialog (&fixture, "s7");
  wait_for_found (dialog, 6);
  display_fixture_type ("fair");
  wait_for_found (dialog, 1);
  g_assert_nonnull (
      display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Lind disputes Quay"));
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (fixture.dialog == NULL);
  g_assert_cmpuint (find_pair (&fixture, "s7", "s5"), !=, CP_HANDLE_NONE);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_true (cp_band_plan_find_card (cp_band_flow_get_plan (fixture.flow), CP_BAND_LINKED,
                                         ties_fixture_find (&fixture, "s5"), &card));
  g_assert_false (cp_band_plan_find_card (cp_band_flow_get_plan (fixture.flow), CP_BAND_REST,
                                          ties_fixture_find (&fixture, "s7"), &card));
  ties_fixture_undo (&fixture, 1);
  g_assert_cmpuint (find_pair (&fixture, "s7", "s5"), ==, CP_HANDLE_NONE);
  ties_fixture_tear_down (&fixture);
}

/* Two that are linked are not linked twice. */
static void
test_known (void)
{
  TiesFixture fixture = { 0 };
  GtkWindow *dialog;
  guint n;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  n = count_relations (&fixture);
  dialog = open_dialog (&fixture, "s2");
  wait_for_found (dialog, 6);
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL,
                                                   "Lind disputes Quay (linked already)"));
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Change"));
  display_fixture_click_middle (
      display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_TOGGLE_BUTTON, "interprets"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "answer.accept", NULL);
  display_fixture_wait_for (fixture.dialog == NULL);
  g_assert_cmpuint (count_relations (&fixture), ==, n);
  g_assert_cmpint (cp_snapshot_get_relations (ties_fixture_get_snapshot (&fixture))
                       ->type[find_pair (&fixture, "s2", "s1")],
                   ==, CP_RELATION_INTERPRETS);
  ties_fixture_tear_down (&fixture);
}

/* The arrows choose while one writes; Escape makes nothing. */
static void
test_keys (void)
{
  TiesFixture fixture = { 0 };
  GtkWindow *dialog;
  guint n;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  n = count_relations (&fixture);
  dialog = open_dialog (&fixture, "s7");
  wait_for_found (dialog, 6);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Down, 0);
  wait_for_label (dialog, "Lind disputes Mole");
  display_fixture_key (GDK_KEY_Up, 0);
  wait_for_label (dialog, "Lind disputes Lind");
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (fixture.dialog == NULL);
  g_assert_cmpuint (count_relations (&fixture), ==, n);
  ties_fixture_tear_down (&fixture);
}

/* What only the statement itself has is not offered, and a query that cannot be read is told. */
static void
test_nothing (void)
{
  TiesFixture fixture = { 0 };
  GtkWindow *dialog;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  dialog = open_dialog (&fixture, "s7");
  wait_for_found (dialog, 6);
  display_fixture_type ("sill");
  wait_for_found (dialog, 0);
  g_assert_true (gtk_widget_get_mapped (display_fixture_find_labelled (
      GTK_WIDGET (dialog), GTK_TYPE_LABEL,
      "Nothing else has this: a statement does not respond to itself.")));
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_nonnull (fixture.dialog);
  display_fixture_type (" \"");
  g_assert_true (gtk_widget_get_mapped (display_fixture_find_labelled (
      GTK_WIDGET (dialog), GTK_TYPE_LABEL,
      "“\"”: the quotation mark is never closed. Write another one at the end of the phrase.")));
  gtk_window_destroy (dialog);
  ties_fixture_tear_down (&fixture);
}

/* So many are listed that a person looks through, and how many there are is said. */
static void
test_many (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  GtkWindow *window = display_fixture_show (gtk_label_new ("Corpus"), 300, 200);
  GtkWindow *dialog =
      cp_respond_dialog_new (window, session, cp_snapshot_get_statements (snapshot)->id[1]);

  gtk_window_present (dialog);
  wait_for_found (dialog, 60);
  g_assert_true (gtk_widget_get_visible (
      display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "the first 60 of 103")));
  gtk_window_destroy (dialog);
  display_fixture_close (window);
}

/* What was made a moment ago responds, though it is not counted yet. */
static void
test_counting (void)
{
  static const CpSyntheticOptions options = {
    .n_documents = 200, .n_outlets = 8, .n_speakers = 60, .n_topics = 6, .n_statements = 20100,
  };
  gsize length;
  g_autofree char *project = cp_synthetic_project (3, &options, &length);
  g_autoptr (CpSession) session = display_fixture_load (project);
  CpCorpus *corpus = cp_session_get_corpus (session);
  GtkWindow *window = display_fixture_show (gtk_label_new ("Corpus"), 300, 200);
  g_autoptr (CpEdit) edit = NULL;
  const CpStatementColumns *columns;
  GtkWindow *dialog;

  display_fixture_wait_for (!cp_session_is_counting (session));
  edit = cp_edit_new_gist ("Make a statement", cp_corpus_get_current (corpus), 1, 0, "The sill holds",
                           CP_HANDLE_NONE);
  g_assert_true (cp_history_apply (cp_session_get_history (session), edit, NULL));
  g_assert_true (cp_session_is_counting (session));
  columns = cp_snapshot_get_statements (cp_corpus_get_current (corpus));
  dialog = cp_respond_dialog_new (window, session, columns->id[columns->n_rows - 1]);
  gtk_window_present (dialog);
  wait_for_label (dialog, "The sill holds");
  gtk_window_destroy (dialog);
  display_fixture_close (window);
  display_fixture_wait_for (!cp_session_is_counting (session));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/respond/order", test_order);
  g_test_add_func ("/respond/link", test_link);
  g_test_add_func ("/respond/known", test_known);
  g_test_add_func ("/respond/keys", test_keys);
  g_test_add_func ("/respond/nothing", test_nothing);
  g_test_add_func ("/respond/many", test_many);
  g_test_add_func ("/respond/counting", test_counting);
  return g_test_run ();
}
