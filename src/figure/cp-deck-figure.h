/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A deck: title, overview, matrix, a comparison for each topic, timeline, sources. */

#pragma once

#include "cp-figure.h"
#include "cp-matrix.h"
#include "cp-talk.h"

G_BEGIN_DECLS

GArray *cp_deck_list_main_topics (CpMatrix *matrix);

GPtrArray *cp_deck_figure_layout (CpMatrix *matrix, const guint32 *topics, guint n_topics,
                                  const guint32 *questions, guint n_questions,
                                  const CpFigureOptions *options, GCancellable *cancellable,
                                  GError **error);
GPtrArray *cp_deck_figure_layout_talk (CpTalk *talk, const CpFigureOptions *options,
                                       GCancellable *cancellable, GError **error);

G_END_DECLS
