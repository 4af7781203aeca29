/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question asked of a corpus: which statements? One language for search, filters and sides. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct _CpQuery CpQuery;
typedef struct _CpMatcher CpMatcher;

CpQuery *cp_query_parse (const char *text, GError **error);
CpQuery *cp_query_ref (CpQuery *self);
void cp_query_unref (CpQuery *self);
char *cp_query_to_string (const CpQuery *self);
char **cp_query_list_terms (const CpQuery *self);
void cp_query_append_value (GString *to, const char *value);
gboolean cp_query_is_empty (const CpQuery *self);
gboolean cp_query_check (const CpQuery *self, CpSnapshot *snapshot, GError **error);
char *cp_query_dup_label (const CpQuery *self, CpSnapshot *snapshot);
char *cp_query_dup_words (const CpQuery *self, CpSnapshot *snapshot);
char *cp_query_dup_only (const CpQuery *self, CpSnapshot *snapshot);
char *cp_query_dup_heading (const CpQuery *self, CpSnapshot *snapshot);

CpMatcher *cp_matcher_new (const CpQuery *query, CpSnapshot *snapshot);
void cp_matcher_free (CpMatcher *self);
gboolean cp_matcher_matches (CpMatcher *self, guint32 statement);
guint8 *cp_matcher_run (CpMatcher *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpQuery, cp_query_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMatcher, cp_matcher_free)

G_END_DECLS
