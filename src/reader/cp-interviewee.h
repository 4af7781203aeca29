/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who answers in an interview. */

#pragma once

#include "cp-cast.h"

G_BEGIN_DECLS

guint32 cp_interviewee_find (const CpReadingState *state);
guint32 cp_interviewee_find_label (const CpReadingState *state, guint32 paragraph);

G_END_DECLS
