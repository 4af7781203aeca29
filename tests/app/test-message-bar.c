/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window says, at any width: all of it is seen, or can be scrolled to. */

#include "cp-message-bar.h"
#include "cp-style.h"
#include "display-fixture.h"

#define NARROW 340
#define WIDE 900

typedef struct
{
  GtkWindow *window;
  CpMessageBar *bar;
} Fixture;

static void
show (Fixture *fixture, int width, const char *details)
{
  GtkWidget *overlay = gtk_overlay_new ();

  fixture->bar = CP_MESSAGE_BAR (cp_message_bar_new ());
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->bar));
  fixture->window = display_fixture_show (overlay, width, 500);
  cp_message_bar_show (fixture->bar, &(CpMessage) {
                                         .error = TRUE,
                                         .text = "“quay.counterpoint” could not be opened.",
                                         .details = details,
                                     });
  display_fixture_settle ();
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  GtkWidget *scroller = display_fixture_find (GTK_WIDGET (fixture->bar), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static void
check_whole (int width)
{
  static const char details[] = "It may have been moved, renamed or deleted, or the drive that it is on is not "
                                "connected. It was taken off the list.";
  Fixture fixture;
  GtkAdjustment *adjustment;

  show (&fixture, width, details);
  adjustment = get_adjustment (&fixture);
  display_fixture_wait_for (gtk_adjustment_get_upper (adjustment) > 0);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), >=, gtk_adjustment_get_upper (adjustment));
  display_fixture_close (fixture.window);
}

static void
test_whole (void)
{
  check_whole (WIDE);
  check_whole (NARROW);
}

/* What is too long scrolls, and leaves the window its room. */
static void
test_long (void)
{
  g_autoptr (GString) details = g_string_new (NULL);
  Fixture fixture;
  GtkAdjustment *adjustment;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (details, "notes %u.txt: this is a picture, not a text\n", i);
  show (&fixture, NARROW, details->str);
  adjustment = get_adjustment (&fixture);
  display_fixture_wait_for (gtk_adjustment_get_upper (adjustment) > 0);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), <, gtk_adjustment_get_upper (adjustment));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture.bar)), <, 250);
  display_fixture_close (fixture.window);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  cp_style_load_rest (cp_style_get_default ());
  g_test_add_func ("/message-bar/whole", test_whole);
  g_test_add_func ("/message-bar/long", test_long);
  return g_test_run ();
}
