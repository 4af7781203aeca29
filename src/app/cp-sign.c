/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sign of a side as a small widget: square, circle or triangle, hollow where it is missing. */

#include "cp-sign.h"

#include "cp-painter.h"
#include "cp-style.h"

/* It stands beside the words that say the same, so screen readers pass it over. Its size is that
 * of its smaller edge, at most 10 px. */

#define SIZE 10

struct _CpSign
{
  GtkWidget parent_instance;

  CpSide side;
  gboolean missing;
};

enum
{
  PROP_SIDE = 1,
  PROP_MISSING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpSign, cp_sign, GTK_TYPE_WIDGET)

static const char *const side_classes[CP_N_SIDES] = {
  [CP_SIDE_OTHERS] = "other",
  [CP_SIDE_LEFT] = "official",
  [CP_SIDE_RIGHT] = "expert",
};

static void
update_classes (CpSign *self)
{
  const char *classes[] = { "cp-sign", side_classes[self->side],
                            self->missing ? "missing" : NULL, NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
}

static void
cp_sign_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
cp_sign_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpSign *self = CP_SIGN (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (SIZE, MIN (width, height));

  if (size > 0)
    cp_painter_sign (snapshot, self->side, self->missing, (width - size) / 2 + size / 2.0,
                     (height - size) / 2 + size / 2.0, size, 1);
}

static void
cp_sign_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpSign *self = CP_SIGN (object);

  if (id == PROP_SIDE)
    g_value_set_uint (value, self->side);
  else if (id == PROP_MISSING)
    g_value_set_boolean (value, self->missing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_sign_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpSign *self = CP_SIGN (object);

  if (id == PROP_SIDE)
    cp_sign_set (self, g_value_get_uint (value), self->missing);
  else if (id == PROP_MISSING)
    cp_sign_set (self, self->side, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_sign_class_init (CpSignClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cp_sign_get_property;
  object_class->set_property = cp_sign_set_property;
  widget_class->measure = cp_sign_measure;
  widget_class->snapshot = cp_sign_snapshot;

  /**
   * CpSign:side: a CpSide.
   */
  properties[PROP_SIDE]
      = g_param_spec_uint ("side", NULL, NULL, 0, CP_N_SIDES - 1, CP_SIDE_OTHERS,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * CpSign:missing: whether the side says nothing.
   */
  properties[PROP_MISSING]
      = g_param_spec_boolean ("missing", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cp_sign_init (CpSign *self)
{
  update_classes (self);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cp_sign_new:
 * @missing: whether the side says nothing
 *
 * Makes the sign of a side.
 */
GtkWidget *
cp_sign_new (CpSide side, gboolean missing)
{
  return g_object_new (CP_TYPE_SIGN, "side", side, "missing", missing, NULL);
}

/**
 * cp_sign_set:
 * @missing: whether the side says nothing
 *
 * Changes which side the sign stands for.
 */
void
cp_sign_set (CpSign *self, CpSide side, gboolean missing)
{
  gboolean side_differs;
  gboolean missing_differs;

  g_return_if_fail (CP_IS_SIGN (self) && side < CP_N_SIDES);

  side_differs = side != self->side;
  missing_differs = !missing != !self->missing;
  if (!side_differs && !missing_differs)
    return;
  self->side = side;
  self->missing = missing;
  update_classes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (side_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE]);
  if (missing_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MISSING]);
}
