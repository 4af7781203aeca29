/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison view in a window, and the pieces that it shows. */

#include "comparison-fixture.h"

#define HEIGHT 800

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Comparing *) data)->n_closed++;
}

static void
swap_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_session_swap_sides (((Comparing *) data)->session);
}

static void
left_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Comparing *fixture = data;
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

void
comparing_open_scope (Comparing *fixture, const char *topic, const char *source)
{
  CpScope scope = cp_scope_new (topic, source);

  cp_session_set_scopes (fixture->session, &scope, 1);
  cp_session_open_comparison (fixture->session);
  display_fixture_wait_for (cp_session_get_comparison (fixture->session) != NULL);
  display_fixture_wait_for (cp_band_flow_count_widgets (fixture->flow) > 0);
  display_fixture_wait_frames (fixture->view, 2);
}

void
comparing_set_up_session (Comparing *fixture, CpSession *session, int width)
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

void
comparing_set_up (Comparing *fixture, const char *topic, const char *source, int width)
{
  comparing_set_up_session (fixture, display_fixture_load_builtin (), width);
  comparing_open_scope (fixture, topic, source);
}

void
comparing_tear_down (Comparing *fixture)
{
  display_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->side);
}

const CpPiece *
comparing_get_piece (Comparing *fixture, guint piece)
{
  guint n;

  return &cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture->flow), &n)[piece];
}

guint
comparing_find_piece (Comparing *fixture, CpPieceKind kind, CpBand band)
{
  guint n;
  const CpPiece *pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture->flow), &n);

  for (guint i = 0; i < n; i++)
    if (pieces[i].kind == kind && pieces[i].band == band)
      return i;

  return G_MAXUINT;
}

guint
comparing_count_pieces (Comparing *fixture, CpPieceKind kind, CpBand band)
{
  guint n_pieces;
  const CpPiece *pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture->flow), &n_pieces);
  guint n = 0;

  for (guint i = 0; i < n_pieces; i++)
    n += pieces[i].kind == kind && pieces[i].band == band;

  return n;
}

void
comparing_show_band (Comparing *fixture, CpBand band)
{
  g_assert_true (
      gtk_widget_activate_action (fixture->view, "comparison.show-band", "u", (guint) band));
  display_fixture_wait_frames (fixture->view, 2);
}

double
comparing_get_y (GtkWidget *widget, GtkWidget *in)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, in, &bounds));

  return bounds.origin.y;
}
