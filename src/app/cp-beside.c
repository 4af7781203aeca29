/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view with a panel beside it, or in its place where there is no room for both. */

#include "cp-beside.h"

/* The panel has a width of its own, at the end; the view gets what is left and finds out by itself what
 * it can show there. As in CpPanes, what is not seen is unmapped, and its visibility is not touched. */

#define PANEL_WIDTH 404
/* From this width on there is room for both. */
#define WIDE 960

struct _CpBeside
{
  GtkWidget parent_instance;

  GtkWidget *view;
  GtkWidget *panel;
  gboolean panel_shown;
  gboolean covered; /* at the last allocation */
  guint covered_source;
};

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_COVERED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpBeside, cp_beside, GTK_TYPE_WIDGET)

static gboolean
has_panel (const CpBeside *self)
{
  return self->panel != NULL && self->panel_shown;
}

static gboolean
tell_covered_cb (gpointer data)
{
  CpBeside *self = data;

  self->covered_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COVERED]);
  return G_SOURCE_REMOVE;
}

/* Who follows it may change sizes, which must wait until all is allotted. */
static void
take_covered (CpBeside *self, gboolean covered)
{
  if (self->covered == covered)
    return;
  self->covered = covered;
  if (self->covered_source == 0)
    self->covered_source = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, tell_covered_cb, self, NULL);
}

static void
place_child (CpBeside *self, GtkWidget *child, gboolean seen, int x, int width, int height)
{
  GtkAllocation place = { x, 0, width, height };

  if (child == NULL)
    return;
  if (gtk_widget_get_child_visible (child) != seen)
    gtk_widget_set_child_visible (child, seen);
  if (!seen)
    return;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &place, -1);
}

static void
cp_beside_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpBeside *self = CP_BESIDE (widget);
  GtkWidget *children[] = { self->view, has_panel (self) ? self->panel : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int least, wanted;

      if (children[i] == NULL)
        continue;
      gtk_widget_measure (children[i], orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
cp_beside_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpBeside *self = CP_BESIDE (widget);
  gboolean covered = has_panel (self) && width < WIDE;
  int start = has_panel (self) && !covered ? width - PANEL_WIDTH : width;

  place_child (self, self->view, !covered, 0, start, height);
  place_child (self, self->panel, has_panel (self), covered ? 0 : start,
               covered ? width : PANEL_WIDTH, height);
  take_covered (self, covered);
}

static void
cp_beside_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpBeside *self = CP_BESIDE (object);

  switch (id)
    {
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    case PROP_COVERED:
      g_value_set_boolean (value, self->covered);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_beside_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    cp_beside_set_view (CP_BESIDE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_beside_dispose (GObject *object)
{
  CpBeside *self = CP_BESIDE (object);

  g_clear_handle_id (&self->covered_source, g_source_remove);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->panel, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_beside_parent_class)->dispose (object);
}

static void
cp_beside_class_init (CpBesideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cp_beside_get_property;
  object_class->set_property = cp_beside_set_property;
  object_class->dispose = cp_beside_dispose;
  widget_class->measure = cp_beside_measure;
  widget_class->size_allocate = cp_beside_size_allocate;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, GTK_TYPE_WIDGET,
                                               flags | G_PARAM_READWRITE);
  properties[PROP_COVERED] =
      g_param_spec_boolean ("covered", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "beside");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_beside_init (CpBeside *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * cp_beside_new:
 *
 * Makes a place for a view and a panel.
 */
GtkWidget *
cp_beside_new (void)
{
  return g_object_new (CP_TYPE_BESIDE, NULL);
}

/**
 * cp_beside_set_view:
 *
 * Sets what is always there.
 */
void
cp_beside_set_view (CpBeside *self, GtkWidget *view)
{
  g_return_if_fail (CP_IS_BESIDE (self) && GTK_IS_WIDGET (view));

  g_clear_pointer (&self->view, gtk_widget_unparent);
  self->view = view;
  gtk_widget_insert_after (view, GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/**
 * cp_beside_set_panel:
 *
 * Sets what stands beside it when it is asked for.
 */
void
cp_beside_set_panel (CpBeside *self, GtkWidget *panel)
{
  g_return_if_fail (CP_IS_BESIDE (self) && GTK_IS_WIDGET (panel));

  g_clear_pointer (&self->panel, gtk_widget_unparent);
  self->panel = panel;
  gtk_widget_insert_before (panel, GTK_WIDGET (self), NULL);
}

/**
 * cp_beside_get_panel_shown:
 *
 * Tells whether the panel is asked for.
 */
gboolean
cp_beside_get_panel_shown (CpBeside *self)
{
  g_return_val_if_fail (CP_IS_BESIDE (self), FALSE);

  return self->panel_shown;
}

/**
 * cp_beside_set_panel_shown:
 *
 * Asks for the panel, or closes it. What comes into sight can take the focus at once.
 */
void
cp_beside_set_panel_shown (CpBeside *self, gboolean shown)
{
  int width;

  g_return_if_fail (CP_IS_BESIDE (self));

  if (self->panel_shown == shown)
    return;
  self->panel_shown = shown;
  /* Nobody knows yet how wide it will be; what has the focus keeps it. */
  width = gtk_widget_get_width (GTK_WIDGET (self));
  if (self->panel != NULL)
    gtk_widget_set_child_visible (self->panel, shown);
  if (self->view != NULL)
    gtk_widget_set_child_visible (self->view, !shown || self->panel == NULL || width >= WIDE
                                                  || width == 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cp_beside_is_view_covered:
 *
 * Tells whether the panel stands in the place of the view.
 */
gboolean
cp_beside_is_view_covered (CpBeside *self)
{
  g_return_val_if_fail (CP_IS_BESIDE (self), FALSE);

  return self->covered;
}
