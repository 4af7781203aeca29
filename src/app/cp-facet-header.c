/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heading of a group of filters: its name, what is out of sight in it, and a way to fold it. */

#include "cp-facet-header.h"

#include <glib/gi18n-lib.h>

struct _CpFacetHeader
{
  GtkButton parent_instance;

  GtkLabel *title;
  GtkLabel *note;
  GtkImage *arrow;

  gboolean expanded;
};

enum
{
  PROP_EXPANDED = 1,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpFacetHeader, cp_facet_header, GTK_TYPE_BUTTON)

static void
update_name (CpFacetHeader *self)
{
  const char *title = gtk_label_get_text (self->title);
  const char *note = gtk_label_get_text (self->note);
  g_autofree char *both = NULL;

  if (*note != '\0')
    /* Translators: the heading of a group of filters, then how many of its values are ticked:
     * "Role, 2 of 4" */
    both = g_strdup_printf (C_("filter", "%s, %s"), title, note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  both != NULL ? both : title, -1);
}

static void
update_fold (CpFacetHeader *self)
{
  gtk_image_set_from_icon_name (self->arrow,
                                self->expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  if (self->expanded)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->expanded, -1);
}

static void
cp_facet_header_clicked (GtkButton *button)
{
  CpFacetHeader *self = CP_FACET_HEADER (button);

  cp_facet_header_set_expanded (self, !self->expanded);
}

static void
cp_facet_header_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpFacetHeader *self = CP_FACET_HEADER (object);

  switch (id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (self->title));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_facet_header_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpFacetHeader *self = CP_FACET_HEADER (object);

  switch (id)
    {
    case PROP_EXPANDED:
      cp_facet_header_set_expanded (self, g_value_get_boolean (value));
      break;
    case PROP_TITLE:
      cp_facet_header_set_title (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_facet_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_FACET_HEADER);

  G_OBJECT_CLASS (cp_facet_header_parent_class)->dispose (object);
}

static void
cp_facet_header_class_init (CpFacetHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cp_facet_header_get_property;
  object_class->set_property = cp_facet_header_set_property;
  object_class->dispose = cp_facet_header_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = cp_facet_header_clicked;

  properties[PROP_EXPANDED] = g_param_spec_boolean (
      "expanded", NULL, NULL, FALSE,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TITLE] = g_param_spec_string (
      "title", NULL, NULL, NULL,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-facet-header.ui");
  gtk_widget_class_bind_template_child (widget_class, CpFacetHeader, title);
  gtk_widget_class_bind_template_child (widget_class, CpFacetHeader, note);
  gtk_widget_class_bind_template_child (widget_class, CpFacetHeader, arrow);
}

static void
cp_facet_header_init (CpFacetHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_fold (self);
}

/**
 * cp_facet_header_is_expanded:
 * @self: a heading
 *
 * Tells whether what stands below is in sight.
 */
gboolean
cp_facet_header_is_expanded (CpFacetHeader *self)
{
  g_return_val_if_fail (CP_IS_FACET_HEADER (self), FALSE);
  return self->expanded;
}

/**
 * cp_facet_header_set_expanded:
 * @self: a heading
 * @expanded: whether what stands below is in sight
 *
 * Unfolds or folds the group.
 */
void
cp_facet_header_set_expanded (CpFacetHeader *self, gboolean expanded)
{
  g_return_if_fail (CP_IS_FACET_HEADER (self));

  expanded = expanded != FALSE;
  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  update_fold (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

/**
 * cp_facet_header_set_title:
 * @self: a heading
 * @title: the name of the group
 *
 * Names the group.
 */
void
cp_facet_header_set_title (CpFacetHeader *self, const char *title)
{
  g_return_if_fail (CP_IS_FACET_HEADER (self));

  gtk_label_set_text (self->title, title != NULL ? title : "");
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * cp_facet_header_set_note:
 * @self: a heading
 * @note: (nullable): what is restricted in the group: "2 of 4"
 *
 * Says what is restricted, also where the group is folded.
 */
void
cp_facet_header_set_note (CpFacetHeader *self, const char *note)
{
  g_return_if_fail (CP_IS_FACET_HEADER (self));

  if (note == NULL)
    note = "";
  if (g_str_equal (gtk_label_get_text (self->note), note))
    return;
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
  update_name (self);
}
