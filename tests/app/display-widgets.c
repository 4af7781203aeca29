/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a shown widget says, holds and looks like. */

#include "display-fixture.h"

#include "picture-compare.h"

/* No accessible property has this value, so a comparison with it returns the real one. */
#define NOTHING "\001"

static char *
dup_property (GtkWidget *widget, GtkAccessibleProperty property)
{
  char *value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, NOTHING);

  if (value != NULL && (*value == '\0' || g_str_equal (value, "undefined")))
    g_clear_pointer (&value, g_free);
  return value;
}

/* The text that a widget without a label of its own is read by: that of the first label inside. */
static char *
dup_text_inside (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      char *text = gtk_widget_get_visible (child) ? dup_text_inside (child) : NULL;

      if (text != NULL)
        return text;
    }
  return NULL;
}

/**
 * display_fixture_get_focus:
 * @window: a window
 *
 * Gets the widget that has the focus.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
display_fixture_get_focus (GtkWindow *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

/**
 * display_fixture_dup_label:
 * @widget: a widget
 *
 * Gets the name that a screen reader says: the accessible label, else the text inside, else the tooltip.
 *
 * Returns: (transfer full) (nullable): the name
 */
char *
display_fixture_dup_label (GtkWidget *widget)
{
  char *label = dup_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);

  if (label == NULL)
    label = dup_text_inside (widget);
  return label != NULL ? label : g_strdup (gtk_widget_get_tooltip_text (widget));
}

/**
 * display_fixture_dup_description:
 * @widget: a widget
 *
 * Gets the description that a screen reader says after the name.
 *
 * Returns: (transfer full) (nullable): the accessible description
 */
char *
display_fixture_dup_description (GtkWidget *widget)
{
  return dup_property (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Looks in the order of reading; a NULL label is any. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    {
      g_autofree char *own = label != NULL ? display_fixture_dup_label (widget) : NULL;

      if (label == NULL || g_strcmp0 (own, label) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * display_fixture_find:
 * @root: where to look
 * @type: a type of widget
 *
 * Finds the first widget of a type, @root itself included.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
display_fixture_find (GtkWidget *root, GType type)
{
  return find_widget (root, type, NULL);
}

/**
 * display_fixture_find_labelled:
 * @root: where to look
 * @type: a type of widget
 * @label: its name, as display_fixture_dup_label () gives it
 *
 * Finds the first widget of a type that has a name.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
display_fixture_find_labelled (GtkWidget *root, GType type, const char *label)
{
  return find_widget (root, type, label);
}

/**
 * display_fixture_find_button:
 * @root: (type GtkWidget): where to look
 * @label: its name
 *
 * Finds a button, which has to be there.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
display_fixture_find_button (gpointer root, const char *label)
{
  GtkWidget *button = display_fixture_find_labelled (GTK_WIDGET (root), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);

  return button;
}

/**
 * display_fixture_find_question:
 *
 * Finds the question that is asked in a dialog of its own.
 *
 * Returns: (transfer none) (nullable): the dialog
 */
GtkWindow *
display_fixture_find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return GTK_WINDOW (window);
    }

  return NULL;
}

/**
 * display_fixture_count:
 * @root: where to look
 * @type: a type of widget
 *
 * Counts the widgets of a type that are in sight, @root itself included.
 */
guint
display_fixture_count (GtkWidget *root, GType type)
{
  guint n = gtk_widget_get_mapped (root) && g_type_is_a (G_OBJECT_TYPE (root), type);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += display_fixture_count (child, type);
  return n;
}

/* What came of reading the clipboard. */
typedef struct
{
  gboolean done;
  char *text;
} ClipboardAnswer;

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ClipboardAnswer *answer = data;

  answer->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  answer->done = TRUE;
}

/**
 * display_fixture_dup_clipboard:
 * @widget: a widget on the display
 *
 * Reads the text of the clipboard.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
display_fixture_dup_clipboard (GtkWidget *widget)
{
  ClipboardAnswer answer = { FALSE, NULL };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, clipboard_read_cb,
                                 &answer);
  display_fixture_wait_for (answer.done);
  return answer.text;
}

/**
 * display_fixture_set_clipboard:
 * @widget: a widget on the display
 * @text: any text
 *
 * Puts a text into the clipboard, such as one that no key gives.
 */
void
display_fixture_set_clipboard (GtkWidget *widget, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  display_fixture_settle ();
}

/**
 * display_fixture_draw:
 * @widget: a widget in sight, or a window
 *
 * Draws a widget as the cairo renderer does, on nothing.
 *
 * Returns: (transfer full): an ARGB32 image surface of the widget's size
 */
cairo_surface_t *
display_fixture_draw (GtkWidget *widget)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  display_fixture_wait_frames (widget, 1);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    {
      cairo_t *cr = cairo_create (picture);

      gsk_render_node_draw (node, cr);
      gsk_render_node_unref (node);
      cairo_destroy (cr);
    }
  cairo_surface_flush (picture);
  return picture;
}

/**
 * display_fixture_save_picture:
 * @widget: a widget in sight, or a window
 * @name: the name of the file, without ".png"
 *
 * Writes a picture of a widget for a person to look at, as picture_save () does.
 *
 * Returns: (transfer full): the path
 */
char *
display_fixture_save_picture (GtkWidget *widget, const char *name)
{
  cairo_surface_t *picture = display_fixture_draw (widget);
  char *path = picture_save (picture, name);

  cairo_surface_destroy (picture);
  return path;
}
