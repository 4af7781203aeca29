/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which topics a stretch of text is about, by their terms. */

#pragma once

#include "cp-reading.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

/* A statement's topics are the bits of a guint64; topics after these are left out. */
#define CP_TOPIC_MATCHER_MAX 64

/* A term finds its plural by "s", too. Shorter words have none: "arm" is not "arms", nor "new"
 * "news". */
#define CP_TOPIC_MATCHER_SHORTEST_PLURAL 4

typedef struct _CpTopicMatcher CpTopicMatcher;

CpTopicMatcher *cp_topic_matcher_new (void);
CpTopicMatcher *cp_topic_matcher_new_for_snapshot (CpSnapshot *snapshot);
CpTopicMatcher *cp_topic_matcher_ref (CpTopicMatcher *self);
void cp_topic_matcher_unref (CpTopicMatcher *self);

gboolean cp_topic_matcher_add (CpTopicMatcher *self, const char *id, const char *const *terms);
guint cp_topic_matcher_get_n_topics (const CpTopicMatcher *self);
const char *cp_topic_matcher_get_id (const CpTopicMatcher *self, guint topic);

guint64 cp_topic_matcher_match (const CpTopicMatcher *self, const char *text, gsize n_bytes);
guint64 cp_topic_matcher_match_folded (const CpTopicMatcher *self, const char *folded,
                                       gsize n_bytes);
gboolean cp_topic_matcher_is_title (const CpArticle *article, const CpByteSpan *heading);
void cp_topic_matcher_code (const CpTopicMatcher *self, const CpArticle *article,
                            CpReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTopicMatcher, cp_topic_matcher_unref)

G_END_DECLS
