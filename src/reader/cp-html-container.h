/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The element of a page that holds its article. */

#pragma once

#include "cp-html-flow.h"

G_BEGIN_DECLS

guint cp_html_container_find (const CpHtmlTree *tree, const CpHtmlMarks *marks, const CpHtmlFlow *flow,
                              const char *title, const GPtrArray *excerpts);

G_END_DECLS
