/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tray in a window: shown and left by key, filled from cards, by pointer and keys. */

#include "cp-application.h"
#include "cp-articles-page.h"
#include "cp-card-pick.h"
#include "cp-card.h"
#include "cp-edit-trays.h"
#include "cp-export-dialog.h"
#include "cp-matrix-page.h"
#include "cp-message-bar.h"
#include "cp-picking.h"
#include "cp-session-setup.h"
#include "cp-setup.h"
#include "cp-tray-panel.h"
#include "cp-tray-row.h"
#include "cp-window.h"

#include "tray-fixture.h"

#include <string.h>

typedef struct
{
  CpWindow *window;
  CpSession *session;
  CpTray *tray;
} Fixture;

static GtkWidget *
find (Fixture *fixture, GType type)
{
  return display_fixture_find (GTK_WIDGET (fixture->window), type);
}

static gboolean
is_seen (Fixture *fixture)
{
  GtkWidget *panel = find (fixture, CP_TYPE_TRAY_PANEL);

  return panel != NULL && gtk_widget_get_mapped (panel);
}

static void
open_comparison (Fixture *fixture)
{
  CpScope scope = cp_scope_new ("armenia", NULL);

  cp_session_set_scopes (fixture->session, &scope, 1);
  cp_session_open_comparison (fixture->session);
  display_fixture_wait_for (find (fixture, CP_TYPE_CARD) != NULL);
  display_fixture_settle ();
}

static void
open_window (Fixture *fixture, int width)
{
  fixture->window = cp_window_new (GTK_APPLICATION (display_fixture_get_application ()));
  cp_window_open_builtin (fixture->window);
  fixture->session = cp_project_get_session (cp_window_get_project (fixture->window));
  fixture->tray = cp_session_get_tray (fixture->session);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 760);
  gtk_window_present (GTK_WINDOW (fixture->window));
  display_fixture_wait_for (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  display_fixture_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, GPOINTER_TO_INT (data));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* The key shows it, and brings the focus back to where it was. */
static void
test_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus = display_fixture_get_focus (GTK_WINDOW (fixture->window));

  g_assert_nonnull (focus);
  display_fixture_key (GDK_KEY_F8, 0);
  display_fixture_wait_for (is_seen (fixture));
  g_assert_true (gtk_widget_is_ancestor (display_fixture_get_focus (GTK_WINDOW (fixture->window)),
                                         find (fixture, CP_TYPE_TRAY_PANEL)));
  display_fixture_key (GDK_KEY_F8, 0);
  display_fixture_wait_for (!is_seen (fixture));
  g_assert_true (display_fixture_get_focus (GTK_WINDOW (fixture->window)) == focus);
}

/* Where it covers all else, Escape leaves it. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  display_fixture_key (GDK_KEY_F8, 0);
  display_fixture_wait_for (is_seen (fixture));
  g_assert_false (gtk_widget_get_mapped (find (fixture, CP_TYPE_MATRIX_PAGE)));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!is_seen (fixture));
}

/* What is asked for in it is not left behind it. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "000-15" };

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "pick",
                                  g_variant_new_strv (ids, 1));
  display_fixture_key (GDK_KEY_F8, 0);
  display_fixture_wait_for (is_seen (fixture));
  gtk_widget_grab_focus (find (fixture, CP_TYPE_TRAY_ROW));
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (!is_seen (fixture));
  display_fixture_wait_for (find (fixture, CP_TYPE_ARTICLES_PAGE) != NULL
                            && gtk_widget_get_mapped (find (fixture, CP_TYPE_ARTICLES_PAGE)));
}

/* What is being written on a card is undone before any step is, and is in the corpus when it is saved or
 * closed. */
static void
test_note (Fixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "000-15" };
  GtkWidget *row;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "pick",
                                  g_variant_new_strv (ids, 1));
  display_fixture_key (GDK_KEY_F8, 0);
  display_fixture_wait_for (is_seen (fixture));
  row = find (fixture, CP_TYPE_TRAY_ROW);
  gtk_widget_grab_focus (row);
  display_fixture_key (GDK_KEY_F2, 0);
  display_fixture_type ("ask");
  display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpuint (cp_tray_get_n_cards (fixture->tray), ==, 1);
  display_fixture_type ("show");
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpstr (cp_record_get_string (cp_tray_get_cards (fixture->tray)[0], CP_CARD_NOTE), ==,
                   "show");
}

static char *
dup_message (Fixture *fixture)
{
  GtkWidget *bar = find (fixture, CP_TYPE_MESSAGE_BAR);

  return g_strdup (bar != NULL && gtk_widget_get_mapped (bar)
                       ? cp_message_bar_get_text (CP_MESSAGE_BAR (bar))
                       : "");
}

/* The key puts the card in and takes it out; the bar tells as long as the tray is not seen. */
static void
test_picked_by_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;
  g_autofree char *id = NULL;

  open_comparison (fixture);
  card = find (fixture, CP_TYPE_CARD);
  id = g_strdup (cp_card_get_content (CP_CARD (card))->id);
  gtk_widget_grab_focus (card);
  display_fixture_key (GDK_KEY_t, GDK_CONTROL_MASK);
  g_assert_cmpuint (cp_tray_find (fixture->tray, id), ==, 0);
  g_assert_cmpstr (cp_tray_get_name (fixture->tray), ==, "Talk 1");
  label = display_fixture_dup_description (card);
  g_assert_cmpstr (label, ==, "in the tray, card 1");
  message = dup_message (fixture);
  g_assert_cmpstr (message, ==, "Put a card into “Talk 1”");
  display_fixture_key (GDK_KEY_t, GDK_CONTROL_MASK);
  g_assert_cmpuint (cp_tray_find (fixture->tray, id), ==, G_MAXUINT);
  display_fixture_key (GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpuint (cp_tray_find (fixture->tray, id), ==, 0);
}

static void
test_picked_by_pointer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;
  GtkWidget *pick;
  g_autofree char *id = NULL;

  open_comparison (fixture);
  card = find (fixture, CP_TYPE_CARD);
  id = g_strdup (cp_card_get_content (CP_CARD (card))->id);
  pick = display_fixture_find (card, CP_TYPE_CARD_PICK);
  g_assert_false (gtk_widget_get_mapped (pick));
  display_fixture_move (card, 40, 40);
  display_fixture_wait_for (gtk_widget_get_mapped (pick));
  display_fixture_settle ();
  display_fixture_click_middle (pick);
  display_fixture_wait_for (cp_tray_find (fixture->tray, id) == 0);
  g_assert_nonnull (display_fixture_find_labelled (pick, GTK_TYPE_LABEL, "tray 1"));
  display_fixture_settle ();
  display_fixture_click_middle (pick);
  display_fixture_wait_for (cp_tray_find (fixture->tray, id) == G_MAXUINT);
}

/* A card that is dragged onto the tray is put where it is dropped. */
static void
test_dragged (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;
  GtkWidget *panel;
  g_autofree char *id = NULL;

  open_comparison (fixture);
  display_fixture_key (GDK_KEY_F8, 0);
  display_fixture_wait_for (is_seen (fixture));
  card = find (fixture, CP_TYPE_CARD);
  panel = find (fixture, CP_TYPE_TRAY_PANEL);
  id = g_strdup (cp_card_get_content (CP_CARD (card))->id);
  display_fixture_drag_onto (card, panel, 200, 300);
  display_fixture_wait_for (cp_tray_find (fixture->tray, id) == 0);
  g_assert_cmpuint (display_fixture_count (panel, CP_TYPE_TRAY_ROW), ==, 1);
}

/* Where the tray is seen, nothing is said. */
static void
test_actions (Fixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "000-15", "000-12" };
  g_autofree char *cards = NULL;
  g_autofree char *message = NULL;

  display_fixture_key (GDK_KEY_F8, 0);
  display_fixture_wait_for (is_seen (fixture));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "pick",
                                  g_variant_new_strv (ids, 2));
  cards = tray_fixture_dup_cards (fixture->session);
  g_assert_cmpstr (cards, ==, "000-15 000-12");
  message = dup_message (fixture);
  g_assert_cmpstr (message, ==, "");
  g_assert_cmpuint (display_fixture_count (GTK_WIDGET (fixture->window), CP_TYPE_TRAY_ROW), ==, 2);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "unpick",
                                  g_variant_new_strv (ids, 1));
  g_assert_cmpuint (cp_tray_get_n_cards (fixture->tray), ==, 1);
}

/* A saved comparison is opened from anywhere; one that cannot be says why. */
static void
test_saved (Fixture *fixture, gconstpointer data)
{
  CpHistory *history = cp_session_get_history (fixture->session);
  g_autoptr (CpRecord) record = NULL;
  g_autoptr (CpRecord) faulty = NULL;
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  static const char json[] = "{\"name\": \"x\", \"scopes\": [{\"topic\": \"gone\"}]}";

  open_comparison (fixture);
  record = cp_session_make_setup (fixture->session, "Leaving");
  faulty = cp_record_parse (cp_schema_get (CP_ARRAY_COMPARISONS), json, strlen (json), &error);
  g_assert_no_error (error);
  edit = cp_edit_new_setup ("Save", record);
  cp_edit_insert (edit, CP_ARRAY_COMPARISONS, G_MAXUINT, faulty);
  g_assert_true (cp_history_apply (history, edit, NULL));
  cp_session_close_comparison (fixture->session);
  g_assert_null (cp_session_get_comparison (fixture->session));

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "open-saved",
                                  g_variant_new_uint32 (1));
  display_fixture_wait_for (cp_session_get_comparison (fixture->session) != NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "open-saved",
                                  g_variant_new_uint32 (2));
  message = dup_message (fixture);
  g_assert_cmpstr (message, ==, "This comparison cannot be opened.");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "open-saved",
                                  g_variant_new_uint32 (77));
}

static CpExportDialog *
find_dialog (void)
{
  GList *windows = gtk_window_list_toplevels ();
  CpExportDialog *dialog = NULL;

  for (GList *link = windows; link != NULL; link = link->next)
    if (CP_IS_EXPORT_DIALOG (link->data))
      dialog = link->data;
  g_list_free (windows);
  return dialog;
}

/* What the dialog says at its foot. */
static const char *
get_note (CpExportDialog *dialog)
{
  GtkWidget *choices = GTK_WIDGET (cp_export_dialog_get_choices (dialog));
  GtkWidget *note = gtk_widget_get_last_child (gtk_widget_get_first_child (choices));

  return gtk_label_get_text (GTK_LABEL (note));
}

/* The dialog begins with a deck of the tray: title, its page, sources; it tells of a side left out. */
static void
test_exported (Fixture *fixture, gconstpointer data)
{
  CpExportDialog *dialog;
  CpExportPreview *preview;
  const char *const ids[] = { "000-15", "000-12", NULL };
  const char *const expert[] = { "000-12", NULL };

  cp_pick (GTK_WIDGET (fixture->window), fixture->session, ids, 0, CP_TELL_NOTHING);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "export-tray", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpint (cp_export_choices_get_subject (cp_export_dialog_get_choices (dialog)), ==,
                   CP_SUBJECT_PICKED);
  preview = cp_export_dialog_get_preview (dialog);
  display_fixture_wait_for (cp_export_preview_get_n_pages (preview) == 3);
  g_assert_cmpstr (cp_figure_get_title (cp_export_preview_get_figure (preview, 0)), ==, "Talk 1");
  g_assert_cmpstr (cp_figure_get_title (cp_export_preview_get_figure (preview, 1)), ==,
                   "Is Armenia leaving the alliance?");
  g_assert_null (strstr (get_note (dialog), "Only one side"));
  cp_unpick (GTK_WIDGET (fixture->window), fixture->session, expert, CP_TELL_NOTHING);
  display_fixture_wait_for (
      strstr (get_note (dialog), "Only one side is picked: no experts.") != NULL);
  cp_unpick (GTK_WIDGET (fixture->window), fixture->session, ids, CP_TELL_NOTHING);
  g_assert_false (cp_export_choices_has_subject (cp_export_dialog_get_choices (dialog),
                                                 CP_SUBJECT_PICKED));
  g_assert_cmpint (cp_export_choices_get_subject (cp_export_dialog_get_choices (dialog)), ==,
                   CP_SUBJECT_MATRIX);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
add (const char *path, int width, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  add ("/tray-window/shown", 1280, test_shown);
  add ("/tray-window/narrow", 360, test_narrow);
  add ("/tray-window/left", 360, test_left);
  add ("/tray-window/note", 1280, test_note);
  add ("/tray-window/picked-by-key", 1280, test_picked_by_key);
  add ("/tray-window/picked-by-pointer", 1280, test_picked_by_pointer);
  add ("/tray-window/dragged", 1280, test_dragged);
  add ("/tray-window/actions", 1280, test_actions);
  add ("/tray-window/saved", 1280, test_saved);
  add ("/tray-window/exported", 1280, test_exported);
  return g_test_run ();
}
