/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The months of a corpus as bars, and a period of them between two handles. */

#pragma once

#include <gtk/gtk.h>

#include "cp-facets.h"

G_BEGIN_DECLS

#define CP_TYPE_PERIOD_RANGE (cp_period_range_get_type ())
G_DECLARE_FINAL_TYPE (CpPeriodRange, cp_period_range, CP, PERIOD_RANGE, GtkWidget)

void cp_period_range_set_months (CpPeriodRange *self, const CpFacetValue *values, guint n_values);
guint cp_period_range_get_n_months (CpPeriodRange *self);
void cp_period_range_set_period (CpPeriodRange *self, CpDate first, CpDate last);
void cp_period_range_get_period (CpPeriodRange *self, CpDate *first, CpDate *last);
void cp_period_range_get_shown (CpPeriodRange *self, CpDate *first, CpDate *last, guint *n_months);

G_END_DECLS
