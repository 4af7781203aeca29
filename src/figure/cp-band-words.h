/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the bands of a comparison are called, what they hold, and when they are open. */

#pragma once

#include "cp-band-plan.h"

G_BEGIN_DECLS

const char *cp_band_get_name (CpBand band);
const char *cp_band_get_short_name (CpBand band);
gboolean cp_band_exists (CpComparison *comparison, CpBand band);
gboolean cp_band_is_open (CpComparison *comparison, CpBand band);
guint cp_band_count (CpComparison *comparison, CpBand band);
guint cp_band_count_links (CpComparison *comparison, CpRelationType type);
const guint32 *cp_band_get_elsewhere (CpComparison *comparison, CpSide side, guint *n);
char *cp_band_dup_detail (CpComparison *comparison, CpBand band, guint relations);
char *cp_band_dup_short_detail (CpComparison *comparison, CpBand band, guint relations);
char *cp_band_dup_question (CpComparison *comparison, guint question);
char *cp_band_dup_nobody (CpComparison *comparison, guint question);

G_END_DECLS
