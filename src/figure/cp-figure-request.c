/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn as a figure, and for what: passed to threads as a whole. */

#include "cp-figure-request.h"

#include "cp-comparison-figure.h"
#include "cp-matrix-figure.h"
#include "cp-overview-figure.h"
#include "cp-timeline-figure.h"

/* Never changes once it is made, so any thread may read it. Everything but a comparison is drawn
 * of a matrix: it says what is counted, with which sides and which filter. */
struct _CpFigureRequest
{
  gatomicrefcount ref_count;
  CpSubject subject;
  CpMatrix *matrix;         /* or NULL for a comparison */
  CpComparison *comparison; /* or NULL for all others */
  CpFigureOptions options;
  char *title;
  char *alt;
};

static const char *const subject_names[CP_N_SUBJECTS] = {
  [CP_SUBJECT_MATRIX] = "matrix",
  [CP_SUBJECT_COMPARISON] = "comparison",
  [CP_SUBJECT_TIMELINE] = "timeline",
  [CP_SUBJECT_OVERVIEW] = "overview",
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
 * @subject: any but %CP_SUBJECT_COMPARISON
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
  g_return_val_if_fail (subject != CP_SUBJECT_COMPARISON, NULL);
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

/**
 * cp_figure_request_lay_out:
 *
 * Lays the figure out, in whichever thread.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE,
 *   %CP_FIGURE_ERROR_PAGES or %CP_COMPARE_ERROR_LIMIT
 */
GPtrArray *
cp_figure_request_lay_out (const CpFigureRequest *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->subject)
    {
    case CP_SUBJECT_COMPARISON:
      return cp_comparison_figure_layout (self->comparison, &self->options, error);
    case CP_SUBJECT_TIMELINE:
      return lay_out_timeline (self, error);
    case CP_SUBJECT_OVERVIEW:
      return cp_overview_figure_layout (self->matrix, &self->options, error);
    case CP_SUBJECT_MATRIX:
    case CP_N_SUBJECTS:
    default:
      return cp_matrix_figure_layout (self->matrix, &self->options, error);
    }
}
