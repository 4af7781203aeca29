/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of a figure: one with a name, or written by hand. */

#include "cp-export-size.h"

#include <glib/gi18n-lib.h>

#include "cp-choice-line.h"
#include "cp-compat.h"

/* A fault is told where the size was written. */

struct _CpExportSize
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkDropDown *names;
  GtkWidget *custom;
  GtkLabel *fault;

  CpFigureOptions last; /* whose size could be made */
  gboolean is_changing; /* by the program, step by step */
};

/* Names are those of the command line; the last is for what is written by hand. */
static const struct
{
  const char *name;
  const char *label;
} sizes[] = {
  /* Translators: a size of figures, and after the line feed what that is. */
  { "16:9", N_("Slide 16:9\n1920 × 1080") },
  /* Translators: a size of figures, for screens of that many pixels */
  { "4k", N_("Slide 16:9, 4K\n3840 × 2160") },
  /* Translators: a size of figures, for older projectors */
  { "4:3", N_("Slide 4:3\n1440 × 1080") },
  /* Translators: a size of figures: as wide as high */
  { "square", N_("Square\n1080 × 1080") },
  /* Translators: a size of figures: a sheet of paper, higher than wide */
  { "a4", N_("A4 upright\n210 × 297 mm") },
  /* Translators: a size of figures: a sheet of paper, wider than high */
  { "a4-landscape", N_("A4 across\n297 × 210 mm") },
  /* Translators: a size of figures: width and height are typed */
  { NULL, N_("Custom") },
};

#define CUSTOM (G_N_ELEMENTS (sizes) - 1)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpExportSize, cp_export_size, GTK_TYPE_WIDGET)

static gboolean
is_custom (CpExportSize *self)
{
  return gtk_drop_down_get_selected (self->names) == CUSTOM;
}

static void
custom_changed_cb (CpExportSize *self)
{
  if (!self->is_changing)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Who wants a size of their own begins with the one that they had. */
static void
fill_custom (CpExportSize *self)
{
  g_autofree char *size = g_strdup_printf ("%ux%u", self->last.width, self->last.height);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->custom)) != '\0')
    return;
  self->is_changing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->custom), size);
  self->is_changing = FALSE;
}

static void
name_changed_cb (CpExportSize *self)
{
  gtk_widget_set_visible (self->custom, is_custom (self));
  if (self->is_changing)
    return;
  if (is_custom (self))
    fill_custom (self);
  g_signal_emit (self, signals[CHANGED], 0);
  if (is_custom (self))
    gtk_widget_grab_focus (self->custom);
}

static gboolean
cp_export_size_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CP_EXPORT_SIZE (widget)->names));
}

static void
cp_export_size_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_EXPORT_SIZE);

  G_OBJECT_CLASS (cp_export_size_parent_class)->dispose (object);
}

static void
cp_export_size_class_init (CpExportSizeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_size_dispose;
  widget_class->grab_focus = cp_export_size_grab_focus;

  /* Another size is chosen or written. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-export-size.ui");
  gtk_widget_class_bind_template_child (widget_class, CpExportSize, box);
  gtk_widget_class_bind_template_child (widget_class, CpExportSize, names);
  gtk_widget_class_bind_template_child (widget_class, CpExportSize, custom);
  gtk_widget_class_bind_template_child (widget_class, CpExportSize, fault);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, custom_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cp-export-size");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_export_size_init (CpExportSize *self)
{
  const CpFigureOptions none = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = cp_choice_line_factory_new ();

  self->last = none;
  self->is_changing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_compat_keep_name (self->names);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    gtk_string_list_append (list, _(sizes[i].label));
  gtk_drop_down_set_factory (self->names, factory);
  gtk_drop_down_set_model (self->names, G_LIST_MODEL (list));
  self->is_changing = FALSE;
}

/**
 * cp_export_size_new:
 *
 * Makes a choice of size, that of a slide at first.
 */
GtkWidget *
cp_export_size_new (void)
{
  return g_object_new (CP_TYPE_EXPORT_SIZE, NULL);
}

/**
 * cp_export_size_dup_name:
 *
 * Tells the size as the command line takes it: "4k", or "1920x1080" where "1920 × 1080" is written.
 */
char *
cp_export_size_dup_name (CpExportSize *self)
{
  g_autoptr (GString) written = NULL;

  g_return_val_if_fail (CP_IS_EXPORT_SIZE (self), NULL);

  if (!is_custom (self))
    return g_strdup (sizes[gtk_drop_down_get_selected (self->names)].name);
  written = g_string_new (gtk_editable_get_text (GTK_EDITABLE (self->custom)));
  g_string_replace (written, "×", "x", 0);
  g_string_replace (written, "X", "x", 0);
  g_string_replace (written, " ", "", 0);

  return g_string_free (g_steal_pointer (&written), FALSE);
}

/**
 * cp_export_size_set_name:
 * @name: as cp_figure_size_from_string () takes it; what it does not is told in the widget
 *
 * Chooses a size, by its name or written by hand.
 */
void
cp_export_size_set_name (CpExportSize *self, const char *name)
{
  guint place = CUSTOM;

  g_return_if_fail (CP_IS_EXPORT_SIZE (self) && name != NULL);

  for (guint i = 0; i < CUSTOM; i++)
    if (g_str_equal (sizes[i].name, name))
      place = i;
  self->is_changing = TRUE;
  gtk_drop_down_set_selected (self->names, place);
  if (place == CUSTOM)
    gtk_editable_set_text (GTK_EDITABLE (self->custom), name);
  self->is_changing = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * cp_export_size_take:
 * @options: has a scale, and takes the size
 *
 * Gets the size. Fails with %CP_FIGURE_ERROR_SIZE where it cannot be made in that scale.
 */
gboolean
cp_export_size_take (CpExportSize *self, CpFigureOptions *options, GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (CP_IS_EXPORT_SIZE (self) && options != NULL, FALSE);

  name = cp_export_size_dup_name (self);

  return cp_figure_size_from_string (name, options, error);
}

/**
 * cp_export_size_check:
 *
 * Tells the person where the size cannot be made in a scale.
 */
void
cp_export_size_check (CpExportSize *self, guint scale)
{
  CpFigureOptions options;
  g_autoptr (GError) error = NULL;
  gboolean valid;

  g_return_if_fail (CP_IS_EXPORT_SIZE (self));

  options = self->last;
  options.scale = scale;
  valid = cp_export_size_take (self, &options, &error);
  if (valid)
    self->last = options;
  gtk_widget_set_visible (GTK_WIDGET (self->fault), !valid);
  gtk_label_set_text (self->fault, valid ? "" : error->message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->custom), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}
