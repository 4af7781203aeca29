/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that a search of a corpus finds, as examples. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

char *cp_example_words_dup (CpSnapshot *snapshot, char **phrase);

G_END_DECLS
