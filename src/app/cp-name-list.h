/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a register, looked through while one of them is typed. */

#pragma once

#include "cp-search-completion.h"

G_BEGIN_DECLS

typedef struct _CpNameList CpNameList;

CpNameList *cp_name_list_new (CpSnapshot *snapshot, CpArray array);
void cp_name_list_free (CpNameList *self);

CpSnapshot *cp_name_list_get_snapshot (CpNameList *self);
GPtrArray *cp_name_list_find (CpNameList *self, const char *typed);
gboolean cp_name_list_has (CpNameList *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpNameList, cp_name_list_free)

G_END_DECLS
