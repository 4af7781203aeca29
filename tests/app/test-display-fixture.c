/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fixture itself: a text field and a button, met by keys and pointer. */

#include "display-fixture.h"

#include "picture-compare.h"

/* What came in, by the controllers of test_pointer (). */
typedef struct
{
  guint n_clicks;
  guint n_wide_clicks; /* with Shift */
  double x, y;
  double scrolled;
  double dragged;
} Events;

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  Events *events = data;
  GdkModifierType modifiers;

  modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  events->n_clicks++;
  events->n_wide_clicks += (modifiers & GDK_SHIFT_MASK) != 0;
  events->x = x;
  events->y = y;
}

static gboolean
scrolled_cb (GtkEventControllerScroll *scroll, double dx, double dy, gpointer data)
{
  Events *events = data;

  events->scrolled += dy;
  return TRUE;
}

static void
dragged_cb (GtkGestureDrag *drag, double offset_x, double offset_y, gpointer data)
{
  Events *events = data;

  events->dragged = offset_x;
}

static GtkWidget *
create_area (Events *events)
{
  GtkWidget *area = gtk_drawing_area_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *scroll;

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), events);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scrolled_cb), events);
  g_signal_connect (drag, "drag-end", G_CALLBACK (dragged_cb), events);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (area, scroll);
  return area;
}

static void
test_pointer (void)
{
  Events events = { 0 };
  GtkWidget *area = create_area (&events);
  GtkWindow *window = display_fixture_show (area, 400, 300);

  g_assert_cmpint (gtk_widget_get_width (area), ==, 400);
  g_assert_cmpint (gtk_widget_get_height (area), ==, 300);
  display_fixture_click (area, 120, 34, 0);
  g_assert_cmpuint (events.n_clicks, ==, 1);
  g_assert_cmpfloat_with_epsilon (events.x, 120, 0.5);
  g_assert_cmpfloat_with_epsilon (events.y, 34, 0.5);
  display_fixture_click_button (area, 10, 10, GDK_BUTTON_PRIMARY, 2, GDK_SHIFT_MASK);
  g_assert_cmpuint (events.n_clicks, ==, 3);
  g_assert_cmpuint (events.n_wide_clicks, ==, 2);
  display_fixture_scroll (area, 200, 200, 0, 3, 0);
  g_assert_cmpfloat_with_epsilon (events.scrolled, 3, 0.01);
  display_fixture_drag (area, 50, 50, 150, 80);
  g_assert_cmpfloat_with_epsilon (events.dragged, 100, 0.5);
  display_fixture_close (window);
}

static void
test_keys (void)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWindow *window = display_fixture_show (entry, 300, 40);
  g_autofree char *copied = NULL;

  gtk_widget_grab_focus (entry);
  display_fixture_type ("Hello, <World> & \"all\" 100%");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Hello, <World> & \"all\" 100%");
  g_assert_true (gtk_widget_is_ancestor (display_fixture_get_focus (window), entry));

  display_fixture_key (GDK_KEY_a, GDK_CONTROL_MASK);
  display_fixture_key (GDK_KEY_x, GDK_CONTROL_MASK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  copied = display_fixture_dup_clipboard (entry);
  g_assert_cmpstr (copied, ==, "Hello, <World> & \"all\" 100%");

  display_fixture_set_clipboard (entry, "Ереван");
  display_fixture_key (GDK_KEY_v, GDK_CONTROL_MASK);
  display_fixture_wait_for (
      g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "Ереван"));
  display_fixture_close (window);
}

static void
test_labels (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *plain = gtk_button_new_with_label ("Open");
  GtkWidget *named = gtk_button_new_from_icon_name ("open-menu-symbolic");
  GtkWindow *window;
  g_autofree char *plain_label = NULL;
  g_autofree char *named_label = NULL;
  g_autofree char *description = NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (named), GTK_ACCESSIBLE_PROPERTY_LABEL, "Menu",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "What else there is", -1);
  gtk_box_append (GTK_BOX (box), plain);
  gtk_box_append (GTK_BOX (box), named);
  window = display_fixture_show (box, 200, 100);

  plain_label = display_fixture_dup_label (plain);
  named_label = display_fixture_dup_label (named);
  description = display_fixture_dup_description (named);
  g_assert_cmpstr (plain_label, ==, "Open");
  g_assert_cmpstr (named_label, ==, "Menu");
  g_assert_cmpstr (description, ==, "What else there is");
  g_assert_null (display_fixture_dup_description (plain));
  g_assert_true (display_fixture_find (box, GTK_TYPE_BUTTON) == plain);
  g_assert_true (display_fixture_find_labelled (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Menu") == named);
  g_assert_null (display_fixture_find (box, GTK_TYPE_ENTRY));
  g_assert_cmpuint (display_fixture_count (box, GTK_TYPE_BUTTON), ==, 2);
  display_fixture_close (window);
}

static void
clicked_cb (GtkButton *button, gpointer data)
{
  (*(guint *) data)++;
}

/* No frame has laid out what is pressed, nor what has come above it. */
static void
test_just_shown (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *above = gtk_label_new ("Above");
  GtkWidget *button = gtk_button_new_with_label ("Below");
  graphene_rect_t bounds;
  GtkWindow *window;
  guint n_clicks = 0;

  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), &n_clicks);
  gtk_widget_set_size_request (above, -1, 100);
  gtk_widget_set_visible (above, FALSE);
  gtk_widget_set_visible (button, FALSE);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), button);
  window = display_fixture_show (box, 300, 200);

  gtk_widget_set_visible (button, TRUE);
  display_fixture_wait_for_place (button);
  g_assert_cmpint (gtk_widget_get_width (button), >, 0);
  gtk_widget_set_visible (above, TRUE);
  display_fixture_wait_for_place (button);
  g_assert_true (gtk_widget_compute_bounds (button, box, &bounds));
  g_assert_cmpfloat (bounds.origin.y, ==, 100);
  gtk_widget_set_visible (above, FALSE);
  display_fixture_click_middle (button);
  g_assert_cmpuint (n_clicks, ==, 1);
  display_fixture_close (window);
}

/* A popover is a window of its own to the server. */
static void
test_popover (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *inside = gtk_button_new_with_label ("Inside");
  GtkWindow *window;
  guint n_clicks = 0;

  g_signal_connect (inside, "clicked", G_CALLBACK (clicked_cb), &n_clicks);
  gtk_popover_set_child (GTK_POPOVER (popover), inside);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  window = display_fixture_show (button, 300, 60);

  display_fixture_click_middle (button);
  display_fixture_wait_for (gtk_widget_get_mapped (inside));
  display_fixture_settle ();
  display_fixture_click_middle (inside);
  g_assert_cmpuint (n_clicks, ==, 1);
  display_fixture_key (GDK_KEY_Escape, 0);
  display_fixture_wait_for (!gtk_widget_get_mapped (inside));
  display_fixture_close (window);
}

static gboolean
is_drawn_twice (gpointer data)
{
  return display_fixture_get_n_frames (data) >= 2;
}

static gboolean
never (gpointer data)
{
  return FALSE;
}

static void
test_pictures (void)
{
  GtkWidget *label = gtk_label_new ("Counterpoint");
  GtkWindow *window = display_fixture_show (label, 200, 50);
  cairo_surface_t *first = display_fixture_draw (label);
  cairo_surface_t *same = display_fixture_draw (label);
  cairo_surface_t *other;

  display_fixture_wait_frames (label, 2);
  g_assert_true (display_fixture_wait_until (is_drawn_twice, label, 100));
  g_assert_false (display_fixture_wait_until (never, NULL, 10));

  gtk_label_set_text (GTK_LABEL (label), "counterpoint");
  other = display_fixture_draw (label);
  g_assert_cmpint (cairo_image_surface_get_width (first), ==, 200);
  g_assert_cmpfloat (picture_compare (first, same, 0, NULL), ==, 0);
  g_assert_cmpfloat (picture_compare (first, other, 0, NULL), >, 0.001);
  cairo_surface_destroy (first);
  cairo_surface_destroy (same);
  cairo_surface_destroy (other);
  display_fixture_close (window);
}

static void
test_finalized (void)
{
  display_fixture_assert_finalizes (gtk_entry_new ());
  display_fixture_assert_finalizes (gtk_window_new ());
}

static void
test_session (void)
{
  g_autoptr (CpSession) session = display_fixture_load_builtin ();
  g_autoptr (CpSession) invented = NULL;

  g_assert_cmpuint (cp_matrix_get_n_columns (cp_session_get_matrix (session)), ==, 5);
  invented = display_fixture_load ("{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Two\"}");
  g_assert_cmpuint (cp_matrix_get_n_columns (cp_session_get_matrix (invented)), ==, 0);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/display-fixture/pointer", test_pointer);
  g_test_add_func ("/display-fixture/keys", test_keys);
  g_test_add_func ("/display-fixture/labels", test_labels);
  g_test_add_func ("/display-fixture/just-shown", test_just_shown);
  g_test_add_func ("/display-fixture/popover", test_popover);
  g_test_add_func ("/display-fixture/pictures", test_pictures);
  g_test_add_func ("/display-fixture/finalized", test_finalized);
  g_test_add_func ("/display-fixture/session", test_session);
  return g_test_run ();
}
