/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements that a matrix counts as a list, in an order that a person chooses. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

typedef enum
{
  CP_ORDER_CORPUS,     /* that of the corpus */
  CP_ORDER_DATE,       /* reading order */
  CP_ORDER_SPEAKER,    /* by name */
  CP_ORDER_CONFIDENCE, /* the most doubtful first, what a person has looked at last */
  CP_ORDER_AFTER,      /* by the words looked for and those behind them */
  CP_ORDER_BEFORE,     /* by the words before them, from the nearest one */
  CP_N_ORDERS,
} CpStatementOrder;

GArray *cp_statement_order_list (const CpMatrix *matrix, CpStatementOrder order,
                                 GCancellable *cancellable);

G_END_DECLS
