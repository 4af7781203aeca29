/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names of a page's elements and the first words of its paragraphs hint at. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CP_HINT_BODY = 1 << 0,
  CP_HINT_COMMENTS = 1 << 1,
  CP_HINT_DROP = 1 << 2,
  CP_HINT_WEAK = 1 << 3,
  CP_HINT_CAPTION = 1 << 4,
  CP_HINT_META = 1 << 5,
  CP_HINT_LABEL = 1 << 6,
  CP_HINT_TEASER = 1 << 7,
  CP_HINT_STOP = 1 << 8,
  CP_HINT_BYLINE = 1 << 9,
  CP_HINT_INVITE = 1 << 10,
  CP_HINT_AUTHOR = 1 << 11,
  CP_HINT_RESPONSES = 1 << 12,
  CP_HINT_OUTLET = 1 << 13,
} CpHint;

guint cp_html_hints_of_name (const char *name);
guint cp_html_hints_of_paragraph (const char *text, gsize n_bytes);

G_END_DECLS
