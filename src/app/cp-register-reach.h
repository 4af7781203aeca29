/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far it reaches when records are deleted or merged, in words. */

#pragma once

#include "cp-register-kind.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

char *cp_register_reach_dup_removal (CpRegisterKind kind, CpSnapshot *snapshot,
                                     const guint32 *handles, guint n_handles);
char *cp_register_reach_dup_merge (CpRegisterKind kind, CpSnapshot *snapshot,
                                   const guint32 *handles, guint n_handles, guint32 into);
char *cp_register_reach_dup_removal_name (CpRegisterKind kind, guint n);
char *cp_register_reach_dup_removal_label (CpRegisterKind kind, guint n);
char *cp_register_reach_dup_merge_name (CpRegisterKind kind, guint n);
char *cp_register_reach_dup_move_name (CpRegisterKind kind, guint n);

G_END_DECLS
