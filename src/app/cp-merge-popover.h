/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks which of several records stays when they are merged, and says what goes over to it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-register-kind.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_MERGE_POPOVER (cp_merge_popover_get_type ())
G_DECLARE_FINAL_TYPE (CpMergePopover, cp_merge_popover, CP, MERGE_POPOVER, GtkPopover)

void cp_merge_popover_ask (CpMergePopover *self, CpRegisterKind kind, CpSnapshot *snapshot,
                           const guint32 *handles, guint n_handles, guint32 into);

G_END_DECLS
