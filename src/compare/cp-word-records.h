/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers and documents whose names have the words of a query. */

#pragma once

#include "cp-word-finder.h"

G_BEGIN_DECLS

GArray *cp_word_records_list (const CpWordFinder *finder, CpSnapshot *snapshot, CpArray array,
                              GCancellable *cancellable);

G_END_DECLS
