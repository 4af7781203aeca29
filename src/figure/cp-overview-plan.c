/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of an overview's rows stand: measured before anything is put on a page. */

#include "cp-overview-plan.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"
#include "cp-overview-words.h"
#include "cp-side-words.h"

/*
 * What is best for the reader is tried first: a mark for each statement, who disputes by name, the
 * topic beside its marks. Marks may come closer to each other, but stay large enough to tell a
 * square from a circle; beyond that they become bars of one scale for all rows and both sides. On a
 * narrow page topics stand above their bars. Only numbers too large for that go without the speakers.
 */

#define LABEL_MOST 300.0
#define LABEL_LESS 240.0
#define LABEL_LEAST 190.0
#define LABEL_LINES 2
#define LABEL_TO_MARKS 12.0
#define MARKS_TO_COLUMN 12.0
#define COLUMN_GAP 17.0
#define NAME_MOST 120.0
#define MISSING_MOST 110.0
#define MISSING_WHOLE 190.0
#define HEAD_MOST 190.0
#define PITCH_MOST 8.2
#define PITCH_LEAST 5.8
#define PITCH_STEP 0.1
#define BARS_LEAST 170.0
#define BARS_LEAST_STACKED 90.0
#define BY_GAP 4.0

typedef struct
{
  gboolean stacked;
  gboolean named;
  gboolean bars;
  gboolean alone;
  double label_most;
} Manner;

/* From the best to what is always possible. */
static const Manner manners[] = {
  { FALSE, TRUE, FALSE, FALSE, LABEL_MOST },  { FALSE, TRUE, FALSE, FALSE, LABEL_LESS },
  { FALSE, FALSE, FALSE, FALSE, LABEL_LESS }, { FALSE, TRUE, FALSE, FALSE, LABEL_LEAST },
  { FALSE, FALSE, FALSE, FALSE, LABEL_LEAST }, { FALSE, TRUE, TRUE, FALSE, LABEL_MOST },
  { FALSE, TRUE, TRUE, FALSE, LABEL_LESS },   { FALSE, FALSE, TRUE, FALSE, LABEL_LEAST },
  { TRUE, TRUE, FALSE, FALSE, 0 },            { TRUE, FALSE, FALSE, FALSE, 0 },
  { TRUE, TRUE, TRUE, FALSE, 0 },             { TRUE, FALSE, TRUE, FALSE, 0 },
  { TRUE, FALSE, TRUE, TRUE, 0 },
};

/* What names of the sides have room for, from the best on. */
typedef enum
{
  HEADS_WHOLE,
  HEADS_BROKEN, /* between words */
  HEADS_ANY,
} Heads;

static const CpSide sides[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT };

/* What is another in another manner. */
static void
clear_manner (CpOverviewTexts *texts)
{
  g_clear_pointer (&texts->label, cp_text_block_free);
  for (guint side = 0; side < CP_N_SIDES; side++)
    g_clear_pointer (&texts->disputers[side], g_free);
}

static void
clear_texts (CpOverviewTexts *texts)
{
  clear_manner (texts);
  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      g_free (texts->numbers[side]);
      g_free (texts->speakers[side]);
      g_free (texts->missing[side]);
    }
  g_free (texts->shared);
}

static char *
dup_missing (const CpOverviewPlan *self, const CpOverviewRow *counted, CpSide side)
{
  if (side == CP_SIDE_RIGHT && counted->both > 0)
    /* Translators: stands in place of a number: all statements of this side are on the other one,
     * too. */
    return g_strdup (_("counted left"));
  return g_strdup (self->nobody[side]);
}

/* The same words in all rows: where they are longer than that, short ones. That only some statements are
 * looked at is told below, once. */
static char *
dup_nobody (const CpOverviewPlan *self, CpSide side, double most)
{
  g_autofree char *nobody =
      cp_words_dup_nobody (cp_matrix_get_sides (cp_overview_get_matrix (self->overview)), side, FALSE);

  if (cp_pen_measure (CP_STYLE_BODY, nobody) <= most)
    return g_steal_pointer (&nobody);
  /* Translators: a side says nothing in what is counted; there is no room for longer words. */
  return g_strdup (_("nothing here"));
}

static void
fill_side (const CpOverviewPlan *self, CpOverviewTexts *texts, const CpOverviewRow *counted,
           CpSide side)
{
  guint n = counted->statements[side];

  if (n == 0)
    {
      texts->missing[side] = texts->nothing ? NULL : dup_missing (self, counted, side);
      if (texts->missing[side] != NULL)
        texts->widths[side] = cp_pen_measure (CP_STYLE_BODY, texts->missing[side]);
      return;
    }
  texts->numbers[side] = cp_words_dup_number (n);
  /* Translators: stands after a number of statements, and says of how many speakers they are:
   * "20 by 5". */
  texts->speakers[side] = g_strdup_printf (_("by %u"), counted->speakers[side]);
  texts->widths[side] = cp_pen_measure (CP_STYLE_BODY, texts->numbers[side]);
  texts->by_widths[side] = BY_GAP + cp_pen_measure (CP_STYLE_DIM, texts->speakers[side]);
}

static void
fill_texts (CpOverviewPlan *self, guint row)
{
  const CpOverviewRow *counted = cp_overview_get_row (self->overview, row);
  CpOverviewTexts *texts = &self->rows[row];

  texts->nothing = counted->n_documents == 0;
  texts->shared = cp_overview_words_dup_shared (self->overview, row);
  for (guint side = 0; side < CP_N_SIDES; side++)
    fill_side (self, texts, counted, side);
}

/* Who disputes on a side: a name where there is one and room for it, else how many. */
static char *
dup_disputer (const CpOverviewPlan *self, guint row, CpSide side)
{
  const CpOverviewRow *counted = cp_overview_get_row (self->overview, row);
  g_autofree char *name = NULL;

  if (counted->n_disputers[side] == 0)
    return NULL;
  name = self->named ? cp_overview_words_dup_disputer (self->overview, row, side) : NULL;
  if (name != NULL && cp_pen_measure (CP_STYLE_BODY, name) <= NAME_MOST)
    return g_steal_pointer (&name);
  return cp_words_dup_number (counted->n_disputers[side]);
}

static void
fill_manner (CpOverviewPlan *self, guint row)
{
  const CpMatrixRow *topic = cp_matrix_get_row (cp_overview_get_matrix (self->overview), row);
  CpOverviewTexts *texts = &self->rows[row];

  clear_manner (texts);
  texts->label = cp_pen_wrap (CP_STYLE_NAME, topic->label,
                              self->stacked ? self->width : self->label_most, LABEL_LINES,
                              CP_CUT_WORD);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    texts->disputers[sides[i]] = dup_disputer (self, row, sides[i]);
}

static double
measure_disputers (const CpOverviewTexts *texts)
{
  double width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (texts->disputers[sides[i]] != NULL)
      width += (width > 0 ? CP_OVERVIEW_DISPUTER_GAP : 0) + CP_OVERVIEW_SIGN + CP_OVERVIEW_SIGN_GAP
               + cp_pen_measure (CP_STYLE_BODY, texts->disputers[sides[i]]);

  return width;
}

/* The columns stand at the right edge, as wide as what is in them. */
static void
measure_columns (CpOverviewPlan *self)
{
  double x = self->width;

  for (guint i = 0; i < CP_N_OVERVIEW_COLUMNS; i++)
    self->column_widths[i] = cp_pen_measure (CP_STYLE_DIM, self->heads[i]);
  for (guint row = 0; row < self->n_rows; row++)
    {
      const CpOverviewTexts *texts = &self->rows[row];
      const double widths[CP_N_OVERVIEW_COLUMNS] = {
        [CP_OVERVIEW_OTHERS] = texts->widths[CP_SIDE_OTHERS],
        [CP_OVERVIEW_DISPUTES] = measure_disputers (texts),
        [CP_OVERVIEW_SHARED] = cp_pen_measure (CP_STYLE_NAME, texts->shared),
      };

      for (guint i = 0; i < CP_N_OVERVIEW_COLUMNS; i++)
        self->column_widths[i] = MAX (self->column_widths[i], widths[i]);
    }
  for (guint i = CP_N_OVERVIEW_COLUMNS; i-- > 0; x -= COLUMN_GAP)
    {
      x -= self->column_widths[i];
      self->columns[i] = x;
    }
  self->right_end = self->columns[0] - MARKS_TO_COLUMN;
}

/* How far a side of a row reaches from the line, if a statement takes @scale. Long words for what is
 * missing make no room for themselves. */
static double
measure_side (const CpOverviewPlan *self, guint row, CpSide side, double scale)
{
  const CpOverviewTexts *texts = &self->rows[row];
  double reach = CP_OVERVIEW_AXIS_GAP + CP_OVERVIEW_SIGN;

  if (texts->nothing)
    return reach;
  if (texts->missing[side] != NULL)
    return reach + CP_OVERVIEW_SIGN_GAP + texts->widths[side];
  return CP_OVERVIEW_AXIS_GAP
         + scale * cp_overview_get_row (self->overview, row)->statements[side]
         + CP_OVERVIEW_NUMBER_GAP + cp_overview_plan_get_end (self, texts, side);
}

/* What the left side takes of a row with its topic. */
static double
measure_left (const CpOverviewPlan *self, guint row, double label_width, double scale)
{
  double marks = measure_side (self, row, CP_SIDE_LEFT, scale);

  return self->stacked ? marks : label_width + LABEL_TO_MARKS + marks;
}

static void
measure_both (const CpOverviewPlan *self, double scale, double *left, double *right)
{
  double widest = 0;

  *left = self->reaches[CP_SIDE_LEFT];
  *right = self->reaches[CP_SIDE_RIGHT];
  for (guint row = 0; row < self->n_rows; row++)
    widest = MAX (widest, self->rows[row].label->width);
  for (guint row = 0; row < self->n_rows; row++)
    {
      double label_width = self->bars ? widest : self->rows[row].label->width;

      *left = MAX (*left, measure_left (self, row, label_width, scale));
      *right = MAX (*right, measure_side (self, row, CP_SIDE_RIGHT, scale));
    }
}

static gboolean
try_scale (CpOverviewPlan *self, double scale)
{
  double left;
  double right;

  measure_both (self, scale, &left, &right);
  self->scale = scale;
  self->axis = left + MAX (self->right_end - left - right, 0) / 2;

  return left + right <= self->right_end;
}

static gboolean
try_marks (CpOverviewPlan *self)
{
  for (double pitch = PITCH_MOST; pitch >= PITCH_LEAST; pitch -= PITCH_STEP)
    if (try_scale (self, pitch))
      return TRUE;

  return FALSE;
}

/* The largest scale at which the bars of all rows fit; how far rows reach grows with it. */
static gboolean
try_bars (CpOverviewPlan *self)
{
  double least = self->stacked ? BARS_LEAST_STACKED : BARS_LEAST;
  guint most[CP_N_SIDES] = { 0 };
  double below = 0;
  double above = PITCH_LEAST;

  for (guint row = 0; row < self->n_rows; row++)
    for (guint side = 0; side < CP_N_SIDES; side++)
      most[side] = MAX (most[side], cp_overview_get_row (self->overview, row)->statements[side]);
  if (!try_scale (self, 0))
    return FALSE;
  for (guint i = 0; i < 30; i++)
    {
      double middle = (below + above) / 2;

      if (try_scale (self, middle))
        below = middle;
      else
        above = middle;
    }
  try_scale (self, below);

  return below * ((double) most[CP_SIDE_LEFT] + most[CP_SIDE_RIGHT]) >= least;
}

static void
set_head (CpOverviewPlan *self, CpOverviewColumn column, char *head)
{
  g_free (self->heads[column]);
  self->heads[column] = head;
}

static gboolean
try_manner (CpOverviewPlan *self, const Manner *manner)
{
  self->stacked = manner->stacked;
  self->named = manner->named;
  self->bars = manner->bars;
  self->alone = manner->alone;
  self->label_most = manner->label_most;
  /* Translators: heading of a column of the overview: those on neither side */
  set_head (self, CP_OVERVIEW_OTHERS, g_strdup (_("others")));
  set_head (self, CP_OVERVIEW_DISPUTES,
            g_strdup (self->stacked
                          /* Translators: short for “who disputes”, the heading of a column */
                          ? C_("column", "disputes")
                          /* Translators: heading of a column: how many dispute the other side, or who */
                          : C_("column", "who disputes")));
  /* Translators: heading of a column of the overview: in how many articles both sides speak */
  set_head (self, CP_OVERVIEW_SHARED, g_strdup (_("both sides")));
  for (guint row = 0; row < self->n_rows; row++)
    fill_manner (self, row);
  measure_columns (self);

  return self->bars ? try_bars (self) : try_marks (self);
}

/* Lays out with words for what is missing up to a width; returns the manner that takes. */
static guint
try_manners (CpOverviewPlan *self, double missing_most)
{
  guint manner = 0;

  for (guint row = 0; row < self->n_rows; row++)
    clear_texts (&self->rows[row]);
  memset (self->rows, 0, self->n_rows * sizeof *self->rows);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_free (self->nobody[sides[i]]);
      self->nobody[sides[i]] = dup_nobody (self, sides[i], missing_most);
    }
  for (guint row = 0; row < self->n_rows; row++)
    fill_texts (self, row);
  while (manner < G_N_ELEMENTS (manners) && !try_manner (self, &manners[manner]))
    manner++;

  return manner;
}

static double
measure_longest_word (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, cp_pen_measure (CP_STYLE_NAME, words[i]));
  return width;
}

/* How far the name of a side reaches from the line, or one word of it. The longest ones make no room
 * for themselves. */
static double
measure_head (const CpOverviewPlan *self, CpSide side, Heads heads)
{
  g_autofree char *name =
      cp_words_dup_side (cp_matrix_get_sides (cp_overview_get_matrix (self->overview)), side);
  double width = heads == HEADS_WHOLE ? cp_pen_measure (CP_STYLE_NAME, name)
                                      : measure_longest_word (name);

  return heads == HEADS_ANY || width > HEAD_MOST
             ? 0 : CP_OVERVIEW_AXIS_GAP + CP_OVERVIEW_SIGN + CP_OVERVIEW_SIGN_GAP + width + 1;
}

/* Returns whether there is a manner that leaves so much room for the names of the sides. */
static gboolean
try_heads (CpOverviewPlan *self, Heads heads)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    self->reaches[sides[i]] = measure_head (self, sides[i], heads);
  /* Whole words where they cost nothing. */
  if (try_manners (self, MISSING_WHOLE) > try_manners (self, MISSING_MOST))
    return try_manners (self, MISSING_MOST) < G_N_ELEMENTS (manners);
  return try_manners (self, MISSING_WHOLE) < G_N_ELEMENTS (manners);
}

/**
 * cp_overview_plan_new:
 * @overview: borrowed for as long as the plan lives
 * @width: of the body of a page, in units
 *
 * Measures what is written in the rows, and finds the best manner to lay them out in that width.
 */
CpOverviewPlan *
cp_overview_plan_new (const CpOverview *overview, double width)
{
  CpOverviewPlan *self;

  g_return_val_if_fail (overview != NULL && width > 0, NULL);

  self = g_new0 (CpOverviewPlan, 1);
  self->overview = overview;
  self->width = width;
  self->n_rows = cp_matrix_get_n_rows (cp_overview_get_matrix (overview));
  self->rows = g_new0 (CpOverviewTexts, MAX (self->n_rows, 1));
  if (!try_heads (self, HEADS_WHOLE) && !try_heads (self, HEADS_BROKEN))
    try_heads (self, HEADS_ANY);

  return self;
}

/**
 * cp_overview_plan_free:
 *
 * Frees a plan.
 */
void
cp_overview_plan_free (CpOverviewPlan *self)
{
  g_return_if_fail (self != NULL);

  for (guint row = 0; row < self->n_rows; row++)
    clear_texts (&self->rows[row]);
  for (guint i = 0; i < CP_N_OVERVIEW_COLUMNS; i++)
    g_free (self->heads[i]);
  for (guint side = 0; side < CP_N_SIDES; side++)
    g_free (self->nobody[side]);
  g_free (self->rows);
  g_free (self);
}

/**
 * cp_overview_plan_get_end:
 *
 * Computes how wide what stands at the end of a side's marks is: "20 by 5".
 */
double
cp_overview_plan_get_end (const CpOverviewPlan *self, const CpOverviewTexts *texts, CpSide side)
{
  g_return_val_if_fail (self != NULL && texts != NULL && (guint) side < CP_N_SIDES, 0);

  return texts->widths[side] + (self->alone ? 0 : texts->by_widths[side]);
}
