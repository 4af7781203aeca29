/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column as wide as text is read well in, in the middle of whatever room there is. */

#include "cp-column.h"

/* In px, as LOOK has an article. */
#define WIDTH 560
#define LEAST_MARGIN 16

struct _CpColumn
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpColumn, cp_column, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
cp_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_column_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpColumn *self = CP_COLUMN (widget);

  *minimum = *natural = 0;

  if (self->child == NULL)
    return;

  /* However much room there is, it is never wider than that. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    for_size = for_size < 0 ? WIDTH
                            : MAX (0, for_size - 2 * cp_column_get_margin (for_size));

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += 2 * LEAST_MARGIN;
      *natural = MAX (*minimum, MIN (*natural, WIDTH) + 2 * LEAST_MARGIN);
    }
}

static void
cp_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpColumn *self = CP_COLUMN (widget);
  int margin = cp_column_get_margin (width);

  if (self->child != NULL)
    gtk_widget_size_allocate (self->child,
                              &(GtkAllocation) { margin, 0, width - 2 * margin, height }, -1);
}

static void
cp_column_dispose (GObject *object)
{
  g_clear_pointer (&CP_COLUMN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_column_parent_class)->dispose (object);
}

static void
cp_column_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_CHILD)
    g_value_set_object (value, CP_COLUMN (object)->child);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cp_column_set_property (GObject *object, guint property_id, const GValue *value,
                        GParamSpec *pspec)
{
  if (property_id == PROP_CHILD)
    cp_column_set_child (CP_COLUMN (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cp_column_class_init (CpColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_column_dispose;
  object_class->get_property = cp_column_get_property;
  object_class->set_property = cp_column_set_property;
  widget_class->get_request_mode = cp_column_get_request_mode;
  widget_class->measure = cp_column_measure;
  widget_class->size_allocate = cp_column_size_allocate;

  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_column_init (CpColumn *self)
{
}

GtkWidget *
cp_column_new (void)
{
  return g_object_new (CP_TYPE_COLUMN, NULL);
}

GtkWidget *
cp_column_get_child (CpColumn *self)
{
  g_return_val_if_fail (CP_IS_COLUMN (self), NULL);

  return self->child;
}

void
cp_column_set_child (CpColumn *self, GtkWidget *child)
{
  g_return_if_fail (CP_IS_COLUMN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);

  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));

  self->child = child;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * cp_column_get_margin:
 * @width: the room there is, in px
 *
 * How far from either edge the column stands.
 */
int
cp_column_get_margin (int width)
{
  return MAX (LEAST_MARGIN, (width - WIDTH) / 2);
}
