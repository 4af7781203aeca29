/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison view: bands, sides, filters, keys. */

#include "comparison-fixture.h"
#include "cp-band-heading.h"
#include "cp-card-gap.h"
#include "cp-card-line.h"
#include "cp-card.h"
#include "cp-comparison-head.h"
#include "cp-side-picker.h"

static void
test_head (void)
{
  Comparing fixture = { 0 };

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "Threats"));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "all 5 documents"));
  g_assert_nonnull (display_fixture_find_labelled (
      fixture.view, GTK_TYPE_LABEL,
      "Both sides take a position on 3 of 3 questions; 9 of 20 official statements have an expert "
      "reply."));
  g_assert_nonnull (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "11 by 4 speakers, 1 relayed"));
  g_assert_nonnull (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "On a question, 3"));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "Linked, 9"));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "Others, 0"));
  g_assert_null (display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "Elsewhere, 0"));
  comparing_tear_down (&fixture);
}

/* A door brings its band to the upper edge, and is marked. */
static void
test_doors (void)
{
  Comparing fixture = { 0 };
  GtkWidget *door;
  guint heading;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  door = display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "Linked, 9");
  g_assert_false (gtk_widget_has_css_class (door, "marked"));
  display_fixture_click_middle (door);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_true (gtk_widget_has_css_class (door, "marked"));
  heading = comparing_find_piece (&fixture, CP_PIECE_HEADING, CP_BAND_LINKED);
  g_assert_cmpfloat (comparing_get_y (cp_band_flow_get_widget (fixture.flow, heading),
                                      GTK_WIDGET (fixture.flow)),
                     ==, 0);
  display_fixture_key (GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  g_assert_cmpint (cp_band_flow_get_marked (fixture.flow), ==, CP_BAND_REST);
  g_assert_false (gtk_widget_has_css_class (door, "marked"));
  display_fixture_key (GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  g_assert_cmpint (cp_band_flow_get_marked (fixture.flow), ==, CP_BAND_LINKED);
  comparing_tear_down (&fixture);
}

static void
test_fold (void)
{
  Comparing fixture = { 0 };
  GtkWidget *heading;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  heading = cp_band_flow_get_widget (fixture.flow, 0);
  g_assert_true (CP_IS_BAND_HEADING (heading));
  display_fixture_click (heading, 60, 15, 0);
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS), ==, 0);
  /* The one that was pressed keeps the focus. */
  g_assert_cmpuint (cp_band_flow_get_focus (fixture.flow), ==, 0);
  display_fixture_key (GDK_KEY_space, 0);
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS), ==, 20);
  /* The others are folded until they are asked for, or a side is empty. */
  comparing_open_scope (&fixture, "taliban", NULL);
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_OTHERS), ==, 0);
  comparing_show_band (&fixture, CP_BAND_OTHERS);
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_OTHERS), ==, 2);
  comparing_tear_down (&fixture);
}

static void
test_elsewhere (void)
{
  Comparing fixture = { 0 };

  comparing_set_up (&fixture, "taliban", "004", COMPARING_WIDE);
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "Elsewhere, 2"));
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_ELSEWHERE), ==, 2);
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_OTHERS), ==, 2);
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, CP_TYPE_CARD_GAP,
                                                   "article without any expert"));
  comparing_tear_down (&fixture);
}

/* What a filter leaves out is not missing in the corpus. */
static void
test_selection (void)
{
  Comparing fixture = { 0 };
  CpComparison *before;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  before = cp_session_get_comparison (fixture.session);
  cp_filter_set_search (cp_session_get_filter (fixture.session), "-role:expert");
  display_fixture_wait_for (cp_session_get_comparison (fixture.session) != before);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_nonnull (display_fixture_find_labelled (
      fixture.view, GTK_TYPE_LABEL, "No experts in this selection: 20 official statements."));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, CP_TYPE_CARD_GAP,
                                                   "no experts in this selection"));
  g_assert_null (display_fixture_find_labelled (fixture.view, CP_TYPE_CARD_GAP, "no experts"));
  comparing_show_band (&fixture, CP_BAND_REST);
  g_assert_null (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_WIDGET, "no reply in this corpus"));
  comparing_tear_down (&fixture);
}

/* Whoever is on neither side is led to once among the others; then the line is above. */
static void
test_again (void)
{
  Comparing fixture = { 0 };
  const CpPiece *focused;
  GtkWidget *above;

  comparing_set_up (&fixture, "taliban", "004", COMPARING_WIDE);
  g_assert_nonnull (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "among the others"));
  above = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "shown above");
  g_assert_nonnull (above);
  /* It leads to the first line, not past it. */
  g_signal_emit_by_name (gtk_widget_get_ancestor (above, GTK_TYPE_BUTTON), "clicked");
  focused = comparing_get_piece (&fixture, cp_band_flow_get_focus (fixture.flow));
  g_assert_cmpint (focused->kind, ==, CP_PIECE_POINTER);
  g_assert_cmpint (focused->target, ==, CP_BAND_OTHERS);
  comparing_tear_down (&fixture);
}

/* The roles are offered with how many statements are of them. */
static void
test_roles (void)
{
  Comparing fixture = { 0 };
  g_autoptr (GMenuModel) roles = NULL;
  g_autofree char *first = NULL;
  GtkWidget *button;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  button = display_fixture_find (display_fixture_find (fixture.view, CP_TYPE_SIDE_PICKER),
                                 GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  roles = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), 0,
                                      G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (roles, 0, G_MENU_ATTRIBUTE_LABEL, "s", &first));
  g_assert_cmpstr (first, ==, "Official (20)");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  comparing_tear_down (&fixture);
}

/* Chips leave the rows that have such a link. */
static void
test_filter (void)
{
  Comparing fixture = { 0 };
  GtkWidget *chip;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  comparing_show_band (&fixture, CP_BAND_LINKED);
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_LINK, CP_BAND_LINKED), ==, 17);
  chip = display_fixture_find_labelled (GTK_WIDGET (fixture.flow), GTK_TYPE_BUTTON, "disputes 5");
  display_fixture_click_middle (chip);
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_LINK, CP_BAND_LINKED), ==, 5);
  g_assert_nonnull (
      display_fixture_find_labelled (GTK_WIDGET (fixture.flow), GTK_TYPE_LABEL, "3 of 9 rows"));
  chip = display_fixture_find_labelled (GTK_WIDGET (fixture.flow), GTK_TYPE_BUTTON, "supports 4");
  display_fixture_click_middle (chip);
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_LINK, CP_BAND_LINKED), ==, 9);
  /* Another subject begins with all. */
  comparing_open_scope (&fixture, "armenia", NULL);
  comparing_open_scope (&fixture, "threats", NULL);
  g_assert_cmpuint (comparing_count_pieces (&fixture, CP_PIECE_LINK, CP_BAND_LINKED), ==, 17);
  comparing_tear_down (&fixture);
}

/* A line that leads to a card scrolls there and gives it the focus. */
static void
test_pointer (void)
{
  Comparing fixture = { 0 };
  GtkWidget *line;
  GtkWidget *focus;
  guint pointer;
  guint card;
  const CpPiece *piece;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  pointer = comparing_find_piece (&fixture, CP_PIECE_POINTER, CP_BAND_QUESTIONS);
  cp_band_flow_scroll_to (fixture.flow, pointer);
  display_fixture_wait_frames (fixture.view, 2);
  line = cp_band_flow_get_widget (fixture.flow, pointer);
  g_assert_true (CP_IS_CARD_LINE (line));
  piece = comparing_get_piece (&fixture, pointer);
  g_assert_true (cp_band_plan_find_card (cp_band_flow_get_plan (fixture.flow), piece->target,
                                         piece->statement, &card));
  display_fixture_click_middle (line);
  display_fixture_wait_frames (fixture.view, 2);
  focus = display_fixture_get_focus (fixture.window);
  g_assert_true (CP_IS_CARD (focus));
  g_assert_true (focus == cp_band_flow_get_widget (fixture.flow, card));
  g_assert_true (cp_band_flow_is_in_sight (fixture.flow, card));
  comparing_tear_down (&fixture);
}

/* Who takes a position among the others stands in a band that is folded at first. */
static void
test_pointer_to_others (void)
{
  Comparing fixture = { 0 };
  guint pointer;
  guint card;

  comparing_set_up (&fixture, "taliban", NULL, COMPARING_WIDE);
  pointer = comparing_find_piece (&fixture, CP_PIECE_POINTER, CP_BAND_QUESTIONS);
  g_assert_cmpint (comparing_get_piece (&fixture, pointer)->target, ==, CP_BAND_OTHERS);
  display_fixture_click_middle (cp_band_flow_get_widget (fixture.flow, pointer));
  display_fixture_wait_frames (fixture.view, 2);
  card = comparing_find_piece (&fixture, CP_PIECE_CARD, CP_BAND_OTHERS);
  g_assert_cmpuint (card, !=, G_MAXUINT);
  g_assert_true (CP_IS_CARD (display_fixture_get_focus (fixture.window)));
  comparing_tear_down (&fixture);
}

static void
test_swap (void)
{
  Comparing fixture = { 0 };
  guint card;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  card = comparing_find_piece (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS);
  g_assert_cmpint (comparing_get_piece (&fixture, card)->lane, ==, CP_LANE_LEFT);
  gtk_widget_activate_action (fixture.view, "win.swap-sides", NULL);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_nonnull (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "11 by 4 speakers, 1 relayed"));
  g_assert_cmpstr (cp_sides_get_label (
                       cp_comparison_get_sides (cp_session_get_comparison (fixture.session)),
                       CP_SIDE_LEFT),
                   ==, "Expert");
  g_assert_nonnull (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_MENU_BUTTON, "Left side: Expert"));
  comparing_tear_down (&fixture);
}

/* Nobody on a side: its sign is hollow, and nothing is linked. */
static void
test_nobody (void)
{
  Comparing fixture = { 0 };

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  gtk_widget_activate_action (fixture.view, "win.left", "s", "");
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_nonnull (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_MENU_BUTTON, "Left side: Nobody"));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "nobody here"));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "Linked, 0"));
  comparing_tear_down (&fixture);
}

/* A side may be whoever a query finds; what is wrong with the query is said. */
static void
test_other_side (void)
{
  Comparing fixture = { 0 };
  GtkWidget *picker;
  GtkWidget *entry;
  GtkWidget *button;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  picker = display_fixture_find (fixture.view, CP_TYPE_SIDE_PICKER);
  gtk_widget_activate_action (picker, "side.other", NULL);
  display_fixture_wait_frames (fixture.view, 2);
  entry = display_fixture_find (picker, GTK_TYPE_ENTRY);
  button = display_fixture_find_labelled (picker, GTK_TYPE_BUTTON, "_Compare");
  display_fixture_type ("speaker:xyz");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpint (gtk_test_accessible_has_state (GTK_ACCESSIBLE (entry),
                                                  GTK_ACCESSIBLE_STATE_INVALID),
                   ==, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  display_fixture_type ("role:insider|media");
  g_assert_true (gtk_widget_get_sensitive (button));
  display_fixture_key (GDK_KEY_Return, 0);
  g_assert_cmpstr (fixture.side, ==, "role:insider|media");
  comparing_tear_down (&fixture);
}

static void
test_escape (void)
{
  Comparing fixture = { 0 };
  guint card;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  card = comparing_find_piece (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS);
  g_assert_true (cp_band_flow_focus_piece (fixture.flow, card));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_cmpuint (fixture.n_closed, ==, 1);
  cp_session_close_comparison (fixture.session);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_null (cp_band_flow_get_plan (fixture.flow));
  comparing_tear_down (&fixture);
}

/* Nothing of a view outlives it, though a card had the focus when the comparison was closed. */
static void
test_closed_in_card (void)
{
  Comparing fixture = { 0 };
  gpointer head, flow, card;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  head = display_fixture_find (fixture.view, CP_TYPE_COMPARISON_HEAD);
  flow = fixture.flow;
  card = display_fixture_find (fixture.view, CP_TYPE_CARD);
  g_object_add_weak_pointer (head, &head);
  g_object_add_weak_pointer (flow, &flow);
  g_object_add_weak_pointer (card, &card);
  g_assert_true (cp_band_flow_focus_piece (
      fixture.flow, comparing_find_piece (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS)));
  cp_session_close_comparison (fixture.session);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_null (card);
  comparing_tear_down (&fixture);
  g_assert_null (flow);
  g_assert_null (head);
}

/* Tab goes through all cards in their order, arrows beside and below; what is not there is made. */
static void
test_focus (void)
{
  Comparing fixture = { 0 };
  guint n_pieces;
  guint last;
  guint n_steps = 0;

  comparing_set_up (&fixture, "armenia", NULL, COMPARING_WIDE);
  cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture.flow), &n_pieces);
  g_assert_true (cp_band_flow_focus_piece (fixture.flow, 0));
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_cmpint (comparing_get_piece (&fixture, cp_band_flow_get_focus (fixture.flow))->kind, ==,
                   CP_PIECE_QUESTION);
  display_fixture_key (GDK_KEY_Tab, 0);
  last = cp_band_flow_get_focus (fixture.flow);
  g_assert_cmpint (comparing_get_piece (&fixture, last)->kind, ==, CP_PIECE_CARD);
  g_assert_cmpint (comparing_get_piece (&fixture, last)->side, ==, CP_SIDE_LEFT);
  display_fixture_key (GDK_KEY_Right, 0);
  g_assert_cmpint (comparing_get_piece (&fixture, cp_band_flow_get_focus (fixture.flow))->side, ==,
                   CP_SIDE_RIGHT);
  display_fixture_key (GDK_KEY_Left, 0);
  g_assert_cmpuint (cp_band_flow_get_focus (fixture.flow), ==, last);
  display_fixture_key (GDK_KEY_Down, 0);
  g_assert_cmpuint (cp_band_flow_get_focus (fixture.flow), >, last);
  display_fixture_key (GDK_KEY_Up, 0);
  g_assert_cmpuint (cp_band_flow_get_focus (fixture.flow), ==, last);
  while (gtk_widget_child_focus (GTK_WIDGET (fixture.flow), GTK_DIR_TAB_FORWARD))
    {
      guint piece = cp_band_flow_get_focus (fixture.flow);

      g_assert_cmpuint (piece, >=, last);
      last = piece;
      g_assert_cmpuint (++n_steps, <, 4 * n_pieces);
    }
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_cmpuint (last, ==, n_pieces - 1);
  g_assert_true (cp_band_flow_is_in_sight (fixture.flow, last));
  comparing_tear_down (&fixture);
}

static void
test_finalize (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  CpScope scope = cp_scope_new ("threats", NULL);
  GtkWidget *view = cp_comparison_view_new ();

  cp_session_set_scopes (session, &scope, 1);
  cp_session_open_comparison (session);
  cp_comparison_view_set_session (CP_COMPARISON_VIEW (view), session);
  display_fixture_assert_finalizes (view);
  display_fixture_assert_finalizes (cp_comparison_view_new ());
  display_fixture_assert_finalizes (cp_comparison_head_new ());
  display_fixture_assert_finalizes (cp_band_heading_new ());
  display_fixture_assert_finalizes (cp_band_flow_new ());
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/comparison-view/head", test_head);
  g_test_add_func ("/comparison-view/doors", test_doors);
  g_test_add_func ("/comparison-view/fold", test_fold);
  g_test_add_func ("/comparison-view/elsewhere", test_elsewhere);
  g_test_add_func ("/comparison-view/selection", test_selection);
  g_test_add_func ("/comparison-view/again", test_again);
  g_test_add_func ("/comparison-view/roles", test_roles);
  g_test_add_func ("/comparison-view/filter", test_filter);
  g_test_add_func ("/comparison-view/pointer", test_pointer);
  g_test_add_func ("/comparison-view/pointer-to-others", test_pointer_to_others);
  g_test_add_func ("/comparison-view/swap", test_swap);
  g_test_add_func ("/comparison-view/nobody", test_nobody);
  g_test_add_func ("/comparison-view/other-side", test_other_side);
  g_test_add_func ("/comparison-view/escape", test_escape);
  g_test_add_func ("/comparison-view/closed-in-card", test_closed_in_card);
  g_test_add_func ("/comparison-view/focus", test_focus);
  g_test_add_func ("/comparison-view/finalize", test_finalize);

  return g_test_run ();
}
