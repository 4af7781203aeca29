/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements are looked at: what is ticked in the sidebar, and what is searched for. */

#pragma once

#include <glib-object.h>

#include "cp-facets.h"
#include "cp-query.h"

G_BEGIN_DECLS

#define CP_TYPE_FILTER (cp_filter_get_type ())
G_DECLARE_FINAL_TYPE (CpFilter, cp_filter, CP, FILTER, GObject)

CpFilter *cp_filter_new (void);

/* A value of a facet is an id, "none" for the statements that have none. All are ticked at first. */
gboolean cp_filter_is_ticked (CpFilter *self, CpFacet facet, const char *value);
void cp_filter_set_ticked (CpFilter *self, CpFacet facet, const char *value, gboolean ticked);
void cp_filter_tick_only (CpFilter *self, CpFacet facet, const char *value,
                          const char *const *values);
void cp_filter_tick_all (CpFilter *self, CpFacet facet);
gboolean cp_filter_is_restricted (CpFilter *self, CpFacet facet);

/* Months, both inclusive; 0 for no limit. */
void cp_filter_get_period (CpFilter *self, CpDate *first, CpDate *last);
void cp_filter_set_period (CpFilter *self, CpDate first, CpDate last);

const char *cp_filter_get_search (CpFilter *self);
void cp_filter_set_search (CpFilter *self, const char *search);
const char *cp_filter_get_search_fault (CpFilter *self);

void cp_filter_clear (CpFilter *self);
gboolean cp_filter_is_clear (CpFilter *self);

const CpQuery *cp_filter_get_query (CpFilter *self, CpSnapshot *snapshot);
CpQuery *cp_filter_make_query_without (CpFilter *self, CpFacet facet, CpSnapshot *snapshot);
char *cp_filter_dup_label (CpFilter *self, CpSnapshot *snapshot);

G_END_DECLS
