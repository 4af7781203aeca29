/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Those on neither side who take a position on a question, as lines of a figure. */

#include "cp-question-others.h"

#include <glib/gi18n-lib.h>

#include "cp-speaker-words.h"

/* Lengths are units. */
#define LINE 22.0
#define SIGN 9.5
#define SIGN_TO_NAME 7.0
#define TO_MIDDLE 5.6

static void
add_line (const CpComparisonSheet *sheet, const CpStance *stance, const char *position,
          const CpFigurePage *frame, double y)
{
  double x = frame->left + SIGN + SIGN_TO_NAME;
  g_autofree char *name = cp_words_dup_speaker (sheet->snapshot, stance->statement);
  /* Translators: somebody on neither side, and the position taken on the question. */
  g_autofree char *line = g_strdup_printf (_("%s: “%s”"), name, position);
  g_autofree char *text = cp_pen_shorten (CP_STYLE_BODY, line, frame->right - x);

  cp_pen_sign (frame->figure, CP_SIDE_OTHERS, frame->left + SIGN / 2, y - TO_MIDDLE, SIGN, FALSE);
  cp_pen_text (frame->figure, CP_STYLE_BODY, x, y, frame->right - x, CP_ALIGN_START, text);
}

/**
 * cp_question_others_get_height:
 *
 * Computes how high the lines are, with their heading.
 */
double
cp_question_others_get_height (guint n_others)
{
  return n_others > 0 ? (n_others + 1) * LINE : 0;
}

/**
 * cp_question_others_add:
 * @y: where the rows above end
 * @n_others: how many to tell of
 *
 * Puts the lines on a page.
 */
void
cp_question_others_add (const CpComparisonSheet *sheet, const CpQuestionRow *row,
                        CpQuestion *question, const CpFigurePage *frame, double y, guint n_others)
{
  const char *const *positions = cp_question_get_positions (question);

  g_return_if_fail (sheet != NULL && row != NULL && frame != NULL);

  if (n_others == 0)
    return;
  y += LINE;
  cp_pen_text (frame->figure, CP_STYLE_DIM, frame->left, y, frame->right - frame->left,
               CP_ALIGN_START, _("among the others"));
  for (guint i = 0; i < n_others; i++)
    {
      const CpStance *stance = &row->stances[CP_SIDE_OTHERS][i];

      add_line (sheet, stance, positions[stance->position], frame, y + (i + 1) * LINE);
    }
}
