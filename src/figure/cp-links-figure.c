/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links between statements as pages: who replies to whom, and how. */

#include "cp-links-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-words.h"
#include "cp-figure-chip.h"
#include "cp-link-ties.h"
#include "cp-relation-words.h"
#include "cp-side-words.h"
#include "cp-speaker-words.h"

/* A link is a chip in the gutter, between a card left and one right. Several right statements that
 * are tied to one left hang on one spine. A page has up to three cards a side; a left card whose
 * answers go on over the page is there again. The gutter is as wide as its widest chip wants it.
 * Lengths are units. */

#define GUTTER_LEAST 142.0
#define CARDS_MAX 3
#define ROW_GAP 12.0
#define LINK_GAP 7.0
#define SPINE 9.0
#define CHIP_INSET 21.0
#define CHIP_LEAST_INSET 12.0
#define MIDDLE 13.1
#define CONNECTOR 1.5
#define CARD_GAP 2.0
#define BASIS_BASELINE 15.0
#define BASIS_LINES 2

typedef CpLinkTie Tie;

typedef struct
{
  const CpComparisonSheet *sheet;
  GArray *ties;      /* Tie, row by row */
  CpSide sides[2];   /* of the left and the right cards; the others' where they may be of any */
  GPtrArray *figures;
  double gutter;
  CpComparisonPage page;
  char *title;
  char *what;
} Links;

static const Tie *
get_tie (const Links *self, guint place)
{
  return &g_array_index (self->ties, Tie, place);
}

/* Whether a tie begins a row on a page that begins with @first. */
static gboolean
begins_row (const Links *self, guint first, guint place)
{
  return place == first || get_tie (self, place)->row != get_tie (self, place - 1)->row;
}

/* Whether the right statement of a tie stands on the page already. */
static gboolean
is_shown_above (const Links *self, guint first, guint place)
{
  for (guint i = first; i < place; i++)
    if (get_tie (self, i)->link->statement == get_tie (self, place)->link->statement)
      return TRUE;

  return FALSE;
}

static CpRelationType
get_type (const Links *self, const Tie *tie)
{
  return cp_snapshot_get_relations (self->sheet->snapshot)->type[tie->link->relation];
}

static double
measure_gutter (const Links *self)
{
  double widest = GUTTER_LEAST - 2 * CHIP_LEAST_INSET;

  for (guint i = 0; i < self->ties->len; i++)
    widest = MAX (widest, cp_figure_chip_get_width (get_type (self, get_tie (self, i))));

  return widest + 2 * CHIP_LEAST_INSET;
}

static CpFigureCard *
make_card (const Links *self, const CpFigurePage *frame, guint32 statement, gboolean outside)
{
  g_autofree char *why = outside ? cp_comparison_words_dup_outside (self->sheet->comparison, statement)
                                 : NULL;
  CpFigureCardOptions options = { .outside = why };

  return cp_comparison_sheet_make_card (self->sheet, &self->page, frame, statement, &options);
}

static double
measure_card (Links *self, const CpFigurePage *frame, guint32 statement, gboolean outside)
{
  g_autoptr (CpFigureCard) card = make_card (self, frame, statement, outside);

  self->page.shortened |= cp_figure_card_is_cut (card);

  return cp_figure_card_get_height (card);
}

static CpTextBlock *
wrap_basis (const Links *self, const Tie *tie)
{
  g_autofree char *basis = cp_words_dup_basis (self->sheet->snapshot, tie->link->relation);

  return cp_pen_wrap (CP_STYLE_DIM, basis, self->gutter - CHIP_LEAST_INSET - CARD_GAP, BASIS_LINES,
                      CP_CUT_WORD);
}

/* The height of a right card with its chip and basis. */
static double
measure_tie (Links *self, const CpFigurePage *frame, guint first, guint place)
{
  const Tie *tie = get_tie (self, place);
  g_autoptr (CpTextBlock) basis = wrap_basis (self, tie);
  double gutter = CP_CHIP_HEIGHT + basis->n_lines * CP_LABEL_LINE;
  double card = cp_figure_card_get_line_height ();

  if (!is_shown_above (self, first, place))
    card = measure_card (self, frame, tie->link->statement, tie->link->outside);

  return MAX (gutter, card);
}

/* The height of the row that a tie begins, as far as it is on the page. */
static double
measure_row (Links *self, const CpFigurePage *frame, guint first, guint n_ties, guint place)
{
  const CpLinkRow *row = get_tie (self, place)->row;
  double left = measure_card (self, frame, row->statement, row->outside);
  double right = -LINK_GAP;

  for (guint i = place; i < first + n_ties && get_tie (self, i)->row == row; i++)
    right += measure_tie (self, frame, first, i) + LINK_GAP;

  return MAX (left, right);
}

static double
measure_page (Links *self, const CpFigurePage *frame, guint first, guint n_ties)
{
  double height = -ROW_GAP;

  for (guint i = first; i < first + n_ties; i++)
    if (begins_row (self, first, i))
      height += measure_row (self, frame, first, n_ties, i) + ROW_GAP;

  return height;
}

/* The chip of a tie, its basis, and the lines to the right card and to the spine or left card. */
static void
add_chip (const Links *self, const CpFigurePage *frame, const Tie *tie, double y, gboolean on_spine)
{
  double left = frame->left + cp_comparison_page_get_column (&self->page, frame);
  double right = left + self->gutter;
  double width = cp_figure_chip_get_width (get_type (self, tie));
  double x = MAX (MIN (left + CHIP_INSET, right - CHIP_LEAST_INSET - width), left + CHIP_LEAST_INSET);
  gboolean to_left = tie->link->direction == CP_DIRECTION_TO_LEFT;
  double middle = y + MIDDLE;
  g_autoptr (CpTextBlock) basis = wrap_basis (self, tie);

  if (on_spine)
    cp_pen_line (frame->figure, CP_COLOR_EDGE, x, middle, left + SPINE, middle, CONNECTOR,
                 CP_ITEM_PLAIN);
  else
    cp_pen_line (frame->figure, CP_COLOR_EDGE, x, middle, left + CARD_GAP, middle, CONNECTOR,
                 to_left ? CP_ITEM_ARROW : CP_ITEM_PLAIN);
  cp_pen_line (frame->figure, CP_COLOR_EDGE, x + width, middle, right - CARD_GAP, middle, CONNECTOR,
               to_left ? CP_ITEM_PLAIN : CP_ITEM_ARROW);
  cp_figure_chip_add (frame->figure, get_type (self, tie), x, middle);
  cp_pen_block (frame->figure, CP_STYLE_DIM, left + CHIP_LEAST_INSET,
                middle + CP_CHIP_HEIGHT / 2 + BASIS_BASELINE,
                self->gutter - CHIP_LEAST_INSET - CARD_GAP, CP_ALIGN_CENTER, basis);
}

static void
add_right (const Links *self, const CpFigurePage *frame, guint first, guint place, double y)
{
  const Tie *tie = get_tie (self, place);
  double width = cp_comparison_page_get_column (&self->page, frame);
  g_autoptr (CpFigureCard) card = NULL;
  g_autofree char *name = NULL;

  if (is_shown_above (self, first, place))
    {
      name = cp_words_dup_surname (self->sheet->snapshot, tie->link->statement);
      cp_figure_card_add_pointer (frame->figure,
                                  cp_sides_get_side (self->sheet->sides, tie->link->statement), name,
                                  _("shown above"), frame->right - width, y, width);
      return;
    }
  card = make_card (self, frame, tie->link->statement, tie->link->outside);
  cp_figure_card_add (card, frame->figure, frame->right - width, y, cp_figure_card_get_height (card));
}

/* A row: the left card, its ties, and the spine on which all but the first hang. */
static void
add_row (Links *self, const CpFigurePage *frame, guint first, guint n_ties, guint place, double y)
{
  const CpLinkRow *row = get_tie (self, place)->row;
  g_autoptr (CpFigureCard) card = make_card (self, frame, row->statement, row->outside);
  double spine_x = frame->left + cp_comparison_page_get_column (&self->page, frame) + SPINE;
  double top = y;
  double last = y;

  cp_figure_card_add (card, frame->figure, frame->left, y, cp_figure_card_get_height (card));
  for (guint i = place; i < first + n_ties && get_tie (self, i)->row == row; i++)
    {
      add_right (self, frame, first, i, y);
      add_chip (self, frame, get_tie (self, i), y, i > place);
      last = y;
      y += measure_tie (self, frame, first, i) + LINK_GAP;
    }
  if (last > top)
    cp_pen_line (frame->figure, CP_COLOR_EDGE, spine_x, top + MIDDLE, spine_x, last + MIDDLE,
                 CONNECTOR, CP_ITEM_PLAIN);
}

static void
collect_statements (const Links *self, CpComparisonPage *page, guint first, guint n_ties)
{
  for (guint i = first; i < first + n_ties; i++)
    {
      const Tie *tie = get_tie (self, i);

      if (begins_row (self, first, i))
        g_array_append_val (page->statements, tie->row->statement);
      if (!is_shown_above (self, first, i))
        g_array_append_val (page->statements, tie->link->statement);
    }
}

/* Names the sides of the columns; the same side is not counted twice. */
static void
fill_sides (Links *self)
{
  gboolean same = self->sides[0] == self->sides[1];

  if (same && self->sides[0] == CP_SIDE_OTHERS)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->page.sides); i++)
    {
      self->page.sides[i] = self->sides[i];
      self->page.details[i] = same && i > 0
                                  ? g_strdup ("")
                                  : cp_comparison_words_dup_side_counts (self->sheet->comparison,
                                                                         self->sides[i]);
    }
}

static gboolean
has_outside (const Links *self, guint first, guint n_ties)
{
  for (guint i = first; i < first + n_ties; i++)
    if (get_tie (self, i)->row->outside || get_tie (self, i)->link->outside)
      return TRUE;

  return FALSE;
}

/* How many speakers dispute in the links: who does so five times is one. */
static char *
dup_disputers (const Links *self)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (self->sheet->snapshot);
  const guint32 *speakers = cp_snapshot_get_statements (self->sheet->snapshot)->speaker;
  g_autoptr (GHashTable) disputers = g_hash_table_new (NULL, NULL);
  guint n_speakers;

  for (guint i = 0; i < self->ties->len; i++)
    {
      guint32 relation = get_tie (self, i)->link->relation;

      if (relations->type[relation] == CP_RELATION_DISPUTES)
        g_hash_table_add (disputers, GUINT_TO_POINTER (speakers[relations->from[relation]]));
    }
  n_speakers = g_hash_table_size (disputers);
  if (n_speakers == 0)
    return NULL;
  /* Translators: a note below links: how many speakers dispute the other side */
  return g_strdup_printf (ngettext ("%u speaker disputes.", "%u speakers dispute.", n_speakers),
                          n_speakers);
}

/* How many links are shown, how many speakers dispute, and what is drawn dimmed. */
static char *
dup_note (const Links *self, guint first, guint n_ties)
{
  guint n = self->ties->len;
  g_autofree char *shown = NULL;
  g_autofree char *disputers = dup_disputers (self);
  g_autofree char *dimmed = NULL;

  if (n == 1)
    /* Translators: a note below links */
    shown = g_strdup (_("Shown: the only such link."));
  else
    /* Translators: how many links between statements are shown, of how many. */
    shown = g_strdup_printf (ngettext ("Shown: %u of %u such link.", "Shown: %u of %u such links.", n),
                             n_ties, n);
  if (has_outside (self, first, n_ties))
    dimmed = cp_comparison_words_dup_dimmed (self->sheet->comparison);
  if (disputers == NULL)
    return g_strjoin (" ", shown, dimmed, NULL);

  return g_strjoin (" ", shown, disputers, dimmed, NULL);
}

static void
fill_page (Links *self, guint first, guint n_ties)
{
  cp_comparison_page_init (&self->page);
  self->page.title = self->title;
  self->page.what = self->what;
  self->page.gap = self->gutter;
  fill_sides (self);
  collect_statements (self, &self->page, first, n_ties);
  self->page.note = dup_note (self, first, n_ties);
}

static guint
fit_ties (Links *self, guint first)
{
  guint n_ties = MIN (self->ties->len - first, CARDS_MAX);
  gboolean fits = FALSE;

  while (!fits)
    {
      CpFigurePage frame;

      fill_page (self, first, n_ties);
      self->page.shortened = TRUE;
      self->page.n_pages = self->ties->len;
      frame = cp_comparison_sheet_begin (self->sheet, &self->page);
      fits = n_ties == 1
             || measure_page (self, &frame, first, n_ties) <= frame.bottom - frame.top;
      cp_figure_unref (frame.figure);
      cp_comparison_page_clear (&self->page);
      n_ties -= !fits;
    }

  return n_ties;
}

static void
lay_out_page (Links *self, guint first, guint n_ties, guint page_number, guint n_pages)
{
  CpFigurePage frame;
  double y;

  fill_page (self, first, n_ties);
  self->page.page = page_number;
  self->page.n_pages = n_pages;
  frame = cp_comparison_sheet_begin (self->sheet, &self->page);
  measure_page (self, &frame, first, n_ties);
  if (self->page.shortened)
    {
      cp_figure_unref (frame.figure);
      frame = cp_comparison_sheet_begin (self->sheet, &self->page);
    }
  y = frame.top;
  for (guint i = first; i < first + n_ties; i++)
    if (begins_row (self, first, i))
      {
        add_row (self, &frame, first, n_ties, i, y);
        y += measure_row (self, &frame, first, n_ties, i) + ROW_GAP;
      }
  cp_comparison_sheet_end (self->sheet, &self->page, &frame, self->figures);
  cp_comparison_page_clear (&self->page);
}

static void
clear_links (Links *self)
{
  g_array_unref (self->ties);
  g_free (self->title);
  g_free (self->what);
}

static void
lay_out_pages (Links *self)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;

  self->gutter = measure_gutter (self);
  while (first < self->ties->len && (counts->len == 0 || !self->sheet->digest))
    {
      guint n_ties = fit_ties (self, first);

      g_array_append_val (counts, n_ties);
      first += n_ties;
    }
  first = 0;
  for (guint i = 0; i < counts->len; i++)
    {
      lay_out_page (self, first, g_array_index (counts, guint, i), i + 1, counts->len);
      first += g_array_index (counts, guint, i);
    }
}

static int
compare_within_cb (gconstpointer a, gconstpointer b, gpointer snapshot)
{
  const CpWithin *one = a;
  const CpWithin *other = b;
  int result = cp_snapshot_compare_statements (snapshot, one->to, other->to);

  return result != 0 ? result : cp_snapshot_compare_statements (snapshot, one->from, other->from);
}

/* The relations of a side, by the statements that they are about. */
static GArray *
list_within (const CpComparisonSheet *sheet, CpSide side)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (CpWithin));
  guint n;
  const CpWithin *within = cp_comparison_get_within (sheet->comparison, &n);

  for (guint i = 0; i < n; i++)
    if (within[i].side == side)
      g_array_append_val (chosen, within[i]);
  g_array_sort_with_data (chosen, compare_within_cb, sheet->snapshot);

  return chosen;
}

/* A mark for each statement that is compared, by handle. */
static guint8 *
mark_compared (const CpComparisonSheet *sheet)
{
  guint8 *marks = g_new0 (guint8, cp_snapshot_get_statements (sheet->snapshot)->n_rows + 1);

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      guint n;
      const guint32 *statements = cp_comparison_get_statements (sheet->comparison, side, &n);

      for (guint i = 0; i < n; i++)
        marks[statements[i]] = TRUE;
    }

  return marks;
}

/* Makes ties of relations; rows and links are filled, and pointed to. */
static GArray *
tie_within (const CpComparisonSheet *sheet, GArray *within, GArray *rows, GArray *links)
{
  g_autofree guint8 *compared = mark_compared (sheet);
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (Tie));
  guint n_rows = 0;

  g_array_set_size (rows, within->len);
  g_array_set_size (links, within->len);
  for (guint i = 0; i < within->len; i++)
    {
      const CpWithin *relation = &g_array_index (within, CpWithin, i);
      CpLink *link = &g_array_index (links, CpLink, i);
      CpLinkRow *row;
      Tie tie;

      *link = (CpLink) { .statement = relation->from, .relation = relation->relation,
                         .direction = CP_DIRECTION_TO_LEFT,
                         .outside = !compared[relation->from] };
      if (i == 0 || relation->to != g_array_index (within, CpWithin, i - 1).to)
        n_rows++;
      row = &g_array_index (rows, CpLinkRow, n_rows - 1);
      row->statement = relation->to;
      row->outside = !compared[relation->to];
      tie = (Tie) { row, link };
      g_array_append_val (ties, tie);
    }

  return ties;
}

static char *
dup_within_title (const CpComparisonSheet *sheet, CpSide side)
{
  if (side == CP_SIDE_OTHERS)
    /* Translators: the title of a figure; %s is a topic. */
    return g_strdup_printf (_("%s: links with the others"), sheet->subject);
  /* Translators: the title of a figure; %s is a topic. */
  return g_strdup_printf (_("%s: within a side"), sheet->subject);
}

static char *
dup_within_what (const CpComparisonSheet *sheet, CpSide side)
{
  g_autofree char *name = cp_words_dup_whose (sheet->sides, side);

  if (side == CP_SIDE_OTHERS)
    /* Translators: what a page of links shows, below its title */
    return g_strdup (_("links from or to those on neither side"));
  /* Translators: a side: "links between official statements". */
  return g_strdup_printf (_("links between %s statements"), name);
}

static void
lay_out_within (const CpComparisonSheet *sheet, CpSide side, GPtrArray *figures)
{
  Links self = { .sheet = sheet, .figures = figures, .sides = { side, side } };
  g_autoptr (GArray) within = list_within (sheet, side);
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (CpLinkRow));
  g_autoptr (GArray) links = g_array_new (FALSE, TRUE, sizeof (CpLink));

  self.ties = tie_within (sheet, within, rows, links);
  self.title = dup_within_title (sheet, side);
  self.what = dup_within_what (sheet, side);
  lay_out_pages (&self);
  clear_links (&self);
}

/**
 * cp_links_figure_lay_out:
 * @figures: (element-type CpFigure): takes the pages
 *
 * Lays the links between the two sides out on as many pages as they take; none where there are
 * no links.
 */
void
cp_links_figure_lay_out (const CpComparisonSheet *sheet, GPtrArray *figures)
{
  Links self = { .sheet = sheet, .figures = figures, .sides = { CP_SIDE_LEFT, CP_SIDE_RIGHT } };

  g_return_if_fail (sheet != NULL && figures != NULL);

  self.ties = sheet->digest ? cp_link_ties_list_by_kind (sheet->comparison)
                            : cp_link_ties_list (sheet->comparison);
  /* Translators: the title of a figure; %s is a topic. */
  self.title = g_strdup_printf (_("%s: who replies to whom"), sheet->subject);
  self.what = cp_link_ties_dup_count (self.ties, sheet->snapshot);
  lay_out_pages (&self);
  clear_links (&self);
}

/**
 * cp_links_figure_lay_out_within:
 * @figures: (element-type CpFigure): takes the pages
 *
 * Lays the links out that do not tie one side to the other: within each, and with those on neither;
 * no page where there are none.
 */
void
cp_links_figure_lay_out_within (const CpComparisonSheet *sheet, GPtrArray *figures)
{
  g_return_if_fail (sheet != NULL && figures != NULL);

  lay_out_within (sheet, CP_SIDE_LEFT, figures);
  lay_out_within (sheet, CP_SIDE_RIGHT, figures);
  lay_out_within (sheet, CP_SIDE_OTHERS, figures);
}
