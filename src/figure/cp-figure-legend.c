/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend of signs under a matrix or a timeline. */

#include "cp-figure-legend.h"

#include <glib/gi18n-lib.h>

#include "cp-side-words.h"

/* Every sign that a cell can hold, with its words: the sides, the tick at half, the hollow signs,
 * the dash or the hatch. Entries that do not fit on one line go to the next, and what is longer than
 * a line goes over two; only where this takes a page's room are they shortened. Lengths are units. */

#define LINE 23.0
#define SIGN 9.5
#define SIGN_TO_TEXT 5.0
#define GAP_LEAST 16.0
#define GAP_MOST 33.0
#define BAR 28.0
#define BAR_HEIGHT 5.5
#define HATCHED_BAR 16.0
#define DASH 10.0
#define HATCH 24.0
#define HATCH_HEIGHT 12.0
#define BASELINE 5.6
#define TEXT_LINES 2
#define LEGEND_MOST (5 * LINE)
#define SHORT_SHARE 0.3

typedef enum
{
  ENTRY_LEFT,
  ENTRY_OTHERS,
  ENTRY_RIGHT,
  ENTRY_TICK,
  ENTRY_NO_LEFT,
  ENTRY_NO_RIGHT,
  ENTRY_NOTHING,
  ENTRY_NO_DOCUMENT,
  N_ENTRIES,
} Entry;

static const Entry matrix_entries[] = {
  ENTRY_LEFT, ENTRY_OTHERS, ENTRY_RIGHT, ENTRY_TICK, ENTRY_NO_LEFT, ENTRY_NO_RIGHT, ENTRY_NOTHING,
};

/* The tick is told in the notes. */
static const Entry dense_entries[] = {
  ENTRY_LEFT, ENTRY_OTHERS, ENTRY_RIGHT, ENTRY_NO_LEFT, ENTRY_NO_RIGHT, ENTRY_NOTHING,
};

static const Entry timeline_entries[] = {
  ENTRY_LEFT, ENTRY_OTHERS, ENTRY_RIGHT, ENTRY_NO_LEFT, ENTRY_NO_RIGHT, ENTRY_NO_DOCUMENT,
};

typedef struct
{
  const Entry *entries;
  guint n_entries;
  char *texts[N_ENTRIES];
  CpTextBlock *blocks[N_ENTRIES];
  double signs[N_ENTRIES];  /* width of the sign */
  double widths[N_ENTRIES]; /* of sign and text */
  gboolean hatched;
} Legend;

/* Where a side stands on a timeline is told with its name. */
static char *
dup_side (const CpSides *sides, CpSide side, CpLegendOf of)
{
  g_autofree char *name = cp_words_dup_side (sides, side);

  if (of == CP_LEGEND_OF_MATRIX)
    return g_steal_pointer (&name);
  if (side == CP_SIDE_LEFT)
    /* Translators: %s is a side, "official"; where its marks are on a timeline. */
    return g_strdup_printf (_("%s, above the line"), name);
  if (side == CP_SIDE_RIGHT)
    /* Translators: %s is a side, "expert"; where its marks are on a timeline. */
    return g_strdup_printf (_("%s, below"), name);
  /* Translators: %s is "others"; where their marks are on a timeline: on the line. */
  return g_strdup_printf (_("%s, on it"), name);
}

static void
set_texts (Legend *self, CpLegendOf of, const CpSides *sides, gboolean filtered)
{
  self->texts[ENTRY_LEFT] = dup_side (sides, CP_SIDE_LEFT, of);
  self->texts[ENTRY_OTHERS] = dup_side (sides, CP_SIDE_OTHERS, of);
  self->texts[ENTRY_RIGHT] = dup_side (sides, CP_SIDE_RIGHT, of);
  /* Translators: entry of the legend: the small stroke in the middle of a bar */
  self->texts[ENTRY_TICK] = g_strdup (_("tick at half"));
  self->texts[ENTRY_NO_LEFT] = cp_words_dup_nobody (sides, CP_SIDE_LEFT, filtered);
  self->texts[ENTRY_NO_RIGHT] = cp_words_dup_nobody (sides, CP_SIDE_RIGHT, filtered);
  self->texts[ENTRY_NOTHING] = g_strdup (filtered ? _("nothing in this selection")
                                                    : _("nothing said"));
  /* Translators: what a hatched month of a timeline is: the corpus has no document of it. */
  self->texts[ENTRY_NO_DOCUMENT] = g_strdup (_("no document"));
}

/* How many entries from @first on go on one line, and how wide they are without gaps. */
static guint
fit_line (const Legend *self, guint first, double width, double *taken)
{
  guint n = 0;

  *taken = 0;
  while (first + n < self->n_entries
         && (n == 0
             || *taken + self->widths[self->entries[first + n]] + n * GAP_LEAST <= width))
    *taken += self->widths[self->entries[first + n++]];

  return n;
}

/* How high a line is: one with a long entry has that alone. */
static double
get_line_height (const Legend *self, guint first, guint n_entries)
{
  guint n_lines = 1;

  for (guint i = first; i < first + n_entries; i++)
    n_lines = MAX (n_lines, self->blocks[self->entries[i]]->n_lines);

  return LINE + (n_lines - 1) * CP_LABEL_LINE;
}

static double
get_height (const Legend *self, double width)
{
  double height = 0;
  double taken;

  for (guint i = 0, n = 0; i < self->n_entries; i += n)
    {
      n = fit_line (self, i, width, &taken);
      height += get_line_height (self, i, n);
    }

  return height;
}

static void
wrap_texts (Legend *self, double width, guint n_lines)
{
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      double sign = self->signs[i] + SIGN_TO_TEXT;

      g_clear_pointer (&self->blocks[i], cp_text_block_free);
      self->blocks[i] = cp_pen_wrap (CP_STYLE_BODY, self->texts[i], width - sign, n_lines,
                                     CP_CUT_WORD);
      self->widths[i] = sign + self->blocks[i]->width;
    }
}

static void
init_legend (Legend *self, const CpFigurePage *page, CpLegendOf of, const CpSides *sides,
             gboolean filtered)
{
  gboolean matrix = of == CP_LEGEND_OF_MATRIX;
  double width = page->right - page->left;

  *self = (Legend) {
    .entries = matrix ? matrix_entries : timeline_entries,
    .n_entries = matrix ? G_N_ELEMENTS (matrix_entries) : G_N_ELEMENTS (timeline_entries),
  };
  if (matrix && page->dense)
    {
      self->entries = dense_entries;
      self->n_entries = G_N_ELEMENTS (dense_entries);
    }
  /* The last entry is of months without a document. */
  if (of == CP_LEGEND_OF_TIMELINE)
    self->n_entries--;
  self->hatched = cp_palette_get_theme (cp_figure_get_palette (page->figure)) == CP_THEME_PRINT;
  for (guint i = 0; i < N_ENTRIES; i++)
    self->signs[i] = SIGN;
  self->signs[ENTRY_RIGHT] += self->hatched ? SIGN_TO_TEXT + HATCHED_BAR : 0;
  self->signs[ENTRY_TICK] = BAR;
  self->signs[ENTRY_NOTHING] = DASH;
  self->signs[ENTRY_NO_DOCUMENT] = HATCH;
  set_texts (self, of, sides, filtered);
  wrap_texts (self, width, TEXT_LINES);
  if (get_height (self, width) > LEGEND_MOST)
    wrap_texts (self, width * SHORT_SHARE, 1);
}

static void
clear_legend (Legend *self)
{
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_free (self->texts[i]);
      cp_text_block_free (self->blocks[i]);
    }
}

static void
add_tick_sign (CpFigure *figure, double x, double y)
{
  cp_pen_box (figure, CP_COLOR_OTHERS, x, y - BAR_HEIGHT / 2 - 1.5, BAR, BAR_HEIGHT, 1);
  cp_pen_line (figure, CP_COLOR_FG, x + BAR / 2, y + BAR_HEIGHT / 2 - 0.5, x + BAR / 2,
               y + BAR_HEIGHT / 2 + 2.5, 1.2, CP_ITEM_PLAIN);
}

static void
add_right_sign (const Legend *self, CpFigure *figure, double x, double y)
{
  cp_pen_sign (figure, CP_SIDE_RIGHT, x + SIGN / 2, y, SIGN, FALSE);
  if (self->hatched)
    cp_figure_add (figure, &(CpFigureItem) {
                               .kind = CP_FIGURE_RECT,
                               .flags = CP_ITEM_HATCHED,
                               .color = CP_COLOR_EXPERT,
                               .x = x + SIGN + SIGN_TO_TEXT,
                               .y = y - BAR_HEIGHT / 2,
                               .width = HATCHED_BAR,
                               .height = BAR_HEIGHT,
                               .end_radius = BAR_HEIGHT / 2,
                           });
}

static void
add_sign (const Legend *self, CpFigure *figure, Entry entry, double x, double y)
{
  switch (entry)
    {
    case ENTRY_LEFT:
    case ENTRY_NO_LEFT:
      cp_pen_sign (figure, CP_SIDE_LEFT, x + SIGN / 2, y, SIGN, entry == ENTRY_NO_LEFT);
      break;
    case ENTRY_OTHERS:
      cp_pen_sign (figure, CP_SIDE_OTHERS, x + SIGN / 2, y, SIGN, FALSE);
      break;
    case ENTRY_RIGHT:
      add_right_sign (self, figure, x, y);
      break;
    case ENTRY_NO_RIGHT:
      cp_pen_sign (figure, CP_SIDE_RIGHT, x + SIGN / 2, y, SIGN, TRUE);
      break;
    case ENTRY_TICK:
      add_tick_sign (figure, x, y);
      break;
    case ENTRY_NO_DOCUMENT:
      cp_pen_hatch (figure, x, y - HATCH_HEIGHT / 2, HATCH, HATCH_HEIGHT);
      break;
    case ENTRY_NOTHING:
    case N_ENTRIES:
    default:
      cp_pen_line (figure, CP_COLOR_EDGE, x, y, x + DASH, y, 1.5, CP_ITEM_PLAIN);
      break;
    }
}

static void
add_line (const Legend *self, const CpFigurePage *page, guint first, guint n_entries, double gap,
          double y)
{
  double x = page->left;

  for (guint i = first; i < first + n_entries; i++)
    {
      Entry entry = self->entries[i];
      double text_x = x + self->signs[entry] + SIGN_TO_TEXT;

      add_sign (self, page->figure, entry, x, y);
      cp_pen_block (page->figure, CP_STYLE_BODY, text_x, y + BASELINE,
                    x + self->widths[entry] - text_x, CP_ALIGN_START, self->blocks[entry]);
      x += self->widths[entry] + gap;
    }
}

/**
 * cp_figure_legend_get_height:
 * @filtered: whether only some statements are looked at
 *
 * Computes how high the legend is on a page.
 */
double
cp_figure_legend_get_height (const CpFigurePage *page, CpLegendOf of, const CpSides *sides,
                             gboolean filtered)
{
  Legend legend;
  double height;

  g_return_val_if_fail (page != NULL && sides != NULL, 0);

  init_legend (&legend, page, of, sides, filtered);
  height = get_height (&legend, page->right - page->left);
  clear_legend (&legend);

  return height;
}

/**
 * cp_figure_legend_add:
 * @filtered: whether only some statements are looked at
 * @y: its upper edge
 *
 * Puts the legend on a page.
 */
void
cp_figure_legend_add (const CpFigurePage *page, CpLegendOf of, const CpSides *sides,
                      gboolean filtered, double y)
{
  Legend legend;
  double width;
  guint n_fitting;

  g_return_if_fail (page != NULL && sides != NULL);

  width = page->right - page->left;
  init_legend (&legend, page, of, sides, filtered);
  for (guint i = 0; i < legend.n_entries; i += n_fitting)
    {
      double taken;

      n_fitting = fit_line (&legend, i, width, &taken);
      add_line (&legend, page, i, n_fitting,
                MIN (GAP_MOST, (width - taken) / MAX (n_fitting - 1, 1)), y + LINE / 2);
      y += get_line_height (&legend, i, n_fitting);
    }
  clear_legend (&legend);
}
