/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces of a plan as widgets of a view: made, measured, placed, and dropped again. */

#include "cp-band-stage.h"

/* Children are in the order of the pieces, for those who read them one after the other. What has the
 * focus is not dropped. */

/* The made piece before one, or NULL. */
static GtkWidget *
find_made_before (const CpBandStage *self, guint piece)
{
  while (piece-- > 0)
    if (self->widgets[piece] != NULL)
      return self->widgets[piece];

  return NULL;
}

/* The child that has the focus of its window, be that window active or not: while a dialog is open,
 * GTK knows no focus child in the window behind. */
static GtkWidget *
find_focus_child (const CpBandStage *self)
{
  GtkRoot *root = gtk_widget_get_root (self->view);
  GtkWidget *child = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (child != NULL && gtk_widget_get_parent (child) != self->view)
    child = gtk_widget_get_parent (child);

  return child;
}

static void
drop_widgets (CpBandStage *self)
{
  for (guint i = 0; i < self->n_pieces; i++)
    g_clear_pointer (&self->widgets[i], gtk_widget_unparent);
}

static void
guess_heights (CpBandStage *self)
{
  for (guint i = 0; i < self->n_pieces; i++)
    self->heights[i] = cp_band_layout_guess_height (self->pieces[i].kind);
}

/* The width that a widget has in its lane. */
static int
find_width (const CpBandStage *self, guint piece)
{
  int x;
  int width;
  int least;

  cp_band_layout_get_lane (&self->pieces[piece], self->width, self->gutter, &x, &width);
  gtk_widget_measure (self->widgets[piece], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return MAX (width, least);
}

/* Returns whether a piece is of another height than was known. */
static gboolean
measure_piece (CpBandStage *self, guint piece)
{
  int height;

  gtk_widget_measure (self->widgets[piece], GTK_ORIENTATION_VERTICAL, find_width (self, piece), NULL,
                      &height, NULL, NULL);
  if (height == self->heights[piece])
    return FALSE;
  self->heights[piece] = height;

  return TRUE;
}

static void
place_piece (const CpBandStage *self, guint piece, int y)
{
  const CpPiecePlace *place = &self->places[piece];
  GtkAllocation at = { place->x, place->y - y, find_width (self, piece), place->height };

  if (gtk_widget_get_direction (self->view) == GTK_TEXT_DIR_RTL)
    at.x = self->width - place->x - at.width;
  gtk_widget_size_allocate (self->widgets[piece], &at, -1);
}

/**
 * cp_band_stage_set_plan:
 * @plan: (transfer full) (nullable): what to show
 *
 * Drops all widgets, and begins anew with another plan.
 */
void
cp_band_stage_set_plan (CpBandStage *self, CpBandPlan *plan)
{
  g_return_if_fail (self != NULL);

  drop_widgets (self);
  g_clear_pointer (&self->widgets, g_free);
  g_clear_pointer (&self->heights, g_free);
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->plan, cp_band_plan_free);
  self->pieces = NULL;
  self->n_pieces = 0;
  self->plan = plan;
  if (plan == NULL)
    return;
  self->pieces = cp_band_plan_get_pieces (plan, &self->n_pieces);
  self->widgets = g_new0 (GtkWidget *, self->n_pieces);
  self->heights = g_new (int, self->n_pieces);
  self->places = g_new0 (CpPiecePlace, self->n_pieces);
  guess_heights (self);
}

/**
 * cp_band_stage_set_width:
 * @width: of the view
 *
 * Changes the width; where the view becomes narrow or wide, all is made anew.
 */
void
cp_band_stage_set_width (CpBandStage *self, int width)
{
  gboolean thread = cp_band_layout_is_thread (width);

  g_return_if_fail (self != NULL);

  if (thread != self->thread)
    {
      drop_widgets (self);
      guess_heights (self);
    }
  self->thread = thread;
  self->width = width;
}

/**
 * cp_band_stage_lay_out:
 *
 * Computes where everything stands, as high as it is known to be.
 */
void
cp_band_stage_lay_out (CpBandStage *self)
{
  g_return_if_fail (self != NULL);

  self->total = cp_band_layout_run (self->pieces, self->n_pieces, self->heights, self->width,
                                    self->gutter, self->places);
}

/**
 * cp_band_stage_make:
 *
 * Gets the widget of a piece, and makes it if need be.
 */
GtkWidget *
cp_band_stage_make (CpBandStage *self, guint piece)
{
  g_return_val_if_fail (self != NULL && piece < self->n_pieces, NULL);

  if (self->widgets[piece] == NULL)
    {
      self->widgets[piece] = self->make (piece, self->thread, self->make_data);
      gtk_widget_insert_after (self->widgets[piece], self->view, find_made_before (self, piece));
    }

  return self->widgets[piece];
}

/**
 * cp_band_stage_make_between:
 *
 * Makes what stands between two heights, and measures all that is made.
 *
 * Returns: whether anything is of another height than was known
 */
gboolean
cp_band_stage_make_between (CpBandStage *self, int top, int bottom)
{
  gboolean changed = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_pieces; i++)
    if (self->widgets[i] != NULL || cp_band_stage_is_between (self, i, top, bottom))
      {
        cp_band_stage_make (self, i);
        changed |= measure_piece (self, i);
      }

  return changed;
}

/**
 * cp_band_stage_drop_beyond:
 *
 * Drops what does not stand between two heights.
 */
void
cp_band_stage_drop_beyond (CpBandStage *self, int top, int bottom)
{
  GtkWidget *focused;

  g_return_if_fail (self != NULL);

  focused = find_focus_child (self);
  for (guint i = 0; i < self->n_pieces; i++)
    if (self->widgets[i] != focused && !cp_band_stage_is_between (self, i, top, bottom))
      g_clear_pointer (&self->widgets[i], gtk_widget_unparent);
}

/**
 * cp_band_stage_place:
 * @y: the height at the upper edge of the view
 *
 * Gives all widgets their places.
 */
void
cp_band_stage_place (CpBandStage *self, int y)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_pieces; i++)
    if (self->widgets[i] != NULL)
      place_piece (self, i, y);
}

/**
 * cp_band_stage_snapshot:
 *
 * Draws what stands between two heights.
 */
void
cp_band_stage_snapshot (const CpBandStage *self, GtkSnapshot *snapshot, int top, int bottom)
{
  g_return_if_fail (self != NULL && snapshot != NULL);

  for (guint i = 0; i < self->n_pieces; i++)
    if (self->widgets[i] != NULL && cp_band_stage_is_between (self, i, top, bottom))
      gtk_widget_snapshot_child (self->view, self->widgets[i], snapshot);
}

/**
 * cp_band_stage_is_between:
 *
 * Checks whether any of a piece stands between two heights, as far as its place is known.
 */
gboolean
cp_band_stage_is_between (const CpBandStage *self, guint piece, int top, int bottom)
{
  const CpPiecePlace *place;

  g_return_val_if_fail (self != NULL && piece < self->n_pieces, FALSE);

  place = &self->places[piece];

  return place->y < bottom && place->y + place->height > top;
}

/**
 * cp_band_stage_find_focused:
 *
 * Finds the piece that has the keyboard focus, or has what has it; G_MAXUINT where it is none.
 */
guint
cp_band_stage_find_focused (const CpBandStage *self)
{
  GtkWidget *child;

  g_return_val_if_fail (self != NULL, G_MAXUINT);

  child = find_focus_child (self);
  for (guint i = 0; child != NULL && i < self->n_pieces; i++)
    if (self->widgets[i] == child)
      return i;

  return G_MAXUINT;
}
