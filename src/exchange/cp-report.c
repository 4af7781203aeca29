/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report: a matrix, its comparisons and references as one web page that needs nothing else. */

#include "cp-report.h"

#include <glib/gi18n-lib.h>

#include "cp-cell-words.h"
#include "cp-comparison-summary.h"
#include "cp-comparison-words.h"
#include "cp-figure-page.h"
#include "cp-figure-sources.h"
#include "cp-matrix-words.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-report-private.h"
#include "cp-side-words.h"

/*
 * One pass from the top of the page to its end: an article gets its number when a card first refers
 * to it, and the references stand last. The page has no script and loads nothing, which its policy
 * makes sure of even if somebody adds to it.
 */

#define POLICY "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/* --- What all parts share --- */

static void
number_statements (CpReport *self)
{
  guint n_statements;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_STATEMENTS, &n_statements);

  for (guint i = 0; i < n_statements; i++)
    self->places[order[i]] = i + 1;
}

/**
 * cp_report_init:
 * @sides: who stands where; they have to live as long
 *
 * Prepares a page of a corpus.
 */
void
cp_report_init (CpReport *self, CpSnapshot *snapshot, const CpSides *sides)
{
  guint n_rows = cp_snapshot_get_statements (snapshot)->n_rows;

  *self = (CpReport) { .snapshot = snapshot, .sides = sides };
  self->html = cp_html_new ();
  self->places = g_new0 (guint, n_rows + 1);
  self->shown = g_new0 (guint, n_rows + 1);
  self->references = g_new0 (guint, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS) + 1);
  self->documents = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint side = 0; side < CP_N_SIDES; side++)
    self->names[side] = cp_words_dup_side (sides, side);
  /* Translators: the code of the language that you translate to, such as "de" or "pt-BR". */
  self->language = C_("language code", "en");
  number_statements (self);
}

/**
 * cp_report_clear:
 *
 * Frees what the parts of a page share.
 */
void
cp_report_clear (CpReport *self)
{
  g_clear_pointer (&self->html, cp_html_free);
  g_clear_pointer (&self->deck, cp_card_deck_free);
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->references, g_free);
  g_clear_pointer (&self->documents, g_array_unref);
  for (guint side = 0; side < CP_N_SIDES; side++)
    g_clear_pointer (&self->names[side], g_free);
}

/**
 * cp_report_begin_heading:
 * @level: in a report: 2 of a topic, 3 of a band
 *
 * Begins a heading. On a page of one comparison all of it stands a level higher.
 */
void
cp_report_begin_heading (CpReport *self, guint level, const char *classes)
{
  static const char *const tags[] = { "h1", "h2", "h3", "h4", "h5" };

  g_assert (level > self->raise && level - self->raise <= G_N_ELEMENTS (tags));
  cp_html_begin (self->html, tags[level - self->raise - 1], classes);
}

/* --- The frame --- */

static void
add_meta (CpReport *self, const char *name, const char *content)
{
  cp_html_begin (self->html, "meta", NULL);
  cp_html_set (self->html, "name", name);
  cp_html_set (self->html, "content", content);
  cp_html_end (self->html);
}

static void
add_policy (CpReport *self)
{
  cp_html_begin (self->html, "meta", NULL);
  cp_html_set (self->html, "http-equiv", "Content-Security-Policy");
  cp_html_set (self->html, "content", POLICY);
  cp_html_end (self->html);
}

static void
add_head (CpReport *self, const char *title, const char *description)
{
  g_autofree char *style = cp_report_dup_style ();

  cp_html_begin (self->html, "head", NULL);
  cp_html_begin (self->html, "meta", NULL);
  cp_html_set (self->html, "charset", "utf-8");
  cp_html_end (self->html);
  add_policy (self);
  cp_html_add_element (self->html, "title", NULL, title);
  add_meta (self, "viewport", "width=device-width, initial-scale=1");
  add_meta (self, "color-scheme", "light dark");
  add_meta (self, "referrer", "no-referrer");
  add_meta (self, "generator", "Counterpoint");
  add_meta (self, "description", description);
  cp_html_begin (self->html, "style", NULL);
  cp_html_add_verbatim (self->html, style);
  cp_html_end (self->html);
  cp_html_end (self->html);
}

/* Up to the body, with the line that leads past the contents. */
static void
begin_page (CpReport *self, const char *title, const char *description)
{
  cp_html_add_verbatim (self->html, "<!DOCTYPE html>\n");
  cp_html_begin (self->html, "html", NULL);
  cp_html_set (self->html, "lang", self->language);
  /* Translators: the direction that your language is written in: "ltr" or "rtl". */
  cp_html_set (self->html, "dir", C_("text direction", "ltr"));
  add_head (self, title, description);
  cp_html_begin (self->html, "body", NULL);
  cp_html_begin (self->html, "a", "skip");
  cp_html_set (self->html, "href", "#main");
  /* Translators: a link for keyboards and screen readers at the top of the report */
  cp_html_add_text (self->html, _("Skip to the content"));
  cp_html_end (self->html);
  cp_report_add_shapes (self);
}

static void
begin_main (CpReport *self)
{
  cp_html_begin (self->html, "main", NULL);
  cp_html_set (self->html, "id", "main");
}

/* The references and notes, the small print, and the end. */
static void
end_page (CpReport *self, gboolean filtered)
{
  g_autofree char *corpus = cp_figure_words_dup_corpus (self->snapshot);

  cp_report_add_references (self);
  cp_report_add_notes (self, filtered);
  cp_html_end (self->html);
  cp_html_begin (self->html, "footer", NULL);
  cp_html_add_element (self->html, "p", NULL, corpus);
  cp_html_end (self->html);
  cp_html_end (self->html);
  cp_html_end (self->html);
}

/* --- Contents --- */

static void
add_entry (CpReport *self, const char *target, const char *name, const char *detail)
{
  cp_html_begin (self->html, "li", NULL);
  cp_html_begin (self->html, "a", NULL);
  cp_html_set (self->html, "href", target);
  cp_html_add_element (self->html, "bdi", NULL, name);
  cp_html_end (self->html);
  if (detail != NULL)
    {
      cp_html_add_blank (self->html);
      cp_html_add_element (self->html, "span", "detail", detail);
    }
  cp_html_end (self->html);
}

static void
add_topic_entries (CpReport *self, CpMatrix *matrix)
{
  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    {
      g_autofree char *target = g_strdup_printf ("#t%u", row + 1);
      g_autofree char *name = cp_words_dup_name (cp_matrix_get_row (matrix, row)->label);
      guint n = cp_matrix_get_count (matrix, row, CP_MATRIX_TOTAL)->statements;
      g_autofree char *number = cp_words_dup_number (n);

      if (n > 0)
        add_entry (self, target, name, number);
    }
}

static void
add_contents (CpReport *self, CpMatrix *matrix)
{
  g_autofree char *title = cp_matrix_words_dup_title (matrix);
  gboolean any = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements > 0;

  cp_html_begin (self->html, "nav", NULL);
  /* Translators: heading: table of contents */
  cp_html_set (self->html, "aria-label", _("Contents"));
  cp_html_begin (self->html, "ul", NULL);
  add_entry (self, "#matrix", title, NULL);
  if (any)
    {
      add_topic_entries (self, matrix);
      add_entry (self, "#columns",
                 cp_report_get_columns_title (cp_matrix_get_column_kind (matrix)), NULL);
      add_entry (self, "#references", _("References"), NULL);
    }
  add_entry (self, "#notes", _("How to read this"), NULL);
  cp_html_end (self->html);
  cp_html_end (self->html);
}

/* --- The report of a matrix --- */

static char *
dup_title (CpReport *self, CpMatrix *matrix, const char *title)
{
  const char *corpus = cp_snapshot_get_title (self->snapshot);

  if (title != NULL && *title != '\0')
    return cp_words_dup_name (title);
  if (corpus != NULL && *corpus != '\0')
    return cp_words_dup_name (corpus);
  return cp_matrix_words_dup_title (matrix);
}

static CpComparison *
compare (CpReport *self, CpMatrix *matrix, const CpMatrixRow *row, GCancellable *cancellable,
         GError **error)
{
  CpComparisonOptions options = {
    .filter = cp_matrix_get_filter (matrix),
    .left = cp_sides_get_query (self->sides, CP_SIDE_LEFT),
    .right = cp_sides_get_query (self->sides, CP_SIDE_RIGHT),
    .topic = row != NULL ? row->handle : CP_HANDLE_NONE,
    .without_topic = row != NULL && row->handle == CP_HANDLE_NONE,
    .source_kind = cp_matrix_get_column_kind (matrix),
  };

  return cp_comparison_new (self->snapshot, &options, cancellable, error);
}

/* Title, what is counted, who speaks. */
static void
add_header (CpReport *self, CpMatrix *matrix, CpComparison *all, const char *title)
{
  g_autofree char *counts = cp_matrix_words_dup_counts (matrix);

  cp_html_begin (self->html, "header", NULL);
  cp_html_begin (self->html, "h1", NULL);
  cp_html_set (self->html, "dir", "auto");
  cp_html_add_text (self->html, title);
  cp_html_end (self->html);
  cp_html_add_element (self->html, "p", "lead", counts);
  cp_report_add_sides (self, all);
  cp_report_add_proposed (self, all);
  cp_html_end (self->html);
}

static void
add_topic (CpReport *self, CpMatrix *matrix, guint row, CpComparison *comparison)
{
  g_autofree char *id = g_strdup_printf ("t%u", row + 1);
  g_autofree char *name = cp_words_dup_name (cp_matrix_get_row (matrix, row)->label);
  g_autofree char *extent = cp_comparison_summary_dup_extent (comparison);

  self->topic = row + 1;
  cp_card_deck_set_comparison (self->deck, comparison);
  cp_html_begin (self->html, "section", "topic");
  cp_html_set (self->html, "id", id);
  cp_html_begin (self->html, "h2", NULL);
  cp_html_add_element (self->html, "bdi", NULL, name);
  cp_html_add_blank (self->html);
  cp_html_add_element (self->html, "span", "detail", extent);
  cp_html_end (self->html);
  cp_report_add_comparison (self, comparison);
  cp_report_add_cells (self, matrix, row);
  cp_html_begin (self->html, "p", "back");
  cp_html_begin (self->html, "a", NULL);
  cp_html_set (self->html, "href", "#matrix");
  /* Translators: a link in the report, a button in the window */
  cp_html_add_text (self->html, _("Back to the matrix"));
  cp_html_end (self->html);
  cp_html_end (self->html);
  cp_html_end (self->html);
}

static gboolean
add_topics (CpReport *self, CpMatrix *matrix, CpReportProgressFunc progress, gpointer data,
            GCancellable *cancellable, GError **error)
{
  guint n_rows = cp_matrix_get_n_rows (matrix);

  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (CpComparison) comparison = NULL;

      if (progress != NULL)
        progress ((double) row / n_rows, data);
      if (cp_matrix_get_count (matrix, row, CP_MATRIX_TOTAL)->statements == 0)
        continue;
      comparison = compare (self, matrix, cp_matrix_get_row (matrix, row), cancellable, error);
      if (comparison == NULL)
        return FALSE;
      add_topic (self, matrix, row, comparison);
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * cp_report_to_html:
 * @title: (nullable): of the page; %NULL for the corpus's
 * @progress: (nullable): is told, in the same thread, how far the report is
 * @progress_data: data for @progress
 * @cancellable: (nullable): to stop between topics
 *
 * Writes a matrix, the comparison of each of its topics and the references as a page of HTML that
 * loads nothing. Each number leads to the statements that it counts. The same matrix gives the same
 * bytes.
 *
 * Returns: (transfer full): the page, or %NULL with %G_IO_ERROR_CANCELLED
 */
char *
cp_report_to_html (CpMatrix *matrix, const char *title, CpReportProgressFunc progress,
                   gpointer progress_data, GCancellable *cancellable, GError **error)
{
  g_auto (CpReport) self = { NULL };
  g_autoptr (CpComparison) all = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *counts = NULL;

  g_return_val_if_fail (matrix != NULL, NULL);

  cp_report_init (&self, cp_matrix_get_snapshot (matrix), cp_matrix_get_sides (matrix));
  all = compare (&self, matrix, NULL, cancellable, error);
  if (all == NULL)
    return NULL;
  self.deck = cp_card_deck_new (all);
  shown = dup_title (&self, matrix, title);
  counts = cp_matrix_words_dup_counts (matrix);
  begin_page (&self, shown, counts);
  add_header (&self, matrix, all, shown);
  add_contents (&self, matrix);
  begin_main (&self);
  cp_report_add_matrix (&self, matrix);
  if (!add_topics (&self, matrix, progress, progress_data, cancellable, error))
    return NULL;
  cp_report_add_columns (&self, matrix);
  end_page (&self, cp_matrix_words_is_filtered (matrix));

  return cp_html_finish (self.html);
}

/* --- The page of one comparison --- */

/* The articles of a comparison are told by when they were published, as on its figures. */
static char *
dup_scope (CpComparison *comparison)
{
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (CpFigureSources) sources = NULL;
  g_autofree char *period = NULL;

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      guint n;
      const guint32 *of_side = cp_comparison_get_statements (comparison, side, &n);

      g_array_append_vals (statements, of_side, n);
    }
  sources = cp_figure_sources_new (cp_comparison_get_snapshot (comparison),
                                   (const guint32 *) (gpointer) statements->data, statements->len);
  period = cp_figure_sources_dup_published (sources);

  return cp_comparison_words_dup_scope (comparison, period);
}

/* A question alone is named after its topic. */
static char *
dup_subject (CpComparison *comparison)
{
  guint32 question = cp_comparison_get_question (comparison);
  g_autofree char *subject = cp_comparison_words_dup_subject (comparison);
  g_autofree char *text = NULL;

  if (question == CP_HANDLE_NONE)
    return g_steal_pointer (&subject);
  text = cp_words_dup_name (cp_question_get_text (
      cp_snapshot_get_question (cp_comparison_get_snapshot (comparison), question)));
  /* Translators: a topic, and a question on it. */
  return g_strdup_printf (C_("question", "%s: %s"), subject, text);
}

/**
 * cp_report_comparison_to_html:
 *
 * Writes one comparison and its references as a page of HTML that loads nothing.
 *
 * Returns: (transfer full): the page
 */
char *
cp_report_comparison_to_html (CpComparison *comparison)
{
  g_auto (CpReport) self = { NULL };
  g_autofree char *title = NULL;
  g_autofree char *scope = NULL;
  g_autofree char *counts = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  cp_report_init (&self, cp_comparison_get_snapshot (comparison),
                  cp_comparison_get_sides (comparison));
  self.topic = 1;
  self.raise = 1;
  self.deck = cp_card_deck_new (comparison);
  title = dup_subject (comparison);
  scope = dup_scope (comparison);
  counts = cp_comparison_words_dup_counts (comparison);
  begin_page (&self, title, counts);
  cp_html_begin (self.html, "header", NULL);
  cp_html_begin (self.html, "h1", NULL);
  cp_html_set (self.html, "dir", "auto");
  cp_html_add_text (self.html, title);
  cp_html_end (self.html);
  cp_html_add_element (self.html, "p", "dim", scope);
  cp_html_add_element (self.html, "p", "dim", counts);
  cp_report_add_proposed (&self, comparison);
  cp_html_end (self.html);
  begin_main (&self);
  cp_report_add_comparison (&self, comparison);
  end_page (&self, cp_comparison_words_has_filter (comparison));

  return cp_html_finish (self.html);
}
