/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of the matrix on a figure: tile and bar side by side. */

#include "cp-matrix-cell.h"

/* From the left: the tile with the number, the slot of the left side's hollow sign, the bar with a
 * tick under its half, the slot of the right side's. Lengths are units. */

#define TILE_HEIGHT 19.0
#define TILE_RADIUS 4.0
#define SLOT 9.0
#define SLOT_GAP 4.8
#define BAR_HEIGHT 5.5
#define BAR_GAP 2.0
#define BAR_PART_LEAST 3.0
#define TICK_STROKE 1.2
#define TICK_HEIGHT 3.0
#define DASH 10.0
#define DASH_STROKE 1.5
#define BASELINE 5.6

static void
add_bar_part (CpFigure *figure, CpSide side, double x, double y, double width)
{
  CpTheme theme = cp_palette_get_theme (cp_figure_get_palette (figure));
  gboolean hatched = side == CP_SIDE_RIGHT && theme == CP_THEME_PRINT;

  cp_figure_add (figure, &(CpFigureItem) {
                                   .kind = CP_FIGURE_RECT,
                                   .flags = hatched ? CP_ITEM_HATCHED : CP_ITEM_PLAIN,
                                   .color = cp_side_get_color (side),
                                   .x = x,
                                   .y = y - BAR_HEIGHT / 2,
                                   .width = width,
                                   .height = BAR_HEIGHT,
                                   .radius = side == CP_SIDE_LEFT ? 1 : 0,
                                   .end_radius = side == CP_SIDE_RIGHT ? BAR_HEIGHT / 2 : 0,
                               });
}

static void
add_bar (CpFigure *figure, const CpCellFace *face, double x, double y, double width)
{
  static const CpSide order[CP_N_SIDES] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };
  double tick_x = x + width / 2;
  double tick_y = y + BAR_HEIGHT / 2 + 1;
  double widths[CP_N_SIDES];

  cp_cell_face_get_bar (face, width, BAR_GAP, BAR_PART_LEAST, widths);
  for (guint i = 0; i < CP_N_SIDES; i++)
    if (widths[order[i]] > 0)
      {
        add_bar_part (figure, order[i], x, y, widths[order[i]]);
        x += widths[order[i]] + BAR_GAP;
      }
  cp_pen_line (figure, CP_COLOR_DIM, tick_x, tick_y, tick_x, tick_y + TICK_HEIGHT, TICK_STROKE,
               CP_ITEM_PLAIN);
}

/**
 * cp_matrix_cell_get_width:
 * @tile_width: of the tile
 *
 * Computes how wide a cell is without its bar.
 */
double
cp_matrix_cell_get_width (double tile_width)
{
  return tile_width + 2 * SLOT + 3 * SLOT_GAP;
}

/**
 * cp_matrix_cell_add:
 * @x: left edge
 * @y: halfway between upper and lower edge
 *
 * Puts a cell on a figure; one in which nothing is said is a dash.
 */
void
cp_matrix_cell_add (CpFigure *figure, const CpCellFace *face, double x, double y, double tile_width,
                    double bar_width)
{
  double slot_x = x + tile_width + SLOT_GAP;
  double bar_x = slot_x + SLOT + SLOT_GAP;
  double end_x = bar_x + bar_width + SLOT_GAP;
  double middle = x + tile_width / 2;

  g_return_if_fail (figure != NULL && face != NULL);

  if (face->shade == 0)
    {
      cp_pen_line (figure, CP_COLOR_EDGE, middle - DASH / 2, y, middle + DASH / 2, y, DASH_STROKE,
                   CP_ITEM_PLAIN);
      return;
    }
  cp_pen_box (figure, cp_shade_get_color (face->shade), x, y - TILE_HEIGHT / 2, tile_width,
              TILE_HEIGHT, TILE_RADIUS);
  cp_pen_text (figure, CP_STYLE_NUMBER, x, y + BASELINE, tile_width, CP_ALIGN_CENTER, face->number);
  add_bar (figure, face, bar_x, y, bar_width);
  if (face->missing[CP_SIDE_LEFT])
    cp_pen_sign (figure, CP_SIDE_LEFT, slot_x + SLOT / 2, y, SLOT, TRUE);
  if (face->missing[CP_SIDE_RIGHT])
    cp_pen_sign (figure, CP_SIDE_RIGHT, end_x + SLOT / 2, y, SLOT, TRUE);
}
