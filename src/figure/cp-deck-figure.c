/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A deck: title, overview, matrix, a comparison for each topic, timeline, sources. */

#include "cp-deck-figure.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-references.h"
#include "cp-deck-pages.h"
#include "cp-deck-topic.h"
#include "cp-figure-page.h"
#include "cp-matrix-figure.h"
#include "cp-matrix-words.h"
#include "cp-name-words.h"
#include "cp-overview-figure.h"
#include "cp-picked-figure.h"
#include "cp-timeline-figure.h"

/* A figure of the matrix on more pages has its smaller rows and columns together. */
#define PAGES_OF_MATRIX 4

typedef struct
{
  CpDeckPages *pages;
  CpMatrix *matrix;
  const guint32 *topics;
  guint n_topics;
  const guint32 *questions;
  guint n_questions;
  GCancellable *cancellable;
} Deck;

typedef GPtrArray *(*LayOutMatrix) (CpMatrix *matrix, const CpFigureOptions *options,
                                    GError **error);

/* How many pages there will be at least. */
static gboolean
check_pages (const Deck *self, guint n_left, GError **error)
{
  return cp_figure_pages_check (self->pages->figures->len + n_left,
                                /* Translators: what to do where a deck would have too many pages */
                                _("Choose fewer topics, or filter the statements."), error);
}

/* "Threats, Armenia" */
static char *
dup_topics (const Deck *self)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (self->matrix);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->n_topics; i++)
    {
      g_autofree char *name = cp_words_dup_name (
          cp_item_get_label (CP_ITEM (cp_snapshot_get_topic (snapshot, self->topics[i]))));

      /* Translators: stands between topics of a list. */
      g_string_append_printf (list, "%s%s", i > 0 ? _(", ") : "", name);
    }

  return g_string_free (list, FALSE);
}

static void
add_title (const Deck *self)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (self->matrix);
  const CpQuery *filter = cp_matrix_get_filter (self->matrix);
  g_autofree char *about = dup_topics (self);
  g_autofree char *only = cp_matrix_words_is_filtered (self->matrix)
                              ? cp_query_dup_only (filter, snapshot)
                              : NULL;
  g_autoptr (GArray) statements = cp_matrix_list_statements (self->matrix, CP_MATRIX_TOTAL,
                                                             CP_MATRIX_TOTAL);

  cp_deck_pages_add_title (self->pages, &(CpTitleContents) {
                                            .snapshot = snapshot,
                                            .sides = cp_matrix_get_sides (self->matrix),
                                            .about = *about != '\0' ? about : NULL,
                                            .only = only,
                                            .statements = statements,
                                        });
}

/* A figure of the matrix; where it would be a book of its own, with what does not fit together. */
static GPtrArray *
lay_out_short (const Deck *self, LayOutMatrix lay_out, GError **error)
{
  CpFigureOptions options = self->pages->options;
  g_autoptr (GError) fault = NULL;
  g_autoptr (GPtrArray) figures = lay_out (self->matrix, &options, &fault);

  if (figures != NULL && figures->len <= PAGES_OF_MATRIX)
    return g_steal_pointer (&figures);
  options.grouped = TRUE;

  return lay_out (self->matrix, &options, error);
}

/* The pages of a figure that is drawn of the matrix. */
static gboolean
add_of_matrix (const Deck *self, LayOutMatrix lay_out, GError **error)
{
  g_autoptr (GPtrArray) figures = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  figures = lay_out_short (self, lay_out, error);
  if (figures == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (self->pages->figures, g_steal_pointer (&figures));

  return TRUE;
}

static GPtrArray *
lay_out_timeline (CpMatrix *matrix, const CpFigureOptions *options, GError **error)
{
  g_autoptr (CpTimeline) timeline = cp_timeline_new (matrix, NULL, error);

  return timeline != NULL ? cp_timeline_figure_layout (timeline, options, error) : NULL;
}

/* The question that is wanted on a topic, or none. */
static guint32
find_question (const Deck *self, guint32 topic)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (self->matrix);
  const char *id = cp_item_get_id (CP_ITEM (cp_snapshot_get_topic (snapshot, topic)));

  for (guint i = 0; i < self->n_questions; i++)
    if (g_strcmp0 (cp_question_get_topic (cp_snapshot_get_question (snapshot, self->questions[i])), id)
        == 0)
      return self->questions[i];

  return CP_HANDLE_NONE;
}

static gboolean
add_topic (const Deck *self, guint32 topic, GError **error)
{
  const CpSides *sides = cp_matrix_get_sides (self->matrix);
  const CpComparisonOptions options = {
    .filter = cp_matrix_get_filter (self->matrix),
    .left = cp_sides_get_query (sides, CP_SIDE_LEFT),
    .right = cp_sides_get_query (sides, CP_SIDE_RIGHT),
    .topic = topic,
  };
  g_autoptr (CpComparison) comparison = cp_comparison_new (cp_matrix_get_snapshot (self->matrix),
                                                           &options, self->cancellable, error);

  if (comparison == NULL)
    return FALSE;
  cp_deck_topic_lay_out (comparison, find_question (self, topic), &self->pages->options,
                         self->pages->references, self->pages->figures);

  return TRUE;
}

static gboolean
add_topics (const Deck *self, GError **error)
{
  for (guint i = 0; i < self->n_topics; i++)
    if (!check_pages (self, self->n_topics - i, error) || !add_topic (self, self->topics[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
add_pages (const Deck *self, GError **error)
{
  g_autoptr (GArray) statements = cp_matrix_list_statements (self->matrix, CP_MATRIX_TOTAL,
                                                             CP_MATRIX_TOTAL);

  if (!check_pages (self, self->n_topics, error))
    return FALSE;
  add_title (self);
  if ((statements->len > 0 && !add_of_matrix (self, cp_overview_figure_layout, error))
      || !add_of_matrix (self, cp_matrix_figure_layout, error) || !add_topics (self, error)
      || (statements->len > 0 && !add_of_matrix (self, lay_out_timeline, error)))
    return FALSE;
  cp_deck_pages_add_sources (self->pages, cp_matrix_get_snapshot (self->matrix), statements);

  return check_pages (self, 0, error);
}

/**
 * cp_deck_list_main_topics:
 *
 * Lists the topics that a deck compares where none are chosen: the main ones, else the first, of the
 * matrix as it is sorted, as far as anything is said on them.
 *
 * Returns: (transfer full) (element-type guint32): handles
 */
GArray *
cp_deck_list_main_topics (CpMatrix *matrix)
{
  GArray *topics = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 first = CP_HANDLE_NONE;

  g_return_val_if_fail (matrix != NULL, topics);

  for (guint i = 0; i < cp_matrix_get_n_rows (matrix); i++)
    {
      const CpMatrixRow *row = cp_matrix_get_row (matrix, i);

      if (row->handle == CP_HANDLE_NONE
          || cp_matrix_get_count (matrix, i, CP_MATRIX_TOTAL)->statements == 0)
        continue;
      if (first == CP_HANDLE_NONE)
        first = row->handle;
      if (row->main)
        g_array_append_val (topics, row->handle);
    }
  if (topics->len == 0 && first != CP_HANDLE_NONE)
    g_array_append_val (topics, first);

  return topics;
}

/**
 * cp_deck_figure_layout:
 * @topics: handles of those that are compared, in their order
 * @questions: handles of those that are shown of their topics; of other topics it is the one on which most
 *   positions are taken
 * @options: size and theme; title and alternative text of the first page
 *
 * Lays out a deck on the topics of a matrix, with the matrix's filter and sides. Its pages are numbered
 * over all, and so are the articles to which its cards refer.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE,
 *   %CP_FIGURE_ERROR_PAGES or %G_IO_ERROR_CANCELLED
 */
GPtrArray *
cp_deck_figure_layout (CpMatrix *matrix, const guint32 *topics, guint n_topics,
                       const guint32 *questions, guint n_questions, const CpFigureOptions *options,
                       GCancellable *cancellable, GError **error)
{
  g_auto (CpDeckPages) pages = { NULL };
  Deck deck = { .pages = &pages, .matrix = matrix, .topics = topics, .n_topics = n_topics,
                .questions = questions, .n_questions = n_questions, .cancellable = cancellable };

  g_return_val_if_fail (matrix != NULL && options != NULL, NULL);
  g_return_val_if_fail (topics != NULL || n_topics == 0, NULL);
  g_return_val_if_fail (questions != NULL || n_questions == 0, NULL);

  if (!cp_figure_options_check (options, error))
    return NULL;
  cp_deck_pages_init (&pages, options);
  if (!add_pages (&deck, error))
    return NULL;

  return cp_deck_pages_end (&pages);
}

/* What the pages of a talk are about, each once. */
static char *
dup_abouts (CpTalk *talk)
{
  g_autoptr (GArray) pages = cp_talk_list_pages (talk);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      CpPickedPage page = g_array_index (pages, CpPickedPage, i);
      g_autofree char *topic = NULL;

      page.question = CP_HANDLE_NONE;
      topic = cp_picked_words_dup_about (cp_talk_get_snapshot (talk), &page);
      if (topic != NULL && g_hash_table_add (told, GUINT_TO_POINTER (page.topic)))
        g_string_append_printf (list, "%s%s", list->len > 0 ? _(", ") : "", topic);
    }

  return g_string_free (list, list->len == 0);
}

static GArray *
list_statements (CpTalk *talk)
{
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n;
  const CpPick *picks = cp_talk_get_picks (talk, &n);

  for (guint i = 0; i < n; i++)
    g_array_append_val (statements, picks[i].statement);

  return statements;
}

static void
add_title_of_talk (CpDeckPages *pages, CpTalk *talk, GArray *statements)
{
  CpSnapshot *snapshot = cp_talk_get_snapshot (talk);
  guint n = cp_snapshot_get_n_records (snapshot, CP_ARRAY_STATEMENTS);
  g_autofree char *about = dup_abouts (talk);
  /* Translators: how many statements were picked, of how many. */
  g_autofree char *only = g_strdup_printf (ngettext ("%u of %u statement, chosen for this talk",
                                                     "%u of %u statements, chosen for this talk", n),
                                           statements->len, n);

  cp_deck_pages_add_title (pages, &(CpTitleContents) {
                                      .snapshot = snapshot,
                                      .sides = cp_talk_get_sides (talk),
                                      .title = cp_talk_get_name (talk),
                                      .about = about,
                                      .only = only,
                                      .statements = statements,
                                  });
}

/**
 * cp_deck_figure_layout_talk:
 * @options: size and theme; title and alternative text of the first page
 *
 * Lays out a deck of picked statements: title, their pages, sources.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE,
 *   %CP_FIGURE_ERROR_PAGES or %G_IO_ERROR_CANCELLED
 */
GPtrArray *
cp_deck_figure_layout_talk (CpTalk *talk, const CpFigureOptions *options, GCancellable *cancellable,
                            GError **error)
{
  g_auto (CpDeckPages) pages = { NULL };
  g_autoptr (GArray) statements = NULL;

  g_return_val_if_fail (talk != NULL && options != NULL, NULL);

  if (!cp_figure_options_check (options, error))
    return NULL;
  statements = list_statements (talk);
  cp_deck_pages_init (&pages, options);
  add_title_of_talk (&pages, talk, statements);
  if (!cp_picked_figure_add (talk, &pages.options, pages.references, pages.figures, cancellable,
                             error))
    return NULL;
  cp_deck_pages_add_sources (&pages, cp_talk_get_snapshot (talk), statements);

  return cp_deck_pages_end (&pages);
}
