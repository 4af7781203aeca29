/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A switch: its buttons, and the menu that stands for them where there is no room. */

#include "cp-switch.h"
#include "display-fixture.h"

#define WIDE 400
#define NARROW 160

typedef struct
{
  CpSwitch *widget;
  GtkWindow *window;
  guint n_chosen;
} Fixture;

static void
chosen_cb (Fixture *fixture)
{
  fixture->n_chosen++;
}

static void
show (Fixture *fixture, int width)
{
  static const char *const titles[] = { "Harbours", "Fishermen", "Tides" };

  *fixture = (Fixture) { .widget = CP_SWITCH (cp_switch_new ()) };
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    cp_switch_append (fixture->widget, titles[i]);
  g_signal_connect_swapped (fixture->widget, "chosen", G_CALLBACK (chosen_cb), fixture);
  fixture->window = display_fixture_show (GTK_WIDGET (fixture->widget), width, 60);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *label)
{
  return display_fixture_find_labelled (GTK_WIDGET (fixture->widget), type, label);
}

static void
test_buttons (void)
{
  Fixture fixture;

  show (&fixture, WIDE);
  g_assert_cmpuint (cp_switch_get_selected (fixture.widget), ==, 0);
  display_fixture_click_middle (find (&fixture, GTK_TYPE_TOGGLE_BUTTON, "Tides"));
  g_assert_cmpuint (cp_switch_get_selected (fixture.widget), ==, 2);
  g_assert_cmpuint (fixture.n_chosen, ==, 1);
  cp_switch_set_selected (fixture.widget, 1);
  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (find (&fixture, GTK_TYPE_TOGGLE_BUTTON, "Fishermen"))));
  g_assert_cmpuint (fixture.n_chosen, ==, 1);
  display_fixture_close (fixture.window);
}

static void
test_menu (void)
{
  Fixture fixture;
  GtkWidget *fold, *item;

  show (&fixture, NARROW);
  fold = find (&fixture, GTK_TYPE_MENU_BUTTON, "Harbours");
  g_assert_true (gtk_widget_get_child_visible (fold));
  g_assert_cmpint (gtk_widget_get_width (fold), <=, NARROW);
  display_fixture_click_middle (fold);
  display_fixture_wait_for (
      (item = display_fixture_find_labelled (fold, GTK_TYPE_LABEL, "Fishermen")) != NULL
      && gtk_widget_get_mapped (item));
  display_fixture_key (GDK_KEY_Down, 0);
  display_fixture_key (GDK_KEY_Return, 0);
  display_fixture_wait_for (fixture.n_chosen == 1);
  g_assert_cmpuint (cp_switch_get_selected (fixture.widget), ==, 1);
  g_assert_nonnull (find (&fixture, GTK_TYPE_MENU_BUTTON, "Fishermen"));
  display_fixture_close (fixture.window);
}

static void
test_finalizes (void)
{
  GtkWidget *widget = cp_switch_new ();

  cp_switch_append (CP_SWITCH (widget), "Harbours");
  display_fixture_assert_finalizes (widget);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;

  g_test_add_func ("/switch/buttons", test_buttons);
  g_test_add_func ("/switch/menu", test_menu);
  g_test_add_func ("/switch/finalizes", test_finalizes);

  return g_test_run ();
}
