/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of picked statements: rows of cards, with positions between them where they answer one
 * question. */

#include "cp-picked-rows.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-words.h"
#include "cp-question-label.h"
#include "cp-question-words.h"
#include "cp-side-words.h"

/* On a question a row is a position, in the order of the question; its label stands in the gutter, and
 * a line runs through the labels as a scale, as on the page of that question in a comparison. Else rows
 * have the cards of each side in their order, and each card its place in that order. Where only one side
 * is picked its cards go over the whole width, and so do those of neither side, at the end. A dashed box
 * stands only where nobody in the corpus takes a position, not where nobody was picked. Lengths are
 * units. */

#define GUTTER 16.0
#define ROW_GAP 7.0
#define MISSING_LEAST 47.0

/* Words of a source are shortened to no fewer lines than this to keep rows on one page. */
#define WORDS_LEAST 3
#define WORDS_MOST 12

typedef struct
{
  CpChoiceRow choice;         /* position and statements, one or two */
  guint picks[CP_N_SIDES];    /* the places of the statements among all picks */
  guint max_lines;
} Row;

typedef struct
{
  const CpComparisonSheet *sheet;
  CpTalk *talk;
  const CpPickedPage *about;
  CpQuestion *question;        /* or NULL */
  const CpQuestionRow *stances; /* or NULL */
  GArray *rows;                /* Row */
  gboolean one_sided;
  CpSide only;                 /* the side of all, where that is so */
  guint n_picked[CP_N_SIDES];
  GPtrArray *figures;
  CpComparisonPage page;
  char *what;
} Picked;

static Row *
get_row (const Picked *self, guint place)
{
  return &g_array_index (self->rows, Row, place);
}

static const CpPick *
get_pick (const Picked *self, guint place)
{
  guint n;

  return &cp_talk_get_picks (self->talk, &n)[place];
}

static guint32
get_position (const Picked *self, guint pick)
{
  if (self->question == NULL)
    return 0;
  return cp_picked_find_answer (self->sheet->snapshot, get_pick (self, pick)->statement,
                                self->about->question)
      ->position;
}

static const char *
get_label (const Picked *self, const Row *row)
{
  return cp_question_get_positions (self->question)[row->choice.position];
}

/* The first row with a position where a side has no card yet; or a new one. */
static Row *
find_row (Picked *self, guint32 position, CpSide side)
{
  Row added = { .choice.position = position, .max_lines = WORDS_MOST };

  for (guint i = 0; side != CP_SIDE_OTHERS && i < self->rows->len; i++)
    if (get_row (self, i)->choice.position == position
        && get_row (self, i)->choice.statements[side] == CP_HANDLE_NONE
        && get_row (self, i)->choice.statements[CP_SIDE_OTHERS] == CP_HANDLE_NONE)
      return get_row (self, i);
  g_array_append_val (self->rows, added);

  return get_row (self, self->rows->len - 1);
}

static gboolean
is_of_others (const Row *row)
{
  return row->choice.statements[CP_SIDE_OTHERS] != CP_HANDLE_NONE;
}

/* Those of neither side come last; else by position; else as they were picked. */
static int
compare_rows_cb (gconstpointer a, gconstpointer b)
{
  const Row *row = a;
  const Row *other = b;

  if (is_of_others (row) != is_of_others (other))
    return is_of_others (row) ? 1 : -1;
  return (row->choice.position > other->choice.position)
         - (row->choice.position < other->choice.position);
}

static guint
count_shown (const Picked *self, guint32 position, CpSide side)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += get_row (self, i)->choice.position == position
         && get_row (self, i)->choice.statements[side] != CP_HANDLE_NONE;

  return n;
}

/* The first row of a position has its label, and what is not shown of it. */
static void
set_firsts (Picked *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CpChoiceRow *choice = &get_row (self, i)->choice;

      choice->first = !is_of_others (get_row (self, i))
                      && (i == 0 || get_row (self, i - 1)->choice.position != choice->position);
      for (guint side = CP_SIDE_LEFT; choice->first && side <= CP_SIDE_RIGHT; side++)
        choice->n_hidden[side] =
            cp_question_choice_count_taken (self->stances, side, choice->position)
            - count_shown (self, choice->position, side);
    }
}

static void
make_rows (Picked *self)
{
  for (guint i = self->about->first; i < self->about->first + self->about->n; i++)
    {
      const CpPick *pick = get_pick (self, i);
      Row *row = find_row (self, get_position (self, i), pick->side);

      row->choice.statements[pick->side] = pick->statement;
      row->picks[pick->side] = i;
      self->n_picked[pick->side]++;
    }
  g_array_sort (self->rows, compare_rows_cb);
  if (self->question != NULL)
    set_firsts (self);
}

/* Of a page with no question. */
static void
set_only_side (Picked *self)
{
  guint n_sides = 0;

  for (guint side = 0; side < CP_N_SIDES; side++)
    if (self->n_picked[side] > 0)
      {
        n_sides++;
        self->only = side;
      }
  self->one_sided = n_sides == 1 && self->question == NULL;
}

static char *
dup_detail (const Picked *self, CpSide side)
{
  guint n = cp_comparison_get_summary (self->sheet->comparison, side)->n_statements;
  guint n_taken = self->stances != NULL ? self->stances->n_stances[side] : 0;

  if (self->question == NULL)
    /* Translators: how many statements of a side were picked, of how many. */
    return g_strdup_printf (ngettext ("%u of %u statement", "%u of %u statements", n),
                            self->n_picked[side], n);
  if (self->n_picked[side] == 0 && n_taken > 0)
    /* Translators: how many statements of a side take a position, none of which was picked. */
    return g_strdup_printf (ngettext ("%u with a position, not shown",
                                      "%u with a position, not shown", n_taken),
                            n_taken);
  return cp_question_words_dup_detail (self->stances, side, self->n_picked[side]);
}

static char *
dup_note (const Picked *self)
{
  guint n = 0;

  if (self->question != NULL)
    return cp_question_words_dup_note (self->stances, self->question, self->about->n, FALSE);
  for (guint side = 0; side < CP_N_SIDES; side++)
    n += cp_comparison_get_summary (self->sheet->comparison, side)->n_statements;
  /* Translators: how many statements stand on a page, of how many. */
  return g_strdup_printf (ngettext ("Shown: %u of %u statement, chosen for this page.",
                                    "Shown: %u of %u statements, chosen for this page.", n),
                          self->about->n, n);
}

static void
fill_details (Picked *self)
{
  if (self->one_sided && self->only == CP_SIDE_OTHERS)
    return;
  if (self->one_sided)
    {
      self->page.sides[0] = self->only;
      self->page.details[0] = dup_detail (self, self->only);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->page.details); i++)
    self->page.details[i] = dup_detail (self, self->page.sides[i]);
}

static void
collect_statements (Picked *self, guint first, guint n_rows)
{
  static const CpSide order[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };

  for (guint i = first; i < first + n_rows; i++)
    for (guint k = 0; k < G_N_ELEMENTS (order); k++)
      if (get_row (self, i)->choice.statements[order[k]] != CP_HANDLE_NONE)
        g_array_append_val (self->page.statements, get_row (self, i)->choice.statements[order[k]]);
  for (guint i = first; self->question != NULL && i < first + n_rows; i++)
    if (cp_question_label_is_cut (get_label (self, get_row (self, i)), self->page.gap))
      g_ptr_array_add (self->page.cut, g_strdup (get_label (self, get_row (self, i))));
}

static const char *
get_title (const Picked *self)
{
  if (self->question != NULL)
    return cp_item_get_label (CP_ITEM (self->question));
  /* Translators: title of a page of picked statements that are on no topic and no question */
  return self->about->topic != CP_HANDLE_NONE ? self->sheet->subject : _("Chosen statements");
}

/* Sets what a page shows, but for its place among the pages. */
static void
fill_page (Picked *self, guint first, guint n_rows)
{
  cp_comparison_page_init (&self->page);
  self->page.title = get_title (self);
  self->page.subject = self->question != NULL ? self->sheet->subject : NULL;
  self->page.what = self->what;
  if (self->question != NULL)
    self->page.gap = cp_question_label_get_gutter (cp_question_get_positions (self->question),
                                                   self->sheet->options);
  else
    self->page.gap = self->one_sided ? 0 : GUTTER;
  fill_details (self);
  collect_statements (self, first, n_rows);
  self->page.note = dup_note (self);
}

/* What a card has beside it where no label does. */
static char *
dup_stance (const Picked *self, const Row *row, CpSide side)
{
  if (self->question == NULL || side != CP_SIDE_OTHERS)
    return NULL;
  /* Translators: the position on a question that somebody on neither side takes. */
  return g_strdup_printf (_("on neither side; position: “%s”"), get_label (self, row));
}

static CpFigureCard *
make_card (const Picked *self, const CpFigurePage *frame, guint place, CpSide side)
{
  const Row *row = get_row (self, place);
  gboolean marked = self->question == NULL && self->about->n > 1;
  g_autofree char *stance = dup_stance (self, row, side);
  g_autofree char *mark = marked ? g_strdup_printf ("%u", row->picks[side] - self->about->first + 1)
                                 : NULL;
  CpFigureCardOptions options = {
    .max_lines = row->max_lines,
    .stance = stance,
    .mark = mark,
    .width = self->one_sided || side == CP_SIDE_OTHERS ? frame->right - frame->left : 0,
  };

  return cp_comparison_sheet_make_card (self->sheet, &self->page, frame,
                                        row->choice.statements[side], &options);
}

static double
measure_row (Picked *self, const CpFigurePage *frame, guint place)
{
  const Row *row = get_row (self, place);
  double height = 0;

  if (self->question != NULL && !is_of_others (row))
    height = MAX (MISSING_LEAST, cp_question_label_get_height (self->sheet->sides, &row->choice,
                                                               get_label (self, row), self->page.gap));
  for (guint side = 0; side < CP_N_SIDES; side++)
    if (row->choice.statements[side] != CP_HANDLE_NONE)
      {
        g_autoptr (CpFigureCard) card = make_card (self, frame, place, side);

        height = MAX (height, cp_figure_card_get_height (card));
        self->page.shortened |= cp_figure_card_is_cut (card);
      }

  return height;
}

static double
measure_rows (Picked *self, const CpFigurePage *frame, guint first, guint n_rows)
{
  double height = -ROW_GAP;

  for (guint i = first; i < first + n_rows; i++)
    height += measure_row (self, frame, i) + ROW_GAP;

  return height;
}

/* Takes a line off the words of the highest row; returns whether there was one to take. */
static gboolean
shorten_row (Picked *self, const CpFigurePage *frame, guint first, guint n_rows)
{
  Row *highest = NULL;
  double height = 0;

  for (guint i = first; i < first + n_rows; i++)
    if (get_row (self, i)->max_lines > WORDS_LEAST && measure_row (self, frame, i) > height)
      {
        highest = get_row (self, i);
        height = measure_row (self, frame, i);
      }
  if (highest != NULL)
    highest->max_lines--;

  return highest != NULL;
}

/* Whether rows fit on a page, if need be with their words shortened. */
static gboolean
try_rows (Picked *self, guint first, guint n_rows)
{
  CpFigurePage frame;
  gboolean fits;

  fill_page (self, first, n_rows);
  self->page.shortened = TRUE;
  self->page.n_pages = self->rows->len;
  frame = cp_comparison_sheet_begin (self->sheet, &self->page);
  do
    fits = measure_rows (self, &frame, first, n_rows) <= frame.bottom - frame.top;
  while (!fits && !self->sheet->paraphrased && shorten_row (self, &frame, first, n_rows));
  cp_figure_unref (frame.figure);
  cp_comparison_page_clear (&self->page);

  return fits;
}

static guint
fit_rows (Picked *self, guint first)
{
  guint n_rows = self->rows->len - first;

  while (!try_rows (self, first, n_rows) && n_rows > 1)
    {
      for (guint i = first; i < self->rows->len; i++)
        get_row (self, i)->max_lines = WORDS_MOST;
      n_rows--;
    }

  return n_rows;
}

/* A dashed box where nobody of a side takes the position. */
static void
add_missing (const Picked *self, const CpFigurePage *frame, const Row *row, CpSide side, double x,
             double y, double height)
{
  g_autofree char *nobody = NULL;

  if (self->question == NULL || !row->choice.first
      || cp_question_choice_count_taken (self->stances, side, row->choice.position) > 0)
    return;
  nobody = cp_comparison_words_dup_gap (self->sheet->comparison, self->stances, row->choice.position,
                                        side);
  cp_figure_card_add_missing (frame->figure, side, nobody, x, y,
                              cp_comparison_page_get_column (&self->page, frame), height);
}

static void
add_side (const Picked *self, const CpFigurePage *frame, guint place, CpSide side, double y,
          double height)
{
  const Row *row = get_row (self, place);
  double x = side == CP_SIDE_RIGHT && !self->one_sided
                 ? frame->right - cp_comparison_page_get_column (&self->page, frame)
                 : frame->left;

  if (row->choice.statements[side] != CP_HANDLE_NONE)
    {
      g_autoptr (CpFigureCard) card = make_card (self, frame, place, side);

      cp_figure_card_add (card, frame->figure, x, y, height);
    }
  else if (side != CP_SIDE_OTHERS && !is_of_others (row))
    add_missing (self, frame, row, side, x, y, height);
}

/* The label of a position, and the scale from the one above. Returns where the scale goes on. */
static double
add_label (const Picked *self, const CpFigurePage *frame, const Row *row, double scale_y, double y)
{
  double middle = (frame->left + frame->right) / 2;

  if (scale_y > 0)
    cp_pen_line (frame->figure, CP_COLOR_LINE, middle, scale_y, middle, y + CP_QUESTION_LABEL_TOP, 1,
                 CP_ITEM_PLAIN);

  return cp_question_label_add (frame->figure, self->sheet->sides, &row->choice,
                                get_label (self, row), self->page.gap,
                                middle - self->page.gap / 2, y);
}

static void
add_rows (Picked *self, const CpFigurePage *frame, guint first, guint n_rows)
{
  double y = frame->top;
  double scale_y = 0;

  for (guint i = first; i < first + n_rows; i++)
    {
      const Row *row = get_row (self, i);
      double height = measure_row (self, frame, i);

      for (guint side = 0; side < CP_N_SIDES; side++)
        add_side (self, frame, i, side, y, height);
      if (self->question != NULL && !is_of_others (row) && (row->choice.first || i == first))
        scale_y = add_label (self, frame, row, scale_y, y);
      y += height + ROW_GAP;
    }
}

/* What the speaker noted on the cards of a page, in the order of the talk. */
static char *
dup_notes (const Picked *self, const CpFigure *figure)
{
  GString *notes = g_string_new (NULL);

  for (guint i = self->about->first; i < self->about->first + self->about->n; i++)
    {
      const char *note = cp_talk_get_note (self->talk, i);

      if (note != NULL && cp_figure_has_statement (figure, get_pick (self, i)->statement))
        g_string_append_printf (notes, "%s%s", notes->len > 0 ? "\n" : "", note);
    }

  return g_string_free (notes, notes->len == 0);
}

static void
end_page (Picked *self, CpFigurePage *frame)
{
  g_autofree char *notes = NULL;
  CpFigure *figure;

  cp_comparison_sheet_end (self->sheet, &self->page, frame, self->figures);
  figure = self->figures->pdata[self->figures->len - 1];
  notes = dup_notes (self, figure);
  cp_figure_set_notes (figure, notes);
}

static void
lay_out_page (Picked *self, guint first, guint n_rows, guint page_number, guint n_pages)
{
  CpFigurePage frame;

  fill_page (self, first, n_rows);
  self->page.page = page_number;
  self->page.n_pages = n_pages;
  frame = cp_comparison_sheet_begin (self->sheet, &self->page);
  measure_rows (self, &frame, first, n_rows);
  if (self->page.shortened)
    {
      cp_figure_unref (frame.figure);
      frame = cp_comparison_sheet_begin (self->sheet, &self->page);
    }
  add_rows (self, &frame, first, n_rows);
  end_page (self, &frame);
  cp_comparison_page_clear (&self->page);
}

static void
lay_out_pages (Picked *self)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;

  while (first < self->rows->len)
    {
      guint n_rows = fit_rows (self, first);

      g_array_append_val (counts, n_rows);
      first += n_rows;
    }
  first = 0;
  for (guint i = 0; i < counts->len; i++)
    {
      lay_out_page (self, first, g_array_index (counts, guint, i), i + 1, counts->len);
      first += g_array_index (counts, guint, i);
    }
}

static char *
dup_what (const Picked *self)
{
  if (self->question != NULL)
    return cp_question_words_dup_what (self->sheet->sides);
  /* Translators: what a page shows, below its title */
  return g_strdup (self->about->topic != CP_HANDLE_NONE ? _("chosen statements") : _("on no topic"));
}

/**
 * cp_picked_rows_lay_out:
 * @sheet: of a comparison on the question or the topic of the page
 * @page: of the talk
 * @figures: (element-type CpFigure): takes the page, and more where the cards do not fit on one
 *
 * Lays out the statements of a page of a talk. Each figure has the speaker's notes on its cards.
 */
void
cp_picked_rows_lay_out (const CpComparisonSheet *sheet, CpTalk *talk, const CpPickedPage *page,
                        GPtrArray *figures)
{
  Picked self = { .sheet = sheet, .talk = talk, .about = page, .figures = figures };
  guint n;

  g_return_if_fail (sheet != NULL && talk != NULL && page != NULL && figures != NULL);

  if (page->question != CP_HANDLE_NONE)
    {
      self.question = cp_snapshot_get_question (sheet->snapshot, page->question);
      self.stances = cp_comparison_get_questions (sheet->comparison, &n);
    }
  self.rows = g_array_new (FALSE, FALSE, sizeof (Row));
  make_rows (&self);
  set_only_side (&self);
  self.what = dup_what (&self);
  lay_out_pages (&self);
  g_array_unref (self.rows);
  g_free (self.what);
}
