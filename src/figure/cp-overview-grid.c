/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of an overview: what each side says left and right of one line, and three columns. */

#include "cp-overview-grid.h"

#include <glib/gi18n-lib.h>

#include "cp-overview-plan.h"
#include "cp-overview-words.h"
#include "cp-side-words.h"

/* From the left: the topic, then toward the line the number and the marks of the left side; beyond
 * it marks and number of the right one, then the columns. Lengths are units. */

#define HEAD_HEIGHT 23.0 /* where names have one line */
#define HEAD_LINES 2
#define HEAD_SPACE 7.0 /* above the head, where there is room */
#define HEAD_TO_RULE 7.0
#define RULE_TO_ROW 3.0
#define ROW 23.0
#define ROW_LEAST 22.0
#define ROW_MOST 32.0
#define ROW_OF_TWO 42.0
#define DENSE_ROW_LEAST 21.0
#define DENSE_ROW_OF_TWO 40.0
#define GROUP_GAP 6.0
#define BASELINE 5.6
#define LABEL_ASCENT 15.0
#define LABEL_TO_MIDDLE 9.5
#define MARK_SHARE 0.8
#define BAR_HEIGHT 9.0
#define BAR_LEAST 2.0
#define DASH 10.0
#define DASH_STROKE 1.5
#define AXIS_STROKE 0.75
#define DOOR_PADDING 5.0 /* what a door has beside the label in it */

struct _CpOverviewGrid
{
  const CpOverview *overview; /* borrowed */
  gboolean dense;
  CpOverviewPlan *plan;
  CpTextBlock *names[CP_N_SIDES]; /* as they stand above the line; NULL of those on neither side */
};

static const CpMatrixRow *
get_topic (const CpOverviewGrid *self, guint row)
{
  return cp_matrix_get_row (cp_overview_get_matrix (self->overview), row);
}

/* Where the room for a side's words begins, and how wide it is. */
static double
get_side_room (const CpOverviewGrid *self, CpSide side)
{
  double reach = CP_OVERVIEW_AXIS_GAP + CP_OVERVIEW_SIGN + CP_OVERVIEW_SIGN_GAP;
  double end = side == CP_SIDE_LEFT ? self->plan->axis
                                    : self->plan->right_end - self->plan->axis;

  return MAX (end - reach, 1);
}

static void
make_name (CpOverviewGrid *self, CpSide side)
{
  const CpSides *sides = cp_matrix_get_sides (cp_overview_get_matrix (self->overview));
  g_autofree char *name = cp_words_dup_side (sides, side);

  self->names[side] =
      cp_pen_wrap (CP_STYLE_NAME, name, get_side_room (self, side), HEAD_LINES, CP_CUT_WORD);
}

static double
get_head_height (const CpOverviewGrid *self)
{
  guint n_lines = MAX (self->names[CP_SIDE_LEFT]->n_lines, self->names[CP_SIDE_RIGHT]->n_lines);

  return HEAD_HEIGHT + (MAX (n_lines, 1) - 1) * CP_LABEL_LINE;
}

/* Whether a row is the first after the main topics. */
static gboolean
begins_rest (const CpOverviewGrid *self, guint first_row, guint row)
{
  return row > first_row && get_topic (self, row - 1)->main && !get_topic (self, row)->main;
}

static double
get_row_height (const CpOverviewGrid *self, guint row, double pitch)
{
  const CpTextBlock *label = self->plan->rows[row].label;

  if (self->plan->stacked)
    return pitch + MAX (label->n_lines, 1) * CP_LABEL_LINE;
  return label->n_lines > 1 ? MAX (self->dense ? DENSE_ROW_OF_TWO : ROW_OF_TWO, pitch) : pitch;
}

/* What a row takes, with the gap before it. */
static double
get_row_room (const CpOverviewGrid *self, guint first_row, guint row, double pitch)
{
  return get_row_height (self, row, pitch) + (begins_rest (self, first_row, row) ? GROUP_GAP : 0);
}

/* How many rows fit; @left takes what remains of the height. */
static guint
count_fitting (const CpOverviewGrid *self, guint first_row, guint n_rows, double height, double pitch,
               double *left)
{
  *left = height - get_head_height (self) - RULE_TO_ROW;
  for (guint i = 0; i < n_rows; i++)
    {
      double taken = get_row_room (self, first_row, first_row + i, pitch);

      if (taken > *left)
        return i;
      *left -= taken;
    }

  return n_rows;
}

/* The widest pitch at which all rows fit; the plain one where they do not anyway. */
static double
choose_pitch (const CpOverviewGrid *self, guint first_row, guint n_rows, double height)
{
  double most = height > self->plan->width ? ROW_MOST : ROW;
  double least = self->dense ? DENSE_ROW_LEAST : ROW_LEAST;
  double left;

  for (double pitch = most; pitch >= least; pitch -= 1)
    if (count_fitting (self, first_row, n_rows, height, pitch, &left) == n_rows)
      return pitch;

  return ROW;
}

static void
add_rule (const CpFigurePage *page, double y)
{
  cp_pen_line (page->figure, CP_COLOR_LINE, page->left, y, page->right, y, 0.75, CP_ITEM_PLAIN);
}

static void
add_dash (const CpFigurePage *page, double x, double y)
{
  cp_pen_line (page->figure, CP_COLOR_EDGE, x, y, x + DASH, y, DASH_STROKE, CP_ITEM_PLAIN);
}

/* A text beside a sign: away from the line on either side of it. */
static void
add_beside_sign (const CpOverviewGrid *self, const CpFigurePage *page, CpTextStyle style, CpSide side,
                 double y, gboolean hollow, const char *text)
{
  double axis = page->left + self->plan->axis;
  double step = CP_OVERVIEW_AXIS_GAP + CP_OVERVIEW_SIGN / 2;
  double width = cp_pen_measure (style, text);
  double gap = CP_OVERVIEW_AXIS_GAP + CP_OVERVIEW_SIGN + CP_OVERVIEW_SIGN_GAP;
  gboolean left = side == CP_SIDE_LEFT;

  cp_pen_sign (page->figure, side, left ? axis - step : axis + step, y, CP_OVERVIEW_SIGN, hollow);
  cp_pen_text (page->figure, style, left ? axis - gap - width : axis + gap, y + BASELINE, width,
               left ? CP_ALIGN_END : CP_ALIGN_START, text);
}

/* The last line of a name stands beside its sign. */
static void
add_name (const CpOverviewGrid *self, const CpFigurePage *page, CpSide side, double y)
{
  const CpTextBlock *name = self->names[side];
  double axis = page->left + self->plan->axis;
  double step = CP_OVERVIEW_AXIS_GAP + CP_OVERVIEW_SIGN / 2;
  double gap = CP_OVERVIEW_AXIS_GAP + CP_OVERVIEW_SIGN + CP_OVERVIEW_SIGN_GAP;
  gboolean left = side == CP_SIDE_LEFT;

  cp_pen_sign (page->figure, side, left ? axis - step : axis + step, y, CP_OVERVIEW_SIGN, FALSE);
  cp_pen_block (page->figure, CP_STYLE_NAME, left ? axis - gap - name->width : axis + gap,
                y + BASELINE - (MAX (name->n_lines, 1) - 1) * CP_LABEL_LINE, name->width,
                left ? CP_ALIGN_END : CP_ALIGN_START, name);
}

static void
add_head (const CpOverviewGrid *self, const CpFigurePage *page, double rule_y)
{
  double y = rule_y - HEAD_TO_RULE - BASELINE;

  add_name (self, page, CP_SIDE_LEFT, y);
  add_name (self, page, CP_SIDE_RIGHT, y);
  for (guint i = 0; i < CP_N_OVERVIEW_COLUMNS; i++)
    cp_pen_text (page->figure, CP_STYLE_DIM, page->left + self->plan->columns[i], y + BASELINE,
                 self->plan->column_widths[i],
                 i == CP_OVERVIEW_DISPUTES ? CP_ALIGN_START : CP_ALIGN_END, self->plan->heads[i]);
  add_rule (page, rule_y);
}

static void
add_bar (const CpOverviewGrid *self, const CpFigurePage *page, CpSide side, double length, double y)
{
  gboolean print = cp_palette_get_theme (cp_figure_get_palette (page->figure)) == CP_THEME_PRINT;
  double start = page->left + self->plan->axis
                 + (side == CP_SIDE_LEFT ? -CP_OVERVIEW_AXIS_GAP - length : CP_OVERVIEW_AXIS_GAP);

  cp_figure_add (page->figure, &(CpFigureItem) {
                                   .kind = CP_FIGURE_RECT,
                                   .flags = print && side == CP_SIDE_RIGHT ? CP_ITEM_HATCHED
                                                                           : CP_ITEM_PLAIN,
                                   .color = cp_side_get_color (side),
                                   .x = start,
                                   .y = y - BAR_HEIGHT / 2,
                                   .width = length,
                                   .height = BAR_HEIGHT,
                                   .radius = side == CP_SIDE_LEFT ? 1 : 0,
                                   .end_radius = side == CP_SIDE_RIGHT
                                                     ? MIN (BAR_HEIGHT, length) / 2 : 0,
                               });
}

static void
add_marks (const CpOverviewGrid *self, const CpFigurePage *page, CpSide side, guint n, double y)
{
  double axis = page->left + self->plan->axis;
  double pitch = self->plan->scale;

  for (guint i = 0; i < n; i++)
    {
      double away = CP_OVERVIEW_AXIS_GAP + pitch * (i + MARK_SHARE / 2);

      cp_pen_sign (page->figure, side, side == CP_SIDE_LEFT ? axis - away : axis + away, y,
                   pitch * MARK_SHARE, FALSE);
    }
}

/* "20 by 5" */
static void
add_number (const CpOverviewGrid *self, const CpFigurePage *page, const CpOverviewTexts *texts,
            CpSide side, double length, double y)
{
  double away = CP_OVERVIEW_AXIS_GAP + length + CP_OVERVIEW_NUMBER_GAP;
  double end = cp_overview_plan_get_end (self->plan, texts, side);
  double x = page->left + self->plan->axis + (side == CP_SIDE_LEFT ? -away - end : away);
  double by_width = texts->by_widths[side];

  cp_pen_text (page->figure, CP_STYLE_BODY, x, y + BASELINE, texts->widths[side], CP_ALIGN_START,
               texts->numbers[side]);
  if (!self->plan->alone)
    cp_pen_text (page->figure, CP_STYLE_DIM, x + texts->widths[side], y + BASELINE, by_width,
                 CP_ALIGN_END, texts->speakers[side]);
}

static void
add_missing (const CpOverviewGrid *self, const CpFigurePage *page, const CpOverviewTexts *texts,
             CpSide side, double y)
{
  double room = get_side_room (self, side);
  double step = CP_OVERVIEW_AXIS_GAP + CP_OVERVIEW_SIGN / 2;

  if (side == CP_SIDE_LEFT && !self->plan->stacked)
    room -= texts->label->width + CP_OVERVIEW_SIGN_GAP;
  if (texts->widths[side] <= room)
    add_beside_sign (self, page, CP_STYLE_BODY, side, y, TRUE, texts->missing[side]);
  else
    cp_pen_sign (page->figure, side,
                 page->left + self->plan->axis + (side == CP_SIDE_LEFT ? -step : step), y,
                 CP_OVERVIEW_SIGN, TRUE);
}

static void
add_side (const CpOverviewGrid *self, const CpFigurePage *page, guint row, CpSide side, double y)
{
  const CpOverviewTexts *texts = &self->plan->rows[row];
  guint n = cp_overview_get_row (self->overview, row)->statements[side];
  double axis = page->left + self->plan->axis;
  double length = self->plan->scale * n;

  if (texts->nothing)
    add_dash (page, side == CP_SIDE_LEFT ? axis - CP_OVERVIEW_AXIS_GAP - DASH
                                         : axis + CP_OVERVIEW_AXIS_GAP, y);
  else if (n == 0)
    add_missing (self, page, texts, side, y);
  else
    {
      if (self->plan->bars)
        add_bar (self, page, side, MAX (length, BAR_LEAST), y);
      else
        add_marks (self, page, side, n, y);
      add_number (self, page, texts, side, length, y);
    }
}

static void
add_column_text (const CpOverviewGrid *self, const CpFigurePage *page, CpOverviewColumn column,
                 CpTextStyle style, const char *text, double y)
{
  double x = page->left + self->plan->columns[column];
  double width = self->plan->column_widths[column];

  if (text == NULL || *text == '\0')
    add_dash (page, x + width - DASH, y);
  else
    cp_pen_text (page->figure, style, x, y + BASELINE, width, CP_ALIGN_END, text);
}

/* Who disputes: the sign of the side, then a name or a number. */
static void
add_disputers (const CpOverviewGrid *self, const CpFigurePage *page, const CpOverviewTexts *texts,
               double y)
{
  static const CpSide order[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT };
  double x = page->left + self->plan->columns[CP_OVERVIEW_DISPUTES];
  double start = x;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *text = texts->disputers[order[i]];
      double width;

      if (text == NULL)
        continue;
      width = cp_pen_measure (CP_STYLE_BODY, text);
      cp_pen_sign (page->figure, order[i], x + CP_OVERVIEW_SIGN / 2, y, CP_OVERVIEW_SIGN, FALSE);
      x += CP_OVERVIEW_SIGN + CP_OVERVIEW_SIGN_GAP;
      cp_pen_text (page->figure, CP_STYLE_BODY, x, y + BASELINE, width, CP_ALIGN_START, text);
      x += width + CP_OVERVIEW_DISPUTER_GAP;
    }
  if (x == start)
    add_dash (page, x, y);
}

static void
add_columns (const CpOverviewGrid *self, const CpFigurePage *page, guint row, double y)
{
  const CpOverviewTexts *texts = &self->plan->rows[row];
  gboolean shared = cp_overview_get_row (self->overview, row)->n_shared > 0;

  add_column_text (self, page, CP_OVERVIEW_OTHERS, CP_STYLE_BODY, texts->numbers[CP_SIDE_OTHERS], y);
  add_disputers (self, page, texts, y);
  add_column_text (self, page, CP_OVERVIEW_SHARED, shared || texts->nothing ? CP_STYLE_BODY : CP_STYLE_NAME,
                   texts->nothing ? NULL : texts->shared, y);
}

static void
add_door (const CpOverviewGrid *self, const CpFigurePage *page, guint row, double y, double height)
{
  g_autofree char *sentence = cp_overview_words_dup_sentence (self->overview, row);
  const CpFigureDoor door = {
    page->left - DOOR_PADDING, y, page->right - page->left + 2 * DOOR_PADDING, height, sentence,
    get_topic (self, row)->id, NULL
  };

  if (!get_topic (self, row)->further)
    cp_figure_add_door (page->figure, &door);
}

/* A row from its upper edge on: the topic before the marks, or above them. */
static void
add_row (const CpOverviewGrid *self, const CpFigurePage *page, guint row, double y, double height)
{
  const CpTextBlock *label = self->plan->rows[row].label;
  double middle = y + height / 2;
  double label_y = middle + BASELINE - (label->n_lines > 1 ? CP_LABEL_LINE / 2 : 0);
  double label_width = self->plan->stacked ? page->right - page->left : label->width + 0.1;

  if (self->plan->stacked)
    {
      label_y = y + LABEL_ASCENT;
      middle = y + MAX (label->n_lines, 1) * CP_LABEL_LINE + LABEL_TO_MIDDLE;
    }
  cp_pen_block (page->figure, CP_STYLE_NAME, page->left, label_y, label_width, CP_ALIGN_START, label);
  add_side (self, page, row, CP_SIDE_LEFT, middle);
  add_side (self, page, row, CP_SIDE_RIGHT, middle);
  add_columns (self, page, row, middle);
  add_door (self, page, row, y, height);
}

/* The line between the sides. */
static void
add_axis (const CpOverviewGrid *self, const CpFigurePage *page, double y, double height)
{
  double x = page->left + self->plan->axis;

  cp_pen_line (page->figure, CP_COLOR_EDGE, x, y, x, y + height, AXIS_STROKE, CP_ITEM_PLAIN);
}

/**
 * cp_overview_grid_new:
 * @overview: borrowed for as long as the grid lives
 * @width: of the body of a page, in units
 * @dense: whether rows are set closer
 *
 * Measures what stands in the rows.
 */
CpOverviewGrid *
cp_overview_grid_new (const CpOverview *overview, double width, gboolean dense)
{
  CpOverviewGrid *self;

  g_return_val_if_fail (overview != NULL && width > 0, NULL);

  self = g_new0 (CpOverviewGrid, 1);
  self->overview = overview;
  self->dense = dense;
  self->plan = cp_overview_plan_new (overview, width);
  make_name (self, CP_SIDE_LEFT);
  make_name (self, CP_SIDE_RIGHT);

  return self;
}

/**
 * cp_overview_grid_free:
 *
 * Frees a grid.
 */
void
cp_overview_grid_free (CpOverviewGrid *self)
{
  g_return_if_fail (self != NULL);

  cp_overview_plan_free (self->plan);
  for (guint side = 0; side < CP_N_SIDES; side++)
    g_clear_pointer (&self->names[side], cp_text_block_free);
  g_free (self);
}

/**
 * cp_overview_grid_has_bars:
 *
 * Checks whether statements are bars, since there are more than marks would have room for.
 */
gboolean
cp_overview_grid_has_bars (const CpOverviewGrid *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->plan->bars;
}

/**
 * cp_overview_grid_has_speakers:
 *
 * Checks whether numbers have the number of speakers behind them, for which there may be no room.
 */
gboolean
cp_overview_grid_has_speakers (const CpOverviewGrid *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->plan->alone;
}

/**
 * cp_overview_grid_fit_rows:
 * @first_row: the first row of a page
 * @n_rows: how many it should have
 * @height: the room for head and rows
 *
 * Computes how many of the rows fit.
 */
guint
cp_overview_grid_fit_rows (const CpOverviewGrid *self, guint first_row, guint n_rows, double height)
{
  double left;

  g_return_val_if_fail (self != NULL, 0);

  return count_fitting (self, first_row, n_rows, height,
                        choose_pitch (self, first_row, n_rows, height), &left);
}

/**
 * cp_overview_grid_list_cut:
 *
 * Lists what had to be shortened on a page, in full.
 */
GPtrArray *
cp_overview_grid_list_cut (const CpOverviewGrid *self, guint first_row, guint n_rows)
{
  GPtrArray *cut = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, cut);

  for (guint side = 0; side < CP_N_SIDES; side++)
    if (self->names[side] != NULL && self->names[side]->cut)
      g_ptr_array_add (cut, cp_words_dup_side (
                                cp_matrix_get_sides (cp_overview_get_matrix (self->overview)), side));
  for (guint row = first_row; row < first_row + n_rows; row++)
    if (self->plan->rows[row].label->cut)
      g_ptr_array_add (cut, g_strdup (get_topic (self, row)->label));

  return cut;
}

/**
 * cp_overview_grid_add:
 * @first_row: the first row of the page
 * @n_rows: how many it has; they fit
 *
 * Puts head and rows on a page.
 */
void
cp_overview_grid_add (const CpOverviewGrid *self, const CpFigurePage *page, guint first_row,
                      guint n_rows)
{
  double pitch;
  double left;
  double rule_y;
  double y;

  g_return_if_fail (self != NULL && page != NULL);

  pitch = choose_pitch (self, first_row, n_rows, page->bottom - page->top);
  count_fitting (self, first_row, n_rows, page->bottom - page->top, pitch, &left);
  rule_y = page->top + get_head_height (self) + CLAMP (left, 0, HEAD_SPACE);
  add_head (self, page, rule_y);
  y = rule_y + RULE_TO_ROW;
  for (guint row = first_row; row < first_row + n_rows; row++)
    {
      double height = get_row_height (self, row, pitch);
      if (begins_rest (self, first_row, row))
        {
          add_rule (page, y + GROUP_GAP / 2);
          y += GROUP_GAP;
        }
      add_row (self, page, row, y, height);
      y += height;
      if (self->plan->stacked)
        add_axis (self, page, y - pitch, 2 * LABEL_TO_MIDDLE);
    }
  if (!self->plan->stacked)
    add_axis (self, page, rule_y, y - rule_y);
}
