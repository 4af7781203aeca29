/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms that belong together as one topic, and which topics say most of all statements. */

#pragma once

#include "cp-topic-terms.h"

G_BEGIN_DECLS

/*
 * CpTopicGroup:
 * @terms: (element-type CpTopicTerm): not owned; none is inside another
 * @label: the term that names it best
 * @statements: a byte for each, 1 where one of the terms is in it
 * @n_statements: how many these are
 */
typedef struct
{
  GPtrArray *terms;
  CpTopicTerm *label;
  guint8 *statements;
  guint n_statements;
  double score;
} CpTopicGroup;

GPtrArray *cp_topic_groups_list (const CpTopicWords *words, const GPtrArray *terms,
                                 guint n_groups);

G_END_DECLS
