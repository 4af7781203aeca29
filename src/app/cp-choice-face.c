/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a button shows of a choice: what is chosen, and of what, where there is room. */

#include "cp-choice-face.h"

/* The title gives way first: the face needs the width of the value, and wants that of both. */

#define GAP 5

struct _CpChoiceFace
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *value;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpChoiceFace, cp_choice_face, GTK_TYPE_WIDGET)

/* Returns: its width, and that of the gap behind it */
static int
measure_title (CpChoiceFace *self)
{
  int width;

  gtk_widget_measure (self->title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width + GAP;
}

static void
cp_choice_face_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  CpChoiceFace *self = CP_CHOICE_FACE (widget);

  gtk_widget_measure (self->value, orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural += measure_title (self);
}

static void
place (CpChoiceFace *self, GtkWidget *child, int x, int width, int height, int baseline)
{
  int whole = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? whole - x - width : x, 0, width, height }, baseline);
}

static void
cp_choice_face_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpChoiceFace *self = CP_CHOICE_FACE (widget);
  int title = measure_title (self);
  int value;

  gtk_widget_measure (self->value, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &value, NULL, NULL);
  gtk_widget_set_child_visible (self->title, title + value <= width);
  if (gtk_widget_get_child_visible (self->title))
    place (self, self->title, 0, title - GAP, height, baseline);
  else
    title = 0;
  place (self, self->value, title, width - title, height, baseline);
}

static void
cp_choice_face_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpChoiceFace *self = CP_CHOICE_FACE (object);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_text (GTK_LABEL (self->title), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_choice_face_dispose (GObject *object)
{
  CpChoiceFace *self = CP_CHOICE_FACE (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->value, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_choice_face_parent_class)->dispose (object);
}

static void
cp_choice_face_class_init (CpChoiceFaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cp_choice_face_set_property;
  object_class->dispose = cp_choice_face_dispose;
  widget_class->measure = cp_choice_face_measure;
  widget_class->size_allocate = cp_choice_face_size_allocate;

  /**
   * CpChoiceFace:title:
   *
   * Of what something is chosen, such as “Columns”.
   */
  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "choice-face");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cp_choice_face_init (CpChoiceFace *self)
{
  self->title = gtk_label_new ("");
  gtk_widget_add_css_class (self->title, "cp-choice-title");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  self->value = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->value), 0);
  gtk_widget_set_parent (self->value, GTK_WIDGET (self));
}

/**
 * cp_choice_face_set_value:
 * @value: what is chosen
 *
 * Shows what is chosen.
 */
void
cp_choice_face_set_value (CpChoiceFace *self, const char *value)
{
  g_return_if_fail (CP_IS_CHOICE_FACE (self) && value != NULL);

  gtk_label_set_text (GTK_LABEL (self->value), value);
}
