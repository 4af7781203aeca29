/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question as pages: the positions taken, and who takes them on either side. */

#include "cp-question-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-words.h"
#include "cp-question-label.h"
#include "cp-question-others.h"
#include "cp-question-words.h"

/* A page has up to three rows. A row is a position: a card left, a label in the gutter, a card
 * right; a line runs through the labels as a scale. Whoever is on neither side is told in lines at
 * the end. The first page has somebody for as many positions as fit; further ones, which a digest does
 * not have, everybody else. Lengths are units. */

#define ROW_GAP 7.0
#define DENSE_ROW_GAP 4.0
#define MISSING_LEAST 47.0
#define OTHERS_MAX 4

/* Words of a source are shortened to no fewer lines than this to keep a question on one page. */
#define WORDS_LEAST 3
#define WORDS_MOST 12

typedef struct
{
  const CpComparisonSheet *sheet;
  double gutter;
  const CpQuestionRow *row;
  CpQuestion *question;
  const char *const *positions;
  GArray *rows;      /* CpChoiceRow */
  GArray *max_lines; /* guint, of the words in each row */
  guint n_others;    /* how many of those on neither side are told of */
  GPtrArray *figures;
  CpComparisonPage page;
  char *what;
  char *continued;   /* the title of all pages but the first */
} Question;

static const CpChoiceRow *
get_row (const Question *self, guint place)
{
  return &g_array_index (self->rows, CpChoiceRow, place);
}

static double
get_row_gap (const Question *self)
{
  return self->sheet->options->dense ? DENSE_ROW_GAP : ROW_GAP;
}

static guint *
get_max_lines (const Question *self, guint place)
{
  return &g_array_index (self->max_lines, guint, place);
}

static guint
count_shown (const Question *self, guint first, guint n_rows, CpSide side)
{
  guint n = 0;

  for (guint i = first; i < first + n_rows; i++)
    n += get_row (self, i)->statements[side] != CP_HANDLE_NONE;

  return n;
}

static gboolean
ends_rows (const Question *self, guint first, guint n_rows)
{
  return first + n_rows == self->rows->len;
}

static void
collect_statements (Question *self, guint first, guint n_rows)
{
  for (guint i = first; i < first + n_rows; i++)
    for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
      if (get_row (self, i)->statements[side] != CP_HANDLE_NONE)
        g_array_append_val (self->page.statements, get_row (self, i)->statements[side]);
  for (guint i = 0; ends_rows (self, first, n_rows) && i < self->n_others; i++)
    g_array_append_val (self->page.statements, self->row->stances[CP_SIDE_OTHERS][i].statement);
}

static void
collect_cut (Question *self, guint first, guint n_rows)
{
  for (guint i = first; i < first + n_rows; i++)
    {
      const char *position = self->positions[get_row (self, i)->position];

      if (cp_question_label_is_cut (position, self->gutter))
        g_ptr_array_add (self->page.cut, g_strdup (position));
    }
}

/* Sets what a page shows, but for its place among the pages. */
static void
fill_page (Question *self, guint first, guint n_rows)
{
  cp_comparison_page_init (&self->page);
  self->page.title = first > 0 ? self->continued : cp_item_get_label (CP_ITEM (self->question));
  self->page.subject = self->sheet->subject;
  self->page.what = self->what;
  self->page.gap = self->gutter;
  for (guint i = 0; i < G_N_ELEMENTS (self->page.details); i++)
    self->page.details[i] = cp_question_words_dup_detail (
        self->row, self->page.sides[i], count_shown (self, first, n_rows, self->page.sides[i]));
  collect_statements (self, first, n_rows);
  collect_cut (self, first, n_rows);
  self->page.note = cp_question_words_dup_note (self->row, self->question,
                                                self->page.statements->len, self->sheet->filtered);
}

static CpFigureCard *
make_card (const Question *self, const CpFigurePage *frame, guint place, CpSide side)
{
  CpFigureCardOptions options = { .max_lines = *get_max_lines (self, place) };

  return cp_comparison_sheet_make_card (self->sheet, &self->page, frame,
                                        get_row (self, place)->statements[side], &options);
}

static double
measure_row (Question *self, const CpFigurePage *frame, guint place)
{
  const CpChoiceRow *row = get_row (self, place);
  double label = cp_question_label_get_height (self->sheet->sides, row, self->positions[row->position],
                                               self->gutter);
  double height = MAX (MISSING_LEAST, label);

  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    if (row->statements[side] != CP_HANDLE_NONE)
      {
        g_autoptr (CpFigureCard) card = make_card (self, frame, place, side);

        height = MAX (height, cp_figure_card_get_height (card));
        self->page.shortened |= cp_figure_card_is_cut (card);
      }

  return height;
}

static double
measure_rows (Question *self, const CpFigurePage *frame, guint first, guint n_rows)
{
  double height = n_rows > 0 ? (n_rows - 1) * get_row_gap (self) : MISSING_LEAST;

  for (guint i = first; i < first + n_rows; i++)
    height += measure_row (self, frame, i);
  if (ends_rows (self, first, n_rows))
    height += cp_question_others_get_height (self->n_others);

  return height;
}

/* Begins a page whose notes say that words are shortened if they are. */
static CpFigurePage
begin_page (Question *self, guint first, guint n_rows)
{
  CpFigurePage frame = cp_comparison_sheet_begin (self->sheet, &self->page);

  measure_rows (self, &frame, first, n_rows);
  if (self->page.shortened)
    {
      cp_figure_unref (frame.figure);
      frame = cp_comparison_sheet_begin (self->sheet, &self->page);
    }

  return frame;
}

/* Undoes the shortening of rows; those before @first have found their page. */
static void
reset_max_lines (Question *self, guint first)
{
  g_array_set_size (self->max_lines, self->rows->len);
  for (guint i = first; i < self->rows->len; i++)
    *get_max_lines (self, i) = WORDS_MOST;
}

/* Takes a line off the words of the highest row; returns whether there was one to take. */
static gboolean
shorten_row (Question *self, const CpFigurePage *frame, guint first, guint n_rows)
{
  guint highest = G_MAXUINT;
  double height = 0;

  for (guint i = first; i < first + n_rows; i++)
    if (*get_max_lines (self, i) > WORDS_LEAST && measure_row (self, frame, i) > height)
      {
        highest = i;
        height = measure_row (self, frame, i);
      }
  if (highest == G_MAXUINT)
    return FALSE;
  (*get_max_lines (self, highest))--;

  return TRUE;
}

/* Whether rows fit on a page, if need be with their words shortened. */
static gboolean
try_rows (Question *self, guint first, guint n_rows, gboolean shorten)
{
  CpFigurePage frame;
  gboolean fits;

  fill_page (self, first, n_rows);
  self->page.shortened = shorten;
  self->page.n_pages = CP_CHOICE_ROWS;
  frame = begin_page (self, first, n_rows);
  do
    fits = measure_rows (self, &frame, first, n_rows) <= frame.bottom - frame.top;
  while (!fits && shorten && !self->sheet->paraphrased
         && shorten_row (self, &frame, first, n_rows));
  cp_figure_unref (frame.figure);
  cp_comparison_page_clear (&self->page);

  return fits;
}

/* How many rows from @first on a page takes: all that fit in full, or shortened if that makes
 * room for more; at least one, if there is any. The others give way to it. */
static guint
fit_rows (Question *self, guint first)
{
  guint n_rows = MIN (self->rows->len - first, CP_CHOICE_ROWS);

  while (n_rows > 1 && !try_rows (self, first, n_rows, FALSE)
         && !try_rows (self, first, n_rows, TRUE))
    {
      reset_max_lines (self, first);
      n_rows--;
    }
  while (n_rows <= 1 && !try_rows (self, first, n_rows, TRUE) && self->n_others > 0
         && ends_rows (self, first, n_rows))
    self->n_others--;

  return n_rows;
}

static gboolean
has_second_rows (const Question *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!get_row (self, i)->first)
      return TRUE;

  return FALSE;
}

/* Where the first page says that there are more, it says where: on a digest they are nowhere. */
static void
set_hidden_places (Question *self)
{
  for (guint i = 0; !self->sheet->digest && i < self->rows->len; i++)
    g_array_index (self->rows, CpChoiceRow, i).hidden_place = CP_CHOICE_LATER_PAGES;
}

/* A second statement of a position is shown only where that costs nothing. */
static void
choose_rows (Question *self)
{
  guint max_rows = CP_CHOICE_ROWS;
  gboolean chosen = FALSE;

  while (!chosen)
    {
      g_clear_pointer (&self->rows, g_array_unref);
      self->rows = cp_question_choice_make (self->row, cp_question_get_n_positions (self->question),
                                            max_rows--);
      set_hidden_places (self);
      reset_max_lines (self, 0);
      chosen = !has_second_rows (self) || try_rows (self, 0, self->rows->len, FALSE);
    }
}

static void
add_side (const Question *self, const CpFigurePage *frame, guint place, CpSide side, double y,
          double height)
{
  const CpChoiceRow *row = get_row (self, place);
  double width = cp_comparison_page_get_column (&self->page, frame);
  double x = side == CP_SIDE_LEFT ? frame->left : frame->right - width;

  if (row->statements[side] != CP_HANDLE_NONE)
    {
      g_autoptr (CpFigureCard) card = make_card (self, frame, place, side);

      cp_figure_card_add (card, frame->figure, x, y, height);
    }
  else if (row->first)
    {
      g_autofree char *nobody = cp_comparison_words_dup_gap (self->sheet->comparison, self->row,
                                                             row->position, side);

      cp_figure_card_add_missing (frame->figure, side, nobody, x, y, width, height);
    }
}

/* Whether the label of a position stands beside a row of a page that begins with @first. */
static gboolean
has_label (const Question *self, guint first, guint place)
{
  return place == first || get_row (self, place)->position != get_row (self, place - 1)->position;
}

static double
add_rows (Question *self, const CpFigurePage *frame, guint first, guint n_rows)
{
  double middle = (frame->left + frame->right) / 2;
  double y = frame->top;
  double scale_y = 0;

  for (guint i = first; i < first + n_rows; i++)
    {
      const CpChoiceRow *row = get_row (self, i);
      double height = measure_row (self, frame, i);

      add_side (self, frame, i, CP_SIDE_LEFT, y, height);
      add_side (self, frame, i, CP_SIDE_RIGHT, y, height);
      if (has_label (self, first, i) && scale_y > 0)
        cp_pen_line (frame->figure, CP_COLOR_LINE, middle, scale_y, middle,
                     y + CP_QUESTION_LABEL_TOP, 1, CP_ITEM_PLAIN);
      if (has_label (self, first, i))
        scale_y = cp_question_label_add (frame->figure, self->sheet->sides, row,
                                         self->positions[row->position], self->gutter,
                                         middle - self->gutter / 2, y);
      y += height + get_row_gap (self);
    }

  return y - get_row_gap (self);
}

static double
add_nobody (const Question *self, const CpFigurePage *frame)
{
  double width = cp_comparison_page_get_column (&self->page, frame);

  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    {
      g_autofree char *nobody = cp_comparison_words_dup_no_position (self->sheet->comparison, side);

      cp_figure_card_add_missing (frame->figure, side, nobody,
                                  side == CP_SIDE_LEFT ? frame->left : frame->right - width,
                                  frame->top, width, MISSING_LEAST);
    }

  return frame->top + MISSING_LEAST;
}

static void
lay_out_page (Question *self, guint first, guint n_rows, guint page_number, guint n_pages)
{
  CpFigurePage frame;
  double y;

  fill_page (self, first, n_rows);
  self->page.page = page_number;
  self->page.n_pages = n_pages;
  frame = begin_page (self, first, n_rows);
  y = n_rows > 0 ? add_rows (self, &frame, first, n_rows) : add_nobody (self, &frame);
  if (ends_rows (self, first, n_rows))
    cp_question_others_add (self->sheet, self->row, self->question, &frame, y, self->n_others);
  cp_comparison_sheet_end (self->sheet, &self->page, &frame, self->figures);
  cp_comparison_page_clear (&self->page);
}

/* Appends what the first page does not show. */
static void
append_rest (Question *self, guint n_rows)
{
  g_array_set_size (self->rows, n_rows);
  cp_question_choice_append_rest (self->rows, self->row,
                                  cp_question_get_n_positions (self->question));
  reset_max_lines (self, n_rows);
}

/* Says “on the next page” of a position of the first page that goes on no further. */
static void
find_hidden (Question *self, GArray *counts)
{
  guint n_first = g_array_index (counts, guint, 0);
  guint end = n_first + (counts->len > 1 ? g_array_index (counts, guint, 1) : 0);

  for (guint i = 0; !self->sheet->digest && i < n_first; i++)
    {
      CpChoiceRow *row = &g_array_index (self->rows, CpChoiceRow, i);
      gboolean goes_on = FALSE;

      for (guint k = end; k < self->rows->len; k++)
        goes_on |= get_row (self, k)->position == row->position;
      row->hidden_place = goes_on ? CP_CHOICE_LATER_PAGES : CP_CHOICE_NEXT_PAGE;
    }
}

/* How many rows each page has. */
static GArray *
plan_pages (Question *self, const CpComparisonSheet *sheet)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;

  self->sheet = sheet;
  self->n_others = MIN (self->row->n_stances[CP_SIDE_OTHERS], OTHERS_MAX);
  choose_rows (self);
  do
    {
      guint n_rows = fit_rows (self, first);

      if (first == 0 && !sheet->digest)
        append_rest (self, n_rows);
      g_array_append_val (counts, n_rows);
      first += n_rows;
    }
  while (first < self->rows->len);
  find_hidden (self, counts);

  return counts;
}

/* Whether a plan has fewer pages than another, or more on its first. */
static gboolean
is_closer (const GArray *counts, const GArray *others)
{
  return counts->len < others->len
         || (counts->len == others->len
             && g_array_index (counts, guint, 0) > g_array_index (others, guint, 0));
}

static void
lay_out_pages (Question *self, const GArray *counts)
{
  guint first = 0;

  for (guint i = 0; i < counts->len; i++)
    {
      lay_out_page (self, first, g_array_index (counts, guint, i), i + 1, counts->len);
      first += g_array_index (counts, guint, i);
    }
}

/* Words are set closer where that saves a page, or tells more positions on the first. */
static void
lay_out_closer (Question *self, const CpComparisonSheet *sheet)
{
  g_autoptr (GArray) counts = plan_pages (self, sheet);
  CpFigureOptions options = *sheet->options;
  CpComparisonSheet dense = *sheet;
  g_autoptr (GArray) closer = NULL;

  options.dense = TRUE;
  dense.options = &options;
  closer = counts->len > 1 ? plan_pages (self, &dense) : g_array_ref (counts);
  if (is_closer (closer, counts))
    {
      lay_out_pages (self, closer);
      return;
    }
  if (counts->len > 1)
    {
      g_array_unref (counts);
      counts = plan_pages (self, sheet);
    }
  lay_out_pages (self, counts);
}

/**
 * cp_question_figure_lay_out:
 * @row: a question and who takes which position on it
 * @figures: (element-type CpFigure): takes the pages
 *
 * Lays a question out on as many pages as all who take a position need; on a digest, on as many as the
 * positions need.
 */
void
cp_question_figure_lay_out (const CpComparisonSheet *sheet, const CpQuestionRow *row,
                            GPtrArray *figures)
{
  Question self = { .row = row, .figures = figures };

  g_return_if_fail (sheet != NULL && row != NULL && figures != NULL);

  self.question = cp_snapshot_get_question (sheet->snapshot, row->question);
  self.positions = cp_question_get_positions (self.question);
  self.max_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self.what = cp_question_words_dup_what (sheet->sides);
  /* Translators: the title of a page of a figure; %s is that of the page before. */
  self.continued = g_strdup_printf (_("%s (continued)"), cp_item_get_label (CP_ITEM (self.question)));
  self.gutter = cp_question_label_get_gutter (self.positions, sheet->options);
  lay_out_closer (&self, sheet);
  g_array_unref (self.rows);
  g_array_unref (self.max_lines);
  g_free (self.what);
  g_free (self.continued);
}
