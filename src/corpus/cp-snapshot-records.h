/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records made from what a snapshot holds in columns. */

#pragma once

#include "cp-record.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

const char *cp_snapshot_get_record_id (CpSnapshot *self, CpArray array, guint32 handle);
CpRecord *cp_anchor_make_record (const CpAnchor *anchor, const char *extra);
CpRecord *cp_snapshot_dup_record (CpSnapshot *self, CpArray array, guint32 handle);
const CpRecord *cp_snapshot_get_sides (CpSnapshot *self);
gboolean cp_snapshot_has_default_roles (CpSnapshot *self);
const char *cp_snapshot_get_extra (CpSnapshot *self);

G_END_DECLS
