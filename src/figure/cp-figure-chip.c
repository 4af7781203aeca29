/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chip of a relation on a figure. */

#include "cp-figure-chip.h"

#include "cp-relation-words.h"

/* A glyph and a word, always both, never a colour: a dispute is solid, the others have an outline
 * or a plain ground. Lengths are units. */

#define PADDING 9.0
#define BASELINE 5.6

typedef struct
{
  CpTextStyle style;
  CpColor ground;
  double outline; /* 0 where the ground is filled */
} ChipValues;

static const ChipValues chips[CP_N_RELATION_TYPES] = {
  [CP_RELATION_DISPUTES] = { CP_STYLE_INVERSE, CP_COLOR_FG, 0 },
  [CP_RELATION_SUPPORTS] = { CP_STYLE_NAME, CP_COLOR_FG, 1.5 },
  [CP_RELATION_QUALIFIES] = { CP_STYLE_NAME, CP_COLOR_PRESSED, 0 },
  [CP_RELATION_INTERPRETS] = { CP_STYLE_NAME, CP_COLOR_EDGE, 1 },
};

static char *
dup_text (CpRelationType type)
{
  g_autofree char *word = cp_words_dup_relation (type);

  return g_strdup_printf ("%s %s", cp_words_get_relation_glyph (type), word);
}

static void
add_ground (CpFigure *figure, const ChipValues *chip, double x, double y, double width)
{
  gboolean known = cp_palette_get_color (cp_figure_get_palette (figure), chip->ground)->alpha > 0;

  if (chip->outline > 0)
    cp_pen_outline (figure, chip->ground, x, y, width, CP_CHIP_HEIGHT, CP_CHIP_HEIGHT / 2,
                    chip->outline, CP_ITEM_PLAIN);
  else if (known)
    cp_pen_box (figure, chip->ground, x, y, width, CP_CHIP_HEIGHT, CP_CHIP_HEIGHT / 2);
  else
    cp_pen_outline (figure, CP_COLOR_EDGE, x, y, width, CP_CHIP_HEIGHT, CP_CHIP_HEIGHT / 2, 1,
                    CP_ITEM_PLAIN);
}

/**
 * cp_figure_chip_get_width:
 *
 * Measures a chip.
 */
double
cp_figure_chip_get_width (CpRelationType type)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (type < CP_N_RELATION_TYPES && type != CP_RELATION_NONE, 0);

  text = dup_text (type);

  return cp_pen_measure (chips[type].style, text) + 2 * PADDING;
}

/**
 * cp_figure_chip_add:
 * @x: left edge
 * @middle_y: halfway between upper and lower edge
 *
 * Puts a chip on a figure.
 */
void
cp_figure_chip_add (CpFigure *figure, CpRelationType type, double x, double middle_y)
{
  double width = cp_figure_chip_get_width (type);
  g_autofree char *text = dup_text (type);

  g_return_if_fail (figure != NULL);

  add_ground (figure, &chips[type], x, middle_y - CP_CHIP_HEIGHT / 2, width);
  cp_pen_text (figure, chips[type].style, x + PADDING - 0.5, middle_y + BASELINE,
               width - 2 * PADDING + 1, CP_ALIGN_CENTER, text);
}
