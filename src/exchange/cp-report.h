/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report: a matrix, its comparisons and references as one web page that needs nothing else. */

#pragma once

#include "cp-comparison.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

typedef void (*CpReportProgressFunc) (double fraction, gpointer data);

char *cp_report_to_html (CpMatrix *matrix, const char *title, CpReportProgressFunc progress,
                         gpointer progress_data, GCancellable *cancellable, GError **error);
char *cp_report_comparison_to_html (CpComparison *comparison);

G_END_DECLS
