/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of which rows go that have the focus. */

#include "cp-list-focus.h"

#include "display-fixture.h"

static const char *const words[] = { "one", "two", "three", "four", NULL };

/* Each row takes the focus, and is the widget that has it. */
static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
}

static GtkWidget *
create_list (GtkStringList *strings)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (strings)));
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  cp_list_focus_keep (GTK_LIST_VIEW (list));

  return list;
}

/* The words of the row that has the focus, or NULL where a row has it that is not in the window. */
static const char *
get_focused (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *label = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (focus == NULL || gtk_widget_get_root (focus) != GTK_ROOT (window) || !GTK_IS_LABEL (label))
    return NULL;
  return gtk_label_get_label (GTK_LABEL (label));
}

static GtkWindow *
show (GtkStringList *strings, guint position)
{
  GtkWidget *list = create_list (strings);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWindow *window;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  window = display_fixture_show (scroller, 300, 200);
  gtk_widget_grab_focus (list);
  for (guint i = 0; i < position; i++)
    display_fixture_key (GDK_KEY_Down, 0);
  g_assert_cmpstr (get_focused (window), ==, words[position]);

  return window;
}

/* With no frame in between: the next key may be there already. */
static void
test_removed (void)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (words);
  GtkWindow *window = show (strings, 1);

  gtk_string_list_remove (strings, 1);
  g_assert_cmpstr (get_focused (window), ==, "three");
  display_fixture_settle ();
  g_assert_cmpstr (get_focused (window), ==, "three");
  gtk_string_list_splice (strings, 0, 2, NULL);
  g_assert_cmpstr (get_focused (window), ==, "four");
  display_fixture_close (window);
}

static void
test_last (void)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (words);
  GtkWindow *window = show (strings, 3);

  gtk_string_list_remove (strings, 3);
  g_assert_cmpstr (get_focused (window), ==, "three");
  display_fixture_close (window);
}

/* Nothing is left to have it. */
static void
test_all (void)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (words);
  GtkWindow *window = show (strings, 1);

  gtk_string_list_splice (strings, 0, 4, NULL);
  display_fixture_settle ();
  g_assert_null (get_focused (window));
  gtk_string_list_append (strings, "five");
  display_fixture_close (window);
}

/* The focus elsewhere stays there. */
static void
test_elsewhere (void)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (words);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), create_list (strings));
  window = display_fixture_show (box, 300, 200);
  gtk_widget_grab_focus (entry);
  gtk_string_list_remove (strings, 1);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), entry));
  display_fixture_close (window);
}

int
main (int argc, char **argv)
{
  if (!display_fixture_init (&argc, &argv))
    return DISPLAY_FIXTURE_SKIPPED;
  g_test_add_func ("/list-focus/removed", test_removed);
  g_test_add_func ("/list-focus/last", test_last);
  g_test_add_func ("/list-focus/all", test_all);
  g_test_add_func ("/list-focus/elsewhere", test_elsewhere);

  return g_test_run ();
}
