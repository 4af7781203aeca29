/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The label of a position in the gutter of a figure, and how many are not shown. */

#include "cp-question-label.h"

#include <glib/gi18n-lib.h>

#include "cp-side-words.h"

/* A box with the position, up to two lines, and under it how many more statements with that position
 * each side has than are shown, and where: a line each, or two in a language of long words. Lengths
 * are units. */

#define PADDING 9.0
#define INSET 4.0
#define LINES 2
#define MARGIN 7.4
#define BASELINE 18.3
#define RADIUS 7.0
#define STROKE 1.5
#define MORE_BASELINE 16.5
#define MORE_MARGIN 6.0
#define GUTTER_SHARE 0.22 /* of the page, at most */
#define GUTTER_STEP 4.0

static CpTextBlock *
wrap_position (const char *position, double gutter)
{
  return cp_pen_wrap (CP_STYLE_NAME, position, gutter - 2 * INSET - 2 * PADDING, LINES, CP_CUT_WORD);
}

static CpTextBlock *
wrap_more (const char *words, double gutter)
{
  return cp_pen_wrap (CP_STYLE_DIM, words, gutter - 2 * INSET, LINES, CP_CUT_WORD);
}

/* Whether a label is cut, or a word in it broken. */
static gboolean
is_broken (const char *position, double gutter)
{
  g_autoptr (CpTextBlock) block = wrap_position (position, gutter);
  gboolean broken = block->cut;

  for (guint i = 0; i < block->n_lines; i++)
    broken = broken || block->joined[i];

  return broken;
}

/* What stands under the box; nothing where all is shown. */
static GPtrArray *
list_more (const CpSides *sides, const CpChoiceRow *row, double gutter)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_text_block_free);

  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    if (row->n_hidden[side] > 0)
      {
        g_autofree char *more = cp_words_dup_more (sides, side, row->n_hidden[side]);

        g_ptr_array_add (blocks, wrap_more (more, gutter));
      }
  if (blocks->len > 0 && row->hidden_place != CP_CHOICE_NOT_TOLD)
    g_ptr_array_add (blocks,
                     wrap_more (row->hidden_place == CP_CHOICE_NEXT_PAGE
                                    /* Translators: where more statements stand: "3 more official", and
                                     * below it this. */
                                    ? _("on the next page")
                                    /* Translators: the same, where they are on several pages. */
                                    : _("on the next pages"),
                                gutter));

  return blocks;
}

static double
add_more (CpFigure *figure, const GPtrArray *blocks, double gutter, double x, double y)
{
  double room = gutter - 2 * INSET;

  for (guint i = 0; i < blocks->len; i++)
    {
      const CpTextBlock *block = g_ptr_array_index (blocks, i);

      cp_pen_block (figure, CP_STYLE_DIM, x + INSET, y + MORE_BASELINE, room, CP_ALIGN_CENTER, block);
      y += block->n_lines * CP_LABEL_LINE;
    }

  return blocks->len > 0 ? y + MORE_MARGIN : y;
}

/**
 * cp_question_label_get_gutter:
 * @positions: %NULL-terminated
 *
 * Computes how wide the gutter is: as wide as its longest word, and wider where a label would be cut,
 * as long as cards keep most of the page.
 */
double
cp_question_label_get_gutter (const char *const *positions, const CpFigureOptions *options)
{
  double most;
  double gutter = CP_QUESTION_GUTTER;

  g_return_val_if_fail (positions != NULL && options != NULL, CP_QUESTION_GUTTER);

  most = MAX (options->width / cp_figure_options_get_unit (options) * GUTTER_SHARE, gutter);
  for (guint i = 0; positions[i] != NULL; i++)
    while (gutter < most && is_broken (positions[i], gutter))
      gutter = MIN (gutter + GUTTER_STEP, most);

  return gutter;
}

/**
 * cp_question_label_is_cut:
 *
 * Checks whether a position is too long for its label.
 */
gboolean
cp_question_label_is_cut (const char *position, double gutter)
{
  g_autoptr (CpTextBlock) block = wrap_position (position, gutter);

  return block->cut;
}

/**
 * cp_question_label_get_height:
 *
 * Computes how high the label of a row is, with what stands under it.
 */
double
cp_question_label_get_height (const CpSides *sides, const CpChoiceRow *row, const char *position,
                              double gutter)
{
  g_autoptr (CpTextBlock) block = wrap_position (position, gutter);
  g_autoptr (GPtrArray) more = list_more (sides, row, gutter);
  guint n_more = 0;

  for (guint i = 0; i < more->len; i++)
    n_more += ((const CpTextBlock *) g_ptr_array_index (more, i))->n_lines;

  return CP_QUESTION_LABEL_TOP + block->n_lines * CP_LABEL_LINE + MARGIN + n_more * CP_LABEL_LINE
         + (n_more > 0 ? MORE_MARGIN : 0);
}

/**
 * cp_question_label_add:
 * @gutter: how wide the gutter is
 * @x: its left edge
 * @y: upper edge of the row
 *
 * Puts a label into the gutter. Returns where it ends, which is where the scale goes on.
 */
double
cp_question_label_add (CpFigure *figure, const CpSides *sides, const CpChoiceRow *row,
                       const char *position, double gutter, double x, double y)
{
  g_autoptr (CpTextBlock) block = wrap_position (position, gutter);
  g_autoptr (GPtrArray) more = list_more (sides, row, gutter);
  double width = block->width + 2 * PADDING;
  double height = block->n_lines * CP_LABEL_LINE + MARGIN;
  double box_x = x + (gutter - width) / 2;

  y += CP_QUESTION_LABEL_TOP;
  cp_pen_outline (figure, CP_COLOR_FG, box_x, y, width, height, RADIUS, STROKE, CP_ITEM_PLAIN);
  cp_pen_block (figure, CP_STYLE_NAME, box_x + PADDING - 0.5, y + BASELINE, block->width + 1,
                CP_ALIGN_CENTER, block);

  return add_more (figure, more, gutter, x, y + height);
}
