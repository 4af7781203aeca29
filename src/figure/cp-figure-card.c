/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card on a figure: measured first, then put in its place. */

#include "cp-figure-card.h"

#include <glib/gi18n-lib.h>

/* From the top: sign, name and reference; the position; the words; then, when so, what has to be
 * said about them. All is type of 16 units. Lengths are units. */

#define RADIUS 7.0
#define PADDING 9.0
#define BASELINE 18.7
#define VERTICAL_PADDING 9.0
#define SIGN 9.5
#define SIGN_TO_NAME 7.0
#define NAME_TO_REFERENCE 6.0
#define TO_MIDDLE 5.6
#define NAME_LINES 2
#define POSITION_LINES 2
#define EXTRA_LINES 2
#define MISSING_LINES 2
#define STRIP_HEIGHT 26.0
#define OUTLINE 1.0
#define DASHED_OUTLINE 1.5
#define BOX_PADDING 5.0
#define BOX_TO_TEXT 6.0
#define BOX_ASCENT 13.2
#define BOX_HEIGHT 17.0
#define BOX_RADIUS 4.0

struct _CpFigureCard
{
  CpSide side;
  CpSide strip_side;
  gboolean outside;
  double width;
  CpTextBlock *name;
  char *reference;
  char *reference_uri;   /* or %NULL */
  char *mark;            /* or NULL */
  char *strip;
  CpTextBlock *position; /* or %NULL */
  CpTextBlock *words;
  GPtrArray *extras;     /* CpTextBlock */
  CpTextBlock *place;    /* beside "outside", or %NULL */
};

static double
get_room (const CpFigureCard *self)
{
  return self->width - 2 * PADDING;
}

/* Of the box around "outside". */
static double
get_box_width (void)
{
  return cp_pen_measure (CP_STYLE_DIM, _("outside")) + 2 * BOX_PADDING + 0.5;
}

static double
measure_mark (const CpFigureCard *self)
{
  return self->mark != NULL ? NAME_TO_REFERENCE + cp_pen_measure (CP_STYLE_DIM, self->mark) + 0.5 : 0;
}

static void
set_name (CpFigureCard *self, const CpCardFace *face, const char *reference)
{
  double taken = SIGN + SIGN_TO_NAME + NAME_TO_REFERENCE + cp_pen_measure (CP_STYLE_DIM, reference)
                 + measure_mark (self);

  self->reference = g_strdup (reference);
  self->name = cp_pen_wrap (CP_STYLE_NAME, face->name, get_room (self) - taken, NAME_LINES,
                            CP_CUT_WORD);
}

static void
add_extra (CpFigureCard *self, const char *text, guint max_lines)
{
  if (text != NULL)
    g_ptr_array_add (self->extras, cp_pen_wrap (CP_STYLE_DIM, text, get_room (self), max_lines,
                                                CP_CUT_WORD));
}

static void
set_extras (CpFigureCard *self, const CpCardFace *face, const CpFigureCardOptions *options,
            guint max_lines)
{
  g_ptr_array_set_size (self->extras, 0);
  add_extra (self, options->stance, max_lines);
  if (options->with_note)
    add_extra (self, cp_card_face_get_note (face), max_lines);
  if (face->on_both)
    /* Translators: mark on a card */
    add_extra (self, _("on both sides, counted on the left"), max_lines);
  add_extra (self, face->relays, max_lines);
  add_extra (self, face->via, max_lines);
  if (options->with_repeated)
    add_extra (self, face->repeated, max_lines);
  g_clear_pointer (&self->place, cp_text_block_free);
  if (options->outside != NULL)
    self->place = cp_pen_wrap (CP_STYLE_DIM, options->outside, get_room (self) - get_box_width ()
                                                                  - BOX_TO_TEXT,
                               max_lines, CP_CUT_WORD);
}

static guint
count_lines (const CpFigureCard *self)
{
  guint n_lines = self->name->n_lines;

  if (self->words != NULL)
    n_lines += self->words->n_lines;
  if (self->position != NULL)
    n_lines += self->position->n_lines;
  for (guint i = 0; i < self->extras->len; i++)
    n_lines += ((CpTextBlock *) g_ptr_array_index (self->extras, i))->n_lines;

  if (self->place != NULL)
    n_lines += self->place->n_lines;

  return n_lines;
}

static double
get_strip_height (const CpFigureCard *self)
{
  return self->strip != NULL ? STRIP_HEIGHT : 0;
}

/* How many lines are left for the words, before they are there. */
static int
count_free_lines (const CpFigureCard *self, double max_height)
{
  double room = max_height - VERTICAL_PADDING - get_strip_height (self);

  return (int) (room / CP_LABEL_LINE) - (int) count_lines (self);
}

/* The words take the lines that the rest leaves; those of a source no more than asked for. Where
 * that is none, the rest is told shorter. */
static void
set_words (CpFigureCard *self, const CpCardFace *face, const CpFigureCardOptions *options)
{
  int n_free;

  set_extras (self, face, options, EXTRA_LINES);
  n_free = count_free_lines (self, options->max_height);
  if (n_free < 1)
    {
      set_extras (self, face, options, 1);
      n_free = count_free_lines (self, options->max_height);
    }
  n_free = MAX (n_free, 1);
  if (face->wording != CP_WORDING_PARAPHRASE)
    n_free = MIN (n_free, (int) options->max_lines);
  self->words = cp_pen_wrap (CP_STYLE_BODY, face->words, get_room (self), n_free, CP_CUT_SENTENCE);
}

static void
add_ground (const CpFigureCard *self, CpFigure *figure, double x, double y, double height)
{
  if (!self->outside)
    cp_pen_box (figure, CP_COLOR_CARD, x, y, self->width, height, RADIUS);
  cp_pen_outline (figure, CP_COLOR_LINE, x, y, self->width, height, RADIUS, OUTLINE, CP_ITEM_PLAIN);
}

/* Returns the baseline of the line that follows. */
static double
add_name (const CpFigureCard *self, CpFigure *figure, double x, double y)
{
  CpTextStyle style = self->outside ? CP_STYLE_DIM_NAME : CP_STYLE_NAME;
  double name_x = x + PADDING + SIGN + SIGN_TO_NAME;
  double reference_width = cp_pen_measure (CP_STYLE_DIM, self->reference) + 0.5;
  double reference_x = name_x + NAME_TO_REFERENCE + 0.5;

  cp_pen_sign (figure, self->side, x + PADDING + SIGN / 2, y - TO_MIDDLE, SIGN, FALSE);
  if (self->mark != NULL)
    cp_pen_text (figure, CP_STYLE_DIM, x + self->width - PADDING - measure_mark (self), y,
                 measure_mark (self), CP_ALIGN_END, self->mark);
  y = cp_pen_block (figure, style, name_x, y, self->name->width + 0.5, CP_ALIGN_START, self->name);
  if (self->name->n_lines > 0)
    reference_x += self->name->rtl ? self->name->width
                                   : cp_pen_measure (style, self->name->lines[self->name->n_lines - 1]);
  if (*self->reference != '\0')
    cp_pen_link (figure, CP_STYLE_DIM, reference_x, y - CP_LABEL_LINE, reference_width,
                 CP_ALIGN_START, self->reference, self->reference_uri);

  return y;
}

static void
add_strip (const CpFigureCard *self, CpFigure *figure, double x, double y)
{
  double text_x = x + PADDING + SIGN + SIGN_TO_NAME;

  cp_pen_line (figure, CP_COLOR_EDGE, x + 1, y, x + self->width - 1, y, DASHED_OUTLINE,
               CP_ITEM_DASHED);
  cp_pen_sign (figure, self->strip_side, x + PADDING + SIGN / 2, y + STRIP_HEIGHT / 2, SIGN, TRUE);
  cp_pen_text (figure, CP_STYLE_DIM, text_x, y + STRIP_HEIGHT / 2 + TO_MIDDLE,
               x + self->width - PADDING - text_x, CP_ALIGN_START, self->strip);
}

/* The position, and when it was said where that is not when the article appeared. */
static void
set_position (CpFigureCard *self, const CpCardFace *face)
{
  const char *separator = face->position != NULL && face->own_date != NULL ? " · " : "";
  g_autofree char *line = g_strconcat (face->position != NULL ? face->position : "", separator,
                                       face->own_date != NULL ? face->own_date : "", NULL);

  if (*line != '\0')
    self->position = cp_pen_wrap (CP_STYLE_DIM, line, get_room (self), POSITION_LINES, CP_CUT_WORD);
}

/* "outside" in a box, and of what. */
static void
add_place (const CpFigureCard *self, CpFigure *figure, double x, double y)
{
  double width = get_box_width ();
  double text_x = x + width + BOX_TO_TEXT;

  cp_pen_outline (figure, CP_COLOR_EDGE, x, y - BOX_ASCENT, width, BOX_HEIGHT, BOX_RADIUS, OUTLINE,
                  CP_ITEM_PLAIN);
  cp_pen_text (figure, CP_STYLE_DIM, x + BOX_PADDING, y, width - BOX_PADDING, CP_ALIGN_START,
               _("outside"));
  cp_pen_block (figure, CP_STYLE_DIM, text_x, y, x + get_room (self) - text_x, CP_ALIGN_START,
                self->place);
}

/**
 * cp_figure_card_new:
 * @width: of the card
 *
 * Breaks what a card shows into lines.
 */
CpFigureCard *
cp_figure_card_new (const CpCardFace *face, double width, const CpFigureCardOptions *options)
{
  CpFigureCard *self;
  double strip_room;

  g_return_val_if_fail (face != NULL && options != NULL, NULL);

  self = g_new0 (CpFigureCard, 1);
  self->side = face->side;
  self->strip_side = options->strip_side;
  self->outside = options->outside != NULL;
  self->width = width;
  self->extras = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_text_block_free);
  self->mark = g_strdup (options->mark);
  set_name (self, face, options->reference != NULL ? options->reference : "");
  self->reference_uri = g_strdup (options->reference_uri);
  set_position (self, face);
  strip_room = get_room (self) - SIGN - SIGN_TO_NAME;
  if (options->strip != NULL)
    self->strip = cp_pen_shorten (CP_STYLE_DIM, options->strip, strip_room);
  set_words (self, face, options);

  return self;
}

/**
 * cp_figure_card_free:
 *
 * Frees a card; what was put on a figure stays there.
 */
void
cp_figure_card_free (CpFigureCard *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->name, cp_text_block_free);
  g_free (self->reference);
  g_free (self->reference_uri);
  g_free (self->mark);
  g_free (self->strip);
  g_clear_pointer (&self->position, cp_text_block_free);
  g_clear_pointer (&self->words, cp_text_block_free);
  g_clear_pointer (&self->place, cp_text_block_free);
  g_ptr_array_unref (self->extras);
  g_free (self);
}

/**
 * cp_figure_card_get_height:
 *
 * Gets how high a card is at least.
 */
double
cp_figure_card_get_height (const CpFigureCard *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return VERTICAL_PADDING + count_lines (self) * CP_LABEL_LINE + get_strip_height (self);
}

/**
 * cp_figure_card_is_cut:
 *
 * Checks whether the words had to be shortened.
 */
gboolean
cp_figure_card_is_cut (const CpFigureCard *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->words->cut;
}

/**
 * cp_figure_card_add:
 * @x: left edge
 * @y: upper edge
 * @height: not less than its own
 *
 * Puts a card on a figure.
 */
void
cp_figure_card_add (const CpFigureCard *self, CpFigure *figure, double x, double y, double height)
{
  CpTextStyle words_style;
  double baseline = y + BASELINE;
  double room;

  g_return_if_fail (self != NULL && figure != NULL);

  words_style = self->outside ? CP_STYLE_DIM : CP_STYLE_BODY;
  room = get_room (self);
  add_ground (self, figure, x, y, height);
  baseline = add_name (self, figure, x, baseline);
  x += PADDING;
  if (self->position != NULL)
    baseline = cp_pen_block (figure, CP_STYLE_DIM, x, baseline, room, CP_ALIGN_START, self->position);
  baseline = cp_pen_block (figure, words_style, x, baseline, room, CP_ALIGN_START, self->words);
  for (guint i = 0; i < self->extras->len; i++)
    baseline = cp_pen_block (figure, CP_STYLE_DIM, x, baseline, room, CP_ALIGN_START,
                             g_ptr_array_index (self->extras, i));
  if (self->place != NULL)
    add_place (self, figure, x, baseline);
  if (self->strip != NULL)
    add_strip (self, figure, x - PADDING, y + height - STRIP_HEIGHT);
}

/**
 * cp_figure_card_add_missing:
 * @words: what is missing: "no experts"
 *
 * Puts a dashed box in place of a card that nobody's words fill. It has one line or two.
 */
void
cp_figure_card_add_missing (CpFigure *figure, CpSide side, const char *words, double x, double y,
                            double width, double height)
{
  double room = width - 2 * PADDING - SIGN - SIGN_TO_NAME;
  g_autoptr (CpTextBlock) text = cp_pen_wrap (CP_STYLE_DIM, words, room, MISSING_LINES, CP_CUT_WORD);
  double sign_x = x + (width - text->width - SIGN - SIGN_TO_NAME) / 2;
  double middle = y + height / 2 - (MAX (text->n_lines, 1) - 1) * CP_LABEL_LINE / 2;

  cp_pen_outline (figure, CP_COLOR_EDGE, x, y, width, height, RADIUS, DASHED_OUTLINE,
                  CP_ITEM_DASHED);
  cp_pen_sign (figure, side, sign_x + SIGN / 2, middle, SIGN, TRUE);
  cp_pen_block (figure, CP_STYLE_DIM, sign_x + SIGN + SIGN_TO_NAME, middle + TO_MIDDLE,
                text->width + 0.5, CP_ALIGN_START, text);
}

/**
 * cp_figure_card_get_line_height:
 *
 * Gets the height of a card of one line.
 */
double
cp_figure_card_get_line_height (void)
{
  return VERTICAL_PADDING + CP_LABEL_LINE;
}

/**
 * cp_figure_card_add_pointer:
 * @name: who speaks
 * @words: "shown above"
 *
 * Puts a card of one line in place of one that stands on the page in full.
 */
void
cp_figure_card_add_pointer (CpFigure *figure, CpSide side, const char *name, const char *words,
                            double x, double y, double width)
{
  double words_width = cp_pen_measure (CP_STYLE_DIM, words) + 0.5;
  double name_x = x + PADDING + SIGN + SIGN_TO_NAME;
  double words_x = x + width - PADDING - words_width;
  g_autofree char *text = cp_pen_shorten (CP_STYLE_NAME, name, words_x - name_x - SIGN_TO_NAME);

  cp_pen_box (figure, CP_COLOR_CARD, x, y, width, cp_figure_card_get_line_height (), RADIUS);
  cp_pen_outline (figure, CP_COLOR_LINE, x, y, width, cp_figure_card_get_line_height (), RADIUS,
                  OUTLINE, CP_ITEM_PLAIN);
  cp_pen_sign (figure, side, x + PADDING + SIGN / 2, y + BASELINE - TO_MIDDLE, SIGN, FALSE);
  cp_pen_text (figure, CP_STYLE_NAME, name_x, y + BASELINE, words_x - name_x - SIGN_TO_NAME,
               CP_ALIGN_START, text);
  cp_pen_text (figure, CP_STYLE_DIM, words_x, y + BASELINE, words_width, CP_ALIGN_END, words);
}
