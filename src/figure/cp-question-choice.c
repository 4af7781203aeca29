/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements a figure of a question shows, and in which rows. */

#include "cp-question-choice.h"

/* Every position that a side takes has a row, with one statement of each side. Where fewer than
 * three positions are taken, the rows left are filled with second and third statements, in the
 * order of the positions; further pages have what is left. Whoever is on neither side is listed
 * below the rows, not in them. */

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

/* @places: of the left and of the right, among those who take the position */
static gboolean
make_row (const CpQuestionRow *row, guint position, const guint *places, CpChoiceRow *made)
{
  *made = (CpChoiceRow) { .position = position,
                          .first = places[CP_SIDE_LEFT] == 0 && places[CP_SIDE_RIGHT] == 0 };
  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    made->statements[side] = find_statement (row, side, position, places[side]);

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

static guint
count_shown (GArray *rows, CpSide side, guint position)
{
  guint n_shown = 0;

  for (guint i = 0; i < rows->len; i++)
    n_shown += g_array_index (rows, CpChoiceRow, i).position == position
               && g_array_index (rows, CpChoiceRow, i).statements[side] != CP_HANDLE_NONE;

  return n_shown;
}

static void
count_hidden (const CpQuestionRow *row, GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
      {
        CpChoiceRow *choice = &g_array_index (rows, CpChoiceRow, i);

        choice->n_hidden[side] = choice->first
                                     ? cp_question_choice_count_taken (row, side, choice->position)
                                           - count_shown (rows, side, choice->position)
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
  guint places[CP_N_SIDES] = { 0 };
  guint n_taken;
  CpChoiceRow choice;

  g_return_val_if_fail (row != NULL, rows);

  for (guint position = 0; position < n_positions; position++)
    if (is_taken (row, position) && make_row (row, position, places, &choice))
      g_array_append_val (rows, choice);
  n_taken = rows->len;
  for (guint place = 1; place < CP_CHOICE_ROWS; place++)
    {
      places[CP_SIDE_LEFT] = places[CP_SIDE_RIGHT] = place;
      for (guint i = 0; i < n_taken && rows->len < max_rows; i++)
        if (make_row (row, g_array_index (rows, CpChoiceRow, i).position, places, &choice))
          g_array_append_val (rows, choice);
    }
  count_hidden (row, rows);
  g_array_sort (rows, compare_rows);

  return rows;
}

/**
 * cp_question_choice_append_rest:
 * @rows: (element-type CpChoiceRow): those of a first page
 *
 * Appends rows with all statements that the first page does not show, in the order of the positions.
 */
void
cp_question_choice_append_rest (GArray *rows, const CpQuestionRow *row, guint n_positions)
{
  CpChoiceRow choice;

  g_return_if_fail (rows != NULL && row != NULL);

  count_hidden (row, rows);
  for (guint position = 0; position < n_positions; position++)
    {
      guint places[CP_N_SIDES] = { 0 };

      for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
        places[side] = count_shown (rows, side, position);
      while (make_row (row, position, places, &choice))
        {
          g_array_append_val (rows, choice);
          places[CP_SIDE_LEFT]++;
          places[CP_SIDE_RIGHT]++;
        }
    }
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
