/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What panes show for each width, and how their handle moves. */

#include "cp-panes.h"

#include "display-fixture.h"

/* Panes with 236 px at the side and two that take any width. */
typedef struct
{
  CpPanes *panes;
  GtkWidget *sidebar;
  GtkWidget *content;
  GtkWidget *detail;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, int width)
{
  fixture->panes = CP_PANES (cp_panes_new ());
  fixture->sidebar = gtk_label_new ("Side");
  fixture->content = gtk_label_new ("Content");
  fixture->detail = gtk_label_new ("Detail");
  gtk_widget_set_size_request (fixture->sidebar, 236, -1);
  cp_panes_set_sidebar (fixture->panes, fixture->sidebar);
  cp_panes_set_content (fixture->panes, fixture->content);
  cp_panes_set_detail (fixture->panes, fixture->detail);
  fixture->window = display_fixture_show (GTK_WIDGET (fixture->panes), width, 300);
}

static void
assert_seen (Fixture *fixture, gboolean sidebar, gboolean content, gboolean detail)
{
  display_fixture_wait_for (gtk_widget_get_mapped (fixture->sidebar) == sidebar
                            && gtk_widget_get_mapped (fixture->content) == content
                            && gtk_widget_get_mapped (fixture->detail) == detail);
  display_fixture_settle ();
}

static void
test_wide (void)
{
  Fixture fixture;

  set_up (&fixture, 1200);
  assert_seen (&fixture, TRUE, TRUE, FALSE);
  g_assert_cmpint (cp_panes_get_room (fixture.panes), ==, CP_ROOM_WIDE);
  g_assert_cmpint (gtk_widget_get_width (fixture.content), ==, 1200 - 236);

  /* The detail takes the sidebar's place, until that is asked for. */
  cp_panes_set_detail_shown (fixture.panes, TRUE);
  assert_seen (&fixture, FALSE, TRUE, TRUE);
  g_assert_cmpint (gtk_widget_get_width (fixture.detail), ==, 716);
  cp_panes_set_sidebar_shown (fixture.panes, TRUE);
  assert_seen (&fixture, TRUE, TRUE, TRUE);
  cp_panes_set_detail_shown (fixture.panes, FALSE);
  assert_seen (&fixture, TRUE, TRUE, FALSE);
  display_fixture_close (fixture.window);
}

static void
check_shares (int width, int content)
{
  Fixture fixture;

  set_up (&fixture, width);
  cp_panes_set_detail_shown (fixture.panes, TRUE);
  display_fixture_wait_for (gtk_widget_get_width (fixture.content) == content);
  /* A person's own share stays as it is. */
  cp_panes_set_share (fixture.panes, 0.5);
  display_fixture_wait_for (gtk_widget_get_width (fixture.content) == width / 2);
  display_fixture_close (fixture.window);
}

/* The matrix keeps its five columns where two sides fit beside it. */
static void
test_shares (void)
{
  check_shares (1400, 532);
  check_shares (1240, 484);
  check_shares (1024, 462);
}

static void
test_medium (void)
{
  Fixture fixture;

  set_up (&fixture, 800);
  assert_seen (&fixture, TRUE, TRUE, FALSE);
  cp_panes_set_detail_shown (fixture.panes, TRUE);
  assert_seen (&fixture, FALSE, FALSE, TRUE);
  g_assert_false (cp_panes_is_content_seen (fixture.panes));
  cp_panes_set_detail_behind (fixture.panes, TRUE);
  assert_seen (&fixture, TRUE, TRUE, FALSE);
  cp_panes_set_detail_behind (fixture.panes, FALSE);
  assert_seen (&fixture, FALSE, FALSE, TRUE);
  display_fixture_close (fixture.window);
}

static void
test_narrow (void)
{
  Fixture fixture;

  set_up (&fixture, 360);
  assert_seen (&fixture, FALSE, TRUE, FALSE);
  display_fixture_wait_for (cp_panes_get_room (fixture.panes) == CP_ROOM_NARROW);
  cp_panes_set_sidebar_shown (fixture.panes, TRUE);
  assert_seen (&fixture, TRUE, FALSE, FALSE);
  g_assert_cmpint (gtk_widget_get_width (fixture.sidebar), ==, 360);
  cp_panes_set_detail_shown (fixture.panes, TRUE);
  assert_seen (&fixture, FALSE, FALSE, TRUE);
  cp_panes_set_detail_shown (fixture.panes, FALSE);
  assert_seen (&fixture, FALSE, TRUE, FALSE);
  display_fixture_close (fixture.window);
}

static void
test_handle (void)
{
  Fixture fixture;
  int x;

  set_up (&fixture, 1200);
  cp_panes_set_detail_shown (fixture.panes, TRUE);
  assert_seen (&fixture, FALSE, TRUE, TRUE);
  display_fixture_wait_frames (GTK_WIDGET (fixture.panes), 2);
  x = gtk_widget_get_width (fixture.content);
  display_fixture_drag (GTK_WIDGET (fixture.panes), x, 150, x + 120, 150);
  display_fixture_wait_for (ABS (gtk_widget_get_width (fixture.content) - x - 120) <= 12);

  x = gtk_widget_get_width (fixture.content);
  display_fixture_key (GDK_KEY_Left, 0);
  g_assert_cmpint (gtk_widget_get_width (fixture.content), <=, x);

  /* Neither side is squeezed away. */
  cp_panes_set_share (fixture.panes, 1);
  display_fixture_settle ();
  g_assert_cmpint (gtk_widget_get_width (fixture.content), >=, 320);
  display_fixture_close (fixture.window);
}

/* Another text, of another size. */
static void
change_text (GtkWidget *label)
{
  gboolean long_now = strlen (gtk_label_get_text (GTK_LABEL (label))) > 4;

  gtk_label_set_text (GTK_LABEL (label), long_now ? "Side" : "Side\nwith more to say");
}

/* What changes while it is not seen, or just as it comes into sight, is there at once. */
static void
test_changes (void)
{
  Fixture fixture;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("Side");

  set_up (&fixture, 800);
  gtk_box_append (GTK_BOX (box), label);
  fixture.sidebar = box;
  cp_panes_set_sidebar (fixture.panes, box);
  g_signal_connect_swapped (box, "map", G_CALLBACK (change_text), label);
  for (guint i = 0; i < 4; i++)
    {
      cp_panes_set_detail_shown (fixture.panes, TRUE);
      assert_seen (&fixture, FALSE, FALSE, TRUE);
      change_text (label);
      display_fixture_settle ();
      change_text (label);
      gtk_window_set_default_size (fixture.window, i % 2 == 0 ? 700 : 900, 300);
      display_fixture_settle ();
      cp_panes_set_detail_shown (fixture.panes, FALSE);
      assert_seen (&fixture, TRUE, TRUE, FALSE);
      display_fixture_wait_frames (box, 1);
      g_assert_cmpint (gtk_widget_get_height (label), >, 0);
      display_fixture_settle ();
    }
  display_fixture_close (fixture.window);
}

static double
find_end (Fixture *fixture)
{
  graphene_rect_t box;

  g_assert_true (gtk_widget_compute_bounds (fixture->sidebar, GTK_WIDGET (fixture->panes), &box));

  return box.origin.x + box.size.width;
}

static void
test_right_to_left (void)
{
  Fixture fixture;

  set_up (&fixture, 1200);
  gtk_widget_set_direction (GTK_WIDGET (fixture.panes), GTK_TEXT_DIR_RTL);
  display_fixture_wait_for (find_end (&fixture) == 1200);
  display_fixture_close (fixture.window);
}

static void
test_finalize (void)
{
  GtkWidget *panes = cp_panes_new ();

  cp_panes_set_content (CP_PANES (panes), gtk_label_new ("Content"));
  display_fixture_assert_finalizes (panes);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  g_test_add_func ("/panes/wide", test_wide);
  g_test_add_func ("/panes/shares", test_shares);
  g_test_add_func ("/panes/medium", test_medium);
  g_test_add_func ("/panes/narrow", test_narrow);
  g_test_add_func ("/panes/handle", test_handle);
  g_test_add_func ("/panes/changes", test_changes);
  g_test_add_func ("/panes/right-to-left", test_right_to_left);
  g_test_add_func ("/panes/finalize", test_finalize);

  return g_test_run ();
}
