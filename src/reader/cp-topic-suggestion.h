/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics for a new subject, from what the statements of its articles say most. */

#pragma once

#include "cp-reading.h"
#include "cp-record.h"

G_BEGIN_DECLS

/* What the program offers at most. */
#define CP_TOPIC_SUGGESTIONS 12

/*
 * CpTopicSuggestion:
 * @id: made of the label, unique among the suggestions
 * @terms: as in a project file
 * @n_statements: how many have one of the terms among their own words
 */
typedef struct
{
  char *id;
  char *label;
  char **terms;
  guint n_statements;
} CpTopicSuggestion;

typedef struct _CpTopicSuggester CpTopicSuggester;

CpTopicSuggester *cp_topic_suggester_new (const CpRules *rules);
void cp_topic_suggester_free (CpTopicSuggester *self);
void cp_topic_suggester_add (CpTopicSuggester *self, const CpArticle *article,
                             const CpReading *reading);
GPtrArray *cp_topic_suggester_run (CpTopicSuggester *self, guint n_topics);

CpRecord *cp_topic_suggestion_to_record (const CpTopicSuggestion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTopicSuggester, cp_topic_suggester_free)

G_END_DECLS
