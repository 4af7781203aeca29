/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What statements are about: a row of the matrix. */

#include "cp-topic.h"

struct _CpTopic
{
  CpItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CpTopic, cp_topic, CP_TYPE_ITEM)

static void
cp_topic_class_init (CpTopicClass *klass)
{
}

static void
cp_topic_init (CpTopic *self)
{
}

/**
 * cp_topic_get_description:
 * @self: a topic
 *
 * Gets what the topic is about.
 *
 * Returns: (nullable) (transfer none): the description
 */
const char *
cp_topic_get_description (CpTopic *self)
{
  g_return_val_if_fail (CP_IS_TOPIC (self), NULL);
  return cp_record_get_string (cp_item_get_record (CP_ITEM (self)), CP_TOPIC_DESCRIPTION);
}

/**
 * cp_topic_get_terms:
 * @self: a topic
 *
 * Gets the terms by which statements on the topic are found.
 *
 * Returns: (nullable) (transfer none): the terms, %NULL-terminated
 */
const char *const *
cp_topic_get_terms (CpTopic *self)
{
  g_return_val_if_fail (CP_IS_TOPIC (self), NULL);
  return cp_record_get_strings (cp_item_get_record (CP_ITEM (self)), CP_TOPIC_TERMS);
}

/**
 * cp_topic_is_main:
 * @self: a topic
 *
 * Tells the topics that stand first.
 *
 * Returns: whether it is a main topic
 */
gboolean
cp_topic_is_main (CpTopic *self)
{
  g_return_val_if_fail (CP_IS_TOPIC (self), FALSE);
  return cp_record_get_boolean (cp_item_get_record (CP_ITEM (self)), CP_TOPIC_MAIN);
}
