/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and phrases that may stand for a topic, and how good each is for it. */

#pragma once

#include "cp-topic-words.h"

G_BEGIN_DECLS

/* A phrase has so many words at most. */
#define CP_TOPIC_TERM_WORDS 3

/*
 * CpTopicTerm:
 * @families: the first words of families
 * @n_capital: how often each has a capital letter
 * @n_plural: how often each is a plural
 * @n: how often it occurs
 * @n_last: how often nothing comes after it in a phrase
 * @n_inside: how often it does so inside a longer term
 * @statements: (element-type guint32): in which, in their order
 */
typedef struct
{
  guint32 families[CP_TOPIC_TERM_WORDS];
  guint n_capital[CP_TOPIC_TERM_WORDS];
  guint n_plural[CP_TOPIC_TERM_WORDS];
  guint n_words;
  guint n;
  guint n_last;
  guint n_inside;
  guint n_documents;
  guint32 last_document;
  GArray *statements;
  double score;
} CpTopicTerm;

GPtrArray *cp_topic_terms_list (const CpTopicWords *words, guint n_terms);

G_END_DECLS
