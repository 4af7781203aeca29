/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn as a figure, and for what: passed to threads as a whole. */

#pragma once

#include "cp-comparison.h"
#include "cp-figure-options.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

typedef struct _CpExportRequest CpExportRequest;

CpExportRequest *cp_export_request_new_matrix (CpMatrix *matrix, const CpFigureOptions *options);
CpExportRequest *cp_export_request_new_comparison (CpComparison *comparison,
                                                   const CpFigureOptions *options);
CpExportRequest *cp_export_request_ref (CpExportRequest *self);
void cp_export_request_unref (CpExportRequest *self);

const CpFigureOptions *cp_export_request_get_options (const CpExportRequest *self);
GPtrArray *cp_export_request_lay_out (const CpExportRequest *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpExportRequest, cp_export_request_unref)

G_END_DECLS
