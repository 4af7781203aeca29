/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a scrolled text as high as it is at its width, up to a height from which on it scrolls. */

#include "cp-cap-layout.h"

/* A GtkScrolledWindow measures what is in it as if there were all the width that it wants: where
 * there is less, a text has more lines than it has room for. The one child is such a window with a
 * label in it; its greatest height is its max-content-height. */

struct _CpCapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CpCapLayout, cp_cap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_text (GtkWidget *scroller)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));

  return GTK_IS_VIEWPORT (viewport) ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : viewport;
}

static GtkSizeRequestMode
cp_cap_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_cap_layout_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *scroller = gtk_widget_get_first_child (widget);
  int cap, height;

  gtk_widget_measure (scroller, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    return;
  cap = gtk_scrolled_window_get_max_content_height (GTK_SCROLLED_WINDOW (scroller));
  gtk_widget_measure (get_text (scroller), orientation, for_size, NULL, &height, NULL, NULL);
  *natural = MAX (*minimum, MIN (height, cap));
}

static void
cp_cap_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
cp_cap_layout_class_init (CpCapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = cp_cap_layout_get_request_mode;
  layout_class->measure = cp_cap_layout_measure;
  layout_class->allocate = cp_cap_layout_allocate;
}

static void
cp_cap_layout_init (CpCapLayout *self)
{
}
