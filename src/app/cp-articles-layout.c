/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the list of articles stands: beside the article, or as a drop-down above it. */

#include "cp-articles-layout.h"

#define NARROW 600
#define SIDEBAR 236

static void
allocate_narrow (const CpArticlesLayout *self, int width, int height)
{
  int head;

  gtk_widget_measure (self->head, GTK_ORIENTATION_VERTICAL, width, &head, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->head, &(GtkAllocation) { 0, 0, width, head }, -1);
  gtk_widget_size_allocate (self->content, &(GtkAllocation) { 0, head, width, height - head }, -1);
}

static void
allocate_wide (const CpArticlesLayout *self, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (self->page) == GTK_TEXT_DIR_RTL;
  int rest = width - SIDEBAR;

  gtk_widget_size_allocate (self->sidebar,
                            &(GtkAllocation) { rtl ? rest : 0, 0, SIDEBAR, height }, -1);
  gtk_widget_size_allocate (self->content,
                            &(GtkAllocation) { rtl ? 0 : SIDEBAR, 0, rest, height }, -1);
}

/**
 * cp_articles_layout_measure:
 * @minimum: (out): in px
 * @natural: (out): in px
 */
void
cp_articles_layout_measure (const CpArticlesLayout *self, GtkOrientation orientation, int *minimum,
                            int *natural)
{
  int head_minimum;
  int head_natural;

  gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->head, orientation, -1, &head_minimum, &head_natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, head_minimum);
      *natural += SIDEBAR;
    }
  else
    {
      *minimum += head_minimum;
      *natural += head_natural;
    }
}

/**
 * cp_articles_layout_allocate:
 *
 * Gives each its place.
 */
void
cp_articles_layout_allocate (const CpArticlesLayout *self, int width, int height)
{
  gboolean narrow = width < NARROW;

  gtk_widget_set_child_visible (self->sidebar, !narrow);
  gtk_widget_set_child_visible (self->head, narrow);

  if (narrow)
    allocate_narrow (self, width, height);
  else
    allocate_wide (self, width, height);
}
