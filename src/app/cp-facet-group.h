/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of one facet, to be ticked. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_FACET_GROUP (cp_facet_group_get_type ())
G_DECLARE_FINAL_TYPE (CpFacetGroup, cp_facet_group, CP, FACET_GROUP, GtkWidget)

void cp_facet_group_set_session (CpFacetGroup *self, CpSession *session);
void cp_facet_group_set_facets (CpFacetGroup *self, const CpFacets *facets);

G_END_DECLS
