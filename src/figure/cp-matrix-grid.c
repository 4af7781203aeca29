/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows and columns of a figure of the matrix: where they stand, and how they are drawn. */

#include "cp-matrix-grid.h"

#include <string.h>

#include "cp-matrix-cell.h"
#include "cp-matrix-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"

/* Widths are the same on all pages: labels as wide as the longest that may be, columns stretched
 * to fill the page. On a slide bar and tile stand side by side. Lengths are units. */

#define LABEL_MOST 300.0
#define LABEL_LEAST 110.0
#define LABEL_LINES 2
#define LABEL_TO_TOTAL 17.0
#define TOTAL_TO_COLUMN 25.0
#define DENSE_GAPS 16.0 /* what these two together lose where rows are set closer */

/* A column is at least as wide as the longest word above it, so that no name is broken. */
#define COLUMN_LEAST 107.0
#define DENSE_COLUMN_LEAST 103.0
#define COLUMN_MOST 160.0
#define WORD_MOST 150.0
#define BAR_LEAST 20.0
#define COLUMNS_AIM 5
#define COLUMNS_LEAST 2
#define COLUMN_GAP 5.4

#define HEAD_ASCENT 16.0
#define HEAD_LINE 17.5
#define HEAD_TO_RULE 7.0
#define RULE_TO_ROW 3.0
#define HEAD_LINES 2
#define HEAD_LINES_UNDATED 3

/* Rows are closer by a unit where that saves a page, and looser where a page is left half empty. */
#define ROW 23.0
#define ROW_LEAST 22.0
#define ROW_MOST 32.0
#define ROW_OF_TWO 42.0
#define DENSE_ROW_LEAST 21.0
#define DENSE_ROW_OF_TWO 40.0
#define GROUP_GAP 6.0

/* What a door has beside the label in it. */
#define DOOR_PADDING 5.0

#define TILE_WIDTH 31.0
#define TILE_PADDING 3.0
#define BASELINE 5.6
#define DASH 10.0
#define DASH_STROKE 1.5

struct _CpMatrixGrid
{
  CpMatrix *matrix; /* borrowed */
  gboolean dense;
  CpShadeScale scale;
  double width;
  double label_width;
  double total_width;
  double tile_width;
  double column_least;
  double pitch;      /* of the columns */
  guint n_fitting;   /* how many columns a page has room for */
  guint n_columns;   /* how many a page has at most */
  GPtrArray *labels; /* CpTextBlock, by row */
  GPtrArray *totals; /* char *, by row */
  GPtrArray *names;  /* CpTextBlock, by column */
  GPtrArray *dates;  /* CpTextBlock, by column; may have no line */
};

static double
get_label_gap (const CpMatrixGrid *self)
{
  return LABEL_TO_TOTAL - (self->dense ? DENSE_GAPS / 2 : 0);
}

/* What stands between the labels and the columns. */
static double
get_total_room (const CpMatrixGrid *self)
{
  return LABEL_TO_TOTAL + self->total_width + TOTAL_TO_COLUMN - (self->dense ? DENSE_GAPS : 0);
}

static double
get_columns_start (const CpMatrixGrid *self)
{
  return self->label_width + get_total_room (self);
}

/* The number beside a topic: its whole, which for shares is what they are shares of. */
static char *
dup_total (CpMatrix *matrix, guint row)
{
  if (cp_measure_is_share (cp_matrix_get_measure (matrix)))
    return cp_words_dup_number (cp_matrix_get_count (matrix, row, CP_MATRIX_TOTAL)->statements);
  return cp_words_dup_number (cp_matrix_get_value (matrix, row, CP_MATRIX_TOTAL));
}

static void
measure_numbers (CpMatrixGrid *self)
{
  self->tile_width = TILE_WIDTH;
  self->total_width = MAX (DASH, cp_pen_measure (CP_STYLE_DIM, cp_matrix_words_get_all ()) + 0.1);
  for (guint row = 0; row < cp_matrix_get_n_rows (self->matrix); row++)
    {
      char *total = dup_total (self->matrix, row);

      g_ptr_array_add (self->totals, total);
      self->total_width = MAX (self->total_width, cp_pen_measure (CP_STYLE_BODY, total));
      for (guint column = 0; column < cp_matrix_get_n_columns (self->matrix); column++)
        {
          CpCellFace face;

          cp_cell_face_init (&face, self->matrix, &self->scale, row, column);
          if (strlen (face.number) > 2)
            self->tile_width = MAX (self->tile_width, cp_pen_measure (CP_STYLE_NUMBER, face.number)
                                                          + 2 * TILE_PADDING);
        }
    }
}

static double
measure_longest_word (const CpMatrixGrid *self)
{
  double longest = 0;

  for (guint i = 0; i < cp_matrix_get_n_columns (self->matrix); i++)
    {
      g_autofree char *label = cp_words_dup_source (cp_matrix_get_column (self->matrix, i));
      g_auto (GStrv) words = g_strsplit (label, " ", -1);

      for (guint k = 0; words[k] != NULL && longest < WORD_MOST; k++)
        longest = MAX (longest, cp_pen_measure (CP_STYLE_NAME, words[k]));
    }

  return MIN (longest, WORD_MOST);
}

static void
measure_column (CpMatrixGrid *self)
{
  double word = measure_longest_word (self) + COLUMN_GAP + 0.1;
  double marks = cp_matrix_cell_get_width (self->tile_width) + BAR_LEAST + COLUMN_GAP;

  self->column_least = MAX (self->dense ? DENSE_COLUMN_LEAST : COLUMN_LEAST, MAX (word, marks));
}

/* As wide as the longest label, if that leaves room for enough columns. */
static void
measure_labels (CpMatrixGrid *self)
{
  double taken = get_total_room (self);
  guint n_aimed = MIN (COLUMNS_AIM, cp_matrix_get_n_columns (self->matrix));
  double room = self->width - taken - n_aimed * self->column_least;
  double longest = LABEL_LEAST;

  if (room < LABEL_MOST / 2)
    room = self->width - taken - COLUMNS_LEAST * self->column_least;
  room = CLAMP (room, LABEL_LEAST, LABEL_MOST);
  for (guint row = 0; row < cp_matrix_get_n_rows (self->matrix); row++)
    {
      CpTextBlock *label = cp_pen_wrap (CP_STYLE_NAME, cp_matrix_get_row (self->matrix, row)->label,
                                        room, LABEL_LINES, CP_CUT_WORD);

      g_ptr_array_add (self->labels, label);
      longest = MAX (longest, label->width);
    }
  self->label_width = MIN (longest + 0.1, room);
}

/* Columns are as wide as the fullest page leaves them, once they are shared out among pages. */
static void
measure_columns (CpMatrixGrid *self)
{
  double room = self->width - get_columns_start (self) + COLUMN_GAP;
  guint n_columns = cp_matrix_get_n_columns (self->matrix);
  guint n_pages;

  self->n_fitting = MAX (room / self->column_least, 1);
  self->n_columns = MIN (self->n_fitting, MAX (n_columns, 1));
  n_pages = (MAX (n_columns, 1) + self->n_columns - 1) / self->n_columns;
  self->n_columns = (MAX (n_columns, 1) + n_pages - 1) / n_pages;
  self->pitch = MIN (room / self->n_columns, MAX (COLUMN_MOST, self->column_least));
}

/* "Orda.kz, Nov 2023*" is a name and a date, parted at its last comma. */
static void
wrap_heads (CpMatrixGrid *self)
{
  double room = self->pitch - COLUMN_GAP;

  for (guint i = 0; i < cp_matrix_get_n_columns (self->matrix); i++)
    {
      const CpSource *source = cp_matrix_get_column (self->matrix, i);
      g_autofree char *label = cp_words_dup_source (source);
      const char *comma = source->inferred || source->date != 0 ? strrchr (label, ',') : NULL;
      g_autofree char *name = comma != NULL ? g_strndup (label, comma - label) : g_strdup (label);
      g_autofree char *date = g_strdup (comma != NULL ? comma + 1 : "");

      g_ptr_array_add (self->names, cp_pen_wrap (CP_STYLE_NAME, name, room,
                                                 comma != NULL ? HEAD_LINES : HEAD_LINES_UNDATED,
                                                 CP_CUT_WORD));
      g_ptr_array_add (self->dates, cp_pen_wrap (CP_STYLE_DIM, g_strchug (date), room, HEAD_LINES,
                                                 CP_CUT_WORD));
    }
}

static guint
count_head_lines (const CpMatrixGrid *self, guint column)
{
  const CpTextBlock *name = g_ptr_array_index (self->names, column);
  const CpTextBlock *date = g_ptr_array_index (self->dates, column);

  return name->n_lines + date->n_lines;
}

static double
get_head_height (const CpMatrixGrid *self, const CpMatrixPart *part)
{
  guint n_lines = 1;

  for (guint i = part->first_column; i < part->first_column + part->n_columns; i++)
    n_lines = MAX (n_lines, count_head_lines (self, i));

  return HEAD_ASCENT + (n_lines - 1) * HEAD_LINE + HEAD_TO_RULE;
}

/* Whether a row is the first after the main topics. */
static gboolean
begins_rest (const CpMatrixGrid *self, const CpMatrixPart *part, guint row)
{
  return row > part->first_row && cp_matrix_get_row (self->matrix, row - 1)->main
         && !cp_matrix_get_row (self->matrix, row)->main;
}

static double
get_row_height (const CpMatrixGrid *self, guint row, double pitch)
{
  const CpTextBlock *label = g_ptr_array_index (self->labels, row);

  return label->n_lines > 1 ? MAX (self->dense ? DENSE_ROW_OF_TWO : ROW_OF_TWO, pitch) : pitch;
}

static guint
count_fitting (const CpMatrixGrid *self, const CpMatrixPart *part, double height, double pitch)
{
  double taken = get_head_height (self, part) + RULE_TO_ROW;

  for (guint i = 0; i < part->n_rows; i++)
    {
      taken += get_row_height (self, part->first_row + i, pitch);
      if (begins_rest (self, part, part->first_row + i))
        taken += GROUP_GAP;
      if (taken > height)
        return i;
    }

  return part->n_rows;
}

/* The widest pitch at which all rows of a part fit; the plain one where they do not anyway. A page
 * wider than high keeps it also where there is room. */
static double
choose_pitch (const CpMatrixGrid *self, const CpMatrixPart *part, double height)
{
  double most = height > self->width ? ROW_MOST : ROW;
  double least = self->dense ? DENSE_ROW_LEAST : ROW_LEAST;

  for (double pitch = most; pitch >= least; pitch -= 1)
    if (count_fitting (self, part, height, pitch) == part->n_rows)
      return pitch;

  return ROW;
}

static void
add_head (const CpMatrixGrid *self, const CpFigurePage *page, const CpMatrixPart *part,
          double rule_y)
{
  double x = page->left + get_columns_start (self);
  double room = self->pitch - COLUMN_GAP;

  cp_pen_text (page->figure, CP_STYLE_DIM, page->left + self->label_width + get_label_gap (self),
               rule_y - HEAD_TO_RULE, self->total_width, CP_ALIGN_END, cp_matrix_words_get_all ());
  for (guint i = part->first_column; i < part->first_column + part->n_columns; i++)
    {
      const CpTextBlock *name = g_ptr_array_index (self->names, i);
      const CpTextBlock *date = g_ptr_array_index (self->dates, i);
      double y = rule_y - HEAD_TO_RULE - (count_head_lines (self, i) - 1) * HEAD_LINE;

      for (guint line = 0; line < name->n_lines; line++, y += HEAD_LINE)
        cp_pen_text (page->figure, CP_STYLE_NAME, x, y, room, CP_ALIGN_START, name->lines[line]);
      for (guint line = 0; line < date->n_lines; line++, y += HEAD_LINE)
        cp_pen_text (page->figure, CP_STYLE_DIM, x, y, room, CP_ALIGN_START, date->lines[line]);
      x += self->pitch;
    }
}

static gboolean
is_further (const CpMatrixGrid *self, guint row, guint column)
{
  return (row != CP_MATRIX_TOTAL && cp_matrix_get_row (self->matrix, row)->further)
         || (column != CP_MATRIX_TOTAL && cp_matrix_get_column (self->matrix, column)->further);
}

/* Leads from a cell, a row or a column to its comparison, where anything is said there. Several
 * topics or sources together have none. */
static void
add_door (const CpMatrixGrid *self, CpFigure *figure, guint row, guint column, double x, double y,
          double width, double height)
{
  g_autofree char *label = NULL;

  if (cp_matrix_get_count (self->matrix, row, column)->statements == 0
      || is_further (self, row, column))
    return;
  label = cp_cell_face_dup_sentence (self->matrix, row, column);
  cp_figure_add_door (figure, &(CpFigureDoor) {
                                  .x = x,
                                  .y = y,
                                  .width = width,
                                  .height = height,
                                  .label = label,
                                  .topic = row == CP_MATRIX_TOTAL
                                               ? NULL
                                               : cp_matrix_get_row (self->matrix, row)->id,
                                  .source = column == CP_MATRIX_TOTAL
                                                ? NULL
                                                : cp_matrix_get_column (self->matrix, column)->id,
                              });
}

/* The headers of the columns, down to the rule. */
static void
add_head_doors (const CpMatrixGrid *self, const CpFigurePage *page, const CpMatrixPart *part,
                double rule_y)
{
  double x = page->left + get_columns_start (self);

  for (guint i = part->first_column; i < part->first_column + part->n_columns; i++)
    {
      add_door (self, page->figure, CP_MATRIX_TOTAL, i, x - COLUMN_GAP / 2, page->top, self->pitch,
                rule_y - page->top);
      x += self->pitch;
    }
}

/* A row's header, then its cells. */
static void
add_row_doors (const CpMatrixGrid *self, const CpFigurePage *page, const CpMatrixPart *part,
               guint row, double y, double height)
{
  double x = page->left + get_columns_start (self);

  add_door (self, page->figure, row, CP_MATRIX_TOTAL, page->left - DOOR_PADDING, y,
            get_columns_start (self) - TOTAL_TO_COLUMN + 2 * DOOR_PADDING, height);
  for (guint i = 0; i < part->n_columns; i++)
    add_door (self, page->figure, row, part->first_column + i,
              x + i * self->pitch - COLUMN_GAP / 2, y, self->pitch, height);
}

/* As wide as the columns are. */
static void
add_rule (const CpMatrixGrid *self, const CpFigurePage *page, const CpMatrixPart *part, double y)
{
  double end_x = page->left + get_columns_start (self) + part->n_columns * self->pitch - COLUMN_GAP;

  cp_pen_line (page->figure, CP_COLOR_LINE, page->left, y, MIN (end_x, page->right), y, 0.75,
               CP_ITEM_PLAIN);
}

/* The number beside a topic; a dash where nothing is said on it at all. */
static void
add_total (const CpMatrixGrid *self, const CpFigurePage *page, guint row, double y)
{
  double x = page->left + self->label_width + get_label_gap (self);
  double end_x = x + self->total_width;

  if (cp_matrix_get_count (self->matrix, row, CP_MATRIX_TOTAL)->statements == 0)
    cp_pen_line (page->figure, CP_COLOR_EDGE, end_x - DASH, y, end_x, y, DASH_STROKE, CP_ITEM_PLAIN);
  else
    cp_pen_text (page->figure, CP_STYLE_BODY, x, y + BASELINE, self->total_width, CP_ALIGN_END,
                 g_ptr_array_index (self->totals, row));
}

static void
add_row (CpMatrixGrid *self, const CpFigurePage *page, const CpMatrixPart *part, guint row,
         double y)
{
  const CpTextBlock *label = g_ptr_array_index (self->labels, row);
  double label_y = y + BASELINE - (label->n_lines > 1 ? CP_LABEL_LINE / 2 : 0);
  double x = page->left + get_columns_start (self);
  double bar_width = self->pitch - COLUMN_GAP - cp_matrix_cell_get_width (self->tile_width);

  cp_pen_block (page->figure, CP_STYLE_NAME, page->left, label_y, self->label_width, CP_ALIGN_START,
                label);
  add_total (self, page, row, y);
  for (guint i = 0; i < part->n_columns; i++)
    {
      CpCellFace face;

      cp_cell_face_init (&face, self->matrix, &self->scale, row, part->first_column + i);
      cp_matrix_cell_add (page->figure, &face, x + i * self->pitch, y, self->tile_width, bar_width);
    }
}

/**
 * cp_matrix_grid_new:
 * @matrix: borrowed for as long as the grid lives
 * @width: of the body of a page, in units
 * @dense: whether rows are set closer
 *
 * Measures labels, numbers and headers, and so how many columns a page has.
 */
CpMatrixGrid *
cp_matrix_grid_new (CpMatrix *matrix, double width, gboolean dense)
{
  CpMatrixGrid *self;

  g_return_val_if_fail (matrix != NULL && width > 0, NULL);

  self = g_new0 (CpMatrixGrid, 1);
  self->matrix = matrix;
  self->scale = cp_cell_face_get_scale (matrix);
  self->dense = dense;
  self->width = width;
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_text_block_free);
  self->totals = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_text_block_free);
  self->dates = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_text_block_free);
  measure_numbers (self);
  measure_column (self);
  measure_labels (self);
  measure_columns (self);
  wrap_heads (self);

  return self;
}

/**
 * cp_matrix_grid_free:
 *
 * Frees a grid.
 */
void
cp_matrix_grid_free (CpMatrixGrid *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->totals);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->dates);
  g_free (self);
}

/**
 * cp_matrix_grid_get_n_columns:
 *
 * Gets how many columns a page has at most; at least 1.
 */
guint
cp_matrix_grid_get_n_columns (const CpMatrixGrid *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->n_columns;
}

/**
 * cp_matrix_grid_get_n_fitting:
 *
 * Gets how many columns a page has room for, however many there are.
 */
guint
cp_matrix_grid_get_n_fitting (const CpMatrixGrid *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->n_fitting;
}

/**
 * cp_matrix_grid_fit_rows:
 * @part: what a page should show
 * @height: the room for headers and rows
 *
 * Computes how many of the part's rows fit.
 */
guint
cp_matrix_grid_fit_rows (CpMatrixGrid *self, const CpMatrixPart *part, double height)
{
  g_return_val_if_fail (self != NULL && part != NULL, 0);

  return count_fitting (self, part, height, choose_pitch (self, part, height));
}

/**
 * cp_matrix_grid_list_cut:
 *
 * Lists the labels of a part that had to be shortened, in full.
 */
GPtrArray *
cp_matrix_grid_list_cut (const CpMatrixGrid *self, const CpMatrixPart *part)
{
  GPtrArray *cut = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL && part != NULL, cut);

  for (guint i = part->first_row; i < part->first_row + part->n_rows; i++)
    if (((CpTextBlock *) g_ptr_array_index (self->labels, i))->cut)
      g_ptr_array_add (cut, g_strdup (cp_matrix_get_row (self->matrix, i)->label));
  for (guint i = part->first_column; i < part->first_column + part->n_columns; i++)
    if (((CpTextBlock *) g_ptr_array_index (self->names, i))->cut
        || ((CpTextBlock *) g_ptr_array_index (self->dates, i))->cut)
      g_ptr_array_add (cut, g_strdup (cp_matrix_get_column (self->matrix, i)->label));

  return cut;
}

/**
 * cp_matrix_grid_add:
 * @part: what the page shows, which fits in @height
 *
 * Puts headers and rows on a page. Returns where the last row ends.
 */
double
cp_matrix_grid_add (CpMatrixGrid *self, const CpFigurePage *page, const CpMatrixPart *part,
                    double height)
{
  double pitch;
  double y;

  g_return_val_if_fail (self != NULL && page != NULL && part != NULL, 0);

  pitch = choose_pitch (self, part, height);
  y = page->top + get_head_height (self, part);
  add_head (self, page, part, y);
  add_head_doors (self, page, part, y);
  add_rule (self, page, part, y);
  y += RULE_TO_ROW;
  for (guint row = part->first_row; row < part->first_row + part->n_rows; row++)
    {
      double row_height = get_row_height (self, row, pitch);

      if (begins_rest (self, part, row))
        {
          add_rule (self, page, part, y + GROUP_GAP / 2);
          y += GROUP_GAP;
        }
      add_row (self, page, part, row, y + row_height / 2);
      add_row_doors (self, page, part, row, y, row_height);
      y += row_height;
    }

  return y;
}
