/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison's set-up under a name: what is compared, whom with whom, in which statements. */

#pragma once

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

CpRecord *cp_setup_make_scope (const char *topic, const char *kind, const char *source);
char *cp_setup_dup_source_kind (const char *source, const char **id);
CpRecord *cp_setup_redirect (const CpRecord *self, CpArray array, GHashTable *ids);

guint32 cp_snapshot_find_setup (CpSnapshot *self, const char *name);
CpEdit *cp_edit_new_setup (const char *name, CpRecord *setup);
CpEdit *cp_edit_new_setup_name (const char *name, CpSnapshot *snapshot, guint32 setup,
                                const char *text);

G_END_DECLS
