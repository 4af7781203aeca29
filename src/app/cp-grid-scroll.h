/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a widget is scrolled that draws a grid itself, as GtkScrollable wants it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is scrolled, and in how much room: in px, by GtkOrientation. */
typedef struct
{
  double length[2];
  double room[2];
  gboolean rtl;
} CpGridExtent;

typedef void (*CpGridMeasure) (GtkWidget *widget, CpGridExtent *extent);

/* Offsets count in reading direction, adjustments from the left. */
typedef struct
{
  GtkWidget *widget;
  CpGridMeasure measure;
  void (*queue) (GtkWidget *widget); /* has it laid out where it is scrolled to */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  guint policies[2];             /* GtkScrollablePolicy */
  double x; /* within reach in the size that the widget has now */
  double y;
  double wanted_x; /* what was last scrolled to */
  double wanted_y;
} CpGridScroll;

/* The properties that a scrolled widget has, in their order from the first one's id. */
enum
{
  CP_GRID_SCROLL_HADJUSTMENT,
  CP_GRID_SCROLL_VADJUSTMENT,
  CP_GRID_SCROLL_HPOLICY,
  CP_GRID_SCROLL_VPOLICY,
  CP_GRID_SCROLL_N_PROPS,
};

void cp_grid_scroll_install (GObjectClass *object_class, guint first);
void cp_grid_scroll_get_property (const CpGridScroll *self, guint id, GValue *value);
void cp_grid_scroll_set_property (CpGridScroll *self, guint id, const GValue *value);

void cp_grid_scroll_init (CpGridScroll *self, GtkWidget *widget, CpGridMeasure measure,
                          void (*queue) (GtkWidget *widget));
void cp_grid_scroll_clear (CpGridScroll *self);
void cp_grid_scroll_request (GtkOrientation orientation, int *minimum, int *natural);
void cp_grid_scroll_configure (CpGridScroll *self);
void cp_grid_scroll_to (CpGridScroll *self, double x, double y);

G_END_DECLS
