/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements that the program is not sure of, and that no person has looked over. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

gboolean cp_doubts_has (CpSnapshot *snapshot, guint32 statement);
guint cp_doubts_count (CpSnapshot *snapshot);
GArray *cp_doubts_list (CpSnapshot *snapshot);

G_END_DECLS
