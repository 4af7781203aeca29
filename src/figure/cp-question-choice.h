/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements a figure of a question shows, and in which rows. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

#define CP_CHOICE_ROWS 3

/* A row of cards; the first of a position has its label. */
typedef struct
{
  guint32 position;
  guint32 statements[CP_N_SIDES]; /* CP_HANDLE_NONE where the side has no card in the row */
  gboolean first;
  guint n_hidden[CP_N_SIDES];     /* of the position, in its first row */
} CpChoiceRow;

GArray *cp_question_choice_make (const CpQuestionRow *row, guint n_positions, guint max_rows);
guint cp_question_choice_count_taken (const CpQuestionRow *row, CpSide side, guint position);

G_END_DECLS
