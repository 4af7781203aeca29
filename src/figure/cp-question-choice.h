/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements a figure of a question shows, and in which rows. */

#pragma once

#include "cp-comparison.h"

G_BEGIN_DECLS

#define CP_CHOICE_ROWS 3

/* Where the statements stand that a page does not show. */
typedef enum
{
  CP_CHOICE_NOT_TOLD,
  CP_CHOICE_LATER_PAGES,
  CP_CHOICE_NEXT_PAGE,
} CpChoicePlace;

/* A row of cards; the first of a position has its label. */
typedef struct
{
  guint32 position;
  guint32 statements[CP_N_SIDES]; /* CP_HANDLE_NONE where the side has no card in the row */
  gboolean first;
  guint n_hidden[CP_N_SIDES];     /* of the position, in its first row */
  CpChoicePlace hidden_place;     /* where these stand */
} CpChoiceRow;

GArray *cp_question_choice_make (const CpQuestionRow *row, guint n_positions, guint max_rows);
void cp_question_choice_append_rest (GArray *rows, const CpQuestionRow *row, guint n_positions);
guint cp_question_choice_count_taken (const CpQuestionRow *row, CpSide side, guint position);

G_END_DECLS
