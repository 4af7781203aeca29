/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements under the pointer: what is carried, and where it may be dropped. */

#include "cp-statement-drag.h"

#include "display-fixture.h"

static const char *const ids[] = { "b-2", "a-1", NULL };

static void
test_carries_ids (void)
{
  GtkWidget *label = gtk_label_new ("Edda Norling");
  GtkWindow *window = display_fixture_show (label, 200, 100);
  g_autoptr (GdkContentProvider) content = cp_statement_drag_make_content (label, ids);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, CP_TYPE_STATEMENT_DRAG);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpstrv (cp_statement_drag_get_ids (g_value_get_boxed (&value)), ids);
  display_fixture_close (window);
}

static void
test_only_in_its_window (void)
{
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *other = gtk_label_new ("elsewhere");
  GtkWindow *window = display_fixture_show (label, 200, 100);
  GtkWindow *other_window = display_fixture_show (other, 200, 100);
  g_autoptr (CpStatementDrag) drag = cp_statement_drag_new (label, ids);

  g_assert_true (cp_statement_drag_is_from (drag, label));
  g_assert_true (cp_statement_drag_is_from (drag, GTK_WIDGET (window)));
  g_assert_false (cp_statement_drag_is_from (drag, other));
  display_fixture_close (other_window);
  display_fixture_close (window);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/statement-drag/carries-ids", test_carries_ids);
  g_test_add_func ("/statement-drag/only-in-its-window", test_only_in_its_window);
  return g_test_run ();
}
