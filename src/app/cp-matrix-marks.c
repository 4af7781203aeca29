/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a matrix view draws around its cells: hover, selection, focus, where a header would go. */

#include "cp-matrix-view-private.h"
#include "cp-painter.h"
#include "cp-style.h"

/* Lengths at zoom 1. */
#define GROUND_INSET 2
#define GROUND_RADIUS 8
#define SELECTED_STROKE 1.5
#define FOCUS_STROKE 2
#define FOCUS_OUTSET 0.5
#define FOCUS_RADIUS 9
#define DROP_STROKE 3

static gboolean
is_hovered (CpMatrixView *self, CpMatrixPlace place)
{
  CpMatrixPlace hover = self->hover;

  if (cp_matrix_place_is_none (hover))
    return FALSE;
  if (cp_matrix_place_equal (place, hover))
    return TRUE;
  return (place.column == CP_HEADER && place.row == hover.row)
         || (place.row == CP_HEADER && place.column == hover.column);
}

static CpMatrixBox
inset_box (CpMatrixBox box, double inset)
{
  return (CpMatrixBox) { box.x + inset, box.y + inset, MAX (box.width - 2 * inset, 0),
                         MAX (box.height - 2 * inset, 0) };
}

/* From a header over all its cells, as far as they are in sight. */
static CpMatrixBox
get_whole_box (CpMatrixView *self, CpMatrixPlace header)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  const CpMatrixMetrics *metrics = &geometry->metrics;
  CpMatrixBox box = cp_matrix_view_get_box (self, header);

  if (header.column == CP_HEADER)
    {
      double end = cp_matrix_geometry_get_width (geometry) - self->scroll.x;
      double start = metrics->rtl ? metrics->width - box.x - box.width : box.x;

      box.width = end - start;
      box.x = cp_matrix_geometry_mirror (geometry, start, box.width);
    }
  else
    box.height = geometry->header_height
                 + cp_matrix_geometry_get_row_y (geometry, metrics->n_rows) - self->scroll.y
                 - box.y;

  return box;
}

static void
draw_outline (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixBox box)
{
  box = inset_box (box, GROUND_INSET * self->zoom);
  cp_painter_outline (snapshot, cp_painter_get_color (CP_COLOR_FG), box.x, box.y, box.width,
                      box.height, GROUND_RADIUS * self->zoom, SELECTED_STROKE * self->zoom);
}

static void
push_body_clip (CpMatrixView *self, GtkSnapshot *snapshot, gboolean with_rows,
                gboolean with_columns)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  double start = with_rows ? 0 : geometry->header_width;
  double top = with_columns ? 0 : geometry->header_height;
  double width = MAX (geometry->metrics.width - start, 0);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (cp_matrix_geometry_mirror (geometry, start, width),
                                               top, width,
                                               MAX (geometry->metrics.height - top, 0)));
}

static void
draw_selected_cells (CpMatrixView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  push_body_clip (self, snapshot, FALSE, FALSE);
  for (guint row = range->first_row; row < range->end_row; row++)
    for (guint column = range->first_column; column < range->end_column; column++)
      {
        CpMatrixPlace place = { row, column };

        if (cp_matrix_view_is_selected (self, place))
          draw_outline (self, snapshot, cp_matrix_view_get_box (self, place));
      }
  gtk_snapshot_pop (snapshot);
}

static void
draw_selected_rows (CpMatrixView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  push_body_clip (self, snapshot, TRUE, FALSE);
  for (guint row = range->first_row; row < range->end_row; row++)
    {
      CpMatrixPlace place = { row, CP_HEADER };

      if (cp_matrix_view_is_selected (self, place))
        draw_outline (self, snapshot, get_whole_box (self, place));
    }
  gtk_snapshot_pop (snapshot);
}

static void
draw_selected_columns (CpMatrixView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  push_body_clip (self, snapshot, FALSE, TRUE);
  for (guint column = range->first_column; column < range->end_column; column++)
    {
      CpMatrixPlace place = { CP_HEADER, column };

      if (cp_matrix_view_is_selected (self, place))
        draw_outline (self, snapshot, get_whole_box (self, place));
    }
  gtk_snapshot_pop (snapshot);
}

/* Draws what lies behind a cell or header that is hovered or selected; with a selected header also
 * what lies behind all its cells. */
void
cp_matrix_view_draw_ground (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixPlace place)
{
  gboolean selected = cp_matrix_view_is_selected (self, place);
  gboolean header = place.row == CP_HEADER || place.column == CP_HEADER;
  CpMatrixBox box;

  if (!selected && !is_hovered (self, place))
    return;
  box = selected && header ? get_whole_box (self, place) : cp_matrix_view_get_box (self, place);
  box = inset_box (box, GROUND_INSET * self->zoom);
  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_RAISED), box.x, box.y, box.width,
                  box.height, GROUND_RADIUS * self->zoom);
}

/* Draws what lies behind the cells of selected rows and columns. */
void
cp_matrix_view_draw_whole_grounds (CpMatrixView *self, GtkSnapshot *snapshot,
                                   const CpMatrixRange *range)
{
  if (g_hash_table_size (self->selected) == 0)
    return;
  for (guint row = range->first_row; row < range->end_row; row++)
    if (cp_matrix_view_is_selected (self, (CpMatrixPlace) { row, CP_HEADER }))
      cp_matrix_view_draw_ground (self, snapshot, (CpMatrixPlace) { row, CP_HEADER });
  for (guint column = range->first_column; column < range->end_column; column++)
    if (cp_matrix_view_is_selected (self, (CpMatrixPlace) { CP_HEADER, column }))
      cp_matrix_view_draw_ground (self, snapshot, (CpMatrixPlace) { CP_HEADER, column });
}

/* Draws the outlines of what is selected, one around each whole row or column. */
void
cp_matrix_view_draw_selection (CpMatrixView *self, GtkSnapshot *snapshot,
                               const CpMatrixRange *range)
{
  if (g_hash_table_size (self->selected) == 0)
    return;
  draw_selected_cells (self, snapshot, range);
  draw_selected_rows (self, snapshot, range);
  draw_selected_columns (self, snapshot, range);
}

/* Draws the ring around the focused cell or header while the view has the keyboard. */
void
cp_matrix_view_draw_focus (CpMatrixView *self, GtkSnapshot *snapshot)
{
  const GdkRGBA *accent = cp_style_get_accent (cp_style_get_default ());
  double inset = (GROUND_INSET - FOCUS_OUTSET - FOCUS_STROKE / 2.0) * self->zoom;
  CpMatrixBox box;

  if (!cp_grid_cells_has_focus (&self->cells))
    return;
  box = inset_box (cp_matrix_view_get_box (self, self->focus), inset);
  push_body_clip (self, snapshot, self->focus.column == CP_HEADER, self->focus.row == CP_HEADER);
  cp_painter_outline (snapshot, accent, box.x, box.y, box.width, box.height,
                      FOCUS_RADIUS * self->zoom, FOCUS_STROKE * self->zoom);
  gtk_snapshot_pop (snapshot);
}

/* Draws the line where the header that is dragged would go. */
void
cp_matrix_view_draw_drop (CpMatrixView *self, GtkSnapshot *snapshot)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  const GdkRGBA *accent = cp_style_get_accent (cp_style_get_default ());
  double stroke = DROP_STROKE * self->zoom;

  if (!cp_matrix_view_is_dragging (self))
    return;
  if (self->dragged.column == CP_HEADER)
    {
      double y = geometry->header_height - self->scroll.y
                 + cp_matrix_geometry_get_row_y (geometry, self->drop);

      if (self->drop == geometry->metrics.n_main)
        y -= (guint) self->dragged.row < self->drop ? geometry->gap : 0;
      push_body_clip (self, snapshot, TRUE, FALSE);
      cp_painter_box (snapshot, accent, 0, y - stroke / 2, geometry->metrics.width, stroke, 0);
    }
  else
    {
      double x = geometry->header_width + self->drop * geometry->pitch - self->scroll.x
                 - stroke / 2;

      push_body_clip (self, snapshot, FALSE, TRUE);
      cp_painter_box (snapshot, accent, cp_matrix_geometry_mirror (geometry, x, stroke), 0, stroke,
                      geometry->metrics.height, 0);
    }
  gtk_snapshot_pop (snapshot);
}
