/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as words for the terms of topics. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Between two words, and where no phrase goes on: a comma, a bracket, a dash. */
#define CP_TOPIC_FOLD_BLANK ' '
#define CP_TOPIC_FOLD_BREAK '\n'

void cp_topic_fold_append (GString *to, const char *text, gsize n_bytes);

G_END_DECLS
