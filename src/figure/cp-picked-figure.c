/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements that were picked for a talk as pages, in their order. */

#include "cp-picked-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-page.h"
#include "cp-name-words.h"
#include "cp-picked-rows.h"

static CpComparison *
compare (CpTalk *talk, const CpPickedPage *page, GCancellable *cancellable, GError **error)
{
  const CpSides *sides = cp_talk_get_sides (talk);
  const CpComparisonOptions options = {
    .left = cp_sides_get_query (sides, CP_SIDE_LEFT),
    .right = cp_sides_get_query (sides, CP_SIDE_RIGHT),
    .question = page->question,
    .topic = page->topic,
    .without_topic = page->topic == CP_HANDLE_NONE,
  };

  return cp_comparison_new (cp_talk_get_snapshot (talk), &options, cancellable, error);
}

/* How many pages there are at least. */
static gboolean
check_pages (guint n_pages, GError **error)
{
  /* Translators: what to do where a tray would have too many pages */
  return cp_figure_pages_check (n_pages, _("Take cards out, or let more of them share a page."), error);
}

/**
 * cp_picked_words_dup_about:
 *
 * Says what a page is about: its question, else its topic; %NULL where it has neither.
 */
char *
cp_picked_words_dup_about (CpSnapshot *snapshot, const CpPickedPage *page)
{
  const char *about = NULL;

  g_return_val_if_fail (snapshot != NULL && page != NULL, NULL);

  if (page->question != CP_HANDLE_NONE)
    about = cp_question_get_text (cp_snapshot_get_question (snapshot, page->question));
  else if (page->topic != CP_HANDLE_NONE)
    about = cp_item_get_label (CP_ITEM (cp_snapshot_get_topic (snapshot, page->topic)));

  return about != NULL ? cp_words_dup_name (about) : NULL;
}

/**
 * cp_picked_figure_add:
 * @options: size and theme; a title goes over all pages
 * @references: (nullable) (element-type guint32): the articles that a deck has numbered so far; without
 *   one each page numbers its own
 * @figures: (element-type CpFigure): takes the pages
 *
 * Lays out the pages of a talk. Where the cards of one do not fit, it goes on on another.
 *
 * Returns: whether it could be done; else %CP_FIGURE_ERROR_PAGES or %G_IO_ERROR_CANCELLED is set
 */
gboolean
cp_picked_figure_add (CpTalk *talk, const CpFigureOptions *options, GArray *references,
                      GPtrArray *figures, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) pages = NULL;

  g_return_val_if_fail (talk != NULL && options != NULL && figures != NULL, FALSE);

  pages = cp_talk_list_pages (talk);
  for (guint i = 0; i < pages->len; i++)
    {
      const CpPickedPage *page = &g_array_index (pages, CpPickedPage, i);
      g_autoptr (CpComparison) comparison = NULL;
      g_autoptr (CpComparisonSheet) sheet = NULL;

      if (!check_pages (figures->len + pages->len - i, error))
        return FALSE;
      comparison = compare (talk, page, cancellable, error);
      if (comparison == NULL)
        return FALSE;
      sheet = cp_comparison_sheet_new (comparison, options);
      sheet->references = references;
      cp_picked_rows_lay_out (sheet, talk, page, figures);
    }

  return check_pages (figures->len, error);
}

/**
 * cp_picked_figure_layout:
 * @options: size and theme; a title goes over all pages
 *
 * Lays out the pages of a talk for themselves; without cards there is none.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE,
 *   %CP_FIGURE_ERROR_PAGES or %G_IO_ERROR_CANCELLED
 */
GPtrArray *
cp_picked_figure_layout (CpTalk *talk, const CpFigureOptions *options, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GPtrArray) figures = NULL;
  CpFigureOptions series;

  g_return_val_if_fail (talk != NULL && options != NULL, NULL);

  if (!cp_figure_options_check (options, error))
    return NULL;
  series = *options;
  series.in_series = TRUE;
  figures = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  if (!cp_picked_figure_add (talk, &series, NULL, figures, cancellable, error))
    return NULL;
  cp_figure_pages_add_places (figures);

  return g_steal_pointer (&figures);
}
