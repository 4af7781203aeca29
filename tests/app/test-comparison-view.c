/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison view: bands, sides, filters, keys; a thousand cards; any text at any width. */

#include "cp-band-flow.h"
#include "cp-band-heading.h"
#include "cp-card-gap.h"
#include "cp-card-line.h"
#include "cp-card.h"
#include "cp-chip.h"
#include "cp-comparison-head.h"
#include "cp-comparison-view.h"
#include "cp-side-picker.h"
#include "cp-side-picker.h"
#include "cp-synthetic.h"

#include "display-fixture.h"

#define WIDE 796
#define NARROW 336
#define HEIGHT 800

typedef struct
{
  CpSession *session;
  GtkWidget *view;
  CpBandFlow *flow;
  GtkWindow *window;
  char *side; /* what win.left was asked for */
  guint n_closed;
} Fixture;

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Fixture *) data)->n_closed++;
}

static void
swap_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_session_swap_sides (((Fixture *) data)->session);
}

static void
left_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *right = cp_query_to_string (cp_session_get_right (fixture->session));

  g_free (fixture->side);
  fixture->side = g_variant_dup_string (parameter, NULL);
  g_assert_true (cp_session_set_sides (fixture->session, fixture->side, right, NULL));
}

static const GActionEntry entries[] = {
  { "close-comparison", close_cb },
  { "swap-sides", swap_cb },
  { "left", left_cb, "s" },
};

static void
open_scope (Fixture *fixture, const char *topic, const char *source)
{
  CpScope scope = cp_scope_new (topic, source);

  cp_session_set_scopes (fixture->session, &scope, 1);
  cp_session_open_comparison (fixture->session);
  display_fixture_wait_for (cp_session_get_comparison (fixture->session) != NULL);
  display_fixture_wait_for (cp_band_flow_count_widgets (fixture->flow) > 0);
  display_fixture_wait_frames (fixture->view, 2);
}

static void
set_up_session (Fixture *fixture, CpSession *session, int width)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  fixture->session = session;
  display_fixture_wait_for (!cp_session_is_counting (session));
  fixture->view = cp_comparison_view_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  cp_comparison_view_set_session (CP_COMPARISON_VIEW (fixture->view), session);
  fixture->flow = CP_BAND_FLOW (display_fixture_find (fixture->view, CP_TYPE_BAND_FLOW));
  fixture->window = display_fixture_show (fixture->view, width, HEIGHT);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
  g_object_unref (group);
}

static void
set_up (Fixture *fixture, const char *topic, const char *source, int width)
{
  set_up_session (fixture, display_fixture_load_builtin (), width);
  open_scope (fixture, topic, source);
}

static void
tear_down (Fixture *fixture)
{
  display_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->side);
}

static const CpPiece *
get_piece (Fixture *fixture, guint piece)
{
  guint n;

  return &cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture->flow), &n)[piece];
}

static guint
find_piece (Fixture *fixture, CpPieceKind kind, CpBand band)
{
  guint n;
  const CpPiece *pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture->flow), &n);

  for (guint i = 0; i < n; i++)
    if (pieces[i].kind == kind && pieces[i].band == band)
      return i;

  return G_MAXUINT;
}

static guint
count_pieces (Fixture *fixture, CpPieceKind kind, CpBand band)
{
  guint n_pieces;
  const CpPiece *pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture->flow), &n_pieces);
  guint n = 0;

  for (guint i = 0; i < n_pieces; i++)
    n += pieces[i].kind == kind && pieces[i].band == band;

  return n;
}

static void
show_band (Fixture *fixture, CpBand band)
{
  g_assert_true (
      gtk_widget_activate_action (fixture->view, "comparison.show-band", "u", (guint) band));
  display_fixture_wait_frames (fixture->view, 2);
}

static double
get_y (GtkWidget *widget, GtkWidget *in)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, in, &bounds));

  return bounds.origin.y;
}

static void
test_head (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, "threats", NULL, WIDE);
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
  tear_down (&fixture);
}

static void
assert_whole (Fixture *fixture, const char *name)
{
  GtkWidget *label = display_fixture_find_labelled (fixture->view, GTK_TYPE_LABEL, name);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

/* Who stands on a side is never cut where two sides fit: how much they say gives way, then the swap. */
static void
test_side_names (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, "armenia", NULL, 800);
  assert_whole (&fixture, "11 by 4 speakers, 2 relayed");
  assert_whole (&fixture, "Swap");
  tear_down (&fixture);

  fixture = (Fixture) { 0 };
  set_up (&fixture, "armenia", NULL, 580);
  assert_whole (&fixture, "11 by 4 speakers");
  g_assert_true (cp_session_set_sides (fixture.session, "speaker:tasmagambetov", "speaker:lukashenko",
                                       NULL));
  display_fixture_wait_for (display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL,
                                                           "Imangali Tasmagambetov")
                            != NULL);
  display_fixture_settle ();
  assert_whole (&fixture, "Imangali Tasmagambetov");
  tear_down (&fixture);
}

/* A door brings its band to the upper edge, and is marked. */
static void
test_doors (void)
{
  Fixture fixture = { 0 };
  GtkWidget *door;
  guint heading;

  set_up (&fixture, "threats", NULL, WIDE);
  door = display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "Linked, 9");
  g_assert_false (gtk_widget_has_css_class (door, "marked"));
  display_fixture_click_middle (door);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_true (gtk_widget_has_css_class (door, "marked"));
  heading = find_piece (&fixture, CP_PIECE_HEADING, CP_BAND_LINKED);
  g_assert_cmpfloat (get_y (cp_band_flow_get_widget (fixture.flow, heading), GTK_WIDGET (fixture.flow)),
                     ==, 0);
  display_fixture_key (GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  g_assert_cmpint (cp_band_flow_get_marked (fixture.flow), ==, CP_BAND_REST);
  g_assert_false (gtk_widget_has_css_class (door, "marked"));
  display_fixture_key (GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  g_assert_cmpint (cp_band_flow_get_marked (fixture.flow), ==, CP_BAND_LINKED);
  tear_down (&fixture);
}

/* Only cards in sight are made, also in a small comparison. */
static void
test_lazy (void)
{
  Fixture fixture = { 0 };
  guint n_pieces;

  set_up (&fixture, "threats", NULL, WIDE);
  cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture.flow), &n_pieces);
  g_assert_cmpuint (cp_band_flow_count_widgets (fixture.flow), <, n_pieces / 2);
  g_assert_cmpuint (display_fixture_count (fixture.view, CP_TYPE_CARD), >, 4);
  tear_down (&fixture);
}

static void
test_fold (void)
{
  Fixture fixture = { 0 };
  GtkWidget *heading;

  set_up (&fixture, "threats", NULL, WIDE);
  heading = cp_band_flow_get_widget (fixture.flow, 0);
  g_assert_true (CP_IS_BAND_HEADING (heading));
  display_fixture_click (heading, 60, 15, 0);
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS), ==, 0);
  /* The one that was pressed keeps the focus. */
  g_assert_cmpuint (cp_band_flow_get_focus (fixture.flow), ==, 0);
  display_fixture_key (GDK_KEY_space, 0);
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS), ==, 20);
  /* The others are folded until they are asked for, or a side is empty. */
  open_scope (&fixture, "taliban", NULL);
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_OTHERS), ==, 0);
  show_band (&fixture, CP_BAND_OTHERS);
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_OTHERS), ==, 2);
  tear_down (&fixture);
}

static void
test_elsewhere (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, "taliban", "004", WIDE);
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "Elsewhere, 2"));
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_ELSEWHERE), ==, 2);
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_CARD, CP_BAND_OTHERS), ==, 2);
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, CP_TYPE_CARD_GAP,
                                                   "article without any expert"));
  tear_down (&fixture);
}

/* What a filter leaves out is not missing in the corpus. */
static void
test_selection (void)
{
  Fixture fixture = { 0 };
  CpComparison *before;

  set_up (&fixture, "threats", NULL, WIDE);
  before = cp_session_get_comparison (fixture.session);
  cp_filter_set_search (cp_session_get_filter (fixture.session), "-role:expert");
  display_fixture_wait_for (cp_session_get_comparison (fixture.session) != before);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_nonnull (display_fixture_find_labelled (
      fixture.view, GTK_TYPE_LABEL, "No experts in this selection: 20 official statements."));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, CP_TYPE_CARD_GAP,
                                                   "no experts in this selection"));
  g_assert_null (display_fixture_find_labelled (fixture.view, CP_TYPE_CARD_GAP, "no experts"));
  show_band (&fixture, CP_BAND_REST);
  g_assert_null (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_WIDGET, "no reply in this corpus"));
  tear_down (&fixture);
}

/* Whoever is on neither side is led to once among the others; then the line is above. */
static void
test_again (void)
{
  Fixture fixture = { 0 };
  const CpPiece *focused;
  GtkWidget *above;

  set_up (&fixture, "taliban", "004", WIDE);
  g_assert_nonnull (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "among the others"));
  above = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "shown above");
  g_assert_nonnull (above);
  /* It leads to the first line, not past it. */
  g_signal_emit_by_name (gtk_widget_get_ancestor (above, GTK_TYPE_BUTTON), "clicked");
  focused = get_piece (&fixture, cp_band_flow_get_focus (fixture.flow));
  g_assert_cmpint (focused->kind, ==, CP_PIECE_POINTER);
  g_assert_cmpint (focused->target, ==, CP_BAND_OTHERS);
  tear_down (&fixture);
}

/* Where there is little room, headings say less. */
static void
test_brief (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, "threats", NULL, NARROW);
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (fixture.flow), GTK_TYPE_LABEL,
                                                   "3 questions"));
  tear_down (&fixture);
}

/* The roles are offered with how many statements are of them. */
static void
test_roles (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GMenuModel) roles = NULL;
  g_autofree char *first = NULL;
  GtkWidget *button;

  set_up (&fixture, "threats", NULL, WIDE);
  button = display_fixture_find (display_fixture_find (fixture.view, CP_TYPE_SIDE_PICKER),
                                 GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  roles = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), 0,
                                      G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (roles, 0, G_MENU_ATTRIBUTE_LABEL, "s", &first));
  g_assert_cmpstr (first, ==, "Official (20)");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  tear_down (&fixture);
}

/* Chips leave the rows that have such a link. */
static void
test_filter (void)
{
  Fixture fixture = { 0 };
  GtkWidget *chip;

  set_up (&fixture, "threats", NULL, WIDE);
  show_band (&fixture, CP_BAND_LINKED);
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_LINK, CP_BAND_LINKED), ==, 17);
  chip = display_fixture_find_labelled (GTK_WIDGET (fixture.flow), GTK_TYPE_BUTTON, "disputes 5");
  display_fixture_click_middle (chip);
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_LINK, CP_BAND_LINKED), ==, 5);
  g_assert_nonnull (
      display_fixture_find_labelled (GTK_WIDGET (fixture.flow), GTK_TYPE_LABEL, "3 of 9 rows"));
  chip = display_fixture_find_labelled (GTK_WIDGET (fixture.flow), GTK_TYPE_BUTTON, "supports 4");
  display_fixture_click_middle (chip);
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_LINK, CP_BAND_LINKED), ==, 9);
  /* Another subject begins with all. */
  open_scope (&fixture, "armenia", NULL);
  open_scope (&fixture, "threats", NULL);
  g_assert_cmpuint (count_pieces (&fixture, CP_PIECE_LINK, CP_BAND_LINKED), ==, 17);
  tear_down (&fixture);
}

/* A line that leads to a card scrolls there and gives it the focus. */
static void
test_pointer (void)
{
  Fixture fixture = { 0 };
  GtkWidget *line;
  GtkWidget *focus;
  guint pointer;
  guint card;
  const CpPiece *piece;

  set_up (&fixture, "threats", NULL, WIDE);
  pointer = find_piece (&fixture, CP_PIECE_POINTER, CP_BAND_QUESTIONS);
  cp_band_flow_scroll_to (fixture.flow, pointer);
  display_fixture_wait_frames (fixture.view, 2);
  line = cp_band_flow_get_widget (fixture.flow, pointer);
  g_assert_true (CP_IS_CARD_LINE (line));
  piece = get_piece (&fixture, pointer);
  g_assert_true (cp_band_plan_find_card (cp_band_flow_get_plan (fixture.flow), piece->target,
                                         piece->statement, &card));
  display_fixture_click_middle (line);
  display_fixture_wait_frames (fixture.view, 2);
  focus = display_fixture_get_focus (fixture.window);
  g_assert_true (CP_IS_CARD (focus));
  g_assert_true (focus == cp_band_flow_get_widget (fixture.flow, card));
  g_assert_true (cp_band_flow_is_in_sight (fixture.flow, card));
  tear_down (&fixture);
}

/* Who takes a position among the others stands in a band that is folded at first. */
static void
test_pointer_to_others (void)
{
  Fixture fixture = { 0 };
  guint pointer;
  guint card;

  set_up (&fixture, "taliban", NULL, WIDE);
  pointer = find_piece (&fixture, CP_PIECE_POINTER, CP_BAND_QUESTIONS);
  g_assert_cmpint (get_piece (&fixture, pointer)->target, ==, CP_BAND_OTHERS);
  display_fixture_click_middle (cp_band_flow_get_widget (fixture.flow, pointer));
  display_fixture_wait_frames (fixture.view, 2);
  card = find_piece (&fixture, CP_PIECE_CARD, CP_BAND_OTHERS);
  g_assert_cmpuint (card, !=, G_MAXUINT);
  g_assert_true (CP_IS_CARD (display_fixture_get_focus (fixture.window)));
  tear_down (&fixture);
}

static void
test_swap (void)
{
  Fixture fixture = { 0 };
  guint card;

  set_up (&fixture, "threats", NULL, WIDE);
  card = find_piece (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS);
  g_assert_cmpint (get_piece (&fixture, card)->lane, ==, CP_LANE_LEFT);
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
  tear_down (&fixture);
}

/* Where links are wider than usual, as in some languages and in large letters, the sides stand further
 * apart. */
static void
test_wide_links (void)
{
  Fixture fixture = { 0 };
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *connector;
  graphene_rect_t chip;

  g_object_set (settings, "gtk-font-name", "Sans 16", NULL);
  set_up (&fixture, "threats", NULL, WIDE);
  cp_band_flow_scroll_to (fixture.flow, find_piece (&fixture, CP_PIECE_LINK, CP_BAND_LINKED));
  display_fixture_wait_frames (fixture.view, 2);
  connector = cp_band_flow_get_widget (fixture.flow,
                                       find_piece (&fixture, CP_PIECE_LINK, CP_BAND_LINKED));
  g_assert_nonnull (connector);
  g_assert_cmpint (gtk_widget_get_width (connector), >, 130);
  g_assert_true (gtk_widget_compute_bounds (display_fixture_find (connector, GTK_TYPE_BUTTON),
                                            connector, &chip));
  g_assert_cmpfloat (chip.origin.x + chip.size.width, <, gtk_widget_get_width (connector));
  tear_down (&fixture);
  gtk_settings_reset_property (settings, "gtk-font-name");
}

/* The gutter follows a font that is changed while a comparison is shown. */
static void
test_wider_links (void)
{
  Fixture fixture = { 0 };
  GtkSettings *settings = gtk_settings_get_default ();
  guint link;

  set_up (&fixture, "threats", NULL, WIDE);
  link = find_piece (&fixture, CP_PIECE_LINK, CP_BAND_LINKED);
  cp_band_flow_scroll_to (fixture.flow, link);
  display_fixture_wait_for (cp_band_flow_get_widget (fixture.flow, link) != NULL);
  g_object_set (settings, "gtk-font-name", "Sans 16", NULL);
  display_fixture_wait_for (cp_band_flow_get_widget (fixture.flow, link) != NULL
                            && gtk_widget_get_width (cp_band_flow_get_widget (fixture.flow, link)) > 130);
  tear_down (&fixture);
  gtk_settings_reset_property (settings, "gtk-font-name");
}

/* Nobody on a side: its sign is hollow, and nothing is linked. */
static void
test_nobody (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, "threats", NULL, WIDE);
  gtk_widget_activate_action (fixture.view, "win.left", "s", "");
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_nonnull (
      display_fixture_find_labelled (fixture.view, GTK_TYPE_MENU_BUTTON, "Left side: Nobody"));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "nobody here"));
  g_assert_nonnull (display_fixture_find_labelled (fixture.view, GTK_TYPE_BUTTON, "Linked, 0"));
  tear_down (&fixture);
}

/* A side may be whoever a query finds; what is wrong with the query is said. */
static void
test_other_side (void)
{
  Fixture fixture = { 0 };
  GtkWidget *picker;
  GtkWidget *entry;
  GtkWidget *button;

  set_up (&fixture, "threats", NULL, WIDE);
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
  tear_down (&fixture);
}

static void
test_escape (void)
{
  Fixture fixture = { 0 };
  guint card;

  set_up (&fixture, "threats", NULL, WIDE);
  card = find_piece (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS);
  g_assert_true (cp_band_flow_focus_piece (fixture.flow, card));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_cmpuint (fixture.n_closed, ==, 1);
  cp_session_close_comparison (fixture.session);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_null (cp_band_flow_get_plan (fixture.flow));
  tear_down (&fixture);
}

/* Nothing of a view outlives it, though a card had the focus when the comparison was closed. */
static void
test_closed_in_card (void)
{
  Fixture fixture = { 0 };
  gpointer head, flow, card;

  set_up (&fixture, "threats", NULL, WIDE);
  head = display_fixture_find (fixture.view, CP_TYPE_COMPARISON_HEAD);
  flow = fixture.flow;
  card = display_fixture_find (fixture.view, CP_TYPE_CARD);
  g_object_add_weak_pointer (head, &head);
  g_object_add_weak_pointer (flow, &flow);
  g_object_add_weak_pointer (card, &card);
  g_assert_true (cp_band_flow_focus_piece (
      fixture.flow, find_piece (&fixture, CP_PIECE_CARD, CP_BAND_QUESTIONS)));
  cp_session_close_comparison (fixture.session);
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_null (card);
  tear_down (&fixture);
  g_assert_null (flow);
  g_assert_null (head);
}

/* Tab goes through all cards in their order, arrows beside and below; what is not there is made. */
static void
test_focus (void)
{
  Fixture fixture = { 0 };
  guint n_pieces;
  guint last;
  guint n_steps = 0;

  set_up (&fixture, "armenia", NULL, WIDE);
  cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture.flow), &n_pieces);
  g_assert_true (cp_band_flow_focus_piece (fixture.flow, 0));
  display_fixture_key (GDK_KEY_Tab, 0);
  g_assert_cmpint (get_piece (&fixture, cp_band_flow_get_focus (fixture.flow))->kind, ==,
                   CP_PIECE_QUESTION);
  display_fixture_key (GDK_KEY_Tab, 0);
  last = cp_band_flow_get_focus (fixture.flow);
  g_assert_cmpint (get_piece (&fixture, last)->kind, ==, CP_PIECE_CARD);
  g_assert_cmpint (get_piece (&fixture, last)->side, ==, CP_SIDE_LEFT);
  display_fixture_key (GDK_KEY_Right, 0);
  g_assert_cmpint (get_piece (&fixture, cp_band_flow_get_focus (fixture.flow))->side, ==,
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
  tear_down (&fixture);
}

/* No part is cut off or wider than the view, in any topic, wide and narrow. */
static void
test_widths (void)
{
  static const int widths[] = { NARROW, 360, 560, WIDE };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Fixture fixture = { 0 };
      int least;

      set_up (&fixture, "threats", NULL, widths[i]);
      for (guint band = 0; band < CP_N_BANDS; band++)
        if (band != CP_BAND_ELSEWHERE)
          show_band (&fixture, band);
      gtk_widget_measure (fixture.view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, NARROW);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.flow)), <=, widths[i]);
      tear_down (&fixture);
    }
}

/* A project of one topic whose every text is the same. */
static char *
dup_hostile_project (const char *text)
{
  return g_strdup_printf (
      "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"%1$s\",\n"
      "\"sides\": {\"left\": \"role:one\", \"right\": \"role:two\"},\n"
      "\"roles\": [{\"id\": \"one\", \"label\": \"%1$s\"}, {\"id\": \"two\", \"label\": \"%1$s\"}],\n"
      "\"outlets\": [{\"id\": \"o\", \"name\": \"%1$s\"}],\n"
      "\"documents\": [{\"id\": \"d\", \"outlet\": \"o\", \"title\": \"%1$s\", \"label\": \"%1$s\"}],\n"
      "\"speakers\": [{\"id\": \"p\", \"name\": \"%1$s\", \"role\": \"one\", \"position\": \"%1$s\"},\n"
      "{\"id\": \"q\", \"name\": \"%1$s\", \"role\": \"two\", \"position\": \"%1$s\"}],\n"
      "\"topics\": [{\"id\": \"t\", \"label\": \"%1$s\"}, {\"id\": \"u\", \"label\": \"%1$s\"}],\n"
      "\"questions\": [{\"id\": \"q\", \"topic\": \"t\", \"text\": \"%1$s\", \"positions\": "
      "[\"%1$s\", \"no\"]}],\n"
      "\"statements\": [\n"
      "{\"id\": \"a\", \"document\": \"d\", \"speaker\": \"p\", \"gist\": \"%1$s\", \"topics\": "
      "[\"t\"], \"answers\": [{\"question\": \"q\", \"position\": \"%1$s\"}]},\n"
      "{\"id\": \"b\", \"document\": \"d\", \"speaker\": \"q\", \"gist\": \"%1$s\", \"topics\": "
      "[\"u\"]},\n"
      "{\"id\": \"c\", \"document\": \"d\", \"speaker\": \"p\", \"gist\": \"%1$s\", \"topics\": "
      "[\"t\"]}],\n"
      "\"relations\": [{\"from\": \"b\", \"to\": \"a\", \"type\": \"disputes\", \"basis\": "
      "\"speaker\"}, {\"from\": \"c\", \"to\": \"a\", \"type\": \"supports\", \"basis\": "
      "\"reporter\"}]}\n",
      text);
}

static void
assert_hostile (const char *text, int width)
{
  Fixture fixture = { 0 };
  g_autofree char *project = dup_hostile_project (text);
  int least;

  set_up_session (&fixture, display_fixture_load (project), width);
  open_scope (&fixture, "t", NULL);
  show_band (&fixture, CP_BAND_LINKED);
  show_band (&fixture, CP_BAND_REST);
  gtk_widget_measure (fixture.view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, NARROW);
  g_assert_cmpint (gtk_widget_get_width (fixture.view), ==, width);
  tear_down (&fixture);
}

static void
test_hostile_texts (void)
{
  static const char *const texts[] = {
    "<b>Tides</b> & currents ", "Unbrokenandunbreakable", "港口与渔网的长期问题", "شبكات الصيد والموانئ ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) many = g_string_new (NULL);

      while (g_utf8_strlen (many->str, -1) < 5000)
        g_string_append (many, texts[i]);
      assert_hostile (many->str, 360);
      assert_hostile (many->str, WIDE);
    }
}

static void
test_mirrored (void)
{
  Fixture fixture = { 0 };
  guint n;
  const CpPiece *pieces;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&fixture, "threats", NULL, WIDE);
  show_band (&fixture, CP_BAND_LINKED);
  pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture.flow), &n);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *widget = cp_band_flow_get_widget (fixture.flow, i);
      graphene_rect_t bounds;

      if (widget == NULL || pieces[i].lane != CP_LANE_LEFT)
        continue;
      g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture.flow), &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, WIDE / 2);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  tear_down (&fixture);
}

static void
set_up_thousand (Fixture *fixture)
{
  static const CpSyntheticOptions options = {
    .n_documents = 40, .n_outlets = 8, .n_speakers = 60, .n_topics = 6, .n_statements = 1200,
    .n_relations = 300, .n_questions = 6,
  };
  gsize length;
  g_autofree char *project = cp_synthetic_project (3, &options, &length);

  set_up_session (fixture, display_fixture_load (project), WIDE);
  open_scope (fixture, NULL, NULL);
  show_band (fixture, CP_BAND_OTHERS);
}

/* A thousand cards: a screenful of them is made, wherever one scrolls. */
static void
test_thousand (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GtkAdjustment) adjustment = NULL;
  guint n_cards = 0;

  set_up_thousand (&fixture);
  g_object_get (fixture.flow, "vadjustment", &adjustment, NULL);
  for (guint band = 0; band < CP_N_BANDS; band++)
    n_cards += count_pieces (&fixture, CP_PIECE_CARD, band);
  g_assert_cmpuint (n_cards, >, 1000);
  for (guint i = 0; i <= 20; i++)
    {
      double room =
          gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, room * i / 20);
      display_fixture_wait_frames (fixture.view, 2);
      g_assert_cmpuint (cp_band_flow_count_widgets (fixture.flow), <, 120);
      g_assert_cmpuint (display_fixture_count (fixture.view, CP_TYPE_CARD), >, 0);
    }
  tear_down (&fixture);
}

/* The first card that is in sight as a whole. */
static guint
find_in_sight (Fixture *fixture)
{
  guint n;
  const CpPiece *pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture->flow), &n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *widget = cp_band_flow_get_widget (fixture->flow, i);

      if (widget != NULL && pieces[i].kind == CP_PIECE_CARD
          && get_y (widget, GTK_WIDGET (fixture->flow)) >= 0)
        return i;
    }
  g_assert_not_reached ();
}

/* While one scrolls up, what comes into sight is of another height than was guessed; what one reads
 * moves by what was scrolled all the same. */
static void
test_anchor (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GtkAdjustment) adjustment = NULL;

  set_up_thousand (&fixture);
  g_object_get (fixture.flow, "vadjustment", &adjustment, NULL);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  display_fixture_wait_frames (fixture.view, 2);
  for (guint i = 0; i < 40; i++)
    {
      guint card = find_in_sight (&fixture);
      GtkWidget *widget = cp_band_flow_get_widget (fixture.flow, card);
      double y = get_y (widget, GTK_WIDGET (fixture.flow));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) - 60);
      display_fixture_wait_frames (fixture.view, 2);
      g_assert_true (widget == cp_band_flow_get_widget (fixture.flow, card));
      g_assert_cmpfloat_with_epsilon (get_y (widget, GTK_WIDGET (fixture.flow)), y + 60, 1);
    }
  tear_down (&fixture);
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
  g_test_add_func ("/comparison-view/side-names", test_side_names);
  g_test_add_func ("/comparison-view/doors", test_doors);
  g_test_add_func ("/comparison-view/lazy", test_lazy);
  g_test_add_func ("/comparison-view/fold", test_fold);
  g_test_add_func ("/comparison-view/elsewhere", test_elsewhere);
  g_test_add_func ("/comparison-view/selection", test_selection);
  g_test_add_func ("/comparison-view/again", test_again);
  g_test_add_func ("/comparison-view/brief", test_brief);
  g_test_add_func ("/comparison-view/roles", test_roles);
  g_test_add_func ("/comparison-view/filter", test_filter);
  g_test_add_func ("/comparison-view/pointer", test_pointer);
  g_test_add_func ("/comparison-view/pointer-to-others", test_pointer_to_others);
  g_test_add_func ("/comparison-view/swap", test_swap);
  g_test_add_func ("/comparison-view/wide-links", test_wide_links);
  g_test_add_func ("/comparison-view/wider-links", test_wider_links);
  g_test_add_func ("/comparison-view/nobody", test_nobody);
  g_test_add_func ("/comparison-view/other-side", test_other_side);
  g_test_add_func ("/comparison-view/escape", test_escape);
  g_test_add_func ("/comparison-view/closed-in-card", test_closed_in_card);
  g_test_add_func ("/comparison-view/focus", test_focus);
  g_test_add_func ("/comparison-view/widths", test_widths);
  g_test_add_func ("/comparison-view/hostile-texts", test_hostile_texts);
  g_test_add_func ("/comparison-view/mirrored", test_mirrored);
  g_test_add_func ("/comparison-view/thousand", test_thousand);
  g_test_add_func ("/comparison-view/anchor", test_anchor);
  g_test_add_func ("/comparison-view/finalize", test_finalize);

  return g_test_run ();
}
