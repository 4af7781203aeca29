/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids of new records: a name in small letters, and a number where it is taken. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

char *cp_id_make_slug (const char *name);

typedef struct _CpIdMaker CpIdMaker;

CpIdMaker *cp_id_maker_new (CpSnapshot *snapshot);
void cp_id_maker_free (CpIdMaker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpIdMaker, cp_id_maker_free)

char *cp_id_maker_make (CpIdMaker *self, CpArray array, const char *name, const char *otherwise);
char *cp_id_maker_make_numbered (CpIdMaker *self, CpArray array, const char *prefix,
                                 guint *number);

G_END_DECLS
