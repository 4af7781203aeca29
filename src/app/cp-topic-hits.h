/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In how many statements of a corpus the terms of a topic are found, while they are written. */

#pragma once

#include "cp-topic-counter.h"

G_BEGIN_DECLS

#define CP_TYPE_TOPIC_HITS (cp_topic_hits_get_type ())
G_DECLARE_FINAL_TYPE (CpTopicHits, cp_topic_hits, CP, TOPIC_HITS, GObject)

CpTopicHits *cp_topic_hits_new (void);
void cp_topic_hits_count (CpTopicHits *self, CpSnapshot *snapshot, const char *terms);
int cp_topic_hits_get_n (CpTopicHits *self);
char *cp_topic_hits_dup_note (CpTopicHits *self);

G_END_DECLS
