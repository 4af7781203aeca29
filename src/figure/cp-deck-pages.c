/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a deck as they come together: one numbering of pages and of articles over all. */

#include "cp-deck-pages.h"

#include "cp-comparison-references.h"
#include "cp-figure-page.h"
#include "cp-sources-figure.h"

/**
 * cp_deck_pages_init:
 * @options: what the deck is made for; its title and text are those of the first page
 *
 * Begins a deck.
 */
void
cp_deck_pages_init (CpDeckPages *self, const CpFigureOptions *options)
{
  g_return_if_fail (self != NULL && options != NULL);

  *self = (CpDeckPages) { .options = *options, .title_options = options };
  self->options.in_deck = TRUE;
  self->options.title = NULL;
  self->options.alt = NULL;
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  self->references = cp_references_new ();
}

/**
 * cp_deck_pages_clear:
 *
 * Drops the pages.
 */
void
cp_deck_pages_clear (CpDeckPages *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->references, g_array_unref);
}

/**
 * cp_deck_pages_add_title:
 * @contents: its title goes below the one that was asked for
 *
 * Adds the first page.
 */
void
cp_deck_pages_add_title (CpDeckPages *self, const CpTitleContents *contents)
{
  CpTitleContents filled;
  CpFigureOptions options;

  g_return_if_fail (self != NULL && contents != NULL);

  filled = *contents;
  options = self->options;
  options.alt = self->title_options->alt;
  if (self->title_options->title != NULL)
    filled.title = self->title_options->title;
  g_ptr_array_add (self->figures, cp_title_figure_lay_out (&filled, &options));
}

/**
 * cp_deck_pages_add_sources:
 * @statements: (element-type guint32): what the deck counts
 *
 * Adds the last pages: the articles to which cards refer, then the others that are counted, in the
 * order of the corpus.
 */
void
cp_deck_pages_add_sources (CpDeckPages *self, CpSnapshot *snapshot, GArray *statements)
{
  const guint32 *documents;
  const guint32 *order;
  guint n_cited;
  guint n_documents;
  g_autofree guint8 *counted = NULL;

  g_return_if_fail (self != NULL && snapshot != NULL && statements != NULL);

  documents = cp_snapshot_get_statements (snapshot)->document;
  counted = g_new0 (guint8, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS) + 1);
  n_cited = self->references->len;
  for (guint i = 0; i < statements->len; i++)
    counted[documents[g_array_index (statements, guint32, i)]] = TRUE;
  for (guint i = 0; i < n_cited; i++)
    counted[g_array_index (self->references, guint32, i)] = FALSE;
  order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);
  for (guint i = 0; i < n_documents; i++)
    if (counted[order[i]])
      g_array_append_val (self->references, order[i]);
  cp_sources_figure_lay_out (snapshot, self->references, n_cited, &self->options, self->figures);
}

/**
 * cp_deck_pages_end:
 *
 * Numbers the pages.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages
 */
GPtrArray *
cp_deck_pages_end (CpDeckPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->figures->len; i++)
    cp_figure_page_add_number (self->figures->pdata[i], i + 1, self->figures->len);

  return g_steal_pointer (&self->figures);
}
