/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as the pages of a PDF file. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

GBytes *cp_pdf_encode (GPtrArray *pages, CpFigureProgressFunc progress, gpointer progress_data,
                       GCancellable *cancellable, GError **error);

G_END_DECLS
