/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an overview says above, below and inside its rows. */

#pragma once

#include "cp-figure-sources.h"
#include "cp-overview.h"

G_BEGIN_DECLS

char *cp_overview_words_dup_title (void);
char *cp_overview_words_dup_scope (const CpOverview *overview, const CpFigureSources *sources);
char *cp_overview_words_dup_marks (const CpOverview *overview, const CpFigureSources *sources, gboolean bars,
                                   gboolean speakers);
char *cp_overview_words_dup_shared (const CpOverview *overview, guint row);
char *cp_overview_words_dup_disputer (const CpOverview *overview, guint row, CpSide side);
char *cp_overview_words_dup_sentence (const CpOverview *overview, guint row);
char *cp_overview_words_dup_description (const CpOverview *overview, const CpFigureSources *sources,
                                         guint first_row, guint n_rows);

G_END_DECLS
