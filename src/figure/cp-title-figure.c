/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page of a deck: what it is about, and how much of whom. */

#include "cp-title-figure.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-figure-page.h"
#include "cp-figure-sources.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-side-words.h"

/* The title; what is held against what; then a table: a line for each side, for what is compared, for
 * the articles. It stands above the middle. Lengths are units. */

#define TITLE_LINES 3
#define VALUE_LINES 4
#define WHAT_ASCENT 22.0
#define WHAT_TO_RULE 15.0
#define RULE_TO_TABLE 26.0
#define ROW_GAP 7.0
#define SIGN 10.5
#define SIGN_TO_LABEL 7.0
#define TO_MIDDLE 5.6
#define LABEL_TO_VALUE 18.0
#define LABEL_SHARE 0.4
#define ABOVE_SHARE 0.38
#define COVER_ASCENT 38.0
#define COVER_DESCENT 38.0
#define ROWS_MAX 8

typedef struct
{
  CpSide side;
  gboolean signed_; /* has the sign of the side */
  gboolean hollow;
  char *label;
  char *value;
  CpTextBlock *block;
} Row;

typedef struct
{
  const CpTitleContents *contents;
  const CpFigureOptions *options;
  char *title;
  char *what;
  CpSideCounts counts;
  guint32 most[CP_N_SIDES]; /* the speaker who says most, or CP_HANDLE_NONE where two do */
  guint n_most[CP_N_SIDES];
  guint n_relayed[CP_N_SIDES];
  Row rows[ROWS_MAX];
  guint n_rows;
} Title;

/* How often each speaker speaks for a side, at side * n_handles + speaker. */
static guint *
count_voices (Title *self, guint n_handles)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->contents->snapshot);
  guint *voices = g_new0 (guint, (gsize) CP_N_SIDES * n_handles);
  GArray *statements = self->contents->statements;

  for (guint i = 0; i < statements->len; i++)
    {
      guint32 statement = g_array_index (statements, guint32, i);
      CpSide side = cp_sides_get_side (self->contents->sides, statement);

      self->counts.statements[side]++;
      self->n_relayed[side] += columns->reported[statement] != CP_HANDLE_NONE;
      voices[(gsize) side * n_handles + columns->speaker[statement]]++;
    }

  return voices;
}

static void
count (Title *self)
{
  CpSnapshot *snapshot = self->contents->snapshot;
  guint n_handles = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_SPEAKERS);
  g_autofree guint *voices = count_voices (self, n_handles);

  for (guint side = 0; side < CP_N_SIDES; side++)
    for (guint32 speaker = 1; speaker < n_handles; speaker++)
      {
        guint n = voices[(gsize) side * n_handles + speaker];

        self->counts.speakers[side] += n > 0;
        if (n > self->n_most[side])
          {
            self->n_most[side] = n;
            self->most[side] = speaker;
          }
        else if (n > 0 && n == self->n_most[side])
          self->most[side] = CP_HANDLE_NONE;
      }
}

/* "66 statements by 12 speakers, 4 relayed; most by Edda Norling (14)" */
static char *
dup_side (const Title *self, CpSide side)
{
  guint n = self->counts.statements[side];
  g_autofree char *number = cp_words_dup_number (n);
  g_autofree char *statements = g_strdup_printf (ngettext ("%s statement", "%s statements", n), number);
  GString *line = g_string_new (NULL);

  if (n == 0)
    return g_string_free (g_string_append (line, _("none")), FALSE);
  g_string_append_printf (line,
                          /* Translators: "66 statements", and by how many speakers. */
                          ngettext ("%s by %u speaker", "%s by %u speakers",
                                    self->counts.speakers[side]),
                          statements, self->counts.speakers[side]);
  if (self->n_relayed[side] > 0)
    {
      g_autofree char *relayed = cp_words_dup_relayed (self->n_relayed[side]);

      g_string_append_printf (line, "%s%s", _(", "), relayed);
    }
  if (self->counts.speakers[side] > 1 && self->most[side] != CP_HANDLE_NONE)
    {
      CpSpeaker *speaker = cp_snapshot_get_speaker (self->contents->snapshot, self->most[side]);
      g_autofree char *name = cp_words_dup_name (cp_speaker_get_name (speaker));

      /* Translators: the speaker of a side who says most, and how many statements that are. */
      g_string_append_printf (line, _("; most by %s (%u)"), name, self->n_most[side]);
    }

  return g_string_free (line, FALSE);
}

/* The newest of the articles, with an asterisk where that is inferred. */
static char *
dup_newest (const Title *self)
{
  CpSnapshot *snapshot = self->contents->snapshot;
  const guint32 *documents = cp_snapshot_get_statements (snapshot)->document;
  CpDocument *newest = NULL;

  for (guint i = 0; i < self->contents->statements->len; i++)
    {
      guint32 statement = g_array_index (self->contents->statements, guint32, i);
      CpDocument *document = cp_snapshot_get_document (snapshot, documents[statement]);

      if (newest == NULL
          || cp_date_compare (cp_document_get_date (document), cp_document_get_date (newest)) > 0)
        newest = document;
    }
  if (newest == NULL || cp_document_get_date (newest) == 0)
    return NULL;

  return cp_words_dup_date (cp_document_get_date (newest), cp_document_is_date_inferred (newest));
}

/* "5, chosen, not sampled · published Nov 2023* – Nov 2024* · the newest of Nov 2024*" */
static char *
dup_articles (const Title *self)
{
  GArray *statements = self->contents->statements;
  g_autoptr (CpFigureSources) sources = cp_figure_sources_new (
      self->contents->snapshot, (const guint32 *) (gpointer) statements->data, statements->len);
  g_autofree char *number = cp_words_dup_number (sources->names->len);
  g_autofree char *period = cp_figure_sources_dup_published (sources);
  g_autofree char *date = dup_newest (self);
  /* Translators: how many articles. */
  g_autofree char *chosen = g_strdup_printf (_("%s, chosen, not sampled"), number);
  g_autofree char *newest = NULL;

  if (sources->names->len == 0)
    return g_strdup (_("none"));
  /* Translators: when the newest article was published: "8 Nov 2024*". */
  newest = date != NULL ? g_strdup_printf (_("the newest of %s"), date) : g_strdup ("");
  return cp_figure_words_dup_line (chosen, period, newest, NULL);
}

static void
add_row (Title *self, const char *label, char *value)
{
  Row *row = &self->rows[self->n_rows++];

  *row = (Row) { .label = g_strdup (label), .value = value };
}

static void
add_side_row (Title *self, CpSide side)
{
  g_autofree char *name = cp_words_dup_name (cp_sides_get_label (self->contents->sides, side));

  add_row (self, name, dup_side (self, side));
  self->rows[self->n_rows - 1].side = side;
  self->rows[self->n_rows - 1].signed_ = TRUE;
  self->rows[self->n_rows - 1].hollow = self->counts.statements[side] == 0;
}

static void
init_rows (Title *self)
{
  add_side_row (self, CP_SIDE_LEFT);
  add_side_row (self, CP_SIDE_RIGHT);
  if (self->counts.statements[CP_SIDE_OTHERS] > 0)
    add_side_row (self, CP_SIDE_OTHERS);
  if (self->contents->about != NULL)
    /* Translators: a line of the title page of a deck: which topics or articles are compared */
    add_row (self, _("Compared"), g_strdup (self->contents->about));
  if (self->contents->only != NULL)
    /* Translators: a line of the title page of a deck: which statements are looked at */
    add_row (self, _("Selection"), g_strdup (self->contents->only));
  add_row (self, _("Articles"), dup_articles (self));
}

static char *
dup_title (const CpTitleContents *contents)
{
  const char *title = contents->title;

  if (title == NULL || *title == '\0')
    title = cp_snapshot_get_title (contents->snapshot);

  /* Translators: title of a deck whose corpus has none */
  return g_strdup (title != NULL && *title != '\0' ? title : _("Corpus without a title"));
}

static void
init_title (Title *self, const CpTitleContents *contents, const CpFigureOptions *options)
{
  g_autofree char *left = cp_words_dup_whose (contents->sides, CP_SIDE_LEFT);
  g_autofree char *right = cp_words_dup_whose (contents->sides, CP_SIDE_RIGHT);
  g_autofree char *what = NULL;

  *self = (Title) { .contents = contents, .options = options };
  self->title = dup_title (contents);
  /* Translators: the two sides: "official and expert statements side by side". */
  what = g_strdup_printf (_("%s and %s statements side by side"), left, right);
  self->what = cp_words_dup_capitalized (what);
  count (self);
  init_rows (self);
}

static void
clear_title (Title *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      g_free (self->rows[i].label);
      g_free (self->rows[i].value);
      g_clear_pointer (&self->rows[i].block, cp_text_block_free);
    }
  g_free (self->title);
  g_free (self->what);
}

static void
add_foot (const Title *self, CpFigurePage *page, gboolean title_cut)
{
  g_autofree char *corpus = cp_figure_words_dup_corpus (self->contents->snapshot);
  g_autoptr (GPtrArray) cut = g_ptr_array_new ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autofree char *in_full = NULL;

  if (title_cut)
    g_ptr_array_add (cut, self->title);
  in_full = cp_figure_words_dup_in_full (cut);
  /* Translators: a note on the title page of a deck */
  g_ptr_array_add (notes, (char *) _("The articles were chosen, not sampled: numbers are of this corpus, "
                                     "not of all that was said."));
  if (in_full != NULL)
    g_ptr_array_add (notes, in_full);
  if (strchr (self->rows[self->n_rows - 1].value, '*') != NULL)
    g_ptr_array_add (notes, (char *) _("* date inferred"));
  g_ptr_array_add (notes, corpus);
  g_ptr_array_add (notes, NULL);
  cp_figure_page_add_foot (page, (const char *const *) notes->pdata);
}

/* How wide the labels are with their signs. */
static double
measure_labels (Title *self, double width)
{
  double widest = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      g_autofree char *label = g_steal_pointer (&self->rows[i].label);
      double room = width * LABEL_SHARE - SIGN - SIGN_TO_LABEL;

      self->rows[i].label = cp_pen_shorten (CP_STYLE_NAME, label, room);
      widest = MAX (widest, cp_pen_measure (CP_STYLE_NAME, self->rows[i].label));
    }

  return widest + SIGN + SIGN_TO_LABEL + LABEL_TO_VALUE;
}

/* Returns how high the rows are with no more than so many lines each. */
static double
wrap_rows (Title *self, double width, guint max_lines)
{
  double height = -ROW_GAP;

  for (guint i = 0; i < self->n_rows; i++)
    {
      Row *row = &self->rows[i];

      g_clear_pointer (&row->block, cp_text_block_free);
      row->block = cp_pen_wrap (CP_STYLE_BODY, row->value, width, max_lines, CP_CUT_WORD);
      height += MAX (row->block->n_lines, 1) * CP_LABEL_LINE + ROW_GAP;
    }

  return height;
}

static void
add_rows (const Title *self, const CpFigurePage *page, double value_x, double y)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      const Row *row = &self->rows[i];
      double label_x = page->left + SIGN + SIGN_TO_LABEL;

      if (row->signed_)
        cp_pen_sign (page->figure, row->side, page->left + SIGN / 2, y - TO_MIDDLE, SIGN, row->hollow);
      cp_pen_text (page->figure, CP_STYLE_NAME, label_x, y, value_x - LABEL_TO_VALUE - label_x + 1,
                   CP_ALIGN_START, row->label);
      cp_pen_block (page->figure, CP_STYLE_BODY, value_x, y, page->right - value_x, CP_ALIGN_START,
                    row->block);
      y += MAX (row->block->n_lines, 1) * CP_LABEL_LINE + ROW_GAP;
    }
}

static char *
dup_description (const Title *self)
{
  GString *description = g_string_new (NULL);

  /* Translators: the title of a deck, and what is held against what; then lines of a table. */
  g_string_append_printf (description, _("Title page: %s. %s."), self->title, self->what);
  for (guint i = 0; i < self->n_rows; i++)
    /* Translators: a line of a table: "Official", "66 statements by 12 speakers". */
    g_string_append_printf (description, _(" %s: %s."), self->rows[i].label, self->rows[i].value);

  return g_string_free (description, FALSE);
}

/* Title and table, as high on the page as a title stands. */
static void
add_body (Title *self, CpFigurePage *page)
{
  double width = page->right - page->left;
  g_autoptr (CpTextBlock) title = cp_pen_wrap (CP_STYLE_COVER, self->title, width, TITLE_LINES,
                                               CP_CUT_WORD);
  g_autoptr (CpTextBlock) what = cp_pen_wrap (CP_STYLE_DIM, self->what, width, 2, CP_CUT_WORD);
  double value_x = page->left + measure_labels (self, width);
  double head = title->n_lines * CP_COVER_LINE + WHAT_ASCENT + what->n_lines * CP_LABEL_LINE
                + WHAT_TO_RULE + RULE_TO_TABLE;
  guint max_lines = VALUE_LINES;
  double free;
  double y;

  add_foot (self, page, title->cut);
  do
    free = page->bottom - page->top - head - wrap_rows (self, page->right - value_x, max_lines);
  while (free < 0 && --max_lines > 0);
  y = page->top + MAX (free, 0) * ABOVE_SHARE + COVER_ASCENT;
  y = cp_pen_block (page->figure, CP_STYLE_COVER, page->left, y, width, CP_ALIGN_START, title);
  y += WHAT_ASCENT - COVER_DESCENT;
  y = cp_pen_block (page->figure, CP_STYLE_DIM, page->left, y, width, CP_ALIGN_START, what);
  y += WHAT_TO_RULE - CP_LABEL_LINE;
  cp_pen_line (page->figure, CP_COLOR_LINE, page->left, y, page->right, y, 0.75, CP_ITEM_PLAIN);
  add_rows (self, page, value_x, y + RULE_TO_TABLE);
}

/**
 * cp_title_figure_lay_out:
 * @options: size, theme, a text in place of the picture
 *
 * Lays out the first page of a deck.
 *
 * Returns: (transfer full): the page
 */
CpFigure *
cp_title_figure_lay_out (const CpTitleContents *contents, const CpFigureOptions *options)
{
  static const char *const no_lines[] = { NULL };
  g_autofree char *description = NULL;
  CpFigurePage page;
  Title title;

  g_return_val_if_fail (contents != NULL && options != NULL, NULL);

  init_title (&title, contents, options);
  page = cp_figure_page_begin (options, "", no_lines);
  page.top = cp_figure_get_height (page.figure) - page.bottom;
  add_body (&title, &page);
  description = dup_description (&title);
  cp_figure_set_title (page.figure, title.title);
  cp_figure_date_by (page.figure, contents->snapshot);
  cp_figure_set_description (page.figure, options->alt != NULL ? options->alt : description);
  clear_title (&title);

  return page.figure;
}
