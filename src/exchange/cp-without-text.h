/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus that can be shared without its articles. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

guint cp_without_text_count_bare (CpSnapshot *snapshot);
guint cp_without_text_count_unknown (CpSnapshot *snapshot);
CpSnapshot *cp_without_text_new (CpSnapshot *snapshot, GError **error);

G_END_DECLS
