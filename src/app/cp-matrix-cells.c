/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a matrix view, drawn as numbers over bars. */

#include <math.h>

#include "cp-matrix-view-private.h"
#include "cp-painter.h"

/* Lengths at zoom 1; those of text follow the font too. */
#define TILE_INSET 5
#define TILE_HEIGHT 26
#define TILE_TO_BAR 5
#define BAR_INSET 20
#define BAR_INSET_COMPACT 17

static void
draw_number (CpMatrixView *self, GtkSnapshot *snapshot, const CpCellFace *face, double x, double y,
             double width, double height)
{
  PangoLayout *layout = cp_matrix_texts_get (self->texts, CP_TEXT_NUMBER, face->number, -1);
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if (text_width > width)
    return;
  cp_painter_text (snapshot, layout, cp_painter_get_color (CP_COLOR_ON_SHADE),
                   x + floor ((width - text_width) / 2), y + floor ((height - text_height) / 2));
}

static void
draw_cell (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixPlace place)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  CpMatrixBox box = cp_matrix_view_get_box (self, place);
  gboolean compact = geometry->form != CP_FORM_WIDE;
  gboolean small = cp_matrix_view_is_small (self);
  double zoom = self->zoom;
  double inset = round (TILE_INSET * zoom);
  double bar_inset = round ((compact ? BAR_INSET_COMPACT : BAR_INSET) * zoom);
  double tile = round (TILE_HEIGHT * geometry->text_scale);
  CpCellFace face;

  cp_cell_face_init (&face, self->matrix, &self->scale, place.row, place.column);
  if (face.shade == 0)
    {
      cp_painter_dash (snapshot, box.x + box.width / 2, box.y + box.height / 2, zoom);
      return;
    }
  if (geometry->metrics.content)
    {
      cp_matrix_view_draw_content (self, snapshot, place, &face, &box);
      return;
    }
  /* Where very many tiles are in sight, they are square: round corners cost a clip each. */
  cp_painter_tile (snapshot, face.shade, box.x + inset, box.y + inset, box.width - 2 * inset, tile,
                   small ? 0 : zoom);
  if (!small)
    draw_number (self, snapshot, &face, box.x + inset, box.y + inset, box.width - 2 * inset, tile);
  cp_painter_bar (snapshot, &face, gtk_widget_get_direction (GTK_WIDGET (self)), box.x + bar_inset,
                  box.y + inset + tile + round (TILE_TO_BAR * zoom), box.width - 2 * bar_inset,
                  zoom);
}

/* In content mode a hairline parts the rows. */
static void
draw_row_line (CpMatrixView *self, GtkSnapshot *snapshot, guint row)
{
  CpMatrixBox box = cp_matrix_view_get_box (self, (CpMatrixPlace) { row, CP_HEADER });

  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_HAIR), 0,
                  box.y + box.height - 1, self->geometry.metrics.width, 1, 0);
}

/* Draws the cells in sight, clipped to what the headers leave. */
void
cp_matrix_view_draw_cells (CpMatrixView *self, GtkSnapshot *snapshot, const CpMatrixRange *range)
{
  const CpMatrixGeometry *geometry = &self->geometry;
  double width = MAX (geometry->metrics.width - geometry->header_width, 0);
  double height = MAX (geometry->metrics.height - geometry->header_height, 0);
  double x = cp_matrix_geometry_mirror (geometry, geometry->header_width, width);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (x, geometry->header_height, width, height));
  cp_matrix_view_draw_whole_grounds (self, snapshot, range);
  for (guint row = range->first_row; row < range->end_row; row++)
    {
      if (geometry->metrics.content)
        draw_row_line (self, snapshot, row);
      for (guint column = range->first_column; column < range->end_column; column++)
        {
          CpMatrixPlace place = { row, column };

          cp_matrix_view_draw_ground (self, snapshot, place);
          draw_cell (self, snapshot, place);
        }
    }
  gtk_snapshot_pop (snapshot);
}
