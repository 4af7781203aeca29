/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One end of a period, to be moved by keys. */

#include "cp-period-handle.h"

/* A page is a quarter of a year. */
#define PAGE 3

/* The handle draws itself and says where it is; CpPeriodRange places it and decides where it goes. */
struct _CpPeriodHandle
{
  GtkWidget parent_instance;
};

enum
{
  SIGNAL_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpPeriodHandle, cp_period_handle, GTK_TYPE_WIDGET)

static const struct
{
  guint key;
  int step;
  gboolean mirrored; /* the other way round where one reads from right to left */
} keys[] = {
  { GDK_KEY_Left, -1, TRUE },           { GDK_KEY_KP_Left, -1, TRUE },
  { GDK_KEY_Right, 1, TRUE },           { GDK_KEY_KP_Right, 1, TRUE },
  { GDK_KEY_Down, -1, FALSE },          { GDK_KEY_KP_Down, -1, FALSE },
  { GDK_KEY_Up, 1, FALSE },             { GDK_KEY_KP_Up, 1, FALSE },
  { GDK_KEY_Page_Down, -PAGE, FALSE },  { GDK_KEY_KP_Page_Down, -PAGE, FALSE },
  { GDK_KEY_Page_Up, PAGE, FALSE },     { GDK_KEY_KP_Page_Up, PAGE, FALSE },
  { GDK_KEY_Home, -G_MAXINT, FALSE },   { GDK_KEY_KP_Home, -G_MAXINT, FALSE },
  { GDK_KEY_End, G_MAXINT, FALSE },     { GDK_KEY_KP_End, G_MAXINT, FALSE },
};

static gboolean
move_by_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gboolean mirrored;
  int step;

  g_variant_get (arguments, "(ib)", &step, &mirrored);
  if (mirrored && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  g_signal_emit (widget, signals[SIGNAL_MOVED], 0, step);

  return TRUE;
}

static void
cp_period_handle_class_init (CpPeriodHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * CpPeriodHandle::moved:
   * @step: by how many months; beyond all bounds for the first or the last
   *
   * A key moved the handle.
   */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", CP_TYPE_PERIOD_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_css_name (widget_class, "handle");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, move_by_key, "(ib)", keys[i].step,
                                  keys[i].mirrored);
}

static void
cp_period_handle_init (CpPeriodHandle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cp-period-handle");
}

/**
 * cp_period_handle_new:
 * @name: what it is the end of: "First month"
 *
 * Creates a handle.
 */
GtkWidget *
cp_period_handle_new (const char *name)
{
  GtkWidget *self = g_object_new (CP_TYPE_PERIOD_HANDLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return self;
}

/**
 * cp_period_handle_set:
 * @self: a handle
 * @place: the number of the month where it stands
 * @first: the first month where it may stand
 * @last: the last one
 * @month: the month of @place
 *
 * Says where the handle stands.
 */
void
cp_period_handle_set (CpPeriodHandle *self, guint place, guint first, guint last, CpDate month)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CP_IS_PERIOD_HANDLE (self));

  text = cp_date_to_label (month);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) first,
      GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) last, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
      (double) place, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}
