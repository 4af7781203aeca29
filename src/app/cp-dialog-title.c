/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a dialog between its buttons, where there is room for it. */

#include "cp-dialog-title.h"

/* Words for buttons may be so long that a narrow dialog has no room for all of its title: then there is
 * none, rather than some of its letters. The window has its own title in any case. */

struct _CpDialogTitle
{
  GtkWidget parent_instance;

  GtkWidget *child;
  char *label; /* or NULL: the title of the window */
};

enum
{
  PROP_LABEL = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpDialogTitle, cp_dialog_title, GTK_TYPE_WIDGET)

/* What is not drawn is still the dialog's title. */
static void
label_changed_cb (CpDialogTitle *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->child)), -1);
}

static void
cp_dialog_title_root (GtkWidget *widget)
{
  CpDialogTitle *self = CP_DIALOG_TITLE (widget);

  GTK_WIDGET_CLASS (cp_dialog_title_parent_class)->root (widget);
  if (self->label != NULL)
    gtk_label_set_text (GTK_LABEL (self->child), self->label);
  else
    g_object_bind_property (gtk_widget_get_root (widget), "title", self->child, "label",
                            G_BINDING_SYNC_CREATE);
}

static void
cp_dialog_title_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (CP_DIALOG_TITLE (widget)->child, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
cp_dialog_title_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = CP_DIALOG_TITLE (widget)->child;
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  gtk_widget_set_child_visible (child, width >= natural);
  gtk_widget_allocate (child, MAX (width, least), height, baseline, NULL);
}

static void
cp_dialog_title_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpDialogTitle *self = CP_DIALOG_TITLE (object);

  if (id != PROP_LABEL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->label = g_value_dup_string (value);
}

static void
cp_dialog_title_dispose (GObject *object)
{
  CpDialogTitle *self = CP_DIALOG_TITLE (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (cp_dialog_title_parent_class)->dispose (object);
}

static void
cp_dialog_title_class_init (CpDialogTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cp_dialog_title_set_property;
  object_class->dispose = cp_dialog_title_dispose;
  widget_class->root = cp_dialog_title_root;
  widget_class->measure = cp_dialog_title_measure;
  widget_class->size_allocate = cp_dialog_title_size_allocate;

  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
cp_dialog_title_init (CpDialogTitle *self)
{
  self->child = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->child), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (self->child), TRUE);
  gtk_widget_add_css_class (self->child, "title");
  g_signal_connect_object (self->child, "notify::label", G_CALLBACK (label_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}
