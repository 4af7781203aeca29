/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A relation between two statements in words. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

const char *cp_relation_text_get_label (CpRelationType type);
char *cp_relation_text_dup_basis (CpSnapshot *snapshot, guint32 relation);
char *cp_relation_text_dup_line (CpSnapshot *snapshot, guint32 relation);

G_END_DECLS
