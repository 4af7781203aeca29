/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell, a row or a column of the matrix, named so that it outlives a recount. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

/* Ids of interned strings, so scopes are plain values: copied with =, compared with ==. */
typedef struct
{
  const char *topic;  /* interned id of a row ("none" for the statements without one), NULL for all */
  const char *source; /* interned id of a column, NULL for all */
} CpScope;

CpScope cp_scope_new (const char *topic, const char *source);
CpScope cp_scope_from_cell (const CpMatrix *matrix, guint row, guint column);
gboolean cp_scope_find_cell (const CpScope *self, const CpMatrix *matrix, guint *row,
                             guint *column);
gboolean cp_scope_equal (const CpScope *a, const CpScope *b);

G_END_DECLS
