/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison view in the room it has: wide, narrow and mirrored, with any text and a thousand cards. */

#include "comparison-fixture.h"
#include "cp-card.h"
#include "cp-synthetic.h"

static void
assert_whole (Comparing *fixture, const char *name)
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
  Comparing fixture = { 0 };

  comparing_set_up (&fixture, "armenia", NULL, 800);
  assert_whole (&fixture, "11 by 4 speakers, 2 relayed");
  assert_whole (&fixture, "Swap");
  comparing_tear_down (&fixture);

  fixture = (Comparing) { 0 };
  comparing_set_up (&fixture, "armenia", NULL, 580);
  assert_whole (&fixture, "11 by 4 speakers");
  g_assert_true (cp_session_set_sides (fixture.session, "speaker:tasmagambetov", "speaker:lukashenko",
                                       NULL));
  display_fixture_wait_for (display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL,
                                                           "Imangali Tasmagambetov")
                            != NULL);
  display_fixture_settle ();
  assert_whole (&fixture, "Imangali Tasmagambetov");
  comparing_tear_down (&fixture);
}

/* Where they do not, each side has a line of its own, until they do again. */
static void
test_side_lines (void)
{
  Comparing fixture = { 0 };
  GtkWidget *left, *right;

  comparing_set_up (&fixture, "armenia", NULL, 360);
  left = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "Official");
  right = display_fixture_find_labelled (fixture.view, GTK_TYPE_LABEL, "Expert");
  g_assert_cmpfloat (comparing_get_y (left, fixture.view), ==, comparing_get_y (right, fixture.view));
  g_assert_true (cp_session_set_sides (fixture.session, "speaker:tasmagambetov", "speaker:lukashenko",
                                       NULL));
  display_fixture_wait_for (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (left)), "Imangali"));
  display_fixture_settle ();
  assert_whole (&fixture, "Imangali Tasmagambetov");
  assert_whole (&fixture, "Alexander Lukashenko");
  g_assert_cmpfloat (comparing_get_y (left, fixture.view), <, comparing_get_y (right, fixture.view));
  g_assert_true (cp_session_set_sides (fixture.session, "role:official", "role:expert", NULL));
  display_fixture_wait_for (comparing_get_y (left, fixture.view) == comparing_get_y (right, fixture.view));
  comparing_tear_down (&fixture);
}

/* Only cards in sight are made, also in a small comparison. */
static void
test_lazy (void)
{
  Comparing fixture = { 0 };
  guint n_pieces;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture.flow), &n_pieces);
  g_assert_cmpuint (cp_band_flow_count_widgets (fixture.flow), <, n_pieces / 2);
  g_assert_cmpuint (display_fixture_count (fixture.view, CP_TYPE_CARD), >, 4);
  comparing_tear_down (&fixture);
}

/* Where there is little room, headings say less. */
static void
test_brief (void)
{
  Comparing fixture = { 0 };

  comparing_set_up (&fixture, "threats", NULL, COMPARING_NARROW);
  g_assert_nonnull (display_fixture_find_labelled (GTK_WIDGET (fixture.flow), GTK_TYPE_LABEL,
                                                   "3 questions"));
  comparing_tear_down (&fixture);
}

/* Where links are wider than usual, as in some languages and in large letters, the sides stand further
 * apart. */
static void
test_wide_links (void)
{
  Comparing fixture = { 0 };
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *connector;
  graphene_rect_t chip;

  g_object_set (settings, "gtk-font-name", "Sans 16", NULL);
  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  cp_band_flow_scroll_to (fixture.flow, comparing_find_piece (&fixture, CP_PIECE_LINK, CP_BAND_LINKED));
  display_fixture_wait_frames (fixture.view, 2);
  connector = cp_band_flow_get_widget (fixture.flow,
                                       comparing_find_piece (&fixture, CP_PIECE_LINK, CP_BAND_LINKED));
  g_assert_nonnull (connector);
  g_assert_cmpint (gtk_widget_get_width (connector), >, 130);
  g_assert_true (gtk_widget_compute_bounds (display_fixture_find (connector, GTK_TYPE_BUTTON),
                                            connector, &chip));
  g_assert_cmpfloat (chip.origin.x + chip.size.width, <, gtk_widget_get_width (connector));
  comparing_tear_down (&fixture);
  gtk_settings_reset_property (settings, "gtk-font-name");
}

/* The gutter follows a font that is changed while a comparison is shown. */
static void
test_wider_links (void)
{
  Comparing fixture = { 0 };
  GtkSettings *settings = gtk_settings_get_default ();
  guint link;

  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  link = comparing_find_piece (&fixture, CP_PIECE_LINK, CP_BAND_LINKED);
  cp_band_flow_scroll_to (fixture.flow, link);
  display_fixture_wait_for (cp_band_flow_get_widget (fixture.flow, link) != NULL);
  g_object_set (settings, "gtk-font-name", "Sans 16", NULL);
  display_fixture_wait_for (cp_band_flow_get_widget (fixture.flow, link) != NULL
                            && gtk_widget_get_width (cp_band_flow_get_widget (fixture.flow, link)) > 130);
  comparing_tear_down (&fixture);
  gtk_settings_reset_property (settings, "gtk-font-name");
}

/* No part is cut off or wider than the view, in any topic, wide and narrow. */
static void
test_widths (void)
{
  static const int widths[] = { COMPARING_NARROW, 360, 560, COMPARING_WIDE };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Comparing fixture = { 0 };
      int least;

      comparing_set_up (&fixture, "threats", NULL, widths[i]);
      for (guint band = 0; band < CP_N_BANDS; band++)
        if (band != CP_BAND_ELSEWHERE)
          comparing_show_band (&fixture, band);
      gtk_widget_measure (fixture.view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, COMPARING_NARROW);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.flow)), <=, widths[i]);
      comparing_tear_down (&fixture);
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
  Comparing fixture = { 0 };
  g_autofree char *project = dup_hostile_project (text);
  int least;

  comparing_set_up_session (&fixture, display_fixture_load (project), width);
  comparing_open_scope (&fixture, "t", NULL);
  comparing_show_band (&fixture, CP_BAND_LINKED);
  comparing_show_band (&fixture, CP_BAND_REST);
  gtk_widget_measure (fixture.view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, COMPARING_NARROW);
  g_assert_cmpint (gtk_widget_get_width (fixture.view), ==, width);
  comparing_tear_down (&fixture);
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
      assert_hostile (many->str, COMPARING_WIDE);
    }
}

static void
test_mirrored (void)
{
  Comparing fixture = { 0 };
  guint n;
  const CpPiece *pieces;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  comparing_set_up (&fixture, "threats", NULL, COMPARING_WIDE);
  comparing_show_band (&fixture, CP_BAND_LINKED);
  pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture.flow), &n);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *widget = cp_band_flow_get_widget (fixture.flow, i);
      graphene_rect_t bounds;

      if (widget == NULL || pieces[i].lane != CP_LANE_LEFT)
        continue;
      g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture.flow), &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, COMPARING_WIDE / 2);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  comparing_tear_down (&fixture);
}

static void
set_up_thousand (Comparing *fixture)
{
  static const CpSyntheticOptions options = {
    .n_documents = 40, .n_outlets = 8, .n_speakers = 60, .n_topics = 6, .n_statements = 1200,
    .n_relations = 300, .n_questions = 6,
  };
  gsize length;
  g_autofree char *project = cp_synthetic_project (3, &options, &length);

  comparing_set_up_session (fixture, display_fixture_load (project), COMPARING_WIDE);
  comparing_open_scope (fixture, NULL, NULL);
  comparing_show_band (fixture, CP_BAND_OTHERS);
}

/* A thousand cards: a screenful of them is made, wherever one scrolls. */
static void
test_thousand (void)
{
  Comparing fixture = { 0 };
  g_autoptr (GtkAdjustment) adjustment = NULL;
  guint n_cards = 0;

  set_up_thousand (&fixture);
  g_object_get (fixture.flow, "vadjustment", &adjustment, NULL);
  for (guint band = 0; band < CP_N_BANDS; band++)
    n_cards += comparing_count_pieces (&fixture, CP_PIECE_CARD, band);
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
  comparing_tear_down (&fixture);
}

/* The first card that is in sight as a whole. */
static guint
find_in_sight (Comparing *fixture)
{
  guint n;
  const CpPiece *pieces = cp_band_plan_get_pieces (cp_band_flow_get_plan (fixture->flow), &n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *widget = cp_band_flow_get_widget (fixture->flow, i);

      if (widget != NULL && pieces[i].kind == CP_PIECE_CARD
          && comparing_get_y (widget, GTK_WIDGET (fixture->flow)) >= 0)
        return i;
    }
  g_assert_not_reached ();
}

/* While one scrolls up, what comes into sight is of another height than was guessed; what one reads
 * moves by what was scrolled all the same. */
static void
test_anchor (void)
{
  Comparing fixture = { 0 };
  g_autoptr (GtkAdjustment) adjustment = NULL;

  set_up_thousand (&fixture);
  g_object_get (fixture.flow, "vadjustment", &adjustment, NULL);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  display_fixture_wait_frames (fixture.view, 2);
  for (guint i = 0; i < 40; i++)
    {
      guint card = find_in_sight (&fixture);
      GtkWidget *widget = cp_band_flow_get_widget (fixture.flow, card);
      double y = comparing_get_y (widget, GTK_WIDGET (fixture.flow));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) - 60);
      display_fixture_wait_frames (fixture.view, 2);
      g_assert_true (widget == cp_band_flow_get_widget (fixture.flow, card));
      g_assert_cmpfloat_with_epsilon (comparing_get_y (widget, GTK_WIDGET (fixture.flow)), y + 60, 1);
    }
  comparing_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/comparison-room/side-names", test_side_names);
  g_test_add_func ("/comparison-room/side-lines", test_side_lines);
  g_test_add_func ("/comparison-room/lazy", test_lazy);
  g_test_add_func ("/comparison-room/brief", test_brief);
  g_test_add_func ("/comparison-room/wide-links", test_wide_links);
  g_test_add_func ("/comparison-room/wider-links", test_wider_links);
  g_test_add_func ("/comparison-room/widths", test_widths);
  g_test_add_func ("/comparison-room/hostile-texts", test_hostile_texts);
  g_test_add_func ("/comparison-room/mirrored", test_mirrored);
  g_test_add_func ("/comparison-room/thousand", test_thousand);
  g_test_add_func ("/comparison-room/anchor", test_anchor);

  return g_test_run ();
}
