/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be told of one paragraph of a page. */

#pragma once

#include "cp-html-flow.h"

G_BEGIN_DECLS

const char *cp_html_block_get_text (const CpHtmlFlow *flow, const CpHtmlBlock *block);
gboolean cp_html_block_ends_sentence (const CpHtmlFlow *flow, const CpHtmlBlock *block);
gboolean cp_html_block_is_fragment (const CpHtmlFlow *flow, const CpHtmlBlock *block);
gboolean cp_html_block_is_link (const CpHtmlBlock *block);
gboolean cp_html_block_is_address (const CpHtmlFlow *flow, const CpHtmlBlock *block);
gboolean cp_html_block_is_markup (const CpHtmlFlow *flow, const CpHtmlBlock *block);
gboolean cp_html_block_has_date (const CpHtmlFlow *flow, const CpHtmlBlock *block);
gboolean cp_html_block_is_text (const CpHtmlFlow *flow, const CpHtmlBlock *block, const char *title);

G_END_DECLS
