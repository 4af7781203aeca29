/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the text of a query to its terms. */

#pragma once

#include "cp-query-private.h"

G_BEGIN_DECLS

GArray *cp_query_parse_terms (const char *text, GError **error);

G_END_DECLS
