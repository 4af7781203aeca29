/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corpora and figures for the tests of this layer. */

#pragma once

#include "cp-comparison.h"
#include "cp-figure.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

CpSnapshot *figure_fixture_load (const char *project);
CpSnapshot *figure_fixture_load_builtin (void);
CpSnapshot *figure_fixture_load_ferry (void);
CpSnapshot *figure_fixture_load_large (guint n_topics, guint n_documents);
CpMatrix *figure_fixture_count (CpSnapshot *snapshot, CpMeasure measure, CpSourceKind columns);
guint figure_find_row (CpMatrix *matrix, const char *id);
guint figure_find_column (CpMatrix *matrix, const char *id);
GPtrArray *figure_fixture_compare (CpSnapshot *snapshot, const char *topic, const char *question,
                                   const CpFigureOptions *options);
gboolean figure_fixture_has_fonts (void);
GPtrArray *figure_fixture_compare_scope (CpSnapshot *snapshot, const CpComparisonOptions *scope,
                                         const CpFigureOptions *options);
gboolean figure_says (const CpFigure *figure, const char *text);
void figure_assert_says (const CpFigure *figure, const char *text);
void figure_fixture_assert_golden (const CpFigure *figure, const char *name);

G_END_DECLS
