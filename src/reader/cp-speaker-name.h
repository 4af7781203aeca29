/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes speakers of those who appear in an article. */

#pragma once

#include "cp-cast.h"

G_BEGIN_DECLS

guint32 cp_speaker_name_add (CpReadingState *state, guint32 actor);
guint32 cp_speaker_name_add_plain (CpReadingState *state, const char *name, gboolean named);
void cp_speaker_name_finish (CpReadingState *state);

G_END_DECLS
