/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of a facet, to be ticked: its sign, its name and how many statements it has. */

#pragma once

#include <gtk/gtk.h>

#include "cp-facets.h"
#include "cp-sides.h"

G_BEGIN_DECLS

#define CP_TYPE_FACET_ROW (cp_facet_row_get_type ())
G_DECLARE_FINAL_TYPE (CpFacetRow, cp_facet_row, CP, FACET_ROW, GtkWidget)

GtkWidget *cp_facet_row_new (void);
void cp_facet_row_set (CpFacetRow *self, const CpFacetValue *value, CpSide side, gboolean ticked);
const char *cp_facet_row_get_id (CpFacetRow *self);
gboolean cp_facet_row_is_ticked (CpFacetRow *self);

G_END_DECLS
