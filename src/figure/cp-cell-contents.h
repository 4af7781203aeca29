/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each side says in the cells of a matrix, in a sentence. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

/* Sentences are chosen when they are first asked for. */
typedef struct _CpCellContents CpCellContents;

char *cp_cell_contents_dup_side (const CpSides *sides, CpSide side);
CpCellContents *cp_cell_contents_new (CpMatrix *matrix);
void cp_cell_contents_free (CpCellContents *self);

const char *cp_cell_contents_get (CpCellContents *self, guint row, guint column, CpSide side);
guint cp_cell_contents_get_n_behind (CpCellContents *self, guint row, guint column, CpSide side);
char *cp_cell_contents_shorten (const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCellContents, cp_cell_contents_free)

G_END_DECLS
