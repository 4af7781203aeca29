/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links, questions and sentences in a window: asked for by its actions, undone and done again. */

#include "cp-application.h"
#include "cp-band-flow.h"
#include "cp-card.h"
#include "cp-edit-comparison.h"
#include "cp-question-dialog.h"
#include "cp-respond-dialog.h"
#include "cp-sentence-dialog.h"
#include "cp-window.h"

#include "display-fixture.h"

typedef struct
{
  CpWindow *window;
  CpSession *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cp_window_new (GTK_APPLICATION (display_fixture_get_application ()));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "respond"));
  cp_window_open_builtin (fixture->window);
  fixture->session = cp_project_get_session (cp_window_get_project (fixture->window));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (data), 760);
  gtk_window_present (GTK_WINDOW (fixture->window));
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  display_fixture_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static CpSnapshot *
get_snapshot (Fixture *fixture)
{
  return cp_corpus_get_current (cp_session_get_corpus (fixture->session));
}

static void
open_comparison (Fixture *fixture)
{
  CpScope scope = cp_scope_new ("armenia", NULL);

  cp_session_set_scopes (fixture->session, &scope, 1);
  cp_session_open_comparison (fixture->session);
  display_fixture_wait_for (display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_CARD) != NULL);
  display_fixture_settle ();
}

/* The dialog that the window asked with. */
static GtkWindow *
find_dialog (Fixture *fixture, GType type)
{
  GtkWindow *dialog = NULL;
  GList *windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (link->data, type)
        && gtk_window_get_transient_for (link->data) == GTK_WINDOW (fixture->window))
      dialog = link->data;
  g_list_free (windows);

  return dialog;
}

static GtkWindow *
ask (Fixture *fixture, GType type, const char *action, GVariant *parameter)
{
  GtkWindow *dialog;

  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter);
  dialog = find_dialog (fixture, type);
  g_assert_nonnull (dialog);
  display_fixture_wait_for (gtk_window_is_active (dialog));
  display_fixture_settle ();

  return dialog;
}

static void
accept (Fixture *fixture, GtkWindow *dialog, GType type)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "answer.accept", NULL);
  display_fixture_wait_for (find_dialog (fixture, type) == NULL);
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  display_fixture_settle ();
}

static GtkEditable *
find_editable (GtkWindow *dialog, GType type)
{
  return GTK_EDITABLE (display_fixture_find (GTK_WIDGET (dialog), type));
}

static void
link_two (Fixture *fixture)
{
  CpCard *card = CP_CARD (display_fixture_find (GTK_WIDGET (fixture->window), CP_TYPE_CARD));
  g_autofree char *id = g_strdup (cp_card_get_content (card)->id);
  GtkWindow *dialog;

  gtk_widget_grab_focus (GTK_WIDGET (card));
  dialog = ask (fixture, CP_TYPE_RESPOND_DIALOG, "win.respond", g_variant_new_string (id));
  gtk_editable_set_text (find_editable (dialog, GTK_TYPE_SEARCH_ENTRY), "topic:afghanistan|taliban");
  display_fixture_wait_for (gtk_widget_is_sensitive (
      display_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Link")));
  accept (fixture, dialog, CP_TYPE_RESPOND_DIALOG);
}

static void
add_question (Fixture *fixture)
{
  GtkWindow *dialog =
      ask (fixture, CP_TYPE_QUESTION_DIALOG, "win.add-question", g_variant_new_string ("armenia"));
  GtkWidget *list = display_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX);

  gtk_editable_set_text (find_editable (dialog, GTK_TYPE_ENTRY), "Who decides?");
  gtk_editable_set_text (GTK_EDITABLE (display_fixture_find (list, GTK_TYPE_ENTRY)), "the members");
  accept (fixture, dialog, CP_TYPE_QUESTION_DIALOG);
}

static void
write_sentence (Fixture *fixture, const char *document)
{
  GtkWindow *dialog = ask (fixture, CP_TYPE_SENTENCE_DIALOG, "win.write-sentence",
                           g_variant_new ("(ss)", "armenia", document));
  GtkWidget *text = display_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Armenia hesitates.", -1);
  accept (fixture, dialog, CP_TYPE_SENTENCE_DIALOG);
}

/* All of it by the actions of the window, back by undo, and there again by redo, to the letter. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = cp_snapshot_dup_digest (get_snapshot (fixture));
  guint n_relations = cp_snapshot_get_n_records (get_snapshot (fixture), CP_ARRAY_RELATIONS);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  const guint32 *documents = cp_snapshot_get_order (get_snapshot (fixture), CP_ARRAY_DOCUMENTS, NULL);
  g_autofree char *document = g_strdup (cp_item_get_id (
      CP_ITEM (cp_snapshot_get_document (get_snapshot (fixture), documents[0]))));

  open_comparison (fixture);
  link_two (fixture);
  g_assert_cmpuint (cp_snapshot_get_n_records (get_snapshot (fixture), CP_ARRAY_RELATIONS), ==,
                    n_relations + 1);
  add_question (fixture);
  write_sentence (fixture, document);
  g_assert_cmpuint (cp_snapshot_get_n_records (get_snapshot (fixture), CP_ARRAY_SUMMARIES), >, 0);
  after = cp_snapshot_dup_digest (get_snapshot (fixture));
  g_assert_cmpstr (after, !=, before);
  for (guint i = 0; i < 3; i++)
    display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
  undone = cp_snapshot_dup_digest (get_snapshot (fixture));
  g_assert_cmpstr (undone, ==, before);
  for (guint i = 0; i < 3; i++)
    display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  redone = cp_snapshot_dup_digest (get_snapshot (fixture));
  g_assert_cmpstr (redone, ==, after);
}

/* A card that is linked keeps the focus when the dialog has gone. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  open_comparison (fixture);
  link_two (fixture);
  focus = display_fixture_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (CP_IS_CARD (focus));
}

/* What has gone, or never was, is not asked about. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.respond", "s", "nobody");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-question", "s", "nothing");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-question", "s", "nothing");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.delete-question", "s", "nothing");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.write-sentence", "(ss)", "none",
                              "nothing");
  g_assert_null (find_dialog (fixture, CP_TYPE_ANSWER_DIALOG));
  g_assert_null (cp_history_get_undo_name (cp_session_get_history (fixture->session)));
}

/* The window manager closes the window under a dialog: both stay, and so do the words in it. */
static void
test_closed_under_dialog (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog =
      ask (fixture, CP_TYPE_QUESTION_DIALOG, "win.add-question", g_variant_new_string ("armenia"));

  gtk_editable_set_text (find_editable (dialog, GTK_TYPE_ENTRY), "Who decides?");
  gtk_window_close (GTK_WINDOW (fixture->window));
  display_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  g_assert_true (find_dialog (fixture, CP_TYPE_QUESTION_DIALOG) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (find_editable (dialog, GTK_TYPE_ENTRY)), ==, "Who decides?");
  gtk_window_destroy (dialog);
}

#define ADD(path, width, test) \
  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down)

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  ADD ("/ties-window/all", 1280, test_all);
  ADD ("/ties-window/narrow", 360, test_all);
  ADD ("/ties-window/focus", 1280, test_focus);
  ADD ("/ties-window/gone", 1280, test_gone);
  ADD ("/ties-window/closed-under-dialog", 1200, test_closed_under_dialog);
  return g_test_run ();
}
