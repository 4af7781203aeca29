/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk through the views of the window, in any language. */

#pragma once

#include "program-run.h"

G_BEGIN_DECLS

/* What tells that a view is there, as a pattern. */
typedef struct
{
  const char *swap;        /* in the comparison */
  const char *search;      /* the entry */
  const char *timeline;
  const char *statements;  /* the list */
  const char *other_names; /* in the form of a record */
} WalkWords;

typedef void (*WalkCheck) (Program *program, const char *place);

void window_walk_assert_there (Program *program, AtspiRole role, const char *name);
void window_walk_views (Program *program, const WalkWords *words, WalkCheck check);

G_END_DECLS
