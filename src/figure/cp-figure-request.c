/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn as a figure, and for what: passed to threads as a whole. */

#include "cp-figure-request.h"

#include "cp-comparison-figure.h"
#include "cp-deck-figure.h"
#include "cp-figure-text.h"
#include "cp-matrix-figure.h"
#include "cp-overview-figure.h"
#include "cp-picked-figure.h"
#include "cp-timeline-figure.h"

/* Never changes once it is made, so any thread may read it. Everything but a comparison is drawn
 * of a matrix: it says what is counted, with which sides and which filter. */
struct _CpFigureRequest
{
  gatomicrefcount ref_count;
  CpSubject subject;
  CpMatrix *matrix;         /* or NULL for a comparison and for a talk */
  CpComparison *comparison; /* or NULL for all others */
  GArray *topics;           /* guint32: of a deck on topics, or NULL for the main ones */
  GArray *questions;        /* guint32: that such a deck shows of their topics, or NULL */
  CpTalk *talk;             /* of a deck of picked statements, and of its pages alone; else NULL */
  CpFigureOptions options;
  char *title;
  char *alt;
};

static const char *const subject_names[CP_N_SUBJECTS] = {
  [CP_SUBJECT_MATRIX] = "matrix",
  [CP_SUBJECT_COMPARISON] = "comparison",
  [CP_SUBJECT_TIMELINE] = "timeline",
  [CP_SUBJECT_OVERVIEW] = "overview",
  [CP_SUBJECT_DECK] = "deck",
  [CP_SUBJECT_PICKED] = "picked",
};

static CpFigureRequest *
create_request (CpSubject subject, const CpFigureOptions *options)
{
  CpFigureRequest *self = g_new0 (CpFigureRequest, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->subject = subject;
  self->title = g_strdup (options->title);
  self->alt = g_strdup (options->alt);
  self->options = *options;
  self->options.title = self->title;
  self->options.alt = self->alt;

  return self;
}

static GPtrArray *
lay_out_timeline (const CpFigureRequest *self, GError **error)
{
  g_autoptr (CpTimeline) timeline = cp_timeline_new (self->matrix, NULL, error);

  return timeline != NULL ? cp_timeline_figure_layout (timeline, &self->options, error) : NULL;
}

/**
 * cp_subject_to_string:
 *
 * Gets the word for a figure on the command line and in settings.
 */
const char *
cp_subject_to_string (CpSubject subject)
{
  g_return_val_if_fail ((guint) subject < CP_N_SUBJECTS, NULL);

  return subject_names[subject];
}

/**
 * cp_subject_from_string:
 * @subject: (out): what the word means; untouched where there is no such figure
 *
 * Reads the word for a figure.
 *
 * Returns: whether there is such a figure
 */
gboolean
cp_subject_from_string (const char *name, CpSubject *subject)
{
  g_return_val_if_fail (name != NULL && subject != NULL, FALSE);

  for (CpSubject i = 0; i < CP_N_SUBJECTS; i++)
    if (g_str_equal (subject_names[i], name))
      {
        *subject = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cp_figure_request_new:
 * @subject: any but %CP_SUBJECT_COMPARISON and %CP_SUBJECT_PICKED; a deck compares the main topics
 * @matrix: what is counted, with which sides and filter
 * @options: size, theme, texts; copied
 *
 * Asks for a figure of what a matrix counts.
 */
CpFigureRequest *
cp_figure_request_new (CpSubject subject, CpMatrix *matrix, const CpFigureOptions *options)
{
  CpFigureRequest *self;

  g_return_val_if_fail ((guint) subject < CP_N_SUBJECTS, NULL);
  g_return_val_if_fail (subject != CP_SUBJECT_COMPARISON && subject != CP_SUBJECT_PICKED, NULL);
  g_return_val_if_fail (matrix != NULL && options != NULL, NULL);

  self = create_request (subject, options);
  self->matrix = cp_matrix_ref (matrix);

  return self;
}

/**
 * cp_figure_request_new_comparison:
 * @options: size, theme, texts; copied
 *
 * Asks for a comparison as figures.
 */
CpFigureRequest *
cp_figure_request_new_comparison (CpComparison *comparison, const CpFigureOptions *options)
{
  CpFigureRequest *self;

  g_return_val_if_fail (comparison != NULL && options != NULL, NULL);

  self = create_request (CP_SUBJECT_COMPARISON, options);
  self->comparison = cp_comparison_ref (comparison);

  return self;
}

/**
 * cp_figure_request_new_deck:
 * @matrix: what is counted, with which sides and filter
 * @topics: handles of the topics that are compared, in their order; copied
 * @options: size, theme, texts; copied
 *
 * Asks for a deck on chosen topics; where there are none, on the main ones. Comparisons are made when it is
 * laid out.
 */
CpFigureRequest *
cp_figure_request_new_deck (CpMatrix *matrix, const guint32 *topics, guint n_topics,
                            const CpFigureOptions *options)
{
  CpFigureRequest *self;

  g_return_val_if_fail (matrix != NULL && options != NULL, NULL);
  g_return_val_if_fail (topics != NULL || n_topics == 0, NULL);

  self = cp_figure_request_new (CP_SUBJECT_DECK, matrix, options);
  if (n_topics > 0)
    {
      self->topics = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_topics);
      g_array_append_vals (self->topics, topics, n_topics);
    }

  return self;
}

/**
 * cp_figure_request_new_deck_asking:
 * @topics: as of cp_figure_request_new_deck ()
 * @questions: handles of the questions that are shown of their topics, at most one of each; copied
 *
 * Asks for a deck on chosen topics and questions.
 */
CpFigureRequest *
cp_figure_request_new_deck_asking (CpMatrix *matrix, const guint32 *topics, guint n_topics,
                                   const guint32 *questions, guint n_questions,
                                   const CpFigureOptions *options)
{
  CpFigureRequest *self;

  g_return_val_if_fail (questions != NULL || n_questions == 0, NULL);

  self = cp_figure_request_new_deck (matrix, topics, n_topics, options);
  if (self == NULL || n_questions == 0)
    return self;
  self->questions = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_questions);
  g_array_append_vals (self->questions, questions, n_questions);

  return self;
}

/**
 * cp_figure_request_new_talk:
 * @subject: %CP_SUBJECT_DECK, with title and sources, or %CP_SUBJECT_PICKED
 * @talk: with all of its cards
 * @options: size, theme, texts; copied
 *
 * Asks for the statements that were picked for a talk as pages.
 */
CpFigureRequest *
cp_figure_request_new_talk (CpSubject subject, CpTalk *talk, const CpFigureOptions *options)
{
  CpFigureRequest *self;

  g_return_val_if_fail (subject == CP_SUBJECT_DECK || subject == CP_SUBJECT_PICKED, NULL);
  g_return_val_if_fail (talk != NULL && options != NULL, NULL);

  self = create_request (subject, options);
  self->talk = cp_talk_ref (talk);

  return self;
}

/**
 * cp_figure_request_ref:
 *
 * Adds a reference; any thread may.
 */
CpFigureRequest *
cp_figure_request_ref (CpFigureRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * cp_figure_request_unref:
 *
 * Drops a reference; any thread may.
 */
void
cp_figure_request_unref (CpFigureRequest *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->matrix, cp_matrix_unref);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
  g_clear_pointer (&self->topics, g_array_unref);
  g_clear_pointer (&self->questions, g_array_unref);
  g_clear_pointer (&self->talk, cp_talk_unref);
  g_free (self->title);
  g_free (self->alt);
  g_free (self);
}

/**
 * cp_figure_request_get_subject:
 *
 * Gets what is drawn.
 */
CpSubject
cp_figure_request_get_subject (const CpFigureRequest *self)
{
  g_return_val_if_fail (self != NULL, CP_SUBJECT_MATRIX);

  return self->subject;
}

/**
 * cp_figure_request_get_matrix:
 *
 * Gets the matrix that all but a comparison are drawn of.
 *
 * Returns: (nullable) (transfer none): the matrix, or %NULL for a comparison
 */
CpMatrix *
cp_figure_request_get_matrix (const CpFigureRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->matrix;
}

/**
 * cp_figure_request_get_comparison:
 *
 * Gets the comparison that is drawn.
 *
 * Returns: (nullable) (transfer none): the comparison, or %NULL for all other figures
 */
CpComparison *
cp_figure_request_get_comparison (const CpFigureRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->comparison;
}

/**
 * cp_figure_request_get_talk:
 *
 * Gets the picked statements that are drawn.
 *
 * Returns: (nullable) (transfer none): the talk, or %NULL for all other figures
 */
CpTalk *
cp_figure_request_get_talk (const CpFigureRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->talk;
}

/**
 * cp_figure_request_get_options:
 *
 * Gets the size, theme and texts that were asked for.
 */
const CpFigureOptions *
cp_figure_request_get_options (const CpFigureRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->options;
}

static GPtrArray *
lay_out_deck (const CpFigureRequest *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) topics = NULL;

  if (self->talk != NULL)
    return cp_deck_figure_layout_talk (self->talk, &self->options, cancellable, error);
  topics = self->topics != NULL ? g_array_ref (self->topics)
                                : cp_deck_list_main_topics (self->matrix);

  return cp_deck_figure_layout (
      self->matrix, (const guint32 *) (gpointer) topics->data, topics->len,
      self->questions != NULL ? (const guint32 *) (gpointer) self->questions->data : NULL,
      self->questions != NULL ? self->questions->len : 0, &self->options, cancellable, error);
}

/**
 * cp_figure_request_lay_out_stoppable:
 * @cancellable: (nullable): to stop between the parts of a deck
 *
 * Lays the figure out, in whichever thread.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE,
 *   %CP_FIGURE_ERROR_PAGES, %CP_FIGURE_ERROR_FONTS, %CP_COMPARE_ERROR_LIMIT or
 *   %G_IO_ERROR_CANCELLED
 */
GPtrArray *
cp_figure_request_lay_out_stoppable (const CpFigureRequest *self, GCancellable *cancellable,
                                     GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!cp_text_check_fonts (NULL, error))
    return NULL;
  switch (self->subject)
    {
    case CP_SUBJECT_COMPARISON:
      return cp_comparison_figure_layout (self->comparison, &self->options, error);
    case CP_SUBJECT_TIMELINE:
      return lay_out_timeline (self, error);
    case CP_SUBJECT_OVERVIEW:
      return cp_overview_figure_layout (self->matrix, &self->options, error);
    case CP_SUBJECT_DECK:
      return lay_out_deck (self, cancellable, error);
    case CP_SUBJECT_PICKED:
      return cp_picked_figure_layout (self->talk, &self->options, cancellable, error);
    case CP_SUBJECT_MATRIX:
    case CP_N_SUBJECTS:
    default:
      return cp_matrix_figure_layout (self->matrix, &self->options, error);
    }
}

/**
 * cp_figure_request_lay_out:
 *
 * Lays the figure out as cp_figure_request_lay_out_stoppable () does, to its end.
 */
GPtrArray *
cp_figure_request_lay_out (const CpFigureRequest *self, GError **error)
{
  return cp_figure_request_lay_out_stoppable (self, NULL, error);
}
