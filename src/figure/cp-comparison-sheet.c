/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages of a comparison have in common: head, the sides' names, notes. */

#include "cp-comparison-sheet.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-comparison-references.h"
#include "cp-comparison-words.h"
#include "cp-figure-sources.h"
#include "cp-voice-words.h"

/* Lengths are units. A page's notes depend on what it shows, and how much it can show on its
 * notes; so whoever lays a page out begins it, and begins it anew with less where that is too
 * much. */

#define HEAD_TO_SIDES 19.0
#define SIDES_TO_RULE 7.0
#define RULE_TO_BODY 7.5
#define BODY_TO_FOOT 3.0
#define SIGN 10.5
#define SIGN_TO_NAME 7.0
#define NAME_TO_DETAIL 6.0
#define TO_MIDDLE 5.6
#define DETAIL_LINES 2

/* A card is not wider than needed for its words to be read at once: narrow ones may be longer. */
#define LINES_OF_WIDE 6
#define LINES_OF_NARROW 12
#define WIDE 300.0

/* How many statements are told of in the description of a page. */
#define DESCRIBED_MAX 12

static CpFigureSources *
list_sources (CpComparison *comparison)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      guint n;
      const guint32 *statements = cp_comparison_get_statements (comparison, side, &n);

      g_array_append_vals (all, statements, n);
    }

  return cp_figure_sources_new (cp_comparison_get_snapshot (comparison),
                                (const guint32 *) (gpointer) all->data, all->len);
}

static gboolean
has_texts (CpSnapshot *snapshot)
{
  guint n_documents;
  const guint32 *documents = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);

  for (guint i = 0; i < n_documents; i++)
    if (cp_document_get_text (cp_snapshot_get_document (snapshot, documents[i])) != NULL)
      return TRUE;

  return FALSE;
}

/* The title that was asked for, or the figure's own. */
static const char *
get_title (const CpComparisonSheet *self, const CpComparisonPage *page)
{
  return self->options->title != NULL ? self->options->title : page->title;
}

static const char *
get_wording (const CpComparisonSheet *self, const CpComparisonPage *page)
{
  if (self->paraphrased)
    /* Translators: a note below cards; keep […] */
    return page->shortened ? _("Words are paraphrases, shortened at “[…]”.")
                           /* Translators: a note below cards */
                           : _("Words are paraphrases.");
  /* Translators: a note below cards; keep […] */
  return page->shortened ? _("Quotation marks are the sources’ own; words are shortened at “[…]”.")
                         /* Translators: a note below cards */
                         : _("Quotation marks are the sources’ own.");
}

/* What is to be known of the words, what is shown, and what has no reply. */
static char *
dup_shown (const CpComparisonSheet *self, const CpComparisonPage *page)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  if (page->statements->len > 0)
    g_string_append (shown, get_wording (self, page));
  if (page->note != NULL)
    g_string_append_printf (shown, " %s", page->note);
  if (*self->unanswered != '\0')
    g_string_append_printf (shown, " %s", self->unanswered);
  if (*self->unheard != '\0')
    g_string_append_printf (shown, " %s", self->unheard);
  if (self->more != NULL)
    g_string_append_printf (shown, " %s", self->more);

  return g_strdup (g_strstrip (shown->str));
}

/* The numbers of the articles: of the page alone, or as the deck has them. While it is tried out what
 * fits on a page, those of a deck are not known. */
static GArray *
number_documents (const CpComparisonSheet *self, const CpComparisonPage *page)
{
  gboolean is_trial = page->page == 0;
  GArray *documents = self->references != NULL && !is_trial ? g_array_ref (self->references)
                                                            : cp_references_new ();

  if (self->references == NULL || !is_trial)
    cp_references_add (documents, self->snapshot, page->statements);

  return documents;
}

static void
add_foot (const CpComparisonSheet *self, const CpComparisonPage *page, CpFigurePage *frame)
{
  g_autofree char *shown = dup_shown (self, page);
  g_autofree char *in_full = NULL;
  g_autoptr (GArray) documents = number_documents (self, page);
  g_autofree char *references = cp_references_dup_list (documents, self->snapshot, page->statements,
                                                         frame->right - frame->left);
  g_autoptr (GPtrArray) cut = g_ptr_array_new ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  if (cp_figure_page_is_title_cut (self->options, get_title (self, page)))
    g_ptr_array_add (cut, (char *) get_title (self, page));
  for (guint i = 0; i < page->cut->len; i++)
    g_ptr_array_add (cut, g_ptr_array_index (page->cut, i));
  in_full = cp_figure_words_dup_in_full (cut);
  g_ptr_array_add (notes, shown);
  if (in_full != NULL)
    g_ptr_array_add (notes, in_full);
  if (references != NULL)
    g_ptr_array_add (notes, references);
  g_ptr_array_add (notes, self->corpus);
  g_ptr_array_add (notes, NULL);
  cp_figure_page_add_foot (frame, (const char *const *) notes->pdata);
}

/* A side's sign, name and detail; the detail goes below where it does not fit beside the name.
 * Returns the baseline of the last line. */
static double
add_side (const CpComparisonSheet *self, const CpComparisonPage *page, const CpFigurePage *frame,
          guint column, double x, double y)
{
  CpSide side = page->sides[column];
  const char *details = page->details[column];
  double width = cp_comparison_page_get_column (page, frame);
  double name_x = x + SIGN + SIGN_TO_NAME;
  gboolean silent = !page->elsewhere
                    && cp_comparison_get_summary (self->comparison, side)->n_statements == 0;
  g_autofree char *name = cp_pen_shorten (CP_STYLE_NAME, cp_sides_get_label (self->sides, side),
                                          x + width - name_x);
  double name_width = cp_pen_measure (CP_STYLE_NAME, name) + 0.5;
  double detail_x = name_x + name_width + NAME_TO_DETAIL;
  double room = x + width - detail_x;
  g_autoptr (CpTextBlock) detail = NULL;

  cp_pen_sign (frame->figure, side, x + SIGN / 2, y - TO_MIDDLE, SIGN, silent);
  cp_pen_text (frame->figure, CP_STYLE_NAME, name_x, y, name_width, CP_ALIGN_START, name);
  if (*details == '\0')
    return y;
  if (room > cp_pen_measure (CP_STYLE_DIM, details))
    {
      cp_pen_text (frame->figure, CP_STYLE_DIM, detail_x, y, room, CP_ALIGN_START, details);
      return y;
    }
  detail = cp_pen_wrap (CP_STYLE_DIM, details, width, DETAIL_LINES, CP_CUT_WORD);

  return cp_pen_block (frame->figure, CP_STYLE_DIM, x, y + CP_LABEL_LINE, width, CP_ALIGN_START,
                       detail)
         - CP_LABEL_LINE;
}

static void
add_sides (const CpComparisonSheet *self, const CpComparisonPage *page, CpFigurePage *frame)
{
  double right_x = frame->right - cp_comparison_page_get_column (page, frame);
  double y = frame->top + HEAD_TO_SIDES;
  double left_end = add_side (self, page, frame, 0, frame->left, y);
  double right_end = page->details[1] != NULL ? add_side (self, page, frame, 1, right_x, y) : y;
  double rule_y = MAX (left_end, right_end) + SIDES_TO_RULE;

  cp_pen_line (frame->figure, CP_COLOR_LINE, frame->left, rule_y, frame->right, rule_y, 0.75,
               CP_ITEM_PLAIN);
  frame->top = rule_y;
}

static char *
dup_description (const CpComparisonSheet *self, const CpComparisonPage *page)
{
  GString *description = g_string_new (NULL);

  /* Translators: the title of a figure, what it shows, and who speaks. */
  g_string_append_printf (description, _("%s (%s). %s."), page->title, page->what, self->counts);
  for (guint i = 0; i < MIN (page->statements->len, DESCRIBED_MAX); i++)
    {
      guint32 statement = g_array_index (page->statements, guint32, i);
      g_autoptr (CpCardFace) face = cp_card_face_new_with_repeats (self->snapshot, self->sides,
                                                                 self->repeats, statement);
      g_autofree char *sentence = cp_card_face_dup_sentence (face);

      /* Translators: a side, and what one of its speakers says. */
      g_string_append_printf (description, _(" %s: %s."), cp_sides_get_label (self->sides, face->side),
                              sentence);
    }
  if (page->note != NULL)
    g_string_append_printf (description, " %s", page->note);

  return g_string_free (description, FALSE);
}

/* Who of those compared says most, and the corpus. */
static char *
dup_corpus (CpComparison *comparison)
{
  static const CpSide sides[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      guint n;
      const guint32 *statements = cp_comparison_get_statements (comparison, sides[i], &n);

      g_array_append_vals (all, statements, n);
    }

  return cp_words_dup_most_and_corpus (cp_comparison_get_snapshot (comparison),
                                       cp_comparison_get_sides (comparison),
                                       (const guint32 *) (gpointer) all->data, all->len);
}

/**
 * cp_comparison_sheet_new:
 * @comparison: borrowed, as the options are, for as long as the sheet lives
 *
 * Prepares what all pages of a comparison say.
 */
CpComparisonSheet *
cp_comparison_sheet_new (CpComparison *comparison, const CpFigureOptions *options)
{
  CpComparisonSheet *self;
  g_autoptr (CpFigureSources) sources = NULL;
  g_autofree char *period = NULL;

  g_return_val_if_fail (comparison != NULL && options != NULL, NULL);

  sources = list_sources (comparison);
  period = cp_figure_sources_dup_published (sources);
  self = g_new0 (CpComparisonSheet, 1);
  self->comparison = comparison;
  self->snapshot = cp_comparison_get_snapshot (comparison);
  self->sides = cp_comparison_get_sides (comparison);
  self->options = options;
  self->subject = cp_comparison_words_dup_subject (comparison);
  self->scope = cp_comparison_words_dup_scope (comparison, period);
  self->counts = cp_comparison_words_dup_counts (comparison);
  self->corpus = dup_corpus (comparison);
  self->unanswered = cp_comparison_words_dup_unanswered (comparison);
  self->unheard = cp_comparison_words_dup_unheard (comparison);
  self->filtered = cp_comparison_words_is_filtered (comparison);
  self->repeats = cp_card_repeats_new (self->snapshot);
  self->paraphrased = !has_texts (self->snapshot);

  return self;
}

/**
 * cp_comparison_sheet_free:
 *
 * Frees a sheet.
 */
void
cp_comparison_sheet_free (CpComparisonSheet *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->subject);
  g_free (self->scope);
  g_free (self->counts);
  g_free (self->corpus);
  g_free (self->unanswered);
  g_free (self->unheard);
  g_free (self->more);
  cp_card_repeats_free (self->repeats);
  g_free (self);
}

/**
 * cp_comparison_page_init:
 *
 * Empties what a page shows.
 */
void
cp_comparison_page_init (CpComparisonPage *self)
{
  g_return_if_fail (self != NULL);

  *self = (CpComparisonPage) { .sides = { CP_SIDE_LEFT, CP_SIDE_RIGHT } };
  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->cut = g_ptr_array_new_with_free_func (g_free);
}

/**
 * cp_comparison_page_clear:
 *
 * Frees what a page shows.
 */
void
cp_comparison_page_clear (CpComparisonPage *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->details); i++)
    g_clear_pointer (&self->details[i], g_free);
  g_clear_pointer (&self->statements, g_array_unref);
  g_clear_pointer (&self->cut, g_ptr_array_unref);
  g_clear_pointer (&self->note, g_free);
}

/**
 * cp_comparison_page_get_column:
 *
 * Computes how wide each of the two columns is.
 */
double
cp_comparison_page_get_column (const CpComparisonPage *self, const CpFigurePage *frame)
{
  g_return_val_if_fail (self != NULL && frame != NULL, 0);

  return (frame->right - frame->left - self->gap) / 2;
}

/**
 * cp_comparison_sheet_begin:
 *
 * Begins a page: everything but the cards. The caller owns the figure.
 */
CpFigurePage
cp_comparison_sheet_begin (const CpComparisonSheet *self, const CpComparisonPage *page)
{
  const char *subject = page->subject != NULL ? page->subject : "";
  const char *heading = self->options->title != NULL ? page->title : "";
  g_autofree char *what = cp_figure_words_dup_line (heading, subject, page->what, self->scope, NULL);
  const char *lines[] = { what, self->counts, NULL };
  CpFigurePage frame = cp_figure_page_begin (self->options, get_title (self, page), lines);

  add_foot (self, page, &frame);
  if (page->details[0] != NULL)
    add_sides (self, page, &frame);
  frame.top += RULE_TO_BODY;
  frame.bottom -= BODY_TO_FOOT;

  return frame;
}

/**
 * cp_comparison_sheet_end:
 * @frame: the page, whose figure is taken
 * @figures: (element-type CpFigure): takes it
 *
 * Ends a page.
 */
void
cp_comparison_sheet_end (const CpComparisonSheet *self, const CpComparisonPage *page,
                         CpFigurePage *frame, GPtrArray *figures)
{
  g_autofree char *description = NULL;

  g_return_if_fail (self != NULL && page != NULL && frame != NULL && figures != NULL);

  description = dup_description (self, page);
  for (guint i = 0; i < page->statements->len; i++)
    cp_figure_add_statement (frame->figure, g_array_index (page->statements, guint32, i));
  cp_figure_date_by (frame->figure, self->snapshot);
  cp_figure_set_description (frame->figure,
                             self->options->alt != NULL ? self->options->alt : description);
  g_ptr_array_add (figures, g_steal_pointer (&frame->figure));
}

/**
 * cp_comparison_sheet_make_card:
 * @frame: a page that was begun
 * @options: a number of lines that is 0 is chosen here, as are the reference and the note
 *
 * Makes the card of a statement of a page, as wide as a column if not asked otherwise, and no higher than
 * the page.
 */
CpFigureCard *
cp_comparison_sheet_make_card (const CpComparisonSheet *self, const CpComparisonPage *page,
                               const CpFigurePage *frame, guint32 statement,
                               const CpFigureCardOptions *options)
{
  g_autoptr (CpCardFace) face = cp_card_face_new_with_repeats (self->snapshot, self->sides,
                                                                 self->repeats, statement);
  g_autoptr (GArray) documents = number_documents (self, page);
  g_autofree char *reference = cp_references_dup_number (documents, self->snapshot, statement);
  double column = cp_comparison_page_get_column (page, frame);
  double width = options->width > 0 ? options->width : column;
  guint max_lines = width >= WIDE ? LINES_OF_WIDE : LINES_OF_NARROW;
  CpFigureCardOptions filled = *options;

  filled.reference = reference;
  filled.reference_uri = cp_references_get_uri (self->snapshot, statement);
  filled.with_note = !self->paraphrased;
  filled.max_height = frame->bottom - frame->top;
  filled.max_lines = filled.max_lines > 0 ? MIN (filled.max_lines, max_lines) : max_lines;

  return cp_figure_card_new (face, width, &filled);
}
