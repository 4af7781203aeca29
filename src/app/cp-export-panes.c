/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preview and choices: beside one another where there is room, else one above the other. */

#include "cp-export-panes.h"

#include "cp-export-choices.h"

/*
 * The first child takes the room, the second is as wide as it wants to be. Where that leaves too
 * little, the first stands above the second and has the height that its width asks for, at most
 * half of all.
 */

/* From this width on the two stand beside one another. */
#define WIDE 720
#define CHOICES_WIDTH 336
/* What a preview of the usual shape takes of its width, and what stands below it. */
#define HEIGHT_OF_WIDTH 0.5625
#define HEIGHT_BELOW 72

struct _CpExportPanes
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CpExportPanes, cp_export_panes, GTK_TYPE_WIDGET)

static void
measure_child (GtkWidget *child, GtkOrientation orientation, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
}

/* The least is that of the narrow form, what is wanted that of the wide one. */
static void
cp_export_panes_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  int first_least, first_wanted, last_least, last_wanted;

  measure_child (gtk_widget_get_first_child (widget), orientation, &first_least, &first_wanted);
  measure_child (gtk_widget_get_last_child (widget), orientation, &last_least, &last_wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (first_least, last_least);
      *natural = MAX (first_wanted + MAX (last_least, CHOICES_WIDTH), *minimum);
      return;
    }
  *minimum = first_least + last_least;
  *natural = MAX (MAX (first_wanted, last_wanted), *minimum);
}

static void
place_child (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation place = { x, y, width, height };
  int least;

  if (child == NULL)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (width, least);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
allocate_wide (GtkWidget *widget, int width, int height)
{
  GtkWidget *preview = gtk_widget_get_first_child (widget);
  GtkWidget *choices = gtk_widget_get_last_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int least, wanted, choices_width;

  measure_child (choices, GTK_ORIENTATION_HORIZONTAL, &least, &wanted);
  choices_width = MAX (least, CHOICES_WIDTH);
  if (CP_IS_EXPORT_CHOICES (choices))
    choices_width = MAX (choices_width, cp_export_choices_measure_wide (CP_EXPORT_CHOICES (choices)));
  place_child (preview, rtl ? choices_width : 0, 0, width - choices_width, height);
  place_child (choices, rtl ? 0 : width - choices_width, 0, choices_width, height);
}

static void
allocate_narrow (GtkWidget *widget, int width, int height)
{
  GtkWidget *preview = gtk_widget_get_first_child (widget);
  GtkWidget *choices = gtk_widget_get_last_child (widget);
  int least, wanted, preview_height;

  measure_child (preview, GTK_ORIENTATION_VERTICAL, &least, &wanted);
  preview_height = MIN ((int) (width * HEIGHT_OF_WIDTH) + HEIGHT_BELOW, height / 2);
  preview_height = MAX (preview_height, least);
  place_child (preview, 0, 0, width, preview_height);
  place_child (choices, 0, preview_height, width, height - preview_height);
}

static void
cp_export_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  if (width >= WIDE)
    allocate_wide (widget, width, height);
  else
    allocate_narrow (widget, width, height);
}

static void
cp_export_panes_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cp_export_panes_parent_class)->dispose (object);
}

static void
cp_export_panes_class_init (CpExportPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_panes_dispose;
  widget_class->measure = cp_export_panes_measure;
  widget_class->size_allocate = cp_export_panes_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "cp-export-panes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_export_panes_init (CpExportPanes *self)
{
}
