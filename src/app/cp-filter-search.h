/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is searched for, from letter to letter. */

#pragma once

#include "cp-query.h"

G_BEGIN_DECLS

typedef struct _CpFilterSearch CpFilterSearch;

CpFilterSearch *cp_filter_search_new (void);
void cp_filter_search_free (CpFilterSearch *self);

const char *cp_filter_search_get_text (const CpFilterSearch *self);
gboolean cp_filter_search_set_text (CpFilterSearch *self, const char *text);
void cp_filter_search_meet (CpFilterSearch *self, CpSnapshot *snapshot);
const CpQuery *cp_filter_search_get_query (const CpFilterSearch *self);
const char *cp_filter_search_get_fault (const CpFilterSearch *self);

G_END_DECLS
