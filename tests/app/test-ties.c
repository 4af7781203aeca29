/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links between statements: chips, what is known of them, accepted, changed, made, undone. */

#include <string.h>

#include "cp-band-flow.h"
#include "cp-band-heading.h"
#include "cp-card.h"
#include "cp-chip.h"
#include "cp-comparison-view.h"
#include "cp-edit-comparison.h"
#include "cp-settings.h"
#include "cp-tie-popover.h"

#include "display-fixture.h"
#include "ties-fixture.h"

static guint32
find_relation (TiesFixture *self, const char *from, const char *to)
{
  return cp_snapshot_find_pair (ties_fixture_get_snapshot (self), ties_fixture_find (self, from),
                                ties_fixture_find (self, to));
}

static const CpRelationColumns *
get_relations (TiesFixture *self)
{
  return cp_snapshot_get_relations (ties_fixture_get_snapshot (self));
}

static GtkWidget *
get_chip (TiesFixture *self, const char *from, const char *to)
{
  guint32 relation = find_relation (self, from, to);
  guint n;
  const CpPiece *pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (self->flow), &n);

  for (guint i = 0; i < n; i++)
    if (pieces[i].kind == CP_PIECE_LINK && pieces[i].relation == relation)
      {
        cp_band_flow_scroll_to (self->flow, i);
        display_fixture_wait_frames (self->view, 2);
        return display_fixture_find (cp_band_flow_get_widget (self->flow, i), GTK_TYPE_BUTTON);
      }
  g_assert_not_reached ();
}

static void
wait_for_popover (GtkWidget *popover)
{
  display_fixture_wait_for (gtk_widget_get_mapped (popover));
  display_fixture_wait_frames (popover, 3);
}

static GtkWidget *
open_tie (TiesFixture *self, const char *from, const char *to)
{
  GtkWidget *popover;

  display_fixture_click_middle (get_chip (self, from, to));
  popover = display_fixture_find (self->view, CP_TYPE_TIE_POPOVER);
  wait_for_popover (popover);

  return popover;
}

static void
press (GtkWidget *in, GType type, const char *label)
{
  GtkWidget *button = display_fixture_find_labelled (in, type, label);

  g_assert_nonnull (button);
  display_fixture_click_middle (button);
}

/* What the program found looks like what is in doubt, until somebody accepts it. */
static void
test_accept (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *popover, *chip;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  chip = display_fixture_find (get_chip (&fixture, "s2", "s1"), CP_TYPE_CHIP);
  g_assert_true (gtk_widget_has_css_class (chip, "proposed"));
  popover = open_tie (&fixture, "s2", "s1");
  g_assert_nonnull (display_fixture_find_labelled (popover, GTK_TYPE_LABEL, "Lind disputes Quay"));
  g_assert_nonnull (display_fixture_find_labelled (
      popover, GTK_TYPE_LABEL,
      "found by the program with confidence 61 of 100, not looked over yet"));
  press (popover, GTK_TYPE_BUTTON, "_Accept");
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  g_assert_true (get_relations (&fixture)->reviewed[find_relation (&fixture, "s2", "s1")]);
  g_assert_cmpstr (cp_history_get_undo_name (cp_session_get_history (fixture.session)), ==,
                   "Accept a link");
  chip = display_fixture_find (get_chip (&fixture, "s2", "s1"), CP_TYPE_CHIP);
  g_assert_false (gtk_widget_has_css_class (chip, "proposed"));
  ties_fixture_tear_down (&fixture);
}

/* Each choice is a step of its own, and the popover stays. */
static void
test_change (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *popover;
  guint32 relation;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  relation = find_relation (&fixture, "s2", "s1");
  popover = open_tie (&fixture, "s2", "s1");
  press (popover, GTK_TYPE_TOGGLE_BUTTON, "qualifies");
  g_assert_cmpint (get_relations (&fixture)->type[relation], ==, CP_RELATION_QUALIFIES);
  g_assert_true (get_relations (&fixture)->reviewed[relation]);
  g_assert_nonnull (display_fixture_find_labelled (popover, GTK_TYPE_LABEL, "Lind qualifies Quay"));
  press (popover, GTK_TYPE_CHECK_BUTTON, "as read here");
  g_assert_cmpint (get_relations (&fixture)->basis[relation], ==, CP_BASIS_READER);
  display_fixture_click_middle (display_fixture_find (popover, GTK_TYPE_ENTRY));
  display_fixture_type ("half");
  g_assert_true (gtk_widget_get_mapped (popover));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  g_assert_cmpstr (get_relations (&fixture)->note[relation], ==, "half");
  ties_fixture_undo (&fixture, 3);
  g_assert_cmpint (get_relations (&fixture)->type[relation], ==, CP_RELATION_DISPUTES);
  g_assert_false (get_relations (&fixture)->reviewed[relation]);
  ties_fixture_tear_down (&fixture);
}

static void
test_delete (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *popover;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  popover = open_tie (&fixture, "s4", "s3");
  press (popover, GTK_TYPE_BUTTON, "_Delete");
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  g_assert_cmpuint (find_relation (&fixture, "s4", "s3"), ==, CP_HANDLE_NONE);
  g_assert_cmpstr (fixture.message, ==, "Delete a link");
  ties_fixture_undo (&fixture, 1);
  g_assert_cmpuint (find_relation (&fixture, "s4", "s3"), !=, CP_HANDLE_NONE);
  ties_fixture_tear_down (&fixture);
}

/* The keyboard gets to a chip, opens it, and is back there afterwards. */
static void
test_keys (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *chip, *popover;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  chip = get_chip (&fixture, "s2", "s1");
  gtk_widget_grab_focus (chip);
  display_fixture_key (GDK_KEY_Return, 0);
  popover = display_fixture_find (fixture.view, CP_TYPE_TIE_POPOVER);
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_cmpuint (cp_tie_popover_get_relation (CP_TIE_POPOVER (popover)), ==,
                    find_relation (&fixture, "s2", "s1"));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  g_assert_true (display_fixture_get_focus (fixture.window) == chip);
  ties_fixture_tear_down (&fixture);
}

/* What asks for a menu shows the link; Delete deletes it, and what stands there then has the focus. */
static void
test_chip_keys (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *chip, *popover;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  chip = get_chip (&fixture, "s4", "s3");
  gtk_widget_grab_focus (chip);
  display_fixture_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  popover = display_fixture_find (fixture.view, CP_TYPE_TIE_POPOVER);
  wait_for_popover (popover);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  display_fixture_click_button (chip, 20, 8, GDK_BUTTON_SECONDARY, 1, 0);
  wait_for_popover (popover);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  gtk_widget_grab_focus (chip);
  display_fixture_key (GDK_KEY_Delete, 0);
  g_assert_cmpuint (find_relation (&fixture, "s4", "s3"), ==, CP_HANDLE_NONE);
  g_assert_nonnull (display_fixture_get_focus (fixture.window));
  ties_fixture_undo (&fixture, 1);
  g_assert_cmpuint (find_relation (&fixture, "s4", "s3"), !=, CP_HANDLE_NONE);
  ties_fixture_tear_down (&fixture);
}

/* All that is proposed here, between the sides and within them. */
static void
test_all_proposed (void)
{
  TiesFixture fixture = { 0 };

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  gtk_widget_activate_action (fixture.view, "comparison.show-band", "u", CP_BAND_LINKED);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_MENU_BUTTON,
                                                   "2 links proposed by the program"));
  gtk_widget_activate_action (fixture.view, "comparison.accept-proposed", NULL);
  g_assert_cmpstr (fixture.message, ==, "Accept 2 links");
  g_assert_true (get_relations (&fixture)->reviewed[find_relation (&fixture, "s6", "s1")]);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_null (display_fixture_find (fixture.view, GTK_TYPE_MENU_BUTTON) == NULL
                     ? NULL
                     : display_fixture_find_labelled (fixture.view, GTK_TYPE_MENU_BUTTON,
                                                      "2 links proposed by the program"));
  ties_fixture_undo (&fixture, 1);
  gtk_widget_activate_action (fixture.view, "comparison.reject-proposed", NULL);
  g_assert_cmpuint (find_relation (&fixture, "s2", "s1"), ==, CP_HANDLE_NONE);
  ties_fixture_tear_down (&fixture);
}

/* Escape makes nothing; Enter links as was chosen last. */
static void
test_make (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *popover;
  guint32 relation;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  gtk_widget_activate_action (fixture.view, "comparison.link", "(ss)", "s7", "s3");
  popover = display_fixture_find (fixture.view, CP_TYPE_TIE_POPOVER);
  wait_for_popover (popover);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  g_assert_cmpuint (find_relation (&fixture, "s7", "s3"), ==, CP_HANDLE_NONE);
  gtk_widget_activate_action (fixture.view, "comparison.link", "(ss)", "s7", "s3");
  wait_for_popover (popover);
  press (popover, GTK_TYPE_TOGGLE_BUTTON, "supports");
  press (popover, GTK_TYPE_BUTTON, "The Other Way Round");
  g_assert_nonnull (display_fixture_find_labelled (popover, GTK_TYPE_LABEL, "Quay supports Lind"));
  press (popover, GTK_TYPE_BUTTON, "The Other Way Round");
  press (popover, GTK_TYPE_BUTTON, "_Link");
  relation = find_relation (&fixture, "s7", "s3");
  g_assert_cmpuint (relation, !=, CP_HANDLE_NONE);
  g_assert_cmpint (get_relations (&fixture)->type[relation], ==, CP_RELATION_SUPPORTS);
  g_assert_cmpint (get_relations (&fixture)->basis[relation], ==, CP_BASIS_READER);
  gtk_widget_activate_action (fixture.view, "comparison.link", "(ss)", "s7", "s3");
  wait_for_popover (popover);
  g_assert_cmpuint (cp_tie_popover_get_relation (CP_TIE_POPOVER (popover)), ==, relation);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  gtk_widget_activate_action (fixture.view, "comparison.link", "(ss)", "s5", "s6");
  wait_for_popover (popover);
  /* Run by hand, the test may have no settings to remember it in. */
  g_assert_nonnull (display_fixture_find_labelled (
      popover, GTK_TYPE_LABEL,
      cp_settings_get () != NULL ? "Quay supports Weir" : "Quay disputes Weir"));
  ties_fixture_tear_down (&fixture);
}

/* A card that goes to another band keeps the focus and its place on the screen, there and back. */
static void
test_place (void)
{
  TiesFixture fixture = { 0 };
  g_autoptr (CpEdit) edit = NULL;
  guint32 statement;
  guint card;
  int offset;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  statement = ties_fixture_find (&fixture, "s7");
  g_assert_true (cp_band_plan_find_card (cp_band_flow_get_plan (fixture.flow), CP_BAND_REST, statement,
                                         &card));
  cp_band_flow_scroll_to (fixture.flow, card);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_true (cp_band_flow_focus_piece (fixture.flow, card));
  offset = cp_band_flow_get_offset (fixture.flow, card);
  edit = cp_edit_new_relation ("Link", ties_fixture_get_snapshot (&fixture), statement,
                               ties_fixture_find (&fixture, "s3"), CP_RELATION_DISPUTES,
                               CP_BASIS_READER);
  g_assert_true (cp_history_apply (cp_session_get_history (fixture.session), edit, NULL));
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_true (cp_band_plan_find_card (cp_band_flow_get_plan (fixture.flow), CP_BAND_LINKED,
                                         statement, &card));
  g_assert_cmpuint (cp_band_flow_get_focus (fixture.flow), ==, card);
  g_assert_cmpint (ABS (cp_band_flow_get_offset (fixture.flow, card) - offset), <=, 1);
  ties_fixture_undo (&fixture, 1);
  g_assert_true (cp_band_plan_find_card (cp_band_flow_get_plan (fixture.flow), CP_BAND_REST, statement,
                                         &card));
  g_assert_cmpuint (cp_band_flow_get_focus (fixture.flow), ==, card);
  ties_fixture_tear_down (&fixture);
}

/* A question that nobody has answered stands where its answers will stand. */
static void
test_unanswered (void)
{
  TiesFixture fixture = { 0 };

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  g_assert_nonnull (display_fixture_find_labelled (
      fixture.view, GTK_TYPE_LABEL,
      "1 question, 2 statements with a position; 1 question without an answer"));
  ties_fixture_tear_down (&fixture);
}

/* Beside a card that somebody on neither side answers it is said whose reply is missing. */
static void
test_whose_reply (void)
{
  TiesFixture fixture = { 0 };
  g_autoptr (CpEdit) edit = NULL;
  g_autofree char *label = NULL;
  guint card;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  edit = cp_edit_new_relation ("Link", ties_fixture_get_snapshot (&fixture),
                               ties_fixture_find (&fixture, "s6"), ties_fixture_find (&fixture, "s7"),
                               CP_RELATION_DISPUTES, CP_BASIS_READER);
  g_assert_true (cp_history_apply (cp_session_get_history (fixture.session), edit, NULL));
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_true (cp_band_plan_find_card (cp_band_flow_get_plan (fixture.flow), CP_BAND_REST,
                                         ties_fixture_find (&fixture, "s7"), &card));
  cp_band_flow_scroll_to (fixture.flow, card);
  display_fixture_wait_frames (fixture.view, 2);
  label = display_fixture_dup_label (cp_band_flow_get_widget (fixture.flow, card));
  g_assert_nonnull (strstr (label, "disputed by Weir"));
  g_assert_nonnull (strstr (label, "without an official reply"));
  ties_fixture_tear_down (&fixture);
}

static guint
find_piece (TiesFixture *self, CpPieceKind kind, guint nth)
{
  guint n;
  const CpPiece *pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (self->flow), &n);

  for (guint i = 0; i < n; i++)
    if (pieces[i].kind == kind && nth-- == 0)
      return i;
  g_assert_not_reached ();
}

/* A card dropped on another one is linked once that is asked; on a position, it takes it. */
static void
test_drag (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *from, *to, *popover;
  guint n;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  from = cp_band_flow_get_widget (fixture.flow, find_piece (&fixture, CP_PIECE_CARD, 0));
  to = cp_band_flow_get_widget (fixture.flow, find_piece (&fixture, CP_PIECE_CARD, 1));
  g_assert_cmpstr (cp_card_get_content (CP_CARD (from))->id, ==, "s2");
  g_assert_cmpstr (cp_card_get_content (CP_CARD (to))->id, ==, "s1");
  display_fixture_drag_onto (to, from, 60, 16);
  popover = display_fixture_find (fixture.view, CP_TYPE_TIE_POPOVER);
  g_assert_nonnull (popover);
  wait_for_popover (popover);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (popover));
  g_assert_cmpuint (find_relation (&fixture, "s1", "s2"), !=, CP_HANDLE_NONE);
  display_fixture_wait_frames (fixture.view, 2);

  to = cp_band_flow_get_widget (fixture.flow, find_piece (&fixture, CP_PIECE_POSITION, 2));
  from = cp_band_flow_get_widget (fixture.flow, find_piece (&fixture, CP_PIECE_CARD, 0));
  display_fixture_drag_onto (from, to, gtk_widget_get_width (to) / 2.0, 16);
  display_fixture_wait_for (
      (cp_snapshot_get_answers (ties_fixture_get_snapshot (&fixture),
                                ties_fixture_find (&fixture, "s2"), &n),
       n == 2));
  ties_fixture_tear_down (&fixture);
}

static void
test_finalizes (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();

  display_fixture_assert_finalizes (cp_tie_popover_new (session));
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/ties/accept", test_accept);
  g_test_add_func ("/ties/change", test_change);
  g_test_add_func ("/ties/delete", test_delete);
  g_test_add_func ("/ties/keys", test_keys);
  g_test_add_func ("/ties/chip-keys", test_chip_keys);
  g_test_add_func ("/ties/all-proposed", test_all_proposed);
  g_test_add_func ("/ties/make", test_make);
  g_test_add_func ("/ties/place", test_place);
  g_test_add_func ("/ties/unanswered", test_unanswered);
  g_test_add_func ("/ties/whose-reply", test_whose_reply);
  g_test_add_func ("/ties/drag", test_drag);
  g_test_add_func ("/ties/finalizes", test_finalizes);
  return g_test_run ();
}
