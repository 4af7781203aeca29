/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements of a corpus as a table of comma-separated values. */

#pragma once

#include "cp-query.h"

G_BEGIN_DECLS

char *cp_statement_table_to_csv (CpSnapshot *snapshot, const CpQuery *filter);

G_END_DECLS
