/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips, and how often the X server is asked for them. */

#include "cp-tooltip.h"

#include <gdk/x11/gdkx.h>

#include "display-fixture.h"

static unsigned long
get_serial (void)
{
  return XNextRequest (gdk_x11_display_get_xdisplay (gdk_display_get_default ()));
}

/* Where nobody sees the widget nothing is asked, and it stays as visible as it was. */
static void
test_unseen (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("Quay"));
  unsigned long serial = get_serial ();

  cp_tooltip_set (label, "Where ships are moored");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, "Where ships are moored");
  g_assert_true (gtk_widget_get_visible (label));
  gtk_widget_set_visible (label, FALSE);
  cp_tooltip_set (label, "Where ships lie");
  g_assert_false (gtk_widget_get_visible (label));
  cp_tooltip_renew (label);
  g_assert_cmpuint (get_serial (), ==, serial);
  cp_tooltip_set (label, NULL);
  g_assert_null (gtk_widget_get_tooltip_text (label));
  g_assert_finalize_object (label);
}

/* Where it is seen, what is the same is not set again. */
static void
test_seen (void)
{
  GtkWidget *label = gtk_label_new ("Quay");
  GtkWindow *window = display_fixture_show (label, 200, 60);
  unsigned long serial;

  serial = get_serial ();
  cp_tooltip_set (label, "Where ships are moored");
  g_assert_cmpuint (get_serial (), >, serial);
  serial = get_serial ();
  cp_tooltip_set (label, "Where ships are moored");
  g_assert_cmpuint (get_serial (), ==, serial);
  g_assert_true (gtk_widget_get_mapped (label));
  display_fixture_close (window);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/tooltip/unseen", test_unseen);
  g_test_add_func ("/tooltip/seen", test_seen);

  return g_test_run ();
}
