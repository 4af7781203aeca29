/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement as text to be quoted, with its reference. */

#pragma once

#include "cp-card-face.h"

G_BEGIN_DECLS

char *cp_quotation_dup_words (const CpCardFace *face);
char *cp_quotation_dup (CpSnapshot *snapshot, const CpCardFace *face);

G_END_DECLS
