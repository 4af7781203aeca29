/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented records that fit a corpus, and one to begin with. */

#pragma once

#include "edit-model.h"

G_BEGIN_DECLS

CpRecord *edit_records_make (GRand *rand, const EditModel *model, CpArray array, const char *id);
CpRecord *edit_records_vary (GRand *rand, CpRecord *record);
char *edit_records_make_text (GRand *rand, guint n_words);
const char *edit_records_pick_id (GRand *rand, const EditModel *model, CpArray array);
EditModel *edit_records_make_model (gboolean with_roles);

G_END_DECLS
