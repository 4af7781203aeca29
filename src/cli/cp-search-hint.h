/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What else the words of a search could mean that found nothing. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

char *cp_search_hint_new (CpSnapshot *snapshot, const char *query);

G_END_DECLS
