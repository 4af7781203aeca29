/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chapter of a presentation laid out in pages. */

#include "cp-slide-layout.h"

#include "cp-cell-face.h"
#include "cp-comparison-figure.h"
#include "cp-deck-topic.h"
#include "cp-figure-error.h"
#include "cp-figure-page.h"
#include "cp-figure-request.h"
#include "cp-matrix-words.h"
#include "cp-name-words.h"
#include "cp-timeline.h"

/* What takes more pages than these is grouped: who talks has no time for more. */
#define PAGES_MAX 4

#define NOTICE_LINES 6

/* What the articles of a month of the timeline say on a topic. */
static GArray *
list_cells_of_month (CpMatrix *matrix, const CpComparisonOptions *options, const char *month,
                     GCancellable *cancellable, GError **error)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  g_autoptr (CpTimeline) timeline = cp_timeline_new (matrix, cancellable, error);
  g_autoptr (GArray) documents = NULL;
  GArray *cells;
  CpDate date = 0;
  int column;

  if (timeline == NULL)
    return NULL;
  cells = g_array_new (FALSE, FALSE, sizeof (CpComparisonCell));
  cp_date_parse (month, &date);
  column = cp_timeline_find_column (
      timeline, cp_date_get_month (date) == 0 ? CP_TIME_YEAR : CP_TIME_MONTH, date);
  documents = column >= 0 ? cp_timeline_list_documents (timeline, column)
                          : g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < documents->len; i++)
    {
      guint32 document = g_array_index (documents, guint32, i);
      const CpComparisonCell cell = {
        .topic = options->topic,
        .without_topic = options->without_topic,
        .source = cp_item_get_id (cp_snapshot_get_item (snapshot, CP_ARRAY_DOCUMENTS, document)),
      };

      g_array_append_val (cells, cell);
    }

  return cells;
}

static CpComparison *
compare_month (CpMatrix *matrix, CpComparisonOptions *options, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GArray) cells =
      list_cells_of_month (matrix, options, options->source, cancellable, error);

  if (cells == NULL)
    return NULL;
  options->source_kind = CP_SOURCE_DOCUMENTS;
  options->source = NULL;
  options->cells = (const CpComparisonCell *) (gpointer) cells->data;
  options->n_cells = cells->len;

  return cp_comparison_new (cp_matrix_get_snapshot (matrix), options, cancellable, error);
}

/* Everything as the matrix has it: filter, sides, kind of sources. */
static CpComparison *
compare (CpMatrix *matrix, const CpChapter *chapter, GCancellable *cancellable, GError **error)
{
  const CpScope *scope = &chapter->scope;
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  const CpSides *sides = cp_matrix_get_sides (matrix);
  CpComparisonOptions options = {
    .filter = cp_matrix_get_filter (matrix),
    .left = cp_sides_get_query (sides, CP_SIDE_LEFT),
    .right = cp_sides_get_query (sides, CP_SIDE_RIGHT),
    .topic = CP_HANDLE_NONE,
    .question = CP_HANDLE_NONE,
    .source_kind = cp_matrix_get_column_kind (matrix),
    .source = scope->source,
  };

  if (scope->topic != NULL)
    {
      options.topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, scope->topic);
      options.without_topic = options.topic == CP_HANDLE_NONE;
    }

  if (chapter->of_month)
    return compare_month (matrix, &options, cancellable, error);
  return cp_comparison_new (snapshot, &options, cancellable, error);
}

/* A topic on which a thousand statements are is a deck's: what matters most of it. */
static GPtrArray *
lay_out_digest (CpComparison *comparison, const CpFigureOptions *options)
{
  g_autoptr (GArray) references = g_array_new (FALSE, FALSE, sizeof (guint32));
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);

  cp_deck_topic_lay_out (comparison, CP_HANDLE_NONE, options, references, pages);

  return pages;
}

static GPtrArray *
lay_out_comparison (CpMatrix *matrix, const CpChapter *chapter, const CpFigureOptions *options,
                    GCancellable *cancellable, GError **error)
{
  g_autoptr (CpComparison) comparison = compare (matrix, chapter, cancellable, error);
  g_autoptr (GError) fault = NULL;
  GPtrArray *pages;

  if (comparison == NULL)
    return NULL;
  pages = cp_comparison_figure_layout (comparison, options, &fault);
  if (g_error_matches (fault, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES))
    return lay_out_digest (comparison, options);
  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));

  return pages;
}

static GPtrArray *
lay_out_request (CpFigureRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (CpFigureRequest) own = request;

  return cp_figure_request_lay_out_stoppable (own, cancellable, error);
}

/* A figure of the whole on a few pages, if need be by putting together what there is least of. */
static GPtrArray *
lay_out_figure (CpMatrix *matrix, CpSubject subject, const CpFigureOptions *options,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) pages =
      lay_out_request (cp_figure_request_new (subject, matrix, options), cancellable, NULL);
  CpFigureOptions grouped = *options;

  if (pages != NULL && pages->len <= PAGES_MAX)
    return g_steal_pointer (&pages);
  grouped.grouped = TRUE;

  return lay_out_request (cp_figure_request_new (subject, matrix, &grouped), cancellable, error);
}

static GPtrArray *
lay_out (CpMatrix *matrix, CpTalk *talk, const CpChapter *chapter, const CpFigureOptions *options,
         GCancellable *cancellable, GError **error)
{
  switch (chapter->subject)
    {
    case CP_SUBJECT_COMPARISON:
      return lay_out_comparison (matrix, chapter, options, cancellable, error);
    case CP_SUBJECT_DECK:
    case CP_SUBJECT_PICKED:
      return lay_out_request (cp_figure_request_new_talk (chapter->subject, talk, options),
                              cancellable, error);
    case CP_SUBJECT_MATRIX:
    case CP_SUBJECT_TIMELINE:
    case CP_SUBJECT_OVERVIEW:
    case CP_N_SUBJECTS:
    default:
      return lay_out_figure (matrix, chapter->subject, options, cancellable, error);
    }
}

/* What a chapter is about, for a page that has to say why it is not there. */
static char *
dup_title (CpMatrix *matrix, const CpChapter *chapter)
{
  guint row;
  guint column;

  if (chapter->subject != CP_SUBJECT_COMPARISON
      || !cp_scope_find_cell (&chapter->scope, matrix, &row, &column))
    return cp_matrix_words_dup_title (matrix);
  if (row != CP_MATRIX_TOTAL)
    return cp_words_dup_name (cp_matrix_get_row (matrix, row)->label);
  if (column != CP_MATRIX_TOTAL)
    return cp_words_dup_source (cp_matrix_get_column (matrix, column));
  return cp_matrix_words_dup_title (matrix);
}

static char *
dup_counts (CpMatrix *matrix, const CpChapter *chapter)
{
  guint row = CP_MATRIX_TOTAL;
  guint column = CP_MATRIX_TOTAL;

  cp_scope_find_cell (&chapter->scope, matrix, &row, &column);

  return cp_cell_face_dup_sentence (matrix, row, column);
}

/* A page in the place of a chapter that cannot be laid out. */
static CpFigure *
lay_out_notice (CpMatrix *matrix, const CpChapter *chapter, const CpFigureOptions *options,
                const char *reason)
{
  g_autofree char *title = dup_title (matrix, chapter);
  g_autofree char *counts = dup_counts (matrix, chapter);
  const char *lines[] = { counts, NULL };
  CpFigurePage page = cp_figure_page_begin (options, title, lines);
  double width = page.right - page.left;
  g_autoptr (CpTextBlock) block =
      cp_pen_wrap (CP_STYLE_BODY, reason, width, NOTICE_LINES, CP_CUT_WORD);

  cp_pen_block (page.figure, CP_STYLE_BODY, page.left, page.top + 2 * CP_LABEL_LINE, width,
                CP_ALIGN_START, block);
  cp_figure_set_description (page.figure, reason);

  return page.figure;
}

/**
 * cp_slide_layout_new:
 * @matrix: what is counted, with which sides and filter
 * @talk: (nullable): what was picked, for a chapter of that
 * @options: the size of the screen, which can be made, and the theme
 * @cancellable: (nullable): to give up where nobody waits any more
 *
 * Lays a chapter out, in whichever thread. Where that cannot be done, a page says why.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, at least one
 */
GPtrArray *
cp_slide_layout_new (CpMatrix *matrix, CpTalk *talk, const CpChapter *chapter,
                     const CpFigureOptions *options, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pages;

  g_return_val_if_fail (matrix != NULL && chapter != NULL && options != NULL, NULL);

  pages = lay_out (matrix, talk, chapter, options, cancellable, &error);
  if (pages == NULL)
    {
      pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
      g_ptr_array_add (pages, lay_out_notice (matrix, chapter, options, error->message));
    }

  return pages;
}
