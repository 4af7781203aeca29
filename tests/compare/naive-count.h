/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell holds, found statement by statement: slow, and as it is said. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

char *naive_dup_source_id (CpSnapshot *snapshot, CpSourceKind kind, guint32 statement);
gboolean naive_bears_topic (CpSnapshot *snapshot, guint32 statement, guint32 topic);
GArray *naive_list_cell (CpMatrix *matrix, guint row, guint column);
guint naive_count_speakers (CpSnapshot *snapshot, const CpSides *sides, const GArray *statements,
                            int side);
guint naive_count_utterances (CpSnapshot *snapshot, const GArray *statements);
gboolean naive_has_circle (CpSnapshot *snapshot);

G_END_DECLS
