/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the compare layer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CP_COMPARE_ERROR (cp_compare_error_quark ())

/**
 * CpCompareError:
 * @CP_COMPARE_ERROR_SYNTAX: a query is not written as the query language wants it
 * @CP_COMPARE_ERROR_UNKNOWN: something is named that the corpus does not have
 * @CP_COMPARE_ERROR_LIMIT: there is more to count than the memory of a computer is for
 */
typedef enum
{
  CP_COMPARE_ERROR_SYNTAX,
  CP_COMPARE_ERROR_UNKNOWN,
  CP_COMPARE_ERROR_LIMIT,
} CpCompareError;

GQuark cp_compare_error_quark (void);

G_END_DECLS
