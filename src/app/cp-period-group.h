/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period that is looked at, among the filters. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_PERIOD_GROUP (cp_period_group_get_type ())
G_DECLARE_FINAL_TYPE (CpPeriodGroup, cp_period_group, CP, PERIOD_GROUP, GtkWidget)

void cp_period_group_set_session (CpPeriodGroup *self, CpSession *session);
void cp_period_group_set_facets (CpPeriodGroup *self, const CpFacets *facets);

G_END_DECLS
