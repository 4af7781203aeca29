/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the statements on a topic can be held against, with the positions one can take. */

#include "cp-question.h"

struct _CpQuestion
{
  CpItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CpQuestion, cp_question, CP_TYPE_ITEM)

static void
cp_question_class_init (CpQuestionClass *klass)
{
}

static void
cp_question_init (CpQuestion *self)
{
}

/**
 * cp_question_get_topic:
 * @self: a question
 *
 * Gets the topic that the question is about.
 *
 * Returns: (nullable) (transfer none): the id of a topic
 */
const char *
cp_question_get_topic (CpQuestion *self)
{
  g_return_val_if_fail (CP_IS_QUESTION (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_QUESTION_TOPIC);
}

/**
 * cp_question_get_text:
 * @self: a question
 *
 * Gets the question itself.
 *
 * Returns: (nullable) (transfer none): the text
 */
const char *
cp_question_get_text (CpQuestion *self)
{
  g_return_val_if_fail (CP_IS_QUESTION (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_QUESTION_TEXT);
}

/**
 * cp_question_get_positions:
 * @self: a question
 *
 * Gets the positions that one can take, in the order of the user.
 *
 * Returns: (nullable) (transfer none): the positions, %NULL-terminated
 */
const char *const *
cp_question_get_positions (CpQuestion *self)
{
  g_return_val_if_fail (CP_IS_QUESTION (self), NULL);
  return cp_record_get_strings (cp_item_get_record (CP_ITEM (self)), CP_QUESTION_POSITIONS);
}

/**
 * cp_question_get_n_positions:
 * @self: a question
 *
 * Gets how many positions one can take.
 *
 * Returns: the number
 */
guint
cp_question_get_n_positions (CpQuestion *self)
{
  const char *const *positions = cp_question_get_positions (self);

  return positions == NULL ? 0 : g_strv_length ((char **) positions);
}
