/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A topic that a new corpus may get, while a person changes it. */

#pragma once

#include <gio/gio.h>

#include "cp-record.h"

G_BEGIN_DECLS

#define CP_TYPE_TOPIC_DRAFT (cp_topic_draft_get_type ())
G_DECLARE_FINAL_TYPE (CpTopicDraft, cp_topic_draft, CP, TOPIC_DRAFT, GObject)

CpTopicDraft *cp_topic_draft_new (const char *label, const char *const *terms);
CpTopicDraft *cp_topic_draft_new_from_record (CpRecord *record);

const char *cp_topic_draft_get_label (CpTopicDraft *self);
void cp_topic_draft_set_label (CpTopicDraft *self, const char *label);
const char *cp_topic_draft_get_words (CpTopicDraft *self);
void cp_topic_draft_set_words (CpTopicDraft *self, const char *words);
char **cp_topic_draft_dup_terms (CpTopicDraft *self);
int cp_topic_draft_get_count (CpTopicDraft *self);
void cp_topic_draft_set_count (CpTopicDraft *self, int count);
const char *cp_topic_draft_get_fault (CpTopicDraft *self);
gboolean cp_topic_draft_is_blank (CpTopicDraft *self);
gboolean cp_topic_draft_is_edited (CpTopicDraft *self);

GListStore *cp_topic_drafts_new_list (const GPtrArray *records);
void cp_topic_drafts_judge (GListModel *drafts, guint n_statements);
GPtrArray *cp_topic_drafts_make_records (GListModel *drafts);

G_END_DECLS
