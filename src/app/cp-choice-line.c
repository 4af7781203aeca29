/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a drop-down list that say what a choice is, and dim what of it. */

#include "cp-choice-line.h"

/* The two parts of a line are one string, parted by a line feed. */

/* What is compared may have a long name. */
#define LETTERS_MAX 36

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LETTERS_MAX);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* "1920 × 1080" has no letter that tells its direction: it is kept from turning round. */
static char *
isolate (const char *text)
{
  return g_strdup_printf ("\u2068%s\u2069", text);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), create_label (NULL));
  gtk_box_append (GTK_BOX (box), create_label ("dim"));
  gtk_list_item_set_child (item, box);
}

static void
bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *detail = gtk_widget_get_last_child (box);
  GtkStringObject *choice = gtk_list_item_get_item (item);
  g_auto (GStrv) lines = g_strsplit (gtk_string_object_get_string (choice), "\n", 2);
  g_autofree char *isolated = isolate (lines[1] != NULL ? lines[1] : "");
  gboolean rtl = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL;

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), lines[0]);
  gtk_label_set_text (GTK_LABEL (detail), rtl ? isolated : lines[1] != NULL ? lines[1] : "");
  gtk_widget_set_visible (detail, lines[1] != NULL);
}

/**
 * cp_choice_line_factory_new:
 *
 * Makes the lines of a drop-down over a GtkStringList: "Matrix\nas filtered".
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
cp_choice_line_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bound_cb), NULL);

  return factory;
}
