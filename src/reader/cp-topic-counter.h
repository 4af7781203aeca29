/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many statements the terms of topics find, at every keystroke of who writes them. */

#pragma once

#include <gio/gio.h>

#include "cp-topic-matcher.h"

G_BEGIN_DECLS

typedef struct _CpTopicCounter CpTopicCounter;

CpTopicCounter *cp_topic_counter_new (void);
CpTopicCounter *cp_topic_counter_ref (CpTopicCounter *self);
void cp_topic_counter_unref (CpTopicCounter *self);

CpTopicCounter *cp_topic_counter_new_for_snapshot (CpSnapshot *snapshot,
                                                   GCancellable *cancellable);
void cp_topic_counter_add_words (CpTopicCounter *self, const char *words);
void cp_topic_counter_add (CpTopicCounter *self, const CpArticle *article,
                           const CpReading *reading);
guint cp_topic_counter_get_n_statements (const CpTopicCounter *self);
guint cp_topic_counter_count (const CpTopicCounter *self, const CpTopicMatcher *matcher,
                              guint *by_topic);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTopicCounter, cp_topic_counter_unref)

G_END_DECLS
