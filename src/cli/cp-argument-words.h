/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands for a value in the description of an option or a command. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_argument_words_dup (const char *pattern);

G_END_DECLS
