/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as files of whatever format, drawn at once. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

typedef enum
{
  CP_FORMAT_PNG,
  CP_FORMAT_SVG,
  CP_FORMAT_PDF,  /* all pages are in one file */
  CP_FORMAT_FODP, /* here, too */
  CP_N_FORMATS,
} CpFigureFormat;

const char *cp_figure_format_get_suffix (CpFigureFormat format);
gboolean cp_figure_format_from_suffix (const char *suffix, CpFigureFormat *format);
gboolean cp_figure_format_has_pages (CpFigureFormat format);

GPtrArray *cp_figure_encode_pages (GPtrArray *pages, CpFigureFormat format, guint scale,
                                   GCancellable *cancellable, GError **error);
GPtrArray *cp_figure_encode_pages_full (GPtrArray *pages, CpFigureFormat format, guint scale,
                                        CpFigureProgressFunc progress, gpointer progress_data,
                                        GCancellable *cancellable, GError **error);

G_END_DECLS
