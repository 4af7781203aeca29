/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn as a figure, and for what: passed to threads as a whole. */

#include "cp-export-request.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-figure.h"
#include "cp-figure-error.h"
#include "cp-figure-page.h"
#include "cp-matrix-figure.h"

/* Never changes once it is made, so any thread may read it. */
struct _CpExportRequest
{
  gatomicrefcount ref_count;
  CpMatrix *matrix; /* or NULL */
  CpComparison *comparison; /* where there is no matrix */
  CpFigureOptions options;
  char *title;
  char *alt;
};

static CpExportRequest *
create_request (const CpFigureOptions *options)
{
  CpExportRequest *self = g_new0 (CpExportRequest, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (options->title);
  self->alt = g_strdup (options->alt);
  self->options = *options;
  self->options.title = self->title;
  self->options.alt = self->alt;

  return self;
}

/* The layers below speak of options of the command line; here there are none. */
static void
set_pages_error (GError **error, gboolean is_matrix)
{
  const char *advice = is_matrix ? _("Filter the statements, or choose other columns.")
                                 : _("Compare one topic or source, or filter the statements.");

  g_set_error (error, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES,
               /* Translators: how many pages are drawn at most, and a sentence on how to get fewer. */
               _("The figure would have more than %d pages. %s"), CP_FIGURE_PAGES_MAX, advice);
}

/**
 * cp_export_request_new_matrix:
 * @options: size, theme, texts; copied
 *
 * Asks for a matrix as a figure.
 */
CpExportRequest *
cp_export_request_new_matrix (CpMatrix *matrix, const CpFigureOptions *options)
{
  CpExportRequest *self;

  g_return_val_if_fail (matrix != NULL && options != NULL, NULL);

  self = create_request (options);
  self->matrix = cp_matrix_ref (matrix);

  return self;
}

/**
 * cp_export_request_new_comparison:
 * @options: size, theme, texts; copied
 *
 * Asks for a comparison as figures.
 */
CpExportRequest *
cp_export_request_new_comparison (CpComparison *comparison, const CpFigureOptions *options)
{
  CpExportRequest *self;

  g_return_val_if_fail (comparison != NULL && options != NULL, NULL);

  self = create_request (options);
  self->comparison = cp_comparison_ref (comparison);

  return self;
}

/**
 * cp_export_request_ref:
 *
 * Adds a reference; any thread may.
 */
CpExportRequest *
cp_export_request_ref (CpExportRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * cp_export_request_unref:
 *
 * Drops a reference; any thread may.
 */
void
cp_export_request_unref (CpExportRequest *self)
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
 * cp_export_request_get_options:
 *
 * Gets the size, theme and texts that were asked for.
 */
const CpFigureOptions *
cp_export_request_get_options (const CpExportRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->options;
}

/**
 * cp_export_request_lay_out:
 *
 * Lays the figure out, in whichever thread.
 *
 * Returns: (transfer full) (element-type CpFigure): the pages, or %NULL with %CP_FIGURE_ERROR_SIZE or
 *   %CP_FIGURE_ERROR_PAGES, whose message says what can be done in the window
 */
GPtrArray *
cp_export_request_lay_out (const CpExportRequest *self, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GPtrArray *pages;

  g_return_val_if_fail (self != NULL, NULL);

  pages = self->matrix != NULL
              ? cp_matrix_figure_layout (self->matrix, &self->options, &reason)
              : cp_comparison_figure_layout (self->comparison, &self->options, &reason);
  if (pages != NULL)
    return pages;
  if (g_error_matches (reason, CP_FIGURE_ERROR, CP_FIGURE_ERROR_PAGES))
    set_pages_error (error, self->matrix != NULL);
  else
    g_propagate_error (error, g_steal_pointer (&reason));

  return NULL;
}
