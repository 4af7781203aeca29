/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that lists the keys. */

#include "cp-shortcuts.h"

/* GTK's window is as large as its largest page and cannot be made smaller; here it scrolls. */

/* Where GTK has no name for a key it shows X's, such as Page_Up. */
static void
spell_keys (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && strchr (gtk_label_get_text (GTK_LABEL (widget)), '_') != NULL)
    {
      g_autofree char *name = g_strdup (gtk_label_get_text (GTK_LABEL (widget)));

      gtk_label_set_text (GTK_LABEL (widget), g_strdelimit (name, "_", ' '));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    spell_keys (child);
}

static void
make_scrollable (GtkWindow *window)
{
  g_autoptr (GtkWidget) child = g_object_ref (gtk_window_get_child (window));
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());

  gtk_window_set_child (window, NULL);
  gtk_scrolled_window_set_propagate_natural_width (scroller, TRUE);
  gtk_scrolled_window_set_propagate_natural_height (scroller, TRUE);
  gtk_scrolled_window_set_child (scroller, child);
  gtk_window_set_child (window, GTK_WIDGET (scroller));
  gtk_window_set_resizable (window, TRUE);
}

/**
 * cp_shortcuts_new:
 *
 * Creates the window, to be presented.
 *
 * Returns: (transfer none): the window, which GTK owns until it is closed
 */
GtkWindow *
cp_shortcuts_new (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
      "/io/github/counterpoint_app/Counterpoint/ui/cp-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  spell_keys (GTK_WIDGET (window));
  make_scrollable (window);

  return window;
}
