/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the words of a title come by a role. */

#pragma once

#include "cp-reading-private.h"
#include "cp-rules.h"

G_BEGIN_DECLS

guint32 cp_post_find (const CpReadingState *state, guint32 at, guint32 end, guint32 *after);
gboolean cp_post_is_verb (const CpReadingState *state, guint32 at, guint32 end);
guint32 cp_post_skip_portfolio (const CpReadingState *state, guint32 first, guint32 end);

G_END_DECLS
