/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many statements each value of a facet has: role, outlet, speaker, country, mode, month. */

#pragma once

#include "cp-query.h"

G_BEGIN_DECLS

typedef enum
{
  CP_FACET_ROLES,
  CP_FACET_OUTLETS,
  CP_FACET_SPEAKERS,
  CP_FACET_COUNTRIES,
  CP_FACET_MODES,
  CP_FACET_MONTHS,
  CP_N_FACETS,
} CpFacet;

/* One value of a facet that the corpus has, whether or not a statement is counted. */
typedef struct
{
  const char *id;    /* as the query language names it: "official", "direct", "2024-06", "none" */
  const char *label; /* "Official" */
  guint32 handle;    /* of the record, or CP_HANDLE_NONE */
  CpDate date;       /* of a month; 0 for none */
  guint n_all;       /* of all statements of the corpus */
  guint n_statements; /* of those that the facet's filter lets pass */
} CpFacetValue;

typedef struct _CpFacets CpFacets;

CpFacets *cp_facets_new (CpSnapshot *snapshot, const CpQuery *const filters[CP_N_FACETS],
                         GCancellable *cancellable, GError **error);
void cp_facets_free (CpFacets *self);
const CpFacetValue *cp_facets_get_values (const CpFacets *self, CpFacet facet, guint *n_values);
const char *cp_facet_get_field (CpFacet facet);
GStrv cp_facet_list_ids (CpSnapshot *snapshot, CpFacet facet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFacets, cp_facets_free)

G_END_DECLS
