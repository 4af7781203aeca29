/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements that were picked for a talk as pages, in their order. */

#pragma once

#include "cp-figure.h"
#include "cp-talk.h"

G_BEGIN_DECLS

GPtrArray *cp_picked_figure_layout (CpTalk *talk, const CpFigureOptions *options,
                                    GCancellable *cancellable, GError **error);
gboolean cp_picked_figure_add (CpTalk *talk, const CpFigureOptions *options, GArray *references,
                               GPtrArray *figures, GCancellable *cancellable, GError **error);
char *cp_picked_words_dup_about (CpSnapshot *snapshot, const CpPickedPage *page);

G_END_DECLS
