/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of a figure: margins, title and lines above, notes below. */

#include "cp-figure-page.h"

#include <stdarg.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-figure-error.h"
#include "cp-name-words.h"
#include "cp-period.h"

/* Margins are 5 % of each side. Notes stand on the lower margin, so that the body gets what they
 * leave. Nothing is shrunk: a long title goes over two lines, the lines under it over three. */

#define MARGIN 0.05
#define TITLE_BASELINE 20.5
#define TITLE_LINES 2
#define TITLE_TO_LINE 21.5
#define HEAD_LINE 20.5
#define HEAD_LINES 3
#define HEAD_TO_BODY 5.0
#define FOOT_DESCENT 3.0
#define FOOT_ASCENT 10.0
#define NOTE_LINES 4
#define NOTE_TO_NUMBER 12.0

/* A line is broken earlier, by a step at a time, rather than leave a word alone at its end. */
#define LINE_WIDTH_LEAST 0.75
#define LINE_WIDTH_STEP 0.02

/* A list of sources, or of texts in full, is told up to here. */
#define SOURCES_MAX 14
#define TEXTS_MAX 4

/* A list of so many bytes may not fit, so that what follows it would be lost. */
#define SOURCES_LONG 400
#define TEXT_LETTERS_MAX 240

/* Tall letters of a title are kept off the margin; without one its first line begins higher. */
static double
get_title_baseline (const CpTextBlock *title, double top)
{
  double left;
  double ink_top;
  double right;
  double bottom;
  CpFigureItem item = { .kind = CP_FIGURE_TEXT, .size = CP_TITLE_SIZE, .weight = CP_WEIGHT_EXTRA };

  if (title->n_lines == 0)
    return top + CP_LABEL_SIZE + CP_TITLE_LINE - TITLE_TO_LINE;
  item.string = title->lines[0];
  cp_text_get_ink (&item, &left, &ink_top, &right, &bottom);

  return top + MAX (TITLE_BASELINE, -ink_top);
}

static gboolean
ends_in_orphan (const CpTextBlock *block)
{
  return block->n_lines > 1 && strchr (block->lines[block->n_lines - 1], ' ') == NULL;
}

/* A line over the whole width, or over as much of it as leaves no word alone at its end. */
static CpTextBlock *
wrap_line (CpTextStyle style, const char *line, double width, guint max_lines)
{
  CpTextBlock *block = cp_pen_wrap (style, line, width, max_lines, CP_CUT_WORD);
  double share = 1 - LINE_WIDTH_STEP;

  for (; ends_in_orphan (block) && share > LINE_WIDTH_LEAST; share -= LINE_WIDTH_STEP)
    {
      CpTextBlock *narrower = cp_pen_wrap (style, line, width * share, max_lines, CP_CUT_WORD);

      if (narrower->n_lines > block->n_lines || narrower->cut != block->cut)
        {
          cp_text_block_free (narrower);
          return block;
        }
      cp_text_block_free (block);
      block = narrower;
    }

  return block;
}

static guint
count_lines (GPtrArray *blocks)
{
  guint n_lines = 0;

  for (guint i = 0; i < blocks->len; i++)
    n_lines += ((CpTextBlock *) g_ptr_array_index (blocks, i))->n_lines;

  return n_lines;
}

/* A paragraph whose last line leaves room for so much beside it. */
static CpTextBlock *
wrap_beside (CpTextStyle style, const char *text, double width, double taken, guint max_lines)
{
  CpTextBlock *block = wrap_line (style, text, width, max_lines);

  if (block->n_lines == 0
      || cp_pen_measure (style, block->lines[block->n_lines - 1]) <= width - taken)
    return block;
  cp_text_block_free (block);

  return wrap_line (style, text, width - taken, max_lines);
}

/* Blanks at which no line was broken become plain ones, so that the text is found as it is typed. */
static CpTextBlock *
loosen_blanks (CpTextBlock *block)
{
  CpTextBlock *loose = g_new0 (CpTextBlock, 1);

  *loose = *block;
  g_ref_count_init (&loose->ref_count);
  loose->lines = g_new0 (char *, block->n_lines + 1);
  loose->joined = g_memdup2 (block->joined, block->n_lines);
  for (guint i = 0; i < block->n_lines; i++)
    {
      g_auto (GStrv) parts = g_strsplit (block->lines[i], "\302\240", -1);

      loose->lines[i] = g_strjoinv (" ", parts);
    }
  cp_text_block_free (block);

  return loose;
}

/* Sets paragraphs as one where that takes fewer lines and cuts nothing. */
static void
join_blocks (GPtrArray *blocks, CpTextStyle style, const char *joined, double width, double taken)
{
  CpTextBlock *block = wrap_beside (style, joined, width, taken, MAX (count_lines (blocks), 1));
  gboolean fewer = !block->cut && block->n_lines < count_lines (blocks);

  for (guint i = 0; i < blocks->len; i++)
    fewer = fewer && !((CpTextBlock *) g_ptr_array_index (blocks, i))->cut;
  if (fewer)
    g_ptr_array_set_size (blocks, 0);
  if (fewer)
    g_ptr_array_add (blocks, loosen_blanks (block));
  else
    cp_text_block_free (block);
}

/* The lines under the title. */
static GPtrArray *
wrap_head (const CpFigurePage *self, const char *const *lines, double width)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_text_block_free);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (blocks, wrap_line (CP_STYLE_DIM, lines[i], width, HEAD_LINES));
  if (self->dense)
    {
      g_autofree char *joined = g_strjoinv (" · ", (char **) lines);

      join_blocks (blocks, CP_STYLE_DIM, joined, width, 0);
    }

  return blocks;
}

/* The notes as one paragraph; those that are no sentences are parted as others are in a line. */
static char *
dup_joined (const char *const *notes)
{
  GString *joined = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit (_("* date inferred"), " ", -1);
  g_autofree char *bound = g_strjoinv ("\302\240", words);

  for (guint i = 0; notes[i] != NULL; i++)
    {
      if (joined->len > 0)
        g_string_append (joined, g_str_has_suffix (joined->str, ".") ? " " : " · ");
      g_string_append (joined, notes[i]);
    }
  /* A sign stays beside what it means. */
  g_string_replace (joined, _("* date inferred"), bound, 0);
  g_string_replace (joined, " † ", " †\302\240", 0);
  g_string_replace (joined, " ‡ ", " ‡\302\240", 0);

  return g_string_free (joined, FALSE);
}

static GPtrArray *
wrap_notes (const CpFigurePage *self, const char *const *notes)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_text_block_free);

  for (guint i = 0; notes[i] != NULL; i++)
    g_ptr_array_add (blocks, wrap_line (CP_STYLE_FOOT, notes[i],
                                        self->right - self->left
                                            - (notes[i + 1] == NULL ? self->number : 0),
                                        NOTE_LINES));
  if (self->dense)
    {
      g_autofree char *joined = dup_joined (notes);

      join_blocks (blocks, CP_STYLE_FOOT, joined, self->right - self->left, self->number);
    }

  return blocks;
}

static char *
dup_number (guint page, guint n_pages)
{
  /* Translators: the number of a page of a deck, and how many there are. */
  return g_strdup_printf (_("%u of %u"), page, n_pages);
}

static char *
dup_place (guint page, guint n_pages)
{
  /* Translators: the number of a page, and how many there are. */
  return g_strdup_printf (_("page %u of %u"), page, n_pages);
}

/* For any number that a page may have that is told at the end of its last note. */
static double
measure_number (const CpFigureOptions *options)
{
  g_autofree char *longest = NULL;

  if (!options->in_deck && !options->in_series)
    return 0;
  longest = options->in_deck ? dup_number (CP_FIGURE_PAGES_MAX, CP_FIGURE_PAGES_MAX)
                             : dup_place (CP_FIGURE_PAGES_MAX, CP_FIGURE_PAGES_MAX);

  return cp_pen_measure (CP_STYLE_FOOT, longest) + NOTE_TO_NUMBER;
}

static void
add_at_end (CpFigure *figure, const char *number)
{
  double width = cp_pen_measure (CP_STYLE_FOOT, number) + 0.5;

  cp_pen_text (figure, CP_STYLE_FOOT, cp_figure_get_width (figure) * (1 - MARGIN) - width,
               cp_figure_get_height (figure) * (1 - MARGIN) - FOOT_DESCENT, width, CP_ALIGN_END,
               number);
}

/**
 * cp_figure_page_begin:
 * @title: one line, or two where it is long
 * @lines: what stands under it, dim, each broken where it is long; %NULL-terminated
 *
 * Begins a page: makes its figure and puts title and lines on it. The caller owns the figure.
 */
CpFigurePage
cp_figure_page_begin (const CpFigureOptions *options, const char *title, const char *const *lines)
{
  CpFigurePage self = { .figure = cp_figure_new (options),
                        .dense = options->dense,
                        .number = measure_number (options) };
  g_autoptr (GPtrArray) blocks = NULL;
  double width = cp_figure_get_width (self.figure);
  double height = cp_figure_get_height (self.figure);
  double room = width * (1 - 2 * MARGIN);
  g_autoptr (CpTextBlock) block = cp_pen_wrap (CP_STYLE_TITLE, title, room, TITLE_LINES,
                                               CP_CUT_WORD);
  double y = get_title_baseline (block, height * MARGIN);

  self.left = width * MARGIN;
  self.right = width * (1 - MARGIN);
  self.bottom = height * (1 - MARGIN);
  y = cp_pen_block (self.figure, CP_STYLE_TITLE, self.left, y, room, CP_ALIGN_START, block);
  y += TITLE_TO_LINE - CP_TITLE_LINE;
  blocks = wrap_head (&self, lines, room);
  for (guint i = 0; i < blocks->len; i++)
    {
      y = cp_pen_block (self.figure, CP_STYLE_DIM, self.left, y, room, CP_ALIGN_START,
                        g_ptr_array_index (blocks, i));
      y += HEAD_LINE - CP_LABEL_LINE;
    }
  self.top = y - HEAD_LINE + HEAD_TO_BODY;
  cp_figure_set_title (self.figure, title);

  return self;
}

/**
 * cp_figure_page_add_foot:
 * @notes: sentences, each from a new line; %NULL-terminated
 *
 * Puts the notes on the lower margin and sets the body's bottom above them.
 */
void
cp_figure_page_add_foot (CpFigurePage *self, const char *const *notes)
{
  g_autoptr (GPtrArray) blocks = NULL;
  guint n_lines;
  double y;

  g_return_if_fail (self != NULL && notes != NULL);

  blocks = wrap_notes (self, notes);
  n_lines = count_lines (blocks);
  if (n_lines == 0)
    return;
  y = self->bottom - FOOT_DESCENT - (n_lines - 1) * CP_FOOTER_LINE;
  self->bottom = y - FOOT_ASCENT;
  for (guint i = 0; i < blocks->len; i++)
    {
      const CpTextBlock *block = g_ptr_array_index (blocks, i);
      double room = self->right - self->left - (i + 1 == blocks->len ? self->number : 0);

      y = cp_pen_block (self->figure, CP_STYLE_FOOT, self->left, y, MAX (room, block->width + 0.1),
                        CP_ALIGN_START, block);
    }
}

/**
 * cp_figure_page_add_number:
 * @figure: a page that was made in a deck
 * @page: from 1
 *
 * Numbers a page of a deck: "3 of 10", at the end of its last note.
 */
void
cp_figure_page_add_number (CpFigure *figure, guint page, guint n_pages)
{
  g_autofree char *number = NULL;

  g_return_if_fail (figure != NULL);

  number = dup_number (page, n_pages);
  add_at_end (figure, number);
}

/**
 * cp_figure_pages_add_places:
 * @figures: (element-type CpFigure): all pages of a figure, made as a series
 *
 * Numbers the pages through: "page 3 of 10"; one alone has no number.
 */
void
cp_figure_pages_add_places (GPtrArray *figures)
{
  g_return_if_fail (figures != NULL);

  for (guint i = 0; figures->len > 1 && i < figures->len; i++)
    {
      g_autofree char *place = dup_place (i + 1, figures->len);

      add_at_end (figures->pdata[i], place);
    }
}

/**
 * cp_figure_pages_check:
 * @n_pages: how many a figure would have
 * @advice: a sentence on how to get fewer
 *
 * Checks that a figure has no more than %CP_FIGURE_PAGES_MAX pages; sets %CP_FIGURE_ERROR_PAGES
 * where it has.
 */
gboolean
cp_figure_pages_check (guint n_pages, const char *advice, GError **error)
{
  g_return_val_if_fail (advice != NULL, FALSE);

  if (n_pages <= CP_FIGURE_PAGES_MAX)
    return TRUE;
  g_set_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES,
               /* Translators: how many pages a figure would have, how many it may have, and a
                * sentence on how to get fewer. */
               _("The figure would have %u pages; no more than %u are drawn. %s"), n_pages,
               CP_FIGURE_PAGES_MAX, advice);

  return FALSE;
}

/**
 * cp_figure_page_is_title_cut:
 *
 * Checks whether a title is too long for a figure of that size, so that a note has to tell it.
 */
gboolean
cp_figure_page_is_title_cut (const CpFigureOptions *options, const char *title)
{
  double width = options->width / cp_figure_options_get_unit (options) * (1 - 2 * MARGIN);
  g_autoptr (CpTextBlock) block = cp_pen_wrap (CP_STYLE_TITLE, title, width, TITLE_LINES,
                                               CP_CUT_WORD);

  return block->cut;
}

/**
 * cp_figure_date_by:
 *
 * Gives a figure the date of the newest article of the corpus that it shows.
 */
void
cp_figure_date_by (CpFigure *figure, CpSnapshot *snapshot)
{
  CpDate first, last;

  g_return_if_fail (figure != NULL && snapshot != NULL);

  cp_snapshot_get_period (snapshot, &first, &last);
  cp_figure_set_date (figure, last);
}

/**
 * cp_figure_words_dup_line:
 * @first: a part; others follow, %NULL at the end. Empty parts are left out
 *
 * Joins the parts of a line: "104 statements · all outlets · Nov 2023".
 */
char *
cp_figure_words_dup_line (const char *first, ...)
{
  GString *line = g_string_new (NULL);
  va_list parts;

  va_start (parts, first);
  for (const char *part = first; part != NULL; part = va_arg (parts, const char *))
    if (*part != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
  va_end (parts);

  return g_string_free (line, FALSE);
}

/**
 * cp_figure_words_dup_corpus:
 *
 * Says which corpus a figure is of, so that it can be checked: title, digest, program.
 */
char *
cp_figure_words_dup_corpus (CpSnapshot *snapshot)
{
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;
  const char *title;

  g_return_val_if_fail (snapshot != NULL, NULL);

  digest = cp_snapshot_dup_digest (snapshot);
  title = cp_snapshot_get_title (snapshot);
  if (title == NULL || *title == '\0')
    /* Translators: %s is the beginning of a checksum of the corpus. */
    return g_strdup_printf (_("Corpus without a title, digest %.12s · made with Counterpoint"),
                            digest);
  name = cp_words_dup_name (title);
  /* Translators: the title of the corpus, and the beginning of its checksum. */
  return g_strdup_printf (_("Corpus “%s”, digest %.12s · made with Counterpoint"), name, digest);
}

/**
 * cp_figure_words_dup_marked_sources:
 * @sources: (element-type utf8): the articles
 * @marks: (element-type utf8): what the signs behind their names mean: "* date inferred"
 *
 * Lists the articles that a figure stands on; long lists end in their number, and have the meanings of
 * the signs before them.
 */
char *
cp_figure_words_dup_marked_sources (GPtrArray *sources, GPtrArray *marks)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GString) meanings = g_string_new (NULL);
  guint n_told = MIN (sources->len, SOURCES_MAX);

  for (guint i = 0; i < n_told; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (sources, i));
  if (n_told < sources->len)
    /* Translators: stands at the end of a list of articles. */
    g_string_append_printf (list, ngettext ("; and %u more", "; and %u more", sources->len - n_told),
                            sources->len - n_told);
  for (guint i = 0; i < marks->len; i++)
    /* Translators: stands between "* date inferred" and "† article without any expert". */
    g_string_append_printf (meanings, "%s%s", i > 0 ? _(", ") : "",
                            (const char *) g_ptr_array_index (marks, i));
  if (meanings->len > 0 && list->len > SOURCES_LONG)
    /* Translators: what the signs behind the names of articles mean, and a long list of them. */
    return g_strdup_printf (_("Sources (%s): %s"), meanings->str, list->str);
  if (meanings->len > 0)
    /* Translators: a list of articles, and what the signs behind their names mean. */
    return g_strdup_printf (_("Sources: %s. %s"), list->str, meanings->str);
  /* Translators: a list of articles. */
  return g_strdup_printf (_("Sources: %s"), list->str);
}

/**
 * cp_figure_words_dup_sources:
 * @sources: (element-type utf8): the articles
 * @inferred: whether any of their dates is inferred
 *
 * Lists the articles that a figure stands on; long lists end in their number.
 */
char *
cp_figure_words_dup_sources (GPtrArray *sources, gboolean inferred)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  if (inferred)
    g_ptr_array_add (marks, _("* date inferred"));

  return cp_figure_words_dup_marked_sources (sources, marks);
}

/**
 * cp_figure_words_dup_in_full:
 * @texts: (element-type utf8): texts that had to be shortened
 *
 * Tells shortened texts in full, or as much as a note can hold; %NULL where there are none.
 */
char *
cp_figure_words_dup_in_full (GPtrArray *texts)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (texts->len == 0)
    return NULL;
  for (guint i = 0; i < MIN (texts->len, TEXTS_MAX); i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      gboolean cut = g_utf8_strlen (text, -1) > TEXT_LETTERS_MAX;
      g_autofree char *start = cut ? g_utf8_substring (text, 0, TEXT_LETTERS_MAX) : g_strdup (text);

      g_autofree char *told = g_strconcat (start, cut ? "…" : "", NULL);

      g_string_append (list, i > 0 ? "; " : "");
      /* Translators: %s is a label that had to be shortened above. */
      g_string_append_printf (list, _("“%s”"), told);
    }
  if (texts->len > TEXTS_MAX)
    g_string_append_printf (list, ngettext ("; and %u more", "; and %u more", texts->len - TEXTS_MAX),
                            texts->len - TEXTS_MAX);

  /* Translators: labels that had to be shortened above. */
  return g_strdup_printf (_("In full: %s"), list->str);
}
