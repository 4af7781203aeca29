/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is compared in a session as a set-up that is kept, and back. */

#pragma once

#include "cp-session.h"

G_BEGIN_DECLS

gboolean cp_session_has_setup (CpSession *self);
CpRecord *cp_session_make_setup (CpSession *self, const char *name);
gboolean cp_session_check_setup (CpSession *self, const CpRecord *setup, GError **error);
gboolean cp_session_open_setup (CpSession *self, const CpRecord *setup, GError **error);

G_END_DECLS
