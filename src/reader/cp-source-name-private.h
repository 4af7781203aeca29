/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files share that read source phrases. */

#pragma once

#include "cp-noun-phrase.h"
#include "cp-source-name.h"

G_BEGIN_DECLS

void cp_source_name_add_title (CpSourceName *self, guint32 first, guint32 end);
void cp_source_name_read_apposition (const CpReadingState *state, guint32 first, guint32 end,
                                     CpSourceName *self);
void cp_source_name_read_rest (const CpReadingState *state, guint32 end, CpSourceName *self);

G_END_DECLS
