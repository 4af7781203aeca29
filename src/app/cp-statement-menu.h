/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a statement in its article. */

#pragma once

#include <gtk/gtk.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

/* What can be done with the words of a statement, where they stand. */
typedef enum
{
  CP_STATEMENT_SPLITS = 1 << 0,
  CP_STATEMENT_MERGES_NEXT = 1 << 1,
  CP_STATEMENT_MERGES_PREVIOUS = 1 << 2,
} CpStatementWays;

GMenuModel *cp_statement_menu_new (CpSnapshot *snapshot, guint32 statement, CpStatementWays ways);
GMenuModel *cp_statement_menu_new_alike (CpSnapshot *snapshot, guint32 statement);

G_END_DECLS
