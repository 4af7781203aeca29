/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions of a topic that nobody has answered yet. */

#include "cp-band-questions.h"

/* Whoever writes a question sees it where its answers will stand. What is answered elsewhere, in
 * another article or by those whom a filter hides, is not asked here. */

static GArray *
list_questions (CpSnapshot *snapshot, guint32 topic)
{
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *id = cp_item_get_id (CP_ITEM (cp_snapshot_get_topic (snapshot, topic)));
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_QUESTIONS, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (cp_question_get_topic (cp_snapshot_get_question (snapshot, order[i])), id) == 0)
      g_array_append_val (questions, order[i]);

  return questions;
}

/* A byte for each question by its handle. */
static guint8 *
mark_answered (CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint8 *marks = g_new0 (guint8, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_QUESTIONS));

  for (guint32 i = 1; i < columns->n_rows; i++)
    {
      const CpStatementMore *more = columns->live[i] ? columns->more[i] : NULL;

      for (guint j = 0; more != NULL && j < more->n_answers; j++)
        marks[more->answers[j].question] = 1;
    }

  return marks;
}

/**
 * cp_band_list_unanswered:
 *
 * Lists the questions on the topic of a comparison that no statement of the corpus takes a position
 * on; none where the comparison is of several topics.
 *
 * Returns: (transfer full) (element-type guint32): their handles, in the user's order
 */
GArray *
cp_band_list_unanswered (CpComparison *comparison)
{
  g_autoptr (GArray) questions = NULL;
  g_autofree guint8 *marks = NULL;
  GArray *unanswered = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_return_val_if_fail (comparison != NULL, unanswered);

  if (cp_comparison_get_topic (comparison) == CP_HANDLE_NONE
      || cp_comparison_get_question (comparison) != CP_HANDLE_NONE)
    return unanswered;
  questions = list_questions (cp_comparison_get_snapshot (comparison),
                              cp_comparison_get_topic (comparison));
  if (questions->len == 0)
    return unanswered;
  marks = mark_answered (cp_comparison_get_snapshot (comparison));
  for (guint i = 0; i < questions->len; i++)
    if (!marks[g_array_index (questions, guint32, i)])
      g_array_append_val (unanswered, g_array_index (questions, guint32, i));

  return unanswered;
}

/**
 * cp_band_count_unanswered:
 *
 * Counts the questions on the topic of a comparison that nobody has answered.
 */
guint
cp_band_count_unanswered (CpComparison *comparison)
{
  g_autoptr (GArray) unanswered = cp_band_list_unanswered (comparison);

  return unanswered->len;
}
