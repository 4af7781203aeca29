/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a card: what it asks the window for, and the positions that it gives. */

#include "cp-band-flow.h"
#include "cp-card.h"

#include "display-fixture.h"
#include "ties-fixture.h"

static GtkWidget *
find_card (TiesFixture *self, const char *id)
{
  guint32 statement = ties_fixture_find (self, id);
  guint piece;

  for (guint band = 0; band < CP_N_BANDS; band++)
    if (cp_band_plan_find_card (cp_band_flow_get_plan (self->flow), band, statement, &piece))
      {
        cp_band_flow_scroll_to (self->flow, piece);
        display_fixture_wait_frames (self->view, 2);
        return cp_band_flow_get_widget (self->flow, piece);
      }
  g_assert_not_reached ();
}

static GtkWidget *
open_menu (TiesFixture *self, const char *id)
{
  GtkWidget *card = find_card (self, id);
  GtkWidget *menu;

  gtk_widget_grab_focus (card);
  display_fixture_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  menu = display_fixture_find (card, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);
  display_fixture_wait_for (gtk_widget_get_mapped (menu));
  display_fixture_wait_frames (menu, 3);

  return menu;
}

static void
choose (GtkWidget *menu, const char *label)
{
  GtkWidget *entry = display_fixture_find_labelled (menu, GTK_TYPE_LABEL, label);

  g_assert_nonnull (entry);
  display_fixture_click_middle (entry);
  display_fixture_settle ();
}

static GtkWidget *
get_focus (TiesFixture *self)
{
  return gtk_root_get_focus (gtk_widget_get_root (self->view));
}

static const CpAnswer *
get_answer (TiesFixture *self, const char *id, const char *question)
{
  CpSnapshot *snapshot = ties_fixture_get_snapshot (self);
  guint32 asked = cp_snapshot_find (snapshot, CP_ARRAY_QUESTIONS, question);
  guint n;
  const CpAnswer *answers =
      cp_snapshot_get_answers (snapshot, ties_fixture_find (self, id), &n);

  for (guint i = 0; i < n; i++)
    if (answers[i].question == asked)
      return &answers[i];

  return NULL;
}

/* What others do is asked of the window. */
static void
test_actions (void)
{
  static const char *const cases[][2] = {
    { "Edit…", "edit-statement 's3'" },
    { "Responds to…", "respond 's3'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TiesFixture fixture = { 0 };

      ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
      choose (open_menu (&fixture, "s3"), cases[i][0]);
      display_fixture_wait_for (fixture.asked != NULL);
      g_assert_cmpstr (fixture.asked, ==, cases[i][1]);
      ties_fixture_tear_down (&fixture);
    }
}

/* The card realigns at once and keeps the focus; undo takes the position away again. */
static void
test_position (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *menu;
  guint card;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  menu = open_menu (&fixture, "s7");
  choose (menu, "Position");
  choose (menu, "later");
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_nonnull (get_answer (&fixture, "s7", "q2"));
  g_assert_cmpstr (get_answer (&fixture, "s7", "q2")->words, ==, "later");
  g_assert_cmpstr (cp_history_get_undo_name (cp_session_get_history (fixture.session)), ==,
                   "Change the position of a statement");
  g_assert_true (cp_band_plan_find_card (cp_band_flow_get_plan (fixture.flow), CP_BAND_QUESTIONS,
                                         ties_fixture_find (&fixture, "s7"), &card));
  g_assert_cmpuint (cp_band_flow_get_focus (fixture.flow), ==, card);
  ties_fixture_undo (&fixture, 1);
  g_assert_null (get_answer (&fixture, "s7", "q2"));
  ties_fixture_tear_down (&fixture);
}

static void
test_no_position (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *menu;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  menu = open_menu (&fixture, "s2");
  choose (menu, "Position");
  choose (menu, "No Position");
  g_assert_null (get_answer (&fixture, "s2", "q1"));
  ties_fixture_tear_down (&fixture);
}

/* Arrows go through the entries, into a submenu and out again, and never to the cards behind. */
static void
test_arrows (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *menu;
  GtkWidget *later;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  menu = open_menu (&fixture, "s7");
  later = display_fixture_find_labelled (menu, GTK_TYPE_LABEL, "later");
  for (guint i = 0; i < 20; i++)
    {
      display_fixture_key (GDK_KEY_Down, 0);
      g_assert_true (gtk_widget_is_ancestor (get_focus (&fixture), menu));
    }
  while (display_fixture_find_labelled (get_focus (&fixture), GTK_TYPE_LABEL, "Position") == NULL)
    display_fixture_key (GDK_KEY_Up, 0);
  display_fixture_key (GDK_KEY_Right, 0);
  display_fixture_wait_for (gtk_widget_get_mapped (later));
  g_assert_true (gtk_widget_is_ancestor (get_focus (&fixture), menu));
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (menu));
  g_assert_true (get_focus (&fixture) == find_card (&fixture, "s7"));
  ties_fixture_tear_down (&fixture);
}

/* Ctrl and a click, or the space bar, choose several, which the menu then means; Escape gives them
 * up before it closes the comparison. */
static void
test_several (void)
{
  TiesFixture fixture = { 0 };
  GtkWidget *menu;

  ties_fixture_set_up (&fixture, "tides", NULL, TIES_WIDE);
  display_fixture_click (find_card (&fixture, "s7"), 60, 20, GDK_CONTROL_MASK);
  gtk_widget_grab_focus (find_card (&fixture, "s3"));
  display_fixture_key (GDK_KEY_space, 0);
  g_assert_true (gtk_widget_has_css_class (find_card (&fixture, "s7"), "chosen"));
  menu = open_menu (&fixture, "s3");
  choose (menu, "Position of 2 Cards");
  choose (menu, "partly");
  g_assert_cmpstr (get_answer (&fixture, "s3", "q1")->words, ==, "partly");
  g_assert_cmpstr (get_answer (&fixture, "s7", "q1")->words, ==, "partly");
  g_assert_cmpstr (fixture.message, ==, "Change the position of 2 statements");
  display_fixture_wait_frames (fixture.view, 2);
  g_assert_true (gtk_widget_has_css_class (find_card (&fixture, "s7"), "chosen"));
  gtk_widget_grab_focus (find_card (&fixture, "s7"));
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_false (gtk_widget_has_css_class (find_card (&fixture, "s7"), "chosen"));
  g_assert_null (fixture.asked);
  display_fixture_key (GDK_KEY_Escape, 0);
  g_assert_cmpstr (fixture.asked, ==, "close-comparison ");
  ties_fixture_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/card-menu/actions", test_actions);
  g_test_add_func ("/card-menu/position", test_position);
  g_test_add_func ("/card-menu/arrows", test_arrows);
  g_test_add_func ("/card-menu/no-position", test_no_position);
  g_test_add_func ("/card-menu/several", test_several);
  return g_test_run ();
}
