/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements a figure of a question shows, and in which rows. */

#include "cp-question-choice.h"

/* Every position that a side takes has a row, with one statement of each side. Where fewer than
 * three positions are taken, the rows left are filled with second and third statements, in the
 * order of the positions. Whoever is on neither side is listed below the rows, not in them. */

/* The statement of a side that takes a position for the (place + 1)th time. */
static guint32
find_statement (const CpQuestionRow *row, CpSide side, guint position, guint place)
{
  for (guint i = 0; i < row->n_stances[side]; i++)
    if (row->stances[side][i].position == position && place-- == 0)
      return row->stances[side][i].statement;

  return CP_HANDLE_NONE;
}

static gboolean
is_taken (const CpQuestionRow *row, guint position)
{
  return find_statement (row, CP_SIDE_LEFT, position, 0) != CP_HANDLE_NONE
         || find_statement (row, CP_SIDE_RIGHT, position, 0) != CP_HANDLE_NONE;
}

static gboolean
make_row (const CpQuestionRow *row, guint position, guint place, CpChoiceRow *made)
{
  *made = (CpChoiceRow) { .position = position, .first = place == 0 };
  made->statements[CP_SIDE_LEFT] = find_statement (row, CP_SIDE_LEFT, position, place);
  made->statements[CP_SIDE_RIGHT] = find_statement (row, CP_SIDE_RIGHT, position, place);

  return made->statements[CP_SIDE_LEFT] != CP_HANDLE_NONE
         || made->statements[CP_SIDE_RIGHT] != CP_HANDLE_NONE;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const CpChoiceRow *first = a;
  const CpChoiceRow *second = b;

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return second->first - first->first;
}

static void
count_hidden (const CpQuestionRow *row, GArray *rows)
{
  static const CpSide shown_sides[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT };

  for (guint i = 0; i < rows->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (shown_sides); k++)
      {
        CpChoiceRow *choice = &g_array_index (rows, CpChoiceRow, i);
        CpSide side = shown_sides[k];
        guint n_shown = 0;

        for (guint other = 0; other < rows->len; other++)
          n_shown += g_array_index (rows, CpChoiceRow, other).position == choice->position
                     && g_array_index (rows, CpChoiceRow, other).statements[side] != CP_HANDLE_NONE;
        choice->n_hidden[side] = choice->first ? cp_question_choice_count_taken (row, side,
                                                                                 choice->position)
                                                     - n_shown
                                               : 0;
      }
}

/**
 * cp_question_choice_make:
 * @n_positions: how many the question has
 * @max_rows: second and third statements fill up to this many
 *
 * Chooses the statements that a figure of a question shows.
 *
 * Returns: (transfer full) (element-type CpChoiceRow): the rows, in the order of the positions
 */
GArray *
cp_question_choice_make (const CpQuestionRow *row, guint n_positions, guint max_rows)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (CpChoiceRow));
  guint n_taken;
  CpChoiceRow choice;

  g_return_val_if_fail (row != NULL, rows);

  for (guint position = 0; position < n_positions; position++)
    if (is_taken (row, position) && make_row (row, position, 0, &choice))
      g_array_append_val (rows, choice);
  n_taken = rows->len;
  for (guint place = 1; place < CP_CHOICE_ROWS; place++)
    for (guint i = 0; i < n_taken && rows->len < max_rows; i++)
      if (make_row (row, g_array_index (rows, CpChoiceRow, i).position, place, &choice))
        g_array_append_val (rows, choice);
  count_hidden (row, rows);
  g_array_sort (rows, compare_rows);

  return rows;
}

/**
 * cp_question_choice_count_taken:
 *
 * Counts the statements of a side that take a position.
 */
guint
cp_question_choice_count_taken (const CpQuestionRow *row, CpSide side, guint position)
{
  guint n = 0;

  g_return_val_if_fail (row != NULL, 0);

  for (guint i = 0; i < row->n_stances[side]; i++)
    n += row->stances[side][i].position == position;

  return n;
}
