/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The months and limits that a query sets to dates. */

#pragma once

#include "cp-query-private.h"

G_BEGIN_DECLS

typedef struct _CpDateTest CpDateTest;

CpDateTest *cp_date_test_new (const CpTerm *terms, guint n_terms);
void cp_date_test_free (CpDateTest *self);
gboolean cp_date_test_matches (const CpDateTest *self, CpDate date);

G_END_DECLS
