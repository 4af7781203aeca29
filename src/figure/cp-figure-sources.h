/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that a figure stands on, and when they were published. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *documents; /* of guint32, handles: of the names */
  GPtrArray *names;  /* "Orda.kz, Nov 2023*", by date, undated ones last */
  gboolean inferred; /* whether the date of any is inferred */
  gboolean together; /* whether any of the statements is of several speakers */
  CpDate first;      /* of publication; 0 where none has a date */
  CpDate last;
  gboolean first_inferred;
  gboolean last_inferred;
} CpFigureSources;

CpFigureSources *cp_figure_sources_new (CpSnapshot *snapshot, const guint32 *statements,
                                        guint n_statements);
void cp_figure_sources_free (CpFigureSources *self);
char *cp_figure_sources_dup_period (const CpFigureSources *self);
char *cp_figure_sources_dup_published (const CpFigureSources *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFigureSources, cp_figure_sources_free)

G_END_DECLS
