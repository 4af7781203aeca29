/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is neither on a question nor linked, and who is on neither side, as pages of two columns. */

#include "cp-rest-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-words.h"
#include "cp-side-words.h"

/* The columns run on independently, up to three cards each on a page. Where one side has no card
 * left, both columns are the other's, so that no column is empty as if its side were silent; one
 * that is silent has a dashed box on the first page. A card of a side ends in a strip that says
 * what the corpus does not have. Lengths are units. */

#define GUTTER 16.0
#define CARDS_MAX 3
#define CARD_GAP 8.0
#define MISSING_HEIGHT 47.0
#define N_COLUMNS 2

typedef struct
{
  const CpComparisonSheet *sheet;
  GPtrArray *figures;
  CpComparisonPage page;
  GArray *lists[N_COLUMNS]; /* guint32: of the left and of the right, or all in the first */
  gboolean outside;         /* the cards are from elsewhere */
  gboolean others;          /* the cards are of neither side */
  const char *title;
  const char *what;
} Rest;

/* What stands on a page: for each column a list, and what of it. */
typedef struct
{
  guint list[N_COLUMNS];
  guint first[N_COLUMNS];
  guint n[N_COLUMNS];
} Part;

static CpSide
get_side (guint list)
{
  return list == 0 ? CP_SIDE_LEFT : CP_SIDE_RIGHT;
}

static gboolean
is_silent (const Rest *self, guint list)
{
  return !self->others && !self->outside
         && cp_comparison_get_summary (self->sheet->comparison, get_side (list))->n_statements == 0;
}

static gboolean
is_spread (const Part *part)
{
  return part->list[0] == part->list[1];
}

static guint32
get_card (const Rest *self, const Part *part, guint column, guint place)
{
  return g_array_index (self->lists[part->list[column]], guint32, part->first[column] + place);
}

/* What is missing beside a statement. */
static char *
dup_strip (const Rest *self, guint list, guint32 statement)
{
  if (self->others || self->outside)
    return NULL;
  return cp_comparison_words_dup_no_reply (self->sheet->comparison, statement, get_side (1 - list));
}

static CpFigureCard *
make_card (const Rest *self, const CpFigurePage *frame, const Part *part, guint column, guint place)
{
  guint32 statement = get_card (self, part, column, place);
  g_autofree char *strip = dup_strip (self, part->list[column], statement);
  g_autofree char *outside = self->outside
                                 ? cp_comparison_words_dup_outside (self->sheet->comparison, statement)
                                 : NULL;
  CpFigureCardOptions options = {
    .outside = outside,
    .with_repeated = TRUE,
    .strip = strip,
    .strip_side = get_side (1 - part->list[column]),
  };

  return cp_comparison_sheet_make_card (self->sheet, &self->page, frame, statement, &options);
}

static double
measure_column (Rest *self, const CpFigurePage *frame, const Part *part, guint column)
{
  double height = -CARD_GAP;

  for (guint i = 0; i < part->n[column]; i++)
    {
      g_autoptr (CpFigureCard) card = make_card (self, frame, part, column, i);

      height += cp_figure_card_get_height (card) + CARD_GAP;
      self->page.shortened |= cp_figure_card_is_cut (card);
    }

  return height;
}

static void
add_column (const Rest *self, const CpFigurePage *frame, const Part *part, guint column)
{
  double width = cp_comparison_page_get_column (&self->page, frame);
  double x = column == 0 ? frame->left : frame->right - width;
  double y = frame->top;

  for (guint i = 0; i < part->n[column]; i++)
    {
      g_autoptr (CpFigureCard) card = make_card (self, frame, part, column, i);

      cp_figure_card_add (card, frame->figure, x, y, cp_figure_card_get_height (card));
      y += cp_figure_card_get_height (card) + CARD_GAP;
    }
}

/* A side that says nothing at all has a dashed box in place of cards. */
static void
add_silence (const Rest *self, const CpFigurePage *frame, const Part *part, guint column)
{
  double width = cp_comparison_page_get_column (&self->page, frame);
  CpSide side = get_side (part->list[column]);
  g_autofree char *nobody = NULL;

  if (!is_silent (self, part->list[column]))
    return;
  nobody = cp_comparison_words_dup_silence (self->sheet->comparison, side);
  cp_figure_card_add_missing (frame->figure, side, nobody,
                              column == 0 ? frame->left : frame->right - width, frame->top, width,
                              MISSING_HEIGHT);
}

static void
collect_statements (const Rest *self, const Part *part, GArray *statements)
{
  for (guint column = 0; column < N_COLUMNS; column++)
    for (guint i = 0; i < part->n[column]; i++)
      {
        guint32 statement = get_card (self, part, column, i);

        g_array_append_val (statements, statement);
      }
}

static char *
dup_note (const Rest *self, guint n_shown)
{
  guint n = self->lists[0]->len + self->lists[1]->len;

  if (n == 0)
    return NULL;
  if (n_shown == n)
    /* Translators: a note below statements */
    return n == 1 ? g_strdup (_("Shown: the only such statement."))
                  /* Translators: how many statements are shown. */
                  : g_strdup_printf (ngettext ("Shown: all such statements, %u in number.",
                                               "Shown: all such statements, %u in number.", n), n);
  /* Translators: how many statements are shown, of how many. */
  return g_strdup_printf (ngettext ("Shown: %u of %u such statement.",
                                    "Shown: %u of %u such statements.", n),
                          n_shown, n);
}

/* How many statements of a side stand on these pages: "5 of 11 statements". */
static char *
dup_detail (const Rest *self, guint list)
{
  guint n = cp_comparison_get_summary (self->sheet->comparison, get_side (list))->n_statements;

  if (self->outside)
    return g_strdup ("");
  if (n == 0)
    return g_strdup (_("none"));
  /* Translators: how many statements of a side a band of a comparison has, of how many. */
  return g_strdup_printf (ngettext ("%u of %u statement", "%u of %u statements", n),
                          self->lists[list]->len, n);
}

static void
fill_page (Rest *self, const Part *part)
{
  cp_comparison_page_init (&self->page);
  self->page.title = self->title;
  self->page.what = self->what;
  self->page.gap = GUTTER;
  self->page.elsewhere = self->outside;
  for (guint column = 0; !self->others && column < N_COLUMNS; column++)
    {
      gboolean again = column > 0 && is_spread (part);

      self->page.sides[column] = get_side (part->list[column]);
      if (!again || part->n[column] > 0)
        self->page.details[column] = again ? g_strdup ("") : dup_detail (self, part->list[column]);
    }
  collect_statements (self, part, self->page.statements);
  self->page.note = dup_note (self, self->page.statements->len);
}

/* Takes a card off a column that is too high; returns whether none had to be. */
static gboolean
try_part (Rest *self, Part *part)
{
  CpFigurePage frame;
  gboolean fits = TRUE;

  fill_page (self, part);
  self->page.shortened = !self->sheet->paraphrased;
  self->page.n_pages = self->lists[0]->len + self->lists[1]->len;
  frame = cp_comparison_sheet_begin (self->sheet, &self->page);
  for (guint column = 0; column < N_COLUMNS && fits; column++)
    if (part->n[column] > 1
        && measure_column (self, &frame, part, column) > frame.bottom - frame.top)
      {
        part->n[column]--;
        part->first[1] -= column == 0 && is_spread (part) ? 1 : 0;
        fits = FALSE;
      }
  cp_figure_unref (frame.figure);
  cp_comparison_page_clear (&self->page);

  return fits;
}

static void
lay_out_page (Rest *self, const Part *part, guint page_number, guint n_pages)
{
  CpFigurePage frame;

  fill_page (self, part);
  self->page.page = page_number;
  self->page.n_pages = n_pages;
  frame = cp_comparison_sheet_begin (self->sheet, &self->page);
  for (guint column = 0; column < N_COLUMNS; column++)
    measure_column (self, &frame, part, column);
  if (self->page.shortened)
    {
      cp_figure_unref (frame.figure);
      frame = cp_comparison_sheet_begin (self->sheet, &self->page);
    }
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      add_column (self, &frame, part, column);
      add_silence (self, &frame, part, column);
    }
  cp_comparison_sheet_end (self->sheet, &self->page, &frame, self->figures);
  cp_comparison_page_clear (&self->page);
}

/* What a page has at most: a list in each column, or what is left of one in both. */
static Part
begin_part (const Rest *self, const guint *next)
{
  guint left[N_COLUMNS] = { self->lists[0]->len - next[0], self->lists[1]->len - next[1] };
  guint exhausted = left[0] == 0 ? 0 : 1;
  guint going = 1 - exhausted;
  Part part = { .list = { 0, 1 } };

  if ((left[0] == 0) == (left[1] == 0) || (is_silent (self, exhausted) && next[going] == 0))
    {
      for (guint i = 0; i < N_COLUMNS; i++)
        {
          part.first[i] = next[i];
          part.n[i] = MIN (left[i], CARDS_MAX);
        }
      return part;
    }
  part.list[0] = part.list[1] = going;
  part.n[0] = MIN ((left[going] + 1) / 2, CARDS_MAX);
  part.n[1] = MIN (left[going] - part.n[0], CARDS_MAX);
  part.first[0] = next[going];
  part.first[1] = next[going] + part.n[0];

  return part;
}

static void
lay_out_pages (Rest *self)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  guint next[N_COLUMNS] = { 0 };

  do
    {
      Part part = begin_part (self, next);

      while (!try_part (self, &part))
        ;
      g_array_append_val (parts, part);
      for (guint column = 0; column < N_COLUMNS; column++)
        next[part.list[column]] += part.n[column];
    }
  while (!self->sheet->digest
         && (next[0] < self->lists[0]->len || next[1] < self->lists[1]->len));
  for (guint i = 0; i < parts->len; i++)
    lay_out_page (self, &g_array_index (parts, Part, i), i + 1, parts->len);
}

static void
init_rest (Rest *self, const CpComparisonSheet *sheet, GPtrArray *figures)
{
  *self = (Rest) { .sheet = sheet, .figures = figures };
  for (guint i = 0; i < N_COLUMNS; i++)
    self->lists[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
clear_rest (Rest *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_array_unref (self->lists[i]);
}

/* Takes what a silent side says elsewhere; no more than a page of short cards can hold. */
static void
take_elsewhere (Rest *self)
{
  CpComparison *comparison = self->sheet->comparison;
  guint n[N_COLUMNS];
  const guint32 *statements[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      statements[i] = cp_comparison_get_elsewhere (comparison, get_side (i), &n[i]);
      if (cp_comparison_get_summary (comparison, get_side (i))->n_statements > 0)
        n[i] = 0;
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    g_array_append_vals (self->lists[i], statements[i],
                         MIN (n[i], n[1 - i] > 0 ? CARDS_MAX : N_COLUMNS * CARDS_MAX));
}

/* "Officials on Threats in other articles" */
static char *
dup_elsewhere_title (const Rest *self)
{
  const CpComparisonSheet *sheet = self->sheet;
  guint silent = self->lists[0]->len > 0 ? 0 : 1;
  g_autofree char *members = NULL;

  if (self->lists[1 - silent]->len > 0
      || cp_comparison_get_topic (sheet->comparison) == CP_HANDLE_NONE)
    /* Translators: the title of a figure; %s is a topic or an article. */
    return g_strdup_printf (_("%s: in other articles"), sheet->subject);
  members = cp_words_dup_members (sheet->sides, get_side (silent));
  /* Translators: the title of a figure; those on a side, and a topic. */
  return g_strdup_printf (_("%s on %s in other articles"), members, sheet->subject);
}

/* Whether other pages have statements of the sides that are not among the rest: links within a side
 * leave theirs there. */
static gboolean
has_other_bands (CpComparison *comparison)
{
  guint n_questions;
  guint n_rows;

  cp_comparison_get_questions (comparison, &n_questions);
  cp_comparison_get_links (comparison, &n_rows);

  return n_questions + n_rows > 0;
}

static char *
dup_title (const CpComparisonSheet *sheet)
{
  if (has_other_bands (sheet->comparison))
    /* Translators: the title of a figure; %s is a topic. Pages before it have what is said on questions
     * and what is linked. */
    return g_strdup_printf (_("%s: what else each side says"), sheet->subject);
  /* Translators: the title of a figure; %s is a topic. */
  return g_strdup_printf (_("%s: what each side says"), sheet->subject);
}

/**
 * cp_rest_figure_lay_out:
 * @figures: (element-type CpFigure): takes the pages
 *
 * Lays the statements of both sides out that take no position on a question and are not linked;
 * no page where there are none.
 */
void
cp_rest_figure_lay_out (const CpComparisonSheet *sheet, GPtrArray *figures)
{
  g_autofree char *title = NULL;
  g_autofree char *what = NULL;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  Rest self;

  g_return_if_fail (sheet != NULL && figures != NULL);

  left = cp_words_dup_whose (sheet->sides, CP_SIDE_LEFT);
  right = cp_words_dup_whose (sheet->sides, CP_SIDE_RIGHT);
  title = dup_title (sheet);
  if (has_other_bands (sheet->comparison))
    /* Translators: the two sides: "all other official and expert statements". */
    what = g_strdup_printf (_("all other %s and %s statements"), left, right);
  else
    /* Translators: the two sides: "all official and expert statements". */
    what = g_strdup_printf (_("all %s and %s statements"), left, right);
  init_rest (&self, sheet, figures);
  self.title = title;
  self.what = what;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      guint n;
      const guint32 *statements = cp_comparison_get_unlinked (sheet->comparison, get_side (i), &n);

      g_array_append_vals (self.lists[i], statements, n);
    }
  if (self.lists[0]->len + self.lists[1]->len > 0)
    lay_out_pages (&self);
  clear_rest (&self);
}

/**
 * cp_rest_figure_lay_out_elsewhere:
 * @figures: (element-type CpFigure): takes the pages
 *
 * Lays out what a silent side says in articles that are not compared; no page where both
 * sides speak, or say nothing elsewhere.
 */
void
cp_rest_figure_lay_out_elsewhere (const CpComparisonSheet *sheet, GPtrArray *figures)
{
  g_autofree char *title = NULL;
  Rest self;

  g_return_if_fail (sheet != NULL && figures != NULL);

  init_rest (&self, sheet, figures);
  self.what = _("statements from other articles, not counted here");
  self.outside = TRUE;
  take_elsewhere (&self);
  title = dup_elsewhere_title (&self);
  self.title = title;
  if (self.lists[0]->len + self.lists[1]->len > 0)
    lay_out_pages (&self);
  clear_rest (&self);
}

/**
 * cp_rest_figure_lay_out_others:
 * @figures: (element-type CpFigure): takes the pages
 *
 * Lays the statements of those out who are on neither side; no page where there are none.
 */
void
cp_rest_figure_lay_out_others (const CpComparisonSheet *sheet, GPtrArray *figures)
{
  const guint32 *statements;
  g_autofree char *title = NULL;
  guint n;
  Rest self;

  g_return_if_fail (sheet != NULL && figures != NULL);

  /* Translators: the title of a figure; %s is a topic. */
  title = g_strdup_printf (_("%s: the others"), sheet->subject);
  init_rest (&self, sheet, figures);
  self.title = title;
  /* Translators: what a page shows, below its title */
  self.what = _("statements of those on neither side");
  self.others = TRUE;
  statements = cp_comparison_get_statements (sheet->comparison, CP_SIDE_OTHERS, &n);
  g_array_append_vals (self.lists[0], statements, n);
  if (n > 0)
    lay_out_pages (&self);
  clear_rest (&self);
}

/**
 * cp_rest_figure_lay_out_nothing:
 * @figures: (element-type CpFigure): takes the page
 *
 * Lays a page out that says that nobody says anything.
 */
void
cp_rest_figure_lay_out_nothing (const CpComparisonSheet *sheet, GPtrArray *figures)
{
  g_autofree char *title = NULL;
  Rest self;

  g_return_if_fail (sheet != NULL && figures != NULL);

  /* Translators: the title of a figure; %s is a topic. */
  title = g_strdup_printf (sheet->filtered ? _("%s: nothing in this selection")
                                           : _("%s: nothing said"), sheet->subject);
  init_rest (&self, sheet, figures);
  self.title = title;
  /* Translators: what a page shows, below its title */
  self.what = _("no statement of either side");
  lay_out_pages (&self);
  clear_rest (&self);
}
