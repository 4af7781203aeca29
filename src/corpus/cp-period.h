/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the articles of a corpus were published. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

void cp_snapshot_get_period (CpSnapshot *self, CpDate *first, CpDate *last);

G_END_DECLS
