/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A presentation met with real keys and a real pointer. */

#include <string.h>

#include "cp-door.h"
#include "cp-presentation-keys.h"
#include "cp-style.h"
#include "display-fixture.h"
#include "presentation-fixture.h"

/* As many pictures as may be kept. */
#define SLIDES_MAX 5

#define MONTH "Threats, Nov 2023*: 14 official, 7 expert"
#define CELL "Threats, Orda.kz, Nov 2023*: 13 statements, 7 official, 6 expert"
#define CELL_BELOW "Armenia, Orda.kz, Nov 2023*: 5 statements, 3 official, 2 expert"

static void
test_turn (Presenting *fixture, gconstpointer data)
{
  const CpScope scope = cp_scope_new ("armenia", NULL);
  g_autofree char *description = NULL;

  cp_session_set_scopes (fixture->session, &scope, 1);
  cp_session_open_comparison (fixture->session);
  display_fixture_settle ();
  presenting_begin_with_matrix (fixture);
  g_assert_cmpint (gtk_widget_get_width (presenting_get_view (fixture)), ==, 1920);
  g_assert_cmpint (gtk_widget_get_height (presenting_get_view (fixture)), ==, 1080);
  presenting_assert_page (fixture, MATRIX, "2 of 15");
  description = display_fixture_dup_description (presenting_get_view (fixture));
  g_assert_nonnull (strstr (description, "104 statements"));
  g_assert_true (presenting_get_focus (fixture) == presenting_get_view (fixture));
  presenting_press (fixture, GDK_KEY_Right, 0);
  presenting_assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
  g_assert_true (presenting_get_focus (fixture) == presenting_get_view (fixture));
  presenting_press (fixture, GDK_KEY_Page_Down, 0);
  presenting_assert_page (fixture, QUESTION " (continued)", "3 of 15, page 2 of ");
  presenting_press (fixture, GDK_KEY_space, 0);
  presenting_press (fixture, GDK_KEY_space, GDK_SHIFT_MASK);
  presenting_assert_page (fixture, QUESTION " (continued)", "3 of 15, page 2 of ");
  presenting_press (fixture, GDK_KEY_Page_Up, 0);
  presenting_press (fixture, GDK_KEY_Left, 0);
  presenting_assert_page (fixture, MATRIX, "2 of 15");
  display_fixture_key (GDK_KEY_Escape, 0);
  presenting_wait_until_left (fixture);
  g_assert_nonnull (cp_session_get_comparison (fixture->session));
}

/* What a presenter held in the hand sends leads to every page of every figure. */
static void
test_every_page (Presenting *fixture, gconstpointer data)
{
  const CpSlideshow *slideshow;
  guint number = 0;
  guint page = 0;

  presenting_begin (fixture);
  slideshow = cp_presentation_get_slideshow (fixture->presentation);
  while (number < cp_slideshow_get_n_chapters (slideshow))
    {
      gboolean is_last = page + 1 == cp_slideshow_get_n_pages (slideshow);

      g_assert_cmpuint (cp_slideshow_get_number (slideshow), ==, number);
      g_assert_cmpuint (cp_slideshow_get_place (slideshow).page, ==, page);
      page = is_last ? 0 : page + 1;
      number += is_last ? 1 : 0;
      presenting_press (fixture, GDK_KEY_Page_Down, 0);
    }
  g_assert_cmpint (cp_slideshow_get_place (slideshow).chapter.subject, ==, CP_SUBJECT_TIMELINE);
  g_assert_cmpuint (cp_slideshow_get_n_pages (slideshow), >, 1);
}

/* Whoever is short of time leaves out the further pages of a topic. */
static void
test_by_topic (Presenting *fixture, gconstpointer data)
{
  presenting_begin_with_matrix (fixture);
  presenting_press (fixture, GDK_KEY_Down, 0);
  presenting_assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
  presenting_press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  presenting_assert_page (fixture, NEXT_QUESTION, "4 of 15, page 1 of ");
  presenting_press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  presenting_press (fixture, GDK_KEY_Right, 0);
  presenting_press (fixture, GDK_KEY_Up, 0);
  presenting_assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
  presenting_press (fixture, GDK_KEY_Up, 0);
  presenting_assert_page (fixture, MATRIX, "2 of 15");
}

static void
test_overview (Presenting *fixture, gconstpointer data)
{
  g_autofree char *door = NULL;

  presenting_begin (fixture);
  presenting_assert_page (fixture, OVERVIEW, "1 of 15");
  presenting_press (fixture, GDK_KEY_Tab, 0);
  g_assert_true (CP_IS_DOOR (presenting_get_focus (fixture)));
  door = display_fixture_dup_label (presenting_get_focus (fixture));
  g_assert_true (g_str_has_prefix (door, "Threats"));
  presenting_press (fixture, GDK_KEY_Return, 0);
  presenting_assert_page (fixture, QUESTION, "page 1 of ");
  presenting_press (fixture, GDK_KEY_Escape, 0);
  presenting_assert_on_door (fixture, door);
}

/* A month of a lane leads to what its articles say on the topic, and not to all months. */
static void
test_zoom_timeline (Presenting *fixture, gconstpointer data)
{
  const CpSlideshow *slideshow;
  g_autofree char *description = NULL;

  presenting_begin (fixture);
  presenting_press (fixture, GDK_KEY_End, 0);
  display_fixture_move (presenting_get_view (fixture), 5, 5);
  display_fixture_click_middle (presenting_find_door (fixture, MONTH));
  presenting_wait_until_ready (fixture);
  slideshow = cp_presentation_get_slideshow (fixture->presentation);
  g_assert_true (cp_slideshow_is_zoomed (slideshow));
  presenting_assert_page (fixture, QUESTION, "page 1 of ");
  description = display_fixture_dup_description (presenting_get_view (fixture));
  g_assert_nonnull (strstr (description, "14 official"));
  presenting_press (fixture, GDK_KEY_Escape, 0);
  presenting_assert_on_door (fixture, MONTH);
}

static void
test_zoom_by_click (Presenting *fixture, gconstpointer data)
{
  presenting_begin_with_matrix (fixture);
  display_fixture_move (presenting_get_view (fixture), 5, 5);
  display_fixture_click_middle (presenting_find_door (fixture, CELL));
  presenting_wait_until_ready (fixture);
  presenting_assert_page (fixture, QUESTION, "page 1 of ");
  presenting_press (fixture, GDK_KEY_Escape, 0);
  presenting_assert_page (fixture, MATRIX, "2 of 15");
  presenting_assert_on_door (fixture, CELL);
  g_assert_false (presenting_is_steered (fixture));
  presenting_press (fixture, GDK_KEY_Right, 0);
  presenting_assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
}

static void
test_zoom_by_keys (Presenting *fixture, gconstpointer data)
{
  presenting_begin_with_matrix (fixture);
  presenting_press (fixture, GDK_KEY_Return, 0);
  g_assert_true (presenting_is_steered (fixture));
  presenting_assert_on_door (
      fixture, "All topics, Orda.kz, Nov 2023*: 23 statements, 12 official, 11 expert");
  presenting_press (fixture, GDK_KEY_Down, 0);
  presenting_assert_on_door (fixture, CELL);
  presenting_press (fixture, GDK_KEY_Down, 0);
  presenting_assert_on_door (fixture, CELL_BELOW);
  presenting_press (fixture, GDK_KEY_Left, 0);
  presenting_press (fixture, GDK_KEY_Right, 0);
  presenting_press (fixture, GDK_KEY_Up, 0);
  presenting_press (fixture, GDK_KEY_Tab, 0);
  presenting_press (fixture, GDK_KEY_Tab, GDK_SHIFT_MASK);
  presenting_assert_on_door (fixture, CELL);
  presenting_press (fixture, GDK_KEY_Return, 0);
  presenting_assert_page (fixture, QUESTION, "page 1 of ");
  presenting_press (fixture, GDK_KEY_BackSpace, 0);
  presenting_assert_on_door (fixture, CELL);
  g_assert_true (presenting_is_steered (fixture));
  presenting_press (fixture, GDK_KEY_Escape, 0);
  g_assert_false (presenting_is_steered (fixture));
  g_assert_true (presenting_get_focus (fixture) == presenting_get_view (fixture));
  display_fixture_key (GDK_KEY_Escape, 0);
  presenting_wait_until_left (fixture);
}

static void
test_zoom_through (Presenting *fixture, gconstpointer data)
{
  guint n_pages;

  presenting_begin_with_matrix (fixture);
  presenting_press (fixture, GDK_KEY_Tab, 0);
  presenting_press (fixture, GDK_KEY_Down, 0);
  presenting_press (fixture, GDK_KEY_Return, 0);
  n_pages = cp_slideshow_get_n_pages (cp_presentation_get_slideshow (fixture->presentation));
  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 1; i < n_pages; i++)
    presenting_press (fixture, GDK_KEY_Page_Down, 0);
  g_assert_true (cp_slideshow_is_zoomed (cp_presentation_get_slideshow (fixture->presentation)));
  presenting_press (fixture, GDK_KEY_Page_Down, 0);
  presenting_assert_page (fixture, MATRIX, "2 of 15");
  presenting_assert_on_door (fixture, CELL);
  presenting_press (fixture, GDK_KEY_Return, 0);
  presenting_press (fixture, GDK_KEY_Up, 0);
  presenting_assert_on_door (fixture, CELL);
}

static void
test_click (Presenting *fixture, gconstpointer data)
{
  presenting_begin_with_matrix (fixture);
  display_fixture_move (presenting_get_view (fixture), 5, 5);
  display_fixture_click (presenting_get_view (fixture), 10, 10, 0);
  presenting_wait_until_ready (fixture);
  presenting_assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
  display_fixture_click_button (presenting_get_view (fixture), 10, 10, GDK_BUTTON_SECONDARY, 1, 0);
  presenting_wait_until_ready (fixture);
  presenting_assert_page (fixture, MATRIX, "2 of 15");
}

static void
test_black (Presenting *fixture, gconstpointer data)
{
  presenting_begin_with_matrix (fixture);
  presenting_press (fixture, GDK_KEY_b, 0);
  g_assert_nonnull (display_fixture_find_labelled (
      GTK_WIDGET (fixture->presentation), GTK_TYPE_BOX,
      "Black screen. Any key brings the page back."));
  g_assert_true (GTK_IS_BOX (presenting_get_focus (fixture)));
  presenting_press (fixture, GDK_KEY_Right, 0);
  presenting_assert_page (fixture, MATRIX, "2 of 15");
  g_assert_true (presenting_get_focus (fixture) == presenting_get_view (fixture));
  presenting_press (fixture, GDK_KEY_F1, 0);
  g_assert_true (CP_IS_PRESENTATION_KEYS (presenting_get_focus (fixture)));
  presenting_press (fixture, GDK_KEY_Escape, 0);
  g_assert_true (presenting_get_focus (fixture) == presenting_get_view (fixture));
  presenting_press (fixture, GDK_KEY_question, 0);
  g_assert_true (CP_IS_PRESENTATION_KEYS (presenting_get_focus (fixture)));
  presenting_press (fixture, GDK_KEY_Escape, 0);
  display_fixture_key (GDK_KEY_F5, 0);
  presenting_wait_until_left (fixture);
}

static void
test_memory (Presenting *fixture, gconstpointer data)
{
  presenting_begin_with_matrix (fixture);
  for (guint i = 0; i < 14; i++)
    {
      presenting_press (fixture, i % 2 == 0 ? GDK_KEY_Right : GDK_KEY_Down, 0);
      display_fixture_wait_for (
          !cp_slide_maker_is_busy (cp_presentation_get_maker (fixture->presentation)));
      g_assert_cmpuint (
          cp_slide_maker_get_n_slides (cp_presentation_get_maker (fixture->presentation)), <=,
          SLIDES_MAX);
    }
}

static int
get_key_height (Presenting *fixture)
{
  GtkWidget *keys = presenting_get_focus (fixture);
  GtkWidget *label = display_fixture_find_labelled (keys, GTK_TYPE_LABEL, "black screen");

  g_assert_true (CP_IS_PRESENTATION_KEYS (keys));
  return gtk_widget_get_height (label);
}

/* What is told over a page is as legible as the page, on whatever screen, and all of it is there. */
static void
test_type (Presenting *fixture, gconstpointer data)
{
  presenting_begin (fixture);
  presenting_press (fixture, GDK_KEY_F1, 0);
  g_assert_cmpint (get_key_height (fixture), >=, 16 * 2 * 1.2);
  gtk_window_set_default_size (GTK_WINDOW (fixture->presentation), 1024, 768);
  gtk_window_unfullscreen (GTK_WINDOW (fixture->presentation));
  display_fixture_wait_for (get_key_height (fixture) < 16 * 2);
  g_assert_cmpint (get_key_height (fixture), >=, 16 * 768 / 540 * 1.2);
  g_assert_cmpint (gtk_widget_get_height (presenting_get_focus (fixture)), <=, 768);
  g_assert_cmpint (gtk_widget_get_width (presenting_get_focus (fixture)), <=, 1024);
}

static guint8
get_ground (Presenting *fixture)
{
  CpSlidePlace place =
      cp_slideshow_get_place (cp_presentation_get_slideshow (fixture->presentation));
  g_autofree guint32 *pixels = NULL;
  CpSlide slide;
  int width;

  if (!cp_slide_maker_find (cp_presentation_get_maker (fixture->presentation), &place, &slide))
    return 0;
  width = gdk_texture_get_width (slide.texture);
  pixels = g_new (guint32, (gsize) width * gdk_texture_get_height (slide.texture));
  gdk_texture_download (slide.texture, (guchar *) pixels, width * sizeof *pixels);

  return pixels[0] & 0xff;
}

static void
test_dark (Presenting *fixture, gconstpointer data)
{
  presenting_begin_with_matrix (fixture);
  presenting_press (fixture, GDK_KEY_Tab, 0);
  presenting_press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpuint (get_ground (fixture), >, 200);
  cp_style_force (cp_style_get_default (), CP_THEME_DARK);
  display_fixture_wait_for (get_ground (fixture) > 0 && get_ground (fixture) < 60);
  display_fixture_wait_for (
      !cp_slide_maker_is_busy (cp_presentation_get_maker (fixture->presentation)));
  presenting_wait_until_ready (fixture);
  presenting_assert_on_door (fixture, CELL);
  cp_style_force (cp_style_get_default (), CP_N_THEMES);
}

static int
get_width (Presenting *fixture)
{
  CpSlidePlace place =
      cp_slideshow_get_place (cp_presentation_get_slideshow (fixture->presentation));
  CpSlide slide;

  if (!cp_slide_maker_find (cp_presentation_get_maker (fixture->presentation), &place, &slide))
    return 0;
  return gdk_texture_get_width (slide.texture);
}

static void
test_resize (Presenting *fixture, gconstpointer data)
{
  presenting_begin_with_matrix (fixture);
  g_assert_cmpint (get_width (fixture), ==, 1920);
  gtk_window_set_default_size (GTK_WINDOW (fixture->presentation), 1024, 768);
  gtk_window_unfullscreen (GTK_WINDOW (fixture->presentation));
  display_fixture_wait_for (gtk_widget_get_width (presenting_get_view (fixture)) == 1024);
  display_fixture_wait_for (get_width (fixture) == 1024);
  presenting_wait_until_ready (fixture);
  presenting_assert_page (fixture, MATRIX, "2 of 15");
}

static void
test_rtl (Presenting *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  presenting_begin_with_matrix (fixture);
  presenting_press (fixture, GDK_KEY_Right, 0);
  presenting_assert_page (fixture, QUESTION, "3 of 15, page 1 of ");
  presenting_press (fixture, GDK_KEY_Left, 0);
  display_fixture_move (presenting_get_view (fixture), 5, 5);
  display_fixture_click_middle (presenting_find_door (fixture, CELL));
  presenting_wait_until_ready (fixture);
  presenting_assert_page (fixture, QUESTION, "page 1 of ");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* With and without the number block, the keys do the same. */
static void
test_keypad (void)
{
  static const struct
  {
    guint key;
    guint on_keypad;
    CpPresentKey does;
  } keys[] = {
    { GDK_KEY_Right, GDK_KEY_KP_Right, CP_PRESENT_RIGHT },
    { GDK_KEY_Left, GDK_KEY_KP_Left, CP_PRESENT_LEFT },
    { GDK_KEY_Down, GDK_KEY_KP_Down, CP_PRESENT_DOWN },
    { GDK_KEY_Up, GDK_KEY_KP_Up, CP_PRESENT_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, CP_PRESENT_NEXT },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, CP_PRESENT_PREVIOUS },
    { GDK_KEY_space, GDK_KEY_KP_Space, CP_PRESENT_NEXT },
    { GDK_KEY_Home, GDK_KEY_KP_Home, CP_PRESENT_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, CP_PRESENT_LAST },
    { GDK_KEY_Tab, GDK_KEY_KP_Tab, CP_PRESENT_TAB },
    { GDK_KEY_Return, GDK_KEY_KP_Enter, CP_PRESENT_ENTER },
    { GDK_KEY_Return, GDK_KEY_ISO_Enter, CP_PRESENT_ENTER },
    { GDK_KEY_period, GDK_KEY_KP_Decimal, CP_PRESENT_BLACK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_cmpint (cp_presentation_keys_find (keys[i].key, 0), ==, keys[i].does);
      g_assert_cmpint (cp_presentation_keys_find (keys[i].on_keypad, 0), ==, keys[i].does);
    }
  g_assert_cmpint (cp_presentation_keys_find (GDK_KEY_KP_Space, GDK_SHIFT_MASK), ==,
                   CP_PRESENT_PREVIOUS);
  g_assert_cmpint (cp_presentation_keys_find (GDK_KEY_KP_Right, GDK_CONTROL_MASK), ==,
                   CP_PRESENT_NEXT_TOPIC);
  g_assert_cmpint (cp_presentation_keys_find (GDK_KEY_KP_Right, GDK_ALT_MASK), ==,
                   CP_PRESENT_NOTHING);
}

static void
test_finalizes (void)
{
  const CpScope scope = cp_scope_new ("armenia", NULL);

  display_fixture_assert_finalizes (cp_stage_new ());
  display_fixture_assert_finalizes (cp_slide_view_new ());
  display_fixture_assert_finalizes (cp_door_new ("Armenia", &scope));
  display_fixture_assert_finalizes (g_object_new (CP_TYPE_PRESENTATION_KEYS, NULL));
}

static void
add (const char *path, void (*test) (Presenting *fixture, gconstpointer data))
{
  g_test_add (path, Presenting, NULL, presenting_set_up, test, presenting_tear_down);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  add ("/presentation/turn", test_turn);
  add ("/presentation/every-page", test_every_page);
  add ("/presentation/by-topic", test_by_topic);
  add ("/presentation/overview", test_overview);
  add ("/presentation/zoom-timeline", test_zoom_timeline);
  add ("/presentation/zoom-by-click", test_zoom_by_click);
  add ("/presentation/zoom-by-keys", test_zoom_by_keys);
  add ("/presentation/zoom-through", test_zoom_through);
  add ("/presentation/click", test_click);
  add ("/presentation/black", test_black);
  add ("/presentation/type", test_type);
  add ("/presentation/memory", test_memory);
  add ("/presentation/dark", test_dark);
  add ("/presentation/resize", test_resize);
  add ("/presentation/rtl", test_rtl);
  g_test_add_func ("/presentation/keypad", test_keypad);
  g_test_add_func ("/presentation/finalizes", test_finalizes);

  return g_test_run ();
}
