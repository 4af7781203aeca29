/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last pages of a deck: the articles that its cards and numbers stand on. */

#pragma once

#include "cp-figure.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

void cp_sources_figure_lay_out (CpSnapshot *snapshot, GArray *documents, guint n_cited,
                                const CpFigureOptions *options, GPtrArray *figures);

G_END_DECLS
