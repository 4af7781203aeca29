/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays widgets out like words: beside one another, in as many lines as it takes. */

#include "cp-wrap-layout.h"

/* A child has its natural width, less where the line has less than that but more than two thirds of
 * it. The first one that expands takes what is left of its line. Each stands in the middle of the
 * height of its line, or at the top if it is aligned there. The lines of a widget that is aligned in the
 * middle stand in its middle, too. */

struct _CpWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
  int natural_width; /* at most, 0 for one line */
};

enum
{
  PROP_SPACING = 1,
  PROP_LINE_SPACING,
  PROP_NATURAL_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpWrapLayout, cp_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_natural (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* How wide a child is where so much is left of its line; 0 where it does not fit. */
static int
fit_width (GtkWidget *child, int room, gboolean first)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  if (natural <= room)
    return natural;
  if (first)
    return MAX (minimum, room);

  return minimum <= room && 3 * room >= 2 * natural ? room : 0;
}

static int
measure_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* The first child from @child on that is shown. */
static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* Finds the end of the line that @first begins, how high it is, and what is left of it. */
static GtkWidget *
fill_line (CpWrapLayout *self, GtkWidget *first, int available, int *height, int *left)
{
  GtkWidget *child = first;
  int x = 0;

  *height = 0;
  do
    {
      int width = fit_width (child, available - x, child == first);

      if (width == 0 && child != first)
        break;
      *height = MAX (*height, measure_height (child, width));
      *left = available - x - width;
      x += width + self->spacing;
      child = get_next (child);
    }
  while (child != NULL);

  return child;
}

static int
measure_lines (CpWrapLayout *self, GtkWidget *widget, int available)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int total = 0;

  while (child != NULL)
    {
      int height;
      int left;

      child = fill_line (self, child, available, &height, &left);
      total += height + (child != NULL ? self->line_spacing : 0);
    }

  return total;
}

static void
measure_widths (CpWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (child))
    {
      *minimum = MAX (*minimum, fit_width (child, 0, TRUE));
      *natural += measure_natural (child) + (*natural > 0 ? self->spacing : 0);
    }
}

static void
cp_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                        int for_size, int *minimum, int *natural, int *minimum_baseline,
                        int *natural_baseline)
{
  CpWrapLayout *self = CP_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_widths (self, widget, minimum, natural);
      if (self->natural_width > 0)
        *natural = MAX (MIN (*natural, self->natural_width), *minimum);
    }
  else
    *minimum = *natural = measure_lines (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size);
}

/* Places the children from @child up to @end, which are one line. */
static void
place_line (CpWrapLayout *self, GtkWidget *child, GtkWidget *end, const GtkAllocation *line, int left)
{
  GtkWidget *widget = gtk_widget_get_parent (child);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = child;
  int x = gtk_widget_get_halign (widget) == GTK_ALIGN_CENTER ? MAX (left, 0) / 2 : 0;

  for (; child != end; child = get_next (child))
    {
      int width = fit_width (child, line->width - x, child == first);
      GtkAllocation at = { x, line->y, width, measure_height (child, width) };

      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          at.width += MAX (left, 0);
          left = 0;
        }
      if (gtk_widget_get_valign (child) != GTK_ALIGN_START)
        at.y += (line->height - at.height) / 2;
      at.x = mirrored ? line->width - x - at.width : x;
      gtk_widget_size_allocate (child, &at, -1);
      x += at.width + self->spacing;
    }
}

static void
cp_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                         int baseline)
{
  CpWrapLayout *self = CP_WRAP_LAYOUT (manager);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  GtkAllocation line = { 0, 0, width, 0 };

  while (child != NULL)
    {
      int left;
      GtkWidget *end = fill_line (self, child, width, &line.height, &left);

      place_line (self, child, end, &line, left);
      line.y += line.height + self->line_spacing;
      child = end;
    }
}

static GtkSizeRequestMode
cp_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int *
get_member (CpWrapLayout *self, guint id)
{
  switch (id)
    {
    case PROP_SPACING:
      return &self->spacing;
    case PROP_LINE_SPACING:
      return &self->line_spacing;
    case PROP_NATURAL_WIDTH:
      return &self->natural_width;
    default:
      return NULL;
    }
}

static void
cp_wrap_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  const int *member = get_member (CP_WRAP_LAYOUT (object), id);

  if (member != NULL)
    g_value_set_int (value, *member);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_wrap_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpWrapLayout *self = CP_WRAP_LAYOUT (object);
  int *member = get_member (self, id);

  if (member == NULL || *member == g_value_get_int (value))
    return;
  *member = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
cp_wrap_layout_class_init (CpWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = cp_wrap_layout_get_property;
  object_class->set_property = cp_wrap_layout_set_property;
  manager_class->measure = cp_wrap_layout_measure;
  manager_class->allocate = cp_wrap_layout_allocate;
  manager_class->get_request_mode = cp_wrap_layout_get_request_mode;

  /**
   * CpWrapLayout:spacing: px between two beside one another.
   */
  properties[PROP_SPACING]
      = g_param_spec_int ("spacing", NULL, NULL, 0, 100, 0,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * CpWrapLayout:line-spacing: px between two lines.
   */
  properties[PROP_LINE_SPACING]
      = g_param_spec_int ("line-spacing", NULL, NULL, 0, 100, 0,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * CpWrapLayout:natural-width: px that it wants at most; 0 for as many as one line takes.
   */
  properties[PROP_NATURAL_WIDTH]
      = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cp_wrap_layout_init (CpWrapLayout *self)
{
}

/**
 * cp_wrap_layout_new:
 *
 * Makes a layout without any spacing.
 */
GtkLayoutManager *
cp_wrap_layout_new (void)
{
  return g_object_new (CP_TYPE_WRAP_LAYOUT, NULL);
}
