/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One who says something, named or unnamed. */

#pragma once

#include "cp-item.h"

G_BEGIN_DECLS

#define CP_TYPE_SPEAKER (cp_speaker_get_type ())
G_DECLARE_FINAL_TYPE (CpSpeaker, cp_speaker, CP, SPEAKER, CpItem)

const char *cp_speaker_get_name (CpSpeaker *self);
gboolean cp_speaker_is_named (CpSpeaker *self);
const char *cp_speaker_get_role (CpSpeaker *self);
const char *cp_speaker_get_position (CpSpeaker *self);
const char *cp_speaker_get_affiliation (CpSpeaker *self);
const char *cp_speaker_get_position_at (CpSpeaker *self, CpDate date, const char **affiliation);
const char *cp_speaker_get_country (CpSpeaker *self);

G_END_DECLS
