/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The label of a position on a question, on the line that makes the labels a scale. */

#include "cp-position-label.h"

#include "cp-name-words.h"
#include "cp-painter.h"
#include "cp-style.h"

/* The widget reaches down to the next label, and draws the line as far as there is one. In a thread
 * there is none, and the label stands over its cards. */

#define TOP 8
#define INSET 8
#define LINES 2

struct _CpPositionLabel
{
  GtkWidget parent_instance;

  GtkWidget *label;
  gboolean before;
  gboolean after;
  gboolean thread;
};

G_DEFINE_FINAL_TYPE (CpPositionLabel, cp_position_label, GTK_TYPE_WIDGET)

static int
get_inset (const CpPositionLabel *self)
{
  return self->thread ? 0 : INSET;
}

static int
get_top (const CpPositionLabel *self)
{
  return self->thread ? 0 : TOP;
}

static GtkSizeRequestMode
cp_position_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_label_width (CpPositionLabel *self, int width)
{
  int minimum;
  int natural;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, width - 2 * get_inset (self)));
}

static int
get_label_height (CpPositionLabel *self, int label_width)
{
  int height;

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, label_width, NULL, &height, NULL, NULL);

  return height;
}

static void
cp_position_label_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpPositionLabel *self = CP_POSITION_LABEL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
      *minimum += 2 * get_inset (self);
      *natural += 2 * get_inset (self);
    }
  else
    {
      int width = get_label_width (self, for_size < 0 ? G_MAXINT / 2 : for_size);

      *minimum = *natural = get_top (self) + get_label_height (self, width);
    }
}

static void
cp_position_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpPositionLabel *self = CP_POSITION_LABEL (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation at = { 0, get_top (self), get_label_width (self, width), 0 };

  at.height = get_label_height (self, at.width);
  if (!self->thread)
    at.x = (width - at.width) / 2;
  else if (mirrored)
    at.x = width - at.width;
  gtk_widget_size_allocate (self->label, &at, -1);
}

static void
cp_position_label_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpPositionLabel *self = CP_POSITION_LABEL (widget);
  const GdkRGBA *color = cp_style_get_color (cp_style_get_default (), CP_COLOR_LINE);
  int x = gtk_widget_get_width (widget) / 2;
  int end = get_top (self) + gtk_widget_get_height (self->label);

  if (self->before && !self->thread)
    cp_painter_box (snapshot, color, x, 0, 1, get_top (self), 0);
  if (self->after && !self->thread)
    cp_painter_box (snapshot, color, x, end, 1, MAX (gtk_widget_get_height (widget) - end, 0), 0);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
cp_position_label_dispose (GObject *object)
{
  CpPositionLabel *self = CP_POSITION_LABEL (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_position_label_parent_class)->dispose (object);
}

static void
cp_position_label_class_init (CpPositionLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_position_label_dispose;
  widget_class->get_request_mode = cp_position_label_get_request_mode;
  widget_class->measure = cp_position_label_measure;
  widget_class->size_allocate = cp_position_label_size_allocate;
  widget_class->snapshot = cp_position_label_snapshot;
  gtk_widget_class_set_css_name (widget_class, "position");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_position_label_init (CpPositionLabel *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_label_set_lines (GTK_LABEL (self->label), LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "cp-position");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cp_position_label_new:
 * @before: whether the line comes in from above
 * @after: whether it goes on below
 *
 * Makes the label of a position.
 */
GtkWidget *
cp_position_label_new (const char *position, gboolean before, gboolean after)
{
  CpPositionLabel *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (position != NULL, NULL);

  self = g_object_new (CP_TYPE_POSITION_LABEL, NULL);
  self->before = before;
  self->after = after;
  name = cp_words_dup_name (position);
  gtk_label_set_text (GTK_LABEL (self->label), name);
  gtk_widget_set_tooltip_text (self->label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/**
 * cp_position_label_set_thread:
 *
 * Lays the label out for a narrow view, or not.
 */
void
cp_position_label_set_thread (CpPositionLabel *self, gboolean thread)
{
  g_return_if_fail (CP_IS_POSITION_LABEL (self));

  self->thread = thread;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
