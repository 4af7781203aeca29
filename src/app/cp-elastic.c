/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds a widget that gives way where there is no room for it. */

#include "cp-elastic.h"

/*
 * The child wants its width and needs none of it: a window can be made narrower than what stands
 * in its header. With less room than it needs the child is not shown; whoever folds it offers the
 * same in another place.
 */

struct _CpElastic
{
  GtkWidget parent_instance;

  GtkWidget *child;
  gboolean folded;
};

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpElastic, cp_elastic, GTK_TYPE_WIDGET)

static void
cp_elastic_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpElastic *self = CP_ELASTIC (widget);

  if (self->child == NULL || (self->folded && orientation == GTK_ORIENTATION_HORIZONTAL))
    return;
  gtk_widget_measure (self->child, orientation, -1, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
cp_elastic_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpElastic *self = CP_ELASTIC (widget);
  int least;

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_set_child_visible (self->child, !self->folded && width >= least);
  if (!self->folded && width >= least)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
cp_elastic_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpElastic *self = CP_ELASTIC (object);

  switch (id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      if (self->child != NULL)
        gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_elastic_dispose (GObject *object)
{
  CpElastic *self = CP_ELASTIC (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_elastic_parent_class)->dispose (object);
}

static void
cp_elastic_class_init (CpElasticClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cp_elastic_set_property;
  object_class->dispose = cp_elastic_dispose;
  widget_class->measure = cp_elastic_measure;
  widget_class->size_allocate = cp_elastic_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_elastic_init (CpElastic *self)
{
}

/**
 * cp_elastic_set_folded:
 *
 * Folds the child away, or lets it have the room that there is.
 */
void
cp_elastic_set_folded (CpElastic *self, gboolean folded)
{
  g_return_if_fail (CP_IS_ELASTIC (self));

  if (self->folded == folded)
    return;
  self->folded = folded;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
