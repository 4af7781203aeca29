/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line that has too little room, cut between two words. */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* What stands for words that were left out at the beginning of a line, and at its end. */
#define CP_WORD_CUT_BEFORE "… "
#define CP_WORD_CUT_AFTER "…"

gboolean cp_word_cut_begin (PangoLayout *line, double room, guint *from);
gboolean cp_word_cut_end (PangoLayout *line, double room, guint *to);

G_END_DECLS
