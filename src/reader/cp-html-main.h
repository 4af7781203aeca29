/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which paragraphs of a page are its article. */

#pragma once

#include "cp-html-flow.h"

G_BEGIN_DECLS

guint8 *cp_html_main_choose (const CpHtmlTree *tree, const CpHtmlMarks *marks,
                             const CpHtmlFlow *flow, const char *title, const GPtrArray *excerpts);

G_END_DECLS
