/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the statements that were picked for a talk stand together on a page. */

#pragma once

#include "cp-sides.h"

G_BEGIN_DECLS

/* Rows of cards that a page has at most. */
#define CP_PICKED_ROWS_MAX 3

typedef struct
{
  guint32 statement;
  CpSide side;
} CpPick;

/* Some picks that follow one another. */
typedef struct
{
  guint first;
  guint n;
  guint32 question; /* on which all take a position, or CP_HANDLE_NONE */
  guint32 topic;    /* that all bear, of the question if there is one; or CP_HANDLE_NONE */
} CpPickedPage;

GArray *cp_picked_pages_new (CpSnapshot *snapshot, const CpPick *picks, guint n_picks,
                             guint max_rows);
const CpAnswer *cp_picked_find_answer (CpSnapshot *snapshot, guint32 statement, guint32 question);

G_END_DECLS
