/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as pages, head lines and file names have them. */

#pragma once

#include "cp-date.h"

G_BEGIN_DECLS

gboolean cp_date_text_find (const char *text, gsize n_bytes, CpDate *date, gsize *start, gsize *end);
CpDate cp_date_text_parse (const char *text);

G_END_DECLS
